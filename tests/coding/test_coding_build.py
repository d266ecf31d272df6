"""Records: evidence, spans, reasons, and what becomes of hard texts."""

from __future__ import annotations

import pytest

from pactograph import codebook, coding, flow
from pactograph.coding import build, coder
from pactograph.coding.view import Doc
from pactograph.parsing.parse import parse
from pactograph.records import Coding, Report
from tests.coding.told import DATE, SIGNED, case, code, one, roles

SALE = "Poland bought 96 Apache helicopters from the United States for $12 billion."
LONG = (
    "Serbia and Belarus signed a memorandum, " + "and the minister of Serbia said that the army of Belarus was strong, " * 60 + "in Minsk."
)
TEXTS = [SIGNED, f"{SIGNED} {SALE}", LONG]


@pytest.mark.parametrize("text", TEXTS, ids=["short", "two", "long"])
def test_all_that_is_coded_has_its_words_and_its_reason(text: str) -> None:
    found = code(text)
    assert found.records
    for record in found.records:
        assert record.evidence
        assert all(span.quote in text for span in record.evidence)
        assert record.reason and record.rule.startswith(f"{record.type}.")
        assert 0 < record.confidence < 1
        for pointer, value in record.values():
            assert value.spans and value.reason, pointer
            assert all(text[span.start : span.end] == span.quote for span in value.spans)


def test_a_clear_agreement() -> None:
    assert roles(one(SIGNED, "agreement")) == {"SRB": "party", "BLR": "party"}


def test_a_clear_sale() -> None:
    assert roles(one(SALE, "transfer")) == {"POL": "recipient", "USA": "supplier"}


def test_roles_are_the_codebooks() -> None:
    for text in TEXTS:
        for record in code(text).records:
            assert set(roles(record).values()) <= set(codebook.roles(record.type))


def test_parties_stand_in_the_order_of_the_words() -> None:
    record = one(SIGNED, "agreement")
    starts = [value.spans[0].start for value in record.parties]
    assert starts == sorted(starts)


def test_records_stand_in_the_order_of_telling() -> None:
    found = code(f"{SIGNED} {SALE}").records
    kinds = [record.type for record in found]
    assert kinds.index("agreement") < kinds.index("transfer")
    other = [record.type for record in code(f"{SALE} {SIGNED}").records]
    assert other.index("transfer") < other.index("agreement")


def test_the_same_report_gives_the_same_records() -> None:
    report = Report(report="r", text=f"{SIGNED} {SALE}", date=DATE)
    assert flow.code(report) == flow.code(report)


def test_a_usage_gives_one_record_a_term() -> None:
    text = "Norway uses the terms “total defence” and “deep peace” in its own sense."
    found = build.of_case(case(text, "usage", "terms", {"NOR": ("holder", 0.9)}))
    assert [record.term.value for record in found if record.term] == ["total defence", "deep peace"]
    assert all(roles(record) == {"NOR": "holder"} for record in found)


def test_a_usage_without_a_term_gives_none() -> None:
    assert build.of_case(case("Norway gave the word to Chile.", "usage", "word", {"NOR": ("holder", 0.9)})) == ()


@pytest.mark.parametrize("text", ["", " \n\n ", "...!!! ?? — ()", "”“\"'’", "The bakery sold many rolls.", "They signed it."])
def test_nothing_to_code(text: str) -> None:
    assert code(text).records == ()


def test_a_title_alone_is_enough() -> None:
    record = one("", "agreement", title="Serbia and Belarus sign memorandum on military cooperation")
    assert roles(record) == {"SRB": "party", "BLR": "party"}
    assert {span.where for span in record.evidence} == {"title"}


def test_a_report_without_a_date_is_coded() -> None:
    assert [record.type for record in code(SIGNED, date=None).records] == [record.type for record in code(SIGNED).records]


def test_a_record_needs_its_parties() -> None:
    for draft in coder.drafts(Doc(parse(Report(report="r", text="They signed a treaty."))), coding.parts()):
        assert not draft.parties
    assert code("They signed a treaty.").records == ()


def test_a_coding_can_be_read_back() -> None:
    found = code(SIGNED)
    assert Coding.model_validate(found.model_dump(mode="json")).line()["text"] == SIGNED
