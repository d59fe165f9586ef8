"""The network of a trained component: one linear layer over the features that it knows, as a spaCy architecture."""

from collections.abc import Callable
from typing import Any

import numpy as np
from spacy.tokens import Doc
from spacy.util import registry
from thinc.api import Embed, Model, chain, reduce_sum, softmax_activation, with_array, zero_init
from thinc.types import Ragged

SLOTS = "slots"
"""Where a Doc keeps the rows of the features of the number that it stands for."""
_NONE = np.zeros(0, dtype="int32")


@registry.architectures("extractor.KnownFeatures.v1")  # type: ignore[untyped-decorator]
def known_features(length: int, nO: int | None = None) -> Model[list[Doc], Any]:  # noqa: N803  # spaCy's name
    """Make a network that chooses one of several labels for each doc by its features, of which it knows `length`."""
    weights: Model[Any, Any] = Embed(nO, length, initializer=zero_init)
    model: Model[list[Doc], Any] = chain(
        Model("gather_slots", _gather), with_array(weights), reduce_sum(), softmax_activation()
    )
    if nO is not None:
        model.set_dim("nO", nO)
    model.set_ref("output_layer", weights)
    model.attrs["multi_label"] = False
    return model


def _gather(model: Model[list[Doc], Any], docs: list[Doc], is_train: bool) -> tuple[Any, Callable[[Any], Any]]:
    rows = [doc.user_data.get(SLOTS, _NONE) for doc in docs]
    slots: Any = np.concatenate([*rows, _NONE])
    lengths: Any = np.array([len(row) for row in rows], dtype="int32")
    return Ragged(slots, lengths), lambda _: []
