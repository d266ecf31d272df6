"""CITATION.cff: how a release is cited."""

from __future__ import annotations

from typing import Any

import yaml

from pactograph.publishing.release.about import SPDX, About


def citation(about: About) -> str:
    """The file, of version 1.2.0 of the Citation File Format."""
    found: dict[str, Any] = {
        "cff-version": "1.2.0",
        "message": "If you use this data set, please cite it as below.",
        "type": "dataset",
        "title": about.title,
        "abstract": about.description,
        "authors": [{"name": name} for name in about.authors],
        "version": about.version,
    }
    if len(about.date) == 10:
        found["date-released"] = about.date
    if SPDX.fullmatch(about.licence):
        found["license"] = about.licence
    if about.url:
        found["url"] = about.url
    return yaml.safe_dump(found, allow_unicode=True, sort_keys=False, width=1000)
