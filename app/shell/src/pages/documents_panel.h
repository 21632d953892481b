// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListWidget>
#include <QWidget>
#include <memory>
#include <optional>

#include "desk.h"
#include "page_preview.h"
#include "qz/papers/case_papers.h"

class QPushButton;

namespace qz {

class ErrorStrip;
class LoadingBar;

/// The papers of a case: which there are, why one cannot be made, preview, PDF, Word, printer.
class DocumentsPanel final : public QWidget {
    Q_OBJECT
public:
    DocumentsPanel(Desk& desk, QWidget* parent);
    void showCase(const CaseDetail& detail);
    void choose(const QString& document);  ///< "dispatch_order"; nothing where it cannot be made
    [[nodiscard]] QListWidget* list() const { return m_list; }
    [[nodiscard]] PagePreview* preview() const { return m_preview; }
    [[nodiscard]] bool isBusy() const { return m_loading; }
    /// Writes the paper in front to a file: pdf or docx, by its ending.
    void saveTo(const QString& path);

private:
    void makePaper();
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
    std::optional<MadeCasePaper> m_made;
    quint64 m_generation = 0;
    bool m_loading = false;
};

}  // namespace qz
