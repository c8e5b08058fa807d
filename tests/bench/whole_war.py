"""The command line of `geodata` with the whole of Ukraine as its window, for `bench_war`.

``python -m tests.bench.whole_war import deepstate FOLDER --store DIR``; then ``publish``. The window is a
constant of the project, which studies one stretch of border; nothing that ships reads this module.
"""

from __future__ import annotations

import runpy

from geodata import model

UKRAINE = (22.0, 44.0, 41.0, 53.0)  # lon, lat, lon, lat

if __name__ == "__main__":
    model.WINDOW = UKRAINE  # before any other module takes it
    runpy.run_module("geodata", run_name="__main__", alter_sys=True)
