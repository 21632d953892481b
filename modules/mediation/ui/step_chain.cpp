// SPDX-License-Identifier: GPL-3.0-or-later
#include "mediation/ui/step_chain.h"

#include "qz/async.h"

namespace qz::mediation {

StepChain::StepChain(Cases& cases, const Session& session, QObject* parent)
    : QObject(parent), m_cases(cases), m_session(session) {}

void StepChain::run(const QString& number, const QList<ChainStep>& steps) {
    if (m_running) {
        return;
    }
    m_running = true;
    m_number = number;
    m_steps = steps;
    next();
}

void StepChain::next() {
    if (m_steps.isEmpty()) {
        m_running = false;
        Q_EMIT finished(m_number);
        return;
    }
    const ChainStep step = m_steps.takeFirst();
    StepRequest request;
    request.number = m_number;
    request.action = step.action;
    request.fields = step.fields;
    request.occurredAt = step.at;
    request.actor = m_session.actor();
    request.performer = {Performer::Kind::User, m_session.user.unit, m_session.user.name};
    onResult(this, m_cases.act(request), [this, action = step.action](const Result<CaseRecord>& result) {
        if (!result.ok()) {
            m_running = false;
            Q_EMIT refused(m_number, action, result.error());
            return;
        }
        Q_EMIT taken(m_number, action);
        next();
    });
}

}  // namespace qz::mediation
