# SPDX-FileCopyrightText: Keywright contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads paths as a JSON list and prints what botocore makes of each file: raw, and as a profile map."""
import json
import sys

from botocore.configloader import load_config, raw_config_parse
from botocore.exceptions import BotoCoreError


def outcome(read, path):
    try:
        return read(path)
    except BotoCoreError as error:
        return str(error)


print(json.dumps([[outcome(raw_config_parse, path), outcome(load_config, path)]
                  for path in json.load(sys.stdin)]))
