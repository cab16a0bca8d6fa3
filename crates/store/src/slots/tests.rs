//! The slots against wrong secrets, damaged copies, and a crash at every step of a change.

use std::fs;

use chairside_model::env::fixed::FixedEnv;
use tempfile::TempDir;

use super::*;

struct Profile {
    folder: TempDir,
    env: FixedEnv,
    slots: Slots,
    data_key: DataKey,
    recovery_key: RecoveryKey,
}

fn profile() -> Profile {
    let folder = TempDir::new().unwrap();
    let env = FixedEnv::new(0, 1);
    let NewProfile { slots, data_key, recovery_key } =
        Slots::create_with_cost(folder.path(), &env, "old password", "ana", KdfCost::FOR_TESTS).unwrap();
    Profile { folder, env, slots, data_key, recovery_key }
}

impl Profile {
    fn set_password(&mut self, label: &str, password: &str) {
        self.slots.set_password(&self.env, &self.data_key, label, password).unwrap();
    }
    fn path(&self, copy: usize) -> PathBuf {
        self.folder.path().join(COPIES[copy])
    }
    fn bytes(&self) -> [Vec<u8>; 2] {
        [0, 1].map(|copy| fs::read(self.path(copy)).unwrap())
    }
    fn opens_with(&self, secret: &str) -> bool {
        let unlocked = Slots::open(self.folder.path()).unwrap().unlock(secret);
        unlocked.is_ok_and(|data_key| data_key.as_bytes() == self.data_key.as_bytes())
    }
    fn error(&self) -> SlotError {
        Slots::open(self.folder.path()).err().expect("these slots must not open")
    }
}

fn put(path: &Path, bytes: &[u8]) {
    let _ = fs::remove_file(path);
    disk::create_new(path).unwrap().write_all(bytes).unwrap();
}

#[test]
fn the_password_and_the_recovery_key_open_the_profile_and_nothing_else_does() {
    let profile = profile();
    assert!(profile.opens_with("old password"));
    assert!(profile.opens_with(&profile.recovery_key.to_text()));
    assert!(profile.opens_with(&profile.recovery_key.to_text().to_lowercase().replace('-', " ")));

    let slots = Slots::open(profile.folder.path()).unwrap();
    assert!(matches!(slots.unlock("Old password"), Err(SlotError::PasswordWrong)));
    assert!(matches!(slots.unlock_as("ben", "old password"), Err(SlotError::PasswordWrong)));
    assert!(slots.unlock_as("ana", "old password").is_ok());
    assert!(matches!(slots.unlock(""), Err(SlotError::PasswordLength)));
    let other = RecoveryKey::fresh(&FixedEnv::new(0, 9)).to_text();
    assert!(matches!(slots.unlock_with_recovery_key(&other), Err(SlotError::RecoveryKeyWrong)));
    assert!(matches!(slots.unlock_with_recovery_key("ABCD"), Err(SlotError::RecoveryKeyMistyped(_))));
}

#[test]
fn the_standard_cost_is_what_the_design_says_and_works() {
    assert_eq!(KdfCost::STANDARD, KdfCost { memory_kib: 65_536, passes: 3, lanes: 1 });
    let folder = TempDir::new().unwrap();
    let created = Slots::create(folder.path(), &FixedEnv::new(0, 1), "one password", "ana").unwrap();
    let unlocked = Slots::open(folder.path()).unwrap().unlock_as("ana", "one password").unwrap();
    assert_eq!(unlocked.as_bytes(), created.data_key.as_bytes());
}

#[test]
fn an_accent_typed_in_two_parts_is_the_same_password() {
    let mut profile = profile();
    profile.set_password("ana", "caf\u{e9}");
    assert!(profile.opens_with("cafe\u{301}"));
}

#[test]
fn a_changed_password_opens_and_the_old_one_is_gone_from_both_copies() {
    let mut profile = profile();
    let old = profile.slots.body.slots[0].wrapped.clone();
    profile.set_password("ana", "new password");
    assert!(profile.opens_with("new password") && !profile.opens_with("old password"));
    assert!(profile.opens_with(&profile.recovery_key.to_text()));
    for bytes in profile.bytes() {
        assert!(!String::from_utf8(bytes).unwrap().contains(&String::from(old.clone())));
    }
}

#[test]
fn people_come_and_go_but_the_last_password_stays() {
    let mut profile = profile();
    profile.set_password("ben", "another password");
    assert_eq!(Slots::open(profile.folder.path()).unwrap().labels().collect::<Vec<_>>(), ["ana", "ben"]);
    profile.slots.remove_password("ana").unwrap();
    assert!(profile.opens_with("another password") && !profile.opens_with("old password"));
    assert!(matches!(profile.slots.remove_password("ben"), Err(SlotError::LastPassword)));
    assert!(profile.opens_with("another password"));
}

#[test]
fn a_replaced_recovery_key_opens_nothing() {
    let mut profile = profile();
    let new = profile.slots.replace_recovery_key(&profile.env, &profile.data_key).unwrap();
    assert!(profile.opens_with(&new.to_text()) && !profile.opens_with(&profile.recovery_key.to_text()));
}

#[test]
fn a_slot_is_never_made_for_a_foreign_key() {
    let mut profile = profile();
    let foreign = DataKey::fresh(&FixedEnv::new(0, 5));
    let set = profile.slots.set_password(&profile.env, &foreign, "ana", "new password");
    assert!(matches!(set, Err(SlotError::KeyOfAnotherProfile)));
    assert!(profile.opens_with("old password"));
}

#[test]
fn labels_and_passwords_have_bounds() {
    let mut profile = profile();
    let mut set = |label: &str, password: &str| {
        profile.slots.set_password(&profile.env, &profile.data_key, label, password)
    };
    assert!(matches!(set("", "password"), Err(SlotError::Label)));
    assert!(matches!(set("ana\n", "password"), Err(SlotError::Label)));
    assert!(matches!(set(&"a".repeat(129), "password"), Err(SlotError::Label)));
    assert!(matches!(set("ana", ""), Err(SlotError::PasswordLength)));
    assert!(matches!(set("ana", &"a".repeat(1025)), Err(SlotError::PasswordLength)));
}

/// F09: whatever a kill leaves of a change of password, exactly one of the two passwords opens the profile.
#[test]
fn a_crash_at_any_step_leaves_the_old_or_the_new_password() {
    let mut profile = profile();
    let (old, first) = (profile.bytes(), 1 - profile.slots.current);
    profile.set_password("ana", "new password");
    let new = profile.bytes();
    let aside = |copy: usize| profile.path(copy).with_extension("json.new");
    let check = |expected: &str, step: &str| {
        let (old_opens, new_opens) = (profile.opens_with("old password"), profile.opens_with("new password"));
        assert_eq!((old_opens, new_opens), (expected == "old", expected == "new"), "{step}");
        assert_eq!(profile.bytes()[0], profile.bytes()[1], "{step}: both copies are mended");
        assert!(profile.opens_with(&profile.recovery_key.to_text()), "{step}");
    };
    let second = 1 - first;
    for cut in (0..=new[first].len()).step_by(97) {
        put(&profile.path(first), &old[first]);
        put(&profile.path(second), &old[second]);
        put(&aside(first), &new[first][..cut]);
        check("old", "the first copy is being written");

        put(&profile.path(first), &new[first]);
        put(&profile.path(second), &old[second]);
        put(&aside(second), &new[second][..cut]);
        check("new", "the second copy is being written");
    }
}

/// F36, and a file system that loses what was not synced.
#[test]
fn one_damaged_or_missing_copy_costs_nothing() {
    let mut profile = profile();
    profile.set_password("ana", "new password");
    let good = profile.bytes();
    for copy in [0, 1] {
        for cut in (0..good[copy].len()).step_by(61) {
            put(&profile.path(copy), &good[copy][..cut]);
            assert!(profile.opens_with("new password") && !profile.opens_with("old password"));
            assert_eq!(profile.bytes(), good, "the damaged copy is mended");
        }
        for index in (0..good[copy].len()).step_by(61) {
            let mut flipped = good[copy].clone();
            flipped[index] ^= 4;
            put(&profile.path(copy), &flipped);
            assert!(profile.opens_with("new password"));
        }
        fs::remove_file(profile.path(copy)).unwrap();
        assert!(profile.opens_with("new password"));
        fs::remove_file(profile.path(copy)).unwrap();
        fs::create_dir(profile.path(copy)).unwrap();
        assert!(profile.opens_with("new password"));
        fs::remove_dir(profile.path(copy)).unwrap();
        put(&profile.path(copy), &good[copy]);
    }
}

#[test]
fn a_flipped_bit_anywhere_never_opens_as_something_else() {
    let profile = profile();
    let [good, _] = profile.bytes();
    for index in 0..good.len() * 8 {
        let mut flipped = good.clone();
        flipped[index / 8] ^= 1 << (index % 8);
        // The case of the letters in JSON's hexadecimal and spaces would be harmless; the checksum sees them too.
        assert!(matches!(Copy::parse(&flipped), Copy::Damaged), "bit {index}");
    }
}

#[test]
fn both_damaged_neither_there_and_too_new_are_told_apart() {
    let profile = profile();
    put(&profile.path(0), b"{}");
    put(&profile.path(1), b"");
    assert!(matches!(profile.error(), SlotError::SlotsDamaged));
    fs::remove_file(profile.path(0)).unwrap();
    assert!(matches!(profile.error(), SlotError::SlotsDamaged));
    fs::remove_file(profile.path(1)).unwrap();
    assert!(matches!(profile.error(), SlotError::NoSlots));

    let mut body = profile.slots.body.clone();
    body.format = FORMAT + 1;
    put(&profile.path(0), &body.to_file().unwrap());
    put(&profile.path(1), &profile.slots.body.to_file().unwrap());
    assert!(matches!(profile.error(), SlotError::TooNew));
}

#[test]
fn a_new_profile_never_replaces_slots() {
    let profile = profile();
    let create =
        || Slots::create_with_cost(profile.folder.path(), &profile.env, "x", "ana", KdfCost::FOR_TESTS).err();
    assert!(matches!(create(), Some(SlotError::AlreadyThere)));
    put(&profile.path(0), b"");
    put(&profile.path(1), b"");
    assert!(matches!(create(), Some(SlotError::AlreadyThere)), "damaged slots are not free to take");
}

#[test]
fn copies_of_two_profiles_are_not_mixed() {
    let (profile, other) = (profile(), profile_with_seed(2));
    put(&profile.path(1), &other.export().unwrap());
    assert!(matches!(profile.error(), SlotError::SlotsDamaged));
}

fn profile_with_seed(seed: u64) -> Slots {
    let folder = TempDir::new().unwrap();
    let env = FixedEnv::new(0, seed);
    Slots::create_with_cost(folder.path(), &env, "x", "ana", KdfCost::FOR_TESTS).unwrap().slots
}

#[test]
fn exported_slots_bring_a_profile_back() {
    let profile = profile();
    let exported = profile.slots.export().unwrap();
    assert!(matches!(Slots::restore(profile.folder.path(), &exported), Err(SlotError::AlreadyThere)));
    put(&profile.path(0), b"");
    put(&profile.path(1), b"");
    assert!(matches!(Slots::restore(profile.folder.path(), b"?"), Err(SlotError::SlotsDamaged)));
    Slots::restore(profile.folder.path(), &exported).unwrap();
    assert!(profile.opens_with("old password"));
}

#[test]
fn absurd_costs_and_too_many_slots_are_damage() {
    let profile = profile();
    for cost in [
        KdfCost { memory_kib: 4 * 1024 * 1024, passes: 1, lanes: 1 },
        KdfCost { memory_kib: 64, passes: 1_000_000, lanes: 1 },
        KdfCost { memory_kib: 64, passes: 1, lanes: 1000 },
        KdfCost { memory_kib: 0, passes: 0, lanes: 0 },
    ] {
        let mut body = profile.slots.body.clone();
        body.slots[0].opener = Opener::Password { label: "ana".to_owned(), cost };
        assert!(matches!(Copy::parse(&body.to_file().unwrap()), Copy::Damaged));
    }
    let mut body = profile.slots.body.clone();
    body.slots = vec![body.slots[0].clone(); SLOTS_MAX + 1];
    assert!(matches!(Copy::parse(&body.to_file().unwrap()), Copy::Damaged));
    assert!(matches!(Copy::parse(&vec![b' '; FILE_BYTES_MAX as usize + 1]), Copy::Damaged));
}

#[test]
fn a_slot_cannot_be_given_to_another_person_or_made_cheaper() {
    let profile = profile();
    let cheaper = KdfCost { memory_kib: 32, passes: 1, lanes: 1 };
    for opener in [
        Opener::Password { label: "eve".to_owned(), cost: KdfCost::FOR_TESTS },
        Opener::Password { label: "ana".to_owned(), cost: cheaper },
    ] {
        let mut slots = Slots::open(profile.folder.path()).unwrap();
        slots.body.slots[0].opener = opener;
        assert!(matches!(slots.unlock("old password"), Err(SlotError::PasswordWrong)));
    }
}
