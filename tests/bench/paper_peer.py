"""The same vouchers made by other tools: the yardsticks of `cargo xtask bench paper`.

Called with the name of one tool, it prints a name, a tab and a number for each measurement. The modules of the codes are
handed to the tools that make pages (`target/bench/paper/vouchers.tsv`); what they spend on reading that does not count.
"""

import ctypes
import pathlib
import sys
import time

FOLDER = pathlib.Path("target/bench/paper")
FONTS = pathlib.Path("assets/fonts").resolve()
MM = 72 / 25.4
CELL_W, CELL_H, LEFT, TOP = 99, 71, 6, 6.5

OFFER = "One wash and treatment"
REDEEMER = ("Wren Hair", "5 Harbour Street · 555 0167")
TERMS = [
    "One per person and week, no change, not for cash; book ahead.",
    "每人每周一张，不找零，不兑现金，请先预约。有问题找发券店。",
    "Uno por persona y semana, sin cambio ni efectivo; con cita.",
]
STUB = ["Offer 0027", "$20", "To / A", "Date / Fecha", "By / Por", "Spoiled"]
ISSUER = ["Issued by", "Orchard Lane 555 0182"]


def vouchers(many):
    with open(FOLDER / "vouchers.tsv", encoding="utf-8") as lines:
        for _, line in zip(range(many), lines):
            serial, typed, text, rows = line.rstrip("\n").split("\t")
            yield serial, typed, text, rows.split(",")


def runs(rows):
    """Column, row, length of every run of dark modules."""
    for y, row in enumerate(rows):
        x = row.find("1")
        while x >= 0:
            end = row.find("0", x)
            end = len(row) if end < 0 else end
            yield x, y, end - x
            x = row.find("1", end)


def report(tool, many, seconds, size):
    print(f"{tool}_per_second\t{many / seconds:.1f}")
    print(f"{tool}_bytes\t{size / many:.0f}")


def reportlab(many):
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont
    from reportlab.pdfgen.canvas import Canvas

    pdfmetrics.registerFont(TTFont("R", FONTS / "NotoSansSC-Regular.ttf"))
    pdfmetrics.registerFont(TTFont("B", FONTS / "NotoSansSC-Bold.ttf"))
    given = [(s, t, list(runs(rows)), len(rows)) for s, t, _, rows in vouchers(many)]
    start = time.perf_counter()
    page = Canvas(str(FOLDER / "reportlab.pdf"), pagesize=(210 * MM, 297 * MM), pageCompression=1)
    page.scale(MM, MM)

    def say(x, y, pt, text, font="R"):
        page.setFont(font, pt / MM)
        page.drawString(x, 297 - y, text)

    for nth, (serial, typed, code, size) in enumerate(given):
        at = nth % 8
        if at == 0 and nth:
            page.showPage()
            page.scale(MM, MM)
        x, y = LEFT + CELL_W * (at % 2), TOP + CELL_H * (at // 2)
        page.setFillColorRGB(0.07, 0.34, 0.22)
        page.rect(x + 26, 297 - y - 9.4, 70.5, 6.4, stroke=0, fill=1)
        for n in range(15):
            page.circle(x + 28.4 + 4.7 * n, 297 - y - 9.7, 2.3, stroke=0, fill=1)
        page.setFillColorRGB(1, 1, 1)
        say(x + 28, y + 7.2, 8.5, "兑换券  Voucher  Vale", "B")
        say(x + 78, y + 7.2, 9, f"No. {serial}", "B")
        page.setFillColorRGB(0, 0, 0)
        say(x + 2.8, y + 10.5, 9, f"No. {serial}", "B")
        for n, text in enumerate(STUB):
            say(x + 2.8, y + 16 + 9 * n, 6.5, text)
        say(x + 26, y + 19, 17, OFFER[:14], "B")
        say(x + 26, y + 26, 17, OFFER[14:], "B")
        say(x + 29, y + 39, 10.5, REDEEMER[0], "B")
        say(x + 29, y + 44, 6.5, REDEEMER[1])
        say(x + 26, y + 50, 9, "2026-12-01 → 2027-01-31")
        say(x + 26, y + 56.5, 12.5, typed, "B")
        for n, text in enumerate(ISSUER):
            say(x + 70, y + 48 + 3 * n, 7, text)
        for n, text in enumerate(TERMS):
            say(x + 26, y + 62 + 3.2 * n, 6.5, text)
        module = 28.5 / (size + 8)
        path = page.beginPath()
        for cx, cy, length in code:
            path.rect(x + 69 + (cx + 4) * module, 297 - y - 12.6 - (cy + 5) * module, length * module, module)
        page.drawPath(path, stroke=0, fill=1)
    page.save()
    report("reportlab", many, time.perf_counter() - start, (FOLDER / "reportlab.pdf").stat().st_size)


SHEET = """
#set page(width: 210mm, height: 297mm, margin: 0mm)
#set text(font: "Noto Sans SC", size: 6.5pt)
#let code(rows, side) = image(
  bytes(rows), format: (encoding: "luma8", width: side, height: side), scaling: "pixelated", width: 23.9mm)
#let at(x, y, body) = place(dx: x * 1mm, dy: y * 1mm, body)
#let green = rgb("#125638")
#let cell(v) = {
  at(26, 3, rect(width: 70.5mm, height: 6.4mm, fill: green))
  for n in range(15) { at(26 + 4.7 * n, 7.4, circle(radius: 2.3mm, fill: green)) }
  at(28, 4.6, text(size: 8.5pt, weight: "bold", fill: white)[兑换券  Voucher  Vale])
  at(78, 4.6, text(size: 9pt, weight: "bold", fill: white)[No. #v.at(0)])
  at(2.8, 8, text(size: 9pt, weight: "bold")[No. #v.at(0)])
  for (n, said) in STUB.enumerate() { at(2.8, 14 + 9 * n, said) }
  at(26, 14.6, box(width: 43mm, text(size: 17pt, weight: "bold", OFFER)))
  at(29, 35.5, text(size: 10.5pt, weight: "bold", REDEEMER.at(0)))
  at(29, 41, REDEEMER.at(1))
  at(26, 46.6, text(size: 9pt)[2026-12-01 → 2027-01-31])
  at(26, 52.6, text(size: 12.5pt, weight: "bold", v.at(1)))
  for (n, said) in ISSUER.enumerate() { at(70, 46 + 3 * n, text(size: 7pt, said)) }
  for (n, said) in TERMS.enumerate() { at(26, 59.4 + 3.2 * n, said) }
  at(71.3, 14.9, code(v.at(2), v.at(3)))
}
#let all = vouchers
#for first in range(0, all.len(), step: 8) {
  for nth in range(first, calc.min(first + 8, all.len())) {
    let i = nth - first
    place(dx: (6 + 99 * calc.rem(i, 2)) * 1mm, dy: (6.5 + 71 * calc.quo(i, 2)) * 1mm, cell(all.at(nth)))
  }
  if first + 8 < all.len() { pagebreak() }
}
"""


def typst(many):
    import json

    import typst as tool

    def quoted(texts):
        return "(" + "".join(json.dumps(text, ensure_ascii=False) + "," for text in texts) + ")"

    # The pixels of all codes lie in one file, each code with its place and its size.
    names, pixels = [], bytearray()
    for serial, typed, _, rows in vouchers(many):
        names.append([serial, typed, len(pixels), len(rows)])
        pixels += "".join(rows).translate({48: 255, 49: 0}).encode("latin-1")
    (FOLDER / "pixels.bin").write_bytes(pixels)
    (FOLDER / "names.json").write_text(json.dumps(names))
    words = f"#let OFFER = {json.dumps(OFFER)}\n#let REDEEMER = {quoted(REDEEMER)}\n#let STUB = {quoted(STUB)}\n"
    words += f"#let ISSUER = {quoted(ISSUER)}\n#let TERMS = {quoted(TERMS)}\n"
    words += '#let pixels = read("pixels.bin", encoding: none)\n#let vouchers = json("names.json").map(v => '
    words += "(v.at(0), v.at(1), pixels.slice(v.at(2), v.at(2) + v.at(3) * v.at(3)), v.at(3)))\n"
    sheet = FOLDER / "sheet.typ"
    sheet.write_text(words + SHEET, encoding="utf-8")
    compiler = tool.Compiler(str(sheet), font_paths=[str(FONTS)], ignore_system_fonts=True)
    start = time.perf_counter()
    pdf = compiler.compile(format="pdf")
    seconds = time.perf_counter() - start
    (FOLDER / "typst.pdf").write_bytes(pdf)
    report("typst", many, seconds, len(pdf))


def weasyprint(many):
    import logging

    from weasyprint import CSS, HTML
    from weasyprint.text.fonts import FontConfiguration

    logging.disable(logging.WARNING)
    given = []
    for serial, typed, _, rows in vouchers(many):
        path = "".join(f"M{x + 4} {y + 4}h{n}v1h-{n}z" for x, y, n in runs(rows))
        side = len(rows) + 8
        given.append((serial, typed, f'<svg viewBox="0 0 {side} {side}"><path d="{path}"/></svg>'))
    start = time.perf_counter()
    parts = []
    for nth, (serial, typed, code) in enumerate(given):
        if nth % 8 == 0:
            parts.append("</section><section>" if nth else "<section>")
        x, y = LEFT + CELL_W * (nth % 2), TOP + CELL_H * (nth % 8 // 2)
        stub = "".join(f"<p style='left:2.8mm;top:{14 + 9 * n}mm'>{text}</p>" for n, text in enumerate(STUB))
        terms = "".join(f"<p style='left:26mm;top:{59.4 + 3.2 * n}mm'>{text}</p>" for n, text in enumerate(TERMS))
        issuer = "".join(f"<p style='left:70mm;top:{46 + 3 * n}mm'>{text}</p>" for n, text in enumerate(ISSUER))
        dots = "".join(f"<i style='left:{26 + 4.7 * n}mm'></i>" for n in range(15))
        parts.append(
            f"<div style='left:{x}mm;top:{y}mm'><b></b>{dots}<p class=h style='left:28mm'>兑换券  Voucher  Vale</p>"
            f"<p class=h style='left:78mm'>No. {serial}</p><p style='left:2.8mm;top:8mm'>No. {serial}</p>{stub}"
            f"<p class=o>{OFFER}</p><p style='left:29mm;top:35.5mm'>{REDEEMER[0]}</p>"
            f"<p style='left:29mm;top:41mm'>{REDEEMER[1]}</p><p style='left:26mm;top:46.6mm'>2026-12-01 → 2027-01-31</p>"
            f"<p class=t>{typed}</p>{issuer}{terms}{code}</div>"
        )
    fonts = FontConfiguration()
    css = CSS(
        string=f"""
        @font-face {{ font-family: N; src: url({(FONTS / "NotoSansSC-Regular.ttf").as_uri()}) }}
        @font-face {{ font-family: N; font-weight: bold; src: url({(FONTS / "NotoSansSC-Bold.ttf").as_uri()}) }}
        @page {{ size: 210mm 297mm; margin: 0 }}
        body {{ margin: 0; font: 6.5pt N }}
        section {{ position: relative; height: 297mm; break-after: page }}
        div, p, b, i, svg {{ position: absolute; margin: 0; white-space: nowrap }}
        b {{ left: 26mm; top: 3mm; width: 70.5mm; height: 6.4mm; background: #125638 }}
        i {{ top: 7.4mm; width: 4.6mm; height: 4.6mm; border-radius: 50%; background: #125638 }}
        svg {{ left: 69mm; top: 12.6mm; width: 28.5mm; height: 28.5mm }}
        .h {{ top: 4.4mm; font-size: 8.5pt; font-weight: bold; color: white }}
        .o {{ left: 26mm; top: 14.6mm; width: 43mm; white-space: normal; font-size: 17pt; font-weight: bold }}
        .t {{ left: 26mm; top: 52.6mm; font-size: 12.5pt; font-weight: bold }}""",
        font_config=fonts,
    )
    pdf = HTML(string="".join(parts) + "</section>").write_pdf(stylesheets=[css], font_config=fonts)
    report("weasyprint", many, time.perf_counter() - start, len(pdf))


def libqrencode(many):
    library = ctypes.CDLL("libqrencode.so.4")
    library.QRcode_encodeString.restype = ctypes.c_void_p
    library.QRcode_encodeString.argtypes = [ctypes.c_char_p] + [ctypes.c_int] * 4
    library.QRcode_free.argtypes = [ctypes.c_void_p]
    given = [text.encode() for _, _, text, _ in vouchers(many)]
    medium, eight_bit, as_written = 1, 2, 1
    start = time.perf_counter()
    for text in given:
        code = library.QRcode_encodeString(text, 0, medium, eight_bit, as_written)
        assert code
        library.QRcode_free(code)
    print(f"libqrencode_per_second\t{many / (time.perf_counter() - start):.0f}")


if __name__ == "__main__":
    {"reportlab": reportlab, "typst": typst, "weasyprint": weasyprint, "libqrencode": libqrencode}[sys.argv[1]](
        int(sys.argv[2])
    )
