"""`netral serve` offers one folder: strict headers, small copies, nothing outside and nothing taken in."""

import http.client
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner

from netral.cli.program import program
from netral.cli.refusal import Refusal
from netral.cli.serve import offered
from netral.kit.words import Words

POLICY = "default-src &#x27;self&#x27;; img-src data:"
PAGE = f'<!doctype html><meta http-equiv="Content-Security-Policy" content="{POLICY}">'
ELSEWHERE = (
    "/luar.txt",
    "/../luar.txt",
    "/inside/b.txt",
    "/inside",
    "/.rahasia",
    "/a.js.gz",
    "/%2e%2e/luar.txt",
    "//b",
)
pytestmark = pytest.mark.sockets


@pytest.fixture
def port(tmp_path: Path) -> Iterator[int]:
    """The port at which a small site is offered."""
    site = tmp_path / "site"
    (site / "inside").mkdir(parents=True)
    (site / "index.html").write_text(PAGE, "utf-8")
    (site / "a.js").write_text("1;" * 999, "utf-8")
    (site / "a.js.gz").write_bytes(b"small")
    (site / "a.js.br").write_bytes(b"tiny")
    (site / ".rahasia").write_text("x")
    (site / "inside/b.txt").write_text("x")
    (tmp_path / "luar.txt").write_text("x")
    server = offered(site)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield server.server_port
    server.shutdown()
    server.server_close()


def ask(port: int, path: str, method: str = "GET", **headers: str) -> tuple[int, dict[str, str], bytes]:
    line = http.client.HTTPConnection("127.0.0.1", port, timeout=5)
    line.request(method, path, headers={name.replace("_", "-"): value for name, value in headers.items()})
    answer = line.getresponse()
    told = answer.status, {name.lower(): value for name, value in answer.getheaders()}, answer.read()
    line.close()
    return told


def test_the_page_comes_with_strict_headers(port: int) -> None:
    status, headers, body = ask(port, "/?dari=mana")
    assert (status, body) == (200, PAGE.encode())
    assert headers["content-security-policy"] == "default-src 'self'; img-src data:; frame-ancestors 'none'"
    assert headers["content-type"] == "text/html; charset=utf-8"
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "no-referrer"
    assert "python" not in headers["server"].lower()


def test_the_small_copy_goes_to_those_who_can_read_it(port: int) -> None:
    assert ask(port, "/a.js", Accept_Encoding="gzip")[2] == b"small"
    assert ask(port, "/a.js", Accept_Encoding="gzip, deflate, br;q=1")[2] == b"tiny"
    assert ask(port, "/a.js")[2] == b"1;" * 999
    assert ask(port, "/a.js", "HEAD")[2] == b""


def test_what_is_known_is_not_sent_again(port: int) -> None:
    mark = ask(port, "/a.js")[1]["etag"]
    assert ask(port, "/a.js", If_None_Match=mark)[::2] == (304, b"")


@pytest.mark.parametrize(
    "path",
    [
        "/luar.txt",
        "/../luar.txt",
        "/inside/b.txt",
        "/inside",
        "/.rahasia",
        "/a.js.gz",
        "/%2e%2e/luar.txt",
        "//etc/passwd",
    ],
)
def test_nothing_else_is_offered(port: int, path: str) -> None:
    assert ask(port, path)[0] == 404


def test_nothing_is_taken_in(port: int) -> None:
    assert ask(port, "/", "POST")[0] == 501


def test_a_port_in_use_is_said(port: int, tmp_path: Path) -> None:
    with pytest.raises(Refusal) as refused:
        offered(tmp_path, port=port)
    assert str(port) in refused.value.said(Words("id"))


@pytest.mark.parametrize("lang", ["id", "en"])
def test_a_folder_without_a_page_is_said(tmp_path: Path, lang: str) -> None:
    ended = CliRunner().invoke(program(Words(lang)), ["serve", str(tmp_path)])
    assert isinstance(ended.exception, Refusal)
    assert "make site" in ended.exception.said(Words(lang))
