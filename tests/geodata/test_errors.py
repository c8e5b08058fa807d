"""The exception tree: every class has a meaning, and the tree in the docstring is the real one."""

import inspect

import pytest

from geodata import errors
from geodata.errors import SalientError, exit_code, http_status


def _classes() -> list[type[SalientError]]:
    return [cls for _, cls in inspect.getmembers(errors, inspect.isclass) if issubclass(cls, SalientError)]


def test_every_class_is_drawn_in_the_docstring() -> None:
    drawn = {word for word in (errors.__doc__ or "").replace("─", " ").split() if word.isidentifier()}
    assert {cls.__name__ for cls in _classes()} <= drawn


def test_public_names_are_listed_and_sorted() -> None:
    assert errors.__all__ == sorted(errors.__all__)
    assert {cls.__name__ for cls in _classes()} <= set(errors.__all__)


@pytest.mark.parametrize(
    ("error", "code", "status"),
    [
        (errors.UsageError("x"), 2, 400),
        (errors.UnknownName("source", "x", ["a"]), 2, 404),
        (errors.FileRefused("f", "x"), 1, 422),
        (errors.FileTooLarge("f", "x"), 1, 413),
        (errors.NotAFile("f", "x"), 1, 422),
        (errors.TableInvalid("x"), 1, 500),
        (errors.NoData("x"), 2, 404),
    ],
)
def test_class_decides_exit_code_and_status(error: SalientError, code: int, status: int) -> None:
    assert (exit_code(error), http_status(error)) == (code, status)


def test_unknown_name_lists_the_names_that_work() -> None:
    assert str(errors.UnknownName("region", "kurks", ["kursk", "sumy"])) == (
        "no region 'kurks'; choose from: kursk, sumy"
    )
