// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include "desk.h"
#include "office_paper.h"
#include "qz/ui/page_preview.h"

class QPushButton;

namespace qz {

class ErrorStrip;
class LoadingBar;

/// One paper: preview, save as PDF, print. Laid out beside the window.
class PaperPane final : public QWidget {
    Q_OBJECT
public:
    PaperPane(Desk& desk, QWidget* parent);
    /// `make` runs on another thread. `fileName` without ending. Printing and saving leave an audit row of
    /// `office` first.
    void show(std::function<PaperDocument()> make, const QString& fileName, const OfficePaper& office);
    void clear();
    void savePdf(const QString& path);
    [[nodiscard]] bool isBusy() const { return m_loading; }
    [[nodiscard]] PagePreview* preview() const { return m_preview; }

private:
    void chooseFile();
    Desk& m_desk;
    PagePreview* m_preview;
    ErrorStrip* m_error;
    LoadingBar* m_bar;
    QPushButton* m_save;
    QPushButton* m_print;
    std::shared_ptr<PaperDocument> m_paper;
    PrintedPages m_pages;
    QString m_fileName;
    OfficePaper m_office;
    quint64 m_generation = 0;
    bool m_loading = false;
};

}  // namespace qz
