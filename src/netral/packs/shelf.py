"""Every table of a pack with the place where it stands, for the linter."""

from collections.abc import Callable, Iterator, Mapping
from typing import Generic, TypeVar

from msgspec import Struct

from netral.model.law import Confidence, Rank
from netral.model.time import Window
from netral.packs import written as w
from netral.packs import written_contests as c
from netral.packs import written_law as v
from netral.packs import written_questions as q
from netral.packs.files import CONTESTS, Files, PackError, parsed, rows

T = TypeVar("T")
U = TypeVar("U")


class Spot(Struct, frozen=True):
    """A fault found: where, and what fills the places of its sentence."""

    file: str
    line: int
    values: Mapping[str, str]


class Placed(Struct, Generic[T], frozen=True):
    """A table, the file and the line where it begins, and the lines of the file."""

    table: T
    file: str
    line: int
    lines: tuple[str, ...]

    def spot(self, needle: str = "", **values: object) -> Spot:
        """This place, or the first line from here on that holds `needle` in quotes."""
        below = enumerate(self.lines[self.line - 1 :], self.line) if needle else ()
        line = next((number for number, text in below if f'"{needle}"' in text), self.line)
        return Spot(self.file, line, {key: str(value) for key, value in values.items()})

    def inner(self, header: str, table: U, number: int) -> "Placed[U]":
        """A table within: the one with the given number (from 0) among those under `header` from here on."""
        heads = [head for head in heads_of(self.lines, header) if head >= self.line]
        return Placed(table, self.file, heads[number] if number < len(heads) else self.line, self.lines)


class Cited(Struct, frozen=True):
    """What a cite leads to."""

    rank: Rank
    window: Window
    confidence: Confidence
    note: str


class Shelf(Struct, frozen=True):
    """All tables of a pack."""

    heads: tuple[Placed[w.PackFile], ...]
    rules: tuple[Placed[w.RuleTable], ...]
    laws: tuple[Placed[v.LawFile], ...]
    conflicts: tuple[Placed[v.ConflictFile], ...]
    contests: tuple[Placed[c.ContestFile], ...]
    pairs: tuple[Placed[c.PairRow], ...]
    seats: tuple[Placed[c.SeatRow], ...]
    accounts: tuple[Placed[w.AccountRow], ...]
    entries: tuple[Placed[w.EntryTable], ...]
    tags: tuple[Placed[w.TagRow], ...]
    advice: tuple[Placed[w.AdviceTable], ...]
    consequences: tuple[Placed[w.ConsequenceTable], ...]
    signals: tuple[Placed[w.SignalTable], ...]
    questions: tuple[Placed[q.QuestionTable], ...]
    topics: tuple[Placed[q.QuestionsFile], ...]
    asking: tuple[Placed[q.AskFile], ...]
    meaning: tuple[Placed[q.IntentsFile], ...]
    terms: tuple[Placed[q.TermTable], ...]

    def arms(self) -> Iterator[tuple[Placed[w.RuleTable], Placed[w.ArmTable]]]:
        """Every arm with its rule."""
        return ((rule, arm) for rule in self.rules for arm in arms_of(rule))

    def calendars(self) -> dict[str, Placed[c.ContestFile]]:
        """The contest file of every table of contestants, by the path of the table."""
        named = ((one, name) for one in self.contests for name in (one.table.rows, one.table.seats) if name)
        return {f"{CONTESTS}{name}": one for one, name in named}

    def cited(self) -> dict[str, Cited]:
        """Every clause by the way it is cited."""
        return {
            f"{law.table.id}#{one.id}": Cited(
                one.rank or law.table.rank,
                Window(one.first or law.table.first, one.after or law.table.after),
                one.confidence,
                one.note,
            )
            for law in self.laws
            for one in law.table.clause
        }


class Reader:
    """Reads files one by one and keeps what is wrong with them."""

    def __init__(self, files: Files) -> None:
        """Over these files."""
        self.files = files
        self.broken: list[PackError] = []

    def shelf(self) -> Shelf:
        """All tables of the files that can be read."""
        contests = self._whole("contests/", c.ContestFile)
        seats = {f"contests/{one.table.seats}" for one in contests if one.table.seats}
        return Shelf(
            heads=self._whole("pack.toml", w.PackFile),
            rules=self._tables("rules/", w.RulesFile, lambda file: file.rule, "[[rule]]"),
            laws=self._whole("law/", v.LawFile),
            conflicts=self._whole("conflicts/", v.ConflictFile),
            contests=contests,
            pairs=self._rows("contests/", c.PairRow, lambda path: path not in seats),
            seats=self._rows("contests/", c.SeatRow, lambda path: path in seats),
            accounts=self._rows("accounts/", w.AccountRow),
            entries=self._tables("lexicon/", w.LexiconFile, lambda file: file.entry, "[[entry]]"),
            tags=self._rows("lexicon/", w.TagRow),
            advice=self._tables("advice.toml", w.AdviceFile, lambda file: file.advice, "[[advice]]"),
            consequences=self._tables(
                "consequences.toml", w.ConsequencesFile, lambda file: file.consequence, "[[consequence]]"
            ),
            signals=self._tables("signals.toml", w.SignalsFile, lambda file: file.signal, "[[signal]]"),
            questions=self._tables("questions/", q.QuestionsFile, lambda file: file.question, "[[question]]"),
            topics=self._whole("questions/", q.QuestionsFile),
            asking=self._whole("ask.toml", q.AskFile) if "ask.toml" in self.files else (),
            meaning=self._whole("intents.toml", q.IntentsFile) if "intents.toml" in self.files else (),
            terms=self._tables("terms.toml", q.TermsFile, lambda file: file.term, "[[term]]")
            if "terms.toml" in self.files
            else (),
        )

    def _whole(self, place: str, shape: type[T]) -> tuple[Placed[T], ...]:
        found = [(path, self._read(path, shape)) for path in self._paths(place, ".toml")]
        return tuple(
            Placed(table, path, 1, tuple(self.files[path].splitlines())) for path, each in found for table in each
        )

    def _tables(
        self, place: str, shape: type[U], inside: Callable[[U], tuple[T, ...]], header: str
    ) -> tuple[Placed[T], ...]:
        return tuple(
            file.inner(header, table, number)
            for file in self._whole(place, shape)
            for number, table in enumerate(inside(file.table))
        )

    def _rows(
        self, folder: str, shape: type[T], wanted: Callable[[str], bool] = lambda _: True
    ) -> tuple[Placed[T], ...]:
        found: list[Placed[T]] = []
        for path in filter(wanted, self._paths(folder, ".tsv")):
            try:
                found += [Placed(row, path, line, ()) for line, row in rows(path, self.files[path], shape)]
            except PackError as error:
                self.broken.append(error)
        return tuple(found)

    def _paths(self, place: str, suffix: str) -> list[str]:
        if not place.endswith("/"):
            return [place]
        return sorted(path for path in self.files if path.startswith(place) and path.endswith(suffix))

    def _read(self, path: str, shape: type[T]) -> tuple[T, ...]:
        if path not in self.files:
            self.broken.append(PackError(path, 0, "the file is missing"))
            return ()
        try:
            return (parsed(path, self.files[path], shape),)
        except PackError as error:
            self.broken.append(error)
            return ()


def heads_of(lines: tuple[str, ...], header: str) -> list[int]:
    """The numbers of the lines at which a table begins."""
    return [number for number, line in enumerate(lines, 1) if line.strip() == header]


def arms_of(rule: Placed[w.RuleTable]) -> tuple[Placed[w.ArmTable], ...]:
    """The arms of a rule with their places."""
    return tuple(rule.inner("[[rule.arm]]", arm, number) for number, arm in enumerate(rule.table.arm))


def examples_of(rule: Placed[w.RuleTable]) -> tuple[Placed[w.ExampleTable], ...]:
    """The examples of a rule with their places."""
    return tuple(rule.inner("[[rule.example]]", one, number) for number, one in enumerate(rule.table.example))
