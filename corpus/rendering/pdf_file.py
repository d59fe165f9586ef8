"""Makes a finished PDF's bytes the same at every run: fixed dates, an identifier that names its source."""

import io
import re

import pikepdf

_DATE = re.compile(rb"(/(?:CreationDate|ModDate)\s*\(D:)\d{14}")
_FIXED_DATE = b"20240102030405"
_IDENTIFIER = re.compile(rb"(/ID\s*\[\s*<)([0-9A-Fa-f]{32})(>\s*<)([0-9A-Fa-f]{32})(>)")
_NODE = re.compile(rb"\bnode\d{8}\b")
"""How a browser names the parts of a page; which numbers it takes for them hangs on what else the machine does."""
_CHECKSUM = re.compile(rb"(/DocChecksum\s*/)([0-9A-Fa-f]{32})")


def with_source(pdf: bytes, digest: str) -> bytes:
    """The PDF with fixed dates and numbers of nodes, the digest (32 hexadecimal digits) as identifier; offsets stay."""
    name = digest.upper().encode()
    nodes = {node: b"node%08d" % number for number, node in enumerate(sorted(set(_NODE.findall(pdf))))}
    pdf = _NODE.sub(lambda found: nodes[found[0]], pdf)
    pdf = _DATE.sub(lambda found: found[1] + _FIXED_DATE, pdf)
    pdf = _IDENTIFIER.sub(lambda found: found[1] + name + found[3] + name + found[5], pdf)
    return _CHECKSUM.sub(lambda found: found[1] + name, pdf)


def identified(pdf: bytes) -> bytes:
    """The PDF with an identifier in a plain trailer, for engines that write none; the same bytes for the same PDF."""
    made = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf)) as document:
        document.save(made, object_stream_mode=pikepdf.ObjectStreamMode.disable, deterministic_id=True)
    return made.getvalue()


def source_digest_of(pdf: bytes) -> str | None:
    """The digest that with_source wrote, None where there is none."""
    found = _IDENTIFIER.search(pdf)
    return found[2].decode().lower() if found else None
