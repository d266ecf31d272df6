"""Many reports at once: on all cores of a machine, or on a Ray cluster. One report never stops the others."""

from pactograph.bulk.outcome import Outcome

__all__ = ["Outcome"]
