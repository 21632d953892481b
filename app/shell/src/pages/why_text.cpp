// SPDX-License-Identifier: GPL-3.0-or-later
#include "why_text.h"

#include <QCoreApplication>

#include "qz/ui/clock_table.h"

namespace qz {

namespace {

QString words(const char* text) { return QCoreApplication::translate("qz::WhyPage", text); }

QString anchor(const char* name) { return QStringLiteral("<a name=\"%1\"></a>").arg(QLatin1String(name)); }
QString heading(const QString& text) { return QStringLiteral("<h3>%1</h3>").arg(text.toHtmlEscaped()); }

QString paragraph(const QString& text) { return QStringLiteral("<p>%1</p>").arg(text.toHtmlEscaped()); }

/// "Title: value" lines; those without a value are left out. Values are HTML.
QString table(const QList<std::pair<QString, QString>>& rows) {
    QString html = QStringLiteral("<table cellspacing=\"0\" cellpadding=\"3\">");
    for (const auto& [title, value] : rows) {
        if (!value.isEmpty()) {
            html += QStringLiteral("<tr><td><b>%1</b>&nbsp;&nbsp;</td><td>%2</td></tr>")
                        .arg(title.toHtmlEscaped(), value);
        }
    }
    return html + QStringLiteral("</table>");
}

QString suspensionsOf(const DeadlineSpec& spec) {
    QStringList parts;
    for (const Suspension& each : spec.suspensions) {
        parts.append(each.to
                         ? QStringLiteral("%1 – %2").arg(each.from.toDisplay(), each.to->toDisplay())
                         : words(QT_TRANSLATE_NOOP("qz::WhyPage", "since %1")).arg(each.from.toDisplay()));
    }
    return parts.join(QStringLiteral("; ")).toHtmlEscaped();
}

QString stateOf(const CaseClock& clock) {
    switch (clock.state) {
        case ClockState::Running:
            return words(QT_TRANSLATE_NOOP("qz::WhyPage", "running"));
        case ClockState::Suspended:
            return words(QT_TRANSLATE_NOOP("qz::WhyPage", "suspended"));
        case ClockState::Met:
            return words(QT_TRANSLATE_NOOP("qz::WhyPage", "met"));
        case ClockState::Late:
            return words(QT_TRANSLATE_NOOP("qz::WhyPage", "late"));
        case ClockState::Cancelled:
            break;
    }
    return words(QT_TRANSLATE_NOOP("qz::WhyPage", "cancelled"));
}

QString ruleOf(const CaseClock& clock, const WhyWords& look) {
    const QString link = look.ruleLink(clock);
    const QString id = clock.result.ruleId.toHtmlEscaped();
    return link.isEmpty() ? id : QStringLiteral("<a href=\"%1\">%2</a>").arg(link.toHtmlEscaped(), id);
}

QString clockHtml(const CaseClock& clock, const WhyWords& look) {
    QString html = QStringLiteral("<h4>%1 – %2</h4>").arg(clock.title.toHtmlEscaped(), stateOf(clock));
    html += table(
        {{words(QT_TRANSLATE_NOOP("qz::WhyPage", "Rule")), ruleOf(clock, look)},
         {words(QT_TRANSLATE_NOOP("qz::WhyPage", "Article or table")), clock.result.article.toHtmlEscaped()},
         {words(QT_TRANSLATE_NOOP("qz::WhyPage", "Time allowed")), limitText(clock.spec).toHtmlEscaped()},
         {words(QT_TRANSLATE_NOOP("qz::WhyPage", "Counted from")), clock.result.start.toDisplay()},
         {words(QT_TRANSLATE_NOOP("qz::WhyPage", "Suspended")), suspensionsOf(clock.spec)},
         {words(QT_TRANSLATE_NOOP("qz::WhyPage", "Due")), clock.result.due.toDisplay()},
         {words(QT_TRANSLATE_NOOP("qz::WhyPage", "Moved because")),
          clock.result.rolledBecause.value_or(QString()).toHtmlEscaped()},
         {words(QT_TRANSLATE_NOOP("qz::WhyPage", "Calendar")), clock.result.calendarVersion.toHtmlEscaped()},
         {words(QT_TRANSLATE_NOOP("qz::WhyPage", "Set by")),
          clock.external ? words(QT_TRANSLATE_NOOP("qz::WhyPage", "a higher level; never computed here"))
                         : QString()}});
    if (!clock.result.steps.isEmpty()) {
        html += QStringLiteral("<ol>");
        for (const QString& step : clock.result.steps) {
            html += QStringLiteral("<li>%1</li>").arg(step.toHtmlEscaped());
        }
        html += QStringLiteral("</ol>");
    }
    return html;
}

QString stateHtml(const CaseDetail& detail, const WhyWords& look) {
    const JournalEntry* last = nullptr;
    for (const JournalEntry& entry : detail.journal) {
        if (entry.to == detail.record.state && entry.from != entry.to) {
            last = &entry;
        }
    }
    const QString state = stateTitle(*look.kind.workflow, detail.record.state);
    QString html = heading(words(QT_TRANSLATE_NOOP("qz::WhyPage", "Why it stands at “%1”")).arg(state));
    if (last == nullptr) {
        return html + paragraph(words(QT_TRANSLATE_NOOP("qz::WhyPage", "It came in with this state.")));
    }
    return html + table({{words(QT_TRANSLATE_NOOP("qz::WhyPage", "Step")),
                          actionTitle(*look.kind.workflow, last->action).toHtmlEscaped()},
                         {words(QT_TRANSLATE_NOOP("qz::WhyPage", "When")),
                          CivilTime::fromInstant(last->occurredAt).toDisplay()},
                         {words(QT_TRANSLATE_NOOP("qz::WhyPage", "Who")), look.who(*last).toHtmlEscaped()},
                         {words(QT_TRANSLATE_NOOP("qz::WhyPage", "Note")), last->note.toHtmlEscaped()}});
}

QString derivedHtml(const CaseDetail& detail, const WhyWords& look) {
    QList<std::pair<QString, QString>> rows;
    for (const FieldSpec& spec : look.kind.derived) {
        const QString value = detail.fields.value(spec.id);
        if (!value.isEmpty()) {
            rows.append({fieldTitle(spec), look.shown(spec, value).toHtmlEscaped()});
        }
    }
    return rows.isEmpty()
               ? QString()
               : heading(words(QT_TRANSLATE_NOOP("qz::WhyPage", "What the module worked out"))) + table(rows);
}

QString closedHtml(const CaseDetail& detail) {
    QList<std::pair<QString, QString>> rows;
    for (const OfferedStep& step : detail.steps) {
        if (!step.allowed) {
            rows.append({step.title, step.reason.toHtmlEscaped()});
        }
    }
    return rows.isEmpty()
               ? QString()
               : heading(words(QT_TRANSLATE_NOOP("qz::WhyPage", "Steps that are closed now"))) + table(rows);
}

}  // namespace

QString whyHtml(const CaseDetail& detail, const WhyWords& look) {
    QString html = anchor("way") + stateHtml(detail, look);
    html += anchor("limits");
    html += heading(words(QT_TRANSLATE_NOOP("qz::WhyPage", "Limits")));
    if (detail.clocks.isEmpty()) {
        html += paragraph(words(QT_TRANSLATE_NOOP("qz::WhyPage", "No limit runs or ran in this case.")));
    }
    for (const CaseClock& clock : detail.clocks) {
        html += clockHtml(clock, look);
    }
    html += derivedHtml(detail, look);
    html += closedHtml(detail);
    if (!detail.maskedFields.isEmpty()) {
        html += heading(words(QT_TRANSLATE_NOOP("qz::WhyPage", "What is masked")));
        html += paragraph(
            detail.mayOpenSealed
                ? words(
                      QT_TRANSLATE_NOOP("qz::WhyPage",
                                        "Personal data opens to who handles the case. Your role may open it "
                                        "with a purpose, which is recorded."))
                : words(QT_TRANSLATE_NOOP("qz::WhyPage", "Personal data opens to who handles the case.")));
    }
    return html;
}

}  // namespace qz
