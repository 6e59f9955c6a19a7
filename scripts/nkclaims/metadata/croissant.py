"""``croissant.json``: the dataset in Croissant 1.0, which is schema.org Dataset as JSON-LD.

Search engines for datasets read the properties of schema.org; readers of Croissant get each table
as a record set with its columns, types and keys. Format: docs.mlcommons.org/croissant, version 1.0.

Croissant wants a checksum of each file, and only a released descriptor has one. Between releases
the files are told as parts of the repository, which needs none: a made-up hash would be believed.

A key is told as the file and the column that it leads to. The format would rather have the field of
a record set, but its own reader, mlcroissant 1.1, then mixes up the rows of the two tables.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from nkclaims.metadata import citation
from nkclaims.metadata.work import Author, Work
from nkclaims.schema import Field, Table

Json = dict[str, Any]
TYPES: Mapping[str, str] = {
    "string": "sc:Text",
    "integer": "sc:Integer",
    "number": "sc:Float",
    "boolean": "sc:Boolean",
    "date": "sc:Date",
    "datetime": "sc:DateTime",
}
PARTS = (
    "citeAs column conformsTo:dct equivalentProperty extract field fileObject fileProperty fileSet "
    "format includes isLiveDataset jsonPath key md5 parentField path recordSet references regex "
    "repeated replace samplingRate separator source subField transform"
)
REPOSITORY = "repository"


def croissant(work: Work, schemas: Mapping[str, Table]) -> str:
    """Return the file: one record set a table, one field a column, in the descriptor's order.

    Args:
        work: the dataset.
        schemas: the table of each of its resources.
    """
    released = all("hash" in one for one in work.resources)
    files = [] if released else [_repository(work)]
    files += [_file(one, released) for one in work.resources]
    content: Json = {
        "@context": context(),
        "@type": "sc:Dataset",
        "conformsTo": "http://mlcommons.org/croissant/1.0",
        "@id": work.doi_address,
        "name": work.name,
        "alternateName": work.title,
        "description": work.description,
        "identifier": work.doi_address,
        "url": work.homepage or work.doi_address,
        "version": work.version,
        "datePublished": work.released.isoformat(),
        "creator": [_creator(author) for author in work.authors],
        "license": [one.path or one.name for one in work.licences],
        "citeAs": citation.bibtex(work),
        "keywords": list(work.keywords),
        "inLanguage": list(work.languages),
        "isAccessibleForFree": True,
        "isLiveDataset": False,
        "temporalCoverage": "/".join(work.temporal) if work.temporal else "",
        "spatialCoverage": _place(work),
        "isBasedOn": [_source(one) for one in work.sources],
        "distribution": files,
        "recordSet": [_record_set(schemas[one["name"]], schemas) for one in work.resources],
    }
    # False is an answer, unlike what is empty.
    kept = {key: value for key, value in content.items() if value or value is False}
    return f"{json.dumps(kept, indent=2, ensure_ascii=False)}\n"


def context() -> Json:
    """Return the context that the format prescribes, whole: nothing is fetched to read the file."""
    terms: Json = {
        "@language": "en",
        "@vocab": "https://schema.org/",
        "cr": "http://mlcommons.org/croissant/",
        "dct": "http://purl.org/dc/terms/",
        "rai": "http://mlcommons.org/croissant/RAI/",
        "sc": "https://schema.org/",
        "data": {"@id": "cr:data", "@type": "@json"},
        "dataType": {"@id": "cr:dataType", "@type": "@vocab"},
        "examples": {"@id": "cr:examples", "@type": "@json"},
    }
    for part in PARTS.split():
        name, _, vocabulary = part.partition(":")
        terms[name] = f"{vocabulary or 'cr'}:{name}"
    return dict(sorted(terms.items()))


def _repository(work: Work) -> Json:
    return {
        "@type": "cr:FileObject",
        "@id": REPOSITORY,
        "name": REPOSITORY,
        "description": "The repository of the dataset; its files have checksums once released.",
        "contentUrl": work.homepage or ".",
        "encodingFormat": "git+https",
        # What Croissant's own examples write where there is no one file to hash.
        "sha256": "https://github.com/mlcommons/croissant/issues/80",
    }


def _file(resource: Mapping[str, Any], released: bool) -> Json:
    found: Json = {
        "@type": "cr:FileObject",
        "@id": resource["path"],
        "name": resource["path"],
        "description": resource.get("description", ""),
        "contentUrl": resource["path"],
        "encodingFormat": resource.get("mediatype", "text/csv"),
    }
    if not released:
        return found | {"containedIn": {"@id": REPOSITORY}}
    found["sha256"] = str(resource["hash"]).removeprefix("sha256:")
    return found | ({"contentSize": f"{resource['bytes']} B"} if "bytes" in resource else {})


def _record_set(table: Table, schemas: Mapping[str, Table]) -> Json:
    # A key of several columns is told column by column: Croissant has no other way.
    targets = {
        mine: _column(key.table, theirs)
        for key in table.foreign_keys
        if key.table in schemas
        for mine, theirs in zip(key.fields, key.references, strict=True)
    }
    return {
        "@type": "cr:RecordSet",
        "@id": table.name,
        "name": table.name,
        "description": table.description,
        "key": [{"@id": f"{table.name}/{name}"} for name in table.primary_key],
        "field": [_field(table, one, targets.get(one.name)) for one in table.fields],
    }


def _column(table: str, name: str) -> Json:
    return {"fileObject": {"@id": f"data/{table}.csv"}, "extract": {"column": name}}


def _field(table: Table, field: Field, target: Json | None) -> Json:
    found: Json = {
        "@type": "cr:Field",
        "@id": f"{table.name}/{field.name}",
        "name": field.name,
        "description": field.description,
        "dataType": TYPES[field.type],
        "source": _column(table.name, field.name),
    }
    return found | ({"references": target} if target else {})


def _creator(author: Author) -> Json:
    found = {
        "@type": "sc:Person" if author.family else "sc:Organization",
        "@id": f"https://orcid.org/{author.orcid}" if author.orcid else "",
        "name": author.title,
        "givenName": author.given,
        "familyName": author.family,
    }
    return {key: value for key, value in found.items() if value}


def _place(work: Work) -> Json:
    if work.box is None:
        return {}
    west, south, east, north = work.box
    # schema.org has latitude first, south-west corner before the north-east one.
    shape = {"@type": "sc:GeoShape", "box": f"{south} {west} {north} {east}"}
    return {"@type": "sc:Place", "geo": shape}


def _source(source: Mapping[str, str]) -> Json:
    found = {"@type": "sc:NewsArticle", "name": source["title"], "url": source.get("path", "")}
    return {key: value for key, value in found.items() if value}
