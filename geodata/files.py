"""The only module that reads foreign bytes or writes anything.

It promises: a reader never opens an address, a folder or a device, nor an archive other than the
gzip of a text or a KMZ, never holds more than the cap in memory, and never lets a hostile document
take the process down; a writer leaves either the old file or the new one, whole, whatever happens.
Names in foreign files reach a terminal or a page only through `shown`.
"""

from __future__ import annotations

import gzip
import hashlib
import io
import itertools
import os
import re
import secrets
import tomllib
import zipfile
import zlib
from collections.abc import Collection, Iterable
from pathlib import Path

import orjson

from geodata.errors import FileRefused, FileTooLarge, NotAFile, UsageError
from geodata.refused_files import refuse_archive, refuse_special

__all__ = [
    "CONTAINER_CAP",
    "FEED_CAP",
    "TEXT_SUFFIXES",
    "UNSAFE",
    "base_name",
    "data_path",
    "is_folder",
    "list_files",
    "load_json_data",
    "load_toml",
    "make_folder",
    "open_plain",
    "read_limited",
    "read_part",
    "read_source",
    "sha256",
    "shown",
    "size_to_read",
    "sync_folder",
    "write_atomic",
]

AnyPath = str | os.PathLike[str]

# The largest feed file seen has under 1 MB. Parsed JSON takes up to 20 times its size in memory
# (a hostile one, of empty lists): 24 MB keeps even that at half a gigabyte.
FEED_CAP = 24 * 2**20
CONTAINER_CAP = 200 * 2**20  # GeoPackage, Shapefile and their like: binary, so it takes about its own size


SHAPEFILE_PARTS = (".shp", ".shx", ".dbf", ".prj", ".cpg")
_REQUIRED_PARTS = (".shp", ".shx", ".dbf")
_PACKED = 20  # how many times larger a packed text usually is at most
_CONTAINERS = (".gpkg", ".fgb", ".parquet", ".geoparquet")
TEXT_SUFFIXES = (
    *(".geojson", ".json", ".esrijson", ".kml"),
    *(".geojsonl", ".geojsons", ".geojsonseq", ".ndjson", ".jsonl"),  # one feature per line
)

_ADDRESS = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+:/|//")  # a scheme has at least two letters, a drive one
_BREAKS = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]+")  # they end a line or steer a terminal
# What changes the direction of writing or is invisible; and lone surrogates, which cannot be encoded.
_HIDDEN = re.compile(
    r"[\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"
    r"\ud800-\udfff\U000e0000-\U000e007f]"
)
UNSAFE = re.compile(f"{_BREAKS.pattern}|{_HIDDEN.pattern}")
_LONGEST = 160  # characters of a name that a message repeats

_BOM = b"\xef\xbb\xbf"  # a byte order mark, which some editors write
_UTF16_BOMS = (b"\xff\xfe", b"\xfe\xff")

_FOLDERS = ("base_map", "chronicle", "claims", "events", "fetching")
_DATA_FOLDERS = [Path(__file__).parent / "data" / name for name in _FOLDERS]


def base_name(path: AnyPath) -> str:
    """Return the last part of `path` on one line: the name under which results know a file."""
    return shown(os.path.basename(os.fspath(path).rstrip("/")) or os.fspath(path))


def shown(text: str, longest: int = _LONGEST) -> str:
    """Return a text of a foreign file, made safe for a terminal, a page or a message.

    On one line, at most `longest` characters; what would control a terminal becomes a space, what would alter
    the direction of writing or be invisible becomes a replacement character.
    """
    line = _HIDDEN.sub("\ufffd", _BREAKS.sub(" ", text))
    return line if len(line) <= longest else f"{line[: longest - 3]}..."


def sha256(data: bytes) -> str:
    """Return the SHA-256 of `data` in hexadecimal."""
    return hashlib.sha256(data).hexdigest()


def read_limited(path: AnyPath, cap: int = FEED_CAP, archives: Collection[str] = ()) -> bytes:
    """Return the bytes of one plain local file.

    Parameters
    ----------
    path : str or path
        A file. An address, a ``/vsi...`` name, a folder, a device or an archive is refused.
    cap : int
        The most bytes that are read; the file's stated size is not trusted.
    archives : collection of str
        Kinds of archive, such as ``zip``, that the caller unpacks.

    Raises
    ------
    NotAFile
        Codes ``address``, ``missing``, ``folder``, ``special``, ``unreadable``, ``archive``.
    FileTooLarge
        Code ``too-large``.
    """
    descriptor = open_plain(path)
    text = os.fspath(path)
    try:
        return _read_capped(descriptor, shown(text), cap, archives)
    except OSError as error:
        raise NotAFile(shown(text), f"cannot be read ({error.strerror})", "unreadable") from None
    finally:
        os.close(descriptor)


def open_plain(path: AnyPath) -> int:
    """Return a descriptor of one plain local file, to be read by `read_part` and closed by the caller.

    Raises
    ------
    NotAFile
        Codes ``address``, ``missing``, ``folder``, ``special``, ``unreadable``.
    """
    text = os.fspath(path)
    if _ADDRESS.match(text) or text.startswith("/vsi"):
        raise NotAFile(shown(text), "is an address, not a local file", "address")
    try:
        # Without this flag, opening a pipe would wait for a writer for ever.
        descriptor = os.open(text, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
    except FileNotFoundError:
        raise NotAFile(shown(text), "there is no such file", "missing") from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "not a file name"
        raise NotAFile(shown(text), f"cannot be opened ({reason})", "unreadable") from None
    try:
        refuse_special(os.fstat(descriptor).st_mode, shown(text))
    except NotAFile:
        os.close(descriptor)
        raise
    return descriptor


def read_part(descriptor: int, offset: int, length: int) -> bytes:
    """Return `length` bytes at `offset`, fewer only where the file ends; threads may share the descriptor."""
    found = b""
    while len(found) < length and (more := os.pread(descriptor, length - len(found), offset + len(found))):
        found += more
    return found


def _read_capped(descriptor: int, name: str, cap: int, archives: Collection[str]) -> bytes:
    chunks: list[bytes] = []
    size = 0
    while chunk := os.read(descriptor, min(2**20, cap + 1 - size)):
        if not chunks:
            refuse_archive(chunk, name, archives)
        chunks.append(chunk)
        size += len(chunk)
        if size > cap:
            raise FileTooLarge(name, f"is larger than {_size(cap)}", "too-large")
    return b"".join(chunks)


def _size(cap: int) -> str:
    return f"{cap // 2**20} MB" if cap >= 2**20 else f"{cap:,} bytes"


def read_source(path: AnyPath) -> bytes:
    """Return the bytes of one map file of any kind that an importer reads.

    A Shapefile is several files; they come back packed as one zip, always the same for the same
    parts. It is made here, in memory. Of the archives that a user hands over, the gzip of a text comes
    back unpacked and a KMZ as it is; all others stay refused.
    """
    inner, suffix = os.path.splitext(os.fspath(path).lower())
    if suffix == ".shp":
        return _read_shapefile(path)
    if suffix == ".kmz":
        return read_limited(path, FEED_CAP, ("zip",))
    if suffix == ".gz" and inner.endswith(TEXT_SUFFIXES):
        return _read_gzip(path)
    return read_limited(path, CONTAINER_CAP if suffix in _CONTAINERS else FEED_CAP)


def size_to_read(path: AnyPath) -> int:
    """Return about how many bytes `read_source` would return; 0 if there is no such file."""
    stem, suffix = os.path.splitext(os.fspath(path))
    parts = [_part_of_shapefile(stem, ".dbf")] if suffix.lower() == ".shp" else []
    size = sum(map(_size_of, [os.fspath(path), *parts]))
    if suffix.lower() in (".gz", ".kmz"):
        size *= _PACKED
    return min(size, CONTAINER_CAP if suffix.lower() in (*_CONTAINERS, ".shp") else FEED_CAP)


def _size_of(path: str) -> int:
    try:
        return os.stat(path).st_size
    except (OSError, ValueError):
        return 0


def _read_gzip(path: AnyPath) -> bytes:
    name = shown(os.fspath(path))
    packed = read_limited(path, FEED_CAP, ("gzip",))
    try:
        with gzip.GzipFile(fileobj=io.BytesIO(packed)) as stream:
            data = stream.read(FEED_CAP + 1)  # however small it is compressed
    except (OSError, EOFError, zlib.error) as error:
        raise FileRefused(name, f"cannot be unpacked ({shown(str(error), 80)})", "broken-gzip") from None
    if len(data) > FEED_CAP:
        raise FileTooLarge(name, f"is larger than {_size(FEED_CAP)} once unpacked", "too-large")
    refuse_archive(data, name)
    return data


def _read_shapefile(path: AnyPath) -> bytes:
    stem, _ = os.path.splitext(os.fspath(path))
    packed = io.BytesIO()
    left = CONTAINER_CAP
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_STORED) as archive:
        for suffix in SHAPEFILE_PARTS:
            part = os.fspath(path) if suffix == ".shp" else _part_of_shapefile(stem, suffix)
            if not part:
                if suffix in _REQUIRED_PARTS:
                    cause = f"{base_name(stem + suffix)} is missing"
                    raise FileRefused(shown(os.fspath(path)), cause, "no-sidecar")
                continue
            data = read_limited(part, left)
            left -= len(data)
            # A ZipInfo without a date is of 1980, so the same parts give the same bytes.
            archive.writestr(zipfile.ZipInfo(f"map{suffix}"), data)
    return packed.getvalue()


def _part_of_shapefile(stem: str, suffix: str) -> str:
    """Return the name of the part that ends in `suffix`, in whatever case; "" if there is none."""
    spellings = itertools.product(*((letter, letter.upper()) for letter in suffix))
    names = (stem + "".join(spelling) for spelling in spellings)
    return next((name for name in names if os.path.exists(name)), "")


def load_toml(path: AnyPath) -> dict[str, object]:
    """Return the TOML document at `path`.

    Raises
    ------
    FileRefused
        If it is not a file, or not TOML.
    """
    data = read_limited(path)
    try:
        encoding = "utf-16" if data.startswith(_UTF16_BOMS) else "utf-8"
        return tomllib.loads(data.removeprefix(_BOM).decode(encoding))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise FileRefused(shown(os.fspath(path)), f"is not TOML ({shown(str(error))})", "not-toml") from None
    except RecursionError:
        raise FileRefused(shown(os.fspath(path)), "is nested too deep", "too-deep") from None


def is_folder(path: AnyPath) -> bool:
    """Tell whether `path` is a folder; an impossible name is not."""
    try:
        return os.path.isdir(path)
    except ValueError:  # a NUL in the name
        return False


def list_files(paths: Iterable[AnyPath], suffixes: Iterable[str]) -> list[str]:
    """Return the files at `paths`, in order.

    A folder means the files in it (not in folders below) whose names end in one of
    `suffixes`, sorted by name; hidden ones are left out. Anything else is returned as it is, so that
    reading it says what is wrong with it; so does a folder that holds no such file.
    """
    endings = tuple(suffix.lower() for suffix in suffixes)
    names = [os.fspath(path) for path in paths]
    return [file for name in names for file in _folder_files(name, endings) or [name]]


def _folder_files(path: str, endings: tuple[str, ...]) -> list[str]:
    try:
        names = sorted(os.listdir(path))
    except (OSError, ValueError):
        return []
    usable = (name for name in names if name.lower().endswith(endings) and not name.startswith("."))
    return [file for name in usable if not os.path.isdir(file := os.path.join(path, name))]


def write_atomic(path: AnyPath, data: bytes) -> None:
    """Put `data` at `path`: after a crash at any moment the old or the new file is there, whole.

    Raises
    ------
    OSError
        As raised by the system; nothing is left behind.
    """
    target = Path(path)
    make_folder(target.parent)
    temporary = target.with_name(f".{target.name}.{secrets.token_hex(6)}.tmp")  # same folder: not a copy
    try:
        with open(temporary, "xb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        os.replace(temporary, target)
    finally:
        temporary.unlink(missing_ok=True)
    sync_folder(target.parent)


def make_folder(folder: Path) -> None:
    """Create `folder`, and those above it, where they are missing, so that a power failure leaves them."""
    missing = [one for one in (folder, *folder.parents) if not one.exists()]
    folder.mkdir(parents=True, exist_ok=True)
    for one in missing:
        sync_folder(one.parent)  # a folder is safe once the one above it is


def sync_folder(folder: Path) -> None:
    """Make what was created, renamed and removed in `folder` safe from a power failure."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)  # without it the rename itself can be lost in a power failure
    finally:
        os.close(descriptor)


def data_path(name: str) -> Path:
    """Return the path of the shipped file `name`.

    Raises
    ------
    UsageError
        If no such file ships.
    """
    path = next((folder / name for folder in _DATA_FOLDERS if (folder / name).is_file()), None)
    if path is None or path.parent not in _DATA_FOLDERS:
        raise UsageError(f"{shown(name)} is not among the shipped data")
    return path


def load_json_data(name: str) -> object:
    """Return the shipped JSON document `name`."""
    document: object = orjson.loads(data_path(name).read_bytes())
    return document
