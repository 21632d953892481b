// SPDX-License-Identifier: GPL-3.0-or-later
#include "import_page.h"

#include <QDir>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFormLayout>
#include <QGridLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QScrollArea>
#include <QTableWidget>
#include <QVBoxLayout>

#include "beside.h"
#include "import_preview.h"
#include "plain_button.h"
#include "qz/async.h"
#include "qz/exchange/table_writer.h"
#include "qz/ui/panes.h"

namespace qz {

namespace {

constexpr int shownRejected = 500;

QTableWidget* table(QWidget* parent) {
    auto* made = new QTableWidget(parent);
    made->setEditTriggers(QAbstractItemView::NoEditTriggers);
    made->setFrameShape(QFrame::NoFrame);
    made->verticalHeader()->setDefaultSectionSize(28);
    made->horizontalHeader()->setFont(textFont(TextRole::CaptionStrong));
    made->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    made->setWordWrap(false);
    return made;
}

void fillTable(QTableWidget* view, const QStringList& columns, const QList<QStringList>& rows) {
    view->clear();
    view->setColumnCount(static_cast<int>(columns.size()));
    view->setRowCount(static_cast<int>(rows.size()));
    view->setHorizontalHeaderLabels(columns);
    for (int row = 0; row < rows.size(); ++row) {
        for (int column = 0; column < columns.size(); ++column) {
            view->setItem(row, column, new QTableWidgetItem(rows.at(row).value(column)));
        }
    }
    for (int column = 0; column < columns.size(); ++column) {
        view->resizeColumnToContents(column);
        view->setColumnWidth(column, std::clamp(view->columnWidth(column), 70, 260));
    }
}

}  // namespace

ImportPage::ImportPage(Desk& desk, QWidget* parent)
    : Page(parent),
      m_desk(desk),
      m_split(new SplitPane(Qt::Horizontal, this)),
      m_path(new QLineEdit(this)),
      m_kind(new QComboBox(this)),
      m_encoding(new QComboBox(this)),
      m_sheet(new QLineEdit(this)),
      m_crs(new QComboBox(this)),
      m_mapping(new QWidget(this)),
      m_mappingGrid(new QGridLayout(m_mapping)),
      m_rows(table(this)),
      m_empty(new EmptyPane(this)),
      m_result(new QWidget(this)),
      m_resultText(new QLabel(this)),
      m_rejected(table(this)),
      m_error(new ErrorStrip(desk.theme, this)),
      m_bar(new LoadingBar(desk.theme, this)),
      m_choose(new QAction(desk.theme.icon(QStringLiteral("import")), tr("Choose a file…"), this)),
      m_try(new QAction(desk.theme.icon(QStringLiteral("check")), tr("Try without saving"), this)),
      m_run(new QAction(desk.theme.icon(QStringLiteral("database")), tr("Import"), this)) {
    setAcceptDrops(true);
    m_choose->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_O));
    m_run->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Return));
    m_run->setProperty("primary", true);
    m_run->setProperty("qzIcon", QStringLiteral("database"));
    auto* left = new QWidget(this);
    buildOptions(left);
    auto* right = new QWidget(this);
    auto* column = new QVBoxLayout(right);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_bar);
    column->addWidget(m_error);
    column->addWidget(m_empty, 1);
    column->addWidget(m_rows, 2);
    column->addWidget(m_result, 2);
    auto* result = new QVBoxLayout(m_result);
    result->setContentsMargins(0, 0, 0, 0);
    result->setSpacing(0);
    auto* head = new PaneTitle(tr("Result"), m_result);
    auto* save = plainButton(desk.theme, tr("Save rejected rows…"), head);
    connect(save, &QPushButton::clicked, this, &ImportPage::saveRejected);
    head->addWidget(save);
    result->addWidget(head);
    m_resultText->setContentsMargins(12, 8, 12, 8);
    m_resultText->setWordWrap(true);
    m_resultText->setTextInteractionFlags(Qt::TextSelectableByMouse);
    result->addWidget(m_resultText);
    result->addWidget(m_rejected, 1);
    m_rows->setAccessibleName(tr("First rows of the file"));
    m_rejected->setAccessibleName(tr("Rejected rows"));
    m_empty->setTexts(tr("No file yet"),
                      tr("Choose a table (csv, xlsx, xls, json) or a map (geojson), or drop it here. Nothing "
                         "is saved before "
                         "you press Import."),
                      tr("Choose a file…"));
    m_rows->hide();
    m_result->hide();
    m_split->addWidget(left);
    m_split->addWidget(right);
    m_split->setStretchFactor(1, 1);
    m_split->setSizes({380, 900});
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_split);
    connect(m_empty, &EmptyPane::activated, this, &ImportPage::chooseFile);
    connect(m_choose, &QAction::triggered, this, &ImportPage::chooseFile);
    connect(m_try, &QAction::triggered, this, [this] { run(true); });
    connect(m_run, &QAction::triggered, this, [this] { run(false); });
    enable();
}

void ImportPage::buildOptions(QWidget* left) {
    left->setProperty("qzGround", QStringLiteral("base"));
    left->setAttribute(Qt::WA_StyledBackground);
    left->setMinimumWidth(320);
    m_path->setReadOnly(true);
    m_path->setPlaceholderText(tr("no file"));
    for (const ImportKind* each : m_desk.runtime.imports().all()) {
        if (each->permission.isEmpty() || m_desk.session.may(each->permission)) {
            m_kind->addItem(each->title, each->name);
        }
    }
    m_encoding->addItem(tr("as found"), QStringLiteral("auto"));
    for (const QString& name :
         {QStringLiteral("utf-8"), QStringLiteral("gb18030"), QStringLiteral("utf-16")}) {
        m_encoding->addItem(name.toUpper(), name);
    }
    m_sheet->setPlaceholderText(tr("the first; a name or a number"));
    for (const Crs crs : {Crs::Cgcs2000, Crs::Wgs84, Crs::Gcj02, Crs::Bd09}) {
        m_crs->addItem(crsName(crs).toUpper(), static_cast<int>(crs));
    }
    m_crs->setToolTip(tr("The coordinate system of the file, unless the file itself says it."));
    auto* form = new QFormLayout;
    form->setContentsMargins(12, 12, 12, 12);
    form->setVerticalSpacing(8);
    form->setHorizontalSpacing(14);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("File"), m_path);
    form->addRow(tr("What it holds"), m_kind);
    form->addRow(tr("Encoding"), m_encoding);
    form->addRow(tr("Sheet"), m_sheet);
    form->addRow(tr("Coordinates"), m_crs);
    auto* scroll = new QScrollArea(left);
    scroll->setFocusPolicy(Qt::NoFocus);  // it scrolls to what has the focus
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    m_mapping->setProperty("qzGround", QStringLiteral("base"));
    m_mapping->setAttribute(Qt::WA_StyledBackground);
    m_mappingGrid->setContentsMargins(12, 8, 12, 8);
    m_mappingGrid->setColumnStretch(1, 1);
    scroll->setWidget(m_mapping);
    auto* column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(new PaneTitle(tr("File"), left));
    column->addLayout(form);
    auto* head = new PaneTitle(tr("Fields and columns"), left);
    head->setSecondText(tr("guessed from the headers"));
    column->addWidget(head);
    column->addWidget(scroll, 1);
    for (QComboBox* box : {m_kind, m_encoding, m_crs}) {
        box->setMinimumHeight(28);
        connect(box, qOverload<int>(&QComboBox::currentIndexChanged), this, &ImportPage::preview);
    }
    m_sheet->setMinimumHeight(28);
    connect(m_sheet, &QLineEdit::editingFinished, this, &ImportPage::preview);
}

QString ImportPage::subtitle() const { return m_file.isEmpty() ? QString() : QFileInfo(m_file).fileName(); }

void ImportPage::activate(const QVariantMap& args) {
    if (args.contains(QStringLiteral("kind"))) {
        setKind(args.value(QStringLiteral("kind")).toString());
    }
    if (args.contains(QStringLiteral("file"))) {
        setFile(args.value(QStringLiteral("file")).toString());
    }
}

const ImportKind* ImportPage::kind() const {
    return m_desk.runtime.imports().find(m_kind->currentData().toString());
}

void ImportPage::setKind(const QString& kind) {
    if (const int row = m_kind->findData(kind); row >= 0) {
        m_kind->setCurrentIndex(row);
    }
}

void ImportPage::chooseFile() {
    auto* dialog =
        new QFileDialog(this, tr("Choose a file"), QFileInfo(m_file).path(),
                        tr("Tables and maps (*.csv *.txt *.xlsx *.xls *.json *.geojson);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &ImportPage::setFile);
    dialog->open();
}

void ImportPage::setFile(const QString& path) {
    m_file = path;
    m_path->setText(QDir::toNativeSeparators(path));
    m_path->setToolTip(m_path->text());
    m_result->hide();
    m_summary.reset();
    preview();
    Q_EMIT titleChanged();
}

QList<FieldTarget> ImportPage::targets() const {
    const ImportKind* chosen = kind();
    if (chosen == nullptr) {
        return {};
    }
    const Result<QList<FieldTarget>> known = importTargets(
        m_desk.runtime.folders().resources + QStringLiteral("/data/import/synonyms.json"), chosen->name);
    return known.ok() ? *known : targetsOf(chosen->fields);
}

void ImportPage::preview() {
    if (m_file.isEmpty()) {
        return;
    }
    const quint64 generation = ++m_generation;
    m_loading = true;
    m_bar->start();
    onResult(this,
             beside([choice = choice(true), fields = targets()] { return readPreview(choice, fields); }),
             [this, generation](const Result<FilePreview>& read) {
                 if (generation != m_generation) {
                     return;
                 }
                 m_loading = false;
                 m_bar->stop();
                 m_preview.reset();
                 if (!read.ok()) {
                     m_error->showError(read.error());
                     m_rows->hide();
                     m_empty->show();
                 } else {
                     m_error->clear();
                     show(*read);
                 }
                 enable();
             });
}

void ImportPage::show(const FilePreview& preview) {
    m_preview = preview;
    fillTable(m_rows, preview.columns, preview.rows);
    m_empty->hide();
    m_rows->show();
    showMapping();
}

void ImportPage::showMapping() {
    m_columns.clear();
    while (QLayoutItem* item = m_mappingGrid->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const ImportKind* chosen = kind();
    if (chosen == nullptr || !m_preview) {
        return;
    }
    int row = 0;
    if (m_preview->geographic || chosen->document) {
        auto* note = new QLabel(m_preview->geographic
                                    ? tr("A map: its features are joined by code or by name.")
                                    : tr("This file has a form of its own; there is nothing to map."),
                                m_mapping);
        note->setWordWrap(true);
        m_mappingGrid->addWidget(note, row++, 0, 1, 2);
    }
    for (const FieldTarget& target :
         m_preview->geographic || chosen->document ? QList<FieldTarget>() : targets()) {
        const auto spec = std::find_if(chosen->fields.begin(), chosen->fields.end(),
                                       [&](const FieldSpec& field) { return field.id == target.id; });
        const QString title = spec == chosen->fields.end() ? target.id : fieldTitle(*spec);
        auto* label = new QLabel(target.required ? title + QStringLiteral(" *") : title, m_mapping);
        auto* box = new QComboBox(m_mapping);
        box->addItem(tr("– none –"), QString());
        for (const QString& column : m_preview->columns) {
            box->addItem(column, column);
        }
        const auto guessed = m_preview->guess.constFind(target.id);
        box->setCurrentIndex(
            guessed == m_preview->guess.constEnd() ? 0 : std::max(0, box->findData(guessed->column)));
        box->setAccessibleName(title);
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        label->setBuddy(box);
        m_mappingGrid->addWidget(label, row, 0);
        m_mappingGrid->addWidget(box, row++, 1);
        m_columns.insert(target.id, box);
    }
    m_mappingGrid->setRowStretch(row, 1);
}

ImportChoice ImportPage::choice(bool dryRun) const {
    ImportChoice made;
    made.kind = m_kind->currentData().toString();
    made.file = m_file;
    made.open.encoding = parseTextEncoding(m_encoding->currentData().toString()).valueOr(TextEncoding::Auto);
    made.open.sheet = m_sheet->text().trimmed();
    made.crs = static_cast<Crs>(m_crs->currentData().toInt());
    made.dryRun = dryRun;
    if (!m_columns.isEmpty()) {
        QJsonObject map;
        for (auto it = m_columns.cbegin(); it != m_columns.cend(); ++it) {
            if (const QString column = it.value()->currentData().toString(); !column.isEmpty()) {
                map.insert(it.key(), column);
            }
        }
        made.map = map;
    }
    return made;
}

void ImportPage::run(bool dryRun) {
    if (m_running || !m_preview) {
        return;
    }
    m_running = true;
    m_bar->start();
    m_error->clear();
    enable();
    auto result = std::make_shared<ImportSummary>();
    const QString title = (dryRun ? tr("Trying %1") : tr("Importing %1")).arg(QFileInfo(m_file).fileName());
    const auto work = [runtime = &m_desk.runtime, choice = choice(dryRun), actor = m_desk.session.actor(),
                       result](JobControl& job) -> Status {
        QZ_ASSIGN(*result, runImport(*runtime, choice, actor, job));
        return {};
    };
    onResult(this, m_desk.runtime.jobs().start(title, work), [this, result, dryRun](const Status& status) {
        m_running = false;
        m_bar->stop();
        if (!status.ok()) {
            m_error->showError(status.error());
        } else {
            showResult(*result, dryRun);
        }
        enable();
    });
}

void ImportPage::showResult(const ImportSummary& summary, bool dryRun) {
    m_summary = summary;
    QStringList lines{dryRun
                          ? tr("A trial: nothing was saved. Of %1 rows %2 would be new, %3 would change, %4 "
                               "are there already, %5 would be "
                               "rejected.")
                                .arg(summary.rows)
                                .arg(summary.imported)
                                .arg(summary.updated)
                                .arg(summary.skipped)
                                .arg(summary.rejectedCount)
                          : tr("Of %1 rows %2 are new, %3 changed, %4 were there already, %5 were rejected.")
                                .arg(summary.rows)
                                .arg(summary.imported)
                                .arg(summary.updated)
                                .arg(summary.skipped)
                                .arg(summary.rejectedCount)};
    lines += summary.notes;
    m_resultText->setText(lines.join(QLatin1Char('\n')));
    QList<QStringList> rows;
    for (const RejectedRow& row :
         summary.rejected.first(std::min<qsizetype>(shownRejected, summary.rejected.size()))) {
        rows.append({QString::number(row.row), row.column, row.reason});
    }
    fillTable(m_rejected, {tr("Row"), tr("Column"), tr("Reason")}, rows);
    m_rejected->horizontalHeader()->setStretchLastSection(true);
    m_rejected->setVisible(!rows.isEmpty());
    m_result->show();
}

void ImportPage::saveRejected() {
    auto* dialog = new QFileDialog(this, tr("Save rejected rows"), QFileInfo(m_file).path(),
                                   QStringLiteral("CSV (*.csv)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("csv"));
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) {
        const auto work = [rows = m_summary->rejected, path](JobControl&) -> Status {
            const std::unique_ptr<TableWriter> writer = makeCsvWriter(path);
            QZ_TRY(writer->begin({{QStringLiteral("row"), {}},
                                  {QStringLiteral("column"), {}},
                                  {QStringLiteral("reason"), {}}}));
            for (const RejectedRow& row : rows) {
                QZ_TRY(writer->row({row.row, row.column, row.reason}));
            }
            return writer->finish();
        };
        onResult(this, m_desk.runtime.jobs().start(tr("Saving %1").arg(QFileInfo(path).fileName()), work),
                 [this](const Status& saved) {
                     if (!saved.ok()) {
                         m_error->showError(saved.error());
                     }
                 });
    });
    dialog->open();
}

void ImportPage::enable() {
    const bool ready = m_preview.has_value() && !m_running && !m_loading;
    m_run->setEnabled(ready && !m_desk.runtime.core().store().isReadOnly());
    m_try->setEnabled(m_run->isEnabled());
    m_choose->setEnabled(!m_running);
}

void ImportPage::dragEnterEvent(QDragEnterEvent* event) {
    if (event->mimeData()->hasUrls() && event->mimeData()->urls().constFirst().isLocalFile()) {
        event->acceptProposedAction();
    }
}

void ImportPage::dropEvent(QDropEvent* event) {
    setFile(event->mimeData()->urls().constFirst().toLocalFile());
    event->acceptProposedAction();
}

}  // namespace qz
