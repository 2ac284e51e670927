"""Archives as people hand them over: saved again, renamed, split, wrapped; the acts stay the same."""

import json
import re
import unicodedata
from collections import Counter
from collections.abc import Callable
from io import BytesIO
from typing import Any

import pytest

from makers.every import Sample, everything
from makers.meta import zipped
from netral.importers import ALL
from netral.importers.reading import read
from netral.kit.archive import open_tree
from netral.model.item import Item, Problem

Members = dict[str, bytes]
Boxes = list[tuple[str, bytes]]
SAMPLES = [*{one.maker: one for one in reversed(everything())}.values(), *{o.maker: o for o in everything()}.values()]
TEXTS = (".json", ".js", ".csv", ".txt", ".html")
ASSIGNED = re.compile(rb"[\w.\[\]]{1,80} = ")
LINE = re.compile(rb"\r?\n")
SECONDS = range(1_100_000_000, 2_000_000_000)


def boxed(members: Members) -> Boxes:
    return [("a.zip", zipped(members).getvalue())]


def texts(change: Callable[[bytes], bytes]) -> Callable[[Members], Boxes]:
    """Every text changed."""
    return lambda members: boxed({n: change(raw) if n.endswith(TEXTS) else raw for n, raw in members.items()})


def names(change: Callable[[str], str]) -> Callable[[Members], Boxes]:
    """Every member under another name."""
    return lambda members: boxed({change(name): raw for name, raw in members.items()})


def numbers(change: Callable[[int], Any]) -> Callable[[Members], Boxes]:
    """Every number of seconds in JSON written in another way."""

    def walked(value: Any) -> Any:
        if isinstance(value, dict):
            return {key: walked(one) for key, one in value.items()}
        if isinstance(value, list):
            return [walked(one) for one in value]
        return change(value) if isinstance(value, int) and value in SECONDS else value

    return texts(rewritten(walked))


def rewritten(change: Callable[[Any], Any]) -> Callable[[bytes], bytes]:
    """JSON with another value, behind whatever assigns it; other texts as they are."""

    def done(raw: bytes) -> bytes:
        head = found[0] if (found := ASSIGNED.match(raw)) else b""
        try:
            return head + json.dumps(change(json.loads(raw[len(head) :])), indent=1).encode()
        except ValueError:
            return raw

    return done


def copied(name: str) -> str:
    stem, dot, end = name.rpartition(".")
    return f"{stem} (1).{end}" if dot and name.endswith(TEXTS) else name


def later(value: Any) -> Any:
    return {re.sub(r"_v\d$", "_v9", key): one for key, one in value.items()} if isinstance(value, dict) else value


def split(members: Members) -> Boxes:
    every = list(members.items())
    return [*boxed(dict(every[::2])), *boxed(dict(every[1::2] or every))]


WAYS: dict[str, Callable[[Members], Boxes]] = {
    "renamed beside its like": names(copied),
    "saved as UTF-16": texts(lambda raw: raw.decode("utf-8", "replace").encode("utf-16")),
    "saved with a mark": texts(lambda raw: b"\xef\xbb\xbf" + raw),
    "saved on Windows": texts(lambda raw: LINE.sub(b"\r\n", raw)),
    "seconds as texts": numbers(str),
    "seconds as fractions": numbers(float),
    "thousandths of seconds": numbers(lambda value: value * 1000),
    "millionths of seconds": numbers(lambda value: value * 1_000_000),
    "later versions of keys": texts(rewritten(later)),
    "a zip in a zip": lambda members: boxed({"a.zip": zipped(members).getvalue()}),
    "in a folder": names("Unduhan saya (1)/{}".format),
    "packed on Windows": names(lambda name: name.replace("/", "\\")),
    "packed on a Mac": names(lambda name: unicodedata.normalize("NFD", name)),
    "with the files of a Mac": lambda members: boxed(members | {f"__MACOSX/._{name}": b"\0\5" for name in members}),
    "in two zips": split,
    "twice": lambda members: [*boxed(members), *boxed(members)],
}


def told(boxes: Boxes, own: tuple[str, ...]) -> tuple[Counter[tuple[str, ...]], set[str]]:
    with open_tree([(name, BytesIO(raw)) for name, raw in boxes]) as tree:
        seen = list(read(tree, ALL, own=own))
    acts = (one for one in seen if isinstance(one, Item))
    aims = ((one, one.target.account or one.target.name or one.target.url) for one in acts)
    problems = {one.code for one in seen if isinstance(one, Problem)}
    return Counter((one.act.value, str(one.at.start)[:19], one.text, aim) for one, aim in aims), problems


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.id)
def test_the_acts_stay_the_same(sample: Sample, way: str) -> None:
    assert told(WAYS[way](sample.members), sample.own) == told(boxed(sample.members), sample.own)
