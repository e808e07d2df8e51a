"""Measures of open information extraction, from their papers.

CaRB: Bhardwaj, Aggarwal and Mausam 2019, "CaRB: A Crowdsourced Benchmark for Open IE". A gold tuple and a prediction are compared
slot by slot, word by word, with everything behind arg1 as one slot; they match at all only where the relations share a word. Recall: every
gold tuple takes its best prediction, which may serve several. Precision: gold tuples and predictions are paired off, best pair first. The
arithmetic is that of the published scorer: context arguments of the gold ("C: ") are left out, and the area begins at recall 0, precision 1.

WiRe57: Lechelle, Gotti and Langlais 2019, "WiRe57: A Fine-Grained Benchmark for Open Information Extraction". Two tuples match if arg1, rel
and arg2 share a word each; pairs are made one to one, best F1 first; precision and recall are shares of words summed over pairs.
Anaphors stay as they stand in the text.

Tuples are (arg1, relation, [further arguments]) of lists of words; case counts.
"""
from collections import Counter

FORMS_OF_BE = {"be", "is", "am", "are", "was", "were", "been", "being"}
REPORTING = ("said", "told", "added", "adds", "says")


def f1(precision, recall):
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def shared(gold, predicted):
    """How many words two lists share, each word as often as both hold it."""
    return sum((Counter(gold) & Counter(predicted)).values())


# CaRB

def two_slots(arguments):
    """The arguments behind the first as one: CaRB compares tuples as binary ones."""
    return [arguments[0], sum(arguments[1:], [])] if len(arguments) > 1 else arguments


def carb_tuple(line):
    """(sentence, tuple) of a line of the gold file: sentence, relation and arguments divided by tabs. Blanks and tabs at the ends of the line and of
    its parts say nothing; an argument that holds "C: " is the context of the statement and no argument."""
    sentence, relation, *arguments = line.strip().split("\t")
    words = [argument.split() for argument in arguments if "C: " not in argument]
    return " ".join(sentence.split()), (words[0] if words else [], relation.split(), words[1:])


def carb_slots(gold_relation, gold_arguments, relation, arguments):
    """(precision, recall) of a prediction's words against a gold tuple's."""
    common = shared(gold_relation, relation)
    if "be" in relation and "be" not in gold_relation and FORMS_OF_BE & set(gold_relation):
        common += 1
    if common == 0 or len(arguments) < min(2, len(gold_arguments)):
        return 0.0, 0.0
    predicted_words, gold_words = len(relation), len(gold_relation) + sum(map(len, gold_arguments))
    for gold, predicted in zip(gold_arguments, arguments):
        common += shared(gold, predicted)
        predicted_words += len(predicted)
    return common / predicted_words, common / gold_words


def carb_pair(gold, predicted):
    """As carb_slots; of reported speech, who says it and what is said may stand either way round."""
    gold_arguments, arguments = two_slots([gold[0]] + gold[2]), two_slots([predicted[0]] + predicted[2])
    straight = carb_slots(gold[1], gold_arguments, predicted[1], arguments)
    if not any(verb in " ".join(gold[1]) for verb in REPORTING) or len(arguments) < 2:
        return straight
    return max(straight, carb_slots(gold[1], gold_arguments, predicted[1], arguments[::-1]))


def paired_precision(scores, chosen):
    """The sum of precisions of the pairs made one to one among the chosen predictions, best first."""
    cells = sorted(((-row[j][0], i, j) for i, row in enumerate(scores) for j in chosen))
    rows, columns, total = set(), set(), 0.0
    for negative, i, j in cells:
        if i in rows or j in columns:
            continue
        rows.add(i)
        columns.add(j)
        total -= negative
    return total


def carb_curve(gold, predicted):
    """[(confidence, precision, recall)], by rising confidence: what is at least that sure counts.

    gold: sentence -> tuples; predicted: sentence -> [(tuple, confidence)].
    """
    thresholds = sorted({confidence for answers in predicted.values() for _, confidence in answers})
    index = {confidence: i for i, confidence in enumerate(thresholds)}
    # What changes from one threshold to the next, as [precision sum, predictions, recall sum].
    steps = [[0.0, 0, 0.0] for _ in range(len(thresholds) + 1)]
    golds = sum(len(tuples) for tuples in gold.values())
    for sentence, tuples in gold.items():
        answers = predicted.get(sentence, [])
        scores = [[carb_pair(one, answer) for answer, _ in answers] for one in tuples]
        above = [0.0, 0, 0.0]
        for confidence in sorted({c for _, c in answers}, reverse=True):
            chosen = [j for j, (_, c) in enumerate(answers) if c >= confidence]
            now = [paired_precision(scores, chosen), len(chosen), sum(max(row[j][1] for j in chosen) for row in scores)]
            for k in range(3):
                steps[index[confidence]][k] += now[k] - above[k]
            above = now
    curve, total = [], [0.0, 0, 0.0]
    for i in reversed(range(len(thresholds))):
        total = [a + b for a, b in zip(total, steps[i])]
        curve.append((thresholds[i], total[0] / total[1], total[2] / golds if golds else 0.0))
    return curve[::-1]


def best_point(curve):
    """(precision, recall, F1) where F1 is greatest."""
    best = max(curve, key=lambda point: f1(point[1], point[2]), default=(0, 0.0, 0.0))
    return best[1], best[2], f1(best[1], best[2])


def area(curve):
    """Under precision over recall, by trapezoids between the measured points, in order of confidence, and the point of recall 0 and precision 1."""
    points = [(0.0, 1.0)] + [(recall, precision) for _, precision, recall in reversed(curve)]
    return sum((b[0] - a[0]) * (a[1] + b[1]) / 2 for a, b in zip(points, points[1:]))


# WiRe57

class Inferred(str):
    """A word of a gold tuple that does not stand in the sentence."""


def wire_pair(gold, predicted):
    """(precision, recall) of a matching pair, or None.

    The words of a gold tuple that its authors inferred are wrapped in Inferred: they may be met, but recall does not ask for them, so that it
    can pass 1; a part of inferred words only agrees with everything. Further arguments that gold lacks count neither way.
    """
    found = common = wanted = 0
    for slot, part in enumerate([gold[0], gold[1]] + gold[2]):
        parts = [predicted[0], predicted[1]] + predicted[2]
        answer = parts[slot] if slot < len(parts) else []
        both = sum(word in part for word in answer)
        real = sum(not isinstance(word, Inferred) for word in part)
        if slot < 3 and real and not both:
            return None
        found, common, wanted = found + len(answer), common + both, wanted + real
    return (common / found, common / wanted) if common else None


def wire_sentence(gold, predicted):
    """(sum of precisions, sum of recalls, number of pairs) over pairs made one to one, best F1 first."""
    cells = []
    for i, one in enumerate(gold):
        for j, answer in enumerate(predicted):
            pair = wire_pair(one, answer)
            if pair:
                cells.append((-f1(*pair), i, j, pair))
    rows, columns, precision, recall = set(), set(), 0.0, 0.0
    for _, i, j, pair in sorted(cells):
        if i in rows or j in columns:
            continue
        rows.add(i)
        columns.add(j)
        precision += pair[0]
        recall += pair[1]
    return precision, recall, len(rows)


def wire_score(gold, predicted):
    """(precision, recall, F1) over sentence -> tuples."""
    precision = recall = 0.0
    for sentence, tuples in gold.items():
        sums = wire_sentence(tuples, predicted.get(sentence, []))
        precision += sums[0]
        recall += sums[1]
    found = sum(len(tuples) for sentence, tuples in predicted.items() if sentence in gold)
    wanted = sum(map(len, gold.values()))
    precision, recall = precision / found if found else 0.0, recall / wanted if wanted else 0.0
    return precision, recall, f1(precision, recall)
