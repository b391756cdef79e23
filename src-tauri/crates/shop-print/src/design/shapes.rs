//! Shapes of a design, and its codes.

use std::sync::Arc;

use super::draw::{Drawer, Env};
use super::model::Item;
use crate::geom::{Rect, Seg, circle, line, mapped, rectangle};
use crate::ink::{Typed, typed};
use crate::num::count;
use crate::picture::Picture;
use crate::qr::{Care, code};
use crate::scene::{Mark, Stroke};
use crate::text::Align;
use crate::warn::Warning;

/// The width of a line that says none, in millimetres.
const HAIR: f32 = 0.25;

impl Drawer<'_> {
    pub(crate) fn shape(&mut self, item: &Item, env: &Env<'_>) {
        let Some(outline) = self.outline(item, env) else { return };
        let place = self.placed(item, env);
        let outline = mapped(&outline, &place);
        let look = self.job.look;
        let role = |name: &Option<String>| name.as_ref().map(|n| self.role(n, env));
        let (fill_role, line_role) = (role(&item.fill), role(&item.stroke));
        let fill = fill_role.as_deref().and_then(|r| look.colour(r));
        let grown = place.growth();
        let mut stroke = line_role.as_deref().and_then(|r| look.line(r)).map(|colour| Stroke {
            colour,
            width: item.w.unwrap_or(HAIR) * grown,
            dash: item.dash.map(|[on, off]| (on * grown, off * grown)),
            round: item.cap == Some(1),
        });
        if let Some(width) = fill_role.as_deref().and_then(|r| look.outline(r)) {
            let kept = stroke.take().filter(|_| line_role.as_deref() != fill_role.as_deref());
            stroke = kept.or(Some(Stroke { colour: crate::scene::Colour::BLACK, width, dash: None, round: true }));
        }
        self.page.shape(outline, fill, stroke);
    }

    fn outline(&self, item: &Item, env: &Env<'_>) -> Option<Vec<Seg>> {
        if let Some(nums) = &item.rect {
            let r = item.r.as_ref().map_or(0.0, |r| self.num(r, env));
            return Some(rectangle(&self.room(nums, env), r));
        }
        if let Some([x, y, r]) = &item.circle {
            return Some(circle(self.num(x, env), self.num(y, env), self.num(r, env)));
        }
        if let Some([x1, y1, x2, y2]) = &item.line {
            return Some(line(self.num(x1, env), self.num(y1, env), self.num(x2, env), self.num(y2, env)));
        }
        let mut written = String::new();
        let mut rest = item.path.as_deref()?;
        while let Some((before, after)) = rest.split_once('{') {
            let (sum, tail) = after.split_once('}')?;
            written.push_str(before);
            written.push_str(&format!(" {:.4} ", self.sum(sum, env)));
            rest = tail;
        }
        written.push_str(rest);
        crate::path::read(&written).ok()
    }

    /// A role by its name here: an ornament's own name, an entry's field, or the role itself.
    pub(crate) fn role(&self, name: &str, env: &Env<'_>) -> String {
        if name.starts_with('{') {
            return self.filled(name, env);
        }
        env.colours.and_then(|own| own.get(name)).cloned().unwrap_or_else(|| match name {
            "a" => "accent".to_owned(),
            "b" => "warm".to_owned(),
            other => other.to_owned(),
        })
    }

    pub(crate) fn qr(&mut self, item: &Item, text: &str, env: &Env<'_>) {
        if text.is_empty() {
            return;
        }
        let nums = item.room.as_deref().unwrap_or_default();
        let room = self.room(nums, env);
        let side = Rect::new(room.x, room.y, room.w, room.w);
        match code(&self.job.fonts.codes, text, side, Care::read(item.ec.as_deref()), self.job.device) {
            Ok((mut mark, _)) => {
                mark.place = env.at;
                let (module, least) = (mark.module() * self.job.scale, self.job.device.least_module());
                if module < least - 0.001 {
                    self.warnings.push(Warning::QrTooSmall { text: text.to_owned(), module, least });
                }
                self.page.marks.push(Mark::Qr(mark));
            }
            Err(warning) => self.warnings.push(warning),
        }
    }

    pub(crate) fn code(&mut self, item: &Item, text: &str, env: &Env<'_>) {
        let room = self.room(item.room.as_deref().unwrap_or_default(), env);
        let align = match item.over.align.as_deref() {
            Some("c") => Align::Centre,
            Some("r") => Align::Right,
            _ => Align::Left,
        };
        let colour = self.job.look.colour("ink").unwrap_or(crate::scene::Colour::BLACK);
        let pt = item.over.pt.unwrap_or(11.0);
        let code = Typed { text, pt, cell: 0.82, room, align, colour };
        typed(&mut self.page, self.job.fonts, &code, &env.at);
    }

    /// A picture, whole and in the middle of its box; one printed with fewer than 200 dots an inch is told of.
    pub(crate) fn picture(&mut self, item: &Item, picture: &Picture, env: &Env<'_>) {
        let room = self.room(item.room.as_deref().unwrap_or_default(), env);
        let (w, h) = (count(picture.width.min(60_000)), count(picture.height.min(60_000)));
        let scale = (room.w / w).min(room.h / h);
        let (w, h) = (w * scale, h * scale);
        let own = Rect::new(room.x + (room.w - w) / 2.0, room.y + (room.h - h) / 2.0, w, h);
        let printed = w * env.at.growth() * self.job.scale;
        let dpi = picture.dpi(printed);
        if dpi < 200.0 {
            let dpi = u32::try_from(crate::num::size(dpi)).unwrap_or(0);
            self.warnings.push(Warning::PictureCoarse { dpi });
        }
        let picture = Arc::new(picture.fine_enough(printed));
        self.page.marks.push(Mark::Picture { picture, room: own, place: env.at });
    }
}
