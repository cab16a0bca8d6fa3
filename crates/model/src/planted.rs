//! Faults put in on purpose, so that the tests can prove that they find them. None of this exists in a shipped
//! program: without the feature `planted` every question below is a constant `false`.
//!
//! One fault at a time, and only in the thread that plants it: simulations beside it stay sound.

macro_rules! planted {
    ($($(#[doc = $doc:literal])+ $name:ident = $word:literal,)+) => {
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum Planted { $($(#[doc = $doc])+ $name,)+ }

        impl Planted {
            pub const ALL: &[Self] = &[$(Self::$name),+];

            pub fn word(self) -> &'static str {
                match self { $(Self::$name => $word),+ }
            }

            /// What is wrong, in a sentence for the table.
            pub fn about(self) -> &'static str {
                match self { $(Self::$name => concat!($($doc),+)),+ }
            }
        }
    };
}

planted! {
    /// The server hands out rows by their rank, a time, instead of its sequence.
    CursorByTimestamp = "cursor_by_timestamp",
    /// A put replaces every unit of the record, as the sender saw it.
    WholeRecordMerge = "whole_record_merge",
    /// The cursor is stored, and a crash comes before the rows.
    CursorBeforeRows = "cursor_before_rows",
    /// Any success marks everything that was waiting as done.
    BlanketDone = "blanket_done",
    /// A pulled row is applied over an edit that was not sent yet.
    PullOverUnsent = "pull_over_unsent",
    /// A refused op stays at the head of the queue and is sent again and again.
    PoisonAtHead = "poison_at_head",
    /// The server forgets what it answered.
    ReceiptIgnored = "receipt_ignored",
    /// A form's base is taken when it is saved.
    BaseAtSave = "base_at_save",
    /// An edit collapses into an op that was sent already.
    EditAfterSent = "edit_after_sent",
    /// A create and its delete take each other away, with the row.
    CreateDeleteCollapsed = "create_delete_collapsed",
    /// The op leaves the queue, and the merged row is thrown away.
    MergedRowDropped = "merged_row_dropped",
    /// The cursor's mark is not looked at: an overtaken server passes for the old one.
    MarkIgnored = "mark_ignored",
    /// After a restore only one's own edits are offered.
    OnlyOwnOffered = "only_own_offered",
    /// After a restore the tables are rebuilt from the server, and what it lacks goes.
    ResyncRebuilds = "resync_rebuilds",
    /// After a restore the server takes whatever is offered, newer or not.
    OfferAlwaysWins = "offer_always_wins",
    /// After a restore the server keeps what it has, older or not.
    OfferNeverWins = "offer_never_wins",
    /// After a restore a desk says of all its unanswered writes that they came after what it offers, also of those
    /// that came before.
    OwnWritesInOneHeap = "own_writes_in_one_heap",
    /// A reconcile forgets the tombstones.
    TombstonesNotOffered = "tombstones_not_offered",
    /// The server forgets old tombstones and tells nobody who was away; nor does a checksum.
    TombstonesForgotten = "tombstones_forgotten",
    /// The hourly checksum is not taken.
    NoChecksum = "no_checksum",
    /// The sequence numbers of the old history stay in the rows of the new one.
    OldSeqKept = "old_seq_kept",
    /// What a queued op had seen is still counted in the old history.
    OldSeenKept = "old_seen_kept",
    /// A deleted parent hides a new child.
    DeletedParentHides = "deleted_parent_hides",
    /// A delete beats an edit that it had not seen.
    DeleteBeatsEdit = "delete_beats_edit",
    /// A delete takes a colleague's value with it that an unsent edit had covered.
    CoveredNotNamed = "covered_not_named",
    /// A signature stands under another text.
    SignatureMoves = "signature_moves",
    /// The rank decides between a signed and an unsigned text.
    SignedByRank = "signed_by_rank",
    /// A ledger entry can be written twice.
    LedgerRewritten = "ledger_rewritten",
    /// Two reversals of one payment, each with an id of its own.
    ReversalTwice = "reversal_twice",
    /// A clinical fact's loser is dropped without an entry in the conflict log.
    LoserNotLogged = "loser_not_logged",
    /// A group is merged field by field.
    GroupTornApart = "group_torn_apart",
    /// One refused unit holds back every later edit of the clinic.
    QuarantineBlocksAll = "quarantine_blocks_all",
    /// A refused op is dropped.
    RefusedDropped = "refused_dropped",
    /// The server's page begins one row late.
    PageSkipsOne = "page_skips_one",
    /// A page ends inside a commit.
    PageCutsCommit = "page_cuts_commit",
    /// After a failure nothing is tried until somebody writes.
    NoRetry = "no_retry",
    /// The time of the next attempt is never reached after the clock was set back.
    RetryAfterClockStuck = "retry_after_clock_stuck",
    /// A failed push stops the pull as well.
    PushBlocksPull = "push_blocks_pull",
    /// The server refuses ops whose clock is ahead.
    ClockRefuses = "clock_refuses",
    /// A rank from a clock that is ahead is accepted as it is.
    RankNotClamped = "rank_not_clamped",
    /// A clock that stepped back gives out old ranks again.
    RankGoesBack = "rank_goes_back",
    /// The row is written without its queue entry.
    NotQueued = "not_queued",
    /// The newest write wins by its time of arrival, without a look at its base.
    ArrivalWins = "arrival_wins",
    /// The badge is green as soon as the op was sent.
    BadgeTooEarly = "badge_too_early",
    /// Units of newer desks are dropped.
    UnknownUnitsDropped = "unknown_units_dropped",
    /// The server answers before its commit, and the commit fails.
    AnsweredBeforeCommit = "answered_before_commit",
    /// The plain algorithm: a cursor of the greatest timestamp and the whole record to whoever wrote last.
    PlainTimestamps = "plain_timestamps",
    /// A commit is answered before it is synced, as with SQLite's `synchronous=NORMAL`.
    CommitNotSynced = "commit_not_synced",
    /// A form that was opened before an unsent edit was folded into the next one is in conflict with it.
    FoldedVersionForgotten = "folded_version_forgotten",
    /// A late reply is taken for this one's, and its rows are applied over newer ones.
    OlderRowApplied = "older_row_applied",
    /// The desk answers before its commit, and the commit fails.
    SavedBeforeCommit = "saved_before_commit",
    /// A unit that an older program had kept aside gets the row's version after an update.
    KeptAsideWithoutVersion = "kept_aside_without_version",
    /// An older desk's delete takes records with it that its program cannot show.
    HiddenKindDeleted = "hidden_kind_deleted",
    /// A row of a kind that this program does not know is passed over, and the cursor moves on.
    UnknownKindDropped = "unknown_kind_dropped",
    /// What an older program held back stays hidden after an update.
    HeldAfterUpdate = "held_after_update",
    /// An upload counts as verified when its last byte was sent, without the server's word.
    UploadSentIsVerified = "upload_sent_is_verified",
    /// The server says that it verified a file, and did not hash it.
    UploadNotHashed = "upload_not_hashed",
    /// A file whose upload failed five times is taken out of the queue.
    UploadGivenUp = "upload_given_up",
    /// A file that arrived damaged is kept as the one that was asked for.
    DamagedDownloadKept = "damaged_download_kept",
    /// What a restored server no longer has of files is not sent again.
    RestoredFilesForgotten = "restored_files_forgotten",
    /// Where room is bounded, files go whether or not the clinic has them.
    UnverifiedEvicted = "unverified_evicted",
    /// The server lets two copies of one profile go on as one desk.
    CopyNotNoticed = "copy_not_noticed",
    /// The pause after pushes that the server failed at grows without a bound.
    PauseGrows = "pause_grows",
}

#[cfg(feature = "planted")]
mod active {
    use std::cell::Cell;

    use super::Planted;

    thread_local! { static ACTIVE: Cell<Option<Planted>> = const { Cell::new(None) }; }

    /// From now on in this thread; `None`: sound again.
    pub fn plant(fault: Option<Planted>) {
        ACTIVE.with(|active| active.set(fault));
    }

    pub fn planted(fault: Planted) -> bool {
        ACTIVE.with(Cell::get) == Some(fault)
    }
}

#[cfg(feature = "planted")]
pub use active::{plant, planted};

#[cfg(not(feature = "planted"))]
pub const fn planted(_: Planted) -> bool {
    false
}
