"""Writes the word lists that the readers look for, out of their sources, for read_narratives.py.

usage: word_lists.py Sources/Reading LISTS
One list a line, its words apart by tabs. The lists of the peer are so the readers' own.
"""

import pathlib
import re
import sys

LITERAL = re.compile(r'"""(.*?)"""|"((?:[^"\\\n]|\\.)*)"', re.S)
LIST = re.compile(r"WordSet(?:<[^>\n]*>)?\((?:longestFirst: )?(?:\[(?P<own>.*?)\n?\s*\]\)|(?P<named>lists)\b)", re.S)
NAMED = re.compile(r"lists: \[\([^\n]*= \[(.*?)\n  \]", re.S)


def words(text):
    for several, one in LITERAL.findall(text):
        for word in (several or one).split():
            yield word


with open(sys.argv[2], "w", encoding="utf-8") as out:
    for path in sorted(pathlib.Path(sys.argv[1]).rglob("*.swift")):
        source = path.read_text(encoding="utf-8")
        named = [m[1] for m in NAMED.finditer(source)]
        for match in LIST.finditer(source):
            found = sorted({w for w in words(match["own"] or " ".join(named)) if w}, key=len, reverse=True)
            if found:
                out.write("\t".join(found) + "\n")
        if path.name == "DivisionText.swift":
            names = {re.sub(r"^~?\d+~?", "", word) for word in words(source)} - {""}
            short = {re.sub(r"(壮族自治区|回族自治区|维吾尔自治区|自治区|省|市|区|县)$", "", n) for n in names}
            out.write("\t".join(sorted(names | {s for s in short if len(s) > 1}, key=len, reverse=True)) + "\n")
