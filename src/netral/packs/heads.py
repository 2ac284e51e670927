"""Which packs there are, and what their heads say; cheap, without the rest of a pack."""

from netral.kit.data import data_folders, data_names, data_text
from netral.packs import written as w
from netral.packs.files import parsed
from netral.packs.load import HEAD


def jurisdictions() -> tuple[str, ...]:
    """The packaged packs by name."""
    return tuple(name for name in data_folders() if f"{name}/{HEAD}" in data_names(name))


def classes(name: str) -> tuple[str, ...]:
    """The classes of employees that a packaged pack declares. Raises PackError."""
    path = f"{name}/{HEAD}"
    return tuple(one.id for one in parsed(path, data_text(path), w.PackFile).classes)
