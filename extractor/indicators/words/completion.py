"""How a text says that all of what was promised came about, without telling the number again."""

from extractor.indicators.words.telling import AnswerWords


def says_all_done(sentence: str, words: AnswerWords) -> bool:
    """Tell whether a sentence opens by saying that all of what was promised was done ("Båda blev av, i maj")."""
    done = words.all_of_it.match(sentence) is not None and words.carried_out.search(sentence) is not None
    return done and words.denied.search(sentence) is None
