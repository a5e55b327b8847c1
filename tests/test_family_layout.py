"""The drawing of a family: nothing overlaps, every line joins its boxes and crosses none."""

from itertools import combinations, pairwise

from hypothesis import given
from hypothesis import strategies as st

from ui.family_graph import CANVASES
from ui.family_layout import LABEL, Box, Canvas, Drawing, Place, Point, Slot, drawing

_BESIDE: list[Place] = ["before", "after"]
_NEAR = st.builds(
    Slot, st.sampled_from(["above", "below", *_BESIDE]), st.integers(min_value=1, max_value=3)
)


@st.composite
def families(draw: st.DrawFn) -> list[Slot]:
    """Direct relatives, then some that hang on those above or below."""
    near = draw(st.lists(_NEAR, max_size=16))
    parents = [at for at, one in enumerate(near) if one.place not in _BESIDE]
    if not parents:
        return near
    on = draw(st.lists(st.sampled_from(parents), max_size=8))
    return near + [Slot(near[at].place, draw(st.integers(1, 2)), at) for at in on]


each_family = given(families(), st.sampled_from(CANVASES))


def overlap(one: Box, other: Box) -> bool:
    return (
        one.x < other.x + other.width
        and other.x < one.x + one.width
        and one.y < other.y + other.height
        and other.y < one.y + one.height
    )


def touches(point: Point, box: Box) -> bool:
    """On its edge."""
    is_beside = abs(point.x - box.x) < 0.01 or abs(point.x - box.x - box.width) < 0.01
    is_level = abs(point.y - box.y) < 0.01 or abs(point.y - box.y - box.height) < 0.01
    is_within_x = box.x - 0.01 <= point.x <= box.x + box.width + 0.01
    is_within_y = box.y - 0.01 <= point.y <= box.y + box.height + 0.01
    return (is_beside and is_within_y) or (is_level and is_within_x)


def stretch(start: Point, end: Point) -> Box:
    """A hair thinner than the line, so that it may end at an edge."""
    left, top = min(start.x, end.x), min(start.y, end.y)
    return Box(left + 0.1, top + 0.1, abs(end.x - start.x) - 0.2, abs(end.y - start.y) - 0.2)


def everything(plan: Drawing) -> list[Box]:
    labels = [label for joint in plan.joints for label in joint.labels]
    return [plan.directive, *plan.boxes, *labels]


@each_family
def test_no_two_boxes_or_labels_overlap(slots: list[Slot], canvas: Canvas) -> None:
    for one, other in combinations(everything(drawing(slots, canvas)), 2):
        assert not overlap(one, other)


@each_family
def test_everything_is_on_the_canvas(slots: list[Slot], canvas: Canvas) -> None:
    plan = drawing(slots, canvas)
    for one in everything(plan):
        assert one.x >= 0
        assert one.y >= 0
        assert one.x + one.width <= plan.width
        assert one.y + one.height <= plan.height
    for point in (point for joint in plan.joints for point in joint.line):
        assert 0 <= point.x <= plan.width
        assert 0 <= point.y <= plan.height


@each_family
def test_each_line_joins_its_two_boxes(slots: list[Slot], canvas: Canvas) -> None:
    plan = drawing(slots, canvas)
    assert len(plan.boxes) == len(plan.joints) == len(slots)
    for slot, box, joint in zip(slots, plan.boxes, plan.joints, strict=True):
        start = plan.directive if slot.on is None else plan.boxes[slot.on]
        assert touches(joint.line[0], start)
        assert touches(joint.line[-1], box)
        assert len(joint.labels) == slot.ties
        assert all(one.x == other.x or one.y == other.y for one, other in pairwise(joint.line))


@each_family
def test_no_line_crosses_a_box(slots: list[Slot], canvas: Canvas) -> None:
    plan = drawing(slots, canvas)
    boxes = (plan.directive, *plan.boxes)
    for joint in plan.joints:
        for start, end in pairwise(joint.line):
            assert not any(overlap(stretch(start, end), box) for box in boxes)


@each_family
def test_labels_can_be_hit_and_lie_on_their_line(slots: list[Slot], canvas: Canvas) -> None:
    plan = drawing(slots, canvas)
    for joint in plan.joints:
        end = joint.line[-1]
        first, last = sorted((joint.labels[0], joint.labels[-1]), key=lambda one: one.y)
        whole = Box(first.x - 3, first.y - 5, first.width + 6, last.y + LABEL - first.y + 10)
        assert whole.x <= end.x <= whole.x + whole.width
        assert whole.y <= end.y <= whole.y + whole.height
        assert all(min(one.width, one.height) >= LABEL for one in joint.labels)


@each_family
def test_above_is_above_and_below_is_below(slots: list[Slot], canvas: Canvas) -> None:
    plan = drawing(slots, canvas)
    for slot, box in zip(slots, plan.boxes, strict=True):
        if slot.place == "above":
            assert box.y + box.height < plan.directive.y
        if slot.place == "below":
            assert box.y > plan.directive.y + plan.directive.height
