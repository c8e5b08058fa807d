"""Pinned packages of the npm registry, and the files inside them."""

from __future__ import annotations

import base64
import hashlib
import subprocess
import tarfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path


class RegistryError(RuntimeError):
    """A package could not be had, or is not the one that was pinned."""


@dataclass(frozen=True)
class Package:
    """One pinned npm package and the one file in it that is read.

    Attributes
    ----------
    name, version : str
        As in the registry.
    member : str
        Path of the JSON file inside the tarball.
    sha512 : str
        Base64 digest of the tarball, as in the registry's ``integrity``.
    """

    name: str
    version: str
    member: str
    sha512: str

    @property
    def tarball(self) -> str:
        """File name that ``npm pack`` gives the tarball."""
        return f"{self.name.removeprefix('@').replace('/', '-')}-{self.version}.tgz"


COUNTRIES = Package(
    "@osm_borders/maritime_10m",
    "1.1.0",
    "package/borders.geo.json",
    "Mln0gqbYzjqNX7iGtEt3np16nfGwjwADTuUg7J5LQTqlqUBDxsWaxQmsKtkJCumvc/pl7QZu8lvEs41JMs+zbQ==",
)
WATERBODIES = Package(
    "@geo-maps/earth-waterbodies-10m",
    "0.6.0",
    "package/map.geo.json",
    "QgmaaoUgdiI5u/j/5Lyz3bN2EpeGdb3r2K5XjIbm2mFtQlHIG8J9lsswhXS0EMcOA00QuV2Rmi3Ztuy0MofqPg==",
)
WORLD = Package(
    "world-atlas",
    "2.0.2",
    "package/countries-50m.json",
    "IXfV0qwlKXpckz1FhwXVwKRjiIhOnWttOskm5CtxMsjgE/MXAYRHWJqgXOpM8IkcPBoXnyTU5lFHcYa5ChG0LQ==",
)


def fetch(package: Package, cache: Path) -> Path:
    """Return the package's tarball in the cache, downloading it if absent.

    Parameters
    ----------
    package : Package
        What to fetch.
    cache : Path
        Folder for tarballs; made if it does not exist.

    Returns
    -------
    Path
        The tarball, its digest checked.

    Raises
    ------
    RegistryError
        If npm fails or the digest is not the pinned one.
    """
    cache.mkdir(parents=True, exist_ok=True)
    tarball = cache / package.tarball
    if not tarball.exists():
        _pack(package, cache)
    digest = hashlib.sha512(tarball.read_bytes()).digest()
    if base64.b64encode(digest).decode() != package.sha512:
        raise RegistryError(f"{tarball} is not {package.name}@{package.version}; delete it")
    return tarball


def lines(package: Package, cache: Path) -> Iterator[bytes]:
    """Yield the lines of the package's JSON file, one at a time.

    Parameters
    ----------
    package : Package
        What to read.
    cache : Path
        Folder for tarballs.

    Yields
    ------
    bytes
        One line with its line end.

    Raises
    ------
    RegistryError
        If the package or its file cannot be had.
    """
    with tarfile.open(fetch(package, cache)) as archive:
        try:
            stream = archive.extractfile(package.member)
        except KeyError as error:
            raise RegistryError(f"{package.name}: no {package.member}") from error
        if stream is None:
            raise RegistryError(f"{package.name}: {package.member} is not a file")
        yield from stream


def _pack(package: Package, cache: Path) -> None:
    command = ["npm", "pack", f"{package.name}@{package.version}", "--silent"]
    try:
        done = subprocess.run(command, cwd=cache, capture_output=True, text=True, check=False)
    except FileNotFoundError as error:
        raise RegistryError("npm is not installed") from error
    if done.returncode:
        raise RegistryError(f"npm pack {package.name} failed: {done.stderr.strip()}")
