"""Ways to damage a member: of any bytes, of lines, and of records whose shape is understood."""

import json
import re
from collections.abc import Callable
from random import Random
from typing import Any

Mutation = Callable[[bytes, Random], bytes]

ODD: tuple[bytes, ...] = (
    b"\0", b"\xff", b"\xef\xbb\xbf", b"\r", b"\n", b"\r\n", b'"', b"'", b"\\", b"\\u0000", b"\\ud83d", b"[", b"]", b"{",
    b"}", b"<", b">", b"</div>", b"&#0;", b"&#x110000;", b"&amp;", b":", b",", b";", b"null", b"true", b"-1", b"0",
    b"1e999", b"99999999999999999999", b"NaN", b"\xe2\x80\x8e", b"\xe2\x80\xae", b"\xe2\x80\xaf", b"\xc3\xb0\xc2\x9f",
    b"\xf0\x9f\x97\xb3", b"9999-99-99", b"31/12/9999", b"0000-00-00T00:00:00Z", b"2024-02-30", b"[[[[[[[[",
    b'{"a":' * 40, b"%", b"/../", b" - ",
)  # fmt: skip
VALUES: tuple[Any, ...] = (
    None, True, False, 0, -1, 1 << 31, 1 << 53, 1 << 64, -(1 << 63), 1e308, 0.5, "", " ", "0", "-1", "x" * 300, "\0",
    "\ud83d", "1e999", "9999-12-31T23:59:59Z", "0001-01-01T00:00:00", "2024-02-30", "https://", "https://[", "//", "@",
    "\u202e", "\xf0\x9f", [], {}, [None], [[]], {"": ""}, [[[[[[]]]]]], {"a": {"a": {"a": {}}}}, ["a", 1, None],
    "\u0663\u0664", "\xb2", "99999999999999999999999",
)  # fmt: skip
NUMBER = re.compile(rb"\d+")
NUMBERS = (
    b"0",
    b"00",
    b"13",
    b"31",
    b"99",
    b"1970",
    b"9999",
    b"253402300800",
    b"18446744073709551616",
    b"-5",
    b"7" * 400,
)
ASSIGNED = re.compile(rb"^[\w. ]{1,60} = ")
LINES = re.compile(rb"(?<=\n)")
LARGEST = 1 << 18  # bytes a mutation may make


def mutated(raw: bytes, other: bytes, dice: Random) -> bytes:
    """A member damaged once or several times. other: another member, parts of which may be put in."""
    for _ in range(dice.choice((1, 1, 1, 2, 3, 6))):
        raw = _spliced(raw, other, dice) if dice.random() < 0.05 else dice.choice(MUTATIONS)(raw, dice)
        raw = raw[:LARGEST]
    return raw


def _spliced(raw: bytes, other: bytes, dice: Random) -> bytes:
    at, start, end = _place(raw, dice), *_span(other, dice)
    return raw[:at] + other[start:end] + raw[at:]


def _place(raw: bytes, dice: Random) -> int:
    return dice.randint(0, len(raw))


def _span(raw: bytes, dice: Random) -> tuple[int, int]:
    start = _place(raw, dice)
    return start, min(len(raw), start + dice.choice((1, 2, 8, 60, 500)))


def flipped(raw: bytes, dice: Random) -> bytes:
    """One byte is another."""
    at = _place(raw, dice)
    return raw[:at] + bytes([dice.randrange(256)]) + raw[at + 1 :]


def cut(raw: bytes, dice: Random) -> bytes:
    """The end is missing, now and then the beginning."""
    at = _place(raw, dice)
    return raw[at:] if dice.random() < 0.2 else raw[:at]


def dropped(raw: bytes, dice: Random) -> bytes:
    """A stretch is missing."""
    start, end = _span(raw, dice)
    return raw[:start] + raw[end:]


def repeated(raw: bytes, dice: Random) -> bytes:
    """A stretch stands there several times."""
    start, end = _span(raw, dice)
    return raw[:start] + raw[start:end] * dice.choice((2, 3, 40)) + raw[end:]


def inserted(raw: bytes, dice: Random) -> bytes:
    """Something odd stands somewhere."""
    at = _place(raw, dice)
    return raw[:at] + dice.choice(ODD) * dice.choice((1, 1, 1, 5, 200)) + raw[at:]


def numbered(raw: bytes, dice: Random) -> bytes:
    """A number is another one."""
    found = list(NUMBER.finditer(raw))
    if not found:
        return raw
    one = dice.choice(found)
    return raw[: one.start()] + dice.choice(NUMBERS) + raw[one.end() :]


def shuffled(raw: bytes, dice: Random) -> bytes:
    """Two lines have changed places, or one is missing, or one is longer than any."""
    lines = LINES.split(raw)
    one, two = dice.randrange(len(lines)), dice.randrange(len(lines))
    match dice.randrange(3):
        case 0:
            lines[one], lines[two] = lines[two], lines[one]
        case 1:
            lines[one] = b""
        case _:
            lines[one] = lines[one].rstrip(b"\r\n") * 30 + b"\n"
    return b"".join(lines)


def reshaped(raw: bytes, dice: Random) -> bytes:
    """A value in a record is of another kind, is missing, or stands there twice; other texts than JSON stay."""
    head = found[0] if (found := ASSIGNED.match(raw)) else b""
    try:
        value = json.loads(raw[len(head) :])
    except (ValueError, RecursionError):
        return numbered(raw, dice)
    for _ in range(dice.choice((1, 1, 2, 5))):
        value = _changed(value, dice)
    indent = dice.choice((None, 2))
    return head + json.dumps(value, indent=indent, ensure_ascii=dice.random() < 0.5).encode("utf-8", "surrogatepass")


def _changed(value: Any, dice: Random) -> Any:
    """The same with one change somewhere below."""
    inner = (
        list(value.items()) if isinstance(value, dict) else list(enumerate(value)) if isinstance(value, list) else []
    )
    if not inner or dice.random() < 0.1:
        return dice.choice(VALUES)
    key, below = dice.choice(inner)
    change = dice.random()
    if isinstance(value, list):
        if change < 0.1:
            return [*value, below]
        return value[:key] if change < 0.15 else [*value[:key], _changed(below, dice), *value[key + 1 :]]
    if change < 0.1:
        return {name: one for name, one in value.items() if name != key}
    if change < 0.15:
        return value | {key: [below], "": below}
    return value | {key: _changed(below, dice)}


MUTATIONS: tuple[Mutation, ...] = (
    flipped, cut, dropped, repeated, inserted, inserted, numbered, numbered, shuffled, reshaped, reshaped, reshaped,
)  # fmt: skip
