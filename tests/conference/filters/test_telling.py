"""The second filter: told without a name, hidden among enough people or with the chair's reason; then weighed."""

import pytest

from audit import disclosure
from audit.models import TrailEvent
from audit.trail import Refused
from conference.filters import access, queries
from conference.filters.actions import chairs, descriptions, discussions
from conference.filters.models import Description, FewAccepted, TableDecision, ToldBand
from conference.filters.rules.bands import Band
from conference.filters.rules.crowd import Sex
from conference.filters.rules.states import State
from conference.filters.rules.telling import Tell
from people.models import Standing
from tests import cast
from tests.conference.filters.table import AREA, CANARIES, COUNTS, TOLD_USUALLY


def hears(worker, situation):
    """Say whether somebody hears how it is told."""
    scope = access.table_of(worker.viewer, situation)
    return access.decide(scope, situation.description).permitted


def test_what_many_fit_is_heard_by_the_table_at_once(table):
    situation = table.told()
    (band,) = situation.description.bands.all()
    assert (band.band, band.fits, band.is_enough) == ("12_17", 240, True)
    assert all(hears(worker, situation) for worker in (table.chair, table.police, table.left_out))


def test_only_seated_agencies_hear_it(table, people):
    situation = table.told()
    charity = cast.worker("Cora Charity", people.charity, administrator=people.administrator)
    cast.join(charity, people.team, Standing.CORE, administrator=people.administrator)
    assert not hears(charity, situation)


def test_what_few_fit_is_not_told_without_asking_the_chair(table):
    situation = table.screened()
    with pytest.raises(Refused) as refused:
        table.told(situation, band=Band.FROM_60)
    assert refused.value.reason == "conference.too_few_people"
    assert table.state(situation) is State.SCREENED
    assert not Description.objects.exists()
    assert not ToldBand.objects.exists()


def test_what_nobody_counted_is_too_few(table):
    table.count("Quayside", counts={Band.FROM_12_TO_17: COUNTS[Band.FROM_12_TO_17]})
    with pytest.raises(Refused):
        table.told(area="Quayside", band=Band.UNDER_18)
    assert table.told(area="Quayside").description.bands.last().is_enough


def test_until_the_chair_decides_the_chair_alone_hears_it(table):
    situation = table.told_of_few()
    assert table.state(situation) is State.TOO_FEW
    assert hears(table.chair, situation)
    assert not hears(table.police, situation)
    with pytest.raises(Refused):
        discussions.weigh(situation=situation, is_acute=False, reason="Guessed.", by=table.chair.viewer)


def test_the_chair_goes_on_with_a_reason_that_is_kept(table):
    situation = table.told_of_few()
    with pytest.raises(Refused):
        descriptions.accept_few(situation=situation, reason=" ", by=table.chair.viewer)
    descriptions.accept_few(situation=situation, reason="Somebody may die.", by=table.chair.viewer)
    assert table.state(situation) is State.AT_THE_TABLE
    assert hears(table.police, situation)
    place = access.place(table.police.viewer, situation.pk)
    with disclosure.collecting(actor=table.police.viewer.actor(), purpose="test"):
        assert queries.reading(place).few_accepted.words == {"reason": "Somebody may die."}


@pytest.mark.parametrize("who", ["chair", "bringer"])
def test_a_wider_band_lets_the_table_hear_it(table, who):
    situation = table.told_of_few()
    told = descriptions.widen(situation=situation, by=getattr(table, who).viewer)
    assert (told.band, told.fits) == ("40_up", 122)
    assert table.state(situation) is State.AT_THE_TABLE
    assert hears(table.police, situation)


def test_a_band_that_is_still_too_narrow_stays_with_the_chair(table):
    table.count("Lonely Point", counts={Band.FROM_60: COUNTS[Band.FROM_60]})
    situation = table.told(ask_chair=True, area="Lonely Point", band=Band.FROM_60)
    assert descriptions.widen(situation=situation, by=table.chair.viewer).band == "40_up"
    assert table.state(situation) is State.TOO_FEW
    assert not hears(table.police, situation)
    for _ in ("18_up", "any"):
        descriptions.widen(situation=situation, by=table.chair.viewer)
    with pytest.raises(Refused):
        descriptions.widen(situation=situation, by=table.chair.viewer)


def test_who_neither_chairs_nor_brings_accepts_nothing(table):
    situation = table.told_of_few()
    for worker in (table.police, table.bringer):
        with pytest.raises(Refused):
            descriptions.accept_few(situation=situation, reason="Because.", by=worker.viewer)
    assert not FewAccepted.objects.exists()


@pytest.mark.parametrize("wrong", [{"factors": []}, {"area": "Nowhere"}, {"names_nobody": False}])
def test_a_description_says_something_of_a_known_area_and_somebody_confirms_it(table, wrong):
    with pytest.raises(Refused):
        table.told(**wrong)


def test_what_the_words_looked_like_is_kept_beside_the_confirmation(table):
    situation = table.told(words="Mrs Larch, 12 Tide Lane")
    assert situation.description.confirmed >= {Tell.NAME, Tell.ADDRESS}
    body = TrailEvent.objects.get(name="conference.situation_brought").body
    assert '"confirmed":["address","name"]' in body
    assert "Larch" not in body


def test_the_chair_is_a_full_member_of_another_agency(table, people):
    for unfit in (table.bringer, people.gp, people.stranger):
        with pytest.raises(Refused) as refused:
            descriptions.bring(
                situation=table.screened(),
                told=TOLD_USUALLY,
                chair=unfit.practitioner,
                agencies=[],
                by=table.bringer.viewer,
            )
        assert refused.value.reason == "conference.cannot_chair"


def test_another_chair_takes_over_and_the_first_hears_it_as_the_table_does(table):
    situation = table.told_of_few()
    chairs.name(situation=situation, chair=table.police.practitioner, by=table.chair.viewer)
    assert hears(table.police, situation)
    assert not hears(table.chair, situation)
    with pytest.raises(Refused):
        descriptions.accept_few(situation=situation, reason="Mine.", by=table.chair.viewer)
    descriptions.accept_few(situation=situation, reason="Mine now.", by=table.police.viewer)


def test_a_chair_without_a_seat_or_a_name_is_refused(table, people):
    charity = cast.worker("Cora Charity", people.charity, administrator=people.administrator)
    cast.join(charity, people.team, Standing.CORE, administrator=people.administrator)
    with pytest.raises(Refused):
        chairs.name(situation=table.told(), chair=charity.practitioner, by=table.chair.viewer)
    with pytest.raises(Refused):
        chairs.name(
            situation=table.named(agencies=[]), chair=table.police.practitioner, by=table.chair.viewer
        )


def test_the_table_decides_once_and_the_chair_records_it(table):
    situation = table.told()
    for worker in (table.bringer, table.police):
        with pytest.raises(Refused):
            discussions.weigh(situation=situation, is_acute=False, reason="No.", by=worker.viewer)
    table.weighed(situation)
    assert table.state(situation) is State.ACUTE
    with pytest.raises(Refused):
        table.weighed(situation)
    assert TableDecision.objects.get().needed.get().agency == table.police.agency


def test_an_acute_risk_needs_somebody_and_only_who_sits_there(table, people):
    situation = table.told()
    for needed in ([], [people.charity]):
        with pytest.raises(Refused):
            discussions.weigh(
                situation=situation, is_acute=True, reason="Yes.", needed=needed, by=table.chair.viewer
            )


def test_where_the_risk_is_not_acute_the_table_forgets_and_its_own_agency_reads_why(table):
    situation = table.weighed(is_acute=False)
    assert table.state(situation) is State.NOT_ACUTE
    assert not any(hears(worker, situation) for worker in (table.chair, table.police, table.left_out))
    with disclosure.collecting(actor=table.bringer.viewer.actor(), purpose="test"):
        read = queries.reading(access.place(table.bringer.viewer, situation.pk))
    assert read.decision.words == {"reason": CANARIES["reason"]}
    assert AREA in read.description.record.area


def test_a_secondment_that_is_over_leaves_the_table(table, people):
    situation = table.told(sex=Sex.FEMALE)
    cast.leave(table.police, administrator=people.administrator)
    assert not hears(table.police, situation)
    with pytest.raises(access.NotForYou):
        access.place(table.police.viewer, situation.pk)
