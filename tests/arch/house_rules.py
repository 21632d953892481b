#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""House rules that a compiler does not check. One rule a run: house_rules.py RULE ROOT; exit 1 lists the breaches."""
import json
import os
import re
import subprocess
import sys
from pathlib import Path

# folder → folders whose headers it may include (by the prefix of the header's path)
PARTS = {
    "app/sdk": ["app/sdk"],
    "app/kernel": ["app/sdk", "app/kernel"],
    "db/core": ["app/sdk", "app/kernel", "db", "db/core"],
    "db": ["app/sdk", "db"],
    "app/exchange": ["app/sdk", "app/kernel", "app/exchange"],
    "app/host": ["app/sdk", "app/kernel", "db", "db/core", "app/exchange", "app/host"],
    "app/print": ["app/sdk", "app/print"],
    "app/photo": ["app/sdk", "app/kernel", "app/photo"],
    "app/scan": ["app/sdk", "app/scan"],
    "app/papers": ["app/sdk", "app/kernel", "db", "db/core", "app/exchange", "app/host", "app/print", "app/scan",
                   "app/papers"],
    "app/watch": ["app/sdk", "app/kernel", "app/print", "app/watch"],
    "app/map": ["app/sdk", "app/kernel", "app/map"],
    "app/console": ["app/sdk", "app/kernel", "db", "db/core", "app/exchange", "app/host", "app/print",
                    "app/scan", "app/papers", "app/watch", "app/console"],
    "app/ctl": ["app/sdk", "app/kernel", "db", "db/core", "app/exchange", "app/host", "app/print",
                    "app/scan", "app/papers", "app/watch", "app/console"],
    "app/sdk_ui": ["app/sdk", "app/kernel", "app/print", "app/map", "app/sdk_ui"],
    "app/shell": ["app/sdk", "app/kernel", "db", "db/core", "app/exchange", "app/host", "app/print",
                  "app/scan", "app/papers", "app/watch", "app/sdk_ui", "app/photo", "app/shell"],
    "app/desktop": ["app/sdk", "app/shell"],
}
MODULE_PARTS = {
    "domain": ["app/sdk", "app/kernel"],
    "store": ["app/sdk", "app/kernel", "db"],
    "documents": ["app/sdk", "app/kernel", "app/print"],
    "ui": ["app/sdk", "app/kernel", "app/print", "app/map", "app/sdk_ui"],
}
FORBIDDEN_QT = {"domain": r"<Q(Sql|Network|Widget|Painter|Image|Gui)", "store": r"<Q(Network|Widget|Painter)"}
CODE = (".cpp", ".h")


def files(root, *folders, endings=CODE):
    for folder in folders:
        for path in sorted((root / folder).rglob("*")):
            if path.suffix in endings and path.is_file() and not {"build", "fixtures"} & set(path.relative_to(root).parts):
                yield path


def public_headers(root):
    """'qz/db/store.h' → 'db'"""
    table = {}
    for path in list(files(root, "app", "db", endings=(".h",))):
        parts = path.relative_to(root).as_posix()
        if "/include/" in parts:
            folder, header = parts.split("/include/", 1)
            table[header] = folder
    return table


def owner(relative):
    best = ""
    for part in PARTS:
        if relative.startswith(part + "/") and len(part) > len(best):
            best = part
    return best


def allowed_for(relative):
    pieces = relative.split("/")
    if pieces[0] == "modules":
        part = pieces[2] if len(pieces) > 3 else "plugin"
        return MODULE_PARTS.get(part), pieces[1], part
    return PARTS.get(owner(relative)), None, None


def includes(root):
    headers = public_headers(root)
    for path in files(root, "app", "db", "modules"):
        relative = path.relative_to(root).as_posix()
        allowed, module, part = allowed_for(relative)
        if allowed is None and part != "plugin":
            if not module:
                yield f"{relative}: no row for its folder in the include table"
            continue
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            match = re.match(r'\s*#\s*include\s+["<]([^">]+)[">]', line)
            if not match:
                continue
            header = match.group(1)
            if header in headers and allowed is not None and headers[header] not in allowed:
                yield f"{relative}:{number}: may not include {header} of {headers[header]}"
            other = re.match(r"(\w+)/(domain|store|documents|ui)/", header)
            if module and other and other.group(1) != module and (root / "modules" / other.group(1)).is_dir():
                yield f"{relative}:{number}: module {module} may not include module {other.group(1)}"
            if module and other and part == "ui" and other.group(2) == "store":
                yield f"{relative}:{number}: the window part may not see the store part"
            if module and part == "domain" and other and other.group(2) != "domain":
                yield f"{relative}:{number}: the domain may not see {header}"
            if part in FORBIDDEN_QT and re.match(FORBIDDEN_QT[part], f"<{header}"):
                yield f"{relative}:{number}: {part} may not include {header}"


def function_lengths(text):
    """Rough but sufficient for our format: a body opens with '{' at the end of an unindented or class-level line."""
    lines = text.splitlines()
    start = None
    for index, line in enumerate(lines):
        stripped = line.rstrip()
        indent = len(line) - len(line.lstrip())
        if start is None and stripped.endswith("{") and "(" in stripped + lines[max(0, index - 1)] and \
                re.search(r"\)\s*(const)?\s*(noexcept)?\s*(override)?\s*(final)?\s*(->\s*[\w:<>,&\s]+)?\s*(:.*)?\{$", stripped) and \
                not re.match(r"\s*(if|for|while|switch|else|do|return|\[)", line) and indent <= 4:
            start = (index, indent)
        elif start is not None and stripped in ("}", "};") and indent == start[1]:
            yield start[0] + 1, index - start[0] + 1
            start = None


def budgets(root):
    for path in files(root, "app", "db", "modules", "packaging", "tests", endings=CODE + (".sql", ".cmake", ".py")):
        relative = path.relative_to(root).as_posix()
        text = path.read_text(encoding="utf-8")
        count = text.count("\n")
        limit = 200 if path.suffix == ".h" and "/tests/" not in "/" + relative else 600
        if count > limit:
            yield f"{relative}: {count} lines, the budget is {limit}"
        if path.suffix in CODE and not relative.startswith("tests/"):
            for number, length in function_lengths(text):
                if length > 60:
                    yield f"{relative}:{number}: a function of {length} lines, the budget is 60"


def spdx(root):
    for path in files(root, "app", "db", "modules", "tests"):
        if not path.read_text(encoding="utf-8").startswith("// SPDX-License-Identifier: GPL-3.0-or-later\n"):
            yield f"{path.relative_to(root)}: the licence line is missing"


def forbidden(root):
    patterns = [(r"processEvents|waitForFinished|\bterminate\(\)|QThread::(m|u)?sleep|QEventLoop\b", "blocks or nests the event loop"),
                (r"\b(TODO|FIXME|XXX)\b", "marks unfinished work"), (r"QSKIP\(", "skips a test"),
                (r"[\u4e00-\u9fff]", "Chinese text belongs into data or translations")]
    for path in files(root, "app", "db", "modules"):
        relative = path.relative_to(root).as_posix()
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            code = line.split("//", 1)[0] if "://" not in line else line
            for pattern, why in patterns:
                text = code if pattern.startswith("[") else line
                if re.search(pattern, text):
                    yield f"{relative}:{number}: {why}: {line.strip()[:80]}"


def colours(root):
    for path in files(root, "app/sdk_ui", "app/shell", "modules"):
        relative = path.relative_to(root).as_posix()
        if "tokens" in path.name:
            continue
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            if re.search(r'"#[0-9A-Fa-f]{6}"|QColor\(\s*\d|Qt::(red|green|blue|yellow|black|white|gray)\b', line):
                yield f"{relative}:{number}: a colour literal outside the tokens"


def translations(root):
    folder = root / "translations"
    plurals = folder / "plurals_en.ts"
    english = plurals.read_text(encoding="utf-8") if plurals.exists() else ""
    for match in re.finditer(r"<message[^>]*>(.*?)</message>", english, re.S):
        source = re.search(r"<source>(.*?)</source>", match.group(1), re.S).group(1)
        forms = re.findall(r"<numerusform>(.*?)</numerusform>", match.group(1), re.S)
        if 'type="unfinished"' in match.group(1) or len(forms) != 2 or not all(f.strip() for f in forms):
            yield f"{plurals.name}: no English singular and plural for “{source[:70]}”"
    known = set(re.findall(r"<source>(.*?)</source>", english, re.S))
    for path in sorted(folder.glob("*_zh_CN.ts")):
        text = path.read_text(encoding="utf-8")
        for match in re.finditer(r"<message[^>]*>(.*?)</message>", text, re.S):
            body = match.group(1)
            source = re.search(r"<source>(.*?)</source>", body, re.S).group(1)
            if 'type="unfinished"' in body or re.search(r"<translation[^>]*>\s*</translation>|<translation/>", body):
                yield f"{path.name}: no Chinese for “{source[:70]}”"
            elif match.group(0).startswith('<message numerus="yes"') and source not in known:
                yield f"{path.name}: no English singular and plural for “{source[:70]}” in {plurals.name}"
            else:
                wanted = set(re.findall(r"%\d", source))
                given = set(re.findall(r"%\d", re.search(r"<translation[^>]*>(.*?)</translation>", body, re.S).group(1)))
                if wanted != given:
                    yield f"{path.name}: place-holders differ in “{source[:70]}”"


def plugin_symbols(root):
    allowed = {"qt_plugin_instance", "qt_plugin_query_metadata_v2", "__bss_start", "_edata", "_end"}  # the last: ld
    plugins = sorted(p for p in root.glob("*.so"))
    if not plugins:
        yield f"{root}: no plugin to look at"
    for path in plugins:
        out = subprocess.run(["nm", "-D", "--defined-only", str(path)], capture_output=True, text=True, check=True).stdout
        for line in out.splitlines():
            name = line.split()[-1].split("@")[0]
            kind = line.split()[-2]
            if name not in allowed and kind not in "wWVvu":
                yield f"{path.name}: exports {name}"


def abi(root):
    cmake = re.search(r"set\(QZ_SDK_ABI (\d+)\)", (root / "packaging/cmake/QzModule.cmake").read_text()).group(1)
    code = re.search(r"kSdkAbi = (\d+);", (root / "app/host/include/qz/host/sdk_abi.h").read_text()).group(1)
    if cmake != code:
        yield f"interface version is {cmake} in QzModule.cmake and {code} in sdk_abi.h"


def persons(root):
    """Lines we do not cross: no name for a score, a label or a list of persons in any identifier, table or text."""
    pattern = re.compile(r"(person|party|resident|citizen|user|petitioner)_?(risk|score|credit|profile|watch|blacklist)|"
                         r"(risk|danger|recidivism)_?(score|label)|watch_?list|black_?list", re.I)
    for path in files(root, "app", "db", "modules", "resources", endings=CODE + (".sql", ".json")):
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            if pattern.search(line):
                yield f"{path.relative_to(root)}:{number}: {line.strip()[:90]}"


def json_data(root):
    for path in files(root, "resources", endings=(".json",)):
        try:
            json.loads(path.read_text(encoding="utf-8"))
        except ValueError as error:
            yield f"{path.relative_to(root)}: {error}"


def main():
    rules = {f.__name__: f for f in (includes, budgets, spdx, forbidden, colours, translations, plugin_symbols, abi,
                                     persons, json_data)}
    if len(sys.argv) < 3 or sys.argv[1] not in rules:
        print("usage: house_rules.py RULE ROOT [--expect N]; rules: " + " ".join(rules))
        return 2
    breaches = list(rules[sys.argv[1]](Path(sys.argv[2])))
    for breach in breaches:
        print(breach)
    if "--expect" in sys.argv:  # a violation fixture: the rule must see exactly its breaches
        return 0 if len(breaches) == int(sys.argv[sys.argv.index("--expect") + 1]) else 1
    return 1 if breaches else 0


if __name__ == "__main__":
    os.environ["LC_ALL"] = "C"
    sys.exit(main())
