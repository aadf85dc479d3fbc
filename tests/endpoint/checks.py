# SPDX-FileCopyrightText: Keywright contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the cases say and how: operations, expectations, results."""
import traceback

from botocore.exceptions import ClientError

CASES = []


def case(function):
    """Registers a case; its docstring says what it shows."""
    CASES.append(function)
    return function


def same(got, wanted):
    assert got == wanted, f"{got!r} is not {wanted!r}"


def refused(name, call, *arguments, message=None, status=400, **named):
    """The call must be refused with this exception (and message and HTTP status)."""
    try:
        call(*arguments, **named)
    except ClientError as error:
        same(error.response["Error"]["Code"], name)
        same(error.response["ResponseMetadata"]["HTTPStatusCode"], status)
        if message is not None:
            same(error.response["Error"]["Message"], message)
        assert error.response["ResponseMetadata"]["RequestId"], "no request id"
        return error
    raise AssertionError(f"{name} was expected")


def run(*arguments):
    """Runs every case; returns the number of those that failed."""
    failures = 0
    for each in CASES:
        try:
            each(*arguments)
            print(f"ok    {each.__name__}", flush=True)
        except Exception:  # a case may fail in any way, and the others still run
            failures += 1
            print(f"FAIL  {each.__name__}\n{traceback.format_exc()}", flush=True)
    return failures
