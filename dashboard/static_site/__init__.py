"""The page as a folder of files, for a host that only hands out files. ``docs/static-site.md`` describes it.

``site`` renders all of it in memory, as the server answers it, with ``addresses`` made relative; ``folder``
puts it on the disk. What needs a server is hidden in the page: see ``static`` in the boot data.
"""
