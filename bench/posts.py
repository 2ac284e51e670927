"""Labelled posts as the bench reads them: one JSON object a line: `id`, `text`, `label`, `sure`, `about`, `source`."""

import csv
import json
import lzma
from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from netral.model.item import Act, Item, Place
from netral.model.stance import Kind
from netral.model.time import UNKNOWN, Basis, Moment, Precision

Post = dict[str, Any]
LABELS = Path(__file__).with_name("labels.tsv")  # ids, labels and how sure; no text
KINDS = tuple(kind.value for kind in Kind)
SIDES = KINDS[:3]
FOLDS = 8
FAMILIES = ("nusax", "rizal", "ndtsaniyah", "achmad")  # collections of one hand stay together


def posts(path: Path) -> list[Post]:
    """The posts of a file."""
    return [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]


def further(folder: Path) -> list[Post]:
    """The posts of `unlabelled.jsonl.xz` that bench/labels.tsv labels: more of the same collections, read later."""
    packed = folder / "unlabelled.jsonl.xz"
    if not packed.exists():
        return []
    with LABELS.open(encoding="utf-8") as table:
        labels = {row["id"]: row for row in csv.DictReader(table, delimiter="\t")}
    with lzma.open(packed, "rt", encoding="utf-8") as lines:
        found = (json.loads(line) for line in lines)
        return [
            one | {"label": labels[one["id"]]["label"], "sure": int(labels[one["id"]]["sure"]), "about": []}
            for one in found
            if one["id"] in labels
        ]


def item(post: Post, *, dated: bool) -> Item:
    """A post as an act: some time in its year, or on no known day."""
    return Item(
        str(post["id"]), "draft", Act.DRAFT, when(post) if dated else UNKNOWN, Place("bench"), text=post["text"]
    )


def when(post: Post) -> Moment:
    """The year of a post, as far as it is told."""
    year = int(post.get("year") or 0)
    if not year:
        return UNKNOWN
    return Moment(datetime(year, 1, 1, tzinfo=UTC), datetime(year + 1, 1, 1, tzinfo=UTC), Basis.BOUND, Precision.YEAR)


def folds(known: Sequence[Post], count: int = FOLDS) -> list[int]:
    """For each post the fold it is held out in: a whole collection stands in one fold, the folds are about equal."""
    groups = [group(post) for post in known]
    load, chosen = [0] * count, {}
    for name, size in Counter(groups).most_common():
        chosen[name] = min(range(count), key=load.__getitem__)
        load[chosen[name]] += size
    return [chosen[name] for name in groups]


def group(post: Post) -> str:
    """The collection of a post, or the hand that made several."""
    source = post.get("source") or "?"
    return next((family for family in FAMILIES if source.startswith(family)), source)


def table(head: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    """Print a Markdown table."""
    print("| " + " | ".join(head) + " |")
    print("|---" + "|--:" * (len(head) - 1) + "|")
    for row in rows:
        print("| " + " | ".join(f"{one:.3f}" if isinstance(one, float) else str(one) for one in row) + " |", flush=True)
