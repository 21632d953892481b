// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <sqlite3.h>

#include <QAction>
#include <QBuffer>
#include <QFileDialog>
#include <QImage>
#include <QLabel>
#include <QProcess>

#include "program.h"
#include "qz/core/audit_trail.h"
#include "qz/import.h"
#include "qz/ui/map_widget.h"

namespace qz::test {

inline GeoFeature half(const char* code, double west, double east) {
    GeoFeature feature;
    feature.properties.insert(QStringLiteral("code"), QLatin1String(code));
    feature.polygons = {
        GeoPolygon{{{west, 31.30}, {east, 31.30}, {east, 31.32}, {west, 31.32}, {west, 31.30}}, {}}};
    return feature;
}

/// Features from a list.
class Listed final : public FeatureSource {
public:
    explicit Listed(QList<GeoFeature> features) : m_features(std::move(features)) {}
    Result<bool> next(GeoFeature& feature) override {
        if (m_features.isEmpty()) {
            return false;
        }
        feature = m_features.takeFirst();
        return true;
    }
    [[nodiscard]] qint64 bytesDone() const override { return 0; }
    [[nodiscard]] qint64 bytesTotal() const override { return 0; }

private:
    QList<GeoFeature> m_features;
};

inline QString wordsOf(const QString& pdf) {
    QProcess process;
    process.start(QStringLiteral("pdftotext"), {QStringLiteral("-layout"), pdf, QStringLiteral("-")});
    process.waitForFinished(20000);
    return QString::fromUtf8(process.readAllStandardOutput());
}

/// One tile of a base map.
inline QByteArray redPicture() {
    QImage image(256, 256, QImage::Format_RGB32);
    image.fill(QColor(250, 10, 10));
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "png");
    return bytes;
}

/// A file of SQLite by its statements.
inline bool makeFile(const QString& path, const QByteArray& sql) {
    sqlite3* handle = nullptr;
    const bool made = sqlite3_open(path.toUtf8().constData(), &handle) == SQLITE_OK &&
                      sqlite3_exec(handle, sql.constData(), nullptr, nullptr, nullptr) == SQLITE_OK;
    sqlite3_close(handle);
    return made;
}

/// The running window with two grids drawn in its village, 118.30 … 118.31 … 118.32.
struct MapProgram {
    std::unique_ptr<Program> m_program;

    MainWindow* window() const { return m_program->desktop->mainWindow(); }
    Page* page() const { return window()->currentPage(); }
    MapWidget* map() const { return page()->findChild<MapWidget*>(); }
    template <typename T>
    T* named(const char* name) const {
        return page()->findChild<T*>(QString::fromLatin1(name));
    }
    void trigger(const char* name) const {
        auto* action = named<QAction>(name);
        QVERIFY2(action != nullptr && action->isEnabled(), name);
        action->trigger();
        QVERIFY(m_program->calm());
    }
    /// Answers the file dialog that is open.
    void choose(const QString& path) const {
        QPointer<QFileDialog> dialog = page()->findChild<QFileDialog*>();
        QVERIFY(dialog);
        Q_EMIT dialog->fileSelected(path);
        dialog->reject();
        QTRY_VERIFY(dialog.isNull());
        QVERIFY(m_program->calm());
    }
    void openMap() const {
        window()->openPage(QStringLiteral("grid.map"));
        QVERIFY(m_program->calm());
    }
    QString report(double lon, double lat, const char* area = "340202014003002") const {
        NewCase request;
        request.kind = QStringLiteral("grid.event");
        request.fields = {{QStringLiteral("class"), QStringLiteral("P0101")},
                          {QStringLiteral("summary"), QStringLiteral("Cover cracked")},
                          {QStringLiteral("area"), QLatin1String(area)},
                          {QStringLiteral("lon"), QString::number(lon, 'f', 6)},
                          {QStringLiteral("lat"), QString::number(lat, 'f', 6)}};
        request.actor = m_program->desktop->desk()->session.actor();
        request.force = true;
        return await(m_program->desktop->runtime()->core().cases().open(request)).value().number;
    }
    QString report(const char* at, double lon, double lat) const {
        m_program->clock.set(QString::fromLatin1(at));
        return report(lon, lat);
    }
    QList<AuditEntry> audit() const {
        CoreStore& core = m_program->desktop->runtime()->core();
        return await(core.store().read([](ReadTx& read) { return AuditTrail::latest(read, 5); })).valueOr({});
    }
    Status drawHalves() const {
        CoreStore* core = &m_program->desktop->runtime()->core();
        return await(core->store().write(QStringLiteral("test"), [core](WriteTx& tx) -> Status {
            Listed features(
                {half("340202014003001", 118.30, 118.31), half("340202014003002", 118.31, 118.32)});
            SilentJob job;
            ImportOptions options;
            options.fileName = QStringLiteral("halves");
            QZ_TRY(core->areaImport().villageGrids(tx, features, options, job));
            return core->areas().publishAfter(tx);
        }));
    }
    template <typename Box>
    Box* byName(const char* name) const {
        for (Box* box : page()->findChildren<Box*>()) {
            if (box->accessibleName() == QLatin1String(name)) {
                return box;
            }
        }
        return nullptr;
    }
    bool says(const QString& text) const {
        for (const QLabel* label : page()->findChildren<QLabel*>()) {
            if (label->isVisible() && label->text().contains(text)) {
                return true;
            }
        }
        return false;
    }

    /// Without borders of the grids yet.
    void beginBare(const char* at) {
        m_program = std::make_unique<Program>(QString::fromLatin1(at));
        QZ_VERIFY_OK(m_program->makeStore());
        m_program->start();
        QVERIFY(m_program->enter());
    }
    void begin() {
        beginBare("2026-09-30T16:40");
        QZ_VERIFY_OK(drawHalves());
    }
};

}  // namespace qz::test
