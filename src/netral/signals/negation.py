"""negated: a denying word stands just before a phrase or name ("tidak mendukung", "bukan pendukung")."""

import re
from collections.abc import Iterator

from netral.kit.text import fold
from netral.model.rule import Part, Signal
from netral.signals.scene import Scene

# "jangan" is missing on purpose: to ask not to choose somebody is to take a side.
DENIAL = re.compile(
    r"\b(?:tidak|tdk|bukan|bukannya|tak|ga|gak|gk|nggak|ngga|enggak|ndak|ora|belum|tanpa)"
    r"(?: (?:akan|pernah|mau|ingin|ikut|bisa|boleh|lagi|perlu|sedang|usah|pendukung|ada|sudi))? $"
)
REACH = 28


def negation(scene: Scene) -> Iterator[Signal]:
    """Denials of what the phrases of the item say."""
    for told in scene.told:
        first = told.span[0]
        before = max(0, first - REACH)
        denied = DENIAL.search(fold(scene.item.text[before:first]))
        if denied and told.name.startswith("phrase."):
            yield Signal("negated", Part.TEXT, (before, first), told.about, f"negation:{told.by}")
