"""A sentence that a French reader would meet in English fails `make check`, in every way it can happen."""

from pathlib import Path

import pytest

from tools import catalogues
from tools.strings import used
from tools.translations import faults

PAGE = """{% load i18n %}<p class="lead">100 % sure) {% translate "Steps" %}</p>
  {% blocktranslate count number=steps|length trimmed %}
    One step
  {% plural %}
    {{ number }} steps
  {% endblocktranslate %}"""
CODE = 'from django.utils.translation import gettext_lazy as _, pgettext_lazy\nMAY = pgettext_lazy("month", "May")\n'
HEADING = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=utf-8\\n"\n\n'
COMPLETE = """msgid "Steps"
msgstr "Étapes"

msgid "One step"
msgid_plural "%(number)s steps"
msgstr[0] "Une étape"
msgstr[1] "%(number)s étapes"

msgctxt "month"
msgid "May"
msgstr "mai"
"""
CATALOGUE = Path("conference/meetings/locale/fr/LC_MESSAGES/django.po")


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """One room with a page, some code and its catalogue."""
    put(tmp_path / "conference/meetings/__init__.py", "")
    put(tmp_path / "conference/meetings/forms.py", CODE)
    put(tmp_path / "conference/templates/meetings/page.html", PAGE)
    put(tmp_path / CATALOGUE, HEADING + COMPLETE)
    return tmp_path


def put(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def test_a_complete_catalogue_has_no_fault(tree: Path) -> None:
    assert list(faults(tree)) == []


@pytest.mark.parametrize(
    ("before", "after", "fault"),
    [
        pytest.param('msgid "Steps"', 'msgid "Stairs"', "“Steps” is missing", id="missing"),
        pytest.param('msgstr "Étapes"', 'msgstr ""', "“Steps” is empty", id="empty"),
        pytest.param('msgid "Steps"', '#, fuzzy\nmsgid "Steps"', "“Steps” is marked fuzzy", id="fuzzy"),
        pytest.param('[1] "%(number)s étapes"', '[1] ""', "“One step” is empty", id="empty plural"),
        pytest.param('"%(number)s étapes"', '"des étapes"', "“One step” has ['%(number)s']", id="lost place"),
        pytest.param('msgctxt "month"\n', "", "“May” (month) is missing", id="wrong context"),
        pytest.param(
            COMPLETE, COMPLETE + '\nmsgid "Old"\nmsgstr "Vieux"', "“Old” is no longer used", id="unused"
        ),
        pytest.param(
            COMPLETE, COMPLETE + '\n#~ msgid "Old"\n#~ msgstr "Vieux"', "“Old” is no longer", id="obsolete"
        ),
    ],
)
def test_each_fault_is_found(tree: Path, before: str, after: str, fault: str) -> None:
    put(tree / CATALOGUE, HEADING + COMPLETE.replace(before, after))
    assert any(fault in said for said in faults(tree)), list(faults(tree))


def test_two_rooms_may_not_translate_one_sentence_differently(tree: Path) -> None:
    put(tree / "people/names.py", 'from django.utils.translation import gettext as _\nNAME = _("Steps")\n')
    put(tree / "people/locale/fr/LC_MESSAGES/django.po", HEADING + 'msgid "Steps"\nmsgstr "Marches"\n')
    assert len([said for said in faults(tree) if "elsewhere" in said]) == 1


def test_a_sentence_belongs_to_its_own_package(tree: Path) -> None:
    put(
        tree / "people/names.py",
        'from django.utils.translation import gettext as _\nNAME = _("Given name")\n',
    )
    assert tree / "people/locale/fr/LC_MESSAGES/django.po" in used(tree)


def test_what_is_missing_is_added_empty_and_the_rest_compiled(tree: Path) -> None:
    put(tree / CATALOGUE, HEADING + COMPLETE.replace('msgid "Steps"', 'msgid "Stairs"'))
    catalogues.complete(tree)
    catalogues.compile_all(tree)
    assert [said.split(": ")[1].split(" in ")[0] for said in faults(tree)] == ["“Steps” is empty"]
    assert b"mai" in (tree / CATALOGUE).with_suffix(".mo").read_bytes()
