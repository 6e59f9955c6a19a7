"""Events in the shape of ACLED: the rules of its columns."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial

from nkclaims.crosswalk.cells import Cell, Rule, Scene, district
from nkclaims.crosswalk.ged import country, year
from nkclaims.crosswalk.killed import in_all, killed, told
from nkclaims.crosswalk.occurrence import Occurrence, events, joined
from nkclaims.crosswalk.tables import Rows
from nkclaims.loading.package import Package

VIOLENCE = {"Battles", "Explosions/Remote violence", "Violence against civilians"}


def occurrences(package: Package) -> Iterator[Occurrence]:
    """Yield the events of a type that has an equivalent."""
    kinds = equivalents(package)
    return (event for event in events(package) if kinds[event.cells["events.event_type"]])


def equivalents(package: Package) -> dict[str, list[tuple[str, str]]]:
    """Return type and sub-type for each of our types of event: none, one, or several."""
    return {
        category.value: [
            (kind, sub_kind)
            for one in category.equivalents.get("acled", "").split("; ")
            for kind, _, sub_kind in [one.partition(": ")]
            if one
        ]
        for category in package.table("events").field("event_type").categories
    }


def kind(part: int, event: Occurrence, scene: Scene) -> Cell:
    """Type (part 0) or sub-type (part 1), where there is just one."""
    pairs = equivalents(scene.package)[event.cells["events.event_type"]]
    values = list(dict.fromkeys(pair[part] for pair in pairs))
    if len(values) == 1:
        return Cell(values[0])
    return Cell(None, f"{' or '.join(values)}: which of them is not decided")


def disorder_type(event: Occurrence, scene: Scene) -> Cell:
    """Political violence, for the types that are."""
    return Cell("Political violence" if kind(0, event, scene).value in VIOLENCE else None)


def actor(number: int, event: Occurrence, scene: Scene) -> Cell:
    """The agent (0) or the target (1) that most claims name; none where the event is denied."""
    named = _named(number, event)
    if not named:
        return Cell()
    names = joined(one["name"] for one in named)
    part = ("said to have done it", "said to have been the target")[number]
    if event.voice("denies").claims:
        return Cell(None, f"{part}: {names}; the claims are denied, so it is empty")
    return Cell(named[0]["name"], f"{part} according to claims")


def associates(number: int, event: Occurrence, scene: Scene) -> Cell:
    """The other agents or targets."""
    if actor(number, event, scene).value is None:
        return Cell()
    return Cell(joined(one["name"] for one in _named(number, event)[1:]))


def inter(number: int, event: Occurrence, scene: Scene) -> Cell:
    """Type of the actor, where it has an equivalent and the actor a country."""
    if actor(number, event, scene).value is None:
        return Cell()
    kinds = scene.package.table("actors").field("actor_type").categories
    words = {one.value: one.equivalents.get("acled", "") for one in kinds}
    who = _named(number, event)[0]
    if not who["country"]:
        return Cell(None, "of which state the actor is, if of any, is not told")
    return Cell(words.get(who["actor_type"], ""))


def interaction(event: Occurrence, scene: Scene) -> Cell:
    """Both types, where both are known."""
    both = [inter(number, event, scene).value for number in (0, 1)]
    return Cell("-".join(map(str, both)) if all(both) else None)


def source_scale(event: Occurrence, scene: Scene) -> Cell:
    """Scales of the outlets, each once, in the order of the schema."""
    there = {one["source_scale"] for one in event.voice("supports").sources}
    scales = scene.package.table("sources").field("source_scale").categories
    words = [one.equivalents.get("acled", "") for one in scales if one.value in there]
    return Cell("-".join(filter(None, words)))


def source(event: Occurrence, _: Scene) -> Cell:
    """Outlets, as ACLED joins them."""
    return Cell(joined(one["publisher"] for one in event.voice("supports").sources))


def fatalities(event: Occurrence, _: Scene) -> Cell:
    """Best of the one interval that can stand for the event."""
    figure = in_all(event)
    return Cell(figure.cell("best"), figure.note)


def notes(event: Occurrence, _: Scene) -> Cell:
    """Who claims it, who denies it, and each estimate of people killed."""
    parts = [
        str(event.cells["events.name"]),
        f"Claimed by: {joined(event.voice('supports').names) or 'nobody'}",
    ]
    if denied := joined(event.voice("denies").names):
        parts.append(f"Denied by: {denied}")
    parts += [f"Killed ({told(row)})" for row in killed(event)]
    return Cell(". ".join(parts) + ".")


def _named(number: int, event: Occurrence) -> Rows:
    role = ("agent", "target")[number]
    there = [one for one in event.actors if one["role"] == role]
    return sorted(there, key=lambda one: (-one["n_claims"], one["name"]))


RULES: Mapping[str, Rule] = {
    "year": year,
    "disorder_type": disorder_type,
    "event_type": partial(kind, 0),
    "sub_event_type": partial(kind, 1),
    "actor1": partial(actor, 0),
    "assoc_actor_1": partial(associates, 0),
    "inter1": partial(inter, 0),
    "actor2": partial(actor, 1),
    "assoc_actor_2": partial(associates, 1),
    "inter2": partial(inter, 1),
    "interaction": interaction,
    "country": country,
    "admin2": district,
    "source": source,
    "source_scale": source_scale,
    "notes": notes,
    "fatalities": fatalities,
}
"""The rule of each column that the mapping says has one."""
