"""`netral serve`: offer the built page to a browser, from this machine and for this machine unless told otherwise."""

import re
import webbrowser
from functools import partial
from hashlib import blake2b
from html import unescape
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import click

from netral.cli.options import PATH, options
from netral.cli.refusal import Refusal
from netral.cli.spoken import command
from netral.kit.words import Words

PAGE = "index.html"
HERE = "127.0.0.1"
TYPES = {
    ".html": "text/html; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".mjs": "text/javascript; charset=utf-8",
    ".wasm": "application/wasm",
    ".svg": "image/svg+xml",
    ".png": "image/png",
    ".json": "application/json",
    ".webmanifest": "application/manifest+json",
    ".txt": "text/plain; charset=utf-8",
}
POLICY = re.compile(r'http-equiv="Content-Security-Policy" content="([^"]+)"')
STRICT = "default-src 'self'"
PACKED = {"br": ".br", "gzip": ".gz"}
HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=(), interest-cohort=()",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cache-Control": "no-cache",
}


class Offer(BaseHTTPRequestHandler):
    """Answers for the files of one folder; takes nothing in, lists nothing, writes no log."""

    protocol_version = "HTTP/1.1"

    def __init__(self, folder: Path, policy: str, *given: Any) -> None:
        """Offer `folder`, with the policy of its page on everything."""
        self.folder, self.policy = folder, policy
        super().__init__(*given)

    def do_GET(self) -> None:
        """Send a file."""
        self._answer(body=True)

    def do_HEAD(self) -> None:
        """Send what would be said of a file."""
        self._answer(body=False)

    def log_message(self, *_: Any) -> None:
        """Who loads the page is nobody's business."""

    def version_string(self) -> str:
        """No more than the name."""
        return "netral"

    def _answer(self, *, body: bool) -> None:
        path = self._file()
        if path is None:
            return self._say(HTTPStatus.NOT_FOUND, {}, b"", body=body)
        content, coding = self._smallest(path)
        told = {"Content-Type": TYPES.get(path.suffix, "application/octet-stream"), "Vary": "Accept-Encoding"} | coding
        told["ETag"] = f'"{blake2b(content, digest_size=12).hexdigest()}"'
        if self.headers.get("If-None-Match") == told["ETag"]:
            return self._say(HTTPStatus.NOT_MODIFIED, told, b"", body=body)
        return self._say(HTTPStatus.OK, told, content, body=body)

    def _smallest(self, path: Path) -> tuple[bytes, dict[str, str]]:
        """The smallest copy of a file that the browser can read, and the header that says how it was packed."""
        accepted = {one.partition(";")[0].strip() for one in self.headers.get("Accept-Encoding", "").split(",")}
        for name, suffix in PACKED.items():
            packed = path.with_name(f"{path.name}{suffix}")
            if name in accepted and packed.is_file():
                return packed.read_bytes(), {"Content-Encoding": name}
        return path.read_bytes(), {}

    def _file(self) -> Path | None:
        """The file asked for; the folder has no folders, so a name with a slash names nothing."""
        name = self.path.partition("?")[0].removeprefix("/") or PAGE
        path = self.folder / name
        hidden = "/" in name or "\\" in name or name.startswith(".") or path.suffix in PACKED.values()
        return None if hidden or not path.is_file() else path

    def _say(self, status: HTTPStatus, told: dict[str, str], content: bytes, *, body: bool) -> None:
        self.send_response(status)
        own = {"Content-Security-Policy": f"{self.policy}; frame-ancestors 'none'", "Content-Length": str(len(content))}
        for name, value in (HEADERS | told | own).items():
            self.send_header(name, value)
        self.end_headers()
        if body and content:
            self.wfile.write(content)


def build(words: Words) -> click.Command:
    """The command."""

    @command(words, "serve")
    @click.argument("folder", type=PATH, default=Path("site"), metavar=words("option.folder"))
    @options(words, "host", "port", "browser")
    def serve(folder: Path, **given: Any) -> int:
        if not (folder / PAGE).is_file():
            raise Refusal("refuse.no-site", folder=folder.name)
        with offered(folder, given["host"], given["port"]) as server:
            address = f"http://{given['host']}:{server.server_port}/"
            click.echo(words("serve.open", address=address))
            if given["browser"]:
                webbrowser.open(address)
            server.serve_forever()
        return 0

    return serve


def offered(folder: Path, host: str = HERE, port: int = 0) -> ThreadingHTTPServer:
    """A server of `folder`, bound and ready to run; port 0 takes a free one."""
    page = folder / PAGE
    stated = POLICY.search(page.read_text("utf-8")) if page.is_file() else None
    try:
        return ThreadingHTTPServer((host, port), partial(Offer, folder, unescape(stated[1]) if stated else STRICT))
    except OSError:
        raise Refusal("refuse.port", port=port) from None
