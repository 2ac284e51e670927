"""tag.for and tag.against: a hashtag of a campaign, or against one."""

import re
from collections.abc import Iterator

from netral.model.rule import Signal
from netral.model.time import Fit
from netral.signals.scene import Scene

TAG = re.compile(r"#(\w+)")


def tags(scene: Scene) -> Iterator[Signal]:
    """Known hashtags on days on which they mean something; ambiguous ones only where the contest is in play."""
    for found in TAG.finditer(scene.text):
        for phrase in scene.lexicon.tagged(found[1]):
            meant = phrase.sure is Fit.YES or scene.company(phrase.about)
            if meant and scene.valid(phrase.window) is not Fit.NO and scene.contest(phrase.about) is not Fit.NO:
                by = f"tags:{phrase.text}"
                yield scene.signal(
                    phrase.signal, *found.span(), about=phrase.about, by=by, sure=phrase.sure, who=phrase.who
                )
