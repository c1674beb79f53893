"""The organisations of the demonstration city. All of them are invented."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Organisation:
    """One organisation: its tier in the alliance where it has one, and what it can take on."""

    key: str
    name: str
    tier: str = ""
    agency: str = ""
    """What sort of body it is when it refers, in the words of the intake."""
    places: dict[str, int] = field(default_factory=dict)
    """How many it has room for, by intervention."""
    expertise: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    ages: tuple[int, int] = (8, 18)
    lapses_in_days: int = 400
    """Days from today until its accreditation runs out; below zero it has run out."""


ORGANISATIONS = (
    Organisation("office", "Cornerstone Voluntary Action", agency="community"),
    # Strategic partners, who lead and deliver
    Organisation(
        "lantern", "Lantern House", "strategic-partner", "youth_work",
        {"intensive-mentoring": 30, "early-intervention-mentoring": 20, "group-mentoring": 10},
        ("abuse-exploitation", "alcohol-drugs", "life-changes"), ("English", "Polish"), lapses_in_days=310,
    ),
    Organisation(
        "ashgrove", "Ashgrove Families", "strategic-partner", "early_help",
        {"family-support": 22, "early-intervention-mentoring": 18},
        ("life-changes", "money", "health"), ("English", "Urdu", "Punjabi"), lapses_in_days=205,
    ),
    Organisation(
        "fernhill", "Fernhill Sports", "strategic-partner", "youth_work",
        {"detached-work": 10, "community-reassurance": 14, "diversionary-activity": 40, "early-intervention-mentoring": 24},
        ("crime", "health", "belonging"), ("English",), lapses_in_days=520,
    ),
    Organisation(
        "copperkite", "Copper Kite Arts", "strategic-partner", "youth_work",
        {"early-intervention-mentoring": 20, "group-mentoring": 20, "diversionary-activity": 20},
        ("education-employment", "youth-voice", "new-experiences"), ("English", "French"), lapses_in_days=44,
    ),
    Organisation(
        "manyrivers", "Many Rivers Together", "strategic-partner", "community",
        {"early-intervention-mentoring": 14, "group-mentoring": 12, "detached-work": 4, "community-reassurance": 4},
        ("new-communities", "belonging", "authorities"), ("English", "Romani", "Slovak", "Kurdish"), lapses_in_days=260,
    ),
    # Approved alliance providers
    Organisation(
        "bluecorner", "Blue Corner Boxing", "approved-provider", "youth_work", {"diversionary-activity": 16},
        ("crime", "health"), ("English",), (10, 18), 150,
    ),
    Organisation(
        "secondverse", "Second Verse Music", "approved-provider", "youth_work",
        {"diversionary-activity": 12, "group-mentoring": 8}, ("youth-voice",), ("English",), (11, 18), 61,
    ),
    Organisation(
        "talloak", "Tall Oak Outdoors", "approved-provider", "youth_work", {"diversionary-activity": 10},
        ("new-experiences", "send"), ("English",), (8, 16), -12,
    ),
    # Supporting partners and a funder
    Organisation("market", "Old Market Studios", "supporting-partner", "community"),
    Organisation("merrow", "The Merrow Fund", "funder"),
    # Referring agencies
    Organisation("hollybrook", "Hollybrook Academy", "referring-agency", "school"),
    Organisation("stonehill", "Stonehill Primary School", "referring-agency", "school"),
    Organisation("kestrel", "Kestrel Park School", "referring-agency", "school"),
    Organisation("neighbourhoods", "City Safer Neighbourhoods Team", "referring-agency", "council"),
    Organisation("greenfield", "Greenfield Homes", "referring-agency", "housing"),
    Organisation("police", "Northgate Neighbourhood Policing", "referring-agency", "police"),
    Organisation("youthjustice", "City Youth Justice Service", "referring-agency", "youth_justice"),
    Organisation("socialcare", "City Children's Social Care", "referring-agency", "social_care"),
    Organisation("brookside", "Brookside Family Practice", "referring-agency", "health"),
)  # fmt: skip
