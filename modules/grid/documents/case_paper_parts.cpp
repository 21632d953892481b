// SPDX-License-Identifier: GPL-3.0-or-later
#include "grid/documents/case_paper_parts.h"

#include "grid/documents/papers.h"
#include "grid/domain/grid_workflow.h"

namespace qz::grid {

namespace {

QString clockStateText(const CaseClock& clock) {
    switch (clock.state) {
        case ClockState::Running:
            return translate("qz::grid::Documents", "running");
        case ClockState::Suspended:
            return translate("qz::grid::Documents", "suspended");
        case ClockState::Met:
            return translate("qz::grid::Documents", "in time");
        case ClockState::Late:
            return translate("qz::grid::Documents", "late");
        case ClockState::Cancelled:
            return translate("qz::grid::Documents", "cancelled");
    }
    return {};
}

QString amountText(const TimeSpan& span) {
    const int n = span.amount;
    switch (span.unit) {
        case TimeUnit::ClockHour:
            return translate("qz::grid::Documents", "%n h by the clock", nullptr, n);
        case TimeUnit::ClockMinute:
            return translate("qz::grid::Documents", "%n min by the clock", nullptr, n);
        case TimeUnit::WorkHour:
            return translate("qz::grid::Documents", "%n working hours", nullptr, n);
        case TimeUnit::WorkMinute:
            return translate("qz::grid::Documents", "%n working minutes", nullptr, n);
        case TimeUnit::WorkDay:
            return translate("qz::grid::Documents", "%n working days", nullptr, n);
        case TimeUnit::CalendarDay:
            return translate("qz::grid::Documents", "%n days", nullptr, n);
        case TimeUnit::Month:
            return translate("qz::grid::Documents", "%n months", nullptr, n);
    }
    return QString::number(n);
}

QString clockName(const CaseClock& clock) {
    const QString title = clock.title.isEmpty() ? clockTitle(clock.clockId) : clock.title;
    return clock.round > 1 ? translate("qz::grid::Documents", "%1 (round %2)").arg(title).arg(clock.round)
                           : title;
}

QString basisText(const CaseClock& clock) {
    QStringList parts{clock.result.ruleId, clock.result.article};
    parts.removeAll(QString());
    if (clock.external) {
        parts.append(translate("qz::grid::Documents", "set by a higher level"));
    }
    return parts.join(QStringLiteral(" · "));
}

QList<const CaseClock*> chosenClocks(const CasePaper& paper, const QStringList& ids) {
    QList<const CaseClock*> chosen;
    for (const CaseClock& clock : paper.detail.clocks) {
        if (ids.isEmpty() || ids.contains(clock.clockId)) {
            chosen.append(&clock);
        }
    }
    return chosen;
}

}  // namespace

QString CasePaper::personal(const char* id) const {
    const QString name = QString::fromLatin1(id);
    if (detail.maskedFields.contains(name)) {
        return translate("qz::grid::Documents", "[personal, not shown]");
    }
    return detail.fields.value(name);
}

bool CasePaper::showsPersonal() const {
    for (const char* id : {"detail", "reporter", "phone"}) {
        const QString name = QString::fromLatin1(id);
        if (!detail.maskedFields.contains(name) && !detail.fields.value(name).isEmpty()) {
            return true;
        }
    }
    return false;
}

const CaseClock* CasePaper::clock(const QString& id) const {
    const CaseClock* found = nullptr;
    for (const CaseClock& clock : detail.clocks) {
        if (clock.clockId == id && (found == nullptr || clock.round >= found->round)) {
            found = &clock;
        }
    }
    return found;
}

const JournalEntry* CasePaper::last(const QStringList& actions) const {
    for (auto entry = detail.journal.crbegin(); entry != detail.journal.crend(); ++entry) {
        if (actions.contains(entry->action)) {
            return &*entry;
        }
    }
    return nullptr;
}

int CasePaper::times(const QString& action) const {
    int count = 0;
    for (const JournalEntry& entry : detail.journal) {
        count += entry.action == action ? 1 : 0;
    }
    return count;
}

namespace {

const Workflow* workflow() {
    static const Result<Workflow> table = Workflow::make(gridWorkflow());
    return table.ok() ? &table.value() : nullptr;
}

}  // namespace

QString stateText(const QString& state) {
    return workflow() == nullptr ? state : stateTitle(*workflow(), state);
}

QString stepText(const QString& action) {
    return workflow() == nullptr ? action : actionTitle(*workflow(), action);
}

QString spansText(const DeadlineSpec& spec) {
    QStringList parts;
    for (const TimeSpan& span : spec.spans) {
        parts.append(amountText(span));
    }
    for (const TimeSpan& span : spec.extensions) {
        parts.append(translate("qz::grid::Documents", "extension %1").arg(amountText(span)));
    }
    return parts.join(QStringLiteral(" + "));
}

QList<TemplateRecord> clockRecords(const CasePaper& paper, const QStringList& ids) {
    QList<TemplateRecord> records;
    const QList<const CaseClock*> clocks = chosenClocks(paper, ids);
    for (const CaseClock* clock : clocks) {
        QString due =
            clock->result.hasTimeOfDay ? clock->result.due.toDisplay() : clock->result.due.toDateString();
        if (clock->result.provisional) {
            due += u' ' + translate("qz::grid::Documents", "(provisional)");
        }
        QString state = clockStateText(*clock);
        if (clock->stoppedAt) {
            state += u'\n' + timeText(*clock->stoppedAt);
        }
        TemplateRecord record;
        record.texts = {{QStringLiteral("clock"), clockName(*clock)},
                        {QStringLiteral("limit"), spansText(clock->spec)},
                        {QStringLiteral("from"), clock->result.start.toDisplay()},
                        {QStringLiteral("due"), due},
                        {QStringLiteral("basis"), basisText(*clock)},
                        {QStringLiteral("clock_state"), state}};
        records.append(record);
    }
    return records;
}

QString clockNote(const CasePaper& paper, const QStringList& ids) {
    QStringList lines;
    QStringList calendars;
    const QList<const CaseClock*> clocks = chosenClocks(paper, ids);
    for (const CaseClock* clock : clocks) {
        if (!clock->result.steps.isEmpty()) {
            lines.append(translate("qz::grid::Documents", "%1: %2")
                             .arg(clockName(*clock), clock->result.steps.join(QStringLiteral(" → "))));
        }
        if (!clock->result.calendarVersion.isEmpty() && !calendars.contains(clock->result.calendarVersion)) {
            calendars.append(clock->result.calendarVersion);
        }
    }
    if (!calendars.isEmpty()) {
        lines.append(translate("qz::grid::Documents", "Working calendar: %1.")
                         .arg(calendars.join(QStringLiteral(", "))));
    }
    return lines.join(u'\n');
}

}  // namespace qz::grid
