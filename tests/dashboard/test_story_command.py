"""``python -m dashboard story``: what it writes, what it says, what it refuses."""

from __future__ import annotations

import shlex
from pathlib import Path
from typing import Any

import pytest

from dashboard import __main__ as command
from dashboard import story_command
from dashboard.story.request import TAKES
from geodata import bundle
from tests.dashboard.conftest import FILES, HEAD
from tests.dashboard.story.reading import read


def _run(folder: Path, *words: str) -> int:
    return command.main(["story", "--bundle", str(folder), *words])


def test_it_writes_one_file_and_says_so(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "new" / "brief.html"
    words = ["--source", "hand", "--region", "kursk", "--from", "2025-03-12", "--to", "2025-03-14"]
    words += ["--dates", "2025-03-12,2025-03-14", "--lang", "uk", "--title", "Три дні"]
    assert {word[2:] for word in words[::2]} == set(TAKES)
    assert _run(folder, "--out", str(out), *words, "--note", "2025-03-13=Суджа") == 0
    said = capsys.readouterr()
    assert said.err == ""
    assert said.out.startswith(f"wrote {out} ({out.stat().st_size:,} bytes, revision ")
    assert said.out.endswith("): Три дні\n")
    days = read(out.read_bytes()).data["days"]
    assert [day["date"] for day in days] == ["2025-03-12", "2025-03-13", "2025-03-14"]
    assert [path.name for path in out.parent.iterdir()] == ["brief.html"]


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["--out", "brief.pdf"], "out: 'brief.pdf' does not end in .html"),
        (["--out", "brief"], "does not end in .html"),
        (["--out", "brief.html", "--from", "x"], "from: 'x' is not a date"),
        (["--out", "brief.html", "--note", "x"], "note: 'x' is not DATE=TEXT"),
        (["--out", "brief.html", "--rev", "000000000000"], "no revision '000000000000'; choose from:"),
        (["--out", "/dev/null/brief.html"], "cannot be written"),
    ],
)
def test_what_cannot_be_used_is_one_line_and_2(
    folder: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    words: list[str],
    told: str,
) -> None:
    monkeypatch.chdir(tmp_path)
    before = sorted(tmp_path.rglob("*"))
    assert _run(folder, *words) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.startswith("error: ")
    assert told in said.err
    assert said.err.count("\n") == 1
    assert sorted(tmp_path.rglob("*")) == before


def test_interrupted_it_leaves_the_last_one(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def interrupted(*_: Any) -> bytes:
        raise KeyboardInterrupt

    monkeypatch.setattr(story_command, "story_page", interrupted)
    out = tmp_path / "out" / "brief.html"
    out.parent.mkdir()
    out.write_bytes(b"the last one")
    assert _run(folder, "--out", str(out)) == 130
    assert [path.read_bytes() for path in out.parent.iterdir()] == [b"the last one"]
    assert capsys.readouterr().err == "interrupted; nothing was written\n"


def test_a_large_one_is_said_to_be(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(story_command, "LARGE", 1000)
    assert _run(folder, "--out", str(tmp_path / "brief.html")) == 0
    assert capsys.readouterr().out.splitlines()[1].startswith("larger than 1,000 bytes")


def test_an_earlier_publication_can_be_told(
    folder: Path, tmp_path: Path, manifest: dict[str, Any], capsys: pytest.CaptureFixture[str]
) -> None:
    old = manifest["revision"]
    bundle.write(folder, FILES, {**HEAD, "turn": 2})
    assert _run(folder, "--out", str(tmp_path / "brief.html"), "--rev", old) == 0
    assert f"revision {old}" in capsys.readouterr().out


def test_help_describes_every_option_and_its_examples_work(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        command.main(["story", "--help"])
    assert ended.value.code == 0
    text = capsys.readouterr().out
    examples = [line for line in text.splitlines() if line.startswith("  python -m dashboard story --out ")]
    assert len(examples) == 4
    parser = story_command._parser(story_command.PROGRAM)
    for line in examples:
        parser.parse_args(shlex.split(line)[4:])
    assert all(action.help for action in parser._actions)
