"""A contact sheet: small pictures of everything, each with its name and date, to look at before and after."""

from collections.abc import Iterable
from io import BytesIO

from PIL import Image, ImageOps

from netral.cli.pixels.stamp import PAPER, strip

CELL, EDGE, ACROSS, SIZE = 240, 16, 4, 13


def sheet(pictures: Iterable[tuple[bytes, str]]) -> bytes:
    """A JPEG of all pictures with their texts; one that cannot be opened is an empty frame with its text."""
    cells = [_cell(content, text) for content, text in pictures]
    tall = max(one.height for one in cells)
    rows = -(-len(cells) // ACROSS)
    across = min(ACROSS, len(cells))
    whole = Image.new("RGB", (across * (CELL + EDGE) + EDGE, rows * (tall + EDGE) + EDGE), PAPER)
    for number, one in enumerate(cells):
        row, column = divmod(number, ACROSS)
        whole.paste(one, (EDGE + column * (CELL + EDGE), EDGE + row * (tall + EDGE)))
    out = BytesIO()
    whole.save(out, "JPEG", quality=85)
    return out.getvalue()


def small(content: bytes, edge: int = CELL) -> Image.Image | None:
    """The picture, upright, no larger than `edge` on any side; None where it cannot be opened."""
    try:
        with Image.open(BytesIO(content)) as picture:
            picture.draft("RGB", (edge, edge))
            upright = ImageOps.exif_transpose(picture).convert("RGB")
            upright.thumbnail((edge, edge))
            return upright
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        return None


def shrunk(content: bytes) -> bytes:
    """A small JPEG of the picture, for a report; nothing where it cannot be opened."""
    picture, out = small(content), BytesIO()
    if picture:
        picture.save(out, "JPEG", quality=70)
    return out.getvalue()


def _cell(content: bytes, text: str) -> Image.Image:
    below = strip(CELL, SIZE, text)
    cell = Image.new("RGB", (CELL, CELL + below.height), (236, 234, 228))
    picture = small(content)
    if picture:
        cell.paste(picture, ((CELL - picture.width) // 2, (CELL - picture.height) // 2))
    cell.paste(below, (0, CELL))
    return cell
