# SPDX-FileCopyrightText: Keywright contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""drive_moto.py KEYWRIGHT-CLI: keywright-cli at moto's server, a KMS that others wrote, beside boto3: every
operation that moto has, and the parity probe. Skipped where this Python has no moto with its server."""
import sys

SKIPPED = 77


def main():
    try:
        import boto3  # noqa: F401
        import moto.server
    except ImportError as error:
        print(f"skipped: {sys.executable} has no moto with its server ({error}); "
              "packaging/test installs it where pip reaches a registry")
        return SKIPPED
    import checks
    import moto_cases  # noqa: F401 (registers its cases)
    import moto_probe_cases
    from moto_peer import Both, Moto

    with Moto() as server:
        both = Both(sys.argv[1], server)
        failures = checks.run(both)
    known = {name for name in both.kms.meta.service_model.operation_names
             if moto_probe_cases.known_to_moto(name)}
    missed = sorted(known - both.called)
    print(f"moto {moto.__version__}: {len(known & both.called)} of the {len(known)} operations it has, "
          f"{len(checks.CASES)} cases, {failures} failed")
    if missed:
        print("not called:", ", ".join(missed))
    return 1 if failures or missed else 0


if __name__ == "__main__":
    sys.exit(main())
