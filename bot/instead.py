"""What can be asked instead of a question that was declined: plain questions about documents of
which there is a text or a digest."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from bot import wording
from bot.documents import resolve
from bot.focus import in_full
from bot.material import Read
from corpus.numbers import asked
from corpus.records import Records
from corpus.register import Directive

MOST_OFFERED = 2


def nearest_questions(reads: Sequence[Read], records: Records) -> tuple[str, ...]:
    """About the documents that were nearest; what a document requires, where it gives tasks."""
    known = records.snapshot()
    pairs = ((known.own(read.article.id), bool(read.tasks)) for read in reads)
    return _asked((one, gives) for one, gives in pairs if one)


def similar_numbers(printed: Sequence[str], records: Records) -> tuple[str, ...]:
    """About documents whose numbers are near the one that nobody knows."""
    found = (one for so_hieu in printed for one in resolve(asked(so_hieu), records).directives)
    return _asked((one, False) for one in found)


def newest_questions(records: Records) -> tuple[str, ...]:
    """About the documents issued last."""
    dated = [one for one in records.snapshot().all if one.own and one.issued_on]
    newest = sorted(dated, key=lambda one: str(one.issued_on), reverse=True)
    return _asked((one, False) for one in newest)


def _asked(documents: Iterable[tuple[Directive, bool]]) -> tuple[str, ...]:
    return tuple(islice(dict.fromkeys(_questions(documents)), MOST_OFFERED))


def _questions(documents: Iterable[tuple[Directive, bool]]) -> Iterator[str]:
    tasks, about, _ = wording.EXAMPLES
    for directive, gives_tasks in documents:
        if directive.own and directive.so_hieu and directive.trich_yeu:
            # In full, because other quận have the same number.
            yield (tasks if gives_tasks else about).format(document=in_full(directive))
