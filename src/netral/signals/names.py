"""contestant.named: a contestant is called by name, nickname or short form."""

import re
from collections.abc import Iterator

from netral.model.rule import Signal
from netral.model.time import Fit
from netral.signals.lexicon import Name
from netral.signals.scene import RACE, Scene

TITLE = re.compile(
    r"(?:\b(?:pak|bapak|bpk|bu|ibu|mas|mbak|gus|kang|cak|bang|pakde|ustaz|prof|dr|jenderal|gubernur|bupati|wali ?kota"
    r"|calon|capres|cawapres|cagub|cawagub|cabup|cawabup|presiden|paslon|partai|caleg)\.? )$"
)


def names(scene: Scene) -> Iterator[Signal]:
    """Names in force on the day of the item; an ambiguous one is sure only in company."""
    for start, end, meant in scene.lexicon.names.hits(scene.text):
        for name in meant:
            if scene.current(name.contest, name.alias.window) is not Fit.NO:
                sure = name.alias.sure if name.alias.sure is Fit.YES else _company(scene, name, start)
                by = f"names:{name.alias.text}"
                yield scene.signal("contestant.named", start, end, about=name.about, by=by, sure=sure)


def _company(scene: Scene, name: Name, start: int) -> Fit:
    titled = TITLE.search(scene.text, max(0, start - 14), start)
    partner = any(
        one.about == name.about and one.alias.sure is Fit.YES
        for _, _, others in scene.lexicon.names.hits(scene.text)
        for one in others
    )
    return Fit.YES if titled or partner or RACE.search(scene.text) else Fit.MAYBE
