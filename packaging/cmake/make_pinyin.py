#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Readings of Chinese characters without tones, from Unihan_Readings.txt (Debian: unicode-data), as one compact file.

Layout, little endian: "QZPY1\\n"; number of syllables (u16), each as length (u8) and letters; number of characters
(u32), each as code point (u32), number of readings (u8), readings (u16 each), the usual one first. By code point.
"""
import bz2
import re
import struct
import sys
import unicodedata

# In order of trust: frequencies of a corpus, the table of standard characters, the customary reading, a dictionary.
FIELDS = ("kHanyuPinlu", "kTGHZ2013", "kMandarin", "kXHC1983")


def plain(reading):
    """liǔ → liu, lǜ → lv."""
    text = unicodedata.normalize("NFD", reading.lower()).replace("u\u0308", "v")
    return "".join(c for c in text if "a" <= c <= "z")


def readings(field, value):
    if field == "kHanyuPinlu":
        return [plain(part.split("(")[0]) for part in value.split()]
    if field == "kMandarin":
        return [plain(part) for part in value.split()]
    return [plain(part) for piece in value.split() for part in piece.split(":")[-1].split(",")]


def collect(path):
    opened = bz2.open(path, "rt", encoding="utf-8") if path.endswith(".bz2") else open(path, encoding="utf-8")
    found = {}
    with opened as lines:
        for line in lines:
            match = re.match(r"U\+([0-9A-F]+)\t(\w+)\t(.*)$", line)
            if match and match.group(2) in FIELDS:
                character = found.setdefault(int(match.group(1), 16), {})
                character[match.group(2)] = readings(match.group(2), match.group(3))
    table = {}
    for code, fields in found.items():
        ordered = []
        for field in FIELDS:
            ordered += [r for r in fields.get(field, []) if r and r not in ordered]
        table[code] = ordered
    return table


def main():
    source, target = sys.argv[1:3]
    table = collect(source)
    if len(table) < 20000:
        sys.exit(f"{source}: only {len(table)} characters with a reading")
    syllables = sorted({r for each in table.values() for r in each})
    number = {syllable: i for i, syllable in enumerate(syllables)}
    out = bytearray(b"QZPY1\n") + struct.pack("<H", len(syllables))
    for syllable in syllables:
        out += struct.pack("<B", len(syllable)) + syllable.encode()
    out += struct.pack("<I", len(table))
    for code in sorted(table):
        out += struct.pack("<IB", code, len(table[code]))
        out += b"".join(struct.pack("<H", number[r]) for r in table[code])
    with open(target, "wb") as file:
        file.write(out)


if __name__ == "__main__":
    main()
