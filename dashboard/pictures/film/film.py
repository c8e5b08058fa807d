"""A film of the map, day by day: MP4 or GIF."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from dashboard.pictures.content import small_print
from dashboard.pictures.content.story import Story
from dashboard.pictures.film.frames import Frames
from dashboard.pictures.film.gif import encode_gif, frame_ticks
from dashboard.pictures.film.mp4 import Frame, encode_mp4
from dashboard.pictures.order.licence import check_terms
from dashboard.pictures.order.request import Film, check_format
from dashboard.pictures.publication import Publication
from geodata.errors import Cancelled

__all__ = ["HOLD", "render_film"]

HOLD = 2.0  # seconds for which the last day stays
_SAMPLES = 9  # frames that the palette of a GIF is made from


def _never() -> bool:
    return False


def _unheard(_done: int, _total: int) -> None:
    return


def render_film(
    film: Film,
    publication: Publication,
    fmt: str,
    address: str = "",
    progress: Callable[[int, int], None] = _unheard,
    cancelled: Callable[[], bool] = _never,
) -> bytes:
    """Return the file of a film.

    Parameters
    ----------
    film : Film
        What to show; each of its dates is one frame.
    publication : Publication
        Where it is read from.
    fmt : str
        ``mp4`` or ``gif``.
    address : str
        Where the page shows the same; written into the file.
    progress : callable
        Called with the number of frames drawn so far and of all frames.
    cancelled : callable
        Called before each frame; a true answer ends the work.

    Raises
    ------
    Cancelled
        `cancelled` said so. Nothing is left behind.
    TermsForbid
        The source's terms allow no picture.
    UnknownName
        There is no format `fmt`.
    """
    check_format("animation", fmt)
    check_terms(publication, [film.still.source])
    frames = Frames(film.still, publication, address)
    drawn = _drawn(frames, film.dates, progress, cancelled)
    tags = _tags(film, publication, address)
    if fmt == "mp4":
        return encode_mp4(drawn, film.speed, HOLD, tags)
    samples = list(_drawn(frames, _spread(film.dates), _unheard, cancelled))
    ticks = frame_ticks(len(film.dates), film.speed, HOLD)
    return encode_gif(drawn, samples, ticks, f"{tags['title']}. {tags['comment']}")


def _drawn(
    frames: Frames,
    dates: tuple[str, ...],
    progress: Callable[[int, int], None],
    cancelled: Callable[[], bool],
) -> Iterator[Frame]:
    for done, date in enumerate(dates, 1):
        if cancelled():
            raise Cancelled(f"cancelled after {done - 1} of {len(dates)} frames")
        yield frames.frame(date)
        progress(done, len(dates))


def _spread(dates: tuple[str, ...]) -> tuple[str, ...]:
    """Return at most `_SAMPLES` of `dates`, the first and last among them."""
    steps = min(_SAMPLES, len(dates)) - 1
    return tuple(dates[i * (len(dates) - 1) // steps] for i in range(steps + 1)) if steps else dates


def _tags(film: Film, publication: Publication, address: str) -> dict[str, str]:
    """Return the file's metadata."""
    story = Story(replace(film.still, date=film.dates[-1], compare=None), publication)
    entry, span = story.entry, f"{film.dates[0]} to {film.dates[-1]}"
    told = {
        "Source": f"{entry['id']} ({entry['publisher']}, {entry['address']})",
        "Dates": span,
        "Revision": publication.revision,
        "Address": address,
        "Credit": small_print.credit(story),
        "Terms": entry["terms"]["text"][story.speech.lang],
    }
    regions = ", ".join(story.region_name(name) for name in film.still.regions)
    comment = "; ".join(f"{name}: {text}" for name, text in told.items() if text)
    return {"title": f"Salient: {regions}, {span}", "comment": comment}
