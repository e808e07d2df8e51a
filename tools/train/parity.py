#!/usr/bin/env python3
"""What the engine must agree with: parity.py MODEL OUT.json [--claims] runs the arithmetic of docs/model.md in fp32 over windows written
for this purpose and stores inputs and answers. Numbers to compare with a tolerance; choices to compare exactly."""
import json
import sys

import numpy as np

from decode import best_names, one_root_tree
from reference import Reader, log_softmax
from words import rough_tokens

# Each window is a list of paragraphs; a paragraph is a list of sentences.
WINDOWS = [
    [["The harbour reopened on Tuesday."]],
    [["Marta Olsen, the mayor of Lindhavn, met Kenyan traders in Nairobi on 3 May 2021.",
      "She said the talks had gone well."]],
    [["Northgate Rail bought Ostrava Freight for $1.2 billion.", "The company expects to close the deal in June.",
      "Its shares rose 4.5%."]],
    [["FLOODS CUT ROADS IN THE SOUTH"], ["Heavy rain closed two bridges over the Velm River.", "Nobody was hurt."]],
    [["\u201cWe don\u2019t know who did it\u201d, Ana Petrovi\u0107 told the caf\u00e9\u2019s owner \u2014 and then she left\u2026"]],
    [["U.S. and E.U. officials didn't sign the so-called grain pact; Dr. Li Wei, who heads WAFO, wouldn't say why."]],
    [["the village of brask has 1,204 people and no railway"]],
    [["Prime Minister Jonas Adeyemi resigned after his party lost the vote.", "He will be replaced by Ruth Adeyemi, his sister.",
      "Ruth has led the opposition since 2016.", "They haven't spoken in years."]],
    [["Total: 12,5 kg (\u2248 27 lb) at \u20ac30/kg, 10:45 a.m., r\u00e9f. X-200b #7 & co."]],
    [["The Nobel-winning chemist was born in \u0141\u00f3d in 1901 and died in S\u00e3o Paulo.", "Her notebooks are in the Halden Museum."]],
    [["\u6771\u4eac is Tokyo, \u041c\u043e\u0441\u043a\u0432\u0430 is Moscow; the \u03b2 test ended."]],
    [["A dam broke near Keld.", "Soldiers reached the town, which lies below it, at night.", "It had been evacuated."],
     ["Officials blamed the contractor.", "The firm, based in Oslo, denied that it had cut costs.",
      "A court will hear the case in autumn."]]]


def window_words(paragraphs):
    words, breaks, sentences = [], [], []
    for paragraph in paragraphs:
        for number, sentence in enumerate(paragraph):
            sentences.append(len(words))
            for begin, end, gap in rough_tokens(sentence):
                first = begin == 0
                words.append(sentence[begin:end])
                breaks.append((2 if number == 0 else 1) if first else min(gap, 1))
    return words, breaks, sentences


def numbers(array, digits=5):
    return np.round(np.asarray(array, dtype=np.float64), digits).tolist()


def answers(reader, words, breaks, sentences):
    x, root = reader.read(words, breaks)
    upos, xpos, lemma, begin = reader.tags(x)
    arcs, names = reader.arcs(x, root), reader.names(x)
    heads = []
    for a, b in zip(sentences, sentences[1:] + [len(words)]):
        inner = np.hstack([arcs[a:b, :1], arcs[a:b, a + 1:b + 1]])
        heads += [h if h < 0 else h + a for h in one_root_tree(log_softmax(inner))]
    chosen = np.vstack([root if h < 0 else x[h] for h in heads])
    relations = reader.relations(x, chosen)
    root_label = reader.labels["deprel"].index("root")
    relations[[h >= 0 for h in heads], root_label] = -1e9
    relations[[h < 0 for h in heads], root_label] = 1e9
    ids, shapes, gaps, starts = reader.inputs(words, breaks)
    antecedents = reader.antecedents(x)
    return {"words": words, "breaks": breaks, "sentences": sentences, "piece_ids": ids, "piece_shapes": shapes,
            "piece_breaks": gaps, "word_starts": starts, "vectors8": numbers(x[:, :8]), "root8": numbers(root[:8]),
            "upos": upos.argmax(1).tolist(), "xpos": xpos.argmax(1).tolist(), "lemma": lemma.argmax(1).tolist(),
            "begin": numbers(begin, 4), "arc_best": arcs[:, :].argmax(1).tolist(), "arc_best_score": numbers(arcs.max(1), 4),
            "heads": heads, "rel": relations.argmax(1).tolist(),
            "ner_scores": numbers(names.max(1), 4), "ner": best_names(names, reader.labels["ner"]),
            "antecedent": (antecedents.argmax(1) - 1).tolist(), "antecedent_score": numbers(antecedents.max(1), 4)}


def claim_answers(reader, words, breaks, sentences):
    x = reader.claim_vectors(words, breaks)
    roles, pairs = reader.claim_scores(x)
    sigmoid = lambda s: 1 / (1 + np.exp(-s))
    labels = [[i, *np.concatenate(reader.claim_labels(x, i, 0, len(words) - 1))] for i in range(len(words))]
    ids, shapes, gaps, starts = reader.inputs(words, breaks)
    return {"words": words, "piece_ids": ids, "piece_shapes": shapes, "piece_breaks": gaps, "word_starts": starts,
            "roles": numbers(sigmoid(roles), 4), "pairs": numbers(sigmoid(pairs), 4), "labels": numbers(labels, 4)}


CLAIM_NOTES = {"roles": "probability [agent or patient, trigger, word]", "pairs": "probability [agent, patient]",
               "labels": "[trigger, then class, polarity, direction] of the triple (trigger, first word, last word)"}
NOTES = {"heads": "best one-root tree of each sentence over arc log-probabilities; -1 is the root",
         "arc_best": "argmax over root (0) and all words of the window (word j is j + 1), sentence borders ignored",
         "rel": "best label for the head in `heads`; root for the root and for no other",
         "ner": "Viterbi over legal moves", "antecedent": "word, or -1 for none",
         "vectors8": "the first 8 numbers of each word's vector"}


def main():
    reader = Reader(sys.argv[1])
    claims = "--claims" in sys.argv[3:]
    windows = [(claim_answers if claims else answers)(reader, *window_words(paragraphs)) for paragraphs in WINDOWS[:3 if claims else None]]
    with open(sys.argv[2], "w", encoding="utf-8") as out:
        out.write(json.dumps({"notes": CLAIM_NOTES if claims else NOTES, "windows": windows}, ensure_ascii=False, separators=(",", ":")) + "\n")


if __name__ == "__main__":
    main()
