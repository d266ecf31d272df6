"""The command as a process: pipes that close, full disks, interrupts, workers, the same bytes in any order."""

import json
import signal
import subprocess
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import handmade
import pytest

Start = Callable[..., "subprocess.Popen[bytes]"]
Lines = Callable[[list[str]], Path]


def done(process: "subprocess.Popen[bytes]", timeout: float = 60) -> tuple[int, bytes, str]:
    out, err = process.communicate(timeout=timeout)
    return process.returncode, out or b"", (err or b"").decode()


def test_a_reader_that_goes_ends_the_command_quietly(start: Start, lines: Lines) -> None:
    process = start("code", lines([handmade.TEXT] * 3000), "--jsonl", "-j", "1")
    assert process.stdout is not None and process.stderr is not None
    process.stdout.readline()
    process.stdout.close()
    assert process.wait(timeout=30) == 141
    assert process.stderr.read() == b""
    process.stderr.close()


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full on this system")
@pytest.mark.parametrize("options", [("--jsonl",), (), ("--csv",), ("--jsonl", "--out", "/dev/full"), ("--jsonl", "--ledger", "/dev/full")])
def test_a_full_disk_is_one_line_and_exit_code_2(start: Start, lines: Lines, options: tuple[str, ...]) -> None:
    with open("/dev/full", "wb") as full:
        more: dict[str, Any] = {} if "/dev/full" in options else {"stdout": full}
        code, _, err = done(start("code", lines([handmade.TEXT]), *options, **more))
    assert (code, len(err.splitlines())) == (2, 1)
    assert "disk is full" in err


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full on this system")
@pytest.mark.parametrize("words", [("--help",), ("--version",), ("explain", "agreement"), ("schema",)])
def test_a_full_disk_is_one_line_for_every_command(start: Start, words: tuple[str, ...]) -> None:
    with open("/dev/full", "wb") as full:
        assert done(start(*words, stdout=full)) == (2, b"", "pactograph: the disk is full\n")


def test_a_run_cut_short_leaves_the_old_file(start: Start, lines: Lines) -> None:
    Path("out.jsonl").write_text("old\n", encoding="utf-8")
    process = start("code", lines([handmade.TEXT, "wait 20"]), "--jsonl", "--out", "out.jsonl", "-j", "1")
    wait_for(Path("out.jsonl.part"))
    process.send_signal(signal.SIGINT)
    code, _, err = done(process)
    assert (code, err) == (130, "pactograph: interrupted\n")
    assert Path("out.jsonl").read_text(encoding="utf-8") == "old\n"
    assert len(Path("out.jsonl.part").read_text(encoding="utf-8").splitlines()) == 1


def wait_for(path: Path) -> None:
    """Until something stands in the file."""
    for _ in range(300):
        if path.exists() and path.stat().st_size:
            return
        time.sleep(0.05)
    raise AssertionError(f"{path} was not written")


def test_the_bytes_depend_on_neither_processes_nor_the_order_of_files(start: Start, folder: Path) -> None:
    for number, text in enumerate([handmade.TEXT, "nothing here today", "wait 0.2", handmade.TEXT]):
        (folder / f"{number}.txt").write_text(text, encoding="utf-8")
    names = [f"{number}.txt" for number in range(4)]
    runs = [done(start("code", *names, "--jsonl", "-j", jobs)) for jobs in (1, 2)]
    assert runs[0] == runs[1]
    assert runs[0][0] == 0
    backwards = done(start("code", *reversed(names), "--jsonl", "-j", 2))
    assert sorted(runs[0][1].splitlines()) == sorted(backwards[1].splitlines())
    assert done(start("code", ".", "--jsonl"))[1].splitlines() == runs[0][1].splitlines()


def test_crashes_and_slow_reports_stop_nothing_else(start: Start, lines: Lines) -> None:
    path = lines(["kill", handmade.TEXT, "hang", "exit", handmade.TEXT])
    code, out, err = done(start("code", path, "--jsonl", "-j", 2, "--time-limit", 1.5))
    assert code == 1
    assert [json.loads(line)["report"] for line in out.splitlines()] == ["r1", "r4"]
    killed, slow, ended, last = err.splitlines()
    assert "signal 9, perhaps out of memory" in killed
    assert "took longer than 1.5 s" in slow
    assert "exit code 7" in ended
    assert last == "pactograph: 2 of 5 reports coded, 3 not"
