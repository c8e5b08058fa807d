"""The metadata of a file: title, source, date, revision, address, credit, terms."""

from __future__ import annotations

from typing import Any

from dashboard.pictures.content import finding, small_print
from dashboard.pictures.content.story import Story

__all__ = ["metadata"]

_CREATOR = "Salient"


def metadata(story: Story, fmt: str, address: str, title: str = "", dates: str = "") -> dict[str, Any]:
    """Return the metadata of a picture, by the names that the format has for them.

    The time of creation is not among them: the same input gives the same bytes.

    Parameters
    ----------
    story : Story
        What is shown.
    fmt : str
        ``png``, ``svg`` or ``pdf``.
    address : str
        Of the view, or empty.
    title, dates : str
        Its title and the days that it shows; those of `story` if left out.
    """
    title = title or finding.headline(story)
    source = "; ".join(f"{entry['id']} ({entry['publisher']}, {entry['address']})" for entry in story.entries)
    dates = dates or "/".join(date for _, date in story.in_time)
    rights = f"{small_print.credit(story)} {small_print.terms(story)}"
    about = f"{finding.subtitle(story)}. {small_print.legal(story.speech)} {small_print.revision(story)}"
    if fmt == "png":
        return _png(title, source, dates, story, address, rights, about)
    if fmt == "svg":
        return _svg(title, source, dates, story, address, rights, about)
    traced = f"date={dates}; revision={story.publication.revision}; address={address}"
    return {
        "Title": title,
        "Author": small_print.credit(story),
        "Subject": f"{about}. {source}. {address}".strip(),
        "Keywords": f"{traced}; {small_print.terms(story)}",
        "Creator": _CREATOR,
        "Producer": _CREATOR,
        "CreationDate": None,
    }


def _png(
    title: str, source: str, dates: str, story: Story, address: str, rights: str, about: str
) -> dict[str, Any]:
    return {
        "Title": title,
        "Description": about,
        "Source": source,
        "Date": dates,
        "Revision": story.publication.revision,
        "URL": address,
        "Copyright": small_print.credit(story),
        "Disclaimer": small_print.terms(story),
        "Software": _CREATOR,
    }


def _svg(
    title: str, source: str, dates: str, story: Story, address: str, rights: str, about: str
) -> dict[str, Any]:
    return {
        "Title": title,
        "Description": about,
        "Source": source,
        "Coverage": dates,
        "Identifier": f"revision {story.publication.revision}" + (f" {address}" if address else ""),
        "Rights": rights,
        "Creator": _CREATOR,
        "Language": story.still.look.lang,
        "Date": None,
    }
