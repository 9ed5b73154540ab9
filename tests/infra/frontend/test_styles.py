"""The style sheets of others, rewritten: small inputs, one rule each."""

import pytest

from infra.frontend import styles
from infra.frontend.palette import UnknownColour


def test_the_licensed_typeface_leaves_and_ours_is_named():
    face = "@font-face{font-family:GDS Transport;src:url(/assets/fonts/x.woff2)}"
    assert (
        styles.without_their_font(face + "p{font-family:GDS Transport,arial,sans-serif}")
        == f"p{{font-family:{styles.FONT_STACK}}}"
    )


def test_paper_keeps_our_font():
    css = "@media print{.govuk-link{font-family:sans-serif}}p{margin:0}"
    assert styles.without_their_font(css) == "p{margin:0}"


def test_source_map_addresses_leave_since_the_maps_are_not_installed():
    assert "sourceMappingURL" not in styles.without_comments("p{margin:0}\n/*# sourceMappingURL=x.css.map */")


def test_a_colour_written_out_becomes_a_variable_by_what_it_does():
    css = ".govuk-button{color:#fff;background-color:#0f7a52;box-shadow:0 2px 0 #083d29}"
    assert styles.with_our_colours(css) == (
        ".govuk-button{color:var(--entour-on-solid);background-color:var(--entour-go);"
        "box-shadow:0 2px 0 var(--entour-go-edge)}"
    )


def test_ink_on_the_focus_colour_stays_dark_in_every_theme():
    assert (
        styles.with_our_colours("a:focus{color:#0b0c0c}") == "a:focus{color:var(--govuk-focus-text-colour)}"
    )
    assert (
        styles.with_our_colours("a:not(:focus){color:#0b0c0c}")
        == "a:not(:focus){color:var(--govuk-text-colour)}"
    )


def test_the_root_keeps_its_values():
    assert (
        styles.with_our_colours(":root{--govuk-text-colour:#0b0c0c}") == ":root{--govuk-text-colour:#0b0c0c}"
    )


def test_a_colour_that_no_theme_knows_stops_the_work():
    with pytest.raises(UnknownColour):
        styles.with_our_colours("p{color:#123456}")


def test_unused_components_leave_and_shared_rules_stay():
    css = ".moj-header{margin:0}.moj-header,.moj-badge{padding:0}@media print{.moj-header{top:0}}"
    assert styles.without_components(css, (".moj-header",)) == ".moj-header,.moj-badge{padding:0}"


def test_fallback_values_leave():
    assert (
        styles.without_fallbacks("p{color:var(--govuk-text-colour,#0b0c0c)}")
        == "p{color:var(--govuk-text-colour)}"
    )


def test_the_crest_leaves_and_images_lie_beside_the_style_sheet():
    crest = ".x:before{mask-image:url(/assets/images/govuk-crest.svg);width:1px}"
    prepared = styles.with_our_paths(crest + ".y{background:url(/assets/images/tick.svg)}")
    assert prepared == ".x:before{width:1px}.y{background:url(images/tick.svg)}"
    assert styles.images_of(prepared) == {"tick.svg"}
