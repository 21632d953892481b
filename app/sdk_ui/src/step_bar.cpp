// SPDX-License-Identifier: GPL-3.0-or-later
#include "qz/ui/step_bar.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QToolButton>
#include <QToolTip>
#include <algorithm>
#include <utility>

#include "qz/ui/panes.h"

namespace qz {

namespace {

/// Primary first, then steps with a key, then the rest; refused ones are not among them.
QList<OfferedStep> inOrder(const QList<OfferedStep>& steps) {
    QList<OfferedStep> allowed;
    std::copy_if(steps.begin(), steps.end(), std::back_inserter(allowed),
                 [](const OfferedStep& step) { return step.allowed; });
    const auto rank = [](const OfferedStep& step) {
        return step.spec == nullptr ? 2 : step.spec->primary ? 0 : step.spec->shortcut.isEmpty() ? 2 : 1;
    };
    std::stable_sort(allowed.begin(), allowed.end(),
                     [rank](const OfferedStep& a, const OfferedStep& b) { return rank(a) < rank(b); });
    return allowed;
}

/// A step that sends work back or ends it without success is outlined as a warning.
bool refuses(const QString& action) {
    static const QStringList refusing = {QStringLiteral("rework"), QStringLiteral("reject"),
                                         QStringLiteral("void"), QStringLiteral("return_order")};
    return refusing.contains(action);
}

/// What the buttons of these steps look like and do.
QList<StepFace> facesOf(const QList<OfferedStep>& steps) {
    QList<StepFace> faces;
    QStringList used;
    for (const OfferedStep& step : inOrder(steps)) {
        const bool primary = step.spec != nullptr && step.spec->primary && faces.isEmpty();
        QString keys = primary ? QStringLiteral("Ctrl+Return")
                               : (step.spec != nullptr ? step.spec->shortcut : QString());
        if (used.contains(keys)) {
            keys.clear();  // two steps with one key: neither may take it silently from the other
        }
        used.append(keys);
        faces.append({step.action, step.title, keys,
                      primary                ? QStringLiteral("primary")
                      : refuses(step.action) ? QStringLiteral("danger")
                                             : QString()});
    }
    return faces;
}

}  // namespace

StepBar::StepBar(const Theme& theme, QWidget* parent)
    : QWidget(parent),
      m_theme(theme),
      m_layout(new QHBoxLayout(this)),
      m_label(new QLabel(QCoreApplication::translate("qz::StepBar", "Next"), this)),
      m_more(new QToolButton(this)),
      m_refused(new QToolButton(this)),
      m_menu(new QMenu(this)) {
    setProperty("qzGround", QStringLiteral("window"));
    setProperty("qzBar", QStringLiteral("both"));
    setAttribute(Qt::WA_StyledBackground);
    setMinimumHeight(48);
    setAccessibleName(QCoreApplication::translate("qz::StepBar", "Next steps"));
    m_layout->setContentsMargins(12, 6, 12, 6);
    m_layout->setSpacing(8);
    m_label->setProperty("qzText", QStringLiteral("second"));
    m_layout->addWidget(m_label);
    m_layout->addWidget(m_more);
    m_layout->addWidget(m_refused);
    m_layout->addStretch(1);
    m_more->setText(QStringLiteral("…"));
    m_more->setAccessibleName(QCoreApplication::translate("qz::StepBar", "More steps"));
    m_more->setToolTip(m_more->accessibleName());
    m_more->setPopupMode(QToolButton::InstantPopup);
    m_more->setMenu(m_menu);
    m_more->setMinimumHeight(32);
    m_more->hide();
    m_refused->setProperty("qzLink", true);
    m_refused->setIcon(theme.icon(QStringLiteral("info")));
    m_refused->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_refused->hide();
    connect(m_refused, &QToolButton::clicked, this, &StepBar::showReasons);
}

void StepBar::setSteps(const QList<OfferedStep>& steps) {
    m_steps = steps;
    const QList<StepFace> faces = facesOf(steps);
    // A reload that changes nothing must not take a button from under a key that is being pressed, nor the
    // focus from whoever works by keyboard.
    if (faces != m_faces) {
        m_faces = faces;
        makeButtons();
    }
    const QStringList reasons = refusedReasons();
    m_refused->setVisible(!reasons.isEmpty());
    m_refused->setToolTip(QStringLiteral("<p style='white-space:pre-wrap'>%1</p>")
                              .arg(reasons.join(QLatin1Char('\n')).toHtmlEscaped()));
    m_refused->setAccessibleName(QCoreApplication::translate(
        "qz::StepBar", "%n more steps are not possible now", nullptr, int(reasons.size())));
    m_refused->setAccessibleDescription(reasons.join(QLatin1Char('\n')));
    fit();
}

void StepBar::makeButtons() {
    QString focused;
    for (QWidget* button : std::as_const(m_buttons)) {
        focused = button->hasFocus() ? button->objectName() : focused;
    }
    for (QWidget* button : std::exchange(m_buttons, {})) {
        button->hide();
        button->deleteLater();
    }
    int place = 1;
    for (const StepFace& face : std::as_const(m_faces)) {
        auto* button = new KeyButton(m_theme, face.title, QKeySequence(face.keys, QKeySequence::PortableText),
                                     face.role, this);
        button->setObjectName(face.action);
        if (face.role == QLatin1String("primary")) {
            button->setIcon(m_theme.icon(QStringLiteral("check"), QStringLiteral("onaccent")));
        }
        connect(button, &QPushButton::clicked, this,
                [this, action = face.action] { Q_EMIT triggered(action); });
        m_layout->insertWidget(place++, button);
        m_buttons.append(button);
    }
    putInTabOrder();
    if (!focused.isEmpty() && !m_buttons.isEmpty()) {
        const auto same = std::find_if(m_buttons.cbegin(), m_buttons.cend(), [&focused](const QWidget* each) {
            return each->objectName() == focused;
        });
        (same == m_buttons.cend() ? m_buttons.constFirst() : *same)->setFocus(Qt::OtherFocusReason);
    }
}

/// Buttons are made anew for each state of a case; without this they would come last on the page.
void StepBar::putInTabOrder() {
    QWidget* last = m_more;
    for (QWidget* button : std::as_const(m_buttons)) {
        setTabOrder(last, button);
        last = button;
    }
    if (last != m_more) {
        setTabOrder(last, m_more);
    }
    setTabOrder(m_more, m_refused);
}

QStringList StepBar::shownActions() const {
    QStringList actions;
    for (const OfferedStep& step : inOrder(m_steps)) {
        actions.append(step.action);
    }
    return actions;
}

QStringList StepBar::refusedReasons() const {
    QStringList reasons;
    for (const OfferedStep& step : m_steps) {
        if (!step.allowed) {
            reasons.append(QStringLiteral("%1: %2").arg(step.title, step.reason));
        }
    }
    return reasons;
}

void StepBar::setBusy(bool busy) {
    for (QWidget* button : std::as_const(m_buttons)) {
        button->setEnabled(!busy);
    }
    m_more->setEnabled(!busy);
}

QSize StepBar::minimumSizeHint() const {
    int width = 24;
    if (!m_buttons.isEmpty()) {
        width += static_cast<KeyButton*>(m_buttons.constFirst())->widthWith(false);
    }
    width += m_buttons.size() > 1 ? m_more->sizeHint().width() + m_layout->spacing() : 0;
    width += m_refused->isHidden() ? 0 : 48 + m_layout->spacing();
    return {std::max(200, width), 48};
}

void StepBar::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    fit();
}

void StepBar::setFull(bool caps, bool words) {
    for (QWidget* button : std::as_const(m_buttons)) {
        static_cast<KeyButton*>(button)->setCapShown(caps);
    }
    m_refused->setText(words ? m_refused->accessibleName()
                             : QLocale().toString(static_cast<qint64>(refusedReasons().size())));
    m_label->setVisible(words);
}

/// With the first `shown` steps as buttons and the others in the menu.
int StepBar::widthOf(qsizetype shown) const {
    const int gap = m_layout->spacing();
    const QMargins margins = m_layout->contentsMargins();
    int width = margins.left() + margins.right();
    for (qsizetype i = 0; i < shown; ++i) {
        width += m_buttons[i]->sizeHint().width() + gap;
    }
    width += m_label->isHidden() ? 0 : m_label->sizeHint().width() + gap;
    width += shown < m_buttons.size() ? m_more->sizeHint().width() + gap : 0;
    width += m_refused->isHidden() ? 0 : m_refused->sizeHint().width() + gap;
    return width;
}

void StepBar::fit() {
    setFull(true, true);
    qsizetype shown = m_buttons.size();
    if (widthOf(shown) > width()) {
        setFull(false, true);
    }
    if (widthOf(shown) > width()) {
        setFull(false, false);
    }
    while (shown > 1 && widthOf(shown) > width()) {
        --shown;
    }
    m_menu->clear();
    for (qsizetype i = 0; i < m_buttons.size(); ++i) {
        auto* button = static_cast<KeyButton*>(m_buttons[i]);
        button->setVisible(i < shown);
        if (i >= shown) {
            // The button's own shortcut is off while it is hidden, so the menu's action carries it.
            QAction* action = m_menu->addAction(button->text());
            action->setShortcut(button->keys());
            connect(action, &QAction::triggered, button, &QPushButton::clicked);
        }
    }
    m_more->setVisible(shown < m_buttons.size());
}

void StepBar::showReasons() {
    QToolTip::showText(m_refused->mapToGlobal(QPoint(0, m_refused->height())), m_refused->toolTip(),
                       m_refused);
}

}  // namespace qz
