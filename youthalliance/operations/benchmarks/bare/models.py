"""Two tables, one index."""

from django.db import models


class Person(models.Model):
    """Somebody."""

    name = models.CharField(max_length=160)

    def __str__(self) -> str:
        return self.name


class Case(models.Model):
    """Something about somebody."""

    person = models.ForeignKey(Person, models.CASCADE)
    reference = models.CharField(max_length=14)
    status = models.CharField(max_length=20)
    level = models.CharField(max_length=20)
    is_open = models.BooleanField()
    received = models.DateTimeField()
    due = models.DateField()

    class Meta:
        indexes = [models.Index(fields=["is_open", "due"], name="bare_open_by_due")]

    def __str__(self) -> str:
        return self.reference
