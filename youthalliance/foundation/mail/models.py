"""The outbox: letters written with the data, sent afterwards, as often as it takes."""

from django.db import models

from youthalliance.foundation.privacy.declarations import Basis, Held, Keep


class Letter(models.Model):
    """One letter to one address. It holds a reference and a link, never anything about a person on a case."""

    to = models.EmailField()
    kind = models.CharField(max_length=40)
    words = models.JSONField(default=dict, help_text="What completes the letter: references, links, days")
    written_at = models.DateTimeField()
    due_at = models.DateTimeField(help_text="Not to be tried before")
    tries = models.PositiveSmallIntegerField(default=0)
    sent_at = models.DateTimeField(null=True, blank=True)
    given_up_at = models.DateTimeField(null=True, blank=True)
    trouble = models.CharField(max_length=200, blank=True)

    held = Held(
        Basis.CONTRACT,
        Keep.LETTER,
        plain=("id", "kind", "words", "written_at", "due_at", "tries", "sent_at", "given_up_at", "trouble"),
        identifying=("to",),
    )

    class Meta:
        indexes = [
            models.Index(fields=["due_at"], name="letters_to_send", condition=models.Q(sent_at=None, given_up_at=None)),
            models.Index(fields=["sent_at"], name="letters_sent"),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.pk}"
