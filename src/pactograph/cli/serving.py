"""What `serve` does: check what can be checked, then run the server until it is stopped."""

from __future__ import annotations

import errno
import socket
import sys
import webbrowser
from collections.abc import Iterable
from ipaddress import ip_address
from threading import Thread

import uvicorn

from pactograph import registry
from pactograph.cli.clean import clean_line
from pactograph.errors import InputError, SetupError
from pactograph.registry import Register
from pactograph.web.accounts import secrets
from pactograph.web.accounts.book import Accounts
from pactograph.web.app import app
from pactograph.web.guard import LOOPBACK

# Bytes of an address with its headers: more than the longest that is answered, so that what is longer is told so.
HEAD = 2**19
# What the system says of an address that cannot be listened on.
CAUSES = {
    errno.EADDRINUSE: ("another program listens there already", "name another port: --port 8643"),
    errno.EACCES: ("may not be listened on", "take a port from 1024 on"),
    errno.EADDRNOTAVAIL: ("is no address of this machine", "check --host"),
}


def serve(db: str | None, host: str, port: int, *, users: bool, names: Iterable[str], proxy: str, browser: bool, who: str) -> None:
    """Raises InputError, SetupError or StoreError with one line where it cannot start."""
    if not users and not _loopback(host):
        raise InputError("without accounts only this machine is served", host, "add --users, or leave --host out")
    with registry.open(db, create=False) as register:
        accounts = _accounts(register) if users else None
        hosts = frozenset(names) or None if users else LOOPBACK
        listening = _listen(host, port)
        address = _address(listening)
        made = app(register, hosts, accounts=accounts, who=who)
        config = uvicorn.Config(
            made, log_level="warning", access_log=False, server_header=False, forwarded_allow_ips=proxy, proxy_headers=users,
            h11_max_incomplete_event_size=HEAD,
        )  # fmt: skip
        _say(address, register, users)
        # Read while the first reader still types, so that no page waits for it.
        Thread(target=made.state.tally.warm, daemon=True).start()
        if browser:
            webbrowser.open(address)
        _run(uvicorn.Server(config), listening)


def _run(server: uvicorn.Server, listening: socket.socket) -> None:
    try:
        server.run(sockets=[listening])
    except KeyboardInterrupt:
        return
    finally:
        listening.close()


def _accounts(register: Register) -> Accounts:
    secrets.hasher()
    accounts = Accounts(register)
    if not any(account.role == "admin" for account in accounts.all()):
        raise SetupError("there is no admin yet", register.store.where, "pactograph user add NAME --role admin")
    return accounts


def _loopback(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False


def _listen(host: str, port: int) -> socket.socket:
    """A socket on this address. Raises InputError where it cannot be had."""
    where = f"{host}:{port}"
    try:
        family, kind, number, _, place = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE)[0]
    except socket.gaierror:
        raise InputError("there is no such address", host, "check --host") from None
    listening = socket.socket(family, kind, number)
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listening.bind(place)
        listening.listen(128)
    except OSError as error:
        listening.close()
        what, remedy = CAUSES.get(error.errno or 0, (error.strerror or str(error), "check --host and --port"))
        raise InputError(what, where, remedy) from None
    return listening


def _address(listening: socket.socket) -> str:
    host, port = listening.getsockname()[:2]
    return f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"


def _say(address: str, register: Register, users: bool) -> None:
    mode = "with accounts" if users else "for this machine alone"
    sys.stdout.write(clean_line(f"{address} shows {register.store.where}, {mode}; Ctrl-C ends it") + "\n")
    sys.stdout.flush()
