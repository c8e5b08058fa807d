"""What is in the file of a story: read as a browser does, by the parser of the standard library."""

from __future__ import annotations

import base64
import hashlib
import json
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import Any

__all__ = ["Read", "digest", "read"]


@dataclass
class Read:
    """The parts of a page: attributes of elements by tag, raw text of scripts and styles, texts."""

    elements: dict[str, list[dict[str, str | None]]] = field(default_factory=dict)
    scripts: list[tuple[str, str]] = field(default_factory=list)  # type and text
    styles: list[str] = field(default_factory=list)
    texts: list[str] = field(default_factory=list)

    @property
    def policy(self) -> dict[str, str]:
        """The rules of its content security policy."""
        (told,) = (one for one in self.elements["meta"] if one.get("http-equiv") == "Content-Security-Policy")
        rules = (rule.strip().split(" ", 1) for rule in str(told["content"]).split(";"))
        return {rule[0]: rule[1] for rule in rules}

    @property
    def data(self) -> Any:
        """What its script reads."""
        (text,) = (text for kind, text in self.scripts if kind == "application/json")
        return json.loads(text)


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found = Read()
        self._in = ""
        self._kind = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.elements.setdefault(tag, []).append(dict(attrs))
        if tag in ("script", "style"):
            self._in, self._kind = tag, dict(attrs).get("type") or ""

    def handle_endtag(self, tag: str) -> None:
        if tag == self._in:
            self._in = ""

    def handle_data(self, data: str) -> None:
        if self._in == "script":
            self.found.scripts.append((self._kind, data))
        elif self._in == "style":
            self.found.styles.append(data)
        else:
            self.found.texts.append(data)


def read(page: bytes) -> Read:
    """Return what is in a page."""
    reader = _Reader()
    reader.feed(page.decode())
    reader.close()
    return reader.found


def digest(text: str) -> str:
    """Return a text as a policy names it."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"
