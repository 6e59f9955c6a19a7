"""Events in the shape of ACLED: real rows value by value, and what the shape forces to decide."""

from __future__ import annotations

from pathlib import Path

from crosswalk_cases import BARDA, estimates, exported, notes, row, setting, without


def test_the_capture_of_zangilan_value_by_value() -> None:
    assert row(exported("acled"), "zangilan-capture-20201020") == {
        "event_id_cnty": "zangilan-capture-20201020",
        "event_date": "2020-10-20",
        "year": "2020",
        "time_precision": "1",
        "disorder_type": "Political violence",
        "event_type": "Battles",
        "actor1": "armed forces of Azerbaijan",
        "inter1": "State Forces",
        "country": "Azerbaijan",
        "admin2": "Zangilan district",
        "location": "Zangilan",
        "latitude": "39.08371",
        "longitude": "46.65988",
        "geo_precision": "1",
        "source": "Daily Sabah",
        "source_scale": "International",
        "notes": (
            "Capture of the city of Zangilan, 20 October 2020. Claimed by: Ilham Aliyev. "
            "[sub_event_type: Government regains territory or Non-state actor overtakes territory: "
            "which of them is not decided] [actor1: said to have done it according to claims] "
            "[country: de jure, which says nothing of control]"
        ),
    }


def test_whoever_is_accused_and_denies_it_is_no_actor() -> None:
    made = exported("acled")
    cells = row(made, BARDA)
    assert not {"actor1", "assoc_actor_1", "inter1"} & cells.keys()
    assert notes(made, BARDA)["actor1"] == (
        "said to have done it: Armenia;Armenian forces; the claims are denied, so it is empty"
    )
    assert "Denied by: Armenia;Shushan Stepanyan." in cells["notes"]


def test_the_rule_is_the_same_for_either_side() -> None:
    event = "nagorno-karabakh-cities-shelling-20201028"
    assert "actor1" not in row(exported("acled"), event)
    assert "armed forces of Azerbaijan" in notes(exported("acled"), event)["actor1"]


def test_without_the_denial_the_accused_is_an_actor_and_the_others_are_associated(
    tmp_path: Path,
) -> None:
    made = exported("acled", tmp_path, event_claims=without("role", "denies"))
    cells = row(made, BARDA)
    assert (cells["actor1"], cells["assoc_actor_1"]) == ("Armenia", "Armenian forces")
    assert "inter1" not in cells, "a government has no equivalent"


def test_forces_of_no_told_state_have_no_type() -> None:
    event = "terter-gubadli-shelling-20201024"
    made = exported("acled")
    assert row(made, event)["actor1"] == "Armenian forces"
    assert "inter1" not in row(made, event)
    assert "of which state" in notes(made, event)["inter1"]


def test_both_types_are_joined(tmp_path: Path) -> None:
    event = "zangilan-capture-20201020"
    agent_and_target = setting("event_id", event, actor_id="azerbaijan-armed-forces", role="target")
    made = exported("acled", tmp_path, event_actors=agent_and_target)
    cells = row(made, event)
    assert (cells["actor2"], cells["inter2"]) == ("armed forces of Azerbaijan", "State Forces")
    assert "interaction" not in cells, "only one of them is named"


def test_meetings_and_what_was_shot_down_are_left_out() -> None:
    made = exported("acled")
    assert not [one for one in made.rows["event_id_cnty"] if "uav" in one or "talks" in one]
    assert made.left_out > 0


def test_fatalities_are_one_figure_or_none(tmp_path: Path) -> None:
    change = estimates(("civilian", "AZE", 4, 4, 4), ("military", "AZE", 7, 7, 9))
    made = exported("acled", tmp_path, event_estimates=change)
    cells = row(made, BARDA)
    assert "fatalities" not in cells
    assert "Killed (civilian, AZE: low 4, best 4, high 4)." in cells["notes"]
    assert "Killed (military, AZE: low 7, best 7, high 9)." in cells["notes"]
    assert row(exported("acled"), BARDA)["fatalities"] == "21"


def test_where_nobody_gives_a_figure_there_is_none() -> None:
    assert "fatalities" not in row(exported("acled"), "stepanakert-shelling-20201024")
