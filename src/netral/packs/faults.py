"""What is wrong with a table that does not fit its shape: where it stands, and the nearest known word."""

import re
from difflib import get_close_matches

import msgspec

from netral.model.contest import AccountClass, ContestantKind, Status
from netral.model.item import Act, Audience
from netral.model.law import Answer, Confidence, Rank
from netral.model.pack import Form
from netral.model.rule import Clock, Kind
from netral.packs.written import Written

WRONG = re.compile(r"unknown field `([^`]+)`|[Ii]nvalid enum value '([^']+)'")
LEVELS = ("none", "clear", "note", "care", "risk")
CLOSED = (
    AccountClass, Act, Answer, Audience, Clock, Confidence, ContestantKind, Form, Kind, Rank, Status,
)  # fmt: skip


def placed(text: str, error: msgspec.ValidationError) -> tuple[int, str]:
    """The line of the wrong word (0 where none is told) and the message with the nearest known word."""
    message = str(error)
    found = WRONG.search(message)
    if not found:
        return 0, message
    field, value = found[1], found[2]
    sign = re.compile(rf"^\s*{re.escape(field)}\s*=|\b{re.escape(field)}\s*=" if field else f'"{re.escape(value)}"')
    line = next((number for number, each in enumerate(text.splitlines(), 1) if sign.search(each)), 0)
    near = get_close_matches(field or value, _fields() if field else _values(), 1, 0.5)
    return line, f"{message} ~ {near[0]}" if near else message


def _fields() -> list[str]:
    """Every name a field of a written table may have."""
    return sorted({name for shape in Written.__subclasses__() for name in shape.__struct_encode_fields__})


def _values() -> list[str]:
    """Every word of the closed lists."""
    return sorted({str(each) for enum in CLOSED for each in enum} | set(LEVELS))
