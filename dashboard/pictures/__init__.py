"""Pictures, films, sheets and decks of a bundle. Knows no Dash and no GeoPandas.

``publication`` reads one publication of the bundle. ``order`` checks what is asked for and whether it may be
made, ``content`` is what a picture says, ``map``, ``curve`` and ``layout`` draw its parts on a ``canvas``;
``still``, ``sheet``, ``film`` and ``deck`` put the parts together. What draws runs in a worker process of
`dashboard.server.pictures.workers` or on the command line, never in the process that answers requests
(`make lint` checks that).
"""
