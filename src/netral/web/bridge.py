"""What the page asks of Python: files and JSON in, JSON, HTML or a file out. It knows nothing of a browser."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

import msgspec
from msgspec.structs import replace

from netral.ask import Asked as Question
from netral.ask import Desk as Answers
from netral.ask.known import facts as facts_of
from netral.check import Bench, NotYours, Seen, items, owned
from netral.check import check as judged
from netral.importers import ALL
from netral.importers.reading import recognised
from netral.kit.archive import ArchiveError, Source, Tree, open_tree
from netral.kit.words import Words
from netral.model.contest import ContestantKind
from netral.model.finding import Report
from netral.model.item import Coverage, Item, Owner, Reading
from netral.packs.bank import load_bank
from netral.packs.load import load
from netral.photo.album import Album, showing
from netral.report import facts, render
from netral.report.slim import without
from netral.report.view import View
from netral.web import asks, drafts, photos, results, rules
from netral.web.asked import Answer, Asked, Draft, Opinions, Photos, Picture, Saving, Wanted
from netral.web.fields import options
from netral.web.memo import Memo
from netral.web.pile import Pile

LARGEST = 32 << 20  # bytes of a photo that a card shows
EVERY = 500  # acts between two words about progress
T = TypeVar("T")
Told = Callable[[str], object]


class NothingReadError(Exception):
    """No member of any archive could be read."""


@dataclass
class Step:
    """How far reading has come: acts so far, the member being read, members read of all there are."""

    acts: int = 0
    member: str = ""
    done: int = 0
    members: int = 0


class Desk:
    """One person at work: the law data made ready, and the report that is open, if any."""

    def __init__(self) -> None:
        """Make the law data ready."""
        self.bench = Bench.of(load())
        self.memo = Memo()
        self.asking = replace(self.bench, lexicon=self.bench.lexicon.asking(self.memo))
        self.pile: Pile | None = None
        self.answers: Answers | None = None  # made ready with the first question
        self.posts: photos.Posts = {}  # of the photos that were asked about last

    def check(self, files: Sequence[Path | Source], asked: str, told: Told = lambda _: None) -> str:
        """Check archives ((name, file) or a folder each) as asked (Asked); told a Step now and then."""
        given = _read(asked, Asked)
        words = Words(given.lang)
        self.pile = None
        try:
            with open_tree(files) as tree:
                self.pile = Pile(self._report(tree, given, told), self.bench.pack)
        except ArchiveError as error:
            return _told(Answer(refused=words(f"problem.{error.code}", member=error.member)))
        except NotYours:
            return _told(Answer(refused=words("web.not-yours")))
        except NothingReadError:
            return _told(Answer(refused=words("web.nothing-read")))
        return _told(Answer(total=len(self.pile.rows), scope=self.pile.scope, seen=self.pile.seen))

    def frame(self, asked: str) -> str:
        """What stands above and below the list of findings (Wanted)."""
        given = _read(asked, Wanted)
        if self.pile is None:
            return _told(Answer())
        words, pack = Words(given.lang), self.bench.pack
        above = results.above(self.pile, pack, given.kept, words)
        return _told(
            Answer(html=_shown(above), rest=_shown(results.below(self.pile, words)), total=len(self.pile.rows))
        )

    def part(self, asked: str) -> str:
        """A stretch of the list of findings (Wanted), with how many pass the filter and how many come after."""
        given = _read(asked, Wanted)
        if self.pile is None:
            return _told(Answer())
        html, total, left = results.stretch(self.pile, given, Words(given.lang))
        return _told(Answer(html=_shown(html), total=total, left=left, counts=self.pile.counts(given.kept)))

    def save(self, asked: str) -> bytes:
        """The report as a file (Saving), as if the findings left out had not been made."""
        given = _read(asked, Saving)
        report = without(self._open(), given.out) if given.out else self._open()
        return render(report, given.format, Words(given.lang), redact=given.redact)

    def statement(self, asked: str) -> str:
        """A sentence to share, without findings (Wanted)."""
        words = Words(_read(asked, Wanted).lang)
        return _told(Answer(text=_shown(_statement(self._open(), words))))

    def draft(self, asked: str) -> str:
        """What the rules say of a text that is not posted yet (Draft): its words with marks, and the cards."""
        given = _read(asked, Draft)
        self.memo.clear()
        html, marked = drafts.checked(self.asking if given.second else self.bench, given, Words(given.lang))
        return _told(Answer(html=_shown(html), rest=_shown(marked), asked=self.memo.asked, heard=self.memo.heard))

    def opinions(self, told: str) -> None:
        """Second opinions have come (Opinions); the next draft of the same words weighs them."""
        given = _read(told, Opinions)
        for one, scores in zip(given.asked, given.scores, strict=True):
            self.memo.learn(one, scores)

    def photos(self, files: Sequence[Path | Source], asked: str) -> str:
        """When photos were taken (Photos): (name, file) or a folder each; originals are only read."""
        given = _read(asked, Photos)
        words = Words(given.lang)
        try:
            with open_tree(files) as tree:
                if given.only is None:
                    self.posts = _posts(tree, given.owner)
                html = photos.dated(tree, given, words, self.posts)
        except ArchiveError as error:
            return _told(Answer(refused=words(f"problem.{error.code}", member=error.member)))
        except NotYours:
            return _told(Answer(refused=words("web.not-yours")))
        return _told(Answer(html=_shown(html)) if html else Answer(refused=words("refuse.no-photo-there")))

    def copy(self, files: Sequence[Source], asked: str) -> bytes:
        """A copy of one photo that carries its date (Photos); nothing where its kind takes no more."""
        given = _read(asked, Photos)
        with open_tree(files) as tree:
            return photos.copy(tree, given, Words(given.lang), self.posts)

    def picture(self, files: Sequence[Source], asked: str) -> bytes:
        """A photo itself (Picture), for the browser to show; nothing where it is not there."""
        member = _read(asked, Picture).member
        with suppress(ArchiveError), open_tree(files) as tree:
            for one in tree.members:
                if one.name == member and one.size <= LARGEST:
                    with tree.open(one) as stream:
                        return stream.read()
        return b""

    def people(self, asked: str) -> str:
        """Everybody real who stands or stood in an election, to name a spouse by (Wanted)."""
        words = Words(_read(asked, Wanted).lang)
        named = (
            (f"{contest.id}/{one.id}", f"{one.name} · {contest.title}")
            for contest in self.bench.pack.contests
            for one in contest.contestants
            if not contest.fictional and one.kind is not ContestantKind.PARTY
        )
        return _told(Answer(html=_shown(options([("", words("check.spouse-none")), *named]))))

    def ask(self, asked: str) -> str:
        """The answer to a question in everyday words (Draft)."""
        given = _read(asked, Draft)
        if self.answers is None:
            self.answers = Answers(self.bench.pack, load_bank())
        answer = self.answers.answer(Question(given.text, given.as_of, None, facts_of(given.owner)))
        return _told(Answer(html=_shown(asks.answered(answer, Words(given.lang)))))

    def quiz(self, asked: str) -> str:
        """Ten cases to learn from (Wanted; first: which ten)."""
        given = _read(asked, Wanted)
        return _told(Answer(html=_shown(asks.cases(self.bench.pack, given.first, Words(given.lang)))))

    def rules(self, asked: str) -> str:
        """Every rule to read (Wanted)."""
        return _told(Answer(html=_shown(rules.book(self.bench.pack, Words(_read(asked, Wanted).lang)))))

    def _report(self, tree: Tree, given: Asked, told: Told) -> Report:
        seen = owned(_followed(items(tree, owner=given.owner), told, len(tree.members)), given.owner)
        report = judged(seen, self.bench, owner=given.owner, as_of=given.as_of, album=Album(tree))
        if not any(each.reading is Reading.READ for each in report.coverage):
            raise NothingReadError
        return replace(report, zone=given.zone)

    def _open(self) -> Report:
        if self.pile is None:
            raise NothingReadError
        return self.pile.report


def _posts(tree: Tree, owner: Owner) -> photos.Posts:
    return showing(owned(items(tree, owner=owner), owner)) if recognised(tree, ALL) else {}


def _statement(report: Report, words: Words) -> str:
    view = View(report, words)
    accounts = "; ".join(value for label, value in facts.head(report, view) if label == words("head.account"))
    total = words.number(sum(report.tally.items.values()))
    named = {"day": words.date(report.as_of), "accounts": accounts, "acts": total, "pack": report.pack}
    return words("web.statement", **named)


def _followed(seen: Iterator[Seen], told: Told, members: int) -> Iterator[Seen]:
    """The same things; how far reading has come is told now and then."""
    step = Step(members=members)
    for each in seen:
        match each:
            case Item():
                step.acts += 1
                step.member = each.where.member
                if step.acts % EVERY == 0:
                    told(_told(step))
            case Coverage(reading=reading, member=member):
                step.done += 1
                if reading is Reading.READ:
                    step.member = member
                    told(_told(step))
            case _:
                pass
        yield each


def _read(asked: str, shape: type[T]) -> T:
    return msgspec.json.decode(asked, type=shape)


def _told(answer: object) -> str:
    return msgspec.json.encode(answer).decode()


def _shown(html: str) -> str:
    """Half letters, which an archive may hold, can't be sent."""
    return html.encode("utf-8", "replace").decode()
