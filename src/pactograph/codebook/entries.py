"""Everything that a code of the codebook can mean, one entry a meaning."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from pactograph.codebook.book import LISTS, codes, fields, record_type, types
from pactograph.codebook.model import Example, Field, RecordType
from pactograph.codebook.schemes import SCHEMES, Crosswalk, crosswalk
from pactograph.codebook.source import source

Line = tuple[str, str]


@dataclass(frozen=True)
class Detail:
    """A heading and what stands under it: pairs of a term (perhaps "") and words."""

    heading: str
    lines: tuple[Line, ...]


@dataclass(frozen=True)
class Entry:
    """One meaning of a code; `kind` says what it is (record type, field, area, role …), `of` to which type or field it belongs."""

    code: str
    kind: str
    label: str
    definition: str
    details: tuple[Detail, ...] = ()
    of: str = ""

    @property
    def title(self) -> str:
        """ "host (role of exercise): Host"."""
        return f"{self.code} ({self.kind}{f' of {self.of}' if self.of else ''}): {self.label}"


@cache
def every() -> tuple[Entry, ...]:
    """All entries, in the order of the codebook: types and their roles, fields and their parts, lists."""
    return (*_types(), *_roles(), *_fields(), *(entry for name in LISTS for entry in _listed(name)))


def kinds() -> dict[str, tuple[str, ...]]:
    """The codes of each kind, once each."""
    found: dict[str, dict[str, None]] = {}
    for entry in every():
        found.setdefault(entry.kind, {})[entry.code] = None
    return {kind: tuple(codes) for kind, codes in found.items()}


def coded(example: Mapping[str, Any]) -> str:
    """What an example is coded to, in a line: "status done; party PRT, MAR; areas maritime"."""
    pairs = {field: value for field, value in example.items() if field != "parties"} | example["parties"]
    return "; ".join(f"{field} {', '.join(value) if isinstance(value, list) else value}" for field, value in pairs.items())


def _types() -> Iterator[Entry]:
    for code in types():
        kind = record_type(code)
        details = (_role_lines(kind), _field_lines(kind), _example_lines(kind.examples), _border_lines(kind), _schemes("type", code))
        yield Entry(code, "record type", kind.label, kind.definition, _told(*details))


def _roles() -> Iterator[Entry]:
    for kind in map(record_type, types()):
        for role in kind.roles:
            yield Entry(role.code, "role", role.label, role.definition, (_example(role.example),), kind.code)


def _fields() -> Iterator[Entry]:
    for field in fields().values():
        yield _field(field, "field")
        for part in field.parts:
            yield _field(part, "part", field.code)


def _field(field: Field, kind: str, of: str = "") -> Entry:
    where = ", ".join(field.types) if field.types else ""
    listed = ", ".join(codes(field.form)) if field.form in LISTS else ", ".join(types()) if field.form == "types" else ""
    parts = tuple((part.code, part.definition) for part in field.parts)
    details = (Detail("Only in type", _words(where)), Detail("Codes", _words(listed)), Detail("Parts", parts), _example(field.example))
    return Entry(field.code, kind, field.label, field.definition, _told(*details), of)


def _listed(name: str) -> Iterator[Entry]:
    kind = source(name)["label"].lower()
    for code in codes(name).values():
        # Statuses, instruments and parties have no word of their own in the schemes.
        field = {"areas": "areas", "domains": "domains", "categories": "category", "modes": "mode", "stances": "stance"}.get(name, "")
        details = _told(_example(code.example), _schemes(field, code.code))
        yield Entry(code.code, kind, code.label, code.definition, details, code.type or "")


def _role_lines(kind: RecordType) -> Detail:
    return Detail("Roles", tuple((role.code, role.definition) for role in kind.roles))


def _field_lines(kind: RecordType) -> Detail:
    return Detail("Fields of its own", _words(", ".join(kind.fields)))


def _example_lines(examples: tuple[Example, ...]) -> Detail:
    return Detail("Examples", tuple((f"“{example.text}”", coded(example.coded)) for example in examples))


def _border_lines(kind: RecordType) -> Detail:
    return Detail("Border cases", tuple((border.case, border.coded) for border in kind.border))


def _schemes(field: str, code: str) -> Detail:
    found = ((scheme.label, _scheme(scheme, field, code)) for scheme in map(crosswalk, SCHEMES))
    return Detail("In other schemes", tuple((label, words) for label, words in found if words))


def _scheme(scheme: Crosswalk, field: str, code: str) -> str:
    """ "SUPPORT: status done, status ongoing; AGREE: otherwise"; a code alone where it stands for all."""
    terms: dict[str, list[str]] = {}
    for row in scheme.rows:
        if row.when.get(field) == code:
            more = " and ".join(f"{name} {value}" for name, value in row.when.items() if name != field)
            terms.setdefault(row.code, []).append(more or "otherwise")
    if list(terms.values()) == [["otherwise"]]:
        return next(iter(terms))
    return "; ".join(f"{word}: {', '.join(more)}" for word, more in terms.items())


def _example(text: str) -> Detail:
    return Detail("Example", _words(text))


def _words(text: str) -> tuple[Line, ...]:
    return (("", text),) if text else ()


def _told(*details: Detail) -> tuple[Detail, ...]:
    return tuple(detail for detail in details if detail.lines)
