"""Repositories of Bluesky: from blocks in any order to records under their keys.

A repository is a tree of nodes that name records; keys of a node are shortened by what they share with the one before.
Records are held until the tree is known, as far as there is room; beyond that they come without their key.
"""

from collections.abc import Iterable, Iterator
from typing import Any, BinaryIO

from msgspec import Struct

from netral.kit.car import Head, Link, blocks, decoded
from netral.kit.stream import Broken

ROOM = 256 << 20  # bytes of blocks that are held
FIRST = ("app.bsky.actor.profile", "app.bsky.graph.verification", "app.bsky.feed.post")  # they name people
TYPED = b"e$type"
Blocks = dict[Link, bytes]


class Record(Struct, frozen=True):
    """A record: its kind, its key where it is known, whose it is, its link and what it says."""

    kind: str
    key: str
    did: str
    link: str
    value: dict[str, Any]

    @property
    def address(self) -> str:
        """What it is called, the same in every export; its link where the key is unknown."""
        return f"at://{self.did}/{self.kind}/{self.key}" if self.key else self.link


class Tree(Struct):
    """The keys of records by link, and whether everything that the tree names is there."""

    keys: dict[str, Link]
    whole: bool = True


def records(stream: BinaryIO, room: int = ROOM) -> Iterator[Record | Broken]:
    """The records of a repository, profile and posts first; those of a part or of a cut file as far as they are there.

    Raises ValueError where it is no repository.
    """
    held: Blocks = {}
    root, size, index, broken = Link(b""), 0, 0, None
    for each in blocks(stream):
        if isinstance(each, Head):
            root = next(iter(each.roots), root)
        elif isinstance(each, Broken):
            broken = each
        elif size <= room or TYPED not in each[1]:
            held[each[0]] = each[1]
            size += len(each[1])
        else:
            yield _record("", each[0], each[1], "", index)
            index += 1
    yield from _found(held, root, broken, index)


def _found(held: Blocks, root: Link, broken: Broken | None, index: int) -> Iterator[Record | Broken]:
    commit = _commit(held, root)
    tree = _tree(held, commit.get("data"))
    if not tree.whole:
        tree.keys |= {key: link for key, link in _scattered(held).items() if key not in tree.keys}
    if not (commit or tree.keys or any(TYPED in raw for raw in held.values())):
        raise ValueError("no repository")
    did = str(commit.get("did") or "")
    there = [(key, link) for key, link in tree.keys.items() if link in held]
    for key, link in sorted(there, key=lambda one: _rank(one[0])):
        yield _record(key, link, held[link], did, index)
        index += 1
    if not tree.whole:
        named = {link for _, link in there}
        for link, raw in held.items():
            if TYPED in raw and link not in named:
                yield _record("", link, raw, did, index)
                index += 1
    if broken or not tree.whole:
        yield broken or Broken("part-missing", index)


def _rank(key: str) -> tuple[int, str]:
    kind = key.partition("/")[0]
    return FIRST.index(kind) if kind in FIRST else len(FIRST), key


def _record(key: str, link: Link, raw: bytes, did: str, index: int) -> Record | Broken:
    value = _map(raw)
    kind, _, name = key.partition("/")
    kind = kind or str(value.get("$type") or "")
    return Record(kind, name, did, str(link), value) if value else Broken("row-unreadable", index)


def _map(raw: bytes) -> dict[str, Any]:
    """The map in a block; an empty one where it holds no map."""
    try:
        value = decoded(raw)
    except ValueError:
        return {}
    return value if isinstance(value, dict) else {}


def _commit(held: Blocks, root: Link) -> dict[str, Any]:
    """The block that says whose the repository is: the root, or the only one of its kind."""
    found = _map(held.get(root, b""))
    if "did" in found:
        return found
    others = (_map(raw) for raw in held.values() if b"cdid" in raw and b"ddata" in raw and TYPED not in raw)
    return next((one for one in others if "did" in one and isinstance(one.get("data"), Link)), {})


def _tree(held: Blocks, top: object) -> Tree:
    """Walk from the top of the tree to every record."""
    tree = Tree({}, isinstance(top, Link))
    waiting, seen = [top], {top}
    while waiting:
        node = waiting.pop()
        raw = held.get(node) if isinstance(node, Link) else None
        if raw is None:
            tree.whole = False
            continue
        named, below = _node(raw)
        tree.keys |= named
        tree.whole &= all(link in held for link in named.values())
        waiting += [one for one in below if one not in seen]
        seen |= set(below)
    return tree


def _node(raw: bytes) -> tuple[dict[str, Link], list[Link]]:
    """The records that a node names, and the nodes below it."""
    node = _map(raw)
    entries = node.get("e")
    named, below, key = {}, [node.get("l")], b""
    for entry in entries if isinstance(entries, list) else ():
        rest, shared = (entry.get("k"), entry.get("p")) if isinstance(entry, dict) else (None, None)
        if not isinstance(rest, bytes) or not isinstance(shared, int):
            break
        key = key[:shared] + rest
        named[key.decode("utf-8", "replace")] = entry.get("v")
        below.append(entry.get("t"))
    return {name: link for name, link in named.items() if isinstance(link, Link)}, _links(below)


def _links(many: Iterable[object]) -> list[Link]:
    return [one for one in many if isinstance(one, Link)]


def _scattered(held: Blocks) -> dict[str, Link]:
    """The records that any node names, where the tree does not hang together."""
    found: dict[str, Link] = {}
    for raw in held.values():
        if TYPED not in raw:
            found |= _node(raw)[0]
    return found
