"""What shops exchange, implemented a second time: bodies, alliance lists, packs, parts, chunks."""

import re

import voucher_chacha
from voucher_base import (
    ALPHABET,
    Reader,
    context,
    first_bits,
    from_symbols,
    hkdf,
    is_point,
    need,
    number,
    open_card,
    payload,
    sha,
    terms_bytes,
    to_symbols,
    typed_code,
    with_length,
    word_of,
)
from voucher_bodies import KINDS, read_body, read_terms, rises
from voucher_curve import NINE, sign, verify, x25519
from voucher_settlement import settle

PART, CHUNK = 4017, 300
NO_NONCE = bytes(12)


def whole_hash(kind, whole):
    return sha(context(b"whole"), number(kind, 1), whole)


def named(shops, name):
    return next(shop for shop in shops if shop.name == name)


# --- bodies


def place(said):
    return number(said["generation"], 4) + number(said["sequence"], 8)


def end(shops, said):
    ids = b"".join(named(shops, said[side]).id for side in ("from", "to"))
    return ids + place(said) + bytes.fromhex(said["end"])


def claims(said):
    return number(said["generation"], 4) + b"".join(number(claim, 8) for claim in said["claims"])


def runs(said):
    return number(len(said), 2) + b"".join(number(serial, 4) for run in said for serial in run)


def long_text(text):
    return number(len(text.encode()), 2) + text.encode()


def offer(said):
    head = number(said["number"], 2) + number(said["gives"], 1) + said["currency"].encode() + number(said["price"], 8)
    terms = number(said["bearer"], 1) + number(said["cap"], 8) + number(said["claim_window"], 2)
    return head + terms + number(said["prepaid_pack"], 1) + b"".join(map(long_text, said["texts"]))


def total(said):
    head = number(said["pays"], 1) + number(said["offer"], 2) + said["currency"].encode()
    return head + b"".join(number(count, 4) for count in said["counts"]) + number(said["due"], 8)


def statement(shops, said):
    days = b"".join(number(day, 2) for day in said["days"])
    head = number(said["number"], 4) + bytes.fromhex(said["previous"]) + days
    totals = number(len(said["totals"]), 2) + b"".join(map(total, said["totals"]))
    return head + end(shops, said["lower"]) + end(shops, said["higher"]) + totals


def body(shops, said):
    get = lambda name, length: number(said[name], length)
    hexed = lambda name: bytes.fromhex(said[name])
    match said["kind"]:
        case "close":
            return get("epoch", 4) + get("last_claim_day", 2)
        case "reveal":
            return get("epoch", 4) + hexed("key")
        case "retire":
            return get("what", 1) + get("number", 4)
        case "ack":
            return end(shops, said["chain"])
        case "offer":
            return offer(said)
        case "agree" | "decline":
            return get("number", 2) + hexed("offer")
        case "range":
            key = named(shops, said["agreement"]).agreement
            return get("epoch", 4) + get("first", 4) + get("last", 4) + terms_bytes(said["terms"]) + key
        case "revoke" | "issued":
            pairs = b"".join(number(part, 4) for pair in said["vouchers"] for part in pair)
            return get("epoch", 4) + get("chunk", 2) + get("of", 2) + pairs
        case "report":
            lists = b"".join(runs(said[name]) for name in ("printed", "handed_out", "spoiled"))
            return get("pack", 4) + hexed("whole") + lists
        case "reverse":
            return place(said)
        case "accept":
            return claims(said)
        case "reject":
            return get("why", 1) + claims(said)
        case "dispute":
            return get("side", 1) + place(said) + with_length(said["words"])
        case "concede":
            return get("side", 1) + place(said)
        case "statement":
            return statement(shops, said)
        case "countersign":
            return get("number", 4) + hexed("statement")
        case "payment":
            settled = number(said["statement"][0], 4) + bytes.fromhex(said["statement"][1])
            money = said["currency"].encode() + get("amount", 8)
            return get("number", 4) + settled + money + with_length(said["words"])
        case "received":
            return get("number", 4) + hexed("payment")
        case "suspend":
            return get("why", 1)
        case "leave":
            return b""


def body_hash(kind, data):
    match kind:
        case "offer" | "payment":
            return sha(context(kind.encode()), data)
        case "report" | "statement":
            return whole_hash(KINDS.index(kind) + 1, data)


# --- alliance lists


def handover(shops, alliance, said):
    first, old, new = said
    old, new = named(shops, old), named(shops, new)
    data = number(first, 4) + old.identity + new.identity
    signed = context(b"handover") + alliance + data
    return data + sign(old.seed, signed) + sign(new.seed, signed)


def alliance_list(shops, said):
    alliance, founder = bytes.fromhex(said["alliance"]), named(shops, said["founder"])
    data = b"\1" + alliance + number(said["sequence"], 4) + founder.identity + with_length(said["name"])
    handovers = [handover(shops, alliance, one) for one in said["handovers"]]
    cards = [from_symbols(text[4:]) for text in said["cards"]]
    data += number(len(handovers), 1) + b"".join(handovers) + number(len(cards), 1)
    return founder.sign(b"members", data + b"".join(number(len(card), 2) + card for card in cards))


def open_list(data):
    need(len(data) >= 64)
    reader = Reader(data[:-64])
    need(reader.number(1) == 1, "newer version")
    alliance, sequence, founder = reader.take(16), reader.number(4), reader.take(32)
    need(is_point(founder) and reader.text())
    handovers = [reader.take(196) for _ in range(reader.number(1))]
    cards = [reader.take(reader.number(2)) for _ in range(reader.number(1))]
    reader.end()
    words = [word_of(open_card, "SLS1" + to_symbols(card)) for card in cards]
    need(all(word in ("accepted", "bad signature") for word in words))
    ids = [sha(card[1:33])[:16] for card in cards]
    need(1 <= len(cards) <= 60 and len(handovers) <= 16)
    need(rises([one[:4] for one in ids]) and sha(founder)[:16] in ids)
    firsts = [int.from_bytes(one[:4], "big") for one in handovers]
    need(sequence and rises([1] + firsts) and all(is_point(one[4:36]) and is_point(one[36:68]) for one in handovers))
    need(all(one[36:68] == other[4:36] for one, other in zip(handovers, handovers[1:])))
    need(not handovers or (handovers[-1][36:68] == founder and firsts[-1] <= sequence))
    need(verify(founder, context(b"members") + data[:-64], data[-64:]), "bad signature")
    need("bad signature" not in words, "bad signature")
    for one in handovers:
        signed = context(b"handover") + alliance + one[:68]
        need(verify(one[4:36], signed, one[68:132]) and verify(one[36:68], signed, one[132:]), "bad signature")


# --- packs, parts, chunks


def pack_key(shared, issuer, distributor, ephemeral):
    return hkdf(shared, context(b"pack") + issuer.id + distributor.id + ephemeral + distributor.agreement)


def pack(shops, said):
    issuer, redeemer, distributor = (named(shops, said[role]) for role in ("issuer", "redeemer", "distributor"))
    plain = number(said["epoch"], 4) + redeemer.id + terms_bytes(said["terms"]) + number(len(said["pieces"]), 4)
    for serial, random in said["pieces"]:
        fields = said["terms"] | {"serial": serial, "random": random}
        signature = sign(issuer.issuing_seed, context(b"voucher") + payload(issuer, redeemer, fields))
        code = typed_code(issuer, redeemer, said["epoch"], fields).replace("-", "")
        plain += number(serial, 4) + number(random, 4) + signature + from_symbols(code)
    secret = bytes.fromhex(said["ephemeral"])
    ephemeral, head = x25519(secret, NINE), number(said["number"], 4)
    key = pack_key(x25519(secret, distributor.agreement), issuer, distributor, ephemeral)
    return head + b"\1" + ephemeral + voucher_chacha.seal(key, NO_NONCE, context(b"pack") + head, plain)


def open_pack(issuer, distributor, whole):
    reader = Reader(whole)
    head = reader.take(4)
    need(reader.number(1) == 1, "newer version")
    ephemeral = reader.take(32)
    shared = x25519(distributor.secret, ephemeral)
    need(any(shared))
    key = pack_key(shared, issuer, distributor, ephemeral)
    plain = voucher_chacha.unseal(key, NO_NONCE, context(b"pack") + head, reader.data)
    need(plain is not None, "sealed")
    reader = Reader(plain)
    reader.take(4)
    redeemer, terms, serials = reader.take(16), reader.take(12), []
    read_terms(terms)
    for _ in range(reader.number(4)):
        serial, random, signature = reader.take(4), reader.take(4), reader.take(64)
        serials.append(int.from_bytes(serial, "big"))
        hint = sha(issuer.issuing)[:4]
        data = bytes([1 << 4 | terms[0]]) + hint + redeemer[:4] + serial + random + terms[1:]
        need(verify(issuer.issuing, context(b"voucher") + data, signature), "bad signature")
        if serials[-1] < 1 << 20:
            bits = int.from_bytes(reader.take(10), "big")
            need(bits >> 50 & (1 << 20) - 1 == serials[-1])
            need(bits >> 70 == first_bits(sha(context(b"hint"), issuer.issuing, redeemer), 10), "not for this shop")
    reader.end()
    need(1 <= len(serials) <= 10_000 and rises(serials))


def parts(kind, whole):
    cut = [whole[at : at + PART] for at in range(0, len(whole), PART)]
    head = whole_hash(kind, whole)
    return [head + number(at, 2) + number(len(cut), 2) + part for at, part in enumerate(cut, 1)]


def chunks(item, data):
    cut = [data[at : at + CHUNK] for at in range(0, len(data), CHUNK)]
    identity, texts = sha(context(b"item"), number(item, 1), data)[:16], []
    for at, part in enumerate(cut, 1):
        piece = number(item, 1) + number(at, 2) + number(len(cut), 2) + number(len(part), 2) + identity + part
        texts.append("SLX1" + to_symbols(piece + sha(context(b"chunk"), piece)[:4]))
    return texts


def read_chunk(text):
    need(text.startswith("SLX1"))
    data = from_symbols(text[4:])
    need(len(data) >= 27)
    piece, check = data[:-4], data[-4:]
    get = lambda start, stop: int.from_bytes(piece[start:stop], "big")
    item, at, of, length = piece[0], get(1, 3), get(3, 5), get(5, 7)
    need(1 <= item <= 3 and len(piece) == 23 + length and check == sha(context(b"chunk"), piece)[:4])
    need(1 <= at <= of <= 874 and (1 <= length <= CHUNK if at == of else length == CHUNK))
    return (item, of, piece[7:23]), at, piece[23:]


def pasted(text):
    """The file out of a pasted text; what lies between symbols is left out here in the plainest way."""
    found, whole = {}, None
    for rest in text.split("SLX1")[1:]:
        symbols = re.sub(r"[\s>|*_`~=]", "", rest)
        # The length is the last two of the seven bytes that twelve symbols hold.
        head = sum(ALPHABET.index(symbol) << 5 * (11 - at) for at, symbol in enumerate(symbols[:12])) >> 4
        count = -(-(23 + (head & 0xFFFF) + 4) * 8 // 5)
        whole, at, data = read_chunk("SLX1" + symbols[:count])
        found[at] = data
    data = b"".join(found[at] for at in sorted(found))
    need(sha(context(b"item"), number(whole[0], 1), data)[:16] == whole[2])
    return data


# --- the file


def verdict_of_alliance(shops, case):
    if "body" in case:
        return word_of(read_body, case["body"][0], bytes.fromhex(case["body"][1]))
    if "chunk" in case:
        return word_of(read_chunk, case["chunk"])
    if "list" in case:
        return word_of(open_list, bytes.fromhex(case["list"]))
    sender, receiver = named(shops, case["issuer"]), named(shops, case["distributor"])
    return word_of(open_pack, sender, receiver, bytes.fromhex(case["pack"]))


def cases_of_alliance(shops, file):
    for at, said in enumerate(file.get("bodies", []), 1):
        data = body(shops, said)
        yield f"body {at}", said["body"], data.hex()
        if "hash" in said:
            yield f"body {at} hash", said["hash"], body_hash(said["kind"], data).hex()
        yield f"body {at} read", "accepted", word_of(read_body, KINDS.index(said["kind"]) + 1, data)
    for said in file.get("lists", []):
        data = alliance_list(shops, said)
        yield f"list {said['sequence']}", said["bytes"], data.hex()
        yield f"list {said['sequence']} opened", "accepted", word_of(open_list, data)
    for said in file.get("packs", []):
        whole = pack(shops, said)
        yield f"pack for {said['distributor']}", said["whole"], whole.hex()
        sides = named(shops, said["issuer"]), named(shops, said["distributor"])
        yield f"pack for {said['distributor']} opened", "accepted", word_of(open_pack, *sides, whole)
    for said in file.get("parts", []):
        found = [part.hex() for part in parts(said["kind"], bytes.fromhex(said["whole"]))]
        yield f"parts of kind {said['kind']}", said["bodies"], found
    for said in file.get("chunks", []):
        yield f"chunks of item {said['item']}", said["texts"], chunks(said["item"], bytes.fromhex(said["file"]))
        yield f"chunks of item {said['item']} pasted", said["file"], pasted(said["pasted"]).hex()
    for said in file.get("settlements", []):
        name = f"settlement of {said['one']} and {said['other']}"
        lines, data = settle(shops, said)
        yield f"{name} lines", said["lines"], lines
        yield name, said["statement"], data.hex()
