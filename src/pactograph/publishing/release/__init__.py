"""Releases: the register as a data set for others, whole, described, checked."""

from pactograph.publishing.release.reader import is_release, read
from pactograph.publishing.release.reasons import Reasons
from pactograph.publishing.release.write import Released, release

__all__ = ["Reasons", "Released", "is_release", "read", "release"]
