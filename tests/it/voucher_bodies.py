"""Reading the bodies of frames, implemented a second time: what is out of bounds is malformed."""

from voucher_base import Reader, Refused, context, from_symbols, is_point, need, sha
from voucher_curve import x25519

KINDS = (
    "card epoch close reveal retire ack offer agree decline range revoke pack report claim reverse accept reject "
    "dispute concede statement countersign payment received suspend leave issued"
).split()


def rises(values):
    return all(one < next_one for one, next_one in zip(values, values[1:]))


def read_claims(reader):
    reader.take(4)
    found = []
    while reader.data:
        found.append(reader.number(8))
    need(1 <= len(found) <= 500 and rises([0] + found))


def read_certificate(data):
    need(len(data) == 150 and data[0] == 1 and is_point(data[5:37]))
    need(data[37:39] <= data[39:41] <= data[41:43] and data[43:46].isalpha() and data[43:46].isupper())


def read_currency(reader):
    code = reader.take(3)
    need(code.isalpha() and code.isupper())


def read_terms(data):
    get = lambda start, stop: int.from_bytes(data[start:stop], "big")
    need(data[0] <= 4 and get(7, 9) <= get(9, 11) and data[11] <= 3)
    need(data[0] != 2 or 1 <= get(3, 7) <= 10_000)


def read_claim(reader):
    form = reader.number(1)
    need(form <= 1)
    if form == 0:
        data = reader.take(92)
        need(data[0] >> 4 == 1, "newer version")
        read_terms(bytes([data[0] & 15]) + data[17:28])
    else:
        from_symbols(reader.take(16).decode("latin-1"))
    reader.take(2)
    reader.text(), reader.text()


def read_offer(reader):
    reader.take(2)
    need(reader.number(1) <= 4)
    read_currency(reader)
    reader.take(8)
    need(reader.number(1) <= 2)
    reader.take(10)
    need(reader.number(1) <= 1)
    for _ in range(3):
        length = reader.number(2)
        need(1 <= length <= 1000)
        try:
            text = reader.take(length).decode()
        except UnicodeDecodeError:
            raise Refused("malformed") from None
        need(not any(ord(letter) < 32 or 127 <= ord(letter) < 160 for letter in text))


def read_revoke(reader):
    reader.take(4)
    chunk, of, serials = reader.number(2), reader.number(2), []
    while reader.data:
        serials.append(reader.number(4))
        reader.take(4)
    need(1 <= chunk <= of and len(serials) <= 505 and rises(serials))


def read_statement(reader):
    need(reader.number(4))
    reader.take(32)
    first, last = reader.number(2), reader.number(2)
    cuts = [reader.take(76), reader.take(76)]
    totals = []
    for _ in range(reader.number(2)):
        one = reader.take(34)
        need(one[0] <= 1 and one[3:6].isalpha() and one[3:6].isupper())
        totals.append(one[:3])
    need(first <= last and rises(totals))
    need(cuts[0][:16] == cuts[1][16:32] and cuts[1][:16] == cuts[0][16:32] and cuts[0][:16] < cuts[0][16:32])
    for cut in cuts:
        need(any(cut[36:44]) or cut[44:] == sha(context(b"chain"), cut[:36]))


def read_report(reader):
    reader.take(36)
    lists = []
    for _ in range(3):
        found = [(reader.number(4), reader.number(4)) for _ in range(reader.number(2))]
        need(len(found) <= 10_000 and all(first <= last for first, last in found))
        need(all(one[1] + 1 < other[0] for one, other in zip(found, found[1:])))
        lists.append(found)
    printed, handed_out, spoiled = lists
    for first, last in handed_out + spoiled:
        need(any(start <= first and last <= stop for start, stop in printed))
    for first, last in spoiled:
        need(not any(start <= last and first <= stop for start, stop in handed_out))


def read_body(kind, data):
    reader = Reader(data)
    match KINDS[kind - 1]:
        case "epoch":
            read_certificate(reader.take(len(data)))
        case "close":
            reader.take(6)
        case "reveal" | "countersign" | "received":
            reader.take(36)
        case "retire":
            what, which = reader.number(1), reader.number(4)
            need(what <= 2 and (what or which == 0))
        case "ack":
            reader.take(76)
        case "offer":
            read_offer(reader)
        case "agree" | "decline":
            reader.take(34)
        case "range":
            reader.take(4)
            need(reader.number(4) <= reader.number(4))
            read_terms(reader.take(12))
            need(any(x25519(b"\1" * 32, reader.take(32))))
        case "revoke" | "issued":
            read_revoke(reader)
        case "claim":
            read_claim(reader)
        case "reverse":
            reader.take(4)
            need(reader.number(8))
        case "accept":
            read_claims(reader)
        case "reject":
            need(1 <= reader.number(1) <= 14)
            read_claims(reader)
        case "dispute" | "concede":
            need(reader.number(1) <= 1)
            reader.take(4)
            need(reader.number(8))
            if KINDS[kind - 1] == "dispute":
                reader.text()
        case "payment":
            reader.take(40)
            read_currency(reader)
            need(reader.number(8))
            reader.text()
        case "suspend":
            need(1 <= reader.number(1) <= 5)
        case "statement":
            read_statement(reader)
        case "report":
            read_report(reader)
    reader.end()
