"""A JSON document of any size as a stream of the values in it, by the path to each, in bounded memory.

Only the containers one asks to enter are entered; everything else is decoded as one value.
"""

import json
from codecs import getincrementaldecoder
from collections.abc import Callable, Iterator
from typing import Any, BinaryIO

from netral.kit.stream import BLOCK, LONGEST, Broken

Path = tuple[str | int, ...]
DEEPEST = 20
FILL = " \t\r\n"


class DamageError(ValueError):
    """The document makes no sense from here on. code: as in Broken."""

    def __init__(self, code: str) -> None:
        """Why."""
        super().__init__(code)
        self.code = code


class Walk:
    """One pass over a document."""

    def __init__(self, stream: BinaryIO, enters: Callable[[Path], bool]) -> None:
        """enters: is the container at a path to be entered?"""
        self._stream, self._enters = stream, enters
        self._decode = getincrementaldecoder("utf-8")("replace").decode
        self._scan = json.JSONDecoder().raw_decode
        self._text, self._at, self._more = "", 0, True

    def values(self) -> Iterator[tuple[Path, Any] | Broken]:
        """Each value that is not entered, with its path, in the order of the document; Broken ends it."""
        try:
            self._text = self._decode(self._stream.read(BLOCK)).removeprefix("\ufeff")
            yield from self._value(())
        except DamageError as damage:
            yield Broken(damage.code, 0)

    def _value(self, path: Path) -> Iterator[tuple[Path, Any]]:
        opening = self._peek()
        if opening not in "{[" or len(path) >= DEEPEST or not self._enters(path):
            yield path, self._whole()
            return
        self._at += 1
        if opening == "[":
            yield from self._list(path)
        else:
            yield from self._map(path)

    def _list(self, path: Path) -> Iterator[tuple[Path, Any]]:
        index = 0
        while self._peek() != "]":
            yield from self._value((*path, index))
            index += 1
            self._comma()
        self._at += 1

    def _map(self, path: Path) -> Iterator[tuple[Path, Any]]:
        while self._peek() != "}":
            key = self._whole()
            if not isinstance(key, str) or self._peek() != ":":
                raise DamageError("row-unreadable")
            self._at += 1
            yield from self._value((*path, key))
            self._comma()
        self._at += 1

    def _comma(self) -> None:
        if self._peek() == ",":
            self._at += 1

    def _peek(self) -> str:
        """The next character that is no blank. Raises DamageError where there is none."""
        while True:
            while self._at < len(self._text) and self._text[self._at] in FILL:
                self._at += 1
            if self._at < len(self._text):
                return self._text[self._at]
            if not self._fill():
                raise DamageError("cut-member")

    def _fill(self) -> bool:
        """Read on; False at the end. The more is held back already, the more is read."""
        held = self._text[self._at :]
        block = self._stream.read(max(BLOCK, len(held))) if self._more else b""
        self._more = bool(block)
        self._text, self._at = held + self._decode(block, final=not block), 0
        return self._more

    def _whole(self) -> Any:
        """The value that begins here, decoded. Raises DamageError."""
        self._peek()
        while True:
            try:
                value, end = self._scan(self._text, self._at)
            except (ValueError, RecursionError):
                if len(self._text) - self._at < LONGEST and self._fill():
                    continue
                raise DamageError("row-unreadable" if self._more else "cut-member") from None
            if end == len(self._text) and self._fill():  # a number may go on
                continue
            self._at = end
            return value
