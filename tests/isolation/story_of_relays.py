"""What is passed on to a grouping on each side of the world: by a standing template, and with agreement."""

from datetime import timedelta

from conference.relays.actions import relays, templates
from conference.relays.texts import Text
from consent.categories import Category
from people.models import Agency, Standing
from people.viewers import Viewer
from tests import cast
from tests.isolation.side import TODAY, Side


def tell(side: Side, joined: dict[str, Agency], boss: Viewer) -> None:
    """Let a part-time member of the family's team pass on what its agency knows; the lead agrees to the template."""
    teacher = cast.worker(f"Teacher {side.name}", joined["school"], administrator=boss)
    cast.join(
        teacher, side.team, Standing.PART_TIME, administrator=boss, represents=f"Schools of {side.name}"
    )
    reader = cast.worker(f"Reader {side.name}", joined["school"], administrator=boss)
    side.keep(teacher=teacher, reader=reader)
    about = {"family": side.family, "by": teacher.viewer}
    when = {"starts_on": TODAY(), "ends_on": TODAY() + timedelta(days=30)}
    waiting = relays.write(text=text(side, side.canary("conference.relay.words", "waiting")), **about)
    template = templates.propose(
        agency=teacher.agency,
        categories=[Category.EDUCATION],
        readers=[reader.practitioner],
        ground="duty_to_share",
        **when,
        **about,
    )
    relayed = relays.write(text=text(side, side.canary("conference.relay.words")), **about)
    other = templates.propose(
        agency=side.worker.agency,
        categories=[Category.PLAN],
        readers=[reader.practitioner],
        ground="duty_to_share",
        **when,
        **about,
    )
    side.keep(waiting_relay=waiting, template=template, relayed=relayed, other_template=other)


def text(side: Side, words: str) -> Text:
    """Return a text about the child for the one reader."""
    return Text(
        words=words,
        category=Category.EDUCATION,
        persons=[side.child.person],
        readers=[side.reader.practitioner],
        ground="duty_to_share",
    )
