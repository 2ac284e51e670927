"""A copy of a picture with a strip below it that says its date. Nothing of the picture is covered."""

from io import BytesIO
from typing import Any

from PIL import Image, ImageDraw, ImageFont, ImageOps, JpegImagePlugin, PngImagePlugin
from pillow_heif import register_heif_opener

PAPER, INK = (250, 249, 245), (52, 58, 62)
SMALL, LARGE = 10, 96  # sizes of letters
SHARE = 38  # letters are this part of the shorter side
FORMATS = {"JPEG", "PNG", "WEBP", "HEIF", "AVIF", "TIFF"}
BACK = {2: 0, 3: 3, 4: 1, 5: 5, 6: 2, 7: 6, 8: 4}  # orientation -> the transposition that undoes it
ORIENTATION, WIDTH, HEIGHT = 0x0112, 0xA002, 0xA003
LAYOUT = {*range(254, 270), 273, 277, 278, 279, 280, 281, 284, *range(317, 326), 330, 338, 339}
Image.MAX_IMAGE_PIXELS = 400_000_000
register_heif_opener()


class UnfitError(Exception):
    """A picture that cannot be stamped."""


def stamped(content: bytes, text: str) -> bytes:
    """The copy in the format of the original, with its EXIF, XMP, colour profile and orientation. Raises UnfitError."""
    try:
        with Image.open(BytesIO(content)) as picture:
            if picture.format not in FORMATS or getattr(picture, "n_frames", 1) > 1:
                raise UnfitError
            exif = picture.getexif()
            turned = int(exif.get(ORIENTATION, 1))
            upright = ImageOps.exif_transpose(_plain(picture))
            longer = _with_strip(upright, text)
            stored = longer.transpose(Image.Transpose(BACK[turned])) if turned in BACK else longer
            if turned in BACK:
                exif[ORIENTATION] = turned  # turning a TIFF upright takes it away
            return _saved(stored, picture, exif)
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        raise UnfitError from None


def strip(width: int, size: int, text: str) -> Image.Image:
    """Text on paper, broken into lines that fit the width."""
    font = _font(size)
    lines = _lines(text, font, width - size)
    height = int(len(lines) * size * 1.35 + size * 0.8)
    paper = Image.new("RGB", (width, height), PAPER)
    drawing = ImageDraw.Draw(paper)
    for number, line in enumerate(lines):
        drawing.text((width / 2, size * 0.5 + number * size * 1.35), line, INK, font, anchor="ma")
    return paper


def _font(size: int) -> ImageFont.FreeTypeFont:
    """Aileron, in the public domain (CC0), as it travels with Pillow."""
    font = ImageFont.load_default(size)
    if not isinstance(font, ImageFont.FreeTypeFont):
        raise UnfitError
    return font


def _lines(text: str, font: ImageFont.FreeTypeFont, width: int) -> list[str]:
    lines = [""]
    for word in text.split():
        longer = f"{lines[-1]} {word}".strip()
        if lines[-1] and font.getlength(longer) > width:
            lines.append(word)
        else:
            lines[-1] = longer
    return lines


def _with_strip(upright: Image.Image, text: str) -> Image.Image:
    width, height = upright.size
    size = max(SMALL, min(LARGE, min(width, height) // SHARE))
    longest = max(_font(SMALL).getlength(word) for word in text.split()) + SMALL
    below = strip(max(width, int(longest)), size, text)
    whole = Image.new(upright.mode, (max(width, below.width), height + below.height), _paper(upright.mode))
    whole.paste(upright, ((whole.width - width) // 2, 0))
    whole.paste(below.convert(upright.mode), (0, height))
    return whole


def _paper(mode: str) -> tuple[int, ...] | int:
    colour = Image.new("RGB", (1, 1), PAPER).convert(mode).getpixel((0, 0))
    return colour if isinstance(colour, int | tuple) else 0


def _plain(picture: Image.Image) -> Image.Image:
    """In a mode that can be drawn on, and saved in the same format."""
    if picture.mode in {"RGB", "RGBA", "L", "LA", "CMYK"}:
        return picture
    return picture.convert("RGBA" if "transparency" in picture.info or picture.mode == "PA" else "RGB")


def _saved(stored: Image.Image, original: Image.Image, exif: Image.Exif) -> bytes:
    info = original.info
    for tag in LAYOUT & set(exif):
        del exif[tag]  # says how the original is stored
    known = exif.get_ifd(0x8769)
    if WIDTH in known:
        known[WIDTH], known[HEIGHT] = stored.size
    kept: dict[str, Any] = {"icc_profile": info.get("icc_profile"), "exif": exif.tobytes() if len(exif) else None}
    xmp = info.get("xmp")
    if xmp and original.format != "PNG":
        kept["xmp"] = xmp
    if original.format == "JPEG":
        kept |= {"qtables": getattr(original, "quantization", None), "subsampling": _sampling(original)}
    elif original.format == "PNG":
        kept["pnginfo"] = _texts(info)
    elif original.format in {"WEBP", "HEIF", "AVIF"}:
        kept["quality"] = 92
    if "dpi" in info:
        kept["dpi"] = info["dpi"]
    out = BytesIO()
    stored.save(out, original.format, **{name: value for name, value in kept.items() if value is not None})
    return out.getvalue()


def _sampling(original: Image.Image) -> int:
    return max(0, JpegImagePlugin.get_sampling(original))


def _texts(info: dict[Any, Any]) -> PngImagePlugin.PngInfo:
    texts = PngImagePlugin.PngInfo()
    for key, value in info.items():
        if isinstance(key, str) and isinstance(value, PngImagePlugin.iTXt):
            texts.add_itxt(key, str(value), value.lang or "", value.tkey or "")
        elif isinstance(key, str) and isinstance(value, str):
            texts.add_text(key, value)
    return texts
