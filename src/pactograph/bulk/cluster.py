"""Reports over a Ray cluster: the same outcomes in the same order as from the processes of one machine.

The only door to Ray. Every machine of the cluster needs pactograph installed, in the same version.
"""

from __future__ import annotations

import logging
from collections import deque
from collections.abc import Iterable, Iterator
from importlib import import_module
from importlib.util import find_spec
from typing import Any

from pactograph.bulk.outcome import Coder, Outcome, Result, allowance, attempt, described, failed, light, settled, too_slow, unreadable
from pactograph.errors import PactographError, SetupError
from pactograph.records import Report

# Reports under way for each core of the cluster: enough that no core waits for this machine, few enough to hold in memory.
AHEAD = 4


def run(inputs: Iterable[Report | PactographError], coder: Coder | None = None, *, address: str, limit: float) -> Iterator[Outcome]:
    """An Outcome for each input, in order. `address` is that of the cluster, "auto", or "local" for one on this machine.

    A report has `limit` seconds from the moment its answer is awaited. Raises SetupError without Ray or without the cluster.
    """
    ray = _connect(address)
    task = ray.remote(max_retries=0)(remote)
    ahead = AHEAD * max(1, int(ray.cluster_resources().get("CPU", 1)))
    under_way: deque[tuple[Report | PactographError, Any]] = deque()
    try:
        for given in inputs:
            under_way.append((given, task.remote(light(given), coder) if isinstance(given, Report) else None))
            while under_way and (len(under_way) >= ahead or _done(ray, under_way[0][1])):
                yield _outcome(ray, *under_way.popleft(), limit)
        while under_way:
            yield _outcome(ray, *under_way.popleft(), limit)
    finally:
        ray.shutdown()


def remote(report: Report, coder: Coder | None) -> Result:
    """Runs on the cluster; each process of it loads the model with its first report."""
    return attempt(coder or import_module("pactograph.flow").code, report)


def _connect(address: str) -> Any:
    if find_spec("ray") is None:
        raise SetupError("--ray needs Ray, which is not installed", remedy="pip install 'pactograph[ray]'")
    ray = import_module("ray")
    try:
        ray.init(address=address, log_to_driver=False, logging_level=logging.ERROR)
    except (ConnectionError, ValueError, RuntimeError, TimeoutError) as error:
        why = str(error).splitlines()[0] if str(error) else type(error).__name__
        raise SetupError(f"no Ray cluster: {why}", address, "start one with `ray start --head`, or give --ray local") from error
    return ray


def _done(ray: Any, handle: Any) -> bool:
    return handle is None or bool(ray.wait([handle], timeout=0)[0])


def _outcome(ray: Any, given: Report | PactographError, handle: Any, limit: float) -> Outcome:
    if not isinstance(given, Report):
        return unreadable(given)
    try:
        return settled(given, ray.get(handle, timeout=allowance(given, limit)))
    except ray.exceptions.GetTimeoutError:
        ray.cancel(handle, force=True)
        return too_slow(given, limit)
    except ray.exceptions.WorkerCrashedError:
        return failed(given, "coding it ended the worker process")
    except ray.exceptions.RayError as error:
        cause = getattr(error, "cause", None) or error
        if isinstance(cause, SetupError):
            raise cause from error
        return failed(given, described(cause))
