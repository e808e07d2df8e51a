"""The measures of coreference: MUC, B-cubed and CEAF-e, and their mean, the CoNLL average.

A chain is a set of mentions, a mention anything hashable; key and response are lists of chains. Definitions: Vilain et al. 1995 (MUC), Bagga and
Baldwin 1998 (B-cubed), Luo 2005 (CEAF, with phi 4), as Pradhan et al. 2014, "Scoring Coreference Partitions of Predicted Mentions", apply
them to mentions that were predicted: a mention that the other side lacks is a chain of its own for MUC and shares nothing in the others.

Counts are (recall numerator, recall denominator, precision numerator, precision denominator), so that documents can be summed.
"""


def _chain_of(chains):
    return {mention: index for index, chain in enumerate(chains) for mention in chain}


def _muc_side(chains, others):
    chain_of = _chain_of(others)
    found = total = 0
    for chain in chains:
        parts = {chain_of[m] if m in chain_of else ("alone", m) for m in chain}
        found += len(chain) - len(parts)
        total += len(chain) - 1
    return found, total


def muc(key, response):
    return _muc_side(key, response) + _muc_side(response, key)


def _b_cubed_side(chains, others):
    chain_of = _chain_of(others)
    found = total = 0
    for chain in chains:
        shared = {}
        for mention in chain:
            if mention in chain_of:
                shared[chain_of[mention]] = shared.get(chain_of[mention], 0) + 1
        found += sum(n * n for n in shared.values()) / len(chain)
        total += len(chain)
    return found, total


def b_cubed(key, response):
    return _b_cubed_side(key, response) + _b_cubed_side(response, key)


def best_assignment(gains):
    """The greatest sum of gains[row][column] with each row and each column used at most once (the Hungarian method, O(n^3))."""
    rows, columns = len(gains), max((len(row) for row in gains), default=0)
    if not rows or not columns:
        return 0.0
    if rows > columns:
        return best_assignment([list(column) for column in zip(*gains)])
    infinite = float("inf")
    row_price, column_price = [0.0] * (rows + 1), [0.0] * (columns + 1)
    row_of = [0] * (columns + 1)  # row_of[0] is the row that looks for a column
    for row in range(1, rows + 1):
        row_of[0], column = row, 0
        slack, came_from, done = [infinite] * (columns + 1), [0] * (columns + 1), [False] * (columns + 1)
        while row_of[column]:
            done[column] = True
            at, least, following = row_of[column], infinite, 0
            for c in range(1, columns + 1):
                if done[c]:
                    continue
                cost = -gains[at - 1][c - 1] - row_price[at] - column_price[c]
                if cost < slack[c]:
                    slack[c], came_from[c] = cost, column
                if slack[c] < least:
                    least, following = slack[c], c
            for c in range(columns + 1):
                if done[c]:
                    row_price[row_of[c]] += least
                    column_price[c] -= least
                else:
                    slack[c] -= least
            column = following
        while column:
            row_of[column], column = row_of[came_from[column]], came_from[column]
    return sum(gains[row_of[c] - 1][c - 1] for c in range(1, columns + 1) if row_of[c])


def ceaf_e(key, response):
    gains = [[2 * len(k & r) / (len(k) + len(r)) for r in response] for k in key]
    common = best_assignment(gains)
    return common, len(key), common, len(response)


MEASURES = {"MUC": muc, "B-cubed": b_cubed, "CEAF-e": ceaf_e}


def scores(counts):
    """Recall, precision and F1 of counts; 0 where nothing was asked."""
    recall = counts[0] / counts[1] if counts[1] else 0.0
    precision = counts[2] / counts[3] if counts[3] else 0.0
    return recall, precision, 2 * recall * precision / (recall + precision) if recall + precision else 0.0


def score_documents(pairs):
    """{measure: (recall, precision, F1)} summed over (key, response) pairs, with the CoNLL average as "average"."""
    table = {}
    for name, measure in MEASURES.items():
        counts = [0.0] * 4
        for key, response in pairs:
            counts = [a + b for a, b in zip(counts, measure(key, response))]
        table[name] = scores(counts)
    table["average"] = tuple(sum(row[i] for row in list(table.values())) / 3 for i in range(3))
    return table
