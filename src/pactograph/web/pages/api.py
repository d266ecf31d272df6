"""The API described for people, from the same document as for programs."""

from __future__ import annotations

from typing import Any

from starlette.requests import Request

from pactograph.web.api.app import PLACE
from pactograph.web.query import Query
from pactograph.web.render import Context

EXAMPLES = {"type": "agreement", "number": "1", "q": "naval+exercise"}


def page(request: Request, query: Query) -> Context:
    """`operations`: one a path, with parameters and the schema of its answer; `schemas`: what answers consist of."""
    document = request.app.state.api.openapi()
    operations = [_operation(path, one["get"]) for path, one in document["paths"].items()]
    schemas = {name: _schema(one) for name, one in sorted(document["components"]["schemas"].items())}
    return {
        "title": "API",
        "place": PLACE,
        "about": document["info"]["description"].split("\n\n"),
        "operations": operations,
        "schemas": schemas,
    }


def _operation(path: str, operation: dict[str, Any]) -> dict[str, Any]:
    parameters = [
        {"name": one["name"], "in": one["in"], "required": one.get("required", False), "type": kind(one["schema"])}
        | {"description": one.get("description") or one["schema"].get("description", "")}
        for one in operation.get("parameters", [])
    ]
    needed = "&".join(f"{one['name']}={EXAMPLES[one['name']]}" for one in parameters if one["required"] and one["in"] == "query")
    example = PLACE + path.format(**EXAMPLES) + (f"?{needed}" if needed else "")
    answer = operation["responses"]["200"]["content"]["application/json"]["schema"]
    return {
        "path": path,
        "id": path.strip("/").replace("/", "-").replace("{", "").replace("}", ""),
        "summary": operation["summary"],
        "description": operation.get("description", ""),
        "parameters": parameters,
        "answer": kind(answer),
        "example": example,
    }


def _schema(schema: dict[str, Any]) -> dict[str, Any]:
    needed = schema.get("required", [])
    fields = [{"name": name, "type": kind(one), "required": name in needed} for name, one in schema.get("properties", {}).items()]
    return {"description": schema.get("description", ""), "fields": fields}


def kind(schema: dict[str, Any]) -> str:
    """A schema in a few words: `list of Entry`, `string or null`, `one of date, changed`, `any of done, ongoing`."""
    if "$ref" in schema:
        return str(schema["$ref"].rpartition("/")[2])
    for several in ("anyOf", "oneOf"):
        if several in schema:
            return " or ".join(dict.fromkeys(kind(one) for one in schema[several]))
    if "enum" in schema:
        return "one of " + ", ".join(map(str, schema["enum"]))
    if schema.get("type") == "array":
        each = kind(schema.get("items", {}))
        return each.replace("one of", "any of", 1) if each.startswith("one of") else f"list of {each}"
    if schema.get("type") == "object" and isinstance(schema.get("additionalProperties"), dict):
        return f"{kind(schema['additionalProperties'])} by name"
    return str(schema.get("type", "any"))
