"""Reads narratives by the rules of desk read, with Python's re: the peer of the reading measure.

usage: read_narratives.py NARRATIVES KEYWORDS LISTS
Answers each line with one JSON object, as desk read does. It looks for the same words (LISTS is
of word_lists.py), and is spared what is done with them once found, banks by their prefixes, digits
dictated or mistaken, and the half of the forms of amounts.
"""

import json
import re
import sys
import unicodedata

DIGITS = "零〇一二两三四五六七八九壹贰叁肆伍陆柒捌玖"
VALUES = {c: v for c, v in zip(DIGITS, [0, 0, 1, 2, 2, 3, 4, 5, 6, 7, 8, 9, 1, 2, 3, 4, 5, 6, 7, 8, 9])}
SCALES = {"十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1000, "仟": 1000}
MYRIADS = {"万": 10**4, "萬": 10**4, "亿": 10**8, "億": 10**8, "w": 10**4, "W": 10**4, "k": 1000, "K": 1000}

AMOUNT = re.compile(
    r"(?P<near>约|近|大约|大概|差不多|不到|超)?\s?[¥￥]?\s?"
    r"(?:(?P<number>\d{1,3}(?:,\d{3})+(?:\.\d{1,2})?|\d+(?:\.\d+)?)\s?(?P<much>余|多|几)?(?P<scale>[万萬亿億wWkK])?"
    r"(?P<tail>\d{1,4})?|(?P<spoken>[" + DIGITS + r"十拾百佰千仟万萬亿億几半]+))"
    r"(?P<more>余|多|来)?(?P<unit>元|块|圆|人民币|RMB|U|USDT|港币|美元)?(?P<jiao>\d角|\d毛|\d)?"
)
CARD = re.compile(r"(?<!\d)\d(?:[ -]?\d){14,18}(?!\d)")
MOBILE = re.compile(r"(?<!\d)(?:\+?86[ -]?)?1[3-9]\d[ -]?\d{4}[ -]?\d{4}(?!\d)")
LANDLINE = re.compile(r"(?<!\d)0\d{2,3}-?\d{7,8}(?!\d)")
MASKED = re.compile(r"\d{3,8}[*xX]{3,12}\d{2,4}|尾号(?:为|是)?\s?\d{4}")
RESIDENT = re.compile(r"(?<!\d)\d{17}[\dXx](?!\d)")
LINK = re.compile(r"(?:https?|hxxps?)://[^\s，。；、）]+|(?<![\w.])(?:[a-z0-9-]+(?:\.|\[\.\]))+(?:com|cn|net|org|vip|top|xyz|cc)\b", re.I)
HANDLE = re.compile(r"(?P<kind>QQ号?|微信号?|抖音号?|支付宝)(?:为|是|：|:)?\s?(?P<id>[A-Za-z0-9_-]{5,20})")
CRYPTO = re.compile(r"(?<![A-Za-z0-9])(?:0x[0-9a-fA-F]{40}|T[1-9A-HJ-NP-Za-km-z]{33}|bc1[a-z0-9]{39,59}|[13][1-9A-HJ-NP-Za-km-z]{25,34})(?![A-Za-z0-9])")
TIME = re.compile(
    r"(?:(?P<year>\d{4})年)?(?P<month>\d{1,2})月(?P<day>\d{1,2})日?(?:(?P<part>上午|下午|晚上|凌晨|中午)?(?P<hour>\d{1,2})[时点:](?P<minute>\d{1,2})?分?)?"
    r"|(?P<ago>今天|昨天|前天|今早|昨晚)(?P<part2>上午|下午|晚上|凌晨)?(?P<hour2>\d{1,2}|[" + DIGITS + r"十]+)?[点时]?(?P<half>半)?"
    r"|(?<!\d)(?P<hour3>[01]?\d|2[0-3])[:：点](?P<minute3>[0-5]\d)(?!\d)"
)
AGE = re.compile(r"(\d{1,3})岁|(男|女)(?:，|,)?(\d{1,3})岁")


def luhn(digits):
    total = 0
    for place, digit in enumerate(reversed(digits)):
        value = int(digit)
        if place % 2:
            value = value * 2 - 9 if value > 4 else value * 2
        total += value
    return total % 10 == 0


def spoken(text):
    total = section = number = 0
    last = 1
    for c in text:
        if c in VALUES:
            number = number * 10 + VALUES[c] if number else VALUES[c]
        elif c in SCALES:
            last = SCALES[c]
            section += (number or 1) * last
            number = 0
        elif c in MYRIADS:
            last = MYRIADS[c]
            total = (total + section + number) * last
            section = number = 0
        elif c == "半":
            number = 5
            last = max(last, 1)
    if number and last > 10:
        number = number * last // 10
    return total + section + number


def amounts(text, taken):
    found = []
    for m in AMOUNT.finditer(text):
        if any(a < m.end() and m.start() < b for a, b in taken):
            continue
        if not (m["unit"] or m["scale"] or m["spoken"] and any(c in MYRIADS or c in SCALES for c in m["spoken"])):
            continue
        if m["number"]:
            whole, _, part = m["number"].replace(",", "").partition(".")
            scale = MYRIADS.get(m["scale"], 1)
            fen = int(whole) * scale * 100 + (int(part) * scale * 100 // 10 ** len(part) if part else 0)
            if m["tail"] and m["scale"]:
                fen += int(m["tail"]) * scale * 100 // 10 ** len(m["tail"])
        else:
            fen = spoken(m["spoken"]) * 100
        found.append({
            "text": m[0], "amount": f"{fen // 100}.{fen % 100:02d}",
            "approximate": bool(m["near"] or m["much"] or m["more"])})
    return found


def identifiers(text):
    found, taken = [], []
    for kind, pattern in (("link", LINK), ("crypto", CRYPTO), ("resident_id", RESIDENT), ("bank_card", CARD),
                          ("phone", MOBILE), ("phone", LANDLINE), ("masked", MASKED), ("handle", HANDLE)):
        for m in pattern.finditer(text):
            if any(a < m.end() and m.start() < b for a, b in taken):
                continue
            canonical = re.sub(r"[ -]", "", m[0]) if kind != "link" else m[0].replace("[.]", ".")
            valid = luhn(canonical) if kind == "bank_card" else None
            found.append({"text": m[0], "kind": kind, "canonical": canonical, "valid": valid})
            taken.append(m.span())
    return found, taken


def main(path, keywords, lists):
    cues = [
        re.compile("|".join(map(re.escape, line.rstrip("\n").split("\t")))) for line in open(lists, encoding="utf-8")]
    weights = {}
    for line in open(keywords, encoding="utf-8"):
        word, weight, code = line.rstrip("\n").split("\t")
        weights.setdefault(word, []).append((code, int(weight)))
    words = re.compile("|".join(re.escape(w) for w in sorted(weights, key=len, reverse=True)))
    write = sys.stdout.write
    for line in open(path, encoding="utf-8"):
        text = unicodedata.normalize("NFKC", line.rstrip("\n"))
        told = [[(m[0], m.start()) for m in cue.finditer(text)] for cue in cues]
        times = [m for m in TIME.finditer(text) if m[0]]
        ids, taken = identifiers(text)
        taken += [m.span() for m in times]
        doubt = {}
        for word in set(words.findall(text)):
            for code, weight in weights[word]:
                doubt.setdefault(code, []).append((weight, word))
        tactics = []
        for code, hits in doubt.items():
            rest = 1.0
            for weight, _ in hits:
                rest *= 1 - weight * 0.085
            tactics.append({"code": code, "score": round(1 - rest, 2), "because": [w for _, w in sorted(hits, reverse=True)]})
        tactics.sort(key=lambda t: -t["score"])
        write(json.dumps({
            "amounts": amounts(text, taken), "identifiers": ids, "times": [m[0] for m in times],
            "tactics": tactics, "ages": AGE.findall(text),
            "words": sum(map(len, told))}, ensure_ascii=False) + "\n")


main(*sys.argv[1:])
