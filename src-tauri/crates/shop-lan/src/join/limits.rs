//! How often an address, and all of them together, may ask within a minute.

use std::collections::{HashMap, VecDeque};
use std::net::{IpAddr, Ipv6Addr};
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

/// The last minute, exactly: no burst at the turn of a clock's minute gets twice the number through.
pub(crate) struct Minute {
    per_address: usize,
    overall: usize,
    seen: Mutex<Seen>,
}

#[derive(Default)]
struct Seen {
    /// Who was let in when, oldest first; never longer than `overall`.
    all: VecDeque<(Instant, IpAddr)>,
    counts: HashMap<IpAddr, usize>,
}

const MINUTE: Duration = Duration::from_secs(60);

impl Minute {
    pub(crate) fn of(per_address: usize, overall: usize) -> Self {
        Minute { per_address, overall, seen: Mutex::default() }
    }

    /// Lets `from` in, or says how long to wait. Who is turned away is not counted: nobody is locked out by trying.
    pub(crate) fn admit(&self, from: IpAddr, now: Instant) -> Result<(), Duration> {
        let from = neighbour(from);
        let mut seen = self.seen.lock().unwrap_or_else(PoisonError::into_inner);
        seen.forget_before(now);
        let own = seen.counts.get(&from).copied().unwrap_or_default();
        let oldest = if own >= self.per_address {
            seen.all.iter().find(|(_, who)| *who == from)
        } else if seen.all.len() >= self.overall {
            seen.all.front()
        } else {
            seen.all.push_back((now, from));
            seen.counts.insert(from, own + 1);
            return Ok(());
        };
        Err(oldest.map_or(MINUTE, |(at, _)| MINUTE.saturating_sub(now.saturating_duration_since(*at))))
    }
}

impl Seen {
    fn forget_before(&mut self, now: Instant) {
        while let Some((_, who)) = self.all.pop_front_if(|(at, _)| now.saturating_duration_since(*at) >= MINUTE) {
            match self.counts.get_mut(&who) {
                Some(count) if *count > 1 => *count -= 1,
                _ => drop(self.counts.remove(&who)),
            }
        }
    }
}

/// Whom an address counts as: a phone has one IPv4, but a whole /64 of IPv6.
fn neighbour(address: IpAddr) -> IpAddr {
    match address.to_canonical() {
        IpAddr::V6(v6) => {
            let [a, b, c, d, ..] = v6.segments();
            IpAddr::V6(Ipv6Addr::new(a, b, c, d, 0, 0, 0, 0))
        }
        v4 => v4,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ip(text: &str) -> IpAddr {
        text.parse().unwrap()
    }

    #[test]
    fn an_address_has_its_number_in_any_sixty_seconds() {
        let (limit, start) = (Minute::of(3, 100), Instant::now());
        let at = |s: u64| start + Duration::from_secs(s);
        for s in [0, 50, 55] {
            assert_eq!(limit.admit(ip("10.0.0.7"), at(s)), Ok(()));
        }
        assert_eq!(limit.admit(ip("10.0.0.7"), at(58)), Err(Duration::from_secs(2)), "the first is 58 s old");
        assert_eq!(limit.admit(ip("10.0.0.8"), at(58)), Ok(()), "another phone is another phone");
        assert_eq!(limit.admit(ip("10.0.0.7"), at(60)), Ok(()));
        assert_eq!(limit.admit(ip("10.0.0.7"), at(61)), Err(Duration::from_secs(49)), "no burst at the turn");
    }

    #[test]
    fn all_together_have_theirs_and_memory_stays_bounded() {
        let (limit, now) = (Minute::of(10, 20), Instant::now());
        let admitted = (0..200_u8).filter(|n| limit.admit(IpAddr::from([10, 0, 0, *n]), now).is_ok()).count();
        assert_eq!(admitted, 20);
        assert_eq!(limit.seen.lock().unwrap().counts.len(), 20);
        let later = now + MINUTE;
        assert_eq!(limit.admit(ip("10.0.0.250"), later), Ok(()));
        assert_eq!(limit.seen.lock().unwrap().counts.len(), 1, "who was seen a minute ago is forgotten");
    }

    #[test]
    fn a_phone_does_not_gain_by_its_many_ipv6_addresses() {
        let (limit, now) = (Minute::of(1, 100), Instant::now());
        assert_eq!(limit.admit(ip("fd00:1:2:3::1"), now), Ok(()));
        assert!(limit.admit(ip("fd00:1:2:3:9:9:9:9"), now).is_err());
        assert_eq!(limit.admit(ip("fd00:1:2:4::1"), now), Ok(()));
        assert_eq!(limit.admit(ip("10.0.0.1"), now), Ok(()));
        assert!(limit.admit(ip("::ffff:10.0.0.1"), now).is_err(), "the same phone written the long way");
    }
}
