"""Numbers and sums of money in running text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pactograph.records import Money
from pactograph.records.parse import Mention

MULTIPLIERS = {
    "hundred": 1e2, "thousand": 1e3, "k": 1e3, "lakh": 1e5, "million": 1e6, "mn": 1e6, "mln": 1e6, "m": 1e6, "crore": 1e7, "cr": 1e7,
    "billion": 1e9, "bn": 1e9, "bln": 1e9, "b": 1e9, "trillion": 1e12, "tn": 1e12,
}  # fmt: skip
# ISO 4217 by sign or word. A bare "dollar" is the US dollar, "pound" sterling, as in the press; "Australian dollars" say so themselves.
SIGNS = {
    "us$": "USD", "us $": "USD", "u.s. $": "USD", "usd": "USD", "$": "USD", "a$": "AUD", "au$": "AUD", "aud": "AUD", "c$": "CAD",
    "ca$": "CAD", "cad": "CAD", "nz$": "NZD", "s$": "SGD",
    "hk$": "HKD", "nt$": "TWD", "r$": "BRL", "€": "EUR", "eur": "EUR", "£": "GBP", "gbp": "GBP", "¥": "JPY", "jpy": "JPY", "cn¥": "CNY",
    "rmb": "CNY",
    "₹": "INR", "inr": "INR", "rs": "INR", "rs.": "INR", "slrs": "LKR", "lkr": "LKR", "₽": "RUB", "rub": "RUB", "₩": "KRW", "krw": "KRW",
    "₺": "TRY",
    "₴": "UAH", "uah": "UAH", "chf": "CHF", "sek": "SEK", "nok": "NOK", "dkk": "DKK", "pln": "PLN", "zł": "PLN", "zl": "PLN", "kč": "CZK",
    "czk": "CZK", "huf": "HUF",
    "₪": "ILS", "nis": "ILS", "sar": "SAR", "aed": "AED", "₱": "PHP", "php": "PHP", "rm": "MYR", "rp": "IDR", "₦": "NGN", "zar": "ZAR",
    "dm": "DEM",
}  # fmt: skip
WORDS = {
    "dollar": "USD", "dlr": "USD", "stg": "GBP", "euro": "EUR", "pound": "GBP", "sterling": "GBP", "yen": "JPY", "yuan": "CNY",
    "renminbi": "CNY", "rupee": "INR", "rouble": "RUB",
    "ruble": "RUB", "won": "KRW", "lira": "TRY", "hryvnia": "UAH", "franc": "CHF", "krona": "SEK", "kronor": "SEK", "krone": "NOK",
    "kroner": "NOK",
    "zloty": "PLN", "koruna": "CZK", "koruny": "CZK", "forint": "HUF", "shekel": "ILS", "riyal": "SAR", "dirham": "AED", "peso": "PHP",
    "ringgit": "MYR",
    "rupiah": "IDR", "rand": "ZAR", "naira": "NGN", "mark": "DEM", "deutschmark": "DEM", "dinar": "RSD", "leu": "RON", "lei": "RON",
    "real": "BRL",
}  # fmt: skip
NATIONAL = {
    ("australian", "USD"): "AUD", ("canadian", "USD"): "CAD", ("singapore", "USD"): "SGD", ("new zealand", "USD"): "NZD",
    ("taiwan", "USD"): "TWD",
    ("sri lankan", "INR"): "LKR", ("pakistani", "INR"): "PKR", ("pakistan", "INR"): "PKR", ("nepalese", "INR"): "NPR",
    ("danish", "NOK"): "DKK",
    ("danish", "SEK"): "DKK", ("french", "CHF"): "FRF", ("mexican", "PHP"): "MXN", ("egyptian", "GBP"): "EGP", ("lebanese", "GBP"): "LBP",
    ("kuwaiti", "RSD"): "KWD", ("jordanian", "RSD"): "JOD", ("qatari", "SAR"): "QAR", ("omani", "SAR"): "OMR",
    ("west german", "DEM"): "DEM",
}  # fmt: skip
UNITS = {
    w: n
    for n, w in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen "
        "nineteen".split()
    )
}
TENS = {w: 10 * n for n, w in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)}
LOOSE = {
    "dozen": 12,
    "a dozen": 12,
    "two dozen": 24,
    "half a dozen": 6,
    "a couple of": 2,
    "a pair of": 2,
    "a hundred": 100,
    "a thousand": 1000,
}

DIGITS = r"\d{1,3}(?:[,\u00a0\u202f]\d{2,3})+(?:\.\d+)?|\d+(?:\.\d+)?"
SMALL = "|".join([*UNITS, *TENS])
SPELT = rf"(?:{'|'.join(TENS)})[- ](?:{'|'.join(list(UNITS)[1:10])})|{SMALL}"
SCALE = r"hundred|thousand|lakh|million|crore|cr|billion|trillion|mn|mln|bn|bln|tn"
SIGNED = tuple(SIGNS)
SIGN = "|".join(re.escape(sign) for sign in sorted(SIGNS, key=len, reverse=True))
MONEY = re.compile(
    rf"(?<![A-Za-z0-9])(?P<sign>{SIGN})\)?\s?(?P<a>{DIGITS})(?:\s?(?:-|–|to|and)\s?(?:{SIGN})?\s?(?:{DIGITS}))?(?:[-\s]?(?P<m>{SCALE}|"
    rf"[kmb])\b)?"
    rf"|(?<![\w.,$€£])(?P<a2>{DIGITS}|{SMALL}|half a|a)(?:\s?(?:-|–|to)\s?(?:{DIGITS}))?(?:[-\s]?(?P<m2>{SCALE}|"
    rf"[mb]))?[-\s](?:of\s)?(?:(?P<nat>US|U\.S\.|Australian|Canadian|"
    rf"Singapore|New Zealand|Taiwan|Sri Lankan|Pakistani?|Nepalese|Danish|Swedish|Norwegian|Czech|French|Swiss|Mexican|Egyptian|Lebanese|"
    rf"Kuwaiti|Jordanian|Qatari|Omani|West German)\s)?"
    rf"(?P<w>{'|'.join(sorted(WORDS, key=len, reverse=True))})s?\b",
    re.IGNORECASE,
)
# Where a number in digits begins; and what stands in every number in words.
FIRST = re.compile(r"(?<!\d)\d")
COUNTING = (*UNITS, *TENS, "dozen", "couple", "pair", "hundred", "thousand")
NUMBER = re.compile(
    rf"(?<![\w.,/$€£-])(?:(?P<loose>half a dozen|two dozen|a dozen|dozen|a couple of|a pair of|a hundred|a thousand)\b"
    rf"|(?P<n>{DIGITS}|{SPELT})(?:\s?[-–]\s?\d+|\sto\s\d+)?(?:[-\s](?P<m>{SCALE})\b)?)(?![\w%/]|\s?per\s?cent|,\d|\.\d|-\d|(?:st|nd|rd|th)\b)",
    re.IGNORECASE,
)


def money(text: str) -> Iterator[Mention]:
    """Sums of money in `text`, as Money in units of their currency; of a range the lower end."""
    if not _may_hold_money(text.lower()):
        return
    for match in MONEY.finditer(text):
        amount, currency = _amount(match), _currency(match)
        if amount and currency and not (match["a"] is None and match["a2"].lower() == "a" and not match["m2"]):
            yield Mention("money", match.start(), match.end(), match.group(), Money(amount=amount, currency=currency))


def _may_hold_money(lower: str) -> bool:
    """Whether a currency is named, or its sign stands before digits: most sentences have neither, which is sooner told than by MONEY."""
    if any(word in lower for word in WORDS):
        return True
    return any(lower[: match.start()].rstrip(" \t\n\u00a0)").endswith(SIGNED) for match in FIRST.finditer(lower))


def _amount(match: re.Match[str]) -> int | float:
    base = number(match["a"] or match["a2"])
    scale = (match["m"] or match["m2"] or "").lower()
    value = round(base * MULTIPLIERS.get(scale, 1), 2)
    return int(value) if value == int(value) else value


# States whose own rupee a bare "Rs." means in their press.
RUPEES = {"LKA": "LKR", "PAK": "PKR", "NPL": "NPR", "MUS": "MUR", "SYC": "SCR"}


def at_home(mention: Mention, home: str | None) -> None:
    """Turn a sum in rupees that says no state into those of the report's home."""
    if mention.value.currency == "INR" and home in RUPEES and not re.match(r"₹|INR|indian", mention.quote, re.IGNORECASE):
        mention.value = Money(amount=mention.value.amount, currency=RUPEES[home])


def _currency(match: re.Match[str]) -> str:
    if match["sign"]:
        return SIGNS[match["sign"].lower()]
    currency = WORDS[match["w"].lower()]
    return NATIONAL.get(((match["nat"] or "").lower(), currency), currency)


def numbers(text: str) -> Iterator[Mention]:
    """Whole numbers in digits or words, as int, of a range the lower end; years, ordinals, percentages and parts of designations are
    left out.
    """
    if not FIRST.search(text) and not any(word in lower for lower in [text.lower()] for word in COUNTING):
        return
    for match in NUMBER.finditer(text):
        value = LOOSE[match["loose"].lower()] if match["loose"] else number(match["n"]) * MULTIPLIERS.get((match["m"] or "").lower(), 1)
        if value == int(value) and value > 0:
            yield Mention("number", match.start(), match.end(), match.group(), int(value))


def number(words: str) -> float:
    """The value of digits with separators, or of a number in words below a hundred."""
    lower = words.lower()
    if lower in ("a", "half a"):
        return 0.5 if lower == "half a" else 1.0
    if lower[0].isdigit():
        return float(re.sub(r"[,\u00a0\u202f]", "", lower))
    return float(sum(TENS.get(part, UNITS.get(part, 0)) for part in re.split(r"[- ]", lower)))
