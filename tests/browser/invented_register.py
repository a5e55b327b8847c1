"""An invented register: two documents of their own and one that is only mentioned."""

from datetime import date

from bot.answer import Statement
from bot.entries import Entry, entry
from bot.kindred import kindred
from bot.proved_sheet import ProvedSheet
from bot.sheet import Sheet
from corpus.family import family
from corpus.graph import Edge, Node
from corpus.register import Directive
from corpus.relations import Party, Relation
from corpus.tasks import Task
from tests.browser.invented import ARTICLE, CITATIONS, DIGEST, PARTS

PLAN = Directive(
    number=962,
    type="KH",
    issuer="HU",
    so_hieu="962-KH/HU",
    loai="Kế hoạch",
    body="Ban Thường vụ Huyện ủy",
    place="huyện Đồi Thông",
    issued_on=date(2022, 3, 17),
    trich_yeu="về chăm lo thư viện thôn",
    cited=(ARTICLE.id,),
    id=31,
)
APPEAL = Directive(
    number=905,
    type="CT",
    issuer="HU",
    so_hieu="905-CT/HU",
    loai="Chỉ thị",
    body="Huyện ủy Đồi Thông",
    issued_on=date(2023, 6, 2),
    trich_yeu="về phong trào đọc sách",
    own=(DIGEST.id,),
    id=32,
)
DRAFT = Directive(
    number=None, type="", issuer="", so_hieu="", trich_yeu="Đề cương nháp ${1+1} {{value}}", id=33
)
LABELS = {one.id: (one.kind, one.title) for one in (ARTICLE, DIGEST)}
ENTRIES: tuple[Entry, ...] = tuple(entry(one, LABELS) for one in (APPEAL, PLAN, DRAFT))


def _task(part: int) -> Task:
    words = PARTS[part][1].split(" ", 1)[1]
    start = ARTICLE.text.index(words)
    return Task(
        start,
        start + len(words),
        words,
        label=PARTS[part][1][0],
        verb="yêu cầu",
        unit="các chi bộ thôn",
        article_id=ARTICLE.id,
    )


TASKS = (_task(17), _task(18))
RELATION = Relation(
    "linked", Party("962-KH/HU"), Party("905-CT/HU"), inferred=True, article_id=ARTICLE.id
)
SCHEME = Relation("implements", Party("962-KH/HU"), Party(name="Đề án thư viện"), article_id=7)
EDGES = (
    Edge(Node(PLAN), Node(APPEAL), RELATION),
    Edge(Node(PLAN), Node(name="Đề án thư viện ${1+1} {{value}}"), SCHEME),
)
RELATIONS = (
    Statement("Kế hoạch 962-KH/HU gắn với Chỉ thị 905-CT/HU (suy ra).", (1,)),
    Statement("Kế hoạch 962-KH/HU thực hiện Đề án thư viện.", ()),
)
KINDRED = kindred(PLAN, EDGES, family(Node(PLAN), ()))
SHEET = ProvedSheet(
    Sheet(
        directive=PLAN,
        articles=(ARTICLE, DIGEST),
        tasks=TASKS,
        milestones=(),
        edges=EDGES,
        slips=(),
    ),
    cautions=(Statement("Lưu ý: bài viết có chỗ in “962-KH/H”.", (2,), "note"),),
    tasks=(Statement(TASKS[0].text, (3,)), Statement(TASKS[1].text, (4,))),
    relations=RELATIONS,
    sources=(Statement(ARTICLE.title, (2,)), Statement(DIGEST.title, (6,))),
    citations=CITATIONS,
    kindred=KINDRED,
    ties=tuple(RELATIONS[EDGES.index(edge)] for edge in KINDRED.edges),
)
