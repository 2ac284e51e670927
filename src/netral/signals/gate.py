"""The door that nearly every post stays behind: can the item be about a contestant at all?"""

from netral.kit.text import fold
from netral.model.item import Item
from netral.signals.accounts import HANDLE
from netral.signals.lexicon import Lexicon
from netral.signals.numbers import NUMBER
from netral.signals.tags import TAG


class Gate:
    """One fold and one pass of a multi-pattern expression over each text; accounts by look-up."""

    def __init__(self, lexicon: Lexicon) -> None:
        """Over everything in the lexicon that is about a contestant."""
        self._lexicon = lexicon

    def lets(self, item: Item) -> bool:
        """Can any recogniser say whom the item is about? Never wrongly no."""
        if item.target.account and self._lexicon.listed(item.platform, item.target.account):
            return True
        if not item.text:
            return False
        folded = fold(item.text)
        return (
            self._lexicon.partisan.any(folded)
            or NUMBER.search(folded) is not None
            or ("@" in folded and self._called(item.platform, folded))
            or ("#" in folded and any(tag.replace("_", "") in self._lexicon.tags for tag in TAG.findall(folded)))
        )

    def _called(self, platform: str, folded: str) -> bool:
        return any(self._lexicon.listed(platform, handle.rstrip(".")) for handle in HANDLE.findall(folded))
