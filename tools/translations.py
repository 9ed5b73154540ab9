"""Check that a French reader meets no English: each sentence is in its own catalogue, and only those."""

import re
import sys
from collections.abc import Iterator
from pathlib import Path

from babel.messages.catalog import Catalog, Message

from tools import catalogues
from tools.places import ROOT
from tools.strings import Sentence, Words, used

PLACE = re.compile(r"%\(\w+\)[a-z]|\{\w*\}")


def faults(root: Path = ROOT) -> Iterator[str]:
    """Say, a sentence each, what is missing, unsure, contradicted or no longer said."""
    spoken = used(root)
    first_said: dict[Sentence, Message] = {}
    for path in sorted({*spoken, *catalogues.every(root)}):
        name, sentences, catalogue = path.relative_to(root), spoken.get(path, {}), catalogues.read(path)
        for sentence, where in sentences.items():
            message = _find(catalogue, sentence)
            fault = _fault(message) or _contradiction(message, first_said.get(sentence))
            if message and not fault:
                first_said[sentence] = message
            if fault:
                yield f"{where}: {_shown(*sentence)} {fault} in {name}."
        for sentence in _left_over(catalogue, sentences):
            yield f"{name}: {_shown(*sentence)} is no longer used: remove it, or run `make messages`."


def _find(catalogue: Catalog, sentence: Sentence) -> Message | None:
    context, words = sentence
    found = catalogue.get(words, context)
    return found if found is not None and found.id == words else None


def _fault(message: Message | None) -> str | None:
    if message is None:
        return "is missing"
    if message.fuzzy:
        return "is marked fuzzy"
    if not all(_forms(message.string)):
        return "is empty"
    wanted, given = (set(PLACE.findall(" ".join(_forms(words)))) for words in (message.id, message.string))
    return f"has {sorted(wanted)} and its translation {sorted(given)}" if wanted != given else None


def _contradiction(message: Message | None, earlier: Message | None) -> str | None:
    """Django keeps one translation of a sentence, whichever catalogue it read last."""
    if message is None or earlier is None or message.string == earlier.string:
        return None
    return f"is “{message.string}” here and “{earlier.string}” elsewhere; give one a context, or make them agree,"


def _left_over(catalogue: Catalog, sentences: dict[Sentence, str]) -> Iterator[Sentence]:
    for message in catalogue:
        if message.id and (message.context, message.id) not in sentences:
            yield message.context, message.id
    yield from ((message.context, message.id) for message in catalogue.obsolete.values())


def _forms(words: Words | None) -> list[str]:
    return [words or ""] if words is None or isinstance(words, str) else list(words)


def _shown(context: str | None, words: Words) -> str:
    return f"“{_forms(words)[0]}”" + (f" ({context})" if context else "")


if __name__ == "__main__":
    found = list(faults())
    print("\n".join(found))
    sys.exit(bool(found))
