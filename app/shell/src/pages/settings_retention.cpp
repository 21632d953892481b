// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDialog>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include "beside.h"
#include "office_paper.h"
#include "plain_button.h"
#include "privacy_papers.h"
#include "qz/async.h"
#include "qz/ui/page_preview.h"
#include "qz/ui/panes.h"
#include "settings_guard.h"
#include "settings_tabs.h"
#include "translations.h"

namespace qz {

namespace {

constexpr int shownRows = 500;

QString stateTitle(const QString& state) {
    return state == QLatin1String("DONE")      ? RetentionTab::tr("deleted")
           : state == QLatin1String("REFUSED") ? RetentionTab::tr("refused")
                                               : RetentionTab::tr("waits for a second person");
}

/// Asks for which case somebody wants personal data deleted, and on which ground.
class RequestDialog final : public QDialog {
public:
    RequestDialog(Desk& desk, QWidget* parent, std::function<void()> done)
        : QDialog(parent),
          m_desk(desk),
          m_done(std::move(done)),
          m_error(new ErrorStrip(desk.theme, this)),
          m_number(new QLineEdit(this)),
          m_reason(new QLineEdit(this)) {
        setAttribute(Qt::WA_DeleteOnClose);
        setWindowTitle(RetentionTab::tr("Deletion on request (PIPL art. 47)"));
        m_number->setPlaceholderText(QStringLiteral("WG26-000001"));
        m_reason->setPlaceholderText(RetentionTab::tr("without naming anybody: this record stays"));
        auto* form = new QFormLayout;
        form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
        form->addRow(RetentionTab::tr("Case"), m_number);
        form->addRow(RetentionTab::tr("Ground"), m_reason);
        auto* propose =
            new KeyButton(desk.theme, RetentionTab::tr("Propose"),
                          QKeySequence(QStringLiteral("Ctrl+Return")), QStringLiteral("primary"), this);
        auto* cancel =
            new KeyButton(desk.theme, RetentionTab::tr("Cancel"), QKeySequence(Qt::Key_Escape), {}, this);
        auto* buttons = new QHBoxLayout;
        buttons->addWidget(propose);
        buttons->addWidget(cancel);
        buttons->addStretch(1);
        auto* column = new QVBoxLayout(this);
        column->setContentsMargins(16, 16, 16, 16);
        column->addWidget(m_error);
        column->addLayout(form);
        column->addLayout(buttons);
        connect(propose, &QPushButton::clicked, this, [this] { submit(); });
        connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
        resize(480, sizeHint().height());
    }

private:
    void submit() {
        RetentionStore store(m_desk.runtime.core(), m_desk.runtime.clock());
        onResult(this, store.request(m_number->text().trimmed(), m_reason->text(), m_desk.session.actor()),
                 [this](const Status& status) {
                     if (!status.ok()) {
                         m_error->showError(status.error());
                         return;
                     }
                     m_done();
                     accept();
                 });
    }

    Desk& m_desk;
    std::function<void()> m_done;
    ErrorStrip* m_error;
    QLineEdit* m_number;
    QLineEdit* m_reason;
};

}  // namespace

struct RetentionTab::Found {
    QList<DueDeletion> due;
    QList<Deletion> all;
};

RetentionTab::RetentionTab(Desk& desk, QWidget* parent)
    : QWidget(parent),
      m_desk(desk),
      m_error(new ErrorStrip(desk.theme, this)),
      m_bar(new LoadingBar(desk.theme, this)),
      m_dueHead(new PaneTitle(tr("Due by the retention classes"), this)),
      m_head(new PaneTitle(tr("Proposals and deletions"), this)),
      m_due(new PlainTable({tr("Case"), tr("Closed"), tr("Fields"), tr("Files"), tr("Class")}, this)),
      m_deletions(new PlainTable(
          {tr("Case"), tr("State"), tr("Ground"), tr("Proposed"), tr("Decided"), tr("Fields"), tr("Files")},
          this)),
      m_propose(plainButton(desk.theme, tr("Propose all for deletion"), this)),
      m_confirm(plainButton(desk.theme, tr("Confirm and delete"), this, QStringLiteral("trash"))),
      m_refuse(plainButton(desk.theme, tr("Refuse"), this)) {
    m_due->setAccessibleName(tr("Due by the retention classes"));
    m_deletions->setAccessibleName(tr("Proposals and deletions"));
    auto* request = plainButton(desk.theme, tr("On request…"), m_dueHead);
    m_dueHead->addWidget(request);
    m_dueHead->addWidget(m_propose);
    auto* print = plainButton(desk.theme, tr("Print the record"), m_head, QStringLiteral("print"));
    for (QPushButton* button : {m_confirm, m_refuse, static_cast<QPushButton*>(print)}) {
        m_head->addWidget(button);
    }
    auto* split = new SplitPane(Qt::Vertical, this);
    for (const auto& [title, table] : {std::pair{m_dueHead, m_due}, std::pair{m_head, m_deletions}}) {
        auto* pane = new QWidget(split);
        auto* column = new QVBoxLayout(pane);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(0);
        column->addWidget(title);
        column->addWidget(table, 1);
        split->addWidget(pane);
    }
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_bar);
    column->addWidget(m_error);
    column->addWidget(split, 1);
    const bool proposes = desk.session.may(QStringLiteral("retention.propose"));
    request->setEnabled(proposes);
    connect(request, &QPushButton::clicked, this, &RetentionTab::askRequest);
    connect(print, &QPushButton::clicked, this, &RetentionTab::print);
    connect(m_propose, &QPushButton::clicked, this, &RetentionTab::propose);
    connect(m_confirm, &QPushButton::clicked, this, [this] { decide(true); });
    connect(m_refuse, &QPushButton::clicked, this, [this] { decide(false); });
    connect(m_deletions, &QTableWidget::itemSelectionChanged, this, [this] {
        const int row = m_deletions->currentRow();
        const bool open = row >= 0 && row < m_rows.size() &&
                          m_rows.at(row).state == QLatin1String("PROPOSED") &&
                          m_desk.session.may(QStringLiteral("retention.confirm"));
        m_confirm->setEnabled(open);
        m_refuse->setEnabled(open);
    });
}

void RetentionTab::reload() {
    const Result<RetentionTable> table = RetentionTable::load(m_desk.runtime.folders().resources +
                                                              QStringLiteral("/data/privacy/retention.json"));
    if (!table.ok()) {
        m_error->showError(table.error());
        return;
    }
    m_table = *table;
    ++m_running;
    m_bar->start();
    const Instant now = m_desk.runtime.clock().now();
    const auto gather = [rules = m_table, now](ReadTx& read) -> Result<Found> {
        Found found;
        QZ_ASSIGN(found.due, RetentionStore::due(read, rules, now, shownRows));
        QZ_ASSIGN(found.all, RetentionStore::all(read, shownRows));
        return found;
    };
    onResult(this, m_desk.runtime.core().store().read(gather), [this](const Result<Found>& found) {
        --m_running;
        m_bar->stop();
        if (!found.ok()) {
            m_error->showError(found.error());
            return;
        }
        showFound(*found);
    });
}

void RetentionTab::showFound(const Found& found) {
    const auto time = [](Instant at) { return CivilTime::fromInstant(at).toDisplay(); };
    const auto title = [this](const QString& id) {
        for (const RetentionRule& rule : m_table.rules) {
            if (rule.id == id) {
                return currentLanguage() == QLatin1String("en") ? rule.titleEn : rule.titleZh;
            }
        }
        return id;
    };
    m_dueRows = found.due;
    m_rows = found.all;
    m_due->setRowCount(0);
    for (const DueDeletion& each : std::as_const(m_dueRows)) {
        m_due->addRow({each.number, time(each.closedAt), QString::number(each.values),
                       QString::number(each.files), title(each.rule)});
    }
    m_due->fitColumns(4);
    m_dueHead->setSecondText(m_dueRows.isEmpty() ? tr("nothing is due today")
                                                 : QString::number(m_dueRows.size()));
    m_head->setSecondText(m_rows.isEmpty() ? tr("none yet") : QString());
    m_deletions->setRowCount(0);
    for (const Deletion& each : std::as_const(m_rows)) {
        const QString ground = each.ground == QLatin1String("request")
                                   ? QStringLiteral("%1 · %2").arg(each.rule, each.reason)
                                   : title(each.rule);
        const QString decided =
            each.decidedAt ? QStringLiteral("%1 %2").arg(each.decidedBy, time(*each.decidedAt)) : QString();
        m_deletions->addRow({each.number, stateTitle(each.state), ground,
                             QStringLiteral("%1 %2").arg(each.proposedBy, time(each.proposedAt)), decided,
                             QString::number(each.values), QString::number(each.files)});
    }
    m_deletions->fitColumns(2);
    m_propose->setEnabled(!m_dueRows.isEmpty() && m_desk.session.may(QStringLiteral("retention.propose")));
    m_confirm->setEnabled(false);
    m_refuse->setEnabled(false);
    m_deletions->selectRow(0);
}

void RetentionTab::settle(const QFuture<Status>& done) {
    ++m_running;
    m_error->clear();
    onResult(this, done, [this](const Status& status) {
        --m_running;
        if (!status.ok()) {
            m_error->showError(status.error());
        }
        reload();
    });
}

void RetentionTab::propose() {
    settle(RetentionStore(m_desk.runtime.core(), m_desk.runtime.clock())
               .propose(m_dueRows, m_desk.session.actor()));
}

void RetentionTab::askRequest() {
    auto* dialog = new RequestDialog(m_desk, this, [this] { reload(); });
    dialog->open();
}

void RetentionTab::decide(bool confirm) {
    const int row = m_deletions->currentRow();
    if (row < 0 || row >= m_rows.size()) {
        return;
    }
    settle(RetentionStore(m_desk.runtime.core(), m_desk.runtime.clock())
               .decide(m_rows.at(row).number, confirm, m_table, m_desk.session.actor()));
}

void RetentionTab::print() {
    ++m_running;
    const CivilTime now = CivilTime::fromInstant(m_desk.runtime.clock().now());
    const auto make = [rows = m_rows, office = m_desk.unitName(), now] {
        return qz::layout(deletionPaper(rows, office, now));
    };
    onResult(this, beside(make), [this](const PrintedPages& pages) {
        --m_running;
        printOfficePaper(m_desk, pages, {QStringLiteral("deletions"), QStringLiteral("audit.read")}, this,
                         m_error);
    });
}

}  // namespace qz
