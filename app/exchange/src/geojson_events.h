// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "flat_object.h"
#include "qz/import.h"

namespace qz {

/// A geometry as it is written: its type and the brackets and numbers of its coordinates.
struct RawShape {
    struct Token {
        char kind = 'n';  ///< '[', ']', 'n' number, '?' anything else
        double value = 0;
    };
    std::string type;
    std::vector<Token> tokens;
};

struct RawFeature {
    QString id;
    QHash<QString, QString> properties;
    std::vector<RawShape> shapes;  ///< the geometry, then the members of a collection
};

/// Finds the features in the events of a JSON text whatever the order of members.
class GeoJsonEvents final : public JsonEvents {
public:
    using Sink = std::function<void(RawFeature&)>;
    explicit GeoJsonEvents(Sink sink);

    [[nodiscard]] const std::string& rootType() const { return m_rootShape.type; }
    [[nodiscard]] const QString& crsName() const { return m_crs; }
    [[nodiscard]] const QString& name() const { return m_name; }

    void documentEnd() override;
    void objectBegin() override;
    void objectEnd() override;
    void arrayBegin() override;
    void arrayEnd() override;
    void key(std::string_view name) override;
    void string(std::string_view text) override { scalar(text, true); }
    void literal(std::string_view text) override { scalar(text, false); }

private:
    enum class Place { Root, Features, Feature, Geometry, Geometries, Coordinates, Properties, CrsMember };
    struct Frame {
        Place place;
        std::size_t shape = 0;  ///< of Geometry
        std::string key;
    };

    void scalar(std::string_view text, bool isString);
    void memberText(std::string_view text, bool isString);
    RawShape& shapeAt(const Frame& frame) {
        return frame.place == Place::Root ? m_rootShape : m_feature.shapes[frame.shape];
    }
    void push(Place place);
    void skip() { ++m_skipped; }

    Sink m_sink;
    FlatObject m_flat;
    std::vector<Frame> m_frames;
    RawFeature m_feature;
    RawShape m_rootShape;
    RawShape* m_coordinates = nullptr;
    int m_coordinateDepth = 0;
    int m_skipped = 0;  ///< depth inside members that mean nothing to us
    QString m_crs;
    QString m_name;
};

}  // namespace qz
