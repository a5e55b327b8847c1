"""Where in a source a claim may begin and end, so that nothing that is left out bears on it."""

from collections.abc import Sequence
from functools import cached_property

from bot import gate_words as words
from bot.claim_tokens import Key, Token
from bot.licence_fields import Fields
from bot.licence_predicates import Predicates
from bot.source_tokens import FIELDS, Layout
from bot.tiles import is_link

GOVERN = words.DENIALS | words.FORCES | words.LIMITS | words.RANKS
WHERE = frozenset("xã phường quận huyện tỉnh thị thành".split())
_TITLES = frozenset("chí ông bà anh chị cô em".split())
# With them another body begins, and no part of the name of one.
_BODIES = frozenset(
    "ban bộ sở huyện tỉnh thành quận phường tổ liên cục vụ viện trường phòng chi đảng hội đoàn ủy "
    "ubnd hđnd mttq kế chỉ nghị quy quyết thông hướng kết công chương".split()
)
_MADE_OF = frozenset("gồm do".split())
_LONGEST_NAME = 12
_BEARING = frozenset("không chưa cần phải nên được bị".split())
_REFERENCE = frozenset("theo bài viết tư liệu văn bản nguồn tin báo nêu rõ ghi cho biết".split())
_LEVELS = frozenset("xã phường tỉnh huyện quận thôn ấp bản".split())


class Edges:
    def __init__(
        self, claim: Sequence[Token], sources: Layout, fields: Fields, predicates: Predicates
    ) -> None:
        self._claim = claim
        self._sources = sources
        self._fields = fields
        self._predicates = predicates
        self._ended: dict[int, bool] = {}

    def may_begin(self, place: int, skipped: Sequence[Token]) -> bool:
        if self._sources.kinds[place] in FIELDS:
            return self._fields.may_begin(place)
        is_start = self.is_clean_start(place) or self._begins_turned(place)
        is_start = is_start or self._is_set_up(place) or self._decides(place)
        return is_start and self._are_words_of_reference(skipped)

    def _decides(self, place: int) -> bool:
        """The "Thường trực" of "Xét đề nghị của các chi bộ, Thường trực Đảng ủy có ý kiến như
        sau:"."""
        sources = self._sources
        if sources.kinds[place] != "lead" or not (sources.before(place) and sources.acts[place]):
            return False
        end = sources.clause_end(place)
        said = [sources.word(at) for at in range(place, end)]
        tails = {" ".join(said[at:]) for at in range(2, len(said))}
        return sources.before(end) == 3 and bool(tails & words.OPINIONS)

    def _is_set_up(self, place: int) -> bool:
        """The "Tổ" of "Thành lập Tổ kiểm tra gồm …", of which the claim goes on to say who is in
        it."""
        sources = self._sources
        start, end = sources.part_start(place), sources.clause_end(place)
        founds = sources.word(start) == "lập" and place == start + 1
        told = {sources.word(at) for at in range(place + 1, min(end, place + _LONGEST_NAME))}
        is_named = sources.tokens[place].is_name and bool(told & _MADE_OF)
        return founds and is_named and bool(_MADE_OF & set(self._spoken[1:_LONGEST_NAME]))

    def _begins_turned(self, place: int) -> bool:
        """The "hội nghị" of "hội nghị do đồng chí A chủ trì"."""
        if not self._is_by or not place or self._sources.before(place):
            return False
        return self.verb_after(self._spoken.index("do")) == self._sources.tokens[place - 1].key

    def _ends_turned(self, place: int) -> bool:
        return self._is_by and self._sources.word(place + 1) == self._spoken[0]

    @cached_property
    def _spoken(self) -> list[str]:
        return [token.word for token in self._claim]

    @cached_property
    def _is_by(self) -> bool:
        return "do" in self._spoken[1:8]

    def verb_after(self, at: int) -> Key:
        """The word that ends the clause of the claim."""
        claim = self._claim
        stop = next((n for n in range(at + 1, len(claim)) if claim[n].before), len(claim))
        return claim[stop - 1].key

    def is_clean_start(self, place: int) -> bool:
        """A phrase begins here, and nothing that is left out before it bears on it."""
        return self._begins_order(place) or self.begins_phrase(place)

    def begins_phrase(self, place: int) -> bool:
        """With nothing that is left out bearing on it, and not as the day of a document."""
        sources = self._sources
        is_bound = self.is_governed(place) or self._is_in_row(place) or self._is_where(place)
        if is_bound or sources.dates_document(place) or not sources.starts(place):
            return False
        clause, part = sources.clause_start(place), sources.part_start(place)
        if any(sources.word(at) in words.CONDITIONS for at in range(part, place)):
            return False
        if self._bears_on(clause, place):
            return False
        if clause > part and clause == place and not sources.acts[place]:
            return not self._bears_on(sources.clause_start(clause - 1), clause)
        return True

    def _is_in_row(self, place: int) -> bool:
        """The "đảng bộ" of "bí thư các chi, đảng bộ"."""
        sources = self._sources
        near = range(max(sources.part_start(place), place - 3), place)
        is_plural = any(sources.word(at) in ("các", "những", "giữa") for at in near)
        is_parted = sources.before(place) == 1 and not sources.tokens[place].colon
        return (is_parted and is_plural) or self._is_of_head(place, is_parted)

    def _is_of_head(self, place: int, is_parted: bool) -> bool:
        """The "đảng viên" of "mức của học sinh và đảng viên [bị cắt]"."""
        sources = self._sources
        if not (is_parted or (sources.word(place - 1) == "và" and not sources.before(place))):
            return False
        before = range(sources.part_start(place), place)
        if any(self._predicates.is_verb(at) or sources.word(at) in _BEARING for at in before):
            return False
        return any(sources.word(at) == "của" for at in before)

    def _is_where(self, place: int) -> bool:
        """The "phường Cát Môn" of "tủ sách khu phố 5, phường Cát Môn do đồng chí A phụ trách"."""
        sources = self._sources
        is_place = sources.word(place) in WHERE and sources.tokens[place + 1 : place + 2]
        if not is_place or sources.before(place) != 1 or sources.tokens[place].colon:
            return False
        before = range(sources.clause_start(place - 1), place)
        is_named = sources.tokens[place + 1].is_name
        return is_named and not any(self._predicates.is_verb(at) for at in before)

    def _begins_order(self, place: int) -> bool:
        """The "yêu cầu" of "đồng chí A yêu cầu", the second verb of "nhận và công khai": who says
        or does it goes, what is said and how stays."""
        sources = self._sources
        is_order = sources.phrase(place, words.REPORTS) > 0
        is_verb = self._predicates.is_verb(place)
        is_second = sources.word(place - 1) == "và" and is_verb
        start = sources.part_start(place)
        if sources.before(place) or not (is_order or is_second or self._is_first(start, place)):
            return False
        before = range(start, place)
        bound = sources.denies(start, place) or sources.moods(start, place)
        is_causing = is_second and sources.holds(start, place, words.ASKING)
        is_bound = bound or is_causing or sources.phrase_up_to(place, GOVERN)
        return not is_bound and all(sources.word(at) not in words.CONDITIONS for at in before)

    def _is_first(self, start: int, place: int) -> bool:
        """The first verb of a sentence, right behind who acts."""
        sources = self._sources
        is_told = self._predicates.is_verb(place) and sources.acts[start]
        return is_told and not any(self._predicates.is_verb(at) for at in range(start + 1, place))

    def is_governed(self, place: int) -> bool:
        """Whether the word before denies, orders or limits this one; one who orders may go with
        his verb, but an order without its giver stays one."""
        sources = self._sources
        report = sources.phrase_up_to(place, words.REPORTS)
        if report:
            return sources.before(place - report) > 0 or sources.opens[place]
        return bool(sources.phrase_up_to(place, GOVERN))

    def _bears_on(self, start: int, end: int) -> bool:
        """Whether this stretch denies or orders something that may reach beyond it; an order that
        names its giver first may go with him."""
        sources = self._sources
        if sources.denies(start, end):
            return True
        moods = sources.moods(start, end)
        return any(at == start or not sources.phrase(at, words.REPORTS) for at in moods)

    def may_end(self, place: int) -> bool:
        if place not in self._ended:
            self._ended[place] = self._ends(place)
        return self._ended[place]

    def _ends(self, place: int) -> bool:
        sources = self._sources
        is_end = sources.ends(place) or self._ends_turned(place)
        if self.is_within_name(place):
            return False
        is_open = sources.word(place + 1) != "nhưng" or sources.word(place) in _BEARING
        is_bound = sources.phrase_up_to(place + 1, GOVERN) and not self._is_demand(place)
        if not is_end or (is_bound and is_open):
            return False
        if sources.kinds[place] in FIELDS:
            return True
        if self._is_restricted(place) or self.shares_number(place):
            return False
        rest = range(place + 1, sources.part_end(place))
        left = [
            at
            for at in rest
            if sources.phrase(at, words.EXCEPTIONS) and sources.word(at) not in self._spoken
        ]
        if left and any(sources.word(at) == "nhưng" for at in range(place + 1, left[0])):
            return True  # the condition is that of another clause
        return not left or self._is_answered(left[0], rest.stop)

    def shares_number(self, place: int) -> bool:
        """ "58 xã[, phường]": the number is of both."""
        sources = self._sources
        value = sources.tokens[place - 1].value if place else None
        is_counted = value is not None and value.kind in ("number", "count")
        are_alike = sources.word(place) in _LEVELS and sources.word(place + 1) in _LEVELS
        return is_counted and are_alike and sources.before(place + 1) == 1

    def is_within_name(self, place: int) -> bool:
        """The "Sở Nông nghiệp" of "Sở Nông nghiệp và Môi trường", the "Nguyễn Văn" of "đồng chí
        Nguyễn Văn Được"."""
        sources, at = self._sources, place + 1
        if at >= len(sources.tokens) or sources.before(at):
            return False
        if sources.tokens[place].is_name:
            return sources.tokens[at].is_name and self._is_of_person(place)
        if sources.word(at) != "và" or at + 1 >= len(sources.tokens) or sources.before(at + 1):
            return False
        other = sources.tokens[at + 1]
        is_body = sources.phrase(at + 1, words.ACTOR_PAIRS) or other.word in _BODIES
        is_named = any(one.is_name for one in sources.tokens[max(0, place - 3) : place])
        is_named = is_named and bool(sources.word(place))
        return is_named and other.is_name and not is_body

    def _is_of_person(self, place: int) -> bool:
        """Whether the capitals that end here follow a title."""
        sources = self._sources
        while place and sources.tokens[place - 1].is_name and not sources.before(place):
            place -= 1
        return not sources.before(place) and sources.word(place - 1) in _TITLES

    def _is_restricted(self, place: int) -> bool:
        """ "chỉ được mua [sau khi duyệt]": what goes is what it is restricted to."""
        sources = self._sources
        clause = range(sources.clause_start(place), place + 1)
        only = [at for at in clause if sources.phrase(at, words.ONLY) == 1]
        if not only or place + 1 == sources.clause_end(place):
            return False
        return not any(sources.tokens[at].value for at in range(only[-1], place + 1))

    def _is_demand(self, place: int) -> bool:
        """The "yêu cầu" of "chưa đạt yêu cầu", which orders nothing."""
        sources = self._sources
        spoken = sources.word(place - 1), sources.word(place)
        return spoken == ("yêu", "cầu") and sources.word(place - 2) in ("đạt", "theo", "vượt")

    def _is_answered(self, place: int, end: int) -> bool:
        """ "nếu vi phạm thì xử lý" stands for itself."""
        sources = self._sources
        is_if = sources.word(place) == "nếu"
        answers = ("thì", "sẽ") if sources.before(place) else ("thì",)
        return is_if and any(sources.word(at) in answers for at in range(place, end))

    @staticmethod
    def _are_words_of_reference(skipped: Sequence[Token]) -> bool:
        return all(is_link(token) or token.word in _REFERENCE for token in skipped)
