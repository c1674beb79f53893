"""Bringing open data in. Importing the same file again changes nothing; what a file does not name stays."""

from youthalliance.foundation.acts import Act, action, tell
from youthalliance.foundation.geography import queries, rules
from youthalliance.foundation.geography.files import Boundaries, Postcodes
from youthalliance.foundation.geography.models import Boundary, Origin, PostcodeArea
from youthalliance.foundation.geography.summary import Described, Summary

_BATCH = 1000


@action("geography.import_boundaries", may=rules.may_import, says="Imported {kept} boundaries, {changed} of them new", moves=False)
def import_boundaries(act: Act, *, read: Boundaries) -> Summary:
    """Keep every usable area of a file."""
    origin = _origin(act, read.described)
    changed = queries.changed_boundaries(read.rows, origin.vintage)
    Boundary.objects.bulk_create(
        [
            Boundary(
                kind=row.kind, code=row.code, name=row.name, vintage=origin.vintage, origin=origin,
                geometry=queries.written(row.area.geometry),
                west=row.area.west, south=row.area.south, east=row.area.east, north=row.area.north,
            )
            for row in changed
        ],
        batch_size=_BATCH, update_conflicts=True, unique_fields=["code", "vintage"],
        update_fields=["kind", "name", "geometry", "west", "south", "east", "north", "origin"],
    )  # fmt: skip
    tell(subject=("origin", origin.pk), kept=len(read.rows), changed=len(changed))
    return Summary(read.described, kept=len(read.rows), changed=len(changed), rejects=read.rejects)


@action("geography.import_postcodes", may=rules.may_import, says="Imported {kept} postcodes, {changed} of them new", moves=False)
def import_postcodes(act: Act, *, read: Postcodes) -> Summary:
    """Keep the ward of every usable postcode of a file."""
    origin = _origin(act, read.described)
    changed = queries.changed_postcodes(read.wards, origin.vintage)
    PostcodeArea.objects.bulk_create(
        [
            PostcodeArea(postcode=postcode, ward=ward, vintage=origin.vintage, origin=origin)
            for postcode, ward in changed.items()
        ],
        batch_size=_BATCH, update_conflicts=True, unique_fields=["postcode", "vintage"], update_fields=["ward", "origin"],
    )  # fmt: skip
    tell(subject=("origin", origin.pk), kept=len(read.wards), changed=len(changed))
    return Summary(read.described, kept=len(read.wards), changed=len(changed), rejects=read.rejects)


def _origin(act: Act, file: Described) -> Origin:
    """The row that says where the data comes from, brought up to date with this file."""
    origin, _ = Origin.objects.update_or_create(
        kind=file.kind, source=file.source, licence=file.licence, vintage=file.vintage,
        defaults={"file": file.file, "sha256": file.sha256, "imported_at": act.at},
    )  # fmt: skip
    return origin
