from hashlib import sha256
from pathlib import Path

import pytest

from extractor import pipeline
from extractor.errors import InputError, TargetError
from extractor.learn.examples import Example, Lesson
from extractor.learn.passages import lesson_of_passage, parse
from extractor.learn.training import Settings, save, train
from extractor.trained import load
from tests.builders import document
from tests.trained.builders import candidate

SENTENCES = (
    ("Målet var [{n}] {thing}.", "target"),
    ("Vi skulle nå [{n}] {thing}.", "target"),
    ("Det blev [{n}] {thing}.", "outcome"),
    ("Vi nådde [{n}] {thing} till slut.", "outcome"),
    ("Bussen rymmer [{n}] {thing}.", "none"),
    ("På väggen hängde [{n}] {thing}.", "none"),
)
THINGS = ((12, "kurser"), (40, "ledare"), (7, "gårdar"), (31, "företag"))
PASSAGE = "Målet var {{T1|{n}}} {thing}. Det blev {{O1|{less}}}. Målet var {{T2|90}} resor. Det blev {{O2|85}}."
SMALL = [
    *(
        Lesson(
            f"report {number}",
            document("Slutrapport"),
            [
                Example(candidate(sentence.format(n=number, thing=thing)), role)  # type: ignore[arg-type]
                for sentence, role in SENTENCES
            ],
        )
        for number, thing in THINGS
    ),
    *(
        lesson_of_passage(parse(PASSAGE.format(n=n, thing=thing, less=n - 2), place))
        for place in ("a.txt, passage 1", "b.txt, passage 1", "c.txt, passage 1")
        for n, thing in THINGS[:3]
    ),
]


def weights(folder: Path, seed: int) -> str:
    save(train(SMALL, Settings(seed=seed)), folder)
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    return sha256(b"".join(path.read_bytes() for path in files)).hexdigest()


def test_the_same_seed_gives_the_same_bytes(tmp_path: Path) -> None:
    one, other, third = (weights(tmp_path / str(n), seed) for n, seed in enumerate((0, 0, 1)))
    assert one == other
    assert one != third


def test_what_was_learnt_is_known_of_other_things(tmp_path: Path) -> None:
    save(train(SMALL, Settings(least=1, freedom=1)), tmp_path)
    asked = [candidate(sentence.format(n=55, thing="båtar")) for sentence, _ in SENTENCES]
    assert [opinion.role for opinion in load(tmp_path)(asked)] == [role for _, role in SENTENCES]


def test_which_outcome_is_a_goals_was_learnt_too(tmp_path: Path) -> None:
    save(train(SMALL, Settings(least=1)), tmp_path)
    model = load(tmp_path)
    text = "Målet var 55 båtar. Det blev 53. Målet var 80 resor. Det blev 70."
    pairs = pipeline.pairs(document(text), model)
    weigh = model.advisor().weigh
    assert weigh is not None
    likely = {(pair.target, pair.outcome): each for pair, each in zip(pairs, weigh(pairs), strict=True)}
    goal = text.index("55")
    assert likely[goal, text.index("53")] > 0.5 > likely[goal, text.index("70")]


def test_a_pipeline_is_small_and_keeps_no_words(tmp_path: Path) -> None:
    save(train(SMALL, Settings()), tmp_path)
    files = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert sum(path.stat().st_size for path in files) < 4_000_000
    assert not any("företag".encode() in path.read_bytes() for path in files)


def test_nothing_to_learn_from_is_an_error() -> None:
    with pytest.raises(InputError, match="learn"):
        train([], Settings())


def test_a_folder_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(TargetError, match="cannot be written"):
        save(train(SMALL, Settings()), tmp_path / "file")
