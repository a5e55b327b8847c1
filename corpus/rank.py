"""Who stands above whom among issuers of documents, by code or by name."""

import re

from corpus.text import fold

# Each committee stands above its own bodies, those above the next committee down.
_PARTY = (
    (11, r"DH"),
    (10, r"TW"),
    (9, r"(?:VP|BTC|UBKT|BTG|BDV|BTGDV|BNC|BKT|BDN|BCD|QU|DUCA|BCSSLTW)TW|QUTW|TGV"),
    (8, r"TU|BTVTU"),
    (7, r"(?:VP|BTC|UBKT|BTG|BDV|BTGDV|BNC)TU"),
    (6, r"HU|QU|THU|TXU|BTVQU|BTVHU"),
    (5, r"(?:VP|BTC|UBKT|BTG|BDV)(?:HU|QU|THU|TXU)"),
    (4, r"DU|BTVDU"),
    (3, r"(?:VP|UBKT|BXDD)DU"),
    (1, r"CB"),
)
_STATE = ((40, r"QH\d*|UBTVQH\d*"), (39, r"CP"), (38, r"TTG"), (37, r"B[A-Z]+|VPCP|NHNN"))
_PATTERNS = tuple((place, re.compile(pattern)) for place, pattern in (*_PARTY, *_STATE))
_STATE_FROM = 30
_NAMED = (
    (11, re.compile(r"dai hoi (?:dai bieu )?(?:toan quoc|lan thu|[ivx]+\b)")),
    (10, re.compile(r"trung uong|bo chinh tri|ban bi thu|dieu le dang")),
    (40, re.compile(r"^(?:bo )?luat |hien phap|quoc hoi")),
)


def rank(issuer: str, name: str = "") -> int | None:
    """Larger stands higher; None when the code or the name does not tell."""
    code = "TW" if issuer.upper() in ("TƯ", "T.Ư") else fold(issuer).upper()
    if code:
        return next((place for place, pattern in _PATTERNS if pattern.fullmatch(code)), None)
    folded = fold(name)
    if "dang bo" in folded:
        return None
    return next((place for place, pattern in _NAMED if pattern.search(folded)), None)


def is_above(higher: int | None, lower: int | None) -> bool:
    """Party and State are not compared."""
    if higher is None or lower is None:
        return False
    return higher > lower and (higher > _STATE_FROM) == (lower > _STATE_FROM)
