"""From understood rows to records, through the same doors as a single referral. Only inside ``intake.import_rows``."""

from datetime import datetime, time
from typing import Any

from django.utils import timezone

from youthalliance.foundation.acts import Act
from youthalliance.foundation.geography import postcodes
from youthalliance.journey.intake.choices import Asked, Consent, Door, Told
from youthalliance.journey.intake.cohort.rows import Row
from youthalliance.subjects.families import actions as families
from youthalliance.subjects.groups import actions as groups
from youthalliance.subjects.people import actions as people
from youthalliance.subjects.people.ages import birth_year_for
from youthalliance.subjects.people.terms import Channel, Safe
from youthalliance.subjects.places import actions as places


def act_of(act: Act, row: Row) -> Act:
    """The same actor on the day on which an old referral was made; noon, as nobody wrote down the hour."""
    day = row.values.get("received_on")
    if not day or day == act.today:
        return act
    return act.when(timezone.make_aware(datetime.combine(day, time(12))))


def add_subject(act: Act, row: Row) -> int:
    """Add what a row is about, and return its number."""
    said = row.values
    if row.kind == "family":
        return families.add(
            act, called=said["called"], notes="\n".join(part for part in (said["address"], said["postcode"]) if part)
        ).pk
    if row.kind == "group":
        return groups.add(act, called=said["called"]).pk
    if row.kind == "place":
        spot = postcodes.find(said["postcode"]) if said["postcode"] else None
        where: dict[str, Any] = {"latitude": spot.latitude, "longitude": spot.longitude} if spot else {}
        return places.add(act, called=said["called"], description=said["address"], postcode=said["postcode"], **where).pk
    return _person(act, row)


def _person(act: Act, row: Row) -> int:
    said, years = row.values, row.values.get("years")
    ways = {
        channel.value: {"value": said[channel.value], "safe": Safe.YES.value, "rules": ""}
        for channel in (Channel.MOBILE, Channel.EMAIL)
        if said.get(channel.value)
    }
    return people.add(
        act, given=said["given"], family=said["family"], known_as=said["known_as"], born_on=said.get("born_on"),
        estimated_birth_year=None if years is None or said.get("born_on") else birth_year_for(years, on=act.today),
        contact_ways=ways, address=said["address"], postcode=said["postcode"], school_name=said["school"][:120], school_urn=said["school_urn"],
        gender=said["gender"], ethnic_group=said["ethnic_group"], languages=said["languages"][:120], needs_interpreter=bool(said["interpreter"]),
        interpreter_language=said["interpreter"], sen_provision=said["sen_provision"],
    ).pk  # fmt: skip


def asked(act: Act, row: Row, *, own_email: str, own_agency: str) -> Asked:
    """What a row says of a referral; who sends the file is its referrer unless the row names another."""
    said = row.values
    other = bool(said["referrer_name"] or said["referrer_email"])
    ways = [said[key] for key in ("mobile", "email") if row.kind != "person" and said.get(key)]
    return Asked(
        what_is_going_on=said["why"], door=Door.PROFESSIONAL, themes=said["themes"], working_well=said["working"], tried_so_far=said["tried"],
        others_involved=said["others"], consent=said["consent"], told=_told(row), told_words=said["told"],
        contact_words="\n".join(part for part in (said["contact_words"], *ways) if part), agency=said["agency"] or own_agency,
        organisation_name=act.organisation_name, referrer_name=(said["referrer_name"] if other else act.name)[:120],
        referrer_email=said["referrer_email"] if other else own_email,
    )  # fmt: skip


def _told(row: Row) -> str:
    if row.values["consent"] in (Consent.YOUNG_PERSON, Consent.BOTH):
        return Told.YES
    return Told.PARTLY if row.values["told"] and row.values["consent"] == Consent.PARENT else Told.NO
