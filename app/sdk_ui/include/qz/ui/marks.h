// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPainter>
#include <QRectF>
#include <QWidget>

#include "qz/cases.h"
#include "qz/ui/theme.h"

namespace qz {

/// Paints a state's shape centred in `rect` with its 1-px outline; `halo` adds 1.5 px of the map's ground
/// around it.
void drawMark(QPainter& painter, const QRectF& rect, MarkId mark, const ThemeTokens& tokens,
              bool halo = false);

/// The mark of a case now: over and soon win over the mark of its state while it is open.
[[nodiscard]] MarkId markOf(const CaseRecord& record, const CaseKind* kind, Instant now);
/// The mark of its state alone, whatever the clock says.
[[nodiscard]] MarkId stateMarkOf(const CaseRecord& record, const CaseKind* kind);
/// The words beside it: "Over", "Due soon" or the state's title.
[[nodiscard]] QString stateWords(const CaseRecord& record, const CaseKind* kind, Instant now);
/// The state's own title, whatever the clock says; the identifier for an unknown kind.
[[nodiscard]] QString stateTitleOf(const CaseRecord& record, const CaseKind* kind);

/// What a clock badge shows.
struct ClockFace {
    enum class State { None, Running, Soon, Over, Met, Late, Stopped };
    State state = State::None;
    double used = 0;     ///< share of the time used, 0…1
    QString text;        ///< "left 1:20", "over 0:42", "18:05 in time"
    QString accessible;  ///< rule, due time and remainder
};

/// Soon from 75 % of the time. `title` names the clock where it is not the case's main one.
[[nodiscard]] ClockFace clockFace(const CaseClock& clock, Instant now, const QString& title = {});
/// Of the most urgent clock of a case in a list; the share runs from its opening.
[[nodiscard]] ClockFace clockFace(const CaseRecord& record, const CaseKind* kind, Instant now);
/// "0:42" below two days, else "8 days"; never negative.
[[nodiscard]] QString spanText(qint64 ms);

[[nodiscard]] QSize clockBadgeSize(const ClockFace& face, const QFont& font);
void drawClockBadge(QPainter& painter, const QRectF& rect, const ClockFace& face, const ThemeTokens& tokens);
/// The 2-px focus frame of rows and cells, drawn inside.
void drawFocusFrame(QPainter& painter, const QRectF& rect, const ThemeTokens& tokens);

/// A clock badge as a widget.
class ClockBadge final : public QWidget {
    Q_OBJECT
public:
    explicit ClockBadge(const Theme& theme, QWidget* parent = nullptr);
    void setFace(const ClockFace& face);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
    ClockFace m_face;
};

/// A state's shape and word on its tint.
class StateChip final : public QWidget {
    Q_OBJECT
public:
    explicit StateChip(const Theme& theme, QWidget* parent = nullptr);
    void setState(MarkId mark, const QString& words);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
    MarkId m_mark = MarkId::New;
    QString m_words;
};

}  // namespace qz

Q_DECLARE_METATYPE(qz::ClockFace)
