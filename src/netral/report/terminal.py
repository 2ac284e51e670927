"""The report as plain text, a hundred letters wide: the same bytes on every screen, in a file and in a pipe."""

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from textwrap import wrap

from netral.kit.words import Words
from netral.model.finding import Report
from netral.model.law import Rank
from netral.model.time import Fit
from netral.report import facts
from netral.report.quote import Quote
from netral.report.view import Card, Cure, Law, View

WIDTH = 100
FITS = {Fit.YES: "+", Fit.MAYBE: "?", Fit.NO: "-"}
STEP = "   "


def render(report: Report, words: Words) -> Iterator[str]:
    """The whole report, line by line."""
    view = View(report, words)
    for part in (_head, _cures, _coverage, _limits):
        yield from (f"{line.rstrip()}\n" for line in part(view))


def _head(view: View) -> Iterator[str]:
    say = view.words
    yield from _title(say("report.title"), "=")
    yield from _pairs((*facts.head(view.report, view), *facts.about(view.report, view)))
    yield ""
    yield from _wrapped(say("report.calm") if view.report.findings else say("report.nothing"))
    yield ""
    yield " · ".join(f"{word}: {say.number(count)}" for _, word, count in facts.levels(view.report, say))
    yield ""


def _cures(view: View) -> Iterator[str]:
    group = ""
    laws: dict[str, Law] = {}
    for name, found in view.groups():
        cure = view.cure(name, found)
        if cure.group != group:
            group = cure.group
            yield from _title(group, "=")
        yield from _cure(cure, view.words)
        for card in map(view.card, found):
            laws |= {law.cite: law for law in card.laws}
            yield from _card(card, view.words)
    yield from _sources(view, laws.values())


def _cure(cure: Cure, say: Words) -> Iterator[str]:
    if not cure.do:
        return
    yield from _wrapped(cure.do)
    yield from _wrapped(f"{say('cure.why')}: {cure.why}")
    for label, text in cure.steps:
        yield from _wrapped(f"{label}: {text}")
    yield from _wrapped(f"{say('cure.by')}: {_joined(cure.rank, cure.source)}")
    yield ""


def _card(card: Card, say: Words) -> Iterator[str]:
    yield from _title(_joined(card.when, card.what, f"[{say(f'level.{card.level.name.lower()}')}]"), "-")
    yield from _labelled("", [_joined(card.doubt, card.seen_by)])
    yield from _pairs((say(f"card.{key}"), value) for key, value in _names(card) if value)
    for quote in card.quotes:
        yield from _quote(quote, say)
    if card.photo:
        taken = f"{say('card-photo.taken')} {card.photo.taken}" if card.photo.taken else ""
        yield from _labelled(say("card-photo.title"), filter(None, [card.photo.story, taken]))
    yield from _labelled(say("card.caption"), filter(None, [card.caption]))
    yield from _labelled(say("card.more"), card.more)
    yield from _labelled(say("card.why"), card.why)
    yield f"{say('card.elements')}:"
    for one in card.elements:
        yield from _wrapped(f"{one.text}: {say(f'fit.{one.fit.name.lower()}')}", f"{STEP}{FITS[one.fit]} ")
    yield from _labelled(say("card.against"), card.against)
    yield from _labelled(say("card.outcome"), [f"{one.who}: {_sourced(one.text, one.source)}" for one in card.outcomes])
    yield from _labelled(say("card.also"), card.also)
    yield from _labelled(say("card.disputes"), [one.title for one in card.disputes])
    yield from _labelled(say("card.sources"), ["; ".join(law.name for law in card.laws)])
    yield ""


def _names(card: Card) -> tuple[tuple[str, str], ...]:
    rule = f"{card.title} ({card.rule})"
    status = (("then", card.then), ("now", card.now))
    return (
        ("rule", rule),
        ("about", card.about),
        *status,
        ("target", card.target),
        ("by", card.by),
        ("ended", card.ended),
    )


def _quote(quote: Quote, say: Words) -> Iterator[str]:
    """Marked words stand between guillemets, as there are no colours."""
    text = "".join(f"»{piece.text}«" if piece.marked else piece.text for piece in quote.pieces)
    yield f"{say(quote.label)}:"
    for line in text.splitlines():
        yield from _wrapped(line, f"{STEP}| ", f"{STEP}| ")


def _sources(view: View, laws: Iterable[Law]) -> Iterator[str]:
    """Each source once, by its strength; the wording is for the page, and for `netral explain`."""
    say = view.words
    told = []
    for law in sorted(laws, key=lambda law: (list(Rank).index(law.rank), law.cite)):
        strength = (say(f"rank.{law.rank}"), say(f"confidence.{law.confidence}"), law.checked, law.url)
        told.append(f"{law.name} [{law.cite}]: {'; '.join(filter(None, strength))}")
    yield from _labelled(say("card.sources"), told)
    yield ""


def _coverage(view: View) -> Iterator[str]:
    say = view.words
    rows = facts.summary(view)
    if rows:
        yield from _title(say("report.coverage"), "=")
    for row in rows:
        counts = {"found": row.found, "read": row.read, "failed": row.failed, "merged": row.merged}
        named = [f"{say(f'cover.{key}').lower()} {count}" for key, count in counts.items() if count not in {"", "0"}]
        expected = f"{say('cover.expected').lower()} {row.expected}" if row.expected else ""
        text = ", ".join(filter(None, (*named, expected)))
        yield from _wrapped(_joined(f"{row.name}: {row.reading}", text, row.why), " - ")
    yield ""
    yield from _labelled(say("report.problems"), facts.problems(view.report, say))


def _limits(view: View) -> Iterator[str]:
    say = view.words
    yield from _labelled(say("report.limits"), facts.limits(view.report, say))
    yield from _labelled(say("report.promises"), facts.promises(say))


def _title(text: str, line: str) -> Iterator[str]:
    yield from _wrapped(text)
    yield line * min(WIDTH, len(text))


def _pairs(pairs: Iterable[tuple[str, str]]) -> Iterator[str]:
    kept = list(pairs)
    wide = max((len(label) for label, _ in kept), default=0) + 2
    for label, value in kept:
        yield from _wrapped(value, f"{label + ':':<{wide}}", " " * wide)


def _labelled(label: str, texts: Iterable[str]) -> Iterator[str]:
    """A label and its texts, one a line; nothing where there are none."""
    kept = [text for text in texts if text]
    if kept and label:
        yield f"{label}:"
    for text in kept:
        yield from _wrapped(text, f"{STEP}- " if label else "")


@lru_cache(maxsize=1 << 12)  # rules say the same of many acts
def _wrapped(text: str, first: str = "", later: str | None = None) -> Sequence[str]:
    """Lines of at most WIDTH letters; addresses are never broken."""
    if len(first) + len(text) <= WIDTH and text.isprintable() and text == text.strip():
        return [first + text] if text else []
    rest = " " * len(first) if later is None else later
    return wrap(
        text, WIDTH, initial_indent=first, subsequent_indent=rest, break_long_words=False, break_on_hyphens=False
    )


def _joined(*texts: str) -> str:
    return " · ".join(filter(None, texts))


def _sourced(text: str, source: str) -> str:
    return f"{text} ({source})" if source else text
