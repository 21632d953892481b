// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>
#include <algorithm>
#include <limits>

#include "geo_boost.h"
#include "qz/grid_topology.h"

namespace qz {
namespace {

constexpr double kSame = 1e-8;  // degrees: a millimetre

Error refuse(const QString& message) { return makeError(ErrorCode::Invalid, message); }

bool isSame(GeoPoint a, GeoPoint b) {
    return std::abs(a.lon - b.lon) < kSame && std::abs(a.lat - b.lat) < kSame;
}

double turn(GeoPoint a, GeoPoint b, GeoPoint c) {
    return (b.lon - a.lon) * (c.lat - a.lat) - (b.lat - a.lat) * (c.lon - a.lon);
}

/// The place on a side nearest to a point, as a share of the side.
double shareAlong(GeoPoint a, GeoPoint b, GeoPoint p, const geo::Scale& scale) {
    const double dx = (b.lon - a.lon) * scale.lon;
    const double dy = (b.lat - a.lat) * scale.lat;
    const double length = dx * dx + dy * dy;
    return length > 0
               ? std::clamp(((p.lon - a.lon) * scale.lon * dx + (p.lat - a.lat) * scale.lat * dy) / length,
                            0.0, 1.0)
               : 0.0;
}

GeoPoint between(GeoPoint a, GeoPoint b, double share) {
    return {a.lon + share * (b.lon - a.lon), a.lat + share * (b.lat - a.lat)};
}

/// Rings of all parts, to change.
QList<GeoRing*> ringsOf(GeoMultiPolygon& area) {
    QList<GeoRing*> rings;
    for (GeoPolygon& polygon : area) {
        rings.append(&polygon.outer);
        for (GeoRing& hole : polygon.holes) {
            rings.append(&hole);
        }
    }
    return rings;
}

/// Where the line meets a border.
struct Meeting {
    double along = 0;  ///< number of the line's leg and share of it
    GeoPoint point;
    qsizetype part = 0;
    bool hole = false;
};

/// A stretch of the line from border to border, inside.
struct Chord {
    qsizetype part = 0;
    GeoRing path;
};

void meet(const GeoRing& ring, const GeoRing& line, qsizetype part, bool hole, QList<Meeting>& meetings) {
    for (qsizetype leg = 0; leg + 1 < line.size(); ++leg) {
        const GeoPoint a = line.at(leg);
        const GeoPoint b = line.at(leg + 1);
        for (qsizetype i = 0; i + 1 < ring.size(); ++i) {
            const double from = turn(a, b, ring.at(i));
            const double to = turn(a, b, ring.at(i + 1));
            const double before = turn(ring.at(i), ring.at(i + 1), a);
            const double after = turn(ring.at(i), ring.at(i + 1), b);
            if (from == to || from * to > 0 || before * after > 0 || before == after) {
                continue;
            }
            GeoPoint point = between(ring.at(i), ring.at(i + 1), from / (from - to));
            point = isSame(point, ring.at(i))       ? ring.at(i)
                    : isSame(point, ring.at(i + 1)) ? ring.at(i + 1)
                                                    : point;
            const double along = static_cast<double>(leg) + before / (before - after);
            const bool known = std::any_of(meetings.begin(), meetings.end(), [&](const Meeting& m) {
                return m.part == part && m.hole == hole && isSame(m.point, point) &&
                       std::abs(m.along - along) < 1e-6;
            });
            if (!known) {
                meetings.append({along, point, part, hole});
            }
        }
    }
}

/// A point of the line between two places along it.
GeoPoint pointAlong(const GeoRing& line, double along) {
    const auto leg = std::min<qsizetype>(static_cast<qsizetype>(along), line.size() - 2);
    return between(line.at(leg), line.at(leg + 1), along - static_cast<double>(leg));
}

Result<QList<Chord>> chordsOf(const GeoMultiPolygon& area, const GeoRing& line, QList<Meeting> meetings) {
    std::sort(meetings.begin(), meetings.end(),
              [](const Meeting& a, const Meeting& b) { return a.along < b.along; });
    QList<Chord> chords;
    for (qsizetype i = 0; i + 1 < meetings.size(); ++i) {
        const Meeting& from = meetings.at(i);
        const Meeting& to = meetings.at(i + 1);
        const GeoPoint middle = pointAlong(line, (from.along + to.along) / 2);
        if (from.part != to.part || isSame(from.point, to.point) ||
            !polygonContains({area.at(from.part)}, middle)) {
            continue;
        }
        if (from.hole || to.hole) {
            return refuse(QCoreApplication::translate(
                "qz::Topology", "The line runs into a hole of the area; lead it around."));
        }
        Chord chord{from.part, {from.point}};
        for (auto k = static_cast<qsizetype>(from.along) + 1; static_cast<double>(k) < to.along; ++k) {
            if (!isSame(line.at(k), chord.path.last())) {
                chord.path.append(line.at(k));
            }
        }
        if (isSame(chord.path.last(), to.point) && chord.path.size() > 1) {
            chord.path.removeLast();
        }
        chord.path.append(to.point);
        chords.append(chord);
    }
    return chords;
}

qsizetype cornerAt(const GeoRing& ring, GeoPoint point) {
    for (qsizetype i = 0; i + 1 < ring.size(); ++i) {
        if (ring.at(i) == point) {
            return i;
        }
    }
    return -1;
}

/// The ring from one corner to another, both included, in its own direction.
GeoRing stretch(const GeoRing& ring, qsizetype from, qsizetype to) {
    GeoRing out;
    const qsizetype corners = ring.size() - 1;
    for (qsizetype i = from;; i = (i + 1) % corners) {
        out.append(ring.at(i));
        if (i == to) {
            return out;
        }
    }
}

/// Cuts the piece that has both ends of the chord on its border; false where none has.
bool cut(QList<GeoPolygon>& pieces, const Chord& chord) {
    const GeoPoint middle =
        chord.path.size() > 2 ? chord.path.at(1) : between(chord.path.first(), chord.path.last(), 0.5);
    for (GeoPolygon& piece : pieces) {
        const qsizetype from = cornerAt(piece.outer, chord.path.first());
        const qsizetype to = cornerAt(piece.outer, chord.path.last());
        if (from < 0 || to < 0 || from == to || !polygonContains({GeoPolygon{piece.outer, {}}}, middle)) {
            continue;
        }
        GeoRing left = stretch(piece.outer, from, to);
        GeoRing right = stretch(piece.outer, to, from);
        for (qsizetype i = chord.path.size() - 2; i >= 0; --i) {
            left.append(chord.path.at(i));
        }
        for (qsizetype i = 1; i < chord.path.size(); ++i) {
            right.append(chord.path.at(i));
        }
        GeoPolygon first{left, {}};
        GeoPolygon second{right, {}};
        for (const GeoRing& hole : piece.holes) {
            const bool inFirst = polygonContains({first}, polygonCentre({GeoPolygon{hole, {}}}));
            (inFirst ? first : second).holes.append(hole);
        }
        piece = first;
        pieces.append(second);
        return true;
    }
    return false;
}

}  // namespace

int addCorner(GeoMultiPolygon& area, GeoPoint corner) {
    const geo::Scale scale(corner.lat);
    int sides = 0;
    for (GeoRing* ring : ringsOf(area)) {
        for (qsizetype i = 0; i + 1 < ring->size(); ++i) {
            const GeoPoint a = ring->at(i);
            const GeoPoint b = ring->at(i + 1);
            if (isSame(a, corner) || isSame(b, corner)) {
                continue;
            }
            const GeoPoint near = between(a, b, shareAlong(a, b, corner, scale));
            if (scale.metres(near, corner) < 0.001) {
                ring->insert(++i, corner);
                ++sides;
            }
        }
    }
    return sides;
}

Result<SplitArea> splitArea(const GeoMultiPolygon& area, const GeoRing& line) {
    QZ_ASSIGN(const GeoMultiPolygon sound, checkedPolygons(area));
    QList<Meeting> meetings;
    for (qsizetype part = 0; part < sound.size(); ++part) {
        meet(sound.at(part).outer, line, part, false, meetings);
        for (const GeoRing& hole : sound.at(part).holes) {
            meet(hole, line, part, true, meetings);
        }
    }
    QZ_ASSIGN(const QList<Chord> chords, chordsOf(sound, line, meetings));
    SplitArea split;
    GeoMultiPolygon cornered = sound;
    for (const Chord& chord : chords) {
        for (const GeoPoint& end : {chord.path.first(), chord.path.last()}) {
            if (addCorner(cornered, end) > 0) {
                split.corners.append(end);
            }
        }
    }
    GeoMultiPolygon uncut;
    QList<GeoPolygon> pieces;
    for (qsizetype part = 0; part < cornered.size(); ++part) {
        QList<GeoPolygon> own{cornered.at(part)};
        for (const Chord& chord : chords) {
            if (chord.part == part && !cut(own, chord)) {
                return refuse(QCoreApplication::translate("qz::Topology",
                                                          "The line crosses itself; draw it without loops."));
            }
        }
        (own.size() == 1 ? uncut : pieces) += own;
    }
    if (pieces.size() < 2) {
        return refuse(QCoreApplication::translate(
            "qz::Topology", "The line does not divide the area; draw it from border to border."));
    }
    std::stable_sort(pieces.begin(), pieces.end(), [](const GeoPolygon& a, const GeoPolygon& b) {
        return areaSquareMetres({a}) > areaSquareMetres({b});
    });
    for (const GeoPolygon& piece : pieces) {
        QZ_ASSIGN(const GeoMultiPolygon checked, checkedPolygons({piece}));
        split.parts.append(checked);
    }
    split.parts.first() += uncut;
    return split;
}

Result<QList<qsizetype>> moveCorner(QList<GeoMultiPolygon>& areas, GeoPoint from, GeoPoint to) {
    QList<GeoMultiPolygon> moved = areas;
    QList<qsizetype> changed;
    for (qsizetype i = 0; i < moved.size(); ++i) {
        bool touched = false;
        for (GeoRing* ring : ringsOf(moved[i])) {
            for (GeoPoint& corner : *ring) {
                if (isSame(corner, from)) {
                    corner = to;
                    touched = true;
                }
            }
        }
        if (!touched) {
            continue;
        }
        QZ_TRY(checkedPolygons(moved.at(i)));
        changed.append(i);
    }
    if (changed.isEmpty()) {
        return refuse(QCoreApplication::translate("qz::Topology", "There is no corner of a border here."));
    }
    areas = moved;
    return changed;
}

namespace {

/// The corners before and after one of a closed ring, the lesser first: the same for both who share a side.
std::pair<GeoPoint, GeoPoint> besides(const GeoRing& ring, qsizetype corner) {
    const qsizetype count = ring.size() - 1;
    const GeoPoint a = ring.at((corner + count - 1) % count);
    const GeoPoint b = ring.at((corner + 1) % count);
    return std::pair(a.lon, a.lat) < std::pair(b.lon, b.lat) ? std::pair(a, b) : std::pair(b, a);
}

}  // namespace

Result<QList<qsizetype>> removeCorner(QList<GeoMultiPolygon>& areas, GeoPoint corner) {
    QList<GeoMultiPolygon> left = areas;
    QList<qsizetype> changed;
    std::optional<std::pair<GeoPoint, GeoPoint>> sides;
    for (qsizetype i = 0; i < left.size(); ++i) {
        bool touched = false;
        for (GeoRing* ring : ringsOf(left[i])) {
            for (qsizetype at = ring->size() - 2; at >= 0; --at) {
                if (!isSame(ring->at(at), corner)) {
                    continue;
                }
                const auto own = besides(*ring, at);
                if (sides && (!isSame(sides->first, own.first) || !isSame(sides->second, own.second))) {
                    return refuse(QCoreApplication::translate(
                        "qz::Topology", "Several borders meet in this corner; it can only be moved."));
                }
                if (ring->size() < 5) {
                    return refuse(QCoreApplication::translate(
                        "qz::Topology", "A triangle has no corner to spare; remove or merge the area."));
                }
                sides = own;
                ring->removeLast();
                ring->removeAt(at);
                ring->append(ring->first());
                touched = true;
            }
        }
        if (touched) {
            QZ_TRY(checkedPolygons(left.at(i)));
            changed.append(i);
        }
    }
    if (changed.isEmpty()) {
        return refuse(QCoreApplication::translate("qz::Topology", "There is no corner of a border here."));
    }
    areas = left;
    return changed;
}

std::optional<Snap> snapTo(GeoPoint point, const QList<GeoMultiPolygon>& areas, double metres) {
    const geo::Scale scale(point.lat);
    std::optional<Snap> corner;
    std::optional<Snap> side;
    const auto look = [&](const GeoRing& ring, qsizetype area) {
        for (qsizetype i = 0; i + 1 < ring.size(); ++i) {
            const double toCorner = scale.metres(point, ring.at(i));
            if (toCorner <= metres && (!corner || toCorner < corner->metres)) {
                corner = Snap{ring.at(i), true, toCorner, area};
            }
            const GeoPoint near =
                between(ring.at(i), ring.at(i + 1), shareAlong(ring.at(i), ring.at(i + 1), point, scale));
            const double toSide = scale.metres(point, near);
            if (toSide <= metres && (!side || toSide < side->metres)) {
                side = Snap{near, false, toSide, area};
            }
        }
    };
    for (qsizetype i = 0; i < areas.size(); ++i) {
        for (const GeoPolygon& polygon : areas.at(i)) {
            look(polygon.outer, i);
            for (const GeoRing& hole : polygon.holes) {
                look(hole, i);
            }
        }
    }
    return corner ? corner : side;
}

}  // namespace qz
