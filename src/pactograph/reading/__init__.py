"""Files, folders, URLs and lines of JSON become reports: body text, title, date, outlet, language and where they came from."""

from pactograph.reading.batch import Source, read_all
from pactograph.reading.debris import debris
from pactograph.reading.options import ReadingOptions

__all__ = ["ReadingOptions", "Source", "debris", "read_all"]
