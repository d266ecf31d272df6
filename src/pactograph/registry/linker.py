"""The functions of `linking` that the register works with, in one place. Each is loaded when it is first used."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pactograph.linking import carry as carry
    from pactograph.linking import persons as persons
    from pactograph.linking import provisions as provisions
    from pactograph.linking.acts import Telling as Telling
    from pactograph.linking.blocks import keys as block_keys
    from pactograph.linking.compare import compare as compare
    from pactograph.linking.copies import COPY as COPY
    from pactograph.linking.copies import same as same
    from pactograph.linking.copies import signature as signature
    from pactograph.linking.entry import gather as gather
    from pactograph.linking.group import FLOOR as FLOOR
    from pactograph.linking.group import group as group

__all__ = ["COPY", "FLOOR", "Telling", "block_keys", "carry", "compare", "gather", "group", "persons", "provisions", "same", "signature"]

MODULES = ("carry", "persons", "provisions")
# Where the other names live, and what they are called there.
HOMES = {
    "COPY": ("copies", "COPY"),
    "FLOOR": ("group", "FLOOR"),
    "Telling": ("acts", "Telling"),
    "block_keys": ("blocks", "keys"),
    "compare": ("compare", "compare"),
    "gather": ("entry", "gather"),
    "group": ("group", "group"),
    "same": ("copies", "same"),
    "signature": ("copies", "signature"),
}


def __getattr__(name: str) -> Any:
    if name in MODULES:
        found: Any = import_module(f"pactograph.linking.{name}")
    elif name in HOMES:
        home, called = HOMES[name]
        found = getattr(import_module(f"pactograph.linking.{home}"), called)
    else:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    # From now on it is found without this.
    globals()[name] = found
    return found
