"""How questions are put in English and in Vietnamese: the first frame that fits the whole question
counts, and what its named groups caught goes into the braces."""

_PAPER = (
    r"(?:documents?|directives?|resolutions?|conclusions?|regulations?|decisions?|plans?|"
    r"guidances?|guidelines?|programmes?|programs?|circulars?|notices?|official letters?|papers?)"
)
_WHAT = (
    r"(?:what|(?:which|what) (?:(?:other|earlier|previous|prior|later|newer|central|party) )*"
    rf"{_PAPER})"
)
_MUST = (
    r"(?:must|should|shall|do|does|did|is|are|was|were|has|have|need to|needs to|will|may|can|"
    r"could)"
)
_DONE = (
    r"(?:be )?(?:(?:finished|completed|done|submitted|due|exchanged|finish|complete|submit|held))"
)
_ABOUT = r"(?:about|on|concerning|regarding|related to|relating to)"
# What is asked, in English and in Vietnamese; the first that fits the whole question counts. What
# stands in braces is put into the library's words.
FRAMES: tuple[tuple[str, str], ...] = (
    (r"(?:hello|hi|good (?:morning|afternoon|evening)|dear assistant)\b.{0,20}", "xin chào"),
    (r"(?:many )?(?:thanks?|thank you)\b.{0,30}", "cảm ơn"),
    (r"(?:good)?bye\b.{0,20}", "tạm biệt"),
    (r"(?:who|what) are you|(?:who|what company) (?:made|created|built|developed|trained) "
     r"(?:you|this).{0,20}|are you (?:an? )?(?:human|robot|ai|bot|real|person|machine).{0,20}|"
     r"what (?:model|ai|llm) .{0,30}", "bạn là ai"),
    (r"(?:what can (?:you do|i ask)|help(?: me)?|how (?:can|do) i use (?:this|you)).{0,30}",
     "bạn làm được gì"),
    (r"(?:can you |could you |will you |help me )?(?:write|draft|compose|prepare) .+",
     "soạn giúp bài phát biểu"),
    (r"(?:let's |can we |i want to )?(?:talk|ask) about something else|something else|"
     r"change (?:the )?(?:topic|subject)", "hỏi cái khác"),
    (r"(?:what|where) is (?:the |your )?(?:source|evidence)|(?:source|sources|evidence)|"
     r"where does (?:it|that|this) (?:say (?:so|that)|come from)", "nguồn ở đâu"),
    (r"are you sure|is (?:that|this|it) (?:right|correct|true)", "có đúng không"),
    (r"why|why (?:is|was) (?:that|this|it)(?: so)?|what is the reason", "vì sao"),
    (r"(?:is there |are there )?any(?:thing| more| other)?(?: (?:else|more|others|tasks))+|"
     r"what else(?: is there)?", "còn gì nữa không"),
    (r"(?:what|how) about (?P<x>.+)", "còn {x} thì sao"),
    (r"if (?P<x>.+)", "nếu {x} thì sao"),
    (r"(?:can you |could you )?translate .+", "dịch giúp"),
    (r".*\bweather\b.*", "thời tiết thế nào"),
    (r"(?=.*\b(?:new|newly|just|recently|joined|starting|newcomer)\b)(?=.*\b(?:read|start|begin)\b)"
     r"(?P<x>.+)", "Tôi mới về {x}, cần đọc gì"),
    (r"(?:(?:what|which)(?: other)? deadlines?|are there (?:any )?deadlines?) "
     r"(?:of|in|under|set by|for) (?P<x>.+?) (?:are|is|have been|were)?(?: already)? ?overdue",
     "{x} việc nào đã quá hạn"),
    (r"(?:what|which) deadlines? (?:does|do|did) (?P<x>.+?) (?:still|yet) (?:set|have|contain)|"
     r"(?:what|which) deadlines? (?:are|is) (?:still )?(?:left|ahead|open|to come) "
     r"(?:in|of|under|for) (?P<y>.+)", "{x} {y} còn những hạn nào"),
    (r"(?:what|which) deadlines? (?:does|do|did) (?P<x>.+?) (?:set|have|contain|give|fix|state)|"
     r"(?:what|which) deadlines? (?:are|is) (?:there |set |given |stated )?(?:in|of|under|by|for) "
     r"(?P<y>.+)", "{x} {y} có những hạn nào"),
    (r"(?:what|which|list|show|are there|any)\b.*\bdeadlines?(?: \w+)* "
     r"(?:upcoming|coming(?: up)?|ahead|soon|approaching|to come)(?P<x>.*)",
     "sắp tới có hạn gì {x}"),
    (r"(?:what|when|which) is the (?:next|nearest) (?:deadline|due date)(?P<x>.*)|"
     r"how (?:many days|long) .*\b(?:until|till|before|to) the (?:next|nearest) "
     r"(?:deadline|due date)(?P<y>.*)", "sắp tới có hạn gì {x} {y}"),
    (r"how (?:many (?:more )?days|long|much time) (?:is |are |do we have )?(?:there )?"
     r"(?:left|remain(?:ing)?)? ?(?:until|till|before|to|for) (?P<x>.+)",
     "{x} còn bao nhiêu ngày nữa"),
    (r"what (?:must|should|has to|have to|needs? to) be (?:done|finished|completed|submitted) "
     r"(?:by|before|until) (?P<x>.*\d{4})", "đến {x} có những hạn nào"),
    (r"(?:what|which|list|show|are there|any)\b.*\b(?:upcoming|coming|next)\b.*\bdeadlines?"
     r"(?P<x>.*)", "sắp tới có hạn gì {x}"),
    *((rf"(?:what|which|list|show|are there|any)\b.*\b(?:due|deadlines?)\b.*\b{english}(?P<x>.*)",
       f"{told} có hạn gì {{x}}") for english, told in (
        ("this month", "tháng này"), ("next month", "tháng sau"), ("this week", "tuần này"),
        ("next week", "tuần sau"), ("this quarter", "quý này"), ("this year", "năm nay"))),
    (r"(?:what|which|list|show)(?: me)?(?: are| all| is)*(?: the)? (?:deadlines?|due)"
     r"(?: (?:are|fall|falls|due|there))* (?P<x>(?:in|during) .+)", "{x} có hạn gì"),
    (r"(?:what|which|list|show|are there|any)\b.*\boverdue\b(?: deadlines?| tasks?)?(?P<x>.*)",
     "việc nào đã quá hạn {x}"),
    (r"what does (?:the )?(?:abbreviation|acronym|term|word)? ?(?P<x>.+?) (?:stand for|mean)",
     "{x} là viết tắt của gì"),
    (r"(?:define|what is the meaning of|explain the (?:term|word|abbreviation)) (?P<x>.+)",
     "{x} nghĩa là gì"),
    (r"(?:is|are) (?P<x>.+?) (?:still )?(?:in force|valid|in effect|applicable)",
     "{x} còn hiệu lực không"),
    (r"(?:has|was|is) (?P<x>.+?) (?:been )?(?:replaced|amended|repealed|superseded)(?: yet)?",
     "{x} đã bị thay thế chưa"),
    (rf"{_WHAT} (?:has |have )?(?:replaced?s?|superseded?s?) (?P<x>.+)",
     "văn bản nào thay thế {x}"),
    (rf"{_WHAT} (?:does|did|do) (?P<x>.+?) (?:replace|supersede)",
     "{x} thay thế văn bản nào"),
    (rf"{_WHAT} (?:has|have|had) (?P<x>(?:(?! been ).)+?) (?:replaced|superseded)",
     "{x} thay thế văn bản nào"),
    (rf"(?:{_WHAT}|by what) (?:is|was|has|have) (?P<x>.+?) (?:been )?replaced(?: by)?",
     "{x} được thay thế bằng văn bản nào"),
    (rf"{_WHAT} (?:has |have )?(?:amended?s?|supplement(?:ed|s)?) (?P<x>.+)",
     "văn bản nào sửa đổi, bổ sung {x}"),
    (rf"{_WHAT} (?:does|did|do) (?P<x>.+?) (?:follow(?: on| up)?(?: from)?|continue|"
     r"build (?:up)?on|carry on|succeed)", "{x} tiếp nối văn bản nào"),
    (rf"{_WHAT} (?:follows(?: on| up)?(?: from)?|continues|builds (?:up)?on|carries on|succeeds) "
     r"(?P<x>.+)", "văn bản nào tiếp nối {x}"),
    (rf"{_WHAT} (?:does|did|do) (?P<x>.+?) (?:amend|supplement)",
     "{x} sửa đổi văn bản nào"),
    (rf"{_WHAT} (?:guides?|explains?|instructs? on)(?: the implementation of)? "
     r"(?P<x>.+)", "văn bản nào hướng dẫn {x}"),
    (r"which guid(?:ance|elines?) implements? (?P<x>.+)", "hướng dẫn nào hướng dẫn {x}"),
    (rf"{_WHAT} (?:implements?|carr(?:y|ies) out) (?P<x>.+)",
     "văn bản nào thực hiện {x}"),
    (rf"{_WHAT} (?:does|did|do) (?P<x>.+?) (?:implement|carry out)",
     "{x} thực hiện văn bản nào"),
    (rf"{_WHAT} (?:is|was) (?P<x>.+?) based on", "{x} căn cứ văn bản nào"),
    (r"who (?:must|should|shall|has to|is to|will) (?:do|implement|carry out) (?:it|this|that)",
     "giao ai thực hiện"),
    (r"who (?:has )?signed (?P<x>.+)", "ai ký {x}"),
    (r"(?:who|whom) (?:is|are|was) (?:it|this|that|they|he|she) for|to whom does (?:it|this) apply|"
     r"who does (?:it|this) apply to", "áp dụng cho đối tượng nào"),
    (r"(?:who|which (?:body|agency|organ|committee)) (?:has )?(?:issued|promulgated|adopted) "
     r"(?P<x>.+)", "{x} do cơ quan nào ban hành"),
    (r"who (?:has )?(?:chaired|chairs|led|leads|headed|heads|presided over) (?P<x>.+)",
     "ai chủ trì {x}"),
    (r"who (?:is|was) (?:responsible for|in charge of) (?P<x>.+)", "cơ quan nào chủ trì {x}"),
    (r"who (?:is|was|were|are|has|did|must|should)? ?(?P<x>.+)", "ai {x}"),
    (r"which (?:body|agency|organ|committee|unit|organi[sz]ation) (?P<x>.+)", "cơ quan nào {x}"),
    (r"(?:when|on what date|what date) (?:was|were|is|has) (?P<x>.+?) (?:been )?"
     r"(?:issued|signed|promulgated|adopted|dated)(?P<y>.*)", "{x} ký ngày nào {y}"),
    (r"what is the (?:issue|issuing|signing|issuance) date of (?P<x>.+)", "{x} ký ngày nào"),
    (r"(?:when|from when) (?:does|did|will) (?P<x>.+?) (?:take|come into) (?:effect|force)",
     "{x} có hiệu lực từ ngày nào"),
    (r"(?:what|when)(?: is| are|'s| was) the (?:deadlines?|due dates?|time limits?)"
     r"(?: (?:for|of|to|in|under|set by|according to))? ?(?P<x>.*)", "thời hạn {x} là khi nào"),
    (r"(?:what|which) deadlines? (?P<x>.+)", "thời hạn {x} là khi nào"),
    (rf"by (?:when|what (?:date|day|time)) {_MUST} (?P<x>.+?)(?: {_DONE})?"
     r"(?P<y> (?:by|under|in) .+)?",
     "thời hạn {x} {y} là khi nào"),
    (rf"when {_MUST} (?P<x>.+?) (?:be )?{_DONE}(?P<y>.*)", "thời hạn {x} {y} là khi nào"),
    (rf"when {_MUST} (?P<x>.+)", "{x} khi nào"),
    (r"how (?:many (?:more )?days|long|much time) (?:is |are |do we have )?(?:there )?"
     r"(?:left|remain(?:ing)?)", "còn bao nhiêu ngày nữa"),
    (rf"how many (?P<n>{_PAPER}) (?:are there |were issued |do you have |exist )?{_ABOUT} "
     r"(?P<x>.+?)(?: (?:were|have been|are) (?:issued|there))?"
     r"(?: (?:in|during) (?P<y>(?:19|20)\d\d))?",
     "có bao nhiêu {n} về {x} năm {y}"),
    (rf"how many (?P<n>{_PAPER}) (?:were |have been |are )?(?:issued |there )?(?:in|during) "
     r"(?P<y>.+)", "có bao nhiêu {n} ban hành {y}"),
    (r"(?:list|show|name|give me|find|which|what|are there)(?: me)?(?: all| any)?(?: the| of the)? "
     rf"(?P<n>{_PAPER})(?: (?:are|were|there|issued|do you have))* {_ABOUT} (?P<x>.+?)"
     r"(?: (?:(?:were )?issued )?(?:in|during) (?P<y>(?:19|20)\d\d))?",
     "có những {n} nào về {x} năm {y}"),
    (rf"(?:list|show|name|which|what)(?: me)?(?: all)?(?: the)? (?P<n>{_PAPER}) (?:were |was )?"
     r"(?:issued )?(?:in|during|of|from) (?P<y>(?:\w+ )?(?:19|20)\d\d)",
     "có những {n} nào ban hành {y}"),
    (r"(?:what|which) (?:percentage|percent|share|proportion) (?:of )?(?P<x>.+)",
     "{x} bao nhiêu phần trăm"),
    (r"how (?:many|much) (?P<x>.+)", "có bao nhiêu {x}"),
    (rf"how long {_MUST} (?P<x>.*congress.*?)(?: last| take)?", "{x} tối đa mấy ngày"),
    (rf"how long {_MUST} (?P<x>.+?)(?: last| take)?", "thời lượng {x} bao nhiêu phút"),
    (rf"how often {_MUST} (?P<x>.+)", "{x} bao lâu một lần"),
    (rf"(?:where|in which (?:place|city|province)) {_MUST} (?P<x>.+)", "{x} ở đâu"),
    (r"what does (?P<x>.+?) (?:require|ask for|request|demand|order|call for)(?P<y>.*)",
     "{x} yêu cầu gì {y}"),
    (rf"what {_MUST} (?P<x>.+?) (?:do|required to do|asked to do|responsible for)(?P<y>.*)",
     "{x} phải làm gì {y}"),
    (r"what are the (?:main |key )?(?:tasks|requirements|duties|responsibilities)"
     r"(?: (?:of|in|for|under|set by))? (?P<x>.+)", "{x} yêu cầu gì"),
    (r"what (?:is|was) (?P<x>.+?) about", "{x} về việc gì"),
    (r"what does (?P<x>.+?) say(?: about (?P<y>.+))?", "{x} quy định gì {y}"),
    (r"(?:summari[sz]e|give (?:me )?a summary of|summary of) (?P<x>.+)", "tóm tắt {x}"),
    (r"(?:what|who) (?:is|are|was|were) (?:the )?(?P<x>.+)", "{x} là gì"),
)  # fmt: skip
# Statements that want a yes or no.
CLAIMS: tuple[tuple[str, str], ...] = (
    (r"(?P<x>.+?) (?:was|is|has been) signed by (?P<n>.+)", "{x} do đồng chí {n} ký phải không"),
    (r"(?P<x>.+?) (?:was|is|has been) (?:issued|promulgated) by (?P<y>.+)",
     "{x} do {y} ban hành phải không"),
    (r"(?P<x>.+?) (?:was|were) (?:issued|signed|dated) on (?P<y>.+)",
     "{x} ban hành {y} phải không"),
    (r"(?P<n>.+?) (?:signed|has signed) (?P<x>.+)", "{x} do đồng chí {n} ký phải không"),
    (r"(?P<x>.+?) (?:was|is|has been) replaced by (?P<y>.+)", "{x} bị {y} thay thế phải không"),
    (r"(?P<x>.+?) (?:has )?(?:replaces?|replaced|supersedes?d?) (?P<y>.+)",
     "{x} thay thế {y} phải không"),
    (r"(?P<x>.+?) (?:was|is) (?:chaired|led|headed) by (?P<n>.+)",
     "{x} do đồng chí {n} chủ trì phải không"),
    (r"(?P<n>.+?) (?:chaired|led|headed) (?P<x>.+)", "{x} do đồng chí {n} chủ trì phải không"),
    (r"the deadline (?:for|of) (?P<x>.+?) (?:is|was) (?P<y>.+)", "hạn {x} là {y} phải không"),
    (r"the deadline (?:is|was) (?P<y>.+)", "hạn là {y} phải không"),
    (r"(?:it|this|that) (?:is|was) (?P<y>.+)", "{y} phải không"),
    (r"(?P<x>.+)", "{x} phải không"),
)  # fmt: skip
