"""The shipped claims, tested once against the shipped reconstructions."""

from __future__ import annotations

import pytest

from geodata.claims import Assessment, assess, load_claims
from geodata.commands.claims import measured
from geodata.store import ParquetStore


@pytest.fixture(scope="session")
def shipped(chronicle_store: ParquetStore) -> dict[str, Assessment]:
    claims = load_claims()
    found = assess(claims, measured(chronicle_store, chronicle_store.sources(), claims))
    return {assessment.claim.id: assessment for assessment in found}
