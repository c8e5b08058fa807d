"""The commands that make pictures: what they write, what they say, and what they refuse."""

from __future__ import annotations

import hashlib
import json
import subprocess
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from dashboard import __main__ as command
from dashboard import picture_commands
from dashboard.pictures.order.formats import FORMATS
from dashboard.pictures.order.order import Order
from dashboard.pictures.order.request import TAKES
from dashboard.pictures.publication import Publication
from geodata import bundle
from tests.dashboard.conftest import FILES, HEAD

KINDS = tuple(FORMATS)


@dataclass
class Asked:
    """The arguments of `make`."""

    order: Order
    base: str
    frozen: bool


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[Asked]:
    """Make every picture consist of its own parameters."""
    seen: list[Asked] = []

    def make(
        order: Order,
        publication: Publication,
        base: str,
        *,
        frozen: bool,
        progress: Callable[[int, int], None],
    ) -> bytes:
        publication.series("hand", "kursk")
        progress(1, 2)
        progress(2, 2)
        seen.append(Asked(order, base, frozen))
        return order.key.encode()

    monkeypatch.setattr(picture_commands, "make", make)
    monkeypatch.setattr(
        picture_commands, "finding", lambda still, publication: f"Ukraine held it on {still.date}"
    )
    return seen


def _run(folder: Path, kind: str, *words: str) -> int:
    return command.main([kind, "--bundle", str(folder), *words])


@pytest.mark.parametrize(("kind", "fmt"), [(kind, fmt) for kind in KINDS for fmt in FORMATS[kind]])
def test_the_ending_says_the_format(
    folder: Path, tmp_path: Path, asked: list[Asked], capsys: pytest.CaptureFixture[str], kind: str, fmt: str
) -> None:
    out = tmp_path / "new" / f"map.{fmt.upper()}"
    assert _run(folder, kind, "--out", str(out)) == 0
    assert (asked[0].order.kind, asked[0].order.format) == (kind, fmt)
    assert out.read_bytes() == asked[0].order.key.encode()
    said = capsys.readouterr()
    assert said.err == ""
    assert said.out.startswith(f"wrote {out} (")
    assert "Ukraine held it on 2025-03-1" in said.out
    assert said.out.count("\n") == 1


def test_a_picture_of_what_was_known_on_a_day(
    rewritten_bundle: Path,
    tmp_path: Path,
    asked: list[Asked],
    capsys: pytest.CaptureFixture[str],
) -> None:
    words = ["--source", "hand", "--date", "2024-08-12", "--region", "kursk", "--known"]
    out = tmp_path / "map.png"
    assert _run(rewritten_bundle, "snapshot", "--out", str(out), *words, "2024-08-20") == 0
    assert asked[0].order.still.known == "2024-08-20"
    assert "held it on 2024-08-12" in capsys.readouterr().out
    assert _run(rewritten_bundle, "snapshot", "--out", str(out), *words, "2024-08-09") != 0
    assert "No map of Hand-made had been published by 9 August 2024" in capsys.readouterr().err


def test_every_parameter_has_an_option(folder: Path, tmp_path: Path, asked: list[Asked]) -> None:
    words = ["--date", "2025-03-12", "--region", "kursk", "--size", "a4", "--theme", "print", "--lang", "uk"]
    words += ["--source", "hand", "--compare", "hand@2025-03-13", "--layers", "names", "--qr", "1"]
    words += ["--view", "35.1,51.2,8.8", "--curve", "0", "--scale", "2"]
    words += ["--from", "2025-03-12", "--to", "2025-03-14"]
    given = {word[2:] for word in words[::2]}
    # Of the others this publication has none.
    assert given == set(TAKES["snapshot"]) - {"claim", "place", "known"}
    assert _run(folder, "snapshot", "--out", str(tmp_path / "map.png"), *words) == 0
    still = asked[0].order.still
    assert (still.date, still.region, still.look.lang, still.compare) == (
        "2025-03-12",
        "kursk",
        "uk",
        ("hand", "2025-03-13"),
    )


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["--out", "map.jpg"], "out: 'map.jpg' does not end in one of .png | .svg | .pdf"),
        (["--out", "map"], "does not end in one of .png"),
        (["--out", ".png"], "does not end in one of .png"),
        (["--out", "map.png", "--date", "13.3.2025"], "date: '13.3.2025' is not a date"),
        (["--out", "map.png", "--date", "2019-01-01"], "hand has maps from 2025-03-12 to 2025-03-14"),
        (["--out", "map.png", "--source", "nobody"], "choose from: hand"),
        (["--out", "map.png", "--size", "huge"], "16:9 | 4:3"),
        (["--out", "map.png", "--rev", "000000000000"], "no revision '000000000000'; choose from:"),
    ],
)
def test_what_cannot_be_used_is_one_line_and_2(
    folder: Path, asked: list[Asked], capsys: pytest.CaptureFixture[str], words: list[str], told: str
) -> None:
    assert _run(folder, "snapshot", *words) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.startswith("error: ")
    assert told in said.err
    assert said.err.count("\n") == 1
    assert asked == []


@pytest.mark.parametrize("words", [["snapshot"], ["snapshot", "--speed", "3"], ["briefing", "--date", "x"]])
def test_wrong_options_end_with_2(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        command.main(words)
    assert ended.value.code == 2
    assert "usage: python -m dashboard" in capsys.readouterr().err


@pytest.mark.parametrize("kind", KINDS)
def test_help_has_examples_that_work(
    folder: Path,
    tmp_path: Path,
    kind: str,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with pytest.raises(SystemExit) as ended:
        command.main([kind, "--help"])
    assert ended.value.code == 0
    text = capsys.readouterr().out
    examples = [line for line in text.splitlines() if line.startswith(f"  python -m dashboard {kind} --out ")]
    assert examples
    parser = picture_commands._parser(kind)
    for line in examples:
        parser.parse_args(line.split()[4:])


def test_a_place_that_cannot_be_written_is_one_line(
    folder: Path, tmp_path: Path, asked: list[Asked], capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").write_text("")
    assert _run(folder, "snapshot", "--out", str(tmp_path / "file" / "map.png")) == 2
    assert "cannot be written" in capsys.readouterr().err


def test_interrupted_it_leaves_nothing(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(*_: Any, **__: Any) -> bytes:
        raise KeyboardInterrupt

    monkeypatch.setattr(picture_commands, "make", interrupted)
    target = tmp_path / "out"
    target.mkdir()
    (target / "film.mp4").write_bytes(b"the last one")
    assert _run(folder, "animation", "--out", str(target / "film.mp4")) == 130
    assert [path.read_bytes() for path in target.iterdir()] == [b"the last one"]
    assert capsys.readouterr().err == "interrupted; nothing was written\n"


def test_an_earlier_publication_can_be_drawn(
    folder: Path, tmp_path: Path, asked: list[Asked], manifest: dict[str, Any]
) -> None:
    old = manifest["revision"]
    bundle.write(folder, FILES, {**HEAD, "turn": 2})
    assert _run(folder, "snapshot", "--out", str(tmp_path / "map.png"), "--rev", old) == 0
    assert (asked[0].order.revision, asked[0].frozen) == (old, True)


def test_the_link_begins_as_the_settings_say(
    folder: Path, tmp_path: Path, asked: list[Asked], monkeypatch: pytest.MonkeyPatch
) -> None:
    out = str(tmp_path / "map.png")
    assert _run(folder, "snapshot", "--out", out) == 0
    monkeypatch.setenv("SALIENT_PUBLIC_URL", "https://example.org/map")
    assert _run(folder, "snapshot", "--out", out) == 0
    assert [each.base for each in asked] == ["", "https://example.org/map/"]


def test_the_manifest_says_how_to_make_it_again(
    folder: Path, tmp_path: Path, asked: list[Asked], manifest: dict[str, Any]
) -> None:
    out, told = tmp_path / "film.gif", tmp_path / "film.json"
    words = ["--out", str(out), "--from", "2025-03-12", "--to", "2025-03-13", "--manifest", str(told)]
    assert _run(folder, "animation", *words) == 0
    got = json.loads(told.read_bytes())
    body = out.read_bytes()
    assert got["file"] == {
        "name": "film.gif",
        "format": "gif",
        "bytes": len(body),
        "sha256": hashlib.sha256(body).hexdigest(),
    }
    assert got["revision"] == manifest["revision"]
    assert got["bundle"] == {"series": manifest["files"]["series"], **_timeline(manifest)}
    assert got["given"] == {"from": "2025-03-12", "to": "2025-03-13"}
    assert got["parameters"]["dates"] == ["2025-03-12", "2025-03-13"]
    assert got["command"].startswith("python -m dashboard animation --bundle ")
    assert got["credits"] == {"hand": "By hand"}
    assert set(picture_commands.PACKAGES) < set(got["versions"])


def _timeline(manifest: dict[str, Any]) -> dict[str, Any]:
    return {"timeline-hand": manifest["files"]["timeline-hand"]}


def test_without_a_bundle_one_is_published_first(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, asked: list[Asked], capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "none"

    def publish(arguments: list[str], **_: Any) -> subprocess.CompletedProcess[str]:
        bundle.write(folder, FILES, HEAD)
        return subprocess.CompletedProcess(arguments, 0)

    monkeypatch.setattr(subprocess, "run", publish)
    assert _run(folder, "snapshot", "--out", str(tmp_path / "map.png")) == 0
    said = capsys.readouterr()
    assert "Publishing one" in said.err
    assert said.out.startswith("wrote ")
