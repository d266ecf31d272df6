"""Parse → Records: triggers, parties in their roles, mentions of one event gathered, and the values of each record.

Rules and lexicons find what may be told; small fitted models, data of the package, say how sure it is.
"""

from pactograph.coding.coder import records
from pactograph.coding.parts import parts

__all__ = ["parts", "records"]
