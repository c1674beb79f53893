"""The tunnel at Spondon, from a report to somewhere better to be.

What was done and the numbers follow the annual report 2022/23: reported in early summer 2022 by the safer
neighbourhood team; eleven young people met in the tunnel, five female and six male, then nine more; what they said
they wanted; a new youth group from January 2023. The organisations that did it here are invented, as are the words.
"""

from datetime import date

from youthalliance.operations.demonstration.calendar import Life
from youthalliance.operations.demonstration.place import PlaceCourse, Went, run_place
from youthalliance.operations.demonstration.town import Town
from youthalliance.operations.demonstration.words import Worry
from youthalliance.operations.demonstration.young_people import postcodes

CALLED = "Spondon, the tunnel to the village centre"
NEW_GROUP = "Friday youth group with music in the community room at Spondon, run by Copper Kite Arts since January 2023"
_WORRY = Worry(
    ("crime", "alcohol-drugs", "belonging"),
    "Groups of young people in and around the tunnel after school and at weekends: cannabis, drinking, mopeds at speed, the way through "
    "blocked. People who live here no longer use the short cut to the shops. It has grown since the youth club closed.",
    "Shops and the school want to help, and two councillors have offered to.",
    "Patrols, clearing up every week, a meeting with residents.",
    (),
)
_NOT_CHOSEN = (
    "They did not choose the tunnel; there is nowhere else. The parks are for little ones. Even a room to sit in would do."
)
_A_CLUB = "Fed up with the mess in the tunnel. They had a youth club once and want it back: music, food, somebody to talk to."
_VISITS = [
    Went(150, 34, 34, 9, "At the school's summer event, to ask what is going on in Spondon.", "Bored, and blamed for everything."),
    Went(120, 11, 11, 2, "In the tunnel: eleven young people, five female and six male, 13 to 16 years old. Happy to talk.", _NOT_CHOSEN),
    Went(120, 9, 0, 3, "The same group, nine of them. Asked each what they would like here and wrote it down.", "Somewhere dry. Music."),
    Went(110, 9, 9, 1, "Walked round. Nine more, all female, 12 to 15. Broken polystyrene all through the tunnel.", _A_CLUB),
    Went(120, 12, 0, 4, "Cleared the tunnel together with two residents. Nobody was told to.", "It looks bigger."),
    Went(120, 14, 3, 2, "Football on the green beside it, brought by Fernhill.", "Come back next week."),
    Went(120, 15, 2, 6, "Football and a chat with the neighbourhood officer, by agreement.", "He is all right."),
    Went(120, 13, 1, 0, "Quiet evening. Mopeds gone since the talk with their owners.", ""),
    Went(120, 16, 4, 3, "Tried an evening with music in the community room: sixteen came.", "Can we have this every week?"),
    Went(120, 12, 0, 2, "Dark early now. Half of the group in the tunnel, half at the music evening.", ""),
    Went(120, 10, 1, 1, "Drew ideas for the wall of the tunnel with those who want to paint it.", "Not our names. Something for everybody."),
    Went(90, 7, 0, 2, "Few left in the tunnel. Residents say that they walk through again.", ""),
    Went(90, 18, 5, 4, "Opening of the new youth group in the community room.", "Finally."),
    Went(60, 2, 0, 5, "Passed through on the way to the group. Two young people, going there too.", ""),
]  # fmt: skip


def life(town: Town) -> Life:
    """From the report in June 2022 to the second check-back in 2023."""
    postcode, ward = next((postcode, ward) for postcode, ward in postcodes()["DE21"] if postcode.startswith("DE21 7"))
    known = {
        "postcode": postcode, "ward": ward, "latitude": 52.9195, "longitude": -1.4107,
        "description": "The foot tunnel between the estate and the village shops, with its two ramps.",
        "when_it_happens": "After school, and Friday and Saturday evenings",
    }  # fmt: skip
    return run_place(
        town,
        PlaceCourse(
            called=CALLED, known=known, worry=_WORRY, asked_on=date(2022, 6, 8), agency="neighbourhoods", intervention="detached-work",
            visits=list(_VISITS), worker="worker.street", moves_to=NEW_GROUP, every_days=17,
            reviews=("steady", "steady", "step_up", "step_down", "steady", "step_down"),
            says=["Nobody asked us before.", "We said what we want. Let us see.", "", "The music evenings are good.", "", "", "We have our own room now."],
        ),
    )  # fmt: skip
