"""What names mean, as data: states and other parties, weapons, places, offices and ranks."""

from pactograph.gazetteer.organisations import Membership, Organisation, members, organisation, organisations
from pactograph.gazetteer.parties import PartyMention, parties
from pactograph.gazetteer.states import State, state, states

__all__ = ["Membership", "Organisation", "PartyMention", "State", "members", "organisation", "organisations", "parties", "state", "states"]
