"""An answer as a person reads it in a terminal, and as programs read it."""

from collections.abc import Iterator
from textwrap import wrap
from typing import Any

from netral.kit.words import Words
from netral.model.law import Text
from netral.model.question import Answer, Deciding, Declined

WIDTH = 100
INDENT = "   "


def text(answer: Answer, words: Words) -> str:
    """Verdict first, then the answer, what it rests on, whom to ask and what to tell."""
    head = words(f"verdict.{answer.verdict}") if answer.verdict else words(f"declined.{answer.declined}")
    lines = [head, "=" * len(head), *_told(answer, words)]
    lines += _listed("ask.sources", (quoted(one, words) for one in answer.deciding), words)
    lines += _listed("ask.whom", ([one.said(words.lang)] for one in answer.whom), words)
    lines += _listed("ask.back", ([one.said(words.lang)] for one in answer.follow_up), words)
    if answer.declined is Declined.UNKNOWN:
        lines += _listed("ask.near", ([one.said(words.lang)] for one in answer.near), words)
    if answer.deciding:
        checked = min(one.source.checked for one in answer.deciding)
        lines += ["", *wrap(words("ask.note", day=words.date(checked)), WIDTH)]
    return "\n".join(lines) + "\n"


def table(answer: Answer, lang: str) -> dict[str, Any]:
    """What `--format json` writes."""
    return {
        "question": answer.question,
        "title": answer.title.said(lang),
        "verdict": answer.verdict.value if answer.verdict else "",
        "answer": answer.answer.said(lang),
        "why": answer.why.said(lang),
        "changes": answer.changes.said(lang),
        "cites": [str(one.cite) for one in answer.deciding],
        "clauses": [_clause(one) for one in answer.deciding],
        "whom": [one.said(lang) for one in answer.whom],
        "follow_up": [one.said(lang) for one in answer.follow_up],
        "near": [one.said(lang) for one in answer.near],
        "declined": answer.declined is not None,
        "declined_why": answer.declined or "",
        "facts": answer.facts,
        "day": answer.day.isoformat() if answer.day else "",
    }


def _told(answer: Answer, words: Words) -> Iterator[str]:
    if not answer.declined:
        yield answer.title.said(words.lang)
    if answer.day:
        yield words("ask.day", day=words.date(answer.day))
    yield ""
    yield from wrap(answer.answer.said(words.lang), WIDTH)
    for key, told in (("ask.why", answer.why), ("ask.changes", answer.changes)):
        if said := _shown(told, answer, words.lang):
            yield ""
            yield from wrap(f"{words(key)}: {said}", WIDTH)


def _shown(told: Text, answer: Answer, lang: str) -> str:
    return "" if answer.declined else told.said(lang)


def quoted(one: Deciding, words: Words) -> list[str]:
    """A clause as it is shown: where it stands, how strong it is, and its words."""
    rank, confidence = one.clause.rank or one.source.rank, one.clause.confidence
    strength = f"{words(f'rank.{rank}')} · {words(f'confidence.{confidence}')}"
    return [f"{one.clause.label}, {one.source.short} ({strength}):", f"“{one.clause.quote}”"]


def _listed(key: str, entries: Iterator[list[str]], words: Words) -> Iterator[str]:
    """Entries under a heading, or nothing without entries."""
    lines = [
        line
        for entry in entries
        for number, part in enumerate(entry)
        for line in wrap(
            part, WIDTH, initial_indent=INDENT if number else " - ", subsequent_indent=INDENT, break_long_words=False
        )
    ]
    yield from ("", f"{words(key)}:", *lines) if lines else ()


def _clause(one: Deciding) -> dict[str, str]:
    return {
        "id": str(one.cite),
        "label": one.clause.label,
        "source": one.source.short,
        "title": one.source.title,
        "quote": one.clause.quote,
        "rank": one.clause.rank or one.source.rank,
        "confidence": one.clause.confidence,
        "url": one.clause.url or one.source.url,
        "checked": one.source.checked.isoformat(),
        "note": one.clause.note,
    }
