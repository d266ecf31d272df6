"""The bytes of a report as they were fetched or read: to be saved, never shown, since a foreign page must not run as one of ours."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response

from pactograph.errors import PactographError
from pactograph.web.query import place
from pactograph.web.render import fault

SUFFIXES = {"text/html": "html", "application/pdf": "pdf", "text/plain": "txt", "application/xhtml+xml": "html", "application/json": "json"}
HEADERS = {
    "Content-Security-Policy": "default-src 'none'; sandbox; frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": "private, no-cache",
}


def original(request: Request) -> Response:
    """Named by the report's number alone: what a stranger named it stays out of the headers."""
    register = request.app.state.register
    try:
        number = place("report", request.path_params["number"])
        kind = register.report(number).report.provenance.media_type.partition(";")[0].strip().lower()
        data = register.original(number)
    except PactographError as error:
        return fault(request, error)
    name = f"report-{number}.{SUFFIXES.get(kind, 'bin')}"
    return Response(
        data, media_type="application/octet-stream", headers=HEADERS | {"Content-Disposition": f'attachment; filename="{name}"'}
    )
