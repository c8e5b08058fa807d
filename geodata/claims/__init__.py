"""Claims compared with the maps: what was stated, what each source shows, and a verdict by a written rule.

Promises: the rule is the same for every claimant; a source without an answer gives a reason, never a
zero; a map that is held over or reconstructed says so; a share never mixes two bases.
``docs/claims.md`` states the rule.
"""

from __future__ import annotations

from geodata.claims.assess import Assessment, assess
from geodata.claims.output.as_json import claims_entry, entry
from geodata.claims.output.claim_review import reviews
from geodata.claims.source_maps.maps import Measured, PlainMeasured
from geodata.claims.stated.table import Claim, load_claims

__all__ = [
    "Assessment",
    "Claim",
    "Measured",
    "PlainMeasured",
    "assess",
    "claims_entry",
    "entry",
    "load_claims",
    "reviews",
]
