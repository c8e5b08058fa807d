"""Whatever is lost from a source's files, no output says zero where the whole files show ground.

Files of two sources, a week each; on some days features, whole controls or the file itself are damaged. Every
output is compared with the one of the whole files: what the command line prints, what is published, what
claims are tested against, and the headline of a picture.
"""

from __future__ import annotations

import contextlib
import copy
import io
import itertools
import json
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.pictures.content.finding import finding
from dashboard.pictures.order.request import read_still
from dashboard.pictures.publication import Publication
from geodata import bundle
from geodata.__main__ import main
from geodata.bundle import date_of, day_of
from geodata.publishing.recipe import publish
from geodata.store import ParquetStore, open_store
from tests.geodata.importers.fixtures import feature, polygon, ring

FIRST, DAYS = "2025-03-01", 8
REGIONS = ("kursk", "sumy")
ZERO = 0.05  # km2: what a figure with one decimal shows as 0.0

# Two squares of each control that a source maps, in Kursk or in Sumy: 78 km2 each.
SQUARES = {
    "ukraine": [(35.2, 51.2), (34.9, 51.3)],
    "russia": [(33.9, 50.6), (34.2, 50.6)],
    "contested": [(35.4, 51.2), (34.5, 50.6)],
}
FILLS = {"ukraine": "#01579b", "russia": "#a52714", "contested": "#bdbdbd"}

Document = dict[str, Any]


def _deepstate() -> Document:
    shapes = [
        feature(polygon(ring(*corner)), fill=FILLS[control])
        for control, corners in SQUARES.items()
        for corner in corners
    ]
    return {"type": "FeatureCollection", "features": shapes}


def _owl() -> Document:
    def rings(control: str) -> list[list[list[float]]]:
        return [[[lat, lon] for lon, lat in ring(*corner)] for corner in SQUARES[control]]

    return {"areas": rings("russia"), "areas_ua": rings("ukraine")}


SOURCES: dict[str, tuple[Callable[[], Document], Callable[[str], str]]] = {
    "deepstate": (_deepstate, lambda date: f"{1740787200 + 86400 * day_of(date, FIRST)}.geojson"),
    "owlmaps": (_owl, lambda date: f"{date.replace('-', '')}.json"),
}

# What can happen to a file. Each takes the document and a number that selects a feature or a control.


def _lists(document: Document) -> list[list[Any]]:
    return [value for value in document.values() if isinstance(value, list) and value]


def _drop_feature(document: Document, pick: int) -> None:
    for members in _lists(document)[pick % 2 :][:1]:
        members.pop(pick % len(members))


def _break_feature(document: Document, pick: int) -> None:
    for members in _lists(document)[pick % 2 :][:1]:
        place = pick % len(members)
        members[place] = {"type": "Feature"} if isinstance(members[place], dict) else [[51, 35]]


def _recolour(document: Document, pick: int) -> None:
    shapes = document.get("features", [])
    if shapes:
        shapes[pick % len(shapes)]["properties"]["fill"] = "#123456"


def _recolour_control(document: Document, pick: int) -> None:
    fill = list(FILLS.values())[pick % 3]
    for shape in document.get("features", []):
        if shape.get("properties", {}).get("fill") == fill:
            shape["properties"]["fill"] = "#123456"


def _empty_control(document: Document, pick: int) -> None:
    fill = list(FILLS.values())[pick % 3]
    if "features" in document:
        kept = [one for one in document["features"] if one.get("properties", {}).get("fill") != fill]
        document["features"] = kept
    else:
        document[("areas", "areas_ua")[pick % 2]] = []


def _drop_key(document: Document, pick: int) -> None:
    document.pop(sorted(document)[pick % len(document)], None)


DAMAGES: dict[str, Callable[[Document, int], None]] = {
    "a feature is missing": _drop_feature,
    "a feature is broken": _break_feature,
    "a colour is new": _recolour,
    "a class has another colour": _recolour_control,
    "a class is empty": _empty_control,
    "a key is missing": _drop_key,
}
CUT, GONE, NOTHING = "the file is cut", "the file is gone", "the file is empty"

damages = st.dictionaries(
    st.integers(1, DAYS - 1),
    st.tuples(st.sampled_from([*DAMAGES, CUT, GONE, NOTHING]), st.integers(0, 11)),
    min_size=1,
    max_size=2,
)


def _write(folder: Path, source: str, harm: dict[int, tuple[str, int]]) -> None:
    make, name = SOURCES[source]
    folder.mkdir(parents=True)
    for day in range(DAYS):
        kind, pick = harm.get(day, ("", 0))
        document = copy.deepcopy(make())
        if kind in DAMAGES:
            DAMAGES[kind](document, pick)
        text = json.dumps(document)
        if kind in (CUT, NOTHING):
            text = text[: len(text) // 2] if kind == CUT else ""
        if kind != GONE:
            (folder / name(date_of(day, FIRST))).write_text(text)


def _run(*words: str) -> tuple[int, str]:
    out = io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(io.StringIO()):
        code = main(list(words))
    return code, out.getvalue()


def _figures(folder: Path, source: str) -> Iterator[tuple[str, float | None]]:
    """Yield every area of every output, by a name that says where it is from."""
    store = str(folder / "store")
    for day, region in itertools.product(range(DAYS), REGIONS):
        date = date_of(day, FIRST)
        code, text = _run(
            *("report", "--source", source, "--date", date, "--region", region, "--json", "--store", store)
        )
        if code == 0:
            for control, km2 in json.loads(text)["areas_km2"].items():
                yield f"report {date} {region} {control}", km2
    for region in REGIONS:
        _, text = _run("series", "--source", source, "--region", region, "--json", "--store", store)
        for row in json.loads(text)["days"]:
            for control in SQUARES:
                yield f"series {row['date']} {region} {control}", row[control]


def _published(folder: Path) -> Iterator[tuple[str, float | None]]:
    target = folder / "bundle"
    manifest = publish(open_store(str(folder / "store")), target)
    rows = bundle.read_file(target, manifest, "series")["rows"]
    for row in (row for row in rows if row["region"] in REGIONS):
        starts = bundle.undeltas(row["day"])
        for day in range(DAYS):
            standing = [i for i, start in enumerate(starts) if start <= day < row["until"]]
            for control in SQUARES if standing else ():
                value = row[control][standing[-1]]
                date = date_of(day, manifest["first"])
                yield f"series file {date} {row['region']} {control}", None if value is None else value / 100
    yield from _on_pictures(Publication(target, manifest))
    yield from _in_claims(bundle.read_file(target, manifest, "claims")["claims"])


def _on_pictures(publication: Publication) -> Iterator[tuple[str, float | None]]:
    source = publication.manifest["sources"][0]["id"]
    for day in range(DAYS):
        date = date_of(day, publication.manifest["first"])
        if date <= publication.manifest["last"]:
            title = finding(
                read_still({"source": source, "date": date, "region": "kursk"}, publication), publication
            )
            yield f"picture {date}", 0.0 if "no Ukrainian-held ground" in title else 1.0


def _in_claims(claims: list[dict[str, Any]]) -> Iterator[tuple[str, float | None]]:
    for claim in claims:
        for found in claim["sources"]:
            if claim["metric"].startswith("area_held") and not found["published"]:
                yield f"claim {claim['id']} {found['source']}", found["value"]


def _outputs(folder: Path, source: str, harm: dict[int, tuple[str, int]]) -> dict[str, float | None]:
    _write(folder / "files", source, harm)
    code, _ = _run("import", source, str(folder / "files"), "--store", str(folder / "store"))
    assert code in (0, 1)
    return dict([*_figures(folder, source), *_published(folder)])


@pytest.fixture(scope="module", autouse=True)
def _no_chronicle() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("geodata.chronicle.ensure", lambda *_: None)
        yield


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[str, float | None]]:
    return {source: _outputs(tmp_path_factory.mktemp(source), source, {}) for source in SOURCES}


def test_the_whole_files_show_ground_everywhere(whole: dict[str, dict[str, float | None]]) -> None:
    for source, outputs in whole.items():
        assert len(outputs) > 100
        measured = {name: km2 for name, km2 in outputs.items() if not name.startswith("claim")}
        silent = {name.rpartition(" ")[2] for name, km2 in measured.items() if km2 is None}
        assert silent == ({"contested"} if source == "owlmaps" else set())
        zeros = {name for name, km2 in outputs.items() if km2 is not None and km2 < ZERO}
        assert zeros == set()


@settings(max_examples=6, deadline=None)  # each is an import, two dozen commands and a publication
@given(source=st.sampled_from(list(SOURCES)), harm=damages)
def test_no_output_says_zero_for_what_was_lost(
    whole: dict[str, dict[str, float | None]], source: str, harm: dict[int, tuple[str, int]]
) -> None:
    with TemporaryDirectory() as folder:
        found = _outputs(Path(folder), source, harm)
        store = ParquetStore(Path(folder) / "store")
        assert len({item.revision.date for item in store.judged(source)}) >= DAYS - 2
    zeros = {name for name, km2 in found.items() if km2 is not None and km2 < ZERO}
    assert zeros == set(), harm
