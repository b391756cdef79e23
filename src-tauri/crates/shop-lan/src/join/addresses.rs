//! The computer's addresses in the shop's network, and which of them the join page takes.

use shop_core::intake::commands::Interface;
use std::net::IpAddr;

/// Networks between a computer and itself, or to another office: no customer's phone is in them. A prefix of the name.
const BESIDE: [&str; 12] =
    ["docker", "br-", "veth", "virbr", "vbox", "vmnet", "vethernet", "virtualbox", "vmware", "tun", "tap", "wg"];

/// What could be chosen, likeliest first: private addresses only.
pub(crate) fn list() -> Vec<Interface> {
    match local_ip_address::list_afinet_netifas() {
        Ok(all) => usable(all),
        Err(error) => {
            tracing::warn!(%error, "the computer's addresses");
            Vec::new()
        }
    }
}

fn usable(all: Vec<(String, IpAddr)>) -> Vec<Interface> {
    let mut usable: Vec<(String, IpAddr)> = all.into_iter().filter(|(_, ip)| is_private(*ip)).collect();
    usable.sort_by_key(|(name, ip)| (is_beside(name), ip.is_ipv6(), name.clone(), *ip));
    usable.dedup();
    usable.into_iter().map(|(name, ip)| Interface { name, ip: ip.to_string() }).collect()
}

/// Of a network at home or in a shop: RFC 1918, or unique local in IPv6. The internet does not reach these.
fn is_private(ip: IpAddr) -> bool {
    match ip {
        IpAddr::V4(v4) => v4.is_private(),
        IpAddr::V6(v6) => v6.is_unique_local(),
    }
}

fn is_beside(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    BESIDE.iter().any(|prefix| name.starts_with(prefix))
}

/// The address to listen on: the chosen one (an address, or an interface by name), else the one in use if it is still
/// there, else the likeliest.
pub(crate) fn choose(interfaces: &[Interface], chosen: &str, in_use: Option<IpAddr>) -> Option<IpAddr> {
    let parse = |interface: &Interface| interface.ip.parse::<IpAddr>().ok();
    if !chosen.is_empty() {
        let wanted = interfaces.iter().find(|interface| interface.ip == chosen || interface.name == chosen);
        return wanted.and_then(parse);
    }
    let mut all = interfaces.iter().filter_map(parse);
    all.clone().find(|ip| Some(*ip) == in_use).or_else(|| all.next())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn machine() -> Vec<Interface> {
        let all = [
            ("lo", "127.0.0.1"),
            ("docker0", "172.17.0.1"),
            ("eth0", "203.0.113.9"),
            ("wlan0", "fd12:3456::7"),
            ("wlan0", "fe80::1"),
            ("wlan0", "192.168.1.20"),
            ("eth1", "10.1.1.4"),
            ("wlan0", "192.168.1.20"),
            ("VirtualBox Host-Only Network", "192.168.56.1"),
            ("wlan0", "169.254.3.3"),
        ];
        usable(all.map(|(name, ip)| (name.to_owned(), ip.parse().unwrap())).to_vec())
    }

    #[test]
    fn only_the_shops_own_networks_are_offered_and_the_likeliest_first() {
        let ips: Vec<String> = machine().into_iter().map(|interface| interface.ip).collect();
        assert_eq!(ips, ["10.1.1.4", "192.168.1.20", "fd12:3456::7", "192.168.56.1", "172.17.0.1"]);
    }

    #[test]
    fn the_chosen_address_or_none_and_no_jumping_about() {
        let machine = machine();
        let ip = |text: &str| Some(text.parse::<IpAddr>().unwrap());
        assert_eq!(choose(&machine, "", None), ip("10.1.1.4"));
        assert_eq!(choose(&machine, "", ip("192.168.1.20")), ip("192.168.1.20"), "phones are on it");
        assert_eq!(choose(&machine, "", ip("192.168.9.9")), ip("10.1.1.4"), "it is gone");
        assert_eq!(choose(&machine, "192.168.1.20", ip("10.1.1.4")), ip("192.168.1.20"));
        assert_eq!(choose(&machine, "docker0", None), ip("172.17.0.1"));
        assert_eq!(choose(&machine, "192.168.9.9", ip("10.1.1.4")), None, "never another than the chosen one");
        assert_eq!(choose(&[], "", None), None);
    }
}
