"""Folders of photos that nobody described."""

JPEG = b"\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01\x01\x00\x00\x01\x00\x01\x00\x00\xff\xd9"


def samples() -> dict[str, dict[str, bytes]]:
    """A folder as a telephone keeps it, and one photo."""
    several = {
        "DCIM/Camera/IMG_20190817_101500.jpg": JPEG + b"1",
        "DCIM/Camera/VID_20190817_102000.mp4": b"\x00\x00\x00\x18ftypmp42",
        "WhatsApp Images/IMG-20190310-WA0007.jpg": JPEG + b"2",
        "lama/upacara.HEIC": b"\x00\x00\x00\x18ftypheic",
        "lama/upacara.xmp": b"<x:xmpmeta/>",
    }
    return {"several": several, "one": {"upacara.jpg": JPEG}}
