"""The corridor loads nothing that could talk, and the suite itself cannot connect."""

import socket
import subprocess
import sys

import pytest

LOUD = (
    "socket", "ssl", "http.client", "asyncio", "subprocess", "urllib.request", "multiprocessing",
    "click", "rich", "zoneinfo", "ftplib", "smtplib", "webbrowser", "email",
)  # fmt: skip


def loaded(modules: str) -> set[str]:
    """Which loud modules a fresh interpreter holds after importing `modules`."""
    code = f"import sys, {modules}\nprint(*(name for name in {LOUD!r} if name in sys.modules))"
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return set(result.stdout.split())


def test_a_bare_interpreter_is_silent() -> None:
    assert loaded("msgspec") == set()


def test_the_corridor_is_silent() -> None:
    assert loaded("netral.check") == set()


def test_every_format_is_silent() -> None:
    every = "from netral import report; import importlib; [importlib.import_module(m) for m in report.FORMATS.values()]"
    assert loaded(f"json\n{every}") == set()


def test_a_loud_module_would_be_heard() -> None:
    assert "socket" in loaded("socket")


def test_the_suite_cannot_connect() -> None:
    with socket.socket() as way_out, pytest.raises(AssertionError):
        way_out.connect(("127.0.0.1", 9))
    with pytest.raises(AssertionError):
        socket.create_connection(("127.0.0.1", 9))
