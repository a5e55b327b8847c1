import pytest

from embeddings.leaning import asks


@pytest.mark.parametrize(
    "query",
    [
        "Ai duyệt kinh phí sửa cầu phao?",
        "chỉ thị giao đảng ủy xã làm gì",
        "sửa cầu phao hết bao nhiêu tiền",
        "cau phao dai may met",
        "xã đã họp dân chưa",
        "Có phải báo cáo hằng tháng không?",
        "Liệt kê các mốc của đại hội",
        "Hãy cho biết thời hạn nộp hồ sơ",
        "ke ten cac xa co cau phao",
        "kh 62-kh/qu",
        "Kế hoạch số 14-KH/HU của huyện Lâm Khê",
    ],
)
def test_questions_requests_and_numbers_ask(query: str) -> None:
    assert asks(query)


@pytest.mark.parametrize(
    "query",
    [
        "Thủ tục cấp lại giấy phép",
        "Trách nhiệm của chủ cầu phao",
        "Kể từ ngày nộp đủ hồ sơ",
        "Bản sao giấy khai sinh",
        "Trưng bày cổ vật Ai Cập",
        "Lắp đặt máy móc ở trạm bơm",
        "lap dat may moc o tram bom",
        "ke hoach trong rung dau xuan",
        "Người dân không được đổ rác xuống kênh",
        "Mưa lớn cuốn trôi cầu phao ở Lâm Khê",
    ],
)
def test_headings_titles_and_statements_do_not(query: str) -> None:
    assert not asks(query)
