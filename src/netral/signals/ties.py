"""Groups, pages and events that are known by name alone.

A name proves little, so nothing seen in it is sure.
"""

import re
from collections.abc import Iterator

from msgspec.structs import replace

from netral.model.item import Act, Item
from netral.model.rule import Part, Signal
from netral.model.time import Fit
from netral.signals.names import names
from netral.signals.numbers import numbers
from netral.signals.scene import Scene
from netral.signals.tags import tags

TIES = frozenset({Act.JOIN, Act.FOLLOW, Act.ATTEND})
VOLUNTEERS = re.compile(r"\b(?:relawan|sahabat|laskar|simpatisan|pendukung|barisan|garda|volunteers?|supporters?)\b")
TEAM = re.compile(r"\b(?:tim|timses|timnas|tkn|tkd|tpn|pemenangan|kampanye|menangkan|coblos|dukung|team|campaign)\b")
EVENT = re.compile(r"\b(?:kampanye|deklarasi|konsolidasi|campaign|rally|declaration)\b")
AGAINST = re.compile(r"\b(?:tolak|lawan|anti|bukan|ganti|tanpa|against|not)\b")


def named(item: Item) -> str:
    """The name by which a group, page or event is called, where nothing else says which it is."""
    return item.target.name if item.act in TIES and not item.target.account else ""


def ties(scene: Scene) -> Iterator[Signal]:
    """What the name of a group, page or event says of whom it is for."""
    name = named(scene.item)
    if not name:
        return
    inside = Scene(replace(scene.item, text=name), scene.lexicon)
    if AGAINST.search(inside.text):
        return
    calls = [*names(inside), *numbers(inside), *tags(inside)]
    for signal in {one.about: one for one in reversed(calls) if one.about}.values():
        role = _role(inside, signal)
        if role and signal.sure is not Fit.NO:
            yield Signal(role, Part.TARGET, (0, 0), signal.about, "ties", Fit.MAYBE, signal.who)


def _role(scene: Scene, signal: Signal) -> str:
    """What a thing of that name is; a page that bears nothing but the name may be the contestant's own."""
    if scene.item.act is Act.ATTEND:
        return "phrase.attend" if EVENT.search(scene.text) else ""
    if VOLUNTEERS.search(scene.text):
        return "target.volunteer-account"
    if TEAM.search(scene.text):
        return "target.campaign-account"
    whole = signal.name == "contestant.named" and signal.span == (0, len(scene.item.text))
    return "target.candidate-account" if whole and scene.item.act is Act.FOLLOW else ""
