"""Figures for whoever watches the server, as Prometheus reads them, on a port of their own.

They count requests by kind of address, never by address: there are few series, and nobody learns from them
who looked at what.
"""

from __future__ import annotations

from collections.abc import Callable

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, start_http_server
from prometheus_client.process_collector import ProcessCollector

from dashboard.pictures.order.formats import KINDS
from dashboard.server.kept_answers import CODE, PAGES, PUBLISHED
from dashboard.server.operating.watched import Ended
from dashboard.server.site_address import EMBED
from dashboard.server.tiles.routes import TILES

__all__ = ["Metrics", "kind_of"]

_HEALTH = ("healthz", "readyz")
_SECONDS = (0.001, 0.005, 0.025, 0.1, 0.25, 1.0, 2.5, 10.0, 30.0, 60.0, 180.0)
_PICTURE = "picture"
# What became of a picture, by status; below 400 the reader has it, other refusals are the order's own fault.
_FATES = {429: "refused", 503: "refused", 504: "late", 500: "failed"}
_WRONG = 400


def kind_of(path: str, prefix: str = "/") -> str:
    """Return the kind of the address `path`, one of a few words."""
    path = path.removeprefix(prefix)
    if path in PAGES:
        return "page"
    if path.startswith(PUBLISHED):
        return "data"
    if path.startswith(CODE):
        return "code"
    if path.startswith(TILES):
        return "tile"
    name = path.partition(".")[0]
    named = {EMBED: EMBED, "oembed": "oembed", "feed": "feed", **dict.fromkeys(_HEALTH, "health")}
    return _PICTURE if name in KINDS else named.get(name, "other")


class Metrics:
    """Counts requests; a `Watcher`.

    Parameters
    ----------
    prefix : str
        Path that the page is served under.
    """

    def __init__(self, prefix: str = "/") -> None:
        self.registry = CollectorRegistry()
        ProcessCollector(registry=self.registry)  # memory, processor, open files; on Linux
        self._prefix = prefix
        self._requests = Counter(
            "salient_requests", "requests answered", ("kind", "status"), registry=self.registry
        )
        self._seconds = Histogram(
            "salient_request_seconds",
            "from the whole request to the whole answer",
            ("kind",),
            buckets=_SECONDS,
            registry=self.registry,
        )
        self._open = Gauge(
            "salient_requests_open", "requests being answered", ("kind",), registry=self.registry
        )
        self._pictures = Counter(
            "salient_pictures",
            "pictures asked for: done, refused (too many), late, failed, wrong (the order)",
            ("fate",),
            registry=self.registry,
        )
        self._waiting = Gauge(
            "salient_pictures_queued", "requests that wait for a picture", registry=self.registry
        )
        self._connections = Gauge("salient_connections", "connections that are open", registry=self.registry)

    def begun(self, path: str) -> None:
        """Count a request that is about to be answered."""
        kind = kind_of(path, self._prefix)
        self._open.labels(kind).inc()
        if kind == _PICTURE:
            self._waiting.inc()

    def ended(self, request: Ended) -> None:
        """Count an answer."""
        kind = kind_of(request.path, self._prefix)
        self._open.labels(kind).dec()
        self._requests.labels(kind, str(request.status)).inc()
        self._seconds.labels(kind).observe(request.seconds)
        if kind == _PICTURE:
            self._waiting.dec()
            self._pictures.labels(_fate(request.status)).inc()

    def serve(self, host: str, port: int, connections: Callable[[], int]) -> Callable[[], None]:
        """Answer at ``/metrics`` on a port of its own; return what ends that.

        Raises
        ------
        OSError
            The port cannot be had.
        """
        self._connections.set_function(connections)
        server, thread = start_http_server(port, host, registry=self.registry)

        def end() -> None:
            server.shutdown()
            server.server_close()
            thread.join()

        return end


def _fate(status: int) -> str:
    return _FATES.get(status, "done" if status < _WRONG else "wrong")
