"""A hook of mkdocs: the one script that the theme would load from the network is taken from the site itself."""

from __future__ import annotations

from typing import Any

SHIM = "https://unpkg.com/iframe-worker/shim"
COPY = "assets/iframe-worker.js"


def on_post_page(output: str, page: Any, config: Any) -> str:
    """The finished page with the script's address changed to the copy in `assets`."""
    return output.replace(SHIM, "../" * page.url.count("/") + COPY)


def on_post_template(output_content: str, template_name: str, config: Any) -> str:
    """The same for pages without a source, such as the one for addresses that lead nowhere."""
    return output_content.replace(SHIM, COPY)
