# Chairside, Persian. بگو چه هست، بعد چه می‌شود، بعد کاربر چه می‌تواند بکند.

## The window
rail = بخش‌ها
rail-patients = بیماران
rail-conflicts = دو مقدار
rail-waiting = در انتظار
rail-trash = سطل بازیافت
rail-settings = تنظیمات
rail-count = { $count ->
    [one] { $count } مورد نیازمند رسیدگی
   *[other] { $count } مورد نیازمند رسیدگی
}
tabs = پرونده‌های باز
tabs-more = { $count } بیمار دیگر
tab-close = بستن { $name }
tab-draft = نوشتهٔ ناتمام
toasts = پیام‌ها
close = بستن
back = برگشت
cancel = لغو
save = ذخیره
edit = ویرایش
add = افزودن
more = گزینه‌های بیشتر
undo = واگرد
restore = بازگرداندن
decide = انتخاب
or = یا
today = امروز
yesterday = دیروز
try-now = تلاش فوری
trying = در حال تلاش
try-again = تلاش دوباره
copy-details = کپی جزئیات
copied = کپی شد
not-given = –
no-name = هنوز بی‌نام
slow-read = بیش از معمول طول می‌کشد. فایل کلینیک روی این رایانه در حال خوانده شدن است.
page-broken = این صفحه نمایش داده نشد. چیزی از آنچه ذخیره شده از دست نرفته است و صفحه‌های دیگر کار می‌کنند.
saved-as-typed = هرچه می‌نویسید همان لحظه روی این رایانه نگه‌داری می‌شود.
find = جستجوی بیمار یا عملیات
find-short = جستجوی بیمار یا عملیات
find-results = نتیجه‌ها
find-nothing = بیمار یا عملیاتی با این نام پیدا نشد.
drop-nowhere = اول پروندهٔ بیمار را باز کنید، بعد تصویرها را آنجا رها کنید.

## Keys
keys = کلیدها
key-find = جستجو یا اجرا
key-tab = زبانهٔ بیمار
key-tab-next = زبانهٔ بعدی
key-tab-close = بستن زبانه
key-region = ناحیهٔ بعدی
key-undo = واگرد
key-back = یک مرحله به عقب
key-search = جستجو
key-rows = ردیف بعدی و قبلی
key-open = باز کردن
key-waiting = موارد در انتظار
key-paste = چسباندن تصویر
key-zoom = بزرگ‌نمایی تصویر
key-invert = نگاتیو کردن تصویر
key-keep = نگه داشتن مقدار اول یا دوم
key-write = نوشتن مقدار دیگر
key-pick = انتخاب، انتخاب همه، پس گرفتن

## First start
welcome-title = خوش آمدید
welcome-lead = برنامهٔ Chairside همهٔ اطلاعات کلینیک را روی این رایانه نگه می‌دارد و با قطع اینترنت هم به کار ادامه می‌دهد.
welcome-new = راه‌اندازی کلینیک جدید
welcome-new-lead = برای رایانهٔ اول. تا وقتی رایانهٔ دوم یا سرور اضافه نکنید، کلینیک همین‌جاست.
welcome-join = پیوستن به کلینیک
welcome-join-lead = برای رایانهٔ بعدی. آدرس سرور کلینیک، نام کاربری و رمز عبورتان لازم است.
new-clinic-title = راه‌اندازی کلینیک جدید
new-clinic-lead = همه چیز را بعداً می‌توان تغییر داد، جز اینکه کلینیک فقط با رمز عبور یا کلید بازیابی باز می‌شود.
new-clinic-submit = راه‌اندازی کلینیک
new-clinic-working = در حال ساخت کلینیک
join-title = پیوستن به کلینیک
join-lead = این رایانه یکی از رایانه‌های کلینیک می‌شود و با قطع ارتباط هم کار می‌کند.
join-submit = پیوستن
join-working = در حال پرسش از کلینیک
join-choose = نام کاربری شما در بیش از یک کلینیک هست. این رایانه برای کدام کلینیک است؟
field-clinic = نام کلینیک
field-your-name = نام شما
field-login = نام کاربری
field-password = رمز عبور
field-password-help = به خاطر سپردن چهار پنج کلمه آسان است و حدس زدنش سخت
field-password-or-key = رمز عبور یا کلید بازیابی
field-desk = نام این رایانه
field-desk-help = مثل پذیرش { 1 } یا یونیت { 2 }
field-server = آدرس سرور کلینیک
field-server-help = مثل https://clinic.example.org
field-recovery = کلید بازیابی
field-needed = این فیلد لازم است.
password-show = نمایش رمز عبور
password-hide = پنهان کردن رمز عبور
recovery-title = کلید بازیابی شما
recovery-lead = آن را چاپ یا یادداشت کنید و دور از این رایانه نگه دارید.
recovery-why = اگر همهٔ رمزهای عبور گم شوند، این کلید کلینیک را باز می‌کند. بدون هر دو، هیچ‌کس دیگر نمی‌تواند اطلاعات کلینیک را بخواند: نه شما و نه ما.
recovery-kept = نگهش داشتم
recovery-print = چاپ
recovery-copy = کپی
recovery-ask-title = کلید خود را وارد کنید
recovery-ask-lead = فقط یک بار می‌پرسیم تا اگر اشتباهی در یادداشت باشد الان معلوم شود، نه یک سال بعد.
recovery-open = باز کردن کلینیک
recovery-show = نمایش دوبارهٔ کلید
recovery-ask-later = کلید یک بار، وقتی کلینیک به این رایانه آمد، نشان داده شد و Chairside آن را جایی نگه نمی‌دارد. آن را از روی یادداشتتان بنویسید.
recovery-confirm = تأیید
recovery-confirm-open = تأیید کلید بازیابی
recovery-unconfirmed = هنوز کسی کلید بازیابی را وارد نکرده است. اگر اشتباه یادداشت شده باشد، تازه وقتی لازم شود معلوم می‌شود.
recovery-confirmed = کلید بازیابی درست است. آن را دور از این رایانه نگه دارید.
sign-in-title = باز کردن کلینیک
sign-in-lead = کلینیک روی این رایانه قفل است.
sign-in-submit = باز کردن
sign-in-working = باز می‌شود
sign-in-forgotten = فراموش کرده‌اید؟ کلید بازیابی چاپ‌شده هم آن را باز می‌کند.
sign-in-pause = رمز عبور چند بار اشتباه بود. { $span } دیگر دوباره امتحان کنید.
sign-in-again = قفل کردن و باز کردن با رمز عبور

## The clinic cannot be opened
blocked-works = چه چیزی کار می‌کند
blocked-fails = چه کاری ممکن نیست
blocked-do = چه می‌توانید بکنید
blocked-again = بررسی دوباره
blocked-title-database_corrupt = فایل کلینیک روی این رایانه خراب است
blocked-works-database_corrupt = رایانه‌های دیگر و سرور مثل قبل کار می‌کنند. فایل خراب همان‌طور که هست نگه‌داری می‌شود و چیزی حذف نشده است.
blocked-fails-database_corrupt = باز کردن کلینیک روی این رایانه.
blocked-do-database_corrupt = با رایانهٔ دیگری کار کنید. این رایانه را از آخرین نسخهٔ پشتیبان بازیابی کنید یا دوباره به کلینیک بپیوندید؛ بعد با پشتیبانی تماس بگیرید و متن زیر را بخوانید.
blocked-title-database_newer = این کلینیک با نسخهٔ جدیدتری از Chairside باز شده است
blocked-works-database_newer = همهٔ رایانه‌هایی که نسخهٔ جدیدتر را دارند. روی این رایانه چیزی تغییر نکرده است.
blocked-fails-database_newer = باز کردن کلینیک با این نسخهٔ قدیمی‌تر، چون ممکن است نوشته‌های نسخهٔ جدیدتر از دست برود.
blocked-do-database_newer = روی این رایانه Chairside را به‌روز کنید و بعد دوباره بررسی کنید.
blocked-title-not_a_database = فایل موجود، فایل کلینیک نیست
blocked-works-not_a_database = رایانه‌های دیگر و سرور. به این فایل دست نخورده است.
blocked-fails-not_a_database = باز کردن کلینیک روی این رایانه: فایل آن چیز دیگری است یا نیمه‌کاره کپی شده است.
blocked-do-not_a_database = این رایانه را از آخرین نسخهٔ پشتیبان بازیابی کنید یا دوباره به کلینیک بپیوندید.
blocked-title-profile_read_only = نوشتن در اینجا مجاز نیست
blocked-works-profile_read_only = رایانه‌های دیگر. روی این رایانه چیزی تغییر نکرده است.
blocked-fails-profile_read_only = نگه داشتن هر چیزی روی این رایانه: نوشتن در پوشهٔ آن بسته است.
blocked-do-profile_read_only = اجازهٔ نوشتن در پوشهٔ کلینیک را بدهید یا قفل نوشتن دیسک را بردارید و بعد دوباره بررسی کنید.
blocked-title-disk_full = دیسک این رایانه پر است
blocked-works-disk_full = آنچه ذخیره شده محفوظ است. رایانه‌های دیگر مثل قبل کار می‌کنند.
blocked-fails-disk_full = نگه داشتن پرونده‌ها و تصویرهای جدید روی این رایانه.
blocked-do-disk_full = کمی از دیسک را خالی کنید و بعد دوباره بررسی کنید. تا آن وقت می‌توان با رایانهٔ دیگری تصویر گرفت.
blocked-title-profile_in_use = کلینیک روی این رایانه از قبل باز است
blocked-works-profile_in_use = پنجره‌ای که از قبل باز است.
blocked-fails-profile_in_use = پنجرهٔ دوم برای همین کلینیک.
blocked-do-profile_in_use = به پنجرهٔ باز بروید. اگر پنجره‌ای نیست، نیم دقیقه صبر کنید و دوباره بررسی کنید.
blocked-title-other = کلینیک روی این رایانه باز نمی‌شود
blocked-works-other = رایانه‌های دیگر و سرور. روی این رایانه چیزی تغییر نکرده است.
blocked-fails-other = باز کردن کلینیک در اینجا.
blocked-do-other = دوباره بررسی کنید. اگر نشد، با پشتیبانی تماس بگیرید و متن زیر را بخوانید.

## Patients
patients-search = نام، تلفن یا تاریخ تولد
patients-count = { $count ->
    [one] { $count } بیمار
   *[other] { $count } بیمار
}
patients-empty = فهرست بیماران اینجا می‌آید. اولین بیمار را اضافه کنید یا N را بزنید.
patients-none-found = کسی با نام «{ $text }» پیدا نشد. بیمار جدید اضافه کنید یا N را بزنید.
column-name = نام
column-born = تولد
column-phone = تلفن
column-alerts = هشدارها
column-images = تصویرها
column-state = ثبت در کلینیک
years = { $years ->
    [one] { $years } ساله
   *[other] { $years } ساله
}
alerts-count = { $count ->
    [one] حساسیت
   *[other] { $count } حساسیت
}
patient-new = بیمار جدید
patient-save = ذخیرهٔ بیمار
patient-to-trash = انتقال به سطل بازیافت
patient-trashed = { $name } تا { 30 } روز در سطل بازیافت می‌ماند.
patient-in-trash = این بیمار در سطل بازیافت است.
patient-decide = دو مقدار: { $fields }
born-read = { $date }، { $years ->
    [one] { $years } ساله
   *[other] { $years } ساله
}
field-birth_date-help = مثل { $example }
name-needed = نام یا نام خانوادگی لازم است.
birth-date-unread = این تاریخ نیست. روز، ماه و سال را بنویسید.
draft-restored = اینها را نوشته بودید ولی ذخیره نکرده بودید.
draft-drop = شروع از نو
contact = اطلاعات تماس
contact-go-on = ادامهٔ ویرایش
contact-saved = روی این رایانه ذخیره شد.
unit-given = نام
unit-family = نام خانوادگی
unit-name = نام کامل
unit-birth_date = تاریخ تولد
unit-phone = تلفن
unit-email = ایمیل
unit-note = یادداشت
unit-substance = ماده
unit-reaction = واکنش
unit-reaction_group = حساسیت و واکنش
unit-allergy = حساسیت
unit-criticality = میزان خطر
unit-file = فایل
unit-filename = نام فایل
unit-sha256 = فایل
unit-taken_at = زمان گرفتن
unit-bytes = اندازه
unit-mime = نوع
unit-patient = بیمار
unit-merged_into = یکی با بیمار

## Allergies
alerts = هشدارها
allergy = حساسیت
allergies = حساسیت‌ها
allergies-none = حساسیتی ثبت نشده. بپرسید.
allergies-empty = چیزی ثبت نشده است.
allergy-edit = ویرایش { $substance }
allergy-remove = حذف { $substance }
allergy-removed = { $substance } حذف شد.
criticality-low = خطرناک نیست
criticality-high = می‌تواند خطر جانی داشته باشد
criticality-unable-to-assess = میزان خطر معلوم نیست
criticality-short-low = کم
criticality-short-high = زیاد
criticality-short-unable-to-assess = نامعلوم

## Timeline
timeline = تاریخچه
timeline-empty = هرچه برای این بیمار پیش بیاید اینجا فهرست می‌شود.
history-added-patient = بیمار اضافه شد
history-added-allergy = حساسیت اضافه شد
history-added-image = تصویر اضافه شد
history-added-record = پرونده اضافه شد
history-removed-patient = به سطل بازیافت رفت
history-removed-allergy = حساسیت حذف شد
history-removed-image = تصویر حذف شد
history-removed-record = پرونده حذف شد
history-restored-patient = از سطل بازیافت بازگردانده شد
history-restored-allergy = حساسیت بازگردانده شد
history-restored-image = تصویر بازگردانده شد
history-restored-record = پرونده بازگردانده شد
history-changed = { $unit }: { $value }
history-emptied = { $unit } پاک شد
history-changed-many = تغییر کرد: { $units }
history-changed-record = تغییر کرد
history-was = قبلاً: { $value }

## Images
images = تصویرها
images-empty = رادیوگرافی‌ها و عکس‌ها اینجا می‌آیند.
images-drop = تصویرها را هر جای این پنجره رها کنید یا بچسبانید
images-drop-here = تصویرها را اینجا رها کنید: در پروندهٔ { $name } می‌روند
whose-title = این تصویر از کیست؟
whose-lead = { $file } از کسی جز صاحب این پرونده نام می‌برد. هنوز چیزی ثبت نشده است.
whose-in-file = در فایل
whose-in-chart = در این پرونده
whose-differs = متفاوت
whose-file = در این پرونده ثبت شود
whose-leave = کنار گذاشته شود
paste-nothing = در کلیپ‌بورد تصویری نیست.
image-open = باز کردن { $name }، { $day }
image-no-picture = بدون تصویر
image-gone = این تصویر دیگر اینجا نیست.
image-remove = حذف
image-removed = { $name } حذف شد.
image-tools = ابزارهای تصویر
image-next = تصویر بعدی
image-previous = تصویر قبلی
image-view-on_server = این تصویر در کلینیک است و در حال دریافت است.
image-view-downloading = این تصویر از کلینیک در راه است.
image-view-lost_here = فایل آن روی این رایانه پیدا نمی‌شود. از کلینیک و رایانه‌های دیگر خواسته می‌شود.
image-view-saved_here = این فایل تصویری برای نمایش ندارد. خود فایل بی‌کم‌وکاست محفوظ است.
image-view-uploading = این فایل تصویری برای نمایش ندارد. خود فایل بی‌کم‌وکاست محفوظ است.
image-view-retry = این فایل تصویری برای نمایش ندارد. خود فایل بی‌کم‌وکاست محفوظ است.
image-view-verified = این فایل تصویری برای نمایش ندارد. خود فایل بی‌کم‌وکاست محفوظ است.
image-view-damaged = این فایل با آنچه گرفته شده فرق دارد. چیزی بازنویسی نشده است.
zoom-in = بزرگ‌تر
zoom-out = کوچک‌تر
zoom-fit = متناسب
invert = نگاتیو
viewer = نمایشگر رادیوگرافی
viewer-back = بازگشت به پرونده
viewer-compare = مقایسه
viewer-compare-none = تصویر قدیمی‌تری برای مقایسه نیست.
viewer-together = حرکت با هم
viewer-window-open = صفحهٔ دوم
viewer-print = چاپ
viewer-printed = چاپ‌شده در { $at }
viewer-export = خروجی
viewer-export-as = ذخیرهٔ رونوشت
viewer-export-png = تصویر با ظاهر کنونی (PNG)
viewer-export-dicom = فایل DICOM
viewer-export-original = فایل همان‌طور که رسید
viewer-exported = رونوشت ذخیره شد.
viewer-purpose = برای نگهداری پرونده. نه برای تشخیص اولیه.
viewer-strip = تصویرهای پیش و پس
viewer-stage = { $name }، { $day }. جهت‌نماها و Enter با ابزار انتخاب‌شده رسم می‌کنند.
viewer-preview = تا رسیدن تصویر، پیش‌نمایش کوچکی دیده می‌شود.
viewer-panel = دربارهٔ این تصویر
viewer-look = پنجره
viewer-window-handles = پنجره: چه سیاه است و چه سفید
viewer-window-low = سیاه تا
viewer-window-high = سفید از
viewer-presets = پنجره‌های آماده
viewer-preset-as_taken = اصل
viewer-preset-soft = نرم
viewer-preset-hard = کنتراست
viewer-preset-enamel = مینا
viewer-preset-bone = استخوان
viewer-preset-fine = جزئیات ریز
viewer-gamma = تون‌های میانه
viewer-sharpen = وضوح
viewer-reset = بازگشت به اصل
viewer-reset-done = تصویر همان‌طور که گرفته شده دیده می‌شود.
viewer-not-saved = این ظاهر هنوز ذخیره نشده است.
viewer-unsaved = ظاهر تصویر ذخیره نشد. { $why }
viewer-loupe = ذره‌بین
viewer-marks = نشانه‌ها
viewer-marks-aside = لایهٔ جدا، اصل دست‌نخورده است
viewer-marks-none = روی این تصویر نشانه‌ای نیست.
viewer-marks-shown = نمایش نشانه‌ها
viewer-px = { $count } پیکسل
viewer-scale-device = میلی‌مترها از دستگاه است.
viewer-scale-person = میلی‌مترها از کالیبراسیون دستی است.
viewer-scale-nobody = طول‌ها به پیکسل است: مقیاس این تصویر معلوم نیست.
viewer-calibrate = کالیبره کردن
viewer-calibrate-again = کالیبرهٔ دوباره
viewer-calibrate-done = تعیین مقیاس
viewer-uncalibrate = فراموش کردن مقیاس
viewer-calibrated = مقیاس تصویر تغییر کرد.
viewer-known-length = طول خط به میلی‌متر
viewer-known-length-help = مثلاً طول معلوم یک پین یا ایمپلنت.
viewer-known-length-wrong = عددی به میلی‌متر، تا ۵۰۰.
viewer-teeth = دندان‌ها
viewer-teeth-none = هنوز دندانی نوشته نشده.
viewer-teeth-choose = انتخاب دندان
viewer-teeth-changed = دندان‌های تصویر تغییر کرد.
viewer-view-changed = نوع تصویر تغییر کرد.
viewer-image = تصویر
viewer-kind = نوع
viewer-kind-unknown = نامعلوم
viewer-fact-taken = زمان
viewer-fact-size = اندازه
viewer-fact-file = فایل
viewer-bits = { $bits } بیت
teeth-permanent = دندان‌های دائمی
teeth-primary = دندان‌های شیری
tool-level = روشنایی و کنتراست
tool-move = جابه‌جایی تصویر
tool-ruler = خط‌کش
tool-angle = زاویه
tool-freehand = رسم آزاد
tool-text = یادداشت
turn-left = چرخش به چپ
turn-right = چرخش به راست
mirror = آینه
zoom-one = یک به یک
mark-ruler = طول
mark-angle = زاویه
mark-freehand = ترسیم
mark-text = یادداشت
mark-added = نشانه افزوده شد.
mark-changed = نشانه تغییر کرد.
mark-removed = نشانه حذف شد.
mark-add = گذاشتن یادداشت
mark-words = متن
mark-words-empty = متن یادداشت را بنویسید.
mark-write = نوشتن روی نشانهٔ { $number }
mark-remove = حذف نشانهٔ { $number }
mark-point = نقطهٔ { $number }
image-kind-bitewing = بایت‌وینگ
image-kind-periapical = پری‌اپیکال
image-kind-occlusal = اکلوزال
image-kind-panoramic = پانورامیک
image-kind-ceph_lateral = سفالومتری لترال
image-kind-ceph_pa = سفالومتری فرونتال
image-kind-tmj = مفصل فک
image-kind-cbct = تصویر حجمی (CBCT)
image-kind-intraoral_frontal = بایت از روبه‌رو
image-kind-intraoral_right = بایت از راست
image-kind-intraoral_left = بایت از چپ
image-kind-intraoral_upper = قوس بالا
image-kind-intraoral_lower = قوس پایین
image-kind-intraoral_overjet = اورجت
image-kind-extraoral_rest = چهره در حال استراحت
image-kind-extraoral_smile = چهره با لبخند
image-kind-extraoral_oblique = چهره سه‌رخ
image-kind-extraoral_profile = نیم‌رخ
image-kind-scan = اسکن
image-kind-other = دیگر
image-kind-IO = رادیوگرافی داخل دهانی
image-kind-PX = رادیوگرافی پانورامیک
image-kind-DX = رادیوگرافی
image-kind-XC = عکس
images-filter = پالایش
images-filter-kind = نوع
images-filter-kind-any = هر نوع
images-filter-teeth = دندان‌ها
images-filter-from = گرفته‌شده از
images-filter-to = گرفته‌شده تا
images-filter-date-wrong = یک تاریخ، مثلاً { $example }
images-filter-clear = نمایش همه
images-filter-none = تصویری با این پالایش جور نیست.
images-filtered = { $count } از { $total }
key-viewer-hold = پنجره، دست، خط‌کش
key-viewer-draw = زاویه، رسم آزاد، یادداشت
key-viewer-turn = چرخش و آینهٔ تصویر
key-viewer-look = پنجرهٔ بعدی، وضوح
key-viewer-loupe = ذره‌بین، نشانه‌ها
key-viewer-one = یک به یک
key-viewer-compare = مقایسه، حرکت با هم
key-viewer-level = پنجره با جهت‌نماها
key-viewer-step = تصویر بعدی و قبلی

## Badges: word and sentence of each state
badge-word-here_only = روی این رایانه
badge-word-new_here = روی این رایانه
badge-word-waiting = در انتظار
badge-word-sending = در حال ارسال
badge-word-saved = ثبت در کلینیک
badge-word-needs_review = دو مقدار
badge-word-rejected = رد شد
badge-word-held = معلق
badge-word-saved_here = روی این رایانه
badge-word-uploading = در حال ارسال
badge-word-retry = تلاش دوباره
badge-word-verified = تأیید شد
badge-word-on_server = در کلینیک
badge-word-downloading = در راه
badge-word-lost_here = اینجا گم شده
badge-word-damaged = خراب
badge-short-here_only = اینجا
badge-short-saved_here = اینجا
badge-short-retry = دوباره
badge-short-on_server = کلینیک
badge-short-lost_here = گم شده
badge-changes-waiting = { $count ->
    [one] { $count } تغییر در انتظار
   *[other] { $count } تغییر در انتظار
}
badge-sentence-here_only = این کلینیک فقط روی همین رایانه است. از آن نسخهٔ پشتیبان بگیرید یا رایانهٔ دیگری به آن اضافه کنید.
badge-sentence-new_here = جدید، روی این رایانه. هنوز ارسال نشده است.
badge-sentence-waiting = روی این رایانه نگه‌داری می‌شود. ارتباط که وصل شود به کلینیک می‌رود.
badge-sentence-sending = در حال ارسال به کلینیک است.
badge-sentence-saved = در کلینیک ثبت شده. رایانه‌های دیگر هم دارند.
badge-sentence-needs_review = دو نفر یک چیز را تغییر داده‌اند. هر دو مقدار نگه‌داری می‌شود.
badge-sentence-rejected = کلینیک این را نپذیرفت. نوشتهٔ شما محفوظ است.
badge-sentence-held = منتظر است تا تغییر دیگری اول برود.
badge-sentence-saved_here = اصل فایل روی این رایانه محفوظ است. هنوز ارسال نشده است.
badge-sentence-uploading = در حال ارسال به کلینیک است. اگر قطع شود از همین‌جا ادامه پیدا می‌کند.
badge-sentence-retry = آخرین تلاش ناموفق بود. تا به نتیجه نرسد رها نمی‌شود.
badge-sentence-verified = کلینیک آن را بی‌کم‌وکاست دارد. اینجا هم نگه‌داری می‌شود.
badge-sentence-on_server = روی این رایانه نیست. وقتی بازش کنید دریافت می‌شود.
badge-sentence-downloading = از کلینیک در راه است.
badge-sentence-lost_here = فایل آن روی این رایانه پیدا نمی‌شود. از کلینیک و رایانه‌های دیگر خواسته می‌شود.
badge-sentence-damaged = فایل با آنچه گرفته شده فرق دارد. چیزی بازنویسی نشده است.
badge-since = از { $time }
badge-since-age = از { $time }، { $age } پیش
badge-next = تلاش بعدی { $span } دیگر
badge-in = { $span } دیگر
badge-any-moment = هر لحظه
reason-no_server = کلینیک سرور ندارد.
reason-not_sent_yet = هنوز نوبتش نشده است.
reason-offline = ارتباط قطع است.
reason-not_our_server = پاسخی می‌رسد، ولی از سرور کلینیک نیست.
reason-server_busy = سرور مشغول است و خواسته صبر کنیم.
reason-server_error = سرور درست پاسخ نداد.
reason-sign_in_needed = سرور می‌خواهد وارد شوید.
reason-server_full = سرور دیگر جا ندارد.
reason-upgrade_required = سرور نسخهٔ جدیدتر Chairside را می‌خواهد.
reason-wrong_clinic = این سرور مال کلینیک دیگری است.
reason-comparing = در حال مقایسه با سرور: سرور بازیابی شده یا تغییر کرده است.
reason-copied = این رایانه کپی رایانهٔ دیگری است و جداگانه وارد می‌شود.
reason-paused = ارسال متوقف است.
reason-in_flight = همین حالا در حال ارسال است.
reason-two_values = دو نفر یک چیز را تغییر داده‌اند.
reason-refused = کلینیک آن را نپذیرفت.
reason-waits_for_another = اول باید تغییر دیگری برود.
reason-on_another_desk = فایل آن هنوز روی رایانهٔ دیگری است.
reason-not_fetched = تا حالا روی این رایانه لازم نشده است.
reason-file_missing = فایل آن روی این رایانه نیست.
reason-file_damaged = فایل آن روی این رایانه خراب است.
reason-clock_wrong = ساعت این رایانه درست نیست.

## Footer
footer-paused = متوقف: کلینیک سؤالی دارد
footer-here_only = این کلینیک فقط روی همین رایانه است
footer-offline = آفلاین
footer-offline-since = آفلاین از ساعت { $time }
footer-reason-not_our_server = آنلاین، ولی نه با سرور کلینیک
footer-reason-sign_in_needed = سرور می‌خواهد وارد شوید
footer-reason-server_full = سرور پر است
footer-reason-upgrade_required = سرور نسخهٔ جدیدتر Chairside را می‌خواهد
footer-reason-wrong_clinic = این سرور مال کلینیک دیگری است
footer-reason-server_busy = سرور مشغول است
footer-reason-server_error = سرور ایراد دارد
footer-needs_person = { $count ->
    [one] { $count } تغییر نیازمند رسیدگی
   *[other] { $count } تغییر نیازمند رسیدگی
}
footer-sending = آنلاین
footer-waiting = آنلاین
footer-partial = اطلاعات کلینیک در حال دریافت است. بیماران این هفته زودتر می‌رسند
footer-fetching = در حال دریافت تغییرهای رایانه‌های دیگر
footer-safe = همه چیز در کلینیک ثبت شده است
footer-sending-what = ارسال { $what }
footer-kept = { $what } فقط روی این رایانه
count-changes = { $count ->
    [one] { $count } تغییر
   *[other] { $count } تغییر
}
count-images = { $count ->
    [one] { $count } تصویر
   *[other] { $count } تصویر
}
footer-oldest = قدیمی‌ترین { $span }
footer-next = تلاش بعدی { $span } دیگر
footer-last = آخرین همگام‌سازی کامل { $time }

## The waiting page
statement-paused = همه چیز روی این رایانه محفوظ است. ارسال متوقف است.
statement-here_only = این کلینیک فقط روی همین رایانه است.
statement-offline = { $count ->
    [0] همه چیز در کلینیک ثبت شده است. ارتباط قطع است.
    [one] همه چیز روی این رایانه محفوظ است. { $count } مورد هنوز باید ارسال شود.
   *[other] همه چیز روی این رایانه محفوظ است. { $count } مورد هنوز باید ارسال شود.
}
statement-needs_person = { $person ->
    [one] { $person } مورد نیازمند رسیدگی است.
   *[other] { $person } مورد نیازمند رسیدگی است.
} { $count ->
    [0] چیز دیگری در انتظار نیست.
    [one] { $count } مورد دیگر در راه است.
   *[other] { $count } مورد دیگر در راه است.
}
statement-sending = { $count ->
    [one] { $count } مورد در راه کلینیک است.
   *[other] { $count } مورد در راه کلینیک است.
}
statement-waiting = { $count ->
    [one] { $count } مورد منتظر نوبت است.
   *[other] { $count } مورد منتظر نوبت است.
}
statement-partial = اطلاعات کلینیک در حال دریافت است. بیماران این هفته زودتر می‌رسند.
statement-fetching = کار شما در کلینیک ثبت شده است. تغییرهای رایانه‌های دیگر در حال دریافت است.
statement-safe = همه چیز در کلینیک ثبت شده است.
statement-more-paused = کلینیک پیش از ادامهٔ ارسال سؤالی دارد. به کارتان ادامه دهید، چیزی از دست نمی‌رود.
statement-more-here_only = چیزی برای ارسال نیست. از کلینیک نسخهٔ پشتیبان بگیرید یا برای کار با چند رایانه آن را به سرور وصل کنید.
statement-more-needs_person = چیزی از دست نمی‌رود: همهٔ مقدارها نگه‌داری می‌شود تا کسی تصمیم بگیرد.
statement-more-sending = به کارتان ادامه دهید. هر وقت بخواهید می‌توانید Chairside را ببندید: بقیه بعداً از همان‌جا ادامه پیدا می‌کند.
statement-more-waiting = به کارتان ادامه دهید. ارسال خودبه‌خود شروع می‌شود.
statement-more-partial = به کارتان ادامه دهید. تا همه چیز برسد، فهرست‌ها و جستجوها کامل نیستند.
statement-more-fetching = به کارتان ادامه دهید. ردیف‌های جدید به محض رسیدن دیده می‌شوند.
statement-more-safe = رایانه‌های دیگر هم آن را دارند. هر وقت بخواهید می‌توانید Chairside را ببندید.
statement-why-offline = { $known ->
    [no] سرور کلینیک پاسخ نمی‌دهد.
   *[yes] سرور کلینیک از ساعت { $time } پاسخ نداده است.
} مثل همیشه کار کنید: با بستن Chairside یا رفتن برق چیزی از دست نمی‌رود. ارتباط که وصل شود ارسال خودبه‌خود شروع می‌شود.
statement-why-not_our_server = پاسخی می‌رسد، ولی از سرور کلینیک نیست: شاید صفحهٔ ورود شبکه باشد. مثل همیشه کار کنید، چیزی از دست نمی‌رود.
statement-why-sign_in_needed = سرور می‌پرسد شما که هستید. کلینیک را دوباره با رمز عبورتان باز کنید: تا آن وقت موارد در انتظار روی این رایانه محفوظ می‌ماند.
statement-why-server_full = سرور کلینیک دیگر جا ندارد. موارد در انتظار روی این رایانه محفوظ می‌ماند؛ کسی باید آنجا جا باز کند.
statement-why-upgrade_required = سرور نسخهٔ جدیدتر Chairside را می‌خواهد. این رایانه را به‌روز کنید: تا آن وقت موارد در انتظار محفوظ می‌ماند.
statement-why-wrong_clinic = سروری که در این آدرس است مال کلینیک دیگری است. چیزی به آن فرستاده نمی‌شود.
statement-why-server_busy = سرور خواسته صبر کنیم. ارسال خودبه‌خود از سر گرفته می‌شود.
statement-why-server_error = سرور ایراد دارد. تلاش تکرار می‌شود و چیزی از دست نمی‌رود.
statement-clock = ساعت این رایانه درست نیست. چیزی به این خاطر رد نمی‌شود، ولی ساعت را تنظیم کنید.
map-this-desk = این رایانه
map-server = سرور کلینیک
map-others = رایانه‌های دیگر
map-others-detail = از آنجا می‌گیرند
map-no-server = بدون سرور
map-no-server-yet = هنوز وصل نشده
map-answering = پاسخ می‌دهد
map-silent = هنوز پاسخی نداده
map-last-heard = آخرین پاسخ { $time }
map-wait = { $count ->
    [one] { $count } در انتظار
   *[other] { $count } در انتظار
}
map-since = از ساعت { $time }
map-at = در { $time }
map-reached = این رایانه به سرور کلینیک دسترسی دارد؛ { $count } مورد در انتظار است.
map-cut = این رایانه به سرور کلینیک دسترسی ندارد؛ { $count } مورد در انتظار است.
waiting-title = موارد در انتظار
waiting-empty = چیزی در انتظار نیست. هرچه اینجا ذخیره شده سر جای خودش است.
waiting-decide = { $count ->
    [one] { $count } فیلد دو مقدار دارد.
   *[other] { $count } فیلد دو مقدار دارد.
}
waiting-more = { $count } مورد دیگر
waiting-group-person = نیازمند رسیدگی
waiting-group-records = پرونده‌ها
waiting-group-images = تصویرها
waiting-count = { $count }
waiting-images = { $count }، { $size } مانده تا ارسال
details = جزئیات
details-since = از زمان
details-since-age = { $time }، { $age } پیش
details-attempts = تلاش‌ها
details-tries = { $count }
details-next = تلاش بعدی
details-next-line = وقتی ارتباط وصل شود
details-next-person = وقتی کسی تصمیم بگیرد
details-sent = ارسال‌شده
details-sent-of = { $sent } از { $all }، { $part }
details-open = باز کردن پرونده
words-show = نمایش آنچه نوشته شده
words-none = این تغییر نوشته‌ای برای نمایش ندارد. همهٔ آن در کپی هست.
words-copy = کپی این نوشته
words-copied = کپی شد. نوشتهٔ شما در کلیپ‌بورد است.
words-not-copied = در کلیپ‌بورد کپی نشد. نوشته همین‌جا در صفحه هست.
discard = کنار گذاشتن این تغییر
discard-reason = چرا کنار گذاشته می‌شود
tried = { $waiting ->
    [0] انجام شد. چیزی در انتظار نیست.
    [one] تلاش شد. { $waiting } مورد هنوز در انتظار است.
   *[other] تلاش شد. { $waiting } مورد هنوز در انتظار است.
}

## Two values
conflicts = دو مقدار
conflicts-count = { $count ->
    [0] چیزی برای تصمیم نیست
    [one] { $count } منتظر تصمیم
   *[other] { $count } منتظر تصمیم
}
conflicts-empty = چیزی برای تصمیم نیست. وقتی دو نفر یک فیلد را تغییر دهند و رایانه‌هایشان هنوز از هم خبر نداشته باشند، هر دو مقدار اینجا کنار هم می‌آید و با یک کلید یکی را انتخاب می‌کنید.
conflicts-all = نمایش همه
conflict-field-patient = { $field }
conflict-field-allergy = حساسیت، { $field }
conflict-rule-higher_rank = تا کسی تصمیم بگیرد مقدار جدیدتر نشان داده می‌شود.
conflict-rule-keep_both = این مورد بالینی است: مقدار جدیدتر نشان داده می‌شود و تا تصمیم پزشک هر دو معتبرند.
conflict-rule-signed_stands = یکی از آنها امضا شده بود: مقدار امضاشده نشان داده می‌شود.
conflict-rule-edit_beats_delete = یک نفر این را حذف و یک نفر دیگر آن را ویرایش کرد. نگه داشته شد.
conflict-shown = مقدار فعلی
conflict-kept = مقدار دیگر در تاریخچه می‌ماند.
conflicts-shown = نمایش { $count } مورد
conflicts-search = جستجوی بیمار
conflicts-which = کدام‌ها
conflicts-of-patient = { $count } مورد برای این بیمار
conflicts-open = منتظر تصمیم ({ $count })
conflicts-auto = حل‌شده با قاعده ({ $count })
conflicts-resolved = حل‌شده ({ $count })
conflicts-none-found = کسی با این نام اینجا نیست.
conflicts-picked = { $count ->
    [one] { $count } انتخاب شده
   *[other] { $count } انتخاب شده
}
bulk-winner = مقدار فعلی بماند ({ $count })
bulk-loser = مقدار دیگر بیاید ({ $count })
bulk-none = لغو انتخاب
conflict-take-back = پس گرفتن این تصمیم
conflict-taken-back = { $count ->
    [one] پس گرفته شد. دوباره منتظر تصمیم است.
   *[other] { $count } مورد پس گرفته شد. دوباره منتظر تصمیم‌اند.
}
conflict-not-taken-back = { $count ->
    [one] یک مورد پس گرفته نشد: بعد از آن تغییر کرده یا روی رایانهٔ دیگری درباره‌اش تصمیم گرفته‌اند. همان‌طور که بود ماند.
   *[other] { $count } مورد پس گرفته نشد: بعد از آن تغییر کرده‌اند یا روی رایانهٔ دیگری درباره‌شان تصمیم گرفته‌اند. همان‌طور که بودند ماندند.
}
conflict-skipped = { $count ->
    [one] یک مورد دست نخورد: در این میان کسی درباره‌اش تصمیم گرفته یا تغییرش داده است.
   *[other] { $count } مورد دست نخورد: در این میان کسی درباره‌شان تصمیم گرفته یا تغییرشان داده است.
}
conflict-decided = { $count ->
    [one] تصمیم ثبت شد. مقدار دیگر در تاریخچه می‌ماند.
   *[other] { $count } تصمیم ثبت شد. مقدارهای دیگر در تاریخچه می‌ماند.
}
keep-this = همین بماند
write-another = نوشتن مقدار دیگر

## What sync asks
ask-long_absence = این رایانه از { $since } در ارتباط نبوده است. { $touched } تا از { $waiting } تغییر آن مربوط به پرونده‌هایی است که دیگران در این مدت تغییر داده‌اند. هر جا فرق داشته باشند هر دو مقدار نگه‌داری می‌شود.
ask-go-long_absence = ارسال شوند
ask-mass_delete = از { $of } { $what }، { $count } مورد روی این رایانه حذف شده است. تا نگویید عمدی بوده، کلینیک آنها را نگه می‌دارد.
ask-go-mass_delete = عمدی بود
ask-back-mass_delete = بازگرداندن همه
ask-what-patient = بیمار
ask-what-allergy = حساسیت
ask-what-image = تصویر
ask-what-record = پرونده
ask-queue_long-1 = { $waiting } تغییر فقط روی این رایانه در انتظار است. همه چیز کار می‌کند؛ هرچه زودتر آن را به کلینیک وصل کنید.
ask-queue_long-2 = { $waiting } تغییر فقط روی این رایانه در انتظار است و با خراب شدن آن از دست می‌رود. همین امروز آن را به کلینیک وصل کنید.
ask-server_restored = سرور کلینیک از نسخه‌ای قدیمی‌تر بازیابی شده بود. این رایانه هرچه را آن نسخه کم داشت به آن برگرداند.
ask-profile_copied = این رایانه کپی { $of } است که جای دیگری به کار ادامه می‌دهد. حالا خودش رایانهٔ جداگانه‌ای به نام { $desk } است؛ چیزی از دست نرفته است.
ask-clock_off-ahead = ساعت این رایانه { $span } جلو است. همه چیز کار می‌کند؛ ساعت را تنظیم کنید.
ask-clock_off-behind = ساعت این رایانه { $span } عقب است. همه چیز کار می‌کند؛ ساعت را تنظیم کنید.
ask-wait = فعلاً نه
ask-noted = بستن

## Trash
trash-lead = تا { 30 } روز می‌ماند
trash-empty = بیمارانی که حذف می‌کنید تا { 30 } روز اینجا می‌مانند.
trash-restored = { $name } برگشت.

## Settings
settings-lead = فقط برای این رایانه
settings-look = ظاهر و زبان
settings-language = زبان
settings-theme = روشن یا تیره
settings-theme-system = مطابق سیستم
settings-theme-light = روشن
settings-theme-dark = تیره
settings-contrast = کنتراست
settings-contrast-system = مطابق سیستم
settings-contrast-more = بیشتر
settings-numerals = رقم‌ها
settings-numerals-auto = مطابق زبان
settings-about = دربارهٔ این رایانه
settings-clinic = کلینیک
settings-desk = رایانه
settings-person = کاربر
settings-server = سرور
settings-server-none = ندارد: این کلینیک فقط روی همین رایانه است
settings-version = Chairside
settings-lock = هنگام ترک رایانه
settings-lock-now = قفل کردن کلینیک

## Errors, by code
error-with-message = انجام نشد: { $message }
error-internal = انجام نشد. چیزی از آنچه ذخیره شده از دست نرفته است.
error-not_signed_in = اول وارد شوید.
error-password_wrong = این رمز عبور کلینیک را باز نمی‌کند.
error-locked_for = رمز عبور چند بار اشتباه بود. کمی صبر کنید و دوباره امتحان کنید.
error-profile_in_use = این کلینیک در پنجرهٔ دیگری از Chairside باز است.
error-profile_read_only = نمی‌توان در پوشهٔ کلینیک نوشت.
error-database_corrupt = فایل کلینیک خوانده نمی‌شود. به آن دست نخورده و چیزی حذف نشده است.
error-database_newer = فایل کلینیک را نسخهٔ جدیدتری از Chairside نوشته است.
error-not_a_database = فایل کلینیک را Chairside ننوشته است.
error-database_missing = فایل کلینیک روی این رایانه نیست. چیز تازه‌ای جای آن گذاشته نشده است.
error-keys_damaged = کلیدهای کلینیک روی این رایانه خراب شده‌اند. به فایل کلینیک دست نخورده است.
error-keys_missing = کلیدهای کلینیک روی این رایانه نیستند. به فایل کلینیک دست نخورده است.
error-profile_not_empty = روی این رایانه از قبل کلینیکی هست.
error-file_unwritable = نوشتن فایل ممکن نیست.
error-disk_full = دیسک این رایانه پر است. کمی جا باز کنید و دوباره امتحان کنید.
error-server_unreachable = سرور پاسخ نمی‌دهد. آیا آدرس درست و ارتباط وصل است؟
error-not_our_server = در این آدرس پاسخی می‌رسد، ولی سرور Chairside نیست.
error-wrong_clinic = این سرور مال کلینیک دیگری است.
error-choose_clinic = نام کاربری شما در بیش از یک کلینیک هست. یکی را انتخاب کنید.
error-sign_in_needed = سرور می‌خواهد دوباره وارد شوید.
error-invalid = به این شکل نمی‌توان آن را نگه داشت.
error-too_long = طولانی‌تر از حد مجاز است.
error-not_found = این دیگر اینجا نیست. شاید کسی آن را حذف کرده باشد.
error-file_empty = فایل خالی است ({ 0 } بایت). شاید اسکنر هنوز در حال نوشتن است: کمی بعد دوباره آن را بیاورید.
error-file_missing = فایل دیگر آنجا نیست.
error-file_too_big = فایل بزرگ‌تر از { 2 } گیگابایت است.
error-file_unreadable = فایل خوانده نمی‌شود.
error-not_an_image_handle = تصویری که رها کردید دیگر در دسترس نیست. دوباره رهایش کنید.
error-forbidden = نقش شما اجازهٔ این کار را ندارد.
error-recovery_key_wrong = این کلید درست نیست. تک‌تک حرف‌ها را دوباره ببینید.
error-unknown_call = این پنجره با هستهٔ برنامه نمی‌خواند. برنامه را دوباره باز کنید.
error-too_many = تعداد فایل‌ها یک‌جا زیاد است. هر بار کمتر بیاورید.
error-no_server = این کلینیک فقط روی همین رایانه است: سروری نیست که از آن پرسیده شود.
error-file_damaged = فایل با آنچه گرفته شده فرق دارد. چیزی بازنویسی نشده است.
error-folder_unreadable = این پوشه خوانده نمی‌شود.
error-folder_watched = این پوشه از پیش زیر نظر است.
error-folder_too_deep = در این پوشه پوشه‌های تودرتوی زیادی هست. پوشه‌ای را انتخاب کنید که پرونده‌ها در آن‌اند.
error-no_picture = این پرونده نمایش داده نمی‌شود؛ تنها اصل آن را می‌توان بیرون داد.
error-window_failed = پنجره دوم باز نشد.

## For support: the hidden page, and the desks
doctor = این رایانه، برای پشتیبانی
doctor-queue = صف بر اساس وضعیت
doctor-why = دلیل انتظار
doctor-retry = ارسال دوباره
doctor-waiting = تغییرهای در انتظار
doctor-pick = نمایش سرنوشت { $op }
doctor-timeline = یک تغییر
doctor-timeline-more = تغییری را از صف یا از رویدادها انتخاب کنید تا ببینید چه بر سرش آمده است.
doctor-timeline-gone = این رایانه دیگر آن تغییر را نمی‌شناسد.
doctor-attempts = تلاش‌ها
doctor-exchanges = تبادل با سرور
doctor-cursor = خوانده‌شده تا
doctor-cursor-of = { $cursor } از { $head }، { $behind } تا عقب
doctor-success = موفقیت
doctor-success-of = { $percent }٪ از { $count } تای آخر
doctor-reason = آخرین دلیل
doctor-files = فایل‌ها
doctor-sent = { $sent } از { $all } ارسال شده
doctor-conflicts = دو مقدار، به تفکیک مجموعه
doctor-trouble = امتحان ارتباط بد
doctor-trouble-more = فقط روی این رایانه و فقط تا بسته شدن آن. چیزی از آنچه ذخیره شده از دست نمی‌رود.
doctor-line = ارتباط
doctor-line-on = بدون تغییر
doctor-line-off = قطع
doctor-latency = تأخیر
doctor-latency-of = { $value } میلی‌ثانیه
doctor-drop = پاسخ‌های گم‌شده
doctor-drop-of = { $value }٪
doctor-skew = ساعت
doctor-skew-of = { $value ->
    [0] درست
   *[other] { $value } روز
}
doctor-support = برای کسی که کمک می‌کند
doctor-support-more = تعدادها، کدها و زمان‌ها. نه نامی و نه چیز دیگری از بیمار.
doctor-bundle = کپی بستهٔ پشتیبانی
doctor-bundle-save = ذخیرهٔ بستهٔ پشتیبانی
doctor-bundle-saved = ذخیره شد. فایل را به پیامتان پیوست کنید.
doctor-bundle-copied = کپی شد. آن را در پیامتان بچسبانید.
doctor-checksum = محاسبهٔ چک‌سام
doctor-checksum-equal = اینجا و سرور کلینیک: یکسان.
doctor-checksum-differs = چیزی فرق دارد. الان دارد درست می‌شود؛ یک دقیقهٔ دیگر دوباره بررسی کنید.
doctor-checksum-moving = همین حالا تغییرهایی در راه است. وقتی چیزی در انتظار نبود دوباره بررسی کنید.
doctor-checksum-offline = نشد از سرور بپرسیم. اینها فقط مال این رایانه است.
doctor-checksum-here_only = این کلینیک سرور ندارد: اینها فقط مال این رایانه است.
doctor-events = آخرین رویدادها
doctor-col-state = وضعیت
doctor-col-code = کد
doctor-col-count = تعداد
doctor-col-since = مدت
doctor-col-collection = مجموعه
doctor-col-rows = ردیف‌ها
doctor-col-digest = چکیده
doctor-col-kind = نوع
doctor-col-p50 = p50 ms
doctor-col-p99 = p99 ms
doctor-col-open = باز
doctor-col-auto = حل‌شده با قاعده
doctor-col-resolved = حل‌شده
doctor-col-at = زمان
doctor-col-times = دفعات
doctor-col-ms = ms
doctor-col-op = تغییر یا فایل
statement-simulated = ارتباط یا ساعت عمداً از صفحهٔ پشتیبانی مختل شده است.
desks = رایانه‌های کلینیک
desk-this = { $name }: این رایانه
desk-seen = { $count ->
    [0] { $name }: آخرین همگام‌سازی { $age } پیش، چیزی در انتظار نیست
   *[other] { $name }: آخرین همگام‌سازی { $age } پیش، { $count } مورد در انتظار
}

## Languages, digits, calendars
settings-language-system = مطابق سیستم
settings-calendar = تقویم
settings-calendar-auto = مطابق زبان
settings-calendar-gregory = میلادی
birth-date-solar_year = این سال از تقویم هجری شمسی است. سال میلادی را بنویسید، مثلاً ۱۹۸۶.
badge-short-damaged = خراب

## The frame: palette and keys
find-hint = یک نام، یا کاری که می‌خواهید بکنید
find-recent = دیده‌شده‌های اخیر
find-commands = کارهای ممکن
find-count = { $count ->
    [0] چیزی پیدا نشد
    [one] { $count } مورد پیدا شد
   *[other] { $count } مورد پیدا شد
}
command-group-do = انجام
command-group-go = رفتن به
command-group-look = ظاهر و کلیدها
command-group-window = همه‌جا
command-group-lists = در فهرست‌ها
command-group-images = با تصویرها
command-group-values = با دو مقدار
command-try-now = همین حالا ارسال و دریافت
command-publish = بردن این کلینیک روی سرور
command-tour = نمایش دوبارهٔ راهنما
command-doctor = صفحهٔ پشتیبانی
command-theme-light = ظاهر روشن
command-theme-dark = ظاهر تیره
command-theme-system = ظاهر مطابق سیستم
command-contrast-more = کنتراست بیشتر
command-contrast-system = کنتراست مطابق سیستم
command-keys = نمایش همهٔ کلیدها
key-saved = می‌گوید که نوشته‌ها نگه‌داری شده‌اند
keys-letters-off = کلیدهای تک‌حرفی روی این رایانه خاموش‌اند.
keys-letters-on = روشن کردن
settings-letter_keys = کلیدهای تک‌حرفی
settings-letter_keys-on = روشن
settings-letter_keys-off = خاموش
settings-notices = اعلان‌های سیستم
settings-notices-on = روشن
settings-notices-off = خاموش

## Banners above the page
asks-more = { $count } مورد دیگر
asks-fewer = فقط اولی
ask-disk_low-1 = دیسک این رایانه رو به پر شدن است: { $size } مانده. همه چیز کار می‌کند؛ پیش از آنکه تصویرهای جدید جا نشوند کمی جا باز کنید.
ask-disk_low-2 = دیسک این رایانه پر است: { $size } مانده. تصویرهای جدید را نمی‌توان اینجا نگه داشت. کمی جا باز کنید یا با رایانهٔ دیگری تصویر بگیرید.
banner-offline = کلینیک از ساعت { $time } پاسخ نداده است. به کارتان ادامه دهید، چیزی از دست نمی‌رود.
banner-upgrade_required = سرور کلینیک نسخه‌ای جدیدتر از Chairside این رایانه می‌خواهد. نوشته‌های اینجا روی همین رایانه محفوظ می‌ماند و بعد از به‌روز شدن آن ارسال می‌شود.
banner-server_old = سرور کلینیک از Chairside این رایانه قدیمی‌تر است. نوشته‌های اینجا روی همین رایانه محفوظ می‌ماند و بعد از به‌روز شدن سرور ارسال می‌شود.
banner-server_full = سرور کلینیک دیگر جا ندارد. نوشته‌های اینجا روی همین رایانه محفوظ می‌ماند و وقتی جا باز شود ارسال می‌شود.
banner-sign_in_needed = سرور کلینیک دوباره رمز عبور می‌خواهد. نوشته‌های اینجا تا آن وقت روی همین رایانه محفوظ می‌ماند.
banner-wrong_clinic = سروری که در این آدرس است مال کلینیک دیگری است. چیزی به آن فرستاده نمی‌شود. از مسئول سرور بپرسید.
reason-server_old = سرور از Chairside این رایانه قدیمی‌تر است.
footer-reason-server_old = سرور باید به‌روز شود
statement-why-server_old = سرور از Chairside این رایانه قدیمی‌تر است. بخواهید سرور را به‌روز کنند: تا آن وقت موارد در انتظار محفوظ می‌ماند.

## The sync log
log = ارسال‌شده‌ها و دریافت‌شده‌ها
log-lead = روی این رایانه، جدیدترین در بالا
log-shown = کدام موارد
log-all = همه
log-problems = فقط مشکل‌ها
log-waiting = موارد در انتظار
log-empty = هرچه به کلینیک برود و از آن بیاید اینجا فهرست می‌شود.
log-no-problems = در آنچه این رایانه به یاد دارد مشکلی پیش نیامده است.
log-from-to = { $from }–{ $to }
log-up = { $count ->
    [one] { $count } تغییر به کلینیک رفت
   *[other] { $count } تغییر به کلینیک رفت
}
log-down = { $count ->
    [one] { $count } تغییر از کلینیک آمد
   *[other] { $count } تغییر از کلینیک آمد
}
log-exchanged = { $up ->
    [one] { $up } تغییر به کلینیک رفت و { $down } تغییر از آن آمد
   *[other] { $up } تغییر به کلینیک رفت و { $down } تغییر از آن آمد
}
log-failed = { $count ->
    [one] به کلینیک دسترسی نبود
   *[other] به کلینیک دسترسی نبود، { $count } تلاش
}
log-images_sent = { $count ->
    [one] { $count } تصویر به کلینیک رفت، { $size }
   *[other] { $count } تصویر به کلینیک رفت، { $size }
}
log-image_not_sent = { $count ->
    [one] یک تصویر هنوز ارسال نشده است
   *[other] تصویرها هنوز ارسال نشده‌اند، { $count } تلاش
}
log-images_fetched = { $count ->
    [one] { $count } تصویر از کلینیک آمد، { $size }
   *[other] { $count } تصویر از کلینیک آمد، { $size }
}
log-image_not_fetched = { $count ->
    [one] یک تصویر هنوز دریافت نشده است
   *[other] تصویرها هنوز دریافت نشده‌اند، { $count } تلاش
}
log-two_values = { $count ->
    [one] دو نفر یک چیز را تغییر داده بودند؛ هر دو مقدار نگه‌داری می‌شود
   *[other] دو نفر یک چیز را تغییر داده بودند، { $count } بار؛ همهٔ مقدارها نگه‌داری می‌شود
}
log-refused = { $count ->
    [one] کلینیک یک تغییر را نپذیرفت؛ نوشتهٔ آن محفوظ است
   *[other] کلینیک { $count } تغییر را نپذیرفت؛ نوشتهٔ آنها محفوظ است
}
log-retried = تغییری که رد شده بود دوباره ارسال شد
log-discarded = { $count ->
    [one] یک تغییر ردشده با ذکر دلیل کنار گذاشته شد
   *[other] { $count } تغییر ردشده با ذکر دلیل کنار گذاشته شد
}
log-opened = کلینیک روی این رایانه باز شد
log-recovered = برنامهٔ Chairside وسط کار بسته شده بود؛ از همان‌جا ادامه داد
log-copied = معلوم شد این رایانه کپی رایانهٔ دیگری است
log-own_desk = این رایانه رایانهٔ جداگانه‌ای شد
log-why-other = جزئیات بیشتر در صفحهٔ پشتیبانی هست.

## Messages of the system: counts only, never a name
notify-refused = { $count ->
    [one] کلینیک یک تغییر را نپذیرفت. نوشتهٔ آن محفوظ است.
   *[other] کلینیک { $count } تغییر را نپذیرفت. نوشتهٔ آنها محفوظ است.
}
notify-two-values = { $count ->
    [one] دو نفر یک چیز را تغییر دادند. هر دو مقدار نگه‌داری می‌شود تا کسی انتخاب کند.
   *[other] { $count } مورد هرکدام دو مقدار دارد. هر دو نگه‌داری می‌شود تا کسی انتخاب کند.
}
notify-offline = { $count ->
    [one] کلینیک بیش از یک ساعت است پاسخ نداده. { $count } تغییر روی این رایانه در انتظار است؛ چیزی از دست نمی‌رود.
   *[other] کلینیک بیش از یک ساعت است پاسخ نداده. { $count } تغییر روی این رایانه در انتظار است؛ چیزی از دست نمی‌رود.
}
notify-disk = دیسک این رایانه تقریباً پر است: { $count } مگابایت مانده. شاید تصویرهای جدید جا نشوند.

## Undo, beside what has its own words
patient-added = بیمار جدید روی این رایانه ذخیره شد.
patient-back = از سطل بازیافت بازگردانده شد.
images-taken = { $count ->
    [one] { $count } تصویر روی این رایانه ذخیره شد.
   *[other] { $count } تصویر روی این رایانه ذخیره شد.
}
settings-changed = تنظیم تغییر کرد.

## Said aloud, and the patient's page at 200 %
spoken-badge = { $name }: { $state }
columns = کدام بخش صفحه
column-record = اطلاعات و تاریخچه

## The start: the sample clinic, the recovery key on paper, signing in
welcome-sample = دیدن کلینیک نمونه
welcome-sample-lead = هنوز مطمئن نیستید؟ سیصد بیمار خیالی برای امتحان کردن همه چیز. هر وقت بخواهید می‌توانید خارج شوید.
welcome-sample-working = کلینیک نمونه در حال پر شدن است
sample-strip = این کلینیک نمونه است: هیچ چیز اینجا واقعی نیست.
sample-leave = راه‌اندازی کلینیک خودتان
desk-first = پذیرش ۱
field-login-filled = از نام شما گرفته شده؛ اگر خواستید نام دیگری بنویسید
password-strength-short = برای رمز کوتاه است: هشت نویسه یا بیشتر بنویسید
password-strength-weak = حدس زدنش آسان است: یکی دو کلمه اضافه کنید
password-strength-fair = آدم حدسش نمی‌زند، ولی ماشین چرا: یک کلمهٔ دیگر کمک می‌کند
password-strength-good = حدس زدنش سخت است
caps-lock = کلید Caps Lock روشن است
recovery-save = ذخیره در فایل
recovery-saved = ذخیره شد. فایل را دور از این رایانه نگه دارید.
recovery-copied = کپی شد. جایی بچسبانید که فقط خودتان بتوانید بخوانید.
recovery-later = بعداً بپرس
key-page-title = کلید بازیابی
key-page-login = نام کاربری: { $login }
key-page-made = نوشته‌شده در { $at }، روی { $desk }
key-page-for = به چه کار می‌آید
key-page-for-text = اگر رمز عبور گم شود، این کلید کلینیک را روی این رایانه باز می‌کند. هر کس آن را داشته باشد می‌تواند همه چیز را روی این رایانه بخواند.
key-page-how = چطور استفاده می‌شود
key-page-how-text = هر جا Chairside رمز عبور خواست آن را بنویسید. با حروف بزرگ یا کوچک، با خط تیره یا بدون آن: همه درست است.
key-page-where = کجا نگه‌داری شود
key-page-where-text = کنار مدارک کلینیک، در گاوصندوق یا در خانه. نه روی میز کار و نه در این رایانه.
sign-in-tries = { $tries ->
    [one] { $tries } بار دیگر می‌توانید امتحان کنید، بعد باید { $pause } صبر کنید.
   *[other] { $tries } بار دیگر می‌توانید امتحان کنید، بعد باید { $pause } صبر کنید.
}
error-sample_clinic = این کلینیک نمونه است. اول از آن خارج شوید، بعد کلینیک خودتان را راه بیندازید.
error-print_failed = پنجرهٔ چاپ باز نشد. صفحه را در فایل ذخیره کنید یا کلید را یادداشت کنید.

## The tour
tour = راهنما
tour-again = نمایش راهنما
tour-step = { $step } از { $of }
tour-next = بعدی
tour-done = تمام
tour-skip = رد شدن
tour-badge = هر پرونده می‌گوید کجاست
tour-badge-shared = خط‌چین: فعلاً فقط روی این رایانه. خط پیوسته: در کلینیک هم هست. روی یکی کلیک کنید تا ببینید چرا و از چه زمانی.
tour-badge-here_only = حلقه‌ای نازک، تا وقتی کلینیک فقط روی همین رایانه است. وقتی به اشتراک گذاشته شود، خط‌چین یعنی فقط روی این رایانه و خط پیوسته یعنی در کلینیک هم هست.
tour-footer = همهٔ کلینیک در یک سطر
tour-footer-text = چه تعداد روی این رایانه در انتظار است و از چه زمانی. با کلیک فهرست آن باز می‌شود.
tour-find = پیدا کردن هر چیز
tour-find-text = کلید Ctrl K بیمار را با نام، تلفن یا تاریخ تولد به هر خطی پیدا می‌کند، و همهٔ عملیات را هم.
tour-new = بیمار جدید
tour-new-text = کلید N را بزنید. تصویرها را روی صفحهٔ بیمار رها کنید یا آنجا با Ctrl V بچسبانید.
tour-keys = همهٔ کلیدها در یک صفحه
tour-keys-text = هر وقت خواستید کلید ? را بزنید. این راهنما در تنظیمات هم هست.

## Settings: leaving the desk, sharing the clinic
settings-auto_lock = قفل خودکار
settings-auto_lock-off = هرگز
settings-auto_lock-5 = بعد از { 5 } دقیقه
settings-auto_lock-15 = بعد از { 15 } دقیقه
settings-auto_lock-30 = بعد از { 30 } دقیقه
settings-lock-label = قفل کردن همین حالا
settings-lock-more = آنچه نوشته شده نگه داشته می‌شود. آنچه منتظر است نخست به کلینیک می‌رود؛ سپس این رایانه تا ورود بعدی بسته می‌ماند.
share-title = اشتراک‌گذاری این کلینیک
share-lead = این کلینیک فعلاً فقط روی همین رایانه است. روی سرور، رایانه‌های دیگر هم می‌توانند به آن بپیوندند و با گم شدن یک رایانه چیزی از دست نمی‌رود.
share-what-sent = همه چیز ارسال می‌شود: بیماران، تصویرها، تاریخچه و سطل بازیافت. می‌توانید به کارتان ادامه دهید؛ نوار پایین نشان می‌دهد تا کجا رفته است.
share-what-stays = همه چیز روی این رایانه هم می‌ماند و رمز عبور شما در اینجا عوض نمی‌شود.
share-what-needed = مسئول سرور اول کلینیکی خالی آنجا می‌سازد و آدرس آن و یک نام کاربری به شما می‌دهد.
share-login = نام کاربری در سرور
share-login-help = نام کاربری مالک کلینیک جدید
share-password = رمز عبور در سرور
share-password-help = فقط اگر با رمز این رایانه فرق دارد
share-choose = این نام کاربری در بیش از یک کلینیک هست. کدام یک خالی و برای این کلینیک است؟
share-submit = اشتراک‌گذاری این کلینیک
share-working = در حال پرسش از سرور
share-done = این کلینیک حالا از طریق { $server } به اشتراک گذاشته شده است. در حال ارسال است؛ نوار پایین نشان می‌دهد تا کجا رفته است.
share-waiting = دیدن موارد در انتظار
share-error-server_unreachable = سرور پاسخ نمی‌دهد. چیزی ارسال نشد. آدرس و ارتباط را بررسی کنید و دوباره به اشتراک بگذارید.
share-error-not_our_server = از آنجا پاسخی می‌رسد، ولی سرور Chairside نیست. چیزی ارسال نشد. آدرس را از مسئول سرور بپرسید.
share-error-password_wrong = سرور این نام کاربری را با این رمز عبور نمی‌شناسد. چیزی ارسال نشد. رمز عبوری را که در سرور دارید بنویسید.
share-error-clinic_not_empty = کلینیک آن سرور پرونده‌های خودش را دارد و چیزی به آن ارسال نشد. از مسئول سرور کلینیکی جدید و خالی بخواهید.
share-error-has_server = این کلینیک از قبل روی سرور است. چیزی تغییر نکرد.
share-error-forbidden = فقط مالک کلینیک می‌تواند آن را به اشتراک بگذارد.
share-error-invalid = این آدرس نیست. آدرس به این شکل است: https://clinic.example.org.

## People: the list's order, filter and columns; duplicates and merging
unit-file_number = شمارهٔ پرونده
column-email = ایمیل
column-file_number = شمارهٔ پرونده
column-added = تاریخ افزودن
patients-best-first = نزدیک‌ترین‌ها اول
patients-filter = چه کسانی در فهرست باشند
filter-everyone = همه
filter-waiting = هنوز ثبت‌نشده در کلینیک
filter-alerts = دارای هشدار
filter-images = دارای تصویر
filter-no_contact = بدون اطلاعات تماس
filter-none-waiting = همه در کلینیک ثبت شده‌اند. هر کس هنوز باید ارسال شود اینجا می‌آید.
filter-none-alerts = هیچ‌کس هشدار ندارد. هر کس هشدار داشته باشد اینجا می‌آید.
filter-none-images = هیچ‌کس تصویر ندارد. هر کس تصویر داشته باشد اینجا می‌آید.
filter-none-no_contact = همه تلفن یا ایمیل دارند.
filter-none-found = در این فهرست کسی با نام «{ $text }» نیست.
filter-clear = نمایش همه
patients-view = ستون‌ها و ردیف‌ها
patients-columns = ستون‌ها
density = ارتفاع ردیف
density-normal = معمولی
density-compact = فشرده
duplicates = دو بار ثبت شده؟
duplicates-count = { $count ->
    [one] { $count } نفر دو بار ثبت شده؟
   *[other] { $count } نفر دو بار ثبت شده‌اند؟
}
open = باز کردن
alike-same_name = نام یکسان
alike-similar_name = نام تقریباً یکسان
alike-same_birth_date = تاریخ تولد یکسان
alike-similar_birth_date = تاریخ تولد تقریباً یکسان
alike-same_phone = تلفن یکسان
alike-same_email = ایمیل یکسان
alike-found = { $count ->
    [one] شاید از قبل ثبت شده: { $count } بیمار
   *[other] شاید از قبل ثبت شده: { $count } بیمار
}
alike-open = باز کردن { $name }
compare = مقایسه
different = دو نفر متفاوت
different-done = دو نفر ماندند. دربارهٔ این جفت دیگر پرسیده نمی‌شود.
looks-like = { $count ->
    [one] شبیه پروندهٔ دیگری است: { $name }
   *[other] شبیه { $count } پروندهٔ دیگر است، پیش از همه { $name }
}
duplicates-pairs = { $count ->
    [0] هیچ‌کس
    [one] { $count } جفت
   *[other] { $count } جفت
}
duplicates-first = { $count } جفت محتمل‌تر نشان داده شده است
duplicates-lead = محتمل‌ترین‌ها اول. Enter مقایسه می‌کند و D یعنی دو نفرند.
duplicates-empty = به نظر نمی‌رسد کسی دو بار ثبت شده باشد. جفت‌هایی که نام، تاریخ تولد یا تلفن مشترک دارند برای مقایسه اینجا می‌آیند.
merge-title = یک نفرند؟
merge-lead = انتخاب کنید کدام پرونده بماند و در هر فیلد کدام مقدار معتبر باشد. هر وقت بخواهید می‌توانید آن را پس بگیرید.
merge-stays = پرونده
merge-this-stays = این پرونده بماند
merge-shown-as = در پروندهٔ دیگر نشان داده می‌شود
merge-both = هر دو یادداشت بماند
merge-same = همهٔ فیلدهای دو پرونده یکسان است.
merge-allergies = { $count ->
    [0] بدون حساسیت
    [one] { $count } حساسیت
   *[other] { $count } حساسیت
}
merge-images = { $count ->
    [0] بدون تصویر
    [one] { $count } تصویر
   *[other] { $count } تصویر
}
merge-below = آنچه در دو پرونده هست با هم نشان داده می‌شود: { $allergies }، { $images }. چیزی جابه‌جا یا حذف نمی‌شود.
merge-go = یکی کردن دو بیمار
merged-done = هر دو پرونده حالا یک بیمار است: { $name }.
merged-into = این همان { $name } است.
merged-here = با نام { $name } هم ثبت شده است.
merged-look = دیدن
merged-part = جدا کردن دوباره
merged-parted = دوباره دو بیمار شدند.
history-merged = با پروندهٔ دیگری یکی شد
history-parted = دوباره از پروندهٔ دیگر جدا شد
history-added-distinct_patient = مشخص شد که با پروندهٔ دیگر یک نفر نیست
history-restored-distinct_patient = دوباره مشخص شد که با پروندهٔ دیگر یک نفر نیست
history-removed-distinct_patient = شاید با پروندهٔ دیگر یک نفر باشد
unit-other = دو نفر متفاوت
another-record = پروندهٔ دیگر
own-record = پرونده‌ای جداگانه
compare-pair = مقایسهٔ { $one } و { $other }
different-pair = دو نفر متفاوت: { $one } و { $other }

## Progress, with a way to stop
work-taking = { $count ->
    [one] { $done } از { $count } تصویر دریافت شد
   *[other] { $done } از { $count } تصویر دریافت شد
}
work-stop-taking = لغو
images-left-out = { $count ->
    [one] { $count } فایل کنار گذاشته شد.
   *[other] { $count } فایل کنار گذاشته شد.
}
work-sending = رسیده به کلینیک: { $what }
work-changes = { $count ->
    [one] { $done } از { $count } تغییر
   *[other] { $done } از { $count } تغییر
}
work-images = { $count ->
    [one] { $done } از { $count } تصویر
   *[other] { $done } از { $count } تصویر
}
work-stop-sending = دیگر منتظر نمان
try-stopped = هنوز فقط روی این رایانه: { $what }. خودبه‌خود به کلینیک می‌رسد؛ به کارتان ادامه دهید.
footer-partial-counted = اطلاعات کلینیک در حال دریافت است
first-fetch = { $count ->
    [one] { $came } از { $count } پرونده رسیده است
   *[other] { $came } از { $count } پرونده رسیده است
}

## رادیوگرافی‌هایی که خودشان می‌رسند: کارت، سینی، پوشه‌های زیر نظر
arrived = رادیوگرافی‌های تازه
arrived-count = { $count ->
    [one] { $count } تصویر تازه ثبت شد
   *[other] { $count } تصویر تازه ثبت شد
}
arrived-ago = { $span } پیش
arrived-more = +{ $count }
arrived-move-one = { $file } از بیمار دیگری است
arrived-right = { $count ->
    [one] درست است
   *[other] هر { $count } تصویر درست است
}
arrived-other = بیمار دیگر…
arrived-another = پروندهٔ { $name } اینجا باز است. این به پروندهٔ دیگری رفت.
arrived-said = { $count ->
    [one] { $count } تصویر تازه ثبت شد: { $name }، { $chair }
   *[other] { $count } تصویر تازه ثبت شد: { $name }، { $chair }
}
arrived-choose = کدام تصویرها
arrived-none-chosen = دست‌کم یک تصویر را انتخاب کنید.
arrived-moved = { $count ->
    [one] به پروندهٔ { $name } برده شد.
   *[other] { $count } تصویر به پروندهٔ { $name } برده شد.
}
arriving = { $count ->
    [one] { $count } تصویر در حال رسیدن است…
   *[other] { $count } تصویر در حال رسیدن است…
}
command-arrival-right = تصویرهای تازه: درست‌اند
command-arrival-other = تصویرهای تازه: از بیمار دیگر
pick-whose = { $count ->
    [one] این تصویر از کیست؟
   *[other] این { $count } تصویر از کیست؟
}
pick-find = پیدا کردن بیمار
pick-hint = نام، تلفن یا تاریخ تولد
tray = سینی رادیوگرافی
rail-tray = سینی
tray-lead = این‌ها رسیده‌اند و در انتظار یک بیمارند.
tray-oldest = { $shown } تصویر قدیمی‌تر از { $total } نشان داده می‌شود.
tray-empty = چیزی اینجا در انتظار نیست. رادیوگرافی‌هایی که می‌رسند و بیماری در یونیتشان باز نیست، اینجا می‌آیند.
tray-file-picked = { $count ->
    [0] ثبت انتخاب‌شده‌ها…
    [one] ثبت { $count } تصویر…
   *[other] ثبت { $count } تصویر…
}
tray-file = ثبت…
tray-discard = کنار گذاشتن { $file }
tray-reason-nobody_open = هیچ بیماری در این یونیت باز نبود
tray-reason-patient_changed = هنگام رسیدن آن بیمار دیگری باز شد
tray-reason-names_another = از کسی جز بیمار باز نام می‌برد
tray-reason-not_a_picture = تصویری نیست که بتوان نشان داد
tray-filed = { $count ->
    [one] در پروندهٔ { $name } ثبت شد.
   *[other] { $count } تصویر در پروندهٔ { $name } ثبت شد.
}
tray-discard-title = این فایل کنار گذاشته شود؟
tray-discard-text = { $file } از سینی بیرون می‌رود و در هیچ پرونده‌ای ثبت نمی‌شود. اصل آن در پوشه‌اش می‌ماند.
tray-discard-go = کنار گذاشتن
folders = پوشه‌های رادیوگرافی
folders-empty = ‏Chairside می‌تواند پوشه‌هایی را که برنامه‌های رادیوگرافی در آن‌ها خروجی می‌گیرند زیر نظر بگیرد. آن‌گاه هر تصویر تازه بی‌درنگ برای بیماری که در آن یونیت باز است ثبت و برای تأیید به شما نشان داده می‌شود.
folder-add = افزودن پوشه…
folder-own = این رایانه
folder-watching = زیر نظر
folder-polling = هر چند ثانیه نگاه می‌شود
folder-state-missing = پیدا نشد
folder-state-unreadable = خوانده نمی‌شود
folder-state-too_many = فایل‌ها زیاد است
folder-todo-missing = از اینجا رادیوگرافی نمی‌رسد. درایو یا پوشهٔ شبکه را وصل کنید. اگر جای پوشه عوض شده، آن را اینجا بردارید و دوباره بیفزایید.
folder-todo-unreadable = از اینجا رادیوگرافی نمی‌رسد. به کاربر این رایانه اجازهٔ خواندن پوشه را بدهید.
folder-todo-too_many = از اینجا رادیوگرافی نمی‌رسد. فایل‌های قدیمی را بیرون ببرید، یا در پوشه‌ای خالی خروجی بگیرید و آن را بیفزایید.
folder-troubles = این فایل‌ها آورده نشدند:
folder-more = { $chair }: تغییر
folder-rename = تغییر نام یونیت
folder-polling-on = نگاه کردن هر چند ثانیه
folder-polling-off = سیستم از فایل‌های تازه خبر دهد
folder-remove = برداشتن از زیر نظر
folder-remove-title = این پوشه دیگر زیر نظر نباشد؟
folder-remove-text = تصویرهای تازهٔ { $place } دیگر از { $chair } نمی‌رسند. فایل‌ها در پوشه می‌مانند و آنچه ثبت شده در پرونده‌ها می‌ماند.
folder-chair = یونیت
folder-chair-help = یونیت یا اتاقی که تصویرهایش به این پوشه می‌آید.
folder-chair-missing = به یونیت نامی بدهید.
folder-chair-first = یونیت { 1 }
folder-add-title = زیر نظر گرفتن پوشه
folder-watch = زیر نظر بگیر
folder-place = پوشه:
folder-where = پوشه کجاست
folder-where-here = روی این رایانه
folder-where-network = روی شبکه
folder-rename-title = نامی دیگر برای این یونیت
own-chair = یونیت این رایانه
own-chair-help = بیماری که در این پنجره باز است، بیمار همان یونیت است.
own-chair-none = هیچ یونیتی
pick-nothing = بیماری با این نام نیست.
grid-select = انتخاب
grid-selected = { $item } انتخاب شد
grid-deselected = { $item } دیگر انتخاب نیست
grid-all = همه انتخاب شدند
grid-count = { $count ->
    [one] { $count } مورد انتخاب شد
   *[other] { $count } مورد انتخاب شد
}

## سری‌ها: قالب‌ها و آنچه در آن‌هاست
series = سری‌ها
series-new = سری تازه
series-filled = { $filled } از { $wanted }
template = سری
template-group-bitewing = بایت‌وینگ
template-group-periapical = پری‌اپیکال
template-group-full_mouth = تمام دهان
template-group-extraoral = پانورامیک و سفالومتری
template-group-photos = عکس‌ها
template-bitewing_2 = بایت‌وینگ، { 2 }
template-bitewing_4 = بایت‌وینگ، { 4 }
template-bitewing_vertical_7 = بایت‌وینگ عمودی، { 7 }
template-periapical_1 = پری‌اپیکال، { 1 }
template-periapical_2 = پری‌اپیکال، { 2 }
template-periapical_3 = پری‌اپیکال، { 3 }
template-periapical_4 = پری‌اپیکال، { 4 }
template-full_mouth_14 = تمام دهان، { 14 }
template-full_mouth_16 = تمام دهان، { 16 }
template-full_mouth_18 = تمام دهان، { 18 }
template-full_mouth_20 = تمام دهان، { 20 }
template-panoramic = پانورامیک
template-cephalogram = سفالومتری
template-photos_8 = عکس‌ها، { 8 }
template-photos_10 = عکس‌ها، { 10 }
mount-position = جایگاه { $n } از { $count }
mount-state-filled = پر
mount-state-empty = خالی
mount-state-next = تصویر بعدی اینجا می‌آید
mount-state-skipped = رد شده
mount-next = تصویر بعدی
mount-marked = در انتظار جابه‌جایی
mount-swap-with = جابه‌جایی با…
mount-gone = این سری دیگر اینجا نیست. تصویرهایش در پرونده است.
mount-back = بازگشت به بیمار
mount-right = R
mount-left = L
mount-listening = تصویرهای { $chair } در این سری می‌آیند
mount-filled = { $filled } از { $wanted } جا گرفته است
mount-remove = برداشتن این سری
mount-removed = سری برداشته شد. تصویرهایش در پرونده می‌مانند.
mount-chosen = جایگاه انتخاب‌شده
mount-pending = به جایگاه دیگر بروید و X را بزنید.
mount-give-up = انصراف
mount-open = باز کردن
mount-turn = چرخاندن
mount-retake = تکرار
mount-place = گذاشتن تصویر
mount-skip = رد کردن
mount-unskip = با این حال استفاده شود
mount-swap = جابه‌جایی
mount-swap-here = جابه‌جایی با این
mount-retaken = برای تکرار بیرون آورده شد. تصویر در پرونده می‌ماند.
mount-turn-away = این تصویر هنوز روی این رایانه نیست. اول آن را باز کنید، بعد بچرخانید.
mount-place-title = کدام تصویر اینجا بیاید؟
mount-place-none = همهٔ تصویرهای این بیمار در سری‌ها جا گرفته‌اند.
mount-walk = از جایگاهی به جایگاه دیگر
command-group-series = در یک سری

## Images: letting them rest, how far they are, their room on this desk
files-pause = نگه داشتن تصویرها
files-resume = ادامهٔ تصویرها
files-rest = تصویرها می‌مانند تا شما ادامه دهید. پرونده‌ها مثل همیشه می‌روند؛ «{ try-now }» با این حال همه را می‌فرستد.
files-paused = تصویرها روی این رایانه ماندند.
files-resumed = تصویرها ادامه می‌دهند.
footer-images-rest = تصویرها متوقف‌اند
footer-resting = تصویرها متوقف‌اند
statement-resting = { $count ->
    [one] { $count } تصویر روی این رایانه متوقف است.
   *[other] { $count } تصویر روی این رایانه متوقف است.
}
statement-more-resting = بقیهٔ کارها در کلینیک ثبت شده است. به کارتان ادامه دهید، چیزی از دست نمی‌رود.
statement-needs_person-resting = { $person ->
    [one] { $person } مورد نیازمند رسیدگی است.
   *[other] { $person } مورد نیازمند رسیدگی است.
} { $count ->
    [one] { $count } تصویر اینجا متوقف است.
   *[other] { $count } تصویر اینجا متوقف است.
}
waiting-sent-of = { $sent } از { $all }
waiting-left = حدود { $span } مانده
details-next-turn = وقتی نوبتش شود
details-next-rest = وقتی تصویرها ادامه دهند
details-next-now = همین حالا در راه است
details-rate = سرعت
settings-files = تصویرها روی این رایانه
settings-files_kib_s = سقف سرعت
settings-files_kib_s-0 = بدون سقف
settings-files_kib_s-help = بیشترین سهمی که تصویرها در هر جهت از خط می‌گیرند. پرونده‌ها همیشه زودتر می‌روند.
settings-files_room_mib = جا روی این دیسک
settings-files_room_mib-0 = هر قدر که هست
settings-files_room_mib-help = اگر تصویرها بیشتر جا بگیرند، آن‌هایی که بیش از همه کسی نگاهشان نکرده از این دیسک می‌روند و با باز کردن برمی‌گردند. فقط چیزی می‌رود که کلینیک تأییدشده دارد: هرگز نه تصویرهایی که اینجا نگه می‌دارید و نه تصویرهای بیماران این هفته.
patient-pin = نگه داشتن تصویرها روی این رایانه
patient-unpin = تصویرها می‌توانند از اینجا بروند
patient-pinned = تصویرهای { $name } به این رایانه می‌آید و می‌ماند.
patient-unpinned = تصویرهای { $name } در صورت نیاز به جا از این رایانه می‌رود.
patient-pinned-mark = تصویرها اینجا می‌مانند
