"""Everything up to date in one go, for a timer: fetch, import, hold back, publish."""

from __future__ import annotations

from geodata.syncing.sync_run import Outcome, SyncRun, sync

__all__ = ["Outcome", "SyncRun", "sync"]
