// SPDX-License-Identifier: GPL-3.0-or-later
#include "packed_events.h"

#include <charconv>
#include <cmath>

namespace qz {
namespace {

struct ShapeType {
    std::string_view name;
    PackedLayer::Kind kind;
    int depth;
};

constexpr ShapeType kTypes[] = {
    {"Point", PackedLayer::Kind::Point, 1},     {"MultiPoint", PackedLayer::Kind::Point, 2},
    {"LineString", PackedLayer::Kind::Line, 2}, {"MultiLineString", PackedLayer::Kind::Line, 3},
    {"Polygon", PackedLayer::Kind::Area, 3},    {"MultiPolygon", PackedLayer::Kind::Area, 4}};

}  // namespace

PackedEvents::PackedEvents(PackedLayer& layer, const QString& column)
    : m_layer(layer), m_column(column.toStdString()), m_asked(!column.isEmpty()) {
    if (m_asked) {
        setValue({});
    }
}

void PackedEvents::setType(std::string_view type) {
    m_collection = type == "GeometryCollection";
    m_isFeature = m_isFeature || (type == "Feature" && m_places.back() == Place::Root);
    m_isGeoJson = m_isGeoJson || m_collection || m_isFeature || type == "FeatureCollection";
    for (const ShapeType& known : kTypes) {
        if (known.name == type) {
            m_geometryKind = known.kind;
            m_geometryDepth = known.depth;
            m_isGeoJson = true;
            return;
        }
    }
}

void PackedEvents::setValue(std::string_view text) {
    const QByteArray wanted = QByteArray::fromRawData(text.data(), static_cast<qsizetype>(text.size()));
    const auto known = m_known.constFind(wanted);
    if (known != m_known.constEnd()) {
        m_value = *known;
        return;
    }
    m_value = static_cast<std::uint32_t>(m_layer.values.size());
    m_known.insert(QByteArray(text.data(), static_cast<qsizetype>(text.size())), m_value);
    m_layer.values.append(QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())));
}

void PackedEvents::beginFeature() {
    m_featurePaths = m_layer.firstCorner.size();
    m_featureCorners = m_layer.corners.size();
    m_kind = PackedLayer::Kind::None;
    m_broken = false;
    m_value = 0;
}

void PackedEvents::drop(std::size_t paths, std::size_t corners) {
    m_layer.firstCorner.resize(paths);
    m_layer.corners.resize(corners);
}

/// Keeps what the geometry gave where it fits its type; of a collection what is like its first member.
void PackedEvents::endGeometry() {
    const bool any = m_layer.corners.size() > m_geometryCorners;
    const bool fits = m_geometryKind != PackedLayer::Kind::None && (!any || m_deepest == m_geometryDepth);
    if (any && fits && (m_kind == PackedLayer::Kind::None || m_kind == m_geometryKind)) {
        m_kind = m_geometryKind;
    } else {
        drop(m_geometryPaths, m_geometryCorners);
    }
    m_broken = m_broken || (any && !fits) || (!m_collection && m_geometryKind == PackedLayer::Kind::None);
    m_geometryKind = PackedLayer::Kind::None;
    m_collection = false;
}

void PackedEvents::endFeature() {
    m_layer.problems += m_broken ? 1 : 0;
    m_kind = m_broken ? PackedLayer::Kind::None : m_kind;
    if (m_kind == PackedLayer::Kind::None) {
        drop(m_featurePaths, m_featureCorners);
    }
    m_layer.kinds.push_back(m_kind);
    m_layer.firstPath.push_back(static_cast<std::uint32_t>(m_layer.firstCorner.size() - 1));
    if (m_asked) {
        m_layer.valueOf.push_back(m_value);
    }
}

void PackedEvents::documentEnd() {
    // A single feature or a bare geometry: what the root collected.
    const bool bare = m_geometryKind != PackedLayer::Kind::None;
    if (m_layer.kinds.empty() && !m_isCollection &&
        (bare || m_isFeature || m_kind != PackedLayer::Kind::None)) {
        if (bare) {
            endGeometry();
        }
        endFeature();
    }
}

void PackedEvents::objectBegin() {
    if (m_places.empty()) {
        m_places.push_back(Place::Root);
        beginFeature();
        m_geometryPaths = m_featurePaths;
        m_geometryCorners = m_featureCorners;
        return;
    }
    const Place parent = m_places.back();
    const bool featureLike = parent == Place::Root || parent == Place::Feature;
    Place place = Place::Skipped;
    if (parent == Place::Features) {
        place = Place::Feature;
        beginFeature();
    } else if (parent == Place::Geometries || (featureLike && m_key == Key::Geometry)) {
        place = Place::Geometry;
        m_geometryPaths = m_layer.firstCorner.size();
        m_geometryCorners = m_layer.corners.size();
        m_geometryKind = PackedLayer::Kind::None;
        m_collection = false;
        m_deepest = 0;
    } else if (featureLike && m_key == Key::Properties && m_asked) {
        place = Place::Properties;
    } else if ((parent == Place::Root && m_key == Key::Crs) ||
               (parent == Place::CrsMember && m_key == Key::Properties)) {
        place = Place::CrsMember;
    } else if (parent == Place::Coordinates) {
        m_broken = true;
    }
    m_places.push_back(place);
    m_key = Key::Other;
}

void PackedEvents::objectEnd() {
    const Place place = m_places.back();
    m_places.pop_back();
    if (place == Place::Geometry && !m_collection) {
        endGeometry();
    } else if (place == Place::Geometry) {
        m_collection = false;
    } else if (place == Place::Feature) {
        endFeature();
    }
}

void PackedEvents::arrayBegin() {
    if (m_places.empty()) {
        m_places.push_back(Place::Skipped);
        return;
    }
    const Place parent = m_places.back();
    const bool geometryLike = parent == Place::Geometry || parent == Place::Root;
    if (parent == Place::Coordinates) {
        m_broken = m_broken || m_numbers > 0;
        ++m_depth;
        m_numbers = 0;
        m_places.push_back(parent);
    } else if (geometryLike && m_key == Key::Coordinates && !(parent == Place::Root && m_isCollection)) {
        drop(m_geometryPaths, m_geometryCorners);  // a second one replaces the first
        m_depth = 1;
        m_numbers = 0;
        m_deepest = 0;
        m_places.push_back(Place::Coordinates);
    } else if (parent == Place::Root && m_key == Key::Features) {
        if (!m_isCollection) {  // whatever stood beside it belongs to no feature
            drop(1, 0);
            m_geometryKind = PackedLayer::Kind::None;
        }
        m_isGeoJson = true;
        m_isCollection = true;
        m_places.push_back(Place::Features);
    } else if (geometryLike && m_key == Key::Geometries) {
        m_places.push_back(Place::Geometries);
    } else {
        m_places.push_back(Place::Skipped);
    }
}

void PackedEvents::endPosition() {
    m_broken = m_broken || m_numbers < 2 || (m_deepest != 0 && m_deepest != m_depth);
    m_deepest = m_depth;
    m_layer.corners.push_back({m_position[0], m_position[1]});
    m_numbers = 0;
    if (m_depth == 1) {
        endPath();
    }
}

void PackedEvents::endPath() {
    const auto corners = static_cast<std::uint32_t>(m_layer.corners.size());
    if (corners > m_layer.firstCorner.back()) {
        m_layer.firstCorner.push_back(corners);
    }
}

void PackedEvents::arrayEnd() {
    const Place place = m_places.back();
    m_places.pop_back();
    if (place == Place::Coordinates) {
        if (m_numbers > 0) {
            endPosition();
        } else if (m_depth < m_deepest) {
            endPath();
        }
        --m_depth;
        m_numbers = 0;
    } else if (place == Place::Geometries) {
        m_collection = true;  // its members ended themselves
    }
}

void PackedEvents::key(std::string_view name) {
    const Place place = m_places.back();
    if (place == Place::Skipped) {
        return;
    }
    if (place == Place::Properties) {
        m_key = name == m_column ? Key::Column : Key::Other;
        return;
    }
    static constexpr std::pair<std::string_view, Key> known[] = {{"type", Key::Type},
                                                                 {"geometry", Key::Geometry},
                                                                 {"coordinates", Key::Coordinates},
                                                                 {"properties", Key::Properties},
                                                                 {"features", Key::Features},
                                                                 {"geometries", Key::Geometries},
                                                                 {"crs", Key::Crs},
                                                                 {"name", Key::Name}};
    m_key = Key::Other;
    for (const auto& [text, meaning] : known) {
        if (text == name) {
            m_key = meaning;
            return;
        }
    }
}

void PackedEvents::string(std::string_view text) {
    if (m_places.empty()) {
        return;
    }
    const Place place = m_places.back();
    if (place == Place::Properties && m_key == Key::Column) {
        setValue(text);
    } else if (m_key == Key::Type && (place == Place::Geometry || place == Place::Root)) {
        setType(text);
    } else if (m_key == Key::Name && place == Place::Root) {
        m_layer.name = QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
    } else if (m_key == Key::Name && place == Place::CrsMember) {
        m_crs = QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
    } else if (place == Place::Coordinates) {
        m_broken = true;
    }
}

void PackedEvents::literal(std::string_view text) {
    if (m_places.empty()) {
        return;
    }
    if (m_places.back() == Place::Properties && m_key == Key::Column) {
        setValue(text == "null" ? std::string_view() : text);
        return;
    }
    if (m_places.back() != Place::Coordinates) {
        return;
    }
    double value = 0;
    const auto parsed = std::from_chars(text.data(), text.data() + text.size(), value);
    m_broken = m_broken || parsed.ec != std::errc() || !std::isfinite(value);
    if (m_numbers < 2) {
        m_position[m_numbers] = value;
    }
    ++m_numbers;
}

}  // namespace qz
