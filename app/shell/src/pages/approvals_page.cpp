// SPDX-License-Identifier: GPL-3.0-or-later
#include "approvals_page.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include "paper_decision.h"
#include "plain_button.h"
#include "qz/async.h"
#include "qz/ui/case_digest.h"
#include "qz/ui/panes.h"
#include "qz/ui/step_dialog.h"

namespace qz {

namespace {

enum ApprovalColumn {
    TickColumn,
    WhatColumn,
    CaseColumn,
    MatterColumn,
    ValuesColumn,
    WhoColumn,
    SinceColumn
};
constexpr int gatherMs = 300;

QTableWidgetItem* fixed(const QString& text) {
    auto* item = new QTableWidgetItem(text);
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
    item->setToolTip(text);
    return item;
}

}  // namespace

ApprovalsPage::ApprovalsPage(Desk& desk, QWidget* parent)
    : Page(parent),
      m_desk(desk),
      m_split(new SplitPane(Qt::Horizontal, this)),
      m_table(new QTableWidget(0, SinceColumn + 1, this)),
      m_digest(new CaseDigest(desk.viewServices(), this)),
      m_empty(new EmptyPane(this)),
      m_error(new ErrorStrip(desk.theme, this)),
      m_bar(new LoadingBar(desk.theme, this)),
      m_reason(new QLineEdit(this)),
      m_approve(new KeyButton(desk.theme, tr("Approve"), QKeySequence(Qt::CTRL | Qt::Key_Return),
                              QStringLiteral("primary"), this)),
      m_refuse(new KeyButton(desk.theme, tr("Refuse"), {}, QStringLiteral("danger"), this)),
      m_paper(plainButton(desk.theme, tr("Signed on paper…"), this, QStringLiteral("doc"))),
      m_withdraw(plainButton(desk.theme, tr("Take back"), this, QStringLiteral("undo"))) {
    m_table->setHorizontalHeaderLabels(
        {QString(), tr("Step"), tr("Case"), tr("Matter"), tr("Asked for"), tr("Asked by"), tr("Since")});
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(32);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setShowGrid(false);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTabKeyNavigation(false);
    m_table->setAccessibleName(tr("Requests that wait"));
    m_table->horizontalHeader()->setFont(textFont(TextRole::CaptionStrong));
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_reason->setPlaceholderText(tr("Reason; a refusal needs one"));
    m_reason->setAccessibleName(tr("Reason of the decision"));
    m_reason->setMinimumHeight(32);
    m_approve->setObjectName(QStringLiteral("approve"));
    m_refuse->setObjectName(QStringLiteral("refuse"));
    m_empty->setTexts(
        tr("Nothing waits for approval"),
        tr("Suspensions, extensions, escalations and urgent reports that somebody asks for stand "
           "here."));
    auto* bar = new QHBoxLayout;
    bar->setContentsMargins(12, 8, 12, 8);
    bar->addWidget(m_reason, 1);
    bar->addWidget(m_approve);
    bar->addWidget(m_refuse);
    bar->addWidget(m_paper);
    bar->addWidget(m_withdraw);
    auto* left = new QWidget(this);
    left->setProperty("qzGround", QStringLiteral("base"));
    left->setAttribute(Qt::WA_StyledBackground);
    auto* column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_bar);
    column->addWidget(m_error);
    column->addWidget(m_table, 1);
    column->addWidget(m_empty, 1);
    column->addLayout(bar);
    m_split->addWidget(left);
    m_split->addWidget(m_digest);
    m_split->setStretchFactor(0, 3);
    m_split->setStretchFactor(1, 1);
    m_split->setSizes({900, 380});
    m_digest->setMinimumWidth(340);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_split);
    setFocusProxy(m_table);
    connect(m_approve, &QPushButton::clicked, this, [this] { decide(true); });
    connect(m_refuse, &QPushButton::clicked, this, [this] { decide(false); });
    connect(m_paper, &QPushButton::clicked, this, &ApprovalsPage::openPaperForm);
    connect(m_withdraw, &QPushButton::clicked, this, &ApprovalsPage::withdraw);
    connect(m_table, &QTableWidget::itemSelectionChanged, this, &ApprovalsPage::currentChanged);
    connect(m_digest, &CaseDigest::openRequested, &desk.navigation, &ShellNavigation::openCase);
    connect(m_digest, &CaseDigest::stepRequested, this, [this](const QString& number, const QString& action) {
        m_desk.navigation.openPage(QStringLiteral("case"),
                                   {{QStringLiteral("number"), number}, {QStringLiteral("step"), action}});
    });
    m_soon.setSingleShot(true);
    m_soon.setInterval(gatherMs);
    connect(&m_soon, &QTimer::timeout, this, &ApprovalsPage::load);
    m_subscription = desk.runtime.events().subscribe([this](const StoreChange&) { m_soon.start(); });
}

QString ApprovalsPage::subtitle() const {
    return tr("%n requests", nullptr, static_cast<int>(m_waiting.size()));
}

void ApprovalsPage::activate(const QVariantMap&) { load(); }

void ApprovalsPage::load() {
    m_loading = true;
    m_bar->start();
    onResult(this, m_desk.runtime.core().approvals().waiting(m_desk.session.actor()),
             [this](const Result<QList<Approval>>& waiting) {
                 m_loading = false;
                 m_bar->stop();
                 if (!waiting.ok()) {
                     m_error->showError(waiting.error());
                     return;
                 }
                 show(*waiting);
             });
}

QString ApprovalsPage::actionOf(const Approval& approval) const {
    const CaseKind* kind = m_desk.runtime.core().cases().kind(approval.record.kind);
    return kind == nullptr ? approval.action : actionTitle(*kind->workflow, approval.action);
}

QString ApprovalsPage::valuesOf(const Approval& approval) const {
    const CaseKind* kind = m_desk.runtime.core().cases().kind(approval.record.kind);
    const StepSpec* step = kind == nullptr ? nullptr : kind->workflow->step(approval.action);
    QStringList parts;
    for (const FieldSpec& field : step == nullptr ? QList<FieldSpec>() : step->fields) {
        const QString value = approval.fields.value(field.id);
        if (!value.isEmpty()) {
            const QString words = field.type == FieldType::Choice ? choiceTitle(value)
                                  : field.type == FieldType::Lookup
                                      ? m_desk.lookups.title(field.lookup, value)
                                      : value;
            parts.append(QStringLiteral("%1 %2").arg(fieldTitle(field), words));
        }
    }
    parts.append(approval.note);
    parts.removeAll(QString());
    return parts.join(QStringLiteral("; "));
}

void ApprovalsPage::addRow(const Approval& approval) {
    const int row = m_table->rowCount();
    m_table->insertRow(row);
    auto* tick = new QTableWidgetItem;
    tick->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
    tick->setCheckState(Qt::Unchecked);
    tick->setData(Qt::AccessibleTextRole, tr("Choose %1").arg(approval.number));
    m_table->setItem(row, TickColumn, tick);
    m_table->setItem(row, WhatColumn, fixed(actionOf(approval)));
    m_table->setItem(row, CaseColumn, fixed(approval.number));
    const QString subkind = m_desk.presenters.subkindTitle(approval.record);
    m_table->setItem(row, MatterColumn, fixed(subkind.isEmpty() ? approval.record.summary : subkind));
    m_table->setItem(row, ValuesColumn, fixed(valuesOf(approval)));
    const std::optional<Unit> unit = m_desk.runtime.core().directory().unit(approval.requester.unit);
    QStringList who{unit ? unit->name : approval.requester.unit, m_desk.userName(approval.requester.name)};
    who.removeAll(QString());
    m_table->setItem(row, WhoColumn, fixed(who.join(QLatin1Char(' '))));
    m_table->setItem(row, SinceColumn,
                     fixed(CivilTime::fromInstant(approval.requestedAt).toDisplay().mid(5)));
}

void ApprovalsPage::show(const QList<Approval>& waiting) {
    m_waiting = waiting;
    m_table->setRowCount(0);
    int mine = 0;
    for (const Approval& approval : waiting) {
        addRow(approval);
        mine += approval.mayDecide ? 1 : 0;
    }
    m_table->resizeColumnsToContents();
    m_table->setColumnWidth(TickColumn, 34);
    m_table->setColumnWidth(MatterColumn, 160);
    m_table->horizontalHeader()->setSectionResizeMode(ValuesColumn, QHeaderView::Stretch);
    m_table->setVisible(!waiting.isEmpty());
    m_empty->setVisible(waiting.isEmpty());
    m_desk.navigation.setBadge(QStringLiteral("approvals"), {mine, false});
    if (!waiting.isEmpty()) {
        m_table->selectRow(0);
    }
    currentChanged();
    Q_EMIT titleChanged();
}

void ApprovalsPage::currentChanged() {
    const int row = m_table->currentRow();
    const bool any = row >= 0 && row < m_waiting.size();
    m_digest->setCase(any ? m_waiting.at(row).number : QString());
    const bool own = any && m_waiting.at(row).recorder == m_desk.session.user.name;
    m_withdraw->setVisible(own);
    m_approve->setEnabled(any);
    m_refuse->setEnabled(any);
    m_paper->setVisible(m_desk.session.may(QString::fromLatin1(recordForOthersPermission)));
    m_paper->setEnabled(any);
}

QList<Approval> ApprovalsPage::chosen() const {
    QList<Approval> ticked;
    for (int row = 0; row < m_table->rowCount(); ++row) {
        if (m_table->item(row, TickColumn)->checkState() == Qt::Checked) {
            ticked.append(m_waiting.at(row));
        }
    }
    const int current = m_table->currentRow();
    if (ticked.isEmpty() && current >= 0 && current < m_waiting.size()) {
        ticked.append(m_waiting.at(current));
    }
    return ticked;
}

void ApprovalsPage::decide(bool approve) {
    Decision decision;
    for (const Approval& approval : chosen()) {
        decision.ids.append(approval.id);
    }
    if (decision.ids.isEmpty() || m_loading) {
        return;
    }
    decision.approve = approve;
    decision.reason = m_reason->text().trimmed();
    decision.actor = m_desk.session.actor();
    m_loading = true;
    m_bar->start();
    onResult(this, m_desk.runtime.core().approvals().decide(decision),
             [this](const Result<DecisionOutcome>& outcome) { settle(outcome); });
}

void ApprovalsPage::settle(const Result<DecisionOutcome>& outcome) {
    m_loading = false;
    m_bar->stop();
    if (!outcome.ok()) {
        m_error->showError(outcome.error());
        if (outcome.error().where == QLatin1String("reason")) {
            m_reason->setFocus();
        }
        return;
    }
    m_error->clear();
    m_reason->clear();
    QStringList refused;
    for (const auto& [number, why] : outcome->refused) {
        refused.append(QStringLiteral("%1: %2").arg(number, why));
    }
    m_desk.notifications.post({refused.isEmpty() ? Notification::Kind::Done : Notification::Kind::Warning,
                               tr("%n requests decided.", nullptr, outcome->done),
                               refused.join(QLatin1Char('\n')),
                               {},
                               {}});
    load();
}

void ApprovalsPage::withdraw() {
    const int row = m_table->currentRow();
    if (row < 0 || row >= m_waiting.size()) {
        return;
    }
    onResult(this, m_desk.runtime.core().approvals().withdraw(m_waiting.at(row).id, m_desk.session.actor()),
             [this](const Status& done) {
                 if (!done.ok()) {
                     m_error->showError(done.error());
                 }
                 load();
             });
}

void ApprovalsPage::openPaperForm() {
    const int row = m_table->currentRow();
    if (row >= 0 && row < m_waiting.size()) {
        (new PaperDecisionDialog(m_desk, m_waiting.at(row), this, [this] { load(); }))->open();
    }
}

QVariantMap ApprovalsPage::saveState() const { return {{QStringLiteral("split"), m_split->saveState()}}; }

void ApprovalsPage::restoreState(const QVariantMap& state) {
    m_split->restoreState(state.value(QStringLiteral("split")).toByteArray());
}

bool ApprovalsPage::isBusy() const { return m_loading || m_digest->isBusy() || m_soon.isActive(); }

}  // namespace qz
