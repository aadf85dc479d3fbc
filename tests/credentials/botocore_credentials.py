# SPDX-FileCopyrightText: Keywright contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads a JSON list of {"environment", "profile"} and prints the credentials botocore finds, or why not."""
import json
import os
import sys

import botocore
import botocore.credentials
import botocore.session
import botocore.tokens
from botocore.exceptions import BotoCoreError


def outcome(profile):
    try:
        session = botocore.session.Session(profile=profile)
        session.get_scoped_config()
        found = session.get_credentials()
        if found is None:
            return "none"
        frozen = found.get_frozen_credentials()
        return [frozen.access_key, frozen.secret_key, frozen.token or "", frozen.account_id or ""]
    except BotoCoreError as error:
        return str(error)


if tuple(int(part) for part in botocore.__version__.split(".")[:2]) < (1, 43):
    sys.exit(f"botocore {botocore.__version__} is older than what we follow")

results = []
for each in json.load(sys.stdin):
    os.environ.clear()
    os.environ.update(each["environment"])
    botocore.credentials.SSOProvider._SSO_TOKEN_CACHE_DIR = os.path.expanduser("~/.aws/sso/cache")
    botocore.tokens.SSOTokenProvider._SSO_TOKEN_CACHE_DIR = os.path.expanduser("~/.aws/sso/cache")
    results.append(outcome(each["profile"]))
print(json.dumps(results))
