"""Questions that Datasette offers beside the views; those with a `:name` ask for it in a field."""

from __future__ import annotations

from typing import NamedTuple


class Query(NamedTuple):
    """A question in SQL."""

    title: str
    about: str
    sql: str


QUERIES = {
    "agreements_of_party": Query(
        "Agreements of a party",
        "By code: SRB, NATO. Newest first.",
        "SELECT id, title, status, date, parties, areas, confidence FROM shown_entries\n"
        "WHERE id IN (SELECT entry FROM shown_parties WHERE code = :party AND type = 'agreement')\nORDER BY first_day DESC",
    ),
    "exercises_by_year": Query(
        "Exercises by year",
        "Of all parties, by the year of the date, else of the first report.",
        "SELECT year, count(*) AS exercises FROM shown_entries\n"
        "WHERE type = 'exercise' AND year IS NOT NULL\nGROUP BY year ORDER BY year DESC",
    ),
    "partners_of_party": Query(
        "Partners of a party",
        "With whom a party is in entries together, and in how many.",
        "SELECT b.code AS partner, count(DISTINCT a.entry) AS entries FROM shown_parties a\n"
        "JOIN shown_parties b ON b.entry = a.entry AND b.code <> a.code\n"
        "WHERE a.code = :party\nGROUP BY b.code ORDER BY entries DESC, partner",
    ),
    "what_changed": Query(
        "What changed",
        "New versions of entries since a day, the last first; the last 500 where no day is given.",
        "SELECT v.at, v.entry, json_extract(CASE WHEN json_valid(v.data) THEN v.data END, '$.label') AS title,\n"
        "    CASE WHEN EXISTS (SELECT 1 FROM versions o WHERE o.entry = v.entry AND o.number < v.number)\n"
        "    THEN 'changed' ELSE 'new' END AS change, v.until IS NULL AS shown\n"
        "FROM versions v WHERE v.at >= :since\nORDER BY v.number DESC LIMIT 500",
    ),
    "quotes_for_entry": Query(
        "Quotes for an entry",
        "Each value that an entry such as agreement/1 shows, with the words and the report that say so.",
        "SELECT v.field, v.value, v.quote, v.report, r.date, r.outlet, r.title, r.url, v.confidence\n"
        "FROM shown_values v LEFT JOIN shown_reports r ON r.report = v.report\nWHERE v.entry = :entry",
    ),
    "persons_in_office": Query(
        "Persons in office",
        "Who is told to hold an office for a party, those last told of first.",
        "SELECT name, title, since, until, records, person FROM shown_offices\n"
        "WHERE party = :party AND kind = 'office'\nORDER BY until DESC, since DESC",
    ),
}
