"""All that one paper asks for, in the words of people who know its matter and not its title."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from random import Random

from benchmarks.forms.world import PLACES, Asked, World, news, paper
from corpus.text import fold


@dataclass(frozen=True)
class Matter:
    """`called`: in other words than the title's. Of each task what stands before "@" is wanted."""

    title: str
    called: str
    tasks: str


MATTERS = (
    Matter(
        "lập lại trật tự lòng đường, vỉa hè trên địa bàn phường",
        "vỉa hè|dẹp lấn chiếm vỉa hè, lòng đường|trật tự vỉa hè",
        "Kẻ vạch phân làn @trên 12 tuyến phố|Ký cam kết @với từng hộ kinh doanh|"
        "Tháo dỡ mái che @lấn chiếm|Bố trí điểm trông xe @ở chợ",
    ),
    Matter(
        "tăng cường công tác phòng cháy, chữa cháy trong khu dân cư",
        "phòng cháy|cháy nổ|phòng cháy, chữa cháy ở khu dân cư",
        "Mở lối thoát nạn thứ hai @ở nhà ống|Tập dượt chữa cháy @mỗi quý một lần|"
        "Trang bị bình chữa cháy @cho từng tổ liên gia|Kiểm tra đường dây điện @ở nhà trọ",
    ),
    Matter(
        "nâng cao chất lượng sinh hoạt chi bộ năm 2026",
        "sinh hoạt chi bộ|đổi mới sinh hoạt chi bộ|chất lượng họp chi bộ",
        "Gửi tài liệu trước buổi họp @ít nhất ba ngày|Phân công đảng viên chuẩn bị ý kiến @trước|"
        "Ghi biên bản trên phần mềm @sổ tay|Chấm điểm từng buổi sinh hoạt @sau khi họp",
    ),
    Matter(
        "chuyển đổi số trong hoạt động của các tổ chức đảng",
        "chuyển đổi số|chuyển đổi số trong Đảng|đưa công nghệ vào việc Đảng, chuyển đổi số",
        "Cài đặt sổ tay điện tử @cho đảng viên|Số hóa hồ sơ @đảng viên đang lưu|"
        "Họp không giấy @từ cấp chi bộ|Tập huấn chữ ký số @cho văn thư",
    ),
    Matter(
        "thu, nộp và sử dụng đảng phí",
        "đảng phí|thu nộp đảng phí|tiền đảng phí",
        "Thu qua chuyển khoản @thay tiền mặt|Lập danh sách mức đóng @của từng đảng viên|"
        "Đối chiếu sổ thu @mỗi quý|Công khai số để lại @tại chi bộ",
    ),
    Matter(
        "giảm rác thải nhựa, phân loại rác tại nguồn",
        "phân loại rác|rác thải|rác thải nhựa",
        "Phát túi hai màu @cho các hộ|Đặt thùng thu pin @ở trường học|"
        "Bỏ chai nhựa dùng một lần @tại cơ quan|Thu gom cốc giấy @ở quán nước",
    ),
)
KINDS = (("KH", "Kế hoạch"), ("CT", "Chỉ thị"), ("HD", "Hướng dẫn"), ("KL", "Kết luận"))
BY_NUMBER = (
    "{kind} {n} yêu cầu gì?",
    "{kind} {n} của Đảng ủy phường {place} đề ra những việc gì",
    "cho biết nội dung chính của {kind} {n}",
    "{kind} {n} có gì",
    "{kind} {n} kêu làm mấy chuyện gì, kể hết nghe coi",
    "Kính nhờ trợ lý tóm lược giúp {kind} {n} ạ",
    "{kind} {n} quy định cái gì vậy",
    "{kind} {n} nói gì v?",
    "{kind} {n} gồm những nhiệm vụ nào?",
    "tôi mới về nhận việc, nhờ cho biết {kind} {n} giao những việc gì",
)
BY_MATTER = (
    "{kind} về {called} yêu cầu gì?",
    "{kind} của phường {place} về {called} đề ra những việc gì",
    "Tôi vừa được phân công về phường {place}, nhờ cho biết {kind} {called} của phường "
    "đặt ra những việc gì.",
    "văn bản của phường {place} về {called} yêu cầu gì",
    "{kind} {called} có những nội dung gì",
    "Nhờ tóm lược giúp {kind} về chuyện {called}",
    "Kính nhờ trợ lý cho biết {kind} về {called} đặt ra những yêu cầu gì ạ?",
    "Cho tôi xin các việc chính của {kind} về {called}",
    "{kind} nói về {called} bắt làm những gì vậy",
    "phường {place} ra {kind} {called}, trong đó phải làm những việc gì?",
    "Đề nghị cho biết các nội dung chính mà phường {place} quy định tại {kind} {called}",
    "noi dung chinh {kind} {called} cua phuong {place}",
)
LAYOUTS = (
    "I. NHIỆM VỤ\n{numbered}\nII. TỔ CHỨC THỰC HIỆN\nVăn phòng Đảng ủy theo dõi, đôn đốc.",
    "Ban Thường vụ Đảng ủy yêu cầu thực hiện tốt các việc sau:\n{bulleted}",
    "I. MỤC ĐÍCH\nTạo chuyển biến rõ trong nhận thức.\nII. NỘI DUNG\n{numbered}",
    "{articles}",
)


def worlds(chance: Random) -> Iterator[World]:
    for _ in range(6):
        yield _world(chance)


def _world(chance: Random) -> World:
    files: dict[str, str] = {}
    asked: list[Asked] = []
    matters = chance.sample(MATTERS, 4)
    places = chance.sample(PLACES.split("|"), 4)
    numbers = chance.sample(range(11, 90), 4)
    for at, (matter, place, n) in enumerate(zip(matters, places, numbers, strict=True)):
        code, kind = KINDS[at]
        tasks = chance.sample(matter.tasks.split("|"), 4)
        body = _body(chance.choice(LAYOUTS), [one.replace("@", "") for one in tasks])
        files[f"van-ban-{at}.txt"] = paper(
            f"{n}-{code}/ĐU", kind, matter.title, body, place, date(2026, 2, 3 + at)
        )
        told = f"Sáng 20/3, phường {place} sơ kết một tháng làm việc về {matter.title}."
        files[f"tin-{at}.md"] = news(
            f"Phường {place} sơ kết một tháng", told, date(2026, 3, 21), f"tin-{at}"
        )
        wanted = tuple(one.partition(" @")[0] for one in tasks)
        called = chance.choice(matter.called.split("|"))
        for form in (*chance.sample(BY_NUMBER, 2), *chance.sample(BY_MATTER, 3)):
            short = chance.random() < 0.3 and "n" in form
            named = code if short and "{n}" in form else kind.lower()
            question = form.format(kind=named, n=n, place=place, called=called)
            asked.append(
                Asked(form, fold(question) if chance.random() < 0.35 else question, wanted)
            )
    return World(files, tuple(asked), date(2026, 4, 1))


def _body(layout: str, tasks: Sequence[str]) -> str:
    return layout.format(
        numbered="\n".join(f"{at}. {one}." for at, one in enumerate(tasks, 1)),
        bulleted="\n".join(f"- {one};" for one in tasks),
        articles="\n".join(f"Điều {at}. {one}." for at, one in enumerate(tasks, 1)),
    )
