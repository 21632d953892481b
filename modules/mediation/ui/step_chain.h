// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <optional>

#include "qz/cases.h"
#include "qz/ui/services.h"

namespace qz::mediation {

/// One step with its fields and its own time.
struct ChainStep {
    QString action;
    FieldMap fields;
    std::optional<Instant> at;  ///< now when absent
};

/// Steps of one dispute, one after the other, each under the same rules as on the case page. The first that
/// is refused ends the chain; what was taken before stays. UI thread.
class StepChain final : public QObject {
    Q_OBJECT
public:
    StepChain(Cases& cases, const Session& session, QObject* parent);
    /// Does nothing while a chain runs.
    void run(const QString& number, const QList<ChainStep>& steps);
    [[nodiscard]] bool isRunning() const { return m_running; }

Q_SIGNALS:
    void taken(const QString& number, const QString& action);
    void finished(const QString& number);
    void refused(const QString& number, const QString& action, const qz::Error& error);

private:
    void next();

    Cases& m_cases;
    const Session& m_session;
    QString m_number;
    QList<ChainStep> m_steps;
    bool m_running = false;
};

}  // namespace qz::mediation
