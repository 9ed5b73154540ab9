"""A ground and a bar as the law says them, row by row; what nobody has confirmed says so."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.formats import date_format
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from conference.family.presenters.vocabulary import KINDS, categories, listed
from consent import statutory_bars
from consent.law import Bar, Ground, Originators
from consent.reliance import Objection, objection
from consent.taking_up import sentence
from people.models import AgencyKind, Family
from people.viewers import Viewer

Rows = list[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class LawCard:
    """One ground or bar: its name, its sentence for the family, its rows, what to know before it is used.

    `objection` says why the reader's agency may not rely on it; empty where it may.
    """

    code: str
    name: str
    plain: str
    rows: Rows
    note: str
    objection: str = ""


@dataclass(frozen=True, slots=True)
class GroupCard:
    """Agencies that stand under the same law: their kinds, and what to know about them."""

    name: str
    kinds: str
    note: str


def of_ground(ground: Ground, language: str, objection: str = "") -> LawCard:
    """Draw one ground."""
    said = {
        _("Basis (UK GDPR, Article 6)"): ground.article_6,
        _("Condition for delicate information (Article 9)"): ground.article_9,
        _("Condition for offences (Article 10)"): ground.article_10,
        _("Power"): ground.power,
        _("What lifts confidentiality"): ground.confidentiality,
    }
    rows = [(label, words.in_language(language)) for label, words in said.items() if words]
    rows.append((_("Who may rely on it"), groups(ground.originators, language)))
    if ground.categories:
        rows.append((_("Which information"), categories(ground.categories)))
    if ground.lifts_bars:
        names = [_name_of_bar(code, language) for code in sorted(ground.lifts_bars)]
        rows.append((_("Exception to"), "; ".join(names)))
    return _card(ground, language, rows, objection)


def of_bar(bar: Bar, language: str) -> LawCard:
    """Draw one bar."""
    rows = [
        (_("Which bodies it binds"), groups(bar.holders, language)),
        (_("Whom a notice can name"), groups(bar.providers, language)),
    ]
    if bar.categories:
        rows.append((_("Which information"), categories(bar.categories)))
    rows.append((_("Where it does not hold"), bar.exceptions.in_language(language)))
    return _card(bar, language, rows)


def of_group(group: Originators, language: str) -> GroupCard:
    """Draw one group of agencies."""
    kinds = listed(str(KINDS[AgencyKind(each)]) for each in sorted(group.kinds))
    return GroupCard(
        capfirst(group.name.in_language(language)), capfirst(kinds), group.note.in_language(language)
    )


def why_not(ground: Ground, family: Family, viewer: Viewer) -> str:
    """Return why the viewer's agency may not take up a ground for a family; empty where it may."""
    today = family.team.today()
    if ground.carried_by_consent:
        return _("The person gives this one: write down what they say.")
    found = objection(ground, viewer.agency_kind, family.team.jurisdiction, (), today)
    return str(sentence(found, ground, (), viewer.language)) if found is Objection.OTHER_AGENCIES else ""


def groups(originators: Iterable[Originators], language: str) -> str:
    """Return the names of groups of agencies in one breath."""
    return "; ".join(each.name.in_language(language) for each in originators)


def _card(row: Ground | Bar, language: str, rows: Rows, objection: str = "") -> LawCard:
    day = {"day": date_format(row.dated, "DATE_FORMAT")}
    confirmed = row.confirmed_by or _("to be confirmed by the deployer’s lawyer")
    rows += [
        (_("Source"), row.source.in_language(language)),
        (_("Edition"), _("of %(day)s") % day),
        (_("Confirmed by"), confirmed),
    ]
    return LawCard(
        row.code,
        row.name.in_language(language),
        row.plain.in_language(language),
        rows,
        row.note.in_language(language),
        objection,
    )


def _name_of_bar(code: str, language: str) -> str:
    latest = max((each for each in statutory_bars.every() if each.code == code), key=lambda each: each.dated)
    return latest.name.in_language(language)
