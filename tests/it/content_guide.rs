//! `CONTENT.md`, the clerk's guide: every whole file in it is sound, and every wrong one is told as the guide says.

use std::fs;

use crate::commune::{Commune, project};

/// A fenced block of the guide.
struct Block {
    /// What stands after the fence: `yaml content/legal.yaml`, `yaml sai content/…`, `text`.
    info: String,
    text: String,
}

/// The sections of the guide with their blocks.
fn sections() -> Vec<(String, Vec<Block>)> {
    let guide = fs::read_to_string(project().join("CONTENT.md")).expect("the guide");
    let mut sections: Vec<(String, Vec<Block>)> = Vec::new();
    let mut open: Option<Block> = None;
    for line in guide.lines() {
        match (&mut open, line.strip_prefix("```"), line.strip_prefix("## ")) {
            (Some(_), Some(_), _) => sections.last_mut().expect("a section").1.extend(open.take()),
            (Some(block), ..) => block.text += &format!("{line}\n"),
            (None, Some(info), _) => open = Some(Block { info: info.to_owned(), text: String::new() }),
            (None, None, Some(title)) => sections.push((title.to_owned(), Vec::new())),
            _ => {}
        }
    }
    sections
}

/// The small commune without its reports, whose counts no example should have to keep.
fn commune() -> Commune {
    let commune = Commune::small();
    fs::remove_dir_all(commune.path("content/declared")).expect("the reports of the small commune");
    commune
}

/// The sound files of a section, by path.
fn sound(blocks: &[Block]) -> impl Iterator<Item = (&str, &Block)> {
    let files = blocks.iter().filter_map(|block| Some((block.info.split_once(' ')?.1, block)));
    files.filter(|(path, block)| path.starts_with("content/") && !block.info.starts_with("yaml sai "))
}

/// The commune with the sound files of a section.
fn beside(blocks: &[Block]) -> Commune {
    sound(blocks).fold(commune(), |commune, (path, block)| commune.file(path, &block.text))
}

#[test]
fn every_example_of_the_guide_is_sound() {
    let mut run = 0;
    for (title, blocks) in sections() {
        let whole = sound(&blocks).count();
        if whole == 0 {
            continue;
        }
        let checked = beside(&blocks).run(&["check"]);
        assert_eq!((checked.code, checked.out.as_str(), checked.error.as_str()), (Some(0), "Không có lỗi.\n", ""), "{title}");
        run += whole;
    }
    assert!(run >= 15, "{run} files");
}

#[test]
fn every_wrong_example_of_the_guide_is_told_as_the_guide_says() {
    let mut run = 0;
    for (title, blocks) in sections() {
        for pair in blocks.windows(2) {
            let Some(path) = pair[0].info.strip_prefix("yaml sai ") else { continue };
            assert_eq!(pair[1].info, "text", "{title}: what the program says follows");
            // What is wrong stands beside the sound files of its section.
            let commune = beside(&blocks).file(path, &pair[0].text);
            let checked = commune.run(&["check"]);
            assert_eq!((checked.code, checked.out.as_str()), (Some(1), pair[1].text.as_str()), "{title}");
            run += 1;
        }
    }
    assert!(run >= 2, "{run} examples");
}

#[test]
fn a_finding_accepted_as_the_guide_says_no_longer_stops_a_build() {
    let mut run = 0;
    for (title, blocks) in sections() {
        let wrong = blocks.iter().find(|block| block.info.starts_with("yaml sai "));
        for pair in blocks.windows(2) {
            let Some(rest) = pair[0].text.strip_prefix("# content/accepted.yaml\n") else { continue };
            let wrong = wrong.expect("an acceptance accepts a wrong example");
            let path = wrong.info.strip_prefix("yaml sai ").expect("just found");
            let checked = beside(&blocks).file(path, &wrong.text).file("content/accepted.yaml", rest).run(&["check"]);
            assert_eq!((checked.code, checked.out.as_str()), (Some(0), pair[1].text.as_str()), "{title}");
            run += 1;
        }
    }
    assert_eq!(run, 1);
}
