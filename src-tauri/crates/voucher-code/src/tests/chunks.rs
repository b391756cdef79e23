//! Chunks: cut, scanned, pasted with everything that chats and mails do to a text, and put together.

use super::*;
use proptest::prelude::*;

fn file(length: usize) -> Vec<u8> {
    (0..length).map(|at| u8::try_from(at * 7 % 256).unwrap()).collect()
}

pub(crate) fn chunks(length: usize) -> Vec<Chunk> {
    Chunk::split(Item::Exchange, &file(length)).unwrap()
}

#[test]
fn a_chunk_fits_a_qr_code_and_is_read_exactly() {
    let chunks = chunks(601);
    assert_eq!(chunks.iter().map(Chunk::place).collect::<Vec<_>>(), [(1, 3), (2, 3), (3, 3)]);
    assert_eq!(chunks[0].to_text().len(), 528);
    for chunk in &chunks {
        let text = chunk.to_text();
        assert_eq!(Chunk::parse(&text).as_ref(), Ok(chunk));
        assert_eq!(Chunk::parse(&text.to_lowercase()), Err(Malformed::Prefix));
        assert_eq!(Chunk::parse(&format!("{text} ")), Err(Malformed::Symbol));
        assert_eq!(Chunk::parse(&text[4..]), Err(Malformed::Prefix));
    }
    let text = chunks[0].to_text();
    let wrong = text.replacen(&text[200..201], if &text[200..201] == "0" { "1" } else { "0" }, 1);
    assert_eq!(Chunk::parse(&wrong), Err(Malformed::Check));
    assert_eq!(Chunk::split(Item::Exchange, &[]), Err(Malformed::Length));
    assert_eq!(Chunk::split(Item::Exchange, &file(Chunk::MOST_FILE + 1)), Err(Malformed::Length));
    assert_eq!(Chunk::split(Item::Exchange, &file(Chunk::MOST_FILE)).map(|chunks| chunks.len()), Ok(874));
}

#[test]
fn chunks_are_found_in_what_people_paste() {
    let chunks = chunks(700);
    let [one, two, three] = [0, 1, 2].map(|at: usize| chunks[at].lines());
    assert!(one.lines().all(|line| line.len() <= Chunk::LINE));
    let pasted = [
        format!("{one}{two}{three}"),
        format!("Hi Ana, here is the file:\n\n{one}\n[12:33, 26/11/2026] Bakery: {two}\nand the last\n{three}\nthx!"),
        format!("{one}{two}{three}").lines().map(|line| format!("> {line}\r\n")).collect(),
        format!("{one}{two}{three}").lines().map(|line| format!("> > *{line}*=\n")).collect(),
        format!("{one}{two}{three}").replace('\n', "\u{a0}\u{200b}\u{2028}"),
        format!("{one}{two}{three}").replace('\n', ""),
        format!("你好：{}。{}，{}", chunks[0].to_text(), chunks[1].to_text(), chunks[2].to_text()),
        format!("{three}{one}{one}{two}{three}"),
    ];
    for text in pasted {
        let found = Found::within(&text).unwrap();
        assert_eq!(found.damaged, 0, "{text}");
        let mut set = ChunkSet::begin(&found.chunks[0]);
        found.chunks.iter().for_each(|chunk| set.take(chunk).unwrap());
        assert_eq!((set.item(), set.file()), (Item::Exchange, Ok(Some(file(700)))), "{text}");
    }
}

#[test]
fn a_damaged_chunk_is_counted_and_its_neighbours_are_found() {
    let chunks = chunks(700);
    let [one, two, three] = [0, 1, 2].map(|at: usize| chunks[at].lines());
    let cut = format!("{one}{}\n{three}", &two[..300]);
    let found = Found::within(&cut).unwrap();
    assert_eq!((found.chunks.len(), found.damaged), (2, 1));
    let mut set = ChunkSet::begin(&found.chunks[0]);
    found.chunks.iter().for_each(|chunk| set.take(chunk).unwrap());
    assert_eq!((set.missing(), set.file()), (vec![2], Ok(None)));
    let spoken = format!("{one}SLX1 is what the lines begin with, he said{two}");
    assert_eq!(Found::within(&spoken).map(|found| (found.chunks.len(), found.damaged)), Ok((2, 1)));
    assert_eq!(Found::within(""), Ok(Found::default()));
    assert_eq!(Found::within(&"SLX1".repeat(1 << 18)).map(|found| found.damaged), Ok(1 << 18));
    assert_eq!(Found::within(&" ".repeat(Found::MOST_TEXT + 1)), Err(Malformed::Length));
}

#[test]
fn chunks_of_two_files_do_not_mix() {
    let (one, other) = (chunks(700), Chunk::split(Item::Exchange, &file(701)).unwrap());
    let mut set = ChunkSet::begin(&one[0]);
    set.take(&one[0]).unwrap();
    assert_eq!(set.take(&other[1]), Err(PieceFault::Foreign));
    let card = Chunk::split(Item::Card, &file(700)).unwrap();
    assert_eq!(set.take(&card[1]), Err(PieceFault::Foreign));
    set.take(&one[0]).unwrap();
    assert_eq!(set.missing(), [2, 3]);
}

proptest! {
    #[test]
    fn any_file_comes_through_any_order(
        length in 1..5000_usize,
        order in prop::collection::vec(any::<prop::sample::Index>(), 0..40),
        noise in "[a-z ,.:;!?é中\n>*\\[\\]0-9]{0,40}",
    ) {
        let chunks = chunks(length);
        let mut text: String = order.iter().map(|at| format!("{}{noise}", chunks[at.index(chunks.len())].lines())).collect();
        text.extend(chunks.iter().map(Chunk::lines));
        let found = Found::within(&text).unwrap();
        prop_assert_eq!(found.damaged, 0);
        let mut set = ChunkSet::begin(&found.chunks[0]);
        for chunk in &found.chunks {
            prop_assert_eq!(set.take(chunk), Ok(()));
        }
        prop_assert_eq!(set.file(), Ok(Some(file(length))));
    }

    #[test]
    fn what_is_found_in_any_text_is_whole(text in "(SLX1|[0-9A-HJKMNP-TV-Z]|\\PC|\n){0,300}") {
        for chunk in Found::within(&text).unwrap().chunks {
            prop_assert_eq!(Chunk::parse(&chunk.to_text()), Ok(chunk));
        }
    }
}
