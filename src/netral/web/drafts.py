"""A text that is not posted yet: its words with what was seen marked in place, and what the rules say."""

from netral.check import Bench, check_draft
from netral.kit.words import Words
from netral.kit.zones import zone
from netral.model.rule import Level, Part
from netral.model.time import Basis, Moment
from netral.report.cards import card
from netral.report.html import remedy
from netral.report.quote import spans
from netral.report.tags import Html, el, joined
from netral.report.view import View
from netral.web.asked import Draft


def checked(bench: Bench, asked: Draft, words: Words) -> tuple[Html, Html]:
    """(what the rules say, the text with marks)."""
    at = Moment.on(asked.as_of, zone(asked.zone), Basis.OWNER)
    report = check_draft(asked.text, bench, at=at, owner=asked.owner, as_of=asked.as_of)
    view = View(report, words)
    seen = [signal for each in report.findings for signal in each.signals]
    cures = (
        joined([el("h2", one.group, class_="group"), remedy(one, words), *(card(each, words) for each in one.cards)])
        for one in view.cures()
    )
    worst = max((each.level for each in report.findings), default=Level.CLEAR)
    verdict = words("draft.found" if worst else "draft.nothing", count=words.number(len(report.findings)))
    told = el("p", verdict, class_=f"verdict {worst.name.lower()}") if asked.text.strip() else Html()
    return joined([told, *cures]), _marked(asked.text, spans(seen, Part.TEXT))


def _marked(text: str, marks: list[tuple[int, int]]) -> Html:
    """The whole text, letter for letter, so that it can lie beneath the field in which it is typed."""
    told, place = [], 0
    for start, end in marks:
        told += [text[place:start], el("mark", text[start:end])]
        place = end
    return joined([*told, text[place:]])
