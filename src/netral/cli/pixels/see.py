"""Text and QR codes on a picture, as hints for its owner. Nobody is recognised: no face, no age, no sex."""

from functools import cache
from io import BytesIO
from typing import Any

import numpy as np
import zxingcpp
from msgspec import Struct
from PIL import Image, ImageOps
from pillow_heif import register_heif_opener
from rapidocr import RapidOCR

EDGE = 736  # the longer side at which text is looked for; larger finds no more and takes twice as long
LARGEST = 2400
SURE = 0.6
SETTINGS = {
    "Global.log_level": "error",
    "Det.limit_type": "max",
    "Det.limit_side_len": EDGE,
    "EngineConfig.onnxruntime.intra_op_num_threads": 2,
    "EngineConfig.onnxruntime.inter_op_num_threads": 1,
}
register_heif_opener()


class Sight(Struct, frozen=True):
    """lines: of text, as they stand from the top. codes: what QR codes say."""

    lines: tuple[str, ...] = ()
    codes: tuple[str, ...] = ()


def sight(content: bytes) -> Sight:
    """What can be read on a picture; nothing where it cannot be opened."""
    try:
        with Image.open(BytesIO(content)) as picture:
            upright = ImageOps.exif_transpose(picture).convert("RGB")
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        return Sight()
    upright.thumbnail((LARGEST, LARGEST))
    pixels = np.asarray(upright)
    codes = tuple(dict.fromkeys(one.text for one in zxingcpp.read_barcodes(pixels) if one.text))
    return Sight(_lines(pixels), codes)


def _lines(pixels: Any) -> tuple[str, ...]:
    read: Any = _reader()(pixels[:, :, ::-1], return_word_box=True)
    found = getattr(read, "word_results", None) or ()
    words = (line for line in found if line and not isinstance(line[0], str))  # a text alone stands for nothing found
    lines = (" ".join(word[0] for word in line if word and word[1] >= SURE) for line in words)
    return tuple(line for line in lines if line)


@cache
def _reader() -> Any:
    """The models come with the package; nothing is fetched."""
    return RapidOCR(params=SETTINGS)
