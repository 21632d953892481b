#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every text of the sources stands in the translations: what lupdate would add is a breach.

all_texts.py LUPDATE SOURCE_DIR BUILD_DIR
"""
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path


def texts(path):
    if not path.exists():
        return set()
    found = set()
    for name, body in re.findall(r"<context>\s*<name>(.*?)</name>(.*?)</context>", path.read_text(encoding="utf-8"), re.S):
        found |= {(name, source) for source in re.findall(r"<source>(.*?)</source>", body, re.S)}
    return found


def main():
    lupdate, source, build = sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3])
    folders = [*source.glob("app/*/include"), source / "db/include", source / "db/core/include", source / "modules"]
    headers = [word for folder in folders for word in ("-I", str(folder))]
    jobs = [(f"{lst.stem}_zh_CN.ts", ["-target-language", "zh_CN", f"@{lst}"]) for lst in sorted(build.glob("lupdate/*.lst"))]
    jobs.append(("plurals_en.ts", ["-pluralonly", "-target-language", "en"] + [str(source / f) for f in ("app", "db", "modules")]))
    breaches = 0
    with tempfile.TemporaryDirectory() as folder:
        for name, words in jobs:
            known = source / "translations" / name
            made = Path(folder) / name
            if known.exists():
                shutil.copy(known, made)
            # A count that is a sum or a cast in brackets keeps lupdate busy for ever: give it a name of its own.
            subprocess.run([lupdate, *headers, "-silent", "-locations", "none", "-source-language", "en", *words, "-ts", str(made)],
                           check=True, timeout=120, stdout=subprocess.DEVNULL)
            for context, text in sorted(texts(made) - texts(known)):
                breaches += 1
                print(f"{name}: {context}: “{text[:70]}” is not in it; build update_translations")
    return 1 if breaches else 0


if __name__ == "__main__":
    sys.exit(main())
