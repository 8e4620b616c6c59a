//! The list of rules: what each is called for ever, whether its findings can be accepted, and how bad they are.

use crate::diagnostic::Severity;

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
    /// Digits stand in groups of three.
    DigitGrouping = "digit-grouping", true, warning;
    /// A text carries its marks.
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
    DeclaredFigure = "declared-figure", true;
    /// A declared figure is a number.
    DeclaredNumber = "declared-number", true;
    /// A declared figure is not left blank.
    DeclaredBlank = "declared-blank", true, warning;
    /// A code list gives each code one meaning.
    DeclaredChoice = "declared-choice", true, both;
    /// The unit is the one that the digits were counted in.
    DeclaredUnit = "declared-unit", true;
    /// A figure is rounded, not cut off.
    DeclaredRounding = "declared-rounding", true, warning;
    /// There is something to compute a claim from.
    DeclaredData = "declared-data", true, warning;
    /// Parts come to their whole.
    DeclaredSum = "declared-sum", true;
    /// Opening plus in less out is closing.
    DeclaredClosing = "declared-closing", true;
    /// A part is not more than its whole.
    DeclaredPart = "declared-part", true;
    /// A quantity is the same wherever it is stated.
    DeclaredSame = "declared-same", true;
    /// A percentage is the ratio of its figures.
    DeclaredPercent = "declared-percent", true;
    /// Groups that make a whole are added up.
    MissingTotal = "missing-total", true, warning;
    /// Counts that overlap are not parts.
    DeclaredOverlap = "declared-overlap", true, warning;
    /// A dossier passes to the level that decides.
    DeclaredReach = "declared-reach", true, warning;
    /// Different quantities seldom come to the same number.
    DeclaredEqual = "declared-equal", true, warning;
    /// A figure is called what it counts.
    DeclaredLabel = "declared-label", true, warning;
    /// Figures side by side cover the same days.
    DeclaredPeriod = "declared-period", true, warning;
    /// A report cites what was there before it.
    CitedDate = "cited-date", true;
    /// A report rests on acts in force on its day.
    CitedAct = "cited-act", true, warning;
    /// Headings are numbered without a gap.
    NumberingGap = "numbering-gap", true, warning;
    /// Whom a report goes to stands in its list of recipients.
    Recipients = "recipients", true, warning;
    /// Sums in a disclosure add up.
    BudgetSum = "budget-sum", true;
    /// A sum is off by no more than rounding to the unit.
    BudgetRounded = "budget-rounded", true, warning;
    /// The money of a disclosure is in the unit that it names.
    BudgetUnit = "budget-unit", true;
    /// A percentage in a disclosure is the ratio of its figures.
    BudgetPercent = "budget-percent", true;
    /// What was done since the beginning of the year does not become less.
    BudgetFalling = "budget-falling", true;
    /// The plan of a year changes by a decision.
    BudgetPlan = "budget-plan", true;
    /// The same period last year is what last year's file says.
    BudgetPrior = "budget-prior", true;
    /// A correction says what was mended, and when.
    BudgetCorrection = "budget-correction", false;
    /// The days of a disclosure follow each other.
    BudgetDates = "budget-dates", true, both;
    /// Where parts are reported, so is their total.
    BudgetBlankTotal = "budget-blank-total", true, warning;
    /// The explanation says the same amounts as the forms.
    BudgetProse = "budget-prose", true, warning;
    /// An acceptance accepts something.
    UnusedAcceptance = "unused-acceptance", true, both;
}
