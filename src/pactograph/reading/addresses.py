"""Which addresses of the network a URL may lead to."""

from __future__ import annotations

import ipaddress
import socket

from pactograph.errors import FetchError

Address = ipaddress.IPv4Address | ipaddress.IPv6Address
# NAT64: an IPv4 address in the last four bytes (RFC 6052).
NAT64 = ipaddress.IPv6Network("64:ff9b::/96")


def resolve(host: str, port: int, where: str, allow_private: bool) -> list[str]:
    """The addresses of `host`, looked up once; the caller connects to these and not to the name.

    Raises FetchError where the name is unknown, or any address is not on the public internet and `allow_private` is off.
    """
    try:
        rows = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise FetchError(f"the host {host} cannot be found", where, "check the address and the network") from error
    found = list(dict.fromkeys(str(row[4][0]) for row in rows))
    if not allow_private and not all(public(address) for address in found):
        raise FetchError(
            f"{host} is an address of this machine or a private network",
            where,
            "if you mean it, use --allow-private",
        )
    return found


def public(address: str) -> bool:
    """Whether `address` lies on the public internet: not loopback, private, link-local (metadata services), reserved or multicast."""
    parsed = ipaddress.ip_address(address.partition("%")[0])
    return all(each.is_global and not each.is_multicast for each in (parsed, *_embedded(parsed)))


def _embedded(address: Address) -> list[ipaddress.IPv4Address]:
    """The IPv4 addresses that an IPv6 address stands for."""
    if isinstance(address, ipaddress.IPv4Address):
        return []
    nat64 = ipaddress.IPv4Address(int(address) & 0xFFFFFFFF) if address in NAT64 else None
    return [each for each in (address.ipv4_mapped, address.sixtofour, nat64, *(address.teredo or ())) if each]
