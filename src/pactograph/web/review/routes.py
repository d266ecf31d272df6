"""The routes of the review."""

from __future__ import annotations

from starlette.routing import Route

from pactograph.web.forms import posted
from pactograph.web.render import shown
from pactograph.web.review import acts, entry, report, worklist

POST = ["POST"]


def routes() -> list[Route]:
    """Pages to look, and forms to judge."""
    return [
        Route("/review", shown("review.html", worklist.page)),
        Route("/review/entry/{type}/{number:int}", shown("review_entry.html", entry.page)),
        Route("/review/entry/{type}/{number:int}/{act}", posted(acts.judge), methods=POST),
        Route("/review/record/{number:int}/{act}", posted(acts.on_record), methods=POST),
        Route("/review/report/{number:int}", shown("review_report.html", report.page)),
        Route("/review/report/{number:int}/add", posted(acts.add), methods=POST),
        Route("/review/undo/{judgement:int}", posted(acts.undo), methods=POST),
    ]
