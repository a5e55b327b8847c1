"""One invented commune and its papers, of which several tests take those they ask about."""

_HEAD = "ĐẢNG BỘ TỈNH LAM GIANG                 ĐẢNG CỘNG SẢN VIỆT NAM\nĐẢNG ỦY XÃ PHÙ LÃNG\n*\n"
_FOOT = "\n{0}T/M BAN THƯỜNG VỤ\n{0}BÍ THƯ\n{0}(đã ký)\n{0}Hà Quang Vịnh\n".format(" " * 40)


def paper(number: str, day: str, heading: str, body: str) -> str:
    """`heading`: the kind in capitals and the subject, a line each."""
    return f"{_HEAD}Số {number}{' ' * 21}Phù Lãng, {day}\n\n{heading}\n\n{body}\n{_FOOT}"


def conclusion(*more: str, subject: str = "về dồn điền đổi thửa") -> str:
    """15-KL/ĐU: two tasks with their days, and what a test adds."""
    tasks = (
        "Đoàn Thanh niên xã dọn rác ở bờ sông Cà, hoàn thành trước ngày 15/6/2026.",
        "Hội Phụ nữ xã trồng 2 km đường hoa, xong trước ngày 30/6/2026.",
        *more,
    )
    body = "\n".join(f"{number}. {task}" for number, task in enumerate(tasks, 1))
    return paper("15-KL/ĐU", "ngày 10 tháng 4 năm 2026", f"KẾT LUẬN\n{subject}", body)
