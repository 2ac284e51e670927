"""The sentences a person reads, by key and language."""

import tomllib
from datetime import date, datetime, tzinfo
from functools import cache

from netral.kit.data import data_names, data_text
from netral.model.time import Moment, Precision

LANGS = ("id", "en")


class Words:
    """The catalogue of one language. Keys are dotted: `problem.cut-member`."""

    def __init__(self, lang: str = "id") -> None:
        """The words of `lang`, one of LANGS. Raises KeyError for any other."""
        if lang not in LANGS:
            raise KeyError(lang)
        self.lang = lang
        self._sentences = sentences(lang)

    def __call__(self, key: str, **values: object) -> str:
        """The sentence of that key with its places filled. Raises KeyError for an unknown key or a missing value."""
        return _filled(self._sentences[key], values)

    def sentence(self, key: str) -> str:
        """The sentence of that key with its places still open, for somebody else to fill. Raises KeyError."""
        return self._sentences[key]

    def has(self, key: str) -> bool:
        """Is there a sentence of that key?"""
        return key in self._sentences

    def number(self, count: int) -> str:
        """A count with the language's separators: 12.345 or 12,345."""
        plain = f"{count:,}"
        return plain.replace(",", ".") if self.lang == "id" else plain

    def date(self, day: date) -> str:
        """A day in words: 3 Maret 2026."""
        return f"{day.day} {self(f'month.{day.month}')} {day.year}"

    def moment(self, moment: Moment, zone: tzinfo) -> str:
        """When something happened, no finer than it is known."""
        start, end = moment.start, moment.end
        if moment.precision in (Precision.SECOND, Precision.MINUTE, Precision.DAY) and start:
            return self._instant(start, moment.precision, zone)
        if start and end:
            return self("time.between", first=self._day(start, zone), last=self._day(end, zone))
        if start or end:
            known = start or end
            return self("time.from" if start else "time.until", day=self._day(known, zone)) if known else ""
        return self("time.unknown")

    def _instant(self, instant: datetime, precision: Precision, zone: tzinfo) -> str:
        local = instant.astimezone(zone)
        if precision is Precision.DAY:
            return self.date(local.date())
        return self(
            "time.instant", day=self.date(local.date()), hour=f"{local:%H}", minute=f"{local:%M}", zone=f"{local:%Z}"
        )

    def _day(self, instant: datetime, zone: tzinfo) -> str:
        return self.date(instant.astimezone(zone).date())


@cache
def sentences(lang: str) -> dict[str, str]:
    """Every sentence of a language by dotted key; a key that two files share raises ValueError."""
    found: dict[str, str] = {}
    for path in data_names(f"words/{lang}"):
        for key, sentence in _flat(tomllib.loads(data_text(path))):
            if found.setdefault(key, sentence) is not sentence:
                raise ValueError(f"{path}: {key} stands twice")
    return found


def _flat(table: dict[str, object], prefix: str = "") -> list[tuple[str, str]]:
    rows: list[tuple[str, str]] = []
    for key, value in table.items():
        rows += _flat(value, f"{prefix}{key}.") if isinstance(value, dict) else [(prefix + key, str(value))]
    return rows


def _filled(sentence: str, values: dict[str, object]) -> str:
    return sentence.format_map(values)
