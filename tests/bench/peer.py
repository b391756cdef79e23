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
# How long the machine rests before a crowd comes, on both sides: a disk that was just written to answers sooner.
REST_S = 0.005


def median(act, ready):
    """The median time of one call in nanoseconds, after a few that do not count; making it ready does not count."""
    times = []
    for _ in range(20 + ROUNDS):
        given = ready()
        start = time.perf_counter_ns()
        act(*given)
        times.append(time.perf_counter_ns() - start)
    return statistics.median(times[20:])


def report(name, act, ready=tuple):
    print(f"{name}\t{median(act, ready):.0f}")


def one_row_commit():
    """What no durable act can be faster than: one row, on the disk before the call returns."""
    path = FOLDER / "one-row.db"
    path.unlink(missing_ok=True)
    book = apsw.Connection(str(path))
    book.execute("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;")
    book.execute("CREATE TABLE movement (id INTEGER PRIMARY KEY, at_ms INTEGER, gift INTEGER, note TEXT) STRICT")
    return lambda: book.execute("INSERT INTO movement (at_ms, gift, note) VALUES (?, ?, ?)", (1, 2, "handed over"))


class Crowd:
    """Fifty people who ask to join, in one transaction and one sync: the very table, indexes and rows that our own
    measurement left, written by SQLite alone. As there, each crowd finds nobody waiting and a
    machine at rest, and what the phones send is made before the clock runs."""

    TAKEN = "phone, phone_typed, phone_last4, name, birth_month, state, ended_at_ms"
    KEPT = "at_display, fourteen, purposes, wording_version, language, source, asked_at_ms"

    def __init__(self):
        path = FOLDER / "join-crowd.db"
        for left in FOLDER.glob("join-crowd.db*"):
            left.unlink()
        self.book = apsw.Connection(str(path))
        self.book.execute("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;")
        ours = apsw.Connection(str(FOLDER / "join" / "shop.db"), flags=apsw.SQLITE_OPEN_READONLY)
        for (sql,) in ours.execute("SELECT sql FROM sqlite_schema WHERE tbl_name = 'join_request' AND sql IS NOT NULL"):
            self.book.execute(sql)
        rows = ours.execute(f"SELECT {self.KEPT} FROM join_request WHERE source <> 'flyer' LIMIT 50")
        self.rows = rows.fetchall()
        self.insert = f"INSERT INTO join_request ({self.KEPT}, token_digest, {self.TAKEN}) VALUES ({', '.join('?' * 15)})"
        self.turn = 0

    def ready(self):
        self.book.execute("UPDATE join_request SET state = 'declined', ended_at_ms = 1 WHERE state = 'waiting'")
        crowd = list(map(self.row, self.rows))
        time.sleep(REST_S)
        return (crowd,)

    def row(self, kept):
        self.turn += 1
        phone = f"138{self.turn:08}"
        return (*kept, os.urandom(32), f"+86{phone}", phone, phone[-4:], f"王强 {self.turn}", 4, "waiting", None)

    def bare(self, crowd):
        """The bound: the rows alone. That nobody asks twice is left to the table's two unique indexes."""
        with self.book:
            self.book.executemany(self.insert, crowd)

    def with_questions(self, crowd):
        """Besides, what a sign-up must know before it is written: whether this page asked already, whether this phone
        waits already, how many wait."""
        with self.book:
            for row in crowd:
                token, phone, asked_at_ms = row[7], row[8], row[6]
                self.ask("token_digest = ?", token)
                self.ask("phone = ? AND state = 'waiting'", phone)
                self.ask("state = 'waiting' AND asked_at_ms > ?", asked_at_ms - 1_800_000)
                self.book.execute(self.insert, row)

    def ask(self, which, value):
        self.book.execute(f"SELECT count(*) FROM join_request WHERE {which}", (value,)).fetchall()


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


class Signatures:
    """What a voucher's check cannot be faster than by far: libsodium verifying its signature, through PyNaCl."""

    CLAIMS = 10_000

    def __init__(self):
        from nacl.signing import SigningKey

        key = SigningKey(bytes([101]) * 32)
        self.key, self.turn = key.verify_key, 0
        messages = (b"storeloop/voucher/1\0" + os.urandom(28) for _ in range(256))
        self.signed = [(message, key.sign(message).signature) for message in messages]

    def one(self):
        self.turn += 1
        self.key.verify(*self.signed[self.turn % len(self.signed)])

    def all_claims(self):
        for _ in range(self.CLAIMS):
            self.one()


class Claims:
    """Ten thousand claims written down by SQLite alone: the very table, indexes and rows that our own measurement left,
    by one `executemany` in one transaction and one sync."""

    def __init__(self):
        path = FOLDER / "claims-peer.db"
        for left in FOLDER.glob("claims-peer.db*"):
            left.unlink()
        self.book = apsw.Connection(str(path))
        self.book.execute("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;")
        ours = apsw.Connection(str(FOLDER / "claims-1" / "shop.db"), flags=apsw.SQLITE_OPEN_READONLY)
        tables = "SELECT sql FROM sqlite_schema WHERE tbl_name = ? AND sql IS NOT NULL AND type IN ('table', 'index')"
        names = [name for (_, name, *_) in ours.execute("PRAGMA table_info (alliance_claim)")]
        for (sql,) in ours.execute(tables, ("alliance_claim",)):
            self.book.execute(sql)
        self.rows = ours.execute(f"SELECT {', '.join(names)} FROM alliance_claim").fetchall()
        self.insert = f"INSERT INTO alliance_claim ({', '.join(names)}) VALUES ({', '.join('?' * len(names))})"

    def all(self):
        start = time.perf_counter_ns()
        with self.book:
            self.book.executemany(self.insert, self.rows)
        return time.perf_counter_ns() - start


def counter():
    members = Members()
    for name in ["card", "last_four_digits", "name", "pinyin_initials", "list_page"]:
        report(name, getattr(members, name))
    report("hand_over", one_row_commit())


def join():
    crowd = Crowd()
    report("join_crowd", crowd.bare, crowd.ready)
    report("join_crowd, asking as well", crowd.with_questions, crowd.ready)


def selling():
    report("sale", one_row_commit())


def vouchers():
    signatures = Signatures()
    report("qr_text", signatures.one)
    start = time.perf_counter_ns()
    signatures.all_claims()
    print(f"claims_settled\t{time.perf_counter_ns() - start}")
    report("redeem_voucher", one_row_commit())


def claims():
    print(f"claims_imported\t{Claims().all()}")


def main(files):
    """The peers of some of our own files of measurements; of all without a name."""
    if not FOLDER.is_dir():
        sys.exit("target/bench is not there: run `cargo xtask bench`")
    for measure in [counter, join, selling, vouchers, claims]:
        if not files or measure.__name__ in files:
            measure()
    report("disk alone", raw_sync())


main(sys.argv[1:])
