// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>
#include <QTextBrowser>
#include <QTreeWidget>
#include <QWidget>

#include "help_pages.h"
#include "qz/ui/theme.h"

namespace qz {

/// The help in a window of its own that stays beside the work: contents and search at the left, the page at
/// the right. Made once; F1 brings it to the page in question.
class HelpWindow final : public QWidget {
    Q_OBJECT
public:
    HelpWindow(const Theme& theme, HelpPages pages, QWidget* parent);
    /// Shows a page, "index" and unknown ones the first; puts the window in front.
    void open(const QString& page);
    /// Puts words into the search.
    void find(const QString& text);
    [[nodiscard]] QString currentPage() const;
    [[nodiscard]] QLineEdit* edit() const { return m_edit; }
    [[nodiscard]] QTreeWidget* contents() const { return m_contents; }
    [[nodiscard]] QTextBrowser* browser() const { return m_browser; }

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void build();
    void fillContents();
    void fillFound();
    void go(int page, bool keepHistory = true);
    void showPage();
    void step(int by);
    void markFound();

    const Theme& m_theme;
    HelpPages m_pages;
    QLineEdit* m_edit;
    QTreeWidget* m_contents;
    QTextBrowser* m_browser;
    QWidget* m_back = nullptr;
    QWidget* m_forward = nullptr;
    QList<int> m_history;
    int m_at = -1;
};

}  // namespace qz
