// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <string>
#include <vector>

#include "json_stream.h"
#include "qz/packed_layer.h"

namespace qz {

/// Collects the shapes of a GeoJSON text, whatever the order of members, in the coordinates of the file.
class PackedEvents final : public JsonEvents {
public:
    PackedEvents(PackedLayer& layer, const QString& column);

    [[nodiscard]] const QString& crsName() const { return m_crs; }
    [[nodiscard]] bool isGeoJson() const { return m_isGeoJson; }

    void documentEnd() override;
    void objectBegin() override;
    void objectEnd() override;
    void arrayBegin() override;
    void arrayEnd() override;
    void key(std::string_view name) override;
    void string(std::string_view text) override;
    void literal(std::string_view text) override;

private:
    enum class Place {
        Root,
        Features,
        Feature,
        Geometry,
        Geometries,
        Coordinates,
        Properties,
        CrsMember,
        Skipped
    };
    enum class Key {
        Other,
        Type,
        Features,
        Geometry,
        Geometries,
        Coordinates,
        Properties,
        Crs,
        Name,
        Column
    };

    void setType(std::string_view type);
    void setValue(std::string_view text);
    void beginFeature();
    void endGeometry();
    void endFeature();
    void endPosition();
    void endPath();
    void drop(std::size_t paths, std::size_t corners);

    PackedLayer& m_layer;
    std::string m_column;
    std::vector<Place> m_places;
    Key m_key = Key::Other;
    QString m_crs;
    bool m_isGeoJson = false;
    bool m_isCollection = false;  ///< "features" was seen
    bool m_isFeature = false;     ///< the root is one
    bool m_asked;
    // of the feature
    std::size_t m_featurePaths = 0;
    std::size_t m_featureCorners = 0;
    PackedLayer::Kind m_kind = PackedLayer::Kind::None;
    bool m_broken = false;
    std::uint32_t m_value = 0;
    // of the geometry
    PackedLayer::Kind m_geometryKind = PackedLayer::Kind::None;
    int m_geometryDepth = 0;  ///< brackets around its positions, by its type
    bool m_collection = false;
    std::size_t m_geometryPaths = 0;
    std::size_t m_geometryCorners = 0;
    int m_depth = 0;    ///< of brackets, within coordinates
    int m_deepest = 0;  ///< where positions stood
    int m_numbers = 0;  ///< in the innermost bracket
    double m_position[2] = {0, 0};
    QHash<QByteArray, std::uint32_t> m_known;
};

}  // namespace qz
