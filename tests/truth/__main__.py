"""Write the page with everything that is said: ``python -m tests.truth``."""

from __future__ import annotations

import argparse
import tempfile
from pathlib import Path

from dashboard.pictures.publication import open_publication
from geodata import chronicle
from geodata.publishing.recipe import publish
from geodata.store import ParquetStore
from tests.truth.cases import CASES, LANGUAGES, PERIODS
from tests.truth.drawing import draw
from tests.truth.page import claims_page, drawn_page, page
from tests.truth.saying import say, say_of_claims

PAGE = Path(__file__).parents[2] / "docs" / "sentences.md"


def _bundle(folder: Path) -> Path:
    """Publish the data that ship, as the tests do."""
    store = ParquetStore(folder / "store")
    chronicle.ensure(store, progress=print)
    publish(store, folder / "bundle")
    return folder / "bundle"


def main() -> None:
    """Generate all sentences of every case and write them down."""
    parser = argparse.ArgumentParser(prog="python -m tests.truth", description=__doc__)
    parser.add_argument("--bundle", type=Path, help="a published bundle of the data that ship")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        bundle = given.bundle or _bundle(Path(folder))
        publication = open_publication(bundle)
        said = {lang: say(CASES, bundle, publication, lang) for lang in LANGUAGES}
        drawn = {lang: {one.name: draw(one, publication, lang) for one in PERIODS} for lang in LANGUAGES}
        carded = {lang: say_of_claims(bundle, lang) for lang in LANGUAGES}
    text = page(CASES, said) + drawn_page(PERIODS, drawn) + claims_page(carded)
    PAGE.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
