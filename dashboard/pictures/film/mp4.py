"""Frames -> an MP4 that slide programs, browsers and phones can play. The same frames give the same bytes."""

from __future__ import annotations

import math
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from fractions import Fraction
from pathlib import Path
from subprocess import DEVNULL, PIPE, Popen
from typing import IO

import imageio_ffmpeg
import numpy as np
import numpy.typing as npt

from dashboard.pictures.order.cost import repeats
from geodata.errors import SalientError

__all__ = ["Frame", "encode_mp4", "frame_rate"]

Frame = npt.NDArray[np.uint8]  # (height, width, 3): red, green, blue

_QUALITY = (
    18  # constant rate factor: text stays sharp; at 14 the file is half as large again, and looks alike
)
# One thread and no versions written: the same bytes on every machine.
_SAME_BYTES = ("-threads", "1", "-fflags", "+bitexact", "-flags:v", "+bitexact", "-map_metadata", "-1")


def frame_rate(speed: float) -> Fraction:
    """Return the frames in a second of a film of `speed` days in a second: a whole multiple of it."""
    days = Fraction(speed).limit_denominator(1000)
    return days * repeats(days)


def encode_mp4(frames: Iterable[Frame], speed: float, hold: float, tags: Mapping[str, str]) -> bytes:
    """Return the film.

    Parameters
    ----------
    frames : iterable of arrays
        Of one size, at least one; an odd width or height is made even by its last column or row.
        An exception that it raises ends the encoder and leaves nothing behind.
    speed : float
        Frames shown in a second.
    hold : float
        Seconds for which the last frame stays.
    tags : mapping of str to str
        ``title``, ``comment``, ... of the file.

    Raises
    ------
    SalientError
        The encoder failed; the text is its own.
    """
    source = map(_even, frames)
    first = next(source)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "film.mp4")
        with Path(folder, "errors").open("w+b") as errors:
            _encode(_command(first, speed, hold, tags, path), first, source, errors)
        return path.read_bytes()


def _even(frame: Frame) -> Frame:
    height, width, _ = frame.shape
    return np.pad(frame, ((0, height % 2), (0, width % 2), (0, 0)), mode="edge")


def _command(first: Frame, speed: float, hold: float, tags: Mapping[str, str], path: Path) -> list[str]:
    height, width, _ = first.shape
    rate, days = frame_rate(speed), Fraction(speed).limit_denominator(1000)
    shape = ["-f", "rawvideo", "-pix_fmt", "rgb24", "-video_size", f"{width}x{height}"]
    steps = [  # colours by BT.709, and tagged so: a player would guess by the size and shift the blue
        "scale=out_color_matrix=bt709:out_range=tv",
        "format=yuv420p",
        "setparams=color_primaries=bt709:color_trc=bt709:colorspace=bt709:range=tv",
        f"tpad=stop_mode=clone:stop_duration={hold:g}",
        f"fps={rate}",
    ]
    codec = ["-c:v", "libx264", "-profile:v", "high", "-preset", "veryfast", "-crf", str(_QUALITY)]
    key = ["-g", str(math.ceil(2 * rate))]  # a key frame every two seconds, for seeking
    written = [part for name, text in tags.items() for part in ("-metadata", f"{name}={text}")]
    return [
        *(imageio_ffmpeg.get_ffmpeg_exe(), "-hide_banner", "-loglevel", "error", "-y"),
        *(*shape, "-framerate", str(days), "-i", "pipe:0", "-an"),
        *("-vf", ",".join(steps), *codec, *key, *_SAME_BYTES, *written),
        *("-movflags", "+faststart", str(path)),
    ]


def _encode(command: list[str], first: Frame, rest: Iterator[Frame], errors: IO[bytes]) -> None:
    """Run the encoder on the frames; whatever happens, it has ended when this returns."""
    with _start(command, errors) as process:
        try:
            _feed(process, first, rest)
        except BaseException:
            process.kill()
            raise
    if process.returncode:
        errors.seek(0)
        lines = errors.read().decode(errors="replace").strip().splitlines()
        raise SalientError(f"the film could not be encoded: {lines[-1] if lines else process.returncode}")


def _start(command: list[str], errors: IO[bytes]) -> Popen[bytes]:
    return Popen(command, stdin=PIPE, stdout=DEVNULL, stderr=errors)  # noqa: S603 - our own words, no shell


def _feed(process: Popen[bytes], first: Frame, rest: Iterator[Frame]) -> None:
    pipe = process.stdin
    if pipe is None:  # never so: `_start` passes PIPE
        raise SalientError("the encoder takes no frames")
    try:
        pipe.write(first.tobytes())
        for frame in rest:
            pipe.write(frame.tobytes())
        pipe.close()
    except BrokenPipeError:
        pass  # it ended early; its exit code and last line say why
