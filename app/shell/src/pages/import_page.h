// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QComboBox>
#include <QHash>

#include "desk.h"
#include "qz/exchange/mapping.h"
#include "qz/host/file_runs.h"
#include "qz/ui/page.h"

class QGridLayout;
class QLabel;
class QLineEdit;
class QScrollArea;
class QTableWidget;

namespace qz {

class EmptyPane;
class ErrorStrip;
class LoadingBar;
class SplitPane;

/// What the first rows of a file say about it.
struct FilePreview {
    FileFormat format = FileFormat::Unknown;
    QStringList columns;
    QList<QStringList> rows;
    ColumnMap guess;
    bool geographic = false;
};

/// Taking a file in: choose or drop it, say what it is, see its first rows, map columns to fields, try,
/// import.
class ImportPage final : public Page {
    Q_OBJECT
public:
    ImportPage(Desk& desk, QWidget* parent);
    [[nodiscard]] QString title() const override { return tr("Import"); }
    [[nodiscard]] QString subtitle() const override;
    [[nodiscard]] QList<QAction*> toolbarActions() override { return {m_run, m_try, m_choose}; }
    void activate(const QVariantMap& args) override;
    [[nodiscard]] bool isBusy() const override { return m_loading || m_running; }
    [[nodiscard]] QString helpTopic() const override { return QStringLiteral("import"); }
    void setFile(const QString& path);
    void setKind(const QString& kind);
    void run(bool dryRun);
    [[nodiscard]] const std::optional<ImportSummary>& summary() const { return m_summary; }

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void buildOptions(QWidget* left);
    void chooseFile();
    void preview();
    void show(const FilePreview& preview);
    void showMapping();
    void showResult(const ImportSummary& summary, bool dryRun);
    void saveRejected();
    void enable();
    [[nodiscard]] const ImportKind* kind() const;
    [[nodiscard]] QList<FieldTarget> targets() const;
    [[nodiscard]] ImportChoice choice(bool dryRun) const;

    Desk& m_desk;
    QString m_file;
    std::optional<FilePreview> m_preview;
    std::optional<ImportSummary> m_summary;
    SplitPane* m_split;
    QLineEdit* m_path;
    QComboBox* m_kind;
    QComboBox* m_encoding;
    QLineEdit* m_sheet;
    QComboBox* m_crs;
    QWidget* m_mapping;
    QGridLayout* m_mappingGrid;
    QHash<QString, QComboBox*> m_columns;  ///< by field
    QTableWidget* m_rows;
    EmptyPane* m_empty;
    QWidget* m_result;
    QLabel* m_resultText;
    QTableWidget* m_rejected;
    ErrorStrip* m_error;
    LoadingBar* m_bar;
    QAction* m_choose;
    QAction* m_try;
    QAction* m_run;
    quint64 m_generation = 0;
    bool m_loading = false;
    bool m_running = false;
};

}  // namespace qz
