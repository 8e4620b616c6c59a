#!/usr/bin/env python3
"""What twelve quarters of three budget forms add to `congkhai build`: promised are at most 30 ms.

    cargo build --release
    python3 benches/quarters.py                     # under a minute; Linux, Python 3.10, no packages

Two folders are built in turn: the project's own `content/` without its budget, and the same with the four quarters of 2023
three times, as 2021, 2022 and 2023 (what is stated of the year before is left out: the program takes it from the year
before). What speaks of the budget in cells (`content/declared`, `content/accepted.yaml`) is left out of both. The figure is
the difference of the medians; the machine should be quiet.
"""

import argparse
import os
import re
import shutil
import statistics
import sys
import tempfile
from pathlib import Path

from speed import PROJECT, Failed, Unusable, measure

YEARS = (2021, 2022, 2023)
PROMISED_MS = 30
PRIOR = re.compile(r", prior: \"[^\"]*\"")


def shifted(text, years):
    """The text of a quarter, so many years earlier."""
    return re.sub(r"\b(20\d\d)-(\d\d-\d\d)\b", lambda found: f"{int(found[1]) - years}-{found[2]}", PRIOR.sub("", text))


def make(folder, content, quarters):
    """Makes `folder`/content, with twelve quarters or with none."""
    left_out = shutil.ignore_patterns("declared", "accepted.yaml", "budget")
    shutil.copytree(content, folder / "content", ignore=left_out)
    if quarters:
        for year in YEARS:
            place = folder / "content" / "budget" / str(year)
            place.mkdir(parents=True)
            for path in sorted((content / "budget" / "2023").glob("q?.yaml")):
                place.joinpath(path.name).write_text(shifted(path.read_text(encoding="utf-8"), 2023 - year), encoding="utf-8")


def bench(options):
    if not options.program.is_file():
        raise Unusable(f"no program at {options.program}: first `cargo build --release`")
    with tempfile.TemporaryDirectory(prefix="congkhai-quarters-") as temporary:
        temporary = Path(temporary)
        runs = {"without": [], "with": []}
        for kind in runs:
            make(temporary / kind, options.content, kind == "with")
        for _ in range(options.runs):
            for kind, measured in runs.items():
                out = temporary / kind / "out"
                shutil.rmtree(out, ignore_errors=True)
                build = [options.program.resolve(), "-C", temporary / kind, "build", "--out", out, "--jobs", options.jobs]
                measured.append(measure(build, temporary / "log"))
        found = len(list((temporary / "with" / "out" / "ngan-sach").glob("20??/q?/index.html")))
        if found != len(YEARS) * 4:
            raise Failed(f"{found} quarters were made, not {len(YEARS) * 4}")
    median = {kind: [statistics.median(run[part] for run in measured) * 1e3 for part in (0, 1)] for kind, measured in runs.items()}
    least = {kind: min(run.wall for run in measured) * 1e3 for kind, measured in runs.items()}
    added = median["with"][0] - median["without"][0]
    print(f"{options.runs} builds each, {options.jobs} threads, {os.cpu_count()} processors")
    for kind in runs:
        print(f"{kind:7} quarters: wall {median[kind][0]:6.1f} ms (least {least[kind]:6.1f}), cpu {median[kind][1]:6.1f} ms")
    verdict = "kept" if added <= PROMISED_MS else "missed"
    print(f"added: {added:.1f} ms, by the least {least['with'] - least['without']:.1f} ms (promised: at most {PROMISED_MS}, {verdict})")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--runs", type=int, default=15, metavar="N", help="builds of each folder (default: %(default)s)")
    parser.add_argument("--jobs", type=int, default=2, metavar="N", help="threads (default: %(default)s)")
    parser.add_argument("--program", type=Path, default=PROJECT / "target/release/congkhai")
    parser.add_argument("--content", type=Path, default=PROJECT / "content")
    try:
        bench(parser.parse_args())
    except Failed as failure:
        sys.exit(f"quarters: {failure}")
    except (Unusable, OSError) as failure:
        print(f"quarters: {failure}", file=sys.stderr)
        sys.exit(2)
