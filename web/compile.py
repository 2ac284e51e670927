"""Runs inside the browser's Python while the site is built: sources in a zip become bytecode in another.

Members are stored as they are: the whole file is squeezed afterwards, which makes it a third smaller.
"""

import importlib._bootstrap_external as machinery
import sys
import zipfile

WRITTEN = (2024, 1, 1, 0, 0, 0)
SOURCE = ".py"
LATER = (  # modules that Python asks for only when it runs
    "_pylong", "_strptime", "calendar", "encodings.ascii", "encodings.charmap", "encodings.cp1252", "encodings.idna",
    "encodings.latin_1", "encodings.punycode", "encodings.raw_unicode", "encodings.undefined",
    "encodings.unicode_escape", "encodings.utf_", "importlib.readers", "importlib.resources.", "stringprep",
)  # fmt: skip
BESIDE = (".pyi", ".typed", ".txt")
APART = ("/stance/second/encoder.onnx", "/stance/second/pieces.tsv")  # fetched only on a wish
UNASKED = "/id/lists/"  # lists of contestants that the page cannot be asked for
INFO = ".dist-info/"


def needed() -> frozenset[str]:
    """Everything that is imported to do the page's work."""
    from netral.web.bridge import Desk  # noqa: PLC0415 - not there before the build has unpacked it

    Desk()
    return frozenset(sys.modules)


def compiled(source: str, target: str, modules: frozenset[str]) -> None:
    """Write `target`, a zip like `source` with bytecode instead of sources, without what is not among `modules`."""
    with zipfile.ZipFile(source) as read, zipfile.ZipFile(target, "w") as written:
        for entry in sorted(read.infolist(), key=lambda one: one.filename):
            name = entry.filename
            if not wanted(name, modules):
                continue
            content = read.read(entry)
            if name.endswith(SOURCE):
                code = compile(content, name, "exec", dont_inherit=True, optimize=2)
                content, name = bytes(machinery._code_to_hash_pyc(code, bytes(8), False)), name + "c"  # noqa: FBT003, SLF001
            written.writestr(zipfile.ZipInfo(name, WRITTEN), content)


def wanted(name: str, modules: frozenset[str]) -> bool:
    """Is this member needed? Data is, and of the modules those that are imported, now or later."""
    if not name.endswith(SOURCE):
        return not (name.endswith(("/", *BESIDE, *APART)) or INFO in name or UNASKED in name)
    module = name.removesuffix(SOURCE).removesuffix("/__init__").replace("/", ".")
    return module in modules or module.startswith(LATER)
