"""Document numbers (số, ký hiệu): strict where an article is read, loose where a person asks."""

from corpus.numbers.printed import references
from corpus.numbers.reference import Reference, canonical, plain
from corpus.numbers.typed import asked, first_number

__all__ = ["Reference", "asked", "canonical", "first_number", "plain", "references"]
