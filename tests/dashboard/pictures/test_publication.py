"""A publication says about a day what the bundle says."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from dashboard.pictures.publication import Measures, Publication, Series, open_publication
from geodata.errors import BundleError, NoData, UnknownName
from geodata.measures import areas as metrics
from geodata.regions import load_regions, state_border
from geodata.store import ParquetStore
from geodata.timeline import snapshots

SOURCE = "chronicle"
DAY = "2025-03-12"
ROWS = (Measures(5, 0, 0, 1), Measures(9, 0, 0, 1), Measures(2, 0, 0, 1))
SERIES = Series(first=10, until=20, days=(10, 13, 16), rows=ROWS)


def test_a_measure_is_that_of_the_store(publication: Publication, chronicle_store: ParquetStore) -> None:
    region = next(region for region in load_regions() if region.id == "kursk")
    history = [item for item in snapshots(chronicle_store.select(SOURCE)) if item.date <= DAY < item.until]
    expected = metrics.measure(history, region, state_border(load_regions()))[0]
    series = publication.series(SOURCE, "kursk")
    assert series is not None
    found = series.at(publication.day(DAY))
    assert found is not None
    # The figure of a reconstruction is the published area; the drawn ground matches it.
    assert found.ukraine == pytest.approx(expected.areas.ukraine, abs=0.06)
    assert found.contested == pytest.approx(expected.areas.contested, abs=0.06)
    assert found.line == pytest.approx(expected.contact_line, abs=0.01)


def test_rings_are_closed_and_lie_in_the_window(publication: Publication) -> None:
    pieces = publication.pieces(SOURCE, publication.day(DAY))
    west, south, east, north = publication.manifest["window"]
    assert {piece.control for piece in pieces} == {"ukraine", "russia", "contested"}
    for ring in (ring for piece in pieces for ring in piece.rings):
        assert np.array_equal(ring[0], ring[-1])
        assert ((ring >= (west, south)) & (ring <= (east, north))).all()


def test_a_series_answers_only_for_the_days_it_covers() -> None:
    areas = [row and row.ukraine for row in map(SERIES.at, (9, 10, 12, 13, 19, 20))]
    assert areas == [None, 5, 5, 9, 2, None]


@pytest.mark.parametrize(("since", "peak"), [(0, (13, 9)), (15, (15, 9)), (16, (16, 2))])
def test_the_peak_counts_from_a_day(since: int, peak: tuple[int, float]) -> None:
    assert SERIES.peak("ukraine", since) == peak


def test_a_day_without_a_map_is_refused_with_the_days_there_are(publication: Publication) -> None:
    with pytest.raises(NoData, match="from 2024-08-06 to 2025-"):
        publication.check_day(SOURCE, "2030-01-01")


def test_an_unknown_source_is_refused_with_the_names_there_are(publication: Publication) -> None:
    with pytest.raises(UnknownName, match="chronicle_owl"):
        publication.source("chronical")


def test_a_revision_is_opened_by_name(shipped_bundle: Path, publication: Publication) -> None:
    assert open_publication(shipped_bundle, publication.revision).manifest == publication.manifest
    with pytest.raises(UnknownName, match=publication.revision):
        open_publication(shipped_bundle, "0" * 12)


def test_without_a_bundle_it_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(BundleError, match="python -m geodata publish"):
        open_publication(tmp_path)
