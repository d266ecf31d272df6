"""Other data sets as background: each row of MME, SIPRI, DCAD, PLOVER or Pactograph's own lines becomes a coding with evidence."""

from pactograph.reading.datasets.dataset import Dataset
from pactograph.reading.datasets.read import DATASETS, read, recognise

__all__ = ["DATASETS", "Dataset", "read", "recognise"]
