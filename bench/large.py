"""Reading a zip64 of more than 5 GB without holding it: `python bench/large.py [GB]`. Needs that much room on the disk.

An X archive whose tweets.js is a block of records written again and again, stored as it is, so that both the member and
the archive are beyond four gigabytes.
"""

import sys
import tempfile
from pathlib import Path
from zipfile import ZIP_STORED, ZipFile

from archives import write
from measured import table

GIGA, TWEETS = 5.2, 20_000


def enlarge(path: Path, giga: float) -> None:
    """Write the archive: the small one with its records repeated."""
    small = path.with_name("small.zip")
    write(small, TWEETS, 10)
    with ZipFile(small) as old, ZipFile(path, "w", ZIP_STORED) as new:
        for name in (name for name in old.namelist() if not name.endswith(("tweets.js", "manifest.js"))):
            new.writestr(name, old.read(name))
        head, _, rest = old.read("data/tweets.js").partition(b"[")
        block = rest.rpartition(b"\n]")[0]
        with new.open("data/tweets.js", "w", force_zip64=True) as member:
            member.write(head + b"[" + block)
            for _ in range(int(giga * (1 << 30) / len(block))):
                member.write(b"," + block)
            member.write(b"\n]")
    small.unlink()


if __name__ == "__main__":
    with tempfile.TemporaryDirectory(dir=Path(__file__).parent) as folder:
        archive = Path(folder) / "x.zip"
        enlarge(archive, float(sys.argv[1]) if sys.argv[1:] else GIGA)
        print(f"{archive.stat().st_size / (1 << 30):.1f} GB")
        table(archive, {"acts": "netral, reading only"})
