//! Flyers: kept, handed out, and what came of them.

use crate::printing_support::{bare, text_of};
use serde_json::{Value, json};
use shop_core::kernel::Role;
use shop_core::testing::TestShop;

fn words(name: &str) -> Value {
    let text = std::fs::read_to_string(crate::repository::root().join("tests/fixtures/paper/flyer-awning.words.json"));
    let mut all: Value = serde_json::from_str(&text.unwrap()).unwrap();
    let chinese = all.as_object_mut().unwrap().remove("zh").unwrap();
    all["zh-CN"] = chinese;
    json!({
        "name": name, "design": "awning", "size": "a5", "theme": "sea", "cutMarks": false, "lowersPrice": false,
        "words": all,
    })
}

#[test]
fn a_flyer_is_kept_handed_out_and_brings_people() {
    let shop = TestShop::open();
    let flyer = shop.ok(Role::Manager, "printing.save_flyer", words("November"));
    assert!(flyer["run"].is_null());
    let hand_out = |pieces: i64, cost: Value| {
        let request = json!({ "flyer": flyer["flyer"], "pieces": pieces, "cost": cost });
        shop.ok(Role::Manager, "printing.hand_out_flyer", request)["run"].clone()
    };
    let first = hand_out(200, json!(4000));
    assert!(first["text"].as_str().unwrap().starts_with("SLF1"));
    let grown = hand_out(100, json!(2000));
    assert_eq!((&grown["run"], &grown["text"], &grown["out"]), (&first["run"], &first["text"], &json!(300)));
    for (name, phone) in [("Ana Vega", "13800000001"), ("Luis Vega", "13800000002"), ("Eva Vega", "13800000003")] {
        let source = json!({ "source": "flyer", "sourceCode": first["text"], "duplicatesSeen": true });
        crate::people::enrol(&shop, name, phone, source);
    }
    let read = shop.ok(Role::Owner, "printing.read_flyer", json!({ "flyer": flyer["flyer"] }));
    assert_eq!((&read["run"]["cost"], &read["run"]["costAMember"]), (&json!(6000), &json!(2000)));
    assert_eq!((&read["run"]["back"], &read["run"]["joined"]), (&json!(3), &json!(3)));
    let clerk = shop.ok(Role::Clerk, "printing.read_flyer", json!({ "flyer": flyer["flyer"] }));
    assert!(clerk["run"]["cost"].is_null(), "clerks see no costs");
    let drawn =
        shop.ok(Role::Clerk, "printing.render", json!({ "document": { "kind": "flyer", "flyer": flyer["flyer"] } }));
    let typed = bare(first["typed"].as_str().unwrap());
    assert!(text_of(&drawn).contains(&typed), "the flyer carries the code of its run");
    let listed = shop.ok(Role::Clerk, "printing.list_flyers", json!({}));
    assert_eq!(listed["flyers"].as_array().unwrap().len(), 1);
    shop.ok(Role::Manager, "printing.drop_flyer", json!({ "flyer": flyer["flyer"] }));
    let gone = shop.refused(Role::Clerk, "printing.read_flyer", json!({ "flyer": flyer["flyer"] }));
    assert_eq!(gone, "printing.unknown_flyer");
    assert_eq!(shop.findings(), []);
}

#[test]
fn a_flyer_is_drawn_as_it_is_typed_and_says_what_it_lacks() {
    let shop = TestShop::open();
    let mut typed = words("");
    typed["language"] = json!("es");
    typed["words"]["es"]["headline"] = json!("Pasa y prueba");
    let drawn = shop.ok(Role::Clerk, "printing.preview_flyer", typed.clone());
    assert!(text_of(&drawn).contains("Pasayprueba"));
    assert_eq!((&drawn["size"], &drawn["pages"]), (&json!("a5"), &json!(1)));
    typed["words"]["es"]["headline"] = json!("Comparte y gana");
    typed["words"]["es"]["terms"] = json!("");
    let drawn = shop.ok(Role::Clerk, "printing.preview_flyer", typed);
    let lacks: Vec<&str> =
        drawn["lacks"].as_array().unwrap().iter().map(|lack| lack["key"].as_str().unwrap()).collect();
    assert!(lacks.contains(&"paper-lack-share") && lacks.contains(&"paper-lack-terms"), "{lacks:?}");
}

#[test]
fn designs_tell_their_fields_and_the_shop_fills_what_it_knows() {
    let shop = TestShop::open();
    shop.ok(
        Role::Manager,
        "printing.change_settings",
        json!({ "phone": "555 0182", "hours": "7:30–18:00", "operator": "" }),
    );
    let designs = shop.ok(Role::Clerk, "printing.list_designs", json!({}));
    assert_eq!(designs["designs"].as_array().unwrap().len(), 7);
    let bag = crate::gifts_support::gift(&shop, "Bag of apples", 3, 100);
    for design in designs["designs"].as_array().unwrap() {
        let request = json!({ "design": design["design"], "language": "zh-CN", "gift": bag, "until": "2026-12-31" });
        let filled = shop.ok(Role::Clerk, "printing.fill_flyer", request)["words"].clone();
        let known: Vec<&str> =
            design["fields"].as_array().unwrap().iter().map(|field| field["name"].as_str().unwrap()).collect();
        assert!(filled.as_object().unwrap().keys().all(|name| known.contains(&name.as_str())), "{design}");
        assert_eq!(filled.get("shop").is_some(), known.contains(&"shop"));
        assert!(filled["complaint"].as_str().unwrap().contains("555 0182"));
        if known.contains(&"until") {
            assert_eq!(filled["until"], "2026年12月31日 周四止");
        }
    }
}

#[test]
fn what_is_no_flyer_is_not_kept() {
    let shop = TestShop::open();
    let save = |change: &dyn Fn(&mut Value)| {
        let mut flyer = words("November");
        change(&mut flyer);
        shop.refused(Role::Manager, "printing.save_flyer", flyer)
    };
    assert_eq!(save(&|flyer| flyer["name"] = json!(" ")), "printing.name_missing");
    assert_eq!(save(&|flyer| flyer["name"] = json!("n".repeat(81))), "printing.text_too_long");
    assert_eq!(save(&|flyer| flyer["design"] = json!("none")), "printing.unknown_design");
    assert_eq!(save(&|flyer| flyer["size"] = json!("slip80")), "printing.size_unfit");
    assert_eq!(save(&|flyer| flyer["words"]["fr"] = json!({})), "printing.words_unfit");
    assert_eq!(save(&|flyer| flyer["words"]["en"]["terms"] = json!("x".repeat(20_001))), "printing.words_unfit");
    assert_eq!(save(&|flyer| flyer["flyer"] = json!(9)), "printing.unknown_flyer");
    let fill = json!({ "design": "awning", "language": "en", "until": "31.12.2026" });
    assert_eq!(shop.refused(Role::Clerk, "printing.fill_flyer", fill), "printing.day_unreadable");
    let flyer = shop.ok(Role::Manager, "printing.save_flyer", words("November"))["flyer"].clone();
    for pieces in [0, 1_000_001] {
        let request = json!({ "flyer": flyer, "pieces": pieces });
        assert_eq!(shop.refused(Role::Manager, "printing.hand_out_flyer", request), "printing.pieces_out_of_bounds");
    }
    for cost in [-1, 1_000_000_001] {
        let request = json!({ "flyer": flyer, "pieces": 1, "cost": cost });
        assert_eq!(shop.refused(Role::Manager, "printing.hand_out_flyer", request), "printing.cost_out_of_bounds");
    }
}
