"""added and left: somebody else brought the owner into a group; the owner is out of it again."""

from collections.abc import Iterator

from netral.model.item import Act
from netral.model.rule import Part, Signal
from netral.signals.scene import Scene


def membership(scene: Scene) -> Iterator[Signal]:
    """What softens a membership."""
    item = scene.item
    if item.by and item.act is Act.JOIN:
        yield Signal("added", Part.TARGET, by="membership")
    if item.ended.start or item.ended.end:
        yield Signal("left", Part.TARGET, by="membership")
