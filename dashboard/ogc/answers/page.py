"""The answers for people: a document as a plain page, without scripts and with nothing from elsewhere."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from html import escape
from typing import Any

from dashboard.ogc.answers.features import Page
from dashboard.ogc.collection import Collection

__all__ = ["document_page", "features_page"]

_STYLE = (
    "body{max-width:70rem;margin:2rem auto;padding:0 1rem;font:1rem/1.5 system-ui,sans-serif}"
    "table{border-collapse:collapse;font-size:.875rem}"
    "th,td{padding:.25rem .75rem .25rem 0;text-align:left;vertical-align:top;border-bottom:1px solid #8884}"
    "pre{overflow-x:auto;padding:1rem;background:#8881;font-size:.8125rem}a{color:inherit}"
)
_PAGE = """<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>{title} · Salient</title>
<style>{style}</style>
</head>
<body>
<h1>{title}</h1>
{body}
</body>
</html>
"""

Link = Mapping[str, str]


def document_page(document: Mapping[str, Any]) -> str:
    """Return a document: what it says, where it leads, and all of it as JSON."""
    told = {name: value for name, value in document.items() if name not in ("title", "links", "collections")}
    body = [_links(document.get("links", ()))]
    for entry in document.get("collections", ()):
        body += [f"<h2>{escape(entry['title'])}</h2>", f"<p>{escape(entry['description'])}</p>"]
        body.append(_links(entry["links"]))
    text = json.dumps(told, indent=1, ensure_ascii=False)
    return _page(str(document.get("title", document.get("id", ""))), [*body, f"<pre>{escape(text)}</pre>"])


def features_page(collection: Collection, page: Page, links: Sequence[Link]) -> str:
    """Return a page of features as a table, without their shapes."""
    names = ["id", *collection.by_name]
    head = "".join(f"<th>{escape(name)}</th>" for name in names)
    rows = (_row([collection.ids[place], *collection.rows[place]]) for place in page.places)
    count = f"<p>{len(page.places)} / {page.matched}</p>"
    table = f"<table><thead><tr>{head}</tr></thead><tbody>{''.join(rows)}</tbody></table>"
    return _page(collection.title, [f"<p>{escape(collection.about)}</p>", _links(links), count, table])


def _row(values: Iterable[object]) -> str:
    return "<tr>" + "".join(f"<td>{'' if one is None else escape(str(one))}</td>" for one in values) + "</tr>"


def _links(links: Iterable[Link]) -> str:
    shown = (
        f'<li><a rel="{escape(one["rel"])}" href="{escape(one["href"])}">'
        f"{escape(one.get('title') or one['rel'])}</a></li>"
        for one in links
    )
    return f"<ul>{''.join(shown)}</ul>"


def _page(title: str, body: Iterable[str]) -> str:
    return _PAGE.format(title=escape(title), style=_STYLE, body="\n".join(body))
