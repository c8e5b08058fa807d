"""Which reports put a polygon where it is."""

from __future__ import annotations

from geodata.chronicle.recipe import find_source
from geodata.chronicle.reports import MAPS, Report, map_reports, press_reports

__all__ = ["evidence"]


def evidence(source_id: str, date: str) -> list[Report]:
    """Return the reports in force on `date`, the newest of each kind for each settlement.

    A settlement that no report names is at home, and bounds the line from that side.

    Parameters
    ----------
    source_id : str
        ``chronicle`` or ``chronicle_owl``.
    date : str
        Day of the map.

    Returns
    -------
    list of Report
        In order of settlement, then of date. What the map showed comes first, then the press.

    Raises
    ------
    UnknownName
        There is no such reading.
    """
    find_source(source_id)
    standing: dict[tuple[str, bool], Report] = {}
    for report in (*map_reports(source_id), *press_reports(source_id)):
        if report.since <= date:
            standing[report.settlement_id, report.source != MAPS[source_id].title] = report
    return [standing[key] for key in sorted(standing)]
