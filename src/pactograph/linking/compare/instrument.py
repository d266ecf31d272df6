"""Whether codes agree: instrument, mode, stance, status, areas, domains; and phrases: label, scenario, term, meaning."""

from __future__ import annotations

from collections.abc import Iterator

from pactograph.linking.compare.sign import Sign
from pactograph.linking.facts import Facts

# Codes that one report may choose where another chooses the other.
CLOSE = {frozenset(pair) for pair in (("talks", "visit"), ("talks", "summit"), ("visit", "summit"), ("talks", "call"))}
CLOSE |= {
    frozenset(pair) for pair in (("agreement", "memorandum"), ("agreement", "treaty"), ("agreement", "protocol"), ("agreement", "plan"))
}
CLOSE |= {frozenset(pair) for pair in (("letter", "memorandum"), ("letter", "statement"), ("agreement", "contract"), ("sale", "licence"))}
CLOSE |= {frozenset(pair) for pair in (("plan", "protocol"), ("support", "neutral"), ("oppose", "neutral"))}


def codings(a: Facts, b: Facts) -> Iterator[Sign]:
    """A sign for each field that both records have."""
    for field, left in a.codings.items():
        if right := b.codings.get(field):
            yield _code(field, left, right)
    if a.status and b.status:
        yield Sign(
            f"status={'same' if a.status == b.status else 'other'}", f"both {a.status}" if a.status == b.status else "another status"
        )
    yield from _sets("areas", a.areas, b.areas)
    yield from _sets("domains", a.domains, b.domains)
    for field, left_words in a.phrases.items():
        if right_words := b.phrases.get(field):
            same = 2 * len(left_words & right_words) >= min(len(left_words), len(right_words))
            yield Sign(f"{field}={'same' if same else 'other'}", f"the same {field}" if same else f"another {field}")


def _code(field: str, left: str, right: str) -> Sign:
    if left == right:
        return Sign(f"{field}=same", f"both {left}")
    if frozenset((left, right)) in CLOSE:
        return Sign(f"{field}=close", f"{field}s that are near each other ({', '.join(sorted((left, right)))})")
    return Sign(f"{field}=other", f"another {field} ({', '.join(sorted((left, right)))})")


def _sets(field: str, left: frozenset[str], right: frozenset[str]) -> Iterator[Sign]:
    if left and right:
        share = len(left & right) / min(len(left), len(right))
        grade = "same" if share > 0.6 else "some" if share else "other"
        yield Sign(f"{field}={grade}", {"same": f"the same {field}", "some": f"some {field} in common", "other": f"other {field}"}[grade])
