"""The plain pages of the server: what a reader sees when there is no dashboard to show."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape
from urllib.parse import quote

from dashboard.words import WORDS

__all__ = ["HEAD", "ICON", "ICON_ADDRESS", "error_key", "error_page", "index_page"]

HEAD = "<!-- what this address unfolds to -->"  # filled in for each request

ICON = (
    "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 32'>"
    "<rect width='32' height='32' rx='7' fill='#1c2024'/>"
    "<path d='M4 22h6c1-9 4-14 7-14 4 0 4 6 5 14h6' fill='#1f5fbf' stroke='#fff' stroke-width='2.2' "
    "stroke-linecap='round' stroke-linejoin='round'/></svg>"
)
# In the page itself: a browser requests an icon file again whenever the address changes.
ICON_ADDRESS = "data:image/svg+xml," + quote(ICON, safe=" '=:/.-")

_ERROR = """<!doctype html>
<html lang="{lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>{title} · Salient</title>
<link rel="icon" type="image/svg+xml" href="{icon}">
<link rel="stylesheet" href="{prefix}assets/styles/tokens.css">
<link rel="stylesheet" href="{prefix}assets/styles/pages.css">
</head>
<body class="plain"><main><p class="plain-brand">Salient</p><h1>{title}</h1><p>{text}</p>{more}</main></body>
</html>
"""

_INDEX = """<!doctype html>
<html lang="en">
<head>
{%metas%}
<meta name="color-scheme" content="light dark">
<meta name="description" content="Who held what on the Kursk-Sumy front, day by day, according to whom.">
<title>{%title%}</title>
<link rel="icon" type="image/svg+xml" href="{%icon%}">
{%css%}
{%head%}
</head>
<body>
<noscript><div class="plain"><main><p class="plain-brand">Salient</p>{%noscript%}</main></div></noscript>
{%app_entry%}
<footer>{%config%}{%scripts%}{%renderer%}</footer>
</body>
</html>
"""


def index_page(head: str = "") -> str:
    """Return the frame of the dashboard, for `dash.Dash`; `head` is tags for its head."""
    told = "".join(
        f'<div lang="{lang}"><h1>{words["page.script"]}</h1><p>{words["page.script.more"]}</p></div>'
        for lang, words in WORDS.items()
    )
    filled = {"{%icon%}": ICON_ADDRESS, "{%head%}": f"{head}\n{HEAD}", "{%noscript%}": told}
    page = _INDEX
    for place, text in filled.items():
        page = page.replace(place, text)
    return page


def error_page(lang: str, told: str, command: str = "", prefix: str = "/") -> str:
    """Return a page that says what is wrong, and what to do.

    Parameters
    ----------
    lang : str
        The reader's language.
    told : str
        What the words are listed under: an HTTP status, or ``damaged``.
    command : str
        What the operator can run; it is on a line of its own.
    prefix : str
        Path that the page is served under.
    """
    words = WORDS[lang]
    known = error_key(words, told)
    title, text = words[known], words[f"{known}.more"]
    home = f'<p><a href="{escape(prefix)}">{escape(words["page.open"])}</a></p>'
    more = f"<pre><code>{escape(command)}</code></pre>" if command else home
    filled = {"title": escape(title), "text": escape(text), "prefix": escape(prefix)}
    return _ERROR.format(lang=lang, more=more, icon=ICON_ADDRESS, **filled)


def error_key(words: Mapping[str, str], told: str) -> str:
    """Return the key of the words for an HTTP status, or for a cause that has words of its own."""
    if f"page.{told}" in words:
        return f"page.{told}"
    return "page.400" if told.startswith("4") else "page.500"
