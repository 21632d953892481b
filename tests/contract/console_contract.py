#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""qizongctl against its contract: console_contract.py PATH-OF-QIZONGCTL"""
import csv
import json
import os
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
import unittest
import zipfile
from pathlib import Path

CTL = sys.argv.pop(1) if len(sys.argv) > 1 else "qizongctl"
PASSWORD = "contract-password"


def ctl(store, *args, password=PASSWORD, code=0, stdin=None, user="admin"):
    """Runs one command with --json; returns the parsed answer and checks the exit code."""
    env = dict(os.environ)
    env.pop("QIZONG_PASSWORD", None)
    if password is not None:
        env["QIZONG_PASSWORD"] = password
    words = [CTL, "--json", "--lang", "en"]
    if store:
        words += ["--store", str(store)]
        words += ["--user", user] if user else []
    done = subprocess.run(words + [str(a) for a in args], capture_output=True, text=True, env=env, input=stdin)
    if done.returncode != code:
        raise AssertionError(f"{args}: exit {done.returncode}, expected {code}\n{done.stdout[:800]}\n{done.stderr[:800]}")
    answer = json.loads(done.stdout)
    if code and code != 0:
        assert set(answer["error"]) == {"code", "message", "where"}, answer
        assert done.stderr.strip(), "a failure says a line on stderr"
        return answer["error"]
    return answer


def compute(name, **values):
    return ctl(None, "compute", name, stdin=json.dumps(values))


class Stores(unittest.TestCase):
    def setUp(self):
        self.folder = Path(tempfile.mkdtemp(prefix="qz-contract-"))
        self.store = self.folder / "store"

    def tearDown(self):
        shutil.rmtree(self.folder, ignore_errors=True)

    def write(self, name, text, encoding="utf-8"):
        path = self.folder / name
        path.write_bytes(text.encode(encoding))
        return path

    def init(self):
        ctl(self.store, "init", "--area", "340202", "--admin", "admin")
        areas = "code,name\n340202014,赭麓街道\n340202014003,汀苑社区\n"
        ctl(self.store, "import", "areas", self.write("areas.csv", areas))
        ctl(self.store, "import", "grids", self.write("grids.csv", "code,name\n340202014003002,第2网格\n"))
        units = "code,name,kind,area\nCG01,城管局,department,340202\nSW01,水务局,department,340202\n"
        ctl(self.store, "import", "units", self.write("units.csv", units))

    def act(self, number, action, at, *more, code=0):
        return ctl(self.store, "act", number, action, "--at", at, *more, code=code)


class Numbers(unittest.TestCase):
    def test_as01_judicial_confirmation(self):
        for rule, start, nominal, due in [("MED-30", "2026-08-17", "2026-09-16", "2026-09-16"),
                                          ("JC-30", "2026-09-01", "2026-10-01", "2026-10-08"),
                                          ("JC-ACC", "2026-09-29", "2026-10-02", "2026-10-08"),
                                          ("JC-DEC", "2026-09-30", "2026-10-15", "2026-10-15"),
                                          ("JC-DEC-EXT", "2026-09-30", "2026-10-25", "2026-10-26"),
                                          ("JC-SP", "2026-09-30", "2026-10-30", "2026-10-30")]:
            answer = compute("deadline", rule=rule, start=start)
            self.assertEqual((answer["nominal_end"], answer["due"]), (nominal, due), rule)
            self.assertEqual(answer["calendar_version"], "CN-2026-1")

    def test_as05_custody_never_rolls(self):
        for rule, start, due in [("CR-24H", "2026-04-28T15:30", "2026-04-29T15:30"), ("CR-DET3", "2026-04-28", "2026-05-01"),
                                 ("CR-DET7", "2026-04-28", "2026-05-05"), ("CR-DET30", "2026-04-28", "2026-05-28"),
                                 ("CR-PROC7", "2026-05-04", "2026-05-11"), ("CR-INV2", "2026-05-11", "2026-07-11"),
                                 ("CR-EXT7", "2026-07-11", "2026-07-04"), ("CR-INV3", "2026-05-11", "2026-08-11"),
                                 ("CR-INV5", "2026-05-11", "2026-10-11"), ("CR-INV7", "2026-05-11", "2026-12-11")]:
            self.assertEqual(compute("deadline", rule=rule, start=start)["due"], due, rule)
        for rule, start, due in [("CR-REV1", "2026-07-08", "2026-08-08"), ("CR-REV1-15", "2026-07-08", "2026-08-23"),
                                 ("CR-SUP1", "2026-08-05", "2026-09-05"), ("CR-REV1", "2026-09-01", "2026-10-01")]:
            self.assertEqual(compute("deadline", rule=rule, start=start, custody=True)["due"], due, rule)

    def test_as09_rates(self):
        answer = compute("rates", dispatched=820, excluded=60, responded_in_limit=748, reached=700, resolved=588,
                         satisfaction=[350, 210, 70, 45, 25], weights=[0.2, 0.4, 0.4])
        text = json.dumps(answer, ensure_ascii=False)
        for figure in ("98.42 %", "92.11 %", "84.00 %", "90.00 %", "80.00 %", "4.16", "89.28"):
            self.assertIn(figure, text)

    def test_as15_mediation_month(self):
        answer = compute("mediation-rates", accepted=148, succeeded=126, failed=8, withdrawn=6, written=86, oral=40,
                         jc_applied=31, jc_confirmed=29, performed=117)
        text = json.dumps(answer, ensure_ascii=False)
        for figure in ("85.14 %", "90.00 %", "94.03 %", "68.25 %", "36.05 %", "93.55 %", "92.86 %"):
            self.assertIn(figure, text)

    def test_bad_input_names_its_place(self):
        error = ctl(None, "compute", "deadline", stdin='{"rule":"JC-30","start":"2026-02-30"}', code=4)
        self.assertIn("start", error["where"])
        ctl(None, "compute", "deadline", stdin="[1,2", code=4)
        ctl(None, "compute", "deadline", stdin='{"rule":"XX-1","start":"2026-02-03"}', code=4)


class ManholeCover(Stores):
    def test_as03_from_report_to_close(self):
        self.init()
        answer = ctl(self.store, "new", "event", "--set", "class=井盖破损", "--set", "area=340202014003002", "--set",
                     "hazard=true", "--at", "2026-09-30T16:40")
        number = answer["number"]
        self.assertRegex(number, r"^WG26-\d{6}$")
        for action in ("accept", "file_case"):
            self.act(number, action, "2026-09-30T16:40")
        self.act(number, "dispatch", "2026-09-30T16:40", "--set", "unit=CG01")
        due = {c["clock"]: c["due"] for c in ctl(self.store, "show", number)["deadlines"]}
        self.assertEqual(due["fence"], "2026-09-30T18:40")
        self.assertEqual(due["disposal"], "2026-10-08T11:40")
        handler = ("--who", "unit:CG01/示例丙")
        checker = ("--who", "person:示例乙")
        self.act(number, "sign_for", "2026-09-30T17:10", *handler)
        self.act(number, "secure_hazard", "2026-09-30T18:05", *handler)
        self.act(number, "handling_feedback", "2026-10-08T09:50", *handler)
        denied = self.act(number, "verify", "2026-10-08T10:20", *handler, "--set", "passed=false", code=3)
        self.assertIn("check", denied["message"])
        self.act(number, "verify", "2026-10-08T10:20", *checker, "--set", "passed=false")
        self.assertEqual(ctl(self.store, "show", number)["state"], "REWORK")
        self.act(number, "handling_feedback", "2026-10-08T11:20", *handler)
        self.act(number, "verify", "2026-10-08T11:35", *checker, "--set", "passed=true")
        self.act(number, "close_case", "2026-10-08T11:35")
        shown = ctl(self.store, "show", number)
        clocks = {c["clock"]: c["state"] for c in shown["deadlines"]}
        self.assertEqual((shown["state"], clocks["disposal"], clocks["fence"]), ("CLOSED", "met", "met"))
        self.assertEqual(shown["rework"], 1)
        self.assertEqual([e["action"] for e in shown["journal"]][:4], ["report_in", "accept", "file_case", "dispatch"])
        self.assertTrue(all(e["recorded_at"] >= e["at"] for e in shown["journal"]))
        late = self.act(number, "reopen", "2026-10-01T09:00", code=4)
        self.assertTrue(late["message"])
        for name in ("event_form", "dispatch_order", "closing_form"):
            out = self.folder / f"{name}.pdf"
            ctl(self.store, "document", name, number, "--out", out)
            self.assertEqual(out.read_bytes()[:5], b"%PDF-")
        self.assertTrue(ctl(self.store, "verify")["ok"])

    def test_times_that_cannot_be(self):
        self.init()
        number = ctl(self.store, "new", "event", "--set", "class=井盖破损", "--at", "2026-09-30T16:40")["number"]
        self.act(number, "accept", "2026-09-30T16:00", code=4)
        self.act(number, "accept", "2999-01-01T00:00", code=4)
        error = self.act(number, "close_case", "2026-09-30T17:00", code=4)
        self.assertIn("accept", error["message"])
        self.act("WG99-009999", "accept", "2026-09-30T17:00", code=1)
        ctl(self.store, "new", "event", "--set", "class=井盖破损", "--set", "colour=red", code=4)


class Files(Stores):
    EVENTS = ("external_id,class,summary,opened_at,state,lon,lat,area\n"
              "A-1,井盖破损,一号,2026-09-01 08:30,CLOSED,118.3,31.3,340202014003\n"
              "A-2,井盖破损,二号,2026/9/2 9:05,处理中,118.3,31.3,\n"
              "A-3,,三号,2026-09-03 08:30,,,,340202\n"
              "A-4,井盖破损,四号,,,,,340202\n")

    def test_events_import_twice_changes_nothing(self):
        self.init()
        path = self.write("events.csv", self.EVENTS)
        dry = ctl(self.store, "import", "events", path, "--dry-run")
        self.assertEqual(ctl(self.store, "list", "events"), [])
        first = ctl(self.store, "import", "events", path)
        self.assertEqual((first["rows"], first["imported"], len(first["rejected"])), (4, 2, 2))
        self.assertEqual((dry["imported"], len(dry["rejected"])), (2, 2))
        self.assertEqual([(r["row"], r["column"]) for r in first["rejected"]], [(4, "class"), (5, "opened_at")])
        before = ctl(self.store, "list", "events")
        again = ctl(self.store, "import", "events", path)
        self.assertEqual((again["imported"], again["updated"], again["skipped"]), (0, 0, 2))
        self.assertEqual(ctl(self.store, "list", "events"), before)

    def test_encodings_give_the_same(self):
        self.init()
        answers = []
        for encoding in ("utf-8", "utf-8-sig", "gb18030", "utf-16"):
            path = self.write(f"areas-{encoding}.csv", "code,name\n340202015,范罗山街道\n340202015001,示例社区居民委员会\n", encoding)
            ctl(self.store, "import", "areas", path)
            answers.append([(a["code"], a["name"]) for a in ctl(self.store, "list", "areas")])
        self.assertEqual(answers.count(answers[0]), len(answers))
        self.assertIn(("340202015", "范罗山街道"), answers[0])

    def test_export_gives_what_list_shows(self):
        self.init()
        ctl(self.store, "import", "events", self.write("events.csv", self.EVENTS))
        out = self.folder / "out.csv"
        ctl(self.store, "export", "events", "--where", "summary~一号", "--out", out)
        with open(out, encoding="utf-8-sig", newline="") as file:
            rows = list(csv.reader(file))
        self.assertEqual(len(rows), 2)
        self.assertEqual(len(ctl(self.store, "list", "events", "--where", "summary~一号")), 1)
        for ending in ("xlsx", "json", "geojson"):
            ctl(self.store, "export", "events", "--out", self.folder / f"all.{ending}")
        self.assertEqual(len(json.loads((self.folder / "all.json").read_text(encoding="utf-8"))), 2)
        error = ctl(self.store, "list", "events", "--where", "state==CLOSED", code=4)
        self.assertEqual(error["where"], "--where")

    def test_hostile_files_are_refused_whole(self):
        self.init()
        before = ctl(self.store, "list", "areas")
        hostile = {"empty.csv": b"", "zip.xlsx": b"PK\x03\x04broken", "binary.csv": bytes(range(256)) * 20,
                   "deep.json": b"[" * 100000, "half.geojson": b'{"type":"FeatureCollection","features":[{"type":',
                   "quote.csv": b'code,name\n340202016,"never closed\n340202017,x\n'}
        for name, content in hostile.items():
            path = self.folder / name
            path.write_bytes(content)
            kind = "boundaries" if name.endswith("geojson") else "areas"
            error = ctl(self.store, "import", kind, path, code=4)
            self.assertIn(name, error["where"] + error["message"])
        self.assertEqual(ctl(self.store, "list", "areas"), before)
        self.assertTrue(ctl(self.store, "verify")["ok"])

    def test_crossing_border_is_rejected_by_place(self):
        self.init()
        bow = {"type": "FeatureCollection", "features": [
            {"type": "Feature", "properties": {"adcode": 340202},
             "geometry": {"type": "Polygon", "coordinates": [[[118, 31], [119, 32], [119, 31], [118, 32], [118, 31]]]}}]}
        path = self.write("bow.geojson", json.dumps(bow))
        answer = ctl(self.store, "import", "boundaries", path)
        self.assertEqual((answer["imported"], len(answer["rejected"])), (0, 1))

    def test_killed_import_leaves_nothing(self):
        self.init()
        rows = random.Random(1)
        path = self.folder / "big.csv"
        with open(path, "w", encoding="utf-8") as file:
            file.write("external_id,class,summary,opened_at\n")
            for i in range(60000):
                file.write(f"K-{i},井盖破损,event {rows.random()},2026-0{1 + i % 9}-0{1 + i % 8} 08:{i % 60:02d}\n")
        env = dict(os.environ, QIZONG_PASSWORD=PASSWORD)
        for delay in (0.3, 0.6, 1.0):
            process = subprocess.Popen([CTL, "--store", str(self.store), "--user", "admin", "import", "events", str(path)],
                                       env=env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            time.sleep(delay)
            process.send_signal(signal.SIGKILL)
            finished = process.wait() == 0
            count = len(ctl(self.store, "list", "events", "--limit", "1"))
            self.assertTrue(ctl(self.store, "verify")["ok"])
            if finished:
                break
            self.assertEqual(count, 0)


class Keeping(Stores):
    def test_backup_restore_and_tampering(self):
        self.init()
        number = ctl(self.store, "new", "event", "--set", "class=井盖破损", "--set", "reporter=测试甲", "--at",
                     "2026-09-30T16:40")["number"]
        backup = self.folder / "store.qzb"
        ctl(self.store, "backup", backup)
        other = self.folder / "other"
        ctl(other, "restore", backup, user=None)
        shown = ctl(other, "show", number)
        self.assertEqual(shown["fields"]["reporter"], "测试甲")
        later = ctl(self.store, "new", "event", "--set", "class=井盖破损", "--at", "2026-09-30T16:50")["number"]
        ctl(self.store, "restore", backup, user=None)
        self.assertEqual([c["number"] for c in ctl(self.store, "list", "events")], [number])
        kept = [p for p in self.folder.iterdir() if "before-restore" in p.name]
        self.assertEqual(len(kept), 1)
        self.assertIn(later, [c["number"] for c in ctl(kept[0], "list", "events")])
        content = bytearray(backup.read_bytes())
        content[len(content) // 2] ^= 0x40
        backup.write_bytes(bytes(content))
        ctl(self.folder / "third", "restore", backup, user=None, code=4)
        self.assertFalse((self.folder / "third" / "store.db").exists())

    def test_names_are_sealed_and_openings_audited(self):
        self.init()
        number = ctl(self.store, "new", "event", "--set", "class=井盖破损", "--set", "reporter=测试甲乙丙", "--at",
                     "2026-09-30T16:40")["number"]
        ctl(self.store, "show", number)
        for path in self.store.rglob("*"):
            if path.is_file():
                self.assertNotIn("测试甲乙丙".encode(), path.read_bytes(), path.name)
        database = sqlite3.connect(f"file:{self.store / 'store.db'}?mode=ro", uri=True)
        actions = [row[0] for row in database.execute("SELECT action FROM core_audit")]
        database.close()
        self.assertIn("open_sealed", actions)

    def test_attachments_come_back_as_they_went_in(self):
        self.init()
        number = ctl(self.store, "new", "event", "--set", "class=井盖破损", "--at", "2026-09-30T16:40")["number"]
        photo = self.folder / "测试甲的照片.png"
        photo.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 40)
        added = ctl(self.store, "attach", number, photo, "--note", "修复前")
        self.assertEqual((added["name"], added["media_type"], added["size"]), (photo.name, "image/png", 10248))
        ctl(self.store, "attach", number, photo)
        out = self.folder / "out"
        rows = ctl(self.store, "attachments", number, "--out", out)
        self.assertEqual([row["note"] for row in rows], ["修复前", ""])
        self.assertEqual(len({row["file"] for row in rows}), 2)
        for row in rows:
            self.assertEqual(Path(row["file"]).read_bytes(), photo.read_bytes())
        contents = [p for p in (self.store / "blobs").rglob("*") if p.is_file()]
        self.assertEqual(len(contents), 2)  # sealed: the same file twice cannot be told to be the same
        for content in contents:
            self.assertNotIn(photo.read_bytes()[:40], content.read_bytes())
        journal = ctl(self.store, "show", number)["journal"]
        self.assertEqual([entry["action"] for entry in journal][-2:], ["attach", "attach"])
        self.assertNotIn("测试甲", json.dumps(journal, ensure_ascii=False))
        ctl(self.store, "detach", added["id"], code=2)
        ctl(self.store, "detach", added["id"], "--reason", "传错了")
        self.assertEqual(len(ctl(self.store, "attachments", number)), 1)
        ctl(self.store, "detach", added["id"], "--reason", "再来", code=1)
        ctl(self.store, "attach", number, self.folder / "nowhere.png", code=1)
        ctl(self.store, "verify")
        for content in contents:  # one of them belonged to what was detached, and is missed by nobody
            content.unlink(missing_ok=True)
        self.assertIn(number, ctl(self.store, "verify", code=1)["message"])

    def test_a_changed_journal_is_found(self):
        self.init()
        ctl(self.store, "new", "event", "--set", "class=井盖破损", "--at", "2026-09-30T16:40")
        database = sqlite3.connect(self.store / "store.db")
        database.execute("DROP TRIGGER core_journal_no_update")
        database.execute("UPDATE core_journal SET occurred_at = occurred_at + 60000")
        database.commit()
        database.close()
        self.assertIn("journal", ctl(self.store, "verify", code=1)["message"].lower())

    def test_exit_codes(self):
        self.init()
        ctl(self.store, "list", "events", password="wrong-password", code=3)
        ctl(self.store, "list", "events", password=None, code=3)
        ctl(self.store, "nonsense", code=2)
        ctl(self.store, "list", code=2)
        ctl(self.store, "list", "unknown-kind", code=4)
        ctl(self.store, "init", "--area", "340202", "--admin", "x", code=1)
        ctl(self.folder / "none", "list", "events", code=1)

    def test_one_writer(self):
        self.init()
        env = dict(os.environ, QIZONG_PASSWORD=PASSWORD)
        # `batch -` holds the store open for writing while it waits for the next line. Whoever comes first has the store:
        # a holder that came second was told Busy and is started again.
        words = [CTL, "--json", "--store", str(self.store), "--user", "admin"]
        holder = None
        try:
            for _ in range(30):
                if holder is None or holder.poll() is not None:
                    holder = subprocess.Popen(words + ["batch", "-"], env=env, stdin=subprocess.PIPE,
                                              stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
                    time.sleep(1)
                done = subprocess.run(words + ["new", "event", "--set", "class=井盖破损"], env=env, capture_output=True,
                                      text=True)
                if done.returncode == 1:
                    break
            self.assertEqual(json.loads(done.stdout)["error"]["code"], "Busy")
            ctl(self.store, "list", "events")
        finally:
            holder.stdin.close()
            holder.wait()


class Demo(Stores):
    def test_same_seed_same_exports(self):
        exports = []
        for name in ("one", "two"):
            store = self.folder / name
            ctl(store, "demo", "--seed", "7", "--at", "2026-09-30", user=None, password=None)
            content = {}
            for kind in ("events", "areas", "grids", "places", "units"):
                out = self.folder / f"{name}-{kind}.csv"
                ctl(store, "export", kind, "--out", out, user=None, password=None)
                content[kind] = out.read_bytes()
            exports.append(content)
        self.assertEqual(exports[0], exports[1])
        self.assertGreater(exports[0]["events"].count(b"\n"), 1500)
        out = self.folder / "brief.json"
        ctl(self.folder / "one", "report", "daily_brief", "--from", "2026-09-29", "--to", "2026-09-29", "--out", out,
            user=None, password=None)
        self.assertTrue(json.loads(out.read_text(encoding="utf-8")))
        for ending in ("pdf", "xlsx", "docx"):
            ctl(self.folder / "one", "report", "monthly_brief", "--from", "2026-08-01", "--to", "2026-08-31", "--audience",
                "public", "--out", self.folder / f"brief.{ending}", user=None, password=None)
        self.kept_reports(self.folder / "one")
        self.templates(self.folder / "one")

    def demo_ctl(self, store, *args, code=0):
        return ctl(store, *args, code=code, user=None, password=None)

    def kept_reports(self, store):
        """From the draft to the issue; a frozen report is saved twice the same; schedules make nothing twice."""
        period = ("--from", "2026-09-21", "--to", "2026-09-27")
        kept = self.demo_ctl(store, "reports", "keep", "weekly_brief", *period)
        code = kept["code"]
        self.assertEqual(kept["state"], "DRAFT")
        self.assertEqual(self.demo_ctl(store, "reports", "advance", code, "freeze", code=1)["code"], "Conflict")
        units = self.folder / "units"
        sent = self.demo_ctl(store, "reports", "advance", code, "submit", "--folder", units)
        self.assertEqual(sorted(sent["files"]), sorted(p.name for p in units.iterdir()))
        self.assertTrue(sent["files"])
        said = self.demo_ctl(store, "reports", "object", code, "--unit", "CG01", "--row", "WG26-000001", "--text", "in time")
        self.demo_ctl(store, "reports", "advance", code, "freeze", code=1)
        self.demo_ctl(store, "reports", "decide", code, said["objection"], "reject", "--reason", "see the journal")
        self.demo_ctl(store, "reports", "advance", code, "freeze")
        saved = []
        for name in ("a.pdf", "b.pdf"):
            self.demo_ctl(store, "reports", "save", code, "--out", self.folder / name)
            saved.append((self.folder / name).read_bytes())
        self.assertEqual(saved[0], saved[1])
        self.demo_ctl(store, "reports", "advance", code, "issue", "--number", "2026-9", code=4)
        issued = self.demo_ctl(store, "reports", "advance", code, "issue", "--number", "2026-9", "--recipients", "streets")
        self.assertEqual(issued["state"], "ISSUED")
        shown = self.demo_ctl(store, "reports", "show", code)
        self.assertEqual([s["step"] for s in shown["steps"]], ["keep", "submit", "freeze", "issue"])
        self.assertEqual(shown["objections"][0]["decision"], "REJECTED")
        out = self.folder / "each"
        each = self.demo_ctl(store, "report", "weekly_brief", *period, "--each", "--out", out, "--as", "docx")
        self.assertEqual(len(each["files"]), len(list(out.iterdir())))
        self.assertGreater(len(each["files"]), 3)
        self.demo_ctl(store, "report", "weekly_brief", *period, "--each", "--out", self.folder / "all.pdf")
        folder = self.folder / "scheduled"
        self.demo_ctl(store, "reports", "schedule", "daily_brief", "--every", "daily", "--hour", "0", "--folder", folder)
        self.assertEqual(len(self.demo_ctl(store, "reports", "due")["files"]), 1)
        self.assertEqual(self.demo_ctl(store, "reports", "due"), {"files": [], "failures": []})

    def templates(self, store):
        """The shipped template comes out as docx and goes back in; one with an unknown field does not."""
        out = self.folder / "form.docx"
        self.demo_ctl(store, "templates", "get", "event_form", "--out", out)
        self.assertEqual(self.demo_ctl(store, "templates", "check", "event_form", out), [])
        self.demo_ctl(store, "templates", "set", "event_form", out, "--source", "office")
        self.assertEqual([t["paper"] for t in self.demo_ctl(store, "templates", "list")], ["event_form"])
        broken = self.folder / "broken.docx"
        with zipfile.ZipFile(out) as old, zipfile.ZipFile(broken, "w") as new:
            for part in old.namelist():
                new.writestr(part, old.read(part).replace(b"{{Place}}", b"{{Plce}}"))
        issues = self.demo_ctl(store, "templates", "check", "event_form", broken)
        self.assertIn("Plce", issues[0]["text"])
        self.assertTrue(issues[0]["place"].startswith("table 1, row"))
        self.demo_ctl(store, "templates", "set", "event_form", broken, code=4)


if __name__ == "__main__":
    unittest.main(verbosity=1)
