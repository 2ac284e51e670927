"""The law data as one record: rules, sources, contests, accounts, words to look for, advice."""

from datetime import date
from enum import StrEnum

from msgspec import Struct

from netral.model.contest import NOTHING, Contest, ListedAccount
from netral.model.item import Act
from netral.model.law import Cite, Conflict, Rank, Source, Text
from netral.model.rule import Rule
from netral.model.time import Fit, Window


class Form(StrEnum):
    """How an entry of the lexicon is written in a post."""

    PHRASE = "phrase"
    HASHTAG = "hashtag"
    BOTH = "both"


class Phrase(Struct, frozen=True):
    """Words to look for. signal: what they are a sign of. about: contestant id or "" for none in particular.

    who: as in `Alias`. acts: those in whose words they mean it; empty for any.
    """

    text: str
    signal: str
    form: Form = Form.PHRASE
    about: str = ""
    sure: Fit = Fit.YES
    window: Window = Window()
    who: str = ""
    acts: tuple[Act, ...] = ()


class Step(Struct, frozen=True):
    """Where to tap on one platform ("" for any)."""

    platform: str
    text: Text


class Advice(Struct, frozen=True):
    """What to do. group: heading under which findings with this cure stand. rank: who says so.

    acts: what it is a cure for; empty for any act.
    """

    id: str
    do: Text
    why: Text
    group: Text
    rank: Rank
    steps: tuple[Step, ...] = ()
    cites: tuple[Cite, ...] = ()
    caption: bool = False
    acts: tuple[Act, ...] = ()


class SignalName(Struct, frozen=True):
    """An entry of the closed list of signals, with the sentence a person reads.

    softens: speaks against a finding wherever it is seen beside one.
    """

    id: str
    text: Text
    softens: bool = False


class OwnerClass(Struct, frozen=True):
    """A class of employees that the jurisdiction knows; it may decide the rule, the consequence, or neither."""

    id: str
    text: Text


class Pack(Struct, frozen=True):
    """One jurisdiction's law data. weighed: does the word model know the languages of its texts?

    unlisted: whom its contests leave out as long as no list of contestants is asked for.
    """

    id: str
    version: str
    checked: date
    rules: tuple[Rule, ...]
    sources: tuple[Source, ...]
    contests: tuple[Contest, ...]
    accounts: tuple[ListedAccount, ...]
    phrases: tuple[Phrase, ...]
    advice: tuple[Advice, ...]
    signals: tuple[SignalName, ...]
    conflicts: tuple[Conflict, ...] = ()
    classes: tuple[OwnerClass, ...] = ()
    weighed: bool = False
    unlisted: Text = NOTHING

    @property
    def lists(self) -> tuple[Text, ...]:
        """What the lists of contestants that were asked for cover, in words."""
        return tuple(dict.fromkeys(one.note for one in self.contests if one.note.id))
