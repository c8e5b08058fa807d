"""Dated control polygons of the Kursk-Sumy front: read, check, store, measure, publish.

The flow is one way: source file -> importer -> table -> store -> measures -> bundle.
Nothing here knows about the web.
"""
