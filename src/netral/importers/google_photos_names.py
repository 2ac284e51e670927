"""Which files of a folder a sidecar of Google Photos is about, whatever was cut, numbered or added to their names."""

import re

from netral.importers.context import Context
from netral.model.item import MediaKind

KINDS = {
    **dict.fromkeys(
        ("jpg", "jpeg", "png", "gif", "webp", "heic", "heif", "avif", "bmp", "tif", "tiff", "dng", "raw", "nef", "cr2"),
        MediaKind.PHOTO,
    ),
    **dict.fromkeys(("mp4", "mov", "m4v", "3gp", "avi", "mkv", "mpg", "webm", "mp", "mv"), MediaKind.VIDEO),
}
NUMBER = re.compile(r"\((\d{1,4})\)(?=\.[^.]*$|$)")
SUPPLEMENT, CUT = "supplemental-metadata", re.compile(r"\.(s[a-z-]*)$")
REFUSED = re.compile(r"[\x00-\x1f<>:\"/\\|?*&%']")  # signs that the names of files have not, or have as "_"
EDITED = re.compile(r"-[^\W\d_]{2,20}(?: [^\W\d_]{2,20})?$")  # "-edited" in any language
SHORTEST = 20  # letters of a name that was cut; fewer say too little


def beside(sidecar: str, title: str, context: Context) -> tuple[str, ...]:
    """The photo that a sidecar is about, then its edited copies and the film of a live photo; empty where absent."""
    folder, _, own = sidecar.rpartition("/")
    names = context.folder(folder)
    stem, number = _told(own)
    said = REFUSED.sub("_", title) or stem
    base, dot, end = said.rpartition(".")
    base, end = (base, f".{end}") if dot and len(end) < 6 else (said, "")  # noqa: PLR2004 - longest ending of a photo
    found = _first(names, base, number, end, stem)
    if not found:
        return ()
    bare = NUMBER.sub("", found.rpartition(".")[0])
    return tuple(context.media(f"{folder}/{one}") or one for one in (found, *_copies(names, found, bare, number)))


def ending(name: str) -> str:
    """What a file is, by the letters behind the last dot."""
    return name.rpartition(".")[2].lower()


def _told(own: str) -> tuple[str, str]:
    """What the name of a sidecar says of the photo's name: all of it or its beginning, and a number."""
    name = own.removesuffix(".json")
    number = NUMBER.search(name)
    bare = name[: number.start()] + name[number.end() :] if number else name
    cut = CUT.search(bare)
    bare = bare[: cut.start()] if cut and SUPPLEMENT.startswith(cut[1]) else bare
    return bare, number[0] if number else ""


def _first(names: frozenset[str], base: str, number: str, end: str, stem: str) -> str:
    """The photo itself: by its full name, with its number, else the longest name that is a beginning of it."""
    own = f"{base}{end}" if NUMBER.search(f"{base}{end}") else ""  # the number belongs to the name itself
    for name in (f"{base}{number}{end}", own, "" if number else stem):
        if name in names and ending(name) in KINDS:
            return name
    cut = [
        name
        for name in names
        if ending(name) in KINDS
        and number == (found[0] if (found := NUMBER.search(name)) else "")
        and len(bare := NUMBER.sub("", name).rpartition(".")[0]) >= SHORTEST
        and base.startswith(bare)
    ]
    return max(cut, key=len, default="")


def _copies(names: frozenset[str], first: str, bare: str, number: str) -> list[str]:
    """Edited copies, and the same name with another ending."""
    found = []
    for name in names:
        head, _, end = name.rpartition(".")
        plain = NUMBER.sub("", head)
        same = (NUMBER.search(head) or [""])[0] == number
        if name != first and same and end.lower() in KINDS and EDITED.sub("", plain) == bare:
            found.append(name)
    return sorted(found)
