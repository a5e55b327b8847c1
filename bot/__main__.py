"""python -m bot: index, ask, batch, search, evaluate, directives, deadlines, …"""

import argparse
import json
import os
import sys
from collections.abc import Sequence
from contextlib import closing
from dataclasses import asdict, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from bot import clock
from bot.settings import Settings
from corpus.errors import UserError

if TYPE_CHECKING:
    from bot.agenda import Wanted
    from corpus.catalogue import Catalogue

    Commands = argparse._SubParsersAction[argparse.ArgumentParser]

ROLES = "DEADLINE START PLANNED PAST PERIOD TERM RECUR DOCDATE MENTION VAGUE".split()


def main(arguments: Sequence[str]) -> int:
    options = _parser().parse_args(arguments)
    try:
        settings = Settings.from_environment(os.environ)
        if options.data:
            settings = replace(settings, data=Path(options.data))
        os.environ.update(settings.privacy_variables())
        return int(options.run(settings, options) or 0)
    except BrokenPipeError:  # the reader has seen enough: "… | head"
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except UserError as problem:
        print(f"Lỗi: {problem}", file=sys.stderr)
        return 1


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m bot", description="Hỏi Chỉ Thị: hỏi đáp văn bản chỉ đạo, trích nguyên văn."
    )
    parser.add_argument(
        "--data", metavar="FOLDER", help="thư mục dữ liệu (mặc định: HOICHITHI_DATA hoặc .data)"
    )
    commands = parser.add_subparsers(title="lệnh", required=True, metavar="LỆNH")
    _index_command(commands)
    _ask_command(commands)
    _batch_command(commands)
    _search_command(commands)
    _evaluate_command(commands)
    _numbers_command(commands)
    _directives_command(commands)
    _directive_command(commands)
    _deadlines_command(commands)
    _milestones_command(commands)
    _verify_command(commands)
    _feedback_command(commands)
    return parser


def _index_command(commands: "Commands") -> None:
    command = commands.add_parser("index", help="nạp các thư mục bài viết vào kho tư liệu")
    command.add_argument(
        "--strict", action="store_true", help="mã thoát 1 nếu có tệp không đọc được"
    )
    command.add_argument(
        "--remembered", action="store_true", help="nạp lại các thư mục của lần trước, nếu có"
    )
    command.add_argument("folders", nargs="*", type=Path, metavar="FOLDER")
    command.set_defaults(run=_index)


def _ask_command(commands: "Commands") -> None:
    command = commands.add_parser("ask", help="hỏi một câu")
    command.add_argument("question")
    command.add_argument("--today", type=_day, help="tính đến ngày nào, dạng 2022-10-05")
    command.add_argument("--json", action="store_true", help="in câu trả lời dạng JSON")
    command.set_defaults(run=_ask)


def _batch_command(commands: "Commands") -> None:
    command = commands.add_parser("batch", help="trả lời một tệp câu hỏi JSON lines")
    command.add_argument("questions", type=Path, metavar="QUESTIONS.jsonl")
    command.add_argument("answers", type=Path, metavar="ANSWERS.jsonl")
    command.set_defaults(run=_batch)


def _search_command(commands: "Commands") -> None:
    command = commands.add_parser("search", help="tìm đoạn văn, không soạn câu trả lời")
    command.add_argument("query")
    command.add_argument("-k", type=int, default=20, help="số đoạn nhiều nhất (mặc định 20)")
    command.add_argument("--json", action="store_true", help="in kết quả dạng JSON")
    command.set_defaults(run=_search)


def _evaluate_command(commands: "Commands") -> None:
    command = commands.add_parser("evaluate", help="chấm điểm trên một tệp câu hỏi có đáp án")
    command.add_argument("questions", type=Path, metavar="QUESTIONS.jsonl")
    command.add_argument("--json", action="store_true", help="in điểm dạng JSON")
    command.set_defaults(run=_evaluate)


def _numbers_command(commands: "Commands") -> None:
    command = commands.add_parser("numbers", help="đọc số, ký hiệu đầu tiên trong từng dòng chữ")
    command.add_argument("texts", type=Path, metavar="IN.jsonl")
    command.add_argument("found", type=Path, metavar="OUT.jsonl")
    command.set_defaults(run=_numbers)


def _directives_command(commands: "Commands") -> None:
    command = commands.add_parser("directives", help="sổ văn bản: mọi văn bản trong kho tư liệu")
    command.add_argument("--json", action="store_true", help="in dạng JSON")
    command.set_defaults(run=_directives)


def _directive_command(commands: "Commands") -> None:
    command = commands.add_parser("directive", help="mọi điều kho tư liệu có về một số, ký hiệu")
    command.add_argument("so_hieu", metavar="SỐ_KÝ_HIỆU")
    command.add_argument("--json", action="store_true", help="in dạng JSON")
    command.set_defaults(run=_directive)


def _deadlines_command(commands: "Commands") -> None:
    command = commands.add_parser("deadlines", help="lịch: thời hạn, mốc bắt đầu, dự kiến, định kỳ")
    command.add_argument("--today", type=_day, help="tính đến ngày nào, dạng 2022-10-05")
    command.add_argument("--from", dest="first", type=_day, metavar="NGÀY", help="từ ngày")
    command.add_argument("--to", dest="last", type=_day, metavar="NGÀY", help="đến hết ngày")
    command.add_argument("--unit", default="", help="đơn vị: “chi bộ”, “Ban Tổ chức”")
    command.add_argument("--directive", metavar="SỐ_KÝ_HIỆU", help="chỉ của văn bản này")
    command.add_argument("--role", choices=ROLES, action="append", help="loại mốc, nêu được nhiều")
    form = command.add_mutually_exclusive_group()
    form.add_argument("--json", action="store_true", help="in dạng JSON")
    form.add_argument("--csv", type=Path, metavar="FILE", help="ghi bảng .csv")
    form.add_argument("--ics", type=Path, metavar="FILE", help="ghi lịch .ics")
    command.set_defaults(run=_deadlines)


def _milestones_command(commands: "Commands") -> None:
    command = commands.add_parser(
        "milestones", help="đọc mọi cách nói thời gian trong từng dòng chữ"
    )
    command.add_argument("texts", type=Path, metavar="IN.jsonl")
    command.add_argument("found", type=Path, metavar="OUT.jsonl")
    command.set_defaults(run=_milestones)


def _verify_command(commands: "Commands") -> None:
    command = commands.add_parser(
        "verify", help="kiểm tra từng câu: nguồn đã dẫn có nói đúng như vậy không"
    )
    command.add_argument("claims", type=Path, metavar="CLAIMS.jsonl")
    command.add_argument("verdicts", type=Path, metavar="OUT.jsonl")
    command.set_defaults(run=_verify)


def _feedback_command(commands: "Commands") -> None:
    command = commands.add_parser("feedback", help="góp ý về câu trả lời, câu chưa trả lời được")
    command.add_argument("--json", action="store_true", help="in dạng JSON")
    command.set_defaults(run=_feedback)


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as problem:
        raise argparse.ArgumentTypeError(
            f"“{text}” không phải một ngày; hãy viết năm-tháng-ngày, ví dụ 2022-10-05"
        ) from problem


def _index(settings: Settings, options: argparse.Namespace) -> int:
    from bot.build import index_folders
    from bot.console import report_lines

    report = index_folders(settings, options.folders, options.remembered)
    for line in report_lines(report):
        print(line)
    failed_all = report.failures and not report.indexed
    return 1 if failed_all or (options.strict and report.failures) else 0


def _ask(settings: Settings, options: argparse.Namespace) -> None:
    from bot.build import open_library, over
    from bot.chatbot import Conversation
    from bot.console import answer_text
    from bot.contract import answer_line

    with closing(open_library(settings)) as library:
        today = options.today or clock.today()
        answer = over(settings, library).ask(options.question, Conversation(), today)
    print(_json(answer_line("", answer)) if options.json else answer_text(answer))


def _batch(settings: Settings, options: argparse.Namespace) -> None:
    from bot.batch import Batch
    from bot.build import open_library, over
    from bot.contract import answer_line
    from bot.files import write_lines
    from bot.questions import read_questions

    asked = read_questions(options.questions)
    with closing(open_library(settings)) as library:
        batch = Batch(over(settings, library), asked, clock.today())
        lines = (_json(answer_line(one.id, answer)) for one, answer in batch.answers())
        write_lines(options.answers, lines)


def _search(settings: Settings, options: argparse.Namespace) -> None:
    from bot.build import open_library, retriever
    from bot.console import hit_lines
    from bot.contract import hit_fields

    with closing(open_library(settings)) as library:
        hits = hit_fields(retriever(library, options.k), options.query)
    print(_json(hits) if options.json else "\n".join(hit_lines(hits)))


def _evaluate(settings: Settings, options: argparse.Namespace) -> None:
    from bot.build import evaluation, open_library
    from bot.console import score_lines
    from bot.evaluation import scores
    from bot.questions import read_questions

    asked = read_questions(options.questions)
    with closing(open_library(settings)) as library:
        judged = list(evaluation(settings, library).judge(asked, clock.today()))
    if options.json:
        print(_json(asdict(scores(judged))))
    else:
        print("\n".join(score_lines(judged)))


def _numbers(settings: Settings, options: argparse.Namespace) -> None:
    from bot.numbering import number_texts

    number_texts(options.texts, options.found)


def _directives(settings: Settings, options: argparse.Namespace) -> None:
    from bot.build import open_catalogue
    from bot.console import directive_lines
    from bot.sheet import sheet
    from bot.sheet_fields import sheet_fields

    with closing(open_catalogue(settings)) as catalogue:
        found = [sheet(one, catalogue) for one in catalogue.records.all_directives()]
    if options.json:
        print(_json([sheet_fields(one) for one in found]))
    else:
        print("\n".join(directive_lines(found)))


def _directive(settings: Settings, options: argparse.Namespace) -> None:
    from bot.build import open_catalogue
    from bot.console import sheet_lines
    from bot.sheet import sheets
    from bot.sheet_fields import sheet_fields

    with closing(open_catalogue(settings)) as catalogue:
        found = sheets(options.so_hieu, catalogue)
    if options.json:
        print(_json([sheet_fields(one) for one in found]))
    else:
        print("\n".join(sheet_lines(options.so_hieu, found)))


def _deadlines(settings: Settings, options: argparse.Namespace) -> None:
    from bot.agenda import agenda
    from bot.agenda_files import write_agenda
    from bot.build import open_catalogue
    from bot.console import agenda_lines
    from bot.entry_fields import entry_fields
    from bot.overtaken import still_set

    today = options.today or clock.today()
    with closing(open_catalogue(settings)) as catalogue:
        found = agenda(catalogue, _wanted(options, catalogue), today)
        entries = still_set(found, catalogue, today)
    if options.csv or options.ics:
        write_agenda(entries, today, options.csv, options.ics)
    elif options.json:
        print(_json([entry_fields(one, today) for one in entries]))
    else:
        print("\n".join(agenda_lines(entries, today)))


def _wanted(options: argparse.Namespace, catalogue: "Catalogue") -> "Wanted":
    """Several documents may bear the number; the moments of all of them are shown."""
    from bot.agenda import WORK, Wanted, of_directive
    from bot.documents import known

    articles = None
    if options.directive:
        found = known(options.directive, catalogue.records)
        articles = frozenset(one for each in found for one in of_directive(each, catalogue))
    roles = tuple(options.role or WORK)
    return Wanted(options.first, options.last, options.unit, articles, roles)


def _milestones(settings: Settings, options: argparse.Namespace) -> None:
    from bot.dating import read_texts, records
    from bot.files import write_lines

    write_lines(options.found, records(read_texts(options.texts)))


def _verify(settings: Settings, options: argparse.Namespace) -> None:
    from bot.build import open_catalogue
    from bot.verifying import verify_claims

    with closing(open_catalogue(settings)) as catalogue:
        verify_claims(options.claims, options.verdicts, catalogue)


def _feedback(settings: Settings, options: argparse.Namespace) -> None:
    from bot.build import open_catalogue
    from bot.feedback import opinion_fields, opinion_lines
    from corpus.opinions import opinions

    with closing(open_catalogue(settings)) as catalogue:
        found = opinions(catalogue.engine)
    if options.json:
        print(_json([opinion_fields(one) for one in found]))
    else:
        print("\n".join(opinion_lines(found)))


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
