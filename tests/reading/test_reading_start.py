"""What loads when: a text file must not wait for the libraries of pages and PDF files."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

HEAVY = {"trafilatura", "lxml", "pypdfium2", "ftfy", "charset_normalizer", "http.client", "ssl"}
TEXT = "Norway and Chile signed a plan of naval cooperation in Bergen on Monday."
SCRIPT = """
import sys
from pactograph.reading import read_all
found = list(read_all(sys.argv[1:]))
assert all(hasattr(report, "text") for report in found), found
print(*sys.modules)
"""


def loaded(*paths: Path) -> set[str]:
    """Which heavy modules a fresh process has loaded after reading these files."""
    run = subprocess.run([sys.executable, "-c", SCRIPT, *map(str, paths)], capture_output=True, text=True, check=True)
    return HEAVY & set(run.stdout.split())


@pytest.mark.parametrize(("name", "data"), [("a.txt", TEXT), ("a.md", f"# Plan\n\n{TEXT}"), ("a.jsonl", f'{{"text": "{TEXT}"}}')])
def test_text_loads_nothing_heavy(tmp_path, name, data):
    (tmp_path / name).write_text(data)
    assert loaded(tmp_path / name) == set()


def test_libraries_load_by_kind(tmp_path):
    page = tmp_path / "a.html"
    page.write_text(f"<html><body><p>{TEXT}</p></body></html>")
    assert {"trafilatura", "lxml"} <= loaded(page) and "pypdfium2" not in loaded(page)
    spoilt = tmp_path / "a.txt"
    spoilt.write_text("Mr MÃ¼ller signed the plan of Norway.")
    assert "ftfy" in loaded(spoilt)


# The peak of this program alone: that of getrusage begins with the memory of the process that started it.
MEASURED = """
import re, sys
from pactograph.reading import read_all
print(*(str(found) for found in read_all(sys.argv[1:])))
print(int(re.search(r"VmHWM:\\s+(\\d+)", open("/proc/self/status").read())[1]) // 1024)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="counts memory in the units of Linux")
@pytest.mark.parametrize(
    ("name", "head", "body", "said"),
    [
        ("a.txt", "", f"{TEXT} ", "more than 500,000 characters"),
        ("a.html", "<html><body>", f"<p>{TEXT}</p>", "too large"),
        ("b.html", "<html><body><p>", f"{TEXT} ", "too large"),
        ("a.pdf", "%PDF-1.7\n", "0 0 obj\n", "broken PDF"),
        ("a.jsonl", '{"text": "', f"{TEXT} ", "is not JSON"),
    ],
)
def test_large_files_take_little_memory(tmp_path, name, head, body, said):
    (tmp_path / name).write_text(head + body * (49_000_000 // len(body)))
    run = subprocess.run([sys.executable, "-c", MEASURED, str(tmp_path / name)], capture_output=True, text=True, check=True)
    line, megabytes = run.stdout.strip().rsplit("\n", 1)
    assert said in line
    assert int(megabytes) < 350
