"""What `pactograph watch` does: look, add, remember, wait."""

from __future__ import annotations

import sys
import time
from collections import Counter
from pathlib import Path

from pactograph import flow, registry
from pactograph.bulk import serial
from pactograph.cli.clean import clean_line
from pactograph.cli.guard import say
from pactograph.cli.register.adding import summary, tally
from pactograph.errors import PactographError
from pactograph.reading import ReadingOptions, feeds
from pactograph.registry import Register

SECONDS = 120.0


def run(db: str | None, path: Path, *, once: bool, every: float, allow_private: bool, quiet: bool) -> int:
    """Look at the feeds once, or again and again until interrupted; returns the exit code of the last look."""
    config = feeds.load(path)
    options = ReadingOptions(allow_private=allow_private)
    with registry.open(db) as register:
        while True:
            code = _look(register, config, options, quiet)
            if once:
                return code
            time.sleep(every * 60)


def _look(register: Register, config: feeds.Config, options: ReadingOptions, quiet: bool) -> int:
    kept = register.kept("feeds")
    state = feeds.State.model_validate_json(kept) if kept else feeds.State()
    done, faults = Counter[str](), list[str]()
    for found in feeds.new(config, state, register.urls(), options):
        if isinstance(found, PactographError):
            faults.append(clean_line(str(found)))
            continue
        for outcome in serial.run([found.report], flow.code, SECONDS):
            if outcome.coding is None:
                faults.append(clean_line(outcome.error))
            else:
                tally(done, register.add(outcome.coding, licence=found.feed.licence))
        register.keep("feeds", state.model_dump_json())
    register.keep("feeds", state.model_dump_json())
    if not quiet:
        sys.stdout.write(summary(done) + "\n")
        sys.stdout.flush()
    for fault in faults:
        say(f"pactograph: {fault}")
    return 0 if not faults else 1 if len(faults) < len(config.feeds) or done["reports"] else 2
