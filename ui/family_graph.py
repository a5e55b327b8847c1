"""A directive's family as a drawing: documents are links to their sheets, lines carry buttons that
open the sentence behind them. Drawn once for each width; the style shows the one that fits."""

from collections.abc import Iterator, Sequence
from html import escape

from bot import wording
from bot.answer import Statement
from bot.kindred import Member
from bot.proved_sheet import ProvedSheet
from corpus.graph import Edge, Node
from corpus.register import Directive
from corpus.relation_phrases import CHANGES
from ui import copy
from ui.family_layout import Box, Canvas, Drawing, Joint, Point, Slot, drawing

CANVASES = (Canvas(272, 2), Canvas(340, 2), Canvas(500, 3), Canvas(640, 4))
_ROUND = 8  # of a line's bends
_HEAD = 7  # of an arrow
_LONG = 9  # characters of a name; a longer one is written smaller


def family_html(proved: ProvedSheet) -> str:
    members = proved.kindred.members
    if not members:
        return ""
    slots = [Slot(one.place, len(one.ties), one.on) for one in members]
    drawn = "".join(_canvas(proved, canvas, drawing(slots, canvas)) for canvas in CANVASES)
    name = escape(copy.FAMILY.format(name=wording.short_name(proved.sheet.directive)))
    return (
        f'<figure class="family" role="group" aria-label="{name}">{drawn}'
        f"<figcaption>{_key(proved)}{_more(proved.kindred.more)}</figcaption></figure>"
    )


def _key(proved: ProvedSheet) -> str:
    """How to read what this drawing has."""
    edges = proved.kindred.edges
    used = {_style(edge) for edge in edges}
    used |= {"guessed"} if any(edge.relation.inferred for edge in edges) else set()
    used |= {"mute"} if not all(told.citations for told in proved.ties) else set()
    used |= {"named"} if not all(map(_is_held, proved.kindred.members)) else set()
    told = (words for style, words in copy.FAMILY_STYLES.items() if style in used)
    return " ".join((copy.FAMILY_KEY, *told))


def _is_held(member: Member) -> bool:
    return bool(member.node.directive and member.node.directive.own)


def _more(count: int) -> str:
    return f" <b>{copy.FAMILY_MORE.format(count=count)}</b>" if count else ""


def _canvas(proved: ProvedSheet, canvas: Canvas, plan: Drawing) -> str:
    own = _box(proved.sheet.directive, "here", plan.directive)
    told = iter(proved.ties)
    members = "".join(
        _member(member, box, joint, [next(told) for _ in member.ties], proved)
        for member, box, joint in zip(proved.kindred.members, plan.boxes, plan.joints, strict=True)
    )
    size = f"width:{plan.width:g}px;height:{plan.height:g}px"
    return f'<div class="canvas w{canvas.width}" style="{size}">{own}{members}</div>'


def _member(
    member: Member, box: Box, joint: Joint, told: Sequence[Statement], proved: ProvedSheet
) -> str:
    """The labels before the box: that is how it is read."""
    known = [one.node for one in proved.kindred.members]
    inner = Node(proved.sheet.directive) if member.on is None else known[member.on]
    labels = "".join(
        _label(edge, statement, label, joint, edge.source == inner)
        for edge, statement, label in zip(member.ties, told, joint.labels, strict=True)
    )
    return f"{labels}{_node(member, box, proved)}"


def _label(edge: Edge, told: Statement, box: Box, joint: Joint, is_outward: bool) -> str:
    """A button where there is a sentence to open."""
    line = _line(edge, box, joint.line, is_outward)
    words = f"<span>{copy.TIES[edge.kind]}</span>"
    kind = f"edge {_style(edge)}{' guessed' * edge.relation.inferred}"
    if not told.citations:
        return f'<span class="{kind} mute" style="{_place(box)}">{line}{words}</span>'
    label = escape(copy.OPEN_TIE.format(told=told.text.rstrip(".")))
    return (
        f'<button type="button" class="{kind}" style="{_place(box)}" aria-label="{label}" '
        f'data-cite="{told.citations[0]}" aria-controls="panel">{line}{words}</button>'
    )


def _style(edge: Edge) -> str:
    if edge.kind == "linked":
        return "loose"
    return "change" if edge.kind in CHANGES else "plain"


def _line(edge: Edge, label: Box, line: Sequence[Point], is_outward: bool) -> str:
    """Seen from its label, so that both light up together."""
    seen = [Point(one.x - label.x, one.y - label.y) for one in line]
    way = f'<path d="{_path(seen)}"/>'
    if edge.kind != "linked":
        tip = seen if is_outward else seen[::-1]
        way += f'<path class="head" d="{_arrow(tip[-2], tip[-1])}"/>'
    return f'<svg aria-hidden="true" focusable="false" width="1" height="1">{way}</svg>'


def _path(line: Sequence[Point]) -> str:
    """With round bends."""
    parts = [f"M{_at(line[0])}"]
    for before, bend, after in zip(line, line[1:], line[2:], strict=False):
        parts.append(f"L{_at(_towards(bend, before))}Q{_at(bend)} {_at(_towards(bend, after))}")
    return "".join([*parts, f"L{_at(line[-1])}"])


def _towards(start: Point, end: Point) -> Point:
    """At most _ROUND away from `start`; half the way where it is short."""
    far = abs(end.x - start.x) + abs(end.y - start.y)
    share = min(_ROUND, far / 2) / far if far else 0.0
    return Point(start.x + (end.x - start.x) * share, start.y + (end.y - start.y) * share)


def _arrow(before: Point, tip: Point) -> str:
    """A triangle with its tip at the end of an upright or level line."""
    far = abs(tip.x - before.x) + abs(tip.y - before.y) or 1.0
    dx, dy = (tip.x - before.x) / far, (tip.y - before.y) / far
    back = Point(tip.x - dx * _HEAD, tip.y - dy * _HEAD)
    left = Point(back.x - dy * _HEAD * 0.7, back.y + dx * _HEAD * 0.7)
    right = Point(back.x + dy * _HEAD * 0.7, back.y - dx * _HEAD * 0.7)
    return f"M{_at(tip)}L{_at(left)}L{_at(right)}Z"


def _at(point: Point) -> str:
    return f"{point.x:.1f} {point.y:.1f}"


def _place(box: Box) -> str:
    where = f"left:{box.x:.1f}px;top:{box.y:.1f}px"
    return f"{where};width:{box.width:.1f}px;height:{box.height:.1f}px"


def _node(member: Member, box: Box, proved: ProvedSheet) -> str:
    if member.node.directive:
        return _box(member.node.directive, "", box)
    edge = member.ties[0]
    articles = {one.id: one for one in (*proved.sheet.articles, *proved.beyond)}
    article = articles.get(edge.relation.article_id)
    name = member.node.name or (article.title if article else "")
    kind = copy.ONLY_NAMED if member.node.name else copy.EVENT
    return (
        f'<div class="node named" style="{_place(box)}"><span>{kind}</span>'
        f"<b>{escape(copy.capital(name))}</b></div>"
    )


def _box(directive: Directive, kind: str, box: Box) -> str:
    words = "".join(_words(directive))
    kind = kind or ("held" if directive.own else "named")
    if kind == "here":
        brief = "" if directive.own else " brief"
        return f'<div class="node here{brief}" style="{_place(box)}">{words}</div>'
    address = f"#{copy.ADDRESSES['register']}/{directive.id}"
    return f'<a class="node {kind}" href="{address}" style="{_place(box)}">{words}</a>'


def _words(directive: Directive) -> Iterator[str]:
    noun = directive.loai or wording.CARRIERS["official"]
    yield f"<span>{escape(noun)}</span>"
    name = directive.so_hieu or copy.capital(directive.trich_yeu) or copy.NO_NUMBER
    long = ' class="long"' if len(name) > _LONG else ""
    yield f"<b{long}>{escape(name)}</b>"
    body = (directive.body or directive.place) if directive.so_hieu else ""
    day = copy.written_date(directive.issued_on) if directive.issued_on else ""
    yield from (f"<span>{escape(words)}</span>" for words in (body, day) if words)
    if not directive.own:
        yield f"<span>{copy.ONLY_NAMED}</span>"
