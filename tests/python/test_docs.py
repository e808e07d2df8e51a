import doctest
import os
import pathlib

DOCS = pathlib.Path(__file__).parents[2] / "docs"


def test_the_examples_of_the_tour(tmp_path, articles):
    here = os.getcwd()
    os.chdir(articles[0].parent.parent)
    try:
        failed, tried = doctest.testfile(str(DOCS / "python.md"), module_relative=False, optionflags=doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE,
                                         globs={"folder": tmp_path})
    finally:
        os.chdir(here)
    assert failed == 0 and tried > 20
