"""A publisher day by day, with outages, broken, doubled and rewritten files, and a sync after each."""

from __future__ import annotations

import io
import random
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack, redirect_stderr, redirect_stdout
from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path
from unittest.mock import patch

import pytest

from geodata import bundle
from geodata.__main__ import main
from geodata.bundle import date_of
from geodata.fetching.archive import Archive
from geodata.files import sha256
from geodata.importers import owlmaps
from geodata.importers.import_run import import_files
from geodata.revisions import standing
from geodata.store import ParquetStore
from geodata.store.integrity import damaged_files
from tests.geodata.commands.test_fetch import TABLE, facts, owl
from tests.geodata.importers.fixtures import ring
from tests.publisher import Publisher, drop, reply, tree
from tests.reliability.at_work import Say, at_work
from tests.reliability.open_page import OpenPage

Files = Mapping[str, bytes]
Sync = Callable[..., tuple[int, str]]
KILLS = 60
HELD_BACK = ("20251218", "20251222")  # the first without ground in Kursk; the third bears them out
BROKEN = ("20251230", "20260417", "20260616")  # days without a polygon, as Project Owl published them


@dataclass(frozen=True)
class Day:
    """What the publisher has on a day, all files together; None during an outage."""

    files: Files | None
    code: int = 0
    says: str = ""


def _growing(days: Sequence[tuple[Files, int, str]]) -> Iterator[Day]:
    """Yield days on which files come to those of the days before."""
    there: dict[str, bytes] = {}
    for files, code, says in days:
        there |= files
        yield Day(dict(there), code, says)


def _by_hand() -> list[Day]:
    whole, more = owl(ring()), owl(ring(), ring(35.4, 51.2))
    days = list(
        _growing(
            [
                (
                    {"20250301": whole, "20250302": whole},
                    0,
                    "owlmaps: 1 new map, 2025-03-02; the newest is of",
                ),
                ({}, 0, "owlmaps: nothing new; the newest is of 2025-03-02"),
                ({"20250303": whole[:90]}, 1, "refused: 20250303.json"),
                ({"20250304": owl()}, 65, "kept back: 20250304.json"),
                (
                    {"20250301": more, "20250305": whole},
                    0,
                    "2 new maps, 2025-03-01 to 2025-03-05, 1 in place of an earlier one",
                ),
                ({"20250306": whole}, 0, "owlmaps: 1 new map, 2025-03-06"),
            ]
        )
    )
    return [*days[:4], Day(None, 75, "owlmaps: nothing new; the newest is of 2025-03-02"), *days[4:]]


def _real(folder: Path) -> list[Day]:
    """Thirty days: the raid as first published, its correction, and later maps with the broken ones."""
    first = {
        path.stem: path.read_bytes()
        for path in sorted((folder / "owlmaps-revisions" / "first").glob("202408*"))
    }
    second = {
        path.stem: path.read_bytes() for path in (folder / "owlmaps-revisions" / "20240828T205700Z").iterdir()
    }
    spans = (("20251218", "20260103"), ("20260409", "20260425"), ("20260608", "20260628"))
    later = [
        path
        for path in sorted((folder / "owlmaps").iterdir())
        if any(start <= path.stem <= end for start, end in spans)
    ]
    days: list[tuple[Files, int, str]] = [({name: body}, 0, name[-2:]) for name, body in first.items()]
    days.append((second, 0, f"{len(second)} in place of earlier ones"))
    for path in later:
        code = 1 if path.stem in BROKEN else 65 if path.stem in HELD_BACK else 0
        days.append(({path.stem: path.read_bytes()}, code, path.stem[-2:]))
    doubled = later[-1].read_bytes()
    days.append(({"20260629": doubled, "20260630": doubled}, 0, "2 new maps, 2026-06-29 to 2026-06-30"))
    return list(_growing(days))


@pytest.fixture
def sync(
    tmp_path: Path, publisher: Publisher, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Sync:
    # Reconstructions take half a minute, claims and reports a second for each publication; none changes here.
    monkeypatch.setattr("geodata.chronicle.ensure", lambda *_: None)
    monkeypatch.setattr("geodata.publishing.recipe.assess", lambda *_: [])
    monkeypatch.setattr("geodata.publishing.recipe.read_csv", lambda _: [])
    (tmp_path / "tables").mkdir()
    (tmp_path / "tables" / "owlmaps.toml").write_text(TABLE.format(at=publisher.address))

    def call(command: str, *words: str) -> tuple[int, str]:
        code = main([command, *words, *_options(tmp_path, command)])
        out, err = capsys.readouterr()
        return code, out + err

    return call


def _options(folder: Path, command: str) -> list[str]:
    names = ["archive", "tables", "store", *(["bundle"] if command == "sync" else [])]
    return [part for name in names for part in (f"--{name}", str(folder / name))]


def _offer(publisher: Publisher, files: Files | None) -> None:
    if files is None:
        publisher.replies = {path: [drop] for path in publisher.replies}
        return
    named = {f"{day}.json": body for day, body in files.items()}
    publisher.at("/tree", reply(tree(named)))
    for name, body in named.items():
        publisher.at(f"/{name}", reply(body))


def _published(folder: Path) -> set[str]:
    """Return the days that the publication has maps of, after checking that all of it is whole."""
    assert bundle.find_faults(folder) == ()
    manifest = bundle.read_manifest(folder)
    timeline = bundle.read_file(folder, manifest, "timeline-owlmaps")
    return {date_of(day, manifest["first"]) for day in accumulate(timeline["snapshots"])}


def _replay(
    days: Sequence[Day],
    never: set[str],
    sync: Sync,
    publisher: Publisher,
    folder: Path,
    *,
    published_anew: Callable[[str], None] = lambda _: None,
) -> int:
    """Sync after each day, check what is published, and return how many publications there were.

    `published_anew` is called with the revision of each.
    """
    store, revisions = ParquetStore(folder / "store"), [""]
    for day in days:
        _offer(publisher, day.files)
        code, said = sync("sync")
        assert (code, day.says in said) == (day.code, True), said
        published = _published(folder / "bundle")
        assert published.isdisjoint(never)
        assert published == set(standing(store.judged("owlmaps")))
        revisions.append(bundle.read_manifest(folder / "bundle")["revision"])
        assert (revisions[-1] != revisions[-2]) is ("\npublished revision" in said)
        if revisions[-1] != revisions[-2]:
            published_anew(revisions[-1])
    return len(set(revisions)) - 1


def _imported_at_once(folder: Path) -> list[tuple[object, ...]]:
    """Return what one import of everything that was ever fetched, in that order, gives."""
    paths = [kept.path for kept in Archive(folder / "archive" / "owlmaps").versions()]
    done = import_files("owlmaps", paths)
    store = ParquetStore(folder / "once")
    store.put(owlmaps.SOURCE, done.table, done.issues, done.revisions)
    assert store.select("owlmaps").equals(ParquetStore(folder / "store").select("owlmaps"))
    return facts(store.judged("owlmaps"))


PROMISE = "Days of trouble, a sync after each: the store is that of one import; nothing broken is published."


@pytest.mark.promise(PROMISE)
def test_some_days_and_their_troubles(
    sync: Sync, publisher: Publisher, tmp_path: Path, record_property
) -> None:
    _offer(publisher, {})
    assert sync("sync")[0] == 2  # nobody has agreed to anything yet
    _offer(publisher, {"20250301": owl(ring())})
    assert sync("fetch", "owlmaps", "--accept-terms")[0] == 0
    days = _by_hand()
    record_property("days", len(days))
    record_property("publications", _replay(days, {"2025-03-03", "2025-03-04"}, sync, publisher, tmp_path))
    assert facts(ParquetStore(tmp_path / "store").judged("owlmaps")) == _imported_at_once(tmp_path)


def _sync_alone(say: Say, options: Sequence[str]) -> None:
    """Run a sync in a process of its own, without what takes long and does not change."""
    say("begun")
    with ExitStack() as stack:
        stack.enter_context(redirect_stdout(io.StringIO()))
        stack.enter_context(redirect_stderr(io.StringIO()))
        stack.enter_context(patch("geodata.chronicle.ensure"))
        for name in ("assess", "read_csv"):
            stack.enter_context(patch(f"geodata.publishing.recipe.{name}", return_value=[]))
        main(["sync", *options])


def _check_whole(folder: Path) -> None:
    assert bundle.find_faults(folder / "bundle") == ()
    assert damaged_files(folder / "store") == {}
    kept = Archive(folder / "archive" / "owlmaps").versions()
    assert [sha256(one.path.read_bytes()) for one in kept] == [one.sha256 for one in kept]


@pytest.mark.long
@pytest.mark.promise("A sync that is killed at any moment leaves archive, store and publication whole.")
def test_a_killed_sync_is_made_up_for_by_the_next(
    sync: Sync,
    publisher: Publisher,
    tmp_path: Path,
    record_property,
) -> None:
    record_property("kills", KILLS)
    chance = random.Random(20250313)  # noqa: S311 - moments, not secrets
    files = {"20250301": owl(ring())}
    _offer(publisher, files)
    sync("fetch", "owlmaps", "--accept-terms")
    sync("sync")
    for number in range(KILLS):
        files |= {f"{20250401 + number % 30}": owl(ring(round(35.0 + number / 1000, 6)))}
        _offer(publisher, files)
        with at_work(_sync_alone, _options(tmp_path, "sync")) as worker:
            worker.process.join(chance.uniform(0, 2))
            worker.kill()
        _check_whole(tmp_path)
    assert sync("sync")[0] == 0
    counts = standing(ParquetStore(tmp_path / "store").judged("owlmaps"))
    assert {one.sha256 for one in counts.values()} == set(map(sha256, files.values()))


@pytest.mark.long
@pytest.mark.real
@pytest.mark.promise(PROMISE)
def test_thirty_days_of_real_files(
    sync: Sync,
    publisher: Publisher,
    real_data: Path,
    tmp_path: Path,
    record_property,
) -> None:
    days = _real(real_data)
    days[14:14] = [Day(None, 75, "not fetched"), Day(None, 75, "not fetched")]
    _offer(publisher, {})
    sync("fetch", "owlmaps", "--accept-terms")
    record_property("days", len(days))
    never = {f"{name[:4]}-{name[4:6]}-{name[6:]}" for name in BROKEN}
    with ExitStack() as stack:
        page = OpenPage(tmp_path / "bundle", stack)
        count = _replay(days, never, sync, publisher, tmp_path, published_anew=page.take)
        page.check_quiet()
    record_property("publications", count)
    record_property("publications that the open page took", page.taken)
    assert page.taken == count - 1
    assert facts(ParquetStore(tmp_path / "store").judged("owlmaps")) == _imported_at_once(tmp_path)
    unread = [item for item in ParquetStore(tmp_path / "store").judged("owlmaps") if item.revision.unread]
    assert len(unread) == len(BROKEN)
