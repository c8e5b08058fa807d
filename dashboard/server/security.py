"""The page's security, in one place: headers on every answer, and what the server refuses.

It promises: nothing is loaded from another host; no script runs that the server did not write; the app only
reads; garbage is refused with 4xx; no answer carries a traceback.
"""

from __future__ import annotations

import logging
from typing import Any

from dash.exceptions import DependencyException, InvalidResourceError
from flask import Flask, Response, abort, request
from werkzeug.exceptions import HTTPException

from dashboard.server.headers import MAX_BODY, content_security_policy, headers
from dashboard.server.plain_pages import error_key, error_page
from dashboard.server.site_address import EMBED
from dashboard.words import LANGUAGES, WORDS
from geodata.errors import BundleDamaged, SalientError, http_status

__all__ = ["RETRY_AFTER", "fault_text", "language", "register"]

RETRY_AFTER = 60  # seconds: what is damaged or missing is mended by people

CALLBACK_PATH = "_dash-update-component"

_log = logging.getLogger("salient")


def register(app: Any, frame_ancestors: str = "'none'") -> None:
    """Guard the server of the Dash `app`. Call it after every callback and route was added.

    Only ``/embed`` may be framed, by `frame_ancestors`.
    """
    server: Flask = app.server
    server.config["MAX_CONTENT_LENGTH"] = MAX_BODY
    hashes = app.csp_hashes()
    closed, framed = (
        headers(content_security_policy(hashes, who), who) for who in ("'none'", frame_ancestors)
    )
    prefix = app.config.requests_pathname_prefix
    embed = f"{app.config.routes_pathname_prefix}{EMBED}"
    _guard_requests(server, prefix + CALLBACK_PATH, _server_outputs(app))
    _explain_errors(server, prefix)

    @server.after_request
    def _add_headers(response: Response) -> Response:
        response.headers.update(framed if request.path == embed else closed)
        return response


def _server_outputs(app: Any) -> frozenset[str]:
    """Return what a POST may request: the outputs of server callbacks; the page has none."""
    return frozenset(item["output"] for item in app._callback_list if not item["clientside_function"])


def _guard_requests(server: Flask, callback_path: str, outputs: frozenset[str]) -> None:
    @server.before_request
    def _check() -> None:
        if request.content_length is not None and request.content_length > MAX_BODY:
            abort(413)
        if request.method == "POST" and request.path == callback_path:
            _check_callback(outputs)
        elif request.method not in ("GET", "HEAD"):
            abort(405)


def _check_callback(outputs: frozenset[str]) -> None:
    """Refuse a callback request that would make Dash fail."""
    try:
        body = request.get_json()  # 400 or 415 by itself where it is not JSON
    except RecursionError:
        abort(400)
    if not isinstance(body, dict) or not isinstance(body.get("output"), str):
        abort(400)
    if body["output"] not in outputs:
        abort(404)


def language() -> str:
    """Return the reader's language: the one that the address sets, otherwise their browser's."""
    asked = request.args.get("lang")
    return asked if asked in LANGUAGES else request.accept_languages.best_match(LANGUAGES, "en")


def _cause(error: SalientError) -> str:
    """Return what the words about `error` are listed under: see `error_page`."""
    return "damaged" if isinstance(error, BundleDamaged) else str(http_status(error))


def _command(error: SalientError) -> str:
    """Return what the operator can run; nothing where that would not help."""
    if isinstance(error, BundleDamaged):
        return "python -m geodata repair"
    return "python -m geodata publish" if http_status(error) == 503 else ""


def fault_text(error: SalientError) -> str:
    """Return a line about a fault of ours in the reader's language: without a path, which goes to the log."""
    _log.warning("%s %s: %s", request.method, request.path, error)
    words = WORDS[language()]
    key = error_key(words, _cause(error))
    return f"{words[key]}. {words[f'{key}.more']} {_command(error)}".strip()


def _explain_errors(server: Flask, prefix: str) -> None:
    def answer(status: int, command: str = "", told: str = "") -> Response:
        response = Response(error_page(language(), told or str(status), command, prefix), status)
        response.headers["Cache-Control"] = "no-store"  # an error now need not be one later
        if status == 503:
            response.headers["Retry-After"] = str(RETRY_AFTER)
        return response

    @server.errorhandler(HTTPException)
    def _refused(error: HTTPException) -> Response:
        return answer(error.code or 500)

    @server.errorhandler(DependencyException)
    @server.errorhandler(InvalidResourceError)
    def _no_such_script(_: Exception) -> Response:
        return answer(404)

    @server.errorhandler(SalientError)
    def _ours(error: SalientError) -> Response:
        _log.warning("%s %s: %s", request.method, request.path, error)
        return answer(http_status(error), _command(error), _cause(error))

    @server.errorhandler(Exception)
    def _unforeseen(error: Exception) -> Response:
        _log.exception("%s %s", request.method, request.path, exc_info=error)
        return answer(500)
