"""intake.import_rows"""

from datetime import date

from tests.cast import Cast
from youthalliance.foundation.acts import clock
from youthalliance.foundation.mail.models import Letter
from youthalliance.journey.intake.actions_cohort import import_rows
from youthalliance.journey.intake.cohort.columns import guess
from youthalliance.journey.intake.cohort.rows import understand
from youthalliance.journey.intake.cohort.sheet import read
from youthalliance.journey.intake.models import Referral
from youthalliance.journey.record.models import Journey

LIST = b"Type,Name,Reason,Date of referral,Referral source\nplace,The tunnel,Fires,03/05/2023,Police\nfamily,Rivers,Losing the flat,,Housing\ngroup,Skate park,Errands,,\n"


def test_old_referrals_keep_their_day_and_write_no_letters(cast: Cast, derby: None) -> None:
    table = read(LIST)
    rows = understand(table.rows, guess(table.headings), today=cast.asha.today)
    outcome = import_rows(cast.asha, rows=rows)

    assert (outcome.kept, outcome.known, outcome.rejects) == (3, 0, [])
    tunnel = Journey.objects.get(kind="place")
    assert tunnel.received_at.date() == date(2023, 5, 3)
    assert list(Referral.objects.order_by("pk").values_list("agency", flat=True)) == ["police", "housing", ""]
    assert Letter.objects.filter(kind="new_referral").count() == 1, "for today's, and one for all of them"


def test_bringing_the_same_rows_again_changes_nothing(cast: Cast, derby: None) -> None:
    table = read(LIST)
    rows = understand(table.rows, guess(table.headings), today=cast.asha.today)
    act = clock(cast.asha.at)
    assert import_rows(act, rows=rows).kept == 3
    again = import_rows(act, rows=rows)
    assert (again.kept, again.known, Journey.objects.count()) == (0, 3, 3)
