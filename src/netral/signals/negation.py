"""negated: a denying word stands just before a phrase or name ("tidak mendukung", "bukan pendukung")."""

import re
from collections.abc import Iterator

from netral.model.rule import Signal
from netral.signals.scene import Scene

# "jangan" is missing on purpose: to ask not to choose somebody is to take a side.
DENIAL = re.compile(
    r"\b(?:tidak|tdk|bukan|bukannya|tak|ga|gak|gk|nggak|ngga|enggak|ndak|ora|belum|tanpa)(?: \w+){0,1} $"
)
REACH = 28


def negation(scene: Scene) -> Iterator[Signal]:
    """Denials of what the phrases of the item say."""
    for start, _, meant in scene.lexicon.phrases.hits(scene.text):
        denied = DENIAL.search(scene.text, max(0, start - REACH), start)
        if denied and any(phrase.signal.startswith("phrase.") for phrase in meant):
            about, sure = scene.nearest(start, start)
            yield scene.signal("negated", *denied.span(), about=about, by="negation", sure=sure)
