"""The docs are tests: what they show is run, what is generated is up to date, what they link to is there."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from typer.main import get_command

from docs import commands, outputs
from pactograph.cli.app import app

ROOT = Path(__file__).parents[1]
DOCS = ROOT / "docs"
# The guide must show every command, and these pages every option.
GUIDE = tuple(page.name for page in sorted(DOCS.glob("*.md")) if page.name != "commands.md")
LINK = re.compile(r"(?<!!)\[[^\]]*\]\(([^)\s]+)\)")
HEADING = re.compile(r"^#{1,6}\s+(.+?)\s*$", re.MULTILINE)
FENCE = re.compile(r"^```.*?^```$", re.DOTALL | re.MULTILINE)


def pages() -> list[Path]:
    return [*outputs.pages(), ROOT / "CONTRIBUTING.md"]


def named(path: Path) -> str:
    return str(path.relative_to(ROOT))


def options(command: Any) -> list[str]:
    return [max(parameter.opts, key=len) for parameter in command.params if parameter.param_type_name == "option"]


def test_the_page_of_commands_is_up_to_date() -> None:
    assert commands.PAGE.read_text(encoding="utf-8") == commands.page(), "run python -m docs.commands"


@pytest.mark.parametrize("name", sorted(get_command(app).commands))  # type: ignore[attr-defined]
def test_every_command_has_its_heading_and_its_place_in_the_guide(name: str) -> None:
    assert f"\n## pactograph {name}\n" in commands.PAGE.read_text(encoding="utf-8")
    assert any(f"pactograph {name}" in (DOCS / page).read_text(encoding="utf-8") for page in GUIDE)


@pytest.mark.parametrize("name", ["code", "score"])
def test_every_option_is_told_of_in_the_guide(name: str) -> None:
    guide = "\n".join((DOCS / page).read_text(encoding="utf-8") for page in GUIDE)
    missing = [option for option in options(get_command(app).commands[name]) if not re.search(rf"{option}\b", guide)]  # type: ignore[attr-defined]
    assert not missing


@pytest.mark.parametrize("page", pages(), ids=named)
def test_no_link_is_dead(page: Path) -> None:
    text = FENCE.sub("", page.read_text(encoding="utf-8"))
    dead = [link for link in LINK.findall(text) if "://" not in link and not _leads_somewhere(page, link)]
    assert not dead


def _leads_somewhere(page: Path, link: str) -> bool:
    name, _, anchor = link.partition("#")
    target = (page.parent / name).resolve() if name else page
    return target.exists() and (not anchor or anchor in anchors(target))


def anchors(page: Path) -> set[str]:
    """The anchors that the site gives to the headings of a page."""
    return {_slug(heading) for heading in HEADING.findall(FENCE.sub("", page.read_text(encoding="utf-8")))}


def _slug(heading: str) -> str:
    return re.sub(r"[-\s]+", "-", re.sub(r"[^\w\s-]", "", heading).strip().lower())


@pytest.mark.parametrize("page", [page for page in outputs.pages() if outputs.BLOCK.search(page.read_text(encoding="utf-8"))], ids=named)
def test_examples_print_what_the_page_shows(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    assert outputs.same(outputs.filled(text), text), "run python -m docs.outputs"


def test_the_readme_has_a_worked_example() -> None:
    blocks = outputs.BLOCK.findall((ROOT / "README.md").read_text(encoding="utf-8"))
    shown = "".join(line for block in blocks for line in block.splitlines() if not line.startswith("$ "))
    assert "memorandum" in shown


def test_blocks_are_filled_with_what_commands_print() -> None:
    assert outputs.filled("```console\n$ echo a; echo 'b  '\nold\n$ true\n```\n") == "```console\n$ echo a; echo 'b  '\na\nb\n$ true\n```\n"


def test_only_confidences_may_differ() -> None:
    assert outputs.same("done 0.81", "done 0.79")
    assert not outputs.same("done 0.81", "planned 0.81")
