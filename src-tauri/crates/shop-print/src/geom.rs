//! Points, boxes, turns and outlines, in millimetres from the page's upper left corner.

/// A point in millimetres.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Point {
    /// To the right.
    pub x: f32,
    /// Downwards.
    pub y: f32,
}

/// A point.
pub(crate) const fn at(x: f32, y: f32) -> Point {
    Point { x, y }
}

/// A box in millimetres.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Rect {
    /// Left edge.
    pub x: f32,
    /// Upper edge.
    pub y: f32,
    /// Width.
    pub w: f32,
    /// Height.
    pub h: f32,
}

impl Rect {
    /// A box from its corner and size.
    #[must_use]
    pub const fn new(x: f32, y: f32, w: f32, h: f32) -> Self {
        Self { x, y, w, h }
    }

    /// The right edge.
    #[must_use]
    pub fn right(&self) -> f32 {
        self.x + self.w
    }

    /// The lower edge.
    #[must_use]
    pub fn bottom(&self) -> f32 {
        self.y + self.h
    }

    /// Whether two boxes share more than `slack` millimetres in both directions.
    #[must_use]
    pub fn overlaps(&self, other: &Self, slack: f32) -> bool {
        self.x + slack < other.right()
            && other.x + slack < self.right()
            && self.y + slack < other.bottom()
            && other.y + slack < self.bottom()
    }

    /// Whether a box lies inside this one, give or take `slack` millimetres.
    #[must_use]
    pub fn holds(&self, other: &Self, slack: f32) -> bool {
        other.x >= self.x - slack
            && other.y >= self.y - slack
            && other.right() <= self.right() + slack
            && other.bottom() <= self.bottom() + slack
    }

    /// The smallest box around some points.
    pub(crate) fn around(points: impl IntoIterator<Item = Point>) -> Option<Self> {
        let mut points = points.into_iter();
        let first = points.next()?;
        let (mut low, mut high) = (first, first);
        for point in points {
            low = at(low.x.min(point.x), low.y.min(point.y));
            high = at(high.x.max(point.x), high.y.max(point.y));
        }
        Some(Self::new(low.x, low.y, high.x - low.x, high.y - low.y))
    }
}

/// An affine map: turn, scale and shift.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Matrix {
    /// Horizontal part of the x axis.
    pub a: f32,
    /// Vertical part of the x axis.
    pub b: f32,
    /// Horizontal part of the y axis.
    pub c: f32,
    /// Vertical part of the y axis.
    pub d: f32,
    /// Shift to the right.
    pub e: f32,
    /// Shift downwards.
    pub f: f32,
}

impl Matrix {
    /// Leaves everything where it is.
    pub const IDENTITY: Self = Self { a: 1.0, b: 0.0, c: 0.0, d: 1.0, e: 0.0, f: 0.0 };

    /// A shift.
    #[must_use]
    pub const fn shift(x: f32, y: f32) -> Self {
        Self { e: x, f: y, ..Self::IDENTITY }
    }

    /// A scale in both directions.
    #[must_use]
    pub const fn scale(x: f32, y: f32) -> Self {
        Self { a: x, d: y, ..Self::IDENTITY }
    }

    /// A clockwise turn in degrees about a point.
    #[must_use]
    pub fn turn(degrees: f32, x: f32, y: f32) -> Self {
        let (sin, cos) = degrees.to_radians().sin_cos();
        let turn = Self { a: cos, b: sin, c: -sin, d: cos, e: 0.0, f: 0.0 };
        Self::shift(x, y).of(turn).of(Self::shift(-x, -y))
    }

    /// This map after another: first `inner`, then `self`.
    #[must_use]
    pub fn of(&self, inner: Self) -> Self {
        Self {
            a: self.a * inner.a + self.c * inner.b,
            b: self.b * inner.a + self.d * inner.b,
            c: self.a * inner.c + self.c * inner.d,
            d: self.b * inner.c + self.d * inner.d,
            e: self.a * inner.e + self.c * inner.f + self.e,
            f: self.b * inner.e + self.d * inner.f + self.f,
        }
    }

    /// Where a point comes to lie.
    #[must_use]
    pub fn map(&self, p: Point) -> Point {
        at(self.a * p.x + self.c * p.y + self.e, self.b * p.x + self.d * p.y + self.f)
    }

    /// By how much lengths grow.
    #[must_use]
    pub fn growth(&self) -> f32 {
        (self.a * self.d - self.b * self.c).abs().sqrt()
    }

    /// The box around a mapped box.
    #[must_use]
    pub fn map_rect(&self, r: &Rect) -> Rect {
        let corners = [at(r.x, r.y), at(r.right(), r.y), at(r.x, r.bottom()), at(r.right(), r.bottom())];
        Rect::around(corners.map(|p| self.map(p))).unwrap_or(*r)
    }
}

/// A piece of an outline.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Seg {
    /// Begin at a point.
    Move(Point),
    /// A straight line to a point.
    Line(Point),
    /// A cubic curve: two handles and the end.
    Curve(Point, Point, Point),
    /// Back to the last beginning.
    Close,
}

/// How far a curve's handles stand off for a quarter of a circle of radius 1.
const QUARTER: f32 = 0.552_284_8;

/// A rectangle, its corners rounded by `r`.
pub(crate) fn rectangle(b: &Rect, r: f32) -> Vec<Seg> {
    let r = r.min(b.w / 2.0).min(b.h / 2.0);
    if r <= 0.0 {
        return vec![
            Seg::Move(at(b.x, b.y)),
            Seg::Line(at(b.right(), b.y)),
            Seg::Line(at(b.right(), b.bottom())),
            Seg::Line(at(b.x, b.bottom())),
            Seg::Close,
        ];
    }
    let k = r * (1.0 - QUARTER);
    let (x, y, rx, by) = (b.x, b.y, b.right(), b.bottom());
    vec![
        Seg::Move(at(x + r, y)),
        Seg::Line(at(rx - r, y)),
        Seg::Curve(at(rx - k, y), at(rx, y + k), at(rx, y + r)),
        Seg::Line(at(rx, by - r)),
        Seg::Curve(at(rx, by - k), at(rx - k, by), at(rx - r, by)),
        Seg::Line(at(x + r, by)),
        Seg::Curve(at(x + k, by), at(x, by - k), at(x, by - r)),
        Seg::Line(at(x, y + r)),
        Seg::Curve(at(x, y + k), at(x + k, y), at(x + r, y)),
        Seg::Close,
    ]
}

/// A circle.
pub(crate) fn circle(x: f32, y: f32, r: f32) -> Vec<Seg> {
    let k = r * QUARTER;
    vec![
        Seg::Move(at(x + r, y)),
        Seg::Curve(at(x + r, y + k), at(x + k, y + r), at(x, y + r)),
        Seg::Curve(at(x - k, y + r), at(x - r, y + k), at(x - r, y)),
        Seg::Curve(at(x - r, y - k), at(x - k, y - r), at(x, y - r)),
        Seg::Curve(at(x + k, y - r), at(x + r, y - k), at(x + r, y)),
        Seg::Close,
    ]
}

/// A straight line.
pub(crate) fn line(x1: f32, y1: f32, x2: f32, y2: f32) -> Vec<Seg> {
    vec![Seg::Move(at(x1, y1)), Seg::Line(at(x2, y2))]
}

/// An outline moved by a map.
pub(crate) fn mapped(outline: &[Seg], m: &Matrix) -> Vec<Seg> {
    outline
        .iter()
        .map(|seg| match *seg {
            Seg::Move(p) => Seg::Move(m.map(p)),
            Seg::Line(p) => Seg::Line(m.map(p)),
            Seg::Curve(p, q, r) => Seg::Curve(m.map(p), m.map(q), m.map(r)),
            Seg::Close => Seg::Close,
        })
        .collect()
}

/// The box around an outline's ends and the middles of its curves.
pub(crate) fn bounds(outline: &[Seg]) -> Option<Rect> {
    let mut last = Point::default();
    let mut points = Vec::new();
    for seg in outline {
        match *seg {
            Seg::Move(p) | Seg::Line(p) => {
                points.push(p);
                last = p;
            }
            Seg::Curve(p, q, r) => {
                for t in [0.25, 0.5, 0.75] {
                    points.push(along(last, p, q, r, t));
                }
                points.push(r);
                last = r;
            }
            Seg::Close => {}
        }
    }
    Rect::around(points)
}

/// The point at `t` of a curve.
fn along(a: Point, p: Point, q: Point, r: Point, t: f32) -> Point {
    let u = 1.0 - t;
    let (wa, wp, wq, wr) = (u * u * u, 3.0 * u * u * t, 3.0 * u * t * t, t * t * t);
    at(wa * a.x + wp * p.x + wq * q.x + wr * r.x, wa * a.y + wp * p.y + wq * q.y + wr * r.y)
}
