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


def join_crowd():
    """Fifty people who ask to join, in one transaction and one sync: the very table and rows that our own measurement
    left, written by SQLite alone."""
    path = FOLDER / "join-crowd.db"
    for left in FOLDER.glob("join-crowd.db*"):
        left.unlink()
    book = apsw.Connection(str(path))
    book.execute("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;")
    ours = apsw.Connection(str(FOLDER / "join" / "shop.db"), flags=apsw.SQLITE_OPEN_READONLY)
    made = ours.execute("SELECT sql FROM sqlite_schema WHERE tbl_name = 'join_request' AND sql IS NOT NULL").fetchall()
    for (sql,) in made:
        book.execute(sql)
    taken = "phone, phone_typed, phone_last4, name, birth_month, state, ended_at_ms"
    kept = "at_display, fourteen, purposes, wording_version, language, source, asked_at_ms"
    rows = ours.execute(f"SELECT {kept} FROM join_request WHERE source <> 'flyer' LIMIT 50").fetchall()
    places = ", ".join("?" * (len(rows[0]) + 8))
    insert = f"INSERT INTO join_request ({kept}, token_digest, {taken}) VALUES ({places})"
    turn = 0

    def write():
        nonlocal turn
        with book:
            for row in rows:
                turn += 1
                phone = f"138{turn:08}"
                who = (os.urandom(32), f"+86{phone}", phone, phone[-4:], f"王强 {turn}", 4, "waiting", None)
                book.execute(insert, (*row, *who))

    return write


def raw_sync():
    """The disk's own share of it."""
    file = os.open(FOLDER / "raw", os.O_CREAT | os.O_WRONLY)
    page = b"\0" * 4096

    def write():
        os.pwrite(file, page, 0)
        os.fdatasync(file)

    return write


class Members:
    """The statements behind the counter's questions, on the very file that our own measurement filled."""

    HIT = "SELECT number, name, phone_last4, stage, gifts_waiting, last_visit_at_ms FROM member WHERE id = ?"

    def __init__(self):
        self.book = apsw.Connection(str(FOLDER / "million" / "shop.db"), flags=apsw.SQLITE_OPEN_READONLY)
        self.turn = 0
        self.cards = [row[0] for row in self.book.execute("SELECT card_id FROM member_card WHERE member_id % 4999 = 1")]

    def next(self, values):
        """Another of the values each time, as in our own measurement."""
        self.turn += 7919
        return values[self.turn % len(values)]

    def shown(self, sql, *values):
        for (member,) in self.book.execute(sql, values).fetchall():
            self.book.execute(self.HIT, (member,)).fetchall()

    def card(self):
        self.shown("SELECT member_id FROM member_card WHERE card_id = ?", self.next(self.cards))

    def last_four_digits(self):
        digits = self.next([f"{at * 49 % 10_000:04}" for at in range(200)])
        self.shown("SELECT id FROM member WHERE phone_last4 = ? ORDER BY id DESC LIMIT 20", digits)

    def text(self, *queries):
        sql = "SELECT rowid FROM member_search WHERE member_search MATCH ? ORDER BY rowid DESC LIMIT 20"
        self.shown(sql, self.next(queries))

    def name(self):
        self.text('"王 强"', '"李 梅"', '"小 强"', '"陈 思 远"', '"强"')

    def pinyin_initials(self):
        self.text('"wq"*', '"lm"*', '"csy"*', '"zm"*', '"l"*')

    def list_page(self):
        self.shown(
            "SELECT id FROM member WHERE standing = 'live' ORDER BY last_visit_at_ms DESC, id DESC LIMIT 100 OFFSET 500000"
        )


def main(wanted):
    if not FOLDER.is_dir():
        sys.exit("target/bench is not there: run `cargo xtask bench`")
    searches = ["card", "last_four_digits", "name", "pinyin_initials", "list_page"]
    if not wanted or any(name in wanted for name in searches):
        members = Members()
        for name in searches:
            if not wanted or name in wanted:
                report(name, getattr(members, name))
    acts = [
        ("hand_over", one_row_commit),
        ("sale", one_row_commit),
        ("join_crowd", join_crowd),
        ("disk alone", raw_sync),
    ]
    for name, begin in acts:
        if not wanted or name in wanted:
            report(name, begin())


# Names on the command line: only those.
main(sys.argv[1:])
