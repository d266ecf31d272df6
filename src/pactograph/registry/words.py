"""Full text over reports, quotes and entries: folded to ASCII, so that accents and alphabets do not matter; ranked, with snippets."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Any, NamedTuple

from anyascii import anyascii
from sqlalchemy import Connection, text

from pactograph.records import Entry, Record
from pactograph.registry import rows, tables

KINDS = ("report", "quote", "entry")
TOKEN = re.compile(r"[a-z0-9]+")
PHRASE = re.compile(r'["“”„«»]([^"“”„«»]*)["“”„«»]')
WORD = re.compile(r"\w+", re.UNICODE)
# Words and phrases of a query beyond these are passed over.
MOST = 24
# Longer words name nothing, and PostgreSQL refuses to look for them.
LONGEST_WORD = 200
# Characters of a report that are indexed: PostgreSQL holds a megabyte of distinct words.
LONGEST = 400_000
# Letters as Latin spellings without marks write them, where anyascii writes two letters; and marked letters as transliterations write them.
PLAIN = str.maketrans("шжчћцђщхй", "szcccdshj")
SPELLED = str.maketrans({"š": "sh", "ž": "zh", "č": "ch", "ş": "sh", "ç": "ch", "đ": "dj"})
AROUND = 90
# PostgreSQL reads all words of what it ranks. Of more hits of a kind than these it ranks the latest: a word that stands in half of
# 100,000 reports took 3.4 s, and takes 0.1 s.
RANKED = 3_000


class Hit(NamedTuple):
    """`kind`: report, quote or entry; `id`: the number of the report, or the entry's id; `rank`: higher is better."""

    kind: str
    id: str
    title: str
    snippet: str
    rank: float


@lru_cache(maxsize=65_536)
def folded(words: str) -> str:
    """Words as they are indexed: ASCII, lower case, one blank between them."""
    plain = words if words.isascii() else anyascii(words)
    return " ".join(TOKEN.findall(plain.lower()))


def spellings(word: str) -> list[str]:
    """The ways in which a word may be spelled without marks, its fold first: Гашић is gashic and gasic, Gašić is gasic and gashic."""
    if word.isascii():
        return [folded(word)]
    lower = word.lower()
    return list(dict.fromkeys(fold for one in (lower, lower.translate(PLAIN), lower.translate(SPELLED)) if (fold := folded(one))))


def indexed(words: str) -> str:
    """Words as they are indexed; other spellings stand at the end, so that phrases stay whole."""
    words = words[:LONGEST]
    marked = {} if words.isascii() else dict.fromkeys(word for word in WORD.findall(words) if not word.isascii())
    return " ".join([folded.__wrapped__(words), *(spelling for word in marked for spelling in spellings(word)[1:])])


def of_report(connection: Connection, number: int, title: str, body: str) -> None:
    """Index a report."""
    _index(connection, "report_words", [{"number": number, "body": f"{title} {body}"}])


def of_records(connection: Connection, numbered: Iterable[tuple[int, Record]]) -> None:
    """Index the quotes of records."""
    made = [{"number": number, "body": " ".join(span.quote for span in record.evidence)} for number, record in numbered]
    _index(connection, "quote_words", made)


def of_entries(connection: Connection, numbered: Iterable[tuple[int, Entry]]) -> None:
    """Index the labels and values of entries, under the numbers of their versions."""
    made = [{"number": number, "body": f"{entry.label} {_said(entry)}", "entry": entry.id} for number, entry in numbered]
    _index(connection, "entry_words", made)


def _said(entry: Entry) -> str:
    return "; ".join(words for claim in entry.claims if claim.shown for words in _texts(claim.value))


def _texts(value: object) -> Iterable[str]:
    if isinstance(value, dict):
        return [str(part) for part in value.values()]
    return [str(value)]


def _index(connection: Connection, table: str, made: list[dict[str, Any]]) -> None:
    if not made:
        return
    body = ":body" if connection.dialect.name == "sqlite" else "to_tsvector('simple', :body)"
    columns, values = ("rowid, body, entry", f":number, {body}, :entry") if "entry" in made[0] else ("rowid, body", f":number, {body}")
    statement = text(f"INSERT INTO {table} ({columns}) VALUES ({values})")
    connection.execute(statement, [row | {"body": indexed(row["body"])} for row in made])


def forget(connection: Connection, versions: Iterable[int]) -> None:
    """Take the words of entries' versions out of the index."""
    gone = [{"number": number} for number in versions]
    if gone:
        connection.execute(text("DELETE FROM entry_words WHERE rowid = :number"), gone)


def query(words: str, *, sqlite: bool) -> str:
    """What a person typed, as the index asks: all words, phrases in quotation marks whole. "" where nothing can be asked for."""
    words = words[: MOST * LONGEST_WORD]
    phrases = [[folded(phrase)] for phrase in PHRASE.findall(words)]
    single = [spellings(word) for word in WORD.findall(PHRASE.sub(" ", words).replace("_", " "))]
    parts = [kept for part in (*phrases, *single) if (kept := [one for one in part if one and len(one) <= LONGEST_WORD])][:MOST]
    if sqlite:
        return " AND ".join("(" + " OR ".join(f'"{one}"' for one in part) + ")" for part in parts)
    return " & ".join("(" + " | ".join("(" + " <-> ".join(one.split()) + ")" for one in part) + ")" for part in parts)


def search(connection: Connection, words: str, kind: str | None, limit: int) -> list[Hit]:
    """The hits of one kind or of all, the best first."""
    sqlite = connection.dialect.name == "sqlite"
    asked = query(words, sqlite=sqlite)
    if not asked:
        return []
    terms = frozenset(fold for word in WORD.findall(words) for spelling in spellings(word) for fold in spelling.split())
    hits = [hit for one in (KINDS if kind is None else (kind,)) for hit in _hits(connection, one, asked, limit, terms)]
    return sorted(hits, key=lambda hit: (-hit.rank, hit.kind, hit.id))[:limit]


def _hits(connection: Connection, kind: str, asked: str, limit: int, terms: frozenset[str]) -> list[Hit]:
    table = f"{kind}_words"
    if connection.dialect.name == "sqlite":
        line = f"SELECT rowid AS number, -rank AS worth FROM {table} WHERE {table} MATCH :asked ORDER BY rank, rowid LIMIT :limit"
    else:
        line = (
            "SELECT rowid AS number, ts_rank_cd(body, to_tsquery('simple', :asked), 1) AS worth FROM (SELECT rowid, body "
            f"FROM {table} WHERE body @@ to_tsquery('simple', :asked) ORDER BY rowid DESC LIMIT {max(limit, RANKED)}) AS latest "
            "ORDER BY worth DESC, rowid LIMIT :limit"
        )
    found = {row.number: float(row.worth) for row in connection.execute(text(line), {"asked": asked, "limit": limit})}
    made = {"report": _reports, "quote": _quotes, "entry": _entries}[kind]
    return made(connection, found, terms)


def _reports(connection: Connection, found: dict[int, float], terms: frozenset[str]) -> list[Hit]:
    stored = [rows.stored(row) for row in rows.within(connection, rows.REPORT, tables.reports.c.number, found)]
    return [
        Hit("report", str(one.number), one.report.title or one.report.report, snippet(one.report.text, terms), found[one.number])
        for one in stored
    ]


def _quotes(connection: Connection, found: dict[int, float], terms: frozenset[str]) -> list[Hit]:
    told = rows.tolds(connection, found)
    titles = {one.report: rows.report(connection, one.report).report for one in told}
    return [
        Hit(
            "quote",
            str(one.report),
            titles[one.report].title or one.key,
            snippet(" … ".join(s.quote for s in one.record.evidence), terms),
            found[one.number],
        )
        for one in told
    ]


def _entries(connection: Connection, found: dict[int, float], terms: frozenset[str]) -> list[Hit]:
    versions = tables.versions.c
    shown = rows.within(connection, (versions.number, versions.data), versions.number, found)
    entries = [(row.number, rows.entry(row.data)) for row in shown]
    return [Hit("entry", entry.id, entry.label, snippet(_said(entry), terms), found[number]) for number, entry in entries]


def snippet(source: str, terms: frozenset[str]) -> str:
    """The words around the first of `terms` in a text, as they stand there."""
    first = next((word for word in WORD.finditer(source) if folded(word.group()) in terms), None)
    start = max(0, (first.start() if first else 0) - AROUND)
    end = min(len(source), (first.end() if first else 0) + AROUND)
    start = source.rfind(" ", 0, start) + 1 if start else 0
    end = source.find(" ", end) if source.find(" ", end) >= 0 and end < len(source) else len(source)
    cut = " ".join(source[start:end].split())
    return f"{'… ' if start else ''}{cut}{' …' if end < len(source) else ''}"
