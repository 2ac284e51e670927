"""Open archives of others, in a folder beside the repository where they lie at all; they are no part of it."""

from io import BytesIO
from pathlib import Path

import pytest

from netral.check import Seen, items
from netral.kit.archive import open_tree

FOLDER = "shared/data/archives"


def everything_in(name: str) -> list[Seen]:
    """All that is read of an open archive; the test is skipped where the archive is not there."""
    found = (one / FOLDER / name for one in Path(__file__).resolve().parents)
    path = next((one for one in found if one.is_file()), None)
    if path is None:
        pytest.skip("the open archives are not beside the repository")
    with open_tree([(name, BytesIO(path.read_bytes()))]) as tree:
        return list(items(tree))
