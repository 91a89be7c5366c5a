"""The program `lectern`: which commands there are, its language, and its last resort."""

import importlib
import io
import sys

import click

from lectern.cli.catalog import install_catalog
from lectern.cli.failures import UNEXPECTED, tell_failure
from lectern.commands import name_program

# Loaded when they are used: `check` need not wait for MkDocs, nor `serve` for Word files.
_COMMANDS = {
    "check": "lectern.cli.checking:check",
    "build": "lectern.cli.building:build",
    "serve": "lectern.cli.building:serve",
    "export": "lectern.cli.exporting:export",
    "new": "lectern.cli.starting:new",
    "import": "lectern.cli.importing:import_",
    "schema": "lectern.cli.schema:schema",
}

_TEST_HELP = "检验程序本身：全部检查和测试，给改程序的人用。"


class Program(click.Group):
    """A group whose commands are imported when they are asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click calls it so
        """Return the names of all commands in the order in which a trainer meets them."""
        return list(_COMMANDS)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the commands, and the one that `run.py` keeps for itself."""
        super().format_commands(ctx, formatter)
        if name_program() != "lectern":
            with formatter.indentation():
                formatter.write_dl([("test".ljust(max(map(len, _COMMANDS))), _TEST_HELP)])

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 - click calls it so
        """Return the command of that name."""
        if cmd_name not in _COMMANDS:
            return None
        module, _, name = _COMMANDS[cmd_name].partition(":")
        command: click.Command = getattr(importlib.import_module(module), name)
        return command


@click.command(
    cls=Program,
    help="把讲义和题库做成培训课程的网站。请在课程的文件夹里运行，即有 mkdocs.yml 的那一个。",
    options_metavar="",
    subcommand_metavar="命令 [参数]...",
)
def program() -> None:
    """Group the commands."""


def main() -> None:
    """Run the command line and end the process."""
    install_catalog()
    _write_utf_8()
    try:
        program(prog_name=name_program())
    except Exception as error:  # noqa: BLE001 - no traceback ever reaches a trainer
        tell_failure(error)
        sys.exit(UNEXPECTED)


def _write_utf_8() -> None:
    """Make output the same everywhere; an old Windows would use its own code page in a pipe."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding=None if stream.isatty() else "utf-8", errors="replace")
