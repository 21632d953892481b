// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QComboBox>
#include <QPointer>

#include "desk.h"
#include "import_mapping.h"
#include "qz/host/import_runs.h"
#include "qz/ui/page.h"

class QFormLayout;
class QLabel;
class QLineEdit;
class QTableWidget;

namespace qz {

class EmptyPane;
class ErrorStrip;
class KeyButton;
class LoadingBar;
class SplitPane;

/// Taking a file in: choose or drop it, say what it is, see its first rows, say which column feeds which
/// field, try, import; then save what was rejected, take all back, decide what differs.
class ImportPage final : public Page {
    Q_OBJECT
public:
    ImportPage(Desk& desk, QWidget* parent);
    [[nodiscard]] QString title() const override { return tr("Import"); }
    [[nodiscard]] QString subtitle() const override;
    [[nodiscard]] QList<QAction*> toolbarActions() override {
        return {m_run, m_try, m_choose, m_waiting, m_log};
    }
    void activate(const QVariantMap& args) override;
    [[nodiscard]] bool isBusy() const override { return m_loading || m_running; }
    [[nodiscard]] QString helpTopic() const override { return QStringLiteral("import"); }
    void setFile(const QString& path);
    void setKind(const QString& kind);
    void run(bool dryRun);
    /// Keeps the mapping under a name for files of this kind; chooses it.
    void saveMapping(const QString& name);
    [[nodiscard]] const std::optional<ImportSummary>& summary() const { return m_summary; }
    [[nodiscard]] const std::optional<FilePreview>& shown() const { return m_preview; }
    [[nodiscard]] ImportMapping* mapping() const { return m_mapping; }
    [[nodiscard]] QComboBox* encodingBox() const { return m_encoding; }
    [[nodiscard]] QComboBox* sheetBox() const { return m_sheet; }
    [[nodiscard]] QComboBox* policyBox() const { return m_policy; }
    [[nodiscard]] QComboBox* mappingBox() const { return m_saved; }

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void buildOptions(QWidget* left);
    QFormLayout* buildForm();
    void buildRight(QWidget* right);
    void buildResult();
    void chooseFile();
    void preview();
    void show(const FilePreview& preview);
    void showSheets();
    void showMapping();
    void showResult(const ImportSummary& summary, bool dryRun);
    void saveRejected();
    void writeRejectedTo(const QString& path);
    void listSavedMappings(const QString& choose);
    void askMappingName();
    void deleteMapping();
    void enable();
    [[nodiscard]] QJsonObject savedMappings() const;
    [[nodiscard]] QString mappingsKey() const;
    [[nodiscard]] const ImportKind* kind() const;
    [[nodiscard]] QList<FieldTarget> targets() const;
    [[nodiscard]] ImportChoice choice(bool dryRun) const;

    Desk& m_desk;
    QString m_file;
    std::optional<FilePreview> m_preview;
    std::optional<ImportSummary> m_summary;
    std::optional<QJsonObject> m_map;  ///< chosen here or saved; absent: guessed
    QLineEdit* m_path;
    QComboBox* m_kind;
    QComboBox* m_encoding;
    QComboBox* m_sheet;
    QComboBox* m_crs;
    QComboBox* m_policy;
    QComboBox* m_saved;
    KeyButton* m_keep;
    KeyButton* m_forget;
    ImportMapping* m_mapping;
    QWidget* m_found;
    QWidget* m_rowsPane;
    QTableWidget* m_rows;
    EmptyPane* m_empty;
    QWidget* m_result;
    QLabel* m_resultText;
    KeyButton* m_saveRejected;
    KeyButton* m_undo;
    KeyButton* m_compare;
    QTableWidget* m_rejected;
    ErrorStrip* m_error;
    LoadingBar* m_bar;
    QAction* m_choose;
    QAction* m_try;
    QAction* m_run;
    QAction* m_waiting;
    QAction* m_log;
    QPointer<QWidget> m_dialog;
    quint64 m_generation = 0;
    bool m_loading = false;
    bool m_running = false;
};

}  // namespace qz
