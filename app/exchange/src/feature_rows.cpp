// SPDX-License-Identifier: GPL-3.0-or-later
#include <QLocale>
#include <deque>

#include "qz/exchange/geo_file.h"
#include "qz/exchange/open_file.h"

namespace qz {
namespace {

constexpr int kLookedAhead = 1000;

/// A feature as a row: what its properties do not say, its geometry does.
class FeatureRows final : public RowSource {
public:
    explicit FeatureRows(std::unique_ptr<FeatureSource> source) : m_source(std::move(source)) {}

    /// Reads ahead for the names of the columns.
    Status open() {
        GeoFeature feature;
        while (m_ahead.size() < kLookedAhead) {
            QZ_ASSIGN(const bool more, m_source->next(feature));
            if (!more) {
                break;
            }
            QStringList names = feature.properties.keys();
            names.sort();
            for (const QString& name : names) {
                if (!m_columns.contains(name)) {
                    m_columns.append(name);
                }
            }
            m_ahead.push_back(std::move(feature));
        }
        m_properties = m_columns.size();
        for (const char* own : {"lon", "lat"}) {
            if (!m_columns.contains(QLatin1String(own))) {
                m_columns.append(QLatin1String(own));
            }
        }
        return {};
    }
    [[nodiscard]] const QStringList& columns() const override { return m_columns; }
    [[nodiscard]] qint64 bytesDone() const override { return m_source->bytesDone(); }
    [[nodiscard]] qint64 bytesTotal() const override { return m_source->bytesTotal(); }

    Result<bool> next(TableRow& row) override {
        GeoFeature feature;
        if (!m_ahead.empty()) {
            feature = std::move(m_ahead.front());
            m_ahead.pop_front();
        } else {
            QZ_ASSIGN(const bool more, m_source->next(feature));
            if (!more) {
                return false;
            }
        }
        row = TableRow();
        row.number = feature.number;
        row.problem = feature.problem;
        for (qsizetype i = 0; i < m_properties; ++i) {
            row.cells.append(feature.properties.value(m_columns.at(i)));
        }
        std::optional<GeoPoint> point = feature.point;
        if (!point && !feature.polygons.isEmpty()) {
            point = polygonCentre(feature.polygons);
        }
        for (qsizetype i = m_properties; i < m_columns.size(); ++i) {
            const double value = m_columns.at(i) == QLatin1String("lon") ? point.value_or(GeoPoint()).lon
                                                                         : point.value_or(GeoPoint()).lat;
            row.cells.append(point ? QString::number(value, 'g', QLocale::FloatingPointShortest) : QString());
        }
        return true;
    }

private:
    std::unique_ptr<FeatureSource> m_source;
    std::deque<GeoFeature> m_ahead;
    QStringList m_columns;
    qsizetype m_properties = 0;
};

std::optional<GeoPoint> cornerOf(const GeoFeature& feature) {
    if (feature.point) {
        return feature.point;
    }
    if (!feature.polygons.isEmpty() && !feature.polygons.first().outer.isEmpty()) {
        return feature.polygons.first().outer.first();
    }
    if (!feature.lines.isEmpty() && !feature.lines.first().isEmpty()) {
        return feature.lines.first().first();
    }
    return std::nullopt;
}

Result<std::optional<GeoPoint>> firstCorner(const QString& path, const FeatureOptions& options) {
    QZ_ASSIGN(const std::unique_ptr<FeatureSource> source, openFeatures(path, options));
    GeoFeature feature;
    for (;;) {
        QZ_ASSIGN(const bool more, source->next(feature));
        const std::optional<GeoPoint> corner = more ? cornerOf(feature) : std::nullopt;
        if (corner || !more) {
            return corner;
        }
    }
}

}  // namespace

Result<std::optional<PositionSample>> samplePosition(const QString& path, const FeatureOptions& options) {
    QZ_ASSIGN(const std::optional<GeoPoint> said, firstCorner(path, options));
    FeatureOptions plain = options;
    plain.crs = Crs::Cgcs2000;
    QZ_ASSIGN(const std::optional<GeoPoint> written, firstCorner(path, plain));
    if (!said || !written) {
        return std::optional<PositionSample>();
    }
    return std::optional(PositionSample{*written, *said, distanceMetres(*written, *said)});
}

Result<std::unique_ptr<RowSource>> openFeatureRows(const QString& path, const FeatureOptions& options) {
    QZ_ASSIGN(const std::unique_ptr<FeatureSource> sensible, openFeatures(path, options));
    (void)sensible;  // what is said of the coordinates fits the file
    FeatureOptions unshifted = options;
    // The import converts what a person says; here degrees stay as they are.
    unshifted.crs = options.crs ? std::optional(Crs::Cgcs2000) : std::nullopt;
    QZ_ASSIGN(std::unique_ptr<FeatureSource> source, openFeatures(path, unshifted));
    auto rows = std::make_unique<FeatureRows>(std::move(source));
    QZ_TRY(rows->open());
    return std::unique_ptr<RowSource>(std::move(rows));
}

}  // namespace qz
