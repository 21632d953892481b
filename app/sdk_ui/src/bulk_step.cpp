// SPDX-License-Identifier: GPL-3.0-or-later
#include "qz/ui/bulk_step.h"

#include <QCoreApplication>
#include <algorithm>

#include "qz/workflow.h"

namespace qz {

void BulkOutcome::refuse(const QString& number, const Error& error) {
    ++refused;
    QString text = error.message;
    text.replace(number, QStringLiteral("…"));
    const auto known = std::find_if(reasons.begin(), reasons.end(),
                                    [&text](const Reason& reason) { return reason.text == text; });
    if (known == reasons.end()) {
        reasons.append({text, {number}});
    } else {
        known->numbers.append(number);
    }
}

void BulkOutcome::sort() {
    std::stable_sort(reasons.begin(), reasons.end(),
                     [](const Reason& a, const Reason& b) { return a.numbers.size() > b.numbers.size(); });
}

Status takeBulkStep(Cases& cases, const ChosenRows& rows, const StepRequest& pattern, JobControl& job,
                    BulkOutcome& outcome) {
    const Status through = rows.each(job, [&](const CaseRecord& record) -> Status {
        StepRequest request = pattern;
        request.number = record.number;
        request.seenVersion = record.version;
        const Result<CaseRecord> taken = cases.act(request).result();
        if (taken.ok()) {
            ++outcome.done;
            return {};
        }
        const ErrorCode code = taken.error().code;
        if (code == ErrorCode::Database || code == ErrorCode::Io || code == ErrorCode::Cancelled) {
            return taken.error();  // the store itself fails: going on would fail as often
        }
        outcome.refuse(record.number, taken.error());
        return {};
    });
    outcome.untried = std::max<qint64>(0, rows.count() - outcome.done - outcome.refused);
    outcome.sort();
    return through;
}

QList<BulkOffer> bulkOffers(const CaseKind& kind, const ChosenRows& rows, const Session& session) {
    QList<BulkOffer> offers;
    for (const StepSpec& step : kind.workflow->spec().steps) {
        if (!step.permission.isEmpty() && !session.may(step.permission)) {
            continue;
        }
        BulkOffer offer{&step, actionTitle(*kind.workflow, step.action), -1};
        if (rows.isLoaded()) {
            offer.fitting = std::count_if(
                rows.loaded().begin(), rows.loaded().end(),
                [&](const CaseRecord& record) { return kind.workflow->allows(step, record.state); });
        }
        if (offer.fitting != 0) {
            offers.append(offer);
        }
    }
    std::stable_sort(offers.begin(), offers.end(), [](const BulkOffer& a, const BulkOffer& b) {
        return a.fitting != b.fitting ? a.fitting > b.fitting : a.step->primary && !b.step->primary;
    });
    return offers;
}

}  // namespace qz
