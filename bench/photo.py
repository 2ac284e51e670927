"""How fast photos are dated, and how well text on made posters is read, where `netral[vision]` is installed."""
# ruff: noqa: PLC0415 - an extra is loaded only where it is measured

import io
import sys
import tempfile
import time
from pathlib import Path

from PIL import Image

from netral.kit.archive import open_tree
from netral.photo.album import Album

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))
MANY = 1000


def dated() -> None:
    """A folder of 1,000 JPEGs of 3 megapixels."""
    block, out = Image.Exif(), io.BytesIO()
    block.get_ifd(0x8769)[0x9003] = "2019:08:17 10:15:00"
    Image.effect_noise((2000, 1500), 60).convert("RGB").save(out, "JPEG", quality=80, exif=block)
    with tempfile.TemporaryDirectory() as folder:
        for number in range(MANY):
            (Path(folder) / f"DSC_{number:04}.jpg").write_bytes(out.getvalue())
        began, worked = time.perf_counter(), time.process_time()
        with open_tree([Path(folder)]) as tree:
            album = Album(tree)
            found = sum(album.photo(name).dated.taken.known for name in album.photos())
        print(f"{found} photos of {len(out.getvalue()) >> 10} kB dated: {time.perf_counter() - began:.2f} s", end="")
        print(f" ({time.process_time() - worked:.2f} s of the processor)")


def read() -> None:
    """Each made poster, with the share of its letters that were read wrong."""
    try:
        from makers.posters import POSTERS, distance, drawn
        from netral.cli.pixels.see import sight
    except ImportError as absent:
        print(f"text on posters: not measured ({type(absent).__name__}; install netral[vision])")
        return
    sight(drawn("small"))
    for name, poster in POSTERS.items():
        content, meant = drawn(name), " ".join(poster.lines).casefold()
        began, worked = time.perf_counter(), time.process_time()
        lines = " ".join(sight(content).lines).casefold()
        took, busy = time.perf_counter() - began, time.process_time() - worked
        print(
            f"{name:24}{distance(lines, meant) / len(meant):7.3f} wrong{took:8.2f} s ({busy:.2f} s of the processors)"
        )


if __name__ == "__main__":
    dated()
    read()
