"""One stage of `run.py test`: a command, and the line that tells how it went.

Which stages there are belongs in `stages.py`.
"""

import os
import subprocess
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LINE = "=" * 72


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage:
    """One command that must succeed.

    Attributes:
        purpose: What it makes sure of, in a few words for `--list`.
        needs: The tool without which it is left out, by its name in `find_tools`.
        variables: Added to the environment.
        tells: Whether its last line is shown although it succeeded.
    """

    name: str
    purpose: str
    command: tuple[str, ...]
    folder: Path = ROOT
    needs: str | None = None
    variables: Mapping[str, str] = field(default_factory=dict)
    tells: bool = False


def run_stage(stage: Stage) -> bool:
    """Run a stage, print its line and, if it failed, what it printed; return its success."""
    print(f"{stage.name:<18}", end="", flush=True)
    start = time.monotonic()
    process = subprocess.run(
        stage.command,
        cwd=stage.folder,
        env={**os.environ, **stage.variables},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
        check=False,
    )
    passed = process.returncode == 0
    output = process.stdout.strip()
    last = output.rpartition("\n")[2] if stage.tells else ""
    print(f"{'通过' if passed else '失败'} {time.monotonic() - start:7.1f} 秒  {last}".rstrip())
    if not passed:
        print(f"{output}\n{LINE}")
    return passed
