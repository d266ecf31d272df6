"""Whatever goes wrong is said as problem details (RFC 9457)."""

from __future__ import annotations

from http import HTTPStatus
from typing import Any

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.responses import Response

from pactograph.errors import PactographError
from pactograph.web.api.heads import ALLOWED
from pactograph.web.api.params import SAID
from pactograph.web.api.schemas import Problem
from pactograph.web.render import status_of

MEDIA = "application/problem+json"


def answered(app: FastAPI) -> None:
    """Let `app` answer every fault so."""
    app.add_exception_handler(PactographError, _own)
    app.add_exception_handler(RequestValidationError, _invalid)
    app.add_exception_handler(HTTPException, _http)


def problem(path: str, status: int, detail: str, headers: dict[str, str] | None = None) -> Response:
    """One problem as an answer."""
    body = Problem(title=HTTPStatus(status).phrase, status=status, detail=detail, instance=path)
    return Response(body.model_dump_json(), status, headers, MEDIA)


def _own(request: Request, error: Exception) -> Response:
    assert isinstance(error, PactographError)
    return problem(request.url.path, status_of(error), str(error))


def _invalid(request: Request, error: Exception) -> Response:
    assert isinstance(error, RequestValidationError)
    return problem(request.url.path, 422, "; ".join(map(_said, error.errors()[:5])))


def _said(fault: Any) -> str:
    pattern = fault.get("ctx", {}).get("pattern", "")
    return f"{'.'.join(str(part) for part in fault['loc'][1:])}: {SAID.get(pattern, fault['msg'])}"


def _http(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    if error.status_code == 405:
        return _refused(request)
    detail = "there is no such place in the API; /api lists them" if error.status_code == 404 else str(error.detail)
    return problem(request.url.path, error.status_code, detail, dict(error.headers or {}))


def _refused(request: Request) -> Response:
    """What is not done here; OPTIONS asks what is."""
    if request.method == "OPTIONS":
        return Response(status_code=204, headers={"Allow": ALLOWED})
    return problem(request.url.path, 405, f"{request.method[:20]} is not done here: the API only reads", {"Allow": ALLOWED})
