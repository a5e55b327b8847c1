"""A punishment asked for is told by a punishment."""

import pytest

from bot.question import understand
from bot.sanctions import lacks_sanction
from tests.told_span import told_span

DAY = "Chi bộ nộp lên đảng ủy cơ sở trước ngày 10 hằng tháng."


@pytest.mark.parametrize(
    ("question", "told", "lacks"),
    [
        ("chi bộ nộp đảng phí chậm thì bị phạt thế nào", DAY, True),
        ("nop bao cao tre thi bi xu ly ra sao", DAY, True),
        ("vứt rác bừa bãi sẽ bị phạt bao nhiêu", "Thu gom rác vào thứ Ba hằng tuần.", True),
        ("đảng viên vắng họp bị kỷ luật thế nào", "Đại hội phát triển đảng viên.", True),
        ("nộp chậm thì bị phạt thế nào", "Nơi nộp chậm bị phê bình toàn tỉnh.", False),
        ("vứt rác bừa bãi sẽ bị phạt bao nhiêu", "Phạt tiền từ 500.000 đồng.", False),
        ("chi bộ nộp đảng phí ngày nào", DAY, False),
        ("phạt thế nào nếu chậm báo cáo", DAY, True),
        ("xa se phat bao nhieu suat qua", "Xã trao 40 suất quà.", False),
        ("Xã sẽ phát bao nhiêu suất quà?", "Xã trao 40 suất quà.", False),
        ("Trẻ bị bệnh được phát thuốc thế nào?", "Trạm y tế cấp thuốc.", False),
    ],
)
def test_lacks_sanction(question: str, told: str, lacks: bool) -> None:
    assert lacks_sanction(understand(question), told_span(told)) is lacks
