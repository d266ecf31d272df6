"""`pactograph user`: the accounts of a team's server."""

from __future__ import annotations

from typing import Annotated

import typer
from typer import Argument, Option

from pactograph.cli.register import options as given

user = typer.Typer(
    name="user", no_args_is_help=True, rich_markup_mode=None, help="Accounts of a team's server: add, role, password, remove, list."
)
NAME = Annotated[str, Argument(metavar="NAME", help="Name of the account.", show_default=False)]
ROLES_HELP = "reader, coder, editor or admin: each may do what those before it may."
ROLE = Annotated[str, Option("--role", metavar="ROLE", help=ROLES_HELP)]


@user.command()
def add(name: NAME, role: ROLE = "reader", db: given.DB = None) -> None:
    """Make an account. The password is asked for twice, or is the first line of standard input."""
    from pactograph.cli import accounts

    accounts.add(db, name, role)


@user.command(name="role")
def role_(name: NAME, role: Annotated[str, Argument(metavar="ROLE", help=ROLES_HELP, show_default=False)], db: given.DB = None) -> None:
    """Give an account another role."""
    from pactograph.cli import accounts

    accounts.role(db, name, role)


@user.command()
def password(name: NAME, db: given.DB = None) -> None:
    """Set the password of an account; its sessions end."""
    from pactograph.cli import accounts

    accounts.password(db, name)


@user.command()
def remove(name: NAME, db: given.DB = None) -> None:
    """Remove an account. What it judged stays in the history."""
    from pactograph.cli import accounts

    accounts.remove(db, name)


@user.command(name="list")
def list_(db: given.DB = None) -> None:
    """List accounts with their roles."""
    from pactograph.cli import accounts

    accounts.listed(db)
