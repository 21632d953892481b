#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Geographic files in and out, with GDAL on the other side: geo_contract.py PATH-OF-QIZONGCTL"""
import json
import sqlite3
import subprocess
import sys
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
from console_contract import Stores as Base, ctl  # noqa: E402  (takes the program's path from argv)

VILLAGE = "340202014003"


def box(west, south, east, north):
    return [[[west, south], [east, south], [east, north], [west, north], [west, south]]]


def collection(*features):
    return json.dumps({"type": "FeatureCollection", "features": [
        {"type": "Feature", "properties": {k: v for k, v in f.items() if k != "shape"},
         "geometry": {"type": "Polygon", "coordinates": f["shape"]}} for f in features]}, ensure_ascii=False)


HALVES = [{"code": VILLAGE + "001", "name": "第一网格", "shape": box(118.30, 31.30, 118.31, 31.32)},
          {"code": VILLAGE + "002", "name": "第二网格", "shape": box(118.31, 31.30, 118.32, 31.32)}]
ANEW = [{"code": VILLAGE + "001", "name": "第一网格", "shape": box(118.30, 31.30, 118.317, 31.32)},
        {"code": VILLAGE + "003", "name": "第三网格", "shape": box(118.317, 31.30, 118.32, 31.32)}]


def gdal(*words):
    done = subprocess.run([str(w) for w in words], capture_output=True, text=True)
    if done.returncode or done.stderr.strip():
        raise AssertionError(f"{words}: {done.stderr}")
    return done.stdout


class Files(Base):
    def setUp(self):
        super().setUp()
        self.init()

    def grids(self):
        path = self.write("halves.geojson", collection(*HALVES))
        answer = ctl(self.store, "import", "grids", path)
        self.assertEqual((answer["imported"] + answer["updated"], answer["rejected"]), (2, []))

    def test_grids_go_out_and_come_in_again(self):
        self.grids()
        for name in ("grids.gpkg", "grids.geojson"):
            out = self.folder / name
            self.assertEqual(ctl(self.store, "export", "grids", "--out", out)["rows"], 2)
            self.assertIn("Feature Count: 2", gdal("ogrinfo", "-so", "-al", out))
            layer = ctl(None, "inspect", out)["layers"][0]
            self.assertEqual((layer["name"], layer["features"], layer["geometry"]), ("grids", 2, "MultiPolygon"))
            self.assertEqual(layer["extent"], [118.30, 31.30, 118.32, 31.32])
            self.assertTrue(layer["crs"].endswith("4490"))
            # GDAL writes it once more, in each format; nothing has changed for the store.
            for driver, ending in (("GPKG", "gpkg"), ("ESRI Shapefile", "shp"), ("GeoJSON", "geojson")):
                copy = self.folder / f"{name}-copy.{ending}"
                options = ["-lco", "ENCODING=GBK"] if ending == "shp" else []
                gdal("ogr2ogr", "-f", driver, "-select", "code,name", *options, copy, out)
                again = ctl(self.store, "import", "grids", copy)
                self.assertEqual((again["imported"], again["updated"], again["skipped"], again["rejected"]),
                                 (0, 0, 2, []), copy.name)

    def test_metres_and_boundaries(self):
        village = {"code": VILLAGE, "name": "汀苑社区", "shape": box(118.30, 31.30, 118.32, 31.32)}
        degrees = self.write("village.geojson", collection(village))
        metres = self.folder / "village.shp"
        gdal("ogr2ogr", "-t_srs", "EPSG:4548", "-lco", "ENCODING=GBK", metres, degrees)
        self.assertEqual(ctl(self.store, "import", "boundaries", metres)["imported"], 1)
        error = ctl(self.store, "import", "boundaries", metres, "--crs", "gcj02", code=4)
        self.assertIn("metres", error["message"])
        out = self.folder / "areas.gpkg"
        ctl(self.store, "export", "areas", "--where", f"code={VILLAGE}", "--out", out)
        extent = ctl(None, "inspect", out)["layers"][0]["extent"]
        for found, wanted in zip(extent, [118.30, 31.30, 118.32, 31.32]):
            self.assertAlmostEqual(found, wanted, 8)

    def test_undeclared_is_asked_and_both_positions_are_shown(self):
        bare = self.folder / "bare.shp"
        gdal("ogr2ogr", "-lco", "ENCODING=UTF-8", bare, self.write("halves.geojson", collection(*HALVES)))
        bare.with_suffix(".prj").unlink()
        self.assertIsNone(ctl(None, "inspect", bare)["layers"][0]["crs"])
        error = ctl(self.store, "import", "grids", bare, code=4)
        self.assertIn("gcj02", error["message"])
        positions = ctl(None, "inspect", bare, "--crs", "gcj02")["positions"]
        self.assertEqual([round(v, 6) for v in positions["as_written"]], [118.3, 31.3])
        self.assertTrue(300 < positions["metres"] < 800)
        answer = ctl(self.store, "import", "grids", bare, "--crs", "gcj02", "--dry-run")
        self.assertIn("118.300000, 31.3", answer["notes"][0])

    def test_places_from_points(self):
        self.grids()
        table = self.write("places.csv", "name,lon,lat\n镜湖公园,118.305,31.31\n步行街,118.315,31.31\n")
        points = self.folder / "places.gpkg"
        gdal("ogr2ogr", "-f", "GPKG", "-oo", "X_POSSIBLE_NAMES=lon", "-oo", "Y_POSSIBLE_NAMES=lat", "-a_srs", "EPSG:4490",
             "-select", "name", points, table)
        answer = ctl(self.store, "import", "places", points)
        self.assertEqual((answer["imported"], answer["rejected"]), (2, []))
        again = ctl(self.store, "import", "places", points)
        self.assertEqual((again["imported"], again["skipped"]), (0, 2))

    def test_no_map_of_people(self):
        for kind in ("units", "duty"):
            error = ctl(self.store, "export", kind, "--out", self.folder / "people.gpkg", code=1)
            self.assertIn("no place on a map", error["message"])
            self.assertFalse((self.folder / "people.gpkg").exists())

    def test_tiles(self):
        path = self.folder / "base.mbtiles"
        with sqlite3.connect(path) as db:
            db.executescript("CREATE TABLE metadata (name TEXT, value TEXT); CREATE TABLE tiles (zoom_level INTEGER,"
                             " tile_column INTEGER, tile_row INTEGER, tile_data BLOB);")
        found = ctl(None, "inspect", path)
        self.assertEqual((found["format"], found["tiles"]), ("mbtiles", 0))
        self.assertIn("no tiles", found["problem"])
        with sqlite3.connect(path) as db:
            db.execute("INSERT INTO tiles VALUES (3, 6, 5, x'89504e470d0a1a0a')")
            db.execute("INSERT INTO tiles VALUES (5, 26, 20, x'89504e470d0a1a0a')")
        found = ctl(None, "inspect", path)
        self.assertEqual((found["tiles"], found["min_zoom"], found["max_zoom"], found["image"]), (2, 3, 5, "png"))

    def test_grids_are_redrawn(self):
        village = {"code": VILLAGE, "name": "汀苑社区", "shape": box(118.30, 31.30, 118.32, 31.32)}
        ctl(self.store, "import", "boundaries", self.write("village.geojson", collection(village)))
        self.grids()
        event = ctl(self.store, "new", "event", "--set", "class=P0101", "--set", f"area={VILLAGE}002")["number"]
        broken = collection(HALVES[0], ANEW[1])
        matter = ctl(self.store, "new", "redraw", "--set", f"area={VILLAGE}", "--set", f"shapes={broken}")["number"]
        error = ctl(self.store, "act", matter, "submit", "--who", "unit:CG01", code=4)
        self.assertIn("No grid covers", error["message"])
        ctl(self.store, "act", matter, "redraw", "--who", "unit:CG01", "--set", f"shapes={collection(*ANEW)}")
        ctl(self.store, "act", matter, "submit", "--who", "unit:CG01")
        ctl(self.store, "act", matter, "publish", "--who", "unit:CG01", code=3)
        ctl(self.store, "act", matter, "publish", "--who", "unit:SW01")
        out = self.folder / "now.geojson"
        ctl(self.store, "export", "grids", "--out", out)
        shapes = {f["properties"]["code"]: f["geometry"] for f in json.loads(out.read_text(encoding="utf-8"))["features"]}
        self.assertIsNone(shapes[VILLAGE + "002"])
        self.assertIsNotNone(shapes[VILLAGE + "003"])
        self.assertEqual(ctl(self.store, "show", event)["area"], VILLAGE + "002")
        self.assertTrue(ctl(self.store, "verify")["ok"])


if __name__ == "__main__":
    unittest.main(verbosity=1)
