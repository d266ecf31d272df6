"""The notebooks of the docs are run as the build of the docs runs them."""

from __future__ import annotations

import shutil
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest

if missing := [name for name in ("ipykernel", "mkdocs", "nbclient", "matplotlib", "pandas") if find_spec(name) is None]:
    pytest.skip(f"the docs extra is not installed: no {', '.join(missing)}", allow_module_level=True)

import nbformat
from nbclient.exceptions import CellExecutionError
from nbformat.v4 import new_code_cell, new_notebook

from docs import executed

NOTEBOOKS = Path(executed.__file__).parent / "notebooks"
SERBIA = NOTEBOOKS / "serbia.ipynb"
LINES = 15
PRINTED = '<pre><code style="white-space: pre-wrap">{}</code></pre>'


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the notebooks, and a kernel that keeps its own files elsewhere."""
    for name in ("IPYTHONDIR", "JUPYTER_CONFIG_DIR", "JUPYTER_DATA_DIR", "JUPYTER_RUNTIME_DIR"):
        monkeypatch.setenv(name, str(tmp_path / name))
    monkeypatch.setenv("PYTHONWARNINGS", "default")
    return Path(shutil.copytree(NOTEBOOKS, tmp_path / "notebooks"))


def read(path: Path) -> Any:
    return nbformat.read(path, as_version=4)  # type: ignore[no-untyped-call]


def written(folder: Path, source: str) -> Path:
    path = folder / "made.ipynb"
    nbformat.write(new_notebook(cells=[new_code_cell(source)]), path)  # type: ignore[no-untyped-call]
    return path


def test_the_notebook_goes_from_reports_to_a_table_a_figure_and_words(folder: Path) -> None:
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    kept: dict[str, str] = {}

    def keep(ending: str, content: str) -> str:
        kept[content] = f"figure.{ending}"
        return kept[content]

    shown = "\n\n".join(executed.blocks(executed.executed(folder / SERBIA.name), keep))
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == before, "something was written beside the notebook"
    (figure,) = kept
    assert "NATO" in figure
    assert "n = 20 entries" in figure
    assert '<img alt="Alignment of Serbia" src="figure.svg">' in shown
    assert "<th>Exercise Slavic Shield, Serbia, Russia and Belarus, 2015</th>" in shown
    assert "dataframe" not in shown
    assert "Russia and Serbia held a joint air defence exercise" in shown.rpartition("<pre>")[2]


@pytest.mark.parametrize("path", sorted(NOTEBOOKS.glob("*.ipynb")), ids=lambda path: path.name)
def test_notebooks_are_short_and_kept_without_outputs(path: Path) -> None:
    cells = [cell for cell in read(path).cells if cell.cell_type == "code"]
    assert all(cell.outputs == [] and cell.execution_count is None for cell in cells)
    assert sum(bool(line.strip()) for cell in cells for line in cell.source.splitlines()) <= LINES


def test_a_cell_that_fails_ends_the_build(folder: Path) -> None:
    with pytest.raises(CellExecutionError, match="no such report"):
        executed.executed(written(folder, "raise ValueError('no such report')"))


def test_what_is_printed_is_shown_as_text(folder: Path) -> None:
    cells = executed.blocks(executed.executed(written(folder, "print('a <b>')\n1 + 1")), lambda ending, content: "")
    assert list(cells)[1:] == [PRINTED.format("a &lt;b&gt;"), PRINTED.format("2")]
