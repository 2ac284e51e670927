"""`--contests`: lists of contestants read where somebody asks, packaged ones by name, own ones by path."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from netral.cli.refusal import Refusal
from netral.packs.files import CONTESTS, Files, listed, lists, packaged, parsed
from netral.packs.written_contests import ContestFile

SUFFIXES = (".toml", ".tsv")


def chosen(names: Iterable[str], pack: str = "id") -> Files:
    """The files of these lists, as if they stood among the contests of the pack. Raises Refusal and PackError."""
    files: dict[str, str] = {}
    for name in dict.fromkeys(names):
        found = listed(name, pack) or dict(_read(Path(name), pack))
        if taken := sorted(found.keys() & {*files, *packaged(pack)}):
            raise Refusal("refuse.list-taken", file=taken[0].removeprefix(CONTESTS))
        files |= found
    return files


def _read(path: Path, pack: str) -> Iterator[tuple[str, str]]:
    """An own list: a folder, or one file with the table that it names."""
    if path.is_dir():
        found = sorted(each for each in path.iterdir() if each.suffix in SUFFIXES)
        if not any(each.suffix == ".toml" for each in found):
            raise Refusal("refuse.list-empty", file=path.name)
        yield from ((f"{CONTESTS}{each.name}", _text(each)) for each in found)
        return
    if not path.is_file():
        raise Refusal("refuse.list-unknown", name=path.name, names=", ".join(lists(pack)) or "-")
    text = _text(path)
    yield f"{CONTESTS}{path.name}", text
    file = parsed(path.name, text, ContestFile)
    for table in filter(None, (file.rows, file.seats)):
        yield f"{CONTESTS}{table}", _text(path.parent / table)


def _text(path: Path) -> str:
    try:
        return path.read_text("utf-8-sig")
    except UnicodeDecodeError:
        raise Refusal("refuse.list-text", file=path.name) from None
    except OSError:
        raise Refusal("refuse.unreadable", file=path.name) from None
