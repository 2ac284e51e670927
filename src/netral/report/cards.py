"""A finding as a card of the HTML page: plain words first, then why, then the law."""

from functools import lru_cache
from html import escape

from netral.kit.words import Words
from netral.model.time import Fit
from netral.report.quote import Quote
from netral.report.shown import Bar, Shown
from netral.report.tags import Html, el, joined, link, listed, pairs, titled
from netral.report.view import Card, Dispute, Law, Outcome, Unsur

MARKS = {Fit.YES: "✓", Fit.MAYBE: "?", Fit.NO: "✗"}


def card(one: Card, words: Words, below: str = Html()) -> Html:
    """The whole card. below: what a door lets people do with it."""
    level = one.level.name.lower()
    return el(
        "article",
        _head(one, words(f"level.{level}")),
        pairs(_facts(one, words), "facts"),
        *(_quote(quote, words) for quote in one.quotes),
        pictured(one.photo, words) if one.photo else Html(),
        _caption(one, words),
        titled("h4", words("card.more"), listed(one.more)),
        titled("h4", words("card.why"), listed(one.why)),
        _elements(one.elements, words),
        titled("h4", words("card.against"), listed(one.against)),
        _outcomes(one.outcomes, words),
        _laws(one, words),
        below,
        class_=f"card {level}",
    )


def _head(one: Card, level: str) -> Html:
    small = " · ".join(filter(None, (one.doubt, one.seen_by)))
    return el(
        "header",
        el("span", level, class_="badge"),
        el("h3", one.when),
        el("p", one.what, class_="what"),
        el("p", small, class_="small") if small else Html(),
    )


def _quote(quote: Quote, words: Words) -> Html:
    said = (el("mark", piece.text) if piece.marked else piece.text for piece in quote.pieces)
    return el("figure", el("figcaption", words(quote.label)), el("blockquote", el("p", *said, dir="auto")))


def pictured(one: Shown, words: Words, heading: str = "h4") -> Html:
    """What the dates of a photo tell, the small picture where there is one, its line of time and the evidence."""
    absent = el("p", words("card-photo.absent"), class_="small absent") if one.story else Html()
    picture = Html(f'<img src="{escape(one.preview)}" alt="" />') if one.preview else absent
    taken = pairs([(words("card-photo.taken").capitalize(), one.taken)], "facts") if one.taken else Html()
    return el(
        "section",
        el(heading, words("card-photo.title")),
        picture,
        el("p", one.story, class_="story") if one.story else Html(),
        taken,
        _line(one, words),
        listed((*one.evidence, *one.conflicts), "small"),
        class_="photo",
        data_member=one.member,
    )


def _line(one: Shown, words: Words) -> Html:
    """One row a bar; what a screen shows by place, its label says in words."""
    rows = (el("li", el("span", bar.label), _bar(bar)) for bar in one.bars)
    return el("ul", *rows, class_="line", aria_label=words("card-photo.line"))


def _bar(bar: Bar) -> Html:
    """Drawn without styles, which a page may forbid."""
    drawn = f'<rect class="{bar.kind}" x="{bar.start}" width="{bar.length}" height="1" />'
    return Html(f'<svg viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true">{drawn}</svg>')


def _caption(one: Card, words: Words) -> Html:
    if not one.caption:
        return Html()
    others = [text for _, text in one.photo.captions if text != one.caption] if one.photo else []
    more = el("details", el("summary", words("card-photo.more")), *map(captioned, others)) if others else Html()
    return joined([captioned(one.caption, words("card.caption")), more])


def captioned(text: str, title: str = "") -> Html:
    """Words ready to be copied."""
    return el("div", el("h4", title) if title else Html(), el("p", text), class_="caption")


def _facts(one: Card, words: Words) -> tuple[tuple[str, str], ...]:
    return (
        (words("card.rule"), one.title),
        (words("card.about"), one.about),
        (words("card.then"), one.then),
        (words("card.now"), one.now),
        (words("card.sure"), one.sure),
        (words("card.target"), el("bdi", one.target) if one.target else ""),
        (words("card.by"), el("bdi", one.by) if one.by else ""),
        (words("card.ended"), one.ended),
    )


@lru_cache(maxsize=1 << 9)
def _elements(elements: tuple[Unsur, ...], words: Words) -> Html:
    rows = (
        el(
            "li",
            el("span", MARKS[one.fit], class_="mark", aria_hidden="true"),
            el("span", one.text, " ", el("em", words(f"fit.{one.fit.name.lower()}"))),
            class_=one.fit.name.lower(),
        )
        for one in elements
    )
    return titled("h4", words("card.elements"), el("ul", *rows, class_="elements") if elements else "")


@lru_cache(maxsize=1 << 9)
def _outcomes(outcomes: tuple[Outcome, ...], words: Words) -> Html:
    """Open where only one class is concerned, folded where a person has to look for their own."""
    rows = [
        (one.who, joined([one.text, el("span", f" ({one.source})", class_="small") if one.source else ""]))
        for one in outcomes
    ]
    if len(rows) > 1:
        return el("details", el("summary", words("card.outcome")), pairs(rows, "outcomes"))
    return titled("h4", words("card.outcome"), pairs(rows, "outcomes"))


def _laws(one: Card, words: Words) -> Html:
    rule = el("p", one.title, " ", el("code", one.rule), class_="small")
    return el(
        "details",
        el("summary", el("code", one.rule, class_="chip"), words("card.law")),
        *(statute(law, words) for law in one.laws),
        *(_dispute(each, words) for each in one.disputes),
        titled("h4", words("card.rule"), rule),
        titled("h4", words("card.also"), listed(one.also, "small")),
    )


@lru_cache(maxsize=1 << 9)
def _dispute(one: Dispute, words: Words) -> Html:
    head = el("h5", words("card.disputes"), ": ", one.title)
    return el("section", head, listed(one.voices, "small"), el("p", one.reading, class_="small"), class_="law")


@lru_cache(maxsize=1 << 9)
def statute(law: Law, words: Words, heading: str = "h5") -> Html:
    """A quoted clause with its strength and the address where it was read."""
    strength = (words(f"rank.{law.rank}"), words(f"confidence.{law.confidence}"), law.checked)
    source = link(law.url, words("card.source"))
    return el(
        "section",
        el(heading, law.name),
        el("p", law.title, " ", el("code", law.cite), class_="small"),
        el("blockquote", el("p", law.quote)),
        el("p", law.note, class_="small") if law.note else Html(),
        listed((*strength, *([source] if source else [])), "small"),
        class_="law",
    )
