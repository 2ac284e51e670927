"""The data that travels with the package."""

from importlib.resources import files
from importlib.resources.abc import Traversable


def data_text(path: str) -> str:
    """The text of a packaged data file, by its path under `data/`."""
    return _at(path).read_text("utf-8")


def data_bytes(path: str) -> bytes:
    """The content of a packaged data file, by its path under `data/`."""
    return _at(path).read_bytes()


def data_names(folder: str) -> tuple[str, ...]:
    """Paths of the files in a packaged data folder, sorted; empty where there is no such folder."""
    place = _at(folder)
    return (
        tuple(sorted(f"{folder}/{entry.name}" for entry in place.iterdir() if entry.is_file()))
        if place.is_dir()
        else ()
    )


def data_folders() -> tuple[str, ...]:
    """Names of the packaged data folders, sorted."""
    return tuple(sorted(entry.name for entry in files("netral").joinpath("data").iterdir() if entry.is_dir()))


def _at(path: str) -> Traversable:
    return files("netral").joinpath("data", *path.split("/"))
