"""Words as the model sees them: normalisation, pieces and shape classes, exactly as docs/model.md states them; and a rough
tokenizer in the manner of Universal Dependencies for corpora that come as raw text."""
import re
import unicodedata

QUOTES = {ord(c): "'" for c in "‘’‚‛`´"} | {ord(c): '"' for c in "“”„‟«»"} | {ord(c): "-" for c in "‐‑‒–—―"} | {ord("…"): "..."}
MAX_PIECES_OF_WORD = 8


def normalise(word):
    text = unicodedata.normalize("NFD", word.translate(QUOTES).lower())
    return "".join(c for c in text if unicodedata.category(c) not in ("Mn", "Cc", "Cf"))


def is_punctuation(c):
    o = ord(c)
    return 33 <= o <= 47 or 58 <= o <= 64 or 91 <= o <= 96 or 123 <= o <= 126 or unicodedata.category(c).startswith("P")


def is_ideograph(c):
    o = ord(c)
    return 0x4E00 <= o <= 0x9FFF or 0x3400 <= o <= 0x4DBF or 0x20000 <= o <= 0x2FA1F or 0xF900 <= o <= 0xFAFF


def parts(text):
    """The stretches between punctuation characters and ideographs, and these themselves."""
    out, run = [], ""
    for c in text:
        if is_punctuation(c) or is_ideograph(c):
            if run:
                out.append(run)
            out.append(c)
            run = ""
        elif c.isspace():
            if run:
                out.append(run)
            run = ""
        else:
            run += c
    return out + [run] if run else out


class Pieces:
    """Words to piece numbers, with a memory: the same word always has the same pieces."""

    def __init__(self, vocabulary):
        self.ids = {piece: i for i, piece in enumerate(vocabulary)}
        self.unknown = self.ids["[UNK]"]
        self.memory = {}

    def of_part(self, part):
        if len(part) > 100:
            return [self.unknown]
        out, begin = [], 0
        while begin < len(part):
            end = len(part)
            while end > begin and ("##" if begin else "") + part[begin:end] not in self.ids:
                end -= 1
            if end == begin:
                return [self.unknown]
            out.append(self.ids[("##" if begin else "") + part[begin:end]])
            begin = end
        return out

    def of(self, word):
        if word not in self.memory:
            found = [p for part in parts(normalise(word)) for p in self.of_part(part)]
            self.memory[word] = (found or [self.unknown])[:MAX_PIECES_OF_WORD]
        return self.memory[word]


def shape_class(word):
    letters = [c for c in word if c.isalpha()]
    digits = any(c.isdigit() for c in word)
    if not letters:
        return 6 if digits else 1
    if digits:
        return 7
    if not any(c.isupper() or c.islower() for c in letters):
        return 8
    if all(c.islower() for c in letters):
        return 2
    if letters[0].isupper() and not any(c.isupper() for c in letters[1:]):
        return 3
    if all(c.isupper() for c in letters):
        return 4
    return 5


TOKEN = re.compile(r"""
    https?://\S+|www\.\S+|[\w.+-]+@[\w-]+\.[\w.]+        # addresses
  | (?:Mr|Mrs|Ms|Dr|Prof|Gen|Col|Lt|Sgt|Sen|Rep|Gov|St|Jr|Sr|Inc|Ltd|Co|Corp|Jan|Feb|Mar|Apr|Aug|Sept|Sep|Oct|Nov|Dec|No|vs)\.(?=\s)
  | (?:[A-Za-z]\.){2,}                                    # U.S., a.m.
  | [A-Z]\.(?=\s+[A-Z])                                   # initials
  | \d+(?:[.,:]\d+)*                                      # numbers
  | \w+?(?=n['’]t\b)|n['’]t\b                             # do n't
  | ['’](?:s|re|ve|ll|d|m)\b                              # 's
  | [^\W_]+(?:['’](?!(?:s|re|ve|ll|d|m)\b)[^\W\d_]+)*     # words, O'Neill
  | \.{2,}|-{2,}|[^\w\s]|_
""", re.X)


def rough_tokens(text):
    """(begin, end, gap) of each token: gap 0 none, 1 white space, 2 a line starts here."""
    out, last = [], 0
    for m in TOKEN.finditer(text):
        between = text[last:m.start()]
        gap = 2 if not out or "\n" in between else 1 if between else 0
        out.append((m.start(), m.end(), gap))
        last = m.end()
    return out


NO_SPACE_BEFORE = set(".,;:!?)]}%'’”") | {"'s", "’s", "n't", "n’t", "''"}
NO_SPACE_AFTER = set("([{$#“‘") | {"``"}


def guessed_gaps(tokens):
    """Gaps for corpora that lost the white space."""
    gaps = []
    for i, token in enumerate(tokens):
        close = i > 0 and (token in NO_SPACE_BEFORE or tokens[i - 1] in NO_SPACE_AFTER or "-" in (token, tokens[i - 1]))
        gaps.append(2 if i == 0 else 0 if close else 1)
    return gaps
