"""What two shops owe each other, implemented a second time: from the page on the format, section 9."""

from voucher_base import ALPHABET, check_symbol, context, first_bits, is_point, lead, mac, number, sha
from voucher_curve import verify

WAIVABLE = (7, 8, 9, 11, 12)
UNKNOWN_KEY, BAD_SIGNATURE, WRONG_TAG, OTHER, NOT_AGREED, CONTRADICTS = range(1, 7)
NOT_YET, EXPIRED, REVOKED, BEFORE, CAP, LATE, NOT_ISSUED, DOUBTFUL = range(7, 15)


def num(data):
    return int.from_bytes(data, "big")


class Side:
    """One shop's frames: (sequence, hash, kind, body)."""

    def __init__(self, shop, other):
        self.shop, self.chain, self.frames = shop, shop.id + other.id + number(1, 4), []
        self.hash = self.start = sha(context(b"chain"), self.chain)

    def says(self, kind, body):
        sequence = len(self.frames) + 1
        data = number(sequence, 8) + self.hash + number(kind, 1) + number(len(body), 2) + body
        self.hash = sha(context(b"frame"), data)
        self.frames.append((sequence, self.hash, kind, body))

    def of(self, *kinds):
        return [(sequence, kind, body) for sequence, _, kind, body in self.frames if kind in kinds]

    def cut(self):
        return self.chain + number(len(self.frames), 8) + self.hash


class Issuer:
    """An issuer's words, by what they are about."""

    def __init__(self, side):
        self.keys, self.offers, self.revoked, self.closed, self.retired, self.revealed = {}, {}, [], {}, {}, {}
        self.issued = set()
        self.ranges = [body for _, _, body in side.of(10)]
        self.answers, self.disputed, self.conceded = {}, set(), set()
        for sequence, kind, body in side.of(2, 3, 5, 7, 11, 16, 17, 18, 19, 26):
            epoch = num(body[:4])
            match kind:
                case 2:
                    signed = verify(side.shop.identity, context(b"cert") + body[:86], body[86:])
                    if signed and is_point(body[5:37]):
                        self.keys.setdefault(num(body[1:5]), body)
                case 3:
                    self.closed.setdefault(epoch, (sequence, num(body[4:6])))
                case 5 if body[0] == 1:
                    self.retired.setdefault(num(body[1:5]), sequence)
                case 7:
                    self.offers.setdefault(num(body[:2]), body)
                case 11:
                    for at in range(8, len(body), 8):
                        self.revoked.append((sequence, epoch, num(body[at : at + 4]), body[at + 4 : at + 8]))
                case 26:
                    for at in range(8, len(body), 8):
                        serial, random = num(body[at : at + 4]), body[at + 4 : at + 8]
                        self.issued |= {(epoch, serial, random), (epoch, serial, None)}
                case 16 | 17:
                    why, listed = (0, body[4:]) if kind == 16 else (body[0], body[5:])
                    for at in range(0, len(listed), 8):
                        self.answers.setdefault(num(listed[at : at + 8]), why)
                case 18 | 19 if body[0] == 1:
                    (self.disputed if kind == 18 else self.conceded).add(num(body[5:13]))
        for sequence, _, body in side.of(4):
            key, epoch = body[4:], num(body[:4])
            if epoch in self.keys and sha(context(b"claim-commit"), key) == self.keys[epoch][54:86]:
                self.revealed.setdefault(epoch, (sequence, key))

    def range(self, epoch, serial):
        for body in self.ranges:
            if num(body[:4]) == epoch and num(body[4:8]) <= serial <= num(body[8:12]):
                return body[12:24]


def owed(offer):
    price, bearer, prepaid = num(offer[6:14]), offer[14], offer[25]
    return 0 if prepaid or bearer == 1 else price // 2 if bearer == 2 else price


class Claim:
    """A claim's key: `epoch` None if there is none, and what speaks against it from the start."""

    def __init__(self, issuer, own, body):
        self.epoch = self.random = self.terms = self.fault = None
        self.is_told = True
        (self.scanned if body[0] == 0 else self.typed)(issuer, own, body)

    def scanned(self, issuer, own, body):
        data, self.day = body[1:93], num(body[93:95])
        self.serial, self.random, self.terms = num(data[9:13]), data[13:17], bytes([data[0] & 15]) + data[17:28]
        self.fault = UNKNOWN_KEY
        for epoch, certificate in sorted(issuer.keys.items()):
            if sha(certificate[5:37])[:4] != data[1:5]:
                continue
            if verify(certificate[5:37], context(b"voucher") + data[:28], data[28:]):
                self.epoch, self.fault = epoch, None if data[5:9] == own.id[:4] else OTHER
                return
            self.fault = BAD_SIGNATURE

    def typed(self, issuer, own, body):
        values, self.day = [ALPHABET.index(chr(symbol)) for symbol in body[1:17]], num(body[17:19])
        assert check_symbol(values[:15]) == values[15]
        bits = sum(value << 5 * (14 - at) for at, value in enumerate(values[:15]))
        self.serial, tag = bits >> 45 & (1 << 20) - 1, bits & (1 << 15) - 1
        led = [epoch for epoch, known in sorted(issuer.keys.items()) if lead(known[5:37], own) == bits >> 65]
        told = [epoch for epoch in led if epoch in issuer.revealed]
        fits = {epoch: claim_fits(issuer.revealed[epoch][1], own, self.serial, tag) for epoch in told}
        best = [epoch for epoch in led if fits.get(epoch)]
        best += [epoch for epoch in led if issuer.range(epoch, self.serial)]
        if not led:
            self.fault = UNKNOWN_KEY
            return
        self.epoch = (best + led)[0]
        self.terms, self.is_told = issuer.range(self.epoch, self.serial), self.epoch in fits
        if self.terms is None:
            self.fault = CONTRADICTS
        elif fits.get(self.epoch) is False:
            self.fault = WRONG_TAG


def claim_fits(key, own, serial, tag):
    return first_bits(mac(key, context(b"claim"), own.id, number(serial, 4)), 15) == tag


def rule(issuer, claim, known, agreed, spent):
    """A reason, 0 if it pays, None if the frames cannot tell."""
    binds = lambda sequence: sequence <= known
    certificate, terms, epoch = issuer.keys[claim.epoch], claim.terms, claim.epoch
    if (issuer.range(epoch, claim.serial) or terms) != terms:
        return CONTRADICTS
    name = num(terms[1:3])
    if name not in agreed:
        return NOT_AGREED
    offer = issuer.offers[name]
    if offer[2] != terms[0] or offer[3:6] != certificate[43:46]:
        return CONTRADICTS
    first, last = num(terms[7:9]), num(terms[9:11])
    if claim.day < first:
        return NOT_YET
    if claim.day > min(last, num(certificate[41:43])) + 1:
        return EXPIRED
    for sequence, of, serial, random in issuer.revoked:
        if binds(sequence) and (of, serial) == (epoch, claim.serial) and claim.random in (None, random):
            return REVOKED
    is_made = (epoch, claim.serial, claim.random) in issuer.issued
    if epoch in issuer.retired and binds(issuer.retired[epoch]) and not is_made:
        return REVOKED
    if epoch in issuer.revealed and binds(issuer.revealed[epoch][0]):
        return LATE
    if epoch in issuer.closed:
        sequence, day = issuer.closed[epoch]
        if binds(sequence) and claim.day > max(day, last + num(offer[23:25])):
            return LATE
    if offer[14] != 1 and spent.get(name, 0) + owed(offer) > num(offer[15:23]):
        return CAP
    return 0 if claim.is_told else None


def outcome(issuer, redeemer, place, found):
    answer = issuer.answers.get(place)
    if place in redeemer["reversed"]:
        return "reversed"
    if place in issuer.conceded and (not found or found in WAIVABLE):
        return "accepted"
    if place in redeemer["conceded"]:
        return f"rejected {found or answer or DOUBTFUL}"
    if place in issuer.disputed or place in redeemer["disputed"]:
        return "disputed"
    if found:
        return "accepted" if answer == 0 and found in WAIVABLE else f"rejected {found}"
    if answer is None:
        return "open" if found is None else "accepted"
    if answer == 0:
        return "accepted"
    if answer in (NOT_ISSUED, DOUBTFUL) or (answer == WRONG_TAG and found is None):
        return f"rejected {answer}"
    return "disputed"


def direction(pays, issuing, redeeming):
    issuer, own = Issuer(issuing), redeeming.shop
    own_side = lambda kind, body: kind == 15 or body[0] == 0
    said = lambda kind: [body for _, _, body in redeeming.of(kind) if own_side(kind, body)]
    numbers = lambda kind, start: {num(body[start : start + 8]) for body in said(kind)}
    redeemer = {"reversed": numbers(15, 4), "disputed": numbers(18, 5), "conceded": numbers(19, 5)}
    hashes = {sequence: digest for sequence, digest, _, _ in issuing.frames}
    known, agreed, serials, spent, lines, totals = 0, set(), set(), {}, [], {}
    for sequence, kind, body in redeeming.of(6, 8, 14):
        if kind == 6 and body[:36] == issuing.chain and hashes.get(num(body[36:44])) == body[44:]:
            known = max(known, num(body[36:44]))
        if kind == 8 and num(body[:2]) in issuer.offers:
            if sha(context(b"offer"), issuer.offers[num(body[:2])]) == body[2:]:
                agreed.add(num(body[:2]))
        if kind != 14:
            continue
        claim = Claim(issuer, own, body)
        is_first = claim.epoch is None or (claim.epoch, claim.serial) not in serials
        serials.add((claim.epoch, claim.serial))
        found = claim.fault or (BEFORE if not is_first else rule(issuer, claim, known, agreed, spent))
        status = outcome(issuer, redeemer, sequence, found)
        offer = issuer.offers.get(num(claim.terms[1:3])) if claim.epoch is not None and claim.terms else None
        due = owed(offer) if offer and status == "accepted" else 0
        lines.append({"pays": pays, "sequence": sequence, "serial": claim.serial, "status": status, "due": due})
        if offer:
            name = num(offer[:2])
            if status in ("accepted", "disputed", "open"):
                spent[name] = spent.get(name, 0) + owed(offer)
            total = totals.setdefault(name, [offer[3:6], [0] * 5, 0])
            total[1][["accepted", "rejected", "reversed", "disputed", "open"].index(status.split()[0])] += 1
            total[2] += due
    written = b""
    for name, (currency, counts, due) in sorted(totals.items()):
        written += number(pays, 1) + number(name, 2) + currency
        written += b"".join(number(count, 4) for count in counts) + number(due, 8)
    return lines, written


def settle(shops, said):
    """Lines and the first statement, of chains of one generation."""
    one, other = (next(shop for shop in shops if shop.name == said[name]) for name in ("one", "other"))
    lower, higher = sorted((one, other), key=lambda shop: shop.id)
    sides = [Side(lower, higher), Side(higher, lower)]
    for sender, kind, body in said["frames"]:
        sides[sender == higher.name].says(kind, bytes.fromhex(body))
    made = [direction(0, *sides), direction(1, *reversed(sides))]
    totals = b"".join(written for _, written in made)
    data = number(1, 4) + bytes(32) + b"".join(number(day, 2) for day in said["days"])
    data += b"".join(side.cut() for side in sides) + number(len(totals) // 34, 2) + totals
    return made[0][0] + made[1][0], data
