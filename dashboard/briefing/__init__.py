"""Pictures, films, sheets and decks of a bundle. Knows no Dash and no GeoPandas.

``edition`` reads one publication, ``request`` checks what is asked for, ``terms`` says whether it may be
made; ``render`` draws. Everything here runs in a worker process of `dashboard.workers` or on the
command line, never in the thread that answers a request.
"""
