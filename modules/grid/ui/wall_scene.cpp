// SPDX-License-Identifier: GPL-3.0-or-later
#include "grid/ui/wall_scene.h"

#include <QCoreApplication>
#include <QLocale>
#include <QPainterPath>
#include <algorithm>
#include <cmath>

namespace qz::grid {

namespace {

constexpr double kLines = 1080;
constexpr double kLabel = 28;
constexpr double kBody = 34;
constexpr double kHead = 44;
constexpr double kFigure = 84;
constexpr double kHeader = 96;
constexpr double kTiles = 212;
constexpr double kFooter = 76;
constexpr double kPad = 36;

const ThemeTokens& ink() { return themeTokens(ThemeKind::Dark); }

QString translate(const char* context, const char* text) {
    return QCoreApplication::translate(context, text);
}

QString number(qint64 value) { return QLocale().toString(value); }

QString barText(const WallBar& bar) {
    return bar.hidden ? translate("qz::grid::Wall", "hidden") : number(bar.value);
}

WallBar barOf(const QString& name, const OverviewCount& count) {
    return {name, count.value.value_or(0), !count.value};
}

struct Tile {
    QString label;
    QString figure;
    QString unit;
    QString below;
    QList<OverviewCount> days = {};  ///< of a count: how it came
};

Tile rateTile(const QString& label, const qz::Rate& rate) {
    if (!rate.percent) {
        return {label, QStringLiteral("–"), {}, rate.noteText.isEmpty() ? rate.text : rate.noteText};
    }
    return {label, QLocale().toString(*rate.percent, 'f', 1), QStringLiteral("%"),
            translate("qz::grid::Wall", "%1 of %2").arg(number(rate.numerator), number(rate.denominator))};
}

/// "▲ 6 %"; nothing where there was too little before to speak of a share.
QString changeText(qint64 now, qint64 before) {
    constexpr qint64 least = 20;
    if (before < least) {
        return {};
    }
    const int percent = int(std::lround(100.0 * double(now - before) / double(before)));
    const QChar arrow = percent > 0 ? QChar(0x25B2) : percent < 0 ? QChar(0x25BC) : QChar(0x25AC);
    return QStringLiteral("   %1 %2 %").arg(arrow).arg(std::abs(percent));
}

Tile countTile(const QString& label, const OverviewFigure& figure) {
    if (!figure.count.value) {
        return {label, QStringLiteral("–"), {}, translate("qz::grid::Wall", "hidden: small counts")};
    }
    QString below;
    if (figure.before) {
        below = translate("qz::grid::Wall", "the 7 days before: %1").arg(number(*figure.before)) +
                changeText(*figure.count.value, *figure.before);
    }
    return {label, number(*figure.count.value), translate("qz::grid::Wall", "cases"), below, figure.days};
}

/// Visitors see no list and no number of what is late.
QList<Tile> tilesOf(const WallContent& content) {
    const Overview& o = content.overview;
    QList<Tile> tiles{countTile(translate("qz::grid::Wall", "Reported in 7 days"), o.reported),
                      countTile(translate("qz::grid::Wall", "Closed in 7 days"), o.closed),
                      rateTile(translate("qz::grid::Wall", "Closed in time"), o.inTime)};
    if (content.visitors) {
        tiles.append(rateTile(translate("qz::grid::Wall", "Sent back to rework"), o.rework));
    } else {
        tiles.append(countTile(translate("qz::grid::Wall", "Open now"), o.openNow));
        tiles.append(countTile(translate("qz::grid::Wall", "Overdue now"), o.overdueNow));
        tiles[3].below.clear();
        tiles[4].below = o.overdueNow.count.value ? QString() : tiles[4].below;
    }
    return tiles;
}

/// Draws with lengths of a screen of 1080 lines.
class WallPainter {
public:
    WallPainter(QPainter& painter, const QSize& size, const WallContent& content)
        : m_p(painter), m_scale(size.height() / kLines), m_width(size.width() / m_scale), m_content(content) {
        m_p.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
        m_p.scale(m_scale, m_scale);
    }

    void paint() {
        m_p.fillRect(QRectF(0, 0, m_width, kLines), ink().window);
        header();
        tiles();
        const double top = kHeader + kTiles;
        const QRectF body(0, top, m_width, kLines - kFooter - top);
        const double split = std::round(std::min(body.width() * 0.58, body.width() - 620));
        map(QRectF(0, top, split, body.height()));
        line(QPointF(split, top), QPointF(split, body.bottom()));
        chart(QRectF(split, top, m_width - split, body.height()));
        footer();
    }

private:
    void font(double size, bool bold) {
        QFont f = textFont(TextRole::Body);
        f.setPixelSize(std::max(1, int(std::lround(size))));
        f.setBold(bold);
        m_p.setFont(f);
    }
    void line(QPointF from, QPointF to) {
        m_p.setPen(QPen(ink().line2, 1.5));
        m_p.drawLine(from, to);
    }
    /// One line; smaller where it would not fit.
    double text(const QRectF& rect, int alignment, const QString& words, double size, bool bold,
                const QColor& colour) {
        font(size, bold);
        const double wide = QFontMetricsF(m_p.font()).horizontalAdvance(words);
        if (wide > rect.width() && wide > 0) {
            font(std::max(14.0, size * rect.width() / wide - 0.5), bold);
        }
        m_p.setPen(colour);
        m_p.drawText(rect, alignment | Qt::TextSingleLine, words);
        return QFontMetricsF(m_p.font()).horizontalAdvance(words);
    }

    void header() {
        m_p.fillRect(QRectF(0, 0, m_width, kHeader), ink().base);
        line(QPointF(0, kHeader), QPointF(m_width, kHeader));
        // Screens may stand upright: what is to the right keeps its place, the title gives way.
        constexpr double kClock = 490;
        const QString visitors = m_content.visitors ? translate("qz::grid::Wall", "Visitors") : QString();
        font(kLabel, false);
        const double sign =
            visitors.isEmpty() ? 0 : QFontMetricsF(m_p.font()).horizontalAdvance(visitors) + 36 + 30;
        const double room = std::min(m_width * 0.45, m_width - 2 * kPad - kClock - sign);
        double end = kPad + text(QRectF(kPad, 0, room, kHeader), Qt::AlignVCenter, m_content.title, kHead,
                                 true, ink().text);
        if (!visitors.isEmpty()) {
            const QRectF box(end + 30, kHeader / 2 - 24, sign - 30, 48);
            m_p.setPen(QPen(ink().text2, 1.5));
            m_p.setBrush(Qt::NoBrush);
            m_p.drawRect(box);
            text(box, Qt::AlignCenter, visitors, kLabel, false, ink().text2);
            end = box.right();
        }
        const QString clock = m_content.now.toString(QStringLiteral("HH:mm"));
        const QString day =
            QLocale().toString(m_content.now.date(), translate("qz::grid::Wall", "d MMMM, dddd"));
        text(QRectF(m_width - kPad - 300, 0, 300, kHeader), Qt::AlignVCenter | Qt::AlignRight, day, kLabel,
             false, ink().text2);
        text(QRectF(m_width - kPad - 470, 0, 150, kHeader), Qt::AlignVCenter | Qt::AlignRight, clock, 54,
             true, ink().text);
        const QString asOf = m_content.visitors
                                 ? translate("qz::grid::Wall", "Data of %1 (one hour late)")
                                       .arg(m_content.dataAt.toString(QStringLiteral("HH:mm")))
                                 : translate("qz::grid::Wall", "Data of %1")
                                       .arg(m_content.dataAt.toString(QStringLiteral("HH:mm")));
        constexpr double kLeast = 300;
        const double from = std::max(end + 30, m_width - kPad - 1000);
        if (const double span = m_width - kPad - kClock - from; span >= kLeast) {
            text(QRectF(from, 0, span, kHeader), Qt::AlignVCenter | Qt::AlignRight, asOf, kLabel, false,
                 ink().text2);
        }
    }

    void tiles() {
        const QList<Tile> all = tilesOf(m_content);
        const double wide = m_width / double(all.size());
        for (qsizetype i = 0; i < all.size(); ++i) {
            const double left = double(i) * wide;
            const QRectF room(left + kPad, kHeader, wide - 2 * kPad, kTiles);
            text(QRectF(room.left(), room.top() + 16, room.width(), 42), Qt::AlignVCenter, all[i].label, 30,
                 false, ink().text2);
            const double figure = text(QRectF(room.left(), room.top() + 56, room.width() - 90, 100),
                                       Qt::AlignVCenter, all[i].figure, kFigure, true, ink().text);
            const double unit = text(QRectF(room.left() + figure + 14, room.top() + 86, 90, 60),
                                     Qt::AlignVCenter, all[i].unit, 40, false, ink().text2);
            text(QRectF(room.left(), room.top() + 160, room.width(), 40), Qt::AlignVCenter, all[i].below,
                 kLabel, false, ink().text2);
            const double used = figure + unit + 32;
            trend(QRectF(room.left() + used, room.top() + 74, std::min(150.0, room.width() - used), 66),
                  all[i].days);
            if (i > 0) {
                line(QPointF(left, kHeader), QPointF(left, kHeader + kTiles));
            }
        }
        line(QPointF(0, kHeader + kTiles), QPointF(m_width, kHeader + kTiles));
    }

    /// The days of a figure, the last one strong; none where a day is hidden.
    void trend(const QRectF& room, const QList<OverviewCount>& days) {
        qint64 highest = 1;
        for (const OverviewCount& day : days) {
            highest = std::max(highest, day.value.value_or(0));
        }
        const bool hides =
            std::any_of(days.cbegin(), days.cend(), [](const OverviewCount& day) { return !day.value; });
        if (hides || days.size() < 2 || room.width() < 40) {
            return;
        }
        const double wide = room.width() / double(days.size());
        for (qsizetype i = 0; i < days.size(); ++i) {
            const double tall = room.height() * double(days[i].value.value_or(0)) / double(highest);
            m_p.fillRect(QRectF(room.left() + double(i) * wide, room.bottom() - tall, wide * 0.8, tall),
                         i + 1 == days.size() ? ink().accent : ink().line2);
        }
        line(room.bottomLeft() + QPointF(0, 2), room.bottomRight() + QPointF(-4, 2));
    }

    /// Lines at a distance of their own: a pattern of pixels would turn grey on a large screen.
    void hatch(const QPainterPath& path) {
        constexpr double apart = 10;
        m_p.save();
        m_p.setClipPath(path, Qt::IntersectClip);
        m_p.setPen(QPen(ink().line2, 1.4));
        const QRectF box = path.boundingRect();
        for (double x = box.left() - box.height(); x < box.right(); x += apart) {
            m_p.drawLine(QPointF(x, box.bottom()), QPointF(x + box.height(), box.top()));
        }
        m_p.restore();
    }
    void bar(const QRectF& place, bool hidden) {
        if (!hidden) {
            m_p.fillRect(place, ink().chart[0]);
            return;
        }
        QPainterPath path;
        path.addRect(place);
        hatch(path);
    }

    [[nodiscard]] qint64 most() const {
        qint64 most = 1;
        for (const WallBar& area : m_content.areas) {
            most = area.hidden ? most : std::max(most, area.value);
        }
        return most;
    }
    [[nodiscard]] QColor shade(qint64 value) const {
        const auto steps = ink().sequential.size();
        return ink()
            .sequential[std::min(steps - 1, std::size_t(double(value) / double(most()) * double(steps)))];
    }

    void map(const QRectF& room) {
        constexpr double kBeside = 940;  // the title and the legend in one line
        const bool beside = room.width() >= kBeside;
        text(QRectF(room.left() + kPad, room.top() + 12,
                    beside ? room.width() * 0.5 : room.width() - 2 * kPad, 52),
             Qt::AlignVCenter, translate("qz::grid::Wall", "Reported in 7 days, by area"), 36, true,
             ink().text);
        legend(beside ? QRectF(room.right() - 470, room.top() + 12, 440, 52)
                      : QRectF(room.left() + kPad, room.bottom() - 76, room.width() - 2 * kPad, 52));
        if (!m_content.scene || m_content.scene->isEmpty()) {
            return;
        }
        const AreaScene& scene = *m_content.scene;
        const QRectF world = scene.cells->extent();
        const QRectF place = room.adjusted(40, 76, -40, beside ? -24 : -88);
        const double scale = std::min(place.width() / world.width(), place.height() / world.height());
        const QPointF origin = place.center() - world.center() * scale;
        const auto to = [&](QPointF w) { return origin + w * scale; };
        std::size_t level = 1;
        for (std::size_t l = 1; l < 4; ++l) {
            const bool counted =
                std::any_of(scene.byLevel[l].codes.begin(), scene.byLevel[l].codes.end(),
                            [&](const AreaCode& code) { return m_content.areas.contains(code.toString()); });
            level = counted ? l : level;
        }
        areas(scene.byLevel[level], to);
        m_p.setPen(QPen(ink().text2, 2.5));
        outline(scene.byLevel[0], to);
        labels(scene.byLevel[level], to, scale);
    }

    template <class To>
    void areas(const AreaScene::Level& level, const To& to) {
        for (std::size_t cell = 0; cell < level.codes.size(); ++cell) {
            QPainterPath path;
            path.setFillRule(Qt::OddEvenFill);
            for (const std::vector<QPointF>& ring :
                 m_content.scene->cells->cells()[level.first + cell].rings) {
                QPolygonF points;
                for (const QPointF& corner : ring) {
                    points.append(to(corner));
                }
                path.addPolygon(points);
            }
            const auto found = m_content.areas.constFind(level.codes[cell].toString());
            const bool hidden = found == m_content.areas.constEnd() || found->hidden;
            m_p.setPen(QPen(ink().text3, 1.2, Qt::DashLine));
            m_p.setBrush(hidden ? ink().alt : shade(found->value));
            m_p.drawPath(path);
            if (hidden) {
                hatch(path);
            }
        }
    }

    template <class To>
    void outline(const AreaScene::Level& level, const To& to) {
        for (const BorderLine& border : level.areas->borders()) {
            QPolygonF points;
            for (const QPointF& corner : border.points) {
                points.append(to(corner));
            }
            m_p.drawPolyline(points);
        }
    }

    void halo(QPointF at, const QString& words, double size, bool bold) {
        font(size, bold);
        QPainterPath path;
        path.addText(QPointF(0, 0), m_p.font(), words);
        const QRectF box = path.boundingRect();
        path.translate(at - box.center());
        m_p.strokePath(path, QPen(ink().window, 6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        m_p.fillPath(path, ink().text);
    }

    template <class To>
    void labels(const AreaScene::Level& level, const To& to, double scale) {
        for (std::size_t cell = 0; cell < level.codes.size(); ++cell) {
            const double room = level.centres[cell].radius * scale;
            const auto found = m_content.areas.constFind(level.codes[cell].toString());
            if (room < 22) {
                continue;
            }
            const double size = std::clamp(room * 0.55, 18.0, 30.0);
            const QPointF at = to(level.centres[cell].at);
            halo(at - QPointF(0, size * 0.62), level.names[qsizetype(cell)], size, false);
            if (found != m_content.areas.constEnd()) {
                halo(at + QPointF(0, size * 0.72), barText(*found), found->hidden ? size * 0.8 : size * 1.2,
                     !found->hidden);
            }
        }
    }

    void legend(const QRectF& room) {
        const bool anyHidden = std::any_of(m_content.areas.cbegin(), m_content.areas.cend(),
                                           [](const WallBar& area) { return area.hidden; });
        const bool anyShown = std::any_of(m_content.areas.cbegin(), m_content.areas.cend(),
                                          [](const WallBar& area) { return !area.hidden; });
        const double box = 36;
        const auto steps = ink().sequential.size();
        double x = anyShown ? room.right() - 90 - double(steps) * (box + 6) : room.right();
        const double first = x;
        for (std::size_t step = 0; anyShown && step < steps; ++step) {
            m_p.setPen(QPen(ink().line2, 1));
            m_p.setBrush(ink().sequential[step]);
            m_p.drawRect(QRectF(x, room.center().y() - 14, box, 28));
            x += box + 6;
        }
        if (anyShown) {
            text(QRectF(first - 60, room.top(), 50, room.height()), Qt::AlignVCenter | Qt::AlignRight,
                 QStringLiteral("0"), kLabel, false, ink().text2);
            text(QRectF(x + 6, room.top(), 84, room.height()), Qt::AlignVCenter, number(most()), kLabel,
                 false, ink().text2);
        }
        if (anyHidden) {
            const QString words = translate("qz::grid::Wall", "hidden");
            font(kLabel, false);
            const double wide = QFontMetricsF(m_p.font()).horizontalAdvance(words);
            const double left = first - (anyShown ? 70 : 10) - wide;
            bar(QRectF(left - box - 10, room.center().y() - 14, box, 28), true);
            text(QRectF(left, room.top(), wide + 4, room.height()), Qt::AlignVCenter, words, kLabel, false,
                 ink().text2);
        }
    }

    void chart(const QRectF& room) {
        const QRectF inner = room.adjusted(kPad, 12, -kPad, -64);
        switch (m_content.chart % kWallCharts) {
            case 0:
                title(inner, translate("qz::grid::Wall", "Reported in 7 days, by class"));
                lying(inner.adjusted(0, 70, 0, 0), m_content.classes);
                break;
            case 1:
                title(inner, translate("qz::grid::Wall", "Reported, day by day"));
                standing(inner.adjusted(0, 70, 0, 0), m_content.days);
                break;
            default:
                title(inner, translate("qz::grid::Wall", "Reported in 7 days, by the hour"));
                standing(inner.adjusted(0, 70, 0, 0), m_content.hours);
                break;
        }
        const double middle = room.center().x();
        for (int i = 0; i < kWallCharts; ++i) {
            m_p.fillRect(QRectF(middle - 100 + i * 68, room.bottom() - 40, 52, 8),
                         i == m_content.chart % kWallCharts ? ink().accent : ink().line2);
        }
    }

    void title(const QRectF& room, const QString& words) {
        text(QRectF(room.left(), room.top(), room.width(), 52), Qt::AlignVCenter, words, 36, true,
             ink().text);
    }

    void nothing(const QRectF& room) {
        text(room, Qt::AlignCenter,
             translate("qz::grid::Wall", "Too few to show without telling single cases."), kLabel, false,
             ink().text2);
    }

    void lying(const QRectF& room, const QList<WallBar>& bars) {
        if (bars.isEmpty()) {
            nothing(room);
            return;
        }
        const double row = std::min(74.0, room.height() / double(bars.size()));
        const double names = room.width() * 0.32;
        const double values = 130;
        const qint64 longest = longestOf(bars);
        for (qsizetype i = 0; i < bars.size(); ++i) {
            const QRectF at(room.left(), room.top() + double(i) * row, room.width(), row);
            text(QRectF(at.left(), at.top(), names - 16, row), Qt::AlignVCenter, bars[i].name, kBody, false,
                 ink().text);
            const double mostWide = room.width() - names - values;
            const QRectF place(
                at.left() + names, at.center().y() - row * 0.28,
                bars[i].hidden ? mostWide * 0.12 : mostWide * double(bars[i].value) / double(longest),
                row * 0.56);
            bar(place, bars[i].hidden);
            text(QRectF(at.right() - values, at.top(), values, row), Qt::AlignVCenter | Qt::AlignRight,
                 barText(bars[i]), bars[i].hidden ? kLabel : 36, !bars[i].hidden, ink().text);
        }
    }

    [[nodiscard]] static qint64 longestOf(const QList<WallBar>& bars) {
        qint64 most = 1;
        for (const WallBar& bar : bars) {
            most = std::max(most, bar.value);
        }
        return most;
    }

    void standing(const QRectF& room, const QList<WallBar>& bars) {
        if (bars.isEmpty()) {
            nothing(room);
            return;
        }
        const double floor = room.bottom() - 46;
        const double height = floor - room.top() - 44;
        const double wide = room.width() / double(bars.size());
        const qint64 mostValue = longestOf(bars);
        const auto every = std::max(qsizetype(1), (bars.size() + 6) / 7);
        for (qsizetype i = 0; i < bars.size(); ++i) {
            const double tall = bars[i].hidden ? 14 : height * double(bars[i].value) / double(mostValue);
            const QRectF place(room.left() + double(i) * wide + wide * 0.12, floor - tall, wide * 0.76, tall);
            bar(place, bars[i].hidden);
            if (!bars[i].hidden && (bars.size() <= 8 || bars[i].value == mostValue)) {
                text(QRectF(place.center().x() - 70, place.top() - 42, 140, 38), Qt::AlignCenter,
                     barText(bars[i]), kLabel, true, ink().text);
            }
            if (i % every == 0) {
                text(QRectF(place.center().x() - 80, floor + 6, 160, 38), Qt::AlignCenter, bars[i].name,
                     kLabel, false, ink().text2);
            }
        }
        line(QPointF(room.left(), floor), QPointF(room.right(), floor));
    }

    void footer() {
        const QRectF room(0, kLines - kFooter, m_width, kFooter);
        m_p.fillRect(room, ink().base);
        line(room.topLeft(), room.topRight());
        text(room.adjusted(kPad, 0, -kPad, 0), Qt::AlignVCenter, m_content.period, kLabel, false,
             ink().text2);
        text(room.adjusted(kPad, 0, -kPad, 0), Qt::AlignVCenter | Qt::AlignRight,
             translate("qz::grid::Wall",
                       "Counts of 1 to 4 are hidden; nobody can be told from what is shown."),
             kLabel, false, ink().text2);
    }

    QPainter& m_p;
    double m_scale;
    double m_width;
    const WallContent& m_content;
};

}  // namespace

void fillWall(WallContent& content, const Overview& overview, const AreaTree& tree,
              const std::function<QString(const QString&)>& className) {
    content.overview = overview;
    content.areas.clear();
    content.classes.clear();
    content.days.clear();
    content.hours.clear();
    for (auto place = overview.placeTotals.cbegin(); place != overview.placeTotals.cend(); ++place) {
        const Result<AreaCode> code = AreaCode::parse(place.key());
        if (const Area* known = code.ok() ? tree.find(*code) : nullptr) {
            content.areas.insert(place.key(), {known->name, place->value_or(0), !place->has_value()});
        }
    }
    for (const Area* child : tree.children(overview.request.area)) {
        if (!overview.placeTotals.contains(child->code.toString())) {
            content.areas.insert(child->code.toString(),
                                 {child->name, 0, false});  // nothing was reported there
        }
    }
    for (const OverviewClass& top : overview.classes) {
        if (overview.classesShown) {
            content.classes.append(
                barOf(top.code.isEmpty() ? translate("qz::grid::Wall", "All others") : className(top.code),
                      top.count));
        }
    }
    for (const OverviewDay& day : overview.days) {
        if (overview.daysShown) {
            content.days.append(barOf(day.date.toString(QStringLiteral("MM-dd")), day.count));
        }
    }
    const qsizetype cells = overview.hours.isEmpty() ? 0 : overview.hours.first().size();
    for (qsizetype hour = 0; hour < cells && overview.hoursShown; ++hour) {
        WallBar bar{translate("qz::grid::Wall", "%1:00").arg(hour * overview.hoursPerCell), 0, false};
        for (const QList<OverviewCount>& weekday : overview.hours) {
            bar.value += weekday[hour].value.value_or(0);
            bar.hidden = bar.hidden || !weekday[hour].value;
        }
        bar.value = bar.hidden ? 0 : bar.value;
        content.hours.append(bar);
    }
}

void paintWall(QPainter& painter, const QSize& size, const WallContent& content) {
    painter.save();
    WallPainter(painter, size, content).paint();
    painter.restore();
}

QString wallWords(const WallContent& content) {
    QStringList lines{content.title};
    for (const Tile& tile : tilesOf(content)) {
        lines.append(QStringLiteral("%1: %2 %3 %4").arg(tile.label, tile.figure, tile.unit, tile.below));
    }
    QStringList codes = content.areas.keys();
    codes.sort();
    for (const QString& code : std::as_const(codes)) {
        lines.append(QStringLiteral("%1: %2").arg(content.areas[code].name, barText(content.areas[code])));
    }
    for (const WallBar& bar : content.classes) {
        lines.append(QStringLiteral("%1: %2").arg(bar.name, barText(bar)));
    }
    return lines.join(QLatin1Char('\n'));
}

}  // namespace qz::grid
