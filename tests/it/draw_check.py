"""Recomputes draws with nothing but Python's own library: the proof, implemented a second time from its description.

Usage: python3 draw_check.py FILE...    Files of evidence or of vectors. Exit code 1 when something does not fit.
"""

import hashlib
import hmac
import json
import struct
import sys


class Wrong(Exception):
    """What does not fit."""


def need(holds, what):
    if not holds:
        raise Wrong(what)


def sha(*parts):
    return hashlib.sha256(b"".join(parts)).digest()


def u32(number):
    return struct.pack(">I", number)


def u16(number):
    return struct.pack(">H", number)


def commitment(secret, draw, sheet_digest, deck):
    cards = b"".join(u32(number) + u32(count) for number, count in deck)
    return sha(b"storeloop/draw/1\0", secret, draw, sheet_digest, u32(len(deck)), cards)


def card(secret, draw, index, choice, head, left):
    """The number of the card that a choice gets; left: pairs of number and cards, in number order."""
    rest = sum(count for _, count in left)
    need(rest > 0, "a deal from an empty deck")
    bound = 2**64 // rest * rest
    counter = 0
    while True:
        said = b"storeloop/deal/1\0" + draw + u32(index) + u16(choice) + head + u32(counter)
        x = int.from_bytes(hmac.new(secret, said, hashlib.sha256).digest()[:8], "big")
        if x < bound:
            break
        counter += 1
    place = x % rest
    for number, count in left:
        if place < count:
            return number
        place -= count
    raise Wrong("no card")


def play(secret, draw, head, left, deals, key):
    left = [list(cards) for cards in left]
    for index, deal in enumerate(deals):
        number = card(secret, draw, index, deal["choice"], head, left)
        need(number == deal[key], f"deal {index} gives {number}, not {deal[key]}")
        next(cards for cards in left if cards[0] == number)[1] -= 1
        head = sha(head, u16(deal["choice"]), u32(number), bytes.fromhex(deal["id"]))
        need(head.hex() == deal["head"], f"deal {index} leaves another head")
    return head


def vectors(file):
    for draw in file["draws"]:
        secret, uuid = bytes.fromhex(draw["secret"]), bytes.fromhex(draw["draw"])
        first = commitment(secret, uuid, bytes.fromhex(draw["rule_sheet_sha256"]), draw["prizes"])
        need(first.hex() == draw["commitment"], "another commitment")
        play(secret, uuid, first, draw["prizes"], draw["deals"], "prize")
    return f"{len(file['draws'])} draws agreed"


def sheet_deck(sheet):
    """The deck that the rule sheet names, blanks last."""
    lines = [line.split("=", 1) for line in sheet.splitlines()]
    deck = [[int(part) for part in value.split(" ")[:2]] for key, value in lines if key == "prize"]
    blanks = next(int(value) for key, value in lines if key == "blanks")
    return deck + ([[len(deck) + 1, blanks]] if blanks else [])


def evidence(text):
    before, mark, rest = text.rpartition(',"digest":"')
    need(mark and rest.endswith('"}\n'), "no evidence file")
    need(hashlib.sha256((before + mark).encode()).hexdigest() == rest[:-3], "the file was changed")
    file = json.loads(before + "}")
    need(file["format"] == "storeloop/evidence/1", "no evidence file")
    need(file["secret"], "the secret was lost")
    secret, draw = bytes.fromhex(file["secret"]), bytes.fromhex(file["draw"])
    head = commitment(secret, draw, sha(file["rule_sheet"].encode()), file["prizes"])
    need(head.hex() == file["commitment"], "another commitment")
    need(sheet_deck(file["rule_sheet"]) == file["prizes"], "another deck than the rule sheet's")
    need("\ndraw=" + file["draw"] + "\n" in file["rule_sheet"], "the rule sheet of another draw")
    left = file["prizes"]
    expected = [(deal["result"], deal["kind"]) for deal in file["deals"]]
    need(all(kind in ("picked", "closing") for _, kind in expected) or file["list"], "a deal of another kind")
    if file["list"]:
        listed = file["list"]
        entrants = b"".join(u32(at) + bytes.fromhex(one) for at, one in enumerate(listed["entrants"], 1))
        digest = sha(b"storeloop/entrants/1\0", draw, u32(len(listed["entrants"])), entrants)
        need(digest.hex() == listed["digest"], "another list")
        head = sha(b"storeloop/mix/1\0", head, digest, listed["outside"].encode())
        left = [[at, 1] for at in range(1, len(listed["entrants"]) + 1)]
        expected = [
            (number, kind)
            for number, cards in file["prizes"]
            for kind in ["winner"] * cards + ["reserve"] * listed["reserves"]
        ]
    for index, deal in enumerate(file["deals"]):
        need((deal["prize"], deal["kind"]) == tuple(expected[index]), f"deal {index} is for another prize")
    head = play(secret, draw, head, left, file["deals"], "result")
    return f"{len(file['deals'])} deals recomputed, head {head.hex()}"


def main(paths):
    bad = 0
    for path in paths:
        with open(path, encoding="utf-8", newline="") as opened:
            text = opened.read()
        try:
            file = json.loads(text)
            said = vectors(file) if file.get("format") == "storeloop/draw/1" else evidence(text)
            print(f"{path}: {said}")
        except (Wrong, ValueError, KeyError, TypeError, IndexError, StopIteration) as wrong:
            print(f"{path}: WRONG: {wrong}")
            bad = 1
    return bad


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
