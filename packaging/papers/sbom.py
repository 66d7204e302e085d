"""The list of parts for machines: CycloneDX 1.6 as JSON, the same bytes for the same parts."""

from __future__ import annotations

import json
import uuid
from collections.abc import Sequence
from datetime import UTC, datetime

from cyclonedx.model import ExternalReference, ExternalReferenceType, HashAlgorithm, HashType, Property, XsUri
from cyclonedx.model.bom import Bom
from cyclonedx.model.component import Component as Part
from cyclonedx.model.component import ComponentType
from cyclonedx.model.license import LicenseExpression
from cyclonedx.output.json import JsonV1Dot6
from packageurl import PackageURL
from papers.component import Component

_SPACE = uuid.UUID("6f1c3a44-8e0e-5d0b-9a5c-2f6f0b1d7c31")
"""The space of our serial numbers (UUIDv5): a list's number is made of its contents."""


def sbom(program: Component, parts: Sequence[Component], built: int) -> str:
    """Return the list; `built` is when, in seconds since 1970 (SOURCE_DATE_EPOCH)."""
    bom = Bom(components=[_part(one) for one in parts], serial_number=uuid.UUID(int=0))
    root = _part(program, ComponentType.APPLICATION)
    bom.metadata.component = root
    bom.metadata.timestamp = datetime.fromtimestamp(built, UTC)
    bom.register_dependency(root, bom.components)
    bom.serial_number = uuid.uuid5(_SPACE, _written(bom))
    return _written(bom)


def _written(bom: Bom) -> str:
    """Return it as text, its keys in order."""
    told = json.loads(JsonV1Dot6(bom).output_as_string())
    return json.dumps(told, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def _part(one: Component, kind: ComponentType | None = None) -> Part:
    return Part(
        name=one.name,
        version=one.version or None,
        type=kind or ComponentType(one.kind),
        bom_ref=one.purl or one.folder,
        licenses=[LicenseExpression(one.licence)],
        purl=PackageURL.from_string(one.purl) if one.purl else None,
        external_references=list(_references(one)),
        properties=[Property(name="caoxian:note", value=one.note)] if one.note else [],
    )


def _references(one: Component) -> list[ExternalReference]:
    found = []
    if one.homepage:
        found.append(ExternalReference(type=ExternalReferenceType.WEBSITE, url=XsUri(one.homepage)))
    if one.sha256:
        found.append(
            ExternalReference(
                type=ExternalReferenceType.DISTRIBUTION,
                url=XsUri(one.purl or f"urn:{one.folder}"),
                comment="one of these files: those that the lock file allows, or that the program ships",
                hashes=[HashType(alg=HashAlgorithm.SHA_256, content=digest) for digest in one.sha256],
            )
        )
    return found
