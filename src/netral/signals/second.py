"""The second opinion on a text of which the word model is not sure: an encoder that reads words in their order.

It is asked only where a door was told to: with the extra `netral[stance]` on a desktop, or as a download of its own in
the page. It sees what the word model sees, contestants as signs, so it cannot prefer any. Its weights:
multilingual-e5-small (MIT), cut down to its lower half and to the pieces of Indonesian posts, then taught with
bench/encoder.py.
"""

from collections.abc import Mapping
from functools import cache
from typing import NamedTuple
from zlib import crc32

from netral.kit.data import data_text
from netral.kit.pieces import Pieces
from netral.model.stance import Asked
from netral.signals.features import Read

FOLDER = "id/stance/second"
START, END, UNKNOWN = 1, 2, 3  # places of marks in the vocabulary; 0 pads
MOST, HEAD = 70, 48  # pieces that are read, and how many of them from the start of a longer text
SIGNS = 2048  # rows for what a text shows as a whole
WHOLE = "fst"  # form, signals, time: the features of a whole text that are read


class Vocabulary(NamedTuple):
    """Places in the encoder's table: of marks, which stand for a whole token, and of the pieces of words."""

    marks: Mapping[str, int]
    pieces: Mapping[str, int]
    cutter: Pieces


@cache
def vocabulary() -> Vocabulary:
    """The vocabulary that travels with the weights."""
    rows = [line.split("\t") for line in data_text(f"{FOLDER}/pieces.tsv").splitlines()]
    marks = {piece: place for place, (piece, chance) in enumerate(rows) if not chance}
    pieces = {piece: place for place, (piece, chance) in enumerate(rows) if chance}
    return Vocabulary(marks, pieces, Pieces({piece: float(chance) for piece, chance in rows if chance}))


def asked(read: Read) -> Asked:
    """A text as the encoder reads it; of a long one its beginning and its end."""
    known = vocabulary()
    found: list[int] = []
    for token in (each.text for each in read.tokens):
        if token in known.marks:
            found.append(known.marks[token])
        else:
            found += [known.pieces.get(each, UNKNOWN) for each in known.cutter.cut(token)]
    if len(found) > MOST:
        found = found[:HEAD] + found[HEAD - MOST :]
    signs = (crc32(name.encode()) % SIGNS for name in read.whole if name[0] in WHOLE and "&" not in name)
    return Asked((START, *found, END), tuple(dict.fromkeys(signs)))
