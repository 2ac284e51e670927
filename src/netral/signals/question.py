"""question: the owner asks rather than says."""

import re
from collections.abc import Iterator

from netral.model.rule import Signal
from netral.signals.scene import Scene

SENTENCE = re.compile(r"[^.!?\n]*(?:(\?+)|[.!\n]|\Z)")


def question(scene: Scene) -> Iterator[Signal]:
    """Sentences that end with a question mark and hold a telling phrase or name."""
    if "?" not in scene.text:
        return
    places = [anchor.span[0] for anchor in scene.anchors]
    for found in SENTENCE.finditer(scene.text):
        first, after = scene.folded.span(*found.span())
        if found[1] and any(first <= place < after for place in places):
            yield scene.signal("question", *found.span(), by="question")
