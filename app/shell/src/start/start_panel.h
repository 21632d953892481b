// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>
#include <QPushButton>
#include <QWidget>
#include <functional>

#include "qz/ui/theme.h"

class QVBoxLayout;

namespace qz {

/// A page before work begins: a column in the middle of the window with a title, a text and what the page
/// adds.
class StartPanel : public QWidget {
    Q_OBJECT
public:
    explicit StartPanel(const Theme& theme, QWidget* parent = nullptr);
    void setTitle(const QString& title);
    void setText(const QString& text);
    void setErrorText(const QString& text);
    [[nodiscard]] QString errorText() const { return m_error->text(); }
    [[nodiscard]] QString titleText() const { return m_title->text(); }
    [[nodiscard]] QString bodyText() const { return m_text->text(); }
    /// A row at the lower end; the first primary one is the default.
    QPushButton* addButton(const QString& text, bool primary, std::function<void()> run);
    void clearButtons();

protected:
    [[nodiscard]] QVBoxLayout* body() const { return m_body; }
    const Theme& m_theme;

private:
    QLabel* m_title;
    QLabel* m_text;
    QLabel* m_error;
    QVBoxLayout* m_body;
    QWidget* m_buttons;
};

}  // namespace qz
