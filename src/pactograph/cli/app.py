"""The command `pactograph` itself: its commands, its version, and one line for every error that can reach a user."""

from __future__ import annotations

from typing import Annotated

import typer

from pactograph.cli.analysis.commands import COMMANDS as ANALYSIS
from pactograph.cli.code import code
from pactograph.cli.explain import explain
from pactograph.cli.guard import Guarded
from pactograph.cli.publishing.commands import export, publish
from pactograph.cli.register import judge, keep
from pactograph.cli.register.add import add
from pactograph.cli.register.import_ import import_
from pactograph.cli.register.list import list_
from pactograph.cli.register.search import search
from pactograph.cli.register.show import show
from pactograph.cli.register.watch import watch
from pactograph.cli.schema import schema
from pactograph.cli.score import score
from pactograph.cli.serve import serve
from pactograph.cli.user import user

app = typer.Typer(
    name="pactograph",
    cls=Guarded,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
    help="Code press reports of international defence cooperation into records, and keep a register of what they tell.",
)
COMMANDS = (
    *(code, explain, score, schema),
    *(add, watch, import_, list_, show, search),
    *(judge.accept, judge.reject, judge.correct, judge.merge, judge.split, judge.tie, judge.untie),
    *(judge.same_person, judge.other_person, judge.note, judge.undo),
    *(keep.log, keep.stats, keep.gold, keep.check, keep.backup, keep.restore, keep.rebuild),
    *ANALYSIS,
    *(export, publish),
    serve,
)
for command in COMMANDS:
    app.command(name=command.__name__.rstrip("_").replace("_", "-"), help=command.__doc__)(command)
app.add_typer(user)


def _version(wanted: bool) -> None:
    if wanted:
        import pactograph

        typer.echo(f"pactograph {pactograph.__version__}")
        raise typer.Exit


@app.callback()
def options(
    version: Annotated[bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version and stop.")] = False,
) -> None:
    """Options before the command."""
