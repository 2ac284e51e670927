"""Archives of every platform handed over at once give the same acts as each of them alone."""

from collections import Counter
from collections.abc import Sequence
from io import BytesIO

from makers.every import Sample, everything
from makers.meta import zipped
from netral.check import items
from netral.kit.archive import open_tree
from netral.model.item import Coverage, Item, Owner, Problem

LAST = {sample.maker: sample for sample in everything()}


def read(samples: Sequence[Sample], *, split: bool = True) -> tuple[Counter[tuple[str, str]], int]:
    """Acts by platform and kind, and how many problems there were. split: each archive stays a zip of its own."""
    own = tuple(name for sample in samples for name in sample.own)
    whole = {f"{sample.maker}/{name}": content for sample in samples for name, content in sample.members.items()}
    sources = [(f"{one.maker}.zip", one.members) for one in samples] if split else [("all.zip", whole)]
    with open_tree([(title, BytesIO(zipped(members).getvalue())) for title, members in sources]) as tree:
        all_ = list(items(tree, owner=Owner(accounts=own)))
    acts = Counter((each.platform, each.act.value) for each in all_ if isinstance(each, Item))
    assert any(isinstance(each, Coverage) for each in all_)
    return acts, sum(isinstance(each, Problem) and each.code != "layout-guessed" for each in all_)


def test_all_platforms_at_once() -> None:
    alone = sum((read([sample])[0] for sample in LAST.values()), Counter[tuple[str, str]]())
    together, problems = read(list(LAST.values()))
    assert together == alone
    assert problems == 0


def test_all_platforms_in_one_folder_of_folders() -> None:
    """A plain folder of photos is one only where nothing else stands beside it."""
    mixed = [sample for sample in LAST.values() if sample.maker != "photos"]
    alone = sum((read([sample])[0] for sample in mixed), Counter[tuple[str, str]]())
    assert read(mixed, split=False)[0] == alone
