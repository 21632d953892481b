// SPDX-License-Identifier: GPL-3.0-or-later
#include "approvals_page.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "beside.h"
#include "paper_decision.h"
#include "plain_button.h"
#include "question_dialog.h"
#include "qz/async.h"
#include "qz/papers/report_work.h"
#include "qz/ui/case_digest.h"
#include "qz/ui/page_preview.h"
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
      m_side(new QStackedWidget(this)),
      m_digest(new CaseDigest(desk.viewServices(), this)),
      m_preview(new PagePreview(desk.theme, this)),
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
           "here, and kept reports to be frozen or issued."));
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
    m_side->addWidget(m_digest);
    m_side->addWidget(m_preview);
    m_split->addWidget(m_side);
    m_split->setStretchFactor(0, 3);
    m_split->setStretchFactor(1, 1);
    m_split->setSizes({900, 380});
    m_side->setMinimumWidth(340);
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

void ApprovalsPage::activate(const QVariantMap& args) {
    m_wanted = args.value(QStringLiteral("number")).toString();
    load();
}

void ApprovalsPage::load() {
    const quint64 generation = ++m_generation;
    m_loading = true;
    m_bar->start();
    onResult(this, m_desk.runtime.core().approvals().waiting(m_desk.session.actor()),
             [this, generation](const Result<QList<Approval>>& waiting) {
                 if (generation != m_generation) {
                     return;
                 }
                 if (!waiting.ok()) {
                     m_loading = false;
                     m_bar->stop();
                     m_error->showError(waiting.error());
                     return;
                 }
                 QList<Paper> papers;
                 for (const Approval& approval : *waiting) {
                     papers.append({approval, {}});
                 }
                 onResult(this, reportsToSign(m_desk),
                          [this, generation, papers](const Result<QList<ReportToSign>>& reports) {
                              if (generation != m_generation) {
                                  return;
                              }
                              m_loading = false;
                              m_bar->stop();
                              m_waiting = papers;
                              for (const ReportToSign& report : reports.valueOr({})) {
                                  m_waiting.append({{}, report});
                              }
                              if (!reports.ok()) {
                                  m_error->showError(reports.error());
                              }
                              showPapers();
                          });
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

void ApprovalsPage::addCells(const QStringList& cells, const QString& name) {
    const int row = m_table->rowCount();
    m_table->insertRow(row);
    auto* tick = new QTableWidgetItem;
    tick->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
    tick->setCheckState(Qt::Unchecked);
    tick->setData(Qt::AccessibleTextRole, tr("Choose %1").arg(name));
    m_table->setItem(row, TickColumn, tick);
    for (int column = WhatColumn; column <= SinceColumn; ++column) {
        m_table->setItem(row, column, fixed(cells.value(column - WhatColumn)));
    }
}

void ApprovalsPage::addRow(const Approval& approval) {
    const QString subkind = m_desk.presenters.subkindTitle(approval.record);
    const std::optional<Unit> unit = m_desk.runtime.core().directory().unit(approval.requester.unit);
    QStringList who{unit ? unit->name : approval.requester.unit, m_desk.userName(approval.requester.name)};
    who.removeAll(QString());
    addCells({actionOf(approval), approval.number, subkind.isEmpty() ? approval.record.summary : subkind,
              valuesOf(approval), who.join(QLatin1Char(' ')),
              CivilTime::fromInstant(approval.requestedAt).toDisplay().mid(5)},
             approval.number);
}

void ApprovalsPage::addRow(const ReportToSign& waiting) {
    const KeptReport& report = waiting.report;
    const ReportStepDone last = report.steps.isEmpty() ? ReportStepDone() : report.steps.constLast();
    const Area* area = m_desk.runtime.core().areas().tree()->find(report.area);
    QStringList values{reportStateTitle(report.state), area == nullptr ? report.area.toString() : area->name,
                       last.note};
    values.removeAll(QString());
    addCells(
        {reportStepTitle(waiting.step), report.code(), reportName(report), values.join(QStringLiteral("; ")),
         m_desk.userName(last.user), CivilTime::fromInstant(last.at).toDisplay().mid(5)},
        reportName(report));
}

void ApprovalsPage::showPapers() {
    m_table->setRowCount(0);
    int mine = 0;
    int wanted = 0;
    for (qsizetype i = 0; i < m_waiting.size(); ++i) {
        const Paper& paper = m_waiting.at(i);
        if (paper.approval) {
            addRow(*paper.approval);
            mine += paper.approval->mayDecide ? 1 : 0;
            wanted = paper.approval->number == m_wanted ? static_cast<int>(i) : wanted;
        } else {
            addRow(*paper.report);
            ++mine;
        }
    }
    m_table->resizeColumnsToContents();
    m_table->setColumnWidth(TickColumn, 34);
    m_table->setColumnWidth(MatterColumn, 160);
    m_table->horizontalHeader()->setSectionResizeMode(ValuesColumn, QHeaderView::Stretch);
    m_table->setVisible(!m_waiting.isEmpty());
    m_empty->setVisible(m_waiting.isEmpty());
    m_desk.navigation.setBadge(QStringLiteral("approvals"), {mine, false});
    if (!m_waiting.isEmpty()) {
        m_table->selectRow(wanted);
    }
    currentChanged();
    Q_EMIT titleChanged();
}

const ApprovalsPage::Paper* ApprovalsPage::current() const {
    const int row = m_table->currentRow();
    return row >= 0 && row < m_waiting.size() ? &m_waiting.at(row) : nullptr;
}

void ApprovalsPage::currentChanged() {
    const Paper* paper = current();
    const bool request = paper != nullptr && paper->approval;
    m_digest->setCase(request ? paper->approval->number : QString());
    m_side->setCurrentWidget(paper != nullptr && paper->report ? static_cast<QWidget*>(m_preview) : m_digest);
    if (paper != nullptr && paper->report) {
        showReport(*paper->report);
    }
    m_withdraw->setVisible(request && paper->approval->recorder == m_desk.session.user.name);
    m_approve->setEnabled(paper != nullptr);
    m_refuse->setEnabled(paper != nullptr);
    m_paper->setVisible(m_desk.session.may(QString::fromLatin1(recordForOthersPermission)));
    m_paper->setEnabled(request);
}

void ApprovalsPage::showReport(const ReportToSign& waiting) {
    m_preview->clear();
    onResult(this,
             beside(m_desk.workers(), [work = ReportWork(m_desk.runtime),
                                       report = waiting.report] { return work.pages(report); }),
             [this, id = waiting.report.id](const Result<PrintedPages>& pages) {
                 const Paper* paper = current();
                 if (paper == nullptr || !paper->report || paper->report->report.id != id) {
                     return;
                 }
                 if (!pages.ok()) {
                     m_error->showError(pages.error());
                     return;
                 }
                 m_preview->setPages(*pages);
             });
}

QList<ApprovalsPage::Paper> ApprovalsPage::chosen() const {
    QList<Paper> ticked;
    for (int row = 0; row < m_table->rowCount(); ++row) {
        if (m_table->item(row, TickColumn)->checkState() == Qt::Checked) {
            ticked.append(m_waiting.at(row));
        }
    }
    if (const Paper* paper = current(); ticked.isEmpty() && paper != nullptr) {
        ticked.append(*paper);
    }
    return ticked;
}

void ApprovalsPage::decide(bool approve) {
    Decision decision;
    QList<ReportToSign> reports;
    for (const Paper& paper : chosen()) {
        if (paper.approval) {
            decision.ids.append(paper.approval->id);
        } else {
            reports.append(*paper.report);
        }
    }
    if (m_loading || (decision.ids.isEmpty() && reports.isEmpty())) {
        return;
    }
    if (!reports.isEmpty()) {
        decideReports(reports, approve);
    }
    if (decision.ids.isEmpty()) {
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

/// Each stands for itself; what is to be issued gets its own number and recipients.
void ApprovalsPage::decideReports(const QList<ReportToSign>& reports, bool approve) {
    if (!approve && m_reason->text().trimmed().isEmpty()) {
        m_error->showError(makeError(ErrorCode::Invalid, tr("A refusal needs its reason.")));
        m_reason->setFocus();
        return;
    }
    QList<ReportToSign> now;
    for (const ReportToSign& report : reports) {
        if (approve && report.step == ReportStep::Issue) {
            askIssue(report);
        } else {
            now.append(report);
        }
    }
    if (now.isEmpty()) {
        return;
    }
    m_bar->start();
    const auto work = [runtime = &m_desk.runtime, now, approve, reason = m_reason->text().trimmed(),
                       actor = m_desk.session.actor()] {
        QStringList refused;
        for (const ReportToSign& report : now) {
            const Result<KeptReport> next = approve ? signReport(*runtime, report, {}, {}, actor)
                                                    : refuseReport(*runtime, report, reason, actor);
            if (!next.ok()) {
                refused.append(QStringLiteral("%1: %2").arg(reportName(report.report), next.error().message));
            }
        }
        return refused;
    };
    onResult(this, beside(m_desk.workers(), work), [this, count = now.size()](const QStringList& refused) {
        settleReports(refused, static_cast<int>(count - refused.size()));
    });
}

void ApprovalsPage::askIssue(const ReportToSign& waiting) {
    const auto done = [this, waiting](const QStringList& texts) {
        m_bar->start();
        onResult(this,
                 beside(m_desk.workers(),
                        [runtime = &m_desk.runtime, waiting, texts, actor = m_desk.session.actor()] {
                            return signReport(*runtime, waiting, texts.at(0), texts.at(1), actor);
                        }),
                 [this](const Result<KeptReport>& issued) {
                     settleReports(issued.ok() ? QStringList() : QStringList(issued.error().message),
                                   issued.ok() ? 1 : 0);
                 });
    };
    (new QuestionDialog(reportName(waiting.report), reportStepTitle(ReportStep::Issue),
                        {{tr("Number of the document"), {}, false, {}}, {tr("Issued to"), {}, false, {}}},
                        done, this))
        ->open();
}

void ApprovalsPage::settleReports(const QStringList& refused, int done) {
    m_bar->stop();
    m_error->clear();
    m_reason->clear();
    m_desk.notifications.post({refused.isEmpty() ? Notification::Kind::Done : Notification::Kind::Warning,
                               tr("%n reports decided.", nullptr, done),
                               refused.join(QLatin1Char('\n')),
                               {},
                               {}});
    load();
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
    const Paper* paper = current();
    if (paper == nullptr || !paper->approval) {
        return;
    }
    onResult(this, m_desk.runtime.core().approvals().withdraw(paper->approval->id, m_desk.session.actor()),
             [this](const Status& done) {
                 if (!done.ok()) {
                     m_error->showError(done.error());
                 }
                 load();
             });
}

void ApprovalsPage::openPaperForm() {
    const Paper* paper = current();
    if (paper != nullptr && paper->approval) {
        (new PaperDecisionDialog(m_desk, *paper->approval, this, [this] { load(); }))->open();
    }
}

QVariantMap ApprovalsPage::saveState() const { return {{QStringLiteral("split"), m_split->saveState()}}; }

void ApprovalsPage::restoreState(const QVariantMap& state) {
    m_split->restoreState(state.value(QStringLiteral("split")).toByteArray());
}

bool ApprovalsPage::isBusy() const { return m_loading || m_digest->isBusy() || m_soon.isActive(); }

}  // namespace qz
