"""An alliance's own words, lists and promises, taken over from its pack and then its own."""

from django.db import models

from youthalliance.foundation.privacy.declarations import Basis, Held, Keep


class Alliance(models.Model):
    """The one row that says who this alliance is and what it promises."""

    name = models.CharField(max_length=120)
    pack = models.CharField(max_length=40)
    settings = models.JSONField(default=dict, help_text="Emergency words, promises in days, switches, words of its own")
    adopted_at = models.DateTimeField()

    held = Held(Basis.NONE, Keep.ALLIANCE, plain=("id", "name", "pack", "settings", "adopted_at"))

    def __str__(self) -> str:
        return self.name


class Theme(models.Model):
    """A priority area: something that may be going on."""

    slug = models.SlugField(max_length=60, unique=True)
    name = models.CharField(max_length=120)
    hint = models.CharField(max_length=200, blank=True)
    position = models.PositiveSmallIntegerField(default=0)

    held = Held(Basis.NONE, Keep.ALLIANCE, plain=("id", "slug", "name", "hint", "position"))

    class Meta:
        ordering = ("position",)

    def __str__(self) -> str:
        return self.name


class Level(models.Model):
    """A level of need, from universal upwards."""

    slug = models.SlugField(max_length=12, unique=True)
    name = models.CharField(max_length=40)
    hint = models.CharField(max_length=300, blank=True)
    position = models.PositiveSmallIntegerField(help_text="0 is universal; higher needs more help")

    held = Held(Basis.NONE, Keep.ALLIANCE, plain=("id", "slug", "name", "hint", "position"))

    class Meta:
        ordering = ("position",)

    def __str__(self) -> str:
        return self.name
