"""A report put into words: what every format for people shows, in which order; formats only lay it out."""

from collections.abc import Iterable, Iterator
from functools import cache

from msgspec import Struct

from netral.kit.words import Words
from netral.kit.zones import zone
from netral.model.contest import Status
from netral.model.finding import Finding, Judged, Report
from netral.model.item import Audience
from netral.model.law import Cite, Confidence, Rank, Text, Voice
from netral.model.pack import Advice
from netral.model.rule import Consequence, Level
from netral.model.time import Basis, Fit
from netral.report.caption import caption
from netral.report.quote import Quote, aimed, quotes
from netral.report.shown import Shown, shown
from netral.report.when import day
from netral.report.why import reasons


class Law(Struct, frozen=True):
    """A quoted clause. checked: the sentence that says when a person last looked."""

    name: str
    title: str
    quote: str
    rank: Rank
    confidence: Confidence
    checked: str
    url: str
    note: str
    cite: str


class Unsur(Struct, frozen=True):
    """An element of a rule in words, with its answer."""

    text: str
    fit: Fit


class Outcome(Struct, frozen=True):
    """What the rule's table names for one class of employee. source: short names of where it stands."""

    who: str
    text: str
    source: str


class Dispute(Struct, frozen=True):
    """A question that sources answer differently. voices: who, since when, with which answer."""

    title: str
    voices: tuple[str, ...]
    reading: str


class Card(Struct, frozen=True):
    """One finding in words. sure: whether every element of the rule was seen."""

    key: str
    level: Level
    sure: str
    what: str
    when: str
    doubt: str
    seen_by: str
    target: str
    by: str
    ended: str
    about: str
    quotes: tuple[Quote, ...]
    rule: str
    title: str
    also: tuple[str, ...]
    why: tuple[str, ...]
    elements: tuple[Unsur, ...]
    against: tuple[str, ...]
    then: str
    now: str
    outcomes: tuple[Outcome, ...]
    more: tuple[str, ...]
    caption: str
    photo: Shown | None
    laws: tuple[Law, ...]
    disputes: tuple[Dispute, ...] = ()


class Cure(Struct, frozen=True):
    """What to do. steps: (label, where to tap)."""

    group: str
    do: str
    why: str
    rank: str
    source: str
    steps: tuple[tuple[str, str], ...]


class View:
    """A report with its parts findable by id, told in one language."""

    def __init__(self, report: Report, words: Words) -> None:
        """Index `report`."""
        self.report, self.words, self.zone = report, words, zone(report.zone)
        self.rules = {rule.id: rule for rule in report.rules}
        self.advice = {one.id: one for one in report.advice}
        self.signs = {one.id: one.text for one in report.signals}
        self.classes = {one.id: one.text for one in report.classes}
        self.contestants = {one.id: one for one in report.contestants}
        self.people = {one.id: one.name for one in report.contestants}
        self.clauses = {Cite(one.id, clause.id): (one, clause) for one in report.sources for clause in one.clauses}
        self._outcomes = cache(lambda consequences: tuple(self._grouped(consequences)))
        self._laws = cache(lambda cites: tuple(self.laws(cites)))
        self._disputes = cache(lambda rule: tuple(self._disputed(rule)))

    def groups(self) -> tuple[tuple[str, tuple[Finding, ...]], ...]:
        """(advice, its findings): graver ones first, those under one heading together. Cheap: nothing is worded yet."""
        by_advice: dict[str, list[Finding]] = {}
        for found in sorted(self.report.findings, key=lambda one: -one.level):
            by_advice.setdefault(next(iter(found.advice), ""), []).append(found)
        headings = list(dict.fromkeys(map(self._group, by_advice)))
        ordered = sorted(by_advice.items(), key=lambda each: headings.index(self._group(each[0])))
        return tuple((name, tuple(found)) for name, found in ordered)

    def platform(self, name: str) -> str:
        """A platform as people call it."""
        return self.words(f"platform.{name}") if self.words.has(f"platform.{name}") else name.capitalize()

    def said(self, text: Text) -> str:
        """A sentence of the pack."""
        return text.said(self.words.lang)

    def sign(self, name: str) -> str:
        """What a signal means; its name where the report does not bring the sentence."""
        return self.said(self.signs[name]) if name in self.signs else name

    def statuses(self, held: Iterable[Status]) -> str:
        """One status or several in words."""
        return self.words("card.or").join(self.words(f"status.{one}") for one in held)

    def cure(self, name: str, found: Iterable[Finding]) -> Cure:
        """The advice `name` to these findings; steps are told for their platforms."""
        one = self.advice.get(name)
        if one is None:
            return Cure(self._group(name), "", "", "", "", ())
        steps = tuple(self._steps(one, {each.item.platform for each in found}))
        rank, source = self.words(f"rank.{one.rank}"), "; ".join(self._names(one.cites))
        return Cure(self._group(name), self.said(one.do), self.said(one.why), rank, source, steps)

    def _group(self, name: str) -> str:
        one = self.advice.get(name)
        return self.said(one.group) if one else self.words("report.no-advice")

    def _steps(self, one: Advice, platforms: set[str]) -> Iterator[tuple[str, str]]:
        """Where to tap on each platform of the findings; what holds anywhere only where one has no steps of its own."""
        own = {each.platform for each in one.steps} & platforms
        for each in one.steps:
            if each.platform in own:
                yield self.words("cure.steps", platform=self.platform(each.platform)), self.said(each.text)
            elif not each.platform and own != platforms:
                yield self.words("cure.steps-other" if own else "cure.steps-any"), self.said(each.text)

    def card(self, found: Finding) -> Card:
        """One finding in words."""
        item, words = found.item, self.words
        rule = self.rules.get(found.rule)
        return Card(
            key=found.key,
            level=found.level,
            sure=words(f"sure.{found.fit.name.lower()}"),
            what=_capital(words("card.what", act=words(f"act.{item.act}"), platform=self.platform(item.platform))),
            when=_capital(words.moment(item.at, self.zone)),
            doubt="" if item.at.basis in (Basis.STATED, Basis.NONE) else words(f"basis.{item.at.basis}"),
            seen_by="" if item.audience is Audience.UNKNOWN else words(f"audience.{item.audience}"),
            target=aimed(item),
            by=item.by,
            ended=day(item.ended, words, self.zone),
            about=self.people.get(found.contestant, found.contestant),
            quotes=tuple(quotes(item, found.signals)),
            rule=found.rule,
            title=self.said(rule.title) if rule else found.rule,
            also=tuple(self._rule(one) for one in found.also),
            why=reasons(item, found.signals, self),
            elements=tuple(Unsur(self._element(one), one.fit) for one in found.elements),
            against=reasons(item, found.against, self),
            then=self.statuses(found.then),
            now=self.statuses([found.now]),
            outcomes=self._outcomes(found.consequences),
            more=tuple(self.said(self.advice[one].do) for one in found.advice[1:] if one in self.advice),
            caption=self._caption(found),
            photo=shown(found, self.contestants.get(found.contestant), words, self.zone, self.report.as_of),
            laws=self._laws((*found.cites, *(cite for one in found.consequences for cite in one.cites))),
            disputes=self._disputes(found.rule),
        )

    def _disputed(self, rule: str) -> Iterator[Dispute]:
        """What sources differ on where the rule is concerned."""
        for one in (each for each in self.report.conflicts if rule in each.rules):
            voices = tuple(self._voice(each) for each in one.voices)
            yield Dispute(self.said(one.title), voices, self.said(one.reading))

    def _voice(self, voice: Voice) -> str:
        (name,) = self._names([voice.cite])
        return f"{name}: {self.words(f'answer.{voice.answer}')} ({self.said(voice.says)})"

    def _rule(self, name: str) -> str:
        rule = self.rules.get(name)
        return f"{name}: {self.said(rule.title)}" if rule else name

    def _element(self, one: Judged) -> str:
        return _capital(self.said(one.text) or self.words(f"element.{one.id}"))

    def employee(self, name: str) -> str:
        """A class of employees in words."""
        return self.said(self.classes[name]) if name in self.classes else self.words("employee.unstated")

    def _grouped(self, consequences: Iterable[Consequence]) -> Iterator[Outcome]:
        """Classes with the same consequence stand together."""
        classes: dict[tuple[str, str], list[str]] = {}
        for one in consequences:
            said = self.said(one.text), "; ".join(self._names(one.cites))
            classes.setdefault(said, []).append(self.employee(one.employee))
        yield from (Outcome(", ".join(who), text, source) for (text, source), who in classes.items())

    def _caption(self, found: Finding) -> str:
        wanted = any(self.advice[name].caption for name in found.advice if name in self.advice)
        return caption(found.item, self.words, self.zone, self.report.as_of) if wanted else ""

    def _names(self, cites: Iterable[Cite]) -> Iterator[str]:
        for cite in cites:
            source, clause = self.clauses[cite]
            yield f"{source.short}, {clause.label}"

    def laws(self, cites: Iterable[Cite]) -> Iterator[Law]:
        """The quoted clauses, each once."""
        for cite in dict.fromkeys(cites):
            source, clause = self.clauses[cite]
            checked = self.words("law.checked", day=self.words.date(source.checked))
            rank, url = clause.rank or source.rank, clause.url or source.url
            name = f"{source.short}, {clause.label}"
            yield Law(name, source.title, clause.quote, rank, clause.confidence, checked, url, clause.note, str(cite))


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
