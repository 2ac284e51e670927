"""The report as one page that asks nobody for anything: no script, no font, no picture from elsewhere."""

from collections.abc import Iterable, Iterator
from html import escape

from netral.kit.data import data_text
from netral.kit.words import Words
from netral.model.finding import Report
from netral.report import facts
from netral.report.cards import card
from netral.report.facts import Row
from netral.report.tags import Html, el, joined, listed, pairs, titled
from netral.report.view import Cure, View

CSP = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'"
METAS = (
    ("viewport", "width=device-width, initial-scale=1"),
    ("referrer", "no-referrer"),
    ("color-scheme", "light dark"),
    ("robots", "noindex"),
)
COLUMNS = ("what", "reading", "found", "read", "failed", "merged", "expected", "why")
NOTHING = ("", "0")
STYLES = ("report/tokens.css", "report/report.css")


def render(report: Report, words: Words) -> Iterator[str]:
    """The whole page, card by card."""
    view = View(report, words)
    yield f'<!doctype html>\n<html lang="{words.lang}">{_head(words("report.title"))}\n<body>{top(view)}<main>'
    yield from _cures(view)
    yield f"</main>{coverage(view)}{end(view)}</body></html>\n"


def _head(title: str) -> Html:
    metas = "".join(f'<meta name="{name}" content="{escape(value)}">' for name, value in METAS)
    policy = f'<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="{CSP}">'
    return el("head", Html(policy + metas), el("title", title), el("style", Html("".join(map(data_text, STYLES)))))


def top(view: View) -> Html:
    """Whose report it is, how to read it, and how many findings of each level."""
    say, report = view.words, view.report
    found = say("report.found", count=say.number(len(report.findings)))
    return el(
        "header",
        el("h1", say("report.title")),
        el("p", say("report.calm" if report.findings else "report.nothing"), class_="lead"),
        pairs(facts.head(report, view), "facts"),
        el("details", el("summary", say("report.about")), pairs(facts.about(report, view), "facts")),
        titled("h2", found, levels(view)),
        class_="top",
    )


def levels(view: View) -> Html:
    """How many findings of each level."""
    counts = (
        el("li", el("b", view.words.number(count)), " ", word, class_=level.name.lower())
        for level, word, count in facts.levels(view.report, view.words)
    )
    return el("ul", *counts, class_="levels")


def _cures(view: View) -> Iterator[str]:
    group = ""
    for name, found in view.groups():
        cure = view.cure(name, found)
        heading = el("h2", cure.group) if cure.group != group else Html()
        group = cure.group
        yield f"<section>{heading}{remedy(cure, view.words)}"
        yield from (card(view.card(one), view.words) for one in found)
        yield "</section>"


def remedy(cure: Cure, say: Words) -> Html:
    """What to do, why, where to tap and who says so; nothing where there is no advice."""
    if not cure.do:
        return Html()
    basis = " · ".join(filter(None, (cure.rank, cure.source)))
    return el(
        "div",
        el("p", cure.do, class_="do"),
        el("p", cure.why),
        pairs(cure.steps, "steps"),
        el("p", f"{say('cure.by')}: {basis}", class_="small"),
        class_="cure",
    )


def coverage(view: View) -> Html:
    """What was read of the archives, and what could not be."""
    say = view.words
    every = facts.members(view)
    more = el("summary", say("report.members", count=say.number(len(every))))
    return el(
        "section",
        titled("h2", say("report.coverage"), _table(facts.summary(view), say)),
        el("details", more, _table(every, say)) if every else Html(),
        titled("h3", say("report.problems"), listed(facts.problems(view.report, say))),
        class_="cover",
    )


def _table(rows: tuple[Row, ...], say: Words) -> Html:
    heads = (el("th", say(f"cover.{name}"), scope="col") for name in COLUMNS)
    lines = (el("tr", *_cells(row, say)) for row in rows)
    table = el("table", el("thead", el("tr", *heads)), el("tbody", *lines))
    return el("div", table, class_="wide") if rows else Html()


def _cells(row: Row, say: Words) -> Iterable[Html]:
    yield el("th", row.name, scope="row")
    values = (row.reading, row.found, row.read, row.failed, row.merged, row.expected, row.why)
    for name, value in zip(COLUMNS[1:], values, strict=True):
        yield el("td", value, data_label=say(f"cover.{name}"), class_="none" if value in NOTHING else "")


def end(view: View) -> Html:
    """What cannot be seen, and what Netral does not do."""
    say = view.words
    return el(
        "footer",
        titled("h2", say("report.limits"), listed(facts.limits(view.report, say))),
        titled("h2", say("report.promises"), listed(facts.promises(say))),
        joined([el("p", f"Netral {view.report.version}", class_="small")]),
    )
