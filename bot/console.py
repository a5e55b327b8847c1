"""Answers, hits, reports and scores as plain text for a terminal."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict

from bot import wording
from bot.answer import Answer, Citation
from bot.evaluation import Judged, scores
from corpus.ingest import Report


def answer_text(answer: Answer) -> str:
    lines = [answer.text]
    if answer.understood_as:
        lines.insert(0, f"Đang hiểu là: {answer.understood_as}\n")
    if answer.notice:
        lines.append(f"\n{answer.notice}")
    if answer.citations:
        lines += ["\nNguồn", *(_source(citation) for citation in answer.citations)]
    return "\n".join(lines)


def _source(citation: Citation) -> str:
    note = wording.KIND_NOTES[citation.kind]
    posted = f", đăng {wording.vietnamese_date(citation.published)}" if citation.published else ""
    head = f"[{citation.number}] {citation.title}{posted} ({note}), {citation.place}"
    links = [link for link in (citation.url, *(one.url for one in citation.sources)) if link]
    return "\n".join((head, f"    “{citation.quote}”", *(f"    {link}" for link in links)))


def report_lines(report: Report) -> Iterator[str]:
    yield (
        f"Kho tư liệu: {report.indexed} bài (mới {report.added}, thay {report.replaced}, "
        f"bỏ {report.removed}, giữ nguyên {report.unchanged})."
    )
    for failure in report.failures:
        yield f"Không nạp được {failure}"


def hit_lines(hits: Sequence[Mapping[str, object]]) -> Iterator[str]:
    for hit in hits:
        yield f"{hit['rank']:>3}. {hit['score']:.3f}  {hit['file']}, {hit['place']}"
        yield f"     {' '.join(str(hit['text']).split())[:160]}"
    if not hits:
        yield wording.NO_EVIDENCE


def score_lines(judged: Sequence[Judged]) -> Iterator[str]:
    for one in judged:
        if one.problem:
            yield f"SAI {one.asked.id} [{one.asked.kind}] {one.asked.question}"
            yield f"    {one.problem}"
            yield f"    {one.answer.text.splitlines()[0][:200] if one.answer.text else ''}"
    for name, value in asdict(scores(judged)).items():
        yield f"{name:<22} {value}"
