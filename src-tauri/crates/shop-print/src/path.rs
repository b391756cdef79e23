//! Reading an outline written as letters and numbers: M L H V C S A Z, either case.

use crate::geom::{Point, Seg, at};

/// What could not be read, for the one who wrote the design.
type Wrong = String;

/// Reads an outline; numbers may touch ("1.5-2") or be parted by commas and spaces.
pub(crate) fn read(text: &str) -> Result<Vec<Seg>, Wrong> {
    let mut reader =
        Reader { rest: text, pen: Point::default(), start: Point::default(), handle: None, out: Vec::new() };
    let mut command = 'M';
    loop {
        reader.rest = reader.rest.trim_start_matches([' ', ',', '\n', '\t']);
        let Some(next) = reader.rest.chars().next() else { return Ok(reader.out) };
        if next.is_ascii_alphabetic() {
            command = next;
            reader.rest = reader.rest.get(next.len_utf8()..).unwrap_or_default();
        }
        reader.step(command)?;
        command = match command {
            'M' => 'L',
            'm' => 'l',
            same => same,
        };
    }
}

struct Reader<'a> {
    rest: &'a str,
    pen: Point,
    start: Point,
    /// The second handle of the curve before, for a smooth one.
    handle: Option<Point>,
    out: Vec<Seg>,
}

impl Reader<'_> {
    fn number(&mut self) -> Result<f32, Wrong> {
        let text = self.rest.trim_start_matches([' ', ',', '\n', '\t']);
        let mut end = 0;
        let mut dotted = false;
        for (i, c) in text.char_indices() {
            let ok = c.is_ascii_digit() || (i == 0 && matches!(c, '-' | '+')) || (c == '.' && !dotted);
            if !ok {
                break;
            }
            dotted |= c == '.';
            end = i + c.len_utf8();
        }
        let (number, rest) = text.split_at(end);
        self.rest = rest;
        number.parse().map_err(|_| format!("no number before \"{}\"", rest.chars().take(12).collect::<String>()))
    }

    fn flag(&mut self) -> Result<bool, Wrong> {
        let text = self.rest.trim_start_matches([' ', ',', '\n', '\t']);
        let bit = match text.chars().next() {
            Some('0') => false,
            Some('1') => true,
            _ => return Err("an arc needs 0 or 1 for its flags".into()),
        };
        self.rest = text.get(1..).unwrap_or_default();
        Ok(bit)
    }

    fn point(&mut self, relative: bool) -> Result<Point, Wrong> {
        let (x, y) = (self.number()?, self.number()?);
        Ok(if relative { at(self.pen.x + x, self.pen.y + y) } else { at(x, y) })
    }

    fn step(&mut self, command: char) -> Result<(), Wrong> {
        let relative = command.is_ascii_lowercase();
        let mut handle = None;
        match command.to_ascii_uppercase() {
            'M' => {
                self.pen = self.point(relative)?;
                self.start = self.pen;
                self.out.push(Seg::Move(self.pen));
            }
            'L' => self.line_to(relative, true, true)?,
            'H' => self.line_to(relative, true, false)?,
            'V' => self.line_to(relative, false, true)?,
            'C' => {
                let (p, q, r) = (self.point(relative)?, self.point(relative)?, self.point(relative)?);
                handle = self.curve(p, q, r);
            }
            'S' => {
                let mirrored = self.handle.map_or(self.pen, |h| at(2.0 * self.pen.x - h.x, 2.0 * self.pen.y - h.y));
                let (q, r) = (self.point(relative)?, self.point(relative)?);
                handle = self.curve(mirrored, q, r);
            }
            'A' => {
                let (rx, ry, _) = (self.number()?, self.number()?, self.number()?);
                let (large, sweep) = (self.flag()?, self.flag()?);
                let end = self.point(relative)?;
                self.arc(rx, ry, large, sweep, end);
            }
            'Z' => {
                self.pen = self.start;
                self.out.push(Seg::Close);
            }
            other => return Err(format!("an outline knows no {other}")),
        }
        self.handle = handle;
        Ok(())
    }

    fn line_to(&mut self, relative: bool, x: bool, y: bool) -> Result<(), Wrong> {
        let base = if relative { self.pen } else { Point::default() };
        let mut to = self.pen;
        if x {
            to.x = base.x + self.number()?;
        }
        if y {
            to.y = base.y + self.number()?;
        }
        self.pen = to;
        self.out.push(Seg::Line(to));
        Ok(())
    }

    fn curve(&mut self, p: Point, q: Point, r: Point) -> Option<Point> {
        self.out.push(Seg::Curve(p, q, r));
        self.pen = r;
        Some(q)
    }

    /// An arc as curves of at most a quarter each. Source of the centre's formula: SVG 1.1, appendix F.6.
    fn arc(&mut self, rx: f32, ry: f32, large: bool, sweep: bool, end: Point) {
        let from = self.pen;
        let (mut rx, mut ry) = (rx.abs(), ry.abs());
        let (dx, dy) = ((from.x - end.x) / 2.0, (from.y - end.y) / 2.0);
        if rx <= 0.0 || ry <= 0.0 || (dx == 0.0 && dy == 0.0) {
            self.out.push(Seg::Line(end));
            self.pen = end;
            return;
        }
        let far = (dx / rx).powi(2) + (dy / ry).powi(2);
        if far > 1.0 {
            rx *= far.sqrt();
            ry *= far.sqrt();
        }
        let low = (rx * dy).powi(2) + (ry * dx).powi(2);
        let size = (((rx * ry).powi(2) - low).max(0.0) / low).sqrt() * if large == sweep { -1.0 } else { 1.0 };
        let (cx, cy) = (size * rx * dy / ry, -size * ry * dx / rx);
        let centre = at(cx + (from.x + end.x) / 2.0, cy + (from.y + end.y) / 2.0);
        let first = ((dy - cy) / ry).atan2((dx - cx) / rx);
        let last = ((-dy - cy) / ry).atan2((-dx - cx) / rx);
        let full = std::f32::consts::TAU;
        let mut span = last - first;
        if sweep && span < 0.0 {
            span += full;
        } else if !sweep && span > 0.0 {
            span -= full;
        }
        let parts = (span.abs() / std::f32::consts::FRAC_PI_2 - 0.001).ceil().max(1.0);
        let step = span / parts;
        let k = 4.0 / 3.0 * (step / 4.0).tan();
        let mut angle = first;
        for _ in 0..crate::num::size(parts) {
            let next = angle + step;
            let (s1, c1) = angle.sin_cos();
            let (s2, c2) = next.sin_cos();
            let put = |x: f32, y: f32| at(centre.x + rx * x, centre.y + ry * y);
            let (p, q, r) = (put(c1 - k * s1, s1 + k * c1), put(c2 + k * s2, s2 - k * c2), put(c2, s2));
            self.out.push(Seg::Curve(p, q, r));
            angle = next;
        }
        self.pen = end;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::geom::bounds;

    #[test]
    fn a_half_circle_is_as_high_as_its_radius() {
        let outline = read("M6 46.2H23V50A8.5 8.5 0 0 1 6 50Z").expect("an outline");
        let b = bounds(&outline).expect("a box");
        assert!((b.bottom() - 58.5).abs() < 0.05, "{b:?}");
    }

    #[test]
    fn small_letters_count_from_the_pen_and_numbers_may_touch() {
        let outline = read("M89 16.0c4 -2.6 8-2.6 12 0s8 2.6 12 0").expect("an outline");
        assert!(matches!(outline.last(), Some(Seg::Curve(_, _, end)) if *end == at(113.0, 16.0)));
    }

    #[test]
    fn an_unknown_letter_is_said() {
        assert!(read("M0 0Q1 1 2 2").is_err());
        assert!(read("M0 x").is_err());
    }
}
