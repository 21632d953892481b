// SPDX-License-Identifier: GPL-3.0-or-later
#include "geojson_events.h"

#include <charconv>
#include <cmath>

namespace qz {
namespace {

QString textOf(std::string_view text) {
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

}  // namespace

GeoJsonEvents::GeoJsonEvents(Sink sink)
    : m_sink(std::move(sink)), m_flat([this](const std::string& name, const QString& text) {
          if (m_frames.back().place == Place::Properties) {
              m_feature.properties.insert(QString::fromStdString(name), text);
          } else if (name == "properties.name" || name == "properties.code") {
              m_crs = text;
          }
      }) {}

void GeoJsonEvents::documentEnd() {
    if (m_rootShape.type == "FeatureCollection" || m_rootShape.type.empty()) {
        return;
    }
    if (m_rootShape.type != "Feature") {
        m_feature.shapes.insert(m_feature.shapes.begin(), m_rootShape);
    }
    m_sink(m_feature);
}

void GeoJsonEvents::push(Place place) {
    Frame frame{place, 0, {}};
    if (place == Place::Geometry) {
        frame.shape = m_feature.shapes.size();
        m_feature.shapes.emplace_back();
    }
    m_frames.push_back(std::move(frame));
}

void GeoJsonEvents::objectBegin() {
    if (m_skipped > 0) {
        skip();
        return;
    }
    if (m_flat.active()) {
        m_flat.objectBegin();
        return;
    }
    if (m_frames.empty()) {
        push(Place::Root);
        return;
    }
    const Frame& parent = m_frames.back();
    const bool featureLike = parent.place == Place::Root || parent.place == Place::Feature;
    if (parent.place == Place::Features) {
        m_feature = RawFeature();
        push(Place::Feature);
    } else if (parent.place == Place::Geometries || (featureLike && parent.key == "geometry")) {
        push(Place::Geometry);
    } else if (featureLike && parent.key == "properties") {
        push(Place::Properties);
        m_flat.objectBegin();
    } else if (parent.place == Place::Root && parent.key == "crs") {
        push(Place::CrsMember);
        m_flat.objectBegin();
    } else {
        if (parent.place == Place::Coordinates) {
            m_coordinates->tokens.push_back({'?', 0});
        }
        skip();
    }
}

void GeoJsonEvents::objectEnd() {
    if (m_skipped > 0) {
        --m_skipped;
        return;
    }
    if (m_flat.active()) {
        m_flat.objectEnd();
        if (m_flat.active()) {
            return;
        }
    }
    const Place place = m_frames.back().place;
    m_frames.pop_back();
    if (place == Place::Feature) {
        m_sink(m_feature);
    }
}

void GeoJsonEvents::arrayBegin() {
    if (m_skipped > 0) {
        skip();
        return;
    }
    if (m_flat.active()) {
        m_flat.arrayBegin();
        return;
    }
    if (m_frames.empty()) {
        skip();
        return;
    }
    const Frame& parent = m_frames.back();
    const bool geometryLike = parent.place == Place::Root || parent.place == Place::Geometry;
    if (parent.place == Place::Coordinates) {
        m_coordinates->tokens.push_back({'[', 0});
        ++m_coordinateDepth;
    } else if (geometryLike && parent.key == "coordinates") {
        m_coordinates = &shapeAt(parent);
        m_coordinates->tokens.clear();
        m_coordinates->tokens.push_back({'[', 0});
        m_coordinateDepth = 1;
        push(Place::Coordinates);
    } else if (parent.place == Place::Root && parent.key == "features") {
        push(Place::Features);
    } else if (geometryLike && parent.key == "geometries") {
        push(Place::Geometries);
    } else {
        skip();
    }
}

void GeoJsonEvents::arrayEnd() {
    if (m_skipped > 0) {
        --m_skipped;
        return;
    }
    if (m_flat.active()) {
        m_flat.arrayEnd();
        return;
    }
    if (m_frames.back().place == Place::Coordinates) {
        m_coordinates->tokens.push_back({']', 0});
        if (--m_coordinateDepth > 0) {
            return;
        }
    }
    m_frames.pop_back();
}

void GeoJsonEvents::key(std::string_view name) {
    if (m_skipped > 0) {
        return;
    }
    if (m_flat.active()) {
        m_flat.key(name);
        return;
    }
    m_frames.back().key = std::string(name);
}

void GeoJsonEvents::memberText(std::string_view text, bool isString) {
    const Frame& frame = m_frames.back();
    if (frame.key == "type" && isString && (frame.place == Place::Root || frame.place == Place::Geometry)) {
        shapeAt(frame).type = std::string(text);
    } else if (frame.key == "id" && (frame.place == Place::Root || frame.place == Place::Feature)) {
        m_feature.id = textOf(text);
    } else if (frame.key == "name" && frame.place == Place::Root) {
        m_name = textOf(text);
    }
}

void GeoJsonEvents::scalar(std::string_view text, bool isString) {
    if (m_skipped > 0 || m_frames.empty()) {
        return;
    }
    if (m_flat.active()) {
        isString ? m_flat.string(text) : m_flat.literal(text);
        return;
    }
    if (m_frames.back().place != Place::Coordinates) {
        memberText(text, isString);
        return;
    }
    double value = 0;
    const auto parsed = std::from_chars(text.data(), text.data() + text.size(), value);
    const bool number = !isString && parsed.ec == std::errc() && parsed.ptr == text.data() + text.size();
    m_coordinates->tokens.push_back({number && std::isfinite(value) ? 'n' : '?', value});
}

}  // namespace qz
