"""How much work a foreign file may cause.

`crowding` counts how often outlines meet, before anything expensive is done with them; `limits` says how
much memory and time the work on one file may take; `workers` does the work in processes that are held to it.
"""
