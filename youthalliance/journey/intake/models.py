"""The Referral: what was asked, by whom, and on what terms; and the draft it grows from."""

from django.db import models

from youthalliance.foundation.privacy.declarations import Basis, Held, Keep
from youthalliance.journey.intake.choices import Agency, Consent, Door

__all__ = ["Agency", "Answer", "Consent", "Door", "Draft", "Referral", "Sheet"]


class Draft(models.Model):
    """A referral that somebody is still writing. Found by a secret that only they hold; gone after seven days."""

    token = models.CharField(max_length=43, unique=True)
    door = models.CharField(max_length=16, choices=Door)
    answers = models.JSONField(default=dict, help_text="What was answered, by question and field")
    typed = models.JSONField(default=dict, help_text="What was typed on pages that were left before they were right, by question")
    email = models.EmailField(blank=True)
    letters = models.PositiveSmallIntegerField(default=0, help_text="How many letters with a link to it were asked for")
    user = models.ForeignKey("accounts.User", models.CASCADE, null=True, blank=True, related_name="+")
    organisation = models.ForeignKey("accounts.Organisation", models.CASCADE, null=True, blank=True, related_name="+")
    made_at = models.DateTimeField()
    changed_at = models.DateTimeField()
    became = models.ForeignKey("record.Journey", models.SET_NULL, null=True, blank=True, related_name="+")

    held = Held(
        Basis.SAFEGUARDING,
        Keep.DRAFT,
        plain=("id", "token", "door", "letters", "user", "organisation", "made_at", "changed_at", "became"),
        identifying=("answers", "typed", "email"),
    )

    class Meta:
        indexes = [models.Index(fields=["changed_at"], name="draft_by_age")]

    def __str__(self) -> str:
        return f"draft {self.pk}"


class Referral(models.Model):
    """A request that the alliance help a subject, as it was asked. Corrections append; this stays."""

    journey = models.OneToOneField("record.Journey", models.CASCADE, primary_key=True, related_name="referral")
    door = models.CharField(max_length=16, choices=Door)
    made_at = models.DateTimeField()
    made_by = models.ForeignKey("accounts.User", models.PROTECT, null=True, blank=True, related_name="+")
    organisation = models.ForeignKey("accounts.Organisation", models.PROTECT, null=True, blank=True, related_name="+")
    organisation_name = models.CharField(max_length=120, blank=True)
    agency = models.CharField(max_length=40, choices=Agency, blank=True, help_text="What sort of body asked")
    referrer_name = models.CharField(max_length=120, blank=True)
    referrer_email = models.EmailField(blank=True)
    referrer_phone = models.CharField(max_length=40, blank=True)
    relationship = models.CharField(max_length=80, blank=True, help_text="How the person who asks knows the subject")
    themes = models.JSONField(default=list, help_text="Slugs of the alliance's priority areas")
    what_is_going_on = models.TextField()
    working_well = models.TextField(blank=True)
    tried_so_far = models.TextField(blank=True)
    others_involved = models.TextField(blank=True)
    consent = models.CharField(max_length=12, choices=Consent)
    told = models.CharField(max_length=12, help_text="Whether the subject knows of the referral: yes, no or partly")
    told_words = models.TextField(blank=True, help_text="What they were told, or why not")
    contact_words = models.TextField(blank=True, help_text="How and when it is safe to make contact, as the referrer put it")
    status_code = models.CharField(max_length=43, unique=True, help_text="The secret of the private status page")
    press = models.CharField(max_length=60, unique=True, help_text="One press of submit: the same press again finds this referral")
    confirmed_at = models.DateTimeField(null=True, blank=True)

    held = Held(
        Basis.SAFEGUARDING,
        Keep.CASE,
        plain=(
            "journey", "door", "made_at", "made_by", "organisation", "organisation_name", "agency", "themes", "consent", "told",
            "status_code", "press", "confirmed_at",
        ),
        identifying=(
            "referrer_name", "referrer_email", "referrer_phone", "relationship", "what_is_going_on", "working_well",
            "tried_so_far", "others_involved", "told_words", "contact_words",
        ),
    )  # fmt: skip

    def __str__(self) -> str:
        return f"referral {self.journey_id}"


class Answer(models.Model):
    """What a referrer replied to a lead's question, or added unasked; then there is no question."""

    journey = models.ForeignKey("record.Journey", models.CASCADE, related_name="answers")
    question = models.BigIntegerField(unique=True, null=True, blank=True, help_text="The question's number in triage")
    round = models.PositiveSmallIntegerField(default=1)
    text = models.TextField()
    answered_at = models.DateTimeField()

    held = Held(Basis.SAFEGUARDING, Keep.CASE, plain=("id", "journey", "question", "round", "answered_at"), identifying=("text",))

    def __str__(self) -> str:
        return f"answer {self.pk}"


class Sheet(models.Model):
    """A spreadsheet of referrals on its way in: read, its columns matched, not yet sent. Gone after seven days."""

    token = models.CharField(max_length=43, unique=True)
    user = models.ForeignKey("accounts.User", models.CASCADE, related_name="+")
    organisation = models.ForeignKey("accounts.Organisation", models.CASCADE, related_name="+")
    file_name = models.CharField(max_length=160)
    sha256 = models.CharField(max_length=64)
    headings = models.JSONField(default=list)
    rows = models.JSONField(default=list, help_text="Row number and cells, as text")
    columns = models.JSONField(default=dict, help_text="Which of our columns is which of theirs, by heading number")
    made_at = models.DateTimeField()
    changed_at = models.DateTimeField()
    sent_at = models.DateTimeField(null=True, blank=True)
    outcome = models.JSONField(default=dict, help_text="How many were kept, known already and left out")

    held = Held(
        Basis.SAFEGUARDING,
        Keep.DRAFT,
        plain=(
            "id", "token", "user", "organisation", "file_name", "sha256", "headings", "columns", "made_at", "changed_at", "sent_at",
            "outcome",
        ),
        identifying=("rows",),
    )  # fmt: skip

    class Meta:
        indexes = [models.Index(fields=["changed_at"], name="sheet_by_age")]

    def __str__(self) -> str:
        return f"sheet {self.pk}"
