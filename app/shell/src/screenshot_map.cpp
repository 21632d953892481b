// SPDX-License-Identifier: GPL-3.0-or-later
#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QDir>
#include <QFile>
#include <QTabWidget>

#include "main_window.h"
#include "screenshot_run.h"

namespace qz {

namespace {

void trigger(const QWidget* page, const char* name) {
    if (auto* action = page->findChild<QAction*>(QString::fromLatin1(name)); action != nullptr) {
        action->trigger();
    }
}

QWidget* wall() {
    for (QWidget* top : QApplication::topLevelWidgets()) {
        if (top->objectName() == QLatin1String("gridWall")) {
            return top;
        }
    }
    return nullptr;
}

/// The first village that has grids with borders; null: none.
AreaCode drawnVillage(const AreaTree& tree, const AreaCode& area) {
    if (area.level() == AreaLevel::Village) {
        const QList<const Area*> grids = tree.children(area);
        return !grids.isEmpty() && tree.boundary(grids.first()->code) != nullptr ? area : AreaCode();
    }
    for (const Area* child : tree.children(area)) {
        if (const AreaCode found = drawnVillage(tree, child->code); !found.isNull()) {
            return found;
        }
    }
    return {};
}

/// Some roads through the district of the demonstration.
QString exampleRoads(const QString& folder) {
    const QString path = QDir(folder).filePath(QStringLiteral("roads.geojson"));
    QFile file(path);
    if (file.open(QIODevice::WriteOnly)) {
        file.write(R"({"type":"FeatureCollection","features":[)");
        for (int road = 0; road < 9; ++road) {
            file.write(
                QStringLiteral(R"(%1{"type":"Feature","properties":{},"geometry":{"type":"LineString",)"
                               R"("coordinates":[[%2,31.26],[%3,31.42],[%4,31.45]]}})")
                    .arg(road > 0 ? QStringLiteral(",") : QString())
                    .arg(118.30 + road * 0.02)
                    .arg(118.31 + road * 0.019)
                    .arg(118.29 + road * 0.022)
                    .toUtf8());
        }
        file.write("]}");
    }
    return path;
}

}  // namespace

/// What is done with the map: around a place, on paper, drawn anew, on the wall.
void ScreenshotRun::addMapWorkShots() {
    addPage(QStringLiteral("grid-map-around"), QStringLiteral("grid.map"), {},
            [this] { trigger(front(), "mapAroundPlace"); });
    m_shots.last().after = [this] {
        if (auto* panel = front()->findChild<QWidget*>(QStringLiteral("mapAround"))) {
            QMetaObject::invokeMethod(panel, "closed");
        }
    };
    addPage(QStringLiteral("grid-map-table"), QStringLiteral("grid.map"), {},
            [this] { trigger(front(), "mapAreasTable"); });
    m_shots.last().after = [this] {
        if (auto* table = front()->findChild<QWidget*>(QStringLiteral("mapAreasInView"))) {
            QMetaObject::invokeMethod(table, "closed");
        }
    };
    addBaseShot();
    const auto print = [this](int extent, int turn) {
        trigger(front(), "mapPrintPage");
        for (const auto& [name, index] : {std::pair("mapExtent", extent), std::pair("mapTurn", turn)}) {
            if (auto* box = front()->findChild<QComboBox*>(QString::fromLatin1(name))) {
                box->setCurrentIndex(index);
                Q_EMIT box->activated(index);
            }
        }
    };
    addPage(QStringLiteral("grid-map-print"), QStringLiteral("grid.map"), {}, [print] { print(0, 0); });
    addPage(QStringLiteral("grid-map-print-towns"), QStringLiteral("grid.map"), {}, [print] { print(2, 1); });
    const AreaCode village =
        drawnVillage(*m_desktop.runtime()->core().areas().tree(), m_desktop.desk()->navigation.currentArea());
    addPage(QStringLiteral("grid-redraw-village"), QStringLiteral("grid.redraw"),
            {{QStringLiteral("village"), village.toString()}});
    addPage(QStringLiteral("grid-redraw-saved"), QStringLiteral("grid.redraw"), {}, [this] {
        if (auto* table = front()->findChild<QAbstractItemView*>(QStringLiteral("redrawGrids"))) {
            table->selectAll();
        }
        trigger(front(), "redrawMerge");
        trigger(front(), "redrawSave");
    });
    m_shots.last().after = [this] { trigger(front(), "redrawCase"); };
    Shot tab;
    tab.name = QStringLiteral("grid-redraw-case");
    tab.prepare = [this] {
        if (auto* tabs = front()->findChild<QTabWidget*>()) {
            tabs->setCurrentIndex(1);
        }
    };
    tab.busy = [this] { return front()->isBusy(); };
    m_shots.append(tab);
    addWallShots();
}

/// What a file holds before it becomes the base map.
void ScreenshotRun::addBaseShot() {
    const auto look = [this] {
        return front()->window()->findChild<QDialog*>(QStringLiteral("mapBaseDialog"));
    };
    addPage(QStringLiteral("grid-map-base"), QStringLiteral("grid.map"), {}, [this] {
        auto* choice = front()->findChild<QObject*>(QStringLiteral("mapBaseChoice"));
        if (choice != nullptr) {
            QMetaObject::invokeMethod(choice, "open", Q_ARG(QString, exampleRoads(m_options.screenshots)));
        }
    });
    m_shots.last().busy = [look] { return look() == nullptr; };
    m_shots.last().subject = [look]() -> QWidget* { return look(); };
    m_shots.last().after = [look] { look()->reject(); };
}

void ScreenshotRun::addWallShots() {
    for (const bool visitors : {false, true}) {
        Shot shot;
        shot.name = visitors ? QStringLiteral("wall-visitors") : QStringLiteral("wall");
        shot.prepare = [this, visitors] {
            for (const Command& command : m_desktop.desk()->commands.all()) {
                if (command.id ==
                    (visitors ? QLatin1String("grid.wall_visitors") : QLatin1String("grid.wall"))) {
                    command.run();
                }
            }
            if (QWidget* shown = wall()) {
                shown->showNormal();
                shown->resize(m_desktop.mainWindow()->size());
            }
        };
        shot.busy = [] { return wall() == nullptr || wall()->accessibleDescription().isEmpty(); };
        shot.subject = [] { return wall(); };
        shot.after = [] {
            if (QWidget* shown = wall()) {
                shown->close();
            }
        };
        m_shots.append(shot);
    }
}

}  // namespace qz
