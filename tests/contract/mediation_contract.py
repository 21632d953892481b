#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Mediation by the console alone, step by step: mediation_contract.py PATH-OF-QIZONGCTL"""
import json
import sys
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
from console_contract import Stores as Base, ctl  # noqa: E402  (takes the program's path from argv)

VILLAGE = "340202014003"


def sets(**values):
    words = []
    for name, value in values.items():
        words += ["--set", f"{name}={value}"]
    return words


class Mediation(Base):
    def setUp(self):
        super().setUp()
        self.init()
        units = f"code,name,kind,area\nTW01,汀苑社区人民调解委员会,village,{VILLAGE}\n"
        ctl(self.store, "import", "units", self.write("committees.csv", units))

    def new(self, at, **more):
        given = {"applicant": "试甲", "respondent": "试乙", "kind": "MD02", "area": VILLAGE, "facts": "楼上漏水"}
        return ["new", "dispute", *sets(**{**given, **more}), "--at", at]

    @staticmethod
    def into_mediation(number, day):
        at = ["--at", f"{day}T09:00"]
        return [["act", number, "accept", *sets(agreed_to_mediate="true", competence="competent"), *at],
                ["act", number, "assign", *sets(committee="TW01", mediators="调解员丙", chosen_by="party_choice",
                                                conflict_of_interest="no"), *at],
                ["act", number, "rights_notice", *sets(signed_on=day), *at],
                ["act", number, "hold_session", *sets(process="双方到场陈述"), *at]]

    @staticmethod
    def signed(number, parties_on, seal_on):
        return [["act", number, "sign_agreement", *sets(signer=signer, signed_on=day), "--at", f"{day}T16:00"]
                for signer, day in (("every_party", parties_on), ("mediator", seal_on), ("seal", seal_on))]

    def batch(self, lines):
        text = "\n".join(" ".join('"' + word.replace('"', '"""') + '"' if " " in word or not word else word
                                  for word in map(str, line)) for line in lines)
        return ctl(self.store, "batch", self.write("batch.txt", text + "\n"))

    def due(self, number):
        return {c["clock"]: c["due"][:10] for c in ctl(self.store, "show", number)["deadlines"]}

    def test_as01_from_the_door_to_the_archive(self):
        number = ctl(self.store, *self.new("2026-08-17T09:00"))["number"]
        self.batch(self.into_mediation(number, "2026-08-17"))
        self.assertEqual(self.due(number)["mediate"], "2026-09-16")
        self.act(number, "agree_written", "2026-08-31T15:00", *sets(terms="维修并赔偿3000元", exclusion="nothing_excluded"))
        self.assertEqual(ctl(self.store, "show", number)["fields"]["copies"], "3")
        application = sets(court="湖区人民法院", court_ground="organisation_place", joint="true")
        self.act(number, "jc_apply", "2026-08-31T15:10", *application, code=4)
        self.batch(self.signed(number, "2026-08-31", "2026-09-01"))
        shown = ctl(self.store, "show", number)
        self.assertEqual(shown["fields"]["effective_date"], "2026-09-01")  # not 08-31
        self.assertEqual(self.due(number)["jc_window"], "2026-10-08")
        self.act(number, "begin_performance", "2026-09-02T09:00")
        self.act(number, "jc_apply", "2026-09-29T10:00", *sets(court="湖区人民法院", court_ground="organisation_place",
                                                              joint="false"), code=4)
        self.act(number, "jc_apply", "2026-09-29T10:00", *application)
        self.assertEqual(self.due(number)["jc_accept"], "2026-10-08")
        self.act(number, "jc_accept", "2026-09-30T10:00")
        self.assertEqual((self.due(number)["jc_decide"], self.due(number)["jc_special"]), ("2026-10-15", "2026-10-30"))
        self.act(number, "extend_deadline", "2026-10-12T10:00",
                 *sets(amount=11, unit="CAL_D", clock="jc_decide", ground="court_president"), code=4)
        self.act(number, "extend_deadline", "2026-10-12T10:00",
                 *sets(amount=10, unit="CAL_D", clock="jc_decide", ground="court_president"))
        self.assertEqual(self.due(number)["jc_decide"], "2026-10-26")
        self.act(number, "jc_confirm", "2026-10-20T10:00", *sets(ruling_number="88"))
        self.act(number, "record_performance", "2026-10-21T10:00", *sets(complete="true", proof="收条"))
        for slot in ("mediation_application", "rights_notice", "identity_proof", "mediation_record",
                     "mediation_agreement", "back_cover"):
            self.act(number, "archive", "2026-10-22T10:00", code=4)
            self.act(number, "file_paper", "2026-10-22T09:00", *sets(slot=slot, pages=2))
        self.act(number, "archive", "2026-10-22T10:00")
        self.assertEqual(ctl(self.store, "show", number)["state"], "ARCHIVED")
        volume = self.folder / "volume.pdf"
        ctl(self.store, "document", "case_volume", number, "--out", volume)
        self.assertTrue(volume.read_bytes().startswith(b"%PDF"))

    def test_as15_a_month_by_its_steps(self):
        """148 accepted: 86 agreed in writing, 40 orally, 8 failed, 6 withdrawn, 8 running; 31 at the court, 29
        confirmed, 117 performed."""
        lines = []
        for index in range(148):
            number = f"TJ26-{index + 1:06d}"
            lines.append(self.new("2026-09-03T09:00"))
            lines += self.into_mediation(number, "2026-09-03")
            if index < 86:
                lines.append(["act", number, "agree_written", *sets(terms="维修", exclusion="nothing_excluded"),
                              "--at", "2026-09-10T15:00"])
                lines += self.signed(number, "2026-09-10", "2026-09-10")
            elif index < 126:
                lines.append(["act", number, "agree_oral", *sets(terms="道歉"), "--at", "2026-09-10T15:00"])
            elif index < 134:
                lines.append(["act", number, "terminate", *sets(ending="failed", routes_told="true"),
                              "--at", "2026-09-10T15:00"])
            elif index < 140:
                lines.append(["act", number, "withdraw", "--at", "2026-09-10T15:00"])
            if index < 31:
                lines.append(["act", number, "jc_apply", *sets(court="湖区人民法院", court_ground="organisation_place",
                                                               joint="true"), "--at", "2026-09-11T09:00"])
                lines.append(["act", number, "jc_accept", "--at", "2026-09-12T09:00"])
            if index < 29:
                lines.append(["act", number, "jc_confirm", *sets(ruling_number=index + 1), "--at", "2026-09-14T09:00"])
            if index < 117:
                lines.append(["act", number, "begin_performance", "--at", "2026-09-15T09:00"])
                lines.append(["act", number, "record_performance", *sets(complete="true"), "--at", "2026-09-16T09:00"])
        self.batch(lines)
        month = self.folder / "month.json"
        ctl(self.store, "report", "mediation_month", "--from", "2026-09-01", "--to", "2026-09-30", "--out", month)
        rates = {tuple(row[1:4]) for table in json.loads(month.read_text(encoding="utf-8"))["tables"]
                 for row in table["rows"] if len(row) == 6}
        for figures in (("126", "148", "85.14 %"), ("126", "140", "90.00 %"), ("126", "134", "94.03 %"),
                        ("86", "126", "68.25 %"), ("31", "86", "36.05 %"), ("29", "31", "93.55 %"),
                        ("117", "126", "92.86 %")):
            self.assertIn(figures, rates)
        self.assertFalse(ctl(self.store, "verify").get("problems"))


if __name__ == "__main__":
    unittest.main(verbosity=2)
