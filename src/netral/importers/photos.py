"""A plain folder of photos and videos: no platform, so nothing was posted there; each waits to be dated."""

from collections.abc import Iterator
from typing import BinaryIO

from netral.importers.context import Context
from netral.importers.frame import Importer
from netral.importers.meta_media import ENDINGS
from netral.kit.ids import digest
from netral.kit.stream import Broken
from netral.model.item import Act, Audience, Item, Media, Place
from netral.model.time import UNKNOWN

PICTURES = tuple(f"*.{ending}" for ending in (*ENDINGS, "heif", "avif", "tif", "tiff", "3gp", "dng"))
BESIDE = ("*.xmp", "*.aae", "*.thm", "*.picasa.ini", ".nomedia")

photos = Importer("photos", "Folder foto")
photos.alone(*PICTURES, *BESIDE)


def one(stream: BinaryIO) -> Iterator[bool | Broken]:
    """A file is one photo, as long as it holds anything."""
    yield True if stream.read(1) else Broken("empty", 0)


@photos.parsed(*PICTURES, by=one, spare=True)
def photo(_: bool, where: Place, __: Context) -> Iterator[Item]:  # noqa: FBT001 - a record without content
    """A photo or video that is not posted, as far as one can see."""
    kind = ENDINGS.get(where.member.rpartition(".")[2].lower())
    media = (Media(where.member, kind) if kind else Media(where.member),)
    yield Item(
        f"photos:draft:{digest(where.member)}",
        "photos",
        Act.DRAFT,
        UNKNOWN,
        where,
        audience=Audience.PRIVATE,
        media=media,
    )


photos.leave(*BESIDE, why="left.sidecar", spare=True)
photos.blind("blind.photos-posted")
