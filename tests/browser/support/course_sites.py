"""Sites for tests: small courses made from `tests/course`, built once, and served."""

import functools
import shutil
import threading
import time
import zipfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from lectern.diagnostics import Report
from lectern.exporting.archive import export_archive
from lectern.website.building import build_site

ROOT = Path(__file__).parents[3]
TINY_COURSE = ROOT / "tests" / "course"
# Far longer than any build takes.
_PATIENCE = 300


def write_course(folder: Path, changes: Mapping[str, str]) -> Path:
    """Return a copy of the tiny course with some files, by their paths in it, written anew."""
    shutil.copytree(TINY_COURSE, folder)
    for path, text in changes.items():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")
    return folder


def build_once(folder: Path, build: Callable[[Path], object]) -> Path:
    """Return a folder that `build` fills, once for all processes that ask for it.

    Raises:
        RuntimeError: If another process has tried and failed.
    """
    done, failed = folder.with_suffix(".done"), folder.with_suffix(".failed")
    try:
        # Of several processes only one can make a folder.
        folder.with_suffix(".begun").mkdir()
    except FileExistsError:
        _wait_for(done, failed)
        return folder
    try:
        build(folder)
    except BaseException:
        failed.touch()
        raise
    done.touch()
    return folder


def _wait_for(done: Path, failed: Path) -> None:
    end = time.monotonic() + _PATIENCE
    while not done.exists():
        if failed.exists() or time.monotonic() > end:
            message = f"{done.stem} was not built; see the test that tried first"
            raise RuntimeError(message)
        time.sleep(0.1)


def build_course(folder: Path, changes: Mapping[str, str]) -> Path:
    """Return the site, below `folder`, of the tiny course with some files written anew."""
    write_course(folder / "course", changes)
    build_site(folder / "course", folder / "site")
    return folder / "site"


def unpack_archive(site: Path, folder: Path) -> None:
    """Export a site as learners get it on a stick, and unpack it into a folder."""
    report = Report()
    packed = folder.with_suffix(".zip")
    export_archive(site, packed, report)
    assert report.diagnostics == []
    with zipfile.ZipFile(packed) as archive:
        archive.extractall(folder)


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
        # A new edition at an old address must be seen.
        self.send_header("Cache-Control", "no-cache")
        super().end_headers()

    def log_message(self, *_: object) -> None:
        """Say nothing."""
