"""OGC API - Features on a store, under ``/ogc``, in a process of its own. ``docs/ogc.md`` describes it.

``serve`` starts it; ``store_reader`` reads the store into ``collection``s; ``parameters``, with ``days``,
``crs`` and ``filtering``, checks a request; ``routes`` answers it from ``answers``.
"""
