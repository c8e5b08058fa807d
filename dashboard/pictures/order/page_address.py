"""The address of what a picture shows: the page's own query, as ``assets/app/lib/address.js`` writes it."""

from __future__ import annotations

from urllib.parse import quote

from dashboard.pictures.order.request import LAYERS, Still
from dashboard.pictures.publication import Publication

__all__ = ["picture_query", "view_query"]


def view_query(still: Still, publication: Publication, *, frozen: bool = False) -> str:
    """Return the query under which the page shows what `still` shows.

    Parameters
    ----------
    still : Still
        What is shown.
    publication : Publication
        Where it was read from.
    frozen : bool
        Whether the address keeps this revision when a newer one is published.
    """
    look = still.look
    pairs = {
        "date": still.date,
        "source": still.source,
        "region": still.region,
        "known": still.known,
        "compare": "@".join(still.compare) if still.compare else None,
        "from": still.period[0],
        "to": still.period[1],
        "layers": ",".join(look.layers) if look.layers != LAYERS else None,
        "view": _view(still),
        "claim": still.claim,
        "place": still.place,
        "lang": look.lang if look.lang != "en" else None,
        "rev": publication.revision if frozen else None,
    }
    return _join(pairs)


def picture_query(still: Still, publication: Publication, *, frozen: bool = True) -> str:
    """Return the query under which ``/snapshot.png`` gives the picture of `still`."""
    look = still.look
    pairs = {
        "size": f"{look.width}x{look.height}",
        "scale": f"{look.scale:g}" if look.scale != 1 else None,
        "theme": look.theme if look.theme != "light" else None,
        "curve": None if look.curve else "0",
        "qr": "1" if look.qr else None,
    }
    return "&".join(part for part in (view_query(still, publication, frozen=frozen), _join(pairs)) if part)


def _view(still: Still) -> str | None:
    view = still.view
    return f"{view.lon:.4f},{view.lat:.4f},{view.zoom:.2f}" if view else None


def _join(pairs: dict[str, str | None]) -> str:
    """Join the parameters that are set. An empty value counts as one: ``layers=`` shows no layer."""
    return "&".join(
        f"{name}={quote(value, safe=',@:')}" for name, value in pairs.items() if value is not None
    )
