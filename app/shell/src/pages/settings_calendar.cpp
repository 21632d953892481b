// SPDX-License-Identifier: GPL-3.0-or-later
#include <QPushButton>
#include <QVBoxLayout>

#include "plain_button.h"
#include "qz/async.h"
#include "qz/deadline_rules.h"
#include "qz/ui/clock_table.h"
#include "qz/ui/panes.h"
#include "settings_tabs.h"
#include "translations.h"

namespace qz {

namespace {

QWidget* pane(PaneTitle* head, PlainTable* table, QWidget* parent) {
    auto* made = new QWidget(parent);
    auto* column = new QVBoxLayout(made);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(head);
    column->addWidget(table, 1);
    return made;
}

QString dueText(const DeadlineResult& result) {
    return result.hasTimeOfDay ? result.due.toDisplay() : result.due.toDateString();
}

}  // namespace

CalendarTab::CalendarTab(Desk& desk, QWidget* parent)
    : QWidget(parent),
      m_desk(desk),
      m_head(new PaneTitle(tr("Work calendar"), this)),
      m_days(new PlainTable({tr("Date"), tr("Day"), tr("Name"), tr("Source")}, this)),
      m_rulesHead(new PaneTitle(tr("Limits by law"), this)),
      m_rules(new PlainTable(
          {tr("Rule"), tr("Title"), tr("Limit"), tr("Article"), tr("Valid from"), tr("Source")}, this)),
      m_changesHead(new PaneTitle(tr("Running limits that the calendar in force would move"), this)),
      m_changes(new PlainTable({tr("Case"), tr("Limit"), tr("Due now"), tr("Due by the calendar")}, this)),
      m_apply(plainButton(desk.theme, tr("Move them"), this)),
      m_error(new ErrorStrip(desk.theme, this)),
      m_bar(new LoadingBar(desk.theme, this)) {
    auto* bring = plainButton(desk.theme, tr("Import a year…"), m_head);
    m_head->addWidget(bring);
    m_changesHead->addWidget(m_apply);
    m_apply->setEnabled(false);
    auto* left = new SplitPane(Qt::Vertical, this);
    left->addWidget(pane(m_head, m_days, left));
    left->addWidget(pane(m_changesHead, m_changes, left));
    left->setSizes({420, 200});
    auto* across = new SplitPane(Qt::Horizontal, this);
    across->addWidget(left);
    across->addWidget(pane(m_rulesHead, m_rules, across));
    across->setSizes({520, 700});
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_bar);
    column->addWidget(m_error);
    column->addWidget(across, 1);
    connect(bring, &QPushButton::clicked, this, [this] {
        m_desk.navigation.openPage(QStringLiteral("import"),
                                   {{QStringLiteral("kind"), QStringLiteral("holidays")}});
    });
    connect(m_apply, &QPushButton::clicked, this, &CalendarTab::applyChanges);
    fillRules();
}

void CalendarTab::reload() {
    fillDays();
    findChanges();
}

void CalendarTab::fillDays() {
    const std::shared_ptr<const WorkCalendar> calendar = m_desk.runtime.core().calendar();
    QStringList hours;
    for (const WorkHours& entry : calendar->hours()) {
        QStringList spans;
        for (const WorkSpan& span : entry.spans) {
            spans.append(QStringLiteral("%1:%2–%3:%4")
                             .arg(span.from / 60)
                             .arg(span.from % 60, 2, 10, QLatin1Char('0'))
                             .arg(span.to / 60)
                             .arg(span.to % 60, 2, 10, QLatin1Char('0')));
        }
        hours.append(spans.join(QStringLiteral(", ")));
    }
    m_head->setSecondText(
        tr("version %1, work hours %2").arg(calendar->version(), hours.value(hours.size() - 1)));
    m_days->setRowCount(0);
    QList<CalendarDay> days = calendar->days();
    std::sort(days.begin(), days.end(),
              [](const CalendarDay& a, const CalendarDay& b) { return a.date > b.date; });
    for (const CalendarDay& day : days) {
        m_days->addRow({day.date.toString(Qt::ISODate), day.isOff ? tr("off") : tr("working day"), day.name,
                        day.source});
    }
    m_days->fitColumns(3);
}

void CalendarTab::fillRules() {
    const Result<DeadlineRules> rules = DeadlineRules::load(
        m_desk.runtime.folders().resources + QStringLiteral("/data/rules/deadline_rules.json"));
    if (!rules.ok()) {
        m_error->showError(rules.error());
        return;
    }
    m_rulesHead->setSecondText(
        tr("version %1, %n rules", nullptr, static_cast<int>(rules->all().size())).arg(rules->version()));
    for (const DeadlineRule& rule : rules->all()) {
        DeadlineSpec spec;
        spec.spans = rule.spans;
        m_rules->addRow(
            {rule.id, currentLanguage() == QLatin1String("en") ? rule.titleEn : rule.titleZh, limitText(spec),
             rule.article, rule.validFrom.toString(Qt::ISODate),
             rule.unverified ? tr("%1 (not checked against the text)").arg(rule.source) : rule.source});
    }
    m_rules->fitColumns(3);
}

void CalendarTab::findChanges() {
    m_loading = true;
    m_bar->start();
    const std::shared_ptr<const WorkCalendar> calendar = m_desk.runtime.core().calendar();
    onResult(
        this, m_desk.runtime.core().store().read([calendar](ReadTx& read) {
            return CalendarStore::changes(read, *calendar);
        }),
        [this](const Result<QList<ClockChange>>& found) {
            m_loading = false;
            m_bar->stop();
            if (!found.ok()) {
                m_error->showError(found.error());
                return;
            }
            m_found = *found;
            m_changes->setRowCount(0);
            for (const ClockChange& change : m_found) {
                const CaseKind* kind = m_desk.runtime.core().cases().kind(change.kind);
                m_changes->addRow(
                    {change.number,
                     kind != nullptr && kind->clockTitle ? kind->clockTitle(change.clockId) : change.clockId,
                     dueText(change.before), dueText(change.after)},
                    change.number);
            }
            m_changes->fitColumns(1);
            m_changesHead->setSecondText(m_found.isEmpty() ? tr("none") : QString::number(m_found.size()));
            m_apply->setEnabled(!m_found.isEmpty() && m_desk.session.may(QStringLiteral("admin.calendar")));
        });
}

void CalendarTab::applyChanges() {
    m_apply->setEnabled(false);
    onResult(
        this,
        m_desk.runtime.core().store().write(
            QStringLiteral("core.recompute"),
            [core = &m_desk.runtime.core(), changes = m_found,
             actor = m_desk.session.actor()](WriteTx& tx) -> Status {
                QZ_TRY(core->access().check(actor.user, QStringLiteral("admin.calendar"), core->rootArea()));
                AuditEntry entry;
                entry.user = actor.user;
                entry.action = QStringLiteral("recompute_limits");
                entry.subject = QStringLiteral("%1 limits").arg(changes.size());
                QZ_TRY(core->audit().append(tx, entry));
                return CalendarStore::apply(tx, changes);
            }),
        [this](const Status& status) {
            if (!status.ok()) {
                m_error->showError(status.error());
            }
            findChanges();
        });
}

}  // namespace qz
