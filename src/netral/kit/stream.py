"""JSON arrays of any length as a stream of typed rows, in bounded memory.

Archives write one array of records: bare, behind an assignment (`window.YTD.tweets.part0 = [`), or under a key of an
object. Nearly all are pretty-printed, so that a line holding only the closing brace of a record ends it: line breaks
inside strings are escaped, hence such a line is never text. Blocks are cut there and decoded at once; any other
layout is read record by record.
"""

import json
import re
from codecs import getincrementaldecoder
from collections.abc import Iterator, Sequence
from typing import BinaryIO, TypeVar

import msgspec
from msgspec import Struct

T = TypeVar("T")

BLOCK = 1 << 17  # bytes decoded at once: few enough to stay near the processor
LONGEST = 16 << 20  # bytes of one record; a longer one is not a record of any known export
WHOLE = 64 << 20  # bytes of a member that is read in one piece
OPENING = re.compile(rb"\[\s*?(\r?\n)([ \t]*)\{")
ASSIGNED = re.compile(rb"\s*[\w.$]+(?:\s*\.\s*\w+|\[[^\]]{1,80}\])*\s*=\s*")
QUOTED = re.compile(rb'\s*["}]|\s*\Z')  # what may follow the brace of a record; a bare word means a script, not JSON
BETWEEN = b", \t\r\n"  # what stands between two records
BOM = b"\xef\xbb\xbf"
HEAD = 1 << 10  # bytes within which an assignment stands
PATIENCE = 4 << 20  # bytes without the end of a record on a line of its own: the layout is another one
SLACK = 8  # characters that may follow the place where a cut member stops making sense
FILL = re.compile(r"[\s,]*")


class Broken(Struct, frozen=True):
    """A record, or the rest of a member, that could not be read; never what it held."""

    code: str  # row-unreadable, cut-member, not-json
    index: int


def rows(stream: BinaryIO, shape: type[T], *, keys: Sequence[str] = ()) -> Iterator[T | Broken]:
    """The records of the array in `stream`, each of `shape` or Broken.

    The array may be bare, assigned to a name, or under one of `keys`; a single object, bare or under such a key, stands
    for an array of one.
    """
    buffer = bytearray(_unwrapped(stream.read(BLOCK)))
    start = _array(buffer, stream, keys)
    if start < 0:
        yield from _single(bytes(buffer), stream, shape, keys)
        return
    line = bytes(buffer[:start]).rpartition(b"\n")[2]
    outer = line[: len(line) - len(line.lstrip())]
    del buffer[:start]
    opening = OPENING.match(buffer)
    if opening and not QUOTED.match(buffer, opening.end()):
        yield Broken("not-json", 0)
    elif opening and opening[2]:
        yield from _blocks(buffer, stream, shape, opening, outer)
    else:
        yield from _records(buffer, stream, shape)


def document(stream: BinaryIO, shape: type[T], *, limit: int = WHOLE) -> T:
    """A whole member as one record. Raises ValueError where it is longer than `limit` or not such a record."""
    raw = stream.read(limit + 1)
    if len(raw) > limit:
        raise ValueError("too long")
    return msgspec.convert(msgspec.json.decode(_unwrapped(raw)), shape, strict=False)


def _unwrapped(head: bytes) -> bytes:
    head = head.removeprefix(BOM)
    assigned = ASSIGNED.match(head[:HEAD])
    return head[assigned.end() :] if assigned else head.lstrip()


def _array(buffer: bytearray, stream: BinaryIO, keys: Sequence[str]) -> int:
    """Where the array begins in the buffer, reading on while its key is not in sight; -1 where there is none."""
    if buffer.startswith(b"["):
        return 0
    if not buffer.startswith(b"{") or not keys:
        return -1
    named = re.compile(rb'"(?:' + b"|".join(re.escape(key.encode()) for key in keys) + rb')"\s*:\s*(?=\[)')
    while not (found := named.search(buffer)):
        more = stream.read(max(BLOCK, len(buffer)))
        if not more or len(buffer) > WHOLE:
            return -1
        buffer += more
    return found.end()


def _single(head: bytes, stream: BinaryIO, shape: type[T], keys: Sequence[str]) -> Iterator[T | Broken]:
    """One object instead of an array, bare or under one of `keys`; nothing where the key holds nothing."""
    raw = head + stream.read(WHOLE)
    try:
        found = msgspec.json.decode(raw.rstrip(b"; \r\n\t\0"))
    except (ValueError, RecursionError):
        yield Broken("not-json" if not raw.startswith(b"{") or len(raw) > WHOLE else _ended(raw), 0)
        return
    inner = next((found[key] for key in keys if key in found), found) if isinstance(found, dict) else found
    if inner is not None:
        yield _typed(inner, shape, 0)


def _ended(raw: bytes) -> str:
    """A member that begins as JSON and ends without closing was cut; one that closes is something else."""
    return "not-json" if raw.rstrip(b"; \r\n\t\0").endswith((b"}", b"]")) else "cut-member"


def _typed(found: object, shape: type[T], index: int) -> T | Broken:
    try:
        return msgspec.convert(found, shape, strict=False)
    except ValueError:
        return Broken("row-unreadable", index)


def _blocks(
    buffer: bytearray, stream: BinaryIO, shape: type[T], opening: re.Match[bytes], outer: bytes
) -> Iterator[T | Broken]:
    """Cut the array at lines that close a record and decode what lies between them block by block.

    outer: the indent of the line on which the array opened, and closes. It is looked for behind the last record of a
    block, and in the block only where that makes no sense as a list.
    """
    mark, end = opening[1] + opening[2] + b"}", opening[1] + outer + b"]"
    decoder = msgspec.json.Decoder(list.__class_getitem__(shape), strict=False)
    index, more = 0, b"["
    del buffer[:1]
    while more and len(buffer) < PATIENCE:
        last = buffer.rfind(mark + b",")
        cut = last + len(mark) + 1 if last >= 0 else 0
        whole = _listed(buffer[:cut], decoder)
        if whole is not None:
            yield from whole
            index += len(whole)
            del buffer[:cut]
        closed = buffer.find(end)
        if closed >= 0 or whole is None:
            cut = closed if closed >= 0 else cut
            found = _decoded(buffer[:cut], decoder, mark, shape, index)
            yield from found
            index += len(found)
            del buffer[:cut]
        if closed >= 0:
            return
        more = stream.read(BLOCK)
        buffer += more
    yield from _records(buffer, stream, shape, index)


def _listed(block: bytearray, decoder: msgspec.json.Decoder[list[T]]) -> Sequence[T] | None:
    """The records of a block; None where it makes no sense as a list."""
    try:
        return decoder.decode(b"[" + block.rstrip(BETWEEN) + b"]")
    except (ValueError, RecursionError):
        return None


def _decoded(
    block: bytearray, decoder: msgspec.json.Decoder[list[T]], mark: bytes, shape: type[T], index: int
) -> Sequence[T | Broken]:
    whole = _listed(block, decoder)
    if whole is not None:
        return whole
    parts = enumerate(bytes(block).rstrip(BETWEEN).split(mark + b","), index)
    return [_alone(part if part.endswith(mark) else part + mark, shape, number) for number, part in parts]


def _alone(part: bytes, shape: type[T], index: int) -> T | Broken:
    try:
        return msgspec.json.decode(part, type=shape, strict=False)
    except msgspec.ValidationError:
        return Broken("row-unreadable", index)
    except (ValueError, RecursionError):
        pass
    try:
        return msgspec.json.decode(_healed(part), type=shape, strict=False)
    except (ValueError, RecursionError):
        return Broken("row-unreadable", index)


def _healed(part: bytes) -> bytes:
    """A record in which bytes and halves of characters that stand for nothing are replaced. Raises ValueError."""
    found = json.loads(part.decode("utf-8", "replace"))
    return json.dumps(found, ensure_ascii=False).encode("utf-8", "replace")


def _records(buffer: bytearray, stream: BinaryIO, shape: type[T], index: int = 0) -> Iterator[T | Broken]:
    """Read record by record whatever the layout; what follows a record that cannot be read is lost."""
    decode = getincrementaldecoder("utf-8")("replace").decode
    text, at, more = decode(bytes(buffer)).removeprefix("["), 0, True
    while not text.startswith("]", at := _filled(text, at)):
        try:
            end = json.JSONDecoder().raw_decode(text, at)[1]
        except json.JSONDecodeError as error:
            more = more and len(text) - at < LONGEST and bool(block := stream.read(max(BLOCK, len(text) - at)))
            if not more:
                yield Broken(_reason(error, len(text) - at, len(text) - error.pos), index)
                return
            text, at = text[at:] + decode(block), 0
            continue
        except (ValueError, RecursionError):  # numbers too long, lists too deep
            yield Broken("row-unreadable", index)
            return
        yield _alone(text[at:end].encode(), shape, index)
        at, index = end, index + 1


def _filled(text: str, at: int) -> int:
    """The first place from `at` on that is neither blank nor a comma."""
    found = FILL.match(text, at)
    return found.end() if found else at


def _reason(error: json.JSONDecodeError, length: int, left: int) -> str:
    """Why a record could not be read: the member ends too early, it is no JSON at all, or it is damaged.

    length: characters from the beginning of the record on. left: characters from the place of the fault on.
    """
    if length >= LONGEST:
        return "row-unreadable"
    if left <= SLACK or error.msg.startswith("Unterminated"):
        return "cut-member"
    return "not-json" if error.msg.startswith("Expecting property name") else "row-unreadable"
