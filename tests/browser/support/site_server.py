"""Serving sites to browsers, each as if it had a host of its own, under a strict policy.

What a page does against the policy is an error in its console, and so fails its test.
"""

import functools
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from content_policy import build_policy


class SiteServer:
    """Serves each site at the root of a host name of its own, as it will be when it is used.

    Browsers take every name below `localhost` for this machine, and keep records by name: so
    sites do not see each other's, and a new edition of a site finds those of the old one.
    """

    def __init__(self, port: int) -> None:
        """Begin without a site."""
        self._port = port
        self._folders: dict[str, Path] = {}

    def publish(self, name: str, site: Path) -> str:
        """Serve a built site, in place of what the name stood for before; return its address."""
        self._folders[name] = site
        return f"http://{name}.localhost:{self._port}/"

    def find_folder(self, host: str) -> Path:
        """Return the folder of the site that a host name stands for."""
        return self._folders[host.partition(".")[0]]


@contextmanager
def run_server() -> Iterator[SiteServer]:
    """Serve on a free port of this machine."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Handler)
    sites = SiteServer(server.server_port)
    server.RequestHandlerClass = functools.partial(_Handler, sites)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield sites
    finally:
        server.shutdown()
        server.server_close()


class _Handler(SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def __init__(self, sites: SiteServer, *arguments: object) -> None:
        self._sites = sites
        super().__init__(*arguments)

    def do_GET(self) -> None:
        self.directory = str(self._sites.find_folder(self.headers["Host"]))
        if Path(self.translate_path(self.path)).exists():
            super().do_GET()
        else:
            self._send_not_found()

    def _send_not_found(self) -> None:
        page = Path(self.directory, "404.html").read_bytes()
        self.send_response(HTTPStatus.NOT_FOUND)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(page)))
        self.end_headers()
        self.wfile.write(page)

    def end_headers(self) -> None:
        self.send_header("Content-Security-Policy", build_policy(Path(self.directory)))
        # A new edition at an old address must be seen.
        self.send_header("Cache-Control", "no-cache")
        super().end_headers()

    def log_message(self, *_: object) -> None:
        """Say nothing."""
