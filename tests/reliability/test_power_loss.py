"""The power fails after any call of a change: what is found is the old or the new, whole."""

from __future__ import annotations

import itertools
import random
import shutil
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import pytest

from geodata.errors import BundleDamaged, StoreError
from tests.reliability.disk import power_loss
from tests.reliability.disk.calls import Call, watched
from tests.reliability.disk.changes import CHANGES, NEW, NOTHING, OLD, TOLD, Change, prepare
from tests.reliability.disk.power_loss import Image

PROMISE = "A power loss at any moment leaves the old or the new, whole; what was told as done is kept."
SHORT_FORM = 6  # images of each change, chosen by chance; the long form has all of them
TIMES = 10  # that it has them, each time with files that were written to another length

Log = Sequence[Call]


@dataclass(frozen=True)
class Recording:
    """A change that was made once: what was there before, and every call that changed something.

    ``root`` is the folder above the one that was changed: that is safe only once this one was synced.
    """

    change: Change
    root: Path
    before: str
    start: Image
    log: Log

    @property
    def folder(self) -> Path:
        return self.root / "work"

    def find(self, image: Image) -> None:
        """Put into the folder what was found after a power loss."""
        shutil.rmtree(self.root)
        power_loss.write_image(image, self.root)


@pytest.fixture(params=CHANGES, ids=lambda change: change.name)
def change(request: pytest.FixtureRequest) -> Change:
    chosen: Change = request.param
    return chosen


@pytest.fixture(params=[False, True], ids=["there", "not-there"])
def recording(
    change: Change, request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Recording:
    """Each change, of what is there and of what is not there yet."""
    folder = tmp_path / "root" / "work"
    prepare(monkeypatch, folder)
    if not request.param:
        change.begin(folder)
    start, log = power_loss.tree(folder.parent), []

    def record(call: Call) -> None:
        if call.name in power_loss.CHANGING:
            log.append(call)

    with watched(folder.parent, record):
        assert change.run(folder) == 0
    return Recording(change, folder.parent, NOTHING if request.param else OLD, start, log)


@pytest.fixture
def chosen(request: pytest.FixtureRequest) -> Callable[[Recording, Log], list[tuple[int, Image]]]:
    """What may be found after a power loss: some of it, or in the long form all."""
    chance = random.Random(20250313)  # noqa: S311 - what is lost, not a secret
    long = request.config.getoption("--long")

    def choose(recording: Recording, log: Log) -> list[tuple[int, Image]]:
        replays = [power_loss.images(recording.start, log, chance) for _ in range(TIMES if long else 1)]
        found = list(itertools.chain(*replays))
        last = [one for one in found if one[0] == len(log)]
        return found if long else [*chance.sample(found, min(SHORT_FORM, len(found))), last[0], last[-1]]

    return choose


def test_the_log_has_every_change(recording: Recording) -> None:
    """Replayed without a loss it gives what is really there."""
    disk = power_loss.ForgetfulDisk.after(recording.start, recording.log)
    assert disk.image() == power_loss.tree(recording.root)


@pytest.mark.promise(PROMISE)
def test_a_power_loss_leaves_old_or_new(recording: Recording, chosen, record_property) -> None:
    found = chosen(recording, recording.log)
    for number, image in found:
        after = recording.log[:number][-1:]
        recording.find(image)
        state = recording.change.seen(recording.folder)
        done = number == len(recording.log)  # and was told as done
        assert state in ((NEW,) if done else (recording.before, TOLD[recording.before], NEW)), after
        assert recording.change.run(recording.folder) == 0, after
        assert recording.change.state(recording.folder) == NEW, after
    record_property("images", len(found))


@pytest.mark.parametrize("forgotten", ["file", "folder"])
def test_a_sync_that_is_left_out_is_noticed(recording: Recording, forgotten: str) -> None:
    """Otherwise the replay would prove nothing."""
    folders = {".", *(path for path, body in power_loss.tree(recording.root).items() if body is None)}
    kept = forgotten == "file"
    log = [call for call in recording.log if call.name != "sync" or (call.path in folders) == kept]
    assert len(log) < len(recording.log)
    disk = power_loss.ForgetfulDisk.after(recording.start, log)
    found = disk.after_loss(random.Random(20250313))  # noqa: S311
    assert any(map(partial(_is_lost, recording), found))


def _is_lost(recording: Recording, image: Image) -> bool:
    recording.find(image)
    try:
        return recording.change.state(recording.folder) != NEW
    except (AssertionError, BundleDamaged, StoreError):
        return True
