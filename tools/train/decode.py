"""From scores to answers: the best tree with one root, and the best legal sequence of name labels."""
import numpy as np


def find_cycle(heads):
    """Words of one cycle among heads (0 is the root's number), or nothing."""
    colour = [0] * len(heads)
    for start in range(1, len(heads)):
        path, node = [], start
        while node and not colour[node]:
            colour[node] = start
            path.append(node)
            node = heads[node]
        if node and colour[node] == start:
            return path[path.index(node):]
    return []


def spanning_tree(scores):
    """Chu-Liu/Edmonds. scores[d][h] over nodes 0..n, node 0 the root; returns heads (heads[0] is 0)."""
    scores = scores.copy()
    np.fill_diagonal(scores, -np.inf)
    heads = scores.argmax(axis=1)
    heads[0] = 0
    cycle = find_cycle(heads)
    if not cycle:
        return heads
    inside = set(cycle)
    rest = [i for i in range(len(heads)) if i not in inside]
    whole = sum(scores[d, heads[d]] for d in cycle)
    small = np.full((len(rest) + 1, len(rest) + 1), -np.inf)
    small[:-1, :-1] = scores[np.ix_(rest, rest)]
    enter, leave = {}, {}
    for k, outer in enumerate(rest):
        gains = [scores[d, outer] - scores[d, heads[d]] for d in cycle]
        best = int(np.argmax(gains))
        small[-1, k], enter[k] = whole + gains[best], cycle[best]
        best = int(np.argmax(scores[outer, cycle]))
        small[k, -1], leave[k] = scores[outer, cycle[best]], cycle[best]
    found = spanning_tree(small)
    for k, outer in enumerate(rest):
        if outer:
            heads[outer] = leave[k] if found[k] == len(rest) else rest[found[k]]
    heads[enter[int(found[-1])]] = rest[int(found[-1])]
    return heads


def one_root_tree(arcs):
    """arcs[word][0 root, 1 + word] log-probabilities; returns heads, -1 for the one root."""
    n = arcs.shape[0]
    scores = np.full((n + 1, n + 1), -np.inf)
    scores[1:] = np.maximum(arcs, -1e4)
    heads = spanning_tree(scores)
    if (heads[1:] == 0).sum() != 1:
        best, kept = -np.inf, heads
        for root in range(1, n + 1):
            tried = scores.copy()
            tried[1:, 0] = -1e6
            tried[root, 0] = scores[root, 0]
            found = spanning_tree(tried)
            value = sum(tried[d, found[d]] for d in range(1, n + 1))
            if value > best:
                best, kept = value, found
        heads = kept
    return [int(h) - 1 for h in heads[1:]]


def legal_moves(labels):
    """[from, to] 0 where allowed, else -inf; and the same for a first label. I-X only follows B-X or I-X."""
    moves = np.zeros((len(labels), len(labels)), dtype=np.float32)
    first = np.zeros(len(labels), dtype=np.float32)
    for j, label in enumerate(labels):
        if label.startswith("I-"):
            first[j] = -np.inf
            for i, before in enumerate(labels):
                if before[2:] != label[2:]:
                    moves[i, j] = -np.inf
    return moves, first


def best_names(scores, labels):
    """Label number of every word."""
    moves, first = legal_moves(labels)
    best, back = scores[0] + first, []
    for row in scores[1:]:
        steps = best[:, None] + moves
        back.append(steps.argmax(axis=0))
        best = steps.max(axis=0) + row
    out = [int(best.argmax())]
    for pointers in reversed(back):
        out.append(int(pointers[out[-1]]))
    return out[::-1]


def name_spans(labels):
    """(begin, end, type) of BIO labels."""
    out, begin = [], None
    for i, label in enumerate(list(labels) + ["O"]):
        if begin is not None and not label.startswith("I-"):
            out.append((begin, i, labels[begin][2:]))
            begin = None
        if label.startswith("B-"):
            begin = i
    return out
