"""The one recipe: store -> measure -> bundle."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

from filelock import FileLock, Timeout

from geodata import bundle, chronicle, explain, files
from geodata.claims import assess, claims_entry, load_claims
from geodata.errors import BundleError, NoData
from geodata.measures import agreement, line_movement, settlement_history
from geodata.measures.source_measures import MeasuredSource, measure_source
from geodata.model import WINDOW, Source
from geodata.publishing.as_json import region_entry, series_entry, source_entry, timeline_entry
from geodata.publishing.downloads import downloads
from geodata.publishing.past import known_entry, rewritten_entry
from geodata.regions import Region, load_regions, state_border
from geodata.shipped.base_map import context, read_csv
from geodata.shipped.events import events_entry, load_events
from geodata.shipped.settlements import load_settlements
from geodata.store import Store

__all__ = ["publish"]

_LOCK_SECONDS = 60  # seconds to wait for the lock; writing takes one

Progress = Callable[[str], None]
Contents = dict[str, Any]


def publish(
    store: Store, folder: Path, progress: Progress = lambda _: None, *, offer: bool | None = None
) -> dict[str, Any]:
    """Write a bundle of everything in `store` to `folder` and return its manifest.

    Parameters
    ----------
    store : Store
        The chronicle is built into it first if it is not there.
    folder : Path
        Where the bundle goes. Readers see the old publication until the new one is whole.
    progress : callable
        Called with a few words on the step that begins.
    offer : bool, optional
        Whether to publish files for other programs too, of the sources that allow it. None does as the last
        publication did.

    Raises
    ------
    NoData
        The store holds no snapshot at all.
    BundleError
        The folder cannot be written, or another publish is at work.
    """
    chronicle.ensure(store, progress)
    regions = load_regions()
    measured = []
    for source in _in_order(store.sources()):
        progress(f"measuring {source.id}")
        item = measure_source(store, source, regions)
        if item.history:
            measured.append(item)
        else:
            progress(f"{source.id} has no map that could be read: left out")
    if not measured:
        raise NoData("the store holds no snapshot; import a source first")
    first = min(item.first for item in measured)
    progress("comparing sources and explaining changes")
    contents: Contents = {
        **_maps(measured, first),
        **_compared(measured, regions, first),
        **_explained(store, measured, regions, first),
        **context(),
    }
    for item in measured:
        known = contents.get(f"known-{item.source.id}")
        if known and known["rewrites"]:
            contents[f"timeline-{item.source.id}"]["rewritten"] = rewritten_entry(known, first)
    wanted = _offers(folder) if offer is None else offer
    offered = list(downloads(measured, progress)) if wanted else []
    progress("writing the bundle")
    return _write_alone(folder, contents, _head(measured, regions, first), offered)


def _offers(folder: Path) -> bool:
    """Tell whether the newest publication has files for other programs."""
    with suppress(BundleError):
        return "downloads" in bundle.read_manifest(folder)
    return False


def _in_order(sources: Sequence[Source]) -> list[Source]:
    """Sort key: observed maps first, since the page opens with the first."""
    return sorted(sources, key=lambda source: (source.reconstructed, source.id))


def _maps(measured: Sequence[MeasuredSource], first: str) -> Contents:
    timelines = {f"timeline-{item.source.id}": timeline_entry(item, first) for item in measured}
    return {
        **timelines,
        "series": series_entry(measured, first),
        "regions": files.load_json_data("regions.geojson"),
    }


def _compared(measured: Sequence[MeasuredSource], regions: tuple[Region, ...], first: str) -> Contents:
    maps = [(item.source, item.history) for item in measured]
    return {
        "agreement": agreement.entry(maps, regions, first),
        "movement": line_movement.entry(maps, regions, state_border(regions), first),
        "claims": claims_entry(assess(load_claims(), measured)),
        "events": events_entry(load_events()),
    }


def _explained(
    store: Store, measured: Sequence[MeasuredSource], regions: tuple[Region, ...], first: str
) -> Contents:
    places, border = load_settlements(), state_border(regions)
    region_of = settlement_history.within(places, regions)
    told, uk = read_csv("settlement_events.csv"), read_csv("reporters_uk.csv")
    contents: Contents = {"reports": settlement_history.reports_entry(told, places, uk)}
    for item in measured:
        name, covers = item.source.id, item.source.regions
        covered = [region for region in regions if region.id in covers]
        near = tuple(place for place in places if region_of.get(place.id) in covers)
        revisions = explain.first_revisions(store.select(name, revisions=True), store.judged(name))
        known = known_entry(store, item, covered, near, first)
        if known is not None:
            contents[f"known-{name}"] = known
        contents[f"places-{name}"] = settlement_history.places_entry(name, item.history, near, first)
        contents[f"changes-{name}"] = explain.entry(
            name, item.history, covered, places, border, first, revisions
        )
    return contents


def _head(measured: Sequence[MeasuredSource], regions: Sequence[Region], first: str) -> dict[str, Any]:
    accuracy: Any = files.load_json_data("accuracy.json")
    return {
        "first": first,
        "last": max(item.last for item in measured),
        "window": list(WINDOW),
        "regions": [region_entry(region) for region in regions],
        "sources": [source_entry(item, accuracy) for item in measured],
    }


def _write_alone(
    folder: Path, contents: Contents, head: dict[str, Any], offered: Sequence[bundle.Download]
) -> dict[str, Any]:
    try:
        files.make_folder(folder)
        with FileLock(folder / ".lock", timeout=_LOCK_SECONDS):
            return bundle.write(folder, contents, head, offered)
    except Timeout:
        raise BundleError(f"{folder}: another publish is at work; try again later") from None
    except OSError as error:
        raise BundleError(f"{folder}: cannot be written ({error.strerror})") from error
