"""The arithmetic of docs/model.md in numpy, straight from the model file: what the engine has to agree with."""
import numpy as np

from export import is_int8, read_model
from words import Pieces, shape_class

BUCKETS = (1, 2, 3, 4, 5, 8, 16, 32, 64, 128, 192, 256)


def gelu(x):
    return 0.5 * x * (1 + np.tanh(np.float32(0.7978845608028654) * (x + np.float32(0.044715) * x * x * x)))


def softmax(x):
    x = np.exp(x - x.max(axis=-1, keepdims=True))
    return x / x.sum(axis=-1, keepdims=True)


def log_softmax(x):
    x = x - x.max(axis=-1, keepdims=True)
    return x - np.log(np.exp(x).sum(axis=-1, keepdims=True))


class Reader:
    """One model file. Word vectors come from read(); every head takes them."""

    def __init__(self, path, int8=False):
        """int8: round the inputs of the encoder's matrices as the int8 engine does."""
        self.int8 = int8
        self.header, self.t = read_model(path)
        self.config, self.labels = self.header["config"], self.header["labels"]
        self.pieces = Pieces(self.header["vocab"])
        counts = [len(self.labels[k]) for k in ("upos", "xpos", "lemma")]
        self.cuts = np.cumsum(counts)

    def room(self, words):
        return sum(len(self.pieces.of(w)) for w in words)

    def inputs(self, words, breaks):
        """Piece numbers, shapes and breaks of a window, and where each word starts in it."""
        ids, shapes, gaps, starts = [self.pieces.ids["[CLS]"]], [0], [3], []
        for word, gap in zip(words, breaks):
            found, shape = self.pieces.of(word), 2 * shape_class(word)
            starts.append(len(ids))
            ids += found
            shapes += [shape] + [shape + 1] * (len(found) - 1)
            gaps += [gap] + [3] * (len(found) - 1)
        return ids + [self.pieces.ids["[SEP]"]], shapes + [0], gaps + [3], starts

    def linear(self, name, x):
        if self.int8 and is_int8(name):
            scale = np.maximum(np.abs(x).max(axis=1, keepdims=True), np.float32(1e-30)) / np.float32(127)
            x = np.rint(x / scale) * scale
        return x @ self.t[name].T + self.t[name + ".b"]

    def norm(self, name, x):
        mean = x.mean(axis=-1, keepdims=True)
        variance = ((x - mean) ** 2).mean(axis=-1, keepdims=True)
        return (x - mean) / np.sqrt(variance + np.float32(1e-12)) * self.t[name + ".g"] + self.t[name + ".b"]

    def layer(self, at, x):
        heads, n, width = self.config["heads"], x.shape[0], x.shape[1]
        q, k, v = (part.reshape(n, heads, width // heads).transpose(1, 0, 2)
                   for part in np.split(self.linear(at + "qkv", x), 3, axis=1))
        weights = softmax(q @ k.transpose(0, 2, 1) / np.float32(np.sqrt(width // heads)))
        mixed = (weights @ v).transpose(1, 0, 2).reshape(n, width)
        x = self.norm(at + "ln1", x + self.linear(at + "out", mixed))
        return self.norm(at + "ln2", x + self.linear(at + "down", gelu(self.linear(at + "up", x))))

    def read(self, words, breaks):
        """(vectors of the words, vector of the root)."""
        ids, shapes, gaps, starts = self.inputs(words, breaks)
        t = self.t
        x = t["embed.word"][ids] + t["embed.position"][:len(ids)] + t["embed.shape"][shapes] + t["embed.break"][gaps]
        x = self.norm("embed.ln", x)
        for number in range(self.config["layers"]):
            x = self.layer("layer.%d." % number, x)
        return x[starts], x[0]

    def claim_vectors(self, words, breaks):
        """The vectors of the words at the end of the claim branch."""
        ids, shapes, gaps, starts = self.inputs(words, breaks)
        t = self.t
        x = t["embed.word"][ids] + t["embed.position"][:len(ids)] + t["embed.shape"][shapes] + t["embed.break"][gaps]
        x = self.norm("embed.ln", x)
        for number in range(self.config["layers"] - self.config["claim_layers"]):
            x = self.layer("layer.%d." % number, x)
        for number in range(self.config["claim_layers"]):
            x = self.layer("claim.layer.%d." % number, x)
        return x[starts]

    def claim_scores(self, x):
        """Logits of roles [agent or patient, trigger, word] and pairs [agent, patient]."""
        t, n, size, span = self.t, x.shape[0], self.config["claim"], self.config["claim_span"]
        trigger, argument, left, right = (gelu(self.linear("claim." + part, x)) for part in ("trigger", "argument", "left", "right"))
        distance = np.clip(np.arange(n)[None] - np.arange(n)[:, None], -span, span - 1) + span
        roles = [trigger @ t["claim.role.u"].reshape(2, size, size)[k] @ argument.T + (trigger @ t["claim.role.t"][k])[:, None]
                 + argument @ t["claim.role.a"][k] + t["claim.role.distance"][k][distance] for k in range(2)]
        pairs = left @ t["claim.pair.u"] @ right.T + (left @ t["claim.pair.l"])[:, None] + right @ t["claim.pair.r"]
        return np.stack(roles), pairs + t["claim.pair.distance"][distance]

    def claim_labels(self, x, trigger, agent, patient):
        """Probabilities of class, polarity and direction of one triple of words."""
        row = lambda i: x[i:i + 1]
        h = gelu(self.linear("claim.of.trigger", row(trigger)) + self.linear("claim.of.agent", row(agent))
                 + self.linear("claim.of.patient", row(patient)))
        return [softmax(self.linear("claim." + part, h))[0] for part in ("class", "polarity", "direction")]

    def tags(self, x):
        """Scores of upos, xpos, lemma scripts, and the logit of a sentence's begin."""
        upos, xpos, lemma, begin = np.split(self.linear("tags", x), self.cuts, axis=1)
        return upos, xpos, lemma, begin[:, 0]

    def names(self, x):
        return self.linear("ner.out", gelu(self.linear("ner.in", x)))

    def arcs(self, x, root):
        """[word, head]: column 0 is the root, column j + 1 is word j."""
        d = gelu(self.linear("arc.dep", x))
        h = gelu(self.linear("arc.head", np.vstack([root[None], x])))
        return d @ self.t["arc.u"] @ h.T + h @ self.t["arc.v"]

    def relations(self, x, heads):
        """[word, label] for one chosen head (a vector) per word."""
        t, size = self.t, self.config["rel"]
        d, h = gelu(self.linear("rel.dep", x)), gelu(self.linear("rel.head", heads))
        u = t["rel.u"].reshape(-1, size, size)
        both = np.einsum("na,rab,nb->nr", d, u, h, optimize=True)
        return both + d @ t["rel.wd"].T + h @ t["rel.wh"].T + t["rel.b"]

    def antecedents(self, x):
        """[word, 1 + word]: column 0 is none, column j + 1 is word j; words that do not come before are -inf."""
        t, n = self.t, x.shape[0]
        a, c = gelu(self.linear("coref.ana", x)), gelu(self.linear("coref.cand", x))
        distance = np.arange(n)[:, None] - np.arange(n)[None]
        bucket = (np.searchsorted(BUCKETS, np.maximum(distance, 1), side="right") - 1)
        scores = a @ t["coref.u"] @ c.T + c @ t["coref.v"] + t["coref.dist"][bucket]
        scores = np.where(distance > 0, scores, -np.inf)
        return np.hstack([(a @ t["coref.none"] + t["coref.none.b"])[:, None], scores])
