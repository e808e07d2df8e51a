"""The model file of docs/model.md: written and read with numpy alone."""
import json
import os
import struct
import zlib

import numpy as np

from layout import all_shapes

MAGIC = b"relata-model v1\n"
ALIGN = 64


def quantise(matrix):
    """Symmetric int8 per row: the value is N[o][i] * scale[o]."""
    matrix = np.asarray(matrix, dtype=np.float32)
    largest = np.abs(matrix).max(axis=1)
    scale = np.where(largest > 0, largest / 127.0, 1.0).astype(np.float32)
    rounded = np.rint(matrix / scale[:, None]).clip(-127, 127).astype(np.int8)
    return rounded, scale


def is_int8(name):
    """The encoder's matrices and the word embedding are stored as int8."""
    return name == "embed.word" or (
        name.startswith(("layer.", "claim.layer.")) and name.rsplit(".", 1)[1] in ("qkv", "out", "up", "down"))


def stored_tensors(tensors):
    """(name, array) in file order, int8 matrices followed by their scales. Takes arrays or torch tensors."""
    out = []
    for name, value in tensors.items():
        value = value.detach().float().cpu().numpy() if hasattr(value, "detach") else value
        value = np.asarray(value, dtype=np.float32)
        if is_int8(name):
            rounded, scale = quantise(value)
            out += [(name, rounded), (name + ".scale", scale)]
        else:
            out.append((name, value))
    return out


def padded(length):
    return (length + ALIGN - 1) // ALIGN * ALIGN


def header_bytes(config, vocab, labels, card, stored):
    """The JSON header. Offsets depend on its own length, so it is made until they agree."""
    start = ALIGN
    while True:
        offset, entries = start, []
        for name, array in stored:
            kind = "i8" if array.dtype == np.int8 else "f32"
            entries.append({"name": name, "dtype": kind, "shape": list(array.shape), "offset": offset})
            offset = padded(offset + array.nbytes)
        text = json.dumps({"config": config, "vocab": vocab, "labels": labels, "tensors": entries, "card": card},
                          ensure_ascii=False, separators=(",", ":")).encode()
        if padded(ALIGN + len(text)) == start:
            return text, entries, offset
        start = padded(ALIGN + len(text))


def check_shapes(config, vocab, labels, tensors):
    """Raises unless the tensors are exactly those of docs/model.md, no more and no less."""
    expected = all_shapes(config, len(vocab), labels)
    wrong = [name for name in expected if name not in tensors or tuple(tensors[name].shape) != tuple(expected[name])]
    extra = [name for name in tensors if name not in expected]
    if wrong or extra:
        raise ValueError("tensors missing or of another shape: %s; not in the format: %s" % (wrong, extra))
    return {name: tensors[name] for name in expected}


def write_model(path, config, vocab, labels, tensors, card):
    """Writes the file aside and renames it, so that a reader never sees half of one."""
    stored = stored_tensors(check_shapes(config, vocab, labels, tensors))
    text, entries, length = header_bytes(config, vocab, labels, card, stored)
    body = bytearray(length)
    body[ALIGN:ALIGN + len(text)] = text
    for entry, (_, array) in zip(entries, stored):
        raw = np.ascontiguousarray(array).astype(array.dtype.newbyteorder("<")).tobytes()
        body[entry["offset"]:entry["offset"] + len(raw)] = raw
    body[:16] = MAGIC
    crc = zlib.crc32(memoryview(body)[ALIGN:]) & 0xFFFFFFFF
    body[16:36] = struct.pack("<QQI", length, len(text), crc)
    aside = str(path) + ".new"
    with open(aside, "wb") as handle:
        handle.write(body)
    os.replace(aside, path)


def read_model(path):
    """The header, and the tensors as f32 with the int8 ones multiplied out."""
    with open(path, "rb") as handle:
        body = handle.read()
    if body[:16] != MAGIC:
        raise ValueError("not a relata model")
    length, size, crc = struct.unpack("<QQI", body[16:36])
    if length != len(body) or crc != zlib.crc32(body[ALIGN:]) & 0xFFFFFFFF:
        raise ValueError("damaged model file")
    header = json.loads(body[ALIGN:ALIGN + size])
    raw = {}
    for entry in header["tensors"]:
        kind = np.dtype("i1" if entry["dtype"] == "i8" else "<f4")
        count = int(np.prod(entry["shape"]))
        raw[entry["name"]] = np.frombuffer(body, kind, count, entry["offset"]).reshape(entry["shape"])
    tensors = {}
    for name, array in raw.items():
        if array.dtype == np.int8:
            tensors[name] = array.astype(np.float32) * raw[name + ".scale"][:, None]
        elif not (name.endswith(".scale") and name[:-6] in raw):
            tensors[name] = array.copy()
    return header, tensors
