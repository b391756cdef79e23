//! Arithmetic in a design's numbers: + − * / and brackets over `w h i n` and a list's own numbers.

use serde::Deserialize;

/// A number of a design: plain, or a sum to be worked out where it is used.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(untagged)]
pub(crate) enum Num {
    Plain(f32),
    Sum(String),
}

/// Works out a sum; `known` says what a name stands for. An unreadable sum is nothing.
pub(crate) fn sum(text: &str, known: &dyn Fn(&str) -> Option<f32>) -> Option<f32> {
    let mut reader = Reader { rest: text.trim(), known };
    let value = reader.terms()?;
    reader.rest.trim().is_empty().then_some(value)
}

struct Reader<'a> {
    rest: &'a str,
    known: &'a dyn Fn(&str) -> Option<f32>,
}

impl Reader<'_> {
    fn take(&mut self, signs: &[char]) -> Option<char> {
        self.rest = self.rest.trim_start();
        let next = self.rest.chars().next().filter(|c| signs.contains(c))?;
        self.rest = self.rest.get(next.len_utf8()..)?;
        Some(next)
    }

    fn terms(&mut self) -> Option<f32> {
        let mut value = self.factors()?;
        while let Some(sign) = self.take(&['+', '-', '−']) {
            let next = self.factors()?;
            value = if sign == '+' { value + next } else { value - next };
        }
        Some(value)
    }

    fn factors(&mut self) -> Option<f32> {
        let mut value = self.one()?;
        while let Some(sign) = self.take(&['*', '/']) {
            let next = self.one()?;
            value = if sign == '*' { value * next } else { value / next };
        }
        Some(value)
    }

    fn one(&mut self) -> Option<f32> {
        if self.take(&['-', '−']).is_some() {
            return Some(-self.one()?);
        }
        if self.take(&['(']).is_some() {
            let value = self.terms()?;
            self.take(&[')'])?;
            return Some(value);
        }
        let end = self.rest.find(|c: char| !c.is_alphanumeric() && c != '.' && c != '_').unwrap_or(self.rest.len());
        let (word, rest) = self.rest.split_at(end);
        self.rest = rest;
        word.parse().ok().or_else(|| (self.known)(word))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sums_follow_school_rules() {
        let known = |name: &str| (name == "h").then_some(10.0);
        assert_eq!(sum("h*0.28 + 2*(h-4)/3", &known), Some(6.8));
        assert_eq!(sum("-h+1", &known), Some(-9.0));
        assert_eq!(sum("q+1", &known), None);
        assert_eq!(sum("1+", &known), None);
    }
}
