//! Lists of a design: a cell for each entry, and the deck of a draw with a pane for each ticket.

use serde_json::{Map, Value};

use super::draw::{Drawer, Env};
use super::model::{Gap, Item};
use crate::geom::Matrix;
use crate::num::count;
use crate::warn::Warning;

/// Above this many tickets a deck shows a hundred in proportion.
const MOST_TICKETS: usize = 200;

impl Drawer<'_> {
    pub(crate) fn each(&mut self, item: &Item, list: &str, env: &Env<'_>) {
        let mut entries = self.list(list);
        if let Some(most) = item.max.filter(|most| entries.len() > *most) {
            self.warnings.push(Warning::ListCut { list: list.to_owned(), left_out: entries.len() - most });
            entries.truncate(most);
        }
        let n = entries.len();
        let room = self.room(item.room.as_deref().unwrap_or_default(), env);
        let right = item.dir.as_deref() == Some("right");
        let gap = match item.gap {
            Some(Gap::One(gap) | Gap::Two([gap, _])) => gap,
            None => 0.0,
        };
        let heavy = item.last_weight.unwrap_or(1.0);
        let whole = if right { room.w } else { room.h } - gap * count(n.saturating_sub(1));
        let unit = whole / (count(n.saturating_sub(1)) + heavy);
        let mut along = 0.0;
        for (i, entry) in entries.into_iter().enumerate() {
            let is_last = i + 1 == n;
            let extent = if is_last { unit * heavy } else { unit };
            let factor = match item.grow {
                Some([from, to]) if n > 1 => from + (to - from) * count(i) / count(n - 1),
                Some([_, to]) => to,
                None => 1.0,
            };
            let (x, y, w, h) = if right { (along, 0.0, extent, room.h) } else { (0.0, along, room.w * factor, extent) };
            let at = env.at.of(Matrix::shift(room.x + x, room.y + y));
            let inside = Env { at, w, h, i, n, entry: Some(entry), ..env.clone() };
            let own = if is_last && item.last.is_some() {
                item.last.as_ref()
            } else if i == 0 {
                item.first.as_ref()
            } else {
                None
            };
            self.items(own.unwrap_or(&item.items), &inside);
            along += extent + gap;
        }
    }

    /// A pane for each ticket, the first prizes at the places the design names.
    pub(crate) fn deck(&mut self, item: &Item, list: &str, env: &Env<'_>) {
        let entries = self.list(list);
        let cols = item.cols.unwrap_or(10).max(1);
        let panes = ranks(&entries, item);
        let rows = item.rows.unwrap_or(10).max(panes.len().div_ceil(cols)).max(1);
        let room = self.room(item.room.as_deref().unwrap_or_default(), env);
        let (gap_x, gap_y) = match item.gap {
            Some(Gap::Two([x, y])) => (x, y),
            Some(Gap::One(gap)) => (gap, gap),
            None => (0.0, 0.0),
        };
        let w = (room.w - gap_x * count(cols - 1)) / count(cols);
        let h = (room.h - gap_y * count(rows - 1)) / count(rows);
        for pass in [false, true] {
            for (cell, rank) in panes.iter().enumerate() {
                if (*rank == 1) != pass {
                    continue;
                }
                let (row, col) = (cell / cols, cell % cols);
                let shift = Matrix::shift(room.x + count(col) * (w + gap_x), room.y + count(row) * (h + gap_y));
                let inside = Env { at: env.at.of(shift), w, h, i: cell, n: panes.len(), ..env.clone() };
                let own = item.panes.get(&rank.to_string()).or_else(|| item.panes.values().last());
                if let Some(items) = own {
                    self.items(items, &inside);
                }
            }
        }
    }
}

/// The prize of each pane: the better ones take the named places first, the commonest fills the rest.
fn ranks(entries: &[&Map<String, Value>], item: &Item) -> Vec<usize> {
    let of = |e: &&Map<String, Value>| e.get("count").and_then(Value::as_u64).and_then(|n| usize::try_from(n).ok());
    let counts: Vec<usize> = entries.iter().map(|e| of(e).unwrap_or(0)).collect();
    let total: usize = counts.iter().sum();
    let share = |n: usize| if total > MOST_TICKETS { (n * 100).div_ceil(total).max(1) } else { n };
    let cells = if total > MOST_TICKETS { 100 } else { total };
    let last = entries.len();
    let mut panes = vec![last; cells];
    let rest = (0..cells).filter(|cell| !item.order.contains(cell));
    let mut free = item.order.iter().copied().filter(|cell| *cell < cells).chain(rest);
    for (rank, number) in counts.iter().enumerate().take(last.saturating_sub(1)) {
        for _ in 0..share(*number) {
            let place = free.next().and_then(|cell| panes.get_mut(cell));
            if let Some(pane) = place {
                *pane = rank + 1;
            }
        }
    }
    panes
}
