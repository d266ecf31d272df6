"""Views for those who ask by SQL: what the register shows, flat, with the names that the tables of an export have.

Parts of entries are read from JSON, and what cannot be read is NULL. What is counted by (facets) and sorted by stands in an index.
"""

from __future__ import annotations

from sqlalchemy import Connection

# An element of an array of the JSON, as JSON, where it is an object: other things would be errors of SQLite's functions.
OBJECT = "CASE WHEN {0}.type = 'object' THEN {0}.value END"
VALID = "CASE WHEN json_valid({0}) THEN {0} END"
DATA = VALID.format("v.data")
CLAIM, BACKING = OBJECT.format("c"), OBJECT.format("b")
SHOWN = f"json_extract({CLAIM}, '$.shown')"
VALUE = f"json_extract({CLAIM}, '$.value')"


def one(field: str, part: str = "") -> str:
    """The value that an entry shows of a field, or a part of it."""
    return (
        f"(SELECT json_extract({CLAIM}, '$.value{part}') FROM json_each({DATA}, '$.claims') c "
        f"WHERE json_extract({CLAIM}, '$.field') = '{field}' AND {SHOWN} LIMIT 1)"
    )


def single(facet: str) -> str:
    """The value of a facet of which an entry has one."""
    return f"(SELECT f.value FROM facets f WHERE f.version = v.number AND f.field = '{facet}')"


def several(facet: str) -> str:
    """The values of a facet, ` | ` between them."""
    return f"(SELECT group_concat(f.value, ' | ') FROM facets f WHERE f.version = v.number AND f.field = '{facet}')"


def distinct(part: str) -> str:
    """How many records or reports an entry rests on."""
    member = OBJECT.format("m")
    return f"(SELECT count(DISTINCT json_extract({member}, '$.{part}')) FROM json_each({DATA}, '$.members') m)"


def joined(path: str) -> str:
    """The values of names or parties of a person, ` | ` between them."""
    return f"(SELECT group_concat(json_extract({OBJECT.format('n')}, '$.value'), ' | ') FROM json_each({PERSON}, '{path}') n)"


TITLE = f"json_extract({DATA}, '$.label')"
STATUS = single("status")
YEAR = "nullif(substr(v.day, 1, 4), '')"
PERSON, REPORT = VALID.format("p.data"), VALID.format("r.data")
HELD = OBJECT.format("h")

ENTRIES = f"""
SELECT v.entry AS id, v.type AS type, {TITLE} AS title, {STATUS} AS status, {one("date")} AS date, v.day AS first_day, {YEAR} AS year,
    {one("place", ".name")} AS place, {single("country")} AS place_country, {several("party")} AS parties,
    {several("area")} AS areas, {several("origin")} AS origin, v.confidence AS confidence, v.accepted AS accepted,
    {distinct("record")} AS records, {distinct("report")} AS reports
FROM versions v WHERE v.until IS NULL
"""
# The plus keeps SQLite from going through all facets to the rows of versions, which are long: it goes through an index of versions.
OF_FACET = "FROM facets g JOIN versions v ON v.number = g.version WHERE +g.field = '{0}' AND v.until IS NULL"
ROLE = f"""
(SELECT group_concat(json_extract({CLAIM}, '$.value.role'), ' | ') FROM json_each({DATA}, '$.claims') c
    WHERE json_extract({CLAIM}, '$.field') = 'parties' AND {SHOWN} AND json_extract({CLAIM}, '$.value.code') = g.value)
"""
OF_ENTRY = f"{YEAR} AS year, {TITLE} AS title, {STATUS} AS status, v.confidence AS confidence"
PARTIES = f"SELECT v.entry AS entry, v.type AS type, g.value AS code, {ROLE.strip()} AS role, {OF_ENTRY} {OF_FACET.format('party')}"
AREAS = f"SELECT v.entry AS entry, v.type AS type, g.value AS area, {OF_ENTRY} {OF_FACET.format('area')}"
VALUES = f"""
SELECT v.entry AS entry, v.type AS type, json_extract({CLAIM}, '$.field') AS field,
    CASE json_type({CLAIM}, '$.value') WHEN 'object'
        THEN coalesce(json_extract({CLAIM}, '$.value.code'), json_extract({CLAIM}, '$.value.name'),
            json_extract({CLAIM}, '$.value.amount'), {VALUE})
        ELSE {VALUE} END AS value,
    json_extract({BACKING}, '$.spans[0].quote') AS quote, json_extract({BACKING}, '$.report') AS report,
    json_extract({CLAIM}, '$.confidence') AS confidence
FROM versions v JOIN json_each({DATA}, '$.claims') c LEFT JOIN json_each({CLAIM}, '$.backing') b
WHERE v.until IS NULL AND {SHOWN}
"""
REPORTS = f"""
SELECT r.number AS report, r.key AS key, r.date AS date, substr(r.date, 1, 4) AS year, json_extract({REPORT}, '$.title') AS title,
    json_extract({REPORT}, '$.outlet') AS outlet, json_extract({REPORT}, '$.language') AS language, r.url AS url, r.origin AS origin,
    r.licence AS licence, r.story AS story, r.added AS added, (SELECT count(*) FROM records s WHERE s.report = r.number) AS records
FROM reports r
"""
PERSONS = f"""
SELECT 'person/' || p.number AS id, json_extract({PERSON}, '$.name') AS name,
    {joined("$.names")} AS names, {joined("$.parties")} AS parties,
    json_array_length({PERSON}, '$.records') AS records, json_extract({PERSON}, '$.since') AS since,
    json_extract({PERSON}, '$.until') AS until, json_extract({PERSON}, '$.confidence') AS confidence
FROM persons p WHERE p.data IS NOT NULL AND p.moved IS NULL
"""
OFFICES = f"""
SELECT 'person/' || p.number AS person, json_extract({PERSON}, '$.name') AS name, json_extract({HELD}, '$.kind') AS kind,
    json_extract({HELD}, '$.title') AS title, json_extract({HELD}, '$.party') AS party, json_extract({HELD}, '$.since') AS since,
    json_extract({HELD}, '$.until') AS until, json_array_length({HELD}, '$.records') AS records
FROM persons p JOIN json_each({PERSON}, '$.held') h WHERE p.data IS NOT NULL AND p.moved IS NULL
"""
VIEWS = {
    "shown_entries": ENTRIES,
    "shown_parties": PARTIES,
    "shown_areas": AREAS,
    "shown_values": VALUES,
    "shown_reports": REPORTS,
    "shown_persons": PERSONS,
    "shown_offices": OFFICES,
}


def up(connection: Connection) -> None:
    """SQLite only: a server's database has its own ways to show tables to others."""
    if connection.dialect.name == "sqlite":
        for name, asked in VIEWS.items():
            # Not as `text`, which would take what stands behind a colon for a parameter.
            connection.exec_driver_sql(f"CREATE VIEW IF NOT EXISTS {name} AS {asked.strip()}")
