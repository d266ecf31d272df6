"""The functions of `linking` that the register works with, in one place."""

from __future__ import annotations

from pactograph.linking import carry, persons, provisions
from pactograph.linking.acts import Telling
from pactograph.linking.blocks import keys as block_keys
from pactograph.linking.compare import compare
from pactograph.linking.copies import COPY, same, signature
from pactograph.linking.entry import gather
from pactograph.linking.group import FLOOR, group

__all__ = ["COPY", "FLOOR", "Telling", "block_keys", "carry", "compare", "gather", "group", "persons", "provisions", "same", "signature"]
