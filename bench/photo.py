"""How fast photos are dated; how well, how fast and in how much memory made posters and made hands are read."""

# ruff: noqa: PLC0415 - an extra is loaded only where it is measured

import io
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from statistics import mean
from typing import TypeVar

from PIL import Image

from netral.kit.archive import open_tree
from netral.photo.album import Album

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))
T = TypeVar("T")
MANY, EACH = 1000, 20
MB = 1 << 10  # kB, as the system counts


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


def text() -> None:
    """Each made poster, with the share of its letters that were read wrong."""
    from makers.posters import POSTERS, distance, drawn
    from netral.cli.pixels.see import sight

    sight(drawn("small"))
    spans = []
    for name, poster in POSTERS.items():
        meant = " ".join(poster.lines).casefold()
        seen, span = timed(sight, drawn(name))
        spans.append(span)
        wrong = distance(" ".join(seen.lines).casefold(), meant) / len(meant)
        print(f"  {name:40}{wrong:6.3f} of letters wrong{span:8.2f} s")
    told("text", spans)


def hands() -> None:
    """Made hands, each sign many times: how often its number is told, rightly and wrongly."""
    from makers.hands import FIST, HALF, SIGNS, shown
    from netral.cli.pixels.fingers import fingers

    spans, every = [], [0, 0]
    for sign in (*SIGNS, FIST, HALF):
        counts = []
        for seed in range(1000, 1000 + EACH):
            count, span = timed(fingers, shown(sign, seed))
            counts.append(count)
            spans.append(span)
        right = counts.count((len(sign.split()),)) if sign in SIGNS else 0
        wrong = len(counts) - counts.count(()) - right
        every = [every[0] + right * (sign in SIGNS), every[1] + wrong * (sign in SIGNS)]
        print(f"  {sign or 'fist':40}{right:4} right{wrong:4} wrong{len(counts) - right - wrong:4} not told")
    print(f"  {'all signs':40}{every[0]:4} right{every[1]:4} wrong of {EACH * len(SIGNS)}")
    told("hands", spans)


def timed(look: Callable[[bytes], T], content: bytes) -> tuple[T, float]:
    """What a look finds, and the seconds it took."""
    began = time.perf_counter()
    return look(content), time.perf_counter() - began


def told(what: str, spans: list[float]) -> None:
    """Time and memory of one kind of look, a line to stand beside the other."""
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / MB
    print(f"{what:12}{mean(spans):8.2f} s a picture{max(spans):8.2f} s at most{most:8.0f} MB at most")


LOOKS = {"text": (text, "vision"), "hands": (hands, "hands")}

if __name__ == "__main__" and len(sys.argv) > 1:
    try:
        LOOKS[sys.argv[1]][0]()
    except ImportError as absent:
        print(f"{sys.argv[1]:12}not measured ({absent.name} is missing; install netral[{LOOKS[sys.argv[1]][1]}])")
elif __name__ == "__main__":
    dated()
    for look in LOOKS:
        subprocess.run([sys.executable, __file__, look], check=False)
