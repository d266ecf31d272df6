"""MME, SIPRI and DCAD: rows in the shape of theirs become records whose every value points at its cell."""

from __future__ import annotations

from pathlib import Path

import pytest

from pactograph.errors import PactographError
from pactograph.reading.datasets import DATASETS, read, recognise
from pactograph.records import Coding, Record

STATES = ["StateA", "StateB", "StateC", "StateD"]
MME = (
    "MMEID,Ex_Name,Series_Name,Location,lat,lon,StartDate,s.year,s.month,s.day,EndDate,e.year,e.month,e.day,CPX,Air,Land,Sea,Amphibious,Cyber,"
    "Warfighting,Peacekeeping,Humanitarian,FocusDescription,AdditionalParticipantInfo," + ",".join(STATES)
)
NORTHERN = (
    'mme9001,Cold Fjord 84,Cold Fjord,"Bodø, Norway",67.2,14.4,3/2/84,1984,3,2,3/9/84,1984,3,9,0,1,0,1,0,0,1,0,0,'
    "landing in the snow,,Norway,United Kingdom,-9,"
)
UNNAMED = "mme9002,-9,,-9,,,1983-05-xx,1983,5,xx,1983-05-xx,1983,5,xx,1,0,0,0,0,0,1,0,0,,,Russia,Poland,,"
ALLIED = "mme9003,-9,,northern Greece,,,5/4/88,1988,5,4,1988-05-xx,1988,5,xx,0,0,1,0,0,0,1,0,0,,forces of three nato states,-9,,,"
EMPTY = "mme9004,Lone Star,,Texas,,,5/4/88,1988,5,4,5/5/88,1988,5,5,0,0,1,0,0,0,1,0,0,,300 soldiers,-9,,,"
BACKWARDS = "mme9005,Back,,Malta,,,5/4/88,1988,5,4,5/1/88,1988,5,1,0,0,1,0,0,0,1,0,0,,,Malta,Italy,,"
NO_DAY = "mme9006,Day,,Malta,,,31/6/88,1988,6,31,5/1/88,1988,6,30,0,0,1,0,0,0,1,0,0,,,Malta,Italy,,"
SPOILT = "mme9007,OperaciÃ³n Sur,,Chile,,,5/4/98,1998,5,4,5/4/98,1998,5,4,0,0,1,0,0,0,1,0,0,,,Chile,CÃ´te d’Ivoire,,"

SIPRI_HEAD = [
    "Transfers of arms",
    "",
    "Search criteria",
    "Suppliers: all",
    "Recipients: all",
    "Years: 1990-2020",
    "",
    "Source",
    "",
    "Notes",
    "",
    "SIPRI AT Database ID,Supplier,Recipient,Designation,Description,Armament category,Order date,Order date is estimate,Numbers delivered,"
    "Numbers delivered is estimate,Delivery year,Delivery year is estimate,Status,SIPRI estimate,TIV deal unit,TIV delivery values,"
    "Local production",
]
SIPRI_ROWS = [
    "70001,Norway,Turkiye,Skarv-2,anti-ship missile,Missiles,2010,No,12,Yes,2012,No,New,0.5,0.5,6,No",
    "70002,Israel,UAE,Heron X,UAV,Aircraft,2015,Yes,,No,,No,New,1,1,,No",
    "70001,Norway,Turkiye,Skarv-2,anti-ship missile,Missiles,2010,No,8,No,2013,No,New,0.5,0.5,4,No",
    "70003,unknown supplier(s),Northern Front (Atlantis)*,Type-5,light tank,Armoured vehicles,1999,No,3,Yes,1999,Yes,Second hand,1,1,3,No",
    "70004,Russia,NATO**,Bison,transport aircraft,Aircraft,1995,No,2,No,1996,No,New,9,9,18,Yes",
]

DCAD = (
    "ccode1,cowName1,ccode2,cowName2,signDay,signMonth,signYear,EIFDay,EIFMonth,EIFYear,type,category1,category2,category3,span,renewType,"
    "renewYears,terminated,durationActual,endYearEstimate,asymmetry,categoryConf,UNTS,fullText,sourceType,source,factivaConf,factivaSign,"
    "factivaEIF,DCAid"
)
DCAD_ROWS = [
    "200,United Kingdom,255,Germany,12,6,1994,,,,general,,,,5,,,,,,0,1,,1,,,,,,DCA0001",
    "365,Russia,290,Poland,NA,NA,1987,,,,sector,industry,3,,,,,,,,0,1,,0,,,,,,DCA0002",
]


def write(tmp_path: Path, *lines: str, encoding: str = "utf-8", name: str = "data.csv") -> Path:
    path = tmp_path / name
    path.write_bytes("\n".join(lines).encode(encoding))
    return path


def found(path: Path) -> tuple[list[Coding], list[str]]:
    """The codings, each checked that every value's words are cells of the text, and the errors as users see them."""
    results = list(read(path))
    codings = [one for one in results if isinstance(one, Coding)]
    for coding in codings:
        for record in coding.records:
            for path_, value in record.values():
                assert all(coding.report.text[span.start : span.end] == span.quote for span in value.spans), path_
                assert value.reason
    return codings, [str(one) for one in results if isinstance(one, PactographError)]


def only(path: Path) -> Record:
    (coding,), errors = found(path)
    assert not errors
    (record,) = coding.records
    return record


def test_an_exercise_of_mme(tmp_path: Path) -> None:
    (coding,), errors = found(write(tmp_path, MME, NORTHERN))
    assert not errors
    assert coding.report.report == "mme:9001"
    assert coding.report.outlet == "MME"
    assert coding.report.date == "1984-03-02"
    assert "Ex_Name: Cold Fjord 84\nSeries_Name: Cold Fjord\nLocation: Bodø, Norway\n" in coding.report.text
    (record,) = coding.records
    assert record.plain() == {
        "type": "exercise",
        "status": "done",
        "name": "Cold Fjord 84",
        "date": "1984-03-02/1984-03-09",
        "place": {"name": "Bodø, Norway", "country": "NOR"},
        "scenario": "landing in the snow",
        "parties": [{"code": "NOR", "role": "participant"}, {"code": "GBR", "role": "participant"}],
        "domains": ["air", "sea"],
        "evidence": ["Ex_Name: Cold Fjord 84", "Location: Bodø, Norway", "StartDate: 3/2/84", "EndDate: 3/9/84", "MMEID: mme9001"],
    }
    assert [span.quote for span in record.parties[1].spans] == ["United Kingdom"]
    assert coding.report.provenance.original.decode() == NORTHERN


def test_what_mme_does_not_know_is_left_out(tmp_path: Path) -> None:
    record = only(write(tmp_path, MME, UNNAMED))
    assert (record.name, record.place, record.scenario) == (None, None, None)
    assert record.date is not None
    assert record.date.value == "1983-05"
    assert [party.value.code for party in record.parties] == ["USSR", "POL"]
    assert record.parties[0].reason == "'Russia' had been USSR until after 1983-05"
    assert [domain.value for domain in record.domains] == ["command-post"]


def test_organisations_in_the_remarks_take_part_where_no_state_is_named(tmp_path: Path) -> None:
    record = only(write(tmp_path, MME, ALLIED))
    assert [(party.value.code, party.spans[0].quote) for party in record.parties] == [("NATO", "nato")]
    assert record.date is not None
    assert record.date.value == "1988-05-04"
    assert record.place is not None
    assert record.place.value.country == "GRC"


def test_an_exercise_without_participants_has_no_record(tmp_path: Path) -> None:
    (coding,), errors = found(write(tmp_path, MME, EMPTY))
    assert not errors
    assert coding.records == ()


def test_bad_rows_are_told_by_line_and_column_and_stop_nothing(tmp_path: Path) -> None:
    path = write(tmp_path, MME, BACKWARDS, NORTHERN, NO_DAY, "mme1,short", 'mme2,"never closed,,,', UNNAMED, "", ",,,")
    codings, errors = found(path)
    assert [coding.report.report for coding in codings] == ["mme:9001", "mme:9002"]
    assert errors == [
        f"{path}, line 2, column EndDate: the end 1988-05-01 lies before the start 1988-05-04 (correct the cell)",
        f"{path}, line 4, column s.day: '1988-06-31' is not a date (correct the cell)",
        f"{path}, line 5, column Ex_Name: has 2 columns, and the header 29 (check commas and quotation marks)",
        f"{path}, line 6: holds a quotation mark that is not closed (close or remove it)",
    ]


def test_damaged_names_are_mended(tmp_path: Path) -> None:
    record = only(write(tmp_path, MME, SPOILT))
    assert record.name is not None
    assert record.name.value == "Operación Sur"
    assert [party.value.code for party in record.parties] == ["CHL", "CIV"]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "cp1252", "utf-16"])
def test_other_encodings_are_read(tmp_path: Path, encoding: str) -> None:
    record = only(write(tmp_path, MME, NORTHERN, encoding=encoding))
    assert record.place is not None
    assert record.place.value.name == "Bodø, Norway"


def test_a_cell_may_hold_lines_and_a_key_may_stand_twice(tmp_path: Path) -> None:
    codings, errors = found(write(tmp_path, MME, NORTHERN.replace("landing in the snow", '"landing\nin the snow"'), NORTHERN, BACKWARDS))
    assert [coding.report.report for coding in codings] == ["mme:9001", "mme:9001-2"]
    assert "FocusDescription: landing in the snow\n" in codings[0].report.text
    assert "line 5" in errors[0]


def test_a_deal_of_sipri_is_an_order_and_its_deliveries(tmp_path: Path) -> None:
    codings, errors = found(write(tmp_path, *SIPRI_HEAD, *SIPRI_ROWS))
    assert not errors
    deal = codings[0]
    assert deal.report.report == "sipri:70001"
    assert deal.report.title == "Skarv-2 from Norway to Turkiye"
    assert [(record.date and record.date.value, record.items[0].value.quantity) for record in deal.records] == [
        ("2010", None),
        ("2012", 12),
        ("2013", 8),
    ]
    delivery = deal.records[1]
    assert delivery.plain() == {
        "type": "transfer",
        "status": "done",
        "date": "2012",
        "parties": [{"code": "NOR", "role": "supplier"}, {"code": "TUR", "role": "recipient"}],
        "items": [{"name": "Skarv-2", "category": "missiles", "quantity": 12}],
        "evidence": [
            "Numbers delivered: 12",
            "Delivery year: 2012",
            "Designation: Skarv-2",
            "Supplier: Norway",
            "Recipient: Turkiye",
            "SIPRI AT Database ID: 70001",
        ],
    }
    assert (delivery.items[0].confidence, deal.records[2].items[0].confidence) == (0.6, 0.95)
    assert deal.report.provenance.original.decode().split("\n") == [SIPRI_ROWS[0], SIPRI_ROWS[2]]


def test_names_and_categories_of_sipri(tmp_path: Path) -> None:
    codings, _ = found(write(tmp_path, *SIPRI_HEAD, *SIPRI_ROWS))
    drone, group, alliance = codings[1:]
    assert [(one.value.code, one.value.role) for one in drone.records[0].parties] == [("ISR", "supplier"), ("ARE", "recipient")]
    assert drone.records[0].items[0].value.category == "uav"
    assert len(drone.records) == 1
    assert [one.value.code for one in group.records[0].parties] == ["Northern Front (Atlantis)"]
    assert [one.value.code for one in alliance.records[0].parties] == ["RUS", "NATO"]
    assert alliance.records[0].mode is not None
    assert alliance.records[0].mode.value == "licence"


def test_large_numbers_of_sipri(tmp_path: Path) -> None:
    (coding,), _ = found(write(tmp_path, *SIPRI_HEAD, SIPRI_ROWS[0].replace(",12,", ",12500,")))
    assert coding.records[1].items[0].value.quantity == 12500


def test_bad_cells_of_sipri(tmp_path: Path) -> None:
    rows = [SIPRI_ROWS[0].replace(",2012,", ",soon,"), SIPRI_ROWS[4].replace("70004", ""), SIPRI_ROWS[1]]
    path = write(tmp_path, *SIPRI_HEAD, *rows)
    codings, errors = found(path)
    assert [coding.report.report for coding in codings] == ["sipri:70002"]
    assert errors == [
        f"{path}, line 13, column Delivery year: 'soon' is not a number (correct the cell)",
        f"{path}, line 14, column SIPRI AT Database ID: is blank (give the deal its number)",
    ]


def test_agreements_of_dcad(tmp_path: Path) -> None:
    (general, sector), errors = found(write(tmp_path, DCAD, *DCAD_ROWS))
    assert not errors
    assert general.report.report == "dcad:DCA0001"
    (record,) = general.records
    assert record.plain() == {
        "type": "agreement",
        "status": "done",
        "date": "1994-06-12",
        "parties": [{"code": "GBR", "role": "party"}, {"code": "DEU", "role": "party"}],
        "areas": ["policy"],
        "evidence": [
            "cowName1: United Kingdom",
            "cowName2: Germany",
            "signDay: 12",
            "signMonth: 6",
            "signYear: 1994",
            "type: general",
            "DCAid: DCA0001",
        ],
    }
    assert [span.quote for span in record.parties[1].spans] == ["255", "Germany"]
    (record,) = sector.records
    assert [one.value.code for one in record.parties] == ["USSR", "POL"]
    assert [one.value for one in record.areas] == ["industry"]
    assert record.date is not None
    assert record.date.value == "1987"


def test_bad_cells_of_dcad(tmp_path: Path) -> None:
    rows = [DCAD_ROWS[0].replace("255", "999"), DCAD_ROWS[0].replace("255", "290"), DCAD_ROWS[1].replace("DCA0002", ""), DCAD_ROWS[1]]
    path = write(tmp_path, DCAD, *rows)
    codings, errors = found(path)
    assert len(codings) == 1
    assert errors == [
        f"{path}, line 2, column ccode2: '999' is no state of the Correlates of War list (correct the cell)",
        f"{path}, line 3, column ccode2: 290 is POL, and cowName2 says 'Germany' (correct the cell)",
        f"{path}, line 4, column DCAid: is blank (give the agreement its number)",
    ]


def test_the_header_tells_the_data_set(tmp_path: Path) -> None:
    for code, lines in {"mme": [MME], "sipri": SIPRI_HEAD, "dcad": [DCAD.replace(",", ";")]}.items():
        assert recognise(write(tmp_path, *lines)) == DATASETS[code]


@pytest.mark.parametrize(
    ("lines", "kind", "error"),
    [
        (["a,b,c", "1,2,3"], None, "is no data set that is known (give a file of MME, "),
        (["nothing"], None, "is no data set that is known"),
        ([""], None, "is no data set that is known"),
        ([DCAD.replace("DCAid", "number")], None, "looks like DCAD but lacks the columns DCAid (complete its header)"),
        ([DCAD], "mme", "has no header of MME: it lacks MMEID, Ex_Name,"),
        ([DCAD], "atop", "'atop' is no data set that can be read (one of mme, sipri, dcad, plover, own)"),
    ],
)
def test_a_file_that_is_none_gets_one_line(tmp_path: Path, lines: list[str], kind: str | None, error: str) -> None:
    (refusal,) = read(write(tmp_path, *lines), kind)
    assert error in str(refusal)
    assert "\n" not in str(refusal)


def test_a_file_that_is_not_there_gets_one_line(tmp_path: Path) -> None:
    for path, words in ((tmp_path / "none.csv", "does not exist"), (tmp_path, "cannot be read")):
        (refusal,) = read(path)
        assert words in str(refusal)


def test_hostile_cells_stay_words(tmp_path: Path) -> None:
    row = NORTHERN.replace("Cold Fjord 84", "\x00<script>\x1b[31m'; DROP TABLE--").replace("landing in the snow", "x" * 100_000)
    (coding,), errors = found(write(tmp_path, MME, row))
    assert not errors
    assert coding.records[0].name is not None
    assert "\x1b" not in coding.report.text
    assert "\x00" not in coding.report.text


def test_a_cell_as_long_as_a_book_is_refused(tmp_path: Path) -> None:
    codings, errors = found(write(tmp_path, MME, NORTHERN.replace("landing in the snow", "x" * 200_000), UNNAMED))
    assert [coding.report.report for coding in codings] == ["mme:9002"]
    assert "line 2: holds a cell of more than 131,072 characters" in errors[0]


def test_the_published_mme_is_read_whole() -> None:
    path = Path(__file__).parents[3] / "shared" / "data" / "mme_v7.csv"
    if not path.exists():
        pytest.skip("mme_v7.csv is not beside the repository")
    codings, errors = found(path)
    assert (len(codings), len(errors)) == (3701, 6)
    assert all("column EndDate" in error for error in errors)
    assert sum(bool(coding.records) for coding in codings) == 3672
    assert len({coding.report.report for coding in codings}) == 3701
