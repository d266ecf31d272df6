"""What holds for the repository as a whole: metadata that agree, data that travel, files that say nothing of where they were made."""

from __future__ import annotations

import re
import subprocess
import tomllib
from importlib.resources import files
from pathlib import Path

import pytest
import yaml

import pactograph
from pactograph.reading import read_all
from pactograph.records import Report

ROOT = Path(__file__).parents[1]
META = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
EXAMPLES = {
    "aukus",
    "bayraktar-kyiv",
    "brigade-lithuania",
    "finland-nato",
    "georgia-training",
    "information-security",
    "leopard",
    "malabar",
    "rafale-india",
}
# Places on one developer's machine, and what was left for later.
UNWANTED = re.compile(r"/(?:work|tmp|root|home)/\w|\bTODO\b|\bFIXME\b|\bXXX\b")
TEXT = {".py", ".md", ".yaml", ".yml", ".toml", ".csv", ".txt", ".cff", ".html"}
SCRIPTS = {"Makefile", "run"}


def tracked() -> list[Path]:
    """The files of the repository; none where this is no clone."""
    done = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=False)
    return [ROOT / name for name in done.stdout.split("\0") if name and (ROOT / name).is_file()]


def test_the_version_is_the_same_everywhere() -> None:
    version = META["project"]["version"]
    citation = yaml.safe_load((ROOT / "CITATION.cff").read_text(encoding="utf-8"))
    assert pactograph.__version__ == citation["version"] == version
    assert f"\n## {version}\n" in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")


def test_every_dependency_is_pinned() -> None:
    pins = {line.split("==")[0].strip() for line in (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines() if "==" in line}
    project = META["project"]
    wanted = [*project["dependencies"], *(need for needs in project["optional-dependencies"].values() for need in needs)]
    names = {re.split(r"[^\w-]", need)[0] for need in wanted} - {"pactograph"}
    assert not names - pins, "run make lock"


def test_all_examples_can_be_read() -> None:
    found = list(read_all([str(files("pactograph") / "examples")]))
    reports = {given.report: given for given in found if isinstance(given, Report)}
    assert reports.keys() == EXAMPLES
    for given in reports.values():
        assert given.title
        assert given.date
        assert 250 <= len(given.text.split()) <= 450


def test_the_example_page_is_read_without_what_stands_around_it() -> None:
    (page,) = read_all([str(files("pactograph") / "examples" / "aukus.html")])
    assert isinstance(page, Report)
    assert page.outlet == "Pactograph examples"
    assert not re.search("cookie|cabinet|Photo|seadog|newsletter|jets|WhatsApp|Sign in", page.text, re.IGNORECASE)


@pytest.mark.parametrize(
    "path", [path for path in tracked() if path.suffix in TEXT or path.name in SCRIPTS], ids=lambda path: str(path.relative_to(ROOT))
)
def test_files_speak_of_the_product_alone(path: Path) -> None:
    if path == Path(__file__):
        return
    found = UNWANTED.search(path.read_text(encoding="utf-8"))
    assert not found, found and found[0]


def test_no_file_of_the_package_is_ignored() -> None:
    """What git ignores is not in the wheel either."""
    command = ["git", "ls-files", "--others", "--ignored", "--exclude-standard", "src/pactograph"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert [name for name in done.stdout.splitlines() if "__pycache__" not in name] == []


def test_the_makefile_says_what_each_target_does() -> None:
    rows = (ROOT / "Makefile").read_text(encoding="utf-8").splitlines()
    phony = next(row for row in rows if row.startswith(".PHONY:")).split()[1:]
    told = {row.split(":")[0] for row in rows if "##" in row and not row.startswith("\t")}
    assert set(phony) == told
