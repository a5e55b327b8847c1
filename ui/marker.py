"""The numbered buttons that lead from a line to its quote."""

from collections.abc import Iterable

from ui import copy


def marker(number: int) -> str:
    label = copy.MARKER.format(number=number)
    return (
        f'<button type="button" class="marker" data-cite="{number}" aria-label="{label}" '
        f'aria-controls="panel">{number}</button>'
    )


def markers(numbers: Iterable[int]) -> str:
    return "".join(marker(number) for number in numbers)
