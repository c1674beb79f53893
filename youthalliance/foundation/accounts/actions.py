"""Changing accounts: organisations, people who sign in, and what they may act as."""

from django.contrib.auth.hashers import check_password, make_password
from django.db import IntegrityError

from youthalliance.foundation.accounts import rules
from youthalliance.foundation.accounts.models import Membership, Organisation, User
from youthalliance.foundation.accounts.roles import Role
from youthalliance.foundation.acts import Act, Refused, action, tell


@action("accounts.add_organisation", may=rules.may_administer, says="Added the organisation {name}")
def add_organisation(act: Act, *, name: str, email: str = "", phone: str = "") -> Organisation:
    """Add an organisation. Refused where one of that name is there already."""
    if Organisation.objects.filter(name=name).exists():
        raise Refused(f"{name} is already in the register. Open it there and change it.")
    made = Organisation.objects.create(name=name, email=email, phone=phone, made_at=act.at)
    tell(subject=("organisation", made.pk), name=name)
    return made


@action("accounts.add_person", may=rules.may_administer, says="Let somebody sign in as {role}")
def add_person(
    act: Act, *, name: str, email: str, organisation: int, role: Role, categories: str = "", password: str | None = None
) -> Membership:
    """Let a person sign in and act for an organisation in a role; a known e-mail address gains a further role."""
    user, _ = User.objects.get_or_create(
        email=email.lower(), defaults={"name": name, "made_at": act.at, "password": make_password(password)}
    )
    try:
        made = Membership.objects.create(
            user=user, organisation_id=organisation, role=role, categories=categories, began_on=act.today
        )
    except IntegrityError as error:
        raise Refused(f"This person already acts for that organisation as {role.label.lower()}.") from error
    tell(subject=("user", user.pk), role=role.label.lower())
    return made


@action("accounts.end_membership", may=rules.may_administer, says="Ended somebody's role as {role}")
def end_membership(act: Act, *, membership: int) -> None:
    """Somebody has left: their access ends with this day, at their next request."""
    row = Membership.objects.get(pk=membership)
    row.ended_on = act.today
    row.save(update_fields=["ended_on"])
    tell(subject=("user", row.user_id), role=Role(row.role).label.lower())


@action("accounts.sign_in", may=rules.may_sign_in, says="Signed in")
def sign_in(act: Act, *, email: str, password: str) -> User:
    """Check a password. Refused in the same words, and in about the same time, whatever was wrong."""
    # PostgreSQL cannot be asked for a text with a NUL in it; nobody's address has one.
    user = User.objects.filter(email=email.lower(), is_active=True).first() if "\x00" not in email else None
    if user is None:
        make_password(password)
    elif check_password(password, user.password):
        tell(subject=("user", user.pk))
        return user
    raise Refused("The e-mail address or the password is not right. Check both and try again.")
