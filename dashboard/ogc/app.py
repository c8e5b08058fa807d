"""The composition root of the process: routes, what is refused, the headers of every answer."""

from __future__ import annotations

import logging

import orjson
from flask import Flask, Response, abort, request
from werkzeug.exceptions import HTTPException, NotFound

from dashboard.ogc import routes
from dashboard.ogc.answers.documents import JSON
from dashboard.ogc.store_reader import StoreReader
from dashboard.server.compression import compress, negotiated
from dashboard.server.headers import MAX_BODY, closed_headers
from dashboard.server.site_address import Site
from geodata.errors import SalientError, TermsForbid, UsageError, http_status

__all__ = ["RETRY_AFTER", "create_app", "refusal"]

RETRY_AFTER = 60  # seconds: what is damaged or missing is mended by people
_QUALITY = 4  # of brotli: each answer is made for one reader
_SMALLEST = 1_000  # bytes: below this a header costs more than it saves
_AWAY = "the store cannot be read at the moment; the operator can run: python -m geodata verify"
_CODES = {
    400: "InvalidParameterValue",
    403: "Forbidden",
    404: "NotFound",
    405: "MethodNotAllowed",
    410: "Gone",
    413: "ContentTooLarge",
    503: "ServiceUnavailable",
}

_log = logging.getLogger("salient")


def create_app(reader: StoreReader, site: Site) -> Flask:
    """Return the server of what `reader` reads, which goes by the address of `site`."""
    server = Flask("salient-ogc", static_folder=None)
    server.config["MAX_CONTENT_LENGTH"] = MAX_BODY
    routes.register(server, reader, site)
    _guard(server)
    _explain_errors(server)
    server.after_request(_compressed)
    server.after_request(_guarded)
    return server


def refusal(status: int) -> tuple[dict[str, str], bytes]:
    """Return the answer to a request that never reaches the app, in the manner of all other answers."""
    headers = {"Content-Type": JSON, "Cache-Control": "no-store", **closed_headers()}
    return headers, _body(status, "the request does not make sense to this server")


def _body(status: int, line: str) -> bytes:
    return orjson.dumps({"code": _CODES.get(status, "Error"), "description": line})


def _guard(server: Flask) -> None:
    @server.before_request
    def _check() -> None:
        if request.content_length is not None and request.content_length > MAX_BODY:
            abort(413)
        if request.method not in ("GET", "HEAD"):
            abort(405)


def _explain_errors(server: Flask) -> None:
    @server.errorhandler(HTTPException)
    def _refused(error: HTTPException) -> Response:
        return _error(error.code or 500, _line(error))

    @server.errorhandler(SalientError)
    def _ours(error: SalientError) -> Response:
        if isinstance(error, (UsageError, TermsForbid)):
            return _error(http_status(error), str(error))
        _log.warning("%s %s: %s", request.method, request.path, error)
        return _error(503, _AWAY)  # the error itself may name a path

    @server.errorhandler(Exception)
    def _unforeseen(error: Exception) -> Response:
        _log.exception("%s %s", request.method, request.path, exc_info=error)
        return _error(500, "a fault of this server; its log says more")


def _line(error: HTTPException) -> str:
    """Return what our own code said of it, otherwise what the status is called."""
    if error.description == NotFound.description:
        return f"nothing is at this address; the API is at /{routes.PATH}"
    return error.name if error.description == type(error).description else str(error.description)


def _error(status: int, line: str) -> Response:
    response = Response(_body(status, line), status, content_type=JSON)
    response.headers["Cache-Control"] = "no-store"  # an error now need not be one later
    if status == 503:
        response.headers["Retry-After"] = str(RETRY_AFTER)
    if status == 405:
        response.headers["Allow"] = "GET, HEAD"
    return response


def _compressed(response: Response) -> Response:
    """Compress an answer, quickly: hardly any is asked for twice."""
    response.vary.add("Accept-Encoding")
    encoding = negotiated(request.headers.get("Accept-Encoding", ""))
    if response.status_code == 200 and encoding != "identity":
        body = response.get_data()
        if len(body) >= _SMALLEST:
            response.set_data(compress(encoding, body, _QUALITY))
            response.content_encoding = encoding
    tag, _ = response.get_etag()
    if tag:
        response.set_etag(tag, weak=True)  # several codings of one answer
    return response


def _guarded(response: Response) -> Response:
    response.headers.update(closed_headers())
    return response
