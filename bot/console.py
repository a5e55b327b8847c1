"""Answers, hits, reports and scores as plain text for a terminal."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict
from datetime import date

from bot import aside_wording, wording
from bot.agenda import Entry
from bot.answer import Answer, Citation
from bot.calendar_files import source
from bot.calendar_wording import chip
from bot.evaluation import Judged, scores
from bot.sheet import Sheet
from corpus.graph import Edge
from corpus.ingest import Report


def answer_text(answer: Answer) -> str:
    lines = [answer.text]
    if answer.understood_as:
        lines.insert(0, f"Đang hiểu là: {answer.understood_as}\n")
    if answer.notice:
        lines.append(f"\n{answer.notice}")
    if answer.suggestions:
        lines += [f"\n{aside_wording.TRY}", *(f"- {one}" for one in answer.suggestions)]
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
    for file, pages in report.partly:
        listed = ", ".join(map(str, pages))
        yield f"{file}: trang {listed} không có chữ (ảnh quét); các trang khác đã nạp."
    for file, one in report.disagreements:
        yield wording.disagreement(file, one)


def hit_lines(hits: Sequence[Mapping[str, object]]) -> Iterator[str]:
    for hit in hits:
        yield f"{hit['rank']:>3}. {hit['score']:.3f}  {hit['file']}, {hit['place']}"
        yield f"     {' '.join(str(hit['text']).split())[:160]}"
    if not hits:
        yield wording.NO_EVIDENCE


def directive_lines(sheets: Sequence[Sheet]) -> Iterator[str]:
    """One line per document, its own files before mere mentions."""
    yield from map(_directive, sheets)
    yield wording.REGISTER_SIZE.format(
        count=len(sheets), own=sum(bool(one.directive.own) for one in sheets)
    )


def sheet_lines(so_hieu: str, sheets: Sequence[Sheet]) -> Iterator[str]:
    if not sheets:
        yield wording.UNKNOWN_NUMBER.format(so_hieu=so_hieu)
    for one in sheets:
        yield _directive(one)
        yield from (f"  Nguồn: {article.file}, “{article.title}”" for article in one.articles)
        yield from (f"  {task.label or '-'} {task.verb}: {task.text}" for task in one.tasks)
        yield from (f"  {_edge(edge, one)}" for edge in one.edges)
        yield from (f"  {wording.slip(slip, one.article(slip.article_id))}" for slip in one.slips)


def _directive(sheet: Sheet) -> str:
    is_held = bool(sheet.directive.own)
    known = wording.KIND_NOTES[sheet.kind] if is_held else wording.ONLY_MENTIONED
    return f"{wording.full_name(sheet.directive)} ({known})"


def _edge(edge: Edge, sheet: Sheet) -> str:
    event = wording.EVENT.format(title=sheet.article(edge.relation.article_id).title)
    source, target = (
        wording.short_name(side.directive) if side.directive else side.name or event
        for side in (edge.source, edge.target)
    )
    return wording.relation(edge.kind, source, target, edge.relation.inferred)


def agenda_lines(entries: Sequence[Entry], today: date) -> Iterator[str]:
    yield f"Tính đến ngày {wording.vietnamese_date(today)}: {len(entries)} mốc."
    for one in entries:
        day = wording.vietnamese_date(one.standing.day) if one.standing.day else "chưa rõ ngày"
        yield f"{day}  [{chip(one.standing)}] {one.task}"
        yield f"    {source(one)}"


def score_lines(judged: Sequence[Judged]) -> Iterator[str]:
    for one in judged:
        if one.problem:
            yield f"SAI {one.asked.id} [{one.asked.kind}] {one.asked.question}"
            yield f"    {one.problem}"
            yield f"    {one.answer.text.splitlines()[0][:200] if one.answer.text else ''}"
    for name, value in asdict(scores(judged)).items():
        yield f"{name:<22} {value}"
