"""A signed form as the demonstration has it: one page of PDF, written here, with nobody's name on it."""

LINES = (
    "What may be shared: my choice",
    "",
    "I have read what this is for, and I can change my mind at any time.",
    "",
    "Signed, in the presence of the person who wrote it down.",
    "",
    "(A specimen of the demonstration. Nobody signed it.)",
)


def signed() -> bytes:
    """Return the page; ISO 32000-1, one font that every reader has."""
    words = "".join(
        f"({line.replace('(', chr(92) + '(').replace(')', chr(92) + ')')}) Tj T*\n" for line in LINES
    )
    drawn = f"BT /F1 14 Tf 72 760 Td 22 TL\n{words}ET".encode("ascii")
    objects = (
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        (
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R"
            b" /Resources << /Font << /F1 4 0 R >> >> >>"
        ),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(drawn), drawn),
    )
    page, starts = b"%PDF-1.4\n", []
    for number, one in enumerate(objects, start=1):
        starts.append(len(page))
        page += b"%d 0 obj\n%s\nendobj\n" % (number, one)
    table = b"".join(b"%010d 00000 n \n" % start for start in starts)
    head = b"xref\n0 %d\n0000000000 65535 f \n%s" % (len(objects) + 1, table)
    tail = b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, len(page))
    return page + head + tail
