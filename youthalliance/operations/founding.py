"""The first steps of an installation: its tables, its pack, its first coordinator."""

from pathlib import Path

from django.conf import settings
from django.core.management import call_command

from youthalliance.foundation.accounts import actions as accounts
from youthalliance.foundation.accounts import queries
from youthalliance.foundation.accounts.roles import Role
from youthalliance.foundation.acts import Act
from youthalliance.foundation.geography import actions as geography
from youthalliance.foundation.geography import files, table
from youthalliance.foundation.words import actions as words
from youthalliance.foundation.words.pack import Pack, Source
from youthalliance.network.partners import actions as partners
from youthalliance.operations.database import unapplied
from youthalliance.operations.errors import OperationError


def bring_up_to_date(data: Path) -> int:
    """Make the data folder and the tables this version needs; what is there stays. The number of changes made."""
    data.mkdir(parents=True, exist_ok=True)
    data.chmod(0o700)  # case records: for the account that serves them and nobody else
    changes = len(unapplied())
    call_command("migrate", interactive=False, verbosity=0)
    try:
        table.prepared(settings.CACHE_DIR)  # two seconds, once: better here than in the first person's request
    except table.NoTable as fault:
        raise OperationError(str(fault)) from fault
    return changes


def adopt(act: Act, pack: Pack) -> None:
    """Take over a pack, in every room that keeps a part of it."""
    words.adopt(act, pack=pack)
    partners.describe_interventions(act, interventions=pack.interventions)
    for source in pack.sources:
        _import(act, pack.path(source), source)


def _import(act: Act, path: Path, source: Source) -> None:
    """Bring in an open data file that the pack carries."""
    said = {"source": source.source, "licence": source.licence, "vintage": source.vintage}
    if source.kind == "boundaries":
        geography.import_boundaries(act, read=files.read_boundaries(path, **said))
    else:
        geography.import_postcodes(act, read=files.read_postcodes(path, **said))


def coordinators(act: Act) -> list[str]:
    """Names of those who coordinate on the day of the act."""
    return [row.user.name for row in queries.people_in_role(Role.COORDINATOR, on=act.today)]


def first_coordinator(act: Act, *, name: str, email: str, organisation: str, password: str) -> None:
    """Let the first coordinator sign in, for the independent lead organisation."""
    made = accounts.add_organisation(act, name=organisation, email=email)
    accounts.add_person(act, name=name, email=email, organisation=made.pk, role=Role.COORDINATOR, password=password)
