"""target.* and mention.*: a listed account is what the act points at, or is called in the text."""

import re
from collections.abc import Iterator

from netral.model.contest import AccountClass, ListedAccount
from netral.model.law import Confidence
from netral.model.rule import Part, Signal
from netral.model.time import Fit
from netral.signals.scene import Scene

HANDLE = re.compile(r"(?<![\w@])@([\w.]{2,40})")
SHAKY = (Confidence.SINGLE, Confidence.MEMORY, Confidence.CONFLICT)
NAMING = (AccountClass.CANDIDATE, AccountClass.CAMPAIGN, AccountClass.PARTY)  # calling them calls the contestant


def accounts(scene: Scene) -> Iterator[Signal]:
    """Listed accounts, in the role that they have on the day of the item."""
    handle = scene.item.target.account
    for account in _roles(scene, handle) if handle else ():
        by, sure = f"accounts:@{handle}", _sure(account)
        yield Signal(f"target.{account.kind}", Part.TARGET, (0, 0), account.about, by, sure, account.who)
    for found in HANDLE.finditer(scene.text) if "@" in scene.text else ():
        for account in _roles(scene, found[1].rstrip(".")):
            named = ("contestant.named",) if account.kind in NAMING else ()
            for name in (f"mention.{account.kind}", *named):
                by, sure = f"accounts:@{account.handle}", _sure(account)
                yield scene.signal(name, *found.span(), about=account.about, by=by, sure=sure, who=account.who)


def _roles(scene: Scene, handle: str) -> Iterator[ListedAccount]:
    """The roles whose days meet the day of the item; one account may hold several."""
    listed = scene.lexicon.listed(scene.item.platform, handle)
    return (one for one in listed if min(scene.valid(one.window), scene.contest(one.about)) is not Fit.NO)


def _sure(account: ListedAccount) -> Fit:
    return Fit.MAYBE if account.confidence in SHAKY else Fit.YES
