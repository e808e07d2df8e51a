"""Reader: the model, loaded once, and what reads with it."""

from __future__ import annotations

import os
import threading
from collections import deque
from concurrent.futures import ThreadPoolExecutor
from itertools import chain, repeat
from typing import Iterable, Iterator, Union

from . import _core
from ._errors import InputError, UsageError
from ._graph import Graph, PathLike


def _model_path(model: PathLike | None) -> str:
    if model is not None:
        return os.fspath(model)
    return os.environ.get("RELATA_MODELS") or os.path.join(os.path.dirname(__file__), "relata.model")


class Reader:
    """Reads texts. Any number of threads may read with one; while it reads, other Python threads run.

    Parameters
    ----------
    model : path, optional
        A model file, or a folder with `relata.model`. By default ``$RELATA_MODELS``, else the model of this package.
    gazetteer : iterable of path
        Tables of names that you know (docs/gazetteer.md).
    entities : {"all", "named"}
        "named": only named things become nodes.
    min_confidence : float
        Relations that are less sure are left out, 0 to 1.

    Raises
    ------
    InputError
        For a model or table that is missing or broken.
    """

    def __init__(self, model: PathLike | None = None, *, gazetteer: Iterable[PathLike] = (), entities: str = "all", min_confidence: float = 0.0) -> None:
        if entities not in ("all", "named"):
            raise UsageError(f"entities: found {entities!r}, expected 'all' or 'named'")
        if not 0 <= min_confidence <= 1:
            raise UsageError(f"min_confidence: found {min_confidence}, expected 0 to 1")
        self._concepts = entities == "all"
        self._min_confidence = float(min_confidence)
        self._core = _core.Reader.load(_model_path(model), [(os.fspath(path), _whole_file(path)) for path in gazetteer])

    def read_one(self, text: str | bytes, *, id: str = "article", title: str = "", date: str = "", publisher: str = "", url: str = "") -> Graph:
        """The graph of one text.

        Parameters
        ----------
        text : str or bytes
            Any; bytes need not be UTF-8.
        id : str
            Names the article in evidence.
        date : str
            Its day, ``"2026-03-02"``, for "on Tuesday".

        Raises
        ------
        UsageError
            For a date that is none.
        """
        return Graph(self._core.read(text, id, title, date, publisher, url, self._concepts, self._min_confidence))

    def read(self, texts: Iterable[str | bytes], *, dates: Iterable[str] | str | None = None, ids: Iterable[str] | None = None, threads: int = 1) -> Iterator[Graph]:
        """The graph of each text, in order, as soon as it is read; only a few texts a thread are in memory.

        Parameters
        ----------
        texts : iterable of str or bytes
            May be endless.
        dates : str or iterable of str, optional
            One day for all, or one for each.
        ids : iterable of str, optional
            By default ``"1"``, ``"2"``, ...
        threads : int
            How many are read at once; 0: one a core.

        Yields
        ------
        Graph
            Of one article each; `relata.merge` makes one of them.
        """
        if threads < 0:
            raise UsageError(f"threads: found {threads}, expected 0 or more")
        names = map(str, _counted()) if ids is None else iter(ids)
        days = repeat(dates or "") if dates is None or isinstance(dates, str) else chain(dates, _ended("dates"))
        jobs = ((text, name, day) for text, name, day in zip(texts, chain(names, _ended("ids")), days))
        if threads == 1:
            return (self.read_one(text, id=name, date=day) for text, name, day in jobs)
        return self._read_on(jobs, threads or os.cpu_count() or 1)

    def _read_on(self, jobs: Iterable[tuple], threads: int) -> Iterator[Graph]:
        waiting: deque = deque()
        with ThreadPoolExecutor(threads) as pool:
            try:
                for text, name, day in jobs:
                    waiting.append(pool.submit(self.read_one, text, id=name, date=day))
                    if len(waiting) >= 4 * threads:
                        yield waiting.popleft().result()
                while waiting:
                    yield waiting.popleft().result()
            finally:
                for job in waiting:
                    job.cancel()

    def extract(self, paths: Iterable[PathLike], *, date: str = "", strict: bool = False, any_language: bool = False, threads: int = 0) -> Graph:
        """One graph of all articles in files and folders: what ``relata extract`` gives.

        Parameters
        ----------
        paths : iterable of path
            Files of any kind that docs/articles.md lists, and folders.
        date : str
            The day of articles that state none.
        strict : bool
            The first record that cannot be read is an error; else it is passed over.
        any_language : bool
            Texts in other languages than English are read, too.
        threads : int
            How many articles are read at once; 0: one a core.

        Raises
        ------
        InputError
            For a path that is not there, and where nothing at all could be read.
        """
        if isinstance(paths, (str, bytes, os.PathLike)):
            paths = [paths]  # one path is one
        return Graph(self._core.read_files([os.fspath(path) for path in paths], date, strict, any_language, self._concepts, self._min_confidence, threads))


def _counted() -> Iterator[int]:
    number = 1
    while True:
        yield number
        number += 1


def _ended(what: str) -> Iterator[str]:
    raise UsageError(f"{what}: fewer than there are texts")
    yield ""


def _whole_file(path: PathLike) -> str:
    try:
        with open(path, encoding="utf-8") as file:
            return file.read()
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(f"{os.fspath(path)}: cannot be read: {error}") from error


_default: Union[Reader, None] = None
_default_lock = threading.Lock()


def default_reader() -> Reader:
    """The reader of `extract`, with the model of this package; loaded when it is first wanted."""
    global _default
    with _default_lock:
        if _default is None:
            _default = Reader()
        return _default


def extract(paths: Iterable[PathLike], *, date: str = "", threads: int = 0) -> Graph:
    """One graph of all articles in files and folders. See `Reader.extract`, which has more options.

    >>> graph = relata.extract(["article.txt"], date="2026-03-02")        # doctest: +SKIP
    """
    return default_reader().extract(paths, date=date, threads=threads)
