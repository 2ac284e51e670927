"""Runs inside the browser's Python while the site is built: sources in a zip become bytecode in another."""

import importlib._bootstrap_external as machinery
import zipfile

WRITTEN = (2024, 1, 1, 0, 0, 0)
UNUSED = (  # parts of the standard library that neither Netral nor the browser's Python reaches
    "_pyrepl/", "concurrent/futures/process", "doctest", "ftplib", "idlelib/", "imaplib", "mailbox", "multiprocessing/",
    "pdb", "poplib", "pstats", "profile", "pydoc", "smtplib", "test/", "trace.", "turtle", "unittest/", "venv/",
    "webbrowser", "wsgiref/", "xmlrpc/", "cProfile", "pyclbr", "tabnanny", "pickletools", "sqlite3/", "ctypes/",
    "bdb", "cmd.", "nturl2path", "socketserver", "tkinter/", "curses/", "dbm/", "ensurepip/", "lib2to3/", "statistics",
)  # fmt: skip
CODECS = ("__init__", "aliases", "ascii", "charmap", "cp1252", "cp437", "idna", "latin_1", "punycode", "raw_unicode",
          "unicode_escape", "undefined", "utf_")  # fmt: skip


def compiled(source: str, target: str) -> None:
    """Write `target`, a zip like `source` with bytecode instead of sources and the unused parts left out."""
    with zipfile.ZipFile(source) as read, zipfile.ZipFile(target, "w") as written:
        for entry in sorted(read.infolist(), key=lambda one: one.filename):
            name = entry.filename
            if name.endswith("/") or not wanted(name):
                continue
            content = read.read(entry)
            if name.endswith(".py"):
                code = compile(content, name, "exec", dont_inherit=True, optimize=2)
                content, name = bytes(machinery._code_to_hash_pyc(code, bytes(8), False)), name + "c"  # noqa: FBT003, SLF001
            written.writestr(zipfile.ZipInfo(name, WRITTEN), content, zipfile.ZIP_DEFLATED, 9)


def wanted(name: str) -> bool:
    """Is this member needed? Whatever is Netral's own is, but for the command line."""
    if name.startswith("netral"):
        return not name.startswith("netral/cli/")
    if name.startswith("encodings/"):
        return name.removeprefix("encodings/").startswith(CODECS)
    return not name.startswith(UNUSED)
