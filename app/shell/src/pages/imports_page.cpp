// SPDX-License-Identifier: GPL-3.0-or-later
#include "imports_page.h"

#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

#include "beside.h"
#include "fill_table.h"
#include "qz/async.h"
#include "qz/ui/panes.h"
#include "reply_columns_dialog.h"

namespace qz {

namespace {

constexpr int namedCases = 12;

QString stateOf(const ImportRecord& record) {
    if (record.takenBack == 0) {
        return ImportsPage::tr("in force");
    }
    return record.takenBack < record.imported + record.updated
               ? ImportsPage::tr("%1 taken back").arg(record.takenBack)
               : ImportsPage::tr("taken back");
}

/// Asks whether an import goes back; closes with an answer only.
class UndoDialog final : public QDialog {
public:
    UndoDialog(const ImportRecord& record, const ImportUndo& plan, std::function<void(bool rest)> answered,
               QWidget* parent)
        : QDialog(parent) {
        setAttribute(Qt::WA_DeleteOnClose);
        setWindowTitle(ImportsPage::tr("Take an import back"));
        QStringList lines{
            ImportsPage::tr("Of “%1” %n cases go back to what they were before; new ones go, and "
                            "their numbers are not given again.",
                            nullptr, int(plan.free))
                .arg(record.fileName)};
        const qsizetype acted = plan.acted.size();
        if (acted > 0) {
            const QString named =
                plan.acted.first(std::min<qsizetype>(acted, namedCases)).join(QStringLiteral(", "));
            lines.append(ImportsPage::tr("Somebody acted on %1 of its cases since; these stay: %2")
                             .arg(acted)
                             .arg(acted > namedCases ? named + QStringLiteral(" …") : named));
        }
        lines.append(ImportsPage::tr("The audit keeps who took it back."));
        auto* text = new QLabel(lines.join(QStringLiteral("\n\n")), this);
        text->setTextFormat(Qt::PlainText);
        text->setWordWrap(true);
        auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
        QPushButton* go =
            buttons->addButton(acted > 0 ? ImportsPage::tr("Take back the other %1").arg(plan.free)
                                         : ImportsPage::tr("Take back"),
                               QDialogButtonBox::AcceptRole);
        go->setEnabled(plan.free > 0);
        auto* column = new QVBoxLayout(this);
        column->addWidget(text);
        column->addWidget(buttons);
        connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
        connect(buttons, &QDialogButtonBox::accepted, this, [this, acted, answered = std::move(answered)] {
            answered(acted > 0);
            accept();
        });
        resize(480, sizeHint().height());
    }
};

}  // namespace

ImportsPage::ImportsPage(Desk& desk, QWidget* parent)
    : Page(parent),
      m_desk(desk),
      m_table(readTable(this)),
      m_empty(new EmptyPane(this)),
      m_error(new ErrorStrip(desk.theme, this)),
      m_bar(new LoadingBar(desk.theme, this)),
      m_backFill(new QAction(desk.theme.icon(QStringLiteral("export")), tr("Back-fill replies…"), this)),
      m_rejected(new QAction(desk.theme.icon(QStringLiteral("warning")), tr("Save rejected rows…"), this)),
      m_undo(new QAction(desk.theme.icon(QStringLiteral("undo")), tr("Take back…"), this)),
      m_differences(new QAction(desk.theme.icon(QStringLiteral("columns")), tr("Differences"), this)) {
    m_backFill->setProperty("primary", true);
    m_backFill->setProperty("qzIcon", QStringLiteral("export"));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->verticalHeader()->hide();
    m_table->setAccessibleName(title());
    m_empty->setTexts(tr("Files that were taken in stand here"), tr("None was imported on this desk yet."));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_bar);
    column->addWidget(m_error);
    column->addWidget(m_table, 1);
    column->addWidget(m_empty, 1);
    m_table->hide();
    connect(m_table, &QTableWidget::itemSelectionChanged, this, &ImportsPage::enable);
    connect(m_undo, &QAction::triggered, this, &ImportsPage::askUndo);
    connect(m_backFill, &QAction::triggered, this, &ImportsPage::askColumns);
    connect(m_rejected, &QAction::triggered, this, &ImportsPage::saveRejected);
    connect(m_differences, &QAction::triggered, this,
            [this] { m_desk.navigation.openPage(QStringLiteral("differences")); });
    enable();
}

QString ImportsPage::subtitle() const {
    return m_records.isEmpty() ? QString() : tr("%n files on this desk", nullptr, int(m_records.size()));
}

void ImportsPage::activate(const QVariantMap& args) {
    const QString undoId = args.value(QStringLiteral("undo")).toString();
    reload(undoId, !undoId.isEmpty());
}

void ImportsPage::begin() {
    ++m_busy;
    m_bar->start();
}

void ImportsPage::end() {
    if (--m_busy == 0) {
        m_bar->stop();
    }
    enable();
}

void ImportsPage::reload(const QString& choose, bool ask) {
    begin();
    onResult(this, beside([runtime = &m_desk.runtime, actor = m_desk.session.actor()] {
                 return listImports(*runtime, actor);
             }),
             [this, choose, ask](const Result<QList<ImportRecord>>& listed) {
                 end();
                 if (!listed.ok()) {
                     m_error->showError(listed.error());
                     return;
                 }
                 show(*listed, choose);
                 if (ask) {
                     askUndo();
                 }
             });
}

void ImportsPage::show(const QList<ImportRecord>& records, const QString& choose) {
    const QString kept = choose.isEmpty() && current() != nullptr ? current()->id.toString() : choose;
    m_records = records;
    QList<QStringList> rows;
    int selected = 0;
    for (const ImportRecord& record : records) {
        const ImportKind* kind = m_desk.runtime.imports().find(record.kind);
        selected = record.id.toString() == kept ? static_cast<int>(rows.size()) : selected;
        rows.append({CivilTime::fromInstant(record.at).toDisplay(), record.fileName,
                     kind == nullptr ? record.kind : kind->title, record.by, QString::number(record.rows),
                     QString::number(record.imported), QString::number(record.updated),
                     QString::number(record.rejected), QString::number(record.differences), stateOf(record)});
    }
    fillTable(m_table,
              {tr("When"), tr("File"), tr("What it holds"), tr("By"), tr("Rows"), tr("New"), tr("Changed"),
               tr("Rejected"), tr("Differences"), tr("State")},
              rows);
    for (int row = 0; row < rows.size(); ++row) {
        for (int at = 4; at <= 8; ++at) {
            m_table->item(row, at)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
        }
    }
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->setVisible(!rows.isEmpty());
    m_empty->setVisible(rows.isEmpty());
    if (!rows.isEmpty()) {
        m_table->selectRow(selected);
    }
    Q_EMIT titleChanged();
    enable();
}

const ImportRecord* ImportsPage::current() const {
    const int row = m_table->currentRow();
    return row < 0 || row >= m_records.size() ? nullptr : &m_records.at(row);
}

void ImportsPage::enable() {
    const ImportRecord* record = current();
    const bool ready = record != nullptr && m_busy == 0;
    const bool writes = ready && !m_desk.runtime.core().store().isReadOnly();
    m_undo->setEnabled(writes && record->takenBack < record->imported + record->updated);
    m_rejected->setEnabled(ready && record->rejected > 0);
    m_backFill->setEnabled(writes &&
                           record->takenBack < record->imported + record->updated + record->skipped);
}

void ImportsPage::askUndo() {
    const ImportRecord* record = current();
    if (record == nullptr || m_dialog != nullptr) {
        return;
    }
    begin();
    onResult(this,
             beside([runtime = &m_desk.runtime, actor = m_desk.session.actor(), id = record->id.toString()] {
                 return planUndo(*runtime, id, actor);
             }),
             [this, record = *record](const Result<ImportUndo>& plan) {
                 end();
                 if (!plan.ok()) {
                     m_error->showError(plan.error());
                     return;
                 }
                 confirmUndo(record, *plan);
             });
}

void ImportsPage::confirmUndo(const ImportRecord& record, const ImportUndo& plan) {
    auto* dialog = new UndoDialog(
        record, plan, [this, id = record.id.toString()](bool rest) { undo(id, rest); }, this);
    m_dialog = dialog;
    dialog->open();
}

void ImportsPage::undo(const QString& id, bool rest) {
    m_error->clear();
    begin();
    auto done = std::make_shared<ImportUndo>();
    const auto work = [runtime = &m_desk.runtime, actor = m_desk.session.actor(), id, rest,
                       done](JobControl& job) -> Status {
        QZ_ASSIGN(*done, undoImport(*runtime, id, rest, actor, job));
        return {};
    };
    onResult(this, m_desk.runtime.jobs().start(tr("Taking an import back"), work),
             [this, done, id](const Status& undone) {
                 end();
                 if (!undone.ok()) {
                     m_error->showError(undone.error());
                     return;
                 }
                 const auto cases = static_cast<int>(done->free);
                 m_desk.notifications.post(
                     {Notification::Kind::Done,
                      tr("%n cases were taken back.", nullptr, cases),
                      done->acted.isEmpty() ? QString() : tr("%1 stay as they are.").arg(done->acted.size()),
                      {},
                      {}});
                 reload(id);
             });
}

void ImportsPage::askColumns() {
    const ImportRecord* record = current();
    if (record == nullptr || m_dialog != nullptr) {
        return;
    }
    begin();
    onResult(
        this, beside([runtime = &m_desk.runtime, actor = m_desk.session.actor(), id = record->id.toString()] {
            return replyChoice(*runtime, id, actor);
        }),
        [this, record = *record](const Result<ReplyChoice>& choice) {
            end();
            if (!choice.ok()) {
                m_error->showError(choice.error());
                return;
            }
            auto* dialog = new ReplyColumnsDialog(*choice, this);
            m_dialog = dialog;
            connect(dialog, &ReplyColumnsDialog::chosen, this,
                    [this, record](const QList<ReplyColumn>& columns) { chooseTarget(record, columns); });
            dialog->open();
        });
}

void ImportsPage::chooseTarget(const ImportRecord& record, const QList<ReplyColumn>& columns) {
    const QFileInfo name(record.fileName);
    // Old workbooks, also pages under that name, are read only: their copy is an xlsx.
    const QString suffix = name.suffix().toLower();
    const bool stays = suffix == QLatin1String("csv") || suffix == QLatin1String("txt");
    const QString ending = stays ? suffix : QStringLiteral("xlsx");
    auto* dialog = new QFileDialog(this, tr("Save the copy with the replies"), QDir::homePath());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectFile(tr("%1 replied.%2").arg(safeFileName(name.completeBaseName()), ending));
    connect(
        dialog, &QFileDialog::fileSelected, this,
        [this, id = record.id.toString(), columns](const QString& path) { backFillTo(id, columns, path); });
    dialog->open();
}

namespace {

QString backFillDetail(const BackFilled& done, const QString& path) {
    const QString where = QDir::toNativeSeparators(path);
    return done.newBook ? where + QLatin1Char('\n') +
                              ImportsPage::tr(
                                  "The file received is of a kind that is only read: the copy is an xlsx "
                                  "with the values of its sheet, without formats, formulas and other sheets.")
                        : where;
}

}  // namespace

void ImportsPage::backFillTo(const QString& id, const QList<ReplyColumn>& columns, const QString& path) {
    m_error->clear();
    begin();
    auto done = std::make_shared<BackFilled>();
    const auto work = [runtime = &m_desk.runtime, actor = m_desk.session.actor(), id, columns, path,
                       done](JobControl& job) -> Status {
        QZ_ASSIGN(*done, backFill(*runtime, id, columns, path, actor, job));
        return {};
    };
    onResult(
        this,
        m_desk.runtime.jobs().start(tr("Writing replies into %1").arg(QFileInfo(path).fileName()), work),
        [this, done, path](const Status& written) {
            end();
            if (!written.ok()) {
                m_error->showError(written.error());
                return;
            }
            const auto rows = static_cast<int>(done->rows);
            m_desk.notifications.post({Notification::Kind::Done,
                                       tr("Cells filled: %1, in %n rows.", nullptr, rows).arg(done->cells),
                                       backFillDetail(*done, path),
                                       {},
                                       {}});
        });
}

void ImportsPage::saveRejected() {
    const ImportRecord* record = current();
    if (record == nullptr) {
        return;
    }
    auto* dialog = new QFileDialog(this, tr("Save rejected rows"), QDir::homePath(),
                                   QStringLiteral("Excel (*.xlsx);;CSV (*.csv)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("xlsx"));
    dialog->selectFile(
        tr("%1 rejected.xlsx").arg(safeFileName(QFileInfo(record->fileName).completeBaseName())));
    connect(
        dialog, &QFileDialog::fileSelected, this, [this, id = record->id.toString()](const QString& path) {
            begin();
            const auto work = [runtime = &m_desk.runtime, id, path,
                               actor = m_desk.session.actor()](JobControl& job) -> Status {
                QZ_ASSIGN(const qint64 rows, writeRejected(*runtime, id, path, actor, job));
                Q_UNUSED(rows)
                return {};
            };
            onResult(this, m_desk.runtime.jobs().start(tr("Saving %1").arg(QFileInfo(path).fileName()), work),
                     [this](const Status& saved) {
                         end();
                         if (!saved.ok()) {
                             m_error->showError(saved.error());
                         }
                     });
        });
    dialog->open();
}

}  // namespace qz
