"""Sentences on people."""

PEOPLE: dict[str, str | tuple[str, ...]] = {
    "visitors": "{host} received {count} visitors from {home} in {year}.",
    "visitors-after": (
        "{host} received {count} visitors from {home} in {year}, against {before} in {then}."
    ),
    "visitors-after-base": (
        "{host} received {count} visitors from {home} in {year}, against {before} in {then} and "
        "{base} in 2019."
    ),
    "students": "{host} had {count} {home} students {at}.",
    "students-year": "{host} had {count} {home} students in {year}.",
    "residents": "{host} was home to {count} nationals of {home} {at}.",
    "residents.born": "Of the residents of {host}, {count} were born in {home} {at}.",
    "residents.weak": "Secondary sources report {count} {people} residents in {host} {at}.",
    "residents.weak.born": (
        "Secondary sources report {count} residents of {host} born in {home} {at}."
    ),
    "ties": "{count} {item} linked {first} and {second} {at}.",
    "chart.people": "{count} visitors went from {home} to {host} in {year}",
    "chart.people-alt": "Visitors between {first} and {second} by year: {list}",
}
