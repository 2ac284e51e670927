"""Where sources differ, and how a rule came to stand as it does: Markdown for the pages of the rules."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from netral.kit.words import Words
from netral.model.law import Cite, Clause, Conflict, Source
from netral.model.rule import Arm, Rule

Clauses = Mapping[Cite, tuple[Source, Clause]]


def conflict(one: Conflict, clauses: Clauses, words: Words) -> Iterator[str]:
    """A question, who answers it how and since when, and what the rules make of it."""
    yield f"### {one.title.said(words.lang)}"
    yield ""
    yield "| " + " | ".join(words(f"column.{name}") for name in ("since", "who", "answer", "says", "strength")) + " |"
    yield "|---|---|---|---|---|"
    for voice in sorted(one.voices, key=lambda each: _began(each.cite, clauses)):
        source, clause = clauses[voice.cite]
        began = _began(voice.cite, clauses)
        cells = (
            words.date(began) if began > date.min else "…",
            f"{source.short}, {clause.label}",
            words(f"answer.{voice.answer}"),
            voice.says.said(words.lang),
            f"{words(f'rank.{clause.rank or source.rank}')}; {words(f'confidence.{clause.confidence}')}",
        )
        yield "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"
    yield ""
    yield f"{words('page.reading')}: {one.reading.said(words.lang)}"
    yield ""


def conflicts(every: Iterable[Conflict], clauses: Clauses, words: Words) -> str:
    """The page of all conflicts."""
    lines = [f"# {words('page.conflicts')}", "", words("page.conflicts-how"), ""]
    for one in every:
        lines += conflict(one, clauses, words)
    return "\n".join(lines).strip() + "\n"


def history(rule: Rule, words: Words) -> Iterator[str]:
    """What changed on which day, where anything did."""
    days = sorted({day for arm in rule.arms for day in (arm.window.first, arm.window.after) if day})
    if len(days) > 1:
        yield from (f"- {words.date(day)}: {_turn(rule, day, words)}" for day in days)


def _turn(rule: Rule, day: date, words: Words) -> str:
    """What begins and what ends on a day, told by what it rests on."""
    begun = _cites(arm for arm in rule.arms if arm.window.first == day)
    ended = _cites(arm for arm in rule.arms if arm.window.after == day)
    come, gone = [one for one in begun if one not in ended], [one for one in ended if one not in begun]
    told = [
        words("page.begins", cites=", ".join(come)) if come else "",
        words("page.ends", cites=", ".join(gone)) if gone else "",
    ]
    return "; ".join(filter(None, told)) or words("page.turns")


def _cites(arms: Iterable[Arm]) -> list[str]:
    return list(dict.fromkeys(f"`{cite}`" for arm in arms for cite in arm.cites))


def _began(cite: Cite, clauses: Clauses) -> date:
    source, clause = clauses[cite]
    return (clause.window or source.window).first or date.min
