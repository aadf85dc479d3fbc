#!/usr/bin/env python3
# SPDX-FileCopyrightText: Keywright contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""yaml_cases.py OUTPUT-CASES: prints a JSON list of values and of the YAML that ruamel.yaml, set up as in
version 2 of the aws CLI, writes of them: those of output-cases.json and some by lot, the same each time."""
import io
import json
import random
import sys

try:
    from ruamel.yaml import YAML
except ImportError:
    sys.exit(77)

WORDS = ["", "a", "yes", "no", "true", "Null", "~", "12", "-1", "+3", "0x1F", "0o17", "017", "1_000", "1.", ".5", "1e3", "1.5e-3",
         "-.inf", ".NaN", "_1", "-_", ".", "..", "...", "---", "--- a", "2020-01-01", "2020-1-1 1:00:00", "12:30:45", "=", "<<", "<", "-", "- a", "-a",
         "?", "? a", "?a", ":", ": a", ":a", "a: b", "a:b", "a:", "a #b", "a#b", "#a", "[a", "a]", "{a", "&a", "*", "!a", "|",
         ">", "%a", "@a", "`a", "'", "it's", "\"q\"", "a\\b", ",", "a,b", " x", "x ", "  ", "\n", "a\n", "\na", "a\nb", "a\n\nb",
         "a \nb", "a\n b", "{\n  \"a\" : 1\n}", "a\tb", "\t", "a\rb", "a\x01b", "a\x7fb", "a\x85b", "a\xa0b", "a\u2028b", "\ufeffa",
         "Schlüssel", "日本語", "🔑 key", "\x00\a\b\v\f\x1b", "k" * 129, "ü" * 65, "word " * 30, "word  " * 30 + "x",
         "it's " * 40 + "x", "a\n" + "word " * 30 + "x", "tab\t" + "word " * 40 + "x", "\t" + "word   " * 30 + "x",
         "- " + "日本 " * 50 + "x", "y" * 100 + " " + "z" * 100 + " a", "# " + "q" * 90 + "  w  e r"]
NUMBERS = [0, 1, -5, 7, 1.5, 1795472138.161, 1e20, 1e-7, True, False, None]


def text(lot):
    if lot.random() < 0.7:
        return lot.choice(WORDS)
    return "".join(lot.choice("ab :-#'\"\n\\,\t🔑ü[]{}?!&*0x1e.+") for _ in range(lot.randrange(1, 140)))


def value(lot, depth):
    kind = lot.random()
    if depth > 3 or kind < 0.45:
        return lot.choice(NUMBERS) if lot.random() < 0.2 else text(lot)
    if kind < 0.7:
        return [value(lot, depth + 1) for _ in range(lot.randrange(4))]
    return {text(lot): value(lot, depth + 1) for _ in range(lot.randrange(5))}


def written(what):
    if not isinstance(what, (dict, list)):
        return json.dumps(what, ensure_ascii=False) + "\n"
    yaml = YAML(typ="safe")
    yaml.encoding = None
    yaml.representer.default_flow_style = False
    yaml.representer.ignore_aliases = lambda _: True
    stream = io.StringIO()
    yaml.dump(what, stream)
    return stream.getvalue()


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        values = [case["value"] for case in json.load(file)["cases"]]
    lot = random.Random(7)
    values += WORDS + [[word] for word in WORDS] + [{word: word} for word in WORDS]
    values += [[[word]] for word in WORDS] + [{"a": [{"b": word}], word: {"c": [[word]]}} for word in WORDS]
    values += [value(lot, 0) for _ in range(1500)]
    json.dump([{"value": each, "yaml": written(each)} for each in values], sys.stdout)


if __name__ == "__main__":
    main()
