"""People: their names, how old, where, and how to reach them safely."""

from django.db import models

from youthalliance.foundation.privacy.declarations import Basis, Held, Keep
from youthalliance.subjects.people.terms import Channel, Gender, NameKind, Safe, SenProvision

__all__ = ["Channel", "ContactWay", "Gender", "Name", "NameKind", "NameWord", "Person", "Safe", "SenProvision"]


class Person(models.Model):
    """A young person, parent or other person that a journey is about or near to."""

    called = models.CharField(max_length=164, help_text="The name to show, made from the names; never typed in")
    born_on = models.DateField(null=True, blank=True)
    estimated_birth_year = models.PositiveSmallIntegerField(null=True, blank=True)
    gender = models.CharField(max_length=12, choices=Gender, blank=True)
    gender_words = models.CharField(max_length=80, blank=True)
    ethnic_group = models.CharField(max_length=8, blank=True, help_text="ONS 2021 code, not_said, or empty for not recorded")
    ethnic_words = models.CharField(max_length=80, blank=True)
    languages = models.CharField(max_length=120, blank=True)
    needs_interpreter = models.BooleanField(default=False)
    interpreter_language = models.CharField(max_length=60, blank=True)
    address = models.TextField(blank=True)
    postcode = models.CharField(max_length=8, blank=True)
    postcode_known = models.BooleanField(default=True, help_text="Whether the official table has the postcode")
    no_fixed_abode = models.BooleanField(default=False)
    protected_address = models.BooleanField(default=False)
    ward = models.CharField(max_length=9, blank=True)
    school_urn = models.CharField(max_length=6, blank=True)
    school_name = models.CharField(max_length=120, blank=True)
    sen_provision = models.CharField(max_length=1, choices=SenProvision, blank=True)
    sen_types = models.CharField(max_length=60, blank=True, help_text="Census codes with spaces between")
    made_at = models.DateTimeField()

    held = Held(
        Basis.SAFEGUARDING,
        Keep.CASE,
        plain=("id", "made_at", "postcode_known", "no_fixed_abode", "protected_address", "needs_interpreter", "ward"),
        identifying=(
            "called", "born_on", "estimated_birth_year", "gender", "gender_words", "languages", "interpreter_language", "address",
            "postcode", "school_urn", "school_name",
        ),
        special=("ethnic_group", "ethnic_words", "sen_provision", "sen_types"),
    )  # fmt: skip

    def __str__(self) -> str:
        return f"person {self.pk}"


class Name(models.Model):
    """One name of one person; former names stay findable and are never shown as the present one."""

    person = models.ForeignKey("people.Person", models.CASCADE, related_name="names")
    kind = models.CharField(max_length=8, choices=NameKind)
    given = models.CharField(max_length=80, blank=True)
    family = models.CharField(max_length=80, blank=True)

    held = Held(Basis.SAFEGUARDING, Keep.CASE, plain=("id", "person", "kind"), identifying=("given", "family"))

    def __str__(self) -> str:
        return f"name {self.pk}"


class NameWord(models.Model):
    """One word of a name, folded to plain letters: what a search looks through, by its beginning."""

    word = models.CharField(max_length=40)
    person = models.ForeignKey("people.Person", models.CASCADE, related_name="name_words", db_index=False)

    held = Held(Basis.SAFEGUARDING, Keep.CASE, plain=("id", "person"), identifying=("word",))

    class Meta:
        constraints = [models.UniqueConstraint(fields=["person", "word"], name="one_word_each")]
        indexes = [models.Index(fields=["word", "person"], name="people_by_word")]

    def __str__(self) -> str:
        return f"word of {self.person_id}"


class ContactWay(models.Model):
    """How to reach a person by one channel, and whether and when that is safe."""

    person = models.ForeignKey("people.Person", models.CASCADE, related_name="contact_ways")
    channel = models.CharField(max_length=12, choices=Channel)
    value = models.CharField(max_length=160, blank=True)
    safe = models.CharField(max_length=8, choices=Safe, default=Safe.UNKNOWN)
    rules = models.CharField(max_length=200, blank=True, help_text="When, who may answer, no voicemail, and so on")

    held = Held(Basis.SAFEGUARDING, Keep.CASE, plain=("id", "person", "channel", "safe"), identifying=("value", "rules"))

    class Meta:
        constraints = [models.UniqueConstraint(fields=["person", "channel"], name="one_way_a_channel")]

    def __str__(self) -> str:
        return f"{self.channel} of {self.person_id}"
