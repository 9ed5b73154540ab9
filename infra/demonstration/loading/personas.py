"""Writes down as whom a visitor of the demonstration may sign in."""

import json
from pathlib import Path
from typing import Any

from infra.demonstration.loading.book import Book

# What one sees as each of them; names and job titles come from the content.
WHAT: dict[str, tuple[str, str]] = {
    "chair": ("chairs the team around the family", "préside l’équipe autour de la famille"),
    "icpc_chair": (
        "chairs the child protection conference",
        "préside la conférence de protection de l’enfance",
    ),
    "minute_taker": ("takes the minutes", "rédige les notes"),
    "lead_practitioner": ("leads the work with the family", "coordonne le travail avec la famille"),
    "seconded_social_worker": ("works full time in the team", "travaille à temps plein dans l’équipe"),
    "health_visitor": ("knows the younger children’s health", "connaît la santé des plus jeunes"),
    "teacher": ("has two minutes a week", "dispose de deux minutes par semaine"),
    "gp": ("sends a report, comes for ten minutes", "envoie un rapport, vient dix minutes"),
    "police": ("attends the child protection conference", "participe à la conférence de protection"),
    "solicitor": (
        "advises the mother; reads legal advice that nobody else may",
        "conseille la mère ; lit des avis juridiques que personne d’autre ne peut lire",
    ),
    "mother": ("says who may see what", "dit qui peut voir quoi"),
    "father_one": ("father of the two eldest", "père des deux aînés"),
    "father_two": ("father of the youngest and of the baby", "père de la plus jeune et du bébé à naître"),
    "young_person": ("is fifteen and speaks for herself", "a quinze ans et parle pour elle-même"),
    "grandmother": ("lives with the mother", "vit avec la mère"),
    "auditor": ("reads who saw what", "lit qui a vu quoi"),
    "privacy_officer": (
        "reviews what was opened in an emergency",
        "examine ce qui a été ouvert en urgence",
    ),
    "administrator": ("looks after people and secondments", "gère les personnes et les prêts de service"),
}


def write(book: Book, file: Path) -> None:
    """Write the personas in the order above, as the sign-in page of the demonstration reads them."""
    rows = [*book.content.all("practitioner"), *book.content.all("person")]
    found = {row.persona: row for row in rows if row.persona in WHAT}
    kept = {persona: _kept(book, found[persona]) for persona in WHAT if persona in found}
    file.write_text(json.dumps(kept, ensure_ascii=False, indent=1), encoding="utf-8")


def _kept(book: Book, row: Any) -> dict[str, str]:
    english, french = WHAT[row.persona]
    works = row.key in book.practitioners
    name = row.name if works else row.given_name
    return {
        "sign_in_name": book.accounts[row.key].sign_in_name,
        "title_en": f"{name}, {row.job_title}" if works else name,
        "title_fr": f"{name}, {row.job_title_fr}" if works else name,
        "what_en": english,
        "what_fr": french,
    }
