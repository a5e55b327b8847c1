"""A chatbot over one invented article: with questions that fail, hang, are refused."""

import time
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime

from bot.agenda import Entry as Moment
from bot.answer import Answer, Citation, Seen, Statement
from bot.calendar import Chosen
from bot.chatbot import Conversation
from bot.cited_moments import CitedMoment, among
from bot.entries import Entry
from bot.proved_sheet import ProvedSheet
from corpus.article import Article, Block, Role, Source
from corpus.opinions import Opinion

PARTS: tuple[tuple[Role, str], ...] = (
    ("title", "Đảng ủy xã Suối Mơ triển khai kế hoạch chăm lo thư viện thôn"),
    ("stamp", "Thứ Tư, 20/4/2022 | 08:15"),
    (
        "paragraph",
        "Sáng 19/4/2022, tại nhà văn hóa thôn Hạ, Đảng ủy xã Suối Mơ họp nghe báo cáo về "
        "Kế hoạch số 962-KH/HU, ngày 17/3/2022 của Ban Thường vụ Huyện ủy Đồi Thông.",
    ),
    ("paragraph", "Đồng chí Lê Văn Sách, Bí thư Đảng ủy xã, chủ trì cuộc họp."),
    *(
        (
            "paragraph",
            f"Thôn số {n} báo cáo đã kiểm kê tủ sách, sửa mái hiên và phân công người trực vào các "
            "buổi tối trong tuần; bà con góp thêm ghế ngồi và bóng đèn cho phòng đọc.",
        )
        for n in range(1, 13)
    ),
    ("paragraph", "Cuộc họp yêu cầu các chi bộ thôn tập trung những việc sau:"),
    ("item", "1. Rà soát số sách hiện có và lập danh mục sách cần bổ sung;"),
    ("item", "2. Phân công một đảng viên phụ trách phòng đọc của từng thôn;"),
    ("item", "3. Vận động mỗi gia đình tặng một cuốn sách trong tháng 5/2022."),
    (
        "paragraph",
        "Dự kiến tháng 9/2022 Huyện ủy tổ chức đánh giá kết quả thực hiện ở từng xã.",
    ),
    ("paragraph", '<img src=x onerror="document.title=1"> Ảnh: <b>Ban biên tập</b> & cộng sự.'),
)


DIGEST_PARTS: tuple[tuple[Role, str], ...] = (
    (
        "paragraph",
        "Chỉ thị số 905-CT/HU ngày 02/6/2023 của Huyện ủy Đồi Thông về phong trào đọc sách.",
    ),
    ("heading", "## Thời hạn và mốc"),
    ("item", "- Báo cáo **trước ngày 30/11** hằng năm."),
)


def _joined(parts: tuple[tuple[Role, str], ...]) -> tuple[str, tuple[Block, ...]]:
    text, blocks = "", []
    for role, part in parts:
        start = len(text) + (1 if text else 0)
        text = f"{text}\n{part}" if text else part
        blocks.append(Block(role, start, start + len(part)))
    return text, tuple(blocks)


ARTICLE = Article(
    "thu-vien-thon.txt",
    "news",
    PARTS[0][1],
    *_joined(PARTS),
    published=datetime(2022, 4, 20, 8, 15, tzinfo=UTC),
    outlet="Trang tin xã Suối Mơ",
    url="https://suoimo.example/thu-vien",
    id=7,
)
DIGEST = Article(
    "chi-thi-905.md",
    "summary",
    "Chỉ thị 905-CT/HU về phong trào đọc sách",
    *_joined(DIGEST_PARTS),
    so_hieu="905-CT/HU",
    loai="Chỉ thị",
    issuer="Huyện ủy Đồi Thông",
    issued_on=date(2023, 6, 2),
    sources=(
        Source("Báo Đồi Thông", "https://doithong.example/905", date(2023, 6, 5)),
        Source("Nguồn giả", "javascript:alert(1)"),
    ),
    id=8,
)


def cite(number: int, article: Article, quote: str, place: str, strength: float) -> Citation:
    start = article.text.index(quote)
    return Citation(
        number=number,
        article_id=article.id,
        article=article.name,
        file=article.file,
        kind=article.kind,
        so_hieu=article.so_hieu,
        loai=article.loai,
        issuer=article.issuer,
        issued_on=article.issued_on,
        title=article.title,
        published=article.published.date() if article.published else None,
        place=place,
        quote=quote,
        start=start,
        end=start + len(quote),
        url=article.url,
        sources=article.sources,
        strength=strength,
    )


CITATIONS = (
    cite(1, ARTICLE, PARTS[20][1], "đoạn 18", 0.9),
    cite(
        2,
        ARTICLE,
        "Kế hoạch số 962-KH/HU, ngày 17/3/2022 của Ban Thường vụ Huyện ủy Đồi Thông",
        "đoạn 1",
        0.5,
    ),
    cite(3, ARTICLE, PARTS[17][1], "danh sách, ý 1", 0.5),
    cite(4, ARTICLE, PARTS[18][1], "danh sách, ý 2", 0.5),
    cite(5, DIGEST, "- Báo cáo **trước ngày 30/11** hằng năm.", "mục Thời hạn và mốc", 0.2),
    cite(6, DIGEST, "Chỉ thị số 905-CT/HU", "đoạn 1", 0.1),
)
STATEMENTS = (
    Statement(
        "Dự kiến tháng 9/2022 Huyện ủy tổ chức đánh giá kết quả ở từng xã.", (1,), "conclusion"
    ),
    Statement(
        "Kế hoạch số 962-KH/HU, ngày 17/3/2022 của Ban Thường vụ Huyện ủy Đồi Thông, "
        "theo bài viết, chưa có toàn văn",
        (2,),
        "document",
    ),
    Statement("Các chi bộ thôn cần:", ()),
    Statement("Rà soát số sách hiện có và lập danh mục sách cần bổ sung", (3,)),
    Statement("Phân công một đảng viên phụ trách phòng đọc của từng thôn", (4,)),
    Statement("Báo cáo trước ngày 30/11 hằng năm", (5,)),
    Statement("Bài có chỗ ghi “962-KH/H”, nhiều khả năng là 962-KH/HU.", (), "note"),
)
EXAMPLES = (
    "Kế hoạch 962-KH/HU yêu cầu các chi bộ thôn làm gì?",
    "Ai chủ trì cuộc họp của Đảng ủy xã Suối Mơ?",
    "Chỉ thị 905-CT/HU ban hành ngày nào?",
)
SEEN = (
    Seen(7, ARTICLE.title, "đoạn 3", PARTS[4][1]),
    Seen(8, DIGEST.title, "đoạn 1", "Chỉ thị số 905-CT/HU ngày 02/6/2023"),
)


NOTED: list[Opinion] = []


@dataclass
class InventedChatbot:
    """Answers every question alike, but "lỗi" raises, "chậm" never ends, "treo" says one line and
    hangs, "sao" is refused, "hôm nay" tells the day."""

    pause_s: float = 0.0

    def stream(self, question: str, conversation: Conversation, today: date) -> Iterator[Answer]:
        if question == "lỗi":
            raise ConnectionError("the invented failure")
        if question == "hôm nay":
            said = f"Hôm nay là {today.day:02d}/{today.month}/{today.year}."
            yield Answer(question, today, (Statement(said, (), "conclusion"),))
            return
        if question == "sao":
            yield refusal(question, today)
            return
        growing = Answer(question, today, understood_as=_understood(conversation), done=False)
        for count in range(1, len(STATEMENTS) + 1):
            growing = replace(growing, statements=STATEMENTS[:count], citations=CITATIONS)
            yield growing
            if question == "treo":
                time.sleep(15)
            time.sleep(self.pause_s if question != "chậm" else 0.2)
        while question == "chậm":
            yield growing
            time.sleep(0.2)
        yield replace(growing, suggestions=EXAMPLES[:2], seen=SEEN, done=True)

    def source(self, article_id: int) -> Article | None:
        return {ARTICLE.id: ARTICLE, DIGEST.id: DIGEST}.get(article_id)

    def examples(self) -> tuple[str, ...]:
        return EXAMPLES

    def note(self, opinion: Opinion) -> None:
        NOTED.append(opinion)

    def path(self, role: str, today: date) -> Answer | None:
        if role != "chi bộ":
            return None
        lines = (
            Statement("Lộ trình đọc cho người mới ở chi bộ: 2 tư liệu.", (1,), "conclusion"),
            Statement(
                "1. Kế hoạch 962-KH/HU (theo bài viết, chưa có toàn văn). Nên đọc vì: Rà soát số "
                "sách hiện có.",
                (3,),
            ),
            Statement("2. Chỉ thị 905-CT/HU. Nên đọc vì: Báo cáo trước ngày 30/11.", (5,)),
            Statement("Từ hay gặp: “KH” là chữ viết tắt của “Kế hoạch”.", (2,), "note"),
        )
        return Answer(role, today, lines, CITATIONS, suggestions=EXAMPLES)

    def cited_moments(self, answer: Answer) -> tuple[CitedMoment, ...]:
        from tests.browser.invented_calendar import rows

        return among(rows(answer.today), answer.citations)

    def directives(self) -> tuple[Entry, ...]:
        from tests.browser.invented_register import ENTRIES

        return ENTRIES

    def sheet(self, directive_id: int, today: date) -> ProvedSheet | None:
        from tests.browser.invented_calendar import dated_sheet
        from tests.browser.invented_register import PLAN

        return dated_sheet(today) if directive_id == PLAN.id else None

    def calendar(self, chosen: Chosen, today: date) -> tuple[Moment, ...]:
        from tests.browser.invented_calendar import calendar

        return calendar(chosen, today)

    def proof(self, article_id: int, at: int) -> Citation | None:
        from tests.browser.invented_calendar import proof

        return proof(article_id, at)


def _understood(conversation: Conversation) -> str | None:
    if not conversation.answers:
        return None
    return f"câu thứ {len(conversation.answers) + 1}, về Kế hoạch số 962-KH/HU"


def refusal(question: str, today: date) -> Answer:
    said = Statement(
        "Kho tư liệu hiện có chưa có nội dung này. Đề nghị đồng chí đối chiếu văn bản gốc hoặc "
        "liên hệ Văn phòng cấp ủy.",
        (),
        "conclusion",
    )
    return Answer(
        question,
        today,
        (said,),
        refused=True,
        reason="no_evidence",
        suggestions=EXAMPLES,
        seen=SEEN,
    )
