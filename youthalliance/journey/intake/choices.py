"""The answers that a referral may hold, wherever they are chosen."""

from dataclasses import dataclass, field

from django.db.models import TextChoices


class Door(TextChoices):
    """Who is asking."""

    PROFESSIONAL = "professional", "A professional"
    PARENT = "parent", "A parent or carer"
    YOUNG_PERSON = "young_person", "A young person"
    RESIDENT = "resident", "A resident"


#: Doors whose pages a child or parent at risk may read: they can be left at once.
GUARDED = frozenset({Door.PARENT.value, Door.YOUNG_PERSON.value})


class Consent(TextChoices):
    """Whether the subject agreed. "Not asked" needs its reason; help with a risk does not wait for consent."""

    YOUNG_PERSON = "young_person", "The young person agreed"
    PARENT = "parent", "A parent or carer agreed"
    BOTH = "both", "The young person and a parent or carer agreed"
    NOT_ASKED = "not_asked", "Nobody has been asked yet"
    REFUSED = "refused", "They were asked and said no"
    NOT_NEEDED = "not_needed", "This is about a place; nobody is named"


#: Answers after which the person who asked may be told more than that somebody is at work.
AGREED = frozenset({Consent.YOUNG_PERSON.value, Consent.PARENT.value, Consent.BOTH.value, Consent.NOT_NEEDED.value})


class Told(TextChoices):
    """Whether the subject knows of the request."""

    YES = "yes", "Yes"
    PARTLY = "partly", "Partly"
    NO = "no", "No"


class Agency(TextChoices):
    """What sort of body asks."""

    SCHOOL = "school", "School or college"
    POLICE = "police", "Police"
    SOCIAL_CARE = "social_care", "Children’s social care"
    EARLY_HELP = "early_help", "Early help or family support"
    HOUSING = "housing", "Housing"
    HEALTH = "health", "Health, including mental health"
    YOUTH_JUSTICE = "youth_justice", "Youth justice or probation"
    YOUTH_WORK = "youth_work", "Youth work"
    COMMUNITY = "community", "Charity, faith or community group"
    COUNCIL = "council", "Another part of the council"
    OTHER = "other", "Somebody else"
    SELF = "self", "A young person for themselves"
    FAMILY = "family", "A parent or carer"
    RESIDENT = "resident", "A resident"


#: What a professional may choose from; the last three follow from the door.
PROFESSIONAL_AGENCIES = tuple(one for one in Agency if one not in (Agency.SELF, Agency.FAMILY, Agency.RESIDENT))


class FamilyPart(TextChoices):
    """What somebody is in a family, as ``subjects/families`` keeps it."""

    YOUNG_PERSON = "young_person", "Child or young person"
    PARENT = "parent", "Parent or carer"
    STEP_PARENT = "step_parent", "Step-parent or partner"
    GRANDPARENT = "grandparent", "Grandparent"
    ADULT_CHILD = "adult_child", "Grown-up son or daughter"
    RELATED = "related", "Another relation"
    OTHER = "other", "Somebody else"


@dataclass(frozen=True, slots=True)
class Asked:
    """What the referrer says, apart from whom or where it is about."""

    what_is_going_on: str
    door: str = Door.PROFESSIONAL
    themes: list[str] = field(default_factory=list)
    working_well: str = ""
    tried_so_far: str = ""
    others_involved: str = ""
    consent: str = Consent.NOT_ASKED
    told: str = Told.NO
    told_words: str = ""
    contact_words: str = ""
    agency: str = ""
    organisation_name: str = ""
    referrer_name: str = ""
    referrer_email: str = ""
    referrer_phone: str = ""
    relationship: str = ""
