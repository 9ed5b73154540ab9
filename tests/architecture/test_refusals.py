"""Every refusal is declared once with its code and its sentence, said in both languages, and raised somewhere."""

import ast
import inspect
import re
from collections.abc import Iterator, Mapping
from importlib import import_module
from pathlib import Path
from types import ModuleType

import pytest
from django.utils import translation
from django.utils.functional import Promise

from audit.refusals import Refusal, declared
from conference.circles.rules import moves, reviews, sources, twins
from consent import reasons, retelling, standing
from consent.rules import ORDER
from people.rules.leads import LeadProblem
from tools.places import PACKAGES, ROOT, files

CODE = re.compile(r"(audit|people|consent|conference)\.[a-z]+(_[a-z]+)*\Z")
# Where refusals are declared: a page of them for each package or room, and what a door says beside the door.
MODULES = (
    "audit.denials",
    *(
        ".".join(page.relative_to(ROOT).with_suffix("").parts)
        for page in files(*PACKAGES, ending="refusals.py")
    ),
)
TABLES = [
    (module, name)
    for module in MODULES
    for name, value in vars(import_module(module)).items()
    if not name.startswith("_") and isinstance(value, dict)
    if value and all(isinstance(one, Refusal) for one in value.values())
]
OURS = [one for one in declared().values() if not one.code.startswith("tests.")]
TREES: Mapping[Path, ast.Module] = {
    path: ast.parse(path.read_text(encoding="utf-8")) for path in files(*PACKAGES, ending=".py")
}
# The rule that a table keyed by text answers.
RULES: Mapping[tuple[str, str], ModuleType] = {
    ("conference.circles.refusals", "HOLDING"): sources,
    ("conference.circles.refusals", "MOVE"): moves,
    ("conference.circles.refusals", "REVIEW"): reviews,
    ("conference.circles.refusals", "TWIN"): twins,
    ("consent.refusals", "OBJECTIONS"): standing,
}
# The page of a family warns of it; nobody is refused for it.
NEVER_REFUSED = {LeadProblem.NO_LEAD}
every_refusal = pytest.mark.parametrize("refusal", OURS, ids=lambda one: one.code)


@every_refusal
def test_a_refusal_has_a_code_and_a_sentence_that_reads_by_itself(refusal: Refusal) -> None:
    assert CODE.match(refusal.code), "Name it package.what_is_wrong."
    assert isinstance(refusal.sentence, Promise), "Give it a translated sentence: gettext_lazy."
    assert str(refusal.sentence).endswith("."), "Say it in a sentence."
    assert not re.search(r"[%{}]", str(refusal.sentence)), (
        "The desk knows no more than the code: say numbers and names in the sentence that is given to Refused."
    )


@every_refusal
def test_a_refusal_is_said_in_french_too(refusal: Refusal) -> None:
    english = str(refusal.sentence)
    with translation.override("fr"):
        assert str(refusal.sentence) != english, "Add its sentence to the French catalogue of its package."


def test_each_is_declared_by_name_in_the_page_of_its_package() -> None:
    found = {one.code: module for module in MODULES for _, refusals in named(module) for one in refusals}
    assert sorted(declared_here.code for declared_here in OURS if declared_here.code not in found) == []
    assert sorted(code for code, module in found.items() if code.split(".")[0] != module.split(".")[0]) == []


def test_what_is_refused_is_always_a_declared_refusal() -> None:
    free = [
        f"{path.relative_to(ROOT)}:{call.lineno}"
        for path, tree in TREES.items()
        for call in calls(tree, "Refused")
        if not is_declared(call.args[0])
    ]
    assert free == [], "Declare it on the package's page of refusals, and raise Refused(refusals.ITS_NAME)."
    made = {path.relative_to(ROOT).as_posix() for path, tree in TREES.items() if list(calls(tree, "Refusal"))}
    assert made == {"audit/refusals.py"}, "Declare a refusal with audit.refusals.refusal."


def test_every_declared_refusal_is_raised_somewhere() -> None:
    used = {use for path, tree in TREES.items() for use in uses(path, tree)}
    unused = sorted(
        f"{module}.{name}" for module in MODULES for name, _ in named(module) if (module, name) not in used
    )
    assert unused == [], "Nobody is refused for this any more: take it away."


@pytest.mark.parametrize(("module", "table"), TABLES)
def test_a_table_of_refusals_answers_whatever_it_is_asked(module: str, table: str) -> None:
    answered = set(getattr(import_module(module), table))
    kinds = {type(key) for key in answered}
    # What a rule says by text, it says in what it returns.
    asked = {key for kind in kinds for key in kind} if kinds != {str} else returned_by(RULES[module, table])
    assert asked - answered == NEVER_REFUSED & asked, "Declare its refusal in the table."
    assert answered <= asked, "Nobody asks the table for this: take it away."


def test_every_reason_and_every_rule_of_consents_order_has_its_words_and_every_word_its_code() -> None:
    assert set(reasons.SENTENCES) == {rung.reason for rung in ORDER} | {"shredded"}
    assert set(retelling.RULES) == {rung.place for rung in ORDER} | {"own_draft", "system_purpose"}


def named(module: str) -> Iterator[tuple[str, list[Refusal]]]:
    """Return by name what a module declares: single refusals, and tables of them."""
    for name, value in vars(import_module(module)).items():
        if isinstance(value, Refusal):
            yield name, [value]
        elif (module, name) in TABLES:
            yield name, list(value.values())


def calls(tree: ast.Module, name: str) -> Iterator[ast.Call]:
    """Return the calls of a function or class by its bare name."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and getattr(node.func, "id", getattr(node.func, "attr", "")) == name:
            yield node


def is_declared(given: ast.expr) -> bool:
    """Say whether an expression is `refusals.NAME` or `room_refusals.NAME`, or one of a table of such a page."""
    named_ = given.value if isinstance(given, ast.Subscript) else given
    return (
        isinstance(named_, ast.Attribute)
        and isinstance(named_.value, ast.Name)
        and named_.value.id.split("_")[-1] == "refusals"
    )


def uses(path: Path, tree: ast.Module) -> Iterator[tuple[str, str]]:
    """Return each use of a declared name in a file, with the module that declares it."""
    here = ".".join(path.relative_to(ROOT).with_suffix("").parts)
    modules, names = {}, {name: here for name, _ in named(here)} if here in MODULES else {}
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom):
            for one in node.names:
                modules[one.asname or one.name] = f"{node.module}.{one.name}"
                names[one.asname or one.name] = str(node.module)
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id in modules:
            yield modules[node.value.id], node.attr
        elif isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load) and node.id in names:
            yield names[node.id], node.id


def returned_by(module: ModuleType) -> set[str]:
    """Return the texts that a module's functions return."""
    tree = ast.parse(inspect.getsource(module))
    returned = [inner for node in ast.walk(tree) if isinstance(node, ast.Return) for inner in ast.walk(node)]
    return {each.value for each in returned if isinstance(each, ast.Constant) and isinstance(each.value, str)}
