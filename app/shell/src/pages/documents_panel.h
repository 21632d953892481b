// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListWidget>
#include <QWidget>
#include <functional>
#include <memory>
#include <optional>

#include "desk.h"
#include "paper_comparison.h"
#include "paper_versions.h"
#include "qz/papers/case_papers.h"
#include "qz/ui/page_preview.h"
#include "working_copies.h"

class QCheckBox;
class QPushButton;

namespace qz {

class ErrorStrip;
class LoadingBar;

/// The papers of a case: which there are, why one cannot be made, preview, PDF, Word, printer; what was
/// printed before, and drafts that are edited in the office program.
class DocumentsPanel final : public QWidget {
    Q_OBJECT
public:
    DocumentsPanel(Desk& desk, QWidget* parent);
    void showCase(const CaseDetail& detail);
    void choose(const QString& document);  ///< "dispatch_order"; nothing where it cannot be made
    [[nodiscard]] QListWidget* list() const { return m_list; }
    [[nodiscard]] PagePreview* preview() const { return m_preview; }
    [[nodiscard]] PaperVersions* versions() const { return m_versions; }
    [[nodiscard]] QCheckBox* large() const { return m_large; }
    /// Opens the paper in front in the office program, or takes back what was edited there.
    void editOrTakeBack();
    /// The versions of the paper in front beside each other; null: none is in front.
    PaperComparison* compare();
    /// What is printed: kept with its codes; the dialog is the caller's.
    [[nodiscard]] QFuture<Result<PrintedPages>> issuePages();
    [[nodiscard]] bool isBusy() const { return m_loading; }
    /// Writes the paper in front to a file: pdf or docx, by its ending.
    void saveTo(const QString& path);

private:
    void build();
    [[nodiscard]] QList<PaperVersion> versionsOf(const QString& paper) const;
    void makePaper();
    [[nodiscard]] std::function<Result<MadeCasePaper>()> maker() const;
    void showButtons();
    void tellTaken(const PaperVersion& version, bool moved);
    void print();
    [[nodiscard]] Actor actor() const;  ///< with the purpose for which sealed fields were opened
    void chooseFile();
    [[nodiscard]] const DocumentKind* currentKind() const;

    Desk& m_desk;
    std::optional<CaseDetail> m_detail;
    QListWidget* m_list;
    PagePreview* m_preview;
    ErrorStrip* m_error;
    LoadingBar* m_bar;
    QPushButton* m_save;
    QPushButton* m_print;
    QPushButton* m_edit;
    QPushButton* m_compare;
    QCheckBox* m_large;
    PaperVersions* m_versions;
    std::optional<MadeCasePaper> m_made;
    std::optional<PaperVersion> m_version;  ///< that `m_made` is; absent: the paper as the case is now
    quint64 m_generation = 0;
    bool m_loading = false;
};

}  // namespace qz
