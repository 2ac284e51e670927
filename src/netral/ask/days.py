"""The day a question names, and the question without it."""

import re
from datetime import date, timedelta

from netral.kit.dates import MONTHS

NAMES = MONTHS | {"nopember": 11}
SHIFTS = {"besok": 1, "lusa": 2, "kemarin": -1, "kmrn": -1, "kemaren": -1, "tomorrow": 1, "yesterday": -1}
_MONTH = "|".join(sorted(NAMES, key=len, reverse=True))
WORDED = re.compile(rf"\b(?:tgl\.?|tanggal|on)?\s*(\d{{1,2}})\s+({_MONTH})\b\.?(?:\s+(\d{{4}}|\d{{2}}))?")
FIGURES = re.compile(r"\b(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})\b")
ISO = re.compile(r"\b(\d{4})-(\d{2})-(\d{2})\b")
MONTHLY = re.compile(rf"\b(?:bulan\s+)?({_MONTH})\s+(\d{{4}})\b")
RELATIVE = re.compile(rf"\b(?:{'|'.join(SHIFTS)})\b")
EARLIER = re.compile(r"\b(?:sebelum|sblm|before)\W*$")
CENTURY, MIDDLE = 2000, 15


def day_in(text: str, today: date) -> tuple[date | None, str]:
    """The day that a text in lower case names, if any, and the text without it."""
    for pattern, read in ((ISO, _iso), (FIGURES, _figures), (WORDED, _worded), (MONTHLY, _monthly)):
        for found in pattern.finditer(text):
            try:
                day = read(found, today)
            except ValueError:
                continue
            before = text[: found.start()]
            return day - timedelta(bool(EARLIER.search(before))), f"{before} {text[found.end() :]}"
    if near := RELATIVE.search(text):
        return today + timedelta(SHIFTS[near[0]]), text
    return None, text


def _iso(found: re.Match[str], _: date) -> date:
    return date(int(found[1]), int(found[2]), int(found[3]))


def _figures(found: re.Match[str], _: date) -> date:
    return date(_year(found[3]), int(found[2]), int(found[1]))


def _worded(found: re.Match[str], today: date) -> date:
    return date(_year(found[3]) if found[3] else today.year, NAMES[found[2]], int(found[1]))


def _monthly(found: re.Match[str], _: date) -> date:
    return date(int(found[2]), NAMES[found[1]], MIDDLE)


def _year(digits: str) -> int:
    return int(digits) + (CENTURY if len(digits) == 2 else 0)  # noqa: PLR2004  # a year in two digits
