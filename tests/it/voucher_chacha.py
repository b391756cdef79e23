"""ChaCha20-Poly1305 in a few lines of plain Python (RFC 8439): slow, and written to be read."""

MASK = 2**32 - 1


def rotated(value, bits):
    return (value << bits | value >> 32 - bits) & MASK


def quarter(state, a, b, c, d):
    for to, by, into, bits in ((a, b, d, 16), (c, d, b, 12), (a, b, d, 8), (c, d, b, 7)):
        state[to] = state[to] + state[by] & MASK
        state[into] = rotated(state[into] ^ state[to], bits)


def block(key, counter, nonce):
    words = lambda data: [int.from_bytes(data[at : at + 4], "little") for at in range(0, len(data), 4)]
    begin = words(b"expand 32-byte k") + words(key) + [counter] + words(nonce)
    state = list(begin)
    for _ in range(10):
        for at in range(4):
            quarter(state, at, at + 4, at + 8, at + 12)
        for at in range(4):
            quarter(state, at, (at + 1) % 4 + 4, (at + 2) % 4 + 8, (at + 3) % 4 + 12)
    return b"".join((one + other & MASK).to_bytes(4, "little") for one, other in zip(state, begin))


def stream(key, nonce, data):
    changed = b""
    for at in range(0, len(data), 64):
        pad = block(key, 1 + at // 64, nonce)
        changed += bytes(one ^ other for one, other in zip(data[at : at + 64], pad))
    return changed


def tag(key, nonce, bound, sealed):
    once = block(key, 0, nonce)
    factor = int.from_bytes(once[:16], "little") & 0x0FFFFFFC0FFFFFFC0FFFFFFC0FFFFFFF
    filled = lambda data: data + bytes(-len(data) % 16)
    lengths = len(bound).to_bytes(8, "little") + len(sealed).to_bytes(8, "little")
    message, total = filled(bound) + filled(sealed) + lengths, 0
    for at in range(0, len(message), 16):
        total = (total + int.from_bytes(message[at : at + 16] + b"\1", "little")) * factor % (2**130 - 5)
    return (total + int.from_bytes(once[16:32], "little")).to_bytes(17, "little")[:16]


def seal(key, nonce, bound, plain):
    sealed = stream(key, nonce, plain)
    return sealed + tag(key, nonce, bound, sealed)


def unseal(key, nonce, bound, sealed):
    """The plain bytes, or None."""
    text, found = sealed[:-16], sealed[-16:]
    return stream(key, nonce, text) if len(sealed) >= 16 and tag(key, nonce, bound, text) == found else None
