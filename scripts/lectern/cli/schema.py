"""`lectern schema`: the JSON Schema that lets an editor complete and check banks."""

import click

from lectern.reading.schema import format_schema


@click.command(help="输出题库格式的JSON Schema，供编辑器补全和提示。", options_metavar="[选项]")
def schema() -> None:
    """Print the schema."""
    click.echo(format_schema(), nl=False)
