"""Text made comparable, with a way back to the original: case, accents, look-alikes, leetspeak, stretched letters.

Folding works character by character first, so every folded character knows where it came from.
"""

import re
import unicodedata
from collections.abc import Sequence
from itertools import pairwise

LOOKALIKES = str.maketrans(
    "абвгеёзиіјкмнопрстухуњћωαβεικνορτυχη",
    "abbreeзиijkmhonpctyxyњћwabeikvoptuxn",
)
LEET = str.maketrans("013457", "oieast")
INSIDE = re.compile(r"[013457](?<=[a-z].)(?=[a-z])")
STRETCHED = re.compile(r"([a-z])\1\1(?:\1+|(?=[a-z])|(?<=[a-z]\1{3}))")  # but for a word such as "PPP"
DROPPED = frozenset({"Mn", "Me", "Cf"})  # accents and keycaps, enclosures, invisible marks
CAMEL = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+")
DOUBLY_ENCODED = re.compile("[\u00c2-\u00f4][\u0080-\u00bf]")


class _Table(dict[int, str]):
    """What each character folds to, worked out once."""

    def __missing__(self, code: int) -> str:
        folded, before = chr(code), ""
        while folded != before:
            before = folded
            plain = unicodedata.normalize("NFKD", folded).casefold().translate(LOOKALIKES)
            folded = "".join(letter for letter in plain if unicodedata.category(letter) not in DROPPED)
        self[code] = folded
        return folded


_TABLE = _Table()


def fold(text: str) -> str:
    """The comparable form of a text."""
    plain = text.lower() if text.isascii() else text.translate(_TABLE)
    return STRETCHED.sub(_once, INSIDE.sub(_letter, plain))


class Folded:
    """A folded text that remembers where each of its characters came from."""

    def __init__(self, text: str) -> None:
        """Fold `text`; `.text` equals `fold(text)`."""
        self._original = text
        self.text = fold(text)
        self._places: Sequence[int] = range(len(text) + 1)
        if not (text.isascii() and len(self.text) == len(text)):  # else every character stands where it stood
            self._places = self._traced(text)

    @staticmethod
    def _traced(text: str) -> list[int]:
        pieces = [_TABLE[ord(letter)] for letter in text]
        places = [place for place, piece in enumerate(pieces) for _ in piece]
        plain = INSIDE.sub(_letter, "".join(pieces))
        return [*(places[n] for n in _kept(plain)), len(text)]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Where the folded characters from `start` up to `end` stand in the original."""
        first, after = self._places[start], self._places[end]
        if end > start and after == first:  # one character folded to several, of which only some are meant
            after = first + 1
        return first, after

    def raised(self, start: int, end: int) -> bool:
        """Do the folded characters begin with a capital letter in the original?"""
        return self._original[self.span(start, end)[0]].isupper()


def hashtag_words(tag: str) -> str:
    """The words of a hashtag in camel case, folded: `PilihBudiContoh` -> `pilih budi contoh`."""
    return fold(" ".join(CAMEL.findall(tag)))


def mended(text: str) -> str:
    """A text whose UTF-8 bytes were each written as a character, put right; any other text as it is.

    Source of the fault: the JSON exports of Facebook, Instagram and Threads. A cut last character is dropped.
    """
    if text.isascii() or not DOUBLY_ENCODED.search(text):
        return text
    try:
        raw = text.encode("latin-1")
    except UnicodeEncodeError:
        return text
    for tail in range(4):
        try:
            better = raw[: len(raw) - tail].decode("utf-8")
        except UnicodeDecodeError:
            continue
        return better if tail == 0 or _opens(raw[len(raw) - tail :]) else text
    return text


def sound(text: str) -> str:
    """A text in which halves of characters are put together or, where they stand alone, replaced."""
    return text if text.isascii() else text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _opens(tail: bytes) -> bool:
    """Is this the beginning of a character that was cut?"""
    wanted = {0b110: 2, 0b1110: 3, 0b11110: 4}
    long = next((size for mark, size in wanted.items() if tail[0] >> (7 - size) == mark), 0)
    return len(tail) < long and all(0x80 <= byte < 0xC0 for byte in tail[1:])  # noqa: PLR2004 - bytes that continue a character


def _letter(found: re.Match[str]) -> str:
    return found[0].translate(LEET)


def _once(found: re.Match[str]) -> str:
    return found[1]


def _kept(plain: str) -> list[int]:
    """The places that stay when stretched letters shrink to one."""
    edges = [0]
    kept: list[int] = []
    for found in STRETCHED.finditer(plain):
        edges += [found.start() + 1, found.end()]
    edges.append(len(plain))
    for start, end in list(pairwise(edges))[::2]:
        kept += range(start, end)
    return kept
