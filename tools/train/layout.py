"""Names and shapes of every tensor of docs/model.md, from the configuration alone."""

CONFIG = {"layers": 6, "width": 384, "heads": 12, "ffn": 1536, "max_pieces": 256, "arc": 256, "rel": 96, "coref": 128,
          "ner_hidden": 256, "shapes": 18, "breaks": 4, "distances": 12}
TINY = {"layers": 2, "width": 32, "heads": 2, "ffn": 64, "max_pieces": 256, "arc": 16, "rel": 8, "coref": 8,
        "ner_hidden": 16, "shapes": 18, "breaks": 4, "distances": 12}
TINY_CLAIMS = {"claim_layers": 1, "claim": 8, "claim_hidden": 8, "claim_span": 4}


def layer_shapes(config, at):
    width, ffn = config["width"], config["ffn"]
    shapes = {}
    for name, rows, columns in (("qkv", 3 * width, width), ("out", width, width), ("up", ffn, width), ("down", width, ffn)):
        shapes[at + name] = (rows, columns)
        shapes[at + name + ".b"] = (rows,)
    for name in ("ln1", "ln2"):
        shapes[at + name + ".g"] = (width,)
        shapes[at + name + ".b"] = (width,)
    return shapes


def encoder_shapes(config, vocab_size):
    width = config["width"]
    shapes = {"embed.word": (vocab_size, width), "embed.position": (config["max_pieces"], width),
              "embed.shape": (config["shapes"], width), "embed.break": (config["breaks"], width),
              "embed.ln.g": (width,), "embed.ln.b": (width,)}
    for layer in range(config["layers"]):
        shapes.update(layer_shapes(config, "layer.%d." % layer))
    return shapes


def head_shapes(config, labels):
    width, arc, rel, coref = config["width"], config["arc"], config["rel"], config["coref"]
    tags = len(labels["upos"]) + len(labels["xpos"]) + len(labels["lemma"]) + 1
    rels, names, hidden = len(labels["deprel"]), len(labels["ner"]), config["ner_hidden"]
    return {
        "tags": (tags, width), "tags.b": (tags,),
        "ner.in": (hidden, width), "ner.in.b": (hidden,), "ner.out": (names, hidden), "ner.out.b": (names,),
        "arc.dep": (arc, width), "arc.dep.b": (arc,), "arc.head": (arc, width), "arc.head.b": (arc,),
        "arc.u": (arc, arc), "arc.v": (arc,),
        "rel.dep": (rel, width), "rel.dep.b": (rel,), "rel.head": (rel, width), "rel.head.b": (rel,),
        "rel.u": (rels * rel, rel), "rel.wd": (rels, rel), "rel.wh": (rels, rel), "rel.b": (rels,),
        "coref.ana": (coref, width), "coref.ana.b": (coref,), "coref.cand": (coref, width), "coref.cand.b": (coref,),
        "coref.u": (coref, coref), "coref.v": (coref,), "coref.dist": (config["distances"],),
        "coref.none": (coref,), "coref.none.b": (1,)}


def claim_shapes(config, labels):
    """The claim branch and its head; nothing in a model without one."""
    if "claim" not in config:
        return {}
    width, size, hidden, span = config["width"], config["claim"], config["claim_hidden"], 2 * config["claim_span"]
    shapes = {}
    for layer in range(config["claim_layers"]):
        shapes.update(layer_shapes(config, "claim.layer.%d." % layer))
    linear = [(name, size, width) for name in ("trigger", "argument", "left", "right")]
    linear += [("of." + name, hidden, width) for name in ("trigger", "agent", "patient")]
    linear += [("class", len(labels["class"]), hidden), ("polarity", 3, hidden), ("direction", 3, hidden)]
    for name, rows, columns in linear:
        shapes["claim." + name] = (rows, columns)
        shapes["claim." + name + ".b"] = (rows,)
    shapes.update({"claim.role.u": (2 * size, size), "claim.role.t": (2, size), "claim.role.a": (2, size), "claim.role.distance": (2, span),
                   "claim.pair.u": (size, size), "claim.pair.l": (size,), "claim.pair.r": (size,), "claim.pair.distance": (span,)})
    return shapes


def all_shapes(config, vocab_size, labels):
    shapes = encoder_shapes(config, vocab_size)
    shapes.update(head_shapes(config, labels))
    shapes.update(claim_shapes(config, labels))
    return shapes
