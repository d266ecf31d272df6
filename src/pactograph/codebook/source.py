"""The YAML files of the codebook, each read once."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Any, ClassVar

import yaml

from pactograph.errors import DataError

# The parser in C, where it is there, is ten times as fast: `explain` must answer in half a second.
Fast: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class Loader(Fast):  # type: ignore[misc]
    """Reads YAML as JSON is read: a date is text, and a key that stands twice is a fault, not the last one's."""

    yaml_implicit_resolvers: ClassVar[dict[str, Any]] = {
        first: [(tag, pattern) for tag, pattern in resolvers if tag != "tag:yaml.org,2002:timestamp"]
        for first, resolvers in Fast.yaml_implicit_resolvers.items()
    }

    def construct_mapping(self, node: Any, deep: bool = False) -> dict[Any, Any]:
        keys = [self.construct_object(key, deep=True) for key, _ in node.value]
        if twice := {key for key in keys if keys.count(key) > 1}:
            raise DataError(f"{sorted(twice)} more than once", f"codebook, line {node.start_mark.line + 1}")
        return super().construct_mapping(node, deep)  # type: ignore[no-any-return]


@cache
def source(name: str) -> dict[str, Any]:
    """What `data/<name>.yaml` holds. Raises DataError where it is no YAML."""
    text = (files("pactograph.codebook") / "data" / f"{name}.yaml").read_bytes()
    try:
        return yaml.load(text, Loader=Loader)  # type: ignore[no-any-return]
    except yaml.YAMLError as error:
        raise DataError(f"is not YAML: {error}", f"codebook/data/{name}.yaml") from error
