"""Makes the bare page's tables and 100,000 rows. Run as a module, with the database in the environment."""

import os
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

ROWS = 100_000


def fill() -> None:
    """Make the tables and the rows; three in ten cases are open, as in the product's own population."""
    from django.core.management import call_command
    from django.db import connection

    from youthalliance.operations.benchmarks.bare.models import Case, Person

    call_command("migrate", run_syncdb=True, verbosity=0)
    with connection.schema_editor() as editor:
        for model in (Person, Case):
            if model._meta.db_table not in connection.introspection.table_names():
                editor.create_model(model)
    people = Person.objects.bulk_create([Person(name=f"Given{i % 997} Family{i % 1009}") for i in range(ROWS)], batch_size=2000)
    began = datetime(2024, 1, 1, 9, tzinfo=ZoneInfo("Europe/London"))
    Case.objects.bulk_create(
        [
            Case(
                person=person, reference=f"YA-{i:08d}", status="Waiting for triage", level="secondary", is_open=i % 10 < 3,
                received=began + timedelta(minutes=i), due=date(2024, 1, 3) + timedelta(days=i % 700),
            )
            for i, person in enumerate(people)
        ],
        batch_size=2000,
    )  # fmt: skip
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")


if __name__ == "__main__":
    os.environ["DJANGO_SETTINGS_MODULE"] = "youthalliance.operations.benchmarks.bare.settings"
    import django

    django.setup()
    fill()
