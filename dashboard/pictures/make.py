"""An order -> the finished file: what the command line calls, and what the drawing processes run."""

from __future__ import annotations

from collections.abc import Callable

from dashboard.pictures.deck.deck import render_deck
from dashboard.pictures.film.film import render_film
from dashboard.pictures.order.order import Order, link
from dashboard.pictures.order.request import Deck, Film, Still
from dashboard.pictures.publication import Publication
from dashboard.pictures.sheet.sheet import render_sheet
from dashboard.pictures.still import render_still

__all__ = ["Progress", "make"]

Progress = Callable[[int, int], None]


def _unheard(_done: int, _total: int) -> None:
    return


def _never() -> bool:
    return False


def make(
    order: Order,
    publication: Publication,
    base: str = "",
    *,
    frozen: bool = False,
    progress: Progress = _unheard,
    cancelled: Callable[[], bool] = _never,
) -> bytes:
    """Return the file.

    Parameters
    ----------
    order : Order
        What to draw.
    publication : Publication
        Of the order's revision.
    base : str
        Address of the server, with its last slash, for the link in the file; none leaves the link out.
    frozen : bool
        Whether that link is pinned to this revision.
    progress : callable
        Called with the number of an animation's frames drawn so far and of all its frames.
    cancelled : callable
        Called before each frame of an animation; a true answer ends the work.
    """
    request, fmt = order.request, order.format
    address = link(base, order.last, publication, frozen=frozen)
    if isinstance(request, Still):
        return render_still(request, publication, fmt, address)
    if isinstance(request, Film):
        return render_film(request, publication, fmt, address, progress, cancelled)
    if isinstance(request, Deck):
        return render_deck(request, publication, address)
    return render_sheet(request, publication, fmt, address)
