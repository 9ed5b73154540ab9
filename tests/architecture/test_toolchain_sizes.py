"""A file stops at 300 lines and a function at 40."""

from pathlib import Path

from tools.sizes import faults, long_functions

LINE = "    x = 1\n"


def test_a_function_of_forty_lines_is_the_longest() -> None:
    assert list(long_functions("def short():\n" + LINE * 39)) == []
    assert [said.split(":")[0] for said in long_functions("\nasync def long():\n" + LINE * 40)] == ["2"]


def test_decorators_arguments_and_the_docstring_do_not_count() -> None:
    signature = "@first\n@second\ndef short(\n    *,\n    by,\n):\n"
    assert list(long_functions(signature + '    """Say\n\n    a lot.\n    """\n' + LINE * 39)) == []


def test_a_file_of_three_hundred_lines_is_the_longest(tmp_path: Path) -> None:
    (tmp_path / "people").mkdir()
    (tmp_path / "people" / "short.py").write_text("x = 1\n" * 300)
    (tmp_path / "people" / "long.html").write_text("<p>\n" * 301)
    assert [said.split(":")[0] for said in faults(tmp_path)] == ["people/long.html"]
