"""The exception tree of the project, and what each class means to a shell and to a browser.

::

    SalientError
    ├── UsageError            a name, date or option that does not exist
    │   └── UnknownName       ... with the names that do
    ├── FileRefused           one foreign file that cannot be used at all
    │   ├── FileTooLarge
    │   └── NotAFile          an address, an archive, a folder, nothing there
    ├── Crowded               outlines that meet too often to be repaired, cut or united
    ├── NothingUsable         not one file of a run could be used
    ├── TableInvalid          a table broke the schema: a defect of ours, never of the user's
    ├── StoreError            a store that cannot be opened, read or written
    ├── BundleError           a bundle that is missing or of another format
    │   └── BundleDamaged     ... or whose files are not as they were published
    ├── Busy                  another process is at the same work
    ├── Cancelled             work that was given up on request
    ├── TermsForbid           what a source's publisher does not allow
    ├── TermsNotAccepted      what nobody here has agreed to yet
    ├── FetchFailed           something that could not be fetched
    │   ├── Unreachable       ... at the moment: later it may be
    │   └── AnswerRefused     ... because the answer is not what the source's table expects
    └── NoData                the source says nothing about that day or region

``str(error)`` is one line for people. It names the file and the cause and never holds a traceback.
"""

from __future__ import annotations

from collections.abc import Iterable

__all__ = [
    "AnswerRefused",
    "BundleDamaged",
    "BundleError",
    "Busy",
    "Cancelled",
    "Crowded",
    "FetchFailed",
    "FileRefused",
    "FileTooLarge",
    "NoData",
    "NotAFile",
    "NothingUsable",
    "SalientError",
    "StoreError",
    "TableInvalid",
    "TermsForbid",
    "TermsNotAccepted",
    "UnknownName",
    "Unreachable",
    "UsageError",
    "exit_code",
    "http_status",
]


class SalientError(Exception):
    """Root of every error that the project raises on purpose."""


class UsageError(SalientError):
    """The request cannot be understood."""


class UnknownName(UsageError):
    """A name that is not in a closed list.

    Parameters
    ----------
    kind : str
        What was looked up: ``"source"``, ``"region"``.
    name : str
        The name that was given.
    known : iterable of str
        The names that would have worked.
    """

    def __init__(self, kind: str, name: str, known: Iterable[str]) -> None:
        self.kind, self.name, self.known = kind, name, tuple(known)
        choices = ", ".join(self.known) or "none yet"
        super().__init__(f"no {kind} {name!r}; choose from: {choices}")


class FileRefused(SalientError):
    """One foreign file that cannot be used.

    Parameters
    ----------
    file : str
        Name of the file as the user knows it.
    cause : str
        Why, in one line.
    code : str
        Stable short name of the cause, for ``--json`` output and tests.
    dates : iterable of str
        The days that the file was about, as far as they are known: these now have no data.
    """

    def __init__(self, file: str, cause: str, code: str = "refused", dates: Iterable[str] = ()) -> None:
        self.file, self.cause, self.code, self.dates = file, cause, code, tuple(dates)
        super().__init__(f"{file}: {cause}")

    def __reduce__(self) -> tuple[type[FileRefused], tuple[str, str, str, tuple[str, ...]]]:
        """Pickle by the constructor's arguments: refusals come back from reading processes."""
        return type(self), (self.file, self.cause, self.code, self.dates)


class FileTooLarge(FileRefused):
    """A file over the size cap."""


class NotAFile(FileRefused):
    """Something that is not a plain local file."""


class Crowded(SalientError):
    """Outlines that meet too often to be repaired, cut or united."""


class NothingUsable(SalientError):
    """Not one file of a run could be used."""


class TableInvalid(SalientError):
    """A control table that breaks the schema."""


class StoreError(SalientError):
    """A store that cannot be opened, read or written."""


class BundleError(SalientError):
    """A bundle that is missing or of another format."""


class BundleDamaged(BundleError):
    """A bundle whose files are not as they were published."""


class TermsForbid(SalientError):
    """What a source's publisher does not allow."""


class TermsNotAccepted(SalientError):
    """A source may be fetched only by someone who has agreed to its terms."""


class FetchFailed(SalientError):
    """Something of a source that could not be fetched."""


class Unreachable(FetchFailed):
    """A source that does not answer, or not now: the same request may succeed later."""


class AnswerRefused(FetchFailed):
    """An answer that is not what the source's table expects: the same request will fail again.

    Parameters
    ----------
    message : str
        One line for people.
    status : int
        The HTTP status, where that is what is wrong.
    """

    def __init__(self, message: str, status: int = 0) -> None:
        self.status = status
        super().__init__(message)


class Busy(SalientError):
    """Another process is at the same work: later it will be done."""


class Cancelled(SalientError):
    """Work that was given up on request."""


class NoData(SalientError):
    """The source says nothing about that day or region."""


# Class -> (exit code of the command line, HTTP status). The most specific class in the tree wins.
# 75, 76 and 77 are those of sysexits.h (TEMPFAIL, PROTOCOL, NOPERM), by which systemd names them.
_MEANING: dict[type[SalientError], tuple[int, int]] = {
    SalientError: (1, 500),
    UsageError: (2, 400),
    UnknownName: (2, 404),
    FileRefused: (1, 422),
    FileTooLarge: (1, 413),
    Crowded: (1, 422),
    NothingUsable: (1, 422),
    StoreError: (2, 503),
    BundleError: (2, 503),
    Busy: (75, 503),
    Cancelled: (1, 503),
    TermsForbid: (2, 403),
    TermsNotAccepted: (77, 403),
    FetchFailed: (75, 502),
    Unreachable: (75, 503),
    AnswerRefused: (76, 502),
    NoData: (2, 404),
}


def _meaning(error: SalientError) -> tuple[int, int]:
    return next(_MEANING[cls] for cls in type(error).__mro__ if cls in _MEANING)


def exit_code(error: SalientError) -> int:
    """Return the exit code that the command line ends with after `error`."""
    return _meaning(error)[0]


def http_status(error: SalientError) -> int:
    """Return the HTTP status that answers a request which raised `error`."""
    return _meaning(error)[1]
