"""Every error that reaches a user: one line that says what is wrong, where, and what to do."""

from __future__ import annotations


class PactographError(Exception):
    """Root of all errors raised on purpose.

    `what` names the fault, `where` the file, URL, line or field it lies in, `remedy` what the user can do.
    """

    def __init__(self, what: str, where: str = "", remedy: str = "") -> None:
        super().__init__(what, where, remedy)
        self.what, self.where, self.remedy = what, where, remedy

    def __str__(self) -> str:
        line = f"{self.where}: {self.what}" if self.where else self.what
        return f"{line} ({self.remedy})" if self.remedy else line


class InputError(PactographError):
    """The input given by the user cannot be read or understood."""


class UnreadableReport(InputError):
    """One report cannot be turned into text: empty, binary, scanned, protected, too large, in another language."""


class FetchError(InputError):
    """A URL cannot be fetched, or may not be."""


class SetupError(PactographError):
    """Something that the installation needs is missing: an extra, a model, a data file."""


class DataError(PactographError):
    """A data file of the package (codebook, gazetteer, model) breaks its own rules."""
