//! Hammers the shop in a folder until it is killed: `shop-load FOLDER RUN`. Each act that the shop acknowledged is
//! printed by its request id, at once.

use serde_json::json;
use shop_core::db::Opening;
use shop_core::kernel::Role;
use shop_core::testing::ShopOnDisk;
use shop_tests::Day;
use std::io::Write;
use std::path::PathBuf;
use uuid::Uuid;

fn main() -> std::io::Result<()> {
    let mut args = std::env::args_os().skip(1);
    let folder = args.next().map(PathBuf::from).ok_or(std::io::ErrorKind::InvalidInput)?;
    let run = args.next().and_then(|run| run.to_str()?.parse::<u32>().ok()).ok_or(std::io::ErrorKind::InvalidInput)?;
    let shop = ShopOnDisk::open(&folder, Opening::SHOP, run);
    let mut day = Day::begin(&shop);
    let mut out = std::io::stdout().lock();
    for act in 1_u64.. {
        let id = Uuid::from_u128(u128::from(run) << 64 | u128::from(act));
        let outcome = if act % 40 == 20 {
            shop.clock.advance(1000);
            shop.act(Role::Manager, "backup.back_up", json!({}), id)
        } else {
            day.act(&shop, act, id)
        };
        match outcome {
            Ok(_) => writeln!(out, "{}", id.simple())?,
            Err(error) => writeln!(out, "refused {error:?}")?,
        }
        out.flush()?;
        if act % 15 == 0 {
            shop.call(Role::System, "system.tick", json!({}))
                .map_err(|error| std::io::Error::other(format!("{error:?}")))?;
        }
    }
    Ok(())
}
