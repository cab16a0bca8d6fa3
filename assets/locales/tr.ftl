# Chairside, Turkish. Önce ne olduğunu, sonra ne olacağını, sonra kişinin ne yapabileceğini söyle.

## The window
rail = Bölümler
rail-patients = Hastalar
rail-conflicts = İki değer
rail-waiting = Bekleyen
rail-trash = Çöp kutusu
rail-settings = Ayarlar
rail-count = { $count ->
    [one] { $count } öğe ilgi bekliyor
   *[other] { $count } öğe ilgi bekliyor
}
tabs = Açık hastalar
tabs-more = { $count } daha
tab-close = Kapat: { $name }
tab-draft = Yarım kalan yazı
toasts = Mesajlar
close = Kapat
back = Geri
cancel = İptal
save = Kaydet
edit = Düzenle
add = Ekle
more = Daha fazla
undo = Geri al
restore = Geri getir
decide = Karar ver
or = veya
today = Bugün
yesterday = Dün
try-now = Şimdi dene
trying = Deneniyor
try-again = Tekrar dene
copy-details = Bilgiyi kopyala
copied = Kopyalandı
not-given = –
no-name = Henüz adı yok
slow-read = Bu, her zamankinden uzun sürüyor. Kliniğin dosyası bu bilgisayarda okunuyor.
page-broken = Bu sayfa gösterilemedi. Kaydedilen hiçbir şey kaybolmadı, diğer sayfalar çalışıyor.
saved-as-typed = Yazdıklarınız siz yazarken bu bilgisayarda saklanır.
find = Hasta veya komut bul
find-short = Hasta veya komut bul
find-results = Bulunanlar
find-nothing = Bu adda bir hasta veya komut yok.
drop-nowhere = Önce hastayı açın, sonra görüntüleri oraya bırakın.

## Keys
keys = Tuşlar
key-find = Bul veya yap
key-tab = Hasta sekmesi
key-tab-next = Sonraki sekme
key-tab-close = Sekmeyi kapat
key-region = Sonraki bölge
key-undo = Geri al
key-back = Bir düzey geri
key-search = Ara
key-rows = Sonraki ve önceki satır
key-open = Aç
key-waiting = Neler bekliyor
key-paste = Görüntü yapıştır
key-zoom = Görüntüyü yakınlaştır
key-invert = Görüntüyü negatif yap
key-keep = Birinci veya ikinci değeri tut
key-write = Başka bir değer yaz
key-pick = Seç, tümünü seç, geri al

## First start
welcome-title = Hoş geldiniz
welcome-lead = Chairside kliniğin tamamını bu bilgisayarda tutar ve internet kesilse de çalışmaya devam eder.
welcome-new = Yeni klinik kur
welcome-new-lead = İlk bilgisayar için. İkinci bir bilgisayar veya sunucu ekleyene kadar klinik burada durur.
welcome-join = Kliniğe katıl
welcome-join-lead = Sonraki bilgisayarlar için. Kliniğin sunucu adresi, kullanıcı adınız ve parolanız gerekir.
new-clinic-title = Yeni klinik kur
new-clinic-lead = Her şey sonradan değiştirilebilir; ancak kliniği yalnızca parola veya kurtarma anahtarı açar.
new-clinic-submit = Kliniği kur
new-clinic-working = Klinik kuruluyor
join-title = Kliniğe katıl
join-lead = Bu bilgisayar kliniğin bilgisayarlarından biri olur. Bağlantı kesilse de çalışır.
join-submit = Katıl
join-working = Kliniğe soruluyor
join-choose = Kullanıcı adınız birden fazla klinikte var. Bu bilgisayar hangisi için?
field-clinic = Kliniğin adı
field-your-name = Adınız
field-login = Kullanıcı adı
field-password = Parola
field-password-help = Dört beş kelimeyi akılda tutmak kolay, tahmin etmek zordur
field-password-or-key = Parola veya kurtarma anahtarı
field-desk = Bu bilgisayarın adı
field-desk-help = Örneğin Resepsiyon 1 veya Ünit 2
field-server = Klinik sunucusunun adresi
field-server-help = Örneğin https://clinic.example.org
field-recovery = Kurtarma anahtarı
field-needed = Bu alan gerekli.
password-show = Parolayı göster
password-hide = Parolayı gizle
recovery-title = Kurtarma anahtarınız
recovery-lead = Yazdırın veya bir yere yazın ve bu bilgisayardan uzakta saklayın.
recovery-why = Bütün parolalar kaybolursa kliniği bu anahtar açar. İkisi de yoksa kliniği bir daha kimse okuyamaz: ne siz ne de biz.
recovery-kept = Sakladım
recovery-print = Yazdır
recovery-copy = Kopyala
recovery-ask-title = Sakladığınız anahtarı yazın
recovery-ask-lead = Bir kez sorulur; yazarken bir hata olduysa bir yıl sonra değil, şimdi ortaya çıksın.
recovery-open = Kliniği aç
recovery-show = Anahtarı yeniden göster
recovery-ask-later = Klinik bu bilgisayara geldiğinde bir kez gösterildi ve Chairside içinde hiçbir yerde saklanmaz. Not ettiğiniz yerden bakıp yazın.
recovery-confirm = Onayla
recovery-confirm-open = Kurtarma anahtarını onayla
recovery-unconfirmed = Kurtarma anahtarını henüz kimse yazmadı. Yanlış not edildiyse bu ancak anahtar gerektiğinde ortaya çıkar.
recovery-confirmed = Kurtarma anahtarı doğru. Bu bilgisayardan uzakta saklayın.
sign-in-title = Kliniği aç
sign-in-lead = Bu bilgisayardaki klinik kilitli.
sign-in-submit = Aç
sign-in-working = Açılıyor
sign-in-forgotten = Unuttunuz mu? Yazdırılan kurtarma anahtarı da açar.
sign-in-pause = Parola çok kez yanlış girildi. { $span } sonra tekrar deneyin.
sign-in-again = Kilitle ve parolayla aç

## The clinic cannot be opened
blocked-works = Ne çalışıyor
blocked-fails = Ne yapılamıyor
blocked-do = Ne yapabilirsiniz
blocked-again = Yeniden bak
blocked-title-database_corrupt = Kliniğin bu bilgisayardaki dosyası bozuk
blocked-works-database_corrupt = Diğer bilgisayarlar ve sunucu eskisi gibi çalışıyor. Bozuk dosya olduğu gibi duruyor, hiçbir şey silinmedi.
blocked-fails-database_corrupt = Kliniği bu bilgisayarda açmak.
blocked-do-database_corrupt = Başka bir bilgisayarda çalışın. Bu bilgisayarı son yedeğinden geri yükleyin veya kliniğe yeniden katılın; sonra desteği arayıp aşağıdaki yazıyı okuyun.
blocked-title-database_newer = Bu klinik daha yeni bir Chairside ile kullanıldı
blocked-works-database_newer = Daha yeni Chairside kurulu bütün bilgisayarlar. Bu bilgisayarda hiçbir şey değişmedi.
blocked-fails-database_newer = Kliniği bu eski sürümle açmak; yeni sürümün yazdıkları kaybolabilir.
blocked-do-database_newer = Bu bilgisayarda Chairside'ı güncelleyin, sonra yeniden bakın.
blocked-title-not_a_database = Buradaki dosya bir klinik değil
blocked-works-not_a_database = Diğer bilgisayarlar ve sunucu. Dosyaya dokunulmadı.
blocked-fails-not_a_database = Kliniği bu bilgisayarda açmak: dosyası başka bir şey veya yarım kopyalanmış.
blocked-do-not_a_database = Bu bilgisayarı son yedeğinden geri yükleyin veya kliniğe yeniden katılın.
blocked-title-profile_read_only = Chairside buraya yazamıyor
blocked-works-profile_read_only = Diğer bilgisayarlar. Bu bilgisayarda hiçbir şey değişmedi.
blocked-fails-profile_read_only = Bu bilgisayarda herhangi bir şey saklamak: klasörü yazmaya karşı korumalı.
blocked-do-profile_read_only = Kliniğin klasörüne yazma izni verin veya diskin yazma korumasını kaldırın, sonra yeniden bakın.
blocked-title-disk_full = Bu bilgisayarın diski dolu
blocked-works-disk_full = Kaydedilenler güvende. Diğer bilgisayarlar eskisi gibi çalışıyor.
blocked-fails-disk_full = Bu bilgisayarda yeni kayıt ve görüntü saklamak.
blocked-do-disk_full = Diskte biraz yer açın, sonra yeniden bakın. Bu arada görüntüler başka bir bilgisayarda alınabilir.
blocked-title-profile_in_use = Klinik bu bilgisayarda zaten açık
blocked-works-profile_in_use = Zaten açık olan pencere.
blocked-fails-profile_in_use = Aynı klinik için ikinci bir pencere.
blocked-do-profile_in_use = Açık pencereye geçin. Açık pencere yoksa yarım dakika bekleyip yeniden bakın.
blocked-title-other = Klinik bu bilgisayarda açılamıyor
blocked-works-other = Diğer bilgisayarlar ve sunucu. Bu bilgisayarda hiçbir şey değişmedi.
blocked-fails-other = Kliniği burada açmak.
blocked-do-other = Yeniden bakın. Düzelmezse desteği arayıp aşağıdaki yazıyı okuyun.

## Patients
patients-search = Ad, telefon veya doğum tarihi
patients-count = { $count ->
    [one] { $count } hasta
   *[other] { $count } hasta
}
patients-empty = Hastalar burada listelenecek. İlk hastayı ekleyin veya N tuşuna basın.
patients-none-found = “{ $text }” adında kimse yok. Yeni hasta ekleyin veya N tuşuna basın.
column-name = Ad soyad
column-born = Doğum
column-phone = Telefon
column-alerts = Uyarılar
column-images = Görüntü
column-state = Klinik kaydı
years = { $years ->
    [one] { $years } yaşında
   *[other] { $years } yaşında
}
alerts-count = { $count ->
    [one] Alerji
   *[other] { $count } alerji
}
patient-new = Yeni hasta
patient-save = Hastayı kaydet
patient-to-trash = Çöp kutusuna taşı
patient-trashed = { $name } 30 gün boyunca çöp kutusunda kalacak.
patient-in-trash = Bu hasta çöp kutusunda.
patient-decide = İki değer: { $fields }
born-read = { $date }, { $years ->
    [one] { $years } yaşında
   *[other] { $years } yaşında
}
field-birth_date-help = Örneğin { $example }
name-needed = Ad veya soyad gerekli.
birth-date-unread = Bu bir tarih değil. Gün, ay ve yılı yazın.
draft-restored = Bunları yazmış ama kaydetmemiştiniz.
draft-drop = Boş başla
contact = İletişim
contact-go-on = Düzenlemeye dön
contact-saved = Bu bilgisayara kaydedildi.
unit-given = Ad
unit-family = Soyad
unit-name = Ad soyad
unit-birth_date = Doğum tarihi
unit-phone = Telefon
unit-email = E-posta
unit-note = Not
unit-substance = Madde
unit-reaction = Reaksiyon
unit-reaction_group = Alerji ve reaksiyon
unit-allergy = Alerji
unit-criticality = Tehlike derecesi
unit-file = Dosya
unit-filename = Dosya adı
unit-sha256 = Dosya
unit-taken_at = Çekim
unit-bytes = Boyut
unit-mime = Tür
unit-patient = Hasta
unit-merged_into = Aynı hasta

## Allergies
alerts = Uyarılar
allergy = Alerji
allergies = Alerjiler
allergies-none = Kayıtlı alerji yok. Hastaya sorun.
allergies-empty = Kayıt yok.
allergy-edit = Düzenle: { $substance }
allergy-remove = Kaldır: { $substance }
allergy-removed = { $substance } kaldırıldı.
criticality-low = tehlikeli değil
criticality-high = hayati tehlike oluşturabilir
criticality-unable-to-assess = tehlikesi bilinmiyor
criticality-short-low = Düşük
criticality-short-high = Yüksek
criticality-short-unable-to-assess = Bilinmiyor

## Timeline
timeline = Geçmiş
timeline-empty = Bu hastayla ilgili olanlar burada listelenecek.
history-added-patient = Hasta eklendi
history-added-allergy = Alerji eklendi
history-added-image = Görüntü eklendi
history-added-record = Kayıt eklendi
history-removed-patient = Çöp kutusuna taşındı
history-removed-allergy = Alerji kaldırıldı
history-removed-image = Görüntü kaldırıldı
history-removed-record = Kayıt kaldırıldı
history-restored-patient = Çöp kutusundan geri getirildi
history-restored-allergy = Alerji geri getirildi
history-restored-image = Görüntü geri getirildi
history-restored-record = Kayıt geri getirildi
history-changed = { $unit }: { $value }
history-emptied = { $unit } boşaltıldı
history-changed-many = Değişti: { $units }
history-changed-record = Değişti
history-was = önceki: { $value }

## Images
images = Görüntüler
images-empty = Röntgenler ve fotoğraflar burada olacak.
images-drop = Görüntüleri bu pencereye bırakın veya yapıştırın
images-drop-here = Görüntüleri buraya bırakın: { $name } için eklenir
whose-title = Bu görüntü kimin?
whose-lead = { $file } bu dosyadakinden başka birini gösteriyor. Henüz hiçbir şey kaydedilmedi.
whose-in-file = Görüntü dosyasında
whose-in-chart = Bu hasta dosyasında
whose-differs = farklı
whose-file = Bu hastaya kaydet
whose-leave = Dışarıda bırak
paste-nothing = Panoda görüntü yok.
image-open = Aç: { $name }, { $day }
image-no-picture = Resim yok
image-gone = Bu görüntü artık burada değil.
image-remove = Kaldır
image-removed = { $name } kaldırıldı.
image-tools = Görüntü araçları
image-next = Sonraki görüntü
image-previous = Önceki görüntü
image-view-on_server = Bu görüntü klinikte. Şimdi getiriliyor.
image-view-downloading = Bu görüntü klinikten geliyor.
image-view-lost_here = Dosyası bu bilgisayarda kayıp. Klinikten ve diğer bilgisayarlardan isteniyor.
image-view-saved_here = Bu dosyada gösterilecek resim yok. Dosya birebir saklanıyor.
image-view-uploading = Bu dosyada gösterilecek resim yok. Dosya birebir saklanıyor.
image-view-retry = Bu dosyada gösterilecek resim yok. Dosya birebir saklanıyor.
image-view-verified = Bu dosyada gösterilecek resim yok. Dosya birebir saklanıyor.
image-view-damaged = Bu dosya çekilenden farklı. Hiçbir şeyin üzerine yazılmadı.
zoom-in = Yakınlaş
zoom-out = Uzaklaş
zoom-fit = Sığdır
invert = Negatif
viewer = Röntgen görüntüleyici
viewer-back = Dosyaya dön
viewer-compare = Karşılaştır
viewer-compare-none = Karşılaştırılacak daha eski bir görüntü yok.
viewer-together = Birlikte hareket
viewer-window-open = İkinci ekran
viewer-print = Yazdır
viewer-printed = Yazdırıldı: { $at }
viewer-export = Dışa aktar
viewer-export-as = Kopyasını kaydet
viewer-export-png = Şu anki görünümü (PNG)
viewer-export-dicom = DICOM dosyası
viewer-export-original = Geldiği haliyle dosya
viewer-exported = Kopyası kaydedildi.
viewer-purpose = Kayıt içindir. Birincil tanı için değildir.
viewer-strip = Önceki ve sonraki görüntüler
viewer-stage = { $name }, { $day }. Oklar ve Enter seçili araçla çizer.
viewer-preview = Görüntü gelene kadar küçük bir önizleme gösterilir.
viewer-panel = Bu görüntü hakkında
viewer-look = Pencere
viewer-window-handles = Pencere: neyin siyah, neyin beyaz olduğu
viewer-window-low = Şuraya kadar siyah
viewer-window-high = Şuradan sonra beyaz
viewer-presets = Hazır pencereler
viewer-preset-as_taken = Özgün
viewer-preset-soft = Yumuşak
viewer-preset-hard = Kontrast
viewer-preset-enamel = Mine
viewer-preset-bone = Kemik
viewer-preset-fine = İnce ayrıntı
viewer-gamma = Orta tonlar
viewer-sharpen = Keskinlik
viewer-reset = Özgün haline dön
viewer-reset-done = Görüntü çekildiği gibi gösteriliyor.
viewer-not-saved = Bu görünüm henüz kaydedilmedi.
viewer-unsaved = Görüntünün görünümü kaydedilemedi. { $why }
viewer-loupe = Büyüteç
viewer-marks = İşaretler
viewer-marks-aside = ayrı katman, özgünü değişmez
viewer-marks-none = Bu görüntüde işaret yok.
viewer-marks-shown = İşaretleri göster
viewer-px = { $count } px
viewer-scale-device = Milimetreler cihazdan geliyor.
viewer-scale-person = Milimetreler elle yapılan bir ayardan geliyor.
viewer-scale-nobody = Uzunluklar piksel olarak: bu görüntünün ölçeği bilinmiyor.
viewer-calibrate = Ölçeği ayarla
viewer-calibrate-again = Ölçeği yeniden ayarla
viewer-calibrate-done = Ölçeği belirle
viewer-uncalibrate = Ölçeği unut
viewer-calibrated = Görüntünün ölçeği değiştirildi.
viewer-known-length = Çizginin milimetre olarak uzunluğu
viewer-known-length-help = Örneğin bir pinin veya implantın bilinen uzunluğu.
viewer-known-length-wrong = Milimetre olarak, en çok 500 olan bir sayı.
viewer-teeth = Dişler
viewer-teeth-none = Henüz diş belirtilmedi.
viewer-teeth-choose = Diş seç
viewer-teeth-changed = Görüntünün dişleri değiştirildi.
viewer-view-changed = Görüntünün türü değiştirildi.
viewer-image = Görüntü
viewer-kind = Tür
viewer-kind-unknown = Bilinmiyor
viewer-fact-taken = Çekim
viewer-fact-size = Boyut
viewer-fact-file = Dosya
viewer-bits = { $bits } bit
teeth-permanent = Kalıcı dişler
teeth-primary = Süt dişleri
tool-level = Parlaklık ve kontrast
tool-move = Görüntüyü kaydır
tool-ruler = Cetvel
tool-angle = Açı
tool-freehand = Serbest çizim
tool-text = Not
turn-left = Sola döndür
turn-right = Sağa döndür
mirror = Aynala
zoom-one = Bire bir
mark-ruler = Uzunluk
mark-angle = Açı
mark-freehand = Çizim
mark-text = Not
mark-added = İşaret eklendi.
mark-changed = İşaret değiştirildi.
mark-removed = İşaret kaldırıldı.
mark-add = Notu koy
mark-words = Metin
mark-words-empty = Notun metnini yazın.
mark-write = { $number } numaralı işarete yaz
mark-remove = { $number } numaralı işareti kaldır
mark-point = Nokta { $number }
image-kind-bitewing = Bitewing
image-kind-periapical = Periapikal
image-kind-occlusal = Okluzal
image-kind-panoramic = Panoramik
image-kind-ceph_lateral = Lateral sefalometri
image-kind-ceph_pa = Frontal sefalometri
image-kind-tmj = Çene eklemi
image-kind-cbct = Hacim (KIBT)
image-kind-intraoral_frontal = Kapanış, önden
image-kind-intraoral_right = Kapanış, sağ
image-kind-intraoral_left = Kapanış, sol
image-kind-intraoral_upper = Üst çene arkı
image-kind-intraoral_lower = Alt çene arkı
image-kind-intraoral_overjet = Overjet
image-kind-extraoral_rest = Yüz, dinlenmede
image-kind-extraoral_smile = Yüz, gülerken
image-kind-extraoral_oblique = Yüz, çapraz
image-kind-extraoral_profile = Profil
image-kind-scan = Tarama
image-kind-other = Diğer
image-kind-IO = Ağız içi röntgen
image-kind-PX = Panoramik röntgen
image-kind-DX = Röntgen
image-kind-XC = Fotoğraf
images-filter = Süz
images-filter-kind = Tür
images-filter-kind-any = Her tür
images-filter-teeth = Dişler
images-filter-from = Bu tarihten
images-filter-to = Bu tarihe kadar
images-filter-date-wrong = Bir tarih, örneğin { $example }
images-filter-clear = Hepsini göster
images-filter-none = Süzgece uyan görüntü yok.
images-filtered = { $count } / { $total }
key-viewer-hold = Pencere, el, cetvel
key-viewer-draw = Açı, serbest çizim, not
key-viewer-turn = Görüntüyü döndür ve aynala
key-viewer-look = Sonraki pencere, keskinlik
key-viewer-loupe = Büyüteç, işaretler
key-viewer-one = Bire bir
key-viewer-compare = Karşılaştır, birlikte hareket
key-viewer-level = Oklarla pencere
key-viewer-step = Sonraki ve önceki görüntü

## Badges: word and sentence of each state
badge-word-here_only = Bu bilgisayarda
badge-word-new_here = Bu bilgisayarda
badge-word-waiting = Bekliyor
badge-word-sending = Gönderiliyor
badge-word-saved = Klinikte kayıtlı
badge-word-needs_review = İki değer
badge-word-rejected = Reddedildi
badge-word-held = Askıda
badge-word-saved_here = Bu bilgisayarda
badge-word-uploading = Gönderiliyor
badge-word-retry = Tekrar
badge-word-verified = Doğrulandı
badge-word-on_server = Klinikte
badge-word-downloading = Geliyor
badge-word-lost_here = Burada kayıp
badge-word-damaged = Bozuk
badge-short-here_only = Burada
badge-short-saved_here = Burada
badge-short-retry = Tekrar
badge-short-on_server = Klinik
badge-short-lost_here = Kayıp
badge-changes-waiting = { $count ->
    [one] { $count } değişiklik bekliyor
   *[other] { $count } değişiklik bekliyor
}
badge-sentence-here_only = Bu klinik yalnızca bu bilgisayarda. Yedekleyin veya başka bir bilgisayarla paylaşın.
badge-sentence-new_here = Yeni, bu bilgisayarda. Henüz gönderilmedi.
badge-sentence-waiting = Bu bilgisayarda saklanıyor. Bağlantı gelince kliniğe gidecek.
badge-sentence-sending = Kliniğe gidiyor.
badge-sentence-saved = Klinikte kayıtlı. Diğer bilgisayarlarda da var.
badge-sentence-needs_review = İki kişi aynı şeyi değiştirdi. İki değer de saklanıyor.
badge-sentence-rejected = Klinik bunu kabul etmedi. Yazdıklarınız saklanıyor.
badge-sentence-held = Önce başka bir değişikliğin gitmesini bekliyor.
badge-sentence-saved_here = Aslı bu bilgisayarda güvende. Henüz gönderilmedi.
badge-sentence-uploading = Kliniğe gidiyor. Kesilirse kaldığı yerden devam eder.
badge-sentence-retry = Son deneme olmadı. Gidene kadar denenir.
badge-sentence-verified = Klinikte birebir aynısı var. Burada da saklanıyor.
badge-sentence-on_server = Bu bilgisayarda değil. Siz açınca gelir.
badge-sentence-downloading = Klinikten geliyor.
badge-sentence-lost_here = Dosyası bu bilgisayarda kayıp. Klinikten ve diğer bilgisayarlardan isteniyor.
badge-sentence-damaged = Dosya çekilenden farklı. Hiçbir şeyin üzerine yazılmadı.
badge-since = Başlangıç: { $time }
badge-since-age = Başlangıç: { $time }, { $age } önce
badge-next = { $span } sonra denenecek
badge-in = { $span } sonra
badge-any-moment = her an
reason-no_server = Kliniğin sunucusu yok.
reason-not_sent_yet = Henüz sırası gelmedi.
reason-offline = Bağlantı yok.
reason-not_our_server = Bir yanıt geliyor ama kliniğin sunucusundan değil.
reason-server_busy = Sunucu meşgul, beklememizi istedi.
reason-server_error = Sunucu düzgün yanıt vermedi.
reason-sign_in_needed = Sunucu oturum açmanızı istiyor.
reason-server_full = Sunucuda yer kalmadı.
reason-upgrade_required = Sunucu daha yeni bir Chairside istiyor.
reason-wrong_clinic = Sunucuda başka bir klinik var.
reason-comparing = Sunucuyla karşılaştırılıyor: sunucu geri yüklenmiş veya değişmiş.
reason-copied = Bu bilgisayar bir başkasının kopyası; ayrı bir bilgisayar olarak oturum açıyor.
reason-paused = Gönderme durduruldu.
reason-in_flight = Şu anda gönderiliyor.
reason-two_values = İki kişi aynı şeyi değiştirdi.
reason-refused = Klinik bunu kabul etmedi.
reason-waits_for_another = Önce başka bir değişiklik gitmeli.
reason-on_another_desk = Dosyası hâlâ başka bir bilgisayarda.
reason-not_fetched = Bu bilgisayarda şimdiye kadar gerekmedi.
reason-file_missing = Dosyası bu bilgisayarda yok.
reason-file_damaged = Dosyası bu bilgisayarda bozuk.
reason-clock_wrong = Bu bilgisayarın saati yanlış.

## Footer
footer-paused = Durdu: kliniğin bir sorusu var
footer-here_only = Bu klinik yalnızca bu bilgisayarda
footer-offline = Çevrimdışı
footer-offline-since = { $time } saatinden beri çevrimdışı
footer-reason-not_our_server = Çevrimiçi ama klinik sunucusu değil
footer-reason-sign_in_needed = Sunucu oturum açmanızı istiyor
footer-reason-server_full = Sunucu dolu
footer-reason-upgrade_required = Sunucu daha yeni bir Chairside istiyor
footer-reason-wrong_clinic = Sunucuda başka bir klinik var
footer-reason-server_busy = Sunucu meşgul
footer-reason-server_error = Sunucu arızalı
footer-needs_person = { $count ->
    [one] { $count } değişiklik ilgi bekliyor
   *[other] { $count } değişiklik ilgi bekliyor
}
footer-sending = Çevrimiçi
footer-waiting = Çevrimiçi
footer-partial = Klinik getiriliyor. Önce bu haftanın hastaları gelir
footer-fetching = Diğer bilgisayarların değişiklikleri getiriliyor
footer-safe = Her şey klinikte kayıtlı
footer-sending-what = { $what } gönderiliyor
footer-kept = { $what } yalnızca bu bilgisayarda
count-changes = { $count ->
    [one] { $count } değişiklik
   *[other] { $count } değişiklik
}
count-images = { $count ->
    [one] { $count } görüntü
   *[other] { $count } görüntü
}
footer-oldest = en eskisi { $span }
footer-next = { $span } sonra denenecek
footer-last = Son tam eşitleme { $time }

## The waiting page
statement-paused = Her şey bu bilgisayarda saklanıyor. Gönderme durduruldu.
statement-here_only = Bu klinik yalnızca bu bilgisayarda.
statement-offline = { $count ->
    [0] Her şey klinikte kayıtlı. Bağlantı yok.
    [one] Her şey bu bilgisayarda saklanıyor. Gidecek { $count } öğe var.
   *[other] Her şey bu bilgisayarda saklanıyor. Gidecek { $count } öğe var.
}
statement-needs_person = { $person ->
    [one] { $person } öğe ilgi bekliyor.
   *[other] { $person } öğe ilgi bekliyor.
} { $count ->
    [0] Bekleyen başka bir şey yok.
    [one] { $count } tanesi daha yolda.
   *[other] { $count } tanesi daha yolda.
}
statement-sending = { $count ->
    [one] { $count } öğe kliniğe gidiyor.
   *[other] { $count } öğe kliniğe gidiyor.
}
statement-waiting = { $count ->
    [one] { $count } öğe sırasını bekliyor.
   *[other] { $count } öğe sırasını bekliyor.
}
statement-partial = Klinik getiriliyor. Önce bu haftanın hastaları gelir.
statement-fetching = İşiniz klinikte kayıtlı. Diğer bilgisayarların değişiklikleri getiriliyor.
statement-safe = Her şey klinikte kayıtlı.
statement-more-paused = Göndermeye devam etmeden önce kliniğin bir sorusu var. Çalışmaya devam edin, hiçbir şey kaybolmaz.
statement-more-here_only = Gönderilecek bir şey yok. Kliniği yedekleyin veya birkaç bilgisayarda çalışmak için bir sunucuya bağlayın.
statement-more-needs_person = Hiçbir şey kaybolmaz: biri karar verene kadar bütün değerler saklanır.
statement-more-sending = Çalışmaya devam edin. Chairside'ı istediğiniz zaman kapatabilirsiniz: kalanlar oradan devam eder.
statement-more-waiting = Çalışmaya devam edin. Gönderme kendiliğinden başlar.
statement-more-partial = Çalışmaya devam edin. Her şey gelene kadar listelerde ve aramalarda eksikler olur.
statement-more-fetching = Çalışmaya devam edin. Yeni satırlar geldikçe görünür.
statement-more-safe = Diğer bilgisayarlarda da var. Chairside'ı istediğiniz zaman kapatabilirsiniz.
statement-why-offline = { $known ->
    [no] Kliniğin sunucusu yanıt vermiyor.
   *[yes] Kliniğin sunucusu { $time } saatinden beri yanıt vermiyor.
} Her zamanki gibi çalışın: Chairside kapansa da elektrik kesilse de hiçbir şey kaybolmaz. Bağlantı gelince gönderme kendiliğinden başlar.
statement-why-not_our_server = Bir yanıt geliyor ama kliniğin sunucusundan değil: belki ağın giriş sayfasıdır. Her zamanki gibi çalışın, hiçbir şey kaybolmaz.
statement-why-sign_in_needed = Sunucu kim olduğunuzu soruyor. Kliniği parolanızla yeniden açın: bu bilgisayarda bekleyenler bu arada güvende kalır.
statement-why-server_full = Kliniğin sunucusunda yer kalmadı. Bekleyenler bu bilgisayarda güvende; birinin sunucuda yer açması gerekiyor.
statement-why-upgrade_required = Sunucu daha yeni bir Chairside istiyor. Bu bilgisayarı güncelleyin: bekleyenler o zamana kadar güvende kalır.
statement-why-wrong_clinic = Bu adresteki sunucuda başka bir klinik var. Ona hiçbir şey gönderilmez.
statement-why-server_busy = Sunucu beklememizi istedi. Gönderme kendiliğinden yeniden başlar.
statement-why-server_error = Sunucu arızalı. Tekrar tekrar denenir, hiçbir şey kaybolmaz.
statement-clock = Bu bilgisayarın saati yanlış. Bu yüzden hiçbir şey reddedilmez ama saati ayarlayın.
map-this-desk = Bu bilgisayar
map-server = Klinik sunucusu
map-others = Diğer bilgisayarlar
map-others-detail = oradan alır
map-no-server = Sunucu yok
map-no-server-yet = henüz bağlanmadı
map-answering = yanıt veriyor
map-silent = henüz yanıt yok
map-last-heard = son yanıt { $time }
map-wait = { $count ->
    [one] { $count } bekliyor
   *[other] { $count } bekliyor
}
map-since = { $time } saatinden beri
map-at = en son { $time }
map-reached = Bu bilgisayar kliniğin sunucusuna ulaşıyor; bekleyen: { $count }.
map-cut = Bu bilgisayar kliniğin sunucusuna ulaşamıyor; bekleyen: { $count }.
waiting-title = Neler bekliyor
waiting-empty = Bekleyen yok. Burada kaydedilen her şey olması gereken yerde.
waiting-decide = { $count ->
    [one] { $count } alanda iki değer var.
   *[other] { $count } alanda iki değer var.
}
waiting-more = { $count } daha göster
waiting-group-person = İlgi bekleyenler
waiting-group-records = Kayıtlar
waiting-group-images = Görüntüler
waiting-count = { $count }
waiting-images = { $count }, gönderilecek { $size }
details = Ayrıntılar
details-since = Başlangıç
details-since-age = { $time }, { $age } önce
details-attempts = Deneme
details-tries = { $count }
details-next = Sonraki deneme
details-next-line = bağlantı gelince
details-next-person = biri karar verince
details-sent = Gönderilen
details-sent-of = { $sent } / { $all }, { $part }
details-open = Hastayı aç
words-show = Yazılanları göster
words-none = Bu değişiklikte gösterilecek yazı yok. Kopyada tamamı var.
words-copy = Bu yazıyı kopyala
words-copied = Kopyalandı. Yazdıklarınız panoda.
words-not-copied = Panoya kopyalanamadı. Yazı sayfada duruyor.
discard = Bu değişiklikten vazgeç
discard-reason = Vazgeçme nedeni
tried = { $waiting ->
    [0] Tamam. Bekleyen yok.
    [one] Denendi. { $waiting } öğe hâlâ bekliyor.
   *[other] Denendi. { $waiting } öğe hâlâ bekliyor.
}

## Two values
conflicts = İki değer
conflicts-count = { $count ->
    [0] karar bekleyen yok
    [one] { $count } karar bekliyor
   *[other] { $count } karar bekliyor
}
conflicts-empty = Karar bekleyen bir şey yok. Bilgisayarları henüz haberleşmeden iki kişi aynı alanı değiştirirse iki değer burada yan yana durur, tek tuşla seçilir.
conflicts-all = Tümü
conflict-field-patient = { $field }
conflict-field-allergy = Alerji, { $field }
conflict-rule-higher_rank = Biri karar verene kadar daha yeni olan gösterilir.
conflict-rule-keep_both = Bu tıbbi bir bilgi: daha yeni olan gösterilir, hekim karar verene kadar ikisi de geçerlidir.
conflict-rule-signed_stands = Biri imzalanmıştı: imzalı olan gösterilir.
conflict-rule-edit_beats_delete = Biri bunu kaldırdı, bir başkası düzenledi. Kayıt korundu.
conflict-shown = şu an görünen
conflict-kept = Diğer değer geçmişte kalır.
conflicts-shown = { $count } gösteriliyor
conflicts-search = Hastaya göre ara
conflicts-which = Hangileri
conflicts-of-patient = bu hastada { $count }
conflicts-open = Karar bekleyen ({ $count })
conflicts-auto = Kuralla çözülen ({ $count })
conflicts-resolved = Çözülen ({ $count })
conflicts-none-found = Burada bu adda kimse yok.
conflicts-picked = { $count ->
    [one] { $count } seçili
   *[other] { $count } seçili
}
bulk-winner = Görünen kalsın ({ $count })
bulk-loser = Diğerini kullan ({ $count })
bulk-none = Seçimi kaldır
conflict-take-back = Bu kararı geri al
conflict-taken-back = { $count ->
    [one] Geri alındı. Yeniden karar bekliyor.
   *[other] { $count } karar geri alındı. Yeniden karar bekliyorlar.
}
conflict-not-taken-back = { $count ->
    [one] Bir karar geri alınamadı: sonradan değiştirilmiş veya başka bir bilgisayarda verilmiş. Olduğu gibi bırakıldı.
   *[other] { $count } karar geri alınamadı: sonradan değiştirilmiş veya başka bir bilgisayarda verilmiş. Olduğu gibi bırakıldılar.
}
conflict-skipped = { $count ->
    [one] Biri olduğu gibi bırakıldı: bu arada başkası karar vermiş veya değiştirmiş.
   *[other] { $count } tanesi olduğu gibi bırakıldı: bu arada başkası karar vermiş veya değiştirmiş.
}
conflict-decided = { $count ->
    [one] Karar verildi. Diğer değer geçmişte kalır.
   *[other] { $count } karar verildi. Diğer değerler geçmişte kalır.
}
keep-this = Bu kalsın
write-another = Başka bir değer yaz

## What sync asks
ask-long_absence = Bu bilgisayar { $since } tarihinden beri bağlanmamıştı. { $waiting } değişikliğinden { $touched } tanesi, bu arada başkalarının değiştirdiği kayıtlarla ilgili. Farklı oldukları yerde iki değer de saklanacak.
ask-go-long_absence = Gönder
ask-mass_delete = Bu bilgisayarda silinen { $what } sayısı: { $count } / { $of }. Siz bilerek yapıldığını söyleyene kadar klinik hepsini saklar.
ask-go-mass_delete = Bilerek yapıldı
ask-back-mass_delete = Geri getir
ask-what-patient = hasta
ask-what-allergy = alerji
ask-what-image = görüntü
ask-what-record = kayıt
ask-queue_long-1 = { $waiting } değişiklik yalnızca bu bilgisayarda bekliyor. Her şey çalışıyor; bilgisayarı yakında kliniğe bağlayın.
ask-queue_long-2 = { $waiting } değişiklik yalnızca bu bilgisayarda bekliyor; bilgisayara bir şey olursa onlar da kaybolur. Bugün kliniğe bağlayın.
ask-server_restored = Kliniğin sunucusu eski bir kopyadan geri yüklenmişti. Bu bilgisayar kopyada eksik olanları geri verdi.
ask-profile_copied = Bu bilgisayar, başka yerde çalışmayı sürdüren { $of } bilgisayarının kopyası. Artık ayrı bir bilgisayar ve adı { $desk }; hiçbir şey kaybolmadı.
ask-clock_off-ahead = Bu bilgisayarın saati { $span } ileri. Her şey çalışıyor; saati ayarlayın.
ask-clock_off-behind = Bu bilgisayarın saati { $span } geri. Her şey çalışıyor; saati ayarlayın.
ask-wait = Sonra
ask-noted = Kapat

## Trash
trash-lead = 30 gün saklanır
trash-empty = Kaldırdığınız hastalar 30 gün burada kalır.
trash-restored = { $name } geri geldi.

## Settings
settings-lead = Bu bilgisayara özel
settings-look = Görünüm ve dil
settings-language = Dil
settings-theme = Açık veya koyu
settings-theme-system = Sistemle aynı
settings-theme-light = Açık
settings-theme-dark = Koyu
settings-contrast = Kontrast
settings-contrast-system = Sistemle aynı
settings-contrast-more = Yüksek
settings-numerals = Rakamlar
settings-numerals-auto = Dile göre
settings-about = Bu bilgisayar
settings-clinic = Klinik
settings-desk = Bilgisayar
settings-person = Kullanıcı
settings-server = Sunucu
settings-server-none = yok: bu klinik yalnızca bu bilgisayarda
settings-version = Chairside
settings-lock = Yerinizden ayrılırken
settings-lock-now = Kliniği kilitle

## Errors, by code
error-with-message = Olmadı: { $message }
error-internal = Olmadı. Kaydedilen hiçbir şey kaybolmadı.
error-not_signed_in = Önce oturum açın.
error-password_wrong = Bu parola bu kliniği açmıyor.
error-locked_for = Parola çok kez yanlış girildi. Bekleyip tekrar deneyin.
error-profile_in_use = Bu klinik başka bir Chairside penceresinde açık.
error-profile_read_only = Kliniğin klasörüne yazılamıyor.
error-database_corrupt = Kliniğin dosyası okunamıyor. Olduğu gibi bırakıldı, hiçbir şey silinmedi.
error-database_newer = Kliniğin dosyasını daha yeni bir Chairside yazmış.
error-not_a_database = Kliniğin dosyası Chairside'ın yazdığı bir dosya değil.
error-database_missing = Kliniğin dosyası bu bilgisayarda yok. Yerine yeni bir şey konmadı.
error-keys_damaged = Kliniğin bu bilgisayardaki anahtarları bozuk. Kliniğin dosyası olduğu gibi bırakıldı.
error-keys_missing = Kliniğin anahtarları bu bilgisayarda yok. Kliniğin dosyası olduğu gibi bırakıldı.
error-profile_not_empty = Bu bilgisayarda zaten bir klinik var.
error-file_unwritable = Dosya yazılamıyor.
error-disk_full = Bu bilgisayarın diski dolu. Biraz yer açıp tekrar deneyin.
error-server_unreachable = Sunucu yanıt vermiyor. Adres doğru mu, bağlantı var mı?
error-not_our_server = Bu adresten yanıt geliyor ama bir Chairside sunucusundan değil.
error-wrong_clinic = Sunucuda başka bir klinik var.
error-choose_clinic = Kullanıcı adınız birden fazla klinikte var. Birini seçin.
error-sign_in_needed = Sunucu yeniden oturum açmanızı istiyor.
error-invalid = Bu, yazıldığı haliyle saklanamıyor.
error-too_long = Bu, saklanamayacak kadar uzun.
error-not_found = Bu artık burada değil. Biri kaldırmış olabilir.
error-file_empty = Dosya boş (0 bayt). Tarayıcı hâlâ yazıyor olabilir: birazdan yeniden alın.
error-file_missing = Dosya artık orada değil.
error-file_too_big = Dosya 2 GB'tan büyük.
error-file_unreadable = Dosya okunamıyor.
error-not_an_image_handle = Bırakılan görüntüye artık ulaşılamıyor. Yeniden bırakın.
error-forbidden = Rolünüz buna izin vermiyor.
error-recovery_key_wrong = Bu doğru anahtar değil. Harflere tek tek yeniden bakın.
error-unknown_call = Bu pencere programın çekirdeğiyle uyuşmuyor. Chairside'ı yeniden başlatın.
error-too_many = Bir kerede çok fazla dosya. Daha azını alın.
error-no_server = Bu klinik yalnızca bu bilgisayarda: sorulacak bir sunucu yok.
error-file_damaged = Dosya çekilenden farklı. Hiçbir şeyin üzerine yazılmadı.
error-folder_unreadable = Bu klasör okunamıyor.
error-folder_watched = Bu klasör zaten izleniyor.
error-folder_too_deep = Klasörün içinde çok fazla iç içe klasör var. Dosyaların bulunduğu klasörü seçin.
error-no_picture = Bu dosya gösterilemiyor; yalnızca aslı dışa aktarılabilir.
error-window_failed = İkinci pencere açılmadı.

## For support: the hidden page, and the desks
doctor = Destek için bu bilgisayar
doctor-queue = Duruma göre kuyruk
doctor-why = Neden bekliyor
doctor-retry = Yeniden gönder
doctor-waiting = Bekleyen değişiklikler
doctor-pick = { $op } için olanları göster
doctor-timeline = Tek değişiklik
doctor-timeline-more = Ne olduğunu görmek için kuyruktan veya olaylardan bir değişiklik seçin.
doctor-timeline-gone = Bu bilgisayar o değişikliği artık bilmiyor.
doctor-attempts = Deneme
doctor-exchanges = Sunucuyla alışveriş
doctor-cursor = Okunan yer
doctor-cursor-of = { $cursor } / { $head }, { $behind } geride
doctor-success = Başarı
doctor-success-of = son { $count } içinde %{ $percent }
doctor-reason = Son neden
doctor-files = Dosyalar
doctor-sent = { $sent } / { $all } gönderildi
doctor-conflicts = İki değer, koleksiyona göre
doctor-trouble = Kötü bağlantı dene
doctor-trouble-more = Yalnızca bu bilgisayarda, yalnızca kapanana kadar. Kaydedilen hiçbir şey kaybolmaz.
doctor-line = Bağlantı
doctor-line-on = Olduğu gibi
doctor-line-off = Kesik
doctor-latency = Gecikme
doctor-latency-of = { $value } ms
doctor-drop = Kayıp yanıtlar
doctor-drop-of = %{ $value }
doctor-skew = Saat
doctor-skew-of = { $value ->
    [0] Doğru
   *[other] { $value } gün
}
doctor-support = Yardım eden için
doctor-support-more = Sayılar, kodlar ve zamanlar. Ad yok, hastayla ilgili başka hiçbir şey yok.
doctor-bundle = Destek paketini kopyala
doctor-bundle-save = Destek paketini kaydet
doctor-bundle-saved = Kaydedildi. Dosyayı mesajınıza ekleyin.
doctor-bundle-copied = Kopyalandı. Mesajınıza yapıştırın.
doctor-checksum = Sağlama yap
doctor-checksum-equal = Burada ve kliniğin sunucusunda: aynı.
doctor-checksum-differs = Farklı olan bir şey var. Şimdi düzeltiliyor; bir dakika sonra yeniden bakın.
doctor-checksum-moving = Şu anda yolda olan değişiklikler var. Bekleyen kalmayınca yeniden bakın.
doctor-checksum-offline = Sunucuya sorulamadı. Bunlar bu bilgisayarın kendi değerleri.
doctor-checksum-here_only = Bu kliniğin sunucusu yok: bunlar bu bilgisayarın kendi değerleri.
doctor-events = Son olaylar
doctor-col-state = Durum
doctor-col-code = Kod
doctor-col-count = Sayı
doctor-col-since = Süre
doctor-col-collection = Koleksiyon
doctor-col-rows = Satır
doctor-col-digest = Özet
doctor-col-kind = Tür
doctor-col-p50 = p50 ms
doctor-col-p99 = p99 ms
doctor-col-open = Açık
doctor-col-auto = Kuralla çözülen
doctor-col-resolved = Çözülen
doctor-col-at = Zaman
doctor-col-times = Kez
doctor-col-ms = ms
doctor-col-op = Değişiklik veya dosya
statement-simulated = Bağlantı veya saat, destek sayfasından bilerek kötüleştirildi.
desks = Kliniğin bilgisayarları
desk-this = { $name }: bu bilgisayar
desk-seen = { $count ->
    [0] { $name }: son eşitleme { $age } önce, bekleyen yok
   *[other] { $name }: son eşitleme { $age } önce, { $count } bekliyor
}

## Languages, digits, calendars
settings-language-system = Sistemdeki gibi
settings-calendar = Takvim
settings-calendar-auto = Dile göre
settings-calendar-gregory = Miladi
birth-date-solar_year = Bu yıl Hicri şemsi takvime ait. Miladi yılı yazın, örneğin 1986.
badge-short-damaged = Bozuk

## The frame: palette and keys
find-hint = Bir ad veya yapılacak iş
find-recent = Son bakılanlar
find-commands = Yapılabilecekler
find-count = { $count ->
    [0] Sonuç yok
    [one] { $count } sonuç
   *[other] { $count } sonuç
}
command-group-do = Yap
command-group-go = Git
command-group-look = Görünüm ve tuşlar
command-group-window = Her yerde
command-group-lists = Listelerde
command-group-images = Görüntülerde
command-group-values = İki değerde
command-try-now = Göndermeyi ve almayı şimdi dene
command-publish = Bu kliniği bir sunucuya taşı
command-tour = Turu yeniden göster
command-doctor = Destek sayfası
command-theme-light = Açık görünüm
command-theme-dark = Koyu görünüm
command-theme-system = Görünüm sistemle aynı
command-contrast-more = Yüksek kontrast
command-contrast-system = Kontrast sistemle aynı
command-keys = Bütün tuşları göster
key-saved = Yazılanların saklandığını söyler
keys-letters-off = Tek harfli tuşlar bu bilgisayarda kapalı.
keys-letters-on = Aç
settings-letter_keys = Tek harfli tuşlar
settings-letter_keys-on = Açık
settings-letter_keys-off = Kapalı
settings-notices = Sistem bildirimleri
settings-notices-on = Açık
settings-notices-off = Kapalı

## Banners above the page
asks-more = { $count } daha
asks-fewer = Yalnızca ilki
ask-disk_low-1 = Bu bilgisayarın diski doluyor: { $size } kaldı. Her şey çalışıyor; yeni görüntüler sığmaz olmadan biraz yer açın.
ask-disk_low-2 = Bu bilgisayarın diski dolu: { $size } kaldı. Yeni görüntüler burada saklanamaz. Biraz yer açın veya görüntüleri başka bir bilgisayarda alın.
banner-offline = Klinik { $time } saatinden beri yanıt vermiyor. Çalışmaya devam edin, hiçbir şey kaybolmaz.
banner-upgrade_required = Klinik sunucusu, bu bilgisayardakinden daha yeni bir Chairside istiyor. Burada yazılanlar bu bilgisayarda güvende; güncelleme yapılınca gönderilir.
banner-server_old = Klinik sunucusu, bu bilgisayardaki Chairside'dan eski. Burada yazılanlar bu bilgisayarda güvende; sunucu güncellenince gönderilir.
banner-server_full = Klinik sunucusunda yer kalmadı. Burada yazılanlar bu bilgisayarda güvende; yer açılınca gönderilir.
banner-sign_in_needed = Klinik sunucusu parolayı yeniden soruyor. Burada yazılanlar o zamana kadar bu bilgisayarda güvende.
banner-wrong_clinic = Bu adresteki sunucuda başka bir klinik var. Ona hiçbir şey gönderilmez. Sunucuyla ilgilenen kişiye sorun.
reason-server_old = Sunucu, bu bilgisayardaki Chairside'dan eski.
footer-reason-server_old = Sunucunun güncellenmesi gerekiyor
statement-why-server_old = Sunucu, bu bilgisayardaki Chairside'dan eski. Sunucunun güncellenmesini isteyin: bekleyenler o zamana kadar güvende kalır.

## The sync log
log = Gönderilen ve alınanlar
log-lead = Bu bilgisayarda, en yenisi başta
log-shown = Hangi kayıtlar
log-all = Tümü
log-problems = Yalnızca sorunlar
log-waiting = Neler bekliyor
log-empty = Kliniğe gidenler ve klinikten gelenler burada listelenecek.
log-no-problems = Bu bilgisayarın hatırladığı kadarıyla bir sorun çıkmadı.
log-from-to = { $from }–{ $to }
log-up = { $count ->
    [one] { $count } değişiklik kliniğe gitti
   *[other] { $count } değişiklik kliniğe gitti
}
log-down = { $count ->
    [one] { $count } değişiklik klinikten geldi
   *[other] { $count } değişiklik klinikten geldi
}
log-exchanged = { $up ->
    [one] { $up } değişiklik kliniğe gitti, { $down } değişiklik klinikten geldi
   *[other] { $up } değişiklik kliniğe gitti, { $down } değişiklik klinikten geldi
}
log-failed = { $count ->
    [one] Kliniğe ulaşılamadı
   *[other] Kliniğe ulaşılamadı, { $count } deneme
}
log-images_sent = { $count ->
    [one] { $count } görüntü kliniğe gitti, { $size }
   *[other] { $count } görüntü kliniğe gitti, { $size }
}
log-image_not_sent = { $count ->
    [one] Bir görüntü henüz gitmedi
   *[other] Görüntüler henüz gitmedi, { $count } deneme
}
log-images_fetched = { $count ->
    [one] { $count } görüntü klinikten geldi, { $size }
   *[other] { $count } görüntü klinikten geldi, { $size }
}
log-image_not_fetched = { $count ->
    [one] Bir görüntü henüz alınamadı
   *[other] Görüntüler henüz alınamadı, { $count } deneme
}
log-two_values = { $count ->
    [one] İki kişi aynı şeyi değiştirmiş; iki değer de saklanıyor
   *[other] İki kişi aynı şeyleri değiştirmiş, { $count } kez; bütün değerler saklanıyor
}
log-refused = { $count ->
    [one] Klinik bir değişikliği kabul etmedi; yazılanlar saklanıyor
   *[other] Klinik { $count } değişikliği kabul etmedi; yazılanlar saklanıyor
}
log-retried = Reddedilen bir değişiklik yeniden gönderildi
log-discarded = { $count ->
    [one] Reddedilen bir değişiklikten, nedeni yazılarak vazgeçildi
   *[other] Reddedilen { $count } değişiklikten, nedeni yazılarak vazgeçildi
}
log-opened = Klinik bu bilgisayarda açıldı
log-recovered = Chairside bir işin ortasında kapanmıştı; kaldığı yerden devam etti
log-copied = Bu bilgisayarın bir başkasının kopyası olduğu anlaşıldı
log-own_desk = Bu bilgisayar ayrı bir bilgisayar oldu
log-why-other = Ayrıntılar destek sayfasında.

## Messages of the system: counts only, never a name
notify-refused = { $count ->
    [one] Klinik bir değişikliği kabul etmedi. Yazılanlar saklanıyor.
   *[other] Klinik { $count } değişikliği kabul etmedi. Yazılanlar saklanıyor.
}
notify-two-values = { $count ->
    [one] İki kişi aynı şeyi değiştirdi. Biri seçene kadar iki değer de saklanır.
   *[other] { $count } alanda ikişer değer var. Biri seçene kadar ikisi de saklanır.
}
notify-offline = { $count ->
    [one] Klinik bir saatten uzun süredir yanıt vermiyor. Bu bilgisayarda bir değişiklik bekliyor; hiçbir şey kaybolmaz.
   *[other] Klinik bir saatten uzun süredir yanıt vermiyor. Bu bilgisayarda { $count } değişiklik bekliyor; hiçbir şey kaybolmaz.
}
notify-disk = Bu bilgisayarın diski dolmak üzere: { $count } MB kaldı. Yeni görüntüler sığmayabilir.

## Undo, beside what has its own words
patient-added = Yeni hasta bu bilgisayara kaydedildi.
patient-back = Çöp kutusundan geri getirildi.
images-taken = { $count ->
    [one] { $count } görüntü bu bilgisayara kaydedildi.
   *[other] { $count } görüntü bu bilgisayara kaydedildi.
}
settings-changed = Ayar değişti.

## Said aloud, and the patient's page at 200 %
spoken-badge = { $name }: { $state }
columns = Sayfanın hangi bölümü
column-record = Bilgiler ve geçmiş

## The start: the sample clinic, the recovery key on paper, signing in
welcome-sample = Örnek kliniğe bak
welcome-sample-lead = Henüz karar vermediniz mi? Her şeyi denemek için üç yüz hayali hasta. İstediğiniz zaman çıkabilirsiniz.
welcome-sample-working = Örnek klinik dolduruluyor
sample-strip = Bu bir örnek klinik: buradaki hiçbir şey gerçek değil.
sample-leave = Kendi kliniğinizi kurun
desk-first = Resepsiyon 1
field-login-filled = Adınızdan alındı; isterseniz başkasını yazın
password-strength-short = Dayanamayacak kadar kısa: en az sekiz karakter yazın
password-strength-weak = Tahmini kolay: bir iki kelime ekleyin
password-strength-fair = İnsana dayanır, makineye dayanmaz: bir kelime daha iyi olur
password-strength-good = Tahmini zor
caps-lock = Caps Lock açık
recovery-save = Dosyaya kaydet
recovery-saved = Kaydedildi. Dosyayı bu bilgisayardan uzakta saklayın.
recovery-copied = Kopyalandı. Yalnızca sizin okuyabileceğiniz bir yere yapıştırın.
recovery-later = Sonra sor
key-page-title = Kurtarma anahtarı
key-page-login = Kullanıcı adı: { $login }
key-page-made = Yazıldığı zaman: { $at }, bilgisayar: { $desk }
key-page-for = Ne işe yarar
key-page-for-text = Parola kaybolursa bu kliniği bu bilgisayarda açar. Anahtar kimdeyse bilgisayardaki her şeyi okuyabilir.
key-page-how = Nasıl kullanılır
key-page-how-text = Chairside parolayı sorduğunda bunu yazın. Büyük veya küçük harf, çizgili veya çizgisiz: hepsi olur.
key-page-where = Nerede saklanır
key-page-where-text = Kliniğin evrakıyla birlikte, kasada veya evde. Masanın üzerinde veya bu bilgisayarın içinde değil.
sign-in-tries = { $tries ->
    [one] { $pause } beklemeden önce bir deneme hakkı kaldı.
   *[other] { $pause } beklemeden önce { $tries } deneme hakkı kaldı.
}
error-sample_clinic = Bu, örnek klinik. Önce ondan çıkın, sonra kendi kliniğinizi kurun.
error-print_failed = Yazdırma penceresi açılmadı. Sayfayı dosyaya kaydedin veya anahtarı elle yazın.

## The tour
tour = Tur
tour-again = Turu göster
tour-step = { $step } / { $of }
tour-next = İleri
tour-done = Tamam
tour-skip = Geç
tour-badge = Her kayıt nerede olduğunu söyler
tour-badge-shared = Kesik çizgi: şimdilik yalnızca bu bilgisayarda. Düz çizgi: klinikte de var. Nedenini ve ne zamandan beri olduğunu görmek için birine tıklayın.
tour-badge-here_only = Klinik yalnızca bu bilgisayardayken ince bir halka. Paylaşıldıktan sonra kesik çizgi yalnızca bu bilgisayarda, düz çizgi klinikte de var demektir.
tour-footer = Bütün klinik tek satırda
tour-footer-text = Bu bilgisayarda ne kadar bekleyen var ve ne zamandan beri. Tıklayınca listesi açılır.
tour-find = Her şeyi bulun
tour-find-text = Ctrl K hastayı adıyla, telefonuyla veya doğum tarihiyle, her alfabede bulur; bütün komutları da.
tour-new = Yeni hasta
tour-new-text = N tuşuna basın. Görüntüler hastanın sayfasına bırakılır veya Ctrl V ile yapıştırılır.
tour-keys = Bütün tuşlar tek sayfada
tour-keys-text = İstediğiniz zaman ? tuşuna basın. Bu tur Ayarlar'da da var.

## Settings: leaving the desk, sharing the clinic
settings-auto_lock = Kendiliğinden kilitle
settings-auto_lock-off = Hiçbir zaman
settings-auto_lock-5 = 5 dk sonra
settings-auto_lock-15 = 15 dk sonra
settings-auto_lock-30 = 30 dk sonra
settings-lock-label = Şimdi kilitle
settings-lock-more = Yazılanlar saklanır. Bekleyenler yine kliniğe gider; sonra bu bilgisayar biri oturum açana kadar kapanır.
share-title = Bu kliniği paylaş
share-lead = Bu klinik şimdilik yalnızca bu bilgisayarda. Bir sunucuda olursa başka bilgisayarlar katılabilir; bir bilgisayar kaybolsa da hiçbir şey kaybolmaz.
share-what-sent = Her şey gider: hastalar, görüntüler, geçmiş ve çöp kutusu. Çalışmaya devam edebilirsiniz; alttaki çubuk ne kadarının gittiğini gösterir.
share-what-stays = Her şey bu bilgisayarda da kalır ve buradaki parolanız değişmez.
share-what-needed = Sunucuyu yöneten kişi önce orada boş bir klinik kurar, size adresini ve bir kullanıcı adı verir.
share-login = Sunucudaki kullanıcı adı
share-login-help = Yeni kliniğin sahibinin kullanıcı adı
share-password = Sunucudaki parola
share-password-help = Yalnızca bu bilgisayardakinden farklıysa
share-choose = Bu kullanıcı adı birden fazla klinikte var. Boş olan ve bu klinik için ayrılan hangisi?
share-submit = Bu kliniği paylaş
share-working = Sunucuya soruluyor
share-done = Bu klinik artık { $server } üzerinden paylaşılıyor. Şimdi gönderiliyor; alttaki çubuk ne kadarının gittiğini gösterir.
share-waiting = Bekleyenleri gör
share-error-server_unreachable = Sunucu yanıt vermiyor. Hiçbir şey gönderilmedi. Adrese ve bağlantıya bakın, sonra yeniden paylaşın.
share-error-not_our_server = Oradan bir yanıt geliyor ama bir Chairside sunucusundan değil. Hiçbir şey gönderilmedi. Adresi sunucuyu yöneten kişiye sorun.
share-error-password_wrong = Sunucu bu kullanıcı adını bu parolayla tanımıyor. Hiçbir şey gönderilmedi. Sunucudaki parolanızı yazın.
share-error-clinic_not_empty = O sunucudaki kliniğin kendi kayıtları var; ona hiçbir şey gönderilmedi. Sunucuyu yöneten kişiden yeni, boş bir klinik isteyin.
share-error-has_server = Bu klinik zaten bir sunucuda. Hiçbir şey değişmedi.
share-error-forbidden = Kliniği yalnızca sahibi paylaşabilir.
share-error-invalid = Bu bir adres değil. Adres https://clinic.example.org gibi görünür.

## People: the list's order, filter and columns; duplicates and merging
unit-file_number = Dosya numarası
column-email = E-posta
column-file_number = Dosya no
column-added = Eklenme
patients-best-first = En uygun olan önce
patients-filter = Listede kimler var
filter-everyone = Herkes
filter-waiting = Henüz klinikte olmayanlar
filter-alerts = Uyarısı olanlar
filter-images = Görüntüsü olanlar
filter-no_contact = İletişim bilgisi olmayanlar
filter-none-waiting = Herkes klinikte kayıtlı. Gönderilmeyi bekleyenler burada listelenecek.
filter-none-alerts = Kimsenin uyarısı yok. Uyarısı olanlar burada listelenecek.
filter-none-images = Kimsenin görüntüsü yok. Görüntüsü olanlar burada listelenecek.
filter-none-no_contact = Herkesin telefonu veya e-posta adresi var.
filter-none-found = Bunların arasında “{ $text }” adında kimse yok.
filter-clear = Herkesi göster
patients-view = Sütunlar ve satırlar
patients-columns = Sütunlar
density = Satır yüksekliği
density-normal = Normal
density-compact = Sıkışık
duplicates = İki kez mi yazıldı?
duplicates-count = { $count ->
    [one] { $count } kişi iki kez mi yazıldı?
   *[other] { $count } kişi iki kez mi yazıldı?
}
open = Aç
alike-same_name = aynı ad
alike-similar_name = neredeyse aynı ad
alike-same_birth_date = aynı doğum tarihi
alike-similar_birth_date = neredeyse aynı doğum tarihi
alike-same_phone = aynı telefon
alike-same_email = aynı e-posta
alike-found = { $count ->
    [one] Belki zaten kayıtlı: { $count } hasta
   *[other] Belki zaten kayıtlı: { $count } hasta
}
alike-open = Aç: { $name }
compare = Karşılaştır
different = İki ayrı kişi
different-done = İki kişi olarak kaldı. Bu çift bir daha sorulmaz.
looks-like = { $count ->
    [one] Başka bir kayda benziyor: { $name }
   *[other] Başka { $count } kayda benziyor, en çok: { $name }
}
duplicates-pairs = { $count ->
    [0] kimse yok
    [one] { $count } çift
   *[other] { $count } çift
}
duplicates-first = En olası { $count } çift gösteriliyor
duplicates-lead = En olası olan önce. Enter karşılaştırır, D iki ayrı kişi der.
duplicates-empty = İki kez yazılmış kimse görünmüyor. Adı, doğum tarihi veya telefonu aynı olan çiftler karşılaştırmanız için burada olacak.
merge-title = Aynı kişi mi?
merge-lead = Hangi kaydın kalacağını ve her alanda hangi değerin geçerli olacağını seçin. İstediğiniz zaman geri alınabilir.
merge-stays = Kayıt
merge-this-stays = Bu kayıt kalsın
merge-shown-as = Öteki kayıtta gösterilecek
merge-both = İki not da kalsın
merge-same = İki kaydın bütün alanları aynı.
merge-allergies = { $count ->
    [0] alerji yok
    [one] { $count } alerji
   *[other] { $count } alerji
}
merge-images = { $count ->
    [0] görüntü yok
    [one] { $count } görüntü
   *[other] { $count } görüntü
}
merge-below = İki kayıttakiler birlikte gösterilir: { $allergies }, { $images }. Hiçbir şey taşınmaz veya silinmez.
merge-go = Tek hasta yap
merged-done = İki kayıt artık tek hasta: { $name }.
merged-into = Bu kayıtla aynı kişi: { $name }.
merged-here = Şu adla da kayıtlı: { $name }.
merged-look = Göster
merged-part = Yeniden ayır
merged-parted = Yeniden iki hasta oldular.
history-merged = Başka bir kayıtla tek hasta yapıldı
history-parted = Başka bir kayıttan yeniden ayrıldı
history-added-distinct_patient = Başka bir kayıtla aynı kişi olmadığı belirtildi
history-restored-distinct_patient = Başka bir kayıtla aynı kişi olmadığı yeniden belirtildi
history-removed-distinct_patient = Başka bir kayıtla aynı kişi olabilir
unit-other = İki ayrı kişi
another-record = başka bir kayıt
own-record = kendi başına bir kayıt
compare-pair = Karşılaştır: { $one } ve { $other }
different-pair = İki ayrı kişi: { $one } ve { $other }

## Progress, with a way to stop
work-taking = { $count ->
    [one] { $count } görüntüden { $done } tanesi alındı
   *[other] { $count } görüntüden { $done } tanesi alındı
}
work-stop-taking = İptal
images-left-out = { $count ->
    [one] { $count } dosya dışarıda bırakıldı.
   *[other] { $count } dosya dışarıda bırakıldı.
}
work-sending = Kliniğe ulaşan: { $what }
work-changes = { $count ->
    [one] { $done }/{ $count } değişiklik
   *[other] { $done }/{ $count } değişiklik
}
work-images = { $count ->
    [one] { $done }/{ $count } görüntü
   *[other] { $done }/{ $count } görüntü
}
work-stop-sending = Beklemeyi bırak
try-stopped = Hâlâ yalnızca bu bilgisayarda: { $what }. Kliniğe kendiliğinden gider; çalışmaya devam edin.
footer-partial-counted = Klinik getiriliyor
first-fetch = { $count ->
    [one] { $count } kayıttan { $came } tanesi burada
   *[other] { $count } kayıttan { $came } tanesi burada
}

## Kendiliğinden gelen röntgenler: kart, gelen kutusu, izlenen klasörler
arrived = Yeni röntgenler
arrived-count = { $count ->
    [one] Yeni görüntü, kaydedildi
   *[other] { $count } yeni görüntü, kaydedildi
}
arrived-ago = { $span } önce
arrived-more = +{ $count }
arrived-move-one = { $file } başka bir hastanın
arrived-right = { $count ->
    [one] Doğru
   *[other] { $count } görüntü de doğru
}
arrived-other = Başka hasta…
arrived-another = Burada { $name } açık. Bu, başka bir hasta dosyasına gitti.
arrived-said = { $count ->
    [one] Yeni görüntü kaydedildi: { $name }, { $chair }
   *[other] { $count } yeni görüntü kaydedildi: { $name }, { $chair }
}
arrived-choose = Hangi görüntüler
arrived-none-chosen = En az bir görüntü seçin.
arrived-moved = { $count ->
    [one] Taşındı: { $name }.
   *[other] { $count } görüntü taşındı: { $name }.
}
arriving = { $count ->
    [one] Bir görüntü geliyor…
   *[other] { $count } görüntü geliyor…
}
command-arrival-right = Yeni görüntüler: doğru
command-arrival-other = Yeni görüntüler: başka hastanın
pick-whose = { $count ->
    [one] Bu görüntü kimin?
   *[other] Bu { $count } görüntü kimin?
}
pick-find = Hasta bulun
pick-hint = Ad, telefon veya doğum tarihi
tray = Gelen röntgenler
rail-tray = Gelenler
tray-lead = Bunlar geldi ve bir hasta bekliyor.
tray-oldest = En eski { $shown } tanesi gösteriliyor, toplam { $total }.
tray-empty = Burada bekleyen yok. Ünitinde açık hasta yokken gelen röntgenler buraya düşer.
tray-file-picked = { $count ->
    [0] Seçilenleri kaydet…
    [one] { $count } görüntüyü kaydet…
   *[other] { $count } görüntüyü kaydet…
}
tray-file = Kaydet…
tray-discard = { $file } dosyasını at
tray-reason-nobody_open = Bu ünitte açık hasta yoktu
tray-reason-patient_changed = Gelirken başka bir hasta açıldı
tray-reason-names_another = Açık olan hastadan başka birini gösteriyor
tray-reason-not_a_picture = Gösterilebilen bir görüntü değil
tray-filed = { $count ->
    [one] { $name } için kaydedildi.
   *[other] { $count } görüntü { $name } için kaydedildi.
}
tray-discard-title = Bu dosya atılsın mı?
tray-discard-text = { $file } gelenlerden çıkar ve hiçbir hastaya eklenmez. Aslı klasöründe kalır.
tray-discard-go = At
folders = Röntgen klasörleri
folders-empty = Chairside, röntgen programlarınızın aktardığı klasörleri izleyebilir. Her yeni görüntü o ünitte açık olan hastaya hemen kaydedilir ve onaylamanız için size gösterilir.
folder-add = Klasör ekle…
folder-own = Bu bilgisayar
folder-watching = İzleniyor
folder-polling = Birkaç saniyede bir bakılıyor
folder-state-missing = Bulunamadı
folder-state-unreadable = Okunamıyor
folder-state-too_many = Çok fazla dosya
folder-todo-missing = Buradan röntgen gelmiyor. Sürücüyü veya ağ paylaşımını bağlayın. Klasör taşındıysa buradan kaldırıp yeniden ekleyin.
folder-todo-unreadable = Buradan röntgen gelmiyor. Bu bilgisayarın kullanıcısına klasörü okuma izni verin.
folder-todo-too_many = Buradan röntgen gelmiyor. Eski dosyaları çıkarın veya boş bir klasöre aktarıp onu ekleyin.
folder-troubles = Bu dosyalar alınamadı:
folder-more = { $chair }: değiştir
folder-rename = Ünitin adını değiştir
folder-polling-on = Birkaç saniyede bir bak
folder-polling-off = Yeni dosyaları sistem bildirsin
folder-remove = İzlemeyi bırak
folder-remove-title = Bu klasör artık izlenmesin mi?
folder-remove-text = { $place } içindeki yeni görüntüler artık { $chair } için gelmez. Dosyalar klasörde, kaydedilenler hasta dosyalarında kalır.
folder-chair = Ünit
folder-chair-help = Görüntüleri bu klasöre gelen ünit veya oda.
folder-chair-missing = Ünite bir ad verin.
folder-chair-first = Ünit 1
folder-add-title = Klasör izle
folder-watch = İzle
folder-place = Klasör:
folder-where = Klasör nerede
folder-where-here = Bu bilgisayarda
folder-where-network = Ağda
folder-rename-title = Bu ünit için başka bir ad
own-chair = Bu bilgisayarın üniti
own-chair-help = Bu pencerede açık olan hasta, o ünitteki hastadır.
own-chair-none = Ünit yok
pick-nothing = Bu adda hasta yok.
grid-select = Seç
grid-selected = { $item } seçildi
grid-deselected = { $item } artık seçili değil
grid-all = Hepsi seçildi
grid-count = { $count ->
    [one] { $count } seçili
   *[other] { $count } seçili
}

## Seriler: şablonlar ve içindekiler
series = Seriler
series-new = Yeni seri
series-filled = { $filled } / { $wanted }
template = Seri
template-group-bitewing = Bitewing
template-group-periapical = Periapikal
template-group-full_mouth = Tüm ağız
template-group-extraoral = Panoramik ve sefalogram
template-group-photos = Fotoğraflar
template-bitewing_2 = Bitewing, 2
template-bitewing_4 = Bitewing, 4
template-bitewing_vertical_7 = Dikey bitewing, 7
template-periapical_1 = Periapikal, 1
template-periapical_2 = Periapikal, 2
template-periapical_3 = Periapikal, 3
template-periapical_4 = Periapikal, 4
template-full_mouth_14 = Tüm ağız, 14
template-full_mouth_16 = Tüm ağız, 16
template-full_mouth_18 = Tüm ağız, 18
template-full_mouth_20 = Tüm ağız, 20
template-panoramic = Panoramik
template-cephalogram = Sefalogram
template-photos_8 = Fotoğraflar, 8
template-photos_10 = Fotoğraflar, 10
mount-position = Konum { $n } / { $count }
mount-state-filled = Dolu
mount-state-empty = Boş
mount-state-next = Sıradaki çekim buraya gelir
mount-state-skipped = Atlandı
mount-next = Sıradaki çekim
mount-marked = Yer değişimi bekliyor
mount-swap-with = Şununla değiştir…
mount-gone = Bu seri artık burada değil. Görüntüleri hasta dosyasında.
mount-back = Hastaya dön
mount-right = R
mount-left = L
mount-listening = { $chair } çekimleri bu seriye gelir
mount-filled = { $filled } / { $wanted } yerleşti
mount-remove = Bu seriyi kaldır
mount-removed = Seri kaldırıldı. Görüntüleri hasta dosyasında kalır.
mount-chosen = Seçilen konum
mount-pending = Diğer konuma gidip X tuşuna basın.
mount-give-up = Vazgeç
mount-open = Aç
mount-turn = Döndür
mount-retake = Yeniden çek
mount-place = Görüntü yerleştir
mount-skip = Atla
mount-unskip = Yine de kullan
mount-swap = Yer değiştir
mount-swap-here = Bununla değiştir
mount-retaken = Yeniden çekim için çıkarıldı. Görüntü hasta dosyasında kalır.
mount-turn-away = Bu görüntü henüz bu bilgisayarda değil. Önce açın, sonra döndürün.
mount-place-title = Buraya hangi görüntü gelsin?
mount-place-none = Bu hastanın her görüntüsü zaten bir seride.
mount-walk = Konumdan konuma
command-group-series = Seride

## Images: letting them rest, how far they are, their room on this desk
files-pause = Görüntüleri beklet
files-resume = Görüntüleri sürdür
files-rest = Siz sürdürene kadar görüntüler bekler. Kayıtlar gitmeye devam eder; “{ try-now }” yine de her şeyi gönderir.
files-paused = Görüntüler bu bilgisayarda bekliyor.
files-resumed = Görüntüler sürüyor.
footer-images-rest = görüntüler bekletiliyor
footer-resting = Görüntüler bekletiliyor
statement-resting = { $count ->
    [one] { $count } görüntü bu bilgisayarda bekletiliyor.
   *[other] { $count } görüntü bu bilgisayarda bekletiliyor.
}
statement-more-resting = Diğer her şey klinikte. Çalışmaya devam edin, hiçbir şey kaybolmaz.
statement-needs_person-resting = { $person ->
    [one] { $person } öğe ilgi bekliyor.
   *[other] { $person } öğe ilgi bekliyor.
} { $count ->
    [one] { $count } görüntü burada bekletiliyor.
   *[other] { $count } görüntü burada bekletiliyor.
}
waiting-sent-of = { $sent } / { $all }
waiting-left = yaklaşık { $span } kaldı
details-next-turn = sırası gelince
details-next-rest = görüntüler sürünce
details-next-now = yolda
details-rate = Hız
settings-files = Bu bilgisayardaki görüntüler
settings-files_kib_s = Hız sınırı
settings-files_kib_s-0 = Sınır yok
settings-files_kib_s-help = Görüntülerin her iki yönde de hattan en çok alacağı pay. Kayıtlar her zaman önce gider.
settings-files_room_mib = Diskteki yer
settings-files_room_mib-0 = Ne kadar varsa
settings-files_room_mib-help = Görüntüler daha çok yer tutarsa en uzun süredir bakılmayanlar bu diskten çıkar, açılınca geri gelir. Yalnızca klinikte doğrulanmış olanlar çıkabilir: burada tuttuklarınız ve bu hafta gelenlerinki asla.
patient-pin = Görüntüleri bu bilgisayarda tut
patient-unpin = Görüntüler buradan çıkabilir
patient-pinned = { $name }: görüntüleri bu bilgisayara gelir ve kalır.
patient-unpinned = { $name }: yer gerekirse görüntüleri bu bilgisayardan çıkabilir.
patient-pinned-mark = Görüntüler burada tutuluyor
