"""The people who work in the demonstration city, and who of them can sign in. All of them are invented."""

from dataclasses import dataclass

from youthalliance.foundation.accounts.roles import Role

#: The one password of everybody who can sign in. It protects nothing: the city holds nobody.
PASSWORD = "city of demonstration"  # noqa: S105 - printed for everybody to read


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody in a role. ``begin`` says where to look first; only those who have it are given the password."""

    key: str
    name: str
    organisation: str
    role: Role
    categories: str = ""
    begin: str = ""

    @property
    def email(self) -> str:
        """The address to sign in with."""
        return f"{self.key}@example.org"


STAFF = (
    Person("coordinator", "Asha Verma", "office", Role.COORDINATOR, begin="How the whole alliance stands, and what is stuck"),
    Person("safeguarding", "Sam Reid", "office", Role.SAFEGUARDING, begin="Two safeguarding concerns, one of them new today"),
    Person("board", "Bola Ade", "merrow", Role.BOARD, begin="Totals only: /reports/referrals?year=2022-23"),
    Person("lead.person", "Ben Oakley", "lantern", Role.LEAD, "person group", "New referrals of young people, oldest promise first"),
    Person("lead.family", "Rukhsana Bibi", "ashgrove", Role.LEAD, "family", "New referrals of families"),
    Person("lead.place", "Parveen Akhtar", "fernhill", Role.LEAD, "place", "Places, and Spondon's story from start to end"),
    Person("manager", "Marcus Hall", "lantern", Role.MANAGER, begin="Offers to answer, workers to name"),
    Person("worker", "Wanda Kowalska", "lantern", Role.WORKER, begin="Sessions today, and one that has not been written up"),
    Person("worker.street", "Femi Ojo", "fernhill", Role.WORKER, begin="Visits to places"),
    Person("teacher", "Tessa Lowe", "hollybrook", Role.REFERRER, begin="What became of the young people she referred"),
    Person("police", "Gareth Pugh", "police", Role.REFERRER, begin="His referrals, one with a question to answer"),
    Person("housing", "Nia Bowen", "greenfield", Role.REFERRER, begin="Her referrals of families and places"),
    # Everybody else is there to do their part.
    Person("ashgrove.manager", "Colette Martin", "ashgrove", Role.MANAGER),
    Person("fernhill.manager", "Dougie Ross", "fernhill", Role.MANAGER),
    Person("copperkite.manager", "Olu Adeyemi", "copperkite", Role.MANAGER),
    Person("manyrivers.manager", "Mirela Danko", "manyrivers", Role.MANAGER),
    Person("bluecorner.manager", "Tony Sharpe", "bluecorner", Role.MANAGER),
    Person("secondverse.manager", "Jem Calloway", "secondverse", Role.MANAGER),
    Person("talloak.manager", "Hilary Pound", "talloak", Role.MANAGER),
    Person("lantern.worker2", "Dean Follett", "lantern", Role.WORKER),
    Person("lantern.worker3", "Shabnam Mirza", "lantern", Role.WORKER),
    Person("ashgrove.worker1", "Jo Tranter", "ashgrove", Role.WORKER),
    Person("ashgrove.worker2", "Nasreen Aslam", "ashgrove", Role.WORKER),
    Person("fernhill.worker2", "Kirsty Lamb", "fernhill", Role.WORKER),
    Person("copperkite.worker1", "Rafi Hussain", "copperkite", Role.WORKER),
    Person("copperkite.worker2", "Eilidh Munro", "copperkite", Role.WORKER),
    Person("manyrivers.worker1", "Vojtech Horvath", "manyrivers", Role.WORKER),
    Person("bluecorner.worker1", "Leroy Banks", "bluecorner", Role.WORKER),
    Person("secondverse.worker1", "Misha Petrov", "secondverse", Role.WORKER),
    Person("talloak.worker1", "Anwen Price", "talloak", Role.WORKER),
    Person("stonehill.referrer", "Claire Dunmore", "stonehill", Role.REFERRER),
    Person("kestrel.referrer", "Imran Sadiq", "kestrel", Role.REFERRER),
    Person("neighbourhoods.referrer", "Keith Marlow", "neighbourhoods", Role.REFERRER),
    Person("youthjustice.referrer", "Yvonne Clarke", "youthjustice", Role.REFERRER),
    Person("socialcare.referrer", "Priti Solanki", "socialcare", Role.REFERRER),
    Person("brookside.referrer", "Dr Ewan Baird", "brookside", Role.REFERRER),
)  # fmt: skip
