// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme_style.h"

#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QPainter>
#include <QPainterPath>
#include <QPlainTextEdit>
#include <QStyleOption>
#include <QStyleOptionComplex>
#include <QTextEdit>

namespace qz {

namespace {

constexpr int controlHeight = 28;
constexpr double controlRadius = 3;
constexpr int textInset = 4;  ///< beside what Fusion leaves already
constexpr int cellInset = 6;  ///< of words in cells of lists and tables

bool hasKeyboardFocus(const QStyleOption& option) {
    return (option.state & QStyle::State_HasFocus) && (option.state & QStyle::State_KeyboardFocusChange);
}

}  // namespace

ThemeStyle::ThemeStyle(const Theme& theme) : QProxyStyle(QStringLiteral("fusion")), m_theme(&theme) {}

const ThemeTokens& ThemeStyle::tokens() const {
    return m_theme.isNull() ? themeTokens(ThemeKind::Light) : m_theme->tokens();
}

void ThemeStyle::drawFocus(const QStyleOption& option, QPainter& painter) const {
    if (!(option.state & State_KeyboardFocusChange)) {
        return;
    }
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(tokens().accent, 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(option.rect).adjusted(1, 1, -1, -1), 2, 2);
    painter.restore();
}

void ThemeStyle::drawButton(const QStyleOption& option, QPainter& painter, bool flat) const {
    const ThemeTokens& t = tokens();
    const bool enabled = option.state & State_Enabled;
    const bool down = option.state & State_Sunken;
    const bool on = option.state & State_On;
    QColor ground = flat ? QColor(Qt::transparent) : (enabled ? t.raised : t.window);
    QColor border = flat ? QColor(Qt::transparent) : (enabled ? t.line2 : t.line);
    if (on || down) {
        ground = t.sel;
        border = t.accent;
    } else if (enabled && (option.state & State_MouseOver)) {
        ground = t.hover;
    }
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(ground);
    painter.setPen(QPen(border, 1));
    painter.drawRoundedRect(QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5), controlRadius, controlRadius);
    painter.restore();
}

void ThemeStyle::drawFrame(const QStyleOption& option, QPainter& painter) const {
    const ThemeTokens& t = tokens();
    const bool focus = option.state & State_HasFocus;
    const bool enabled = option.state & State_Enabled;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    const double width = focus && enabled ? 2 : 1;
    painter.setPen(QPen(focus && enabled ? t.accent : (enabled ? t.line2 : t.line), width));
    const double inset = width / 2;
    painter.drawRoundedRect(QRectF(option.rect).adjusted(inset, inset, -inset, -inset), controlRadius,
                            controlRadius);
    painter.restore();
}

void ThemeStyle::drawCheck(const QStyleOption& option, QPainter& painter, bool round) const {
    const ThemeTokens& t = tokens();
    const bool enabled = option.state & State_Enabled;
    const bool on = option.state & State_On;
    const bool partly = option.state & State_NoChange;
    const double side = std::min(option.rect.width(), option.rect.height());
    QRectF box(0, 0, side, side);
    box.moveCenter(QRectF(option.rect).center());
    box.adjust(0.5, 0.5, -0.5, -0.5);
    const double radius = round ? box.width() / 2 : 2;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const bool filled = (on || partly) && enabled;
    painter.setBrush(filled ? t.accentfill : (enabled ? t.base : t.window));
    painter.setPen(QPen(filled ? t.accentfill : (enabled ? t.line2 : t.line), 1));
    painter.drawRoundedRect(box, radius, radius);
    const QColor sign = enabled ? t.onaccent : t.text3;
    if (partly) {
        painter.setPen(QPen(sign, 2));
        painter.drawLine(QPointF(box.left() + 3, box.center().y()),
                         QPointF(box.right() - 3, box.center().y()));
    } else if (on && round) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(sign);
        painter.drawEllipse(box.center(), box.width() / 5, box.width() / 5);
    } else if (on) {
        QPainterPath tick;
        tick.moveTo(box.left() + box.width() * 0.22, box.top() + box.height() * 0.52);
        tick.lineTo(box.left() + box.width() * 0.43, box.top() + box.height() * 0.72);
        tick.lineTo(box.left() + box.width() * 0.79, box.top() + box.height() * 0.28);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(sign, 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.drawPath(tick);
    }
    painter.restore();
}

void ThemeStyle::drawArrow(const QRectF& rect, QPainter& painter, bool enabled, bool up) const {
    const QPointF c = rect.center();
    const double dy = up ? -2 : 2;
    QPainterPath path;
    path.moveTo(c.x() - 4, c.y() - dy);
    path.lineTo(c.x(), c.y() + dy);
    path.lineTo(c.x() + 4, c.y() - dy);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(
        QPen(enabled ? tokens().text2 : tokens().text3, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPath(path);
    painter.restore();
}

void ThemeStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                               const QWidget* widget) const {
    switch (element) {
        case PE_FrameFocusRect:
            drawFocus(*option, *painter);
            return;
        case PE_PanelButtonCommand: {
            const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option);
            drawButton(*option, *painter, button != nullptr && (button->features & QStyleOptionButton::Flat));
            if (hasKeyboardFocus(*option)) {
                drawFocus(*option, *painter);  // Fusion leaves the ring of buttons to their panel
            }
            return;
        }
        case PE_PanelButtonTool:
            drawButton(*option, *painter, option->state & State_AutoRaise);
            return;
        case PE_FrameDefaultButton:
            return;
        case PE_FrameLineEdit:
            drawFrame(*option, *painter);
            return;
        case PE_Frame:
            if (qobject_cast<const QAbstractScrollArea*>(widget) != nullptr) {
                QStyleOption frame = *option;
                const bool editor = qobject_cast<const QTextEdit*>(widget) != nullptr ||
                                    qobject_cast<const QPlainTextEdit*>(widget) != nullptr;
                frame.state.setFlag(State_HasFocus, editor && widget->hasFocus());
                drawFrame(frame, *painter);
                return;
            }
            break;
        case PE_IndicatorCheckBox:
        case PE_IndicatorItemViewItemCheck:
            drawCheck(*option, *painter, false);
            return;
        case PE_IndicatorRadioButton:
            drawCheck(*option, *painter, true);
            return;
        default:
            break;
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
}

void ThemeStyle::drawCombo(const QStyleOptionComplex& option, QPainter& painter,
                           const QWidget* widget) const {
    const auto* combo = qstyleoption_cast<const QStyleOptionComboBox*>(&option);
    const ThemeTokens& t = tokens();
    QStyleOption frame = option;
    painter.fillRect(option.rect.adjusted(1, 1, -1, -1),
                     !(option.state & State_Enabled)                                              ? t.window
                     : (combo != nullptr && combo->editable) || !(option.state & State_MouseOver) ? t.base
                                                                                                  : t.hover);
    const bool editable = combo != nullptr && combo->editable;
    frame.state.setFlag(State_HasFocus,
                        editable ? bool(option.state & State_HasFocus) : hasKeyboardFocus(option));
    drawFrame(frame, painter);
    drawArrow(subControlRect(CC_ComboBox, &option, SC_ComboBoxArrow, widget), painter,
              option.state & State_Enabled, false);
}

void ThemeStyle::drawSpin(const QStyleOptionComplex& option, QPainter& painter, const QWidget* widget) const {
    painter.fillRect(option.rect.adjusted(1, 1, -1, -1),
                     option.state & State_Enabled ? tokens().base : tokens().window);
    drawFrame(option, painter);
    const bool enabled = option.state & State_Enabled;
    if (option.subControls & SC_SpinBoxUp) {
        drawArrow(subControlRect(CC_SpinBox, &option, SC_SpinBoxUp, widget), painter, enabled, true);
        drawArrow(subControlRect(CC_SpinBox, &option, SC_SpinBoxDown, widget), painter, enabled, false);
    }
}

void ThemeStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option,
                                    QPainter* painter, const QWidget* widget) const {
    if (control == CC_ComboBox) {
        drawCombo(*option, *painter, widget);
        return;
    }
    if (control == CC_SpinBox) {
        drawSpin(*option, *painter, widget);
        return;
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

QSize ThemeStyle::sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size,
                                   const QWidget* widget) const {
    QSize out = QProxyStyle::sizeFromContents(type, option, size, widget);
    switch (type) {
        case CT_PushButton:
        case CT_LineEdit:
        case CT_ComboBox:
        case CT_SpinBox:
            out.setHeight(std::max(out.height(), controlHeight));
            break;
        case CT_ToolButton:
            out = out.expandedTo({controlHeight, controlHeight});
            break;
        default:
            break;
    }
    return out;
}

QRect ThemeStyle::subElementRect(SubElement element, const QStyleOption* option,
                                 const QWidget* widget) const {
    const QRect rect = QProxyStyle::subElementRect(element, option, widget);
    return element == SE_LineEditContents ? rect.adjusted(textInset, 0, -textInset, 0) : rect;
}

QRect ThemeStyle::subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl part,
                                 const QWidget* widget) const {
    const QRect rect = QProxyStyle::subControlRect(control, option, part, widget);
    const auto* combo = qstyleoption_cast<const QStyleOptionComboBox*>(option);
    const bool plain =
        combo != nullptr && !combo->editable;  // an editable one holds a line edit with its own inset
    return control == CC_ComboBox && part == SC_ComboBoxEditField && plain ? rect.adjusted(textInset, 0, 0, 0)
                                                                           : rect;
}

int ThemeStyle::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const {
    switch (metric) {
        case PM_FocusFrameHMargin:
            // Of cells: their text stands under the words of the header, not at the edge of the pane.
            return qobject_cast<const QAbstractItemView*>(widget) != nullptr
                       ? cellInset
                       : QProxyStyle::pixelMetric(metric, option, widget);
        case PM_ButtonShiftHorizontal:
        case PM_ButtonShiftVertical:
            return 0;
        case PM_SplitterWidth:
            return 6;
        case PM_IndicatorWidth:
        case PM_IndicatorHeight:
        case PM_ExclusiveIndicatorWidth:
        case PM_ExclusiveIndicatorHeight:
            return 16;
        case PM_SmallIconSize:
        case PM_ButtonIconSize:
            return 16;
        case PM_ToolBarIconSize:
            return 18;
        case PM_LayoutHorizontalSpacing:
        case PM_LayoutVerticalSpacing:
            return 8;
        default:
            return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int ThemeStyle::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                          QStyleHintReturn* data) const {
    switch (hint) {
        case SH_EtchDisabledText:
        case SH_DitherDisabledText:
            return 0;
        case SH_ItemView_ActivateItemOnSingleClick:
            return 0;
        case SH_ComboBox_Popup:
            return 0;
        default:
            return QProxyStyle::styleHint(hint, option, widget, data);
    }
}

}  // namespace qz
