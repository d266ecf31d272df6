"""The codebook: its files agree with each other and with the types of records; codes are explained; docs are fresh."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import handmade
import jsonschema
import pytest

from pactograph import codebook
from pactograph.codebook import book, docs, lint, schemes, source
from pactograph.codebook.meaning import plain
from pactograph.errors import DataError, InputError

FOLDER = Path(__file__).parents[2] / "docs"
LISTS = {
    "areas": "policy exercises education research industry procurement third-party-sales information security peacekeeping "
    "counter-terrorism medicine logistics basing cyber space maritime air-defence "
    "disaster-relief arms-control finance mutual-defence other",
    "categories": "aircraft uav air-defence armoured-vehicles artillery missiles ships sensors engines satellites small-arms "
    "ammunition vehicles communications other",
    "statuses": "done ongoing planned proposed cancelled",
    "instruments": "treaty agreement memorandum protocol plan statement letter contract other",
    "stances": "support oppose neutral",
    "domains": "land air sea amphibious airborne special cyber command-post",
    "organisations": "UN NATO EU CSTO SCO AU ECOWAS ASEAN ARABLEAGUE GCC OSCE CIS SADC OAS BRICS G7 AUKUS QUAD",
}


def test_the_files_have_no_fault() -> None:
    assert list(lint.faults()) == []


def test_types_roles_fields_and_lists() -> None:
    assert codebook.types() == tuple("agreement exercise training industry transfer deployment meeting statement usage".split())
    assert codebook.roles("deployment") == ("sender", "host", "organiser")
    assert codebook.modes("transfer") == ("sale", "grant", "lease", "licence")
    assert codebook.modes("meeting") == ("visit", "talks", "call", "summit")
    assert codebook.modes("usage") == ()
    assert {name: " ".join(getattr(codebook, name)()) for name in LISTS} == LISTS
    assert {"term", "meaning", "parties", "date"} <= set(codebook.fields("usage"))
    assert not {"areas", "mode", "stance"} & set(codebook.fields("usage"))


def test_unknown_types_are_refused() -> None:
    for ask in (codebook.roles, codebook.fields, codebook.record_type):
        with pytest.raises(DataError, match="no record type"):
            ask("war")


@pytest.fixture
def files(monkeypatch: pytest.MonkeyPatch) -> Iterator[dict[str, Any]]:
    """Files that a test may spoil: a copy of each is read in the place of the real ones."""
    changed: dict[str, Any] = {}
    monkeypatch.setattr(book, "source", lambda name: changed.setdefault(name, copy.deepcopy(source.source(name))))
    monkeypatch.setattr(schemes, "source", book.source)
    _forget()
    yield changed
    _forget()


def _forget() -> None:
    for cached in (book.record_type, book.fields, book.codes, schemes.crosswalk, lint.every):
        cached.cache_clear()


@pytest.mark.parametrize(
    ("name", "path", "worth", "fault"),
    [
        ("areas", ("codes", "cyber", "definition"), " ", "cyber (area): Cyber defence: no definition"),
        ("areas", ("codes", "cyber", "example"), "", "cyber (area): Cyber defence: no example"),
        ("fields", ("codes", "status", "form"), "colours", "field status: form 'colours'"),
        ("fields", ("codes", "stance", "types"), ["war"], "field stance: no type war"),
        ("fields", ("codes", "parties", "many"), False, "field parties: a record has none, or not in this number"),
        ("types/usage", ("fields",), ["term", "meaning", "areas"], "usage: field areas is not one that it may have"),
        ("types/usage", ("border",), [], "usage: no border case"),
        ("modes", ("codes", "sale", "type"), "usage", "mode sale: of type usage"),
        ("crosswalks/sipri", ("absent",), {}, "sipri: nothing about small-arms"),
    ],
)
def test_lint_finds(files: dict[str, Any], name: str, path: tuple[str, ...], worth: Any, fault: str) -> None:
    node = book.source(name)
    for key in path[:-1]:
        node = node[key]
    node[path[-1]] = worth
    assert fault in list(lint.faults())


@pytest.mark.parametrize(
    ("coded", "fault"),
    [
        ({"parties": {"party": ["PRT"]}, "status": "perhaps"}, "agreement: an example has status perhaps"),
        ({"parties": {"supplier": ["PRT"]}}, "agreement: an example has the role supplier"),
        ({"parties": {}, "stance": "support"}, "agreement: an example has the field stance"),
        ({"parties": {}, "name": "Treaty of Nowhere"}, "agreement: 'Treaty of Nowhere' is not in the words of its example"),
    ],
)
def test_lint_reads_the_examples(files: dict[str, Any], coded: dict[str, Any], fault: str) -> None:
    book.source("types/agreement")["examples"][0]["coded"] = coded
    assert fault in list(lint.faults())


def test_lint_finds_rows_that_are_never_reached(files: dict[str, Any]) -> None:
    book.source("crosswalks/plover")["rows"].insert(0, {"when": {"type": "meeting"}, "code": "CONSULT"})
    assert any("is never reached" in fault for fault in lint.faults())


def test_a_key_that_stands_twice_is_a_fault() -> None:
    with pytest.raises(DataError, match="more than once"):
        source.yaml.load("codes: {a: 1, b: 2, a: 3}", Loader=source.Loader)


def test_dates_stay_text() -> None:
    assert source.yaml.load("date: 2019-03-12", Loader=source.Loader) == {"date": "2019-03-12"}


def test_every_code_is_explained() -> None:
    for code in codebook.known():
        meaning = codebook.explain(code)
        assert {entry.code for entry in meaning.entries} >= {code}
        assert all(entry.title in str(meaning) and entry.definition.split()[0] in str(meaning) for entry in meaning.entries)
        assert max(map(len, str(meaning).splitlines())) <= 80


def test_a_code_that_means_several_things_shows_all() -> None:
    kinds = [(entry.kind, entry.of) for entry in codebook.explain("host").entries]
    assert kinds == [("role", "exercise"), ("role", "deployment"), ("role", "meeting")]
    assert [entry.kind for entry in codebook.explain("statement").entries] == ["record type", "instrument"]


@pytest.mark.parametrize("word", ["air-defence", "Air defence", "AIR_DEFENCE", " air  defence "])
def test_codes_are_found_however_they_are_written(word: str) -> None:
    assert codebook.explain(word).code == "air-defence"


def test_unknown_codes_name_the_nearest() -> None:
    with pytest.raises(InputError, match=r"no code 'artilery' \(near it: artillery"):
        codebook.explain("artilery")
    with pytest.raises(InputError, match="lists all codes"):
        codebook.explain("qqqq")
    assert plain("A_b  c") == "a-b-c"


def test_crosswalks() -> None:
    def words(scheme: str, **record: Any) -> list[str]:
        return [row.code for row in codebook.crosswalk(scheme).of(record)]

    assert words("plover", type="agreement", status="done") == ["SUPPORT"]
    assert words("plover", type="agreement", status="planned") == ["AGREE"]
    assert words("plover", type="usage") == []
    assert words("cameo", type="meeting", mode="visit", status="done") == ["042"]
    assert words("dcad", type="agreement", areas=["cyber", "policy"]) == ["general"]
    assert words("dcad", type="agreement", areas=["cyber"]) == ["sector"]
    assert words("mme", type="exercise", domains=["sea", "amphibious"]) == ["Sea", "Amphibious"]
    assert words("sipri", name="two tanks", category="armoured-vehicles") == ["Armoured vehicles"]
    assert codebook.crosswalk("plover").of({"type": "meeting", "mode": "call", "status": "done"})[0].more == {"mode": "phone"}
    with pytest.raises(DataError, match="no crosswalk"):
        codebook.crosswalk("icews")


def line() -> dict[str, Any]:
    return handmade.coding().line()


def test_the_schema_holds_for_a_line() -> None:
    jsonschema.Draft202012Validator.check_schema(codebook.json_schema())
    jsonschema.Draft202012Validator(codebook.json_schema()).validate(line())


@pytest.mark.parametrize(
    ("path", "worth"),
    [
        (("date",), "yesterday"),
        (("extra",), 1),
        (("records", 0, "type"), "war"),
        (("records", 0, "status"), "perhaps"),
        (("records", 0, "parties", 0, "role"), "supplier"),
        (("records", 0, "mode"), "sale"),
        (("records", 0, "areas", 0), "trade"),
        (("records", 0, "areas"), []),
        (("records", 0, "date"), "2021-05-03/"),
        (("records", 0, "confidence"), 1.5),
        (("records", 0, "values", 0, "spans"), []),
        (("records", 1, "items", 0, "category"), "boats"),
        (("records", 1, "items", 0, "quantity"), "two"),
        (("records", 1, "value", "currency"), "euros"),
        (("records", 1, "mode"), "visit"),
        (("records", 2, "evidence"), []),
    ],
)
def test_the_schema_refuses(path: tuple[Any, ...], worth: Any) -> None:
    row = line()
    node: Any = row
    for key in path[:-1]:
        node = node[key]
    node[path[-1]] = worth
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.Draft202012Validator(codebook.json_schema()).validate(row)


@pytest.mark.parametrize("name", docs.pages())
def test_the_docs_are_fresh(name: str) -> None:
    assert (FOLDER / name).read_text(encoding="utf-8") == docs.pages()[name], "run python -m pactograph.codebook.docs"


def test_every_code_has_its_heading() -> None:
    headings = {line.removeprefix("### ") for line in docs.pages()["codebook.md"].splitlines() if line.startswith("### ")}
    parts = {part.code for field in codebook.fields().values() for part in field.parts}
    roles = {role for type in codebook.types() for role in codebook.roles(type)}
    assert set(codebook.known()) - headings - parts - roles == set()
