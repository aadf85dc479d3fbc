#!/usr/bin/env python3
# SPDX-FileCopyrightText: Keywright contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""many_keys.py KEYWRIGHT-CLI KEYWRIGHT-BENCH [--count 1000] [--rounds 3]: CreateKey, at most 16 at once, by
core/remote and by boto3 in one and several processes, in turn at the same `keywright-cli serve --ephemeral`.
Wall and processor time of the client; clients are made and their modules loaded before it is measured."""
import argparse
import json
import multiprocessing
import pathlib
import statistics
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor

AT_ONCE = 16
SKIPPED = 77
sys.path.insert(0, str(pathlib.Path(__file__).parents[1] / "endpoint"))


def boto3_worker(served, count, threads, ready, results):
    from botocore.config import Config
    import boto3
    kms = boto3.client(
        "kms", endpoint_url=served["AWS_ENDPOINT_URL_KMS"], region_name=served["AWS_REGION"],
        aws_access_key_id=served["AWS_ACCESS_KEY_ID"], aws_secret_access_key=served["AWS_SECRET_ACCESS_KEY"],
        config=Config(max_pool_connections=threads))
    kms.list_keys(Limit=1)
    ready.wait()
    start, cpu = time.monotonic(), time.process_time()
    if threads == 1:
        for _ in range(count):
            kms.create_key(Description="one of many")
    else:
        with ThreadPoolExecutor(threads) as pool:
            list(pool.map(lambda _: kms.create_key(Description="one of many"), range(count)))
    results.put((start, time.monotonic(), time.process_time() - cpu))


def by_boto3(served, count, processes):
    ready, results = multiprocessing.Barrier(processes), multiprocessing.Queue()
    workers = [multiprocessing.Process(target=boto3_worker, args=(
        served, count // processes, AT_ONCE // processes, ready, results)) for _ in range(processes)]
    for each in workers:
        each.start()
    ended = [results.get(timeout=600) for _ in workers]
    for each in workers:
        each.join()
    wall = max(end for _, end, _ in ended) - min(start for start, _, _ in ended)
    return {"wall_ms": wall * 1000, "cpu_ms": sum(cpu for _, _, cpu in ended) * 1000}


def by_keywright(program, served, count):
    done = subprocess.run([program, "--create-at", served["AWS_ENDPOINT_URL_KMS"], str(count), str(AT_ONCE)],
                          env={**served, "QT_QPA_PLATFORM": "offscreen", "ASAN_OPTIONS": "detect_leaks=0"},
                          capture_output=True, text=True, check=True)
    return json.loads(done.stdout)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("cli")
    parser.add_argument("bench")
    parser.add_argument("--count", type=int, default=1000)
    parser.add_argument("--rounds", type=int, default=3)
    asked = parser.parse_args()
    try:
        from served import Served
    except ImportError as error:
        print(f"skipped: {error}")
        return SKIPPED
    ways = {"keywright": lambda served: by_keywright(asked.bench, served, asked.count)}
    for processes in (1, 2, 4, 8, 16):
        ways[f"boto3, {processes} x {AT_ONCE // processes} threads"] = (
            lambda served, processes=processes: by_boto3(served, asked.count, processes))
    taken = {way: [] for way in ways}
    with Served(asked.cli, "--ephemeral", "--region", "us-east-1") as served:
        for _ in range(asked.rounds):
            for way, run in ways.items():
                taken[way].append(run(served.settings))
    medians = {way: {unit: round(statistics.median(each[unit] for each in all_), 1) for unit in ("wall_ms", "cpu_ms")}
               for way, all_ in taken.items()}
    for way, figures in medians.items():
        print(json.dumps({"metric": f"{asked.count} CreateKey, {AT_ONCE} at once", "client": way, **figures}))
    ours = medians.pop("keywright")
    best = {unit: min(each[unit] for each in medians.values()) for unit in ours}
    print(json.dumps({"metric": "ratio to boto3's best", **{unit: round(ours[unit] / best[unit], 3) for unit in ours}}))
    return 0


if __name__ == "__main__":
    sys.exit(main())
