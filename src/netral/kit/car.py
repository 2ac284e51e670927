"""CAR files, block by block, and the CBOR in their blocks: as much of both as repositories of Bluesky use.

Nothing in a file is trusted: lengths are compared with what is there before anything is set aside for them.
"""

import struct
from base64 import b32encode
from collections.abc import Callable, Iterator
from typing import Any, BinaryIO

from msgspec import Struct

from netral.kit.stream import Broken

HEADS = (rb"[\x00-\xff]{1,2}\xa2eroots", rb"\x0a\xa1gversion\x02")  # how version 1 and version 2 begin
LONGEST = 8 << 20  # bytes of one block; the protocol allows 2 MiB
DEEPEST = 64
LINK = 42  # the tag of a link
V0 = b"\x12\x20"  # how links of version 0 begin
SECOND = 40  # bytes of the header behind the pragma of version 2
SHORT, INDEFINITE = 24, 28
WHOLE = {24: 1, 25: 2, 26: 4, 27: 8}  # bytes of a number by what introduces it
FLOATS = {25: ">e", 26: ">f", 27: ">d"}
PLAIN = {20: False, 21: True, 22: None, 23: None}


class Link(Struct, frozen=True):
    """A reference to a block or a file, by its hash."""

    raw: bytes

    def __str__(self) -> str:
        """The link as people see it."""
        return "b" + b32encode(self.raw).decode().lower().rstrip("=")


class Head(Struct, frozen=True):
    """What a file says of itself: the blocks with which reading begins."""

    roots: tuple[Link, ...] = ()


def blocks(stream: BinaryIO) -> Iterator[Head | tuple[Link, bytes] | Broken]:
    """The head of a CAR file, then its blocks; Broken where the file breaks off or makes no sense any more.

    Raises ValueError where it is no CAR file.
    """
    head = _head(stream)
    yield head
    index = 0
    while length := _length(stream):
        block = stream.read(length) if 0 < length <= LONGEST else b""
        split = _split(block) if len(block) == length else 0
        if not split:
            yield Broken("cut-member" if len(block) < length <= LONGEST or length < 0 else "row-unreadable", index)
            return
        yield Link(block[:split]), block[split:]
        index += 1


def decoded(raw: bytes) -> Any:
    """The value that a block holds. Raises ValueError where it holds none."""
    value, end = _value(raw, 0, 0)
    if end != len(raw):
        raise ValueError("more than one value")
    return value


def _head(stream: BinaryIO) -> Head:
    said = _said(stream)
    if said.get("version") == 2:  # noqa: PLR2004 - the second version wraps the first
        offset = int.from_bytes(stream.read(SECOND)[16:24], "little") - len(b"\x0a\xa1gversion\x02") - SECOND
        if not 0 <= offset <= LONGEST:
            raise ValueError("offset")
        stream.read(offset)
        said = _said(stream)
    roots = said.get("roots") or ()
    return Head(tuple(one for one in roots if isinstance(one, Link)))


def _said(stream: BinaryIO) -> dict[str, Any]:
    length = _length(stream)
    if not 0 < length <= LONGEST:
        raise ValueError("no head")
    found = decoded(stream.read(length))
    if not isinstance(found, dict) or "version" not in found:
        raise ValueError("no head")
    return found


def _length(stream: BinaryIO) -> int:
    """A number in groups of seven bits; 0 at the end of the file, -1 where the file ends inside the number."""
    number = 0
    for place in range(10):
        byte = stream.read(1)
        if not byte:
            return -1 if place else 0
        number |= (byte[0] & 0x7F) << 7 * place
        if byte[0] < 0x80:  # noqa: PLR2004 - the last group has no mark
            return number
    return LONGEST + 1


def _split(block: bytes) -> int:
    """Where the link before a block ends: version, codec, kind of hash, length of the hash, hash. 0: nowhere."""
    if block.startswith(V0):
        return 34 if len(block) >= 34 else 0  # noqa: PLR2004 - the mark and 32 bytes of hash
    at = numbers = last = 0
    while numbers < 4 and at < len(block):  # noqa: PLR2004 - the four numbers above
        last, shift = 0, 0
        while at < len(block):
            last |= (block[at] & 0x7F) << shift
            shift, at = shift + 7, at + 1
            if block[at - 1] < 0x80:  # noqa: PLR2004 - the last group has no mark
                break
        numbers += 1
    return at + last if block[:1] == b"\x01" and at + last <= len(block) else 0


def _value(raw: bytes, at: int, depth: int) -> tuple[Any, int]:
    if at >= len(raw) or depth > DEEPEST:
        raise ValueError("cut or too deep")
    major, low = raw[at] >> 5, raw[at] & 0x1F
    if major == 7:  # noqa: PLR2004 - floats, yes, no and nothing
        return _simple(raw, at + 1, low)
    number, at = _number(raw, at + 1, low)
    if major > 1 and major < 6 and number > len(raw) - at:  # noqa: PLR2004 - kinds that have a length
        raise ValueError("longer than the block")
    return KINDS[major](raw, at, number, depth)


def _number(raw: bytes, at: int, low: int) -> tuple[int, int]:
    if low < SHORT:
        return low, at
    if low >= INDEFINITE or at + WHOLE[low] > len(raw):
        raise ValueError("length")
    return int.from_bytes(raw[at : at + WHOLE[low]], "big"), at + WHOLE[low]


def _simple(raw: bytes, at: int, low: int) -> tuple[Any, int]:
    if low in PLAIN:
        return PLAIN[low], at
    if low not in FLOATS or at + WHOLE[low] > len(raw):
        raise ValueError("simple value")
    return struct.unpack_from(FLOATS[low], raw, at)[0], at + WHOLE[low]


def _positive(_raw: bytes, at: int, number: int, _depth: int) -> tuple[int, int]:
    return number, at


def _negative(_raw: bytes, at: int, number: int, _depth: int) -> tuple[int, int]:
    return -1 - number, at


def _bytes(raw: bytes, at: int, number: int, _depth: int) -> tuple[bytes, int]:
    return raw[at : at + number], at + number


def _text(raw: bytes, at: int, number: int, _depth: int) -> tuple[str, int]:
    return raw[at : at + number].decode("utf-8", "replace"), at + number


def _list(raw: bytes, at: int, number: int, depth: int) -> tuple[list[Any], int]:
    found = []
    for _ in range(number):
        value, at = _value(raw, at, depth + 1)
        found.append(value)
    return found, at


def _map(raw: bytes, at: int, number: int, depth: int) -> tuple[dict[str, Any], int]:
    found = {}
    for _ in range(number):
        key, at = _value(raw, at, depth + 1)
        value, at = _value(raw, at, depth + 1)
        found[key if isinstance(key, str) else str(key)] = value
    return found, at


def _tagged(raw: bytes, at: int, number: int, depth: int) -> tuple[Any, int]:
    value, at = _value(raw, at, depth + 1)
    linked = number == LINK and isinstance(value, bytes)
    return Link(value.removeprefix(b"\0")) if linked else value, at


Decode = Callable[[bytes, int, int, int], tuple[Any, int]]
KINDS: tuple[Decode, ...] = (_positive, _negative, _bytes, _text, _list, _map, _tagged)
