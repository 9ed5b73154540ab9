"""Which files are taken as evidence, told by what is in them and never by their name. Pure."""

from enum import StrEnum

LARGEST = 4 * 1024 * 1024
MOST_PER_VOICE = 5


class FileKind(StrEnum):
    """The kinds of file that are taken; each is also the ending of its neutral name."""

    JPEG = "jpeg"
    PDF = "pdf"
    PNG = "png"


CONTENT_TYPES = {
    FileKind.JPEG: "image/jpeg",
    FileKind.PDF: "application/pdf",
    FileKind.PNG: "image/png",
}
# How each kind begins and ends: ISO 10918-1 (SOI, EOI), ISO 32000-2 (header, trailer), ISO 15948 (signature, IEND).
_PNG_END = b"IEND\xaeB`\x82"
_TAIL = 1024


class NotTaken(StrEnum):
    """Why a file is not taken."""

    EMPTY = "empty"
    NOT_WHOLE = "not_whole"
    OTHER_KIND = "other_kind"
    TOO_LARGE = "too_large"


def recognise(content: bytes) -> FileKind | NotTaken:
    """Return which kind of file this is, or why it is not taken."""
    if not content:
        return NotTaken.EMPTY
    if len(content) > LARGEST:
        return NotTaken.TOO_LARGE
    if content.startswith(b"%PDF-"):
        return FileKind.PDF if b"%%EOF" in content[-_TAIL:] else NotTaken.NOT_WHOLE
    if content.startswith(b"\xff\xd8\xff"):
        return FileKind.JPEG if content.rstrip(b"\x00").endswith(b"\xff\xd9") else NotTaken.NOT_WHOLE
    if content.startswith(b"\x89PNG\r\n\x1a\n"):
        return FileKind.PNG if content.endswith(_PNG_END) else NotTaken.NOT_WHOLE
    return NotTaken.OTHER_KIND
