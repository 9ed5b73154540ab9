"""The pages on which something is passed on: exactly what goes where is seen before it goes."""

from django.urls import reverse

from conference.relays.models import Relay


def body(led, **changes):
    said = {
        "key": "once",
        "words": "CANARY-RELAY",
        "category": "education",
        "persons": [str(led.larch.child.person.pk)],
        "readers": [str(led.head.practitioner.pk)],
        "ground": "duty_to_share",
    }
    return said | changes


def test_from_the_part_time_member_by_the_lead_to_the_grouping(led, signed_in):
    deputy, lead, head = (signed_in(each.account) for each in (led.deputy, led.social_worker, led.head))
    write = reverse("relays:write", args=[led.larch.family.pk])
    listed = reverse("relays:family", args=[led.larch.family.pk])
    assert write in deputy.get(listed).content.decode()
    assert write not in lead.get(listed).content.decode()
    preview = deputy.post(write, body(led)).content.decode()
    assert "CANARY-RELAY" in preview
    assert "Hana Head, Head, Tide Lane School" in preview
    assert "It waits until" in preview
    assert not Relay.objects.exists()
    deputy.post(write, body(led, confirmed="on"))
    relay = Relay.objects.get()
    page = reverse("relays:relay", args=[led.larch.family.pk, relay.pk])
    assert page in lead.get(reverse("sharing:mine")).content.decode()
    assert "Your answer" not in deputy.get(page).content.decode()
    lead.post(page, {"key": "once", "do": "agree"})
    share = reverse("sharing:share", args=[relay.answer.decision.parties.get().pk])
    assert share in head.get(reverse("sharing:mine")).content.decode()
    assert "CANARY-RELAY" in head.get(share).content.decode()
    for hidden in (page, listed, reverse("directory:family", args=[led.larch.family.pk])):
        assert head.get(hidden).status_code == 404


def test_what_was_typed_survives_a_refusal(led, signed_in):
    deputy = signed_in(led.deputy.account)
    write = reverse("relays:write", args=[led.larch.family.pk])
    page = deputy.post(write, body(led, readers=[])).content.decode()
    assert "Choose who of your grouping gets it." in page
    assert "CANARY-RELAY" in page


def test_a_template_is_proposed_agreed_to_and_revoked_on_its_page(led, signed_in):
    deputy, lead = signed_in(led.deputy.account), signed_in(led.social_worker.account)
    days = {"starts_on": led.team.today().isoformat(), "ends_on": led.team.today().isoformat()}
    proposed = deputy.post(
        reverse("relays:propose-template", args=[led.larch.family.pk]),
        {**body(led, agency=str(led.school.pk), categories=["education"]), **days},
        follow=True,
    )
    page = proposed.redirect_chain[-1][0]
    assert "Waits for agreement" in lead.get(page).content.decode()
    agreed = lead.post(page, {"key": "once", "do": "lead"}, follow=True).content.decode()
    assert "In force" in agreed
    revoked = lead.post(page, {"key": "twice", "do": "end"}, follow=True).content.decode()
    assert "Revoked" in revoked


def test_a_part_time_member_takes_nothing_out_and_prints_no_copy(led, signed_in):
    deputy = signed_in(led.deputy.account)
    for name in ("exchange:export", "exchange:import", "exchange:recorded"):
        assert deputy.get(reverse(name, args=[led.larch.family.pk])).status_code == 404, name
