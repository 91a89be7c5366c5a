"""Chromium 86, which offices still use: for tests, from an npm package that carries it.

Kept in `.cache/`, where it is looked for; `stages.py` gets it once and tells if it cannot.
"""

import platform
import shutil
import subprocess
import sys
import tarfile
from pathlib import Path

PACKAGE = "chrome-aws-lambda@5.3.1"
FOLDER = Path(__file__).resolve().parent.parent / ".cache" / "chromium-86"
_NAME = "chromium"
_MEMBER = "package/bin/chromium.br"
_DECOMPRESS = """
const { createReadStream, createWriteStream } = require("node:fs")
const { createBrotliDecompress } = require("node:zlib")
const { pipeline } = require("node:stream/promises")
const [source, target] = process.argv.slice(1)
pipeline(createReadStream(source), createBrotliDecompress(), createWriteStream(target))
"""


def find_old_chromium() -> str | None:
    """Return the path of Chromium 86."""
    program = FOLDER / _NAME
    return str(program) if program.is_file() else None


def install_missing() -> None:
    """Download Chromium 86 where it is not, as far as npm and the network are there."""
    npm = shutil.which("npm")
    if find_old_chromium() or not npm or not _runs_here():
        return
    print("正在下载测试用的Chromium 86（约45 MB，只有一次）……", flush=True)
    unpacking = FOLDER / "unpacking"
    shutil.rmtree(unpacking, ignore_errors=True)
    unpacking.mkdir(parents=True)
    try:
        _unpack_program(npm, unpacking)
    except (OSError, KeyError, subprocess.CalledProcessError, tarfile.TarError):
        # It is told later as a missing browser.
        return
    finally:
        shutil.rmtree(unpacking, ignore_errors=True)


def _runs_here() -> bool:
    return sys.platform == "linux" and platform.machine() == "x86_64"


def _unpack_program(npm: str, folder: Path) -> None:
    """Put the program in its place once it is complete."""
    _run(npm, "pack", "--silent", PACKAGE, folder=folder)
    packed = folder / "packed.br"
    with tarfile.open(next(folder.glob("*.tgz"))) as package:
        member = package.extractfile(_MEMBER)
        packed.write_bytes(member.read() if member else b"")
    _run("node", "-e", _DECOMPRESS, packed.name, _NAME, folder=folder)
    program = folder / _NAME
    program.chmod(0o755)
    program.rename(FOLDER / _NAME)


def _run(*command: str, folder: Path) -> None:
    subprocess.run(command, cwd=folder, check=True, capture_output=True)
