"""Plain Django forms come out as GOV.UK ones: label, hint, error and control name each other."""

import re

import pytest
from django import forms
from django.http import QueryDict
from django.template.loader import render_to_string
from django.utils import translation


class StepForm(forms.Form):
    what = forms.CharField(label="What will be done", help_text="In plain words.")
    words = forms.CharField(label="Words", widget=forms.Textarea(attrs={"rows": 4, "class": "wide"}))
    kind = forms.ChoiceField(label="Kind", choices=[("a", "Home visit"), ("b", "Call")])
    how = forms.ChoiceField(
        label="How known", choices=[("f", "Seen"), ("r", "Told")], widget=forms.RadioSelect
    )
    whom = forms.MultipleChoiceField(
        label="Whom", choices=[("1", "One")], widget=forms.CheckboxSelectMultiple
    )
    born_on = forms.DateField(label="Born on", widget=forms.SelectDateWidget)
    is_read = forms.BooleanField(label="I have read it")
    token = forms.CharField(widget=forms.HiddenInput)


EMPTY = QueryDict("born_on_day=31&born_on_month=2&born_on_year=2017&what=<b>")


def test_nothing_is_said_of_errors_before_the_form_is_sent():
    html = str(StepForm())
    assert "govuk-form-group--error" not in html
    assert "govuk-error-message" not in html


def test_hint_and_error_describe_their_control():
    form = StepForm(QueryDict("what="))
    html = form["what"].as_field_group()
    assert 'aria-describedby="id_what_helptext id_what_error"' in html
    assert 'id="id_what_helptext"' in html
    assert 'id="id_what_error"' in html
    assert "govuk-input--error" in html


def test_choices_are_a_group_with_a_legend_that_its_error_describes():
    html = StepForm(EMPTY)["how"].as_field_group()
    assert re.search(r'<fieldset class="govuk-fieldset"[^>]*aria-describedby="id_how_error"', html)
    assert "<legend" in html
    assert html.count("govuk-radios__input") == 2


@pytest.mark.parametrize("name", ["how", "whom"])
def test_where_there_is_nothing_to_choose_no_script_looks_for_choices(name):
    form = StepForm()
    assert "data-module" in form[name].as_field_group()
    form.fields[name].choices = []
    assert "data-module" not in form[name].as_field_group()


def test_a_date_has_three_boxes_that_keep_what_was_typed():
    html = StepForm(EMPTY)["born_on"].as_field_group()
    boxes = re.findall(r'id="id_born_on_(\w+)" name="born_on_(\w+)"[^>]* value="(\w+)"', html)
    assert boxes == [("day", "day", "31"), ("month", "month", "2"), ("year", "year", "2017")]


def test_a_date_of_three_boxes_is_read():
    form = StepForm(QueryDict("born_on_day=3&born_on_month=2&born_on_year=2017"))
    assert str(form["born_on"].value()) == "2017-02-03"
    assert "born_on" not in form.errors


def test_a_single_tick_has_its_label_beside_it():
    html = StepForm()["is_read"].as_field_group()
    assert html.index("<input") < html.index("<label")


def test_ones_own_classes_and_attributes_are_kept():
    html = str(StepForm()["words"])
    assert 'class="govuk-textarea wide"' in html
    assert 'rows="4"' in html


def test_what_was_typed_is_escaped():
    assert "<b>" not in str(StepForm(EMPTY)["what"])


@pytest.mark.parametrize("language", ["en", "fr"])
def test_the_summary_leads_to_a_control_for_every_error(language):
    form = StepForm(EMPTY)
    with translation.override(language):
        page = render_to_string("shell/error_summary.html", {"form": form}) + str(form)
    targets = re.findall(r'href="#([^"]+)"', page)
    assert len(targets) == len(form.errors) - 1  # a hidden field has no place to lead to
    assert not [target for target in targets if f'id="{target}"' not in page]


def test_several_forms_give_a_summary_only_for_the_one_that_was_sent():
    page = render_to_string(
        "shell/error_summary.html", {"forms": [StepForm(EMPTY, prefix="a"), StepForm(prefix="b")]}
    )
    assert page.count("govuk-error-summary__title") == 1
    assert "id_a-" in page


def test_a_form_that_is_one_of_the_pages_forms_says_its_errors_once():
    form = StepForm(EMPTY)
    page = render_to_string("shell/error_summary.html", {"form": form, "forms": [form]})
    assert page.count("govuk-error-summary__title") == 1
