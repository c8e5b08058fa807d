"""An image of ``deploy/Containerfile`` built with buildah, and a container of it as an engine starts one."""

from __future__ import annotations

import json
import os
import re
import shlex
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.browser.server import ROOT

__all__ = ["CONTAINERFILE", "Container", "Image", "built", "running"]

CONTAINERFILE = ROOT / "deploy" / "Containerfile"
PULL_SECONDS = 60
BOOTSTRAP = ("--variant=minbase", "--include=python3-venv,python-is-python3", "bookworm")
# A tar of what mmdebstrap makes so, kept from before: it takes minutes.
DEBIAN = os.environ.get("SALIENT_DEBIAN_PYTHON")
# What an engine does with --read-only --tmpfs /tmp -v VOLUME, in namespaces of mounts and processes.
_START = """\
set -eu
mount --bind {root} {root}
mount --bind {volume} {root}/var/lib/salient
mount -t tmpfs -o mode=1777 none {root}/tmp
mount -t proc none {root}/proc
mount --rbind /dev {root}/dev
mount -o remount,bind,ro {root}
exec chroot --userspec={user} {root} env -i -C {folder} {environment} {command}
"""


@dataclass(frozen=True)
class Image:
    """An image: its files, and what it says of how it is run."""

    root: Path
    config: Mapping[str, Any]


@dataclass(frozen=True)
class Container:
    """A container that runs: the process that started it, and its own first one as seen from outside."""

    started: subprocess.Popen[str]
    log: Path

    @property
    def first(self) -> int:
        """Its process 1."""
        pid = self.started.pid
        (child,) = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
        return int(child)


def _run(*command: str, seconds: float | None = None) -> str:
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=seconds)
    if done.returncode:
        raise RuntimeError(f"{shlex.join(command)}:\n{done.stdout[-1000:]}\n{done.stderr[-3000:]}")
    return done.stdout


def built(folder: Path) -> Image:
    """Build the image; everything of it is in `folder`.

    Raises
    ------
    RuntimeError
        A program failed, with the end of what it said.
    """
    store = ("--root", f"{folder}/store", "--runroot", f"{folder}/run", "--storage-driver", "vfs")
    buildah = ("buildah", *store)
    base = _base(buildah, folder)
    options = ("--isolation", "chroot", "--format", "docker", "--pull-never", "--build-arg", f"PYTHON={base}")
    file = ("-t", "salient", "-f", str(CONTAINERFILE), str(ROOT))
    _run(*buildah, "build", *options, *_index(folder), *file)
    made = _run(*buildah, "from", "--pull-never", "localhost/salient").strip()
    told = json.loads(_run(*buildah, "inspect", "--type", "image", "localhost/salient"))
    return Image(Path(_run(*buildah, "mount", made).strip()), told["Docker"]["config"])


def _base(buildah: tuple[str, ...], folder: Path) -> str:
    """Return the name of the image to build on: what the file names, if it can be had, else one of Debian."""
    (named,) = re.findall(r"^ARG PYTHON=(\S+)$", CONTAINERFILE.read_text(), re.MULTILINE)
    if DEBIAN is None:
        try:
            _run(*buildah, "pull", named, seconds=PULL_SECONDS)
        except (RuntimeError, subprocess.TimeoutExpired):
            _run("mmdebstrap", *BOOTSTRAP, str(folder / "debian.tar"))
        else:
            return str(named)
    made = _run(*buildah, "from", "scratch").strip()
    _run(*buildah, "add", made, DEBIAN or str(folder / "debian.tar"), "/")
    _run(*buildah, "commit", "--rm", made, "localhost/debian-python")
    return "localhost/debian-python"


def _index(folder: Path) -> list[str]:
    """Return options that let pip find packages, while the image is built, where it finds them here."""
    told = _run(sys.executable, "-m", "pip", "config", "list")
    options = dict(re.findall(r"^(?:global|:env:)\.([a-z-]+)='(.*)'$", told, re.MULTILINE))
    file = folder / "pip.conf"
    file.write_text("[global]\n" + "".join(f"{name} = {value}\n" for name, value in options.items()))
    words = [word for value in options.values() for word in value.split()]
    # An index on this disk names files beside itself.
    indexes = [Path(word.removeprefix("file://")).parent for word in words if word.startswith("file:///")]
    named = [path for path in map(Path, words) if path.is_absolute() and path.exists()]
    mounts = [f"{file}:/etc/pip.conf:ro", *(f"{path}:{path}:ro" for path in dict.fromkeys(named + indexes))]
    return [word for mount in mounts for word in ("--volume", mount)]


@contextmanager
def running(image: Image, volume: Path, environment: Mapping[str, str]) -> Iterator[Container]:
    """Run what the image says, read-only, as its user, with a volume; end it, if it did not end."""
    config = image.config
    owner = (image.root / "var/lib/salient").stat()
    os.chown(volume, owner.st_uid, owner.st_gid)  # as engines do with a new volume
    given = [*config["Env"], *(f"{name}={value}" for name, value in environment.items())]
    script = _START.format(
        root=shlex.quote(str(image.root)),
        volume=shlex.quote(str(volume)),
        user=shlex.quote(config["User"]),
        folder=shlex.quote(config["WorkingDir"]),
        environment=shlex.join(given),
        command=shlex.join(config["Cmd"]),
    )
    log = volume.with_suffix(".log")
    with log.open("w") as written:
        command = ["unshare", "--mount", "--pid", "--fork", "--kill-child", "sh", "-c", script]
        started = subprocess.Popen(command, stdout=written, stderr=subprocess.STDOUT, text=True)
    try:
        yield Container(started, log)
    finally:
        started.kill()
        started.wait()
