"""Which part of a web page is the article: nothing hidden, no menus, no other headlines."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from corpus.reading import furniture
from corpus.reading.stamps import read_stamp
from corpus.text import fold

_SILENT = (
    "script style template noscript iframe object embed svg canvas button input select textarea "
    "option nav audio video map dialog datalist math link meta base head"
).split()
_ROLES = (
    "navigation",
    "banner",
    "contentinfo",
    "search",
    "complementary",
    "dialog",
    "menu",
    "alert",
)
_HIDING = re.compile(
    r"display:none|visibility:(?:hidden|collapse)|(?:^|;)opacity:0(?:\.0*)?(?:;|!|$)|"
    r"font-size:0(?:px|pt|em|rem|%)?(?:;|!|$)|(?:^|;)(?:max-)?(?:height|width):0(?:px)?(?:;|!|$)|"
    r"(?:left|top|text-indent|margin-left):-\d{3,}|clip:rect\(0|clip-path:inset\((?:50|100)%|"
    r"transform:scale\(0\)|(?:^|;)color:transparent"
)
_WHITE = re.compile(r"(?:^|;)color:(?:#fff(?:fff)?|white|rgba?\(255,255,255)")
_RULES = re.compile(r"([^{}]+)\{([^{}]*)\}")
_AT_RULES = re.compile(r"@[^{};]+\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}")
_SIMPLE = re.compile(r"(?:[a-z][a-z0-9]*)?([.#])([\w-]+)", re.I)

# Parts of the names that portals give to what stands round an article.
_ROUND = re.compile(
    r"menu|nav|navbar|navigation|breadcrumbs?|footer|foot|sidebar|side|aside|left|right|related|relate|"
    r"lienquan|khac|other|others|othernews|tinmoi|moinhat|newest|latest|recommend(?:ed|ation)?|"
    r"mostview|mostread|popular|trending|docnhieu|xemnhieu|noibat|hotnews|comments?|cmt|binhluan|"
    r"ykien|phanhoi|feedback|social|share|sharing|chiase|likes?|addthis|toolbar|tools?|congcu|print|"
    r"banner|quangcao|ads?|adv|advert(?:s|ising|isement)?|sponsor(?:ed)?|promo(?:tion)?|popup|modal|"
    r"cookies?|consent|gdpr|newsletter|subscribe|dangky|login|dangnhap|search|timkiem|pag(?:er|ing|"
    r"ination)|tags?|tukhoa|keywords?|rating|ratings|vote|danhgia|copyright|banquyen|weblinks?|"
    r"lienket|survey|thamdo|counter|thongke|visitors?|truycap|widget|skip|gotop|backtotop|scrolltop|"
    r"hotline|slider|carousel|hidden|fb|facebook|zalo|twitter|xemthem|readmore|topbar|topmenu|"
    r"fontsize|cochu|audio|tts|player"
)
_PAIRS = re.compile(
    r"tin[-_ ]?(?:lien[-_ ]?quan|khac|moi|cu|noi[-_ ]?bat|cung)|lien[-_ ]?quan|xem[-_ ]?them|"
    r"binh[-_ ]?luan|quang[-_ ]?cao|chia[-_ ]?se|doc[-_ ]?nhieu|xem[-_ ]?nhieu|dang[-_ ]?nhap|"
    r"tu[-_ ]?khoa|ban[-_ ]?quyen|truy[-_ ]?cap|same[-_ ]?(?:cat|category|news)|other[-_ ]?news"
)
_BODY = re.compile(
    r"article|content|contents|detail|details|noidung|body|main|post|entry|story|chitiet|baiviet|"
    r"text|wrapper|container|page|news"
)
_NAMES = re.compile(r"[a-z]+")
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_EDGES = re.compile(
    r"CỘNG H(?:ÒA|OÀ) XÃ HỘI|ĐẢNG CỘNG SẢN VIỆT NAM|Độc lập\s*-\s*Tự do|Nơi nhận\s*:|"
    r"T/?M\.? (?:BAN|ĐẢNG|UBND|ỦY BAN)"
)
_LEAST_PROSE = 60


@dataclass(frozen=True)
class Main:
    """Read `root` from `first` (its title) to the end of `last` (its text)."""

    root: Any
    first: Any
    last: Any


def prune(root: Any) -> None:  # noqa: ANN401
    """What no reader of the page sees, and what plainly stands round the article, goes."""
    from lxml import etree

    etree.strip_elements(root, etree.Comment, etree.ProcessingInstruction, with_tail=False)
    hidden = _hidden_names(root)
    _drop(root, [part for part in root.iter() if _is_unseen(part, hidden)])


def prune_surroundings(root: Any) -> None:  # noqa: ANN401
    """Menus, related headlines, comments and their like; never what holds most of the prose."""
    weights = prose(root)
    whole = weights.get(root, 0)
    _drop(
        root,
        [
            part
            for part in root.iter()
            if (weights.get(part, 0) * 3 <= whole and (_is_named_round(part) or _is_links(part)))
            or _is_teasers(part)
        ],
    )


def _drop(root: Any, parts: list[Any]) -> None:  # noqa: ANN401
    for part in parts:
        if part is not root and part.getparent() is not None and part.tag not in ("body", "html"):
            part.drop_tree()


# --- what nobody sees -----------------------------------------------------------------------------


def _hidden_names(root: Any) -> set[str]:  # noqa: ANN401
    """ ".x" and "#x" that the page's own style sheet hides outright."""
    names: set[str] = set()
    for sheet in root.iter("style"):
        rules = _AT_RULES.sub(" ", re.sub(r"/\*.*?\*/", " ", sheet.text or "", flags=re.DOTALL))
        for selectors, body in _RULES.findall(rules):
            if not _HIDING.search(_even(body)):
                continue
            simple = (_SIMPLE.fullmatch(selector.strip()) for selector in selectors.split(","))
            names.update(found[1] + found[2] for found in simple if found)
    return names


def _even(style: str) -> str:
    return re.sub(r"\s+", "", style).lower()


def _is_unseen(part: Any, hidden: set[str]) -> bool:  # noqa: ANN401
    if part.tag in _SILENT or "hidden" in part.attrib:
        return True
    if part.get("aria-hidden") == "true" or part.get("aria-modal") == "true":
        return True
    style = _even(part.get("style") or "")
    if style and (_HIDING.search(style) or (_WHITE.search(style) and not _is_on_colour(part))):
        return True
    names = {f".{name}" for name in (part.get("class") or "").split()}
    return bool(hidden) and not hidden.isdisjoint(names | {f"#{part.get('id')}"})


def _is_on_colour(part: Any) -> bool:  # noqa: ANN401
    for holder in (part, *part.iterancestors()):
        if holder.get("bgcolor") or "background" in (holder.get("style") or "").lower():
            return True
    return False


# --- what stands round the article ----------------------------------------------------------------


def _is_named_round(part: Any) -> bool:  # noqa: ANN401
    if part.tag in ("aside", "footer") or part.get("role") in _ROLES:
        return True
    if part.tag == "header":
        return not any(True for _ in part.iter("h1")) and not _inside(part, "article")
    names = f"{part.get('class') or ''} {part.get('id') or ''}"
    if (
        part.tag in ("body", "html", "h1", "article", "main", "tr", "td", "tbody")
        or not names.strip()
    ):
        return False
    lower = names.lower()
    words = _NAMES.findall(_CAMEL.sub(" ", names).lower())
    if _PAIRS.search(lower):
        return True
    return any(_ROUND.fullmatch(word) for word in words) and not any(map(_BODY.fullmatch, words))


def _inside(part: Any, tag: str) -> bool:  # noqa: ANN401
    return next(part.iterancestors(tag), None) is not None


def _is_links(part: Any) -> bool:  # noqa: ANN401
    """A list or box of links without a sentence of its own."""
    if part.tag not in ("ul", "ol", "div", "section", "table", "dl"):
        return False
    links = [_words(link) for link in part.iter("a")]
    if len(links) < 3:
        return False
    whole = len(_words(part))
    return sum(map(len, links)) > 0.6 * whole


def _is_teasers(part: Any) -> bool:  # noqa: ANN401
    """Headlines of other pages, each with a link and a few words."""
    if part.tag not in ("ul", "ol", "div", "section", "td", "tbody") or len(part) < 3:
        return False
    if len(part) > 60 or next(part.iter("h1"), None) is not None:
        return False
    children = [child for child in part if isinstance(child.tag, str) and _words(child)]
    return len(children) >= 3 and sum(map(_is_teaser, children)) >= 0.8 * len(children)


def _is_teaser(part: Any) -> bool:  # noqa: ANN401
    words = _words(part)
    linked = max((len(_words(link)) for link in part.iter("a")), default=0)
    return len(words) < 500 and linked >= 20 and linked >= 0.25 * len(words)


def _words(part: Any) -> str:  # noqa: ANN401
    return " ".join(part.text_content().split())


# --- where the prose is ---------------------------------------------------------------------------

_FLOW = frozenset("p li td div dd blockquote pre section article font center span body".split())


def prose(root: Any) -> dict[Any, int]:  # noqa: ANN401
    """Letters of whole sentences below each element, words of links apart."""
    weights: dict[Any, int] = {}
    for part in root.iter():
        own = _own_prose(part)
        if own:
            for holder in (part, *part.iterancestors()):
                weights[holder] = weights.get(holder, 0) + own
                if holder is root:
                    break
    return weights


def _own_prose(part: Any) -> int:  # noqa: ANN401
    """Of the text that stands in this element itself or in inline parts of it."""
    if not isinstance(part.tag, str) or part.tag not in _FLOW:
        return 0
    if part.tag in ("span", "font") and not any(True for _ in part.iterchildren("br", "p", "div")):
        return 0
    pieces = list(_inline(part))
    words = " ".join("".join(text for text, _ in pieces).split())
    linked = sum(len(text) for text, is_link in pieces if is_link)
    if len(words) < 40 or linked > 0.5 * len(words):
        return 0
    is_sentence = furniture.is_closed(words) or len(words) >= 120
    return len(words) - linked if is_sentence else 0


_BLOCKS = frozenset(
    "p div table tbody tr td th ul ol li section article blockquote h1 h2 h3 h4 h5 h6 figure dl dd "
    "pre main center form fieldset header".split()
)


def _inline(part: Any) -> Iterator[tuple[str, bool]]:  # noqa: ANN401
    yield part.text or "", False
    for child in part:
        if isinstance(child.tag, str) and child.tag not in _BLOCKS and not _holds_flow(child):
            yield child.text_content(), child.tag == "a"
        yield child.tail or "", False


def _holds_flow(part: Any) -> bool:  # noqa: ANN401
    """A <span> or <font> round whole paragraphs counts by itself."""
    return part.tag in ("span", "font") and any(True for _ in part.iterchildren("br", "p", "div"))


def main_part(root: Any, title: Any) -> Main | None:  # noqa: ANN401
    """`title`: the element that shows it, or None. None where the page has no prose."""
    weights = prose(root)
    if weights.get(root, 0) < _LEAST_PROSE:
        return None
    marked = _marked(root, weights)
    body = _with_siblings(_dominant(root if marked is None else marked, weights), weights)
    if title is None:
        title = _title_above(root, body, weights)
    if title is None:
        return Main(body, body, body)
    if _is_below(title, body):
        return Main(body, title if _opens(title, body, weights) else body, body)
    common = next((h for h in title.iterancestors() if _is_below(body, h)), None)
    if common is None or not _comes_before(title, body):
        return Main(body, body, body)
    return Main(common, title, body)


def _opens(title: Any, body: Any, weights: dict[Any, int]) -> bool:  # noqa: ANN401
    """Nothing worth reading stands above the title."""
    above, words = 0, ""
    for part in body.iter():
        if part is title:
            break
        above += 0 if part is body else _own_prose(part)
        words += f" {part.text or ''}"
    return above <= 0.2 * weights.get(body, 0) and not is_paper_edge(words)


def is_paper_edge(words: str) -> bool:
    """The letterhead of an official paper, or its recipients and signature."""
    return len(words) < 2500 and bool(_EDGES.search(" ".join(words.split())))


def lines_after(main: Main) -> list[str]:
    """The next few words below the text: perhaps a byline."""
    found: list[str] = []
    for part in (main.last, *main.last.iterancestors()):
        for below in part.itersiblings():
            words = _words(below) if isinstance(below.tag, str) else ""
            found += [words] if words else []
            if len(found) >= 2:
                return found
    return found


def _marked(root: Any, weights: dict[Any, int]) -> Any:  # noqa: ANN401
    """The part that the page itself calls its article, if most prose is there."""
    marked = [part for part in root.iter() if part.get("itemprop") == "articleBody"]
    marked += list(root.iter("article"))
    best = max(marked, key=lambda part: weights.get(part, 0), default=None)
    if best is not None and weights.get(best, 0) >= 0.4 * weights[root]:
        return best
    return None


def _dominant(part: Any, weights: dict[Any, int]) -> Any:  # noqa: ANN401
    """Down to where no single child holds most of it."""
    while True:
        heaviest = max(part, key=lambda child: weights.get(child, 0), default=None)
        if heaviest is None or (
            heaviest.tag in ("p", "li", "tr", "td") and _is_leaf(heaviest, weights)
        ):
            return part
        if weights.get(heaviest, 0) < 0.62 * weights[part]:
            return part
        part = heaviest


def _is_leaf(part: Any, weights: dict[Any, int]) -> bool:  # noqa: ANN401
    return not any(weights.get(child, 0) for child in part)


def _with_siblings(body: Any, weights: dict[Any, int]) -> Any:  # noqa: ANN401
    """Up again where an advertisement has cut the text into several parts."""
    for _ in range(2):
        parent = body.getparent()
        if parent is None or parent.tag in ("body", "html", "tr"):
            return body
        others = [
            child
            for child in parent
            if child is not body and (weights.get(child, 0) or is_paper_edge(_words(child)))
        ]
        if not others or not all(_reads_on(child, weights) for child in others):
            return body
        body = parent
    return body


def _reads_on(part: Any, weights: dict[Any, int]) -> bool:  # noqa: ANN401
    words = _words(part)
    if is_paper_edge(words):
        return True
    linked = sum(len(_words(link)) for link in part.iter("a"))
    return weights.get(part, 0) >= 0.6 * len(words) and linked <= 0.2 * len(words)


def _is_below(part: Any, holder: Any) -> bool:  # noqa: ANN401
    return part is holder or any(above is holder for above in part.iterancestors())


def _comes_before(one: Any, other: Any) -> bool:  # noqa: ANN401
    for part in one.getroottree().getroot().iter():
        if part is one:
            return True
        if part is other:
            return False
    return False


# --- the title as the page shows it ---------------------------------------------------------------


_TITLE_TAGS = "h1 h2 h3 h4 div p span td b strong a font".split()
_TITLE_CLASS = re.compile(
    r"title|tieu[-_ ]?de|ten[-_ ]?bai|headline|heading|subject", re.IGNORECASE
)
_LARGE = re.compile(r"font-size:(?:1[6-9]|[2-4]\d)(?:px|pt)|font-size:(?:x-)*large")
_TITLE_SCORES = {"h1": 6, "h2": 5, "h3": 4, "h4": 3, "b": 2, "strong": 2}
_ABOVE = 40  # elements between a title and its text


def shown_title(root: Any, named: list[str]) -> Any:  # noqa: ANN401
    """The element with one of these titles; else the first <h1>; else None."""
    wanted = {fold(" ".join(name.split())).strip(" .") for name in named if name}
    for tag in _TITLE_TAGS:
        for part in root.iter(tag):
            words = fold(_words(part)).strip(" .") if len(part) <= 3 else ""
            if len(words) >= 8 and words in wanted:
                return part
    return next((part for part in root.iter("h1") if len(_words(part)) >= 12), None)


def _title_above(root: Any, body: Any, weights: dict[Any, int]) -> Any:  # noqa: ANN401
    """What looks most like a title right above the prose; None for nothing like one."""
    near: list[Any] = []
    for part in root.iter():
        if part is not body and _is_below(part, body) and _own_prose(part):
            break
        near.append(part)
    scored = [
        (_title_score(part) - place / 10, -place, part)
        for place, part in enumerate(reversed(near[-_ABOVE:]))
    ]
    best = max(scored, key=lambda entry: entry[:2], default=None)
    return best[2] if best and best[0] >= 1 else None


def _title_score(part: Any) -> float:  # noqa: ANN401
    if part.tag not in _TITLE_TAGS or len(part) > 3:
        return -9
    words = _words(part)
    if not 20 <= len(words) <= 250 or len(words.split()) < 4 or furniture.is_closed(words):
        return -9
    if read_stamp(words) or furniture.opens_related(words) or any(s in words for s in ">»›"):
        return -9
    style = _even(part.get("style") or "")
    score = float(_TITLE_SCORES.get(part.tag, 0))
    score += 4 * bool(_TITLE_CLASS.search(f"{part.get('class')} {part.get('id')}"))
    score += 2 * bool(_LARGE.search(style) or "font-weight:bold" in style)
    score += 2 * ((part.get("size") or "").strip("+") in ("4", "5", "6", "7"))
    return score
