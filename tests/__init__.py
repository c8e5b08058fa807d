"""The tests: unit tests mirror the modules; properties, golden, js, browser, reliability, bench beside."""
