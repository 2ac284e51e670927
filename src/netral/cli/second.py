"""The second opinion on a desktop: the encoder that travels with the package, run by the extra `netral[stance]`."""

from collections.abc import Sequence

from netral.cli.refusal import Refusal
from netral.kit.data import data_bytes
from netral.model.stance import Asked, Opinion

WEIGHTS = "id/stance/second/encoder.onnx"


def second(*, wanted: bool) -> Opinion | None:
    """Who is asked where words leave doubt; None if nobody is wanted. Refuses where the extra is not installed."""
    if not wanted:
        return None
    try:
        from numpy import array
        from onnxruntime import InferenceSession, SessionOptions
    except ImportError:
        raise Refusal("refuse.extra", extra="stance") from None
    settings = SessionOptions()
    settings.intra_op_num_threads = 1  # the same sums on every machine
    session = InferenceSession(data_bytes(WEIGHTS), settings, providers=["CPUExecutionProvider"])

    def opinion(one: Asked) -> Sequence[float]:
        (scores,) = session.run(None, {"pieces": array([one.pieces]), "signs": array(one.signs)})
        return [float(each) for each in scores[0]]

    return opinion
