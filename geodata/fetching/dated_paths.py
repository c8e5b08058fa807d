"""The names of dated files, as a table writes them: ``data/{YYYYMMDD}.json``."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from pathlib import PurePosixPath

from geodata.errors import UsageError
from geodata.files import shown
from geodata.model import is_date

__all__ = ["DAY", "DatedPath", "check_name"]

DAY = "{YYYYMMDD}"
_NAME = re.compile(r"[A-Za-z0-9_][A-Za-z0-9._-]{0,120}", re.ASCII)


def check_name(name: str) -> bool:
    """Tell whether a file may have that name in an archive."""
    return _NAME.fullmatch(name) is not None


@dataclass(frozen=True)
class DatedPath:
    """A path with a day in it, both ways."""

    template: str

    def __post_init__(self) -> None:
        names = (self.template.replace(DAY, "20250312")).split("/")
        if self.template.count(DAY) != 1 or not all(map(check_name, names)):
            raise UsageError(f"path {shown(self.template)!r} must be like data/{DAY}.json")

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The path as an expression; its group holds the eight digits."""
        before, after = map(re.escape, self.template.split(DAY))
        return re.compile(rf"{before}(\d{{8}}){after}", re.ASCII)

    def date_of(self, path: str) -> str:
        """Return the date in `path`; "" if it is another path, or the digits are no day of this war."""
        found = self.pattern.fullmatch(path)
        date = f"{found[1][:4]}-{found[1][4:6]}-{found[1][6:]}" if found else ""
        return date if is_date(date) else ""

    def of_day(self, date: str) -> str:
        """Return the path of that day."""
        return self.template.replace(DAY, date.replace("-", ""))

    @staticmethod
    def name(path: str) -> str:
        """Return the name of the file at `path`."""
        return PurePosixPath(path).name
