//! The door: every call there is, who may make it, and the shapes it takes and gives. Declared once; the shell, the
//! cli and the TypeScript bindings all come from this list.

use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;

use serde::{Deserialize, Serialize};
use serde_json::Value;
use ts_rs::TS;

use chairside_model::alike;

use crate::desk::{Desk, FileOffer, blocking};
use crate::error::{DoorError, Result};
use crate::event::{DoorEvent, TouchedFact};
use crate::image::edit;
use crate::intake::folder;
use crate::link::Link;
use crate::profile::{
    ClinicInit, ClinicJoin, ClinicPublish, ClinicPublished, ProfileMade, ProfileState, ProfileStatus,
    ProfileUnlock, ProfileUser, RecoveryKeyConfirm,
};
use crate::session::Session;
use crate::settings::{Settings, SettingsChanges, SettingsSet};
use crate::sync_log::{SyncLog, SyncLogItem};
use crate::sync_view::{
    FileSync, FirstFetch, RecordSync, SyncAnswer, SyncAsk, SyncAskKind, SyncNow, SyncStatus,
};
use crate::{
    allergy, annotation, conflict, demo, doctor, draft, duplicate, history, image, intake, mount, patient,
    pin, queue, sync, sync_log, whose,
};

/// Who stands before the door.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Caller {
    Window,
    Cli,
}

/// A payload or an answer without content.
#[derive(Debug, Clone, Copy, Default, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(type = "Record<string, never>")]
pub struct Nothing {}

type Answer = Pin<Box<dyn Future<Output = Result<Value>> + Send>>;

pub(crate) enum Handler {
    /// Works without a signed-in person: first start, sign-in, looks.
    OfDesk(fn(Arc<Desk>, Value) -> Answer),
    /// Local and short.
    Quick(fn(&Session, Value) -> Result<Value>),
    /// May use the network.
    Slow(fn(Arc<Session>, Value) -> Answer),
}

pub struct Call {
    pub name: &'static str,
    pub roles: &'static [&'static str],
    /// Takes paths, or is for support: never for the window.
    pub cli_only: bool,
    pub(crate) handler: Handler,
    payload_ts: fn(&ts_rs::Config) -> String,
    answer_ts: fn(&ts_rs::Config) -> String,
}

pub(crate) const EVERYONE: &[&str] = chairside_model::schema::ROLES;
/// Everyone but the auditor, who only reads.
const STAFF: &[&str] = &["owner", "dentist", "hygienist", "assistant", "front_desk", "billing"];
const CLINICIANS: &[&str] = &["owner", "dentist", "hygienist", "assistant"];
const OWNER: &[&str] = &["owner"];

pub(crate) fn find(name: &str) -> Option<&'static Call> {
    CALLS.iter().find(|call| call.name == name)
}

fn decode<T: serde::de::DeserializeOwned>(payload: Value) -> Result<T> {
    // What serde says names fields and types, never values.
    serde_json::from_value(payload).map_err(|error| {
        DoorError::invalid(format!("The request does not fit: {}.", without_values(&error.to_string())))
    })
}

/// serde quotes an offending value after "invalid type" or "invalid value": that may be a patient's.
fn without_values(message: &str) -> &str {
    if message.starts_with("invalid") { message.rsplit(", ").next().unwrap_or("invalid") } else { message }
}

fn encode(answer: impl Serialize) -> Result<Value> {
    serde_json::to_value(answer).map_err(|_| DoorError::new("internal", "The answer cannot be written."))
}

macro_rules! call {
    ($kind:ident $name:ident by $roles:ident : $payload:ty => $answer:ty, $handler:expr) => {
        call!(@ $kind $name $roles false $payload, $answer, $handler)
    };
    ($kind:ident $name:ident by $roles:ident for cli : $payload:ty => $answer:ty, $handler:expr) => {
        call!(@ $kind $name $roles true $payload, $answer, $handler)
    };
    (@ $kind:ident $name:ident $roles:ident $cli_only:literal $payload:ty, $answer:ty, $handler:expr) => {
        Call {
            name: stringify!($name),
            roles: $roles,
            cli_only: $cli_only,
            handler: call!(handler $kind $payload, $answer, $handler),
            payload_ts: <$payload as TS>::name,
            answer_ts: <$answer as TS>::name,
        }
    };
    (handler quick $payload:ty, $answer:ty, $handler:expr) => {
        Handler::Quick(|session, payload| {
            let answer: $answer = $handler(session, decode::<$payload>(payload)?)?;
            encode(answer)
        })
    };
    (handler slow $payload:ty, $answer:ty, $handler:expr) => {
        Handler::Slow(|session, payload| {
            Box::pin(async move {
                let answer: $answer = $handler(&session, decode::<$payload>(payload)?).await?;
                encode(answer)
            })
        })
    };
    (handler desk $payload:ty, $answer:ty, $handler:expr) => {
        Handler::OfDesk(|desk, payload| {
            Box::pin(async move {
                let payload = decode::<$payload>(payload)?;
                let answer: $answer = blocking(move || $handler(&desk, payload)).await?;
                encode(answer)
            })
        })
    };
    (handler desk_slow $payload:ty, $answer:ty, $handler:expr) => {
        Handler::OfDesk(|desk, payload| {
            Box::pin(async move {
                let answer: $answer = $handler(&desk, decode::<$payload>(payload)?).await?;
                encode(answer)
            })
        })
    };
}

pub const CALLS: &[Call] = &[
    call!(desk profile_status by EVERYONE: Nothing => ProfileStatus, |desk: &Arc<Desk>, _| desk.status()),
    call!(desk clinic_init by EVERYONE: ClinicInit => ProfileMade, |desk: &Arc<Desk>, payload| desk.clinic_init(&payload)),
    call!(desk_slow clinic_join by EVERYONE: ClinicJoin => ProfileMade, async |desk: &Arc<Desk>, payload| desk.clinic_join(payload).await),
    call!(desk_slow clinic_publish by OWNER: ClinicPublish => ClinicPublished, async |desk: &Arc<Desk>, payload| desk.clinic_publish(payload).await),
    call!(desk profile_unlock by EVERYONE: ProfileUnlock => ProfileStatus, |desk: &Arc<Desk>, payload| desk.profile_unlock(&payload)),
    call!(desk_slow profile_lock by EVERYONE: Nothing => ProfileStatus, async |desk: &Arc<Desk>, _| desk.profile_lock()),
    call!(desk sample_open by EVERYONE: Nothing => ProfileStatus, |desk: &Arc<Desk>, _| desk.sample_open()),
    call!(desk_slow sample_leave by EVERYONE: Nothing => ProfileStatus, async |desk: &Arc<Desk>, _| desk.sample_leave().await),
    call!(desk recovery_key_confirm by EVERYONE: RecoveryKeyConfirm => Nothing, |desk: &Arc<Desk>, payload: RecoveryKeyConfirm| {
        desk.recovery_key_confirm(&payload.recovery_key).map(|()| Nothing {})
    }),
    call!(desk settings_get by EVERYONE: Nothing => Settings, |desk: &Arc<Desk>, _| Ok(desk.settings_get())),
    call!(desk settings_set by EVERYONE: SettingsSet => Settings, |desk: &Arc<Desk>, payload: SettingsSet| desk.settings_set(payload.changes)),
    call!(quick patient_create by STAFF: patient::PatientCreate => patient::RecordRef, patient::patient_create),
    call!(quick patient_update by STAFF: patient::RecordUpdate => patient::Updated, patient::patient_update),
    call!(quick patient_get by EVERYONE: patient::RecordRef => patient::Patient, patient::patient_get),
    call!(quick patient_opened by EVERYONE: patient::RecordRef => patient::RecordRef, patient::patient_opened),
    call!(quick patient_search by EVERYONE: patient::PatientSearch => patient::PatientPage, patient::patient_search),
    call!(quick patient_trash by EVERYONE: Nothing => patient::PatientPage, patient::patient_trash),
    call!(quick patient_delete by STAFF: patient::RecordRef => patient::RecordRef, patient::patient_delete),
    call!(quick patient_restore by STAFF: patient::RecordRef => patient::RecordRef, patient::patient_restore),
    call!(quick patient_alike by EVERYONE: duplicate::PatientAlike => duplicate::AlikeList, duplicate::patient_alike),
    call!(quick patient_merge by STAFF: duplicate::PatientMerge => patient::RecordRef, duplicate::patient_merge),
    call!(quick patient_unmerge by STAFF: patient::RecordRef => patient::RecordRef, duplicate::patient_unmerge),
    call!(quick duplicate_list by EVERYONE: Nothing => duplicate::DuplicateList, duplicate::duplicate_list),
    call!(quick duplicate_dismiss by STAFF: duplicate::PatientPair => patient::RecordRef, duplicate::duplicate_dismiss),
    call!(quick duplicate_restore by STAFF: duplicate::PatientPair => patient::RecordRef, duplicate::duplicate_restore),
    call!(quick allergy_add by STAFF: allergy::AllergyAdd => patient::RecordRef, allergy::allergy_add),
    call!(quick allergy_update by STAFF: patient::RecordUpdate => patient::RecordRef, allergy::allergy_update),
    call!(quick allergy_delete by CLINICIANS: patient::RecordRef => patient::RecordRef, allergy::allergy_delete),
    call!(quick allergy_restore by CLINICIANS: patient::RecordRef => patient::RecordRef, allergy::allergy_restore),
    call!(desk image_take by STAFF: image::ImageTake => image::ImageTakeAnswer, |desk: &Arc<Desk>, payload| desk.image_take(&payload)),
    call!(quick image_import by STAFF for cli: image::ImageImport => image::ImageTaken, image::filing::image_import),
    call!(quick image_list by EVERYONE: patient::PatientRef => image::ImageList, image::image_list),
    call!(quick image_fetch by EVERYONE: patient::RecordRef => patient::RecordRef, image::original::image_fetch),
    call!(slow image_export by EVERYONE for cli: image::ImageExport => image::ImageExported, image::original::image_export),
    call!(quick image_delete by CLINICIANS: patient::RecordRef => patient::RecordRef, image::image_delete),
    call!(quick image_restore by CLINICIANS: patient::RecordRef => patient::RecordRef, image::image_restore),
    call!(quick image_get by EVERYONE: patient::RecordRef => edit::ImageDetail, edit::image_get),
    call!(quick image_adjust by CLINICIANS: edit::ImageAdjust => patient::Updated, edit::image_adjust),
    call!(quick image_update by STAFF: patient::RecordUpdate => patient::Updated, edit::image_update),
    call!(quick image_tag by CLINICIANS: edit::ImageTag => patient::RecordRef, edit::image_tag),
    call!(quick image_calibrate by CLINICIANS: edit::ImageCalibrate => patient::Updated, edit::image_calibrate),
    call!(quick image_move by STAFF: edit::ImageMove => patient::RecordRef, edit::image_move),
    call!(quick annotation_add by CLINICIANS: annotation::AnnotationAdd => patient::RecordRef, annotation::annotation_add),
    call!(quick annotation_update by CLINICIANS: annotation::AnnotationUpdate => patient::Updated, annotation::annotation_update),
    call!(quick annotation_delete by CLINICIANS: patient::RecordRef => patient::RecordRef, annotation::annotation_delete),
    call!(quick annotation_restore by CLINICIANS: patient::RecordRef => patient::RecordRef, annotation::annotation_restore),
    call!(quick mount_templates by EVERYONE: Nothing => mount::MountTemplates, mount::mount_templates),
    call!(quick mount_list by EVERYONE: patient::PatientRef => mount::MountList, mount::mount_list),
    call!(quick mount_create by CLINICIANS: mount::MountCreate => patient::RecordRef, mount::mount_create),
    call!(quick mount_place by CLINICIANS: mount::MountPlace => patient::RecordRef, mount::mount_place),
    call!(quick mount_swap by CLINICIANS: mount::MountSwap => patient::RecordRef, mount::mount_swap),
    call!(quick mount_skip by CLINICIANS: mount::MountSkip => patient::RecordRef, mount::mount_skip),
    call!(quick mount_delete by CLINICIANS: patient::RecordRef => patient::RecordRef, mount::mount_delete),
    call!(quick mount_restore by CLINICIANS: patient::RecordRef => patient::RecordRef, mount::mount_restore),
    call!(quick intake_list by EVERYONE: Nothing => intake::IntakeList, intake::intake_list),
    call!(quick intake_file by STAFF: intake::IntakeFile => image::ImageTakeAnswer, intake::intake_file),
    call!(quick intake_confirm by STAFF: intake::IntakeConfirm => Nothing, intake::intake_confirm),
    call!(quick intake_discard by CLINICIANS: patient::RecordRef => Nothing, intake::intake_discard),
    call!(quick chair_open by EVERYONE: intake::ChairOpen => Nothing, intake::chair_open),
    call!(desk own_chair_set by STAFF: folder::OwnChairSet => Nothing, |desk: &Arc<Desk>, payload| folder::own_chair_set(desk, payload)),
    call!(desk intake_folder_add by STAFF: folder::IntakeFolderAdd => patient::RecordRef, |desk: &Arc<Desk>, payload| folder::intake_folder_add(desk, payload)),
    call!(quick intake_folder_import by STAFF for cli: folder::IntakeFolderImport => patient::RecordRef, folder::intake_folder_import),
    call!(quick intake_folder_update by STAFF: folder::IntakeFolderUpdate => patient::RecordRef, folder::intake_folder_update),
    call!(quick intake_folder_remove by STAFF: patient::RecordRef => patient::RecordRef, folder::intake_folder_remove),
    call!(slow sync_now by EVERYONE: Nothing => SyncNow, sync::sync_now),
    call!(quick sync_status by EVERYONE: Nothing => SyncStatus, sync::sync_status),
    call!(quick sync_answer by STAFF: SyncAnswer => Nothing, sync::sync_answer),
    call!(quick sync_log by EVERYONE: Nothing => SyncLog, sync_log::sync_log),
    call!(quick queue_list by EVERYONE: Nothing => queue::QueueList, queue::queue_list),
    call!(quick queue_export by STAFF: queue::OpRef => queue::QueueExport, queue::queue_export),
    call!(quick queue_discard by STAFF: queue::QueueDiscard => queue::Discarded, queue::queue_discard),
    call!(quick queue_retry by STAFF: queue::OpRef => queue::OpRef, queue::queue_retry),
    call!(quick doctor by EVERYONE: Nothing => doctor::Doctor, doctor::doctor),
    call!(quick op_timeline by EVERYONE: queue::OpRef => doctor::timeline::OpTimeline, doctor::timeline::op_timeline),
    call!(quick trouble_set by OWNER: doctor::trouble::TroubleSet => doctor::trouble::Trouble, doctor::trouble::trouble_set),
    call!(slow checksum_now by EVERYONE: Nothing => doctor::checksum::Checksum, doctor::checksum::checksum_now),
    call!(quick support_bundle_make by EVERYONE: Nothing => doctor::bundle::SupportBundleMade, doctor::bundle::support_bundle_make),
    call!(quick support_bundle by EVERYONE for cli: doctor::bundle::SupportBundle => doctor::bundle::SupportBundleWritten, doctor::bundle::support_bundle),
    call!(slow desk_list by OWNER: Nothing => doctor::desks::DeskList, doctor::desks::desk_list),
    call!(quick patient_pin by STAFF: patient::RecordRef => patient::RecordRef, pin::patient_pin),
    call!(quick patient_unpin by STAFF: patient::RecordRef => patient::RecordRef, pin::patient_unpin),
    call!(quick pin_list by EVERYONE: Nothing => pin::PinList, pin::pin_list),
    call!(quick files_pause by STAFF: Nothing => Nothing, queue::files_pause),
    call!(quick files_resume by STAFF: Nothing => Nothing, queue::files_resume),
    call!(quick upload_list by EVERYONE: Nothing => queue::UploadList, queue::upload_list),
    call!(quick conflict_list by EVERYONE: conflict::ConflictFilter => conflict::ConflictList, conflict::conflict_list),
    call!(quick conflict_resolve by STAFF: conflict::ConflictResolve => patient::RecordRef, conflict::conflict_resolve),
    call!(quick conflict_resolve_many by STAFF: conflict::ConflictResolveMany => conflict::ConflictResolvedMany, conflict::conflict_resolve_many),
    call!(quick conflict_reopen by STAFF: patient::RecordRef => patient::RecordRef, conflict::conflict_reopen),
    call!(quick history_list by EVERYONE: history::HistoryQuery => history::HistoryList, history::history_list),
    call!(quick draft_get by STAFF: draft::DraftRef => draft::Draft, draft::draft_get),
    call!(quick draft_put by STAFF: draft::DraftPut => Nothing, draft::draft_put),
    call!(quick draft_delete by STAFF: draft::DraftRef => Nothing, draft::draft_delete),
    call!(quick demo by OWNER for cli: demo::Demo => demo::DemoMade, demo::demo),
    call!(slow token by OWNER for cli: Nothing => sync::TokenAnswer, sync::token),
];

/// The TypeScript side of the door: every type, and the list of calls with payload and answer.
#[expect(clippy::too_many_lines, reason = "one line for each type, and nothing else")]
pub fn typescript() -> String {
    let config = ts_rs::Config::new().with_large_int("number");
    let mut out = String::from("// Generated by `cargo xtask gen` from the declared calls. Do not edit.\n\n");
    macro_rules! export {
        ($($ty:ty),* $(,)?) => { $( out.push_str(&format!("export {}\n\n", <$ty as TS>::decl(&config))); )* };
    }
    export!(
        Nothing,
        DoorError,
        RecordSync,
        FileSync,
        SyncAsk,
        SyncAskKind,
        SyncAnswer,
        FirstFetch,
        SyncStatus,
        SyncNow,
        SyncLogItem,
        SyncLog,
        ProfileState,
        ProfileUser,
        ProfileStatus,
        ClinicInit,
        ClinicJoin,
        ClinicPublish,
        ClinicPublished,
        ProfileMade,
        ProfileUnlock,
        RecoveryKeyConfirm,
        Settings,
        SettingsChanges,
        SettingsSet,
        patient::RecordRef,
        patient::PatientRef,
        patient::RecordUpdate,
        patient::Updated,
        patient::PatientCreate,
        patient::PatientSort,
        patient::PatientFilter,
        patient::PatientSearch,
        patient::PatientRow,
        patient::PatientPage,
        patient::WaitingField,
        patient::PatientLink,
        patient::Patient,
        duplicate::PatientAlike,
        duplicate::Alike,
        duplicate::AlikeList,
        duplicate::PatientPair,
        duplicate::PatientMerge,
        duplicate::DuplicatePair,
        duplicate::DuplicateList,
        allergy::AllergyAdd,
        allergy::Allergy,
        image::ImageTake,
        image::ImageTakeAnswer,
        image::ImageTaken,
        whose::Whose,
        whose::WhoseDifference,
        image::Image,
        image::ImageList,
        edit::ImageLayer,
        edit::SpacingFrom,
        edit::ImageDetail,
        edit::ImageAdjust,
        edit::ImageTag,
        edit::ImageCalibrate,
        edit::ImageMove,
        annotation::AnnotationKind,
        annotation::Annotation,
        annotation::AnnotationAdd,
        annotation::AnnotationChanges,
        annotation::AnnotationUpdate,
        mount::MountPosition,
        mount::MountTemplate,
        mount::MountTemplates,
        mount::MountCell,
        mount::Mount,
        mount::MountList,
        mount::MountCreate,
        mount::MountPlace,
        mount::MountSwap,
        mount::MountSkip,
        intake::FolderState,
        intake::IntakeTrouble,
        intake::WatchedFolder,
        intake::TrayItem,
        intake::Arrival,
        intake::ChairNow,
        intake::IntakeList,
        intake::IntakeFile,
        intake::IntakeConfirm,
        intake::ChairOpen,
        folder::IntakeFolderAdd,
        folder::IntakeFolderUpdate,
        folder::OwnChairSet,
        folder::FolderOffer,
        queue::QueueItem,
        queue::QueueList,
        queue::UploadItem,
        queue::UploadList,
        pin::PinList,
        queue::OpRef,
        queue::QueueExport,
        queue::QueueDiscard,
        queue::Discarded,
        doctor::Doctor,
        doctor::trouble::Trouble,
        doctor::DoctorQueue,
        doctor::DoctorReason,
        doctor::DoctorOp,
        doctor::DoctorCursor,
        doctor::DoctorFiles,
        doctor::DoctorConflicts,
        doctor::DoctorExchanges,
        doctor::DoctorTimes,
        doctor::DoctorEvent,
        doctor::timeline::OpTimeline,
        doctor::trouble::TroubleSet,
        doctor::checksum::Checksum,
        doctor::checksum::CollectionChecksum,
        doctor::bundle::SupportBundleMade,
        doctor::desks::DeskList,
        doctor::desks::DeskSeen,
        conflict::PatientNamed,
        conflict::Side,
        conflict::Conflict,
        conflict::ConflictFilter,
        conflict::ConflictCount,
        conflict::ConflictList,
        conflict::Keep,
        conflict::ConflictResolve,
        conflict::ConflictResolveMany,
        conflict::ConflictResolvedMany,
        conflict::ConflictSkipped,
        history::HistoryQuery,
        history::HistoryItem,
        history::HistoryList,
        draft::DraftRef,
        draft::DraftPut,
        draft::Draft,
        FileOffer,
        Link,
        TouchedFact,
        DoorEvent,
    );
    union(&mut out, "RecordState", chairside_store::RecordState::ALL.iter().map(|state| state.as_str()));
    union(&mut out, "FileState", chairside_store::FileState::ALL.iter().map(|state| state.as_str()));
    union(&mut out, "Reason", REASONS.iter().copied());
    union(&mut out, "AlikeReason", alike::Reason::ALL.iter().map(|reason| reason.as_str()));
    out.push_str("export type Calls = {\n");
    for call in CALLS.iter().filter(|call| !call.cli_only) {
        out.push_str(&format!(
            "  {}: {{ payload: {}; answer: {} }};\n",
            call.name,
            (call.payload_ts)(&config),
            (call.answer_ts)(&config)
        ));
    }
    out.push_str("};\n");
    out
}

/// Why something is not at the clinic yet; the catalogue has a sentence for each.
const REASONS: &[&str] = &[
    "no_server",
    "not_sent_yet",
    "offline",
    "not_our_server",
    "server_busy",
    "server_error",
    "sign_in_needed",
    "server_full",
    "upgrade_required",
    "server_old",
    "wrong_clinic",
    "paused",
    "comparing",
    "copied",
    "in_flight",
    "two_values",
    "refused",
    "waits_for_another",
    "on_another_desk",
    "not_fetched",
    "file_missing",
    "file_damaged",
    "clock_wrong",
];

fn union(out: &mut String, name: &str, words: impl Iterator<Item = &'static str>) {
    let words: Vec<String> = words.map(|word| format!("\"{word}\"")).collect();
    out.push_str(&format!("export type {name} = {};\n\n", words.join(" | ")));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_unique_and_paths_stay_with_the_cli() {
        let mut names: Vec<_> = CALLS.iter().map(|call| call.name).collect();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), CALLS.len());
        for call in CALLS {
            let takes_path = (call.payload_ts)(&ts_rs::Config::new()).contains("Import")
                || call.name == "support_bundle"
                || call.name.ends_with("_export") && call.name.starts_with("image");
            assert!(!takes_path || call.cli_only, "{}", call.name);
        }
    }

    #[test]
    fn what_does_not_fit_is_told_without_the_value() {
        let error =
            decode::<patient::RecordRef>(serde_json::json!({"id": "Maria Papadaki"})).expect_err("not an id");
        assert!(!error.message.contains("Maria"), "{}", error.message);
        let error = decode::<patient::PatientCreate>(serde_json::json!({"given": 5})).expect_err("not text");
        assert!(!error.message.contains('5'), "{}", error.message);
    }
}
