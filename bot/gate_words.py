"""Vietnamese words by what they do in a claim: join, deny, order, limit, open a phrase, name an
actor. Lower case and canonical; phrases are tuples of syllables."""

Phrase = tuple[str, ...]


def _phrases(text: str) -> frozenset[Phrase]:
    return frozenset(tuple(phrase.split()) for phrase in text.split(", "))


# May stand in a claim although no source has them there: they say nothing.
LINKS = _phrases(
    "và, của, các, những, là, về, này, đó, thì, rằng, việc, gồm, bao gồm, như sau, sau đây, ngày, "
    "năm, vào, lúc, tại, ở, cụ thể, đồng chí, đồng thời, ngoài ra, bên cạnh đó, số, nội dung, "
    "trong, mà, cũng"
)
# May be left out anywhere: they say how, and not what, who, when or whether.
FILLERS = _phrases(
    "rất, luôn, đều, cũng, vẫn, thì, là, mà, các, những, đồng chí, tiếp tục, tích cực, kịp "
    "thời, hết sức, thực sự, thật sự, cụ thể, đặc biệt, quyết liệt, mạnh mẽ, sâu rộng, nghiêm "
    "túc, chủ động, không ngừng, đối với, có buổi, có cuộc, có tổ chức, có những, tiến hành, hơn "
    "nữa, nói chung, nói riêng, việc, vừa, trực tiếp, thường xuyên, hiện, hiện nay, mức, nào, "
    "định kỳ, tình hình, xong, ngay, đầy đủ, toàn diện, đồng bộ, hiệu quả, chặt chẽ, miễn phí"
)
# Those of them that do not even say how, so that they may go behind a denial too.
LIGHT = _phrases(
    "thì, là, mà, các, những, đồng chí, cũng, việc, mức, nào, đối với, có buổi, có cuộc, có tổ "
    "chức, có những, tiến hành, hiện, hiện nay, hơn nữa, nói chung, nói riêng, vừa"
)
# May stand between a record and what it says, or between two of its fields.
FRAMES = _phrases(
    "theo, bài viết, tư liệu, văn bản, nguồn tin, bài báo, nêu, nêu rõ, ghi, ghi rõ, cho biết, "
    "quy định, xác định, có nội dung, có tên, được, do, ban hành, ký, ra, cơ quan, số hiệu, ký "
    "hiệu, trích yếu, thể loại, tiêu đề, ngày ban hành, cơ quan ban hành, có số, đăng, đăng ngày, "
    "có tiêu đề, thuộc, đề ngày, loại"
)
ISSUED = _phrases("ban hành, ký, ra, đề ngày")
POSTED = _phrases("đăng")
SAYS = _phrases(
    "nêu, nêu rõ, ghi, ghi rõ, cho biết, quy định, xác định, có nội dung, là, gồm, yêu cầu, đề "
    "nghị, đặt chỉ tiêu, nêu chỉ tiêu, đề ra chỉ tiêu, có chỉ tiêu, đặt mục tiêu, đề ra mục "
    "tiêu, nêu mục tiêu"
)
# Whoever says them may be left out together with them.
REPORTS = _phrases(
    "yêu cầu, đề nghị, giao, chỉ đạo, nêu rõ, khẳng định, cho biết, nhấn mạnh, quy định, xác "
    "định, kết luận, lưu ý, cho rằng, đề ra, thống nhất, quyết định, phân công"
)
# With a colon behind them they tell more of what the sentence before is about.
FIELDS = _phrases(
    "thời gian, thời hạn, thời điểm, địa điểm, địa bàn, thành phần, đơn vị chủ, đơn vị phối, "
    "cơ quan chủ, người phụ, người theo, kinh phí, số lượng, nội dung, đối tượng, hình thức, "
    "phương thức, trưởng đoàn, trưởng ban, chủ trì, phối hợp, phụ trách, hạn"
)
# At the head of a sentence they tie it to the one before and say nothing of it.
OPENINGS = _phrases("đồng thời, ngoài ra, bên cạnh đó, cùng với đó, theo đó")
OPENED = FILLERS | OPENINGS
# With them a lead ends whose subject decides what follows.
OPINIONS = frozenset(
    f"{told}{end}"
    for told in (
        "có ý kiến",
        "có ý kiến chỉ đạo",
        "cho ý kiến",
        "thông báo",
        "kết luận",
        "thông báo kết luận",
        "quyết định",
        "thống nhất",
    )
    for end in ("", " như sau", " sau")
)
# Whoever does so has nobody else do anything.
TELLING = _phrases("nêu rõ, khẳng định, cho biết, nhấn mạnh, cho rằng, ghi nhận, đánh giá")
ASKING = REPORTS - TELLING
ORDERS = _phrases("yêu cầu, đề nghị, giao, chỉ đạo, lưu ý, phân công")
# Behind an order, up to the colon, they only lead to what is ordered.
INTRODUCING = frozenset(
    "thời gian tới cần phải tập trung quan tâm chú trọng thực hiện triển khai làm tốt một số các "
    "những nội dung nhiệm vụ việc vấn đề giải pháp trọng tâm sau đây như cụ thể trong đó".split()
)
# A predicate begins with them.
TENSES = frozenset("đã sẽ đang".split())
# With them an office begins.
ROLES = frozenset("bí phó trưởng ủy chủ nguyên quyền đại giám hiệu tổng thường".split())
LABELS = frozenset("ngày năm số tháng".split())
UNITS = frozenset("ngày tháng năm quý giờ".split())

DENIALS = _phrases("không, chưa, chẳng, chớ, đừng, cấm, nghiêm cấm, không thể, không được, khỏi")
# "không ngừng nâng cao" denies nothing.
HARMLESS = _phrases("không ngừng, không chỉ, không những, không gian, không khí, không quân")
# What is so introduced is not stated as a fact; it may not lose them.
MOODS = _phrases(
    "cần, phải, nên, dự kiến, có thể, khuyến khích, đề nghị, kiến nghị, đề xuất, mong muốn, phấn "
    "đấu, tránh, hạn chế, chống, ngăn chặn, sẽ, yêu cầu, bắt buộc, cho phép, được phép, nguy cơ"
)
# Neither may what stands right behind one of these.
FORCES = MOODS | _phrases(
    "được, đã, cố gắng, ngăn, ngừng, dừng, hủy, hủy bỏ, bỏ, bãi bỏ, xóa, thôi, miễn, khắc phục, "
    "tăng, giảm, thiếu, vượt, hoặc, hay, trừ, ngoại trừ, ngoài, suýt, xin, thử, sắp, tạm, tự, "
    "chịu, bị, khó, kém, hết, cơ bản, nếu, trường hợp, giả sử, tuy, dù, mặc dù"
)
# They look like one of the above and are not.
MOODLESS = _phrases(
    "cần thiết, cần kiệm, cần cù, trở nên, nên người, phải chăng, phải trái, tăng cường, đã có, "
    "tự giác, tự phê, tự do, tự chủ, tự quản, tự hào, tự nguyện, khó khăn, hết sức, hay nhất"
)
# They tie a value to what it bounds.
LIMITS = _phrases(
    "ít nhất, tối thiểu, tối đa, không quá, quá, hơn, trên, dưới, gần, khoảng, chỉ, mỗi, từng, "
    "trước, sau, từ, đến, tới, hết, đến hết, chậm nhất, muộn nhất, sớm nhất, hằng, hàng, cuối, "
    "đầu, giữa, kể từ, thứ, lần, khóa, số, qua, còn, đủ, thêm, cứ, cả, toàn, tất cả, mọi"
)
# The first restricts what follows, the others only begin like it.
ONLY = _phrases(
    "chỉ, chỉ đạo, chỉ thị, chỉ tiêu, chỉ ra, chỉ huy, chỉ số, chỉ bảo, chỉ dẫn, chỉ định, chỉ rõ"
)
RANKS = _phrases("phó, nguyên, quyền, cựu, thứ, dự khuyết, cố, tân, trợ lý")
# What is only aimed at is not told as done or ordered.
AIMS = _phrases("dự kiến, phấn đấu")
CONDITIONS = frozenset("nếu trừ".split())
EXCEPTIONS = _phrases("trừ, ngoại trừ, trừ khi, chỉ khi, với điều kiện, nếu, cho đến khi")

# A phrase begins with them, so that the words before may end, or they be left out with it.
OPENERS = frozenset(
    "của cho về trong tại ở với để từ đến tới trước sau vào theo do bằng qua khi nhằm và hoặc mà "
    "như gồm trên dưới giữa đối nếu vì bởi cùng kể ngày tháng năm sáng chiều tối trưa lúc ngoài "
    "song nhưng trừ tuy quý".split()
)
OPEN_PAIRS = _phrases(
    "đồng thời, dự kiến, nhất là, đầu tháng, đầu năm, đầu quý, cuối tháng, cuối năm, cuối quý, "
    "trực thuộc, chậm nhất, muộn nhất, ít nhất, tối thiểu, tối đa, không quá, bao gồm, bên "
    "cạnh, nhờ đó, qua đó, thay vì"
)
# Two syllables of which the first only looks like an opener.
CLOSED = _phrases(
    "theo dõi, trong sạch, để lại, cho vay, qua đời, vào cuộc, năm học, sáng tạo, sáng kiến, trên "
    "hết, cùng nhau, chiều sâu, chiều rộng, cho biết, cho rằng, cho phép, về hưu, như nhau, đối "
    "thoại, đối tượng, đối chiếu, đối ngoại, đối đầu, cùng cấp, cùng kỳ, quý báu, song song, song "
    "hành, năm tốt, từ chối, tuy nhiên, ngày càng, ngoài giờ, để ý, do dự, tới tấp, quý mến, sau "
    "sắc, và hoặc, đến nơi, tại chức, tối tân, tối cao, tối ưu, theo đuổi"
)
# Those who act: a clause that begins with one has a subject of its own.
ACTOR_PAIRS = _phrases(
    "đồng chí, cấp ủy, chi bộ, chi ủy, đảng ủy, đảng bộ, đảng viên, đảng đoàn, ban thường, ban "
    "chấp, ban chỉ, ban tổ, ban tuyên, ban dân, ban nội, ban giám, ban quản, ban bí, ban điều, "
    "cán bộ, cơ quan, đơn vị, toàn đảng, toàn thể, tất cả, tất các, quận ủy, quân ủy, huyện ủy, "
    "tỉnh ủy, thành ủy, thị ủy, bí thư, chủ tịch, chủ nhiệm, trưởng ban, trưởng đoàn, trưởng "
    "phòng, ủy ban, ủy viên, văn phòng, người đứng, người dân, người lao, hội đồng, hội viên, hội "
    "nông, hội cựu, hội liên, đoàn kiểm, đoàn viên, đoàn thể, nhân dân, khối trường, khối các, tổ "
    "chức, tổ công, tổ dân, học sinh, giáo viên, lãnh đạo, địa phương, trung tâm, trường học, "
    "doanh nghiệp, lực lượng, mặt trận, công đoàn, thanh niên, phụ nữ, thường trực, phòng giáo, "
    "công an, quân đội, sở nội, bộ chính, trung ương, đại biểu, quần chúng, tập thể, cá nhân, hộ "
    "dân, gia đình, tiểu ban, phó bí, phó chủ, phó trưởng, nơi nào, bên nào"
)
# Behind them somebody is named who acts; behind "của" and "ủy viên" he is not the one who does.
INTRODUCERS = frozenset("do bởi để khi rằng mà nếu và hoặc chí ông bà riêng rồi".split())
BODY_SYLLABLES = frozenset(
    "ủy thường vụ chấp hành tổ chức tuyên giáo dân vận nội chính chỉ đạo bí thư ban bộ trị kiểm "
    "tra văn phòng nhân hội đồng mặt trận quốc đảng trung ương phường xã quận huyện tỉnh thành "
    "phố thị trấn khối cơ quan số đoàn trực viên chi các cấp ngày thứ khóa lần".split()
)
# Not the head of a person's name, though written large.
BODY_HEADS = frozenset(
    "ban bộ quận huyện tỉnh thành đảng ủy văn mặt chi hội sở đoàn trung quốc phường xã khu thị "
    "viện trường công tổ khối liên cục vụ tổng phòng đại nghị kế chỉ kết hướng quy quyết chương "
    "thông báo bí phó trưởng chủ thường việt hà tp thủ nhà cộng hồ dân trạm hạt tiểu bệnh".split()
)
