from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.article import Article
from corpus.reading import read as read_file
from corpus.reading.assembling import article
from corpus.splitting import split
from corpus.tasks import Task, tasks

HEAD = "Chi bộ Sông Nhỏ họp\n\nNgày đăng 03/04/2031 | 08:30 | Lượt xem: 12\n\n"
INTRO = (
    "Sáng 03/4, Đảng ủy phường Sông Nhỏ họp với bí thư chi bộ; đồng chí Lê Văn Tám, Bí thư Đảng "
    "ủy phường, chủ trì.\n\n"
)


def news(body: str) -> Article:
    return article((HEAD + INTRO + body).encode(), "tin.txt")


def paper(body: str) -> Article:
    front = '---\nkind: official\nso_hieu: "12-KH/ĐU"\n---\n\n# Kế hoạch học tập năm 2031\n\n'
    return article((front + body).encode(), "ke-hoach.md")


def read(one: Article) -> list[Task]:
    found = tasks(one, split(one))
    assert all(one.text[task.start : task.end] == task.text for task in found)
    for task in found:
        for words in (task.unit, task.follows, task.condition, task.due):
            assert words in " ".join(one.text.split()), words
    return found


def texts(found: list[Task]) -> list[str]:
    return [task.text for task in found]


# --- lists ----------------------------------------------------------------------------------------

LIST = """Kết luận hội nghị, đồng chí Lê Văn Tám yêu cầu bí thư các chi, đảng bộ tập trung việc sau:

1. Họp dân tại từng tổ trước ngày 15/5/2031.

2. Các chi bộ khối trường học mở lớp bồi dưỡng. Giao Ban Tuyên giáo Đảng ủy theo dõi, tổng hợp.

3. Rà soát danh sách khi có sự thay đổi về chi ủy.
"""


def test_a_list_keeps_the_verb_and_unit_of_its_lead() -> None:
    first, second, third = read(news(LIST))
    assert [first.label, second.label, third.label] == ["1", "2", "3"]
    assert {task.verb for task in (first, second, third)} == {"yêu cầu"}
    assert first.unit == third.unit == "bí thư các chi, đảng bộ"
    assert first.kinds == ("người đứng đầu", "chi bộ", "đảng bộ")
    assert second.unit == "Các chi bộ khối trường học"
    assert second.kinds == ("chi bộ", "trường học")


def test_details_of_items() -> None:
    first, second, third = read(news(LIST))
    assert first.due == "trước ngày 15/5/2031"
    assert second.follows == "Ban Tuyên giáo Đảng ủy"
    assert third.condition == "khi có sự thay đổi về chi ủy"


def test_the_lead_sentence_is_placed() -> None:
    one = news(LIST)
    task = read(one)[0]
    assert one.text[task.lead_start : task.lead_end].startswith("Kết luận hội nghị")
    assert one.text[task.lead_end - 4 : task.lead_end] == "sau:"


NESTED = """Đồng chí Lê Văn Tám yêu cầu các chi bộ tập trung các nội dung sau:

1. Về tuyên truyền, tập trung:

a) Treo băng rôn ở từng tổ;

b) Phát tờ rơi tới từng hộ.

2. Đảng ủy bộ phận trường học chuẩn bị:

a) Chuẩn bị hội trường;

b) Mời phụ huynh.
"""


def test_what_a_list_says_is_carried_to_nested_items() -> None:
    found = read(news(NESTED))
    assert [(task.label, task.verb, task.unit) for task in found] == [
        ("a", "yêu cầu", "các chi bộ"),
        ("b", "yêu cầu", "các chi bộ"),
        ("a", "yêu cầu", "Đảng ủy bộ phận trường học"),
        ("b", "yêu cầu", "Đảng ủy bộ phận trường học"),
    ]


NO_TASKS = {
    "results under a lead": "Năm qua, chi bộ đã đạt được một số kết quả sau:\n\n- Trồng 50 cây.\n\n"
    "- Tổ chức 3 buổi họp.\n",
    "attendance": "Thành phần gồm:\n\n- Các đồng chí trong Đảng ủy.\n\n- Trưởng các đoàn thể.\n",
    "report": "Báo cáo cho thấy 13/13 chi bộ đã hoàn thành kế hoạch. Tiếp tục nâng cao "
    "chất lượng sinh hoạt, các chi bộ đã mở nhiều lớp học.\n",
    "a noun, not an order": "Các chi bộ đã làm tốt theo yêu cầu của Đảng ủy và ý kiến chỉ đạo của "
    "cấp trên.\n",
    "opinions of those present": "Hội nghị đã nghe 4 ý kiến đề xuất; các đại biểu trao đổi "
    "thẳng thắn.\n",
    "need, not duty": "Đây là việc cần thiết và cần sự quan tâm của chi bộ.\n",
}


@pytest.mark.parametrize("body", NO_TASKS.values(), ids=NO_TASKS)
def test_what_is_no_task(body: str) -> None:
    assert read(news(body)) == []


# --- prose ----------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Said:
    body: str
    verb: str
    unit: str = ""
    count: int = 1


PROSE = {
    "order": Said(
        "Đồng chí Lê Văn Tám đề nghị, thời gian tới, các chi bộ khu phố tiếp tục vận động dân.",
        "đề nghị",
        "các chi bộ khu phố",
    ),
    "order with need": Said(
        "Đồng chí Lê Văn Tám yêu cầu Ủy ban Kiểm tra Đảng ủy cần hướng dẫn chi bộ làm kế hoạch.",
        "yêu cầu",
        "Ủy ban Kiểm tra Đảng ủy",
    ),
    "several in one sentence": Said(
        "Đồng chí Lê Văn Tám đề nghị các chi bộ cần: rà soát đảng viên; mở sổ theo dõi; báo cáo "
        "kết quả trước ngày 20/5/2031.",
        "đề nghị",
        "các chi bộ",
        3,
    ),
    "sentences that go on": Said(
        "Đồng chí Lê Văn Tám yêu cầu Đảng ủy bộ phận khẩn trương họp. Chủ động mời nhân dân dự. "
        "Thực hiện công khai các khoản thu.",
        "yêu cầu",
        "Đảng ủy bộ phận",
        3,
    ),
    "first, second": Said(
        "Phát biểu tại hội nghị, đồng chí yêu cầu các chi bộ thực hiện các nội dung:\n\nThứ nhất, "
        "tuyên truyền tới từng hộ.\n\nThứ hai, chuẩn bị hội trường.",
        "yêu cầu",
        "các chi bộ",
        2,
    ),
}


@pytest.mark.parametrize("said", PROSE.values(), ids=PROSE)
def test_prose(said: Said) -> None:
    found = read(news(said.body + "\n"))
    assert len(found) == said.count
    assert {task.verb for task in found} == {said.verb}
    assert {task.unit for task in found} == {said.unit}


def test_a_plan_is_no_order() -> None:
    body = (
        "Đồng chí Lê Văn Tám yêu cầu các chi bộ họp sớm. Dự kiến tháng 9/2031 Đảng ủy sẽ tổ chức "
        "đánh giá kết quả ở từng chi bộ.\n"
    )
    order, plan = read(news(body))
    assert (order.verb, plan.verb) == ("yêu cầu", "dự kiến")
    assert plan.unit == "Đảng ủy"


def test_news_of_other_things_has_no_tasks() -> None:
    body = (
        "Chủ quán cho biết khách phải chờ lâu. Người dân cần mang theo nước uống. Bị đơn đề nghị "
        "tòa xem xét lại. Công ty yêu cầu được giảm thuế.\n"
    )
    assert read(article(("Quán đông khách\n\n" + body).encode(), "a.txt")) == []


# --- official papers ------------------------------------------------------------------------------

PLAN = """## I. MỤC ĐÍCH, YÊU CẦU

1. Mục đích

- Nâng cao nhận thức của đảng viên.

2. Yêu cầu

- Việc học tập phải thiết thực.

## II. TỔ CHỨC THỰC HIỆN

1. Các chi bộ doanh nghiệp

- Mở lớp học cho đảng viên mới.

- Báo cáo kết quả về Văn phòng Đảng ủy chậm nhất ngày 20/5/2031.

2. Ban Tổ chức Đảng ủy: theo dõi, đôn đốc việc thực hiện Kế hoạch này.

3. Ủy ban Kiểm tra chủ trì các việc sau:

a) Kiểm tra hai chi bộ;

b) Lập biên bản.

Quá trình thực hiện, nếu có vướng mắc, đề nghị các chi bộ phản ánh về Văn phòng Đảng ủy.
"""


def test_a_plan_by_its_headings() -> None:
    found = read(paper(PLAN))
    assert [(task.verb, task.unit) for task in found] == [
        ("phải", ""),
        ("", "Các chi bộ doanh nghiệp"),
        ("", "Các chi bộ doanh nghiệp"),
        ("", "Ban Tổ chức Đảng ủy"),
        ("", "Ủy ban Kiểm tra"),
        ("", "Ủy ban Kiểm tra"),
        ("đề nghị", "các chi bộ"),
    ]
    assert "Nâng cao nhận thức của đảng viên." not in texts(found)


def test_who_follows_up_and_to_whom_is_reported() -> None:
    found = read(paper(PLAN))
    assert (found[2].follows, found[2].due) == ("Văn phòng Đảng ủy", "chậm nhất ngày 20/5/2031")
    assert found[3].follows == "Ban Tổ chức Đảng ủy"
    assert (found[6].follows, found[6].condition) == ("Văn phòng Đảng ủy", "nếu có vướng mắc")


ATTRIBUTES = """## II. NỘI DUNG

1. Hội nghị thứ nhất

1.1. Nội dung: Lập danh sách sơ bộ những người dự lớp.

- Thời gian: Dự kiến ngày 05/6/2031.

- Thành phần: bí thư các chi bộ.

- Đơn vị chủ trì: Ban Tuyên giáo Đảng ủy.
"""


def test_lines_beside_a_task_say_when_and_who() -> None:
    (task,) = read(paper(ATTRIBUTES))
    assert (task.label, task.unit) == ("1.1", "Ban Tuyên giáo Đảng ủy")
    assert task.due == "Dự kiến ngày 05/6/2031"


def test_forms_to_be_filled_in_hold_no_tasks() -> None:
    form = "\n## PHỤ LỤC\n\n1. Ghi rõ họ tên: ………………\n\n2. Nộp phiếu cho tổ trưởng.\n"
    assert len(read(paper(ATTRIBUTES + form))) == 1


TABLE = """## II. NHIỆM VỤ

| TT | Nội dung công việc | Chủ trì | Phối hợp | Thời hạn |
|---|---|---|---|---|
| I | Công tác tuyên truyền | | | |
| 1 | Treo băng rôn ở nhà văn hóa | Ban Tuyên giáo | Đoàn Thanh niên | Trước 15/5/2031 |
| 2 | Phát tờ rơi | | Chi bộ thôn | |
| II | Công tác tổ chức | | | |
| 1 | Lập danh sách đoàn viên | Ban Tổ chức | | 30/6/2031 |
"""


def test_tables_of_tasks() -> None:
    one = paper(TABLE)
    first, second, third = read(one)
    assert texts([first, second, third]) == [
        "Treo băng rôn ở nhà văn hóa",
        "Phát tờ rơi",
        "Lập danh sách đoàn viên",
    ]
    assert (first.label, first.unit, first.due) == ("1", "Ban Tuyên giáo", "Trước 15/5/2031")
    assert second.unit == "Ban Tuyên giáo", "a cell left empty is merged with the one above"
    assert (second.due, third.due) == ("", "30/6/2031")
    assert "chi bộ" in second.kinds, "who helps is asked to do it, too"
    assert one.text[third.lead_start : third.lead_end] == "Công tác tổ chức"


def test_other_tables_hold_no_tasks() -> None:
    table = "| Họ và tên | Chức vụ |\n|---|---|\n| Lê Văn Tám | Bí thư |\n"
    assert read(paper("## NHIỆM VỤ\n\n" + table)) == []


# --- digests --------------------------------------------------------------------------------------

DIGEST = """---
kind: summary
so_hieu: "7-CT/ĐU"
---

Chỉ thị số 7 của Đảng ủy phường Sông Nhỏ.

## Bối cảnh
Đảng ủy yêu cầu các chi bộ họp từ năm ngoái.

## Yêu cầu / nhiệm vụ
1. Chi bộ trực thuộc, đảng bộ bộ phận: họp dân, nghe ý kiến.
2. Nơi vừa sáp nhập: rà soát lại danh sách.
3. Địa điểm: hội trường phường.
4. Bí thư: cần trực tiếp chủ trì.

## Thời hạn và mốc
- Trước ngày 30/6/2031: xong việc họp dân.

## Ghi chú
Cần xem thêm bản gốc.
"""


def test_digests() -> None:
    first, second, third = read(article(DIGEST.encode(), "a.md"))
    assert first.unit == "Chi bộ trực thuộc, đảng bộ bộ phận"
    assert second.condition == "Nơi vừa sáp nhập"
    assert (third.label, third.verb, third.unit) == ("4", "cần", "Bí thư")


def test_a_glossary_has_no_tasks() -> None:
    text = "---\nkind: glossary\n---\n\n1. Yêu cầu các chi bộ: chữ dùng trong văn bản.\n"
    assert read(article(text.encode(), "a.md")) == []


ROOT = Path(__file__).parent
FILES = sorted(
    [
        *(ROOT.parent / "corpus" / "articles").glob("*.md"),
        *(ROOT / "golden" / "invented").glob("*.*"),
    ]
)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_every_task_stands_in_its_text(path: Path) -> None:
    found = read(read_file(path, path.name))
    assert [task.start for task in found] == sorted(task.start for task in found)


WORDS = st.sampled_from(
    (
        "Đảng ủy yêu cầu chi bộ cần phải họp trước 3/4/2031. sau: 1. - a) • | ## ; Thứ nhất, báo "
        "cáo nếu có khi Đối với giao theo dõi Thời gian: ….. đã"
    ).split()
)
LINES = st.lists(st.lists(WORDS, max_size=12).map(" ".join), max_size=25).map("\n".join)


@settings(max_examples=150)
@given(LINES, st.sampled_from(["a.txt", "a.md"]))
def test_no_text_breaks_the_reading(text: str, file: str) -> None:
    read(article(f"{INTRO}{text}".encode(), file))


# --- papers without a lead ------------------------------------------------------------------------

UNLED = """1. Trạm Y tế phường phun thuốc diệt muỗi ở 12 hẻm.

2. Chi bộ khu phố 1, 2, 3 rà soát 40 hộ vùng trũng.

3. Mỗi đảng viên đi cơ sở ít nhất 02 ngày mỗi tháng.

4. Chi bộ Chợ có 21 đảng viên.

Do mưa lũ, Đảng ủy lùi lịch họp: các chi bộ gửi báo cáo chậm nhất ngày 15/11/2031.
"""


def test_duties_of_a_paper_without_a_lead_and_with_unlisted_verbs() -> None:
    found = read(paper(UNLED))
    assert [task.unit for task in found] == [
        "Trạm Y tế phường",
        "Chi bộ khu phố 1, 2, 3",
        "Mỗi đảng viên",
        "các chi bộ",
    ]
    assert found[-1].due == "chậm nhất ngày 15/11/2031"


NAMELESS_COLUMN = """| TT | Việc | Nơi làm | Hoàn thành |
|---|---|---|---|
| 1 | Sửa sân chơi | Chi đoàn khu phố | 25/12/2031 |
"""


def test_a_column_of_units_by_its_cells() -> None:
    (task,) = read(paper(NAMELESS_COLUMN))
    assert (task.unit, task.due) == ("Chi đoàn khu phố", "25/12/2031")


SHARED_OUT = """Kết luận hội nghị, đồng chí Lê Văn Tám giao nhiệm vụ cụ thể cho từng đơn vị:

Ủy ban Mặt trận Tổ quốc Việt Nam phường gom ý kiến cử tri về đường Bờ Đê trước ngày 15/3.

Hội Liên hiệp Phụ nữ phường đếm số hộ khó khăn về nhà ở, xong chậm nhất ngày 20/3.

Trạm Y tế phường rà soát danh sách người cao tuổi. Việc này không dễ.

Trường Trung học cơ sở Hòa An đề xuất phương án phân luồng xe giờ tan học.

UBND phường trả lời dứt điểm 07 kiến nghị tại hội nghị giao ban tháng 3.

Không khí hội nghị sôi nổi.

Trạm Y tế phường đón đoàn khách tỉnh bạn trong tháng 4.
"""


def test_paragraphs_below_a_lead_that_shares_out_the_work() -> None:
    found = read(news(SHARED_OUT))
    assert [task.unit for task in found] == [
        "Ủy ban Mặt trận Tổ quốc Việt Nam phường",
        "Hội Liên hiệp Phụ nữ phường",
        "Trạm Y tế phường",
        "Trường Trung học cơ sở Hòa An",
        "UBND phường",
    ]
    assert {task.verb for task in found} == {"giao"}
    assert found[2].text == "Trạm Y tế phường rà soát danh sách người cao tuổi."


def test_who_says_it_as_follows_shares_out_too() -> None:
    body = "Đồng chí Lê Văn Tám phân công cụ thể như sau:\n\nCông an xã lập chốt trực từ 10/02.\n"
    assert [task.unit for task in read(news(body))] == ["Công an xã"]


ORDERED = (
    "Kết luận hội nghị, đồng chí Lê Văn Tám giao Công an xã kiểm tra 12 nhà trọ trước ngày 20/4; "
    "Trạm Y tế xã phun thuốc tại 06 trường học, xong trước ngày 25/4. "
)
BY_UNIT = {
    "a verb that no list holds": (
        ORDERED,
        {"Công an xã": "kiểm tra 12 nhà trọ", "Trạm Y tế xã": "phun thuốc"},
    ),
    "who leads, behind the work": (
        f"{ORDERED}Việc sửa cầu do Ủy ban nhân dân xã chủ trì, phối hợp Đoàn Thanh niên xã thực "
        "hiện, xong trước ngày 31/5.",
        {"Ủy ban nhân dân xã": "Việc sửa cầu"},
    ),
    "whom the sentence is about": (
        "Đối với Hội Cựu chiến binh xã, đồng chí Lê Văn Tám đề nghị phối hợp nhà trường tổ chức "
        "04 buổi nói chuyện.",
        {"Hội Cựu chiến binh xã": "04 buổi nói chuyện"},
    ),
    "given with such a verb": (
        "Đồng chí Lê Văn Tám giao Đồn Biên phòng Sông Nhỏ và Hội Nông dân lắp 09 lưới chắn rác.",
        {"Đồn Biên phòng Sông Nhỏ và Hội Nông dân": "lắp 09 lưới"},
    ),
    "whose people are sent out": (
        "Các huyện ủy phân công cấp ủy viên phụ trách từng xã.",
        {"Các huyện ủy": "phân công cấp ủy viên"},
    ),
    "a unit and a colon": (
        "**1. Công an xã:** tuần tra ban đêm các tuyến đường.\n\n"
        "**2. Hội Nông dân xã và Hội Phụ nữ xã:** cùng chăm sóc 02 tuyến đường hoa.\n",
        {
            "Công an xã": "tuần tra ban đêm",
            "Hội Nông dân xã và Hội Phụ nữ xã": "chăm sóc 02 tuyến",
        },
    ),
    "two units of one task": (
        "Đồng chí Lê Văn Tám phân công như sau:\n\n"
        "Hội Phụ nữ phường và Đoàn Thanh niên phường đề xuất mô hình phòng đọc.\n",
        {"Hội Phụ nữ phường và Đoàn Thanh niên phường": "phòng đọc"},
    ),
    "a short verb behind the name": (
        "Theo kế hoạch, từng đơn vị được giao việc như sau:\n\n"
        "- Đoàn Thanh niên phường cử 40 đoàn viên giúp đảng viên cao tuổi cài đặt ứng dụng.\n"
        "- Công an phường hướng dẫn các chi bộ giữ an toàn thông tin.\n",
        {"Đoàn Thanh niên phường": "cử 40 đoàn viên", "Công an phường": "an toàn thông tin"},
    ),
}


@pytest.mark.parametrize(("body", "units"), BY_UNIT.values(), ids=BY_UNIT)
def test_whose_task_in_news(body: str, units: dict[str, str]) -> None:
    told = {task.unit: task.text for task in read(news(body + "\n"))}
    for unit, text in units.items():
        assert text in told.get(unit, ""), told


def test_who_helps_is_one_of_those_concerned() -> None:
    *_, task = read(news(f"{BY_UNIT['who leads, behind the work'][0]}\n"))
    assert {"UBND", "Đoàn Thanh niên"} <= set(task.kinds)


def test_lines_that_are_led_by_no_unit() -> None:
    body = "1. Đảng bộ xã Lũng Cú: giải nhất.\n\n2. Đảng bộ xã Bãi Sim: giải nhì.\n"
    assert read(news(body)) == []


HEADED = """## II. NHIỆM VỤ

1. Ban Quản lý dự án đầu tư xây dựng huyện

Thanh lý 04 hợp đồng trước ngày 10/5/2031.

2. Phòng Giáo dục và Đào tạo huyện

Kiểm đếm 14 điểm trường cũ.

3. Các đảng ủy xã

a) Phân công cấp ủy viên phụ trách từng bến.
"""


def test_what_stands_below_a_unit_is_its_own() -> None:
    found = read(paper(HEADED))
    assert [(task.unit, task.text.split()[0]) for task in found] == [
        ("Ban Quản lý dự án đầu tư xây dựng huyện", "Thanh"),
        ("Phòng Giáo dục và Đào tạo huyện", "Kiểm"),
        ("Các đảng ủy xã", "Phân"),
    ]


def test_who_leads_is_said_at_the_end_of_the_line() -> None:
    body = "## II. NHIỆM VỤ\n\n1. Giám sát bếp ăn. Đơn vị chủ trì: Hội Phụ nữ phường.\n"
    (task,) = read(paper(body))
    assert task.unit == "Hội Phụ nữ phường"


# --- what a paper gives, as the news tells it -----------------------------------------------------

BY_PROGRAMME = """Chương trình nêu chín nhóm việc. Đảng ủy UBND phường lãnh đạo rà soát quỹ đất. \
Đảng ủy Công an phường lo phương án an ninh. Đến nay, chi bộ Sông Con đã nộp kế hoạch.
"""
BY_PAPER = """Theo kế hoạch của phường, chi bộ các khu phố phải vớt rác mỗi tháng một lần. Các \
trường học trên địa bàn được đề nghị dạy học sinh phân loại rác. Trạm Y tế phường phụ trách phun \
thuốc.
"""


def test_what_a_paper_shares_out_is_whose_task() -> None:
    found = read(news(BY_PROGRAMME))
    assert [one.unit for one in found] == ["Đảng ủy UBND phường", "Đảng ủy Công an phường"]


def test_what_must_be_done_by_a_plan_and_who_is_asked() -> None:
    units = [one.unit for one in read(news(BY_PAPER))]
    assert units == ["chi bộ các khu phố", "Các trường học trên địa bàn", "Trạm Y tế phường"]
