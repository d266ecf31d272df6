"""What names mean, as data: states and other parties, weapons, places, offices and ranks."""

from pactograph.gazetteer.items import ItemMention, items
from pactograph.gazetteer.keys import called, number_of, numbered
from pactograph.gazetteer.leaders import leaders, person_party, surname_party
from pactograph.gazetteer.organisations import Membership, Organisation, members, organisation, organisations
from pactograph.gazetteer.outlets import domain_state, outlets
from pactograph.gazetteer.parties import PartyMention, field_words, given_names, named, parties
from pactograph.gazetteer.places import PlaceMention, place_country, places
from pactograph.gazetteer.ships import ship_prefixes
from pactograph.gazetteer.states import State, state, states
from pactograph.gazetteer.terms import OFFICES, RANKS, TermMention, office_vocabulary, offices, ranks

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
    "called",
    "domain_state",
    "field_words",
    "given_names",
    "items",
    "leaders",
    "members",
    "named",
    "number_of",
    "numbered",
    "office_vocabulary",
    "offices",
    "organisation",
    "organisations",
    "outlets",
    "parties",
    "person_party",
    "place_country",
    "places",
    "ranks",
    "ship_prefixes",
    "state",
    "states",
    "surname_party",
]
