"""What the work on one file may take, and how a process is held to it.

The system's limits on memory and processor time exist on Linux, partly on macOS and not on Windows. The
clock of the process that waits (`geodata.bounds.workers`) and `geodata.bounds.crowding` need no system.
"""

from __future__ import annotations

import sys
import time
from dataclasses import dataclass
from pathlib import Path

__all__ = ["LIMITS", "Limits", "leave_no_core", "limit_this_process", "ran_out_of_memory"]

if sys.platform != "win32":
    import resource

_MB = 2**20
_PAGES = Path("/proc/self/statm")
# GEOS, GDAL and orjson report a lack of memory as errors of their own.
_SAID = ("bad_alloc", "not enough memory", "out of memory", "memory allocation", "malloc of size")


@dataclass(frozen=True)
class Limits:
    """What one file may take, by its size: what is given, and a share for each MB.

    Attributes
    ----------
    memory_mb, memory_factor : int
        MB beyond those in use before; and as many for each MB of the file.
    cpu_seconds, wall_seconds : float
        The processor's time; the time on the clock.
    seconds_per_mb : float
        What is added to both.
    """

    memory_mb: int = 640
    memory_factor: int = 10
    cpu_seconds: float = 30
    wall_seconds: float = 60
    seconds_per_mb: float = 1

    def memory(self, size: int) -> int:
        """Return the bytes that a file of `size` bytes may take."""
        return self.memory_mb * _MB + self.memory_factor * size

    def cpu(self, size: int) -> float:
        """Return the processor's seconds that it may take."""
        return self.cpu_seconds + self.seconds_per_mb * size / _MB

    def wall(self, size: int) -> float:
        """Return the seconds on the clock that it may take."""
        return self.wall_seconds + self.seconds_per_mb * size / _MB


LIMITS = Limits()


def limit_this_process(limits: Limits, size: int) -> None:
    """Bound what this process may take from now on, for a file of `size` bytes, where the system can."""
    if sys.platform == "win32":
        return
    _lower(resource.RLIMIT_CPU, int(time.process_time() + limits.cpu(size)) + 1)
    if in_use := _bytes_in_use():
        _lower(resource.RLIMIT_AS, in_use + limits.memory(size))


def leave_no_core() -> None:
    """Leave no image of the memory behind if the system ends this process."""
    if sys.platform != "win32":
        _lower(resource.RLIMIT_CORE, 0)


def _lower(kind: int, value: int) -> None:
    """Set the limit in force; the one above it, which the user has set, stays and wins."""
    _, hard = resource.getrlimit(kind)
    resource.setrlimit(kind, (value if hard == resource.RLIM_INFINITY else min(value, hard), hard))


def _bytes_in_use() -> int:
    """Return how much address space this process has; 0 where the system does not say."""
    try:
        return int(_PAGES.read_text(encoding="ascii").split()[0]) * resource.getpagesize()
    except OSError:
        return 0


def ran_out_of_memory(error: BaseException | None) -> bool:
    """Tell whether `error`, or what led to it, is a lack of memory."""
    while error is not None:
        if isinstance(error, MemoryError) or any(words in str(error).lower() for words in _SAID):
            return True
        error = error.__cause__ or error.__context__
    return False
