"""Checks files of voucher test vectors with nothing but Python's own library.

Usage: python3 voucher_check.py FILE...    Exit code 1 when a case disagrees.
"""

import hashlib
import json
import sys

from voucher_alliance import cases_of_alliance, verdict_of_alliance
from voucher_base import (
    Refused,
    Shop,
    card_text,
    certificate,
    context,
    exchange_file,
    genuine_qr,
    genuine_typed,
    judge,
    open_card,
    open_exchange,
    payload,
    to_symbols,
    typed_code,
    word_of,
)
from voucher_curve import sign


def verdict(shops, case):
    if "qr" in case:
        return word_of(lambda: judge(shops, genuine_qr(shops, case["qr"]), case))
    if "typed" in case:
        return word_of(lambda: judge(shops, genuine_typed(shops, case), case))
    if "card" in case:
        return word_of(open_card, case["card"])
    if "exchange" not in case:
        return verdict_of_alliance(shops, case)
    sender = next(shop for shop in shops if shop.name == case["issuer"])
    return word_of(open_exchange, sender, bytes.fromhex(case["exchange"]))


def cases_of(file):
    shops = [Shop(said) for said in file["shops"]]
    named = {shop.name: shop for shop in shops}
    for shop, said in zip(shops, file["shops"]):
        for name, found in (
            ("identity_public", shop.identity),
            ("shop_id", shop.id),
            ("issuing_public", shop.issuing),
            ("agreement_public", shop.agreement),
            ("claim_commit", shop.commitment(1)),
        ):
            yield f"{shop.name} {name}", said[name], found.hex()
    for pair in file.get("pairing", []):
        keys = b"".join(sorted(named[pair[side]].identity for side in "ab"))
        digest = hashlib.pbkdf2_hmac("sha256", keys, context(b"pairing"), 100_000, 16)
        yield f"pairing {pair['a']} {pair['b']}", pair["digits"], f"{int.from_bytes(digest, 'big') % 10**24:024}"
    for at, said in enumerate(file.get("vouchers", []), 1):
        issuer, redeemer, fields = named[said["issuer"]], named[said["redeemer"]], said["fields"]
        data, epoch = payload(issuer, redeemer, fields), said.get("epoch", 1)
        qr = "SL1" + to_symbols(data + sign(issuer.issuing_seed, context(b"voucher") + data))
        yield f"voucher {at} payload", said["payload"], data.hex()
        yield f"voucher {at} qr", said["qr"], qr
        yield f"voucher {at} typed", said.get("typed") or "", typed_code(issuer, redeemer, epoch, fields)
        yield f"voucher {at} qr taken", "accepted", word_of(genuine_qr, shops, said["qr"])
        if said.get("typed"):
            yield f"voucher {at} typed taken", "accepted", word_of(genuine_typed, shops, said)
    made = []
    for said in file.get("certificates", []):
        made.append((said["shop"], said["kind"], certificate(named[said["shop"]], said)))
        yield f"certificate of {said['shop']}", said["bytes"], made[-1][2].hex()
    for said in file.get("cards", []):
        of = lambda kind: [data for shop, own, data in made if (shop, own) == (said["shop"], kind)]
        text = card_text(named[said["shop"]], said, of("issuing"), of("agreement")[0])
        yield f"card of {said['shop']}", said["text"], text
        yield f"card of {said['shop']} opened", "accepted", word_of(open_card, said["text"])
    for said in file.get("exchanges", []):
        sender = named[said["from"]]
        frames, data = exchange_file(sender, named[said["to"]], said)
        for frame, (_, digest) in zip(said["frames"], frames):
            yield f"frame of {said['from']}", frame["hash"], digest.hex()
        yield f"exchange of {said['from']}", said["bytes"], data.hex()
        yield f"exchange of {said['from']} opened", "accepted", word_of(open_exchange, sender, bytes.fromhex(said["bytes"]))
    yield from cases_of_alliance(shops, file)
    for at, case in enumerate(file.get("refused", []), 1):
        yield f"refused {at}", case["expect"], verdict(shops, case)


def main(paths):
    disagreed = 0
    for path in paths:
        with open(path, encoding="utf-8") as text:
            cases = list(cases_of(json.load(text)))
        for name, expected, found in cases:
            if expected != found:
                disagreed += 1
                print(f"DISAGREED {path} {name}: expected {expected}, found {found}")
        print(f"{len(cases)} cases of {path}")
    return 1 if disagreed or not paths else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
