"""The words of a PDF, read without a library: content streams, and the tables from codes to characters."""

from __future__ import annotations

import re
import zlib

_OBJECT = re.compile(rb"(\d+) 0 obj\n(.*?)\nendobj", re.DOTALL)
_STREAM = re.compile(rb"stream\r?\n(.*?)\r?\nendstream", re.DOTALL)
_SHOWN = re.compile(rb"/(F\d+) [\d.]+ Tf|\[(.*?)\]\s*TJ|\(((?:\\.|[^\\)])*)\)\s*Tj|\bET\b", re.DOTALL)
_STRING = re.compile(rb"\(((?:\\.|[^\\)])*)\)", re.DOTALL)
_ESCAPES = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f"}


def text_of(pdf: bytes) -> str:
    """Return the words of `pdf`, one line for each piece of text."""
    objects = {int(number): body for number, body in _OBJECT.findall(pdf)}
    fonts = {name: _characters(objects, int(ref)) for name, ref in _font_refs(objects)}
    pages = [_inflated(body) for body in objects.values() if b"/Length" in body]
    return "\n".join(_said(page, fonts) for page in pages if b" Tf" in page)


def _font_refs(objects: dict[int, bytes]) -> list[tuple[str, bytes]]:
    found = re.findall(rb"/(F\d+) (\d+) 0 R", b"".join(objects.values()))
    return [(name.decode(), ref) for name, ref in found]


def _inflated(body: bytes) -> bytes:
    found = _STREAM.search(body)
    try:
        return zlib.decompress(found[1]) if found else b""
    except zlib.error:
        return b""


def _characters(objects: dict[int, bytes], font: int) -> dict[int, str]:
    """Return the characters for the codes of a font, from its table ``ToUnicode``."""
    ref = re.search(rb"/ToUnicode (\d+) 0 R", objects[font])
    table = _inflated(objects[int(ref[1])]).decode() if ref else ""
    found: dict[int, str] = {}
    for low, _high, words in re.findall(r"<(\w+)> <(\w+)>\s*\[([^\]]*)\]", table):
        codes = re.findall(r"<(\w+)>", words)
        for i, code in enumerate(codes):
            found[int(low, 16) + i] = bytes.fromhex(code).decode("utf-16-be")
    return found


def _said(page: bytes, fonts: dict[str, dict[int, str]]) -> str:
    said, font = "", dict[int, str]()
    for found in _SHOWN.finditer(page):
        if found[1]:
            font = fonts[found[1].decode()]
        elif found[0] == b"ET":
            said += "\n"
        else:
            strings = _STRING.findall(found[2]) if found[2] else [found[3]]
            said += "".join(_decoded(string, font) for string in strings)
    return said


def _decoded(string: bytes, font: dict[int, str]) -> str:
    plain = re.sub(rb"\\(\d{3}|.)", lambda m: _unescaped(m[1]), string, flags=re.DOTALL)
    pairs = zip(plain[::2], plain[1::2], strict=False)
    return "".join(font.get(256 * high + low, "\ufffd") for high, low in pairs)


def _unescaped(code: bytes) -> bytes:
    return bytes([int(code, 8)]) if code.isdigit() else _ESCAPES.get(code, code)
