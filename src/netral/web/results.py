"""The results as HTML: what stands above the list, a stretch of the list, and what stands below it."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from netral.kit.words import Words
from netral.model.pack import Pack
from netral.model.rule import Level
from netral.report import facts
from netral.report.cards import card
from netral.report.html import coverage, end, levels, remedy
from netral.report.tags import Html, el, joined, pairs
from netral.report.view import View
from netral.web import fields
from netral.web.asked import Kept, Mark, Wanted
from netral.web.pile import Pile, Row, state

REASONS = ("not-me", "only-news", "other-person", "other-account", "other-day", "else")
STATES = ("open", "later", "settled")
SINCE = ("settled", "fresh", "changed", "gone")


def above(pile: Pile, pack: Pack, kept: Kept, words: Words) -> Html:
    """How many findings there are, what changed since the last time, whose report it is, and the filters."""
    view, report = View(pile.report, words), pile.report
    basis = (*facts.head(report, view), *facts.about(report, view))
    return joined(
        [
            el("h1", words("report.found", count=words.number(len(pile.rows))), tabindex="-1"),
            el("p", words("report.calm" if pile.rows else "report.nothing"), class_="lead"),
            levels(view),
            _since(pile.counts(kept), words),
            el("details", el("summary", words("report.about")), pairs(basis, "facts"), class_="fold"),
            _filters(pile, pack, view) if pile.rows else Html(),
        ]
    )


def below(pile: Pile, words: Words) -> Html:
    """What was read, what cannot be seen, what Netral does not do."""
    view = View(pile.report, words)
    return joined([coverage(view), end(view)])


def stretch(pile: Pile, wanted: Wanted, words: Words) -> tuple[Html, int, int]:
    """(the asked stretch of the list, rows that pass the filter, rows that come after it)."""
    view, chosen = View(pile.report, words), pile.chosen(wanted)
    last = wanted.first + max(wanted.count, 0)
    follows = 0 < wanted.first <= len(chosen) and not wanted.top
    before = chosen[wanted.first - 1].advice if follows else None
    told = joined(_listed(view, chosen, chosen[wanted.first : last], before, wanted.kept))
    return told, len(chosen), max(0, len(chosen) - last)


def _listed(view: View, chosen: list[Row], shown: list[Row], before: str | None, kept: Kept) -> Iterator[Html]:
    """Cards, with their cure in front where it has not been told yet."""
    for advice, rows in groupby(shown, key=lambda row: row.advice):
        if advice != before:
            every = [row.found for row in chosen if row.advice == advice]
            cure = view.cure(advice, every)
            count = view.words("web.group", group=cure.group, count=view.words.number(len(every)))
            yield joined([el("h2", count, class_="group", tabindex="-1"), remedy(cure, view.words)])
        for row in rows:
            yield card(view.card(row.found), view.words, below=_deal(row, kept, view.words))


def _deal(row: Row, kept: Kept, words: Words) -> Html:
    """What a person can decide of a finding."""
    mark, now = kept.marks.get(row.found.key, Mark()), state(row, kept)
    again = words("web.changed-since") if mark.mark and mark.seen != row.seen else ""
    reasons = (_button(f"wrong:{name}", words(f"because.{name}"), pressed=mark.why == name) for name in REASONS)
    return el(
        "footer",
        el("p", again, class_="again") if again else Html(),
        _button("done", words("deal.done"), pressed=now == "done"),
        el("details", el("summary", words("deal.wrong")), el("div", *reasons), class_="why"),
        _button("later", words("deal.later"), pressed=now == "later"),
        _button("out", words("deal.out"), pressed=mark.out),
        class_="deal",
        data_key=row.found.key,
        data_seen=row.seen,
        data_state=now,
    )


def _button(act: str, label: str, *, pressed: bool) -> Html:
    return el("button", label, type="button", data_act=act, aria_pressed="true" if pressed else "false")


def _since(counts: dict[str, int], words: Words) -> Html:
    """How this time differs from the last one; nothing the first time."""
    if "fresh" not in counts:
        return Html()
    told = counts | {"settled": counts.get("done", 0) + counts.get("wrong", 0)}
    said = ", ".join(words(f"since.{name}", count=words.number(told[name])) for name in SINCE if told.get(name))
    return el("p", words("web.since", what=said or words("since.same")), class_="since")


def _filters(pile: Pile, pack: Pack, view: View) -> Html:
    say = view.words
    titles = {f"{one.id}/{each.name}": (one.title, each.name) for one in pack.contests for each in one.periods}
    periods = [(one, _period(*titles[one], say) if one in titles else say("web.no-period")) for one in pile.periods()]
    held = {row.found.level for row in pile.rows}
    form = el(
        "form",
        _search(say),
        _choice("state", say, [(one, say(f"state.{one}")) for one in STATES]),
        _choice("level", say, [(n, say(f"level.{n}")) for one in Level if one in held for n in [one.name.lower()]]),
        _choice("platform", say, [(one, view.platform(one)) for one in pile.platforms()]),
        _choice("period", say, periods),
        class_="filters",
        id="filters",
        role="search",
        aria_label=say("web.filters"),
    )
    return el("details", el("summary", say("web.filters")), form, class_="fold noprint")


def _period(title: str, name: str, words: Words) -> str:
    key = f"period.{name}"
    return f"{words(key) if words.has(key) else name} · {title}"


def _search(words: Words) -> Html:
    field = el("input", type="search", name="search", id="filter-search", autocomplete="off", spellcheck="false")
    return el("p", el("label", words("filter.search"), for_="filter-search"), field)


def _choice(name: str, words: Words, options: Iterable[tuple[str, str]]) -> Html:
    every = fields.options([("", words("filter.any")), *options])
    chosen = el("select", every, name=name, id=f"filter-{name}")
    return el("p", el("label", words(f"filter.{name}"), for_=f"filter-{name}"), chosen)
