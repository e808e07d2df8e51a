"""What Relata raises. The words are those of the program: what, where, found, expected and what to do."""


class Error(Exception):
    """Any error of Relata. Text is never one: every text makes a graph."""


class UsageError(Error, ValueError):
    """The caller asked for something that makes no sense: an option, a wrong query."""


class InputError(Error, ValueError):
    """An input is missing, unreadable or malformed, or a name means nothing or several things."""


class OutputError(Error, OSError):
    """A result could not be written."""


for _error in (Error, UsageError, InputError, OutputError):
    _error.__module__ = "relata"  # where callers import them from
