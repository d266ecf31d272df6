"""What may stand between a name and the titles that belong to it, as patterns."""

from __future__ import annotations

import re

CAPITAL = r"[A-ZÀ-Þ][\w.\-/’']*"
BODY = (
    rf"(?:{CAPITAL}|\d+(?:st|nd|rd|th)?|\([\w .&-]{{2,24}}\)|and|of|the|for|in|at|&|on|to|military|armed|forces|army|navy|staff|"
    rf"delegation|government|coalition|alliance|ministry|department|mission|operations?|embassy|ship|vessel|submarine|warship|frigate|"
    rf"destroyer)"
)
# Words that tell a body's name from a person's between commas.
TELLING = (
    r"(?:Ministry|Department|Government|Forces?|Army|Navy|Command|Office|Council|Committee|Bureau|Embassy|Staff|Corps|Agency|Fleet|Group|"
    r"Division|Brigade|Area|Region|Institute|Academy|University|College|Mission|Delegation|Army|Europe|[A-Z]{3,})"
)
# A command or branch named right behind an office: "Commander Western Naval Area", "Director General Operations".
BRANCH = (
    rf"(?:(?: {CAPITAL}){{0,4}}? (?:Operations|Training|Planning|Plans|Intelligence|Logistics|Policy|Personnel|Engineering|Administration|"
    rf"Services|Area|Command|Fleet|Region|Division|Brigade|Wing|Squadron|Flotilla|Staff|Army|Navy|Air Force|Coast Guard|Forces?))"
)
# Between an office and the rank or name that it belongs to: an abbreviation, "of Serbia", "at the Ministry of Defence in Maldives".
GAP = re.compile(
    rf"{BRANCH}{{0,2}}"
    rf"(?: ?\([\w .&-]{{1,24}}\))?(?:,? (?:of|for|to|in|at|from|on|with) (?:the |its |his )?{BODY}(?:,? {BODY}){{0,12}}| the {BODY}(?: "
    rf"{BODY}){{0,4}})?"
    rf"(?: {CAPITAL}(?: {BODY}){{0,5}} \([A-Z]{{2,8}}\))?(?:, (?:the )?(?=[^,]*\b{TELLING}\b){CAPITAL}(?: {BODY}){{0,6}}){{0,3}}"
    rf",? ?(?:His Excellency |H\.?E\.? |(?:the )?Hon(?:ourable|orable|\.)? )?\**"
)
# Between a rank and a name.
CLOSE = re.compile(r"[ \u00a0]?(?:\((?:[Rr]e?td?\.?|[Rr]etired)\))?,?[ \u00a0]?")
RETIRED = re.compile(r" ?\((?:[Rr]e?td?\.?|[Rr]etired)\)")
# What joins two offices of one person.
JOINT = re.compile(r"(?: and (?:the )?|/|, (?:and )?| to (?:the )?)")
# Capitalised words before an office that belong to it ("Foreign and Arctic Policy Adviser").
LEADING = re.compile(rf"(?:{CAPITAL} (?:(?:and|of|for|&) )?){{1,6}}$")
STARTS = frozenset(
    "the a an in on at to for of and but as by with when while after before yesterday today meanwhile earlier later former both this "
    "that his her its their our mr mrs ms dr".split()
)
# What may stand between a name and the office behind it: "(", ", the Serbian", ", Serbia's new".
BEHIND = re.compile(
    r"(?: \([Rr]e?td?\.?\))?(?:, [A-Z]{2,5}\b)* ?(?:,|\(|–|—|-) ?(?:(?:the|a|an|who is|who was|who serves as|his|her|its|then|now|current|"
    r"outgoing|former|acting|new|newly[ -]appointed|incoming|Hon\.|visiting|top|senior|chief) )*"
    r"(?P<own>(?:[A-ZÀ-Þ][\w.\-]*(?:['’]s?)?(?:[ -](?:and )?)?){0,5})(?:(?:new|newly[ -]appointed|outgoing|former|acting|then|current|top|"
    r"senior) )*"
)
# The body that an office behind a name is of.
AFTER = re.compile(
    r"(?:, )? ?(?:of|for|to|at|with) (?:the |its )?[A-ZÀ-Þ][\w.\-/’']*(?: (?:[A-ZÀ-Þ][\w.\-/’']*|and|of|the|for|&)(?=[ ,.;)]|"
    r"$)){0,10}(?<! and)(?<! of)(?<! the)|, [A-Z][\w.\-]*(?: [A-Z][\w.\-]*){0,5}(?=[;.)])"
)
COUNTERPART = re.compile(r"\bcounterparts?,? (?:(?:Mr|Mrs|Ms|Dr|General|Gen|President|Prime Minister)\.? )?$")
# Words after which a body's name goes on, so that no person's begins.
DANGLING = re.compile(r"(?:\b(?:of|for|the|in|at|and|to|on|from|with)|&|['’]s?) $")
MEMBER = re.compile(r",? \((?:R|D|I)[-–][A-Z][A-Za-z. ]{1,14}\)")
COMPLEMENT = re.compile(rf",? (?:of|for|to|in|at|from|on|the)\b|, [A-Z]|{BRANCH}")
EMPTY = re.compile(r"[ ,]*(?:of|for|in|at|from) (?:the )?$|[ ,]+$")
