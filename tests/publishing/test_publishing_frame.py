"""Data frames of whichever library is installed."""

from importlib.util import find_spec
from typing import Any

import pytest
from handmade import coding

import pactograph
from pactograph.errors import SetupError
from pactograph.publishing import frame as frames
from pactograph.publishing.rows import RECORD_COLUMNS, VALUE_COLUMNS

INSTALLED = [name for name in frames.LIBRARIES if find_spec(name)]


def column(data: Any, name: str) -> list[Any]:
    return list(data[name].to_list())


@pytest.mark.parametrize(
    "library", [pytest.param(n, marks=pytest.mark.skipif(n not in INSTALLED, reason=f"{n} is not installed")) for n in frames.LIBRARIES]
)
def test_frame_has_lists_numbers_and_gaps(library: str) -> None:
    data = pactograph.frame(coding(), library=library)
    assert list(data.columns) == list(RECORD_COLUMNS)
    assert column(data, "type") == ["agreement", "transfer", "exercise"]
    assert [list(codes) for codes in column(data, "parties")] == [["NOR", "CHL"]] * 3
    assert column(data, "value")[1] == 40500000
    assert column(data, "mode")[1:] == ["sale", None]


@pytest.mark.parametrize(
    "library", [pytest.param(n, marks=pytest.mark.skipif(n not in INSTALLED, reason=f"{n} is not installed")) for n in frames.LIBRARIES]
)
def test_frame_of_nothing_keeps_its_columns(library: str) -> None:
    assert list(pactograph.frame([], values=True, library=library).columns) == list(VALUE_COLUMNS)


def test_frame_without_a_library_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(frames, "find_spec", lambda name: None)
    with pytest.raises(SetupError, match="pip install pandas"):
        pactograph.frame(coding())
    with pytest.raises(SetupError, match="pip install polars"):
        pactograph.frame(coding(), library="polars")


def test_frame_of_an_unknown_library_names_the_known_ones() -> None:
    with pytest.raises(SetupError, match="pandas, polars"):
        pactograph.frame(coding(), library="arrow")
