"""A hook of mkdocs: `<!-- notebook: NAME.ipynb -->` in a page becomes the cells of that notebook, run, with what they show.

The page gets Markdown, so that code and tables look as they do elsewhere in the site; figures become files beside it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from html import escape
from pathlib import Path
from typing import Any

import nbformat
from mkdocs.structure.files import File
from nbclient import NotebookClient

MARK = re.compile(r"^<!-- notebook: (\S+\.ipynb) -->$", re.MULTILINE)
TABLE = re.compile(r"<table.*?</table>", re.DOTALL)
DRESS = re.compile(r'(?<=<table) border="1" class="dataframe"| style="text-align: right;"')
TITLE = re.compile(r"<dc:title>(.*?)</dc:title>", re.DOTALL)
PATIENCE = 300

# Takes the name's ending and the content of a figure, gives the address that the page shows it from.
Keep = Callable[[str, str], str]


def on_page_markdown(markdown: str, page: Any, config: Any, files: Any) -> str:
    """The page with its notebooks run; a cell that fails ends the build with its traceback."""
    path = Path(page.file.abs_src_path or "")
    return MARK.sub(lambda mark: "\n\n".join(blocks(executed(path.parent / mark[1]), kept(page, config, files))), markdown)


def kept(page: Any, config: Any, files: Any) -> Keep:
    """Puts figures into the site, named by the page and a number."""
    stem, number = page.file.src_uri.removesuffix(".md"), 0

    def keep(ending: str, content: str) -> str:
        nonlocal number
        number += 1
        files.append(File.generated(config, f"{stem}-{number}.{ending}", content=content))
        return f"{Path(stem).name}-{number}.{ending}"

    return keep


def executed(path: Path) -> Any:
    """The notebook with outputs, run in its folder by a kernel of this environment; the file stays as it is."""
    notebook = nbformat.read(path, as_version=4)  # type: ignore[no-untyped-call]
    where = {"metadata": {"path": str(path.parent)}}
    # The kernel need not say each time that it listens to this machine alone without encryption.
    NotebookClient(notebook, timeout=PATIENCE, resources=where, extra_arguments=["--log-level=ERROR"]).execute()
    return notebook


def blocks(notebook: Any, keep: Keep) -> Iterator[str]:
    """The cells as blocks of Markdown, in order."""
    for cell in notebook.cells:
        if cell.cell_type == "markdown":
            yield cell.source
        elif cell.cell_type == "code":
            yield f"```python\n{cell.source}\n```"
            for output in cell.outputs:
                yield shown(output, keep)


def shown(output: Any, keep: Keep) -> str:
    """What a cell gave: a figure, a table without the dress of its maker, or text."""
    data = output.get("data", {})
    if "image/svg+xml" in data:
        svg = data["image/svg+xml"]
        title = TITLE.search(svg)
        name = keep("svg", svg)
        return f'<a class="figure" href="{name}"><img alt="{title[1] if title else "Figure"}" src="{name}"></a>'
    if "text/html" in data:
        return "\n".join(DRESS.sub("", table) for table in TABLE.findall(data["text/html"]))
    text = output.get("text") or data["text/plain"]
    return f'<pre><code style="white-space: pre-wrap">{escape(text.rstrip())}</code></pre>'
