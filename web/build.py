"""Builds the static site: the page in both languages, its scripts, Python for the browser, and the list of digests.

usage: python web/build.py [FOLDER]        (needs Node.js and Netral)
"""

import gzip
import json
import shutil
import subprocess
import sys
from base64 import b64encode
from hashlib import sha256, sha384
from pathlib import Path
from tempfile import TemporaryDirectory

from netral import __version__
from netral.cli import specimen
from netral.packs.load import load
from netral.web.shell import Built, index

HERE = Path(__file__).parent
ROOT = HERE.parent
PACKAGE = ROOT / "src/netral"
ENGINE = HERE / "node_modules/pyodide"
MSGSPEC = "msgspec==0.22.0"
BROWSER = ("--platform", "pyemscripten_2026_0_wasm32", "--python-version", "3.14", "--abi", "cp314")
STYLES = (PACKAGE / "data/report/tokens.css", PACKAGE / "data/report/report.css", HERE / "page.css")
LIST = "berkas.json"
MISSING = "The page is built with Node.js 20 or newer, whose npm is not found here: see https://nodejs.org"
RUNTIME = HERE / "node_modules/onnxruntime-web/dist"
SECOND = PACKAGE / "data/id/stance/second"
LATER = (  # a second opinion on drafts, fetched only if the person wishes
    RUNTIME / "ort.wasm.bundle.min.mjs",
    RUNTIME / "ort-wasm-simd-threaded.wasm",
    SECOND / "encoder.onnx",
    SECOND / "pieces.tsv",
)
WORTH = 1024  # bytes below which a compressed copy is not worth a file


def main(site: Path) -> None:
    """Write the whole site."""
    if not shutil.which("npm"):
        raise SystemExit(MISSING)
    shutil.rmtree(site, ignore_errors=True)
    site.mkdir(parents=True)
    say("scripts (fetching their tools the first time) …")
    scripts(site)
    say("Python for the browser …")
    engine(site)
    for name, content in specimen.archives():
        (site / name).write_bytes(content)
    shutil.copy(HERE / "icons/icon.svg", site)
    (site / "netral.css").write_text("\n".join(path.read_text("utf-8") for path in STYLES), "utf-8")
    (site / "manifest.webmanifest").write_text(json.dumps(manifest(), indent=1), "utf-8")
    for path in LATER:
        shutil.copy(path, site)
        (site / path.name).chmod(0o644)
    squeeze([site / path.name for path in LATER])
    (site / "index.html").write_bytes(page(site, ""))
    name = fingerprint(site)
    (site / "index.html").write_bytes(page(site, name))
    (site / LIST).write_text(json.dumps(listing(site, name), indent=1), "utf-8")
    say("squeezing what travels (a minute the first time) …")
    first = [path for path in whole(site) if not later(path)]
    squeeze(first)
    print(
        f"{site}: {travelling(first) / 1e6:.1f} MB to load, {second(site)} MB for a second opinion; digest of {LIST}:"
    )
    print(sha256((site / LIST).read_bytes()).hexdigest())


def say(step: str) -> None:
    """What takes a while now."""
    print(f"Building the page: {step}", file=sys.stderr)


def scripts(site: Path) -> None:
    """The three scripts, checked and bundled."""
    if not (ENGINE.exists() and RUNTIME.exists()):
        run("npm", "ci", "--no-audit", "--no-fund")
    run("npm", "run", "--silent", "types")
    run("node", "bundle.mjs", str(site.resolve()))


def engine(site: Path) -> None:
    """Python for the browser and the wheels it runs, both as bytecode."""
    for name in ("pyodide.asm.mjs", "pyodide.asm.wasm"):
        shutil.copy(ENGINE / name, site)
        (site / name).chmod(0o644)
    with TemporaryDirectory() as scratch:
        wheels = Path(scratch)
        pip = (sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check")
        run(*pip, "wheel", "--no-deps", "-w", str(wheels), str(ROOT))
        run(*pip, "download", "--no-deps", "--only-binary", ":all:", "-d", str(wheels), *BROWSER, MSGSPEC)
        archives = [ENGINE / "python_stdlib.zip", *sorted(wheels.glob("*.whl"))]
        run("node", "compile.mjs", str(site.resolve()), *map(str, archives))


def page(site: Path, name: str) -> bytes:
    """The page, which names the digests of its script and style."""
    script, style = (integrity(site / each) for each in ("app.js", "netral.css"))
    icon = f"data:image/svg+xml;base64,{b64encode((site / 'icon.svg').read_bytes()).decode()}"
    return index(load(), Built(name, icon, script, style, specimen.AS_OF.isoformat(), second(site)))


def integrity(path: Path) -> str:
    """A digest as browsers want it beside a script."""
    return f"sha384-{b64encode(sha384(path.read_bytes()).digest()).decode()}"


def fingerprint(site: Path) -> str:
    """A name for exactly these files."""
    told = "".join(f"{path.name} {sha256(path.read_bytes()).hexdigest()}\n" for path in whole(site))
    return sha256(told.encode()).hexdigest()[:16]


def listing(site: Path, name: str) -> dict[str, object]:
    """Every file with its digest and size; apart from them those that are fetched only on a wish."""
    entries = {
        path: {"sha256": sha256(path.read_bytes()).hexdigest(), "bytes": path.stat().st_size} for path in whole(site)
    }
    first, rest = ({path.name: one for path, one in entries.items() if later(path) is away} for away in (False, True))
    return {"name": name, "version": __version__, "pack": load().version, "files": first, "later": rest}


def whole(site: Path) -> list[Path]:
    """The files, without their smaller copies."""
    return sorted(path for path in site.iterdir() if path.suffix not in {".br", ".gz"})


def later(path: Path) -> bool:
    """Is a file fetched only on a wish?"""
    return path.name in {one.name for one in LATER}


def second(site: Path) -> int:
    """How many megabytes a second opinion is."""
    return round(travelling([path for path in whole(site) if later(path)]) / 1e6)


def manifest() -> dict[str, object]:
    """What a phone needs to put the page among its apps; the icons stand in it, as the shut page fetches nothing."""
    drawn = {size: b64encode((HERE / f"icons/icon-{size}.png").read_bytes()).decode() for size in (192, 512)}
    icons = [
        {"src": f"data:image/png;base64,{data}", "sizes": f"{size}x{size}", "type": "image/png"}
        for size, data in drawn.items()
    ]
    return {
        "name": "Netral",
        "short_name": "Netral",
        "description": "Periksa sendiri jejak media sosial Anda terhadap aturan netralitas ASN, di perangkat ini.",
        "lang": "id",
        "start_url": "./",
        "scope": "./",
        "display": "standalone",
        "background_color": "#f6f5f1",
        "theme_color": "#1f5f8b",
        "icons": icons,
    }


def squeeze(paths: list[Path]) -> None:
    """Write smaller copies beside files that are worth it."""
    run("node", "squeeze.mjs", *(str(path.resolve()) for path in paths if compressed(path)))


def compressed(path: Path) -> bool:
    """Write a smaller copy beside a file; whether that is worth it."""
    content = path.read_bytes()
    smaller = gzip.compress(content, 9, mtime=0)
    worth = len(content) >= WORTH and len(smaller) < 0.95 * len(content)
    if worth:
        path.with_name(f"{path.name}.gz").write_bytes(smaller)
    return worth


def travelling(paths: list[Path]) -> int:
    """How many bytes a browser that reads brotli fetches for files."""
    return sum(min(each.stat().st_size for each in path.parent.glob(f"{path.name}*")) for path in paths)


def run(*command: str, place: Path = HERE) -> None:
    """Run a tool; stop where it fails."""
    subprocess.run(command, cwd=place, check=True, stdout=subprocess.DEVNULL)


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "site")
