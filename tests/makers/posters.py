"""Posters, banners and screenshots with text, drawn with the letters that travel with Pillow; fictional names only."""

from io import BytesIO

from msgspec import Struct
from PIL import Image, ImageDraw, ImageFilter, ImageFont


class Poster(Struct, frozen=True):
    """lines: of text. turned: degrees. blur: of the lens."""

    lines: tuple[str, ...]
    size: tuple[int, int] = (900, 600)
    paper: str = "#b01e1e"
    ink: str = "#ffffff"
    letters: int = 56
    turned: float = 0
    blur: float = 0


POSTERS = {
    "poster": Poster(("PILIH NOMOR 1", "BUDI CONTOH", "SARI MISAL", "27 November 2024")),
    "banner": Poster(("DUKUNG BUDI CONTOH", "Coblos nomor 1"), (1000, 360), "#0b4f8a", "#fff36b", 76, 6),
    "turned banner": Poster(("RINA ANDAI MENANG", "Bersama Tono Umpama"), (1000, 360), "#1c6b3a", "#ffffff", 70, -4),
    "shirt": Poster(("Salam dua jari", "RELAWAN RINA ANDAI"), (700, 500), "#ffffff", "#222222", 52, 3, 0.8),
    "screenshot": Poster(
        ("Grup Keluarga Besar", "Jangan lupa pilih nomor 3", "Siap, dukung Joko Ibarat!", "10.15"),
        (720, 900), "#e5ddd5", "#111111", 38,
    ),
    "small": Poster(("Foto bersama Pak Budi Contoh", "17 Agustus 2019"), (420, 240), "#fafafa", "#333333", 22),
}  # fmt: skip


def drawn(name: str) -> bytes:
    """A poster as a JPEG."""
    one = POSTERS[name]
    picture = Image.new("RGB", one.size, one.paper)
    pen, font = ImageDraw.Draw(picture), ImageFont.load_default(one.letters)
    for number, line in enumerate(one.lines):
        pen.text((one.letters, one.letters + number * one.letters * 1.7), line, one.ink, font)
    turned = picture.rotate(one.turned, Image.Resampling.BICUBIC, expand=True, fillcolor="#8d8d86")
    out = BytesIO()
    turned.filter(ImageFilter.GaussianBlur(one.blur)).save(out, "JPEG", quality=88)
    return out.getvalue()


def qr(text: str) -> bytes:
    """A QR code on a poster."""
    import zxingcpp  # noqa: PLC0415 - an extra

    code = Image.fromarray(zxingcpp.create_barcode(text, zxingcpp.BarcodeFormat.QRCode).to_image(scale=6))
    picture = Image.new("RGB", (700, 500), "#ddd6c8")
    picture.paste(code.convert("RGB"), (300, 120))
    out = BytesIO()
    picture.save(out, "JPEG", quality=85)
    return out.getvalue()


def distance(one: str, other: str) -> int:
    """How many letters must change."""
    row = list(range(len(other) + 1))
    for number, letter in enumerate(one, 1):
        last, row[0] = row[0], number
        for place, beside in enumerate(other, 1):
            last, row[place] = row[place], min(row[place] + 1, row[place - 1] + 1, last + (letter != beside))
    return row[-1]
