"""Changing the alliance's own words: taking over a pack."""

from youthalliance.foundation.acts import Act, action, tell
from youthalliance.foundation.words import queries, rules
from youthalliance.foundation.words.models import Alliance, Level, Theme
from youthalliance.foundation.words.pack import Pack


@action("words.adopt", may=rules.may_adopt, says="Took over the {pack} pack")
def adopt(act: Act, *, pack: Pack) -> Alliance:
    """Take over a pack's words, lists and promises. Adopting it again brings changed words; slugs that left the pack stay."""
    row = Alliance.objects.order_by("pk").first() or Alliance()
    row.name, row.pack, row.settings, row.adopted_at = pack.name, pack.slug, pack.settings(), act.at
    row.save()
    for position, theme in enumerate(pack.themes):
        Theme.objects.update_or_create(slug=theme.slug, defaults={"name": theme.name, "hint": theme.plain, "position": position})
    for position, level in enumerate(pack.levels):
        Level.objects.update_or_create(slug=level.slug, defaults={"name": level.name, "hint": level.plain, "position": position})
    tell(subject=("alliance", row.pk), pack=pack.name)
    queries.forget()
    return row
