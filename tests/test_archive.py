"""A zip is unpacked only if it cannot reach out of its folder, fill the disk or the memory."""

from __future__ import annotations

import io
import random
import stat
import struct
import tempfile
import zipfile
from collections.abc import Callable
from pathlib import Path
from zipfile import ZIP_BZIP2, ZIP_DEFLATED, ZipFile, ZipInfo

import pytest

from nkclaims.issues import Issue, Refused
from nkclaims.validation import archive
from nkclaims.validation.archive import unpacked

MEMBERS = {"datapackage.json": b"{}\n", "data/claims.csv": b"claim_id\na-1\n"}
Change = Callable[[ZipFile], None]


@pytest.fixture(autouse=True)
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder in which temporary folders are made."""
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


def nothing(package: ZipFile) -> None:
    """Leave the archive as it is."""


def pack(tmp_path: Path, change: Change = nothing, **members: bytes) -> Path:
    """Return a zip of a small package, changed before it is closed."""
    path = tmp_path / "release.zip"
    with ZipFile(path, "w", ZIP_DEFLATED) as package:
        for name, content in (members or MEMBERS).items():
            package.writestr(name, content)
        change(package)
    return path


def adds(name: str, content: bytes = b"x", mode: int = 0, method: int = ZIP_DEFLATED) -> Change:
    """Add a member whose name is taken as it stands."""

    def change(package: ZipFile) -> None:
        info = ZipInfo("placeholder")
        info.filename = name
        info.external_attr = mode << 16
        info.compress_type = method
        package.writestr(info, content)

    return change


def refused(path: Path) -> Issue:
    """Return the one issue for which a zip is refused, before anything of it is used."""
    with pytest.raises(Refused) as refusal, unpacked(path):
        pytest.fail("it was unpacked")
    (issue,) = refusal.value.issues
    assert issue.file == "release.zip"
    return issue


def test_a_package_is_unpacked_and_cleared_away(tmp_path: Path, temporary: Path) -> None:
    path = pack(tmp_path, adds(".nkclaims/pending"))
    before = sorted(tmp_path.rglob("*"))
    with unpacked(path) as folder:
        assert folder.parent == temporary
        found = {
            one.relative_to(folder).as_posix(): one.read_bytes()
            for one in folder.rglob("*")
            if one.is_file()
        }
        assert found == MEMBERS
    assert sorted(tmp_path.rglob("*")) == before


@pytest.mark.parametrize(
    "name",
    [
        *("../out.csv", "data/../../out.csv", "/etc/out.csv", "//host/out.csv", "c:/out.csv"),
        *("..\\out.csv", "data\\out.csv", "./out.csv", "data//out.csv", "..", "data/.."),
        *("data/a.csv:stream", "data//", "x" * 201),
    ],
)
def test_a_name_that_could_lead_out_is_refused(name: str, tmp_path: Path) -> None:
    path = pack(tmp_path, adds(name))
    issue = refused(path)
    assert issue.code == "P02"
    assert issue.found.endswith(name)


def test_a_name_with_a_nul_is_refused(tmp_path: Path) -> None:
    path = pack(tmp_path, adds("data/a.csv?.txt"))
    path.write_bytes(path.read_bytes().replace(b"a.csv?.txt", b"a.csv\0.txt"))
    issue = refused(path)
    assert (issue.code, issue.found) == (
        "P02",
        "a name with characters that cannot be seen: data/a.csv\0.txt",
    )


@pytest.mark.parametrize("kind", [stat.S_IFLNK, stat.S_IFIFO, stat.S_IFCHR])
def test_a_link_or_device_is_refused(kind: int, tmp_path: Path) -> None:
    issue = refused(pack(tmp_path, adds("data/events.csv", b"/etc/passwd", kind | 0o777)))
    assert (issue.code, issue.found) == ("P02", "a link or device: data/events.csv")


def test_an_encrypted_member_is_refused(tmp_path: Path) -> None:
    path = pack(tmp_path)
    content = bytearray(path.read_bytes())
    for mark, at in ((b"PK\3\4", 6), (b"PK\1\2", 8)):
        content[content.rfind(mark) + at] |= 1
    path.write_bytes(content)
    issue = refused(path)
    assert (issue.code, issue.found) == ("P05", "an encrypted member: data/claims.csv")


def test_an_uncommon_compression_is_refused(tmp_path: Path) -> None:
    issue = refused(pack(tmp_path, adds("data/a.csv", method=ZIP_BZIP2)))
    assert (issue.code, issue.found) == ("P05", "a member of an uncommon compression: data/a.csv")


@pytest.mark.parametrize("name", ["data/more.zip", "data/more.csv"])
@pytest.mark.parametrize("content", [b"PK\3\4 and so on", b"PK\5\6" + bytes(18)])
def test_an_archive_in_the_archive_is_refused(name: str, content: bytes, tmp_path: Path) -> None:
    issue = refused(pack(tmp_path, adds(name, content)))
    assert (issue.code, issue.found) == ("P02", f"an archive in the archive: {name}")


@pytest.mark.parametrize("name", ["data/claims.csv", "DATA/Claims.csv"])
def test_a_name_that_comes_twice_is_refused(name: str, tmp_path: Path) -> None:
    path = pack(tmp_path, adds("data/claims?csv"))
    path.write_bytes(path.read_bytes().replace(b"data/claims?csv", name.encode()))
    issue = refused(path)
    assert (issue.code, issue.found) == ("P02", f"a name that came before: {name}")


def test_a_file_that_is_a_folder_as_well_is_refused(tmp_path: Path) -> None:
    issue = refused(pack(tmp_path, adds("data")))
    assert (issue.code, issue.found) == ("P02", "a file that is a folder as well: data")


def test_all_unsafe_members_are_named_at_once(tmp_path: Path) -> None:
    adds_both = [adds("../a.csv"), adds("../b.csv")]
    path = pack(tmp_path, lambda package: [change(package) for change in adds_both] and None)
    with pytest.raises(Refused) as refusal, unpacked(path):
        pass
    assert [issue.found.rpartition("/")[2] for issue in refusal.value.issues] == ["a.csv", "b.csv"]


def test_a_bomb_is_refused_before_it_is_unpacked(tmp_path: Path, temporary: Path) -> None:
    path = pack(tmp_path, adds("data/events.csv", bytes(20 << 20)))
    assert path.stat().st_size < 30_000
    issue = refused(path)
    assert issue.code == "P06"
    assert issue.found.endswith("the most in data/events.csv")
    assert issue.expected == f"at most {16 << 20:,} bytes"
    assert list(temporary.iterdir()) == []


def test_what_is_too_large_for_any_package_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(archive, "MOST_BYTES", 1000)
    content = random.Random(0).randbytes(1100)
    assert refused(pack(tmp_path, adds("data/a.csv", content))).code == "P06"


def test_a_member_that_lies_about_its_size_is_refused(tmp_path: Path) -> None:
    """The bomb says that it is small; no more than that is unpacked."""
    path = pack(tmp_path, adds("data/events.csv", bytes(20 << 20)))
    small = path.read_bytes().replace(struct.pack("<L", 20 << 20), struct.pack("<L", 100))
    path.write_bytes(small)
    issue = refused(path)
    assert (issue.code, issue.found) == ("P05", "Bad CRC-32 for file 'data/events.csv'")


def test_members_that_share_their_bytes_are_refused(tmp_path: Path) -> None:
    """All entries of the contents point to one member, as in a bomb without nesting."""
    path = pack(tmp_path, adds("data/a.csv", random.Random(0).randbytes(5000)))
    with ZipFile(path) as package:
        start = package.start_dir
        (info,) = [one for one in package.infolist() if one.filename == "data/a.csv"]
    content = path.read_bytes()
    entry = content[content.rindex(b"PK\1\2", start) : content.rindex(b"PK\5\6")]
    copies = [entry.replace(b"data/a.csv", f"data/{letter}.csv".encode()) for letter in "bcdefg"]
    contents = content[start : content.rindex(b"PK\5\6")] + b"".join(copies)
    end = struct.pack("<4s4H2LH", b"PK\5\6", 0, 0, 9, 9, len(contents), start, 0)
    path.write_bytes(content[:start] + contents + end)
    assert info.compress_size > 5000
    issue = refused(path)
    assert (issue.code, issue.found) == ("P06", "members that share their bytes")


def test_endless_contents_are_refused_before_they_are_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = pack(tmp_path, lambda package: [adds(f"data/{n}")(package) for n in range(50)] and None)
    monkeypatch.setattr(archive, "MOST_CONTENTS", 1000)
    monkeypatch.setattr(archive, "ZipFile", lambda *_: pytest.fail("it was parsed"))
    issue = refused(path)
    assert (issue.code, issue.expected) == ("P06", "at most 1,000 bytes")


@pytest.mark.parametrize("comment", [b"", b"a comment"])
def test_contents_whose_size_stands_elsewhere_are_refused(comment: bytes, tmp_path: Path) -> None:
    """A locator of Zip64 before the record overrules the size in the record."""

    def with_comment(package: ZipFile) -> None:
        package.comment = comment

    path = pack(tmp_path, with_comment)
    content = path.read_bytes()
    at = content.rindex(b"PK\5\6")
    path.write_bytes(content[:at] + b"PK\6\7" + bytes(16) + content[at:])
    issue = refused(path)
    assert (issue.code, issue.found) == ("P06", "a Zip64 archive")


def test_a_zip_with_a_comment_is_unpacked(tmp_path: Path) -> None:
    def with_comment(package: ZipFile) -> None:
        package.comment = b"made for PK\5 and others"

    with unpacked(pack(tmp_path, with_comment)) as folder:
        assert (folder / "datapackage.json").is_file()


@pytest.mark.parametrize(
    ("members", "found", "hint"),
    [
        ({"data/a.csv": b"a\n"}, "no datapackage.json", ""),
        (
            {"nkclaims/datapackage.json": b"{}"},
            "nkclaims/datapackage.json",
            "pack what is in the folder, not the folder",
        ),
    ],
)
def test_the_descriptor_stands_at_the_root(
    members: dict[str, bytes], found: str, hint: str, tmp_path: Path
) -> None:
    issue = refused(pack(tmp_path, **members))
    assert (issue.code, issue.found, issue.hint) == ("P05", found, hint)


@pytest.mark.parametrize(
    "content", [b"", b"x", b"<html>no</html>" * 10_000, b"PK\5\6", b"\x1f\x8b"]
)
def test_another_file_is_no_zip(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "release.zip"
    path.write_bytes(content)
    issue = refused(path)
    assert (issue.code, issue.found) == ("P05", "no zip, or one that is cut off")


def test_an_empty_zip_has_no_descriptor(tmp_path: Path) -> None:
    path = tmp_path / "release.zip"
    ZipFile(path, "w").close()
    assert refused(path).found == "no datapackage.json"


def test_a_damaged_zip_ends_in_an_issue_or_in_a_package(tmp_path: Path, temporary: Path) -> None:
    """Whatever byte is hit: the reader of zips trips over some of these in ways of its own."""
    whole = pack(tmp_path).read_bytes()
    chance = random.Random(1987)
    codes = set()
    for _ in range(1500):
        damaged = bytearray(whole)
        for _ in range(chance.randint(1, 3)):
            damaged[chance.randrange(len(damaged))] = chance.choice([0, 255, chance.randrange(256)])
        path = tmp_path / "release.zip"
        path.write_bytes(damaged[: chance.choice([len(damaged), chance.randrange(len(damaged))])])
        try:
            with unpacked(path):
                pass
        except Refused as refusal:
            codes |= {issue.code for issue in refusal.issues}
    assert codes == {"P02", "P05", "P06"}
    assert list(temporary.iterdir()) == []


def test_the_limits_leave_room_for_a_package() -> None:
    """Real tables of 852 kB pack to a sixth, and a release has some thirty members."""
    stream = io.BytesIO()
    with ZipFile(stream, "w", ZIP_DEFLATED) as package:
        for name in range(1000):
            package.writestr(f"data/a_long_name_of_a_table_{name}.csv", b"a,b\n" * 1000)
    size = stream.tell()
    assert max(archive.FREE_BYTES, archive.MOST_RATIO * size) > 4_000_000
    assert size < archive.MOST_CONTENTS
    assert zipfile.is_zipfile(stream)
