"""From the folder of a jurisdiction to one Pack."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from netral.model.contest import NOTHING, ListedAccount
from netral.model.law import Clause, Conflict, Source, Voice
from netral.model.pack import Advice, OwnerClass, Pack, Phrase, SignalName, Step
from netral.model.rule import Arm, Consequence, Element, Example, Level, Rule
from netral.model.time import Fit, Window
from netral.packs import written as w
from netral.packs import written_law as v
from netral.packs.contests import contests
from netral.packs.files import Files, PackError, cite, every, listing, packaged, whole

HEAD = "pack.toml"
NONE: Files = MappingProxyType({})


def load(name: str = "id", extra: Files = NONE) -> Pack:
    """The packaged pack of a jurisdiction, with further files such as a list of contestants. Raises PackError."""
    return build({**packaged(name), **extra})


def build(files: Files) -> Pack:
    """The pack that these files hold (path -> text). Raises PackError."""
    head = whole(files, HEAD, w.PackFile)
    consequences = {one.id: one for one in whole(files, "consequences.toml", w.ConsequencesFile).consequence}
    return Pack(
        id=head.id,
        version=head.version,
        checked=head.checked,
        weighed=head.weighed,
        unlisted=head.unlisted or NOTHING,
        rules=tuple(_rules(files, consequences)),
        sources=tuple(_source(law) for _, law in every(files, "law/", v.LawFile)),
        contests=tuple(contests(files)),
        accounts=tuple(_account(row) for row in listing(files, "accounts/", w.AccountRow)),
        phrases=tuple(_phrases(files)),
        advice=tuple(_advice(one) for one in whole(files, "advice.toml", w.AdviceFile).advice),
        signals=tuple(SignalName(s.id, s.text, s.softens) for s in whole(files, "signals.toml", w.SignalsFile).signal),
        classes=tuple(OwnerClass(one.id, one.text) for one in head.classes),
        conflicts=tuple(_conflict(one) for _, one in every(files, "conflicts/", v.ConflictFile)),
    )


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
    for path, file in every(files, "rules/", w.RulesFile):
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


def _account(row: w.AccountRow) -> ListedAccount:
    window = Window(row.first, row.after)
    return ListedAccount(
        row.platform, row.handle.lower(), row.kind, row.about, window, row.confidence, row.source, row.who
    )


def _phrases(files: Files) -> Iterator[Phrase]:
    for _, file in every(files, "lexicon/", w.LexiconFile):
        for one in file.entry:
            window = Window(one.first, one.after)
            sure = w.SURE[one.sure]
            yield from (
                Phrase(text, one.signal, one.form, one.about, sure, window, acts=one.acts) for text in one.texts
            )
    for row in listing(files, "lexicon/", w.TagRow):
        window = Window(row.first, row.after)
        yield Phrase(row.text, row.signal, row.form, row.about, w.SURE[row.sure], window, row.who)


def _advice(one: w.AdviceTable) -> Advice:
    steps = tuple(Step(each.platform, each.text) for each in one.step)
    cites = tuple(map(cite, one.cites))
    return Advice(one.id, one.do, one.why, one.group, one.rank, steps, cites, one.caption, one.acts)
