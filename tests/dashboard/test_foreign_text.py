"""Foreign texts lose the same characters in Python and in the browser."""

from __future__ import annotations

import pytest

from dashboard.foreign_text import plain, plain_values
from geodata.files import UNSAFE
from tests.node import ask, needs_node

ASK = """
import { plainText } from "./assets/app/lib/words.js";
const answer = (texts) => texts.map((text) => plainText(text));
"""


def test_what_steers_a_line_or_hides_in_it_becomes_a_space() -> None:
    assert plain("Sud\u202ezha\u00ad \x1b[31m\U000e0041x") == "Sud zha [31m x"
    assert plain_values({"a": ["\ud800b\u180e"]}) == {"a": ["b"]}


@pytest.mark.promise("A foreign name steers no terminal and hides in no page.")
@needs_node
def test_the_browser_takes_out_the_same_characters() -> None:
    # Lone surrogates cannot be sent to Node.
    codes = [code for code in range(0x110000) if not 0xD800 <= code < 0xE000]
    unsafe = {code for code in codes if UNSAFE.fullmatch(chr(code))}
    near = {code + step for code in unsafe for step in (-1, 0, 1)} & set(codes)
    texts = [f"a{chr(code)}b" for code in sorted(near)]
    assert ask(ASK, texts) == [plain(text) for text in texts]
