"""The voucher format, implemented a second time with nothing but Python's own library: keys, vouchers, cards, files."""

import hashlib
import hmac

from voucher_curve import NINE, decompress, is_weak, public_key, sign, verify, x25519

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
MOST_DAY = 65535


class Refused(Exception):
    """A word of the vectors."""


def need(holds, word="malformed"):
    if not holds:
        raise Refused(word)


def sha(*parts):
    return hashlib.sha256(b"".join(parts)).digest()


def mac(key, *parts):
    return hmac.new(key, b"".join(parts), hashlib.sha256).digest()


def context(name):
    return b"storeloop/" + name + b"/1\0"


def hkdf(secret, info):
    return mac(mac(bytes(32), secret), info, b"\1")


def number(value, length):
    return value.to_bytes(length, "big")


def first_bits(data, bits):
    return int.from_bytes(data, "big") >> (len(data) * 8 - bits)


# --- texts


def to_symbols(data):
    bits = len(data) * 8
    symbols = -(-bits // 5)
    value = int.from_bytes(data, "big") << symbols * 5 - bits
    return "".join(ALPHABET[value >> 5 * at & 31] for at in reversed(range(symbols)))


def from_symbols(text):
    need(all(symbol in ALPHABET for symbol in text))
    length, value = len(text) * 5 // 8, 0
    need(-(-length * 8 // 5) == len(text))
    for symbol in text:
        value = value << 5 | ALPHABET.index(symbol)
    spare = len(text) * 5 - length * 8
    need(value & (1 << spare) - 1 == 0)
    return number(value >> spare, length)


def times_in_field(one, other):
    product = 0
    for bit in range(5):
        product ^= (one << bit) * (other >> bit & 1)
    for bit in (8, 7, 6, 5):
        if product >> bit & 1:
            product ^= 0b100101 << bit - 5
    return product


def check_symbol(values):
    total, power = 0, 1
    for value in values:
        power = times_in_field(power, 2)
        total ^= times_in_field(power, value)
    return total


# --- shops


class Shop:
    def __init__(self, said):
        get = lambda name: bytes.fromhex(said[name])
        self.name, self.seed, self.issuing_seed, self.secret = (
            said["name"],
            get("identity_seed"),
            get("issuing_seed"),
            get("agreement_secret"),
        )
        self.identity, self.issuing = public_key(self.seed), public_key(self.issuing_seed)
        self.agreement = x25519(self.secret, NINE)
        self.id = sha(self.identity)[:16]

    def claim_key(self, epoch):
        return hkdf(self.issuing_seed, context(b"claim-key") + number(epoch, 4))

    def commitment(self, epoch):
        return sha(context(b"claim-commit"), self.claim_key(epoch))

    def pair_key(self, redeemer, epoch):
        # From the redeemer's side; the issuer's gives the same, which is checked here too.
        shared = x25519(redeemer.secret, self.agreement)
        assert shared == x25519(self.secret, redeemer.agreement) and any(shared)
        info = context(b"pair") + self.id + redeemer.id + self.agreement + redeemer.agreement + number(epoch, 4)
        return hkdf(shared, info)

    def sign(self, name, body):
        return body + sign(self.seed, context(name) + body)


# --- vouchers


def terms_bytes(fields):
    parts = [("kind", 1), ("offer", 2), ("value", 4), ("first_day", 2), ("last_day", 2), ("flags", 1)]
    return b"".join(number(fields[name], length) for name, length in parts)


def payload(issuer, redeemer, fields):
    terms = terms_bytes(fields)
    head = number(1 << 4 | fields["kind"], 1)
    return (
        head
        + sha(issuer.issuing)[:4]
        + redeemer.id[:4]
        + number(fields["serial"], 4)
        + number(fields["random"], 4)
        + terms[1:]
    )


def lead(issuing, redeemer):
    return first_bits(sha(context(b"hint"), issuing, redeemer.id), 10)


def typed_tag(issuer, redeemer, epoch, serial, fields):
    parts = [context(b"typed"), sha(issuer.issuing), redeemer.id, number(serial, 4), terms_bytes(fields)]
    return first_bits(mac(issuer.pair_key(redeemer, epoch), *parts), 30)


def claim_tag(issuer, redeemer, epoch, serial):
    return first_bits(mac(issuer.claim_key(epoch), context(b"claim"), redeemer.id, number(serial, 4)), 15)


def typed_code(issuer, redeemer, epoch, fields):
    serial = fields["serial"]
    if serial >= 1 << 20:
        return ""
    bits = lead(issuer.issuing, redeemer) << 65 | serial << 45
    bits |= typed_tag(issuer, redeemer, epoch, serial, fields) << 15 | claim_tag(issuer, redeemer, epoch, serial)
    values = [bits >> 5 * at & 31 for at in reversed(range(15))]
    text = "".join(ALPHABET[value] for value in values + [check_symbol(values)])
    return "-".join(text[at : at + 4] for at in range(0, 16, 4))


def read_payload(data):
    need(data[0] >> 4 == 1, "newer version")
    get = lambda start, end: int.from_bytes(data[start:end], "big")
    fields = {"kind": data[0] & 15, "serial": get(9, 13), "random": get(13, 17), "offer": get(17, 19)}
    fields |= {"value": get(19, 23), "first_day": get(23, 25), "last_day": get(25, 27), "flags": data[27]}
    need(fields["kind"] <= 4 and fields["flags"] <= 3 and fields["first_day"] <= fields["last_day"])
    need(fields["kind"] != 2 or 1 <= fields["value"] <= 10_000)
    return data[1:5], data[5:9], fields


def genuine_qr(shops, text):
    need(text.startswith("SL1") and len(text) == 151)
    data = from_symbols(text[3:])
    hint, redeemer, fields = read_payload(data[:28])
    known = [shop for shop in shops if sha(shop.issuing)[:4] == hint]
    need(known, "unknown issuer")
    signed = context(b"voucher") + data[:28]
    for shop in known:
        if verify(shop.issuing, signed, data[28:]):
            return shop, redeemer, fields
    raise Refused("bad signature")


def genuine_typed(shops, case):
    need(case["typed"].isascii())
    text = case["typed"].upper().replace(" ", "").replace("-", "").replace("O", "0").replace("I", "1").replace("L", "1")
    need(len(text) == 16 and all(symbol in ALPHABET for symbol in text))
    values = [ALPHABET.index(symbol) for symbol in text]
    need(check_symbol(values[:15]) == values[15], "typo")
    bits, epoch, fields = 0, case.get("epoch", 1), case.get("fields")
    for value in values[:15]:
        bits = bits << 5 | value
    redeemer = next(shop for shop in shops if shop.name == case["redeemer"])
    serial = bits >> 45 & (1 << 20) - 1
    word = "not for this shop"
    for shop in shops:
        if lead(shop.issuing, redeemer) != bits >> 65:
            continue
        if fields is None or shop.name != case.get("issuer"):
            word = word if word == "bad tag" else "no range"
            continue
        fits = typed_tag(shop, redeemer, epoch, serial, fields) == bits >> 15 & (1 << 30) - 1
        if shop is redeemer:
            fits = fits and claim_tag(shop, redeemer, epoch, serial) == bits & (1 << 15) - 1
        if fits:
            return shop, redeemer.id[:4], fields | {"serial": serial, "random": None}
        word = "bad tag"
    raise Refused(word)


def judge(shops, genuine, case):
    if "facts" not in case or "redeemer" not in case:
        return
    issuer, redeemer, fields = genuine
    record, range_fields = case["facts"], case.get("fields")
    own = next(shop for shop in shops if shop.name == case["redeemer"])
    get, today = record.get, record.get("today", 0)
    last_day = min(fields["last_day"], get("last_redeem_day", MOST_DAY))
    if issuer is not own:
        last_day = min(last_day + 1, MOST_DAY)
    need(redeemer == own.id[:4], "for another shop")
    need(range_fields is None or terms_bytes(range_fields) == terms_bytes(fields), "contradicts range")
    need(get("random") is None or fields["random"] is None or get("random") == fields["random"], "second random")
    need(today >= fields["first_day"], "not yet valid")
    need(today <= last_day, "expired")
    need(not get("revoked"), "revoked")
    need(not get("used"), "already redeemed")
    need(get("cap_left") is None or get("cost", 0) <= get("cap_left"), "cap reached")
    need(get("spend", 0) >= get("least", 0), "minimum spend")
    is_asked = fields["flags"] & 1 or get("clock_behind") or get("uncertain")
    need(not is_asked or get("manager"), "needs manager")
    need(not get("had_one"), "one per member")


# --- certificates, cards, exchange files


class Reader:
    def __init__(self, data):
        self.data = data

    def take(self, length):
        need(len(self.data) >= length)
        taken, self.data = self.data[:length], self.data[length:]
        return taken

    def number(self, length):
        return int.from_bytes(self.take(length), "big")

    def text(self):
        try:
            text = self.take(self.number(1)).decode()
        except UnicodeDecodeError:
            raise Refused("malformed") from None
        need(not any(ord(letter) < 32 or 127 <= ord(letter) < 160 for letter in text))
        return text

    def end(self):
        need(not self.data)


def certificate(shop, said):
    if said["kind"] == "agreement":
        return shop.sign(b"cert", b"\2" + number(said["generation"], 4) + shop.agreement)
    days = b"".join(number(said[name], 2) for name in ("first_day", "last_issue_day", "last_redeem_day"))
    body = b"\1" + number(said["epoch"], 4) + shop.issuing + days + said["currency"].encode()
    return shop.sign(b"cert", body + number(said["liability"], 8) + shop.commitment(said["epoch"]))


def with_length(text):
    return number(len(text.encode()), 1) + text.encode()


def card_text(shop, said, issuing, agreement):
    body = b"\1" + shop.identity + number(said["number"], 4) + number(len(said["names"]), 1)
    body += b"".join(number(language, 1) + with_length(name) for language, name in said["names"])
    body += with_length(said["contact"]) + number(len(issuing), 1) + b"".join(issuing) + agreement
    return "SLS1" + to_symbols(shop.sign(b"card", body))


def is_point(data):
    point = decompress(data)
    return point is not None and not is_weak(point)


def open_card(text):
    need(text.startswith("SLS1"))
    data = from_symbols(text[4:])
    need(len(data) >= 64)
    reader = Reader(data[:-64])
    need(reader.number(1) == 1, "newer version")
    identity = reader.take(32)
    need(is_point(identity))
    reader.take(4)
    names = [(reader.number(1), reader.text()) for _ in range(reader.number(1))]
    languages = [language for language, _ in names]
    reader.text()
    issuing = [reader.take(150) for _ in range(reader.number(1))]
    agreement = reader.take(101)
    reader.end()
    for one in issuing:
        need(one[0] == 1 and is_point(one[5:37]) and one[37:39] <= one[39:41] <= one[41:43])
        need(one[43:46].isalpha() and one[43:46].isupper())
    need(agreement[0] == 2 and any(x25519(b"\1" * 32, agreement[5:37])))
    epochs = [one[1:5] for one in issuing]
    need(1 <= len(names) <= 4 and len(issuing) <= 4 and all(language <= 3 and name for language, name in names))
    need(languages == sorted(set(languages)) and epochs == sorted(set(epochs)))
    need(verify(identity, context(b"card") + data[:-64], data[-64:]), "bad signature")
    for one in issuing + [agreement]:
        need(verify(identity, context(b"cert") + one[:-64], one[-64:]), "bad signature")


def frames_of(start, said):
    frames, previous = [], start
    for sequence, frame in enumerate(said, 1):
        body = bytes.fromhex(frame["body"])
        data = number(sequence, 8) + previous + number(frame["kind"], 1) + number(len(body), 2) + body
        previous = sha(context(b"frame"), data)
        frames.append((data, previous))
    return frames


def exchange_file(sender, receiver, said):
    chain = sender.id + receiver.id + number(said["generation"], 4)
    start = sha(context(b"chain"), chain)
    frames = frames_of(start, said["frames"])
    head = sender.sign(b"head", chain + number(len(frames), 8) + (frames[-1][1] if frames else start))
    data = context(b"exchange") + head + number(len(frames), 4) + b"".join(frame for frame, _ in frames)
    return frames, data


def open_exchange(sender, data):
    reader = Reader(data)
    need(reader.take(21) == context(b"exchange"))
    head = reader.take(140)
    chain, sequence, last = head[:36], int.from_bytes(head[36:44], "big"), head[44:76]
    start = sha(context(b"chain"), chain)
    need(sequence or last == start)
    frames = []
    for _ in range(reader.number(4)):
        fixed = reader.take(43)
        length = int.from_bytes(fixed[41:], "big")
        need(1 <= fixed[40] <= 26 and length <= 4053 and any(fixed[:8]))
        data = fixed + reader.take(length)
        frames.append((int.from_bytes(data[:8], "big"), data[8:40], sha(context(b"frame"), data)))
    reader.end()
    need(verify(sender.identity, context(b"head") + head[:76], head[76:]), "bad signature")
    need(chain[:16] == sender.id, "bad signature")
    expected = None
    for place, previous, digest in frames:
        if expected is None and place == 1:
            expected = (1, start)
        need(expected is None or expected == (place, previous), "broken chain")
        expected = (place + 1, digest)
    need(expected is None or expected == (sequence + 1, last), "broken chain")


def word_of(action, *given):
    try:
        action(*given)
    except Refused as refused:
        return str(refused)
    return "accepted"
