"""Pictures of every page, on a register of the example reports: `python -m docs.screenshots` writes docs/assets/pages and docs/screens.md.

Needs Chromium with chromedriver. Each page at the width of a desk, light, and of a phone, dark.
"""

from __future__ import annotations

import os
import shutil
import socket
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.resources import files
from pathlib import Path
from typing import Any

import uvicorn

from pactograph import flow, registry
from pactograph.reading import ReadingOptions, read_all
from pactograph.records import Report
from pactograph.registry import Register
from pactograph.web.app import app

PICTURES, PAGE = Path(__file__).parent / "assets" / "pages", Path(__file__).parent / "screens.md"
PAGES = {
    "front": "/", "entries": "/entries", "agreement": "/entries/agreement/1", "exercise": "/entries/exercise/1", "reports": "/reports",
    "report": "/reports/1", "review": "/review", "review of an entry": "/review/entry/agreement/1", "double coding": "/review/coding",
    "countries": "/countries", "country": "/countries/UKR", "pair": "/countries/UKR/USA", "persons": "/persons", "person": "/persons/1",
    "network": "/network", "words": "/words", "codebook": "/codebook", "search": "/search?q=submarines", "about": "/about", "api": "/api",
}  # fmt: skip
WIDTHS = {"desk": (1280, 900, "light"), "phone": (390, 844, "dark")}


def main() -> int:
    """Take all pictures; 2 where there is no browser."""
    if not (shutil.which("chromium") and shutil.which("chromedriver")):
        print("no Chromium with chromedriver here: apt-get install chromium chromium-driver", file=sys.stderr)
        return 2
    PICTURES.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, registry.open(Path(folder) / "examples.db") as register:
        filled(register)
        with served(register) as address:
            for width in WIDTHS:
                taken(address, width)
    PAGE.write_text(page(), encoding="utf-8")
    return 0


def filled(register: Register) -> None:
    """Add the example reports."""
    for report in read_all([str(files("pactograph") / "examples")], ReadingOptions()):
        if isinstance(report, Report):
            register.add(flow.code(report))


@contextmanager
def served(register: Register) -> Iterator[str]:
    """The address of a server that runs while the block does."""
    listening = socket.socket()
    listening.bind(("127.0.0.1", 0))
    server = uvicorn.Server(uvicorn.Config(app(register), log_level="error", ws="none"))
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]})
    thread.start()
    try:
        while not server.started:
            time.sleep(0.02)
        yield f"http://127.0.0.1:{listening.getsockname()[1]}"
    finally:
        server.should_exit = True
        thread.join(20)
        listening.close()


def taken(address: str, width: str) -> None:
    """All pages at one width."""
    driver = browser(*WIDTHS[width])
    try:
        for name, path in PAGES.items():
            driver.get(address + path)
            driver.save_screenshot(str(PICTURES / picture(name, width)))
    finally:
        driver.quit()


def browser(wide: int, high: int, scheme: str) -> Any:
    """A driver of Chromium without a window."""
    from selenium import webdriver

    options = webdriver.ChromeOptions()
    for flag in ("--headless=new", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--hide-scrollbars"):
        options.add_argument(flag)
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        options.add_argument("--no-sandbox")
    driver = webdriver.Chrome(options=options, service=webdriver.ChromeService(shutil.which("chromedriver")))
    driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": [{"name": "prefers-color-scheme", "value": scheme}]})
    size = {"width": wide, "height": high, "deviceScaleFactor": 1, "mobile": wide < 500}
    driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", size)
    return driver


def picture(name: str, width: str) -> str:
    """The file of a picture."""
    return f"{name.replace(' ', '-')}-{width}.png"


def page() -> str:
    """The page that shows them all."""
    lines = ["# Pictures of the pages", "", "On a register of the bundled examples; `make screenshots` takes them again.", ""]
    for name, path in PAGES.items():
        shown = " ".join(f"![{name}, {width}](assets/pages/{picture(name, width)})" for width in WIDTHS)
        lines += [f"## {name.capitalize()}", "", f"`{path}`", "", shown, ""]
    return "\n".join(lines)


if __name__ == "__main__":
    sys.exit(main())
