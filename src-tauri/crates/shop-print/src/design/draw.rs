//! Drawing a design: items in order, each by its kind.

use std::collections::BTreeMap;

use serde_json::{Map, Value};

use super::Words;
use super::model::{Design, Item};
use super::sums::{Num, sum};
use super::theme::Look;
use crate::font::Fonts;
use crate::geom::{Matrix, Rect};
use crate::language::Language;
use crate::num::{count, size};
use crate::picture::Picture;
use crate::qr::Device;
use crate::scene::{Mark, Page};
use crate::warn::Warning;

/// A design with everything that fills it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Job<'a> {
    pub(crate) design: &'a Design,
    pub(crate) words: &'a Words,
    pub(crate) pictures: &'a BTreeMap<String, Picture>,
    pub(crate) look: &'a Look,
    pub(crate) language: Language,
    pub(crate) fonts: &'a Fonts,
    /// The page is printed this many times as large; floors of type are kept in print.
    pub(crate) scale: f32,
    pub(crate) device: Device,
    pub(crate) part: Part<'a>,
}

/// Which items of a design are drawn.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Part<'a> {
    /// All.
    Whole,
    /// Those that use none of these fields.
    Without(&'a [&'a str]),
    /// Those that use one of these fields.
    Only(&'a [&'a str]),
}

/// Draws a design in its own size.
pub(crate) fn draw(job: &Job<'_>) -> (Page, Vec<Warning>) {
    let [width, height] = job.design.size;
    let mut drawer = Drawer {
        job: *job,
        ornaments: BTreeMap::new(),
        page: Page::new(width, height),
        warnings: Vec::new(),
        loose: Vec::new(),
        texts: Vec::new(),
        shared: BTreeMap::new(),
    };
    drawer.share_fits(&job.design.items);
    let env = Env { at: Matrix::IDENTITY, ..Env::default() };
    drawer.part(&job.design.items, &env);
    drawer.look_at_safe(width, height);
    (drawer.page, drawer.warnings)
}

/// The ornaments that come with the program.
fn ornaments() -> BTreeMap<String, Vec<Item>> {
    serde_json::from_str(crate::assets::ORNAMENTS).unwrap_or_default()
}

/// What stands around an item: the cell it is in, the list's entry, an ornament's colours.
#[derive(Debug, Clone, Default)]
pub(crate) struct Env<'a> {
    pub(crate) at: Matrix,
    pub(crate) w: f32,
    pub(crate) h: f32,
    pub(crate) i: usize,
    pub(crate) n: usize,
    pub(crate) entry: Option<&'a Map<String, Value>>,
    pub(crate) colours: Option<&'a BTreeMap<String, String>>,
}

impl Default for Matrix {
    fn default() -> Self {
        Self::IDENTITY
    }
}

pub(crate) struct Drawer<'a> {
    pub(crate) job: Job<'a>,
    /// Read when the first one is drawn.
    ornaments: BTreeMap<String, Vec<Item>>,
    pub(crate) page: Page,
    pub(crate) warnings: Vec<Warning>,
    /// Marks that are meant to overlap others, by their place.
    pub(crate) loose: Vec<usize>,
    /// Boxes of the lines of text drawn so far.
    pub(crate) texts: Vec<(Rect, String)>,
    /// Steps of half a point by which stacks of one name shrink.
    pub(crate) shared: BTreeMap<String, usize>,
}

impl<'a> Drawer<'a> {
    /// Draws the items of the part that is asked for; what an item holds belongs to it.
    fn part(&mut self, items: &[Item], env: &Env<'_>) {
        for item in items {
            let drawn = match self.job.part {
                Part::Whole => true,
                Part::Without(fields) => !item.uses(fields),
                Part::Only(fields) => item.uses(fields),
            };
            if drawn {
                self.item(item, env);
            }
        }
    }

    pub(crate) fn items(&mut self, items: &[Item], env: &Env<'_>) {
        for item in items {
            self.item(item, env);
        }
    }

    fn item(&mut self, item: &Item, env: &Env<'_>) {
        if self.job.look.mono && item.mono == Some(false) {
            return;
        }
        if item.odd.is_some_and(|odd| odd != env.i % 2) {
            return;
        }
        if item.rect.is_some() || item.circle.is_some() || item.line.is_some() || item.path.is_some() {
            self.shape(item, env);
        } else if item.text.is_some() {
            self.text(item, env);
        } else if item.stack.is_some() {
            self.stack(item, env);
        } else if let Some(text) = &item.qr {
            self.qr(item, &self.filled(text, env), env);
        } else if let Some(text) = &item.code {
            self.code(item, &self.filled(text, env), env);
        } else if let Some(picture) = self.pictured(item) {
            self.picture(item, picture, env);
        } else if let Some(name) = &item.art {
            self.art(item, &self.filled(name, env), env);
        } else if let Some(name) = &item.picture {
            self.warnings.push(Warning::PictureMissing { name: name.clone() });
        } else if let Some(members) = &item.group {
            let inside = Env { at: self.placed(item, env), ..env.clone() };
            self.items(members, &inside);
        } else if let Some(times) = &item.repeat {
            self.repeat(item, times, env);
        } else if let Some(list) = &item.each {
            self.each(item, list, env);
        } else if let Some(list) = &item.deck {
            self.deck(item, list, env);
        }
    }

    /// The picture of an item, if the shop has one that can be drawn; an ornament stands in for one that is missing.
    fn pictured(&self, item: &Item) -> Option<&'a Picture> {
        item.picture.as_ref().and_then(|name| self.job.pictures.get(name)).filter(|picture| picture.is_sound())
    }

    /// A number of the design here.
    pub(crate) fn num(&self, num: &Num, env: &Env<'_>) -> f32 {
        match num {
            Num::Plain(value) => *value,
            Num::Sum(text) => self.sum(text, env),
        }
    }

    /// A sum of the design here; one that cannot be read is nought.
    pub(crate) fn sum(&self, text: &str, env: &Env<'_>) -> f32 {
        let known = |name: &str| match name {
            "w" => Some(env.w),
            "h" => Some(env.h),
            "i" => Some(count(env.i)),
            "n" => Some(count(env.n)),
            own => {
                let value = env.entry?.get(own.strip_prefix('_')?)?;
                value.as_u64().and_then(|n| usize::try_from(n).ok()).map(count).or_else(|| value.as_str()?.parse().ok())
            }
        };
        sum(text, &known).unwrap_or(0.0)
    }

    pub(crate) fn room(&self, nums: &[Num], env: &Env<'_>) -> Rect {
        let mut values = nums.iter().map(|n| self.num(n, env));
        let mut next = || values.next();
        let (x, y, w) = (next().unwrap_or(0.0), next().unwrap_or(0.0), next().unwrap_or(0.0));
        Rect::new(x, y, w, next().unwrap_or(w))
    }

    /// The map of an item that is shifted by `at` and turned by `rot`.
    pub(crate) fn placed(&self, item: &Item, env: &Env<'_>) -> Matrix {
        let mut m = env.at;
        if let Some([x, y]) = &item.at {
            m = m.of(Matrix::shift(self.num(x, env), self.num(y, env)));
        }
        if let (Some(degrees), Some([x, y])) = (item.rot, item.pivot) {
            m = m.of(Matrix::turn(degrees, x, y));
        }
        m
    }

    /// A text with its fields filled in; an unknown field says nothing.
    pub(crate) fn filled(&self, template: &str, env: &Env<'_>) -> String {
        let mut out = String::new();
        let mut rest = template;
        while let Some((before, after)) = rest.split_once('{') {
            out.push_str(before);
            let Some((name, tail)) = after.split_once('}') else { break };
            out.push_str(&self.field(name, env));
            rest = tail;
        }
        out.push_str(rest);
        out.trim_matches([' ', '\n']).to_owned()
    }

    fn field(&self, name: &str, env: &Env<'_>) -> String {
        let value = if let Some(own) = name.strip_prefix('_') {
            match (own, env.entry) {
                ("no", Some(entry)) if !entry.contains_key("no") => return (env.i + 1).to_string(),
                (_, entry) => entry.and_then(|e| e.get(own)),
            }
        } else if let Some((of, part)) = name.split_once('.') {
            self.job.words.get(of).and_then(|v| v.get(part))
        } else {
            self.job.words.get(name)
        };
        match value {
            Some(Value::String(text)) => text.clone(),
            Some(Value::Number(number)) => number.to_string(),
            _ => String::new(),
        }
    }

    /// The entries of a list.
    pub(crate) fn list(&self, name: &str) -> Vec<&'a Map<String, Value>> {
        let entries = self.job.words.get(name).and_then(Value::as_array);
        entries.into_iter().flatten().filter_map(Value::as_object).collect()
    }

    fn repeat(&mut self, item: &Item, times: &Num, env: &Env<'_>) {
        let (step_x, step_y) = item.step.as_ref().map_or((0.0, 0.0), |[x, y]| (self.num(x, env), self.num(y, env)));
        let base = self.placed(item, env);
        let n = size(self.num(times, env)).min(1000);
        for i in 0..n {
            let shift = Matrix::shift(step_x * count(i), step_y * count(i));
            let inside = Env { at: base.of(shift), i, n, ..env.clone() };
            self.items(&item.items, &inside);
        }
    }

    fn art(&mut self, item: &Item, name: &str, env: &Env<'_>) {
        if self.ornaments.is_empty() {
            self.ornaments = ornaments();
        }
        let Some(ornament) = self.ornaments.get(name).cloned() else { return };
        let room = self.room(item.room.as_deref().unwrap_or_default(), env);
        let mut at = env.at;
        if let Some(degrees) = item.rot {
            at = at.of(Matrix::turn(degrees, room.x + room.w / 2.0, room.y + room.h / 2.0));
        }
        let grown = Matrix::shift(room.x, room.y).of(Matrix::scale(room.w / 100.0, room.h / 100.0));
        let inside = Env { at: at.of(grown), colours: Some(&item.colours), ..env.clone() };
        self.items(&ornament, &inside);
    }

    fn look_at_safe(&mut self, width: f32, height: f32) {
        let safe = self.job.design.safe;
        let inside = Rect::new(safe, safe, width - 2.0 * safe, height - 2.0 * safe);
        let mut outside: Vec<String> = Vec::new();
        for (at, mark) in self.page.marks.iter().enumerate() {
            if self.loose.contains(&at) {
                continue;
            }
            let Some(bounds) = mark.bounds().filter(|b| !inside.holds(b, 0.35)) else { continue };
            let what = match mark {
                Mark::Text(run) => run.glyphs.iter().map(|g| g.ch).collect(),
                Mark::Qr(qr) => {
                    let quiet = 4.0 * qr.module() + 0.3;
                    if inside.holds(&bounds, quiet) {
                        continue;
                    }
                    qr.text.clone()
                }
                Mark::Picture { .. } => "picture".to_owned(),
                Mark::Stencil { .. } => "stencil".to_owned(),
                Mark::Shape { stroke: Some(stroke), .. } if stroke.dash.is_some() => continue,
                Mark::Shape { .. } => "shape".to_owned(),
            };
            if !outside.contains(&what) {
                outside.push(what);
            }
        }
        self.warnings.extend(outside.into_iter().map(|what| Warning::OutsideSafe { what }));
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn every_ornament_can_be_read() {
        assert!(super::ornaments().len() >= 19);
    }
}
