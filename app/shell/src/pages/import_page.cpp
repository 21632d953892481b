// SPDX-License-Identifier: GPL-3.0-or-later
#include "import_page.h"

#include <QDir>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QJsonDocument>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QTableWidget>

#include "beside.h"
#include "fill_table.h"
#include "name_dialog.h"
#include "qz/async.h"
#include "qz/ui/panes.h"

namespace qz {

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
    m_rowsPane->show();
    m_summary.reset();
    m_map.reset();
    {
        const QSignalBlocker sheet(m_sheet);
        m_sheet->clear();
        const QSignalBlocker saved(m_saved);
        m_saved->setCurrentIndex(0);
        const QSignalBlocker encoding(m_encoding);
        m_encoding->setCurrentIndex(0);
    }
    preview();
    Q_EMIT titleChanged();
}

QList<FieldTarget> ImportPage::targets() const {
    const ImportKind* chosen = kind();
    if (chosen == nullptr) {
        return {};
    }
    Result<QList<FieldTarget>> known = importTargets(
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
                     m_found->hide();
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
    m_found->show();
    m_encoding->setItemText(
        0, preview.encoding.isEmpty() ? tr("as found") : tr("as found: %1").arg(preview.encoding.toUpper()));
    m_encoding->setEnabled(preview.format == FileFormat::Csv || preview.format == FileFormat::Html ||
                           preview.format == FileFormat::Json);
    m_crs->setEnabled(preview.geographic || preview.map.contains(QStringLiteral("lon")) ||
                      preview.columns.isEmpty());
    showSheets();
    showMapping();
}

void ImportPage::showSheets() {
    const QSignalBlocker blocker(m_sheet);
    const QString chosen = m_sheet->currentData().toString();
    m_sheet->clear();
    m_sheet->addItem(tr("the first"), QString());
    for (const QString& sheet : m_preview->sheets) {
        m_sheet->addItem(sheet, sheet);
    }
    m_sheet->setCurrentIndex(std::max(0, m_sheet->findData(chosen)));
    m_sheet->setEnabled(m_preview->sheets.size() > 1);
}

void ImportPage::showMapping() {
    const ImportKind* chosen = kind();
    const bool mapped = chosen != nullptr && m_preview && !m_preview->geographic && !chosen->document;
    m_mapping->setVisible(mapped);
    m_saved->setEnabled(mapped);
    if (!mapped) {
        return;
    }
    QList<TitledTarget> titled;
    for (const FieldTarget& target : targets()) {
        const auto spec = std::find_if(chosen->fields.begin(), chosen->fields.end(),
                                       [&](const FieldSpec& field) { return field.id == target.id; });
        TitledTarget each{target, spec == chosen->fields.end() ? target.id : fieldTitle(*spec)};
        each.target.required = target.required || (spec != chosen->fields.end() && spec->required);
        titled.append(each);
    }
    m_mapping->show(*m_preview, titled);
}

ImportChoice ImportPage::choice(bool dryRun) const {
    ImportChoice made;
    made.kind = m_kind->currentData().toString();
    made.file = m_file;
    made.open.encoding = parseTextEncoding(m_encoding->currentData().toString()).valueOr(TextEncoding::Auto);
    made.open.sheet = m_sheet->currentData().toString();
    made.crs = static_cast<Crs>(m_crs->currentData().toInt());
    made.known = parseKnownRows(m_policy->currentData().toString()).valueOr(KnownRows::Update);
    made.dryRun = dryRun;
    made.map = m_map;
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
    ImportChoice chosen = choice(dryRun);
    if (m_mapping->isVisibleTo(this)) {
        chosen.map = m_mapping->map();
    }
    auto result = std::make_shared<ImportSummary>();
    const QString title = (dryRun ? tr("Trying %1") : tr("Importing %1")).arg(QFileInfo(m_file).fileName());
    const auto work = [runtime = &m_desk.runtime, chosen, actor = m_desk.session.actor(),
                       result](JobControl& job) -> Status {
        QZ_ASSIGN(*result, runImport(*runtime, chosen, actor, job));
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

QString ImportPage::mappingsKey() const {
    return QStringLiteral("import/mappings_") + m_kind->currentData().toString();
}

QJsonObject ImportPage::savedMappings() const {
    return QJsonDocument::fromJson(m_desk.settings().value(mappingsKey(), QString()).toString().toUtf8())
        .object();
}

void ImportPage::listSavedMappings(const QString& choose) {
    const QSignalBlocker blocker(m_saved);
    m_saved->clear();
    m_saved->addItem(tr("guessed from the headers"), QString());
    const QStringList names = savedMappings().keys();
    for (const QString& name : names) {
        m_saved->addItem(name, name);
    }
    m_saved->setCurrentIndex(std::max(0, m_saved->findData(choose)));
    m_forget->setEnabled(m_saved->currentIndex() > 0);
}

void ImportPage::saveMapping(const QString& name) {
    QJsonObject all = savedMappings();
    all.insert(name, m_mapping->map());
    m_desk.settings().setValue(mappingsKey(),
                               QString::fromUtf8(QJsonDocument(all).toJson(QJsonDocument::Compact)));
    m_map = m_mapping->map();
    listSavedMappings(name);
}

void ImportPage::askMappingName() {
    if (m_dialog != nullptr) {
        return;
    }
    auto* dialog = new NameDialog(tr("Keep this mapping"), tr("Name, for example who sends such files"),
                                  tr("Keep"), m_saved->currentData().toString(), this);
    m_dialog = dialog;
    connect(dialog, &NameDialog::named, this, &ImportPage::saveMapping);
    dialog->open();
}

void ImportPage::deleteMapping() {
    QJsonObject all = savedMappings();
    all.remove(m_saved->currentData().toString());
    m_desk.settings().setValue(mappingsKey(),
                               QString::fromUtf8(QJsonDocument(all).toJson(QJsonDocument::Compact)));
    listSavedMappings({});
    m_map.reset();
    preview();
}

void ImportPage::enable() {
    const bool ready = m_preview.has_value() && !m_running && !m_loading;
    m_run->setEnabled(ready && !m_desk.runtime.core().store().isReadOnly());
    m_try->setEnabled(m_run->isEnabled());
    m_choose->setEnabled(!m_running);
    m_keep->setEnabled(ready && m_saved->isEnabled());
    const QStringList missing =
        m_preview && m_mapping->isVisibleTo(this) ? m_mapping->missing() : QStringList();
    m_run->setToolTip(missing.isEmpty() ? QString()
                                        : tr("No column feeds: %1").arg(missing.join(QStringLiteral(", "))));
}

void ImportPage::dragEnterEvent(QDragEnterEvent* event) {
    const QMimeData* dragged = event->mimeData();
    if (dragged->hasUrls() && dragged->urls().constFirst().isLocalFile()) {
        event->setDropAction(Qt::CopyAction);  // the original stays where it is
        event->accept();
    }
}

void ImportPage::dropEvent(QDropEvent* event) {
    event->setDropAction(Qt::CopyAction);
    event->accept();
    setFile(event->mimeData()->urls().constFirst().toLocalFile());
}

}  // namespace qz
