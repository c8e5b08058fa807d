"""Pictures, films, sheets and decks of a bundle. Knows no Dash and no GeoPandas.

``edition`` reads one publication, ``request`` checks what is asked for, ``terms`` says whether it may be
made; ``render`` draws. What draws runs in a worker process of `dashboard.server.pictures.workers` or on the command line,
never in the process that answers requests (`make lint` checks that).
"""
