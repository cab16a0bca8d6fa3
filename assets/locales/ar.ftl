# Chairside, Arabic. قل ما هو كائن، ثم ما سيحدث، ثم ما يستطيع الشخص فعله.

## The window
rail = الأقسام
rail-patients = المرضى
rail-conflicts = قيمتان
rail-waiting = الانتظار
rail-trash = المهملات
rail-settings = الإعدادات
rail-count = { $count ->
    [zero] لا شيء يحتاج إلى شخص
    [one] أمر واحد يحتاج إلى شخص
    [two] أمران يحتاجان إلى شخص
    [few] { $count } أمور تحتاج إلى شخص
    [many] { $count } أمراً يحتاج إلى شخص
   *[other] { $count } أمر يحتاج إلى شخص
}
tabs = المرضى المفتوحون
tabs-more = { $count } آخرون
tab-close = إغلاق { $name }
tab-draft = كلمات غير محفوظة
toasts = الرسائل
close = إغلاق
back = رجوع
cancel = إلغاء
save = حفظ
edit = تعديل
add = إضافة
more = إجراءات أخرى
undo = تراجع
restore = استعادة
decide = قرّر
or = أو
today = اليوم
yesterday = أمس
try-now = حاول الآن
trying = جارٍ المحاولة
try-again = حاول مجدداً
copy-details = نسخ التفاصيل
copied = تم النسخ
not-given = –
no-name = بلا اسم بعد
slow-read = يستغرق هذا وقتاً أطول من المعتاد. يُقرأ ملف العيادة على هذا المكتب.
page-broken = تعذّر عرض هذه الصفحة. لم يضع شيء مما حُفظ، والصفحات الأخرى تعمل.
saved-as-typed = ما تكتبه محفوظ على هذا المكتب أثناء الكتابة.
find = ابحث عن مريض أو إجراء
find-short = ابحث عن مريض أو إجراء
find-results = النتائج
find-nothing = لا مريض ولا إجراء بهذا الاسم.
drop-nowhere = افتح المريض أولاً ثم أفلت الصور هناك.

## Keys
keys = المفاتيح
key-find = بحث أو تنفيذ
key-tab = تبويب مريض
key-tab-next = التبويب التالي
key-tab-close = إغلاق التبويب
key-region = المنطقة التالية
key-undo = تراجع
key-back = مستوى إلى الوراء
key-search = بحث
key-rows = الصف التالي والسابق
key-open = فتح
key-waiting = ما الذي ينتظر
key-paste = لصق الصور
key-zoom = تكبير صورة
key-invert = عكس ألوان صورة
key-keep = إبقاء القيمة الأولى أو الثانية
key-write = كتابة قيمة أخرى
key-pick = تحديد، تحديد الكل، تراجع

## First start
welcome-title = أهلاً بك
welcome-lead = يحفظ Chairside العيادة كلها على هذا المكتب، ويستمر في العمل حين ينقطع الإنترنت.
welcome-new = بدء عيادة جديدة
welcome-new-lead = للمكتب الأول. تبقى العيادة هنا إلى أن تضيف مكتباً ثانياً أو خادماً.
welcome-join = الانضمام إلى عيادة
welcome-join-lead = لمكتب إضافي. تحتاج إلى عنوان خادم العيادة واسم الدخول وكلمة المرور.
new-clinic-title = بدء عيادة جديدة
new-clinic-lead = يمكن تغيير كل شيء لاحقاً، إلا أن العيادة لا تُفتح إلا بكلمة المرور أو مفتاح الاسترداد.
new-clinic-submit = ابدأ العيادة
new-clinic-working = تُنشأ العيادة
join-title = الانضمام إلى عيادة
join-lead = يصبح هذا المكتب من مكاتب العيادة، ويستمر في العمل حين ينقطع الخط.
join-submit = انضم
join-working = تُسأل العيادة
join-choose = اسم دخولك معروف في أكثر من عيادة. لأيّها هذا المكتب؟
field-clinic = اسم العيادة
field-your-name = اسمك
field-login = اسم الدخول
field-password = كلمة المرور
field-password-help = أربع كلمات أو خمس يسهل حفظها ويصعب تخمينها
field-password-or-key = كلمة المرور أو مفتاح الاسترداد
field-desk = اسم هذا المكتب
field-desk-help = مثل مكتب الاستقبال 1 أو الكرسي 2
field-server = عنوان خادم العيادة
field-server-help = مثل https://clinic.example.org
field-recovery = مفتاح الاسترداد
field-needed = هذا الحقل لازم.
password-show = إظهار كلمة المرور
password-hide = إخفاء كلمة المرور
recovery-title = مفتاح الاسترداد الخاص بك
recovery-lead = اطبعه أو احفظه في ملف أو اكتبه، وأبقِه بعيداً عن هذا المكتب.
recovery-why = يفتح العيادة إذا ضاعت كل كلمات المرور. من دونهما لا يستطيع أحد قراءة العيادة مجدداً: لا أنت ولا نحن.
recovery-kept = لقد حفظته
recovery-print = طباعة
recovery-copy = نسخ
recovery-ask-title = اكتب المفتاح الذي حفظته
recovery-ask-lead = نسأل عنه مرة واحدة ليظهر خطأ الكتابة الآن لا بعد سنة.
recovery-open = افتح العيادة
recovery-show = أظهر المفتاح مجدداً
recovery-ask-later = عُرض مرة واحدة عندما وصلت العيادة إلى هذا المكتب، ولا يحتفظ به Chairside في أي مكان. اكتبه من حيث دوّنته.
recovery-confirm = تأكيد
recovery-confirm-open = تأكيد مفتاح الاسترداد
recovery-unconfirmed = لم يكتب أحد مفتاح الاسترداد بعد. خطأ في تدوينه لن يظهر إلا عند الحاجة إليه.
recovery-confirmed = مفتاح الاسترداد صحيح. احفظه بعيداً عن هذا المكتب.
sign-in-title = افتح العيادة
sign-in-lead = العيادة على هذا المكتب مقفلة.
sign-in-submit = فتح
sign-in-working = جارٍ الفتح
sign-in-forgotten = نسيتها؟ مفتاح الاسترداد المطبوع يفتحها أيضاً.
sign-in-pause = كلمات مرور خاطئة كثيرة. حاول مجدداً بعد { $span }.
sign-in-again = اقفل وافتح بكلمة المرور

## The clinic cannot be opened
blocked-works = ما زال يعمل
blocked-fails = لا يعمل
blocked-do = ما يمكنك فعله
blocked-again = افحص مجدداً
blocked-title-database_corrupt = ملف العيادة على هذا المكتب تالف
blocked-works-database_corrupt = المكاتب الأخرى والخادم تعمل كما كانت. الملف التالف محفوظ كما هو ولم يُحذف شيء.
blocked-fails-database_corrupt = فتح العيادة على هذا المكتب.
blocked-do-database_corrupt = اعمل على مكتب آخر. استعد هذا المكتب من آخر نسخة احتياطية أو انضم إلى العيادة من جديد، ثم اتصل بالدعم واذكر الكلمات أدناه.
blocked-title-database_newer = استُخدمت هذه العيادة بإصدار أحدث من Chairside
blocked-works-database_newer = كل مكتب عليه الإصدار الأحدث. لم يتغير شيء على هذا المكتب.
blocked-fails-database_newer = فتح العيادة بهذا الإصدار الأقدم، فقد يضيع ما كتبه الأحدث.
blocked-do-database_newer = حدّث Chairside على هذا المكتب ثم افحص مجدداً.
blocked-title-not_a_database = الملف الموجود هنا ليس عيادة
blocked-works-not_a_database = المكاتب الأخرى والخادم. تُرك الملف كما هو.
blocked-fails-not_a_database = فتح العيادة على هذا المكتب: ملفها شيء آخر أو نُسخ نصفه فقط.
blocked-do-not_a_database = استعد هذا المكتب من آخر نسخة احتياطية أو انضم إلى العيادة من جديد.
blocked-title-profile_read_only = لا يُسمح لـ Chairside بالكتابة هنا
blocked-works-profile_read_only = المكاتب الأخرى. لم يتغير شيء على هذا المكتب.
blocked-fails-profile_read_only = حفظ أي شيء على هذا المكتب: مجلده محمي من الكتابة.
blocked-do-profile_read_only = اسمح بالكتابة في مجلد العيادة أو أزل حماية القرص ثم افحص مجدداً.
blocked-title-disk_full = قرص هذا المكتب ممتلئ
blocked-works-disk_full = ما حُفظ آمن. المكاتب الأخرى تعمل كما كانت.
blocked-fails-disk_full = حفظ سجلات وصور جديدة على هذا المكتب.
blocked-do-disk_full = أفرغ مساحة على القرص ثم افحص مجدداً. يمكن التقاط الصور على مكتب آخر في هذه الأثناء.
blocked-title-profile_in_use = العيادة مفتوحة بالفعل على هذا المكتب
blocked-works-profile_in_use = النافذة المفتوحة.
blocked-fails-profile_in_use = نافذة ثانية للعيادة نفسها.
blocked-do-profile_in_use = اذهب إلى النافذة المفتوحة. إن لم تجدها فانتظر نصف دقيقة وافحص مجدداً.
blocked-title-other = لا يمكن فتح العيادة على هذا المكتب
blocked-works-other = المكاتب الأخرى والخادم. لم يتغير شيء على هذا المكتب.
blocked-fails-other = فتح العيادة هنا.
blocked-do-other = افحص مجدداً. إن بقي الأمر فاتصل بالدعم واذكر الكلمات أدناه.

## Patients
patients-search = الاسم أو الهاتف أو تاريخ الميلاد
patients-count = { $count ->
    [zero] لا مرضى
    [one] مريض واحد
    [two] مريضان
    [few] { $count } مرضى
    [many] { $count } مريضاً
   *[other] { $count } مريض
}
patients-empty = ستظهر قائمة المرضى هنا. أضف الأول أو اضغط N.
patients-none-found = لا أحد باسم «{ $text }». أضف مريضاً جديداً أو اضغط N.
column-name = الاسم
column-born = الميلاد
column-phone = الهاتف
column-alerts = التنبيهات
column-images = الصور
column-state = في العيادة؟
years = { $years ->
    [zero] أقل من سنة
    [one] سنة واحدة
    [two] سنتان
    [few] { $years } سنوات
    [many] { $years } سنة
   *[other] { $years } سنة
}
alerts-count = { $count ->
    [zero] لا حساسية
    [one] حساسية
    [two] حساسيتان
    [few] { $count } حساسيات
    [many] { $count } حساسية
   *[other] { $count } حساسية
}
patient-new = مريض جديد
patient-save = حفظ المريض
patient-to-trash = نقل إلى المهملات
patient-trashed = { $name } في المهملات لمدة 30 يوماً.
patient-in-trash = هذا المريض في المهملات.
patient-decide = قيمتان: { $fields }
born-read = { $date }، { $years ->
    [zero] أقل من سنة
    [one] سنة واحدة
    [two] سنتان
    [few] { $years } سنوات
    [many] { $years } سنة
   *[other] { $years } سنة
}
field-birth_date-help = مثل { $example }
name-needed = يلزم الاسم الأول أو اسم العائلة.
birth-date-unread = هذا ليس تاريخاً. اكتب اليوم والشهر والسنة.
draft-restored = هذه كلمات لم تحفظها من قبل.
draft-drop = ابدأ فارغاً
contact = الاتصال
contact-go-on = تابع التعديل
contact-saved = حُفظ على هذا المكتب.
unit-given = الاسم الأول
unit-family = اسم العائلة
unit-name = الاسم
unit-birth_date = تاريخ الميلاد
unit-phone = الهاتف
unit-email = البريد
unit-note = ملاحظة
unit-substance = المادة
unit-reaction = رد الفعل
unit-reaction_group = الحساسية ورد الفعل
unit-allergy = حساسية
unit-criticality = مدى الخطورة
unit-file = الملف
unit-filename = اسم الملف
unit-sha256 = الملف
unit-taken_at = وقت الالتقاط
unit-bytes = الحجم
unit-mime = النوع
unit-patient = المريض
unit-merged_into = المريض نفسه

## Allergies
alerts = التنبيهات
allergy = حساسية
allergies = الحساسية
allergies-none = لم تُسجَّل حساسية. اسأل المريض.
allergies-empty = لا شيء مسجَّل.
allergy-edit = تعديل { $substance }
allergy-remove = إزالة { $substance }
allergy-removed = أُزيل { $substance }.
criticality-low = غير خطيرة
criticality-high = قد تهدد الحياة
criticality-unable-to-assess = خطورتها غير معروفة
criticality-short-low = منخفضة
criticality-short-high = عالية
criticality-short-unable-to-assess = غير معروفة

## Timeline
timeline = الخط الزمني
timeline-empty = ما يحدث لهذا المريض سيظهر هنا.
history-added-patient = أُضيف المريض
history-added-allergy = أُضيفت حساسية
history-added-image = أُضيفت صورة
history-added-record = أُضيف سجل
history-removed-patient = نُقل إلى المهملات
history-removed-allergy = أُزيلت حساسية
history-removed-image = أُزيلت صورة
history-removed-record = أُزيل سجل
history-restored-patient = استُعيد من المهملات
history-restored-allergy = استُعيدت الحساسية
history-restored-image = استُعيدت الصورة
history-restored-record = استُعيد السجل
history-changed = { $unit }: { $value }
history-emptied = أُفرغ { $unit }
history-changed-many = تغيّر: { $units }
history-changed-record = تغيّر
history-was = كان { $value }

## Images
images = الصور
images-empty = ستكون صور الأشعة والصور الفوتوغرافية هنا.
images-drop = أفلِت الصور أو الصقها في أي مكان من هذه النافذة
images-drop-here = أفلِت الصور هنا: تُحفظ لدى { $name }
whose-title = لمن هذه الصورة؟
whose-lead = يذكر الملف { $file } شخصًا غير صاحب هذا السجل. لم يُحفظ شيء بعد.
whose-in-file = في الملف
whose-in-chart = في هذا السجل
whose-differs = مختلف
whose-file = احفظها في هذا السجل
whose-leave = لا تُضِفها
paste-nothing = لا صورة في الحافظة.
image-open = فتح { $name }، { $day }
image-no-picture = لا صورة
image-gone = لم تعد هذه الصورة هنا.
image-remove = إزالة
image-removed = أُزيلت { $name }.
image-tools = أدوات الصورة
image-next = الصورة التالية
image-previous = الصورة السابقة
image-view-on_server = هذه الصورة في العيادة، ويجري جلبها.
image-view-downloading = هذه الصورة قادمة من العيادة.
image-view-lost_here = ملفها مفقود من هذا المكتب. يُطلب من العيادة والمكاتب الأخرى.
image-view-saved_here = لا صورة لعرضها من هذا الملف. هو محفوظ بايتاً بايتاً.
image-view-uploading = لا صورة لعرضها من هذا الملف. هو محفوظ بايتاً بايتاً.
image-view-retry = لا صورة لعرضها من هذا الملف. هو محفوظ بايتاً بايتاً.
image-view-verified = لا صورة لعرضها من هذا الملف. هو محفوظ بايتاً بايتاً.
image-view-damaged = يختلف هذا الملف عما التُقط. لم يُستبدل شيء.
zoom-in = تكبير
zoom-out = تصغير
zoom-fit = ملاءمة
invert = عكس الألوان
viewer = عارض الأشعة
viewer-back = العودة إلى الملف
viewer-compare = مقارنة
viewer-compare-none = لا توجد صورة أقدم للمقارنة.
viewer-together = تحريك معاً
viewer-window-open = شاشة ثانية
viewer-print = طباعة
viewer-printed = طُبع في { $at }
viewer-export = تصدير
viewer-export-as = حفظ نسخة
viewer-export-png = الصورة كما تبدو الآن (PNG)
viewer-export-dicom = ملف DICOM
viewer-export-original = الملف كما وصل
viewer-exported = حُفظت نسخة.
viewer-purpose = لحفظ السجلات. ليس للتشخيص الأولي.
viewer-strip = الصور السابقة واللاحقة
viewer-stage = { $name }، { $day }. الأسهم وEnter ترسم بالأداة المختارة.
viewer-preview = تظهر معاينة صغيرة إلى أن تصل الصورة.
viewer-panel = عن هذه الصورة
viewer-look = النافذة
viewer-window-handles = النافذة: ما هو أسود وما هو أبيض
viewer-window-low = أسود حتى
viewer-window-high = أبيض من
viewer-presets = نوافذ جاهزة
viewer-preset-as_taken = الأصل
viewer-preset-soft = ناعم
viewer-preset-hard = تباين
viewer-preset-enamel = المينا
viewer-preset-bone = العظم
viewer-preset-fine = تفاصيل دقيقة
viewer-gamma = الدرجات الوسطى
viewer-sharpen = الحدة
viewer-reset = العودة إلى الأصل
viewer-reset-done = تُعرض الصورة كما أُخذت.
viewer-not-saved = لم يُحفظ هذا المظهر بعد.
viewer-unsaved = تعذّر حفظ مظهر الصورة. { $why }
viewer-loupe = عدسة مكبرة
viewer-marks = العلامات
viewer-marks-aside = طبقة منفصلة، والأصل لا يُمس
viewer-marks-none = لا علامات على هذه الصورة.
viewer-marks-shown = إظهار العلامات
viewer-px = { $count } بكسل
viewer-scale-device = المليمترات من الجهاز.
viewer-scale-person = المليمترات من معايرة يدوية.
viewer-scale-nobody = الأطوال بالبكسل: مقياس هذه الصورة غير معروف.
viewer-calibrate = معايرة
viewer-calibrate-again = معايرة من جديد
viewer-calibrate-done = تحديد المقياس
viewer-uncalibrate = نسيان المقياس
viewer-calibrated = تغيّر مقياس الصورة.
viewer-known-length = طول الخط بالمليمتر
viewer-known-length-help = مثلاً الطول المعروف لوتد أو زرعة.
viewer-known-length-wrong = عدد بالمليمتر، حتى 500.
viewer-teeth = الأسنان
viewer-teeth-none = لم تُذكر أسنان بعد.
viewer-teeth-choose = اختيار الأسنان
viewer-teeth-changed = تغيّرت أسنان الصورة.
viewer-view-changed = تغيّر نوع الصورة.
viewer-image = الصورة
viewer-kind = النوع
viewer-kind-unknown = غير معروف
viewer-fact-taken = أُخذت
viewer-fact-size = الحجم
viewer-fact-file = الملف
viewer-bits = { $bits } بت
teeth-permanent = الأسنان الدائمة
teeth-primary = الأسنان اللبنية
tool-level = السطوع والتباين
tool-move = تحريك الصورة
tool-ruler = مسطرة
tool-angle = زاوية
tool-freehand = رسم حر
tool-text = ملاحظة
turn-left = تدوير إلى اليسار
turn-right = تدوير إلى اليمين
mirror = قلب
zoom-one = واحد إلى واحد
mark-ruler = طول
mark-angle = زاوية
mark-freehand = رسم
mark-text = ملاحظة
mark-added = أُضيفت علامة.
mark-changed = تغيّرت علامة.
mark-removed = أُزيلت علامة.
mark-add = وضع الملاحظة
mark-words = النص
mark-words-empty = اكتب نص الملاحظة.
mark-write = الكتابة على العلامة { $number }
mark-remove = إزالة العلامة { $number }
mark-point = النقطة { $number }
image-kind-bitewing = مجنّحة
image-kind-periapical = ذروية
image-kind-occlusal = إطباقية
image-kind-panoramic = بانوراما
image-kind-ceph_lateral = سيفالومترية جانبية
image-kind-ceph_pa = سيفالومترية أمامية
image-kind-tmj = مفصل الفك
image-kind-cbct = صورة حجمية (CBCT)
image-kind-intraoral_frontal = الإطباق من الأمام
image-kind-intraoral_right = الإطباق من اليمين
image-kind-intraoral_left = الإطباق من اليسار
image-kind-intraoral_upper = القوس العلوية
image-kind-intraoral_lower = القوس السفلية
image-kind-intraoral_overjet = البروز الأفقي
image-kind-extraoral_rest = الوجه في حالة الراحة
image-kind-extraoral_smile = الوجه مبتسمًا
image-kind-extraoral_oblique = الوجه بزاوية مائلة
image-kind-extraoral_profile = الوجه من الجانب
image-kind-scan = مسح ضوئي
image-kind-other = أخرى
image-kind-IO = أشعة داخل الفم
image-kind-PX = أشعة بانورامية
image-kind-DX = أشعة
image-kind-XC = صورة فوتوغرافية
images-filter = تصفية
images-filter-kind = النوع
images-filter-kind-any = أي نوع
images-filter-teeth = الأسنان
images-filter-from = أُخذت منذ
images-filter-to = أُخذت حتى
images-filter-date-wrong = تاريخ، مثلاً { $example }
images-filter-clear = إظهار الكل
images-filter-none = لا صورة تطابق التصفية.
images-filtered = { $count } من { $total }
key-viewer-hold = النافذة، اليد، المسطرة
key-viewer-draw = الزاوية، الرسم الحر، الملاحظة
key-viewer-turn = تدوير صورة وقلبها
key-viewer-look = النافذة التالية، الحدة
key-viewer-loupe = العدسة، العلامات
key-viewer-one = واحد إلى واحد
key-viewer-compare = مقارنة، تحريك معاً
key-viewer-level = النافذة بالأسهم
key-viewer-step = الصورة التالية والسابقة

## Badges: word and sentence of each state
badge-word-here_only = على هذا المكتب
badge-word-new_here = على هذا المكتب
badge-word-waiting = بالانتظار
badge-word-sending = يُرسَل
badge-word-saved = في العيادة
badge-word-needs_review = قيمتان
badge-word-rejected = مرفوض
badge-word-held = معلّق
badge-word-saved_here = على هذا المكتب
badge-word-uploading = يُرسَل
badge-word-retry = إعادة المحاولة
badge-word-verified = مؤكَّد
badge-word-on_server = في العيادة
badge-word-downloading = قادم
badge-word-lost_here = مفقود هنا
badge-word-damaged = تالف
badge-short-here_only = هنا
badge-short-saved_here = هنا
badge-short-retry = إعادة
badge-short-on_server = العيادة
badge-short-lost_here = مفقود
badge-changes-waiting = { $count ->
    [zero] لا تغييرات بالانتظار
    [one] تغيير بالانتظار
    [two] تغييران بالانتظار
    [few] { $count } تغييرات بالانتظار
    [many] { $count } تغييراً بالانتظار
   *[other] { $count } تغيير بالانتظار
}
badge-sentence-here_only = تعيش هذه العيادة على هذا المكتب وحده. خذ نسخة احتياطية أو شاركها مع مكتب آخر.
badge-sentence-new_here = جديد ومحفوظ على هذا المكتب. لم يُرسل بعد.
badge-sentence-waiting = محفوظ على هذا المكتب. يذهب إلى العيادة حين يعود الخط.
badge-sentence-sending = في طريقه إلى العيادة.
badge-sentence-saved = في العيادة. وصل إلى المكاتب الأخرى.
badge-sentence-needs_review = غيّر شخصان الشيء نفسه. القيمتان محفوظتان.
badge-sentence-rejected = رفضت العيادة هذا. كلماتك محفوظة.
badge-sentence-held = ينتظر أن يسبقه تغيير آخر.
badge-sentence-saved_here = الأصل آمن على هذا المكتب. لم يُرسل بعد.
badge-sentence-uploading = في طريقه إلى العيادة. يُكمل من هنا بعد أي انقطاع.
badge-sentence-retry = أخفقت المحاولة الأخيرة. لا يُترك أبداً.
badge-sentence-verified = لدى العيادة نسخته بايتاً بايتاً، وهو محفوظ هنا أيضاً.
badge-sentence-on_server = ليس على هذا المكتب. يُفتح حين تفتحه.
badge-sentence-downloading = قادم من العيادة.
badge-sentence-lost_here = ملفه مفقود من هذا المكتب. يُطلب من العيادة والمكاتب الأخرى.
badge-sentence-damaged = يختلف الملف عما التُقط. لم يُستبدل شيء.
badge-since = منذ { $time }
badge-since-age = منذ { $time }، قبل { $age }
badge-next = المحاولة التالية بعد { $span }
badge-in = بعد { $span }
badge-any-moment = في أي لحظة
reason-no_server = ليس للعيادة خادم.
reason-not_sent_yet = لم يحن دوره بعد.
reason-offline = الخط مقطوع.
reason-not_our_server = شيء ما يجيب، لكنه ليس خادم العيادة.
reason-server_busy = الخادم مشغول وطلب الانتظار.
reason-server_error = لم يُجب الخادم كما ينبغي.
reason-sign_in_needed = يطلب الخادم تسجيل الدخول.
reason-server_full = لم تبقَ مساحة على الخادم.
reason-upgrade_required = يحتاج الخادم إلى إصدار أحدث من Chairside.
reason-wrong_clinic = يحمل الخادم عيادة أخرى.
reason-comparing = جارٍ المقارنة مع الخادم: لقد استُعيد أو تغيّر.
reason-copied = هذا المكتب نسخة من مكتب آخر، وهو يسجّل الدخول مكتباً مستقلاً.
reason-paused = الإرسال متوقف مؤقتاً.
reason-in_flight = يُرسَل الآن.
reason-two_values = غيّر شخصان الشيء نفسه.
reason-refused = رفضته العيادة.
reason-waits_for_another = يجب أن يسبقه تغيير آخر.
reason-on_another_desk = ملفه ما زال على مكتب آخر.
reason-not_fetched = لم تكن له حاجة على هذا المكتب حتى الآن.
reason-file_missing = ملفه مفقود على هذا المكتب.
reason-file_damaged = ملفه تالف على هذا المكتب.
reason-clock_wrong = ساعة هذا المكتب غير صحيحة.

## Footer
footer-paused = متوقف: للعيادة سؤال
footer-here_only = تعيش هذه العيادة على هذا المكتب وحده
footer-offline = غير متصل
footer-offline-since = غير متصل منذ { $time }
footer-reason-not_our_server = متصل، لكن ليس بخادم العيادة
footer-reason-sign_in_needed = يطلب الخادم تسجيل الدخول
footer-reason-server_full = الخادم ممتلئ
footer-reason-upgrade_required = يحتاج الخادم إلى إصدار أحدث
footer-reason-wrong_clinic = يحمل الخادم عيادة أخرى
footer-reason-server_busy = الخادم مشغول
footer-reason-server_error = في الخادم خلل
footer-needs_person = { $count ->
    [zero] لا شيء يحتاج إلى شخص
    [one] تغيير واحد يحتاج إلى شخص
    [two] تغييران يحتاجان إلى شخص
    [few] { $count } تغييرات تحتاج إلى شخص
    [many] { $count } تغييراً يحتاج إلى شخص
   *[other] { $count } تغيير يحتاج إلى شخص
}
footer-sending = متصل
footer-waiting = متصل
footer-partial = تُجلب العيادة. من يأتي هذا الأسبوع يصل أولاً
footer-fetching = تُجلب تغييرات المكاتب الأخرى
footer-safe = كل شيء في العيادة
footer-sending-what = يُرسَل { $what }
footer-kept = { $what } على هذا المكتب فقط
count-changes = { $count ->
    [zero] لا تغييرات
    [one] تغيير واحد
    [two] تغييران
    [few] { $count } تغييرات
    [many] { $count } تغييراً
   *[other] { $count } تغيير
}
count-images = { $count ->
    [zero] لا صور
    [one] صورة واحدة
    [two] صورتان
    [few] { $count } صور
    [many] { $count } صورة
   *[other] { $count } صورة
}
footer-oldest = أقدمها { $span }
footer-next = المحاولة التالية بعد { $span }
footer-last = آخر مزامنة كاملة { $time }

## The waiting page
statement-paused = كل شيء محفوظ على هذا المكتب. الإرسال متوقف.
statement-here_only = تعيش هذه العيادة على هذا المكتب وحده.
statement-offline = { $count ->
    [zero] كل شيء في العيادة. الخط مقطوع.
    [one] كل شيء محفوظ على هذا المكتب. بقي أمر واحد لم يسافر بعد.
    [two] كل شيء محفوظ على هذا المكتب. بقي أمران لم يسافرا بعد.
    [few] كل شيء محفوظ على هذا المكتب. بقيت { $count } أمور لم تسافر بعد.
    [many] كل شيء محفوظ على هذا المكتب. بقي { $count } أمراً لم يسافر بعد.
   *[other] كل شيء محفوظ على هذا المكتب. بقي { $count } أمر لم يسافر بعد.
}
statement-needs_person = { $person ->
    [zero] لا شيء يحتاج إلى شخص.
    [one] أمر واحد يحتاج إلى شخص.
    [two] أمران يحتاجان إلى شخص.
    [few] { $person } أمور تحتاج إلى شخص.
    [many] { $person } أمراً يحتاج إلى شخص.
   *[other] { $person } أمر يحتاج إلى شخص.
} { $count ->
    [zero] لا شيء آخر ينتظر.
    [one] وأمر آخر في طريقه.
    [two] وأمران آخران في طريقهما.
    [few] و{ $count } أمور أخرى في طريقها.
    [many] و{ $count } أمراً آخر في طريقه.
   *[other] و{ $count } أمر آخر في طريقه.
}
statement-sending = { $count ->
    [zero] لا شيء في الطريق.
    [one] أمر واحد في طريقه إلى العيادة.
    [two] أمران في طريقهما إلى العيادة.
    [few] { $count } أمور في طريقها إلى العيادة.
    [many] { $count } أمراً في طريقه إلى العيادة.
   *[other] { $count } أمر في طريقه إلى العيادة.
}
statement-waiting = { $count ->
    [zero] لا شيء ينتظر.
    [one] أمر واحد ينتظر دوره.
    [two] أمران ينتظران دورهما.
    [few] { $count } أمور تنتظر دورها.
    [many] { $count } أمراً ينتظر دوره.
   *[other] { $count } أمر ينتظر دوره.
}
statement-partial = تُجلب العيادة. من يأتي هذا الأسبوع يصل أولاً.
statement-fetching = عملك في العيادة. تُجلب تغييرات المكاتب الأخرى.
statement-safe = كل شيء في العيادة.
statement-more-paused = للعيادة سؤال قبل أن تتابع الإرسال. تابع عملك، لا يضيع شيء.
statement-more-here_only = لا شيء يحتاج إلى السفر. خذ نسخة احتياطية أو اربط العيادة بخادم للعمل على عدة مكاتب.
statement-more-needs_person = لا يضيع شيء: كل قيمة محفوظة إلى أن يقرر أحد.
statement-more-sending = تابع عملك. يمكنك إغلاق Chairside في أي وقت: ما تبقى يُكمل من حيث وقف.
statement-more-waiting = تابع عملك. يبدأ الإرسال من تلقاء نفسه.
statement-more-partial = تابع عملك. إلى أن يصل كل شيء تنقص القوائم ونتائج البحث ما لم يصل بعد.
statement-more-fetching = تابع عملك. تظهر الصفوف الجديدة عند وصولها.
statement-more-safe = وصل إلى المكاتب الأخرى. يمكنك إغلاق Chairside في أي وقت.
statement-why-offline = { $known ->
    [no] لا يجيب خادم العيادة.
   *[yes] لم يُجب خادم العيادة منذ { $time }.
} اعمل كالمعتاد: إغلاق Chairside أو انقطاع الكهرباء لا يُضيع شيئاً. يبدأ الإرسال من تلقاء نفسه حين يعود الخط.
statement-why-not_our_server = شيء ما يجيب لكنه ليس خادم العيادة: ربما صفحة دخول للشبكة. اعمل كالمعتاد، لا يضيع شيء.
statement-why-sign_in_needed = يسأل الخادم من أنت. افتح العيادة مجدداً بكلمة مرورك: ما ينتظر على هذا المكتب يبقى آمناً في هذه الأثناء.
statement-why-server_full = لم تبقَ مساحة على خادم العيادة. ما ينتظر آمن على هذا المكتب، وعلى أحد أن يُفرغ مساحة هناك.
statement-why-upgrade_required = يحتاج الخادم إلى إصدار أحدث من Chairside. حدّث هذا المكتب: ما ينتظر آمن حتى ذلك الحين.
statement-why-wrong_clinic = يحمل الخادم على هذا العنوان عيادة أخرى. لا يُرسل إليه شيء.
statement-why-server_busy = طلب الخادم الانتظار. يعود الإرسال من تلقاء نفسه.
statement-why-server_error = في الخادم خلل. تُعاد المحاولة مرة بعد مرة، ولا يضيع شيء.
statement-clock = ساعة هذا المكتب غير صحيحة. لا يُرفض شيء بسببها، لكن اضبطها.
map-this-desk = هذا المكتب
map-server = خادم العيادة
map-others = المكاتب الأخرى
map-others-detail = تجلبه من هناك
map-no-server = لا خادم
map-no-server-yet = لم يُربط بعد
map-answering = يجيب
map-silent = لم يُسمع منه بعد
map-last-heard = آخر جواب { $time }
map-wait = { $count ->
    [zero] لا شيء ينتظر
    [one] أمر ينتظر
    [two] أمران ينتظران
    [few] { $count } تنتظر
    [many] { $count } ينتظر
   *[other] { $count } ينتظر
}
map-since = منذ { $time }
map-at = في { $time }
map-reached = يصل هذا المكتب إلى خادم العيادة؛ ينتظر { $count }.
map-cut = لا يصل هذا المكتب إلى خادم العيادة؛ ينتظر { $count }.
waiting-title = ما الذي ينتظر
waiting-empty = لا شيء ينتظر. كل ما حُفظ هنا في مكانه.
waiting-decide = { $count ->
    [zero] لا حقول لها قيمتان.
    [one] لحقل واحد قيمتان.
    [two] لحقلين قيمتان.
    [few] لـ { $count } حقول قيمتان.
    [many] لـ { $count } حقلاً قيمتان.
   *[other] لـ { $count } حقل قيمتان.
}
waiting-more = إظهار { $count } أخرى
waiting-group-person = يحتاج إلى شخص
waiting-group-records = السجلات
waiting-group-images = الصور
waiting-count = { $count }
waiting-images = { $count }، بقي إرسال { $size }
details = التفاصيل
details-since = منذ
details-since-age = { $time }، قبل { $age }
details-attempts = المحاولات
details-tries = { $count }
details-next = المحاولة التالية
details-next-line = حين يعود الخط
details-next-person = حين يقرر شخص
details-sent = أُرسل
details-sent-of = { $sent } من { $all }، { $part }
details-open = فتح المريض
words-show = إظهار ما كُتب
words-none = ليس في هذا التغيير كلمات تُعرض. النسخة تحوي كل ما فيه.
words-copy = نسخ هذه الكلمات
words-copied = تم النسخ. كلماتك في الحافظة.
words-not-copied = لم تأخذها الحافظة. الكلمات ظاهرة في الصفحة.
discard = التخلي عن هذا التغيير
discard-reason = سبب التخلي عنه
tried = { $waiting ->
    [zero] تم. لا شيء ينتظر.
    [one] حاولنا. ما زال أمر واحد ينتظر.
    [two] حاولنا. ما زال أمران ينتظران.
    [few] حاولنا. ما زالت { $waiting } أمور تنتظر.
    [many] حاولنا. ما زال { $waiting } أمراً ينتظر.
   *[other] حاولنا. ما زال { $waiting } أمر ينتظر.
}

## Two values
conflicts = قيمتان
conflicts-count = { $count ->
    [zero] لا شيء للقرار
    [one] أمر واحد للقرار
    [two] أمران للقرار
    [few] { $count } أمور للقرار
    [many] { $count } أمراً للقرار
   *[other] { $count } أمر للقرار
}
conflicts-empty = لا شيء للقرار. حين يغيّر شخصان الحقل نفسه قبل أن يلتقي مكتباهما تظهر القيمتان هنا جنباً إلى جنب، ومفتاح واحد يختار.
conflicts-all = إظهار الكل
conflict-field-patient = { $field }
conflict-field-allergy = حساسية، { $field }
conflict-rule-higher_rank = تُعرض الأحدث إلى أن يقرر أحد.
conflict-rule-keep_both = هذا أمر سريري: تُعرض الأحدث، والقيمتان معتبرتان إلى أن يقرر الطبيب.
conflict-rule-signed_stands = إحداهما موقَّعة: تُعرض الموقَّعة.
conflict-rule-edit_beats_delete = أزاله شخص بينما عدّله آخر. أُبقي عليه.
conflict-shown = المعروضة الآن
conflict-kept = تبقى القيمة الأخرى في السجل.
conflicts-shown = المعروض: { $count }
conflicts-search = البحث باسم المريض
conflicts-which = أيها
conflicts-of-patient = لهذا المريض: { $count }
conflicts-open = للقرار ({ $count })
conflicts-auto = قررتها القاعدة ({ $count })
conflicts-resolved = تم القرار ({ $count })
conflicts-none-found = لا أحد هنا بهذا الاسم.
conflicts-picked = { $count ->
    [zero] لم يُحدَّد شيء
    [one] حُدِّد أمر واحد
    [two] حُدِّد أمران
    [few] حُدِّدت { $count } أمور
    [many] حُدِّد { $count } أمراً
   *[other] حُدِّد { $count } أمر
}
bulk-winner = إبقاء المعروض ({ $count })
bulk-loser = استخدام الأخرى ({ $count })
bulk-none = إلغاء التحديد
conflict-take-back = التراجع عن هذا القرار
conflict-taken-back = { $count ->
    [zero] لم يُتراجع عن شيء.
    [one] تم التراجع. عاد الأمر للقرار.
    [two] تم التراجع عن قرارين. عادا للقرار.
    [few] تم التراجع عن { $count } قرارات. عادت للقرار.
    [many] تم التراجع عن { $count } قراراً. عادت للقرار.
   *[other] تم التراجع عن { $count } قرار. عادت للقرار.
}
conflict-not-taken-back = { $count ->
    [zero] لم يتعذّر التراجع عن شيء.
    [one] تعذّر التراجع عن قرار واحد: تغيّر بعده شيء أو اتُّخذ على مكتب آخر. بقي كما هو.
    [two] تعذّر التراجع عن قرارين: تغيّر بعدهما شيء أو اتُّخذا على مكتب آخر. بقيا كما هما.
    [few] تعذّر التراجع عن { $count } قرارات: تغيّر بعدها شيء أو اتُّخذت على مكتب آخر. بقيت كما هي.
    [many] تعذّر التراجع عن { $count } قراراً: تغيّر بعدها شيء أو اتُّخذت على مكتب آخر. بقيت كما هي.
   *[other] تعذّر التراجع عن { $count } قرار: تغيّر بعدها شيء أو اتُّخذت على مكتب آخر. بقيت كما هي.
}
conflict-skipped = { $count ->
    [zero] لم يُترك شيء كما هو.
    [one] بقي أمر واحد كما هو: قرره أو غيّره شخص آخر في الأثناء.
    [two] بقي أمران كما هما: قررهما أو غيّرهما شخص آخر في الأثناء.
    [few] بقيت { $count } أمور كما هي: قررها أو غيّرها شخص آخر في الأثناء.
    [many] بقي { $count } أمراً كما هي: قررها أو غيّرها شخص آخر في الأثناء.
   *[other] بقي { $count } أمر كما هي: قررها أو غيّرها شخص آخر في الأثناء.
}
conflict-decided = { $count ->
    [zero] لم يُتخذ قرار.
    [one] تم القرار. تبقى القيمة الأخرى في السجل.
    [two] تم اتخاذ قرارين. تبقى القيمتان الأخريان في السجل.
    [few] تم اتخاذ { $count } قرارات. تبقى القيم الأخرى في السجل.
    [many] تم اتخاذ { $count } قراراً. تبقى القيم الأخرى في السجل.
   *[other] تم اتخاذ { $count } قرار. تبقى القيم الأخرى في السجل.
}
keep-this = أبقِ هذه
write-another = اكتب قيمة أخرى

## What sync asks
ask-long_absence = غاب هذا المكتب منذ { $since }. عدد تغييراته { $waiting }، منها { $touched } تمس سجلات غيّرها آخرون في الأثناء. حيث تختلف القيمتان تُحفظان معاً.
ask-go-long_absence = أرسلها
ask-mass_delete = حُذف { $count } من { $of } ({ $what }) على هذا المكتب. تحتفظ بها العيادة إلى أن تؤكد أن ذلك مقصود.
ask-go-mass_delete = نعم، كان مقصودًا
ask-back-mass_delete = أعِدها
ask-what-patient = مرضى
ask-what-allergy = حساسيات
ask-what-image = صور
ask-what-record = سجلات
ask-queue_long-1 = عدد التغييرات المنتظرة على هذا المكتب وحده: { $waiting }. العمل مستمر؛ صِله بالعيادة قريباً.
ask-queue_long-2 = عدد التغييرات المنتظرة على هذا المكتب وحده: { $waiting }، وتضيع إن ضاع. صِله بالعيادة اليوم.
ask-server_restored = استُعيد خادم العيادة من نسخة أقدم، وقد أعاد إليه هذا المكتب ما كان ينقصها.
ask-profile_copied = هذا المكتب نسخة من { $of } الذي يواصل العمل في مكان آخر. صار الآن مكتباً مستقلاً اسمه { $desk }، ولم يضع شيء.
ask-clock_off-ahead = ساعة هذا المكتب متقدمة { $span }. العمل مستمر؛ يُرجى ضبطها.
ask-clock_off-behind = ساعة هذا المكتب متأخرة { $span }. العمل مستمر؛ يُرجى ضبطها.
ask-wait = ليس الآن
ask-noted = إغلاق

## Trash
trash-lead = تُحفظ 30 يوماً
trash-empty = من تزيلهم من المرضى يكونون هنا 30 يوماً.
trash-restored = عاد { $name }.

## Settings
settings-lead = لهذا المكتب فقط
settings-look = المظهر واللغة
settings-language = اللغة
settings-theme = فاتح أو داكن
settings-theme-system = كالنظام
settings-theme-light = فاتح
settings-theme-dark = داكن
settings-contrast = التباين
settings-contrast-system = كالنظام
settings-contrast-more = أعلى
settings-numerals = الأرقام
settings-numerals-auto = كاللغة
settings-about = عن هذا المكتب
settings-clinic = العيادة
settings-desk = المكتب
settings-person = الشخص
settings-server = الخادم
settings-server-none = لا خادم: تعيش هذه العيادة على هذا المكتب وحده
settings-version = Chairside
settings-lock = مغادرة المكتب
settings-lock-now = قفل العيادة

## Errors, by code
error-with-message = لم ينجح ذلك: { $message }
error-internal = لم ينجح ذلك. لم يضع شيء مما حُفظ.
error-not_signed_in = سجّل الدخول أولاً.
error-password_wrong = كلمة المرور هذه لا تفتح العيادة.
error-locked_for = كلمات مرور خاطئة كثيرة. انتظر ثم حاول مجدداً.
error-profile_in_use = العيادة مفتوحة في نافذة Chairside أخرى.
error-profile_read_only = لا يمكن الكتابة في مجلد العيادة.
error-database_corrupt = تعذّرت قراءة ملف العيادة. تُرك كما هو ولم يُحذف شيء.
error-database_newer = كُتب ملف العيادة بإصدار أحدث من Chairside.
error-not_a_database = ملف العيادة ليس مما يكتبه Chairside.
error-database_missing = ملف العيادة مفقود على هذا المكتب. لم يوضع شيء جديد مكانه.
error-keys_damaged = مفاتيح العيادة على هذا المكتب تالفة. تُرك ملف العيادة كما هو.
error-keys_missing = مفاتيح العيادة مفقودة على هذا المكتب. تُرك ملف العيادة كما هو.
error-profile_not_empty = على هذا المكتب عيادة بالفعل.
error-file_unwritable = تعذّرت كتابة الملف.
error-disk_full = قرص هذا المكتب ممتلئ. أفرغ مساحة ثم حاول مجدداً.
error-server_unreachable = لا يجيب الخادم. هل العنوان صحيح والخط متصل؟
error-not_our_server = شيء ما يجيب على هذا العنوان لكنه ليس خادم Chairside.
error-wrong_clinic = يحمل الخادم عيادة أخرى.
error-choose_clinic = اسم دخولك معروف في أكثر من عيادة. اختر واحدة.
error-sign_in_needed = يطلب الخادم تسجيل الدخول مجدداً.
error-invalid = لا يمكن حفظ هذا كما هو مكتوب.
error-too_long = هذا أطول مما يمكن حفظه.
error-not_found = لم يعد هذا هنا. ربما أزاله أحد.
error-file_empty = الملف فارغ (0 بايت). ربما ما زال الماسح يكتب: خذه مجدداً بعد لحظة.
error-file_missing = لم يعد الملف موجوداً.
error-file_too_big = الملف أكبر من 2 غيغابايت.
error-file_unreadable = تعذّرت قراءة الملف.
error-not_an_image_handle = لم يعد هذا الإفلات معروفاً. أفلِت الصورة مجدداً.
error-forbidden = دورك لا يسمح بهذا.
error-recovery_key_wrong = هذا ليس المفتاح. راجع كل حرف.
error-unknown_call = هذه النافذة ونواتها غير متوافقتين. أعد تشغيل Chairside.
error-too_many = ملفات كثيرة دفعة واحدة. خذ عدداً أقل.
error-no_server = تعيش هذه العيادة على هذا المكتب وحده: لا خادم يُسأل.
error-file_damaged = الملف يختلف عما التُقط. لم يُستبدل شيء.
error-folder_unreadable = لا يمكن قراءة هذا المجلد.
error-folder_watched = هذا المجلد مُراقَب بالفعل.
error-folder_too_deep = في المجلد مجلدات متداخلة كثيرة جدًا. اختر المجلد الذي توجد فيه الملفات.
error-no_picture = لا يمكن عرض هذا الملف، لذا لا يمكن تصدير غير الأصل.
error-window_failed = لم تُفتح النافذة الثانية.

## For support: the hidden page, and the desks
doctor = هذا المكتب، للدعم
doctor-queue = قائمة الانتظار حسب الحالة
doctor-why = سبب الانتظار
doctor-retry = أعد العرض
doctor-waiting = تغييرات تنتظر
doctor-pick = أظهر ما جرى للتغيير { $op }
doctor-timeline = تغيير واحد
doctor-timeline-more = اختر تغييرًا من قائمة الانتظار أو من الأحداث لترى ما جرى له.
doctor-timeline-gone = لم يعد هذا المكتب يعرف ذلك التغيير.
doctor-attempts = المحاولات
doctor-exchanges = التبادل مع الخادم
doctor-cursor = قُرئ حتى
doctor-cursor-of = { $cursor } من { $head }، متأخر بمقدار { $behind }
doctor-success = النجاح
doctor-success-of = { $percent }% من آخر { $count }
doctor-reason = آخر سبب
doctor-files = الملفات
doctor-sent = أُرسل { $sent } من { $all }
doctor-conflicts = قيمتان، حسب المجموعة
doctor-trouble = جرّب خطاً سيئاً
doctor-trouble-more = هذا المكتب فقط، وحتى إغلاقه فقط. لا يضيع شيء محفوظ.
doctor-line = الخط
doctor-line-on = كما هو
doctor-line-off = مقطوع
doctor-latency = التأخير
doctor-latency-of = { $value } مللي ثانية
doctor-drop = ردود مفقودة
doctor-drop-of = { $value }%
doctor-skew = الساعة
doctor-skew-of = { $value ->
    [0] صحيحة
   *[other] { $value } يوم
}
doctor-support = لمن يساعد
doctor-support-more = أعداد ورموز وأوقات. لا أسماء ولا أي شيء آخر عن مريض.
doctor-bundle = انسخ حزمة الدعم
doctor-bundle-save = احفظ حزمة الدعم
doctor-bundle-saved = حُفظت. أرفق الملف برسالتك.
doctor-bundle-copied = نُسخت. الصقها في رسالتك.
doctor-checksum = بصمة تحقق الآن
doctor-checksum-equal = هنا وعلى خادم العيادة: الشيء نفسه.
doctor-checksum-differs = هناك اختلاف. يجري إصلاحه الآن؛ تحقق مرة أخرى بعد دقيقة.
doctor-checksum-moving = هناك تغييرات في الطريق الآن. تحقق مرة أخرى عندما لا ينتظر شيء.
doctor-checksum-offline = تعذّر سؤال الخادم. هذه بصمات هذا المكتب وحده.
doctor-checksum-here_only = لا خادم لهذه العيادة: هذه بصمات هذا المكتب وحده.
doctor-events = آخر الأحداث
doctor-col-state = الحالة
doctor-col-code = الرمز
doctor-col-count = العدد
doctor-col-since = منذ
doctor-col-collection = المجموعة
doctor-col-rows = الصفوف
doctor-col-digest = البصمة
doctor-col-kind = النوع
doctor-col-p50 = p50 مللي ثانية
doctor-col-p99 = p99 مللي ثانية
doctor-col-open = مفتوح
doctor-col-auto = حُسم بالقاعدة
doctor-col-resolved = حُسم
doctor-col-at = متى
doctor-col-times = المرات
doctor-col-ms = مللي ثانية
doctor-col-op = التغيير أو الملف
statement-simulated = الخط أو الساعة أسوأ عن قصد، من صفحة الدعم.
desks = مكاتب العيادة
desk-this = { $name }: هذا المكتب
desk-seen = { $count ->
    [0] { $name }: آخر مزامنة قبل { $age }، لا شيء ينتظر
   *[other] { $name }: آخر مزامنة قبل { $age }، ينتظر { $count }
}

## Languages, digits, calendars
settings-language-system = كما في النظام
settings-calendar = التقويم
settings-calendar-auto = كما في اللغة
settings-calendar-gregory = الميلادي
birth-date-solar_year = هذه سنة من التقويم الهجري الشمسي. اكتب السنة الميلادية، مثل 1986.
badge-short-damaged = تالف
## The frame: palette and keys
find-hint = اسم، أو ما تريد فعله
find-recent = اطُّلع عليهم حديثاً
find-commands = ما يمكن فعله
find-count = { $count ->
    [0] لا نتائج
    [one] نتيجة واحدة
    [two] نتيجتان
    [few] { $count } نتائج
    [many] { $count } نتيجة
   *[other] { $count } نتيجة
}
command-group-do = افعل
command-group-go = اذهب إلى
command-group-look = المظهر والمفاتيح
command-group-window = في كل مكان
command-group-lists = في القوائم
command-group-images = مع الصور
command-group-values = مع القيمتين
command-try-now = جرّب الإرسال والجلب الآن
command-publish = انقل هذه العيادة إلى خادم
command-tour = أعد عرض الجولة
command-doctor = صفحة الدعم
command-theme-light = مظهر فاتح
command-theme-dark = مظهر داكن
command-theme-system = المظهر كما في النظام
command-contrast-more = تباين أعلى
command-contrast-system = التباين كما في النظام
command-keys = أظهر كل المفاتيح
key-saved = يخبر بأن ما كُتب محفوظ
keys-letters-off = مفاتيح الحرف الواحد معطّلة على هذا المكتب.
keys-letters-on = فعّلها
settings-letter_keys = مفاتيح الحرف الواحد
settings-letter_keys-on = مفعّلة
settings-letter_keys-off = معطّلة
settings-notices = رسائل النظام
settings-notices-on = مفعّلة
settings-notices-off = معطّلة

## Banners above the page
asks-more = { $count } أخرى
asks-fewer = الأولى فقط
ask-disk_low-1 = قرص هذا المكتب يمتلئ: بقي { $size }. كل شيء يعمل؛ أفرغ بعض المساحة قبل أن تضيق بالصور الجديدة.
ask-disk_low-2 = قرص هذا المكتب ممتلئ: بقي { $size }. لا يمكن حفظ صور جديدة هنا. أفرغ بعض المساحة، أو التقطها على مكتب آخر.
banner-offline = لم تُجب العيادة منذ { $time }. تابع العمل، لا يضيع شيء.
banner-upgrade_required = يحتاج خادم العيادة إلى إصدار من Chairside أحدث مما على هذا المكتب. ما يُكتب هنا محفوظ على هذا المكتب ويُرسل بعد تحديثه.
banner-server_old = خادم العيادة أقدم من Chairside على هذا المكتب. ما يُكتب هنا محفوظ على هذا المكتب ويُرسل بعد تحديث الخادم.
banner-server_full = لم تبق مساحة على خادم العيادة. ما يُكتب هنا محفوظ على هذا المكتب ويُرسل حين تتوفر مساحة.
banner-sign_in_needed = يطلب خادم العيادة كلمة المرور من جديد. ما يُكتب هنا محفوظ على هذا المكتب حتى ذلك الحين.
banner-wrong_clinic = الخادم على هذا العنوان يحمل عيادة أخرى. لا يُرسل إليه شيء. اسأل من يعتني بالخادم.
reason-server_old = الخادم أقدم من Chairside على هذا المكتب.
footer-reason-server_old = يحتاج الخادم إلى تحديث
statement-why-server_old = الخادم أقدم من Chairside على هذا المكتب. اطلب تحديث الخادم: ما ينتظر آمن حتى ذلك الحين.

## The sync log
log = ما أُرسل وما جُلب
log-lead = على هذا المكتب، الأحدث أولاً
log-shown = أي القيود
log-all = كل شيء
log-problems = المشكلات فقط
log-waiting = ما ينتظر
log-empty = سيُدرج هنا ما يذهب إلى العيادة وما يأتي منها.
log-no-problems = لم يتعثر شيء مما يذكره هذا المكتب.
log-from-to = { $from }–{ $to }
log-up = { $count ->
    [zero] لم يصل أي تغيير إلى العيادة
    [one] وصل تغيير واحد إلى العيادة
    [two] وصل تغييران إلى العيادة
    [few] وصلت { $count } تغييرات إلى العيادة
    [many] وصل { $count } تغييراً إلى العيادة
   *[other] وصل { $count } تغيير إلى العيادة
}
log-down = { $count ->
    [zero] لم يأتِ أي تغيير من العيادة
    [one] جاء تغيير واحد من العيادة
    [two] جاء تغييران من العيادة
    [few] جاءت { $count } تغييرات من العيادة
    [many] جاء { $count } تغييراً من العيادة
   *[other] جاء { $count } تغيير من العيادة
}
log-exchanged = { $up ->
    [zero] لم يصل أي تغيير إلى العيادة، وجاء منها { $down }
    [one] وصل تغيير واحد إلى العيادة، وجاء منها { $down }
    [two] وصل تغييران إلى العيادة، وجاء منها { $down }
    [few] وصلت { $up } تغييرات إلى العيادة، وجاء منها { $down }
    [many] وصل { $up } تغييراً إلى العيادة، وجاء منها { $down }
   *[other] وصل { $up } تغيير إلى العيادة، وجاء منها { $down }
}
log-failed = { $count ->
    [zero] لا محاولات للوصول إلى العيادة
    [one] تعذّر الوصول إلى العيادة
    [two] تعذّر الوصول إلى العيادة، محاولتان
    [few] تعذّر الوصول إلى العيادة، { $count } محاولات
    [many] تعذّر الوصول إلى العيادة، { $count } محاولة
   *[other] تعذّر الوصول إلى العيادة، { $count } محاولة
}
log-images_sent = { $count ->
    [zero] لم تصل أي صورة إلى العيادة، { $size }
    [one] وصلت صورة واحدة إلى العيادة، { $size }
    [two] وصلت صورتان إلى العيادة، { $size }
    [few] وصلت { $count } صور إلى العيادة، { $size }
    [many] وصلت { $count } صورة إلى العيادة، { $size }
   *[other] وصلت { $count } صورة إلى العيادة، { $size }
}
log-image_not_sent = { $count ->
    [zero] لم تصل صور إلى العيادة بعد، بلا محاولات
    [one] لم تصل صورة إلى العيادة بعد
    [two] لم تصل صور إلى العيادة بعد، محاولتان
    [few] لم تصل صور إلى العيادة بعد، { $count } محاولات
    [many] لم تصل صور إلى العيادة بعد، { $count } محاولة
   *[other] لم تصل صور إلى العيادة بعد، { $count } محاولة
}
log-images_fetched = { $count ->
    [zero] لم تأتِ أي صورة من العيادة، { $size }
    [one] جاءت صورة واحدة من العيادة، { $size }
    [two] جاءت صورتان من العيادة، { $size }
    [few] جاءت { $count } صور من العيادة، { $size }
    [many] جاءت { $count } صورة من العيادة، { $size }
   *[other] جاءت { $count } صورة من العيادة، { $size }
}
log-image_not_fetched = { $count ->
    [zero] لم تُجلب صور بعد، بلا محاولات
    [one] لم يمكن جلب صورة بعد
    [two] لم يمكن جلب صور بعد، محاولتان
    [few] لم يمكن جلب صور بعد، { $count } محاولات
    [many] لم يمكن جلب صور بعد، { $count } محاولة
   *[other] لم يمكن جلب صور بعد، { $count } محاولة
}
log-two_values = { $count ->
    [zero] لم يغيّر شخصان الشيء نفسه
    [one] غيّر شخصان الشيء نفسه؛ القيمتان محفوظتان
    [two] غيّر شخصان الشيء نفسه مرتين؛ كل القيم محفوظة
    [few] غيّر شخصان الشيء نفسه { $count } مرات؛ كل القيم محفوظة
    [many] غيّر شخصان الشيء نفسه { $count } مرة؛ كل القيم محفوظة
   *[other] غيّر شخصان الشيء نفسه { $count } مرة؛ كل القيم محفوظة
}
log-refused = { $count ->
    [zero] لم ترفض العيادة أي تغيير
    [one] رفضت العيادة تغييراً؛ كلماته محفوظة
    [two] رفضت العيادة تغييرين؛ كلماتهما محفوظة
    [few] رفضت العيادة { $count } تغييرات؛ كلماتها محفوظة
    [many] رفضت العيادة { $count } تغييراً؛ كلماتها محفوظة
   *[other] رفضت العيادة { $count } تغيير؛ كلماتها محفوظة
}
log-retried = عُرض تغيير مرفوض من جديد
log-discarded = { $count ->
    [zero] لم يُترك أي تغيير مرفوض
    [one] تُرك تغيير مرفوض، مع السبب
    [two] تُرك تغييران مرفوضان، مع السبب
    [few] تُركت { $count } تغييرات مرفوضة، مع السبب
    [many] تُرك { $count } تغييراً مرفوضاً، مع السبب
   *[other] تُرك { $count } تغيير مرفوض، مع السبب
}
log-opened = فُتحت العيادة على هذا المكتب
log-recovered = انتهى Chairside وشيء ما قيد الإرسال؛ تابع من حيث توقف
log-copied = تبيّن أن هذا المكتب نسخة من مكتب آخر
log-own_desk = أصبح هذا المكتب مكتباً قائماً بذاته
log-why-other = تعرف صفحة الدعم المزيد.

## Messages of the system: counts only, never a name
notify-refused = { $count ->
    [zero] لم ترفض العيادة أي تغيير.
    [one] رفضت العيادة تغييراً. كلماته محفوظة.
    [two] رفضت العيادة تغييرين. كلماتهما محفوظة.
    [few] رفضت العيادة { $count } تغييرات. كلماتها محفوظة.
    [many] رفضت العيادة { $count } تغييراً. كلماتها محفوظة.
   *[other] رفضت العيادة { $count } تغيير. كلماتها محفوظة.
}
notify-two-values = { $count ->
    [zero] لا شيء له قيمتان.
    [one] غيّر شخصان الشيء نفسه. القيمتان محفوظتان حتى يختار أحد.
    [two] لشيئين قيمتان لكل منهما. الكل محفوظ حتى يختار أحد.
    [few] لـ{ $count } أشياء قيمتان لكل منها. الكل محفوظ حتى يختار أحد.
    [many] لـ{ $count } شيئاً قيمتان لكل منها. الكل محفوظ حتى يختار أحد.
   *[other] لـ{ $count } شيء قيمتان لكل منها. الكل محفوظ حتى يختار أحد.
}
notify-offline = { $count ->
    [zero] لم تُجب العيادة منذ أكثر من ساعة. لا ينتظر شيء على هذا المكتب.
    [one] لم تُجب العيادة منذ أكثر من ساعة. ينتظر تغيير على هذا المكتب؛ لا يضيع شيء.
    [two] لم تُجب العيادة منذ أكثر من ساعة. ينتظر تغييران على هذا المكتب؛ لا يضيع شيء.
    [few] لم تُجب العيادة منذ أكثر من ساعة. تنتظر { $count } تغييرات على هذا المكتب؛ لا يضيع شيء.
    [many] لم تُجب العيادة منذ أكثر من ساعة. ينتظر { $count } تغييراً على هذا المكتب؛ لا يضيع شيء.
   *[other] لم تُجب العيادة منذ أكثر من ساعة. ينتظر { $count } تغيير على هذا المكتب؛ لا يضيع شيء.
}
notify-disk = قرص هذا المكتب يكاد يمتلئ: بقي { $count } ميغابايت. قد لا تتسع لصور جديدة.

## Undo, beside what has its own words
patient-added = حُفظ مريض جديد على هذا المكتب.
patient-back = عاد من سلة المحذوفات.
images-taken = { $count ->
    [zero] لم تُحفظ أي صورة على هذا المكتب.
    [one] حُفظت صورة واحدة على هذا المكتب.
    [two] حُفظت صورتان على هذا المكتب.
    [few] حُفظت { $count } صور على هذا المكتب.
    [many] حُفظت { $count } صورة على هذا المكتب.
   *[other] حُفظت { $count } صورة على هذا المكتب.
}
settings-changed = تغيّر الإعداد.

## Said aloud, and the patient's page at 200 %
spoken-badge = { $name }: { $state }
columns = أي جزء من الصفحة
column-record = البيانات والسجل الزمني
## The start: the sample clinic, the recovery key on paper, signing in
welcome-sample = ألقِ نظرة على العيادة التجريبية
welcome-sample-lead = لم تقرر بعد؟ ثلاثمئة مريض من نسج الخيال لتجربة كل شيء، وتغادر متى شئت.
welcome-sample-working = تُملأ العيادة التجريبية
sample-strip = هذه عيادة تجريبية: لا شيء هنا حقيقي.
sample-leave = ابدأ عيادتك
desk-first = مكتب الاستقبال 1
field-login-filled = مأخوذ من اسمك، ولك أن تكتب غيره
password-strength-short = قصيرة لا تصمد: اختر ثمانية أحرف أو أكثر
password-strength-weak = سهلة التخمين: أضف كلمة أو كلمتين
password-strength-fair = تصمد أمام شخص لا أمام آلة: كلمة أخرى تنفع
password-strength-good = صعبة التخمين
caps-lock = مفتاح Caps Lock مفعّل
recovery-save = حفظ في ملف
recovery-saved = حُفظ. أبقِ الملف بعيداً عن هذا المكتب.
recovery-copied = نُسخ. الصقه حيث لا يقرؤه غيرك.
recovery-later = اسألني لاحقاً
key-page-title = مفتاح الاسترداد
key-page-login = اسم الدخول: { $login }
key-page-made = كُتب في { $at } على { $desk }
key-page-for = لماذا هو
key-page-for-text = يفتح هذه العيادة على هذا المكتب إذا ضاعت كلمة المرور. ومن كان معه قرأ كل ما على المكتب.
key-page-how = كيف يُستخدم
key-page-how-text = اكتبه حيث يطلب Chairside كلمة المرور. الأحرف كبيرة أو صغيرة، بالشرطات أو من دونها: كلاهما صحيح.
key-page-where = أين يُحفظ
key-page-where-text = مع أوراق العيادة، في خزنة أو في البيت. لا على هذا المكتب ولا في هذا الحاسوب.
sign-in-tries = { $tries ->
    [zero] لم تبقَ أي محاولة قبل توقف مدته { $pause }.
    [one] بقيت محاولة واحدة قبل توقف مدته { $pause }.
    [two] بقيت محاولتان قبل توقف مدته { $pause }.
    [few] بقيت { $tries } محاولات قبل توقف مدته { $pause }.
    [many] بقيت { $tries } محاولة قبل توقف مدته { $pause }.
   *[other] بقيت { $tries } محاولة قبل توقف مدته { $pause }.
}
error-sample_clinic = هذه هي العيادة التجريبية. غادرها أولاً ثم ابدأ عيادتك.
error-print_failed = لم يُفتح مربع الطباعة. احفظ الصفحة في ملف أو اكتب المفتاح بيدك.

## The tour
tour = جولة
tour-again = اعرض الجولة
tour-step = { $step } من { $of }
tour-next = التالي
tour-done = تم
tour-skip = تخطَّ
tour-badge = كل سجل يقول أين هو
tour-badge-shared = متقطع: على هذا المكتب وحده حتى الآن. متصل: في العيادة أيضاً. انقر أحدها لترى السبب ومنذ متى.
tour-badge-here_only = حلقة رفيعة ما دامت العيادة على هذا المكتب وحده. فإذا شوركت كان المتقطع لما هو على هذا المكتب وحده، والمتصل لما هو في العيادة أيضاً.
tour-footer = العيادة كلها في سطر واحد
tour-footer-text = كم ينتظر على هذا المكتب ومنذ متى. نقرة تفتح قائمته.
tour-find = ابحث عن أي شيء
tour-find-text = ‏Ctrl K يجد المريض بالاسم أو الهاتف أو تاريخ الميلاد بأي كتابة، ويجد كل إجراء.
tour-new = مريض جديد
tour-new-text = اضغط N. أفلت الصور على صفحة المريض أو الصقها هناك بـ Ctrl V.
tour-keys = كل المفاتيح في ورقة واحدة
tour-keys-text = اضغط ? في أي وقت. وتجد هذه الجولة مجدداً في الإعدادات.

## Settings: leaving the desk, sharing the clinic
settings-auto_lock = القفل تلقائياً
settings-auto_lock-off = أبداً
settings-auto_lock-5 = بعد 5 د
settings-auto_lock-15 = بعد 15 د
settings-auto_lock-30 = بعد 30 د
settings-lock-label = القفل الآن
settings-lock-more = يُحفظ ما كُتب. وما ينتظر يُرسل إلى العيادة أولاً، ثم يُغلق هذا المكتب حتى يدخل أحد.
share-title = مشاركة هذه العيادة
share-lead = حتى الآن تعيش هذه العيادة على هذا المكتب وحده. على خادم تنضم إليها مكاتب أخرى، ولا يضيع شيء إذا ضاع حاسوب.
share-what-sent = يُرسَل كل شيء: المرضى والصور والسجل والمهملات. يمكنك مواصلة العمل، ويقول الشريط في الأسفل كم بقي.
share-what-stays = ويبقى كل شيء على هذا المكتب أيضاً، وتبقى كلمة مرورك هنا كما هي.
share-what-needed = ينشئ مَن يدير الخادم عيادة فارغة هناك أولاً، ويعطيك عنوانها واسم دخول.
share-login = اسم الدخول على الخادم
share-login-help = اسم دخول مالك العيادة الجديدة
share-password = كلمة المرور على الخادم
share-password-help = فقط إن كانت غير كلمة مرور هذا المكتب
share-choose = اسم الدخول هذا معروف في أكثر من عيادة. أيّها فارغة ومخصصة لهذه العيادة؟
share-submit = شارك هذه العيادة
share-working = يُسأل الخادم
share-done = صارت هذه العيادة مشتركة عبر { $server }. إنها تُرسل الآن، ويقول الشريط في الأسفل كم بقي.
share-waiting = انظر ما ينتظر
share-error-server_unreachable = الخادم لا يجيب. لم يُرسل شيء. تحقق من العنوان والخط ثم شارك من جديد.
share-error-not_our_server = يجيب شيء هناك لكنه ليس خادم Chairside. لم يُرسل شيء. اسأل مَن يديره عن العنوان.
share-error-password_wrong = الخادم لا يعرف اسم الدخول هذا بكلمة المرور هذه. لم يُرسل شيء. اكتب كلمة مرورك على الخادم.
share-error-clinic_not_empty = في العيادة على ذلك الخادم سجلات خاصة بها، ولم يُرسل إليها شيء. اطلب ممن يدير الخادم عيادة جديدة فارغة.
share-error-has_server = هذه العيادة على خادم بالفعل. لم يتغير شيء.
share-error-forbidden = لا يشارك العيادة إلا مالكها.
share-error-invalid = هذا ليس عنواناً. العنوان مثل https://clinic.example.org.
## People: the list's order, filter and columns; duplicates and merging
unit-file_number = رقم الملف
column-email = البريد
column-file_number = رقم الملف
column-added = أُضيف في
patients-best-first = الأقرب أولاً
patients-filter = من في القائمة
filter-everyone = الجميع
filter-waiting = لم يصلوا إلى العيادة بعد
filter-alerts = لديهم تنبيهات
filter-images = لديهم صور
filter-no_contact = بلا وسيلة اتصال
filter-none-waiting = الجميع في العيادة. سيظهر هنا من لم يصل إليها بعد.
filter-none-alerts = لا أحد لديه تنبيه. سيظهر هنا من لديه واحد.
filter-none-images = لا أحد لديه صورة. سيظهر هنا من لديه واحدة.
filter-none-no_contact = للجميع رقم هاتف أو بريد.
filter-none-found = لا أحد بين هؤلاء باسم «{ $text }».
filter-clear = إظهار الجميع
patients-view = الأعمدة والصفوف
patients-columns = الأعمدة
density = ارتفاع الصفوف
density-normal = عادي
density-compact = مضغوط
duplicates = مسجّلون مرتين؟
duplicates-count = { $count ->
    [zero] لا أحد مسجّل مرتين
    [one] واحد مسجّل مرتين؟
    [two] اثنان مسجّلان مرتين؟
    [few] { $count } مسجّلون مرتين؟
    [many] { $count } مسجّلاً مرتين؟
   *[other] { $count } مسجّل مرتين؟
}
open = فتح
alike-same_name = الاسم نفسه
alike-similar_name = الاسم نفسه تقريباً
alike-same_birth_date = تاريخ الميلاد نفسه
alike-similar_birth_date = تاريخ الميلاد نفسه تقريباً
alike-same_phone = الهاتف نفسه
alike-same_email = البريد نفسه
alike-found = { $count ->
    [zero] لا أحد مشابه هنا
    [one] ربما موجود هنا: مريض واحد
    [two] ربما موجود هنا: مريضان
    [few] ربما موجود هنا: { $count } مرضى
    [many] ربما موجود هنا: { $count } مريضاً
   *[other] ربما موجود هنا: { $count } مريض
}
alike-open = فتح { $name }
compare = قارن
different = شخصان مختلفان
different-done = بقيا شخصين. لن يُسأل عن هذين مجدداً.
looks-like = { $count ->
    [zero] لا سجل مشابه
    [one] يشبه سجلاً آخر: { $name }
    [two] يشبه سجلين آخرين، أولهما { $name }
    [few] يشبه { $count } سجلات أخرى، أولها { $name }
    [many] يشبه { $count } سجلاً آخر، أولها { $name }
   *[other] يشبه { $count } سجل آخر، أولها { $name }
}
duplicates-pairs = { $count ->
    [0] لا أحد
    [zero] لا أحد
    [one] زوج واحد
    [two] زوجان
    [few] { $count } أزواج
    [many] { $count } زوجاً
   *[other] { $count } زوج
}
duplicates-first = يظهر هنا الأرجح: { $count }
duplicates-lead = الأرجح أولاً. Enter للمقارنة، وD للقول إنهما شخصان.
duplicates-empty = لا يبدو أن أحداً مسجّل مرتين. ستظهر هنا للمقارنة السجلات التي تتشارك اسماً أو تاريخ ميلاد أو هاتفاً.
merge-title = الشخص نفسه؟
merge-lead = اختر السجل الذي يبقى والقيمة المعتمدة لكل حقل. يمكن التراجع عن ذلك في أي وقت.
merge-stays = السجل
merge-this-stays = هذا السجل يبقى
merge-shown-as = سيظهر ضمن الآخر
merge-both = إبقاء الملاحظتين
merge-same = كل حقول السجلين متطابقة.
merge-allergies = { $count ->
    [0] بلا حساسيات
    [zero] بلا حساسيات
    [one] حساسية واحدة
    [two] حساسيتان
    [few] { $count } حساسيات
    [many] { $count } حساسية
   *[other] { $count } حساسية
}
merge-images = { $count ->
    [0] بلا صور
    [zero] بلا صور
    [one] صورة واحدة
    [two] صورتان
    [few] { $count } صور
    [many] { $count } صورة
   *[other] { $count } صورة
}
merge-below = يظهر ما لدى السجلين معاً: { $allergies }، { $images }. لا يُنقل شيء ولا يُحذف شيء.
merge-go = اجعلهما مريضاً واحداً
merged-done = صار السجلان مريضاً واحداً: { $name }.
merged-into = هذا هو الشخص نفسه: { $name }.
merged-here = مسجّل أيضاً باسم { $name }.
merged-look = اطّلع عليه
merged-part = افصل بينهما
merged-parted = عادا مريضين اثنين.
history-merged = صار مريضاً واحداً مع سجل آخر
history-parted = فُصل مجدداً عن سجل آخر
history-added-distinct_patient = قيل إنه ليس الشخص نفسه في سجل آخر
history-restored-distinct_patient = قيل مجدداً إنه ليس الشخص نفسه في سجل آخر
history-removed-distinct_patient = قد يكون الشخص نفسه في سجل آخر
unit-other = شخصان مختلفان
another-record = سجل آخر
own-record = سجل قائم بذاته
compare-pair = قارن { $one } و{ $other }
different-pair = شخصان مختلفان: { $one } و{ $other }

## Progress, with a way to stop
work-taking = { $count ->
    [zero] لم تؤخذ أي صورة
    [one] أُخذت { $done } من صورة واحدة
    [two] أُخذت { $done } من صورتين
    [few] أُخذت { $done } من { $count } صور
    [many] أُخذت { $done } من { $count } صورة
   *[other] أُخذت { $done } من { $count } صورة
}
work-stop-taking = إلغاء
images-left-out = { $count ->
    [zero] لم يُترك أي ملف.
    [one] تُرك ملف واحد.
    [two] تُرك ملفان.
    [few] تُركت { $count } ملفات.
    [many] تُرك { $count } ملفاً.
   *[other] تُرك { $count } ملف.
}
work-sending = وصل إلى العيادة: { $what }
work-changes = { $count ->
    [zero] لا تغييرات
    [one] { $done } من تغيير واحد
    [two] { $done } من تغييرين
    [few] { $done } من { $count } تغييرات
    [many] { $done } من { $count } تغييراً
   *[other] { $done } من { $count } تغيير
}
work-images = { $count ->
    [zero] لا صور
    [one] { $done } من صورة واحدة
    [two] { $done } من صورتين
    [few] { $done } من { $count } صور
    [many] { $done } من { $count } صورة
   *[other] { $done } من { $count } صورة
}
work-stop-sending = كفى انتظاراً
try-stopped = ما زال على هذا المكتب وحده: { $what }. يصل إلى العيادة تلقائياً، تابع عملك.
footer-partial-counted = تُجلب العيادة
first-fetch = { $count ->
    [zero] لا سجلات بعد
    [one] وصل { $came } من سجل واحد
    [two] وصل { $came } من سجلين
    [few] وصل { $came } من { $count } سجلات
    [many] وصل { $came } من { $count } سجلاً
   *[other] وصل { $came } من { $count } سجل
}

## صور الأشعة التي تصل وحدها: البطاقة، الوارد، المجلدات المراقَبة
arrived = صور أشعة جديدة
arrived-count = { $count ->
    [zero] لا صور جديدة
    [one] صورة جديدة حُفظت
    [two] صورتان جديدتان حُفظتا
    [few] { $count } صور جديدة حُفظت
    [many] { $count } صورة جديدة حُفظت
   *[other] { $count } صورة جديدة حُفظت
}
arrived-ago = قبل { $span }
arrived-more = +{ $count }
arrived-move-one = { $file } لمريض آخر
arrived-right = { $count ->
    [zero] صحيح
    [one] صحيح
    [two] كلتاهما صحيحة
    [few] كلها صحيحة ({ $count })
    [many] كلها صحيحة ({ $count })
   *[other] كلها صحيحة ({ $count })
}
arrived-other = مريض آخر…
arrived-another = سجل { $name } مفتوح هنا، وقد ذهبت الصورة إلى سجل آخر.
arrived-said = { $count ->
    [zero] لا صور جديدة: { $name }، { $chair }
    [one] حُفظت صورة جديدة: { $name }، { $chair }
    [two] حُفظت صورتان جديدتان: { $name }، { $chair }
    [few] حُفظت { $count } صور جديدة: { $name }، { $chair }
    [many] حُفظت { $count } صورة جديدة: { $name }، { $chair }
   *[other] حُفظت { $count } صورة جديدة: { $name }، { $chair }
}
arrived-choose = أي الصور
arrived-none-chosen = اختر صورة واحدة على الأقل.
arrived-moved = { $count ->
    [zero] لم تُنقل أي صورة إلى { $name }.
    [one] نُقلت إلى { $name }.
    [two] نُقلت صورتان إلى { $name }.
    [few] نُقلت { $count } صور إلى { $name }.
    [many] نُقلت { $count } صورة إلى { $name }.
   *[other] نُقلت { $count } صورة إلى { $name }.
}
arriving = { $count ->
    [zero] لا صور في طريقها
    [one] صورة في طريقها إلى هنا…
    [two] صورتان في طريقهما إلى هنا…
    [few] { $count } صور في طريقها إلى هنا…
    [many] { $count } صورة في طريقها إلى هنا…
   *[other] { $count } صورة في طريقها إلى هنا…
}
command-arrival-right = الصور الجديدة: صحيحة
command-arrival-other = الصور الجديدة: لمريض آخر
pick-whose = { $count ->
    [zero] لمن هذه الصور؟
    [one] لمن هذه الصورة؟
    [two] لمن هاتان الصورتان؟
    [few] لمن هذه الصور ({ $count })؟
    [many] لمن هذه الصور ({ $count })؟
   *[other] لمن هذه الصور ({ $count })؟
}
pick-find = ابحث عن مريض
pick-hint = الاسم أو الهاتف أو تاريخ الميلاد
tray = وارد الأشعة
rail-tray = الوارد
tray-lead = وصلت هذه الصور وتنتظر مريضاً.
tray-oldest = يُعرض الأقدم: { $shown } من { $total }.
tray-empty = لا شيء ينتظر هنا. تأتي إلى هنا صور الأشعة التي تصل ولا مريض مفتوح عند كرسيها.
tray-file-picked = { $count ->
    [0] حفظ ما اختير…
    [one] حفظ صورة واحدة…
    [two] حفظ صورتين…
    [few] حفظ { $count } صور…
    [many] حفظ { $count } صورة…
   *[other] حفظ { $count } صورة…
}
tray-file = حفظ…
tray-discard = استبعاد { $file }
tray-reason-nobody_open = لم يكن أي مريض مفتوحاً عند هذا الكرسي
tray-reason-patient_changed = فُتح مريض آخر أثناء وصولها
tray-reason-names_another = يذكر شخصاً غير المريض المفتوح
tray-reason-not_a_picture = ليس صورة يمكن عرضها
tray-filed = { $count ->
    [zero] لم يُحفظ شيء لدى { $name }.
    [one] حُفظت لدى { $name }.
    [two] حُفظت صورتان لدى { $name }.
    [few] حُفظت { $count } صور لدى { $name }.
    [many] حُفظت { $count } صورة لدى { $name }.
   *[other] حُفظت { $count } صورة لدى { $name }.
}
tray-discard-title = استبعاد هذا الملف؟
tray-discard-text = يخرج { $file } من الوارد ولا يدخل أي سجل. ويبقى الأصل في مجلده.
tray-discard-go = استبعاد
folders = مجلدات الأشعة
folders-empty = يستطيع Chairside مراقبة المجلدات التي تصدّر إليها برامج الأشعة لديك. عندئذ تُحفظ كل صورة جديدة فوراً لدى المريض المفتوح عند ذلك الكرسي، وتُعرض عليك لتؤكدها.
folder-add = إضافة مجلد…
folder-own = هذا المكتب
folder-watching = مراقَب
folder-polling = يُفحص كل بضع ثوانٍ
folder-state-missing = غير موجود
folder-state-unreadable = تتعذر قراءته
folder-state-too_many = ملفات كثيرة جداً
folder-todo-missing = لا تصل صور أشعة من هنا. صِل القرص أو مجلد الشبكة. وإن نُقل المجلد فأزله هنا ثم أضفه من جديد.
folder-todo-unreadable = لا تصل صور أشعة من هنا. امنح مستخدم هذا الحاسوب حق قراءة المجلد.
folder-todo-too_many = لا تصل صور أشعة من هنا. أخرج منه الملفات القديمة، أو صدّر إلى مجلد فارغ وأضفه.
folder-troubles = تعذّر أخذ هذه الملفات:
folder-more = { $chair }: تغيير
folder-rename = تغيير اسم الكرسي
folder-polling-on = الفحص كل بضع ثوانٍ
folder-polling-off = يُعلِم النظام بالملفات الجديدة
folder-remove = إيقاف المراقبة
folder-remove-title = إيقاف مراقبة هذا المجلد؟
folder-remove-text = لن تصل بعد الآن الصور الجديدة في { $place } من { $chair }. تبقى الملفات في المجلد، ويبقى ما حُفظ في السجلات.
folder-chair = الكرسي
folder-chair-help = الكرسي أو الغرفة التي تصل صورها إلى هذا المجلد.
folder-chair-missing = سمِّ الكرسي.
folder-chair-first = كرسي 1
folder-add-title = مراقبة مجلد
folder-watch = مراقبة
folder-place = المجلد:
folder-where = أين المجلد
folder-where-here = على هذا الحاسوب
folder-where-network = على الشبكة
folder-rename-title = اسم آخر لهذا الكرسي
own-chair = هذا المكتب عند
own-chair-help = المريض المفتوح في هذه النافذة هو المريض على ذلك الكرسي.
own-chair-none = لا كرسي
pick-nothing = لا مريض بهذا الاسم.
grid-select = اختيار
grid-selected = اختير { $item }
grid-deselected = لم يعد { $item } مختاراً
grid-all = اختير الكل
grid-count = { $count ->
    [zero] لم يُختر شيء
    [one] اختير واحد
    [two] اختير اثنان
    [few] اختير { $count }
    [many] اختير { $count }
   *[other] اختير { $count }
}

## السلاسل: القوالب وما فيها
series = السلاسل
series-new = سلسلة جديدة
series-filled = { $filled } من { $wanted }
template = سلسلة
template-group-bitewing = مجنّحة
template-group-periapical = ذروية
template-group-full_mouth = الفم كاملاً
template-group-extraoral = بانورامية وسيفالومترية
template-group-photos = صور فوتوغرافية
template-bitewing_2 = مجنّحة، 2
template-bitewing_4 = مجنّحة، 4
template-bitewing_vertical_7 = مجنّحة عمودية، 7
template-periapical_1 = ذروية، 1
template-periapical_2 = ذروية، 2
template-periapical_3 = ذروية، 3
template-periapical_4 = ذروية، 4
template-full_mouth_14 = الفم كاملاً، 14
template-full_mouth_16 = الفم كاملاً، 16
template-full_mouth_18 = الفم كاملاً، 18
template-full_mouth_20 = الفم كاملاً، 20
template-panoramic = بانورامية
template-cephalogram = سيفالومترية
template-photos_8 = صور فوتوغرافية، 8
template-photos_10 = صور فوتوغرافية، 10
mount-position = الموضع { $n } من { $count }
mount-state-filled = مشغول
mount-state-empty = فارغ
mount-state-next = هنا تأتي الصورة التالية
mount-state-skipped = متروك
mount-next = الصورة التالية
mount-marked = ينتظر التبديل
mount-swap-with = تبديل مع…
mount-gone = لم تعد هذه السلسلة هنا. صورها في السجل.
mount-back = العودة إلى المريض
mount-right = R
mount-left = L
mount-listening = صور { $chair } تأتي إلى هذه السلسلة
mount-filled = وُضع { $filled } من { $wanted }
mount-remove = إزالة هذه السلسلة
mount-removed = أُزيلت السلسلة. تبقى صورها في السجل.
mount-chosen = الموضع المختار
mount-pending = انتقل إلى الموضع الآخر واضغط X.
mount-give-up = ترك التبديل
mount-open = فتح
mount-turn = تدوير
mount-retake = إعادة التصوير
mount-place = وضع صورة
mount-skip = تخطٍّ
mount-unskip = استعماله مع ذلك
mount-swap = تبديل
mount-swap-here = تبديل مع هذا
mount-retaken = أُخرجت لإعادة التصوير. تبقى الصورة في السجل.
mount-turn-away = هذه الصورة ليست على هذا المكتب بعد. افتحها أولاً ثم دوّرها.
mount-place-title = أي صورة توضع هنا؟
mount-place-none = كل صور هذا المريض موضوعة في سلاسل.
mount-walk = من موضع إلى موضع
command-group-series = في سلسلة

## Images: letting them rest, how far they are, their room on this desk
files-pause = إيقاف الصور مؤقتاً
files-resume = متابعة إرسال الصور
files-rest = الصور متوقفة حتى تأذن لها بالمتابعة. السجلات تُرسَل كالعادة، و«{ try-now }» يرسل كل شيء مع ذلك.
files-paused = توقفت الصور على هذا المكتب.
files-resumed = تُتابع الصور طريقها.
footer-images-rest = الصور متوقفة
footer-resting = الصور متوقفة
statement-resting = { $count ->
    [zero] لا صور متوقفة على هذا المكتب.
    [one] صورة واحدة متوقفة على هذا المكتب.
    [two] صورتان متوقفتان على هذا المكتب.
    [few] { $count } صور متوقفة على هذا المكتب.
    [many] { $count } صورة متوقفة على هذا المكتب.
   *[other] { $count } صورة متوقفة على هذا المكتب.
}
statement-more-resting = كل عمل آخر في العيادة. تابع عملك، لا يضيع شيء.
statement-needs_person-resting = { $person ->
    [zero] لا شيء يحتاج إلى شخص.
    [one] أمر واحد يحتاج إلى شخص.
    [two] أمران يحتاجان إلى شخص.
    [few] { $person } أمور تحتاج إلى شخص.
    [many] { $person } أمراً يحتاج إلى شخص.
   *[other] { $person } أمر يحتاج إلى شخص.
} { $count ->
    [zero] لا صور متوقفة هنا.
    [one] صورة واحدة متوقفة هنا.
    [two] صورتان متوقفتان هنا.
    [few] { $count } صور متوقفة هنا.
    [many] { $count } صورة متوقفة هنا.
   *[other] { $count } صورة متوقفة هنا.
}
waiting-sent-of = { $sent } من { $all }
waiting-left = بقي نحو { $span }
details-next-turn = حين يحين دورها
details-next-rest = حين تتابع الصور
details-next-now = في الطريق الآن
details-rate = السرعة
settings-files = الصور على هذا المكتب
settings-files_kib_s = حد السرعة
settings-files_kib_s-0 = بلا حد
settings-files_kib_s-help = أقصى ما تأخذه الصور من الخط في كل اتجاه. السجلات تسبقها دائماً.
settings-files_room_mib = المساحة على هذا القرص
settings-files_room_mib-0 = بقدر ما يتوفر
settings-files_room_mib-help = إذا زادت الصور على ذلك غادر هذا القرص ما لم ينظر إليه أحد منذ أطول مدة، ويعود عند فتحه. لا يغادر إلا ما لدى العيادة مؤكَّداً: لا الصور التي تحتفظ بها هنا أبداً، ولا صور من يأتي هذا الأسبوع.
patient-pin = الاحتفاظ بالصور على هذا المكتب
patient-unpin = السماح للصور بمغادرة هذا المكتب
patient-pinned = تأتي صور { $name } إلى هذا المكتب وتبقى.
patient-unpinned = قد تغادر صور { $name } هذا المكتب حين يحتاج إلى المساحة.
patient-pinned-mark = الصور محفوظة هنا
