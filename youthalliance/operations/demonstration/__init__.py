"""The demonstration city: an alliance as it might be, lived through the product's own actions.

Everything in it is invented but the totals: nobody in it exists, no organisation in it exists, and the places are
only roughly where they are said to be. What equals published figures stands in ``figures.py`` with its source.

``calendar.py``       everything that happens is put in order of time and done
``organisations.py``  who the alliance is: one organisation of each tier and more
``staff.py``          the people who work in it, and who can sign in
``town.py``           both of them once they are there: acts by name, partners, what they take on
``figures.py``        the published totals that the city reproduces
``young_people.py``   who the young people are: the totals dealt out to invented people
``words.py``          what people in the city say and write
``life.py``           one journey after another verb by verb
``course.py``         how a journey runs from asking to checking back, and where it stops if that is today
``year.py`` ``pilot.py`` ``spondon.py`` ``today.py``   what the city has lived through
``city.py``           all of it, built or found
"""
