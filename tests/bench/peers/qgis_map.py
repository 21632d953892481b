#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""How long QGIS takes for the pictures that `qizong-bench map` draws, as JSON.

usage: qgis_map.py JOB.json
JOB: {"cells": GPKG, "events": GPKG, "size": [w, h], "runs": N, "colours": ["#rrggbb", ...], "pictures": DIR or "",
      "border": "#rrggbb", "views": [{"name", "extent": [west, south, east, north], "borders": bool}, ...]}
Data and map have the same coordinate system, so that nothing is reprojected; every layer is indexed; each figure is
the median of N redraws after one that is not counted. The pictures are drawn once more in Web Mercator with our colour of
borders, so that they can be laid over ours. Exit code 3: QGIS's Python is not there.
"""
import json
import os
import statistics
import sys
import time

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
try:
    from qgis.core import (
        Qgis,
        QgsApplication,
        QgsCategorizedSymbolRenderer,
        QgsCoordinateReferenceSystem,
        QgsCoordinateTransform,
        QgsCoordinateTransformContext,
        QgsFillSymbol,
        QgsHeatmapRenderer,
        QgsMapRendererParallelJob,
        QgsMapSettings,
        QgsRectangle,
        QgsRendererCategory,
        QgsStyle,
        QgsUnitTypes,
        QgsVectorLayer,
    )
    from qgis.PyQt.QtCore import QSize
    from qgis.PyQt.QtGui import QColor
except ImportError as error:
    print("QGIS's Python is not there: %s" % error, file=sys.stderr)
    sys.exit(3)


def coloured(colours, border, borders):
    """Five colours by the attribute `step`, thin borders or none: what our map shows at this scale."""
    categories = []
    for step, colour in enumerate(colours):
        outline = {"outline_color": border, "outline_width": "0.24"} if borders else {"outline_style": "no"}
        symbol = QgsFillSymbol.createSimple(dict(outline, color=colour))
        categories.append(QgsRendererCategory(step, symbol, str(step)))
    return QgsCategorizedSymbolRenderer("step", categories)


def redraw(settings):
    began = time.perf_counter()
    job = QgsMapRendererParallelJob(settings)
    job.start()
    job.waitForFinished()
    image = job.renderedImage()
    return time.perf_counter() - began, image


def measure(job, layer, view, suffix):
    settings = QgsMapSettings()
    settings.setLayers([layer])
    settings.setDestinationCrs(layer.crs())
    settings.setOutputSize(QSize(*job["size"]))
    settings.setExtent(QgsRectangle(*view["extent"]))
    settings.setBackgroundColor(QColor("#ffffff"))
    redraw(settings)
    times = []
    for _ in range(job["runs"]):
        times.append(redraw(settings)[0])
    if job["pictures"]:
        mercator = QgsCoordinateReferenceSystem("EPSG:3857")
        into = QgsCoordinateTransform(layer.crs(), mercator, QgsCoordinateTransformContext())
        settings.setDestinationCrs(mercator)
        settings.setExtent(into.transformBoundingBox(settings.extent()))
        redraw(settings)[1].save(os.path.join(job["pictures"], "qgis-%s%s.png" % (view["name"], suffix)))
    return statistics.median(times)


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        job = json.load(file)
    application = QgsApplication([], False)
    application.initQgis()
    answer = {"version": Qgis.QGIS_VERSION, "redraw": {}, "heat": {}}
    cells = QgsVectorLayer(job["cells"], "cells", "ogr")
    events = QgsVectorLayer(job["events"], "events", "ogr")
    if not cells.isValid() or not events.isValid():
        print("QGIS cannot open the data", file=sys.stderr)
        sys.exit(1)
    for view in job["views"]:
        cells.setRenderer(coloured(job["colours"], job["border"], view["borders"]))
        answer["redraw"][view["name"]] = measure(job, cells, view, "")
    heat = QgsHeatmapRenderer()
    heat.setRadius(20)
    heat.setRadiusUnit(QgsUnitTypes.RenderPixels)
    heat.setRenderQuality(2)  # of 0 (best) ... 4: about our four pixels a value
    heat.setColorRamp(QgsStyle.defaultStyle().colorRamp("Reds"))
    events.setRenderer(heat)
    answer["heat"]["city"] = measure(job, events, job["views"][0], "-heat")
    json.dump(answer, sys.stdout)
    sys.stdout.flush()
    os._exit(0)  # ending QGIS's libraries in order may crash without a display, after all is measured


if __name__ == "__main__":
    main()
