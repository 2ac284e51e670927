"""A rule, or a quoted clause, as a page a person reads: Markdown, in one language, with every source."""

from collections.abc import Iterable, Iterator

from netral.kit.words import Words
from netral.model.law import Cite, Clause, Source
from netral.model.pack import Pack
from netral.model.question import Term
from netral.model.rule import Arm, Example, Rule
from netral.model.time import Window
from netral.report.differs import conflict, history


class Library:
    """A pack with its parts findable by id, to write pages in one language."""

    def __init__(self, pack: Pack, words: Words) -> None:
        """Index `pack`."""
        self.words = words
        self.rules = {rule.id: rule for rule in pack.rules}
        self.classes = {one.id: one.text.said(words.lang) for one in pack.classes}
        self.advice = {one.id: one for one in pack.advice}
        self.signals = {one.id: one.text.said(words.lang) for one in pack.signals}
        self.conflicts = pack.conflicts
        self.clauses = {Cite(one.id, clause.id): (one, clause) for one in pack.sources for clause in one.clauses}

    def index(self) -> str:
        """All rules, one a line."""
        rows = (f"- [{rule.id}]({rule.id}.md): {rule.title.said(self.words.lang)}" for rule in self.rules.values())
        more = (("tabel-act", "page.tables"), ("sumber-berbeda", "page.conflicts"))
        links = (f"[{self.words(key)}]({name}.md)" for name, key in more)
        return _page([f"# {self.words('page.index')}", "", *rows, "", " · ".join(links)])

    def rule(self, rule: Rule) -> str:
        """The page of a rule."""
        lines = [f"# {rule.id}: {rule.title.said(self.words.lang)}", ""]
        if note := rule.note.said(self.words.lang):
            lines += [note, ""]
        for arm in rule.arms:
            lines += self._arm(arm)
        if rule.examples:
            lines += [f"## {self.words('page.examples')}", "", *self._examples(rule.examples), ""]
        lines += self._differs(rule)
        return _page(lines)

    def _differs(self, rule: Rule) -> Iterator[str]:
        """Where sources differ on the rule, and its history."""
        told = [one for one in self.conflicts if rule.id in one.rules]
        if told:
            yield from (f"## {self.words('page.conflicts')}", "")
        for one in told:
            yield from conflict(one, self.clauses, self.words)
        if past := list(history(rule, self.words)):
            yield from (f"## {self.words('page.history')}", "", *past)

    def clause(self, cite: Cite) -> str:
        """The page of a quoted clause."""
        source, clause = self.clauses[cite]
        return _page([f"# {clause.label}, {source.short}", "", source.title, "", *self._quote(source, clause)])

    def term(self, term: Term) -> str:
        """The page of a term, with the clauses it rests on."""
        lines = [f"# {term.id}", ""]
        if term.names:
            lines += [self.words("page.also", names=", ".join(term.names)), ""]
        lines += [term.text.said(self.words.lang), ""]
        for cite in term.cites:
            source, clause = self.clauses[cite]
            lines += [f"## {clause.label}, {source.short}", "", *self._quote(source, clause)]
        return _page(lines)

    def _arm(self, arm: Arm) -> Iterator[str]:
        say = self.words
        yield f"## {self.life(arm.window)}"
        yield ""
        for key, values in self.facts(arm):
            if shown := ", ".join(values):
                yield f"- **{say(f'page.{key}')}**: {shown}"
        yield ""
        for element in arm.elements:
            yield f"- {say('page.element')}: {element.text.said(say.lang)}"
        for one in arm.consequences:
            yield f"- {say('page.consequence')} ({self.classes[one.employee]}): {one.text.said(say.lang)}"
        for name in arm.advice:
            yield f"- {say('page.advice')}: {self.advice[name].do.said(say.lang)}"
        yield ""
        for cite in arm.cites:
            source, clause = self.clauses[cite]
            yield f"### {clause.label}, {source.short}"
            yield ""
            yield from self._quote(source, clause)

    def facts(self, arm: Arm) -> Iterator[tuple[str, Iterable[str]]]:
        """(message key below `page.`, values) of what an arm asks for; some have no values."""
        say = self.words
        yield "level", [say(f"level.{arm.level.name.lower()}")]
        yield "acts", [say(f"act.{act}") for act in arm.acts]
        yield "signals", [self.signals[name] for name in arm.signals]
        yield "any", [self.signals[name] for name in arm.any]
        yield "unless", [self.signals[name] for name in arm.unless]
        yield "then", [say(f"status.{status}") for status in arm.statuses]
        yield "now", [say(f"status.{status}") for status in arm.now]
        yield "periods", arm.periods

    def _quote(self, source: Source, clause: Clause) -> Iterator[str]:
        say = self.words
        yield from (f"> {line}" for line in clause.quote.splitlines())
        yield ""
        rank, confidence = clause.rank or source.rank, clause.confidence
        checked = say("page.checked", day=say.date(source.checked))
        yield f"{say(f'rank.{rank}')} · {say(f'confidence.{confidence}')} · {checked} · <{clause.url or source.url}>"
        if clause.note:
            yield ""
            yield clause.note
        yield ""

    def _examples(self, examples: Iterable[Example]) -> Iterator[str]:
        say = self.words
        yield "| " + " | ".join(say(f"column.{name}") for name in ("day", "act", "content", "level", "note")) + " |"
        yield "|---|---|---|---|---|"
        for one in examples:
            picture = say("page.photo") if one.photo else ""
            content = " ".join(filter(None, (picture, f"“{one.text}”" if one.text else "", one.target)))
            content = "; ".join((content, *self._declared(one)))
            level = say(f"level.{one.expect.name.lower()}") if one.speaks else say("page.silent")
            yield f"| {say.date(one.on)} | {say(f'act.{one.act}')} | {_cell(content)} | {level} | {_cell(one.note)} |"

    def _declared(self, one: Example) -> Iterator[str]:
        """The class of employees and the circumstances of an example, in words."""
        if one.owner:
            yield self.classes[one.owner]
        yield from (self.signals[f"owner.{fact}"] for fact in one.facts)

    def life(self, window: Window) -> str:
        """Since when and until when, in words."""
        first = self.words.date(window.first) if window.first else "…"
        if window.after:
            return self.words("page.between", first=first, after=self.words.date(window.after))
        return self.words("page.since", first=first)


def _page(lines: Iterable[str]) -> str:
    return "\n".join(lines).strip() + "\n"


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("\n", " ")
