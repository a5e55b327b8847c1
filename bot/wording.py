"""Every Vietnamese sentence that an answer is made of; the page's own copy is in ui/copy.py."""

from datetime import date

from corpus.article import Article, Kind
from corpus.mentions import Mention

KIND_NOTES: dict[Kind, str] = {
    "official": "văn bản",
    "news": "theo bài viết, chưa có toàn văn",
    "summary": "bản tóm lược từ báo chí, chưa có toàn văn",
    "glossary": "bảng chữ viết tắt",
}
CARRIERS: dict[Kind, str] = {
    "official": "Văn bản",
    "news": "Bài viết",
    "summary": "Bản tóm lược từ báo chí",
    "glossary": "Bảng chữ viết tắt",
}
NO_EVIDENCE = "Kho tư liệu hiện có chưa có nội dung này."
NEAREST = "Tư liệu gần nhất: {titles}."
ADVICE = "Đề nghị đồng chí đối chiếu văn bản gốc hoặc liên hệ Văn phòng cấp ủy."
OUT_OF_SCOPE = (
    "Nội dung này ngoài phạm vi kho tư liệu. Đồng chí có thể hỏi về kế hoạch, chương trình, "
    "hướng dẫn, nhiệm vụ, thời hạn."
)
INSTRUCTION = "Tôi chỉ hỗ trợ tra cứu văn bản và bài viết trong kho tư liệu."
EMPTY_QUESTION = "Đề nghị đồng chí nhập câu hỏi hoặc số, ký hiệu văn bản."
UNKNOWN_NUMBER = "Không có văn bản số {so_hieu} trong kho tư liệu."
DID_YOU_MEAN = "Có phải đồng chí hỏi {nearest}?"
MENTIONED = "được nhắc trong {carrier} “{title}”"
AMBIGUOUS = "Có nhiều văn bản trùng số. Đồng chí cần hỏi văn bản nào?"
NO_DEADLINE = "{carrier} không nêu thời hạn cụ thể; chỉ ghi “{phrase}”."
NO_DEADLINE_AT_ALL = "{carrier} không nêu thời hạn cụ thể cho việc này."
NOT_STATED = "{carrier} không nêu nội dung được hỏi; chỉ ghi “{phrase}”."
EXAMPLES = ("{document} yêu cầu những gì?", "{document} về việc gì?", "Ai ký {document}?")
NEWS_EXAMPLE = "Ai chủ trì hội nghị trong bài “{title}”?"
MODEL_FAILED = (
    "Mô hình ngôn ngữ không trả lời được ({cause}); dưới đây là câu trả lời trích nguyên văn."
)


def vietnamese_date(day: date) -> str:
    """Official padding: days below 10 and months 1 and 2 only: 02/6/2023, 19/02/2024."""
    month = f"{day.month:02d}" if day.month <= 2 else str(day.month)
    return f"{day.day:02d}/{month}/{day.year}"


def record(article: Article) -> str:
    """The document as its file describes it: "Kế hoạch số 62-KH/QU, ngày 17/3/2022 của … về …"."""
    named = f"{article.loai or CARRIERS['official']} số {article.so_hieu}"
    dated = f", ngày {vietnamese_date(article.issued_on)}" if article.issued_on else ""
    issued = f" của {article.issuer}" if article.issuer else ""
    return f"{named}{dated}{issued} {article.trich_yeu or ''}".rstrip()


def mention_line(mention: Mention, article: Article) -> str:
    """A document that is only mentioned, as its mention describes it: "Kế hoạch số 62-KH/QU, ngày
    17/3/2022 của Ban Thường vụ Quận ủy (nhắc trong bài “…”)"."""
    named = f"{mention.loai or CARRIERS['official']} số {mention.so_hieu}"
    dated = f", ngày {vietnamese_date(mention.issued_on)}" if mention.issued_on else ""
    placed = mention.place if mention.place and mention.place not in mention.body else ""
    issued = " ".join(part for part in (mention.body, placed) if part)
    source = MENTIONED.format(
        carrier=CARRIERS[article.kind].lower(), title=article.title.rstrip(". ")
    )
    return f"{named}{dated}{f' của {issued}' if issued else ''} ({source})."


def imprint(article: Article, is_author: bool) -> str:
    """Who wrote the article, or when it was posted, as far as the article says."""
    if is_author:
        return f"Tác giả ghi trên bài: {article.author}."
    assert article.published is not None
    return f"Bài đăng ngày {vietnamese_date(article.published.date())}."


def document_line(article: Article, quote: str) -> str:
    """What it rests on: "Bài viết “…”, đăng 20/4/2022 (theo bài viết, chưa có toàn văn)"."""
    note = KIND_NOTES[article.kind]
    if article.so_hieu and article.so_hieu not in quote:
        return f"{record(article)} ({note})."
    if article.so_hieu or article.kind == "summary":
        return f"{quote.rstrip('. ')} ({note})."
    posted = f", đăng {vietnamese_date(article.published)}" if article.published else ""
    return f"{CARRIERS[article.kind]} “{article.title.rstrip('. ')}”{posted} ({note})."
