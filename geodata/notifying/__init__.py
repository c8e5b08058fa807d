"""What is new, told to an address of the operator's choice: signed, tried again, and each thing once."""

from __future__ import annotations

from geodata.notifying.notice import Notified, notify
from geodata.notifying.webhook import Webhook, read_secret

__all__ = ["Notified", "Webhook", "notify", "read_secret"]
