// One hook per write. Where a failure is not shown in place, the one toast function shows it (client.ts).
import { useMutation } from "@tanstack/react-query";
import { call } from "./door";
import type { CallName, Payload } from "./shell";

type Shown = "toast" | "in_place";

function useWrite<N extends CallName>(name: N, failure: Shown = "toast") {
  return useMutation({
    mutationKey: [name],
    mutationFn: (payload: Payload<N>) => call(name, payload),
    meta: { failure },
  });
}

/** An undo has no form in which its failure could be shown. */
export const useTakeBack = <N extends CallName>(name: N) => useWrite(name);

export const useClinicInit = () => useWrite("clinic_init", "in_place");
export const useClinicJoin = () => useWrite("clinic_join", "in_place");
export const useSampleOpen = () => useWrite("sample_open", "in_place");
export const useSampleLeave = () => useWrite("sample_leave");
export const useRecoveryKeySave = () => useWrite("recovery_key_save", "in_place");
export const useWindowPrint = () => useWrite("window_print", "in_place");
export const usePagePrint = () => useWrite("window_print");
export const useClinicPublish = () => useWrite("clinic_publish", "in_place");
export const useProfileUnlock = () => useWrite("profile_unlock", "in_place");
export const useProfileLock = () => useWrite("profile_lock");
export const useRecoveryKeyConfirm = () => useWrite("recovery_key_confirm", "in_place");

export const usePatientOpened = () => useWrite("patient_opened");
export const usePatientCreate = () => useWrite("patient_create", "in_place");
export const usePatientUpdate = () => useWrite("patient_update", "in_place");
export const usePatientDelete = () => useWrite("patient_delete");
export const usePatientRestore = () => useWrite("patient_restore");

export const usePatientMerge = () => useWrite("patient_merge", "in_place");
export const usePatientUnmerge = () => useWrite("patient_unmerge");
export const useDuplicateDismiss = () => useWrite("duplicate_dismiss");
export const useDuplicateRestore = () => useWrite("duplicate_restore");

export const useAllergyAdd = () => useWrite("allergy_add", "in_place");
export const useAllergyUpdate = () => useWrite("allergy_update", "in_place");
export const useAllergyDelete = () => useWrite("allergy_delete");
export const useAllergyRestore = () => useWrite("allergy_restore");

export const useImageTake = () => useWrite("image_take");
export const useImageFetch = () => useWrite("image_fetch");
export const useImageDelete = () => useWrite("image_delete");
export const useImageRestore = () => useWrite("image_restore");
export const useImageAdjust = () => useWrite("image_adjust", "in_place");
export const useImageUpdate = () => useWrite("image_update");
export const useImageTag = () => useWrite("image_tag");
export const useImageCalibrate = () => useWrite("image_calibrate");
export const useImageSave = () => useWrite("image_save");
export const useViewerWindow = () => useWrite("viewer_window");
export const useAnnotationAdd = () => useWrite("annotation_add");
export const useAnnotationUpdate = () => useWrite("annotation_update");
export const useAnnotationDelete = () => useWrite("annotation_delete");
export const useAnnotationRestore = () => useWrite("annotation_restore");
export const useImageMove = () => useWrite("image_move");

export const useMountCreate = () => useWrite("mount_create");
export const useMountPlace = () => useWrite("mount_place");
export const useMountSwap = () => useWrite("mount_swap");
export const useMountSkip = () => useWrite("mount_skip");
export const useMountDelete = () => useWrite("mount_delete");
export const useMountRestore = () => useWrite("mount_restore");

export const useIntakeFile = () => useWrite("intake_file");
export const useIntakeConfirm = () => useWrite("intake_confirm");
export const useIntakeDiscard = () => useWrite("intake_discard");
export const useFolderPick = () => useWrite("folder_pick");
export const useIntakeFolderAdd = () => useWrite("intake_folder_add", "in_place");
export const useIntakeFolderUpdate = () => useWrite("intake_folder_update");
export const useIntakeFolderRemove = () => useWrite("intake_folder_remove");
/** Told again with the next patient: nobody is disturbed where it fails. */
export const useChairOpen = () => useWrite("chair_open", "in_place");
export const useOwnChairSet = () => useWrite("own_chair_set");

export const useFilesPick = () => useWrite("files_pick");
export const useFilesPaste = () => useWrite("files_paste");

export const usePatientPin = () => useWrite("patient_pin");
export const usePatientUnpin = () => useWrite("patient_unpin");
export const useFilesPause = () => useWrite("files_pause");
export const useFilesResume = () => useWrite("files_resume");
export const useSyncNow = () => useWrite("sync_now");
export const useQueueExport = () => useWrite("queue_export");
export const useQueueDiscard = () => useWrite("queue_discard");
export const useQueueRetry = () => useWrite("queue_retry");
export const useTroubleSet = () => useWrite("trouble_set");
export const useChecksumNow = () => useWrite("checksum_now");
export const useSupportBundle = () => useWrite("support_bundle_make");
export const useSupportBundleSave = () => useWrite("support_bundle_save");
export const useConflictResolve = () => useWrite("conflict_resolve");
export const useConflictResolveMany = () => useWrite("conflict_resolve_many");
export const useConflictReopen = () => useWrite("conflict_reopen", "in_place");
export const useSyncAnswer = () => useWrite("sync_answer");
export const useSettingsSet = () => useWrite("settings_set");
