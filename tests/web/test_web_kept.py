"""What pages work out is kept while the register is as it was, and no longer."""

from __future__ import annotations

from pathlib import Path

import site_of_pages as site

from pactograph import registry
from pactograph.web.kept import Kept


def test_the_same_is_worked_out_once_until_something_comes_in_or_is_judged(tmp_path: Path) -> None:
    made: list[int] = []

    def work() -> int:
        made.append(1)
        return len(made)

    with registry.open(tmp_path / "r.db") as register, registry.open(tmp_path / "r.db") as other:
        kept = Kept()
        assert [kept.get(register, "a", work) for _ in range(3)] == [1, 1, 1]
        assert kept.get(register, "b", work) == 2
        other.add(site.agreement())
        assert [kept.get(register, "a", work), kept.get(register, "a", work)] == [3, 3]
        other.judge("note", "agreement/1", who="ann", data={"text": "seen"})
        assert kept.get(register, "a", work) == 4


def test_what_was_begun_before_a_change_is_not_kept(tmp_path: Path) -> None:
    with registry.open(tmp_path / "r.db") as register:
        kept = Kept()

        def late() -> str:
            register.add(site.agreement())
            kept.get(register, "other", lambda: "")
            return "as it was"

        assert kept.get(register, "a", late) == "as it was"
        assert kept.get(register, "a", lambda: "as it is") == "as it is"


def test_no_more_than_so_many_are_kept(tmp_path: Path) -> None:
    with registry.open(tmp_path / "r.db") as register:
        kept = Kept(most=2)
        for asked in "abc":
            kept.get(register, asked, lambda: 1)
        assert kept.get(register, "a", lambda: 2) == 2
        assert kept.get(register, "c", lambda: 2) == 1
