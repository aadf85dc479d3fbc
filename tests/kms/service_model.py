# SPDX-FileCopyrightText: Keywright contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Extracts what Keywright needs of the KMS service model from an installed botocore.

service_model.py FILE          writes the extract
service_model.py --check FILE  fails when the installed model says something else than the file, or,
                               if it is older than the file's, something that the file does not have
"""
import json
import sys


def extract(model):
    shapes = model["shapes"]
    kept = {}

    def keep(name):
        if name in kept:
            return
        shape = shapes[name]
        row = kept[name] = {"type": shape["type"]}
        for fact in ("min", "max", "pattern", "enum", "sensitive"):
            if fact in shape:
                row[fact] = sorted(shape[fact]) if fact == "enum" else shape[fact]
        if shape["type"] == "list":
            row["element"] = shape["member"]["shape"]
            keep(row["element"])
        if shape["type"] == "structure":
            row["members"] = members_of(shape)

    def members_of(shape):
        required = shape.get("required", [])
        for member in shape["members"].values():
            keep(member["shape"])
        return [[name, member["shape"], name in required] for name, member in shape["members"].items()]

    operations = {
        name: members_of(shapes[operation["input"]["shape"]])
        for name, operation in sorted(model["operations"].items())
    }
    names = {name: sorted(shapes[name]["enum"]) for name in ("KeyState",)}
    names["exceptions"] = sorted(name for name, shape in shapes.items() if shape.get("exception"))
    return {"operations": operations, "shapes": dict(sorted(kept.items())), "names": names,
            "keyMetadata": list(shapes["KeyMetadata"]["members"])}


def text_of(found):
    """JSON with one line for each operation and shape."""
    parts = [f' "{part}": {{\n' + ",\n".join(
        f"  {json.dumps(name)}: {json.dumps(row)}" for name, row in found[part].items()) + "\n }"
        for part in ("operations", "shapes", "names")]
    parts.append(' "keyMetadata": ' + json.dumps(found["keyMetadata"]))
    parts.append(f' "botocore": {json.dumps(found["botocore"])}')
    return "{\n" + ",\n".join(parts) + "\n}\n"


def version_of(text):
    return [int(part) for part in text.split(".")]


def differences_between(found, written):
    parts = ("operations", "shapes", "names")
    yield from (f"{part}: {name}" for part in parts
                for name in sorted({**found[part], **written[part]})
                if found[part].get(name) != written[part].get(name))
    if found["keyMetadata"] != written["keyMetadata"]:
        yield "keyMetadata"


def unknown_in(found, written):
    """What an older model has and the extract does not: services add, they do not take away."""
    for name, members in found["operations"].items():
        known = [member[0] for member in written["operations"].get(name, [])]
        yield from (f"{name}.{member[0]}" for member in members if member[0] not in known)
    for name, shape in found["shapes"].items():
        known = written["shapes"].get(name, {}).get("enum", [])
        yield from (f"{name}: {value}" for value in shape.get("enum", []) if value not in known)
    for name, values in found["names"].items():
        yield from (f"{name}: {value}" for value in values if value not in written["names"][name])


def main(arguments):
    try:
        from botocore.loaders import Loader
        from botocore import __version__
    except ImportError:
        print("botocore is not installed, so the extract is not compared with it.")
        return 0
    found = extract(Loader().load_service_model("kms", "service-2", "2014-11-01"))
    found["botocore"] = __version__
    if arguments[0] != "--check":
        with open(arguments[0], "w", encoding="utf-8") as file:
            file.write(text_of(found))
        return 0
    with open(arguments[1], encoding="utf-8") as file:
        written = json.load(file)
    older = version_of(__version__) < version_of(written["botocore"])
    differences = list((unknown_in if older else differences_between)(found, written))
    print(f"botocore {__version__}: {len(found['operations'])} operations, "
          f"{len(found['shapes'])} shapes, {len(differences)} differences")
    for difference in differences:
        print("  " + difference)
    return 1 if differences else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
