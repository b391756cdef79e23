"""The same work done by SQLite alone, through Python's apsw: the yardstick of `cargo xtask bench`.

Prints a name, a tab and the median in nanoseconds for each measurement. It works in the folder that our own
measurement left, so that both sides see the same disk and the same members.
"""

import os
import pathlib
import statistics
import sys
import time

import apsw

FOLDER = pathlib.Path("target/bench")
ROUNDS = 400


def median(act):
    """The median time of one call in nanoseconds, after a few that do not count."""
    for _ in range(20):
        act()
    times = []
    for _ in range(ROUNDS):
        start = time.perf_counter_ns()
        act()
        times.append(time.perf_counter_ns() - start)
    return statistics.median(times)


def report(name, act):
    print(f"{name}\t{median(act):.0f}")


def one_row_commit():
    """What no durable act can be faster than: one row, on the disk before the call returns."""
    path = FOLDER / "one-row.db"
    path.unlink(missing_ok=True)
    book = apsw.Connection(str(path))
    book.execute("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;")
    book.execute("CREATE TABLE movement (id INTEGER PRIMARY KEY, at_ms INTEGER, gift INTEGER, note TEXT) STRICT")
    return lambda: book.execute("INSERT INTO movement (at_ms, gift, note) VALUES (?, ?, ?)", (1, 2, "handed over"))


def raw_sync():
    """The disk's own share of it."""
    file = os.open(FOLDER / "raw", os.O_CREAT | os.O_WRONLY)
    page = b"\0" * 4096

    def write():
        os.pwrite(file, page, 0)
        os.fdatasync(file)

    return write


def main():
    if not FOLDER.is_dir():
        sys.exit("target/bench is not there: run `cargo xtask bench`")
    act = one_row_commit()
    report("hand_over", act)
    report("enrol", act)
    report("disk alone", raw_sync())


main()
