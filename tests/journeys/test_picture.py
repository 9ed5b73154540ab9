"""Takes the README's picture: one line, shown to one agency and withheld from another, side by side."""

import base64
from pathlib import Path

from tests.journeys.acts import TEAM_AROUND_THE_FAMILY, enter, lines

PICTURE = Path(__file__).resolve().parents[2] / "build" / "two-agencies.png"
SHOWN = "Nell's hearing is down to half"
SIDE_BY_SIDE = """<body style="margin:0;display:flex;gap:16px;padding:16px;background:#d9d2c5">
<img width="620" src="data:image/png;base64,{}"><img width="620" src="data:image/png;base64,{}"></body>"""


def test_the_same_line_is_shown_to_one_agency_and_withheld_from_another(window, browser):
    halves = []
    for who, is_shown in (("health_visitor", True), ("chair", False)):
        page = window(who, width=620)
        enter(page, TEAM_AROUND_THE_FAMILY)
        assert (lines(page).get_by_text(SHOWN).count() == 1) is is_shown
        assert (lines(page).locator(".entour-withheld").count() > 0) is not is_shown
        lines(page).scroll_into_view_if_needed()
        page.evaluate("document.getElementById('lines').scrollIntoView()")
        halves.append(base64.b64encode(page.screenshot()).decode())
    easel = browser.new_page(viewport={"width": 1288, "height": 932})
    easel.set_content(SIDE_BY_SIDE.format(*halves))
    PICTURE.parent.mkdir(exist_ok=True)
    easel.screenshot(path=PICTURE)
    easel.close()
    assert PICTURE.stat().st_size > 50_000
