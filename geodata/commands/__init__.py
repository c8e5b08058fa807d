"""The sub-commands: each module adds its options to a parser and answers a call.

A command prints nothing. It returns an `Answer`, and ``geodata.__main__`` prints it.
"""

from geodata.commands.answer import Answer, Command

__all__ = ["Answer", "Command"]
