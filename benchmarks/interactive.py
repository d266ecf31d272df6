"""How soon pages can be used: `python -m benchmarks.interactive [--register PLACE] [--phone]` loads each in Chromium and prints a table.

The server is `pactograph serve` on a register that is named, else on one made of synthetic reports; nothing is added to it. Each page is
loaded three times by a browser that has nothing of it, and once by one that has been there. Figures are medians, in milliseconds from the
click on: `byte` (the first of the answer), `paint` (the first contents), `usable` (the document is read, deferred scripts have run, and no
long task goes on), `load`; `blocked` is the time that tasks held the main thread beyond 50 ms each. `work` is the processor's time for the
main thread, which other programs on the machine hardly change: parsing, styles, layout, scripts. `kB` are bytes over the wire without
those of the map, `asked` is the number of requests, `kB again` what a second visit costs. `--phone` takes the width of a phone and a
processor four times as slow.
"""

from __future__ import annotations

import argparse
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, NamedTuple

from benchmarks.pages import described, opened, pages

TIMES = 3
# The budget: bytes of a page without the map, milliseconds until it can be used.
KILOBYTES, USABLE = 400.0, 1000.0
WIDTHS = {"desk": (1280, 900, 1), "phone": (390, 844, 4)}
COLUMNS = {"byte": 7, "paint": 7, "usable": 7, "load": 7, "blocked": 8, "work": 6, "kB": 7, "map": 6, "asked": 6, "kB again": 9}
# What the Performance API of the page says, once it has come to rest.
TOLD = """
const done = arguments[0];
const tasks = [];
new PerformanceObserver(list => tasks.push(...list.getEntries())).observe({type: "longtask", buffered: true});
setTimeout(() => {
  const page = performance.getEntriesByType("navigation")[0];
  const paint = performance.getEntriesByName("first-contentful-paint")[0];
  const rest = performance.getEntriesByType("resource");
  const map = document.querySelector("svg.map");
  done({
    byte: page.responseStart, ready: page.domContentLoadedEventEnd, load: page.loadEventEnd,
    paint: paint ? paint.startTime : page.loadEventEnd,
    tasks: tasks.map(task => [task.startTime, task.duration]),
    bytes: page.transferSize + rest.reduce((sum, one) => sum + one.transferSize, 0), asked: 1 + rest.length,
    map: map ? new TextEncoder().encode(map.outerHTML).length : 0,
  });
}, 300);
"""


class Visit(NamedTuple):
    """Milliseconds, bytes and requests of one visit."""

    byte: float
    paint: float
    usable: float
    load: float
    blocked: float
    work: float
    bytes: float
    map: float
    asked: float


def main() -> int:
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--register", help="a register that is there: a file or the URL of a database")
    asked.add_argument("--reports", type=int, default=2000, help="reports of a register made for it")
    asked.add_argument("--phone", action="store_true", help="the width of a phone, and a slow processor")
    given = asked.parse_args()
    if not (shutil.which("chromium") and shutil.which("chromedriver")):
        print("no Chromium with chromedriver here: apt-get install chromium chromium-driver", file=sys.stderr)
        return 2
    with opened(given.register, given.reports) as register, served(register.store.where) as address, browser(given.phone) as driver:
        print(described(register))
        print(f"{'page':<44}" + "".join(f"{name:>{width}}" for name, width in COLUMNS.items()))
        # A server that has just started reads the register: nobody waits for that but the first.
        visit(driver, address)
        for path in pages(register):
            if not path.startswith("/api/"):
                print(line(driver, address, path), flush=True)
    print(f"\nthe budget: {KILOBYTES:.0f} kB without the map, usable within {USABLE:.0f} ms")
    return 0


@contextmanager
def served(place: str) -> Iterator[str]:
    """The address of a server of its own process."""
    command = [sys.executable, "-m", "pactograph", "serve", "--db", place, "--port", "0", "--no-browser"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        found = re.search(r"http://\S+", process.stdout.readline())
        try:
            yield found.group() if found else ""
        finally:
            process.terminate()


@contextmanager
def browser(phone: bool) -> Iterator[Any]:
    """Chromium without a window."""
    from selenium import webdriver

    width, height, slower = WIDTHS["phone" if phone else "desk"]
    with tempfile.TemporaryDirectory() as folder:
        options = webdriver.ChromeOptions()
        options.binary_location = shutil.which("chromium") or ""
        for flag in ("headless=new", "disable-gpu", "no-sandbox", "no-first-run", "disable-dev-shm-usage", "disable-background-networking"):
            options.add_argument(f"--{flag}")
        options.add_argument(f"--user-data-dir={folder}")
        driver = webdriver.Chrome(options=options, service=webdriver.ChromeService(shutil.which("chromedriver")))
        try:
            screen = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": phone}
            driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", screen)
            driver.execute_cdp_cmd("Emulation.setCPUThrottlingRate", {"rate": slower})
            driver.execute_cdp_cmd("Performance.enable", {"timeDomain": "threadTicks"})
            yield driver
        finally:
            driver.quit()


def line(driver: Any, address: str, path: str) -> str:
    """A row of the table."""
    visits = []
    for _ in range(TIMES):
        driver.execute_cdp_cmd("Network.clearBrowserCache", {})
        visits.append(visit(driver, address + path))
    typical = Visit(*(statistics.median(values) for values in zip(*visits, strict=True)))
    weight, again = (typical.bytes - typical.map) / 1000, visit(driver, address + path).bytes / 1000
    over = " over" if weight > KILOBYTES or typical.usable > USABLE else ""
    values = (typical.byte, typical.paint, typical.usable, typical.load, typical.blocked, typical.work, weight, typical.map / 1000)
    columns = zip((*values, typical.asked, again), COLUMNS.values(), strict=True)
    return f"{path:<44}" + "".join(f"{value:>{width}.0f}" for value, width in columns) + over


def visit(driver: Any, address: str) -> Visit:
    """One page, from a blank one."""
    driver.get("about:blank")
    driver.get(address)
    told = driver.execute_async_script(TOLD)
    # Tasks after the page has been shown whole are those of whoever measures.
    tasks = [(start, long) for start, long in told["tasks"] if start < told["load"]]
    usable = max([told["ready"], told["paint"], *(start + long for start, long in tasks)])
    blocked = sum(long - 50 for _, long in tasks)
    return Visit(told["byte"], told["paint"], usable, told["load"], blocked, work(driver), told["bytes"], told["map"], told["asked"])


def work(driver: Any) -> float:
    """Milliseconds of the processor for the page that is shown."""
    metrics = driver.execute_cdp_cmd("Performance.getMetrics", {})["metrics"]
    return 1000.0 * sum(float(one["value"]) for one in metrics if one["name"] == "TaskDuration")


if __name__ == "__main__":
    sys.exit(main())
