"""Knowledge graphs of English news: texts in, a graph out; graphs read, merged, asked and written.

>>> import relata
>>> graph = relata.extract(["article.txt"])        # doctest: +SKIP
>>> graph.find("Wang")                             # doctest: +SKIP

docs/python.md has a tour; docs/schema.md says what types, classes and relations mean.
"""

from importlib.metadata import PackageNotFoundError, version

from ._core import Edge, Evidence, Node, Source
from ._errors import Error, InputError, OutputError, UsageError
from ._graph import Answer, Dispute, Event, Graph, Path, from_json, merge, read_graph
from ._reader import Reader, extract

try:
    __version__ = version("relata")
except PackageNotFoundError:  # run from a build tree
    __version__ = "0"

__all__ = [
    "Answer", "Dispute", "Edge", "Error", "Event", "Evidence", "Graph", "InputError", "Node", "OutputError", "Path", "Reader", "Source",
    "UsageError", "extract", "from_json", "merge", "read_graph",
]
