"""Films: what plays, in which order, for how long, and what is left when one is cancelled."""

from __future__ import annotations

import io
import re
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from itertools import pairwise
from pathlib import Path

import imageio_ffmpeg
import numpy as np
import pytest
from PIL import Image

from dashboard.pictures.film.film import HOLD, render_film
from dashboard.pictures.film.frames import Frames
from dashboard.pictures.film.mp4 import encode_mp4, frame_rate
from dashboard.pictures.order.request import Film, read_film
from dashboard.pictures.publication import Publication
from geodata.errors import Cancelled, SalientError, TermsForbid, UnknownName, UsageError

GIVEN = {
    "source": "chronicle",
    "region": "kursk",
    "size": "400x320",
    "from": "2025-03-09",
    "to": "2025-03-16",
}
ADDRESS = "https://example.org/?date=2025-03-16&source=chronicle"


@pytest.fixture(scope="module")
def film(publication: Publication) -> Film:
    """Return a film of eight days."""
    return read_film(GIVEN, publication)


@pytest.fixture(scope="module")
def mp4(film: Film, publication: Publication) -> bytes:
    return render_film(film, publication, "mp4", ADDRESS)


@pytest.fixture(scope="module")
def gif(film: Film, publication: Publication) -> bytes:
    return render_film(film, publication, "gif", ADDRESS)


@dataclass(frozen=True)
class Played:
    """What a player finds in a film: its coding, its size, its rate, its length in s, its frames."""

    codec: str
    pixels: str
    size: tuple[int, int]
    rate: float
    seconds: float
    frames: np.ndarray


@pytest.fixture
def play(tmp_path: Path) -> Callable[[bytes], Played]:
    def read(body: bytes) -> Played:
        path = tmp_path / "film.mp4"
        path.write_bytes(body)
        command = [
            imageio_ffmpeg.get_ffmpeg_exe(),
            "-i",
            str(path),
            "-f",
            "rawvideo",
            "-pix_fmt",
            "rgb24",
            "-",
        ]
        done = subprocess.run(command, capture_output=True, check=True)
        told = done.stderr.decode()
        stream = re.search(r"Video: (\w+).*? (yuv\w+\([^)]*\)), (\d+)x(\d+).*?, ([\d.]+) fps", told)
        length = re.search(r"Duration: (\d+):(\d+):([\d.]+)", told)
        assert stream
        assert length
        width, height = int(stream[3]), int(stream[4])
        frames = np.frombuffer(done.stdout, np.uint8).reshape(-1, height, width, 3)
        hours, minutes, seconds = (float(part) for part in length.groups())
        seconds += 60 * minutes + 3600 * hours
        return Played(stream[1], stream[2], (width, height), float(stream[5]), seconds, frames)

    return read


Player = Callable[[bytes], Played]


# --- MP4 ---


def test_mp4_is_what_slide_programs_play(mp4: bytes, play: Player) -> None:
    film = play(mp4)
    assert (film.codec, film.size) == ("h264", (400, 320))
    assert film.pixels == "yuv420p(tv, bt709, progressive)"
    assert mp4.index(b"moov") < mp4.index(b"mdat")  # it can start before it has loaded completely


def test_mp4_shows_each_day_as_long_and_holds_the_last(mp4: bytes, film: Film, play: Player) -> None:
    found, rate = play(mp4), frame_rate(film.speed)
    assert found.rate == rate == 28
    assert len(found.frames) == len(film.dates) * rate / film.speed + HOLD * rate
    assert found.seconds == pytest.approx(len(film.dates) / film.speed + HOLD, abs=0.05)


def test_mp4_shows_the_frames_in_their_order_and_colours(
    mp4: bytes, film: Film, publication: Publication, play: Player
) -> None:
    frames, drawn = play(mp4).frames, Frames(film.still, publication, ADDRESS)
    for i, date in enumerate(film.dates):
        assert np.abs(frames[4 * i + 2].astype(int) - drawn.frame(date)).mean() < 2.5, date


def test_mp4_says_what_it_is(mp4: bytes, publication: Publication) -> None:
    for text in (
        "Salient: Kursk, 2025-03-09 to 2025-03-16",
        ADDRESS,
        publication.revision,
        "CC BY 4.0",
        "DeepState",
    ):
        assert text.encode() in mp4


def test_the_same_film_is_the_same_bytes(
    mp4: bytes, gif: bytes, film: Film, publication: Publication
) -> None:
    assert render_film(film, publication, "mp4", ADDRESS) == mp4
    assert render_film(film, publication, "gif", ADDRESS) == gif


def test_odd_sizes_are_made_even(play: Player) -> None:
    frame = np.full((31, 33, 3), 200, dtype=np.uint8)
    found = play(encode_mp4([frame, frame], 24, 0, {}))
    assert found.size == (34, 32)
    assert np.abs(found.frames[0].astype(int) - 200).max() <= 2


@pytest.mark.parametrize(("speed", "rate"), [(0.5, 24), (7, 28), (24, 24), (25, 25), (60, 60)])
def test_the_frame_rate_is_a_multiple_of_the_speed(speed: float, rate: int) -> None:
    assert frame_rate(speed) == rate


def test_what_the_encoder_complains_of_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    false = shutil.which("false")
    if false is None:
        pytest.skip("needs the program `false`")
    monkeypatch.setattr(imageio_ffmpeg, "get_ffmpeg_exe", lambda: false)
    with pytest.raises(SalientError, match="could not be encoded"):
        encode_mp4([np.zeros((320, 320, 3), dtype=np.uint8)] * 9, 7, 0, {})


# --- GIF ---


def _frames(gif: bytes) -> Iterator[tuple[int, np.ndarray]]:
    with Image.open(io.BytesIO(gif)) as image:
        for number in range(image.n_frames):
            image.seek(number)
            yield image.info["duration"], np.asarray(image.convert("RGB")).astype(int)


def test_gif_has_a_frame_for_each_day_and_they_differ(gif: bytes, film: Film) -> None:
    frames = [frame for _, frame in _frames(gif)]
    assert len(frames) == len(film.dates)
    assert all((one != other).any() for one, other in pairwise(frames))


def test_gif_shows_what_was_drawn(gif: bytes, film: Film, publication: Publication) -> None:
    drawn = Frames(film.still, publication, ADDRESS)
    for (_, frame), date in zip(_frames(gif), film.dates, strict=True):
        true = drawn.frame(date)
        assert np.abs(frame - true).mean() < 1, date
        assert (frame[2, 2] == true[2, 2]).all()  # the paper is flat and unchanged


def test_gif_keeps_time_and_holds_the_last(gif: bytes, film: Film) -> None:
    *durations, last = [duration for duration, _ in _frames(gif)]
    assert set(durations) == {140, 150}
    assert sum(durations) + last == pytest.approx(1000 * (len(film.dates) / film.speed + HOLD), abs=10)


def test_gif_is_never_faster_than_programs_show(film: Film, publication: Publication) -> None:
    fast = replace(film, speed=60.0, dates=film.dates[:3])
    assert [duration for duration, _ in _frames(render_film(fast, publication, "gif"))] == [20, 20, 2020]


def test_gif_begins_again_and_says_what_it_is(gif: bytes, publication: Publication) -> None:
    with Image.open(io.BytesIO(gif)) as image:
        assert image.info["loop"] == 0
        comment = image.info["comment"].decode()
    for text in ("2025-03-09 to 2025-03-16", ADDRESS, publication.revision):
        assert text in comment
    assert len(gif) < 250_000


def test_a_film_of_one_day_can_be_made(film: Film, publication: Publication) -> None:
    one = replace(film, dates=film.dates[:1])
    assert [duration for duration, _ in _frames(render_film(one, publication, "gif"))] == [2140]


# --- cancelled, refused ---


@pytest.fixture
def own_temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return an empty folder for all temporary files of the test."""
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


@pytest.mark.parametrize("fmt", ["mp4", "gif"])
def test_cancelling_leaves_nothing_behind(
    fmt: str, film: Film, publication: Publication, own_temporary: Path
) -> None:
    told: list[tuple[int, int]] = []
    with pytest.raises(Cancelled, match="of 8 frames"):
        render_film(
            film, publication, fmt, progress=lambda *done: told.append(done), cancelled=lambda: len(told) >= 3
        )
    assert told == [(1, 8), (2, 8), (3, 8)]
    assert list(own_temporary.iterdir()) == []


@pytest.mark.parametrize("fmt", ["mp4", "gif"])
def test_a_finished_film_leaves_nothing_behind_and_told_its_progress(
    fmt: str, film: Film, publication: Publication, own_temporary: Path
) -> None:
    told: list[tuple[int, int]] = []
    short = replace(film, dates=film.dates[:3])
    render_film(short, publication, fmt, progress=lambda *done: told.append(done))
    assert told == [(1, 3), (2, 3), (3, 3)]
    assert list(own_temporary.iterdir()) == []


def test_too_many_frames_are_refused_before_any_is_drawn(publication: Publication) -> None:
    asked = {"source": "chronicle_owl", "from": "2024-08-06", "to": "2027-08-21", "unchanged": "hold"}
    with pytest.raises(UsageError, match="frames, at most"):
        read_film(asked, _long(publication))


def _long(publication: Publication) -> Publication:
    """Return the publication with a source that covers more days."""
    sources = [
        {**entry, "last": "2027-08-21"} if entry["id"] == "chronicle_owl" else entry
        for entry in publication.manifest["sources"]
    ]
    return Publication(publication.folder, {**publication.manifest, "sources": sources})


def test_an_unknown_format_is_refused(film: Film, publication: Publication) -> None:
    with pytest.raises(UnknownName, match="mp4, gif"):
        render_film(film, publication, "avi")


def test_terms_that_allow_no_picture_allow_no_film(film: Film, publication: Publication) -> None:
    sources = [
        {**entry, "terms": {**entry["terms"], "pictures": "none"}}
        for entry in publication.manifest["sources"]
    ]
    closed = Publication(publication.folder, {**publication.manifest, "sources": sources})
    with pytest.raises(TermsForbid, match="chronicle"):
        render_film(film, closed, "mp4")
