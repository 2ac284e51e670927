"""A text that is not posted yet: what its words do, with what was seen marked in place, and what the rules say."""

from msgspec.structs import replace

from netral.check import Bench, Ledger, drafted
from netral.kit.words import Words
from netral.kit.zones import zone
from netral.model.finding import Drafted, Report
from netral.model.item import Act, Item, Place
from netral.model.pack import Pack
from netral.model.rule import Level, Part
from netral.model.time import Basis, Moment
from netral.report.cards import captioned, card
from netral.report.draft import named
from netral.report.html import remedy
from netral.report.quote import spans
from netral.report.rewrite import Rewrite, rewrites
from netral.report.tags import Html, el, joined, listed, pairs, titled
from netral.report.view import View
from netral.report.why import reasons
from netral.web.asked import Draft


def checked(bench: Bench, asked: Draft, words: Words) -> tuple[Html, Html]:
    """(what the words do and what the rules say, the text with marks)."""
    at = Moment.on(asked.as_of, zone(asked.zone), Basis.OWNER)
    item = Item("draft", "draft", Act.DRAFT, at, Place("draft"), text=asked.text)
    found = drafted(item, bench, owner=asked.owner, as_of=asked.as_of)
    changes = rewrites(asked.text, found.signals, words) if found.level else ()
    seen = [signal for each in found.findings for signal in each.signals]
    places = [*spans(seen, Part.TEXT), *(one.span for one in changes)]
    if not asked.text.strip():
        return Html(), joined([asked.text])
    view = View(_report(found, bench, asked), words)
    told = [_verdict(found, words), _words(item, found, bench.pack, view), *_changes(changes, words), *_cures(view)]
    return joined(told), _marked(asked.text, places)


def _report(found: Drafted, bench: Bench, asked: Draft) -> Report:
    """The findings with the law they rest on, as the cards want it."""
    ledger = Ledger(bench, asked.owner, asked.as_of)
    ledger.findings += found.findings
    return replace(ledger.report(), signals=bench.pack.signals)


def _verdict(found: Drafted, words: Words) -> Html:
    count = sum(one.level > Level.CLEAR for one in found.findings)
    said = words("draft.found", count=words.number(count)) if count else words("draft.nothing")
    if found.level and not count:
        said = words("draft.look") if found.findings else words("drafted.no-rule")
    level = found.level.name.lower()
    badge = joined([el("span", words(f"level.{level}"), class_="badge"), " "]) if found.level else Html()
    return el("p", badge, said, class_=f"verdict {level}")


def _words(item: Item, found: Drafted, pack: Pack, view: View) -> Html:
    """What the words do and about whom; why, where no card says it."""
    say, kind = view.words, found.stance.likeliest
    sure = say("draft.sure", kind=say(f"kind-of.{kind}"), percent=round(100 * found.stance.of(kind)))
    rows = [(say("draft.kind"), sure), (say("card.about"), ", ".join(named(found.about, pack)))]
    alone = found.level > max([Level.CLEAR, *(one.level for one in found.findings)])
    why = titled("h2", say("card.why"), listed(reasons(item, found.signals, view))) if alone else Html()
    return joined([pairs(rows, "facts"), why])


def _changes(changes: tuple[Rewrite, ...], words: Words) -> tuple[Html, ...]:
    """What to take out, and neutral words to copy, each once."""
    outs = listed(one.out for one in changes)
    neutral = dict.fromkeys(one.instead for one in changes if one.instead)
    return (
        titled("h2", words("draft.rewrite"), outs),
        titled("h3", words("draft.instead"), *map(captioned, neutral)),
    )


def _cures(view: View) -> tuple[Html, ...]:
    say = view.words
    told = ((view.cure(name, found), map(view.card, found)) for name, found in view.groups())
    return tuple(
        joined([el("h2", cure.group, class_="group"), remedy(cure, say), *(card(each, say) for each in cards)])
        for cure, cards in told
    )


def _marked(text: str, places: list[tuple[int, int]]) -> Html:
    """The whole text, letter for letter, so that it can lie beneath the field in which it is typed."""
    told, place = [], 0
    for start, end in sorted(places):
        if end > place:
            told += [text[place : max(start, place)], el("mark", text[max(start, place) : end])]
            place = end
    return joined([*told, text[place:]])
