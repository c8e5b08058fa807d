"""Every route is described, and answers as the description says, whatever is asked."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from typing import Any

import pytest
import schemathesis
from flask import Flask
from hypothesis import HealthCheck, given, seed, settings
from hypothesis import strategies as st
from schemathesis.schemas import BaseSchema
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from dashboard.pictures.order.formats import FORMATS
from dashboard.server.app import create_app
from dashboard.server.pictures.workers import Workers
from dashboard.settings import Settings
from geodata import bundle
from tests.api.document import FILE, document, written
from tests.dashboard.conftest import HEAD
from tests.dashboard.server.links.test_addresses import TOLD
from tests.tiles import metadata, write_archive

EXAMPLES, LONG_EXAMPLES = 3, 400
# None that refuses every status from 500 on: 501, 503 and 504 say what is the matter; 500 is not described.
CHECKS = [
    *(status_code_conformance, content_type_conformance),
    *(response_headers_conformance, response_schema_conformance),
]
DRAWN_BY = 1  # process: two would draw no faster here
WORLD = (-180.0, -85.0, 180.0, 85.0)
ALWAYS_404 = "/<path:path>"
DATES = ["2025-03-12", "2025-03-13", "2025-03-14", "2025-03-15", "latest"]
SIZES = ["320x320", "640x360", "film", "9999x9999"]  # small, or refused: the large ones are tried elsewhere
# For the short form two kinds of picture are enough: the others take seconds each.
SHORT = {"/snapshot.png", "/sheet.png"}
OTHERS = {f"/{kind}.{fmt}" for kind, formats in FORMATS.items() for fmt in formats} - SHORT
OPERATIONS = [
    pytest.param(path, method, marks=[pytest.mark.long] if path in OTHERS else [], id=f"{method} {path}")
    for path, methods in document()["paths"].items()
    for method in methods
]


def test_the_description_is_written_down() -> None:
    assert FILE.read_text(encoding="utf-8") == written(), "run: python -m tests.api"


@pytest.fixture(scope="module")
def app(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Flask]:
    """A server with a process that draws."""
    folder = tmp_path_factory.mktemp("api")
    bundle.write(folder, TOLD, HEAD)
    tiles = write_archive(folder / "ground.pmtiles", {(0, 0, 0): b"tile"}, WORLD, metadata(["roads"]))
    made = create_app(Settings(bundle=folder, basemap=str(tiles)), Workers(DRAWN_BY))
    yield made.server
    made.close()


def test_every_route_is_described(app: Flask) -> None:
    described = {re.sub(r"{\w+}", "*", path) for path in document()["paths"]}
    rules = {rule.rule for rule in app.url_map.iter_rules()} - {ALWAYS_404}
    routes = {path for rule in rules for path in _expanded(re.sub(r"<(\w+:)?(?!fmt)\w+>", "*", rule))}
    assert routes == described


def _expanded(rule: str) -> list[str]:
    """Return the addresses of a rule: a picture has one for each format, modules are under any version."""
    kind = rule.strip("/").partition(".")[0]
    if "<fmt>" in rule:
        return [f"/{kind}.{fmt}" for fmt in FORMATS[kind]]
    return [re.sub(r"/modules/\w+/", "/modules/*/", rule)]


def _narrowed(app: Flask) -> dict[str, Any]:
    """Return the description with values that this server knows, so that not every request is refused."""
    told = document()
    schemas, paths = told["components"]["schemas"], told["paths"]
    schemas["source"] = {"enum": ["hand", "nobody"]}
    for name in ("date", "from", "to"):
        schemas[name] = {"enum": DATES}
    schemas["compare"] = {"enum": [f"hand@{date}" for date in DATES]}
    schemas["size"] = {"enum": SIZES}
    schemas["scale"] = {"enum": ["1", "1.5", "9"]}
    schemas["dates"] = {"enum": [",".join(DATES[:3]), DATES[0], ","]}
    published = app.test_client().get("/_dash-layout").text
    _choose(
        paths["/data/{name}"], 0, [*re.findall(r"series\.[0-9a-f]{16}\.json", published)[:1], "series.0.json"]
    )
    version = next(rule.rule for rule in app.url_map.iter_rules("modules")).split("/")[2]
    _choose(paths["/modules/{version}/{name}"], 0, [version, "0" * 16])
    _choose(paths["/modules/{version}/{name}"], 1, ["built/app.js", "styles.css", "../app.py"])
    _choose(paths["/assets/{name}"], 0, ["start.js", "none.js"])
    archive = re.findall(r"tiles/([0-9a-f]{16})", json.dumps(json.loads(published)))
    tile = paths["/tiles/{archive}/{z}/{x}/{y}"]
    _choose(tile, 0, [archive[0], "0" * 16])
    for place in (1, 2, 3):
        _choose(tile, place, [0, 1])
    urls = [
        "http://localhost/",
        "http://localhost/?place=R1",
        "http://elsewhere/",
        "http://localhost/embed?claim=C7",
    ]
    _choose(paths["/oembed"], 0, urls)
    return told


def _choose(path: dict[str, Any], parameter: int, values: Sequence[str | int]) -> None:
    path["get"]["parameters"][parameter]["schema"] = {"enum": values}


@pytest.fixture(scope="module")
def schema(app: Flask) -> BaseSchema:
    """The description, to be asked of that server."""
    made = schemathesis.openapi.from_dict(_narrowed(app))
    made.app = app
    return made


@pytest.mark.promise("Every route answers as docs/openapi.json says, with all headers, whatever is asked.")
@pytest.mark.parametrize(("path", "method"), OPERATIONS)
def test_answers_are_as_described(
    schema: BaseSchema, path: str, method: str, request: pytest.FixtureRequest
) -> None:
    examples = LONG_EXAMPLES if request.config.getoption("--long") else EXAMPLES
    operation = schema[path][method.upper()]
    strategy = st.one_of(
        operation.as_strategy(), operation.as_strategy(generation_mode=schemathesis.GenerationMode.NEGATIVE)
    )

    @seed(20250312)
    @settings(max_examples=examples, deadline=None, database=None, suppress_health_check=list(HealthCheck))
    @given(case=strategy)
    def ask(case: schemathesis.Case) -> None:
        case.call_and_validate(checks=CHECKS)

    ask()
