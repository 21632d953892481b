// SPDX-License-Identifier: GPL-3.0-or-later
#include "qz/ui/case_digest.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

#include "qz/async.h"
#include "qz/ui/delivery_strip.h"
#include "qz/ui/journal_view.h"
#include "qz/ui/marks.h"
#include "qz/ui/panes.h"
#include "qz/ui/step_bar.h"
#include "qz/unit_names.h"

namespace qz {

namespace {

constexpr int shownClocks = 4;

QLabel* line(QWidget* parent) {
    auto* label = new QLabel(parent);
    label->setProperty("qzText", QStringLiteral("second"));
    label->setWordWrap(true);
    return label;
}

/// Running ones first, the nearest due first.
QList<CaseClock> shownFirst(QList<CaseClock> clocks) {
    std::stable_sort(clocks.begin(), clocks.end(), [](const CaseClock& a, const CaseClock& b) {
        const bool a_runs = a.state == ClockState::Running;
        const bool b_runs = b.state == ClockState::Running;
        return a_runs != b_runs ? a_runs : a.result.due < b.result.due;
    });
    clocks.removeIf([](const CaseClock& clock) { return clock.state == ClockState::Cancelled; });
    return clocks.first(std::min<qsizetype>(clocks.size(), shownClocks));
}

}  // namespace

CaseDigest::CaseDigest(CaseViewServices services, QWidget* parent)
    : QWidget(parent),
      m_services(services),
      m_body(new QWidget(this)),
      m_empty(new EmptyPane(this)),
      m_error(new ErrorStrip(services.theme, this)),
      m_bar(new LoadingBar(services.theme, this)),
      m_title(new QLabel(this)),
      m_state(new StateChip(services.theme, this)),
      m_place(line(this)),
      m_owner(line(this)),
      m_clocks(new QWidget(this)),
      m_clockGrid(new QGridLayout(m_clocks)),
      m_journal(new JournalView(services.theme, services.directory, services.lookups, services.areas, this)),
      m_steps(new StepBar(services.theme, this)) {
    setProperty("qzGround", QStringLiteral("alt"));
    setAttribute(Qt::WA_StyledBackground);
    m_title->setFont(textFont(TextRole::Emphasis));
    m_title->setWordWrap(true);
    m_title->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_empty->setTexts(tr("No case selected"),
                      tr("Choose one in the list to see its clocks and next steps here."));
    m_clockGrid->setContentsMargins(0, 4, 0, 4);
    m_clockGrid->setHorizontalSpacing(12);
    m_clockGrid->setVerticalSpacing(4);
    m_clockGrid->setColumnStretch(1, 1);
    auto* head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(m_state, 0, Qt::AlignTop);
    auto* text = new QVBoxLayout;
    text->setContentsMargins(12, 8, 12, 4);
    text->setSpacing(2);
    text->addLayout(head);
    text->addWidget(m_place);
    text->addWidget(m_owner);
    text->addWidget(m_clocks);
    m_delivery =
        new DeliveryStrip(m_services.theme, m_services.directory, m_services.lookups, m_services.clock, this);
    auto* body = new QVBoxLayout(m_body);
    body->setContentsMargins(0, 0, 0, 0);
    body->setSpacing(0);
    body->addLayout(text);
    body->addWidget(m_delivery);
    body->addWidget(m_journal, 1);
    body->addWidget(m_steps);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_bar);
    column->addWidget(m_error);
    column->addWidget(m_empty, 1);
    column->addWidget(m_body, 1);
    m_body->hide();
    connect(m_steps, &StepBar::triggered, this,
            [this](const QString& action) { Q_EMIT stepRequested(m_number, action); });
    const auto ask = [this](const char* action) {
        Q_EMIT stepRequested(m_number, QString::fromLatin1(action));
    };
    connect(m_delivery, &DeliveryStrip::callWanted, this, [ask] { ask("call_record"); });
    connect(m_delivery, &DeliveryStrip::printWanted, this, [ask] { ask("paper:dispatch_order"); });
    connect(m_error, &ErrorStrip::retried, this, &CaseDigest::load);
    connect(m_journal, &QListView::activated, this, [this] { Q_EMIT openRequested(m_number); });
    m_subscription = services.events.subscribe([this](const StoreChange& change) {
        if (m_detail && (change.bulk || std::any_of(change.records.begin(), change.records.end(),
                                                    [this](const RecordRef& ref) {
                                                        return ref.id == m_detail->record.id.uuid;
                                                    }))) {
            load();
        }
    });
}

void CaseDigest::setCase(const QString& number) {
    if (number == m_number) {
        return;
    }
    m_number = number;
    if (number.isEmpty()) {
        ++m_generation;
        m_detail.reset();
        m_loading = false;
        m_bar->stop();
        m_error->clear();
        m_body->hide();
        m_empty->show();
        return;
    }
    load();
}

void CaseDigest::load() {
    const quint64 generation = ++m_generation;
    m_loading = true;
    m_bar->start();
    onResult(this, m_services.cases.load(m_number, m_services.session.actor()),
             [this, generation](const Result<CaseDetail>& loaded) {
                 if (generation != m_generation) {
                     return;
                 }
                 m_loading = false;
                 m_bar->stop();
                 if (!loaded.ok()) {
                     m_error->showError(loaded.error(), true);
                     return;
                 }
                 m_error->clear();
                 show(*loaded);
                 Q_EMIT this->loaded(m_number);
             });
}

void CaseDigest::show(const CaseDetail& detail) {
    m_detail = detail;
    const CaseRecord& record = detail.record;
    const CaseKind* kind = m_services.cases.kind(record.kind);
    const Instant now = m_services.clock.now();
    const QString subkind = m_services.presenters.subkindTitle(record);
    m_title->setText(
        QStringLiteral("%1  %2").arg(record.number, subkind.isEmpty() ? record.summary : subkind));
    m_state->setState(markOf(record, kind, now), stateWords(record, kind, now));
    QStringList place{m_services.areas.tree()->path(record.area, QStringLiteral(" › ")), record.place};
    place.removeAll(QString());
    m_place->setText(place.join(QStringLiteral(" · ")));
    QStringList owner{record.ownerUnit.isEmpty()
                          ? tr("Command center")
                          : unitNameOn(m_services.directory, record.ownerUnit, dayOfNames(record))};
    if (!record.summary.isEmpty() && record.summary != subkind) {
        owner.append(record.summary);
    }
    m_owner->setText(owner.join(QStringLiteral(" · ")));
    showClocks(detail, kind);
    m_journal->setEntries(detail.journal, kind);
    m_delivery->setDeliveries(detail);
    m_steps->setSteps(detail.steps);
    m_empty->hide();
    m_body->show();
}

void CaseDigest::showClocks(const CaseDetail& detail, const CaseKind* kind) {
    while (QLayoutItem* item = m_clockGrid->takeAt(0)) {
        if (item->widget() != nullptr) {
            item->widget()->hide();
            item->widget()->deleteLater();
        }
        delete item;
    }
    int row = 0;
    for (const CaseClock& clock : shownFirst(detail.clocks)) {
        const QString title =
            kind != nullptr && kind->clockTitle ? kind->clockTitle(clock.clockId) : clock.title;
        auto* name = new QLabel(title, m_clocks);
        auto* due = new QLabel(
            clock.result.hasTimeOfDay ? clock.result.due.toDisplay() : clock.result.due.toDateString(),
            m_clocks);
        due->setProperty("qzText", QStringLiteral("second"));
        due->setToolTip(clock.spec.article);
        auto* badge = new ClockBadge(m_services.theme, m_clocks);
        badge->setFace(clockFace(clock, m_services.clock.now(), {}));
        m_clockGrid->addWidget(name, row, 0);
        m_clockGrid->addWidget(due, row, 1);
        m_clockGrid->addWidget(badge, row, 2, Qt::AlignRight);
        ++row;
    }
    m_clocks->setVisible(row > 0);
}

}  // namespace qz
