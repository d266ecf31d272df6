"""The pages in a real Chromium: no fault in the console, nothing against accessibility, nothing wider than a phone; by mouse and keys."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import browser
import pytest
import site_of_pages as site

from pactograph.registry import Register

# A browser on a busy machine may lose a key: what fails twice more is a fault.
pytestmark = pytest.mark.flaky(reruns=2)

PAGES = "/ /entries /entries/agreement/1 /entries/exercise/1 /entries/transfer/1 /reports /reports/2 /reports/5 /countries".split()
PAGES += "/countries/SRB /countries/SRB/RUS /persons /persons/1 /network /words /codebook /search?q=anvil /about /api".split()
OVERFLOW = "return document.documentElement.scrollWidth - document.documentElement.clientWidth"
FOCUSED = "return document.activeElement"
WAIT = 8


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Register]:
    with site.register(tmp_path_factory.mktemp("browser")) as found:
        yield found


@pytest.fixture(scope="module")
def address(made: Register) -> Iterator[str]:
    with browser.served(made) as found:
        yield found


@pytest.fixture(scope="module")
def wide() -> Iterator[Any]:
    with browser.chromium() as driver:
        yield driver


@pytest.fixture(scope="module")
def phone() -> Iterator[Any]:
    with browser.chromium(390, 844, dark=True) as driver:
        yield driver


def actions(driver: Any) -> Any:
    return pytest.importorskip("selenium.webdriver").ActionChains(driver)


def press(driver: Any, *keys: str) -> None:
    for key in keys:
        actions(driver).send_keys(key).perform()


def one(driver: Any, css: str) -> Any:
    return driver.find_element("css selector", css)


def until(driver: Any, sought: Any) -> Any:
    wait = pytest.importorskip("selenium.webdriver.support.wait")
    return wait.WebDriverWait(driver, WAIT).until(sought)


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("size", ["wide", "phone"])
def test_a_page_is_sound(request: pytest.FixtureRequest, address: str, size: str, page: str) -> None:
    driver = request.getfixturevalue(size)
    driver.get(address + page)
    assert browser.faults(driver) == []
    assert driver.execute_script(OVERFLOW) <= 0
    assert browser.violations(driver) == []


def test_the_network_zooms_drags_and_leads_on(wide: Any, address: str) -> None:
    wide.get(f"{address}/network")
    picture = one(wide, "svg.network")
    box = picture.get_dom_attribute("viewBox")
    press(wide, "+")
    assert picture.get_dom_attribute("viewBox") != box
    press(wide, "0")
    assert picture.get_dom_attribute("viewBox") == box
    one(wide, "button[aria-label='Zoom in']").click()
    assert picture.get_dom_attribute("viewBox") != box
    one(wide, "button[aria-label='See all']").click()
    point = one(wide, "circle[data-code=RUS]")
    before = point.get_attribute("cx")
    actions(wide).drag_and_drop_by_offset(point, 40, 10).perform()
    assert point.get_attribute("cx") != before
    line = one(wide, "line.edge[data-a=RUS]")
    assert line.get_attribute("x1") == point.get_attribute("cx"), "lines follow their points"
    assert wide.current_url.endswith("/network"), "what was dragged is no click"
    one(wide, "circle[data-code=SRB]").click()
    until(wide, lambda driver: driver.current_url.endswith("/countries/SRB"))


def test_words_of_a_report_show_their_values_and_values_their_words(wide: Any, address: str) -> None:
    wide.get(f"{address}/reports/2")
    mark = one(wide, "mark[data-words]")
    wide.execute_script("arguments[0].focus()", mark)
    assert "party" in one(wide, ".tip").text or ":" in one(wide, ".tip").text
    assert wide.find_elements("css selector", ".value.on")
    value = wide.find_elements("css selector", "a[data-word]")[0]
    actions(wide).move_to_element(value).perform()
    assert wide.find_elements("css selector", "mark.on")
    value.click()
    assert wide.execute_script(FOCUSED).tag_name == "mark"


def test_everything_is_reached_by_keys(wide: Any, address: str) -> None:
    wide.get(f"{address}/entries")
    press(wide, "j", "j")
    second = wide.execute_script(FOCUSED).get_attribute("href")
    press(wide, "k", "j")
    assert wide.execute_script(FOCUSED).get_attribute("href") == second
    press(wide, "\ue007")
    until(wide, lambda driver: driver.current_url == second)
    press(wide, "g", "c")
    until(wide, lambda driver: driver.current_url.endswith("/countries"))
    press(wide, "/")
    press(wide, *"anvil", "\ue007")
    until(wide, lambda driver: "/search?q=anvil" in driver.current_url)
    assert "hit" in one(wide, "main").text


def test_the_first_tab_leads_past_the_masthead(wide: Any, address: str) -> None:
    wide.get(f"{address}/about")
    press(wide, "\ue004")
    assert wide.execute_script(FOCUSED).get_attribute("class") == "skip"


def test_pages_are_read_without_scripts(address: str) -> None:
    with browser.chromium(script=False) as driver:
        for page in ("/", "/reports/2", "/network", "/entries/agreement/1"):
            driver.get(address + page)
            assert one(driver, "h1").text
        driver.get(f"{address}/network")
        assert driver.find_elements("css selector", "svg.network a")


def test_nothing_that_a_stranger_wrote_runs(wide: Any, address: str) -> None:
    """An alert would make every further command of the driver fail."""
    for page in ("/reports/5", "/entries/transfer/1", "/words", "/countries", "/persons"):
        wide.get(address + page)
        assert wide.execute_script("return window.alert.toString()").startswith("function alert() { [native code]")
        assert browser.faults(wide) == []
