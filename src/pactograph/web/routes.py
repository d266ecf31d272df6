"""The pages that only show: addresses, templates, and the functions behind them."""

from __future__ import annotations

from starlette.routing import BaseRoute, Route

from pactograph.web.pages import about, api, codebook, countries, entries, entry, front, network, original, persons, reports, search, words
from pactograph.web.render import shown

PAGES = (
    ("/", "front.html", front.page),
    ("/entries", "entries.html", entries.page),
    ("/entries/{type}/{number:int}", "entry.html", entry.page),
    ("/reports", "reports.html", reports.listed),
    ("/reports/{number:int}", "report.html", reports.one),
    ("/countries", "countries.html", countries.listed),
    ("/countries/{code}", "country.html", countries.one),
    ("/countries/{code}/{other}", "country.html", countries.pair),
    ("/persons", "persons.html", persons.listed),
    ("/persons/{number:int}", "person.html", persons.one),
    ("/network", "network.html", network.page),
    ("/words", "words.html", words.page),
    ("/codebook", "codebook.html", codebook.page),
    ("/search", "search.html", search.page),
    ("/about", "about.html", about.page),
    ("/api", "api.html", api.page),
)


def reading() -> list[BaseRoute]:
    """All of them show everybody the same, so what they show is kept while the register stays as it is."""
    pages = [Route(path, shown(template, page, kept=True)) for path, template, page in PAGES]
    return [*pages, Route("/reports/{number:int}/original", original.original)]
