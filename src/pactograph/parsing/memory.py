"""What a reader of a report has in mind at each place: who was named, who meets whom."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from pactograph import gazetteer
from pactograph.records.parse import Mention, Parse, Sentence

# Words of an encounter: of two people named with one, each has to do with the other; so has one person with the state that he visits or
# calls.
TOGETHER = re.compile(
    r"\b(?:met|meet|meets|meeting|meetings|talks|spoke|speaks|call|calls|called|hosted|hosts|welcomed|received|sign\w*|agreed?|between|"
    r"h[eo]ld|visit\w*|travel\w*|arriv\w+|"
    r"dialogue|consultations|discuss\w*|jointly|joint|counterparts?|gathered|delegations?|bilateral|trilateral|partnership|ties|"
    r"relations)\b",
    re.IGNORECASE,
)
LISTED = re.compile(r",? and (?:the )?|, (?:the )?|[-–/]")
JOINT = re.compile(
    r"\bjoint\b[^.\n]{0,40}\b(?:statement|readout|declaration|communiqu[eé]|press|vision)\b|\b(?:leaders?|ministers)['’]? (?:joint "
    r")?statement\b",
    re.IGNORECASE,
)
VISIT = re.compile(
    r"\b(?:met|meet|meets|talks|spoke|call|called|hosted|hosts|signed|visit\w*|travel\w*|arriv\w+|gathered)\b", re.IGNORECASE
)


@dataclass
class Memory:
    """What has been named: `people` of the last sentence with any; `group`: the states that last had to do with one another.

    `main`: the states that the report is about; `joint`: whether it speaks in the name of all of them; `speaker`: of a transcript.
    """

    home: str | None
    author: str | None
    main: tuple[str, ...] = ()
    group: tuple[str, ...] = ()
    states: list[str] = field(default_factory=list)
    people: list[Mention] = field(default_factory=list)
    blocs: set[str] = field(default_factory=set)
    joint: bool = False
    date: str | None = None
    speaker: tuple[str, ...] = ()

    @classmethod
    def of(cls, parse: Parse) -> Memory:
        """The memory at a report's beginning."""
        main = _main(parse)
        joint = bool(JOINT.search(parse.report.title or parse.report.text[:200]))
        return cls(parse.home, parse.author, main, main, joint=joint, date=parse.report.date)

    def note(self, sentence: Sentence, named: list[Mention]) -> None:
        """Take in a sentence: its people, its states, and who has to do with whom in it."""
        people = [m for m in named if m.kind == "person" or m.sub == "office"]
        self.people = people or self.people
        codes = _unique(code for m in named for code in codes_of(m))
        self.blocs.update(codes)
        states = [code for code in codes if is_state(code)]
        self.states = [code for code in self.states if code not in states] + states
        if not TOGETHER.search(sentence.text):
            return
        actors = _unique(code for m in people for code in codes_of(m) if is_state(code))
        if len(actors) == 1 and VISIT.search(sentence.text):
            actors += [code for code in _unique([*places(named), *states]) if code not in actors][:1]
        if len(actors) > 1:
            self.group = tuple(actors)

    def some(self, size: int) -> tuple[str, ...]:
        """So many states of whom it speaks: the group if it is of that size, else the main ones, else the group and others; empty where
        there are too few.
        """
        for codes in (self.group, self.main):
            if len(codes) == size:
                return codes
        codes = tuple(_unique([*self.group, *self.main]))
        return codes[:size] if len(codes) >= size else ()


def _main(parse: Parse) -> tuple[str, ...]:
    """The states that a report is about: those listed in its head, else of its head's people, else the head's and most named two."""
    counts = Counter(code for here in parse.mentions for m in here for code in codes_of(m) if is_state(code))
    head = [m for here in parse.mentions[:2] for m in here]
    people = _unique(code for m in head if m.kind == "person" for code in codes_of(m) if is_state(code))
    first = _unique([*people, *(m.value for m in head if m.kind == "party" and is_state(m.value))])
    home = {parse.author, parse.home}
    ranked = sorted(counts, key=lambda code: (code not in first, -counts[code] - 2 * (code in home), code))
    listed = _listed(parse)
    main = listed if len(listed) > 2 else people if len(people) > 1 else ranked[:2]
    return tuple(main) if len(main) > 1 else ()


def _listed(parse: Parse) -> list[str]:
    """The longest list of states in the first three sentences ("the leaders of Australia, the United Kingdom and the United States")."""
    best: list[str] = []
    for sentence, here in list(zip(parse.sentences, parse.mentions, strict=True))[:3]:
        text = parse.report.part(sentence.where)
        parties = [m for m in here if m.kind == "party" and m.sub != "ship" and is_state(m.value)]
        run: list[Mention] = []
        for mention in parties:
            run = [*run, mention] if run and LISTED.fullmatch(text, run[-1].end, mention.start) else [mention]
            codes = _unique(m.value for m in run)
            best = codes if len(codes) > len(best) else best
    return best


def places(named: Iterable[Mention]) -> list[str]:
    """The states in which the places lie."""
    return [m.value.country for m in named if m.kind == "place" and m.value.country]


def codes_of(mention: Mention) -> tuple[str, ...]:
    """The codes of the parties that a mention of any kind stands for."""
    if mention.kind == "party":
        return (mention.value,)
    if mention.kind == "person":
        return (mention.value.party,) if mention.value.party else ()
    return tuple(mention.value) if mention.kind == "ref" else ()


def is_state(code: str) -> bool:
    """Whether a code is a state's."""
    return code in gazetteer.states()


def _unique(codes: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(codes))
