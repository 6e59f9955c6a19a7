"""The workflows: three linters accept them and refuse bad ones, and what they run exists."""

from __future__ import annotations

import json
import os
import re
import shlex
import subprocess
import sys
from argparse import ArgumentParser
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
import yaml

REPO = Path(__file__).parents[1]
DEPENDABOT = REPO / ".github" / "dependabot.yml"
WORKFLOWS = sorted((REPO / ".github" / "workflows").glob("*.yml"))
VALIDATE = REPO / ".github" / "workflows" / "validate.yml"
RELEASE = REPO / ".github" / "workflows" / "release.yml"
CHECKOUT = "actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1"


def lint(tool: str, *words: str | Path) -> subprocess.CompletedProcess[str]:
    """Run a linter of this environment where every way to the network is a dead end."""
    dead = dict.fromkeys(["ALL_PROXY", "HTTP_PROXY", "HTTPS_PROXY"], "http://127.0.0.1:9")
    path = {"PATH": os.environ["PATH"]}
    command = [Path(sys.executable).parent / tool, *words]
    return subprocess.run(command, cwd=REPO, env=dead | path, capture_output=True, text=True)


def zizmor(path: Path) -> tuple[int, set[str]]:
    """Return the exit code and the names of the audits that `path` fails."""
    words = ["--offline", "--strict-collection", "--persona=auditor", "--format=json", "--quiet"]
    run = lint("zizmor", *words, path)
    return run.returncode, {finding["ident"] for finding in json.loads(run.stdout)}


def check_jsonschema(path: Path) -> tuple[int, str]:
    """Return the exit code and the complaints of the schema for this kind of file."""
    kind = "dependabot" if path.stem == "dependabot" else "github-workflows"
    run = lint("check-jsonschema", "--builtin-schema", f"vendor.{kind}", path)
    return run.returncode, run.stdout


def yamllint(path: Path) -> tuple[int, str]:
    """Return the exit code and the complaints under the configuration of the repository."""
    run = lint("yamllint", "--strict", "--format=parsable", path)
    return run.returncode, run.stdout


@pytest.mark.parametrize("path", [DEPENDABOT, *WORKFLOWS], ids=lambda path: path.name)
def test_the_linters_accept_what_we_have(path: Path) -> None:
    assert zizmor(path) == (0, set())
    assert check_jsonschema(path) == (0, "ok -- validation done\n")
    assert yamllint(path) == (0, "")


def spoil(folder: Path, good: str, bad: str) -> Path:
    """Return a copy of our workflow in which `bad` stands for `good`."""
    text = VALIDATE.read_text(encoding="utf-8")
    assert good in text
    spoilt = folder / ".github" / "workflows" / "validate.yml"
    spoilt.parent.mkdir(parents=True)
    spoilt.write_text(text.replace(good, bad), encoding="utf-8")
    return spoilt


@pytest.mark.parametrize(
    ("good", "bad", "audit"),
    [
        ("  pull_request:\n", "  pull_request_target:\n", "dangerous-triggers"),
        (CHECKOUT, "actions/checkout@v7", "unpinned-uses"),
        ("persist-credentials: false", "persist-credentials: true", "artipacked"),
        ("  contents: read", "  contents: write", "excessive-permissions"),
        ("make check", 'echo "${{ github.head_ref }}"', "template-injection"),
    ],
    ids=["trigger", "tag", "token on disk", "permissions", "injection"],
)
def test_zizmor_refuses_a_dangerous_workflow(
    good: str, bad: str, audit: str, tmp_path: Path
) -> None:
    code, audits = zizmor(spoil(tmp_path, good, bad))
    assert code != 0
    assert audit in audits


@pytest.mark.parametrize(
    ("good", "bad", "complaint"),
    [
        ("runs-on:", "runs_on:", "runs_on"),
        ("timeout-minutes: 10", "timeout-minutes: soon", "soon"),
        ("branches: [main]", "branch: [main]", "branch"),
        ("pull_request:\n", "pull_requests:\n", "pull_requests"),
    ],
    ids=["key of a job", "type", "key of a trigger", "trigger"],
)
def test_check_jsonschema_refuses_a_wrong_key_or_value(
    good: str, bad: str, complaint: str, tmp_path: Path
) -> None:
    code, complaints = check_jsonschema(spoil(tmp_path, good, bad))
    assert code == 1
    assert complaint in complaints


@pytest.mark.parametrize(
    ("good", "bad", "rule"),
    [
        ("  contents: read\n", "  contents: read\n  contents: write\n", "key-duplicates"),
        ("      - name: Set up\n", "     - name: Set up\n", "syntax"),
        ("name: validate\n", "name: validate \n", "trailing-spaces"),
    ],
    ids=["key twice", "indentation", "blank at the end"],
)
def test_yamllint_refuses_what_is_no_clear_yaml(
    good: str, bad: str, rule: str, tmp_path: Path
) -> None:
    code, complaints = yamllint(spoil(tmp_path, good, bad))
    assert code == 1
    assert f"({rule})" in complaints


def steps(path: Path) -> list[tuple[str, dict[str, Any]]]:
    """Return each step of a workflow with the name of its job."""
    jobs = yaml.safe_load(path.read_text(encoding="utf-8"))["jobs"]
    return [(name, step) for name, job in jobs.items() for step in job["steps"]]


def commands(program: str) -> list[list[str]]:
    """Return the words after `program` wherever a workflow runs it."""
    return [
        shlex.split(found)
        for path in WORKFLOWS
        for _, step in steps(path)
        for found in re.findall(rf"(?m)(?:^|\s){program} ([^|>&\n]*)", step.get("run", ""))
    ]


def test_pull_requests_and_main_are_validated_by_a_job_that_may_only_read() -> None:
    # A bare `on` is the truth in YAML 1.1.
    workflow = yaml.safe_load(VALIDATE.read_text(encoding="utf-8"))
    assert workflow[True] == {"pull_request": None, "push": {"branches": ["main"]}}
    assert workflow["permissions"] == {"contents": "read"}
    assert workflow["concurrency"]["cancel-in-progress"]
    for job in workflow["jobs"].values():
        assert "permissions" not in job
        assert 0 < job["timeout-minutes"] <= 60


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_no_workflow_reads_a_secret(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    # The token of the run is no secret of ours, and only what drafts the release is given it.
    tokens = ["github.token"] if path == RELEASE else []
    assert re.findall(r"\bsecrets\b *[.\[:]|\bgithub\.token\b|GITHUB_TOKEN", text) == tokens


def test_a_tag_is_released_by_jobs_that_may_each_do_one_thing() -> None:
    workflow = yaml.safe_load(RELEASE.read_text(encoding="utf-8"))
    assert workflow[True] == {"push": {"tags": ["v[0-9]+.[0-9]+.[0-9]+"]}}
    assert workflow["permissions"] == {}
    assert not workflow["concurrency"]["cancel-in-progress"]
    jobs = workflow["jobs"]
    assert {name: job["permissions"] for name, job in jobs.items()} == {
        "make": {"contents": "read"},
        "attest": {"attestations": "write", "id-token": "write"},
        "draft": {"contents": "write"},
    }
    assert [jobs[name].get("needs") for name in jobs] == [None, "make", "attest"]
    assert all(0 < job["timeout-minutes"] <= 60 for job in jobs.values())


def test_what_may_sign_or_write_runs_no_code_of_the_repository() -> None:
    for job, step in steps(RELEASE):
        if job != "make":
            assert not step.get("uses", "").startswith("actions/checkout@")
            assert not re.search(r"\bmake\b|nkclaims|\bpython", step.get("run", ""))


def test_a_tag_is_made_verified_and_attested() -> None:
    run = "\n".join(step.get("run", "") for _, step in steps(RELEASE))
    assert run.count("make release\n") == 1 + run.count(
        'mv dist "$RUNNER_TEMP/first"\nmake release'
    )
    assert ".venv/bin/nkclaims verify dist" in run
    assert "gh release create" in run
    (attested,) = (one for _, one in steps(RELEASE) if "attest-build" in one.get("uses", ""))
    assert attested["with"] == {"subject-checksums": "dist/SHA256SUMS"}


@pytest.mark.parametrize(
    ("tag", "passes"), [("v1.2.0", True), ("v1.2.1", False), ("v1.2", False), ("1.2.0", False)]
)
def test_a_tag_that_is_not_the_version_is_refused(tag: str, passes: bool, tmp_path: Path) -> None:
    (script,) = (one["run"] for _, one in steps(RELEASE) if "Refuse" in one.get("name", ""))
    (tmp_path / "datapackage.json").write_text('{\n  "name": "x",\n  "version": "1.2.0",\n}\n')
    environment = {"GITHUB_REF_NAME": tag, "PATH": os.environ["PATH"]}
    run = subprocess.run(["bash", "-ec", script], cwd=tmp_path, env=environment, text=True,
                         capture_output=True)  # fmt: skip
    assert (run.returncode == 0) == passes
    assert ("::error::datapackage.json says 1.2.0" in run.stdout) != passes


def test_each_action_is_one_commit_beside_the_version_that_people_read() -> None:
    pins = set()
    for path in WORKFLOWS:
        for used in re.findall(r"\buses: (.*)", path.read_text(encoding="utf-8")):
            pin = re.fullmatch(r"([\w./-]+)@([0-9a-f]{40} # v\d+\.\d+\.\d+)", used)
            assert pin, used
            pins.add(pin.groups())
    assert len(pins) == len({action for action, _ in pins}) > 0


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_a_step_that_waits_for_another_names_one_of_its_job(path: Path) -> None:
    known = {(job, step["id"]) for job, step in steps(path) if "id" in step}
    for job, step in steps(path):
        for name in re.findall(r"\bsteps\.([\w-]+)", json.dumps(step)):
            assert (job, name) in known


def test_make_knows_the_targets_that_the_workflows_ask_for() -> None:
    targets = {target for words in commands("make") for target in words}
    assert {"data", "check", "release"} <= targets
    for target in targets:
        run = subprocess.run(["make", "-n", target], cwd=REPO, capture_output=True, text=True)
        assert run.returncode == 0, run.stderr


def test_the_verbs_of_the_workflows_take_the_words_they_are_given() -> None:
    asked = commands(r"\.venv/bin/nkclaims")
    assert asked
    for verb, *words in asked:
        parser = ArgumentParser(allow_abbrev=False, exit_on_error=False)
        import_module(f"nkclaims.verbs.{verb}").configure(parser)
        _, unknown = parser.parse_known_args(words)
        assert unknown == [], verb


def test_the_workflow_installs_the_r_that_the_checks_install() -> None:
    texts = [path.read_text(encoding="utf-8") for path in (VALIDATE, REPO / ".ci" / "run")]
    packages = [set(re.findall(r"\br-(?:base|cran)-[\w-]+", text)) for text in texts]
    assert packages[0] == packages[1] != set()
