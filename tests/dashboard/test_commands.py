"""The command ``salient``: everything of both command lines, each with its help."""

from __future__ import annotations

import re

import pytest

from dashboard import commands
from dashboard.__main__ import COMMANDS as SHOWN
from geodata.__main__ import COMMANDS as MEASURED


def _said(capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, str]:
    try:
        code = commands.main(words)
    except SystemExit as end:
        code = int(end.code or 0)
    out, err = capsys.readouterr()
    return code, out + err


def test_help_lists_every_command_once(capsys: pytest.CaptureFixture[str]) -> None:
    code, text = _said(capsys, "--help")
    assert code == 0
    listed = re.findall(r"^  (\w[\w-]*) +\w", text, re.MULTILINE)
    every = [*SHOWN, *(command.name for command in MEASURED)]
    assert [name for name in listed if name != "COMMAND"] == every
    assert len(set(every)) == len(every)  # no name in both


@pytest.mark.parametrize("words", [(), ("narnia",), ("import",)])
def test_wrong_usage_ends_with_2(words: tuple[str, ...], capsys: pytest.CaptureFixture[str]) -> None:
    code, text = _said(capsys, *words)
    assert code == 2
    assert text.startswith("usage: salient")


@pytest.mark.parametrize("name", [*SHOWN, "import", "sync"])
def test_the_help_of_a_command_names_the_command(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    code, text = _said(capsys, name, "--help")
    assert code == 0
    assert text.startswith(f"usage: salient {name} ")
    assert f"  salient {name} " in text or f"example: salient {name} " in text
    assert "python -m geodata import" not in text
    assert "python -m dashboard" not in text


def test_a_command_is_run(tmp_path: object, capsys: pytest.CaptureFixture[str]) -> None:
    code, text = _said(capsys, "regions")
    assert code == 0
    assert "kursk" in text
