"""The room's words: every answer that a person's record may hold, with what it is called on a page."""

from django.db import models


class NameKind(models.TextChoices):
    """What a name is to its bearer."""

    LEGAL = "legal", "Legal name"
    KNOWN_AS = "known_as", "Known as"
    FORMER = "former", "Former name"


class Gender(models.TextChoices):
    """As the person would say it."""

    FEMALE = "female", "Girl or woman"
    MALE = "male", "Boy or man"
    NON_BINARY = "non_binary", "Non-binary"
    OTHER = "other", "In another way"
    NOT_SAID = "not_said", "Prefer not to say"
    NOT_RECORDED = "", "Not recorded"


class SenProvision(models.TextChoices):
    """School census codes for special educational needs provision."""

    PLAN = "E", "Education, health and care plan"
    SUPPORT = "K", "SEN support"
    NONE = "N", "No special educational need"
    NOT_RECORDED = "", "Not recorded"


class SenType(models.TextChoices):
    """School census codes for the kind of special educational need; the first one given is the main one."""

    SPLD = "SPLD", "Specific learning difficulty"
    MLD = "MLD", "Moderate learning difficulty"
    SLD = "SLD", "Severe learning difficulty"
    PMLD = "PMLD", "Profound and multiple learning difficulty"
    SEMH = "SEMH", "Social, emotional and mental health"
    SLCN = "SLCN", "Speech, language and communication needs"
    HI = "HI", "Hearing impairment"
    VI = "VI", "Vision impairment"
    MSI = "MSI", "Multi-sensory impairment"
    PD = "PD", "Physical disability"
    ASD = "ASD", "Autistic spectrum disorder"
    DS = "DS", "Down syndrome"
    OTH = "OTH", "Other difficulty or disability"
    NSA = "NSA", "SEN support, no specialist assessment of the type of need"


class Channel(models.TextChoices):
    """A way to reach somebody."""

    MOBILE = "mobile", "Mobile phone"
    TEXT = "text", "Text message"
    HOME_PHONE = "home_phone", "Home phone"
    EMAIL = "email", "E-mail"
    POST = "post", "Letter"
    SCHOOL = "school", "Through school"
    VISIT = "visit", "A visit at home"


class Safe(models.TextChoices):
    """Whether it is safe to reach somebody in one way."""

    YES = "yes", "Safe"
    NO = "no", "Not safe"
    UNKNOWN = "unknown", "Not known yet: ask before using it"
