"""Small pictures and films, written by the libraries that phones and programs use, or by hand where that is plainer."""

import struct
from datetime import UTC, datetime
from io import BytesIO

from PIL import Image, features
from PIL.ImageCms import ImageCmsProfile, createProfile
from pillow_heif import register_heif_opener

FILM_EPOCH = datetime(1904, 1, 1, tzinfo=UTC)
FORMATS = {"jpg": "JPEG", "png": "PNG", "webp": "WEBP", "tif": "TIFF", "heic": "HEIF", "avif": "AVIF"}
PICTURES = tuple(FORMATS)
FILMS = ("mp4", "mov")
PROFILE = ImageCmsProfile(createProfile("sRGB")).tobytes()

register_heif_opener()
assert features.check("webp")


def scene(size: tuple[int, int] = (48, 32)) -> Image.Image:
    """Something with edges and colours in it."""
    picture = Image.new("RGB", size, (40, 90, 140))
    width, height = size
    picture.paste((230, 200, 60), (width // 4, height // 4, width // 2, height // 2))
    picture.paste((200, 40, 40), (width // 2, height // 2, width - 2, height - 2))
    return picture


def picture(ending: str, size: tuple[int, int] = (48, 32), **more: object) -> bytes:
    """A picture without any date."""
    out = BytesIO()
    scene(size).save(out, FORMATS[ending], **more)
    return out.getvalue()


def box(name: bytes, *inner: bytes) -> bytes:
    """An ISO box."""
    body = b"".join(inner)
    return struct.pack(">I4s", len(body) + 8, name) + body


def film(ending: str, made: datetime | None = None, *, brand: bytes = b"", late: bool = True) -> bytes:
    """A film of no frames; made: in its header. late: the header comes after the frames, as phones write it."""
    count = int((made - FILM_EPOCH).total_seconds()) if made else 0
    header = struct.pack(">IIIIIIH", 0, count, count, 1000, 0, 0x10000, 0x100) + bytes(10)
    header += struct.pack(">9I", 0x10000, 0, 0, 0, 0x10000, 0, 0, 0, 0x40000000) + bytes(24) + struct.pack(">I", 2)
    kind = brand or {"mp4": b"isom", "mov": b"qt  "}[ending]
    parts = [box(b"mdat", bytes(200_000)), box(b"moov", box(b"mvhd", header))]
    return box(b"ftyp", kind, bytes(4), kind) + b"".join(parts if late else reversed(parts))
