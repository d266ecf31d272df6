"""Chromium on a server of this process, for tests that need a real browser; skipped where there is none."""

from __future__ import annotations

import os
import shutil
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest
import uvicorn

from pactograph.registry import Register
from pactograph.web.app import app

CHROMIUM, DRIVER = shutil.which("chromium"), shutil.which("chromedriver")


@contextmanager
def served(register: Register, **more: Any) -> Iterator[str]:
    """The address of a server that runs while the block does."""
    listening = socket.socket()
    listening.bind(("127.0.0.1", 0))
    server = uvicorn.Server(uvicorn.Config(app(register, **more), log_level="error", access_log=False, ws="none"))
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]})
    thread.start()
    try:
        until = time.monotonic() + 20
        while not server.started and time.monotonic() < until:
            time.sleep(0.02)
        yield f"http://127.0.0.1:{listening.getsockname()[1]}"
    finally:
        server.should_exit = True
        thread.join(20)
        listening.close()


@contextmanager
def chromium(width: int = 1280, height: int = 900, *, dark: bool = False, script: bool = True) -> Iterator[Any]:
    """A driver; skips the test where Chromium, its driver or selenium is missing."""
    selenium = pytest.importorskip("selenium.webdriver", reason="selenium is not installed")
    if not (CHROMIUM and DRIVER):
        pytest.skip("no Chromium with chromedriver here: apt-get install chromium chromium-driver")
    options = selenium.ChromeOptions()
    options.binary_location = CHROMIUM
    for flag in ("--headless=new", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-dev-shm-usage"):
        options.add_argument(flag)
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        options.add_argument("--no-sandbox")
    options.add_argument(f"--window-size={width},{height}")
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    if not script:
        options.add_experimental_option("prefs", {"profile.managed_default_content_settings.javascript": 2})
    driver = selenium.Chrome(options=options, service=selenium.ChromeService(DRIVER))
    try:
        media = [{"name": "prefers-color-scheme", "value": "dark" if dark else "light"}]
        driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": media})
        driver.execute_cdp_cmd(
            "Emulation.setDeviceMetricsOverride", {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 500}
        )
        yield driver
    finally:
        driver.quit()


def faults(driver: Any) -> list[str]:
    """What the browser complained of since it was last asked."""
    return [entry["message"] for entry in driver.get_log("browser") if entry["level"] in ("SEVERE", "WARNING")]


def violations(driver: Any) -> list[str]:
    """What axe-core finds against the rules of accessibility on the page that is shown; skips the test where it is not installed."""
    found = find_spec("axe_core_python")
    if found is None or not found.submodule_search_locations:
        pytest.skip("axe-core-python is not installed")
    driver.execute_script(
        (Path(next(iter(found.submodule_search_locations))) / "axe.min.js").read_text(encoding="utf-8") + ";window.axe = axe"
    )
    run = "const done = arguments[0]; axe.run(document).then(found => done(found.violations.map(one => one.id + ': ' + one.nodes[0].html)))"
    return list(driver.execute_async_script(run))
