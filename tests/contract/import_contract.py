#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Files that come in, come again, go back and are answered: import_contract.py PATH-OF-QIZONGCTL"""
import csv
import io
import json
import os
import re
import signal
import subprocess
import sys
import time
import unittest
import zipfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
CTL = sys.argv[1] if len(sys.argv) > 1 else "qizongctl"
from console_contract import Stores as Base, ctl  # noqa: E402  (takes the program's path from argv)

HEADER = "工单编号,事件类别,事件标题,发生地址,区划代码,上报时间,反映人,办理结果\n"
ROWS = ["A-1,井盖破损,井盖缺失,井巷12号,340202014003,2026-09-01 08:00,张三,",
        "A-2,道路破损,路面坑洼,长街3号,340202014003,2026/9/2 9:05,,",
        "A-3,路灯损坏,路灯不亮,河沿路,340202014003,2026年9月3日10时5分,,"]


class Stores(Base):
    def setUp(self):
        super().setUp()
        self.init()

    def orders(self, *rows, name="orders.csv", encoding="gb18030"):
        return self.write(name, HEADER + "\n".join(rows) + "\n", encoding)

    def cases(self):
        return {c["external_id"]: c for c in self.rows()}

    def rows(self):
        out = self.folder / "all.json"
        ctl(self.store, "export", "events", "--out", out)
        return json.loads(out.read_text(encoding="utf-8"))


class Again(Stores):
    def test_the_same_file_twice_is_one_import(self):
        path = self.orders(*ROWS)
        first = ctl(self.store, "import", "events", path)
        self.assertEqual((first["imported"], first["rejected"]), (3, []))
        self.assertTrue(first["import"])
        again = ctl(self.store, "import", "events", path)
        self.assertEqual((again["imported"], again["updated"], again["skipped"]), (0, 0, 3))
        self.assertIsNone(again["import"])
        self.assertIn("came in already", " ".join(again["notes"]))
        self.assertEqual(len(ctl(self.store, "imports", "list")), 1)
        dry = ctl(self.store, "import", "events", self.orders("A-9" + ROWS[0][3:], name="dry.csv"), "--dry-run")
        self.assertEqual((dry["imported"], dry["import"]), (1, None))
        self.assertEqual(len(ctl(self.store, "imports", "list")), 1)
        self.assertEqual(len(self.rows()), 3)

    def test_a_resent_order_changes_only_what_nobody_edited(self):
        ctl(self.store, "import", "events", self.orders(*ROWS))
        number = self.cases()["A-1"]["number"]
        ctl(self.store, "act", number, "report_in", "--set", "summary=两个井盖缺失")
        resent = self.orders("A-1,井盖破损,井盖损坏严重,井巷14号,340202014003,2026-09-01 08:00,张三,", name="again.csv")
        dry = ctl(self.store, "import", "events", resent, "--dry-run")
        self.assertEqual((dry["updated"], dry["differences"]), (1, 1))
        done = ctl(self.store, "import", "events", resent)
        self.assertEqual((done["updated"], done["differences"]), (1, 1))
        shown = ctl(self.store, "show", number)
        self.assertEqual(shown["fields"]["address"], "井巷14号")
        self.assertEqual(self.cases()["A-1"]["summary"], "两个井盖缺失")
        waiting = ctl(self.store, "imports", "differences")
        self.assertEqual(len(waiting), 1)
        self.assertEqual(waiting[0]["theirs"], {"summary": "井盖损坏严重"})
        self.assertEqual(waiting[0]["ours"], {"summary": "两个井盖缺失"})
        ctl(self.store, "imports", "decide", waiting[0]["id"], "--take", "state", code=4)
        ctl(self.store, "imports", "decide", waiting[0]["id"], "--take", "summary")
        self.assertEqual(self.cases()["A-1"]["summary"], "井盖损坏严重")
        last = ctl(self.store, "show", number)["journal"][-1]
        self.assertEqual((last["action"], last["recorder"]), ("import_compared", "admin"))
        self.assertEqual(ctl(self.store, "imports", "differences"), [])
        self.assertTrue(ctl(self.store, "verify")["ok"])

    def test_policies(self):
        ctl(self.store, "import", "events", self.orders(*ROWS))
        resent = self.orders("A-1,井盖破损,井盖又坏了,井巷12号,340202014003,2026-09-01 08:00,李四,", name="again.csv")
        skipped = ctl(self.store, "import", "events", resent, "--policy", "skip")
        self.assertEqual((skipped["updated"], skipped["differences"], skipped["skipped"]), (0, 0, 1))
        asked = ctl(self.store, "import", "events", resent, "--policy", "ask")
        self.assertEqual((asked["updated"], asked["differences"]), (0, 1))
        waiting = ctl(self.store, "imports", "differences")[0]
        self.assertEqual(waiting["theirs"], {"summary": "井盖又坏了", "reporter": "李四"})
        self.assertEqual(waiting["ours"]["reporter"], "张三")
        ctl(self.store, "imports", "decide", waiting["id"], "--take", "reporter")
        case = self.cases()["A-1"]
        self.assertEqual(case["summary"], "井盖缺失")
        self.assertEqual(ctl(self.store, "show", case["number"])["fields"]["reporter"], "李四")
        ctl(self.store, "import", "events", resent, "--policy", "perhaps", code=2)


class Undo(Stores):
    def test_undo_takes_everything_back_and_the_file_may_come_again(self):
        path = self.orders(*ROWS)
        first = ctl(self.store, "import", "events", path)
        undone = ctl(self.store, "imports", "undo", first["import"])
        self.assertEqual((undone["taken_back"], undone["stay"]), (3, []))
        self.assertEqual(self.rows(), [])
        self.assertTrue(ctl(self.store, "verify")["ok"])
        ctl(self.store, "imports", "undo", first["import"], code=1)
        again = ctl(self.store, "import", "events", path)
        self.assertEqual(again["imported"], 3)
        numbers = sorted(c["number"] for c in self.rows())
        self.assertEqual(len(numbers), 3)
        self.assertNotIn("WG26-000001", numbers)

    def test_undo_names_what_somebody_acted_on_and_offers_the_rest(self):
        ctl(self.store, "import", "events", self.orders(*ROWS))
        number = self.cases()["A-2"]["number"]
        ctl(self.store, "act", number, "accept")
        refused = ctl(self.store, "imports", "undo", "last", code=1)
        self.assertIn(number, refused["message"])
        self.assertEqual(len(self.rows()), 3)
        undone = ctl(self.store, "imports", "undo", "last", "--rest")
        self.assertEqual((undone["taken_back"], undone["stay"]), (2, [number]))
        self.assertEqual([c["number"] for c in self.rows()], [number])

    def test_undo_of_an_update_gives_back_what_was_held(self):
        ctl(self.store, "import", "events", self.orders(*ROWS))
        before = ctl(self.store, "show", self.cases()["A-1"]["number"])
        ctl(self.store, "import", "events",
            self.orders("A-1,道路破损,路也坏了,新街1号,340202014003,2026-09-01 08:30,王五,", name="again.csv"))
        changed = ctl(self.store, "show", before["number"])
        self.assertEqual(changed["fields"]["reporter"], "王五")
        ctl(self.store, "imports", "undo", "last")
        after = ctl(self.store, "show", before["number"])
        for key in ("class", "address", "reporter", "summary"):
            self.assertEqual(after["fields"].get(key), before["fields"].get(key), key)
        self.assertEqual([d["due"] for d in after["deadlines"] if d.get("state", "RUNNING") == "RUNNING"],
                         [d["due"] for d in before["deadlines"] if d.get("state", "RUNNING") == "RUNNING"])
        first = ctl(self.store, "imports", "list")[-1]
        self.assertEqual(ctl(self.store, "imports", "undo", first["id"])["taken_back"], 3)
        self.assertEqual(self.rows(), [])

    def test_a_killed_import_is_not_remembered(self):
        path = self.folder / "big.csv"
        with open(path, "w", encoding="utf-8") as file:
            file.write(HEADER)
            for i in range(30000):
                file.write(f"K-{i},井盖破损,第{i}件,长街{i}号,340202014003,2026-09-0{1 + i % 9} 08:{i % 60:02d},某人{i},\n")
        env = dict(os.environ, QIZONG_PASSWORD="contract-password")
        process = subprocess.Popen([CTL, "--store", str(self.store), "--user", "admin", "import", "events", str(path)],
                                   env=env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        time.sleep(0.7)
        process.send_signal(signal.SIGKILL)
        if process.wait() != 0:
            self.assertEqual(ctl(self.store, "imports", "list"), [])
            self.assertEqual(self.rows(), [])
        self.assertTrue(ctl(self.store, "verify")["ok"])


class Rejected(Stores):
    def test_only_the_rejected_rows_come_again(self):
        bad = ["B-1,井盖破损,甲,井巷1号,340202014003,昨天吧,,", "B-2,,乙,井巷2号,340202014003,2026-09-02 09:00,,"]
        done = ctl(self.store, "import", "events", self.orders(ROWS[0], *bad, ROWS[1]))
        self.assertEqual((done["imported"], len(done["rejected"])), (2, 2))
        out = self.folder / "rejected.csv"
        self.assertEqual(ctl(self.store, "imports", "rejected", "last", "--out", out)["rows"], 2)
        rows = list(csv.DictReader(io.StringIO(out.read_text(encoding="utf-8-sig"))))
        self.assertEqual([r["工单编号"] for r in rows], ["B-1", "B-2"])
        self.assertEqual(rows[0][list(rows[0])[-2]], "上报时间")
        self.assertTrue(all(r[list(r)[-1]] for r in rows))
        text = out.read_text(encoding="utf-8-sig").replace("昨天吧", "2026-09-05 10:00").replace("B-2,,", "B-2,路灯损坏,")
        fixed = self.write("fixed.csv", text)
        again = ctl(self.store, "import", "events", fixed)
        self.assertEqual((again["imported"], again["rejected"]), (2, []))
        self.assertEqual(sorted(self.cases()), ["A-1", "A-2", "B-1", "B-2"])


def unpacked(path):
    with zipfile.ZipFile(path) as book:
        return {i.filename: book.read(i.filename) for i in book.infolist()}


class BackFill(Stores):
    def handle(self, number, result):
        ctl(self.store, "act", number, "accept")
        ctl(self.store, "act", number, "file_case")
        ctl(self.store, "act", number, "dispatch", "--set", "unit=CG01")
        ctl(self.store, "act", number, "sign_for", "--who", "unit:CG01")
        ctl(self.store, "act", number, "handling_feedback", "--who", "unit:CG01", "--set", f"result={result}")

    def test_csv_keeps_encoding_dialect_and_every_other_byte(self):
        rows = [ROWS[0], '"A-2";"道路破损";"路面""坑洼""";长街3号;340202014003;2026/9/2 9:05;;'.replace(";", ","),
                ROWS[2]]
        source = self.folder / "orders.csv"
        source.write_bytes((HEADER + "\r\n".join(rows) + "\r\n").encode("gb18030"))
        ctl(self.store, "import", "events", source)
        self.handle(self.cases()["A-2"]["number"], '已修复,"平整"')
        out = self.folder / "reply.csv"
        done = ctl(self.store, "backfill", "last", "--out", out, "--columns", "result=办理结果")
        self.assertEqual((done["rows"], done["cells"]), (3, 1))
        expected = source.read_bytes().replace("2026/9/2 9:05,,".encode("gb18030"),
                                               '2026/9/2 9:05,,"已修复,""平整"""'.encode("gb18030"))
        self.assertEqual(out.read_bytes(), expected)
        remembered = ctl(self.store, "backfill", "last", "--out", out)
        self.assertEqual(remembered["columns"], {"result": "办理结果"})

    def test_xlsx_changes_the_cells_and_nothing_else(self):
        table = self.folder / "table.csv"
        table.write_text(HEADER + "\n".join(ROWS) + "\n", encoding="utf-8")
        source = self.folder / "orders.xlsx"
        ctl(self.store, "import", "events", table)
        ctl(self.store, "export", "events", "--out", source)  # a workbook with styles, dates and an external number
        ctl(self.store, "imports", "undo", "last")
        mapping = self.folder / "map.json"
        shown = ctl(None, "inspect", source)
        columns = shown["columns"]
        mapping.write_text(json.dumps({"external_id": "External number", "class": "Class", "summary": "Summary",
                                       "opened_at": "Opened"}), encoding="utf-8")
        self.assertEqual(ctl(self.store, "import", "events", source, "--map", mapping)["imported"], 3)
        self.handle(self.cases()["A-3"]["number"], "灯已换 <b>&")
        out = self.folder / "reply.xlsx"
        done = ctl(self.store, "backfill", "last", "--out", out, "--columns", "result=回复,number=本地编号")
        self.assertEqual((done["rows"], done["cells"]), (3, 4))
        before, after = unpacked(source), unpacked(out)
        self.assertEqual(list(before), list(after))
        sheet = "xl/worksheets/sheet1.xml"
        for part in before:
            if part != sheet:
                self.assertEqual(before[part], after[part], part)
        # Every cell that stood there stands there still, with its style.
        cells = r'<c r="([A-Z]+\d+)"[^>]*?(?:/>|>.*?</c>)'
        old = {m.group(1): m.group(0) for m in re.finditer(cells, before[sheet].decode())}
        new = {m.group(1): m.group(0) for m in re.finditer(cells, after[sheet].decode())}
        self.assertEqual({k: new.get(k) for k in old}, old)
        self.assertEqual(len(new) - len(old), 2 + 4)
        again = ctl(None, "inspect", out)
        self.assertEqual(again["columns"], columns + ["回复", "本地编号"])
        self.assertIn("灯已换 &lt;b&gt;&amp;", after[sheet].decode())


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
