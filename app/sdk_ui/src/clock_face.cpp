// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>
#include <algorithm>

#include "qz/ui/marks.h"

namespace qz {

namespace {

constexpr qint64 msPerMinute = 60 * 1000;
constexpr qint64 msPerDay = 24 * 60 * msPerMinute;
constexpr double soonShare = 0.75;
constexpr double badgeHeight = 22;
constexpr double ringSize = 12;

QString say(const char* text) { return QCoreApplication::translate("qz::ClockFace", text); }

/// A due day without a time of day ends with that day.
Instant endOf(const DeadlineResult& result) {
    CivilTime due = result.due;
    if (!result.hasTimeOfDay && due.minute == 0) {
        due.minute = 1440;
    }
    return due.toInstant();
}

QString dueText(const DeadlineResult& result) {
    return result.hasTimeOfDay ? result.due.toDisplay() : result.due.toDateString();
}

double shareOf(Instant start, Instant due, Instant now) {
    if (due.ms <= start.ms) {
        return 1;
    }
    return std::clamp(static_cast<double>(now.ms - start.ms) / static_cast<double>(due.ms - start.ms), 0.0,
                      1.0);
}

QString named(const QString& title, const QString& text) {
    return title.isEmpty() ? text : QStringLiteral("%1 %2").arg(title, text);
}

/// State, share and text of a clock that runs.
void faceRunning(ClockFace& face, Instant start, Instant due, Instant now, const QString& title) {
    face.used = shareOf(start, due, now);
    if (now.ms > due.ms) {
        face.state = ClockFace::State::Over;
        face.text = named(
            title, QCoreApplication::translate("qz::ClockFace", "over %1").arg(spanText(now.ms - due.ms)));
        return;
    }
    face.state = face.used >= soonShare ? ClockFace::State::Soon : ClockFace::State::Running;
    face.text =
        named(title, QCoreApplication::translate("qz::ClockFace", "left %1").arg(spanText(due.ms - now.ms)));
}

QString timeOrDay(Instant at, Instant now) {
    const CivilTime then = CivilTime::fromInstant(at);
    const QString time = then.toDisplay().mid(11, 5);
    return then.date == CivilTime::fromInstant(now).date
               ? time
               : QStringLiteral("%1 %2").arg(then.date.toString(QStringLiteral("MM-dd")), time);
}

const StateSpec* stateOf(const CaseRecord& record, const CaseKind* kind) {
    return kind != nullptr && kind->workflow ? kind->workflow->state(record.state) : nullptr;
}

}  // namespace

QString spanText(qint64 ms) {
    ms = std::max<qint64>(ms, 0);
    if (ms < 2 * msPerDay) {
        const qint64 minutes = ms / msPerMinute;
        return QStringLiteral("%1:%2").arg(minutes / 60).arg(minutes % 60, 2, 10, QLatin1Char('0'));
    }
    return QCoreApplication::translate("qz::ClockFace", "%1 days").arg(ms / msPerDay);
}

ClockFace clockFace(const CaseClock& clock, Instant now, const QString& title) {
    ClockFace face;
    const Instant start = clock.result.start.toInstant();
    const Instant due = endOf(clock.result);
    switch (clock.state) {
        case ClockState::Cancelled:
            face.state = ClockFace::State::Stopped;
            face.text = named(title, say(QT_TRANSLATE_NOOP("qz::ClockFace", "cancelled")));
            break;
        case ClockState::Suspended:
            face.state = ClockFace::State::Stopped;
            face.used = shareOf(start, due, now);
            face.text = named(title, say(QT_TRANSLATE_NOOP("qz::ClockFace", "stopped")));
            break;
        case ClockState::Met:
            face.state = ClockFace::State::Met;
            face.used = 1;
            face.text = named(title, QCoreApplication::translate("qz::ClockFace", "%1 in time")
                                         .arg(timeOrDay(clock.stoppedAt.value_or(due), now)));
            break;
        case ClockState::Late: {
            face.state = ClockFace::State::Late;
            face.used = 1;
            const qint64 late = clock.stoppedAt.value_or(due).ms - due.ms;
            face.text =
                named(title, QCoreApplication::translate("qz::ClockFace", "late by %1").arg(spanText(late)));
            break;
        }
        case ClockState::Running:
            faceRunning(face, start, due, now, title);
            break;
    }
    face.accessible = QCoreApplication::translate("qz::ClockFace", "%1, %2: due %3, %4")
                          .arg(clock.title, clock.result.ruleId, dueText(clock.result), face.text);
    return face;
}

ClockFace clockFace(const CaseRecord& record, const CaseKind* kind, Instant now) {
    ClockFace face;
    if (record.closedAt.has_value()) {
        return face;
    }
    const StateSpec* state = stateOf(record, kind);
    if (state != nullptr && state->mark == QLatin1String("hold")) {
        face.state = ClockFace::State::Stopped;
        face.text = say(QT_TRANSLATE_NOOP("qz::ClockFace", "stopped"));
        face.accessible = face.text;
        return face;
    }
    if (!record.dueAt.has_value()) {
        return face;
    }
    QString title;
    if (kind != nullptr && kind->clockTitle && record.dueClock != kind->mainClock) {
        title = kind->clockTitle(record.dueClock);
    }
    faceRunning(face, record.openedAt, *record.dueAt, now, title);
    face.accessible = QCoreApplication::translate("qz::ClockFace", "due %1, %2")
                          .arg(CivilTime::fromInstant(*record.dueAt).toDisplay(), face.text);
    return face;
}

MarkId markOf(const CaseRecord& record, const CaseKind* kind, Instant now) {
    const StateSpec* state = stateOf(record, kind);
    const MarkId own = state != nullptr ? parseMark(state->mark) : MarkId::Run;
    if (state != nullptr && (!state->open || own == MarkId::Hold)) {
        return own;
    }
    switch (clockFace(record, kind, now).state) {
        case ClockFace::State::Over:
            return MarkId::Over;
        case ClockFace::State::Soon:
            return MarkId::Soon;
        default:
            return own;
    }
}

MarkId stateMarkOf(const CaseRecord& record, const CaseKind* kind) {
    const StateSpec* state = stateOf(record, kind);
    return state != nullptr ? parseMark(state->mark) : MarkId::Run;
}

QString stateTitleOf(const CaseRecord& record, const CaseKind* kind) {
    return stateOf(record, kind) != nullptr ? stateTitle(*kind->workflow, record.state) : record.state;
}

QString stateWords(const CaseRecord& record, const CaseKind* kind, Instant now) {
    switch (markOf(record, kind, now)) {
        case MarkId::Over:
            return QCoreApplication::translate("qz::ClockFace", "Overdue");
        case MarkId::Soon:
            return QCoreApplication::translate("qz::ClockFace", "Due soon");
        default:
            return stateTitleOf(record, kind);
    }
}

namespace {

bool isBold(ClockFace::State state) {
    return state == ClockFace::State::Soon || state == ClockFace::State::Over ||
           state == ClockFace::State::Late;
}

QFont badgeFont(const ClockFace& face, const QFont& font) {
    QFont out = font;
    out.setWeight(isBold(face.state) ? QFont::Bold : QFont::Normal);
    return out;
}

void drawRing(QPainter& painter, const QRectF& rect, double used, const ThemeTokens& tokens) {
    constexpr double width = 2.4;
    const QRectF ring = rect.adjusted(width / 2, width / 2, -width / 2, -width / 2);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(tokens.line, width, Qt::SolidLine, Qt::FlatCap));
    painter.drawEllipse(ring);
    painter.setPen(QPen(tokens.text2, width, Qt::SolidLine, Qt::FlatCap));
    painter.drawArc(ring, 90 * 16, -static_cast<int>(used * 360 * 16));
}

void drawSmallTick(QPainter& painter, const QRectF& rect, const QColor& colour) {
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colour, 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolyline(QPolygonF({{rect.left() + 1, rect.center().y()},
                                    {rect.left() + rect.width() * 0.4, rect.bottom() - 2},
                                    {rect.right() - 1, rect.top() + 2}}));
}

struct BadgeColours {
    QColor text;
    QColor border;
    QColor ground;
    bool dashed = false;
};

BadgeColours badgeColours(ClockFace::State state, const ThemeTokens& tokens) {
    switch (state) {
        case ClockFace::State::Soon: {
            const StateColours& c = tokens.state(MarkId::Soon);
            return {c.text, c.text, c.tint, false};
        }
        case ClockFace::State::Over:
        case ClockFace::State::Late: {
            const StateColours& c = tokens.state(MarkId::Over);
            return {c.text, c.text, c.tint, false};
        }
        case ClockFace::State::Met: {
            const StateColours& c = tokens.state(MarkId::Done);
            return {c.text, c.text, tokens.base, false};
        }
        case ClockFace::State::Stopped:
            return {tokens.text2, tokens.line2, tokens.base, true};
        default:
            return {tokens.text, tokens.line, tokens.base, false};
    }
}

void drawGlyph(QPainter& painter, const QRectF& rect, const ClockFace& face, const ThemeTokens& tokens) {
    switch (face.state) {
        case ClockFace::State::Soon:
            drawMark(painter, rect.adjusted(-1, -1, 1, 1), MarkId::Soon, tokens);
            break;
        case ClockFace::State::Over:
        case ClockFace::State::Late:
            drawMark(painter, rect.adjusted(-1, -1, 1, 1), MarkId::Over, tokens);
            break;
        case ClockFace::State::Met:
            drawSmallTick(painter, rect, tokens.state(MarkId::Done).text);
            break;
        case ClockFace::State::Stopped:
            drawMark(painter, rect, MarkId::Hold, tokens);
            break;
        default:
            drawRing(painter, rect, face.used, tokens);
            break;
    }
}

}  // namespace

QSize clockBadgeSize(const ClockFace& face, const QFont& font) {
    if (face.state == ClockFace::State::None) {
        return {0, static_cast<int>(badgeHeight)};
    }
    const QFontMetrics metrics(badgeFont(face, font));
    return {metrics.horizontalAdvance(face.text) + static_cast<int>(ringSize) + 24,
            std::max(static_cast<int>(badgeHeight), metrics.height() + 4)};
}

void drawClockBadge(QPainter& painter, const QRectF& rect, const ClockFace& face, const ThemeTokens& tokens) {
    if (face.state == ClockFace::State::None) {
        return;
    }
    const BadgeColours colours = badgeColours(face.state, tokens);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colours.border, 1, colours.dashed ? Qt::DashLine : Qt::SolidLine));
    painter.setBrush(colours.ground);
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
    const QRectF glyph(rect.left() + 8, rect.center().y() - ringSize / 2, ringSize, ringSize);
    drawGlyph(painter, glyph, face, tokens);
    painter.setFont(badgeFont(face, painter.font()));
    painter.setPen(colours.text);
    const QRectF room = rect.adjusted(ringSize + 14, 0, -4, 0);
    painter.drawText(
        room, Qt::AlignVCenter | Qt::AlignLeft,
        painter.fontMetrics().elidedText(face.text, Qt::ElideMiddle, static_cast<int>(room.width())));
    painter.restore();
}

ClockBadge::ClockBadge(const Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void ClockBadge::setFace(const ClockFace& face) {
    m_face = face;
    setAccessibleName(face.accessible);
    updateGeometry();
    update();
}

QSize ClockBadge::sizeHint() const { return clockBadgeSize(m_face, font()); }

void ClockBadge::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setFont(font());
    drawClockBadge(painter, rect(), m_face, m_theme.tokens());
}

}  // namespace qz
