"""What names mean, as data: states and other parties, weapons, places, offices and ranks."""

from pactograph.gazetteer.items import ItemMention, items
from pactograph.gazetteer.leaders import leaders
from pactograph.gazetteer.organisations import Membership, Organisation, members, organisation, organisations
from pactograph.gazetteer.parties import PartyMention, parties
from pactograph.gazetteer.places import PlaceMention, place_country, places
from pactograph.gazetteer.states import State, state, states
from pactograph.gazetteer.terms import OFFICES, RANKS, TermMention, offices, ranks

__all__ = [
    "OFFICES",
    "RANKS",
    "ItemMention",
    "Membership",
    "Organisation",
    "PartyMention",
    "PlaceMention",
    "State",
    "TermMention",
    "items",
    "leaders",
    "members",
    "offices",
    "organisation",
    "organisations",
    "parties",
    "place_country",
    "places",
    "ranks",
    "state",
    "states",
]
