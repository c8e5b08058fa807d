"""The OpenAPI document is true: it is valid, every route is in it, and every answer is as it says."""

from __future__ import annotations

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

from dashboard.ogc.answers.openapi import description
from dashboard.ogc.store_reader import Served

ROOT = "http://localhost/ogc"
EXAMPLES, LONG_EXAMPLES = 4, 300
CHECKS = [
    *(status_code_conformance, content_type_conformance),
    *(response_headers_conformance, response_schema_conformance),
]
# Of one collection: the others differ in their properties alone.
PATHS = [
    *("/", "/api", "/conformance", "/collections", "/collections/control", "/collections/control/queryables"),
    *("/collections/control/items", "/collections/control/items/{featureId}", "/collections/events/items"),
]


@pytest.fixture(scope="module")
def told(served: Served) -> dict[str, Any]:
    """The document."""
    return description(served, ROOT)


@pytest.fixture(scope="module")
def schema(told: dict[str, Any], app: Flask) -> BaseSchema:
    """The document, to be asked of the server."""
    made = schemathesis.openapi.from_dict(told)
    made.app = app
    return made


def test_the_server_answers_it(app: Flask, told: dict[str, Any]) -> None:
    answer = app.test_client().get("/ogc/api")
    assert answer.content_type == "application/vnd.oai.openapi+json;version=3.0"
    assert answer.json == told


def test_every_route_is_described(app: Flask, told: dict[str, Any], served: Served) -> None:
    rules = {rule.rule.removeprefix("/ogc") or "/" for rule in app.url_map.iter_rules()}
    expanded = {
        rule.replace("<name>", name).replace("<feature_id>", "{featureId}")
        for rule in rules
        for name in served.collections
    }
    assert expanded == set(told["paths"])


def test_each_parameter_of_a_collection_is_described_and_taken(
    app: Flask, told: dict[str, Any], served: Served
) -> None:
    client = app.test_client()
    for name, collection in served.collections.items():
        parameters = told["paths"][f"/collections/{name}/items"]["get"]["parameters"]
        own = [one["name"] for one in parameters if "name" in one]
        assert own == list(collection.by_name)
        for parameter in own:
            value = next((value for value in collection.values(parameter) if value is not None), None)
            if value is not None:
                answer = client.get(f"/ogc/collections/{name}/items", query_string={parameter: value})
                assert answer.json["numberMatched"] > 0, (name, parameter)


@pytest.mark.promise(
    "Every address of the OGC API answers as its own OpenAPI document says, whatever is asked."
)
@pytest.mark.parametrize("path", PATHS)
def test_answers_are_as_described(schema: BaseSchema, path: str, request: pytest.FixtureRequest) -> None:
    examples = LONG_EXAMPLES if request.config.getoption("--long") else EXAMPLES
    operation = schema[path]["GET"]
    strategy = st.one_of(
        operation.as_strategy(), operation.as_strategy(generation_mode=schemathesis.GenerationMode.NEGATIVE)
    )

    @seed(20250312)
    @settings(max_examples=examples, deadline=None, database=None, suppress_health_check=list(HealthCheck))
    @given(case=strategy)
    def ask(case: schemathesis.Case) -> None:
        case.call_and_validate(checks=CHECKS, headers={"Accept-Encoding": "identity"})

    ask()
