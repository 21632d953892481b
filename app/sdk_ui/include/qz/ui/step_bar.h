// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QWidget>

#include "qz/cases.h"
#include "qz/ui/theme.h"

class QHBoxLayout;
class QLabel;
class QMenu;
class QToolButton;

namespace qz {

/// What a step's button looks like and does.
struct StepFace {
    QString action;
    QString title;
    QString keys;
    QString role;
    bool operator==(const StepFace&) const = default;
};

/// The next steps of a case as buttons: the primary first with Ctrl+Return, each with its key. Steps that are
/// not possible are not there; a last button counts them and lists the reasons (tool tip, Space). Where room
/// is short the key caps go first, then the words of the last button, then steps move into a menu; the first
/// stays whole.
class StepBar final : public QWidget {
    Q_OBJECT
public:
    explicit StepBar(const Theme& theme, QWidget* parent = nullptr);
    void setSteps(const QList<OfferedStep>& steps);
    void setBusy(bool busy);  ///< no second step while one is being saved
    [[nodiscard]] QStringList shownActions() const;
    [[nodiscard]] QStringList refusedReasons() const;  ///< "step: reason"
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void triggered(const QString& action);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void makeButtons();
    void fit();
    void setFull(bool caps, bool words);
    [[nodiscard]] int widthOf(qsizetype shown) const;
    void putInTabOrder();
    void showReasons();

    const Theme& m_theme;
    QHBoxLayout* m_layout;
    QLabel* m_label;
    QList<QWidget*> m_buttons;
    QList<OfferedStep> m_steps;
    QList<StepFace> m_faces;
    QToolButton* m_more;
    QToolButton* m_refused;
    QMenu* m_menu;
};

}  // namespace qz
