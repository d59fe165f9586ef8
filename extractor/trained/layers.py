"""The network of the trained components: one linear layer over hashed features, as a spaCy architecture."""

from collections.abc import Callable
from typing import Any

import numpy as np
from spacy.tokens import Doc
from spacy.util import registry
from thinc.api import Model, SparseLinear_v2, chain, softmax_activation

FEATURES = "features"
"""Where a Doc keeps the hashes of the features of what it is asked about."""
_NONE = np.zeros(0, dtype="uint64")


@registry.architectures("extractor.HashedFeatures.v1")  # type: ignore[untyped-decorator]
def hashed_features(length: int, nO: int | None = None) -> Model[list[Doc], Any]:  # noqa: N803  # spaCy's name
    """Make a network that chooses one of several labels for each doc by its features; `length` weights a label."""
    sparse = SparseLinear_v2(nO=nO, length=length)
    model: Model[list[Doc], Any] = chain(Model("gather_features", _gather), sparse, softmax_activation())
    if nO is not None:
        model.set_dim("nO", nO)
    model.set_ref("output_layer", sparse)
    model.attrs["multi_label"] = False
    return model


def _gather(model: Model[list[Doc], Any], docs: list[Doc], is_train: bool) -> tuple[Any, Callable[[Any], Any]]:
    rows = [doc.user_data.get(FEATURES, _NONE) for doc in docs]
    keys = np.concatenate([*rows, _NONE])
    lengths = np.array([len(row) for row in rows], dtype="int32")
    return (keys, np.ones(len(keys), dtype="float32"), lengths), lambda _: []
