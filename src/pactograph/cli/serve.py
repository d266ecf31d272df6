"""`pactograph serve`: the pages of a register in a browser."""

from __future__ import annotations

from typing import Annotated

from typer import Option

from pactograph.cli.register import options as given

PORT = Annotated[int, Option("--port", min=0, max=65535, metavar="PORT", help="The port; 0 takes any that is free.")]
HOST = Annotated[
    str, Option("--host", metavar="ADDRESS", help="The address to listen on; other than this machine's own only with --users.")
]
USERS = Annotated[bool, Option("--users", help="A team's server: everybody logs in. `pactograph user add` makes accounts.")]
NAMES = Annotated[
    list[str] | None,
    Option("--name", metavar="NAME", help="With --users: the name under which it is reached; repeat for several. Else any."),
]
PROXY = Annotated[
    str, Option("--proxy", metavar="ADDRESS", help="The proxy before it, whose word on TLS and on the reader's address is taken.")
]
NO_BROWSER = Annotated[bool, Option("--no-browser", help="Do not open the browser.")]


def serve(
    db: given.DB = None,
    port: PORT = 8642,
    host: HOST = "127.0.0.1",
    users: USERS = False,
    name: NAMES = None,
    proxy: PROXY = "127.0.0.1",
    no_browser: NO_BROWSER = False,
    who: given.WHO = None,
) -> None:
    """Show the register in a browser: read, check and correct. Ctrl-C ends it."""
    from pactograph.cli import serving

    serving.serve(db, host, port, users=users, names=name or [], proxy=proxy, browser=not no_browser, who=given.who(who))
