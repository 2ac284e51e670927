"""One item under the eye of the recognisers: its folded text, what is meant by it, and when."""

import re
from collections.abc import Sequence
from datetime import tzinfo
from functools import cached_property

from netral.kit.matcher import openings
from netral.kit.text import Folded
from netral.kit.zones import zone
from netral.model.contest import Contest
from netral.model.item import Item, MediaKind
from netral.model.pack import Phrase
from netral.model.rule import Part, Signal
from netral.model.time import MAYBE, NO, YES, Fit, Window
from netral.signals.lexicon import Lexicon, Name

RACE = re.compile(
    r"\b(?:capres|cawapres|pilpres|pemilu|pilkada|pilgub|pilbup|pilwali|paslon|calon|coblos|nyoblos|kampanye|caleg"
    r"|partai|presiden|gubernur|bupati|wali ?kota|suara|tps|debat|dukung|menang|menangkan)\b"
)
PICTURES = (MediaKind.PHOTO, MediaKind.VIDEO)
SENTENCE = re.compile(r"[.!?\n]+(?:\s|$)")
WIB = zone("WIB")


class Scene:
    """What all recognisers of one item share.

    called: where names of contestants stand in the folded text, and whom each may mean. anchors: signals that say
    *whom* the item is about. told: signals of what it says of them, or asks for.
    """

    def __init__(self, item: Item, lexicon: Lexicon) -> None:
        """Fold the item's words; the words of others beside them come after a break."""
        self.item, self.lexicon = item, lexicon
        self.folded = Folded(item.text)
        self.text = self.folded.text
        self.openings = openings(self.text)
        self.called: Sequence[tuple[int, int, tuple[Name, ...]]] = [*lexicon.names.hits(self.text, self.openings)]
        self.anchors: list[Signal] = []
        self.told: list[Signal] = []
        self.pictured = any(media.kind in PICTURES for media in item.media)

    def signal(  # noqa: PLR0913 - what a signal holds, by name
        self, name: str, start: int, end: int, *, about: str = "", by: str = "", sure: Fit = YES, who: str = ""
    ) -> Signal:
        """A signal at a place of the folded text."""
        return Signal(name, Part.TEXT, self.folded.span(start, end), about, by, sure, who)

    @cached_property
    def spoken(self) -> tuple[tuple[int, int, tuple[Phrase, ...]], ...]:
        """Where phrases of the lexicon stand in the folded text, and which."""
        return tuple(self.lexicon.phrases.hits(self.text, self.openings))

    @cached_property
    def race(self) -> bool:
        """Does the text speak of an election?"""
        return RACE.search(self.text) is not None

    @cached_property
    def places(self) -> frozenset[str]:
        """The contests whose region the text names, with a capital letter: many regions are common words too."""
        hits = self.lexicon.regions.hits(self.text, self.openings)
        named = (contests for start, end, contests in hits if self.folded.raised(start, end))
        return frozenset(contest.id for contests in named for contest in contests)

    @cached_property
    def districts(self) -> frozenset[str]:
        """The contests whose region the text names, or calls a district in whatever letters."""
        hits = self.lexicon.regions.hits(self.text, self.openings) if self.lexicon.rolls.contests else ()
        called = (contests for start, _, contests in hits if self.text.endswith("dapil ", 0, start))
        return self.places | {contest.id for contests in called for contest in contests}

    @cached_property
    def season(self) -> Fit | None:
        """Was an election near on the day: one of those whose contestants are called, else any of the whole country?

        None where the day is not known at all.
        """
        at = self.item.at
        if at.start is None and at.end is None:
            return None
        meant = {one.about.partition("/")[0] for one in self.anchors} or set(self.lexicon.national)
        seasons = (self.lexicon.seasons[id_] for id_ in meant if id_ in self.lexicon.seasons)
        return max((self.valid(window) for window in seasons), default=NO)

    def together(self, name: Name) -> bool:
        """Is the partner of a pair named too?"""
        others = (one for _, _, meant in self.called for one in meant if one.about == name.about)
        return any(one.alias.who != name.alias.who and one.alias.sure is not NO for one in others)

    def current(self, contest: Contest, window: Window = Window()) -> Fit:  # noqa: B008 - frozen
        """Do the names of a contest mean anything on the day of the item?"""
        there: tzinfo = zone(contest.zone)
        return min(self.item.at.within(contest.scope, there), self.item.at.within(window, there))

    def contest(self, about: str) -> Fit:
        """The same for the contest of `about`; YES where that names no contest."""
        known = self.lexicon.contests.get(about.partition("/")[0])
        return self.current(known) if known else YES

    def valid(self, window: Window) -> Fit:
        """Does an entry of the lexicon hold on the day of the item?"""
        return self.item.at.within(window, WIB)

    def meant(self, phrase: Phrase) -> bool:
        """Does the phrase mean anything on the day of the item, in the words of such an act?"""
        fitting = not phrase.acts or self.item.act in phrase.acts
        return fitting and self.valid(phrase.window) is not NO

    def company(self, about: str) -> bool:
        """Is the contest of `about` in play anyway, so that ambiguous words mean it?"""
        contest = about.partition("/")[0]
        return any(one.about.partition("/")[0] == contest for one in self.anchors) or self.race

    def nearest(self, start: int, end: int) -> tuple[str, Fit]:
        """Whom the words at a place are about: "" where nobody or only one can be meant, else the nearest anchor.

        MAYBE where the nearest stands in another sentence, or where one name may call several.
        """
        meant = {signal.about for signal in self.anchors}
        if len(meant) <= 1:
            return next(iter(meant), ""), YES
        first, after = self.folded.span(start, end)
        anchor = min(self.anchors, key=lambda one: min(abs(one.span[0] - after), abs(first - one.span[0])))
        apart = SENTENCE.search(self.item.text, min(anchor.span[0], first), max(anchor.span[0], after))
        alike = {one.about for one in self.anchors if one.span == anchor.span and one.sure is MAYBE}
        return anchor.about, MAYBE if apart or len(alike) > 1 else YES
