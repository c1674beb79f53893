"""The columns of a spreadsheet of referrals, as data, and which of somebody's own headings is which of them."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its heading in our template, what belongs in it, an example, and what others call it."""

    key: str
    heading: str
    says: str
    example: str = ""
    others: tuple[str, ...] = ()


COLUMNS: tuple[Column, ...] = (
    Column("kind", "Who or where", "person, family, place or group; empty means person", "person", ("type", "referral type", "category", "kind", "subject type")),
    Column("given", "First names", "For a person", "Jordan", ("first name", "forename", "forenames", "given name", "fname", "pupil forename", "child first name", "yp first name")),
    Column("family", "Last name", "For a person", "Rivers", ("surname", "family name", "second name", "lname", "pupil surname", "child surname", "yp surname")),
    Column("called", "Name", "For a family, place or group; or the whole name of a person", "", ("full name", "child name", "young person", "yp name", "pupil name", "pupil", "client", "client name", "family", "place", "group", "location")),
    Column("known_as", "Likes to be called", "If that is different", "Jay", ("known as", "preferred name", "nickname", "aka")),
    Column("born_on", "Date of birth", "Day first: 27/03/2011", "27/03/2011", ("dob", "d o b", "birth date", "birthday", "born")),
    Column("years", "Age", "About how old, if the date of birth is not known", "", ("age at referral", "age in years", "age on referral")),
    Column("address", "Address", "House, street and town", "12 Mill Lane", ("home address", "street", "address line 1")),
    Column("postcode", "Postcode", "", "DE1 2QY", ("post code", "home postcode", "zip")),
    Column("school", "School or work", "", "Hillside School", ("school", "school name", "education setting", "college", "setting")),
    Column("school_urn", "School number (URN)", "Six figures", "", ("urn", "school urn")),
    Column("gender", "Gender", "girl, boy, non-binary, or not said", "", ("sex", "gender identity")),
    Column("ethnic_group", "Ethnic group", "As in the census, such as Pakistani", "", ("ethnicity", "ethnic origin", "ethnic background")),
    Column("languages", "Languages", "", "", ("language", "first language", "home language", "languages spoken")),
    Column("interpreter", "Interpreter needed", "The language, or no", "", ("interpreter", "interpreter language")),
    Column("sen_provision", "Special educational needs", "EHCP, SEN support, or none", "", ("send", "sen", "sen status", "sen provision", "send status", "special needs")),
    Column("themes", "What is going on", "Priority areas with semicolons between", "", ("themes", "priority areas", "priority area", "theme", "presenting issue", "presenting issues", "concerns", "issues", "reason code")),
    Column("why", "In your own words", "Needed: what is going on, and what should change", "Jordan has stopped coming to lessons.", ("reason", "reason for referral", "referral reason", "description", "details", "background", "what is going on", "notes", "summary", "presenting need")),
    Column("working", "Going well", "What works already", "", ("strengths", "what is working", "protective factors", "interests")),
    Column("tried", "What has been tried", "", "", ("interventions tried", "previous support", "support to date", "actions so far", "tried")),
    Column("others", "Who else is involved", "", "", ("agencies involved", "other agencies", "other professionals", "professionals involved", "involved agencies")),
    Column("consent", "Agreed", "young person, parent, both, not asked, or refused", "parent", ("consent", "consent given", "consent obtained", "parental consent", "agreed to referral")),
    Column("told", "What they have been told", "Or why nothing", "", ("aware of referral", "aware", "told", "informed")),
    Column("mobile", "Safe mobile number", "", "", ("mobile", "phone", "telephone", "contact number", "mobile number", "tel", "phone number", "parent phone")),
    Column("email", "Safe e-mail address", "", "", ("email", "e mail", "email address", "contact email")),
    Column("contact_words", "How and when to make contact", "And what must never be done", "After 4pm", ("contact notes", "safe contact", "best time to contact", "contact instructions")),
    Column("received_on", "Asked on", "For old referrals: the day, day first", "", ("date", "date of referral", "referral date", "date referred", "received", "date received", "referred on", "created")),
    Column("referrer_name", "Referrer", "If it is not you", "", ("referred by", "referrer name", "referring person", "name of referrer", "staff name", "completed by")),
    Column("referrer_email", "Referrer’s e-mail", "", "", ("referrer email", "email of referrer", "staff email")),
    Column("agency", "Kind of organisation", "Such as school, police, housing, health", "", ("agency", "referring agency", "referral source", "source", "source of referral", "organisation type")),
)  # fmt: skip

BY_KEY: Mapping[str, Column] = {column.key: column for column in COLUMNS}


def guess(headings: Sequence[str]) -> dict[str, int]:
    """Which of somebody's headings, by place, is probably which of our columns. Each is used once; an exact word wins."""
    folded = [_fold(heading) for heading in headings]
    found: dict[str, int] = {}
    for fits in (_is_ours, _is_known, _begins_so):
        for column in COLUMNS:
            if column.key in found:
                continue
            place = next(
                (n for n, heading in enumerate(folded) if heading and n not in found.values() and fits(column, heading)), None
            )
            if place is not None:
                found[column.key] = place
    return found


def _is_ours(column: Column, heading: str) -> bool:
    return heading in (_fold(column.heading), _fold(column.key))


def _is_known(column: Column, heading: str) -> bool:
    return heading in {_fold(other) for other in column.others}


def _begins_so(column: Column, heading: str) -> bool:
    return any(len(other) > 3 and heading.startswith(_fold(other) + " ") for other in (column.heading, *column.others))


def _fold(heading: str) -> str:
    return " ".join(re.findall(r"[a-z0-9]+", heading.lower().replace("’", "").replace("'", "")))
