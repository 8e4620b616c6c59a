//! The targets of the fuzzer as ordinary tests: over their seeds, and over what becomes of a seed when pieces are cut out,
//! put in, repeated and taken from another seed.

use std::fs;

use proptest::prelude::*;
use proptest::test_runner::TestRunner;

use crate::commune::project;

#[path = "../fuzz/targets.rs"]
mod targets;

type Target = fn(&[u8]);

/// Every target, and how many inputs are made for it.
const TARGETS: [(&str, Target, u32); 7] = [
    ("yaml", targets::yaml, 500),
    ("money", targets::money, 5_000),
    ("date", targets::date, 5_000),
    ("code", targets::code, 5_000),
    ("quantity", targets::quantity, 5_000),
    ("markdown", targets::markdown, 5_000),
    ("front_matter", targets::front_matter, 500),
];

/// Pieces that mean something to one of the targets.
const PIECES: [&str; 48] = [
    "",
    "\n",
    "  ",
    "\t",
    ":",
    ": ",
    "- ",
    "{",
    "}",
    "[",
    "]",
    "\"",
    "'",
    "#",
    "&a ",
    "*a",
    "!!str ",
    "|",
    ">-",
    "---\n",
    "...\n",
    "? ",
    "<<: ",
    "~",
    "null",
    "true",
    "1.50",
    "-",
    ".",
    "000",
    "9223372036854775808",
    "2024-02-29",
    "(",
    ")",
    ",",
    " + ",
    "percent(",
    "<",
    "<script>",
    "](",
    "javascript:",
    "&#58;",
    "![",
    "`",
    "**",
    "\u{301}",
    "ộ",
    "\0",
];

fn seeds(target: &str) -> Vec<Vec<u8>> {
    let folder = project().join("tests/fuzz/corpus").join(target);
    let mut paths: Vec<_> = fs::read_dir(folder).expect("a corpus").map(|entry| entry.expect("an entry").path()).collect();
    paths.sort();
    paths.iter().map(|path| fs::read(path).expect("a seed")).collect()
}

/// One change: where, how much is cut, which piece comes in its place, from which seed, how often.
type Change = (u32, usize, usize, Option<(usize, u32)>, usize);

fn changed(seeds: &[Vec<u8>], seed: usize, changes: &[Change]) -> Vec<u8> {
    let mut bytes = seeds[seed % seeds.len()].clone();
    for (at, cut, piece, other, times) in changes {
        let start = *at as usize % (bytes.len() + 1);
        let end = (start + cut).min(bytes.len());
        let new = match other {
            None => PIECES[*piece].as_bytes().repeat(*times),
            Some((seed, at)) => {
                let other = &seeds[seed % seeds.len()];
                let from = *at as usize % (other.len() + 1);
                other[from..(from + cut * 2).min(other.len())].to_vec()
            }
        };
        bytes.splice(start..end, new);
    }
    bytes
}

fn mutations() -> impl Strategy<Value = (usize, Vec<Change>)> {
    let times = prop_oneof![4 => Just(1_usize), 1 => 2_usize..40];
    let change = (any::<u32>(), 0_usize..24, 0..PIECES.len(), proptest::option::weighted(0.3, (0_usize..64, any::<u32>())), times);
    (0_usize..64, proptest::collection::vec(change, 1..6))
}

#[test]
fn every_seed_and_what_becomes_of_it_holds_what_is_promised() {
    for (name, target, count) in TARGETS {
        let seeds = seeds(name);
        assert!(seeds.len() >= 15, "{name} has {} seeds", seeds.len());
        seeds.iter().for_each(|seed| target(seed));
        let config = ProptestConfig { cases: count, failure_persistence: None, ..ProptestConfig::default() };
        let ran = TestRunner::new(config).run(&mutations(), |(seed, changes)| {
            target(&changed(&seeds, seed, &changes));
            Ok(())
        });
        if let Err(error) = ran {
            panic!("{name}: {error}");
        }
    }
}

#[test]
fn every_target_has_its_program_and_its_corpus() {
    let folder = |name: &str| -> Vec<String> {
        let entries = fs::read_dir(project().join("tests/fuzz").join(name)).expect("a folder");
        let mut names: Vec<String> = entries.map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned()).collect();
        names.sort();
        names
    };
    let mut names = TARGETS.map(|(name, ..)| name);
    names.sort_unstable();
    assert_eq!(folder("corpus"), names);
    assert_eq!(folder("fuzz_targets"), names.map(|name| format!("{name}.rs")));
}
