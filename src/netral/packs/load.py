"""From the folder of a jurisdiction to one Pack."""

import csv
import tomllib
from collections.abc import Iterator, Mapping
from typing import TypeVar

import msgspec

from netral.kit.data import data_names, data_text
from netral.model.contest import Alias, Contest, Contestant, ListedAccount, Member, Period, Standing
from netral.model.law import Cite, Clause, Conflict, Source, Voice
from netral.model.pack import Advice, OwnerClass, Pack, Phrase, SignalName, Step
from netral.model.rule import Arm, Consequence, Element, Example, Level, Rule
from netral.model.time import Fit, Window
from netral.packs import written as w
from netral.packs import written_contests as c
from netral.packs import written_law as v
from netral.packs.faults import placed
from netral.packs.pairs import contests

T = TypeVar("T")
HEAD = "pack.toml"
Files = Mapping[str, str]


class PackError(Exception):
    """A file of the pack cannot be read: which file, which line (0: unknown), and what is wrong, in our words."""

    def __init__(self, file: str, line: int, what: str) -> None:
        """what: a sentence for the editor of the pack."""
        super().__init__(f"{file}:{line}: {what}")
        self.file, self.line, self.what = file, line, what


def packaged(name: str = "id") -> dict[str, str]:
    """The texts of a packaged jurisdiction's files, by path below its folder."""
    folders = ("", "/law", "/rules", "/conflicts", "/contests", "/accounts", "/lexicon", "/questions")
    paths = [path for folder in folders for path in data_names(f"{name}{folder}")]
    return {path.removeprefix(f"{name}/"): data_text(path) for path in paths}


def load(name: str = "id") -> Pack:
    """The packaged pack of a jurisdiction. Raises PackError."""
    return build(packaged(name))


def build(files: Files) -> Pack:
    """The pack that these files hold (path -> text). Raises PackError."""
    head = _one(files, HEAD, w.PackFile)
    consequences = {one.id: one for one in _one(files, "consequences.toml", w.ConsequencesFile).consequence}
    return Pack(
        id=head.id,
        version=head.version,
        checked=head.checked,
        weighed=head.weighed,
        rules=tuple(_rules(files, consequences)),
        sources=tuple(_source(law) for _, law in _each(files, "law/", v.LawFile)),
        contests=tuple(_contests(files)),
        accounts=tuple(_account(row) for row in _lines(files, "accounts/", w.AccountRow)),
        phrases=tuple(_phrases(files)),
        advice=tuple(_advice(one) for one in _one(files, "advice.toml", w.AdviceFile).advice),
        signals=tuple(SignalName(s.id, s.text, s.softens) for s in _one(files, "signals.toml", w.SignalsFile).signal),
        classes=tuple(OwnerClass(one.id, one.text) for one in head.classes),
        conflicts=tuple(_conflict(one) for _, one in _each(files, "conflicts/", v.ConflictFile)),
    )


def cite(text: str) -> Cite:
    """`source#clause` as a record. Raises ValueError where it is not of that form."""
    source, mark, clause = text.partition("#")
    if not (source and mark and clause):
        raise ValueError("a cite is written source#clause")
    return Cite(source, clause)


def _one(files: Files, path: str, shape: type[T]) -> T:
    if path not in files:
        raise PackError(path, 0, "the file is missing")
    return parsed(path, files[path], shape)


def _each(files: Files, folder: str, shape: type[T]) -> Iterator[tuple[str, T]]:
    paths = sorted(path for path in files if path.startswith(folder) and path.endswith(".toml"))
    return ((path, parsed(path, files[path], shape)) for path in paths)


def parsed(path: str, text: str, shape: type[T]) -> T:
    """A TOML file as a record. Raises PackError."""
    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise PackError(path, _number(str(error)), str(error)) from None
    try:
        return msgspec.convert(table, shape)
    except msgspec.ValidationError as error:
        raise PackError(path, *placed(text, error)) from None


def _number(message: str) -> int:
    digits = message.rpartition("line ")[2].partition(",")[0]
    return int(digits) if digits.isdigit() else 0


def _lines(files: Files, folder: str, shape: type[T]) -> Iterator[T]:
    for path in sorted(path for path in files if path.startswith(folder) and path.endswith(".tsv")):
        yield from (row for _, row in rows(path, files[path], shape))


def rows(path: str, text: str, shape: type[T]) -> Iterator[tuple[int, T]]:
    """The rows of a table of tabs with their line numbers. Raises PackError."""
    lines = csv.DictReader(text.splitlines(), delimiter="\t", quoting=csv.QUOTE_NONE)
    for line in lines:
        try:
            row = msgspec.convert({key: value for key, value in line.items() if value}, shape, strict=False)
        except (msgspec.ValidationError, TypeError) as error:
            raise PackError(path, lines.line_num, str(error)) from None
        yield lines.line_num, row


def _source(law: v.LawFile) -> Source:
    window = Window(law.first, law.after)
    clauses = tuple(
        Clause(
            one.id, one.label, one.quote, one.confidence, one.url or law.url, one.note, one.rank or law.rank,
            Window(one.first or law.first, one.after or law.after),
        )
        for one in law.clause
    )  # fmt: skip
    return Source(law.id, law.title, law.short, law.rank, window, law.checked, law.url, clauses, law.note)


def _conflict(file: v.ConflictFile) -> Conflict:
    voices = tuple(Voice(one.answer, one.says, cite(one.cite)) for one in file.voice)
    return Conflict(file.id, file.title, file.reading, voices, file.rules)


def _rules(files: Files, consequences: Mapping[str, w.ConsequenceTable]) -> Iterator[Rule]:
    for path, file in _each(files, "rules/", w.RulesFile):
        lines = [n for n, line in enumerate(files[path].splitlines(), 1) if line.strip() == "[[rule]]"]
        for line, rule in zip(lines, file.rule, strict=False):
            try:
                arms = tuple(_arm(arm, consequences) for arm in rule.arm)
            except (KeyError, ValueError) as error:
                raise PackError(path, line, f"{rule.id}: {error}") from None
            examples = tuple(_example(one) for one in rule.example)
            yield Rule(
                rule.id, rule.title, rule.kind, rule.since, arms, examples, rule.note, rule.family, path, line
            )  # fmt: skip


def _arm(arm: w.ArmTable, consequences: Mapping[str, w.ConsequenceTable]) -> Arm:
    return Arm(
        window=Window(arm.first, arm.after),
        acts=arm.acts,
        level=Level[arm.level.upper()],
        cites=tuple(map(cite, arm.cites)),
        advice=arm.advice,
        clock=arm.clock,
        signals=arm.signals,
        any=arm.any,
        unless=arm.unless,
        statuses=arm.statuses,
        now=arm.now,
        periods=arm.periods,
        audiences=arm.audiences,
        elements=tuple(Element(one.id, one.text, one.yes, one.no, one.weighs) for one in arm.element),
        consequences=tuple(
            Consequence(who, id_, consequences[id_].text, tuple(map(cite, consequences[id_].cites)))
            for who, id_ in arm.consequence.items()
        ),
    )


def _example(one: w.ExampleTable) -> Example:
    expect = Level.CLEAR if one.expect == "none" else Level[one.expect.upper()]
    leave = Fit.MAYBE if one.leave is None else Fit.YES if one.leave else Fit.NO
    return Example(
        one.on, one.act, expect, one.text, one.target, one.photo, one.as_of, one.note,
        one.expect != "none", one.audience, one.spouse, leave, one.owner, one.facts,
    )  # fmt: skip


def _contests(files: Files) -> Iterator[Contest]:
    for _, file in _each(files, "contests/", c.ContestFile):
        if file.rows:
            table = (row for _, row in rows(f"contests/{file.rows}", files[f"contests/{file.rows}"], c.PairRow))
            yield from contests(_contest(file), tuple(map(_standing, file.standing)), table)
        else:
            yield _contest(file)


def _contest(file: c.ContestFile) -> Contest:
    shared = file.standing
    return Contest(
        id=file.id,
        title=file.title,
        region=file.region,
        zone=file.zone,
        contestants=tuple(_contestant(one, shared) for one in file.contestant),
        periods=tuple(
            Period(one.name, Window(one.first, one.after), cite(one.cite), one.confidence) for one in file.period
        ),
        scope=Window(file.first, file.after),
        fictional=file.fictional,
    )


def _contestant(one: c.ContestantTable, shared: tuple[c.StandingTable, ...]) -> Contestant:
    aliases = (
        *(Alias(text) for text in one.names),
        *(Alias(text, Fit.MAYBE) for text in one.maybe),
        *(Alias(each.text, w.SURE[each.sure], Window(each.first, each.after), each.who) for each in one.alias),
        *(Alias(text, who=each.id) for each in one.member for text in each.names),
        *(Alias(text, Fit.MAYBE, who=each.id) for each in one.member for text in each.maybe),
        *(Alias(text, Fit.NO, who=each.id) for each in one.member for text in each.shaky),
    )
    standings = tuple(map(_standing, one.standing or shared))
    members = tuple(Member(each.id, each.name) for each in one.member)
    return Contestant(one.id, one.name, one.kind, standings, one.number, aliases, one.keys, members)


def _standing(one: c.StandingTable) -> Standing:
    return Standing(one.status, Window(one.first, one.after), cite(one.cite), one.confidence)


def _account(row: w.AccountRow) -> ListedAccount:
    window = Window(row.first, row.after)
    return ListedAccount(
        row.platform, row.handle.lower(), row.kind, row.about, window, row.confidence, row.source, row.who
    )


def _phrases(files: Files) -> Iterator[Phrase]:
    for _, file in _each(files, "lexicon/", w.LexiconFile):
        for one in file.entry:
            window = Window(one.first, one.after)
            sure = w.SURE[one.sure]
            yield from (
                Phrase(text, one.signal, one.form, one.about, sure, window, acts=one.acts) for text in one.texts
            )
    for row in _lines(files, "lexicon/", w.TagRow):
        window = Window(row.first, row.after)
        yield Phrase(row.text, row.signal, row.form, row.about, w.SURE[row.sure], window, row.who)


def _advice(one: w.AdviceTable) -> Advice:
    steps = tuple(Step(each.platform, each.text) for each in one.step)
    cites = tuple(map(cite, one.cites))
    return Advice(one.id, one.do, one.why, one.group, one.rank, steps, cites, one.caption, one.acts)
