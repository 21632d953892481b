// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QListWidget>
#include <QSlider>
#include <QToolButton>

#include "map_program.h"
#include "qz/core/reference_office.h"
#include "qz/map/map_snapshot.h"
#include "qz/ui/map_widget.h"

using namespace qz;
using namespace qz::test;

/// Layers of the map page in the running window: base maps, order, what the desk remembers, earlier days.
class MapLayersTest : public QObject, private MapProgram {
    Q_OBJECT
    QListWidget* layers() const { return page()->findChild<QListWidget*>(); }
    void remember(const char* key, const QString& file) const {
        m_program->desktop->runtime()->settings().setValue(QLatin1String(key), file);
    }
    bool chooseLayer(const QString& title) const {
        for (int row = 0; row < layers()->count(); ++row) {
            if (layers()->item(row)->text() == title) {
                layers()->setCurrentRow(row);
                return true;
            }
        }
        return false;
    }
    QColor seen(GeoPoint at) const {
        const QImage image = map()->grab().toImage();
        return image.pixelColor((map()->toScreen(at) * image.devicePixelRatio()).toPoint());
    }
private slots:
    void init() { beginBare("2026-09-20T09:00"); }

    void picturesLieUnderTheMap() {
        const QPointF world = toWorld({118.37, 31.33}) * 256;  // zoom 8
        const int row = 255 - int(world.y());                  // files count from the south
        const QString file = m_program->folder() + QStringLiteral("/base.mbtiles");
        QVERIFY(makeFile(file,
                         "CREATE TABLE metadata (name TEXT, value TEXT);"
                         "INSERT INTO metadata VALUES ('name', 'Aerial view'), ('attribution', 'Survey');"
                         "CREATE TABLE tiles (zoom_level INTEGER, tile_column INTEGER, tile_row INTEGER, "
                         "tile_data BLOB);"
                         "INSERT INTO tiles VALUES (8, " +
                             QByteArray::number(int(world.x())) + ", " + QByteArray::number(row) + ", x'" +
                             redPicture().toHex() + "');"));
        remember("map/base_pictures", file);
        report("2026-09-28T09:10", 118.37, 31.33);
        report("2026-09-28T09:10", 118.39, 31.34);
        openMap();
        const GeoPoint between{118.38, 31.335};
        QCOMPARE(seen(between), QColor(250, 10, 10));
        QVERIFY(chooseLayer(QStringLiteral("Base map: pictures")));
        QVERIFY(says(QStringLiteral("Aerial view")));
        QVERIFY(says(QStringLiteral("Survey")));
        QVERIFY(says(QStringLiteral("without an index")));
        layers()->currentItem()->setCheckState(Qt::Unchecked);
        QVERIFY(m_program->calm());
        QVERIFY(seen(between) != QColor(250, 10, 10));
    }

    void aBrokenFileIsToldAndTheMapGoesOn_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("gone") << QByteArray();
        QTest::newRow("no database") << QByteArray("not a database at all, just text");
        QTest::newRow("cut off") << QByteArray("SQLite format 3\0 and nothing behind it", 38);
    }
    void aBrokenFileIsToldAndTheMapGoesOn() {
        QFETCH(QByteArray, bytes);
        const QString path = m_program->folder() + QStringLiteral("/broken.mbtiles");
        if (!bytes.isEmpty()) {
            QFile file(path);
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
        }
        remember("map/base_pictures", path);
        const QString number = report("2026-09-28T09:10", 118.37, 31.33);
        openMap();
        QVERIFY(chooseLayer(QStringLiteral("Base map: pictures")));
        QVERIFY(says(QStringLiteral("broken.mbtiles")));
        QCOMPARE(map()->marks().size(), 1);
        QCOMPARE(map()->marks()[0].id, number);
        // The desk tries again next time: the drive may be there then.
        QCOMPARE(m_program->desktop->runtime()
                     ->settings()
                     .value(QStringLiteral("map/base_pictures"), {})
                     .toString(),
                 path);
    }

    void linesOfAFileLieUnderTheMap() {
        const QString path = m_program->folder() + QStringLiteral("/roads.geojson");
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(R"({"type":"FeatureCollection","features":[{"type":"Feature","properties":{},"geometry":
            {"type":"LineString","coordinates":[[118.0,31.335],[119.0,31.335]]}},
            {"type":"Feature","properties":{},"geometry":{"type":"Point","coordinates":[118.3,31.3]}}]})");
        file.close();
        remember("map/base_shapes", path);
        report("2026-09-28T09:10", 118.37, 31.33);
        report("2026-09-28T09:10", 118.39, 31.34);
        openMap();
        QVERIFY(seen({118.38, 31.335}) != seen({118.38, 31.337}));
        QVERIFY(chooseLayer(QStringLiteral("Base map: lines and areas")));
        QVERIFY(says(QStringLiteral("1 line or area; 1 point is left out")));
        layers()->currentItem()->setCheckState(Qt::Unchecked);
        QVERIFY(m_program->calm());
        QCOMPARE(seen({118.38, 31.335}), seen({118.38, 31.337}));
    }

    void layersAreOrderedByKeyboardAndRemembered() {
        openMap();
        QVERIFY(layers()->count() >= 7);
        QVERIFY(chooseLayer(QStringLiteral("Density of events")));
        const int row = layers()->currentRow();
        QTest::keyClick(layers(), Qt::Key_Up, Qt::AltModifier);
        QCOMPARE(layers()->currentRow(), row - 1);
        QCOMPARE(layers()->currentItem()->text(), QStringLiteral("Density of events"));
        QTest::keyClick(layers(), Qt::Key_Space);
        QVERIFY(map()->shown().stack.shows(MapLayer::Heat));
        QVERIFY(chooseLayer(QStringLiteral("Borders")));
        const int ground = layers()->currentRow();
        QTest::keyClick(layers(), Qt::Key_Up, Qt::AltModifier);
        QCOMPARE(layers()->currentRow(), ground);  // what stands on the ground stays above it
        for (QSlider* slider : page()->findChildren<QSlider*>()) {
            if (slider->accessibleName() == QLatin1String("Strength of the layer")) {
                slider->setValue(40);
            }
        }
        QCOMPARE(map()->shown().stack.at(MapLayer::Borders).opacity, 0.4);
        const MapShown before = map()->shown();
        const QVariantMap kept = page()->saveState();
        page()->restoreState({{QStringLiteral("panel"), QVariantMap{{QStringLiteral("stack"), QVariantList{}},
                                                                    {QStringLiteral("level"), 1}}}});
        QVERIFY(!(map()->shown() == before));
        page()->restoreState(kept);
        QVERIFY(map()->shown() == before);
    }

    void theDayShowsWhatWasThen() {
        const QString number = report("2026-09-28T09:10", 118.37, 31.33);
        m_program->clock.set(QStringLiteral("2026-09-30T10:00"));
        StepRequest step;
        step.number = number;
        step.action = QStringLiteral("accept");
        step.actor = m_program->desktop->desk()->session.actor();
        QZ_VERIFY_OK(await(m_program->desktop->runtime()->core().cases().act(step)));
        openMap();
        QToolButton* past = nullptr;
        for (QToolButton* button : page()->findChildren<QToolButton*>()) {
            past = button->text() == QLatin1String("As it was") ? button : past;
        }
        QVERIFY(past != nullptr && past->isVisible());
        QCOMPARE(map()->marks().size(), 1);
        const MarkId now = map()->marks()[0].mark;
        past->setChecked(true);
        QVERIFY(m_program->calm());
        QCOMPARE(map()->marks().size(), 1);
        map()->setFocus();
        QTest::keyClick(map(), Qt::Key_Comma);
        QTest::keyClick(map(), Qt::Key_Comma);
        QVERIFY(m_program->calm());
        QVERIFY(says(QStringLiteral("As it was on 2026-09-28")));
        QCOMPARE(map()->marks().size(), 1);
        QTest::keyClick(map(), Qt::Key_Comma);
        QVERIFY(m_program->calm());
        QVERIFY(map()->marks().isEmpty());  // not reported yet
        QTest::keyClick(map(), Qt::Key_Period, Qt::ShiftModifier);
        past->setChecked(false);
        QVERIFY(m_program->calm());
        QCOMPARE(map()->marks()[0].mark, now);
    }

    void facilitiesStandOnTheMap() {
        openMap();
        QVERIFY(chooseLayer(QStringLiteral("Facilities")));
        QVERIFY(m_program->calm());
        QVERIFY(says(QStringLiteral("No facility is known")));
        CoreStore& core = m_program->desktop->runtime()->core();
        const ReferenceTable* table =
            m_program->desktop->runtime()->references().find(QStringLiteral("grid.facilities"));
        QVERIFY(table != nullptr);
        const auto add = [&](const char* code, const char* kind, const char* from) {
            const FieldMap values{{QStringLiteral("code"), QString::fromLatin1(code)},
                                  {QStringLiteral("name"), QStringLiteral("North gate")},
                                  {QStringLiteral("kind"), QString::fromLatin1(kind)},
                                  {QStringLiteral("lon"), QStringLiteral("118.37")},
                                  {QStringLiteral("lat"), QStringLiteral("31.33")},
                                  {QStringLiteral("source"), QStringLiteral("List of 2026")},
                                  {QStringLiteral("valid_from"), QString::fromLatin1(from)}};
            return await(
                ReferenceOffice(core).add(*table, values, m_program->desktop->desk()->session.actor()));
        };
        QZ_VERIFY_OK(add("F1", "Hydrant", "2026-01-01"));
        QZ_VERIFY_OK(add("F2", "Shelter", "2026-01-01"));
        QZ_VERIFY_OK(add("F3", "Shelter", "2027-01-01"));  // not yet
        QVERIFY(chooseLayer(QStringLiteral("Events")));
        QVERIFY(chooseLayer(QStringLiteral("Facilities")));
        QVERIFY(m_program->calm());
        QVERIFY(says(QStringLiteral("List of 2026")));
        bool legend = false;
        for (const QWidget* widget : page()->findChildren<QWidget*>()) {
            legend = legend || widget->accessibleName() == QLatin1String("Hydrant, Shelter");
        }
        QVERIFY(legend);
    }
};

QZ_TEST(MapLayersTest)
#include "test_map_layers.moc"
