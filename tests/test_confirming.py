"""Nothing is confirmed that the quoted words do not say of the very thing claimed; what is denied
is followed by what the source says of it. All texts are invented."""

from collections.abc import Iterator
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from bot.build import index_folders, open_library, over
from bot.chatbot import Chatbot, Conversation
from bot.settings import Settings

TODAY = date(2026, 5, 4)
CONFIRMS = ("Đúng", "Có: ", "Correct")
FOLDER = Path(__file__).parent / "golden" / "claimed"


@pytest.fixture(scope="module")
def chatbot(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Chatbot]:
    settings = Settings(data=tmp_path_factory.mktemp("data"))
    index_folders(settings, [FOLDER])
    with closing(open_library(settings)) as library:
        yield over(settings, library)


@pytest.mark.parametrize(
    "question",
    [
        "Sổ trực là một trong 6 nhóm hồ sơ của Quy định 88 phải không?",
        "Hồ sơ nhân sự là một trong 4 loại sổ sách hằng ngày phải không?",
        "Chi bộ nộp hồ sơ lưu trước ngày 28/02 phải không?",
        "Đảng ủy cơ sở nộp hồ sơ về huyện ủy trước ngày 15/01 đúng không?",
        "Đến năm 2025 phải số hóa 90% hồ sơ phải không?",
        "Đến năm 2028 số hóa 60% hồ sơ đúng không?",
        "Kho của huyện rộng 450 m2 phải không?",
        "Kho lưu trữ tỉnh rộng 120 m2 à?",
        "Cán bộ hợp đồng phải ký cam kết bảo mật đúng không?",
        "Cán bộ biên chế không phải ký cam kết bảo mật phải không?",
        "Huyện ủy nộp hồ sơ lưu trước ngày 15/01 phải không?",
        "Đồng chí Lê Văn Tám ký Quy định 88 phải không?",
        "Có phải đồng chí Phạm Bá Khoa chủ trì hội nghị công bố không?",
        "Hội nghị công bố tổ chức ngày 05/02/2024 phải không?",
        "Tổ thẩm định họp ít nhất 90 phút mỗi phiên phải không?",
        "Tổ thẩm định họp 2 lần mỗi tháng phải không?",
        "Chi bộ nộp hồ sơ lưu về đảng ủy cơ sở sau ngày 15/01 đúng không?",
        "Chi bộ khu dân cư sinh hoạt chuyên đề mỗi năm hai lần đúng không?",
        "Chi bộ cơ quan sinh hoạt chuyên đề mỗi quý một lần phải không?",
        "Phó bí thư được thưởng 700.000 đồng đúng không?",
        "Bí thư chi bộ được thưởng 500.000 đồng phải không?",
        "Nợ đảng phí là một trong 5 tiêu chí xét khen thưởng phải không?",
        "Xã Cẩm Lương thuộc cụm số 1 đúng không?",
        "Có phải xã An Lộc thuộc cụm số 2 không?",
        "Đảng viên dự bị được chấm điểm phải không?",
        "Đảng viên miễn sinh hoạt bắt buộc dự bình xét đúng không?",
        "Đảng viên dự bị có được chấm điểm không?",
        "Đảng viên miễn sinh hoạt có phải dự bình xét không?",
        "Đảng ủy xã gửi hồ sơ khen thưởng chậm nhất ngày 20/11/2024 phải không?",
        "Chi bộ gửi bảng chấm điểm chậm nhất 05/12/2024 đúng không?",
        "Lễ trao thưởng tổ chức ngày 05/12/2024 đúng không?",
        "Huyện Phong Mỹ phải số hóa 60% hồ sơ đúng không?",
        "Hướng dẫn 19 của Huyện ủy Phong Mỹ bãi bỏ Quy định 88 phải không?",
        "Chi bộ nộp hồ sơ lưu thẳng về huyện ủy, trước ngày 15/01 đúng không?",
        "Quy định 88-QĐ/TU do Huyện ủy Phong Mỹ ban hành đúng không?",
        "Quy định 88 ban hành ngày 20/02/2024 đúng không?",
        "6 nhóm hồ sơ không có hồ sơ tài chính phải không?",
        "Is it true that party cells must submit files before 28 February?",
        "Tổ thẩm định họp 2 lần mỗi năm à",
        "so truc la mot trong 6 nhom ho so cua quy dinh 88 phai khong",
        "Phong Mỹ có 5 tiêu chí kỷ luật phải không?",
        "Có phải 5 tiêu chí khen thưởng gồm cả văn nghệ không?",
        "Hằng năm chi bộ nộp 60% hồ sơ phải không?",
        "Đồng chí Đỗ Thị Lành là Phó Bí thư Thành ủy phải không?",
        "Đỗ Thị Lành là Bí thư Thành ủy đúng không?",
        "Vũ Quang Minh là Bí thư Đảng ủy phường Tây Hồ phải không?",
        "Vũ Quang Minh là Bí thư Thành ủy đúng không?",
        "Đồng chí Hà Văn Bảy làm trưởng ban chỉ đạo phải không?",
        "Mỗi chi bộ kết nạp ít nhất 3 đảng viên mới mỗi năm phải không?",
        "Chi bộ trường học kết nạp ít nhất 2 đảng viên mới mỗi năm phải không?",
        "Mỗi chi bộ kết nạp tối đa 2 đảng viên mới mỗi năm đúng không?",
        "Mỗi chi bộ kết nạp ít nhất 2 đảng viên mới mỗi quý đúng không?",
        "Lớp cho cấp ủy viên kéo dài 5 ngày đúng không?",
        "Lớp bồi dưỡng kéo dài 3 ngày phải không?",
        "Lớp bồi dưỡng đi thực tế 5 ngày đúng không?",
        "Ban Tuyên giáo Thành ủy chủ trì soạn tài liệu phải không?",
        "Có phải Ban Tổ chức Thành ủy phối hợp soạn tài liệu không?",
        "Đảng viên dự bị phải dự đủ 2 buổi học đúng không?",
        "Chi bộ không kết nạp được đảng viên trong 4 năm liền phải giải trình đúng không?",
        "Ngân sách thành phố cấp 20% kinh phí đúng không?",
        "Đảng bộ phường tự lo 80% kinh phí phải không?",
        "Tháng 9/2023 tổng kết lớp thí điểm đúng không?",
        "Mở rộng ra 12 phường từ năm 2024 phải không?",
        "Phường đăng ký lớp sau ngày 30/7/2023 phải không?",
        "Mở lớp thí điểm từ ngày 15/8/2023 đến ngày 30/8/2023 phải không?",
        "Mở lớp thí điểm tại Trung tâm Chính trị tỉnh từ ngày 15/8/2023 đến 20/8/2023 phải không?",
        "Sơ kết mỗi năm một lần vào tháng 12 phải không?",
        "Sơ kết vào tháng 3 phải không?",
        "Năm 2025 kết nạp 150 đảng viên phải không?",
        "Năm 2023 kết nạp 150 đảng viên nữ phải không?",
        "Năm 2023 kết nạp đảng viên nữ 45% đúng không?",
        "Năm 2023 kết nạp 200 đảng viên, đúng chưa?",
        "Nghe nói chi bộ nào cũng phải kết nạp 3 đảng viên mới mỗi năm, phải không?",
        "Kế hoạch 05-KH/TU do Thành ủy Phú Vinh ban hành phải không?",
        "Kế hoạch 05 ký ngày 15/8/2023 phải không?",
        "Kế hoạch 05 là của Thành ủy An Khê năm 2024 đúng không?",
        "Chi bộ có phải kết nạp 2 đảng viên mỗi năm không?",
        "Đảng viên chính thức phải dự đủ 4 buổi học phải không?",
        "Đảng viên phải dự đủ 4 buổi học đúng không?",
        "Cấp ủy viên có bắt buộc dự 4 buổi học không?",
        "Trung tâm Chính trị thành phố đăng ký lớp trước ngày 30/7/2023 đúng không?",
        "Tất cả đảng viên mới năm 2025 là nữ 45% đúng không?",
        "Ban Thường vụ thay mặt Vũ Quang Minh trình bày kế hoạch đúng không?",
        "Mắc ca thêm 90 ha đến năm 2030 đúng không?",
        "Cà phê thêm 350 ha đến năm 2030 phải không?",
        "415 ha thiếu nước sinh hoạt phải không?",
        "830 hộ bị giảm năng suất lúa đúng không?",
        "Đảng ủy xã Ba Suối ra Nghị quyết 27 ngày 02/9/2025 đúng không?",
        "Hỗ trợ 70% tiền phân bón đúng không?",
        "Hỗ trợ 15% giá giống phải không?",
        "Nghị quyết 09-NQ/ĐU ban hành ngày 15/3/2016 đúng không?",
        "Đảng ủy nộp hồ sơ lưu về đảng ủy cơ sở trước ngày 15/01 đúng không?",
        "Nghị quyết 27 hỗ trợ 30% công chăm sóc phải không?",
        "Trồng 2 vườn mẫu của trung tâm xã phải không?",
        "Trồng 4 vườn mẫu của Đoàn xã phải không?",
        "Hết năm 2027 là hạn số hóa 60% hồ sơ phải không?",
        "Sơ kết vào tháng 6 và tháng 9 phải không?",
        "Lớp bồi dưỡng 3 ngày dành cho đảng viên dự bị phải không?",
        "Did Phạm Bá Khoa chair the announcement meeting?",
        "Is it true that the district storage is 450 m2?",
    ],
)
def test_what_is_not_said_is_not_confirmed(chatbot: Chatbot, question: str) -> None:
    text = chatbot.ask(question, Conversation(), TODAY).text
    assert not any(line.startswith(CONFIRMS) for line in text.splitlines()), text


@pytest.mark.parametrize(
    "question",
    [
        "Hồ sơ dân vận là một trong 6 nhóm hồ sơ của Quy định 88-QĐ/TU phải không?",
        "Chi bộ nộp hồ sơ lưu trước ngày 15/01 hằng năm đúng không?",
        "Đến năm 2028 số hóa 90% hồ sơ đúng không?",
        "Vũ Quang Minh là Phó Bí thư Thành ủy đúng không?",
        "Mở lớp thí điểm từ ngày 15/8/2023 đến ngày 20/8/2023 phải không?",
        "Năm 2025 kết nạp 200 đảng viên đúng không?",
        "Kế hoạch 05-KH/TU ban hành ngày 14/6/2023 phải không?",
        "Mắc ca thêm 350 ha đến năm 2030 đúng không?",
        "Mức hỗ trợ tiền phân bón là 30% phải không?",
    ],
)
def test_what_is_said_is_confirmed(chatbot: Chatbot, question: str) -> None:
    answer = chatbot.ask(question, Conversation(), TODAY)
    assert answer.statements[0].text.startswith("Đúng: "), answer.text


@pytest.mark.parametrize(
    ("question", "told"),
    [
        (
            "Sổ trực là một trong 6 nhóm hồ sơ của Quy định 88 phải không?",
            ["Không phải Sổ trực", "Sổ sách hằng ngày có 4 loại"],
        ),
        ("Đến năm 2025 phải số hóa 90% hồ sơ phải không?", ["60% hồ sơ", "năm 2028"]),
        ("Chi bộ nộp hồ sơ lưu trước ngày 28/02 phải không?", ["Không phải ngày 28/02", "15/01"]),
        (
            "Chi bộ gửi bảng chấm điểm chậm nhất 05/12/2024 đúng không?",
            ["Không phải 05/12/2024: Chậm nhất ngày 20/11/2024", "đảng ủy xã gửi hồ sơ"],
        ),
        ("Quy định 88 ban hành ngày 20/02/2024 đúng không?", ["05/02/2024", "hội nghị công bố"]),
    ],
    ids=["member", "year", "clause", "day", "issued"],
)
def test_what_the_source_says_instead_is_told(
    chatbot: Chatbot, question: str, told: list[str]
) -> None:
    text = chatbot.ask(question, Conversation(), TODAY).text
    assert [words for words in told if words not in text] == [], text
