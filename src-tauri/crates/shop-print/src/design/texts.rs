//! Texts of a design: one in a box, or several under one another that shrink together.

use super::draw::{Drawer, Env};
use super::model::{Gap, Item, StyleData};
use crate::geom::Rect;
use crate::ink::put;
use crate::language::Language;
use crate::num::count;
use crate::scene::Colour;
use crate::text::{Align, Block, Fitted, Space, Stand, Style, block, fit, fit_at};
use crate::warn::Warning;

/// No printed text is smaller than this, in points.
const FLOOR: f32 = 5.8;
/// The floor of texts on a page that is printed smaller than it was drawn, in points.
const SHRUNK_FLOOR: f32 = 6.5;

/// A text of a stack with what it needs.
struct Part {
    text: String,
    style: Style,
    colour: Colour,
    gap: f32,
}

impl Drawer<'_> {
    /// The style of an item: its named style, the language's changes, the item's own, the language's again.
    fn style(&self, item: &Item) -> (Style, StyleData) {
        let mut data = StyleData::default();
        let named = item.style.as_ref().and_then(|name| self.job.design.styles.get(name));
        for layer in [named, Some(&item.over)].into_iter().flatten() {
            overlay(&mut data, layer);
            if let Some(own) = self.of_language(layer) {
                overlay(&mut data, own);
            }
        }
        let floor = if self.job.scale < 0.99 { SHRUNK_FLOOR / self.job.scale } else { FLOOR };
        let pt = data.pt.unwrap_or(10.0).max(floor);
        let style = Style {
            pt,
            min: data.min.unwrap_or(pt).clamp(floor.min(pt), pt),
            bold: data.weight.as_deref() == Some("bold"),
            lead: data.lead.unwrap_or(1.3),
            track: data.track.unwrap_or(0.0),
            align: match data.align.as_deref() {
                Some("c") => Align::Centre,
                Some("r") => Align::Right,
                _ => Align::Left,
            },
            stand: match data.valign.as_deref() {
                Some("m") => Stand::Middle,
                Some("b") => Stand::Bottom,
                Some("base") => Stand::Base,
                _ => Stand::Top,
            },
            balance: data.balance.unwrap_or(false),
        };
        (style, data)
    }

    fn of_language<'s>(&self, data: &'s StyleData) -> Option<&'s StyleData> {
        match self.job.language {
            Language::English => data.en.as_deref(),
            Language::Chinese => data.zh.as_deref(),
            Language::Spanish => data.es.as_deref(),
        }
    }

    fn ink(&self, data: &StyleData, env: &Env<'_>) -> Colour {
        let role = self.role(data.colour.as_deref().unwrap_or("ink"), env);
        self.job.look.colour(&role).unwrap_or(Colour::BLACK)
    }

    pub(crate) fn text(&mut self, item: &Item, env: &Env<'_>) {
        let text = self.filled(item.text.as_deref().unwrap_or_default(), env);
        if text.is_empty() {
            return;
        }
        let (style, data) = self.style(item);
        let room = self.room(item.room.as_deref().unwrap_or_default(), env);
        let space = Space { w: room.w, h: room.h.max(style.pt * 0.3), lines: item.lines };
        let fitted = fit(self.job.fonts, &text, &style, &space);
        let colour = self.ink(&data, env);
        self.put(&fitted, &text, &style, &room, colour, env, item.lint != Some(false));
    }

    #[allow(clippy::too_many_arguments, reason = "what is drawn, how, where and whether it may touch belong together")]
    fn put(
        &mut self,
        fitted: &Fitted,
        text: &str,
        style: &Style,
        room: &Rect,
        colour: Colour,
        env: &Env<'_>,
        lint: bool,
    ) {
        if fitted.cut {
            self.warnings.push(Warning::TextCut { text: text.to_owned() });
        }
        for sign in &fitted.block.missing {
            let warning = Warning::GlyphMissing { sign: *sign };
            if !self.warnings.contains(&warning) {
                self.warnings.push(warning);
            }
        }
        let before = self.page.marks.len();
        let ink = put(&mut self.page, &fitted.block, style, room, colour, &env.at);
        if !lint {
            self.loose.extend(before..self.page.marks.len());
        } else if env.at.b.abs() < 0.001 {
            let lines: Vec<Rect> = ink.iter().map(|line| env.at.map_rect(line)).collect();
            let touches = |other: &Rect| lines.iter().any(|line| other.overlaps(line, 0.25));
            if let Some(first) = self.texts.iter().find(|(other, _)| touches(other)).map(|(_, t)| t.clone()) {
                self.warnings.push(Warning::TextsTouch { first, second: text.to_owned() });
            }
            self.texts.extend(lines.into_iter().map(|line| (line, text.to_owned())));
        }
    }

    /// Stacks of one name take the largest shrinking that any of them needs.
    pub(crate) fn share_fits(&mut self, items: &[Item]) {
        for item in items {
            if let (Some(name), Some(nums)) = (&item.fit, &item.stack) {
                let env = Env::default();
                let room = self.room(nums, &env);
                let parts = self.parts(item, &env);
                let steps = self.steps(&parts, &room);
                let known = self.shared.entry(name.clone()).or_default();
                *known = steps.max(*known);
            }
        }
    }

    fn parts(&self, item: &Item, env: &Env<'_>) -> Vec<Part> {
        let gap_of = |gap: Option<Gap>| match gap {
            Some(Gap::One(gap) | Gap::Two([_, gap])) => Some(gap),
            None => None,
        };
        let between = gap_of(item.gap).unwrap_or(0.0);
        let part = |member: &Item| {
            let text = self.filled(member.text.as_deref().unwrap_or_default(), env);
            let (style, data) = self.style(member);
            let gap = gap_of(member.gap).unwrap_or(between);
            (!text.is_empty()).then(|| Part { text, style, colour: self.ink(&data, env), gap })
        };
        item.items.iter().filter_map(part).collect()
    }

    fn blocks(&self, parts: &[Part], room: &Rect, steps: usize) -> Vec<Block> {
        let smaller = |p: &Part| (p.style.pt - 0.5 * count(steps)).max(p.style.min);
        parts.iter().map(|p| block(self.job.fonts, &p.text, &p.style, smaller(p), room.w)).collect()
    }

    /// How many half points smaller all texts are set so that they fit together.
    fn steps(&self, parts: &[Part], room: &Rect) -> usize {
        let most = parts.iter().map(|p| crate::num::size(((p.style.pt - p.style.min) * 2.0).ceil())).max().unwrap_or(0);
        let fits = |steps: &usize| {
            let blocks = self.blocks(parts, room, *steps);
            let sound = blocks.iter().all(|b| !b.torn && b.width() <= room.w + 0.02);
            sound && height(parts, &blocks) <= room.h + 0.02
        };
        (0..=most).find(fits).unwrap_or(most)
    }

    pub(crate) fn stack(&mut self, item: &Item, env: &Env<'_>) {
        let Some(nums) = &item.stack else { return };
        let room = self.room(nums, env);
        let parts = self.parts(item, env);
        let own = self.steps(&parts, &room);
        let steps = item.fit.as_ref().and_then(|name| self.shared.get(name)).copied().unwrap_or(own);
        let blocks = self.blocks(&parts, &room, steps);
        let total = height(&parts, &blocks);
        let mut y = room.y;
        if item.over.valign.as_deref() == Some("m") {
            y += ((room.h - total) / 2.0).max(0.0);
        }
        for (at, (part, set)) in parts.iter().zip(blocks).enumerate() {
            if at > 0 {
                y += part.gap;
            }
            let left = room.bottom() - y;
            let fitted = if set.height() <= left + 0.03 && !set.torn {
                Fitted { block: set, cut: false }
            } else {
                let pt = set.size / crate::text::PT;
                fit_at(self.job.fonts, &part.text, &part.style, pt, &Space { w: room.w, h: left, lines: None })
            };
            let own = Rect::new(room.x, y, room.w, fitted.block.height());
            let style = Style { stand: Stand::Top, ..part.style };
            y += fitted.block.height();
            self.put(&fitted, &part.text, &style, &own, part.colour, env, true);
        }
    }
}

fn height(parts: &[Part], blocks: &[Block]) -> f32 {
    let gaps: f32 = parts.iter().skip(1).map(|p| p.gap).sum();
    gaps + blocks.iter().map(Block::height).sum::<f32>()
}

/// Lays what `over` says over `base`.
fn overlay(base: &mut StyleData, over: &StyleData) {
    let StyleData { pt, min, weight, lead, track, align, valign, colour, balance, .. } = over.clone();
    base.pt = pt.or(base.pt);
    base.min = min.or(base.min);
    base.weight = weight.or(base.weight.take());
    base.lead = lead.or(base.lead);
    base.track = track.or(base.track);
    base.align = align.or(base.align.take());
    base.valign = valign.or(base.valign.take());
    base.colour = colour.or(base.colour.take());
    base.balance = balance.or(base.balance);
}
