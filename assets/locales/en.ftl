# Chairside, English. Say what is so, then what happens, then what the person can do.

## The window
rail = Sections
rail-patients = Patients
rail-conflicts = Two values
rail-waiting = Waiting
rail-trash = Trash
rail-settings = Settings
rail-count = { $count ->
    [one] { $count } needs a person
   *[other] { $count } need a person
}
tabs = Open patients
tabs-more = { $count } more
tab-close = Close { $name }
tab-draft = Unfinished words
toasts = Messages
close = Close
back = Back
cancel = Cancel
save = Save
edit = Edit
add = Add
more = More actions
undo = Undo
restore = Bring back
decide = Decide
or = or
today = Today
yesterday = Yesterday
try-now = Try now
trying = Trying
try-again = Try again
copy-details = Copy details
copied = Copied
not-given = –
no-name = No name yet
slow-read = This takes longer than usual. The clinic's file is being read on this desk.
page-broken = This page could not be shown. Nothing that was saved is lost; the other pages work.
saved-as-typed = Typed words are kept on this desk as you type.
find = Find a patient or an action
find-short = Find a patient or an action
find-results = Found
find-nothing = No patient and no action of that name.
drop-nowhere = Open the patient first, then drop the images there.

## Keys
keys = Keys
key-find = Find or do
key-tab = Patient tab
key-tab-next = Next tab
key-tab-close = Close tab
key-region = Next region
key-undo = Undo
key-back = Back one level
key-search = Search
key-rows = Next and previous row
key-open = Open
key-waiting = What is waiting
key-paste = Paste images
key-zoom = Zoom an image
key-invert = Invert an image
key-keep = Keep the first or second value
key-write = Write another value
key-pick = Pick, pick all, take back

## First start
welcome-title = Welcome
welcome-lead = Chairside keeps the whole clinic on this desk, and goes on working when the internet does not.
welcome-new = Start a new clinic
welcome-new-lead = For the first desk. The clinic lives here until you add a second desk or a server.
welcome-join = Join a clinic
welcome-join-lead = For a further desk. You need the clinic's server address, your login and your password.
new-clinic-title = Start a new clinic
new-clinic-lead = Everything can be changed later, except that only the password or the recovery key opens the clinic.
new-clinic-submit = Start the clinic
new-clinic-working = Making the clinic
join-title = Join a clinic
join-lead = This desk becomes one of the clinic's. It keeps working when the line is down.
join-submit = Join
join-working = Asking the clinic
join-choose = Your login is known in more than one clinic. Which one is this desk for?
field-clinic = Clinic's name
field-your-name = Your name
field-login = Login
field-password = Password
field-password-help = Four or five words are easy to keep and hard to guess
field-password-or-key = Password or recovery key
field-desk = This desk's name
field-desk-help = Such as Front desk 1 or Chair 2
field-server = Address of the clinic's server
field-server-help = Such as https://clinic.example.org
field-recovery = Recovery key
field-needed = This is needed.
password-show = Show the password
password-hide = Hide the password
recovery-title = Your recovery key
recovery-lead = Print it, save it or write it down, and keep it away from this desk.
recovery-why = It opens the clinic when every password is lost. Without both, nobody can read the clinic again: not you, and not us.
recovery-kept = I have kept it
recovery-print = Print
recovery-copy = Copy
recovery-ask-title = Type the key you kept
recovery-ask-lead = Asked for once, so that a slip of the pen shows now and not in a year.
recovery-open = Open the clinic
recovery-show = Show the key again
recovery-ask-later = It was shown once, when the clinic came to this desk, and is not kept anywhere in Chairside. Type it from where you kept it.
recovery-confirm = Confirm
recovery-confirm-open = Confirm the recovery key
recovery-unconfirmed = Nobody has typed the recovery key yet. A slip of the pen would only show when the key is needed.
recovery-confirmed = The recovery key is right. Keep it away from this desk.
sign-in-title = Open the clinic
sign-in-lead = The clinic on this desk is locked.
sign-in-submit = Open
sign-in-working = Opening
sign-in-forgotten = Forgotten? The printed recovery key opens it too.
sign-in-pause = Too many wrong passwords. Try again in { $span }.
sign-in-again = Lock, and open with the password

## The clinic cannot be opened
blocked-works = What still works
blocked-fails = What does not
blocked-do = What you can do
blocked-again = Look again
blocked-title-database_corrupt = The clinic's file on this desk is damaged
blocked-works-database_corrupt = The other desks and the server work as before. The damaged file is kept as it is, nothing was deleted.
blocked-fails-database_corrupt = Opening the clinic on this desk.
blocked-do-database_corrupt = Work at another desk. Restore this desk from its last backup, or join the clinic anew; then call support with the words below.
blocked-title-database_newer = This clinic was used by a newer Chairside
blocked-works-database_newer = Every desk with the newer Chairside. Nothing on this desk was changed.
blocked-fails-database_newer = Opening the clinic with this older version, which could lose what the newer one wrote.
blocked-do-database_newer = Update Chairside on this desk, then look again.
blocked-title-not_a_database = The file here is not a clinic
blocked-works-not_a_database = The other desks and the server. The file was left as it is.
blocked-fails-not_a_database = Opening the clinic on this desk: its file is something else, or was only half copied.
blocked-do-not_a_database = Restore this desk from its last backup, or join the clinic anew.
blocked-title-profile_read_only = Chairside may not write here
blocked-works-profile_read_only = The other desks. Nothing on this desk was changed.
blocked-fails-profile_read_only = Keeping anything on this desk: its folder is write-protected.
blocked-do-profile_read_only = Allow writing to the clinic's folder, or take the disk's write protection away, then look again.
blocked-title-disk_full = This desk's disk is full
blocked-works-disk_full = What was saved is safe. The other desks work as before.
blocked-fails-disk_full = Keeping new records and images on this desk.
blocked-do-disk_full = Free some room on the disk, then look again. Images can be taken at another desk meanwhile.
blocked-title-profile_in_use = The clinic is already open on this desk
blocked-works-profile_in_use = The window that is already open.
blocked-fails-profile_in_use = A second window on the same clinic.
blocked-do-profile_in_use = Go to the open window. If there is none, wait half a minute and look again.
blocked-title-other = The clinic cannot be opened on this desk
blocked-works-other = The other desks and the server. Nothing on this desk was changed.
blocked-fails-other = Opening the clinic here.
blocked-do-other = Look again. If it stays, call support with the words below.

## Patients
patients-search = Name, phone or birth date
patients-count = { $count ->
    [one] { $count } patient
   *[other] { $count } patients
}
patients-empty = Patients will be listed here. Add the first one, or press N.
patients-none-found = Nobody is called “{ $text }”. Add a new patient, or press N.
column-name = Name
column-born = Born
column-phone = Phone
column-alerts = Alerts
column-images = Images
column-state = At the clinic?
years = { $years ->
    [one] { $years } year
   *[other] { $years } years
}
alerts-count = { $count ->
    [one] Allergy
   *[other] { $count } allergies
}
patient-new = New patient
patient-save = Save patient
patient-to-trash = Move to the trash
patient-trashed = { $name } is in the trash for 30 days.
patient-in-trash = This patient is in the trash.
patient-decide = Two values: { $fields }
born-read = { $date }, { $years ->
    [one] { $years } year
   *[other] { $years } years
}
field-birth_date-help = Such as { $example }
name-needed = A given or a family name is needed.
birth-date-unread = This is not a date. Write day, month and year.
draft-restored = These are words you had not saved.
draft-drop = Start empty
contact = Contact
contact-go-on = Go on editing
contact-saved = Saved on this desk.
unit-given = Given name
unit-family = Family name
unit-name = Name
unit-birth_date = Birth date
unit-phone = Phone
unit-email = Mail
unit-note = Note
unit-substance = Substance
unit-reaction = Reaction
unit-reaction_group = Allergy and reaction
unit-allergy = Allergy
unit-criticality = How bad it can get
unit-file = File
unit-filename = File name
unit-sha256 = File
unit-taken_at = Taken
unit-bytes = Size
unit-mime = Kind
unit-patient = Patient
unit-merged_into = Same patient as

## Allergies
alerts = Alerts
allergy = Allergy
allergies = Allergies
allergies-none = No allergies recorded. Ask.
allergies-empty = None recorded.
allergy-edit = Edit { $substance }
allergy-remove = Remove { $substance }
allergy-removed = Removed { $substance }.
criticality-low = not dangerous
criticality-high = can be life-threatening
criticality-unable-to-assess = danger not known
criticality-short-low = Low
criticality-short-high = High
criticality-short-unable-to-assess = Not known

## Timeline
timeline = Timeline
timeline-empty = What happens to this patient will be listed here.
history-added-patient = Patient added
history-added-allergy = Allergy added
history-added-image = Image added
history-added-record = Record added
history-removed-patient = Moved to the trash
history-removed-allergy = Allergy removed
history-removed-image = Image removed
history-removed-record = Record removed
history-restored-patient = Brought back from the trash
history-restored-allergy = Allergy brought back
history-restored-image = Image brought back
history-restored-record = Record brought back
history-changed = { $unit }: { $value }
history-emptied = { $unit } emptied
history-changed-many = Changed: { $units }
history-changed-record = Changed
history-was = was { $value }

## Images
images = Images
images-empty = X-rays and photos will be here.
images-drop = Drop or paste images anywhere in this window
images-drop-here = Drop the images here: they go to { $name }
whose-title = Whose picture is this?
whose-lead = { $file } names somebody else than this chart. Nothing has been filed yet.
whose-in-file = In the file
whose-in-chart = In this chart
whose-differs = differs
whose-file = File it in this chart
whose-leave = Leave it out
paste-nothing = The clipboard holds no image.
image-open = Open { $name }, { $day }
image-no-picture = No picture
image-gone = This image is not here any more.
image-remove = Remove
image-removed = Removed { $name }.
image-tools = Image tools
image-next = Next image
image-previous = Previous image
image-view-on_server = This image is at the clinic. It is being fetched.
image-view-downloading = This image is coming from the clinic.
image-view-lost_here = Its file is gone from this desk. The clinic and the other desks are asked for it.
image-view-saved_here = This file has no picture to show. It is kept byte for byte.
image-view-uploading = This file has no picture to show. It is kept byte for byte.
image-view-retry = This file has no picture to show. It is kept byte for byte.
image-view-verified = This file has no picture to show. It is kept byte for byte.
image-view-damaged = This file differs from what was taken. Nothing was overwritten.
zoom-in = Zoom in
zoom-out = Zoom out
zoom-fit = Fit
invert = Invert
viewer = X-ray viewer
viewer-back = Back to the chart
viewer-compare = Compare
viewer-compare-none = There is no earlier image to compare with.
viewer-together = Move together
viewer-window-open = Second screen
viewer-print = Print
viewer-printed = Printed { $at }
viewer-export = Export
viewer-export-as = Save a copy
viewer-export-png = Picture as it looks now (PNG)
viewer-export-dicom = DICOM file
viewer-export-original = The file as it came
viewer-exported = A copy is saved.
viewer-purpose = For record keeping. Not for primary diagnosis.
viewer-strip = Images before and after
viewer-stage = { $name }, { $day }. Arrows and Enter draw with the tool in hand.
viewer-preview = A small preview is shown until the image is here.
viewer-panel = About this image
viewer-look = Window
viewer-window-handles = Window: what is black and what is white
viewer-window-low = Black up to
viewer-window-high = White from
viewer-presets = Ready-made windows
viewer-preset-as_taken = As taken
viewer-preset-soft = Soft
viewer-preset-hard = Contrast
viewer-preset-enamel = Enamel
viewer-preset-bone = Bone
viewer-preset-fine = Fine detail
viewer-gamma = Midtones
viewer-sharpen = Sharpness
viewer-reset = Back to the original
viewer-reset-done = The image is shown as it was taken.
viewer-not-saved = This look is not saved yet.
viewer-unsaved = How the image looks could not be saved. { $why }
viewer-loupe = Magnifier
viewer-marks = Marks
viewer-marks-aside = a layer, the original is untouched
viewer-marks-none = Nothing is marked on this image.
viewer-marks-shown = Show marks
viewer-px = { $count } px
viewer-scale-device = Millimetres come from the device.
viewer-scale-person = Millimetres come from a person's calibration.
viewer-scale-nobody = Lengths are in pixels: the scale of this image is not known.
viewer-calibrate = Calibrate
viewer-calibrate-again = Calibrate again
viewer-calibrate-done = Set the scale
viewer-uncalibrate = Forget the scale
viewer-calibrated = The scale of the image was changed.
viewer-known-length = Length of the line in millimetres
viewer-known-length-help = For example the known length of a pin or an implant.
viewer-known-length-wrong = A number of millimetres, up to 500.
viewer-teeth = Teeth
viewer-teeth-none = No teeth named yet.
viewer-teeth-choose = Choose teeth
viewer-teeth-changed = The teeth of the image were changed.
viewer-view-changed = The kind of the image was changed.
viewer-image = Image
viewer-kind = Kind
viewer-kind-unknown = Unknown
viewer-fact-taken = Taken
viewer-fact-size = Size
viewer-fact-file = File
viewer-bits = { $bits } bit
teeth-permanent = Permanent teeth
teeth-primary = Primary teeth
tool-level = Brightness and contrast
tool-move = Move the image
tool-ruler = Ruler
tool-angle = Angle
tool-freehand = Free hand
tool-text = Note
turn-left = Turn left
turn-right = Turn right
mirror = Mirror
zoom-one = One to one
mark-ruler = Length
mark-angle = Angle
mark-freehand = Drawing
mark-text = Note
mark-added = A mark was added.
mark-changed = A mark was changed.
mark-removed = A mark was removed.
mark-add = Add the note
mark-words = Words
mark-words-empty = Write what the note says.
mark-write = Write on mark { $number }
mark-remove = Remove mark { $number }
mark-point = Point { $number }
image-kind-bitewing = Bitewing
image-kind-periapical = Periapical
image-kind-occlusal = Occlusal
image-kind-panoramic = Panoramic
image-kind-ceph_lateral = Lateral cephalogram
image-kind-ceph_pa = Frontal cephalogram
image-kind-tmj = Jaw joint
image-kind-cbct = Volume (CBCT)
image-kind-intraoral_frontal = Bite, front
image-kind-intraoral_right = Bite, right
image-kind-intraoral_left = Bite, left
image-kind-intraoral_upper = Upper arch
image-kind-intraoral_lower = Lower arch
image-kind-intraoral_overjet = Overjet
image-kind-extraoral_rest = Face at rest
image-kind-extraoral_smile = Face, smiling
image-kind-extraoral_oblique = Face, oblique
image-kind-extraoral_profile = Profile
image-kind-scan = Scan
image-kind-other = Other
image-kind-IO = Intraoral X-ray
image-kind-PX = Panoramic X-ray
image-kind-DX = X-ray
image-kind-XC = Photo
images-filter = Filter
images-filter-kind = Kind
images-filter-kind-any = Any kind
images-filter-teeth = Teeth
images-filter-from = Taken from
images-filter-to = Taken until
images-filter-date-wrong = A date, for example { $example }
images-filter-clear = Show all
images-filter-none = No image fits the filter.
images-filtered = { $count } of { $total }
key-viewer-hold = Hold window, hand, ruler
key-viewer-draw = Hold angle, free hand, note
key-viewer-turn = Turn and mirror an image
key-viewer-look = Next look, sharpen
key-viewer-loupe = Magnifier, marks
key-viewer-one = One to one
key-viewer-compare = Compare, move together
key-viewer-level = Window by arrows
key-viewer-step = Next and previous image

## Badges: word and sentence of each state
badge-word-here_only = On this desk
badge-word-new_here = On this desk
badge-word-waiting = Waiting
badge-word-sending = Sending
badge-word-saved = At the clinic
badge-word-needs_review = Two values
badge-word-rejected = Refused
badge-word-held = Held
badge-word-saved_here = On this desk
badge-word-uploading = Sending
badge-word-retry = Retry
badge-word-verified = Verified
badge-word-on_server = At the clinic
badge-word-downloading = Coming
badge-word-lost_here = Missing here
badge-word-damaged = Damaged
badge-short-here_only = Here
badge-short-saved_here = Here
badge-short-retry = Retry
badge-short-on_server = Clinic
badge-short-lost_here = Missing
badge-changes-waiting = { $count ->
    [one] { $count } change waiting
   *[other] { $count } changes waiting
}
badge-sentence-here_only = This clinic lives on this desk alone. Back it up, or share it with another desk.
badge-sentence-new_here = New, kept on this desk. Not sent yet.
badge-sentence-waiting = Kept on this desk. It goes to the clinic when the line is back.
badge-sentence-sending = On its way to the clinic.
badge-sentence-saved = At the clinic. Other desks have it.
badge-sentence-needs_review = Two people changed the same thing. Both values are kept.
badge-sentence-rejected = The clinic refused this. Your words are kept.
badge-sentence-held = It waits for another change to go first.
badge-sentence-saved_here = The original is safe on this desk. Not sent yet.
badge-sentence-uploading = On its way to the clinic. It goes on from here after a cut.
badge-sentence-retry = The last try failed. It is never given up.
badge-sentence-verified = The clinic has it, byte for byte. Kept here too.
badge-sentence-on_server = Not on this desk. It opens when you open it.
badge-sentence-downloading = Coming from the clinic.
badge-sentence-lost_here = Its file is gone from this desk. The clinic and the other desks are asked for it.
badge-sentence-damaged = The file differs from what was taken. Nothing was overwritten.
badge-since = Since { $time }
badge-since-age = Since { $time }, { $age } ago
badge-next = Next try in { $span }
badge-in = in { $span }
badge-any-moment = any moment
reason-no_server = The clinic has no server.
reason-not_sent_yet = It has not been its turn yet.
reason-offline = The line is down.
reason-not_our_server = Something answers, but it is not the clinic's server.
reason-server_busy = The server is busy and asked to wait.
reason-server_error = The server did not answer well.
reason-sign_in_needed = The server asks you to sign in.
reason-server_full = The server has no room left.
reason-upgrade_required = The server needs a newer Chairside.
reason-wrong_clinic = The server holds another clinic.
reason-comparing = Comparing with the server: it was restored or changed.
reason-copied = This desk is a copy of another; it signs in as a desk of its own.
reason-paused = Sending is paused.
reason-in_flight = It is being sent now.
reason-two_values = Two people changed the same thing.
reason-refused = The clinic refused it.
reason-waits_for_another = Another change has to go first.
reason-on_another_desk = Its file is still on another desk.
reason-not_fetched = It was not needed on this desk so far.
reason-file_missing = Its file is missing on this desk.
reason-file_damaged = Its file is damaged on this desk.
reason-clock_wrong = This desk's clock is wrong.

## Footer
footer-paused = Paused: the clinic asks a question
footer-here_only = This clinic lives on this desk alone
footer-offline = Offline
footer-offline-since = Offline since { $time }
footer-reason-not_our_server = Online, but not the clinic's server
footer-reason-sign_in_needed = The server asks you to sign in
footer-reason-server_full = The server is full
footer-reason-upgrade_required = The server needs a newer Chairside
footer-reason-wrong_clinic = The server holds another clinic
footer-reason-server_busy = The server is busy
footer-reason-server_error = The server has a fault
footer-needs_person = { $count ->
    [one] { $count } change needs a person
   *[other] { $count } changes need a person
}
footer-sending = Online
footer-waiting = Online
footer-partial = The clinic is being fetched. Who comes this week is here first
footer-fetching = Fetching what the other desks changed
footer-safe = Everything is at the clinic
footer-sending-what = sending { $what }
footer-kept = { $what } on this desk only
count-changes = { $count ->
    [one] { $count } change
   *[other] { $count } changes
}
count-images = { $count ->
    [one] { $count } image
   *[other] { $count } images
}
footer-oldest = oldest { $span }
footer-next = next try in { $span }
footer-last = Last complete sync { $time }

## The waiting page
statement-paused = Everything is kept on this desk. Sending is paused.
statement-here_only = This clinic lives on this desk alone.
statement-offline = { $count ->
    [0] Everything is at the clinic. The line is down.
    [one] Everything is kept on this desk. { $count } thing still has to travel.
   *[other] Everything is kept on this desk. { $count } things still have to travel.
}
statement-needs_person = { $person ->
    [one] { $person } thing needs a person.
   *[other] { $person } things need a person.
} { $count ->
    [0] Nothing else waits.
    [one] { $count } more is on its way.
   *[other] { $count } more are on their way.
}
statement-sending = { $count ->
    [one] { $count } thing is on its way to the clinic.
   *[other] { $count } things are on their way to the clinic.
}
statement-waiting = { $count ->
    [one] { $count } thing waits for its turn.
   *[other] { $count } things wait for their turn.
}
statement-partial = The clinic is being fetched. Who comes this week is here first.
statement-fetching = Your work is at the clinic. The other desks' changes are being fetched.
statement-safe = Everything is at the clinic.
statement-more-paused = The clinic asks a question before it sends on. Keep working, nothing is lost.
statement-more-here_only = Nothing has to travel. Back the clinic up, or join it to a server to work at several desks.
statement-more-needs_person = Nothing is lost: every value is kept until somebody decides.
statement-more-sending = Keep working. You may close Chairside at any time: what is left goes on from there.
statement-more-waiting = Keep working. Sending starts by itself.
statement-more-partial = Keep working. Until everything is here, lists and searches lack what is still to come.
statement-more-fetching = Keep working. New rows appear as they arrive.
statement-more-safe = Other desks have it. You may close Chairside at any time.
statement-why-offline = { $known ->
    [no] The clinic's server does not answer.
   *[yes] The clinic's server has not answered since { $time }.
} Work on as usual: closing Chairside or a power cut loses nothing. Sending starts by itself when the line is back.
statement-why-not_our_server = Something answers, but it is not the clinic's server: perhaps a sign-in page of the network. Work on as usual, nothing is lost.
statement-why-sign_in_needed = The server asks who you are. Open the clinic again with your password: what waits on this desk stays safe meanwhile.
statement-why-server_full = The clinic's server has no room left. What waits stays safe on this desk; somebody has to free room there.
statement-why-upgrade_required = The server needs a newer Chairside. Update this desk: what waits stays safe until then.
statement-why-wrong_clinic = The server at this address holds another clinic. Nothing is sent to it.
statement-why-server_busy = The server asked to wait. Sending starts again by itself.
statement-why-server_error = The server has a fault. It is tried again and again, nothing is lost.
statement-clock = This desk's clock is wrong. Nothing is refused because of it, but set it right.
map-this-desk = This desk
map-server = Clinic server
map-others = Other desks
map-others-detail = fetch it from there
map-no-server = No server
map-no-server-yet = none joined yet
map-answering = answers
map-silent = never heard yet
map-last-heard = last heard { $time }
map-wait = { $count ->
    [one] { $count } waits
   *[other] { $count } wait
}
map-since = since { $time }
map-at = at { $time }
map-reached = This desk reaches the clinic's server; { $count } wait.
map-cut = This desk cannot reach the clinic's server; { $count } wait.
waiting-title = What is waiting
waiting-empty = Nothing waits. Everything that was saved here is where it belongs.
waiting-decide = { $count ->
    [one] { $count } field has two values.
   *[other] { $count } fields have two values.
}
waiting-more = Show { $count } more
waiting-group-person = Needs a person
waiting-group-records = Records
waiting-group-images = Images
waiting-count = { $count }
waiting-images = { $count }, { $size } still to send
details = Details
details-since = Since
details-since-age = { $time }, { $age } ago
details-attempts = Tries
details-tries = { $count }
details-next = Next try
details-next-line = when the line is back
details-next-person = when a person has decided
details-sent = Sent
details-sent-of = { $sent } of { $all }, { $part }
details-open = Open the patient
words-show = Show what was typed
words-none = This change has no words to show. The copy holds all of it.
words-copy = Copy these words
words-copied = Copied. Your words are on the clipboard.
words-not-copied = The clipboard did not take it. The words stand on the page.
discard = Discard this change
discard-reason = Why it is discarded
tried = { $waiting ->
    [0] Done. Nothing waits.
    [one] Tried. { $waiting } thing still waits.
   *[other] Tried. { $waiting } things still wait.
}

## Two values
conflicts = Two values
conflicts-count = { $count ->
    [0] nothing to decide
    [one] { $count } to decide
   *[other] { $count } to decide
}
conflicts-empty = Nothing to decide. When two people change the same field before their desks meet, both values will stand here side by side, and one key chooses.
conflicts-all = Show all
conflict-field-patient = { $field }
conflict-field-allergy = Allergy, { $field }
conflict-rule-higher_rank = The later one is shown until somebody decides.
conflict-rule-keep_both = This is clinical: the later one is shown, both count until a clinician decides.
conflict-rule-signed_stands = One of them was signed: the signed one is shown.
conflict-rule-edit_beats_delete = Somebody removed this while somebody else edited it. It was kept.
conflict-shown = shown now
conflict-kept = The other value stays in the history.
conflicts-shown = { $count } shown
conflicts-search = Search by patient
conflicts-which = Which ones
conflicts-of-patient = { $count } for this patient
conflicts-open = To decide ({ $count })
conflicts-auto = Decided by rule ({ $count })
conflicts-resolved = Decided ({ $count })
conflicts-none-found = Nobody by this name is here.
conflicts-picked = { $count ->
    [one] { $count } picked
   *[other] { $count } picked
}
bulk-winner = Keep what is shown ({ $count })
bulk-loser = Use the other ({ $count })
bulk-none = Pick none
conflict-take-back = Take this decision back
conflict-taken-back = { $count ->
    [one] Taken back. It is to be decided again.
   *[other] { $count } taken back. They are to be decided again.
}
conflict-not-taken-back = { $count ->
    [one] One could not be taken back: it was changed since, or decided at another desk. It was left as it is.
   *[other] { $count } could not be taken back: they were changed since, or decided at another desk. They were left as they are.
}
conflict-skipped = { $count ->
    [one] One was left as it is: somebody decided or changed it meanwhile.
   *[other] { $count } were left as they are: somebody decided or changed them meanwhile.
}
conflict-decided = { $count ->
    [one] Decided. The other value stays in the history.
   *[other] { $count } decided. The other values stay in the history.
}
keep-this = Keep this
write-another = Write another value

## What sync asks
ask-long_absence = This desk was away since { $since }. { $touched } of its { $waiting } changes touch records that others changed meanwhile. Both values will be kept where they differ.
ask-go-long_absence = Send them
ask-mass_delete = { $count } of { $of } { $what } were deleted on this desk. The clinic keeps them until you say that this was meant.
ask-go-mass_delete = It was meant
ask-back-mass_delete = Bring them back
ask-what-patient = patients
ask-what-allergy = allergies
ask-what-image = images
ask-what-record = records
ask-queue_long-1 = { $waiting } changes wait on this desk alone. Everything works on; connect it to the clinic soon.
ask-queue_long-2 = { $waiting } changes wait on this desk alone, and would be lost with it. Connect it to the clinic today.
ask-server_restored = The clinic's server had been restored from an older copy. This desk gave back what the copy lacked.
ask-profile_copied = This desk is a copy of { $of }, which works on elsewhere. It is a desk of its own now and is called { $desk }; nothing was lost.
ask-clock_off-ahead = This desk's clock is { $span } ahead. Everything works on; please set it right.
ask-clock_off-behind = This desk's clock is { $span } behind. Everything works on; please set it right.
ask-wait = Not now
ask-noted = Close

## Trash
trash-lead = Kept for 30 days
trash-empty = Patients you remove will be here for 30 days.
trash-restored = { $name } is back.

## Settings
settings-lead = For this desk only
settings-look = Look and language
settings-language = Language
settings-theme = Light or dark
settings-theme-system = As the system
settings-theme-light = Light
settings-theme-dark = Dark
settings-contrast = Contrast
settings-contrast-system = As the system
settings-contrast-more = More
settings-numerals = Digits
settings-numerals-auto = As the language
settings-about = About this desk
settings-clinic = Clinic
settings-desk = Desk
settings-person = Person
settings-server = Server
settings-server-none = none: this clinic lives on this desk alone
settings-version = Chairside
settings-lock = Leaving the desk
settings-lock-now = Lock the clinic

## Errors, by code
error-with-message = That did not work: { $message }
error-internal = That did not work. Nothing that was saved is lost.
error-not_signed_in = Sign in first.
error-password_wrong = That password does not open this clinic.
error-locked_for = Too many wrong passwords. Wait, then try again.
error-profile_in_use = Another Chairside has this clinic open.
error-profile_read_only = The clinic's folder cannot be written to.
error-database_corrupt = The clinic's file cannot be read. It was left as it is, nothing was deleted.
error-database_newer = The clinic's file was written by a newer Chairside.
error-not_a_database = The clinic's file is not one that Chairside wrote.
error-database_missing = The clinic's file is missing on this desk. Nothing new was put in its place.
error-keys_damaged = The clinic's keys on this desk are damaged. The clinic's file was left as it is.
error-keys_missing = The clinic's keys are missing on this desk. The clinic's file was left as it is.
error-profile_not_empty = This desk already holds a clinic.
error-file_unwritable = The file cannot be written.
error-disk_full = This desk's disk is full. Free some room, then try again.
error-server_unreachable = The server does not answer. Is the address right, and the line up?
error-not_our_server = Something answers at this address, but it is not a Chairside server.
error-wrong_clinic = The server holds another clinic.
error-choose_clinic = Your login is known in more than one clinic. Choose one.
error-sign_in_needed = The server asks you to sign in again.
error-invalid = This cannot be kept as it is written.
error-too_long = This is too long to be kept.
error-not_found = This is not here any more. Somebody may have removed it.
error-file_empty = The file is empty (0 bytes). The scanner may still be writing: take it again in a moment.
error-file_missing = The file is not there any more.
error-file_too_big = The file is larger than 2 GB.
error-file_unreadable = The file cannot be read.
error-not_an_image_handle = That drop is no longer known. Drop the image again.
error-forbidden = Your role may not do this.
error-recovery_key_wrong = That is not the key. Look at each letter again.
error-unknown_call = This window and its core do not match. Start Chairside again.
error-too_many = Too many files at once. Take fewer at a time.
error-no_server = This clinic lives on this desk alone: there is no server to ask.
error-file_damaged = The file differs from what was taken. Nothing was overwritten.
error-folder_unreadable = This folder cannot be read.
error-folder_watched = This folder is watched already.
error-folder_too_deep = The folder has too many folders within folders. Take the one the files are in.
error-no_picture = This file cannot be shown, so only the original can be exported.
error-window_failed = The second window did not open.

## For support: the hidden page, and the desks
doctor = This desk, for support
doctor-queue = Queue by state
doctor-why = Why it waits
doctor-retry = Offer again
doctor-waiting = Changes that wait
doctor-pick = Show what became of { $op }
doctor-timeline = One change
doctor-timeline-more = Pick a change in the queue or among the events to see what became of it.
doctor-timeline-gone = This desk does not know that change any more.
doctor-attempts = Attempts
doctor-exchanges = Exchanges with the server
doctor-cursor = Read up to
doctor-cursor-of = { $cursor } of { $head }, { $behind } behind
doctor-success = Success
doctor-success-of = { $percent }% of the last { $count }
doctor-reason = Last reason
doctor-files = Files
doctor-sent = { $sent } of { $all } sent
doctor-conflicts = Two values, by collection
doctor-trouble = Try a bad line
doctor-trouble-more = Only this desk, only until it is closed. Nothing that is saved is lost.
doctor-line = Line
doctor-line-on = As it is
doctor-line-off = Cut
doctor-latency = Delay
doctor-latency-of = { $value } ms
doctor-drop = Answers lost
doctor-drop-of = { $value }%
doctor-skew = Clock
doctor-skew-of = { $value ->
    [0] Right
   *[other] { $value } d
}
doctor-support = For whoever helps
doctor-support-more = Counts, codes and times. No names and nothing else of a patient.
doctor-bundle = Copy the support bundle
doctor-bundle-save = Save the support bundle
doctor-bundle-saved = Saved. Attach the file to your message.
doctor-bundle-copied = Copied. Paste it into your message.
doctor-checksum = Checksum now
doctor-checksum-equal = Here and at the clinic’s server: the same.
doctor-checksum-differs = Something differs. It is being mended now; check again in a minute.
doctor-checksum-moving = Changes are on their way just now. Check again when nothing waits.
doctor-checksum-offline = The server could not be asked. These are this desk’s own.
doctor-checksum-here_only = This clinic has no server: these are this desk’s own.
doctor-events = Last events
doctor-col-state = State
doctor-col-code = Code
doctor-col-count = Count
doctor-col-since = Since
doctor-col-collection = Collection
doctor-col-rows = Rows
doctor-col-digest = Digest
doctor-col-kind = Kind
doctor-col-p50 = p50 ms
doctor-col-p99 = p99 ms
doctor-col-open = Open
doctor-col-auto = Decided by rule
doctor-col-resolved = Decided
doctor-col-at = When
doctor-col-times = Times
doctor-col-ms = ms
doctor-col-op = Change or file
statement-simulated = The line or the clock is made worse on purpose, on the page for support.
desks = The clinic's desks
desk-this = { $name }: this desk
desk-seen = { $count ->
    [0] { $name } last synced { $age } ago, nothing waiting
   *[other] { $name } last synced { $age } ago, { $count } waiting
}

## Languages, digits, calendars
settings-language-system = As the system
settings-calendar = Calendar
settings-calendar-auto = As the language
settings-calendar-gregory = Gregorian
birth-date-solar_year = This year is of the Solar Hijri calendar. Write the Gregorian year, such as 1986.
badge-short-damaged = Damaged
## The frame: palette and keys
find-hint = A name, or what to do
find-recent = Looked at lately
find-commands = What can be done
find-count = { $count ->
    [0] Nothing found
    [one] { $count } found
   *[other] { $count } found
}
command-group-do = Do
command-group-go = Go to
command-group-look = Look and keys
command-group-window = In every place
command-group-lists = In lists
command-group-images = With images
command-group-values = With two values
command-try-now = Try now to send and fetch
command-publish = Take this clinic to a server
command-tour = Show the tour again
command-doctor = Page for support
command-theme-light = Light look
command-theme-dark = Dark look
command-theme-system = Look as the system
command-contrast-more = More contrast
command-contrast-system = Contrast as the system
command-keys = Show all keys
key-saved = Says that typed words are kept
keys-letters-off = Keys of a single letter are switched off on this desk.
keys-letters-on = Switch them on
settings-letter_keys = Keys of a single letter
settings-letter_keys-on = On
settings-letter_keys-off = Off
settings-notices = Messages of the system
settings-notices-on = On
settings-notices-off = Off

## Banners above the page
asks-more = { $count } more
asks-fewer = Only the first
ask-disk_low-1 = This desk's disk is filling: { $size } left. Everything works on; free some room before new images no longer fit.
ask-disk_low-2 = This desk's disk is full: { $size } left. New images cannot be kept here. Free some room, or take them at another desk.
banner-offline = The clinic has not answered since { $time }. Keep working, nothing is lost.
banner-upgrade_required = The clinic's server needs a newer Chairside than this desk's. What is written here stays safe on this desk and goes up once it is updated.
banner-server_old = The clinic's server is older than this desk's Chairside. What is written here stays safe on this desk and goes up once the server is updated.
banner-server_full = The clinic's server has no room left. What is written here stays safe on this desk and goes up once there is room.
banner-sign_in_needed = The clinic's server asks for the password again. What is written here stays safe on this desk until then.
banner-wrong_clinic = The server at this address holds another clinic. Nothing is sent to it. Ask whoever looks after the server.
reason-server_old = The server is older than this desk's Chairside.
footer-reason-server_old = The server needs an update
statement-why-server_old = The server is older than this desk's Chairside. Ask for the server to be updated: what waits stays safe until then.

## The sync log
log = What was sent and fetched
log-lead = On this desk, newest first
log-shown = Which entries
log-all = Everything
log-problems = Only problems
log-waiting = What is waiting
log-empty = What goes to the clinic and comes from it will be listed here.
log-no-problems = Nothing went wrong in what this desk remembers.
log-from-to = { $from }–{ $to }
log-up = { $count ->
    [one] { $count } change went up to the clinic
   *[other] { $count } changes went up to the clinic
}
log-down = { $count ->
    [one] { $count } change came from the clinic
   *[other] { $count } changes came from the clinic
}
log-exchanged = { $up ->
    [one] { $up } change went up, { $down } came from the clinic
   *[other] { $up } changes went up, { $down } came from the clinic
}
log-failed = { $count ->
    [one] The clinic could not be reached
   *[other] The clinic could not be reached, { $count } tries
}
log-images_sent = { $count ->
    [one] { $count } image went up, { $size }
   *[other] { $count } images went up, { $size }
}
log-image_not_sent = { $count ->
    [one] An image did not go up yet
   *[other] Images did not go up yet, { $count } tries
}
log-images_fetched = { $count ->
    [one] { $count } image came from the clinic, { $size }
   *[other] { $count } images came from the clinic, { $size }
}
log-image_not_fetched = { $count ->
    [one] An image could not be fetched yet
   *[other] Images could not be fetched yet, { $count } tries
}
log-two_values = { $count ->
    [one] Two people had changed the same thing; both values are kept
   *[other] Two people had changed the same things, { $count } times; all values are kept
}
log-refused = { $count ->
    [one] The clinic refused a change; its words are kept
   *[other] The clinic refused { $count } changes; their words are kept
}
log-retried = A refused change was offered again
log-discarded = { $count ->
    [one] A refused change was given up, with a reason
   *[other] { $count } refused changes were given up, with a reason
}
log-opened = The clinic was opened on this desk
log-recovered = Chairside had ended while something was under way; it went on from there
log-copied = This desk was found to be a copy of another
log-own_desk = This desk became a desk of its own
log-why-other = The page for support knows more.

## Messages of the system: counts only, never a name
notify-refused = { $count ->
    [one] The clinic refused a change. Its words are kept.
   *[other] The clinic refused { $count } changes. Their words are kept.
}
notify-two-values = { $count ->
    [one] Two people changed the same thing. Both values are kept until somebody chooses.
   *[other] { $count } things have two values each. Both are kept until somebody chooses.
}
notify-offline = { $count ->
    [one] The clinic has not answered for over an hour. A change waits on this desk; nothing is lost.
   *[other] The clinic has not answered for over an hour. { $count } changes wait on this desk; nothing is lost.
}
notify-disk = This desk's disk is nearly full: { $count } MB left. New images may not fit.

## Undo, beside what has its own words
patient-added = New patient saved on this desk.
patient-back = Brought back from the trash.
images-taken = { $count ->
    [one] { $count } image kept on this desk.
   *[other] { $count } images kept on this desk.
}
settings-changed = Setting changed.

## Said aloud, and the patient's page at 200 %
spoken-badge = { $name }: { $state }
columns = Which part of the page
column-record = Facts and timeline
## The start: the sample clinic, the recovery key on paper, signing in
welcome-sample = Look at the sample clinic
welcome-sample-lead = Not sure yet? Three hundred invented patients to try everything on. You can leave at any time.
welcome-sample-working = Filling the sample clinic
sample-strip = This is a sample clinic: nothing here is real.
sample-leave = Start your own clinic
desk-first = Front desk 1
field-login-filled = Taken from your name; write another if you like
password-strength-short = Too short to hold: take eight characters or more
password-strength-weak = Easy to guess: add a word or two
password-strength-fair = Holds against a person, not against a machine: one more word helps
password-strength-good = Hard to guess
caps-lock = Caps Lock is on
recovery-save = Save as a file
recovery-saved = Saved. Keep the file away from this desk.
recovery-copied = Copied. Paste it where only you can read it.
recovery-later = Ask me later
key-page-title = Recovery key
key-page-login = Login: { $login }
key-page-made = Written { $at } at { $desk }
key-page-for = What it is for
key-page-for-text = It opens this clinic on this desk when the password is lost. Whoever has it can read everything on the desk.
key-page-how = How to use it
key-page-how-text = Type it where Chairside asks for the password. Capital or small letters, with or without the dashes: both are right.
key-page-where = Where to keep it
key-page-where-text = With the clinic’s papers, in a safe or at home. Not on this desk and not in this computer.
sign-in-tries = { $tries ->
    [one] One try left before a pause of { $pause }.
   *[other] { $tries } tries left before a pause of { $pause }.
}
error-sample_clinic = This is the sample clinic. Leave it first, then start your own.
error-print_failed = The print dialog did not open. Save the page as a file, or write the key down.

## The tour
tour = Tour
tour-again = Show the tour
tour-step = { $step } of { $of }
tour-next = Next
tour-done = Done
tour-skip = Skip
tour-badge = Every record says where it is
tour-badge-shared = Dashed: on this desk only, so far. Solid: at the clinic too. Click one to see why, and since when.
tour-badge-here_only = A thin ring, while the clinic lives on this desk alone. Once it is shared, dashed means on this desk only, and solid at the clinic too.
tour-footer = The whole clinic in one line
tour-footer-text = How much waits on this desk, and since when. A click opens the list of it.
tour-find = Find anything
tour-find-text = Ctrl K finds a patient by name, phone or birth date in any script, and every action.
tour-new = A new patient
tour-new-text = Press N. Images are dropped on the patient’s page, or pasted there with Ctrl V.
tour-keys = Every key on one sheet
tour-keys-text = Press ? at any time. This tour is there again under Settings.

## Settings: leaving the desk, sharing the clinic
settings-auto_lock = Lock by itself
settings-auto_lock-off = Never
settings-auto_lock-5 = After 5 min
settings-auto_lock-15 = After 15 min
settings-auto_lock-30 = After 30 min
settings-lock-label = Lock now
settings-lock-more = What was typed is kept. What waits still goes to the clinic; then the desk closes until somebody signs in.
share-title = Share this clinic
share-lead = So far this clinic lives on this desk alone. On a server, further desks can join it, and a lost computer loses nothing.
share-what-sent = Everything goes up: patients, images, history and trash. You can keep working; the bar at the bottom says how far it is.
share-what-stays = Everything stays on this desk as well, and your password here stays the same.
share-what-needed = Whoever runs the server makes an empty clinic there first, and gives you its address and a login.
share-login = Login at the server
share-login-help = The owner’s login of the new clinic
share-password = Password at the server
share-password-help = Only if it is not the one of this desk
share-choose = That login is known in more than one clinic. Which one is empty and meant for this clinic?
share-submit = Share this clinic
share-working = Asking the server
share-done = This clinic is now shared through { $server }. It is going up; the bar at the bottom says how far it is.
share-waiting = See what waits
share-error-server_unreachable = The server does not answer. Nothing was sent. Look at the address and the line, then share again.
share-error-not_our_server = Something answers there, but it is not a Chairside server. Nothing was sent. Ask whoever runs it for the address.
share-error-password_wrong = The server does not know this login with this password. Nothing was sent. Write the password you have at the server.
share-error-clinic_not_empty = The clinic on that server has records of its own, and nothing was sent to it. Ask whoever runs the server for a new, empty clinic.
share-error-has_server = This clinic is on a server already. Nothing was changed.
share-error-forbidden = Only the clinic’s owner may share it.
share-error-invalid = This is not an address. It looks like https://clinic.example.org.
## People: the list's order, filter and columns; duplicates and merging
unit-file_number = File number
column-email = Mail
column-file_number = File number
column-added = Added
patients-best-first = Best fit first
patients-filter = Who is on the list
filter-everyone = Everyone
filter-waiting = Not at the clinic yet
filter-alerts = With alerts
filter-images = With images
filter-no_contact = Without contact
filter-none-waiting = Everybody is at the clinic. Who still has to travel there will be listed here.
filter-none-alerts = Nobody has an alert. Who has one will be listed here.
filter-none-images = Nobody has an image. Who has one will be listed here.
filter-none-no_contact = Everybody has a phone number or a mail address.
filter-none-found = Nobody among these is called “{ $text }”.
filter-clear = Show everyone
patients-view = Columns and rows
patients-columns = Columns
density = Row height
density-normal = Normal
density-compact = Compact
duplicates = Likely duplicates
duplicates-count = { $count ->
    [one] { $count } likely duplicate
   *[other] { $count } likely duplicates
}
open = Open
alike-same_name = same name
alike-similar_name = nearly the same name
alike-same_birth_date = same birth date
alike-similar_birth_date = nearly the same birth date
alike-same_phone = same phone
alike-same_email = same mail
alike-found = { $count ->
    [one] Perhaps here already: { $count } patient
   *[other] Perhaps here already: { $count } patients
}
alike-open = Open { $name }
compare = Compare
different = Two different people
different-done = Kept as two people. This pair is not asked about again.
looks-like = { $count ->
    [one] Looks like another record: { $name }
   *[other] Looks like { $count } other records, first of all { $name }
}
duplicates-pairs = { $count ->
    [0] nobody
    [one] { $count } pair
   *[other] { $count } pairs
}
duplicates-first = The likeliest { $count } are shown
duplicates-lead = The likeliest first. Enter compares, D says that they are two.
duplicates-empty = Nobody seems to be written down twice. Pairs that share a name, a birth date or a phone will be here to compare.
merge-title = The same person?
merge-lead = Choose which record stays and which value of each field counts. It can be taken back at any time.
merge-stays = Record
merge-this-stays = This record stays
merge-shown-as = Will be shown as the other
merge-both = Keep both notes
merge-same = All fields of the two records say the same.
merge-allergies = { $count ->
    [0] no allergies
    [one] { $count } allergy
   *[other] { $count } allergies
}
merge-images = { $count ->
    [0] no images
    [one] { $count } image
   *[other] { $count } images
}
merge-below = What both have is shown together: { $allergies }, { $images }. Nothing moves and nothing is deleted.
merge-go = Make them one patient
merged-done = Both records are one patient now: { $name }.
merged-into = This is the same person as { $name }.
merged-here = Also recorded as { $name }.
merged-look = Look at it
merged-part = Part them again
merged-parted = They are two patients again.
history-merged = Made one patient with another record
history-parted = Parted again from another record
history-added-distinct_patient = Said not to be the same person as another record
history-restored-distinct_patient = Said again not to be the same person as another record
history-removed-distinct_patient = May be the same person as another record after all
unit-other = Two different people
another-record = another record
own-record = a record of its own
compare-pair = Compare { $one } and { $other }
different-pair = Two different people: { $one } and { $other }

## Progress, with a way to stop
work-taking = { $count ->
    [one] { $done } of { $count } image taken in
   *[other] { $done } of { $count } images taken in
}
work-stop-taking = Cancel
images-left-out = { $count ->
    [one] { $count } file was left out.
   *[other] { $count } files were left out.
}
work-sending = At the clinic: { $what }
work-changes = { $count ->
    [one] { $done } of { $count } change
   *[other] { $done } of { $count } changes
}
work-images = { $count ->
    [one] { $done } of { $count } image
   *[other] { $done } of { $count } images
}
work-stop-sending = Stop waiting
try-stopped = Still on this desk only: { $what }. It goes to the clinic by itself; keep working.
footer-partial-counted = The clinic is being fetched
first-fetch = { $count ->
    [one] { $came } of { $count } record is here
   *[other] { $came } of { $count } records are here
}

## X-rays that come by themselves: the card, the tray, watched folders
arrived = New X-rays
arrived-count = { $count ->
    [one] New image, filed
   *[other] { $count } new images, filed
}
arrived-ago = { $span } ago
arrived-more = +{ $count }
arrived-move-one = { $file } is another patient’s
arrived-right = { $count ->
    [one] Right
   *[other] All { $count } are right
}
arrived-other = Other patient…
arrived-another = { $name } is open here. This went to another chart.
arrived-said = { $count ->
    [one] New image filed: { $name }, { $chair }
   *[other] { $count } new images filed: { $name }, { $chair }
}
arrived-choose = Which images
arrived-none-chosen = Pick at least one image.
arrived-moved = { $count ->
    [one] Moved to { $name }.
   *[other] { $count } images moved to { $name }.
}
arriving = { $count ->
    [one] An image is coming in…
   *[other] { $count } images are coming in…
}
command-arrival-right = New images: they are right
command-arrival-other = New images: another patient’s
pick-whose = { $count ->
    [one] Whose is this image?
   *[other] Whose are these { $count } images?
}
pick-find = Find a patient
pick-hint = Name, phone or birth date
tray = X-ray tray
rail-tray = Tray
tray-lead = These came in and wait for a patient.
tray-oldest = The oldest { $shown } of { $total } are shown.
tray-empty = Nothing waits here. X-rays that arrive while nobody is open at their chair come here.
tray-file-picked = { $count ->
    [0] File the picked ones…
    [one] File { $count } image…
   *[other] File { $count } images…
}
tray-file = File…
tray-discard = Discard { $file }
tray-reason-nobody_open = No patient was open at this chair
tray-reason-patient_changed = Another patient was opened while it arrived
tray-reason-names_another = Names somebody else than the open patient
tray-reason-not_a_picture = Not a picture that can be shown
tray-filed = { $count ->
    [one] Filed at { $name }.
   *[other] { $count } images filed at { $name }.
}
tray-discard-title = Discard this file?
tray-discard-text = { $file } leaves the tray and goes into no chart. The original stays in its folder.
tray-discard-go = Discard
folders = X-ray folders
folders-empty = Chairside can watch the folders that your X-ray programs export to. Each new picture is then filed at once at the patient who is open at that chair, and shown to you to confirm.
folder-add = Add a folder…
folder-own = This desk
folder-watching = Watched
folder-polling = Looked at every few seconds
folder-state-missing = Not found
folder-state-unreadable = Cannot be read
folder-state-too_many = Too many files
folder-todo-missing = No X-rays arrive from here. Connect the drive or the network share. If the folder has moved, remove it here and add it again.
folder-todo-unreadable = No X-rays arrive from here. Give this computer’s user the right to read the folder.
folder-todo-too_many = No X-rays arrive from here. Move old files out of it, or export to an empty folder and add that one.
folder-troubles = These files could not be taken:
folder-more = { $chair }: change
folder-rename = Rename the chair
folder-polling-on = Look every few seconds
folder-polling-off = Let the system tell of new files
folder-remove = Stop watching
folder-remove-title = Stop watching this folder?
folder-remove-text = New pictures in { $place } will no longer come in from { $chair }. The files stay in the folder, and what was filed stays in the charts.
folder-chair = Chair
folder-chair-help = The chair or room whose pictures come into this folder.
folder-chair-missing = Give the chair a name.
folder-chair-first = Chair 1
folder-add-title = Watch a folder
folder-watch = Watch it
folder-place = Folder:
folder-where = Where the folder is
folder-where-here = On this computer
folder-where-network = On the network
folder-rename-title = Another name for this chair
own-chair = This desk stands at
own-chair-help = The patient open in this window is the patient at that chair.
own-chair-none = No chair
pick-nothing = No patient of that name.
grid-select = Pick
grid-selected = { $item } picked
grid-deselected = { $item } no longer picked
grid-all = All are picked
grid-count = { $count ->
    [one] { $count } picked
   *[other] { $count } picked
}

## Series: mounts and what stands in them
series = Series
series-new = New series
series-filled = { $filled } of { $wanted }
template = Series
template-group-bitewing = Bitewings
template-group-periapical = Periapicals
template-group-full_mouth = Full mouth
template-group-extraoral = Panoramic and cephalogram
template-group-photos = Photos
template-bitewing_2 = Bitewings, 2
template-bitewing_4 = Bitewings, 4
template-bitewing_vertical_7 = Bitewings, vertical, 7
template-periapical_1 = Periapical, 1
template-periapical_2 = Periapicals, 2
template-periapical_3 = Periapicals, 3
template-periapical_4 = Periapicals, 4
template-full_mouth_14 = Full mouth, 14
template-full_mouth_16 = Full mouth, 16
template-full_mouth_18 = Full mouth, 18
template-full_mouth_20 = Full mouth, 20
template-panoramic = Panoramic
template-cephalogram = Cephalogram
template-photos_8 = Photos, 8
template-photos_10 = Photos, 10
mount-position = Position { $n } of { $count }
mount-state-filled = Filled
mount-state-empty = Empty
mount-state-next = The next exposure goes here
mount-state-skipped = Skipped
mount-next = Next exposure
mount-marked = Waits to be swapped
mount-swap-with = Swap with…
mount-gone = This series is not here any more. Its images are in the chart.
mount-back = Back to the patient
mount-right = R
mount-left = L
mount-listening = X-rays from { $chair } go into this series
mount-filled = { $filled } of { $wanted } placed
mount-remove = Remove this series
mount-removed = Series removed. Its images stay in the chart.
mount-chosen = The chosen position
mount-pending = Go to the other position and press X.
mount-give-up = Give up
mount-open = Open
mount-turn = Turn
mount-retake = Retake
mount-place = Place an image
mount-skip = Skip
mount-unskip = Use it after all
mount-swap = Swap
mount-swap-here = Swap with this
mount-retaken = Taken out for a retake. The image stays in the chart.
mount-turn-away = This image is not on this desk yet. Open it first, then turn it.
mount-place-title = Which image goes here?
mount-place-none = Every image of this patient stands in a series already.
mount-walk = From position to position
command-group-series = In a series

## Images: letting them rest, how far they are, their room on this desk
files-pause = Pause images
files-resume = Let images go on
files-rest = Images rest until you let them go on. Records go on; “{ try-now }” sends everything all the same.
files-paused = Images rest on this desk.
files-resumed = Images go on.
footer-images-rest = images rest
footer-resting = Images rest
statement-resting = { $count ->
    [one] { $count } image rests on this desk.
   *[other] { $count } images rest on this desk.
}
statement-more-resting = All other work is at the clinic. Keep working, nothing is lost.
statement-needs_person-resting = { $person ->
    [one] { $person } thing needs a person.
   *[other] { $person } things need a person.
} { $count ->
    [one] { $count } image rests here.
   *[other] { $count } images rest here.
}
waiting-sent-of = { $sent } of { $all }
waiting-left = about { $span } left
details-next-turn = when it is its turn
details-next-rest = when images go on
details-next-now = it is on its way
details-rate = Speed
settings-files = Images on this desk
settings-files_kib_s = Speed limit
settings-files_kib_s-0 = No limit
settings-files_kib_s-help = The most that images take of the line, each way. Records always go first.
settings-files_room_mib = Room on this disk
settings-files_room_mib-0 = As much as there is
settings-files_room_mib-help = When images take more, those nobody looked at for longest leave this disk, and come again when opened. Only what the clinic has, verified, may leave: never images you keep here, or of who comes this week.
patient-pin = Keep images on this desk
patient-unpin = Images may leave this desk
patient-pinned = The images of { $name } come to this desk and stay.
patient-unpinned = The images of { $name } may leave this desk when it needs the room.
patient-pinned-mark = Images kept here
