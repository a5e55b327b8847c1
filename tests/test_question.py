import pytest

from bot.question import Want, is_english, understand


@pytest.mark.parametrize(
    ("question", "want"),
    [
        ("Ai chủ trì hội nghị?", "person"),
        ("ai ky ke hoach 62", "signer"),
        ("Kế hoạch 62 ký ngày nào?", "signed"),
        ("88-HD/BTGQU ngày nào", "signed"),
        ("Bao giờ phải xong?", "deadline"),
        ("hạn nộp báo cáo", "deadline"),
        ("vì sao phải lùi hạn rà soát cống", None),
        ("vì sao nộp chậm thì hạn mới là ngày nào", "deadline"),
        ("chi bộ đăng ký trước ngày mấy", "deadline"),
        ("ngày cuối cùng còn kịp là hôm nào", "deadline"),
        ("kế hoạch đề ra việc gì", "tasks"),
        ("kiểm tra phát hiện hạn chế gì", None),
        ("Mẫu báo cáo nào phải gửi theo chế độ mật?", None),
        ("tien chong han man la bao nhieu", "count"),
        ("Hội nghị họp khi nào?", "date"),
        ("tổ chức ở đâu", "place"),
        ("Có bao nhiêu chi bộ?", "count"),
        ("mấy ý kiến phát biểu", "count"),
        ("Quy định này thay văn bản nào?", "number"),
        ("Căn cứ kết luận gì?", "number"),
        ("Chi bộ phải làm gì?", "tasks"),
        ("ke hoach 62 yeu cau nhung gi", "tasks"),
        ("Liệt kê các mốc", "list"),
        ("chỉ thị 45 về việc gì", "about"),
        ("phuong duoc khen ve viec gi", None),
        ("chi bộ bị kiểm tra về nội dung gì", None),
        ("Bài đăng ngày nào?", "published"),
        ("tác giả là ai", "author"),
        ("nhận được mấy tác phẩm của 98 tác giả", "count"),
        ("có bao nhiêu tác giả dự thi", "count"),
        ("tỷ lệ nợ quá hạn của hội", "count"),
        ("ty le ho so tre han cua xa", "count"),
        ("việc nào đã quá hạn", "deadline"),
        ("rút xuống còn bao nhiêu ngày", "count"),
        ("còn bao nhiêu ngày nữa", "deadline"),
        ("trong vòng mấy ngày kể từ ngày ký", "count"),
        ("phải ở cơ sở mấy tháng", None),
        ("kế hoạch ấy có số mấy", "number"),
        ("xay may nha nhan ai", "count"),
        ("When was 68-NQ/TW issued?", "signed"),
        ("số liệu chốt đến ngày nào", "date"),
        ("so lieu trong bao cao tinh den khi nao", "date"),
        ("chốt danh sách ngày nào", "deadline"),
    ],
)
def test_the_strongest_reading(question: str, want: Want | None) -> None:
    assert understand(question).main_want == want


def test_numbers_and_their_nouns_are_not_terms() -> None:
    question = understand("Kế hoạch số 62-KH/QU yêu cầu chi bộ trường học làm gì?")
    assert [reference.number for reference in question.references] == [62]
    assert question.subject == ("chi", "bo", "truong", "hoc")


@pytest.mark.parametrize(
    ("question", "content"),
    [
        ("có cơ sở nào", ("co", "so")),
        ("đồng chí nào báo cáo", ("bao", "cao")),
        ("dong chi nao bao cao", ("bao", "cao")),
        ("bao nhiêu đảng viên", ("dang", "vien")),
        ("bao nhieu dang vien", ("dang", "vien")),
        ("bao giờ thì xong", ()),
        ("bao nhiêu người chưa biết chữ", ("biet", "chu")),
        ("hiện nay có mấy thôn", ("thon",)),
        ("ban giao mat bang ngay nao", ("ban", "giao", "mat", "bang")),
    ],
)
def test_words_of_asking_are_told_from_their_look_alikes(
    question: str, content: tuple[str, ...]
) -> None:
    assert understand(question).content == content


@pytest.mark.parametrize(
    ("question", "is_list"),
    [
        ("Chi bộ phải làm gì?", True),
        ("gồm những nội dung nào", True),
        ("ke hoach 62 duoc ban hanh ngay nao", False),
        ("Có bao nhiêu nhiệm vụ?", False),
    ],
)
def test_lists(question: str, is_list: bool) -> None:
    assert understand(question).asks_for_list is is_list


def test_decomposed_letters_are_read_like_composed_ones() -> None:
    import unicodedata

    asked = "Kế hoạch 62 ký ngày nào?"
    assert understand(unicodedata.normalize("NFD", asked)).wants == understand(asked).wants


def test_english_is_recognised() -> None:
    assert is_english("What is the deadline under 45-CT/TW?")
    assert not is_english("ke hoach 62 yeu cau gi")


def test_a_document_named_with_marks_does_not_make_may_a_machine() -> None:
    asked = understand("Theo Nghị quyết 68-NQ/TW, tong cong may nhiem vu?")
    assert asked.weight("count") and not understand("Công ty Dệt may ở đâu?").weight("count")


@pytest.mark.parametrize(
    "text", ["Thông báo 63 kết luận gì về cảng?", "Hội nghị quyết định gì", "bí thư kết luận gì"]
)
def test_what_is_concluded_is_no_number(text: str) -> None:
    assert understand(text).main_want != "number"
