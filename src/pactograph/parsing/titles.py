"""What stands beside a name: office, rank and honorific before it, an office behind it."""

from __future__ import annotations

import re
from itertools import pairwise

from pactograph.parsing.gaps import (
    AFTER,
    BEHIND,
    CLOSE,
    COMPLEMENT,
    COUNTERPART,
    DANGLING,
    EMPTY,
    GAP,
    JOINT,
    LEADING,
    MEMBER,
    RETIRED,
    STARTS,
)
from pactograph.parsing.name import Name
from pactograph.parsing.names import HONORIFIC, not_name
from pactograph.records.parse import Mention


def read_name(
    text: str, sentence: int, start: int, end: int, offices: list[Mention], ranks: list[Mention], walls: list[tuple[int, int]] | None = None
) -> Name:
    """The name at `start` to `end` with the titles before it, in a sentence that begins at `sentence`."""
    name = Name(start, end, text[start:end], start, end)
    for _ in range(5):
        if (found := HONORIFIC.search(text, max(sentence, name.first - 18), name.first)) is not None:
            name.first, name.honorific = found.start(), True
        elif name.rank is None and name.office is None and (rank := _ending(ranks, text, name.first, CLOSE)) is not None:
            name.rank, name.first = _retired(rank, text), rank.start
        elif name.office is None and (office := _ending(offices, text, name.first, GAP)) is not None:
            around = None if walls is None else [*walls, *((m.start, m.end) for m in (*offices, *ranks))]
            _take_office(name, text, office, (first := _first(office, text, offices)), _left(first, text, sentence, around))
        else:
            break
    if (found := COUNTERPART.search(text, max(sentence, name.first - 24), name.first)) is not None:
        name.first, name.counterpart = found.start(), True
    if (found := MEMBER.match(text, end)) is not None:
        name.last, name.member = found.end(), True
    return name


def _ending(titles: list[Mention], text: str, at: int, gap: re.Pattern[str]) -> Mention | None:
    """The title that ends nearest before `at` and is joined to it."""
    near = next((title for title in reversed(titles) if title.end <= at), None)
    if near is None or at - near.end > 160 or DANGLING.search(text, near.end, at):
        return None
    return near if gap.fullmatch(text, near.end, at) else None


def _retired(rank: Mention, text: str) -> Mention:
    """The rank with "(Retd)" behind it."""
    found = RETIRED.match(text, rank.end)
    return rank if found is None else Mention("rank", rank.start, found.end(), text[rank.start : found.end()], None)


def _left(office: Mention, text: str, sentence: int, walls: list[tuple[int, int]] | None) -> int:
    """Where the office begins with the capitalised words before it, which no other mention covers and which are no person's name.

    Without `walls`, as in a headline, which capitalises all words, it begins where it does.
    """
    if walls is None:
        return office.start
    floor = max([sentence, *(b for _, b in walls if b <= office.start)])
    if (found := LEADING.search(text, floor, office.start)) is None or not office.quote[0].isupper():
        return office.start
    words = found.group().split()
    if any(word == "and" and not not_name(before) for before, word in pairwise(words)):
        return office.start
    start = found.start()
    for word in words:
        if word.lower() not in STARTS and not HONORIFIC.search(word + " "):
            break
        start = text.index(word, start) + len(word) + 1
    return min(start, office.start)


def _first(office: Mention, text: str, offices: list[Mention]) -> Mention:
    """The first of the offices joined to one: "Deputy Prime Minister and Defence Minister", "Adviser to the President"."""
    first = office
    for other in reversed(offices):
        if other.end <= first.start and JOINT.fullmatch(text, other.end, first.start):
            first = other
    return first


def _take_office(name: Name, text: str, office: Mention, first: Mention, left: int) -> None:
    """Give the name its office from `left` on, with the body that it is of behind."""
    end = name.rank.start if name.rank is not None else name.start
    honorific = HONORIFIC.search(text, office.end, name.start)
    end = min(end, honorific.start()) if honorific else end
    name.gap = text[office.end : end]
    whole = office.end + len(_complement(name.gap))
    name.office = Mention("office", left, whole, text[left:whole], office.value or first.value)
    name.first = left


def _complement(gap: str) -> str:
    """The words of a gap that say of what body the office is."""
    return EMPTY.sub("", gap) if COMPLEMENT.match(gap) else ""


def read_behind(name: Name, text: str, end: int, offices: list[Mention], used: list[Mention]) -> None:
    """Give the name the office behind it ("X, Assistant Secretary of State"), unless that belongs to another name."""
    free = [one for one in offices if name.end <= one.start < name.end + 90 and not any(o.start <= one.start < o.end for o in used)]
    office = next((one for one in free if BEHIND.fullmatch(text, name.end, one.start)), None)
    if office is None:
        return
    last = office.end
    for other in free:
        if other.start > last and JOINT.fullmatch(text, last, other.start):
            last = other.end
    found = AFTER.match(text, last, end)
    last = found.end() if found else last
    name.behind, name.last = Mention("office", office.start, last, text[office.start : last], office.value), last
