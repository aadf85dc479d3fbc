# SPDX-FileCopyrightText: Keywright contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads a JSON list of {"environment", "profile"} and prints what a botocore session makes of each."""
import json
import os
import sys

import botocore
import botocore.configprovider
import botocore.session
from botocore.exceptions import BotoCoreError

# The AWS CLI's version 2, which we follow, asks for these variables in another order.
defaults = botocore.configprovider.BOTOCORE_DEFAUT_SESSION_VARIABLES
defaults["profile"] = (None, ["AWS_PROFILE", "AWS_DEFAULT_PROFILE"], None, None)
defaults["region"] = ("region", ["AWS_REGION", "AWS_DEFAULT_REGION"], None, None)

NAMES = ["region", "ca_bundle", "retry_mode", "max_attempts", "sts_regional_endpoints",
         "use_fips_endpoint", "use_dualstack_endpoint"]


def outcome(profile):
    try:
        session = botocore.session.Session(profile=profile)
        session.get_scoped_config()
        found = {name: session.get_config_variable(name) for name in NAMES}
        found["profiles"] = session.available_profiles
        found["endpoints"] = []
        for service in ("kms", "sts", "sso-oidc"):
            client = session.create_client(
                service, region_name="eu-west-9", aws_access_key_id="a", aws_secret_access_key="b")
            url = client.meta.endpoint_url
            found["endpoints"].append("" if ".eu-west-9." in url else url)
        return found
    except (BotoCoreError, ValueError) as error:
        return str(error)


if tuple(int(part) for part in botocore.__version__.split(".")[:2]) < (1, 43):
    sys.exit(f"botocore {botocore.__version__} is older than what we follow")

results = []
for each in json.load(sys.stdin):
    os.environ.clear()
    os.environ.update(each["environment"])
    results.append(outcome(each["profile"]))
print(json.dumps(results))
