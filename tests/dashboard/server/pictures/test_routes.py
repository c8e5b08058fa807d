"""The addresses of pictures: what is refused and how, what is cached, and the jobs of workers."""

from __future__ import annotations

import ast
import json
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from flask.testing import FlaskClient

from dashboard.server.pictures import drawing_code
from dashboard.server.pictures.not_drawn import NotDrawn
from geodata import bundle
from tests.dashboard.conftest import FILES, HEAD
from tests.dashboard.queues import Drawn, client_of, write_marked

ROOT = Path(__file__).parents[4]
DAY = "date=2025-03-13"
FOR_EVER = "public, max-age=31536000, immutable"


@pytest.fixture
def drawn() -> Drawn:
    return Drawn()


@pytest.fixture
def maker(folder: Path, drawn: Drawn) -> FlaskClient:
    """A client of a server whose pictures are the jobs themselves."""
    return client_of(folder, drawn)


@pytest.mark.parametrize(
    ("path", "kind", "name"),
    [
        (f"/snapshot.png?{DAY}", "image/png", "salient-kursk-sumy-2025-03-13-hand.png"),
        ("/snapshot.svg", "image/svg+xml", "salient-kursk-sumy-2025-03-13-hand.svg"),
        (f"/snapshot.pdf?{DAY}&region=kursk", "application/pdf", "salient-kursk-2025-03-13-hand.pdf"),
        (
            "/snapshot.png?region=kursk&compare=hand@2025-03-12",
            "image/png",
            "salient-kursk-hand-2025-03-12-to-2025-03-13-hand.png",
        ),
        (
            "/animation.mp4?from=2025-03-12",
            "video/mp4",
            "salient-kursk-sumy-2025-03-12-to-2025-03-14-hand.mp4",
        ),
        ("/animation.gif", "image/gif", "salient-kursk-sumy-2025-03-12-to-2025-03-14-hand.gif"),
        (
            "/sheet.png?dates=2025-03-12,2025-03-13",
            "image/png",
            "salient-kursk-sumy-2025-03-12-to-2025-03-13-hand.png",
        ),
        ("/sheet.pdf?count=2", "application/pdf", "salient-kursk-sumy-2025-03-12-to-2025-03-14-hand.pdf"),
        (
            "/briefing.pptx",
            "application/vnd.openxmlformats-officedocument.presentationml.presentation",
            "salient-kursk-sumy-2025-03-12-to-2025-03-14-hand.pptx",
        ),
    ],
)
def test_every_picture_has_its_type_and_a_name_that_says_what_it_is(
    maker: FlaskClient, path: str, kind: str, name: str
) -> None:
    answer = maker.get(path)
    assert (answer.status_code, answer.mimetype) == (200, kind)
    assert answer.headers["Content-Disposition"] == f'inline; filename="{name}"'
    assert answer.headers["Content-Security-Policy"]
    assert answer.headers["X-Frame-Options"] == "DENY"


def test_a_worker_is_told_all_that_it_needs(
    maker: FlaskClient, drawn: Drawn, folder: Path, manifest: dict[str, Any]
) -> None:
    maker.get(f"/snapshot.png?{DAY}&lang=uk")
    assert drawn.jobs == [
        {
            "kind": "snapshot",
            "format": "png",
            "given": {"date": "2025-03-13", "lang": "uk"},
            "revision": manifest["revision"],
            "folder": str(folder),
            "base": "http://localhost/",
            "frozen": False,
            "seconds": 60,
            "cost": pytest.approx(0.6, abs=0.1),
            "text": False,
        }
    ]


def test_a_picture_and_the_sentence_of_a_preview_are_charged_to_who_asks(
    maker: FlaskClient, drawn: Drawn
) -> None:
    for path in (f"/snapshot.png?{DAY}", "/oembed?url=http://localhost/"):
        maker.get(path, environ_overrides={"REMOTE_ADDR": "192.0.2.1"})
    maker.get(f"/snapshot.png?{DAY}&theme=dark")
    assert drawn.clients == ["192.0.2.1", "192.0.2.1", "this machine"]


def test_links_in_pictures_begin_as_the_operator_says(folder: Path, drawn: Drawn) -> None:
    client_of(folder, drawn, public_url="https://example.org/map").get("/snapshot.png")
    assert drawn.jobs[0]["base"] == "https://example.org/map/"


def test_download_asks_for_a_file(maker: FlaskClient) -> None:
    answer = maker.get(f"/snapshot.png?{DAY}&download=1")
    assert answer.headers["Content-Disposition"].startswith("attachment; filename=")


TOO_LONG = "x" * 5000
BAD = [
    ("/snapshot.jpg", 404, "png, svg, pdf"),
    ("/animation.png", 404, "mp4, gif"),
    ("/sheet.svg", 404, "png, pdf"),
    ("/briefing.ppt", 404, "pptx"),
    ("/snapshot.png?date=13.03.2025", 400, "date: '13.03.2025' is not a date; write it as 2025-03-13"),
    ("/snapshot.png?date=2025-02-30", 400, "is not a date"),
    ("/snapshot.png?date=", 400, "is not a date"),
    ("/snapshot.png?date=2025-W11-3", 400, "is not a date"),
    ("/snapshot.png?view=3_5,51,8", 400, "is not a number from 10 to 62"),
    ("/snapshot.png?date=2019-01-01", 404, "hand has maps from 2025-03-12 to 2025-03-14"),
    ("/snapshot.png?source=nobody", 404, "no source 'nobody'; choose from: hand"),
    ("/snapshot.png?region=crimea", 400, "kursk,sumy | kursk | sumy | belgorod"),
    ("/snapshot.png?region=belgorod", 400, "region: hand covers kursk, not belgorod"),
    ("/snapshot.png?theme=sepia", 400, "light | dark | print"),
    ("/snapshot.png?lang=de", 400, "en | uk"),
    ("/snapshot.png?layers=roads", 400, "contact | places | rivers | names"),
    ("/snapshot.png?view=1,2", 400, "lon,lat,zoom such as"),
    ("/snapshot.png?view=nan,51,8", 400, "is not a number from 10 to 62"),
    ("/snapshot.png?curve=yes", 400, "0 | 1"),
    ("/snapshot.png?size=100000x100000", 400, "WIDTHxHEIGHT from 320 to 4000 px"),
    ("/snapshot.png?size=100000px", 400, "16:9 | 4:3 | square"),
    ("/snapshot.png?size=4000x4000&scale=3", 400, "144 million pixels are too many; at most 18 million."),
    ("/sheet.png?size=3000x3000&scale=2&lang=uk", 400, "36 млн пікселів — це забагато; можна щонайбільше 18"),
    ("/snapshot.png?size=3000x3000&scale=2&lang=uk", 400, "36 млн пікселів — це забагато"),
    ("/snapshot.png?scale=inf", 400, "is not a number from 1 to 3"),
    ("/snapshot.png?compare=hand", 400, "SOURCE@DATE such as"),
    ("/snapshot.png?compare=nobody@2025-03-12", 404, "choose from: hand"),
    ("/snapshot.png?compare=hand@2020-01-01", 404, "hand has maps from"),
    ("/snapshot.png?speed=3", 400, "no parameter 'speed' of snapshot; there are source, region"),
    ("/snapshot.png?download=maybe", 400, "download: 'maybe' is not one of 0 | 1"),
    (f"/snapshot.png?{DAY}&{DAY}", 400, "date: is given 2 times; give it once"),
    (f"/snapshot.png?source={TOO_LONG}", 400, "source: 5,000 characters; at most 400"),
    (f"/snapshot.png?{TOO_LONG}=1", 400, "no parameter 'xxx"),
    ("/snapshot.png?rev=000000000000", 404, "no revision '000000000000'; choose from: "),
    ("/snapshot.png?rev=../../etc", 404, "choose from: "),
    (f"/snapshot.png?rev={TOO_LONG}", 404, "choose from: "),
    ("/snapshot.png?date=%00%0d%0aX-Evil:%201", 400, "is not a date"),
    ("/snapshot.png?date=%ff%fe", 400, "is not a date"),
    ("/animation.mp4?from=2015-01-01&to=2025-01-01", 404, "hand has maps from 2025-03-12 to 2025-03-14"),
    ("/animation.mp4?from=2025-03-14&to=2025-03-12", 400, "from, to: 2025-03-14 is not before 2025-03-12"),
    ("/animation.gif?speed=9999", 400, "is not a number from 0.5 to 60"),
    ("/animation.mp4?size=4000x4000", 400, "a frame has at most 2,100,000 pixels"),
    ("/animation.mp4?unchanged=drop", 400, "skip | hold"),
    ("/sheet.png?count=1", 400, "is not a number from 2 to 24"),
    ("/sheet.png?dates=2025-03-12&count=3", 400, "give one of them"),
    ("/sheet.png?dates=,", 400, "is not a number of days from 1 to 24"),
    ("/briefing.pptx?size=a4", 400, "no parameter 'size' of briefing"),
]


@pytest.fixture(scope="module")
def undrawn() -> Drawn:
    return Drawn()


@pytest.fixture(scope="module")
def refuser(tmp_path_factory: pytest.TempPathFactory, undrawn: Drawn) -> FlaskClient:
    """One server for all that is refused: making one takes longer than its answer."""
    folder = tmp_path_factory.mktemp("bundle")
    bundle.write(folder, FILES, HEAD)
    return client_of(folder, undrawn)


@pytest.mark.parametrize(("path", "status", "told"), BAD, ids=[path[:60] for path, _, _ in BAD])
def test_what_cannot_be_drawn_is_refused_with_what_can(
    refuser: FlaskClient, undrawn: Drawn, path: str, status: int, told: str
) -> None:
    answer = refuser.get(path)
    assert (answer.status_code, answer.content_type) == (status, "text/plain; charset=utf-8")
    assert told in answer.text
    assert answer.text.count("\n") == 1
    assert len(answer.text) < 600
    assert answer.headers["Cache-Control"] == "no-store"
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert "frame-ancestors 'none'" in answer.headers["Content-Security-Policy"]
    assert undrawn.jobs == []


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS", "PATCH"])
def test_pictures_are_only_read(maker: FlaskClient, method: str) -> None:
    assert maker.open("/snapshot.png", method=method).status_code == 405


def test_a_source_that_allows_no_picture_gives_none(tmp_path: Path) -> None:
    write_marked(tmp_path, pictures="none")
    maker = client_of(tmp_path)
    for path in ("/snapshot.png?source=marked", "/snapshot.png?source=hand&compare=marked@2025-03-12"):
        answer = maker.get(path)
        assert answer.status_code == 403
        assert answer.text == "marked: its terms allow no picture. Ask us.\n"


def test_a_source_for_own_analysis_gives_pictures_that_say_so(tmp_path: Path) -> None:
    write_marked(tmp_path)
    assert client_of(tmp_path).get("/snapshot.png?source=marked").status_code == 200


def test_without_a_bundle_pictures_say_what_to_run(tmp_path: Path) -> None:
    answer = client_of(tmp_path / "none").get("/snapshot.png")
    assert answer.status_code == 503
    assert "python -m geodata publish" in answer.text


def test_pictures_may_be_turned_off(folder: Path, drawn: Drawn) -> None:
    off = client_of(folder, drawn, picture_workers=0)
    answer = off.get("/snapshot.png")
    assert answer.status_code == 404
    assert "SALIENT_PICTURE_WORKERS" in answer.text
    assert "og:image" not in off.get("/").text
    assert drawn.jobs == []


# --- caches ---


def test_the_same_picture_in_other_words_has_the_same_tag(maker: FlaskClient, drawn: Drawn) -> None:
    plain = maker.get("/snapshot.png").headers["ETag"]
    for words in (
        f"{DAY}",
        "source=hand&region=kursk,sumy",
        "size=1600x900&curve=1&lang=en",
        "layers=names,contact,rivers,places,band",
        "fbclid=IwAR0&utm_source=x&utm_medium=y&gclid=1&_=1741",
        "_=1&_=2",
    ):
        assert maker.get(f"/snapshot.png?{words}").headers["ETag"] == plain
    assert len(drawn.jobs) == 1


def test_a_tag_is_long_enough_that_no_two_pictures_share_it(maker: FlaskClient) -> None:
    tag = maker.get("/snapshot.png").headers["ETag"].strip('"')
    assert re.fullmatch("[0-9a-f]{32}", tag)


@pytest.mark.parametrize(
    "words", ["date=2025-03-12", "theme=dark", "region=kursk", "layers=names", "qr=1", "scale=2"]
)
def test_another_picture_has_another_tag(maker: FlaskClient, words: str) -> None:
    tags = [maker.get(f"/snapshot.png{query}").headers["ETag"] for query in ("", f"?{words}")]
    assert tags[0] != tags[1]


def test_formats_hosts_and_frozen_pictures_have_tags_of_their_own(
    maker: FlaskClient, manifest: dict[str, Any]
) -> None:
    answers = [
        maker.get("/snapshot.png"),
        maker.get("/snapshot.svg"),
        maker.get("/snapshot.png", headers={"Host": "example.org"}),
        maker.get(f"/snapshot.png?rev={manifest['revision']}"),
    ]
    assert len({answer.headers["ETag"] for answer in answers}) == len(answers)


def test_a_reader_who_has_it_gets_304_and_nothing_is_drawn(
    folder: Path, maker: FlaskClient, drawn: Drawn
) -> None:
    tag = maker.get("/snapshot.png").headers["ETag"]
    assert not tag.startswith("W/")
    fresh = Drawn()
    for told in (tag, f'"other", {tag}', f"W/{tag}", "*"):
        answer = client_of(folder, fresh).get("/snapshot.png", headers={"If-None-Match": told})
        assert (answer.status_code, answer.data) == (304, b"")
        assert answer.headers["ETag"] == tag
    assert fresh.jobs == []


def test_the_newest_is_asked_for_again_and_a_frozen_one_never(
    maker: FlaskClient, manifest: dict[str, Any]
) -> None:
    assert maker.get("/snapshot.png").headers["Cache-Control"] == "no-cache"
    frozen = maker.get(f"/snapshot.png?rev={manifest['revision']}")
    assert frozen.headers["Cache-Control"] == FOR_EVER
    tag = frozen.headers["ETag"]
    again = maker.get(f"/snapshot.png?rev={manifest['revision']}", headers={"If-None-Match": tag})
    assert (again.status_code, again.headers["Cache-Control"]) == (304, FOR_EVER)


def test_after_a_publication_the_picture_is_another_and_the_frozen_one_stays(
    maker: FlaskClient, drawn: Drawn, folder: Path, manifest: dict[str, Any]
) -> None:
    old = manifest["revision"]
    before = maker.get("/snapshot.png").headers["ETag"]
    new = bundle.write(folder, FILES, {**HEAD, "turn": 2})["revision"]
    after = maker.get("/snapshot.png", headers={"If-None-Match": before})
    assert after.status_code == 200
    assert after.headers["ETag"] != before
    maker.get(f"/snapshot.png?rev={old}")
    assert [job["revision"] for job in drawn.jobs] == [old, new, old]


def test_a_revision_that_is_gone_is_refused_with_those_that_are_kept(
    maker: FlaskClient, folder: Path, manifest: dict[str, Any]
) -> None:
    assert maker.get(f"/snapshot.png?rev={manifest['revision']}").status_code == 200
    for turn in range(bundle.KEEP_REVISIONS):
        new = bundle.write(folder, FILES, {**HEAD, "turn": turn})["revision"]
    answer = maker.get(f"/snapshot.png?rev={manifest['revision']}")
    assert answer.status_code == 404
    assert new in answer.text


def test_a_picture_outlives_the_server_that_drew_it(maker: FlaskClient, folder: Path) -> None:
    first, fresh = maker.get(f"/snapshot.png?{DAY}"), Drawn()
    again = client_of(folder, fresh).get(f"/snapshot.png?{DAY}")
    assert (again.data, again.headers["ETag"]) == (first.data, first.headers["ETag"])
    assert fresh.jobs == []
    client_of(folder, fresh, picture_cache_mb=0).get(f"/snapshot.png?{DAY}")
    assert len(fresh.jobs) == 1


def test_head_gives_the_headers_alone(maker: FlaskClient) -> None:
    head, get = maker.head("/snapshot.png"), maker.get("/snapshot.png")
    assert head.data == b""
    for name in ("Content-Length", "ETag", "Content-Type", "Content-Disposition", "Cache-Control"):
        assert head.headers[name] == get.headers[name]


def test_players_may_ask_for_a_part(maker: FlaskClient) -> None:
    whole = maker.get("/animation.mp4")
    part = maker.get("/animation.mp4", headers={"Range": "bytes=0-9"})
    assert (part.status_code, part.data) == (206, whole.data[:10])


def test_only_snapshots_may_be_shown_by_other_sites(maker: FlaskClient) -> None:
    policy = "Cross-Origin-Resource-Policy"
    assert maker.get("/snapshot.png").headers[policy] == "cross-origin"
    for path in ("/sheet.png", "/animation.gif", "/", "/healthz"):
        assert policy not in maker.get(path).headers


# --- when it cannot be drawn now ---


@pytest.mark.parametrize(("status", "retry"), [(503, 5), (504, 0), (500, 0)])
def test_what_went_wrong_is_one_line(maker: FlaskClient, drawn: Drawn, status: int, retry: int) -> None:
    drawn.fails = NotDrawn("it took too long", status, retry)
    answer = maker.get("/snapshot.png")
    assert (answer.status_code, answer.text) == (status, "it took too long\n")
    assert answer.headers.get("Retry-After") == (str(retry) if retry else None)
    assert answer.headers["Cache-Control"] == "no-store"
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    drawn.fails = None
    assert maker.get("/snapshot.png").status_code == 200


@pytest.mark.parametrize(
    ("query", "header", "told"),
    [
        ("", "", "You are waiting for other pictures already. Ask again in a moment.\n"),
        ("?lang=uk", "en", "Ви вже чекаєте на інші зображення. Спробуйте ще раз за мить.\n"),
        ("", "uk,en;q=0.5", "Ви вже чекаєте на інші зображення. Спробуйте ще раз за мить.\n"),
        ("?lang=en", "uk", "You are waiting for other pictures already. Ask again in a moment.\n"),
    ],
)
def test_who_has_to_wait_is_told_so_in_their_language(
    maker: FlaskClient, drawn: Drawn, query: str, header: str, told: str
) -> None:
    drawn.fails = NotDrawn("picture.share", 429, 5)
    answer = maker.get(f"/snapshot.png{query}", headers={"Accept-Language": header})
    assert (answer.status_code, answer.text, answer.headers["Retry-After"]) == (429, told, "5")


def test_a_request_without_a_host_is_refused(maker: FlaskClient) -> None:
    answer = maker.get("/snapshot.png", headers={"Host": 'x"><script>'})
    assert answer.status_code == 400
    assert "script" not in answer.text


def test_the_process_that_faces_the_net_draws_nothing(folder: Path) -> None:
    drawers = "{'matplotlib', 'shapely', 'pptx', 'imageio_ffmpeg', 'scipy', 'dashboard.pictures.make'}"
    code = (
        "import sys; from pathlib import Path; from dashboard.server.app import create_app;"
        "from dashboard.settings import Settings; import dashboard.server.serve;"
        f"client = create_app(Settings(bundle=Path({str(folder)!r}))).server.test_client();"
        "assert client.get('/').status_code == client.get('/embed').status_code == 200;"
        "assert client.get('/snapshot.png?date=x').status_code == 400;"
        f"print(sorted({drawers} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_a_finding_is_not_mistaken_for_the_picture(maker: FlaskClient, drawn: Drawn) -> None:
    maker.get("/oembed?url=http://localhost/")
    assert json.loads(maker.get("/snapshot.png?size=1600x900").data)["text"] is False
    assert [job["text"] for job in drawn.jobs] == [True, False]


def test_code_that_draws_otherwise_gives_another_tag(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    code = tmp_path / "draws.py"
    monkeypatch.setattr(drawing_code, "drawing_code", lambda: [code])
    tags = []
    for text in ("line = 1", "line = 2"):
        code.write_text(text)
        tags.append(client_of(folder).get("/snapshot.png").headers["ETag"])
    assert tags[0] != tags[1]


def _file_of(module: str) -> Path | None:
    """Return the file of one of our modules, None if `module` is none."""
    path = ROOT.joinpath(*module.split("."))
    return next((file for file in (path.with_suffix(".py"), path / "__init__.py") if file.is_file()), None)


def _imports(path: Path) -> Iterator[Path]:
    """Yield our own files that the file at `path` imports."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        names = [alias.name for alias in node.names] if isinstance(node, ast.Import | ast.ImportFrom) else []
        if isinstance(node, ast.ImportFrom):
            names = [str(node.module), *(f"{node.module}.{name}" for name in names)]
        yield from filter(None, map(_file_of, names))


def test_all_code_that_draws_is_in_the_version() -> None:
    """A picture is kept on disk for as long as its version is the same, over restarts."""
    found: set[Path] = set()
    left = {ROOT / "dashboard/pictures/worker.py"}
    while left:
        found |= left
        left = {file for path in left for file in _imports(path)} - found
    assert {ROOT / "dashboard/pictures/deck/deck.py", ROOT / "geodata/measures/overlay.py"} <= found
    known = set(drawing_code.drawing_code())
    assert {path for path in found - known if path.name != "__init__.py"} == set()
    assert {ROOT / "dashboard/words/uk.toml", ROOT / "geodata/words/uk.py"} <= known
