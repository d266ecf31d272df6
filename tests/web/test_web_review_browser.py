"""The review in real Chromium: by keys alone, by words selected in the text, without script, at the width of a phone."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import browser
import handmade
import pytest

from pactograph import registry
from pactograph.records import Coding, Party, Record
from pactograph.records.report import Provenance
from pactograph.registry import Register
from pactograph.review import double

# A browser on a busy machine may lose a key: what fails twice more is a fault.
pytestmark = pytest.mark.flaky(reruns=2)

PAIRS = [
    *(("Norway", "NOR", "Chile", "CHL"), ("Serbia", "SRB", "Belarus", "BLR"), ("India", "IND", "France", "FRA")),
    *(("Japan", "JPN", "Australia", "AUS"), ("Kenya", "KEN", "Oman", "OMN"), ("Peru", "PER", "Brazil", "BRA")),
    *(("Egypt", "EGY", "Greece", "GRC"), ("Poland", "POL", "Ukraine", "UKR"), ("Turkey", "TUR", "Qatar", "QAT")),
    *(("Finland", "FIN", "Sweden", "SWE"), ("Mali", "MLI", "Niger", "NER")),
]
# Characters beyond the first plane count as one for the register and as two for a browser's script.
TEXT = (
    "🚢🚢 {0} and {2} held a naval exercise off the coast in May 2021.\n\nBoth fleets 🚀 sent 400 sailors to the drill, the ministry said."
)


def coding(pair: tuple[str, str, str, str]) -> Coding:
    report = handmade.report(pair[0], text=TEXT.format(*pair), title=f"{pair[0]} and {pair[2]} exercise").model_copy(
        update={"provenance": Provenance()}
    )
    parties = tuple(handmade.value(report, Party(code=pair[place + 1], role="participant"), pair[place]) for place in (0, 2))
    record = Record(
        type="exercise", status=handmade.value(report, "done", "held"), parties=parties,
        evidence=(handmade.span(report, report.text.split("\n")[0]),), confidence=0.4 + len(pair[0]) / 50, reason="'hold'",
    )  # fmt: skip
    return Coding(report=report, records=(record,))


@pytest.fixture
def register(tmp_path: Path) -> Iterator[Register]:
    with registry.open(tmp_path / "r.db") as made:
        for pair in PAIRS:
            made.add(coding(pair))
        yield made


@pytest.fixture
def press() -> Callable[..., None]:
    """Keys to whatever has the focus."""

    def send(driver: Any, *keys: str) -> None:
        from selenium.webdriver.common.action_chains import ActionChains

        for key in keys:
            ActionChains(driver).send_keys(key).perform()

    return send


def wait(true: Callable[[], Any], what: str = "") -> None:
    until = time.monotonic() + 15
    while time.monotonic() < until:
        try:
            if true():
                return
        except Exception as error:
            what = f"{what} {error}"
        time.sleep(0.05)
    raise AssertionError(f"did not come about: {what}")


def test_ten_entries_are_reviewed_by_keys_alone(register: Register, press: Callable[..., None]) -> None:
    with browser.served(register, who="anna") as address, browser.chromium() as driver:
        driver.get(f"{address}/review")
        press(driver, "\n")
        wait(lambda: "/review/entry/" in driver.current_url, "Enter opens the first")
        for key in "aarasaaraar":
            before = driver.current_url
            press(driver, key)
            wait(lambda before=before: driver.current_url != before, key)
        assert len(register.log()) == 10
        assert [one.act for one in register.log()].count("reject") == 3
        last = register.log()[-1]
        press(driver, "u")
        wait(lambda: len(register.log()) == 11, "u takes the last one back")
        assert register.log()[-1].data == {"judgement": last.number}
        wait(lambda: last.target in driver.current_url, "and shows it")
        press(driver, "n")
        press(driver, *"odd case", "\n")
        wait(lambda: register.log()[-1].act == "note", "n takes a note")
        assert register.log()[-1].data == {"text": "odd case"}
        wait(lambda: "what=note" in driver.current_url)
        press(driver, "?")
        wait(lambda: driver.find_element("css selector", "#keys dl").is_displayed(), "? shows the keys")
        driver.get(f"{address}/review")
        press(driver, "\n")
        wait(lambda: "/review/entry/" in driver.current_url)
        first = driver.current_url
        press(driver, "j")
        wait(lambda: driver.current_url != first, "j goes on")
        press(driver, "k")
        wait(lambda: driver.current_url.partition("?")[0] == first.partition("?")[0], "k goes back")
        assert browser.faults(driver) == []


def test_a_value_is_corrected_by_keys_and_by_words_selected(register: Register, press: Callable[..., None]) -> None:
    from selenium.webdriver.common.action_chains import ActionChains
    from selenium.webdriver.common.keys import Keys
    from selenium.webdriver.support.select import Select

    with browser.served(register, who="anna") as address, browser.chromium() as driver:
        driver.get(f"{address}/review/entry/exercise/1")
        press(driver, "e", Keys.ARROW_DOWN, Keys.ARROW_DOWN, "\n")
        wait(lambda: "edit=%2Fstatus" in driver.current_url or "edit=/status" in driver.current_url, "e and arrows open the status")
        wait(lambda: driver.switch_to.active_element.tag_name == "select", "which has the focus")
        Select(driver.switch_to.active_element).select_by_value("planned")
        words = driver.find_elements("css selector", "#text p[data-start]")[1]
        ActionChains(driver).move_to_element(words).double_click().perform()
        field = driver.find_element("name", "w.status.0.words")
        wait(lambda: field.get_attribute("value"), "selected words stand in the form")
        chosen = field.get_attribute("value")
        driver.find_element("css selector", "#edit button.main").click()
        wait(lambda: register.log(), "the correction is in the log")
        status = register.told(1).record.status
        assert status is not None and status.value == "planned"
        text = register.report(1).report.text
        assert [span.quote for span in status.spans] == [chosen]
        assert text[status.spans[0].start : status.spans[0].end] == chosen
        assert browser.faults(driver) == []


def test_words_are_marked_and_a_record_added_without_a_mouse(register: Register, press: Callable[..., None]) -> None:
    from selenium.webdriver.common.action_chains import ActionChains
    from selenium.webdriver.common.keys import Keys

    with browser.served(register, who="anna") as address, browser.chromium() as driver:
        driver.get(f"{address}/review/report/1")
        press(driver, "w", Keys.ARROW_RIGHT)
        ActionChains(driver).key_down(Keys.SHIFT).send_keys(Keys.ARROW_RIGHT, Keys.ARROW_RIGHT).key_up(Keys.SHIFT).perform()
        press(driver, "\n")
        wait(lambda: driver.switch_to.active_element.get_attribute("name") == "add", "Enter goes on to the type")
        press(driver, *"tran")
        driver.switch_to.active_element.submit()
        wait(lambda: "add=training" in driver.current_url or "add=transfer" in driver.current_url, driver.current_url)
        evidence = driver.find_element("name", "w.evidence.0.words").get_attribute("value")
        assert evidence and evidence in register.report(1).report.text
        party = driver.find_element("name", "v.parties.0.parties.code")
        party.send_keys("Norway", Keys.TAB, driver.find_element("name", "v.parties.0.parties.role").text.split()[1])
        party.submit()
        wait(lambda: register.log(), "the record is added")
        added = register.told(len(PAIRS) + 1).record
        assert added.evidence[0].quote == evidence and added.parties[0].value.code == "NOR"


def test_everything_works_without_script(register: Register) -> None:
    with browser.served(register, who="anna") as address, browser.chromium(script=False) as driver:
        driver.get(f"{address}/review/entry/exercise/2?edit=/status")
        driver.find_element("css selector", 'select[name="v.status.0.status"] option[value="ongoing"]').click()
        driver.find_element("name", "w.status.0.words").send_keys("sent 400 sailors")
        driver.find_element("css selector", "#edit button.main").click()
        wait(lambda: register.log(), "a form alone corrects")
        status = register.told(2).record.status
        assert status is not None and [span.quote for span in status.spans] == ["sent 400 sailors"]
        driver.find_element("css selector", "button.accept").click()
        wait(lambda: register.entry("exercise/2").accepted, "and accepts")


@pytest.mark.parametrize("dark", [False, True])
def test_pages_fit_a_phone_without_a_fault(register: Register, dark: bool) -> None:
    pages = ["/review", "/review/entry/exercise/1", "/review/entry/exercise/1?edit=/parties/0", "/review/report/1?add=agreement"]
    pages += ["/review/coding", "/review/agreement"]
    with browser.served(register, who="anna") as address, browser.chromium(390, 800, dark=dark) as driver:
        for page in pages:
            driver.get(address + page)
            wait(lambda: driver.execute_script("return document.documentElement.scrollWidth") <= 390, f"{page} fits")
            paper = driver.execute_script("return getComputedStyle(document.documentElement).backgroundColor")
            light = sum(int(part) for part in paper.split("(")[1].rstrip(")").split(",")[:3])
            assert (light < 200) is dark
        assert browser.faults(driver) == []


@pytest.mark.parametrize("dark", [False, True])
def test_no_page_breaks_a_rule_of_accessibility(register: Register, dark: bool) -> None:
    double.assign(register, 2, ["anna", "ben"], "cleo", "machine")
    double.assign(register, 3, ["ben", "cleo"], "anna", "machine")
    for coder in ("ben", "cleo"):
        double.finish(register, 3, coder)
    register.judge("note", "exercise/1", who="anna", data={"text": "odd"})
    pages = ["/review", "/review/entry/exercise/1?edit=/status&done=1&what=note&merge=1", "/review/report/1?add=agreement"]
    pages += ["/review/coding", "/review/coding/2?add=transfer", "/review/coding/3/settle", "/review/agreement"]
    with browser.served(register, who="anna") as address, browser.chromium(dark=dark) as driver:
        for page in pages:
            driver.get(address + page)
            assert browser.violations(driver) == [], page
