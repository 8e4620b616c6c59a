//! What is wrong with the author's texts: plain data. It knows no colour, no language and no line.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::source::{Place, Step};

/// Findings of one rule in one file after which the rest waits for the next run: nobody reads more, and a file that a program
/// has spoilt must not fill the memory with them.
const MOST_OF_ONE_RULE: usize = 200;
/// Letters of an author's word that a message repeats.
const MOST_LETTERS: usize = 1_000;

/// How bad a finding is. Errors stop a build.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[expect(missing_docs, reason = "the variant is the word")]
pub enum Severity {
    Error,
    Warning,
    Note,
}

/// One finding.
#[derive(Debug, Clone)]
pub struct Diagnostic {
    /// The rule that found it.
    pub rule: Rule,
    /// How bad it is.
    pub severity: Severity,
    /// Where.
    pub place: Place,
    /// The record it is about, by id or code, for acceptances.
    pub subject: String,
    /// What was found, a word of the catalogue with its arguments.
    pub message: Message,
    /// What to type, where there is a real suggestion.
    pub help: Option<Message>,
    /// Places that explain it.
    pub notes: Vec<(Place, Message)>,
    /// Why it is accepted, where it is.
    pub accepted: Option<String>,
}

/// A sentence of the catalogue, with its arguments.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Message {
    /// The sentence's name.
    pub id: &'static str,
    /// Its arguments, by name.
    pub args: Vec<(&'static str, String)>,
}

impl Message {
    /// A sentence without arguments.
    pub fn new(id: &'static str) -> Self {
        Self { id, args: Vec::new() }
    }

    /// With one more argument.
    pub fn with(mut self, name: &'static str, value: impl ToString) -> Self {
        let mut value = value.to_string();
        if let Some((end, _)) = value.char_indices().nth(MOST_LETTERS) {
            value.replace_range(end.., "…");
        }
        self.args.push((name, value));
        self
    }
}

/// All findings of one run.
#[derive(Debug, Default)]
pub struct Diagnostics {
    list: Vec<Diagnostic>,
    /// List items that could not be read and were left out, by their place as written.
    gaps: Vec<Place>,
    /// Files of which nothing could be read, though rules look at something that stands in for them.
    unread: BTreeSet<Arc<str>>,
    /// How many findings of a rule a file has.
    counts: BTreeMap<(Rule, Severity, Arc<str>), usize>,
    /// The last finding that was one too many.
    beyond: Option<Box<Diagnostic>>,
}

impl Diagnostics {
    /// Adds an error.
    pub fn error(&mut self, rule: Rule, place: Place, message: Message) -> &mut Diagnostic {
        self.add(rule, Severity::Error, place, message)
    }

    /// Adds a warning.
    pub fn warning(&mut self, rule: Rule, place: Place, message: Message) -> &mut Diagnostic {
        self.add(rule, Severity::Warning, place, message)
    }

    fn add(&mut self, rule: Rule, severity: Severity, place: Place, message: Message) -> &mut Diagnostic {
        let place = self.as_written(place);
        let subject = place.path.to_string();
        self.keep(Diagnostic { rule, severity, place, subject, message, help: None, notes: Vec::new(), accepted: None })
    }

    /// Takes a finding in; where the file has too many of its rule, one that says so stands for all that follow.
    fn keep(&mut self, found: Diagnostic) -> &mut Diagnostic {
        let count = self.counts.entry((found.rule, found.severity, found.place.file.clone())).or_default();
        *count += 1;
        if *count > MOST_OF_ONE_RULE {
            if *count == MOST_OF_ONE_RULE + 1 {
                let Diagnostic { rule, severity, .. } = found;
                let place = Place::file(&found.place.file);
                let message = Message::new("finding-too-many").with("count", MOST_OF_ONE_RULE);
                let subject = String::new();
                self.list.push(Diagnostic { rule, severity, place, subject, message, help: None, notes: Vec::new(), accepted: None });
            }
            return self.beyond.insert(Box::new(found));
        }
        self.list.push(found);
        self.list.last_mut().expect("just pushed")
    }

    /// Takes over the findings of another run, for stages that work in parallel.
    pub fn append(&mut self, other: Self) {
        for found in other.list {
            self.keep(found);
        }
        self.gaps.extend(other.gaps);
        self.unread.extend(other.unread);
    }

    /// Remembers list items that were left out, so that the places of the items after them stay right.
    pub fn left_out(&mut self, gaps: Vec<Place>) {
        self.gaps.extend(gaps);
    }

    /// Remembers a file of which nothing could be read: whatever would stand in it is covered.
    pub fn unread(&mut self, file: &Arc<str>) {
        self.unread.insert(file.clone());
    }

    /// Lets go what rules have found, since `count` findings, in a file that could not be read: it is not what stands there.
    pub fn forget_unread(&mut self, count: usize) {
        let found = self.list.split_off(count.min(self.list.len()));
        self.list.extend(found.into_iter().filter(|found| !self.unread.contains(&found.place.file)));
    }

    /// The place as the author counts: an index grows by the items before it that were left out.
    fn as_written(&self, mut place: Place) -> Place {
        for at in 0..place.path.0.len() {
            let Step::Index(mut index) = place.path.0[at] else { continue };
            let mut taken: Vec<usize> =
                self.gaps.iter().filter(|gap| gap.file == place.file).filter_map(|gap| gap.index_below(&place.path.0[..at])).collect();
            taken.sort_unstable();
            for gap in taken {
                if gap <= index {
                    index += 1;
                }
            }
            place.path.0[at] = Step::Index(index);
        }
        place
    }

    /// The findings so far.
    pub fn all(&self) -> &[Diagnostic] {
        &self.list
    }

    /// The findings so far, to mark the accepted ones.
    pub fn all_mut(&mut self) -> &mut [Diagnostic] {
        &mut self.list
    }

    /// Whether anything here stops a build.
    pub fn stop_a_build(&self) -> bool {
        self.list.iter().any(|found| found.severity == Severity::Error && found.accepted.is_none())
    }

    /// Whether an error stands at this place or inside it: one mistake, one finding. A warning covers nothing.
    pub fn cover(&self, place: &Place) -> bool {
        if self.unread.contains(&place.file) {
            return true;
        }
        let place = self.as_written(place.clone());
        self.list.iter().any(|found| found.severity == Severity::Error && place.contains(&found.place))
    }
}

impl Diagnostic {
    /// With what to type.
    pub fn help(&mut self, message: Message) -> &mut Self {
        self.help = Some(message);
        self
    }

    /// With a place that explains it.
    pub fn note(&mut self, place: Place, message: Message) -> &mut Self {
        self.notes.push((place, message));
        self
    }

    /// About this record.
    pub fn about(&mut self, subject: impl ToString) -> &mut Self {
        self.subject = subject.to_string();
        self
    }
}

/// The known word that was most likely meant.
pub fn nearest<'a>(found: &str, known: &[&'a str]) -> Option<&'a str> {
    let reach = |word: &str| 1 + word.chars().count().min(found.chars().count()) / 4;
    known
        .iter()
        .filter(|word| word.chars().count().abs_diff(found.chars().count()) <= reach(word))
        .map(|word| (strsim::damerau_levenshtein(found, word), *word))
        .filter(|(distance, word)| *distance <= reach(word))
        .min()
        .map(|(_, word)| word)
}

/// What the last word of a rule's line says; without one its findings are errors.
macro_rules! severities {
    () => {
        &[Severity::Error]
    };
    (warning) => {
        &[Severity::Warning]
    };
    (both) => {
        &[Severity::Error, Severity::Warning]
    };
}

macro_rules! rules {
    ($($(#[$doc:meta])* $name:ident = $id:literal, $acceptable:literal $(, $severity:ident)?;)*) => {
        /// A rule. Its id is kebab-case and never changes its meaning.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Rule { $($(#[$doc])* $name,)* }

        impl Rule {
            /// Every rule.
            pub const ALL: &'static [Self] = &[$(Self::$name),*];

            /// Its id.
            pub fn id(self) -> &'static str {
                match self { $(Self::$name => $id),* }
            }

            /// Whether the commune may accept its findings with a reason.
            pub fn can_be_accepted(self) -> bool {
                match self { $(Self::$name => $acceptable),* }
            }

            /// How bad its findings are, the worst first.
            pub fn severities(self) -> &'static [Severity] {
                match self { $(Self::$name => severities!($($severity)?)),* }
            }
        }
    };
}

rules! {
    // Texts and files.

    /// One way of placing tone marks.
    MixedTone = "mixed-tone", true, warning;
    /// One space between two words.
    DoubleSpace = "double-space", true, warning;
    /// No identity number of a person is published.
    PersonalNumber = "personal-number", true;
    /// No private telephone is published.
    PrivatePhone = "private-phone", true;
    /// No private bank account is published.
    AccountNumber = "account-number", true;
    /// No private mailbox is published.
    PrivateEmail = "private-email", true, warning;
    /// Common slips of the office are not made.
    Misspelt = "misspelt", true, warning;
    /// Nothing is said twice in a row.
    DoubledWord = "doubled-word", true, warning;
    /// A word with Vietnamese letters is a syllable.
    NotASyllable = "not-a-syllable", true, warning;
    /// A title carries its marks.
    NoMarks = "no-marks", true, warning;
    /// Words whose time is over are not used.
    OutdatedTerm = "outdated-term", true, warning;
    /// A link leads to something that is there.
    DeadLink = "dead-link", false, both;
    /// A link and its target agree in capitals.
    LinkCase = "link-case", false;
    /// A link stays inside the site.
    OutsideLink = "outside-link", false;
    /// A form that is nearly offered is offered.
    MissingForm = "missing-form", true, warning;
    /// A file that is offered can be found.
    OrphanFile = "orphan-file", true, warning;
    /// A file is the one that was listed.
    ChangedFile = "changed-file", true, warning;

    // Reading.

    /// A file is text in UTF-8.
    BadEncoding = "bad-encoding", false;
    /// Text is composed (NFC).
    NotNfc = "not-nfc", true, warning;
    /// No control characters.
    ControlCharacter = "control-character", false;
    /// A text file is of a size that a person could have written.
    FileTooLarge = "file-too-large", false;
    /// What stands in `content/` is a file, inside the folder.
    NotAFile = "not-a-file", false;
    /// Every file in `content/` has a meaning.
    UnknownFile = "unknown-file", false;
    /// The files without which there is no site are there.
    MissingFile = "missing-file", false;
    /// A file is YAML.
    BadYaml = "bad-yaml", false;
    /// Every value has the type that its key asks for.
    WrongType = "wrong-type", false;
    /// Every word from a fixed list is in the list.
    UnknownValue = "unknown-value", false;
    /// Every key has a meaning.
    UnknownKey = "unknown-key", false;
    /// A key stands once in its map.
    DuplicateKey = "duplicate-key", false;
    /// The keys without which a record means nothing are there.
    MissingKey = "missing-key", false;
    /// A code is quoted.
    UnquotedCode = "unquoted-code", false;
    /// A code has the form N.NNNNNN.
    BadCode = "bad-code", false;
    /// An id can stand in an address.
    BadId = "bad-id", false;
    /// A date is a day that exists.
    BadDate = "bad-date", false;
    /// Money is in groups of three.
    BadMoney = "bad-money", false;

    // The inventory.

    /// A code names one procedure.
    DuplicateCode = "duplicate-code", false;
    /// An id names one record.
    DuplicateId = "duplicate-id", false;
    /// Two pages may not share one address.
    SharedAddress = "shared-address", false;
    /// What is named is there.
    UnknownReference = "unknown-reference", false;
    /// Parts a–g of a procedure are there.
    MissingPart = "missing-part", false;
    /// A sentence has at most thirty words.
    LongSentence = "long-sentence", true, warning;
    /// A step has at most two sentences.
    LongStep = "long-step", true, warning;
    /// An everyday word leads somewhere, and not to everything.
    SynonymReach = "synonym-reach", true, warning;
    /// A procedure rests on acts that are in force on the day of the site.
    LegalNotInForce = "legal-not-in-force", true, warning;
    /// What is written says something.
    EmptyPart = "empty-part", false;
    /// Following what took the place of what leads to an end.
    SuccessorCircle = "successor-circle", false;
    /// One day does not come before the day it must follow.
    DateOrder = "date-order", false;
    /// A replaced procedure ends on the day on which the new one begins.
    SuccessorGap = "successor-gap", true, warning;
    /// What has been replaced has ended.
    SuccessorWithoutEnd = "successor-without-end", true, warning;
    /// Every counter receives something, and what is announced of it agrees with the fields.
    CounterCover = "counter-cover", true, both;
    /// The notice on feedback says who, where and how to reach them.
    FeedbackContact = "feedback-contact", true;
    /// A row of the dossier is a paper, and says how many.
    ZeroCopies = "zero-copies", true, warning;
    /// A time limit is a time.
    TimeLimit = "time-limit", true, warning;
    /// A fee that the People's Council sets is not a fee of nothing.
    CouncilFee = "council-fee", true;
    /// A fee is of the size of its kind.
    SmallFee = "small-fee", true, warning;
    /// A national code stands beside its own name.
    KnownCode = "known-code", true, warning;
    /// What is called verified has been compared within the last year.
    StaleCheck = "stale-check", true, warning;
    /// A procedure that is only partly online says why.
    PartialReason = "partial-reason", true, warning;
    /// A procedure has one channel of each kind.
    DuplicateChannel = "duplicate-channel", false;
    /// A procedure is not among those that go with it.
    SelfReference = "self-reference", false;
    /// A list names each thing once.
    NamedTwice = "named-twice", false;
    /// A year opens with what the year before left open.
    ResultsBalance = "results-balance", true;
    /// No part of the dossiers is larger than its whole.
    ResultsPart = "results-part", true;

    // Declared figures, the budget and acceptances.

    /// Declared figures agree with what the inventory says.
    DeclaredFigure = "declared-figure", true, both;
    /// A declared figure is a number.
    DeclaredNumber = "declared-number", true;
    /// Sums in a disclosure add up.
    BudgetSum = "budget-sum", true;
    /// An acceptance accepts something.
    UnusedAcceptance = "unused-acceptance", true, both;
}
