# SPDX-FileCopyrightText: Keywright contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""drive_boto3.py KEYWRIGHT-CLI: every KMS operation that this boto3 knows, through `serve --ephemeral`."""
import sys

import boto3
import checks
import cryptography_cases  # noqa: F401 (registers its cases)
import keys  # noqa: F401
from served import Served


def main():
    with Served(sys.argv[1], "--ephemeral", "--account-id", "111122223333", "--region", "us-east-1",
                moved=True) as served:
        kms = served.client()
        called = set()
        kms.meta.events.register("before-call.kms", lambda model, **_: called.add(model.name))
        failures = checks.run(served, kms)
    known = set(kms.meta.service_model.operation_names)
    print(f"boto3 {boto3.__version__}: {len(called)} of the {len(known)} operations it knows, "
          f"{len(checks.CASES)} cases, {failures} failed")
    missed = sorted(known - called)
    if missed:
        print("not called:", ", ".join(missed))
    return 1 if failures or missed else 0


if __name__ == "__main__":
    sys.exit(main())
