"""The very first HTML that a browser gets: Gradio's, with our language, name and icon in it.

What Gradio puts into the head comes later, by script; until then a browser would ask the server's
root for an icon, which behind a proxy belongs to somebody else."""

from base64 import b64encode
from functools import cache
from html import escape
from pathlib import Path
from re import compile

from ui import copy

ICON = Path(__file__).resolve().parent / "favicon.svg"
# Cards for social networks, in English and with a picture on another host; a manifest for phones'
# home screens, which we do not offer.
_FOREIGN = compile(
    r'\s*<meta\s+(?:property="og:|name="twitter:)[^>]*>|\s*<link rel="manifest"[^>]*>'
)
_ENGLISH = compile(r'<html\s+lang="en"')


def dressed(html: str) -> str:
    html = _ENGLISH.sub('<html lang="vi"', _FOREIGN.sub("", html), count=1)
    for place, ours in (("</head>", _head()), ("<gradio-app", _unscripted())):
        html = html.replace(place, f"{ours}{place}", 1)
    return html


@cache
def _head() -> str:
    icon = b64encode(ICON.read_bytes()).decode()
    return (
        f"<title>{escape(copy.NAME)}</title>"
        f'<link rel="icon" type="image/svg+xml" href="data:image/svg+xml;base64,{icon}">'
    )


def _unscripted() -> str:
    return f'<noscript><p style="padding:1em">{escape(copy.NO_SCRIPT)}</p></noscript>'
