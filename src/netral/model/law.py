"""Instruments, the pieces we quote, and how strong each is."""

from datetime import date
from enum import StrEnum

from msgspec import Struct

from netral.model.time import Window


class Text(Struct, frozen=True):
    """A sentence of the pack in Indonesian and, where there is one, in English."""

    id: str
    en: str = ""

    def said(self, lang: str) -> str:
        """The sentence in `lang` ("id" or "en"); Indonesian where English is missing."""
        return self.en if lang == "en" and self.en else self.id


class Rank(StrEnum):
    """Strength of a source, strongest first."""

    LAW = "law"  # undang-undang, peraturan pemerintah, putusan MK
    REGULATION = "regulation"  # peraturan KPU and the like
    DECREE = "decree"  # keputusan bersama
    CIRCULAR = "circular"
    STATEMENT = "statement"  # an official's statement, with place and date
    ADVICE = "advice"  # ours


class Confidence(StrEnum):
    """How sure we are of the wording, strongest first."""

    PRIMARY = "primary"  # the text itself seen
    SEVERAL = "several"  # several independent secondary sources agree
    SINGLE = "single"  # one secondary source
    MEMORY = "memory"  # from memory only; to be checked
    CONFLICT = "conflict"  # sources contradict each other


class Cite(Struct, frozen=True, order=True):
    """A quoted piece: `source#clause`."""

    source: str
    clause: str

    def __str__(self) -> str:
        return f"{self.source}#{self.clause}"


class Clause(Struct, frozen=True):
    """A quoted piece of an instrument. label: how people name it, such as "Pasal 5 huruf n angka 5"."""

    id: str
    label: str
    quote: str
    confidence: Confidence
    url: str = ""
    note: str = ""
    rank: Rank | None = None
    window: Window | None = None


class Source(Struct, frozen=True):
    """An instrument: its life in local days, where it was read and the day a person last checked it."""

    id: str
    title: str
    short: str
    rank: Rank
    window: Window
    checked: date
    url: str
    clauses: tuple[Clause, ...]
    note: str = ""


class Answer(StrEnum):
    """What a source answers to the question of a conflict."""

    ALLOWED = "allowed"
    FORBIDDEN = "forbidden"
    DEPENDS = "depends"
    OPEN = "open"  # says something that settles neither


class Voice(Struct, frozen=True):
    """One side of a conflict: who, when and how strong follow from what is cited."""

    answer: Answer
    says: Text
    cite: Cite


class Conflict(Struct, frozen=True):
    """A question that sources answer differently. reading: what this pack makes of it. rules: those it bears on."""

    id: str
    title: Text
    reading: Text
    voices: tuple[Voice, ...]
    rules: tuple[str, ...] = ()
