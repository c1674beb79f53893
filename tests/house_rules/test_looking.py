"""Everybody opens every page of the world: looking changes nothing, breaks nothing and tells nobody what is not theirs."""

import pytest

from tests.house_rules.walk import STRANGER, Seen, let_in, secret_words, walk
from tests.house_rules.world import WRITER, WorldCase
from youthalliance.foundation.mail.letters import written
from youthalliance.foundation.mail.models import Letter

pytestmark = pytest.mark.xdist_group("world")

#: What a GET may write: the line that looking leaves, and the session.
MAY_WRITE = {"acts_seen", "django_session"}
#: Words that whoever holds a secret link reads on its page, by the route's name.
TOLD_BY_LINK: dict[str, frozenset[str]] = {"status": frozenset({"semaphore"}), "answer": frozenset({"semaphore"})}
#: Routes on which nobody ever sees a page, each with the reason.
NEVER_OPENED: dict[str, str] = {
    "intake-go": "leads on to the first question without an answer",
    "intake-leave": "leads away from us at once",
    "moving-on-next-check-back": "leads on to the check-back that comes next",
    "intake-resume": "leads on to the draft that its link is for",
}


def _at_most(found: list[object]) -> str:
    shown = "\n  ".join(str(one) for one in found[:40])
    return f"{len(found)} times:\n  {shown}"


def _sent_away(page: Seen) -> bool:
    return page.status == (302 if page.who in (STRANGER, WRITER) else 404)


class LookingTests(WorldCase):
    """Every page, as everybody saw it."""

    seen: list[Seen]

    @classmethod
    def setUpClass(cls) -> None:
        """Walk once."""
        super().setUpClass()
        cls.seen = walk(cls.world)

    def test_looking_changes_nothing_but_its_own_line(self) -> None:
        found = [f"{page} wrote {sorted(set(page.wrote) - MAY_WRITE)}" for page in self.seen if set(page.wrote) - MAY_WRITE]
        assert not found, f"Let a GET only read; write in a verb behind a POST. {_at_most(found)}"

    def test_every_answer_is_one_that_was_meant(self) -> None:
        found = [page for page in self.seen if page.status not in (200, 302, 403, 404, 405)]
        assert not found, f"Answer 200, 302, 403 or 404. {_at_most(found)}"

    def test_whose_existence_is_private_is_not_found(self) -> None:
        known = {scene.reference: scene.known_to for scene in self.world.scenes.values()}
        found = []
        for page in self.seen:
            about = [who for reference, who in known.items() if f"/journeys/{reference}" in page.path]
            hidden = page.who not in about[0] if about else page.status == 403
            if hidden and not _sent_away(page):
                found.append(page)
        assert not found, f"Answer 404: a refusal with a reason would tell that there is something. {_at_most(found)}"

    def test_whoever_may_not_open_a_page_is_told_so_in_the_same_words(self) -> None:
        found = [page for page in self.seen if not let_in(page.who, page.route, self.world) and not _sent_away(page)]
        assert not found, f"The wrong person got in. {_at_most(found)}"

    def test_every_page_was_opened_by_somebody(self) -> None:
        opened = {page.route.name for page in self.seen if page.status == 200}
        asked_wrongly = {page.route.name for page in self.seen if page.status == 405}
        closed = {page.route.name for page in self.seen} - opened - asked_wrongly - set(NEVER_OPENED)
        assert not closed, f"Nobody could open {sorted(closed)}: give the world what they show, or say why not in NEVER_OPENED."

    def test_nobody_reads_what_is_not_theirs(self) -> None:
        allowed: dict[str, set[str]] = {}
        for secret in self.world.all_secrets():
            allowed.setdefault(secret.word, set()).update(secret.known_to)
        what = {secret.word: secret.what for secret in self.world.all_secrets()}
        found = [
            f"{page} says “{word}” ({what[word]})"
            for page in self.seen
            for word in sorted(page.words - TOLD_BY_LINK.get(page.route.name, frozenset()))
            if page.who not in allowed[word]
        ]
        assert not found, f"Keep to visible_to(act), and leave out what is restricted. {_at_most(found)}"

    def test_those_who_work_on_it_do_read_it(self) -> None:
        read = {(page.who, word) for page in self.seen for word in page.words}
        unread = [secret for secret in self.world.all_secrets() if not any((who, secret.word) in read for who in secret.known_to)]
        assert not unread, f"These words stand on no page at all, so that nobody would notice a leak of them: {unread}"

    def test_no_letter_says_anything(self) -> None:
        kinds, told = set(), []
        for kind, words in Letter.objects.values_list("kind", "words"):
            kinds.add(kind)
            subject, body = written(kind, words, alliance="Alliance", site="https://alliance.example")
            if secret_words(self.world).search(f"{subject}\n{body}"):
                told.append(f"{kind}: {subject}")
        assert len(kinds) >= 10, "Hardly any letter was written while the world was built."
        assert not told, f"A letter may say a reference, a day and a link, nothing else: {told}"
