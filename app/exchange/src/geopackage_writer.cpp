// SPDX-License-Identifier: GPL-3.0-or-later
#include <sqlite3.h>
#include <QTemporaryFile>
#include <filesystem>
#include <system_error>

#include "foreign_database.h"
#include "output_file.h"
#include "qz/exchange/geo_file.h"
#include "wkb.h"

namespace qz {
namespace {

constexpr int kSrs = 4490;
constexpr qsizetype kLookedAt = 1000;  // rows by which the types of columns are told

/// OGC 12-128r17, tables 1 to 5 and annex D. No time of writing: the same rows give the same file.
constexpr auto kSchema = R"(
PRAGMA page_size = 4096; PRAGMA application_id = 1196444487; PRAGMA user_version = 10300;
PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; BEGIN;
CREATE TABLE gpkg_spatial_ref_sys (srs_name TEXT NOT NULL, srs_id INTEGER NOT NULL PRIMARY KEY,
  organization TEXT NOT NULL, organization_coordsys_id INTEGER NOT NULL, definition TEXT NOT NULL, description TEXT);
INSERT INTO gpkg_spatial_ref_sys VALUES
 ('Undefined cartesian SRS', -1, 'NONE', -1, 'undefined', NULL),
 ('Undefined geographic SRS', 0, 'NONE', 0, 'undefined', NULL),
 ('WGS 84 geodetic', 4326, 'EPSG', 4326, 'GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563,AUTHORITY["EPSG","7030"]],AUTHORITY["EPSG","6326"]],PRIMEM["Greenwich",0,AUTHORITY["EPSG","8901"]],UNIT["degree",0.0174532925199433,AUTHORITY["EPSG","9122"]],AUTHORITY["EPSG","4326"]]', NULL),
 ('China Geodetic Coordinate System 2000', 4490, 'EPSG', 4490, 'GEOGCS["China Geodetic Coordinate System 2000",DATUM["China_2000",SPHEROID["CGCS2000",6378137,298.257222101,AUTHORITY["EPSG","1024"]],AUTHORITY["EPSG","1043"]],PRIMEM["Greenwich",0,AUTHORITY["EPSG","8901"]],UNIT["degree",0.0174532925199433,AUTHORITY["EPSG","9122"]],AUTHORITY["EPSG","4490"]]', NULL);
CREATE TABLE gpkg_contents (table_name TEXT NOT NULL PRIMARY KEY, data_type TEXT NOT NULL, identifier TEXT UNIQUE,
  description TEXT DEFAULT '', last_change DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')),
  min_x DOUBLE, min_y DOUBLE, max_x DOUBLE, max_y DOUBLE, srs_id INTEGER,
  CONSTRAINT fk_gc_r_srs_id FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id));
CREATE TABLE gpkg_geometry_columns (table_name TEXT NOT NULL, column_name TEXT NOT NULL,
  geometry_type_name TEXT NOT NULL, srs_id INTEGER NOT NULL, z TINYINT NOT NULL, m TINYINT NOT NULL,
  CONSTRAINT pk_geom_cols PRIMARY KEY (table_name, column_name), CONSTRAINT uk_gc_table_name UNIQUE (table_name),
  CONSTRAINT fk_gc_tn FOREIGN KEY (table_name) REFERENCES gpkg_contents(table_name),
  CONSTRAINT fk_gc_srs FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id));
CREATE TABLE gpkg_extensions (table_name TEXT, column_name TEXT, extension_name TEXT NOT NULL,
  definition TEXT NOT NULL, scope TEXT NOT NULL,
  CONSTRAINT ge_tce UNIQUE (table_name, column_name, extension_name));
)";

/// %1 the layer, %2 its R-tree, %3 the R-tree's name without quotes. Annex F.3 of the standard.
constexpr auto kTriggers = R"(
CREATE TRIGGER "%3_insert" AFTER INSERT ON %1 WHEN (NEW.geom NOT NULL AND NOT ST_IsEmpty(NEW.geom))
BEGIN INSERT OR REPLACE INTO %2 VALUES (NEW.fid, ST_MinX(NEW.geom), ST_MaxX(NEW.geom), ST_MinY(NEW.geom), ST_MaxY(NEW.geom)); END;
CREATE TRIGGER "%3_update1" AFTER UPDATE OF geom ON %1 WHEN OLD.fid = NEW.fid AND (NEW.geom NOTNULL AND NOT ST_IsEmpty(NEW.geom))
BEGIN INSERT OR REPLACE INTO %2 VALUES (NEW.fid, ST_MinX(NEW.geom), ST_MaxX(NEW.geom), ST_MinY(NEW.geom), ST_MaxY(NEW.geom)); END;
CREATE TRIGGER "%3_update2" AFTER UPDATE OF geom ON %1 WHEN OLD.fid = NEW.fid AND (NEW.geom ISNULL OR ST_IsEmpty(NEW.geom))
BEGIN DELETE FROM %2 WHERE id = OLD.fid; END;
CREATE TRIGGER "%3_update3" AFTER UPDATE ON %1 WHEN OLD.fid != NEW.fid AND (NEW.geom NOTNULL AND NOT ST_IsEmpty(NEW.geom))
BEGIN DELETE FROM %2 WHERE id = OLD.fid; INSERT OR REPLACE INTO %2 VALUES (NEW.fid, ST_MinX(NEW.geom), ST_MaxX(NEW.geom), ST_MinY(NEW.geom), ST_MaxY(NEW.geom)); END;
CREATE TRIGGER "%3_update4" AFTER UPDATE ON %1 WHEN OLD.fid != NEW.fid AND (NEW.geom ISNULL OR ST_IsEmpty(NEW.geom))
BEGIN DELETE FROM %2 WHERE id IN (OLD.fid, NEW.fid); END;
CREATE TRIGGER "%3_delete" AFTER DELETE ON %1 WHEN OLD.geom NOT NULL BEGIN DELETE FROM %2 WHERE id = OLD.fid; END;
)";

class GeoPackageWriter final : public FeatureWriter {
public:
    explicit GeoPackageWriter(QString path)
        : m_path(std::move(path)), m_file(m_path + QStringLiteral(".XXXXXX.part")) {}
    ~GeoPackageWriter() override { close(); }
    GeoPackageWriter(const GeoPackageWriter&) = delete;
    GeoPackageWriter& operator=(const GeoPackageWriter&) = delete;

    Status begin(const QString& layer, bool polygons, const QList<TableColumn>& columns) override {
        m_layer = layer;
        m_polygons = polygons;
        m_columns = columns;
        if (!m_file.open()) {
            return cannotWrite(m_path, m_file.errorString());
        }
        m_file.close();
        const int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX;
        if (sqlite3_open_v2(m_file.fileName().toUtf8().constData(), &m_handle, flags, nullptr) != SQLITE_OK) {
            return failed();
        }
        return run(QString::fromUtf8(kSchema));
    }

    Status feature(const GeoFeature& shape, const QList<TableCell>& cells) override {
        QZ_TRY(checkCellCount(m_path, cells.size(), m_columns.size()));
        Row row{{}, {}, cells};
        if (shape.point || !shape.polygons.isEmpty()) {
            row.geometry = geoPackageGeometry(shape, kSrs, row.extent);
        }
        if (m_insert != nullptr) {
            return put(row);
        }
        m_waiting.append(std::move(row));
        return m_waiting.size() < kLookedAt ? Status() : makeTable();
    }

    Status finish() override {
        if (m_insert == nullptr) {
            QZ_TRY(makeTable());
        }
        QZ_TRY(describe());
        QZ_TRY(run(QStringLiteral("COMMIT")));
        close();
        std::error_code code;
        std::filesystem::rename(m_file.fileName().toStdU16String(), m_path.toStdU16String(), code);
        if (code) {
            return cannotWrite(m_path, QString::fromStdString(code.message()));
        }
        m_file.setAutoRemove(false);
        QFile::setPermissions(m_path,
                              QFile::permissions(m_path) | QFileDevice::ReadGroup | QFileDevice::ReadOther);
        return {};
    }

private:
    struct Row {
        QByteArray geometry;
        RawExtent extent;
        QList<TableCell> cells;
    };

    void close() {
        sqlite3_finalize(m_insert);
        sqlite3_finalize(m_index);
        m_insert = nullptr;
        m_index = nullptr;
        sqlite3_close_v2(m_handle);
        m_handle = nullptr;
    }
    [[nodiscard]] Status failed() const {
        return cannotWrite(m_path, QString::fromUtf8(m_handle == nullptr ? "" : sqlite3_errmsg(m_handle)));
    }
    [[nodiscard]] Status run(const QString& sql) {
        return sqlite3_exec(m_handle, sql.toUtf8().constData(), nullptr, nullptr, nullptr) == SQLITE_OK
                   ? Status()
                   : failed();
    }
    [[nodiscard]] QString rtree() const {
        return QStringLiteral("rtree_") + m_layer + QStringLiteral("_geom");
    }
    [[nodiscard]] sqlite3_stmt* prepared(const QString& sql) {
        sqlite3_stmt* statement = nullptr;
        sqlite3_prepare_v2(m_handle, sql.toUtf8().constData(), -1, &statement, nullptr);
        return statement;
    }

    [[nodiscard]] QString typeOf(qsizetype column) const {
        for (const Row& row : m_waiting) {
            const TableCell cell = row.cells.value(column);
            if (std::holds_alternative<qint64>(cell)) {
                return QStringLiteral("INTEGER");
            }
            if (std::holds_alternative<double>(cell)) {
                return QStringLiteral("REAL");
            }
            if (std::holds_alternative<bool>(cell)) {
                return QStringLiteral("BOOLEAN");
            }
            if (std::holds_alternative<QString>(cell)) {
                return QStringLiteral("TEXT");
            }
            if (std::holds_alternative<CivilTime>(cell)) {
                return m_columns.at(column).dateOnly ? QStringLiteral("DATE") : QStringLiteral("TEXT");
            }
        }
        return QStringLiteral("TEXT");
    }

    Status makeTable() {
        const QString table = ForeignDatabase::quoted(m_layer);
        const QString shape = m_polygons ? QStringLiteral("MULTIPOLYGON") : QStringLiteral("POINT");
        QString create =
            QStringLiteral("CREATE TABLE %1 (fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, geom ")
                .arg(table) +
            shape;
        QString marks = QStringLiteral("?");
        for (qsizetype i = 0; i < m_columns.size(); ++i) {
            create += QStringLiteral(", ") + ForeignDatabase::quoted(m_columns.at(i).id) + QLatin1Char(' ') +
                      typeOf(i);
            marks += QStringLiteral(", ?");
        }
        QZ_TRY(run(create + QLatin1Char(')')));
        QZ_TRY(run(QStringLiteral("CREATE VIRTUAL TABLE %1 USING rtree(id, minx, maxx, miny, maxy)")
                       .arg(ForeignDatabase::quoted(rtree()))));
        m_insert = prepared(QStringLiteral("INSERT INTO %1 VALUES (NULL, %2)").arg(table, marks));
        m_index = prepared(
            QStringLiteral("INSERT INTO %1 VALUES (?, ?, ?, ?, ?)").arg(ForeignDatabase::quoted(rtree())));
        if (m_insert == nullptr || m_index == nullptr) {
            return failed();
        }
        const QList<Row> waiting = std::move(m_waiting);
        m_waiting.clear();
        for (const Row& row : waiting) {
            QZ_TRY(put(row));
        }
        return {};
    }

    void bind(int index, const TableCell& cell, bool dateOnly) {
        const auto text = [this, index](const QString& value) {
            const QByteArray utf8 = value.toUtf8();
            sqlite3_bind_text(m_insert, index, utf8.constData(), static_cast<int>(utf8.size()),
                              SQLITE_TRANSIENT);
        };
        sqlite3_bind_null(m_insert, index);
        if (const auto* string = std::get_if<QString>(&cell)) {
            text(*string);
        } else if (const auto* whole = std::get_if<qint64>(&cell)) {
            sqlite3_bind_int64(m_insert, index, *whole);
        } else if (const auto* number = std::get_if<double>(&cell)) {
            sqlite3_bind_double(m_insert, index, *number);
        } else if (const auto* flag = std::get_if<bool>(&cell)) {
            sqlite3_bind_int(m_insert, index, *flag ? 1 : 0);
        } else if (const auto* time = std::get_if<CivilTime>(&cell)) {
            text(dateOnly ? time->toDateString() : time->toString());
        }
    }

    Status put(const Row& row) {
        sqlite3_bind_null(m_insert, 1);
        if (!row.geometry.isEmpty()) {
            sqlite3_bind_blob(m_insert, 1, row.geometry.constData(), static_cast<int>(row.geometry.size()),
                              SQLITE_STATIC);
        }
        for (qsizetype i = 0; i < m_columns.size(); ++i) {
            bind(static_cast<int>(i) + 2, row.cells.value(i), m_columns.at(i).dateOnly);
        }
        const bool stored = sqlite3_step(m_insert) == SQLITE_DONE;
        sqlite3_reset(m_insert);
        if (!stored) {
            return failed();
        }
        if (row.extent.isEmpty()) {
            return {};
        }
        m_extent.add(row.extent.west, row.extent.south);
        m_extent.add(row.extent.east, row.extent.north);
        sqlite3_bind_int64(m_index, 1, sqlite3_last_insert_rowid(m_handle));
        sqlite3_bind_double(m_index, 2, row.extent.west);
        sqlite3_bind_double(m_index, 3, row.extent.east);
        sqlite3_bind_double(m_index, 4, row.extent.south);
        sqlite3_bind_double(m_index, 5, row.extent.north);
        const bool indexed = sqlite3_step(m_index) == SQLITE_DONE;
        sqlite3_reset(m_index);
        return indexed ? Status() : failed();
    }

    Status describe() {
        const auto literal = [](QString text) {
            return QLatin1Char('\'') + text.replace(QLatin1Char('\''), QLatin1String("''")) +
                   QLatin1Char('\'');
        };
        const auto number = [this](double value) {
            return m_extent.isEmpty() ? QStringLiteral("NULL") : QString::number(value, 'g', 17);
        };
        const QString name = literal(m_layer);
        QZ_TRY(run(
            QStringLiteral("INSERT INTO gpkg_contents VALUES (") + name + QStringLiteral(", 'features', ") +
            name + QStringLiteral(", '', '1970-01-01T00:00:00.000Z', ") + number(m_extent.west) +
            QStringLiteral(", ") + number(m_extent.south) + QStringLiteral(", ") + number(m_extent.east) +
            QStringLiteral(", ") + number(m_extent.north) + QStringLiteral(", %1)").arg(kSrs)));
        QZ_TRY(run(QStringLiteral("INSERT INTO gpkg_geometry_columns VALUES (") + name +
                   QStringLiteral(", 'geom', '%1', %2, 0, 0)")
                       .arg(m_polygons ? QStringLiteral("MULTIPOLYGON") : QStringLiteral("POINT"))
                       .arg(kSrs)));
        QZ_TRY(run(QStringLiteral("INSERT INTO gpkg_extensions VALUES (") + name +
                   QStringLiteral(", 'geom', 'gpkg_rtree_index', "
                                  "'http://www.geopackage.org/spec120/#extension_rtree', 'write-only')")));
        QString triggers = QString::fromUtf8(kTriggers);
        QString bare = rtree();
        bare.replace(QLatin1Char('"'), QLatin1String("\"\""));
        triggers.replace(QLatin1String("%1"), ForeignDatabase::quoted(m_layer));
        triggers.replace(QLatin1String("%2"), ForeignDatabase::quoted(rtree()));
        triggers.replace(QLatin1String("%3"), bare);
        return run(triggers);
    }

    QString m_path;
    QTemporaryFile m_file;  ///< beside the target
    QString m_layer;
    bool m_polygons = false;
    QList<TableColumn> m_columns;
    QList<Row> m_waiting;
    RawExtent m_extent;
    sqlite3* m_handle = nullptr;
    sqlite3_stmt* m_insert = nullptr;
    sqlite3_stmt* m_index = nullptr;
};

}  // namespace

std::unique_ptr<FeatureWriter> makeGeoPackageWriter(const QString& path) {
    return std::make_unique<GeoPackageWriter>(path);
}

}  // namespace qz
