"""Events in the shape of the UCDP Georeferenced Event Dataset: the rules of its columns."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial
from math import floor

from nkclaims.crosswalk.cells import Cell, Rule, Scene, district
from nkclaims.crosswalk.killed import Figure, in_all, killed, of_column, told
from nkclaims.crosswalk.occurrence import Occurrence, events, joined
from nkclaims.loading.package import Package

UNPLACED = "no column for these dead, so they are left out"


def occurrences(package: Package) -> Iterator[Occurrence]:
    """Yield the events of which somebody says how many people were killed."""
    return (event for event in events(package) if killed(event))


def year(event: Occurrence, _: Scene) -> Cell:
    """Year of the first day."""
    start = event.cells["events.period_start"]
    return Cell(start.year) if start else Cell(None, "no claim gives the first day")


def camp(number: int, event: Occurrence, scene: Scene) -> Cell:
    """Names of the sides of the first or second camp, where there are two."""
    if len(scene.camps) != 2:
        return Cell(None, f"{len(scene.camps)} belligerent camps, where the shape has two sides")
    return Cell("; ".join([*scene.camps.values()][number]), "by the alphabet: no role is meant")


def dyad_name(event: Occurrence, scene: Scene) -> Cell:
    """The two camps, joined as UCDP joins them."""
    sides = [camp(number, event, scene).value for number in (0, 1)]
    return Cell(" - ".join(map(str, sides)) if all(sides) else None)


def source_article(event: Occurrence, _: Scene) -> Cell:
    """Outlet, date and title of each article."""
    return Cell(
        joined(
            '"{}"'.format(
                f"{one['publisher']},{one['published_on']},{one['title'] or ''}".replace('"', "'")
            )
            for one in event.voice("supports").sources
        )
    )


def of_sources(name: str, event: Occurrence, _: Scene) -> Cell:
    """One column of the articles, each value once."""
    return Cell(joined(one[name] for one in event.voice("supports").sources))


def source_original(event: Occurrence, _: Scene) -> Cell:
    """Names of the claimants; those who deny are told in a note."""
    denied = joined(event.voice("denies").names)
    return Cell(joined(event.voice("supports").names), f"denied by {denied}" if denied else "")


def where_description(event: Occurrence, _: Scene) -> Cell:
    """The place as the claims print it."""
    return Cell(joined(one["place_text"] for one in event.voice("supports").claims))


def geom_wkt(event: Occurrence, _: Scene) -> Cell:
    """The point as well-known text."""
    latitude, longitude = event.cells.get("places.latitude"), event.cells.get("places.longitude")
    return Cell(None if latitude is None else f"POINT ({longitude} {latitude})")


def priogrid_gid(event: Occurrence, _: Scene) -> Cell:
    """Number of the half-degree cell of PRIO-GRID (Tollefsen and others 2012)."""
    latitude, longitude = event.cells.get("places.latitude"), event.cells.get("places.longitude")
    return Cell(None if latitude is None or longitude is None else cell_number(latitude, longitude))


def cell_number(latitude: float, longitude: float) -> int:
    """Return the number of a cell of PRIO-GRID: rows from the south, 720 cells a row from the west.

    >>> cell_number(-89.75, -179.75), cell_number(89.75, 179.75)
    (1, 259200)
    """
    return floor((latitude + 90) * 2) * 720 + floor((longitude + 180) * 2) + 1


def country(event: Occurrence, _: Scene) -> Cell:
    """Name of the country de jure."""
    return Cell(event.country, "de jure, which says nothing of control" if event.country else "")


def part(column: str, event: Occurrence, scene: Scene) -> Cell:
    """Best estimate of one part of the dead."""
    figure = of_column(event, scene.column_of_dead, column)
    return Cell(figure.cell("best"), figure.note)


def total(name: str, event: Occurrence, scene: Scene) -> Cell:
    """Low, best or high of all the dead; the note stands with best alone."""
    figure = in_all(event)
    if name != "best":
        return Cell(figure.cell(name))
    notes = [figure.note, _unplaced(event, scene, figure)]
    return Cell(figure.cell(name), "; ".join(filter(None, notes)))


def _unplaced(event: Occurrence, scene: Scene, figure: Figure) -> str:
    places = scene.column_of_dead
    left = [
        told(row)
        for row in killed(event)
        if (row["population"], row["victim_side"]) not in places and row is not figure.row
    ]
    return f"{UNPLACED} ({'; '.join(left)})" if left else ""


RULES: Mapping[str, Rule] = {
    "year": year,
    "dyad_name": dyad_name,
    "side_a": partial(camp, 0),
    "side_b": partial(camp, 1),
    "source_article": source_article,
    "source_office": partial(of_sources, "publisher"),
    "source_date": partial(of_sources, "published_on"),
    "source_headline": partial(of_sources, "title"),
    "source_original": source_original,
    "where_description": where_description,
    "adm_2": district,
    "geom_wkt": geom_wkt,
    "priogrid_gid": priogrid_gid,
    "country": country,
    **{
        name: partial(part, name)
        for name in ("deaths_a", "deaths_b", "deaths_civilians", "deaths_unknown")
    },
    **{name: partial(total, name) for name in ("best", "high", "low")},
}
"""The rule of each column that the mapping says has one."""
