"""Draws docs/fhir-consent.md: what every element of a FHIR Consent holds when it goes out, and what becomes of it."""

from collections.abc import Callable, Iterable, Mapping

from consent.fhir import documents, flattening, provisions, systems
from consent.fhir.elements import OF_A_CONSENT, OF_A_PROVISION, Element
from consent.fhir.problems import SENTENCES

Table = Callable[[tuple[str, ...], Iterable[tuple[str, ...]]], str]

ABOUT = f"""\
One family's permissions go out as a `Bundle` of type `collection`, and come in as a `Consent` or such a `Bundle`. The
format is FHIR 5.0.0; every document is checked by the models of `fhir.resources` in both directions.

Only codes, identifiers and dates leave: no name, no word, no display text. Persons, services and practitioners are
logical references by UUID (`{systems.URI}`, `urn:uuid:…`), so the export is for another system that knows its people
by them. Every voice is there or nothing is: who exports needs a permission for the use *export* of the own words of
everybody in the family. Duties leave one by one, each where the viewer may export it. What holds inside one
conference means nothing elsewhere and stays. What was taken back leaves as `inactive`, without provisions.

## How decision and provisions are read

`decision` says what holds where no provision speaks, and each level of provisions turns round the one around it: under
`deny`, the outermost provisions permit, theirs deny, and so on. A provision holds for what meets **all** of its
elements, each of them by **any** of its repetitions, except where one of its own provisions holds. Something about
several persons is permitted when it is for each of them, and denied when it is for one. Confidentiality is a
high-water mark. Whoever may see a thing may know of it, and who may not know of it may not see it.

A voice that denies is written with `decision` = `permit`, since FHIR has no word for *I say nothing of the rest*. Its
`implicitRules` = `{systems.OUR_RULES}` says that this base permits nothing; FHIR forbids a reader that does not know
these rules to go on. Across Consents, nothing is permitted that no provision permits, and a provision that denies beats
one that permits, except where a duty carries the flow (`{systems.OUR_POLICY}`).

## How nested provisions become rows

Rows are flat: one actor, sets of codes, a ceiling, a period and days, permit or denial, and every denial beats every
permit. An exception is flattened where rows can say exactly the same, and refused by its name where they cannot:

- One that names the actor of the provision around it, or nobody, narrows its row (or cuts it in several).
- A denial inside a permit that names another actor becomes a denial beside it, unless it would also take away what
  another provision permits.
- A permit inside a denial that names another actor would have to beat the denial: refused.
- One that takes out what is less delicate and leaves what is more: refused, no ceiling says that.
- One that permits and has a `dataPeriod`: refused, since of a thing whose day nobody knows no row could say it.

An outermost provision that permits names who, what, which kinds, how delicate and what for; what FHIR would take for
granted is refused. With one problem nothing is taken in. At most {documents.LARGEST // 1024} kB,
{documents.MOST_CONSENTS} Consents, {provisions.DEEPEST} levels and {flattening.MOST_ROWS} rows for each Consent.

"""

# What FHIR has no place for, or what must not leave; another system that needs it asks.
STAYS = (
    (
        "in what capacity somebody spoke: as a parent, as guardian, as a young person",
        "stays; `grantor` names the person alone",
        "worked out anew, from who is spoken for, ages and what is held here",
    ),
    (
        "the order of a court: which court, its day, who saw it",
        "the statement leaves without `grantor`",
        "refused: `no_speaker`; write the order down here",
    ),
    (
        "language, and how it was said",
        "stays",
        "asked for once for the whole file; the method is *imported*",
    ),
    ("whether somebody interpreted, in which language", "stays", "not noted"),
    (
        "evidence: the signed form, the letter",
        "never leaves; each file is opened by itself, here",
        "`sourceAttachment` is refused",
    ),
    (
        "the written reasons why a child was found to understand",
        "stay; `verification` names who found it",
        "stay in the other system",
    ),
    (
        "that words were perhaps not free",
        "never leaves; what nobody relies on leaves as `inactive`, as anything that has ended",
        "nothing is read",
    ),
    ("that somebody was not asked, and why", "never leaves", "nothing is read"),
    (
        "when a child comes of age, which ends what others said for them; who is asked again",
        "stays, for it tells a day of birth; what has ended by then leaves as ended",
        "reckoned here",
    ),
)

HEAD = ("element", "when it is written", "when it is read", "what it means")


def draw(table: Table) -> str:
    """Return the page, without its head; `table` draws one."""
    return "".join(
        (
            ABOUT,
            "## What a Consent cannot say\n\n",
            table(("here", "on the way out", "on the way in"), STAYS),
            "\n",
            "## Elements of Consent\n\n",
            table(HEAD, _elements(OF_A_CONSENT)),
            "\n## Elements of Consent.provision, at every level\n\n",
            table(HEAD, _elements(OF_A_PROVISION)),
            "\n## What is refused, by its name\n\n",
            table(
                ("name", "sentence"),
                ((f"`{why}`", str(words) % {"what": "…"}) for why, words in SENTENCES.items()),
            ),
        )
    )


def _elements(elements: Mapping[str, Element]) -> Iterable[tuple[str, ...]]:
    return (
        (f"`{name}`", element.written or "–", str(element.reading), element.meaning)
        for name, element in elements.items()
    )
