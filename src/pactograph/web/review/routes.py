"""The routes of the review."""

from __future__ import annotations

from starlette.routing import Route

from pactograph.web.forms import posted
from pactograph.web.render import shown
from pactograph.web.review import acts, agreement, coding, coding_acts, entry, report, worklist

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
        Route("/review/agreement", shown("review_agreement.html", agreement.page)),
        Route("/review/coding", shown("review_coding.html", coding.listed)),
        Route("/review/coding/assign", posted(coding_acts.assign), methods=POST),
        Route("/review/coding/{number:int}", shown("review_coding_desk.html", coding.desk)),
        Route("/review/coding/{number:int}/add", posted(coding_acts.add), methods=POST),
        Route("/review/coding/{number:int}/correct", posted(coding_acts.correct), methods=POST),
        Route("/review/coding/{number:int}/drop", posted(coding_acts.drop), methods=POST),
        Route("/review/coding/{number:int}/finish", posted(coding_acts.finish), methods=POST),
        Route("/review/coding/{number:int}/withdraw", posted(coding_acts.withdraw), methods=POST),
        Route("/review/coding/{number:int}/settle", shown("review_settle.html", coding.settle)),
        Route("/review/coding/{number:int}/settle", posted(coding_acts.settle), methods=POST),
    ]
