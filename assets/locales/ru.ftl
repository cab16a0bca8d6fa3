# Chairside, Russian. Сначала что есть, затем что будет, затем что можно сделать.

## The window
rail = Разделы
rail-patients = Пациенты
rail-conflicts = Два значения
rail-waiting = Отправка
rail-trash = Корзина
rail-settings = Настройки
rail-count = { $count ->
    [one] { $count } требует решения
    [few] { $count } требуют решения
    [many] { $count } требуют решения
   *[other] { $count } требует решения
}
tabs = Открытые карты
tabs-more = ещё { $count }
tab-close = Закрыть: { $name }
tab-draft = Незаконченный текст
toasts = Сообщения
close = Закрыть
back = Назад
cancel = Отмена
save = Сохранить
edit = Изменить
add = Добавить
more = Ещё действия
undo = Отменить
restore = Вернуть
decide = Решить
or = или
today = Сегодня
yesterday = Вчера
try-now = Повторить
trying = Попытка
try-again = Повторить
copy-details = Копировать
copied = Скопировано
not-given = –
no-name = Пока без имени
slow-read = Это занимает больше времени, чем обычно. Читается файл клиники на этом компьютере.
page-broken = Эту страницу не удалось показать. Всё сохранённое цело, другие страницы работают.
saved-as-typed = Текст сохраняется на этом компьютере по мере ввода.
find = Найти пациента или действие
find-short = Пациент или действие
find-results = Найдено
find-nothing = Нет ни пациента, ни действия с таким названием.
drop-nowhere = Сначала откройте карту пациента, затем перетащите снимки туда.

## Keys
keys = Клавиши
key-find = Поиск и команды
key-tab = Карта пациента
key-tab-next = Следующая карта
key-tab-close = Закрыть карту
key-region = Следующая область
key-undo = Отменить
key-back = На уровень назад
key-search = Поиск
key-rows = Строка ниже и выше
key-open = Открыть
key-waiting = Что ждёт отправки
key-paste = Вставить снимки
key-zoom = Масштаб снимка
key-invert = Негатив снимка
key-keep = Оставить первое или второе значение
key-write = Ввести другое значение
key-pick = Выбрать, выбрать все, вернуть

## First start
welcome-title = Здравствуйте
welcome-lead = Chairside хранит данные всей клиники на этом компьютере и работает даже без интернета.
welcome-new = Создать клинику
welcome-new-lead = Для первого компьютера. Данные клиники хранятся здесь, пока вы не добавите второй компьютер или сервер.
welcome-join = Подключиться
welcome-join-lead = Для следующего компьютера. Нужны адрес сервера клиники, ваш логин и пароль.
new-clinic-title = Новая клиника
new-clinic-lead = Потом можно изменить всё, кроме одного: клиника открывается только паролем или ключом восстановления.
new-clinic-submit = Создать клинику
new-clinic-working = Создаётся клиника
join-title = Подключение
join-lead = Этот компьютер станет одним из компьютеров клиники. Он работает и без связи.
join-submit = Подключиться
join-working = Запрос в клинику
join-choose = Ваш логин есть в нескольких клиниках. Для какой из них этот компьютер?
field-clinic = Название клиники
field-your-name = Ваше имя
field-login = Логин
field-password = Пароль
field-password-help = Четыре-пять слов легко запомнить и трудно подобрать
field-password-or-key = Пароль или ключ восстановления
field-desk = Название компьютера
field-desk-help = Например, Регистратура 1 или Кресло 2
field-server = Адрес сервера клиники
field-server-help = Например, https://clinic.example.org
field-recovery = Ключ восстановления
field-needed = Заполните это поле.
password-show = Показать пароль
password-hide = Скрыть пароль
recovery-title = Ключ восстановления
recovery-lead = Распечатайте или запишите его и храните отдельно от этого компьютера.
recovery-why = Он откроет клинику, если все пароли утеряны. Без паролей и без ключа данные клиники не прочтёт никто: ни вы, ни мы.
recovery-kept = Ключ сохранён
recovery-print = Печать
recovery-copy = Копировать
recovery-ask-title = Введите сохранённый ключ
recovery-ask-lead = Спрашивается один раз, чтобы описка нашлась сейчас, а не через год.
recovery-open = Войти в клинику
recovery-show = Показать ключ ещё раз
recovery-ask-later = Ключ был показан один раз, когда клиника появилась на этом компьютере, и нигде в Chairside не хранится. Введите его по своей записи.
recovery-confirm = Проверить
recovery-confirm-open = Проверить ключ восстановления
recovery-unconfirmed = Ключ восстановления ещё не вводили. Описка обнаружится, только когда ключ понадобится.
recovery-confirmed = Ключ восстановления верный. Храните его отдельно от этого компьютера.
sign-in-title = Вход в клинику
sign-in-lead = Клиника на этом компьютере закрыта паролем.
sign-in-submit = Войти
sign-in-working = Вход
sign-in-forgotten = Забыли пароль? Подойдёт и распечатанный ключ восстановления.
sign-in-pause = Слишком много неверных паролей. Повторите через { $span }.
sign-in-again = Заблокировать и войти с паролем

## The clinic cannot be opened
blocked-works = Что работает
blocked-fails = Что не работает
blocked-do = Что можно сделать
blocked-again = Проверить
blocked-title-database_corrupt = Файл клиники на этом компьютере повреждён
blocked-works-database_corrupt = Другие компьютеры и сервер работают как раньше. Повреждённый файл оставлен как есть, ничего не удалено.
blocked-fails-database_corrupt = Вход в клинику на этом компьютере.
blocked-do-database_corrupt = Работайте на другом компьютере. Восстановите этот из последней резервной копии или подключите к клинике заново, затем передайте поддержке текст ниже.
blocked-title-database_newer = Клиника открывалась в более новой версии Chairside
blocked-works-database_newer = Все компьютеры с новой версией Chairside. На этом компьютере ничего не изменено.
blocked-fails-database_newer = Вход в клинику со старой версией: она могла бы потерять то, что записала новая.
blocked-do-database_newer = Обновите Chairside на этом компьютере и проверьте снова.
blocked-title-not_a_database = Это не файл клиники
blocked-works-not_a_database = Другие компьютеры и сервер. Файл оставлен как есть.
blocked-fails-not_a_database = Вход в клинику на этом компьютере: файл другого вида или скопирован не полностью.
blocked-do-not_a_database = Восстановите компьютер из последней резервной копии или подключите к клинике заново.
blocked-title-profile_read_only = Chairside не может сюда записывать
blocked-works-profile_read_only = Другие компьютеры. На этом компьютере ничего не изменено.
blocked-fails-profile_read_only = Сохранение данных на этом компьютере: папка защищена от записи.
blocked-do-profile_read_only = Разрешите запись в папку клиники или снимите с диска защиту от записи и проверьте снова.
blocked-title-disk_full = На этом компьютере заполнен диск
blocked-works-disk_full = Всё сохранённое цело. Другие компьютеры работают как раньше.
blocked-fails-disk_full = Сохранение новых данных и снимков на этом компьютере.
blocked-do-disk_full = Освободите место на диске и проверьте снова. Снимки пока можно делать на другом компьютере.
blocked-title-profile_in_use = Клиника уже открыта на этом компьютере
blocked-works-profile_in_use = Окно, которое уже открыто.
blocked-fails-profile_in_use = Второе окно той же клиники.
blocked-do-profile_in_use = Перейдите в открытое окно. Если его нет, подождите полминуты и проверьте снова.
blocked-title-other = На этом компьютере не удаётся войти в клинику
blocked-works-other = Другие компьютеры и сервер. На этом компьютере ничего не изменено.
blocked-fails-other = Вход в клинику здесь.
blocked-do-other = Проверьте снова. Если не помогло, передайте поддержке текст ниже.

## Patients
patients-search = Имя, телефон или дата рождения
patients-count = { $count ->
    [one] { $count } пациент
    [few] { $count } пациента
    [many] { $count } пациентов
   *[other] { $count } пациента
}
patients-empty = Здесь будет список пациентов. Добавьте первого или нажмите N.
patients-none-found = Не найдено: «{ $text }». Добавьте нового пациента или нажмите N.
column-name = Имя
column-born = Дата рожд.
column-phone = Телефон
column-alerts = Важно
column-images = Снимки
column-state = В клинике?
years = { $years ->
    [one] { $years } год
    [few] { $years } года
    [many] { $years } лет
   *[other] { $years } года
}
alerts-count = { $count ->
    [1] Аллергия
    [one] { $count } аллергия
    [few] { $count } аллергии
    [many] { $count } аллергий
   *[other] { $count } аллергии
}
patient-new = Новый пациент
patient-save = Сохранить
patient-to-trash = Убрать в корзину
patient-trashed = В корзине на 30 дней: { $name }.
patient-in-trash = Этот пациент в корзине.
patient-decide = Два значения: { $fields }
born-read = { $date }, { $years ->
    [one] { $years } год
    [few] { $years } года
    [many] { $years } лет
   *[other] { $years } года
}
field-birth_date-help = Например, { $example }
name-needed = Нужно указать имя или фамилию.
birth-date-unread = Это не дата. Укажите день, месяц и год.
draft-restored = Здесь текст, который вы не сохранили.
draft-drop = Начать заново
contact = Контакты
contact-go-on = Продолжить
contact-saved = Сохранено на компьютере.
unit-given = Имя
unit-family = Фамилия
unit-name = Имя
unit-birth_date = Дата рождения
unit-phone = Телефон
unit-email = Почта
unit-note = Заметка
unit-substance = Вещество
unit-reaction = Реакция
unit-reaction_group = Аллергия и реакция
unit-allergy = Аллергия
unit-criticality = Степень опасности
unit-file = Файл
unit-filename = Имя файла
unit-sha256 = Файл
unit-taken_at = Снято
unit-bytes = Размер
unit-mime = Тип
unit-patient = Пациент
unit-merged_into = Тот же пациент

## Allergies
alerts = Важно
allergy = Аллергия
allergies = Аллергии
allergies-none = Аллергии не указаны. Спросите.
allergies-empty = Не указаны.
allergy-edit = Изменить: { $substance }
allergy-remove = Удалить: { $substance }
allergy-removed = Удалено: { $substance }.
criticality-low = не опасна
criticality-high = может угрожать жизни
criticality-unable-to-assess = опасность неизвестна
criticality-short-low = Низкая
criticality-short-high = Высокая
criticality-short-unable-to-assess = Неясно

## Timeline
timeline = История
timeline-empty = Здесь будет всё, что происходит с этим пациентом.
history-added-patient = Пациент добавлен
history-added-allergy = Аллергия добавлена
history-added-image = Снимок добавлен
history-added-record = Запись добавлена
history-removed-patient = Пациент убран в корзину
history-removed-allergy = Аллергия удалена
history-removed-image = Снимок удалён
history-removed-record = Запись удалена
history-restored-patient = Пациент возвращён из корзины
history-restored-allergy = Аллергия возвращена
history-restored-image = Снимок возвращён
history-restored-record = Запись возвращена
history-changed = { $unit }: { $value }
history-emptied = { $unit }: очищено
history-changed-many = Изменено: { $units }
history-changed-record = Изменено
history-was = было: { $value }

## Images
images = Снимки
images-empty = Здесь будут рентген и фото.
images-drop = Перетащите или вставьте снимки в это окно
images-drop-here = Отпустите снимки здесь. Пациент: { $name }
whose-title = Чей это снимок?
whose-lead = В файле { $file } указан не тот человек, что в этой карте. Пока ничего не сохранено.
whose-in-file = В файле
whose-in-chart = В этой карте
whose-differs = не совпадает
whose-file = Сохранить в эту карту
whose-leave = Не добавлять
paste-nothing = В буфере обмена нет снимка.
image-open = Открыть: { $name }, { $day }
image-no-picture = Нет картинки
image-gone = Этого снимка здесь больше нет.
image-remove = Удалить
image-removed = Удалено: { $name }.
image-tools = Инструменты
image-next = Следующий снимок
image-previous = Предыдущий снимок
image-view-on_server = Этот снимок в клинике. Он загружается.
image-view-downloading = Этот снимок загружается из клиники.
image-view-lost_here = Файл пропал с этого компьютера. Он запрошен у клиники и других компьютеров.
image-view-saved_here = Этот файл нельзя показать на экране. Он хранится без изменений.
image-view-uploading = Этот файл нельзя показать на экране. Он хранится без изменений.
image-view-retry = Этот файл нельзя показать на экране. Он хранится без изменений.
image-view-verified = Этот файл нельзя показать на экране. Он хранится без изменений.
image-view-damaged = Этот файл отличается от исходного. Ничего не перезаписано.
zoom-in = Увеличить
zoom-out = Уменьшить
zoom-fit = Целиком
invert = Негатив
viewer = Просмотр снимков
viewer-back = Назад к карте
viewer-compare = Сравнить
viewer-compare-none = Более раннего снимка для сравнения нет.
viewer-together = Двигать вместе
viewer-window-open = Второй экран
viewer-print = Печать
viewer-printed = Напечатано: { $at }
viewer-export = Экспорт
viewer-export-as = Сохранить копию
viewer-export-png = Как выглядит сейчас (PNG)
viewer-export-dicom = Файл DICOM
viewer-export-original = Исходный файл
viewer-exported = Копия сохранена.
viewer-purpose = Для ведения карты. Не для первичной диагностики.
viewer-strip = Снимки до и после
viewer-stage = { $name }, { $day }. Стрелки и Enter рисуют выбранным инструментом.
viewer-preview = Пока снимка нет, показана его уменьшенная копия.
viewer-panel = Об этом снимке
viewer-look = Окно
viewer-window-handles = Окно: что чёрное и что белое
viewer-window-low = Чёрное до
viewer-window-high = Белое от
viewer-presets = Готовые окна
viewer-preset-as_taken = Исходное
viewer-preset-soft = Мягко
viewer-preset-hard = Контраст
viewer-preset-enamel = Эмаль
viewer-preset-bone = Кость
viewer-preset-fine = Детали
viewer-gamma = Средние тона
viewer-sharpen = Резкость
viewer-reset = Вернуть исходный вид
viewer-reset-done = Снимок показан таким, каким был сделан.
viewer-not-saved = Этот вид ещё не сохранён.
viewer-unsaved = Вид снимка не удалось сохранить. { $why }
viewer-loupe = Лупа
viewer-marks = Пометки
viewer-marks-aside = отдельный слой, снимок не меняется
viewer-marks-none = На этом снимке нет пометок.
viewer-marks-shown = Показать пометки
viewer-px = { $count } пкс
viewer-scale-device = Миллиметры получены от аппарата.
viewer-scale-person = Миллиметры получены ручной калибровкой.
viewer-scale-nobody = Длины в пикселях: масштаб этого снимка неизвестен.
viewer-calibrate = Калибровать
viewer-calibrate-again = Калибровать заново
viewer-calibrate-done = Задать масштаб
viewer-uncalibrate = Забыть масштаб
viewer-calibrated = Масштаб снимка изменён.
viewer-known-length = Длина линии в миллиметрах
viewer-known-length-help = Например, известная длина штифта или имплантата.
viewer-known-length-wrong = Число миллиметров, не больше 500.
viewer-teeth = Зубы
viewer-teeth-none = Зубы ещё не указаны.
viewer-teeth-choose = Выбрать зубы
viewer-teeth-changed = Зубы снимка изменены.
viewer-view-changed = Вид снимка изменён.
viewer-image = Снимок
viewer-kind = Вид
viewer-kind-unknown = Неизвестен
viewer-fact-taken = Сделан
viewer-fact-size = Размер
viewer-fact-file = Файл
viewer-bits = { $bits } бит
teeth-permanent = Постоянные зубы
teeth-primary = Молочные зубы
tool-level = Яркость и контраст
tool-move = Двигать снимок
tool-ruler = Линейка
tool-angle = Угол
tool-freehand = От руки
tool-text = Заметка
turn-left = Повернуть влево
turn-right = Повернуть вправо
mirror = Отразить
zoom-one = Один к одному
mark-ruler = Длина
mark-angle = Угол
mark-freehand = Рисунок
mark-text = Заметка
mark-added = Пометка добавлена.
mark-changed = Пометка изменена.
mark-removed = Пометка удалена.
mark-add = Поставить заметку
mark-words = Текст
mark-words-empty = Напишите текст заметки.
mark-write = Написать к пометке { $number }
mark-remove = Удалить пометку { $number }
mark-point = Точка { $number }
image-kind-bitewing = Прикусной
image-kind-periapical = Прицельный
image-kind-occlusal = Окклюзионный
image-kind-panoramic = Панорамный
image-kind-ceph_lateral = ТРГ боковая
image-kind-ceph_pa = ТРГ прямая
image-kind-tmj = ВНЧС
image-kind-cbct = Объём (КЛКТ)
image-kind-intraoral_frontal = Прикус, спереди
image-kind-intraoral_right = Прикус, справа
image-kind-intraoral_left = Прикус, слева
image-kind-intraoral_upper = Верхний зубной ряд
image-kind-intraoral_lower = Нижний зубной ряд
image-kind-intraoral_overjet = Сагиттальная щель
image-kind-extraoral_rest = Лицо в покое
image-kind-extraoral_smile = Лицо с улыбкой
image-kind-extraoral_oblique = Лицо вполоборота
image-kind-extraoral_profile = Профиль
image-kind-scan = Скан
image-kind-other = Другое
image-kind-IO = Внутриротовой рентген
image-kind-PX = Панорамный рентген
image-kind-DX = Рентген
image-kind-XC = Фото
images-filter = Отбор
images-filter-kind = Вид
images-filter-kind-any = Любой вид
images-filter-teeth = Зубы
images-filter-from = Сделаны с
images-filter-to = Сделаны по
images-filter-date-wrong = Дата, например { $example }
images-filter-clear = Показать все
images-filter-none = Под отбор не подходит ни один снимок.
images-filtered = { $count } из { $total }
key-viewer-hold = Взять окно, руку, линейку
key-viewer-draw = Взять угол, перо, заметку
key-viewer-turn = Повернуть и отразить снимок
key-viewer-look = Следующее окно, резкость
key-viewer-loupe = Лупа, пометки
key-viewer-one = Один к одному
key-viewer-compare = Сравнить, двигать вместе
key-viewer-level = Окно стрелками
key-viewer-step = Следующий и предыдущий снимок

## Badges: word and sentence of each state
badge-word-here_only = Только здесь
badge-word-new_here = Только здесь
badge-word-waiting = Ждёт
badge-word-sending = Отправка
badge-word-saved = В клинике
badge-word-needs_review = Два значения
badge-word-rejected = Отклонено
badge-word-held = Отложено
badge-word-saved_here = Только здесь
badge-word-uploading = Отправка
badge-word-retry = Повтор
badge-word-verified = Проверено
badge-word-on_server = В клинике
badge-word-downloading = Загрузка
badge-word-lost_here = Нет файла
badge-word-damaged = Повреждён
badge-short-here_only = Здесь
badge-short-saved_here = Здесь
badge-short-retry = Повтор
badge-short-on_server = Клиника
badge-short-lost_here = Нет
badge-changes-waiting = { $count ->
    [one] { $count } изменение ждёт
    [few] { $count } изменения ждут
    [many] { $count } изменений ждут
   *[other] { $count } изменения ждёт
}
badge-sentence-here_only = Данные клиники только на этом компьютере. Сделайте копию или подключите второй компьютер.
badge-sentence-new_here = Новое, есть только здесь. Ещё не отправлено.
badge-sentence-waiting = Сохранено на этом компьютере. Уйдёт в клинику, когда появится связь.
badge-sentence-sending = Отправляется в клинику.
badge-sentence-saved = Передано в клинику. Есть на других компьютерах.
badge-sentence-needs_review = Двое изменили одно и то же. Оба значения сохранены.
badge-sentence-rejected = Отклонено клиникой. Ваш текст сохранён.
badge-sentence-held = Сначала должно уйти другое изменение.
badge-sentence-saved_here = Оригинал сохранён на этом компьютере. Ещё не отправлен.
badge-sentence-uploading = Отправляется в клинику. После обрыва продолжится с этого же места.
badge-sentence-retry = Последняя попытка не удалась. Попытки продолжатся.
badge-sentence-verified = В клинике точно такой же файл. Он есть и здесь.
badge-sentence-on_server = На этом компьютере файла нет. Он загрузится при открытии.
badge-sentence-downloading = Загружается из клиники.
badge-sentence-lost_here = Файл пропал с этого компьютера. Он запрошен у клиники и других компьютеров.
badge-sentence-damaged = Файл отличается от исходного. Ничего не перезаписано.
badge-since = С { $time }
badge-since-age = С { $time }, уже { $age }
badge-next = Повтор через { $span }
badge-in = через { $span }
badge-any-moment = вот-вот
reason-no_server = У клиники нет сервера.
reason-not_sent_yet = Очередь ещё не дошла.
reason-offline = Нет связи.
reason-not_our_server = Ответ есть, но не от сервера клиники.
reason-server_busy = Сервер занят и просит подождать.
reason-server_error = Сервер ответил с ошибкой.
reason-sign_in_needed = Сервер просит войти.
reason-server_full = На сервере нет места.
reason-upgrade_required = Серверу нужна новая версия Chairside.
reason-wrong_clinic = На этом сервере другая клиника.
reason-comparing = Идёт сверка с сервером: его восстановили или изменили.
reason-copied = Этот компьютер скопирован с другого и входит как отдельный.
reason-paused = Отправка приостановлена.
reason-in_flight = Сейчас отправляется.
reason-two_values = Двое изменили одно и то же.
reason-refused = Отклонено клиникой.
reason-waits_for_another = Сначала должно уйти другое изменение.
reason-on_another_desk = Файл пока на другом компьютере.
reason-not_fetched = Пока не требовалось на этом компьютере.
reason-file_missing = На этом компьютере нет файла.
reason-file_damaged = На этом компьютере файл повреждён.
reason-clock_wrong = Часы этого компьютера идут неверно.

## Footer
footer-paused = Пауза: у клиники есть вопрос
footer-here_only = Клиника только на этом компьютере
footer-offline = Нет связи
footer-offline-since = Связи нет с { $time }
footer-reason-not_our_server = Связь есть, но это не сервер клиники
footer-reason-sign_in_needed = Сервер просит войти
footer-reason-server_full = На сервере нет места
footer-reason-upgrade_required = Серверу нужна новая версия Chairside
footer-reason-wrong_clinic = На этом сервере другая клиника
footer-reason-server_busy = Сервер занят
footer-reason-server_error = На сервере ошибка
footer-needs_person = { $count ->
    [one] { $count } изменение требует решения
    [few] { $count } изменения требуют решения
    [many] { $count } изменений требуют решения
   *[other] { $count } изменения требует решения
}
footer-sending = На связи
footer-waiting = На связи
footer-partial = Данные клиники загружаются. Сначала те, кто придёт на этой неделе
footer-fetching = Загружаются изменения с других компьютеров
footer-safe = Всё передано в клинику
footer-sending-what = уходит: { $what }
footer-kept = только здесь: { $what }
count-changes = { $count ->
    [one] { $count } изменение
    [few] { $count } изменения
    [many] { $count } изменений
   *[other] { $count } изменения
}
count-images = { $count ->
    [one] { $count } снимок
    [few] { $count } снимка
    [many] { $count } снимков
   *[other] { $count } снимка
}
footer-oldest = уже { $span }
footer-next = повтор через { $span }
footer-last = Полный обмен: { $time }

## The waiting page
statement-paused = Всё сохранено на этом компьютере. Отправка приостановлена.
statement-here_only = Данные клиники только на этом компьютере.
statement-offline = { $count ->
    [0] Всё передано в клинику. Связи нет.
    [one] Всё сохранено на этом компьютере. Ждёт отправки: { $count }.
    [few] Всё сохранено на этом компьютере. Ждут отправки: { $count }.
    [many] Всё сохранено на этом компьютере. Ждут отправки: { $count }.
   *[other] Всё сохранено на этом компьютере. Ждёт отправки: { $count }.
}
statement-needs_person = { $person ->
    [one] Требует решения: { $person }.
    [few] Требуют решения: { $person }.
    [many] Требуют решения: { $person }.
   *[other] Требует решения: { $person }.
} { $count ->
    [0] Больше ничего не ждёт.
    [one] Ещё { $count } отправляется.
    [few] Ещё { $count } отправляются.
    [many] Ещё { $count } отправляются.
   *[other] Ещё { $count } отправляется.
}
statement-sending = { $count ->
    [one] Отправляется в клинику: { $count }.
    [few] Отправляются в клинику: { $count }.
    [many] Отправляются в клинику: { $count }.
   *[other] Отправляется в клинику: { $count }.
}
statement-waiting = { $count ->
    [one] Ждёт своей очереди: { $count }.
    [few] Ждут своей очереди: { $count }.
    [many] Ждут своей очереди: { $count }.
   *[other] Ждёт своей очереди: { $count }.
}
statement-partial = Данные клиники загружаются. Сначала те, кто придёт на этой неделе.
statement-fetching = Ваша работа передана в клинику. Загружаются изменения с других компьютеров.
statement-safe = Всё передано в клинику.
statement-more-paused = У клиники есть вопрос, без ответа отправка не продолжится. Можно работать, ничего не потеряется.
statement-more-here_only = Отправлять ничего не нужно. Сделайте резервную копию или подключите сервер, чтобы работать с нескольких компьютеров.
statement-more-needs_person = Ничего не потеряно: все значения хранятся, пока кто-нибудь не решит.
statement-more-sending = Можно работать. Chairside можно закрыть в любой момент: остальное отправится потом с того же места.
statement-more-waiting = Можно работать. Отправка начнётся сама.
statement-more-partial = Можно работать. Пока загружено не всё, в списках и поиске видно не всё.
statement-more-fetching = Можно работать. Новые строки появляются по мере загрузки.
statement-more-safe = Всё есть и на других компьютерах. Chairside можно закрыть в любой момент.
statement-why-offline = { $known ->
    [no] Сервер клиники не отвечает.
   *[yes] Сервер клиники не отвечает с { $time }.
} Работайте как обычно: ничего не потеряется, даже если закрыть Chairside или отключится свет. Отправка начнётся сама, когда появится связь.
statement-why-not_our_server = Ответ есть, но не от сервера клиники: возможно, это страница входа в сеть. Работайте как обычно, ничего не потеряется.
statement-why-sign_in_needed = Сервер спрашивает, кто вы. Войдите в клинику заново с паролем: всё, что ждёт на этом компьютере, останется в сохранности.
statement-why-server_full = На сервере клиники нет места. Всё, что ждёт, цело на этом компьютере; на сервере нужно освободить место.
statement-why-upgrade_required = Серверу нужна новая версия Chairside. Обновите программу на этом компьютере: всё, что ждёт, до тех пор в сохранности.
statement-why-wrong_clinic = На сервере по этому адресу другая клиника. Туда ничего не отправляется.
statement-why-server_busy = Сервер просит подождать. Отправка возобновится сама.
statement-why-server_error = На сервере ошибка. Попытки продолжаются, ничего не потеряется.
statement-clock = Часы этого компьютера идут неверно. Из-за этого ничего не отклоняется, но их нужно поправить.
map-this-desk = Этот компьютер
map-server = Сервер клиники
map-others = Другие компьютеры
map-others-detail = получают оттуда
map-no-server = Нет сервера
map-no-server-yet = пока не подключён
map-answering = отвечает
map-silent = ещё не отвечал
map-last-heard = отвечал { $time }
map-wait = { $count ->
    [one] { $count } ждёт
    [few] { $count } ждут
    [many] { $count } ждут
   *[other] { $count } ждёт
}
map-since = с { $time }
map-at = в { $time }
map-reached = Этот компьютер на связи с сервером клиники; ждёт отправки: { $count }.
map-cut = У этого компьютера нет связи с сервером клиники; ждёт отправки: { $count }.
waiting-title = Что ждёт отправки
waiting-empty = Ничего не ждёт. Всё, что сохранено здесь, уже там, где нужно.
waiting-decide = { $count ->
    [one] У { $count } поля два значения.
    [few] У { $count } полей два значения.
    [many] У { $count } полей два значения.
   *[other] У { $count } поля два значения.
}
waiting-more = Показать ещё { $count }
waiting-group-person = Требует решения
waiting-group-records = Данные
waiting-group-images = Снимки
waiting-count = { $count }
waiting-images = { $count }, осталось { $size }
details = Подробности
details-since = Ждёт с
details-since-age = { $time }, уже { $age }
details-attempts = Попытки
details-tries = { $count }
details-next = Повтор
details-next-line = когда появится связь
details-next-person = когда кто-нибудь решит
details-sent = Отправлено
details-sent-of = { $sent } из { $all }, { $part }
details-open = Открыть карту
words-show = Показать введённое
words-none = В этом изменении нет текста. В копии есть всё.
words-copy = Скопировать текст
words-copied = Скопировано. Текст в буфере обмена.
words-not-copied = Скопировать в буфер не удалось. Текст остался на странице.
discard = Удалить изменение
discard-reason = Почему удаляется
tried = { $waiting ->
    [0] Готово. Ничего не ждёт.
    [one] Попытка завершена. Ещё ждёт: { $waiting }.
    [few] Попытка завершена. Ещё ждут: { $waiting }.
    [many] Попытка завершена. Ещё ждут: { $waiting }.
   *[other] Попытка завершена. Ещё ждёт: { $waiting }.
}

## Two values
conflicts = Два значения
conflicts-count = { $count ->
    [0] решать нечего
    [one] { $count } ждёт решения
    [few] { $count } ждут решения
    [many] { $count } ждут решения
   *[other] { $count } ждёт решения
}
conflicts-empty = Решать нечего. Если двое изменят одно поле, пока их компьютеры не обменялись данными, здесь рядом появятся оба значения. Выбор делается одной клавишей.
conflicts-all = Показать все
conflict-field-patient = { $field }
conflict-field-allergy = Аллергия, { $field }
conflict-rule-higher_rank = Пока никто не решил, показано более позднее.
conflict-rule-keep_both = Это медицинские данные: показано более позднее, но в силе оба, пока не решит врач.
conflict-rule-signed_stands = Одно из значений подписано, оно и показано.
conflict-rule-edit_beats_delete = Один это удалил, другой изменил. Данные сохранены.
conflict-shown = показано
conflict-kept = Другое значение останется в истории.
conflicts-shown = показано: { $count }
conflicts-search = Поиск по пациенту
conflicts-which = Какие показать
conflicts-of-patient = у этого пациента: { $count }
conflicts-open = Нужно решить ({ $count })
conflicts-auto = Решено по правилу ({ $count })
conflicts-resolved = Решено ({ $count })
conflicts-none-found = Здесь нет никого с таким именем.
conflicts-picked = { $count ->
    [one] выбрано: { $count }
    [few] выбрано: { $count }
    [many] выбрано: { $count }
   *[other] выбрано: { $count }
}
bulk-winner = Оставить показанное ({ $count })
bulk-loser = Взять другое ({ $count })
bulk-none = Снять выбор
conflict-take-back = Отменить решение
conflict-taken-back = { $count ->
    [1] Решение отменено. Нужно решить заново.
    [one] Отменено { $count } решение. Нужно решить заново.
    [few] Отменено { $count } решения. Нужно решить заново.
    [many] Отменено { $count } решений. Нужно решить заново.
   *[other] Отменено { $count } решения. Нужно решить заново.
}
conflict-not-taken-back = { $count ->
    [1] Отменить решение не удалось: значение с тех пор изменили или решение принято на другом компьютере. Всё осталось как есть.
    [one] Не удалось отменить { $count } решение: значения с тех пор изменили или решения приняты на другом компьютере. Всё осталось как есть.
    [few] Не удалось отменить { $count } решения: значения с тех пор изменили или решения приняты на другом компьютере. Всё осталось как есть.
    [many] Не удалось отменить { $count } решений: значения с тех пор изменили или решения приняты на другом компьютере. Всё осталось как есть.
   *[other] Не удалось отменить { $count } решения: значения с тех пор изменили или решения приняты на другом компьютере. Всё осталось как есть.
}
conflict-skipped = { $count ->
    [one] { $count } поле осталось как есть: тем временем кто-то принял решение или изменил значение.
    [few] { $count } поля остались как есть: тем временем кто-то принял решение или изменил значения.
    [many] { $count } полей остались как есть: тем временем кто-то принял решение или изменил значения.
   *[other] { $count } поля осталось как есть: тем временем кто-то принял решение или изменил значения.
}
conflict-decided = { $count ->
    [1] Решено. Другое значение останется в истории.
    [one] Принято { $count } решение. Другие значения останутся в истории.
    [few] Принято { $count } решения. Другие значения останутся в истории.
    [many] Принято { $count } решений. Другие значения останутся в истории.
   *[other] Принято { $count } решения. Другие значения останутся в истории.
}
keep-this = Оставить это
write-another = Ввести другое

## What sync asks
ask-long_absence = Этот компьютер был без связи с { $since }. Не отправлено изменений: { $waiting }, из них { $touched } в записях, которые тем временем меняли и другие. Где значения разные, сохранятся оба.
ask-go-long_absence = Отправить
ask-mass_delete = На этом компьютере удалены { $what }: { $count } из { $of }. В клинике они останутся, пока вы не подтвердите, что так задумано.
ask-go-mass_delete = Так задумано
ask-back-mass_delete = Вернуть
ask-what-patient = пациенты
ask-what-allergy = аллергии
ask-what-image = снимки
ask-what-record = записи
ask-queue_long-1 = Изменений только на этом компьютере: { $waiting }. Всё работает, но компьютер пора подключить к клинике.
ask-queue_long-2 = Изменений только на этом компьютере: { $waiting }. Если он сломается, они пропадут. Подключите его к клинике сегодня.
ask-server_restored = Сервер клиники восстановили из старой копии. Этот компьютер вернул то, чего в копии не хватало.
ask-profile_copied = Этот компьютер скопирован с другого («{ $of }»), и тот продолжает работать. Теперь это отдельный компьютер с названием «{ $desk }»; ничего не потеряно.
ask-clock_off-ahead = Часы этого компьютера спешат на { $span }. Всё работает; поправьте часы.
ask-clock_off-behind = Часы этого компьютера отстают на { $span }. Всё работает; поправьте часы.
ask-wait = Не сейчас
ask-noted = Закрыть

## Trash
trash-lead = Хранится 30 дней
trash-empty = Удалённые пациенты будут храниться здесь 30 дней.
trash-restored = Возвращено: { $name }.

## Settings
settings-lead = На этом компьютере
settings-look = Вид и язык
settings-language = Язык
settings-theme = Тема
settings-theme-system = Как в системе
settings-theme-light = Светлая
settings-theme-dark = Тёмная
settings-contrast = Контраст
settings-contrast-system = Как в системе
settings-contrast-more = Выше
settings-numerals = Цифры
settings-numerals-auto = Как в языке
settings-about = Этот компьютер
settings-clinic = Клиника
settings-desk = Компьютер
settings-person = Сотрудник
settings-server = Сервер
settings-server-none = нет: данные клиники только на этом компьютере
settings-version = Chairside
settings-lock = Если вы отходите
settings-lock-now = Заблокировать

## Errors, by code
error-with-message = Не получилось: { $message }
error-internal = Не получилось. Всё сохранённое цело.
error-not_signed_in = Сначала войдите.
error-password_wrong = Этот пароль не подходит к этой клинике.
error-locked_for = Слишком много неверных паролей. Подождите и повторите.
error-profile_in_use = Эта клиника уже открыта в другом Chairside.
error-profile_read_only = В папку клиники нельзя записывать.
error-database_corrupt = Файл клиники не читается. Он оставлен как есть, ничего не удалено.
error-database_newer = Файл клиники записан более новой версией Chairside.
error-not_a_database = Файл клиники записан не в Chairside.
error-database_missing = На этом компьютере нет файла клиники. Новый вместо него не создан.
error-keys_damaged = Ключи клиники на этом компьютере повреждены. Файл клиники оставлен как есть.
error-keys_missing = На этом компьютере нет ключей клиники. Файл клиники оставлен как есть.
error-profile_not_empty = На этом компьютере уже есть клиника.
error-file_unwritable = Не удаётся записать файл.
error-disk_full = Диск этого компьютера заполнен. Освободите место и повторите.
error-server_unreachable = Сервер не отвечает. Проверьте адрес и связь.
error-not_our_server = По этому адресу отвечает не сервер Chairside.
error-wrong_clinic = На этом сервере другая клиника.
error-choose_clinic = Ваш логин есть в нескольких клиниках. Выберите одну.
error-sign_in_needed = Сервер просит войти заново.
error-invalid = В таком виде это нельзя сохранить.
error-too_long = Слишком длинно, сохранить нельзя.
error-not_found = Этого здесь больше нет. Возможно, кто-то удалил.
error-file_empty = Файл пуст (0 байт). Возможно, сканер ещё записывает: добавьте его снова чуть позже.
error-file_missing = Этого файла уже нет.
error-file_too_big = Файл больше 2 ГБ.
error-file_unreadable = Не удаётся прочитать файл.
error-not_an_image_handle = Этот снимок уже недоступен. Перетащите его ещё раз.
error-forbidden = Для вашей роли это запрещено.
error-recovery_key_wrong = Это не тот ключ. Проверьте каждую букву.
error-unknown_call = Окно и ядро программы не совпадают. Перезапустите Chairside.
error-too_many = Слишком много файлов сразу. Добавляйте понемногу.
error-no_server = Клиника только на этом компьютере: сервера у неё нет.
error-file_damaged = Файл отличается от исходного. Ничего не перезаписано.
error-folder_unreadable = Эту папку не удаётся прочитать.
error-folder_watched = За этой папкой уже следят.
error-folder_too_deep = В папке слишком много вложенных папок. Выберите ту, где лежат файлы.
error-no_picture = Этот файл нельзя показать, поэтому выгрузить можно только оригинал.
error-window_failed = Второе окно не открылось.

## For support: the hidden page, and the desks
doctor = Сведения для поддержки
doctor-queue = Состояние очереди
doctor-why = Почему ждёт
doctor-retry = Повторить
doctor-waiting = Что ждёт отправки
doctor-pick = Что стало с изменением { $op }
doctor-timeline = Одно изменение
doctor-timeline-more = Выберите изменение в очереди или среди событий, чтобы увидеть, что с ним стало.
doctor-timeline-gone = Этот компьютер больше не знает об этом изменении.
doctor-attempts = Попытки
doctor-exchanges = Обмен с сервером
doctor-cursor = Прочитано до
doctor-cursor-of = { $cursor } из { $head }, отставание { $behind }
doctor-success = Успешно
doctor-success-of = { $percent } % из последних { $count }
doctor-reason = Причина
doctor-files = Файлы
doctor-sent = ушло { $sent } из { $all }
doctor-conflicts = Два значения, по разделам
doctor-trouble = Плохая связь
doctor-trouble-more = Только на этом компьютере и только до закрытия. Всё сохранённое останется цело.
doctor-line = Связь
doctor-line-on = Как есть
doctor-line-off = Нет
doctor-latency = Задержка
doctor-latency-of = { $value } мс
doctor-drop = Потеря ответов
doctor-drop-of = { $value } %
doctor-skew = Часы
doctor-skew-of = { $value ->
    [0] Точные
    [one] { $value } день
    [few] { $value } дня
    [many] { $value } дней
   *[other] { $value } дня
}
doctor-support = Для тех, кто помогает
doctor-support-more = Числа, коды и время. Ни имён, ни других данных пациентов.
doctor-bundle = Скопировать отчёт
doctor-bundle-save = Сохранить отчёт
doctor-bundle-saved = Сохранено. Приложите файл к сообщению.
doctor-bundle-copied = Скопировано. Вставьте в сообщение.
doctor-checksum = Сверить сейчас
doctor-checksum-equal = Здесь и на сервере клиники одно и то же.
doctor-checksum-differs = Есть расхождения. Они уже исправляются; сверьте снова через минуту.
doctor-checksum-moving = Сейчас передаются изменения. Сверьте снова, когда ничего не будет ждать.
doctor-checksum-offline = Спросить сервер не удалось. Это данные этого компьютера.
doctor-checksum-here_only = У этой клиники нет сервера: это данные этого компьютера.
doctor-events = События
doctor-col-state = Статус
doctor-col-code = Код
doctor-col-count = Кол-во
doctor-col-since = Ждёт с
doctor-col-collection = Раздел
doctor-col-rows = Строк
doctor-col-digest = Хеш
doctor-col-kind = Тип
doctor-col-p50 = p50, мс
doctor-col-p99 = p99, мс
doctor-col-open = Ждёт
doctor-col-auto = По правилу
doctor-col-resolved = Решено
doctor-col-at = Когда
doctor-col-times = Раз
doctor-col-ms = мс
doctor-col-op = Изменение или файл
statement-simulated = Связь или часы ухудшены намеренно, на странице для поддержки.
desks = Компьютеры клиники
desk-this = { $name }: этот компьютер
desk-seen = { $count ->
    [0] { $name }: обмен { $age } назад, ничего не ждёт
    [one] { $name }: обмен { $age } назад, { $count } ждёт
    [few] { $name }: обмен { $age } назад, { $count } ждут
    [many] { $name }: обмен { $age } назад, { $count } ждут
   *[other] { $name }: обмен { $age } назад, { $count } ждёт
}

## Languages, digits, calendars
settings-language-system = Как в системе
settings-calendar = Календарь
settings-calendar-auto = Как в языке
settings-calendar-gregory = Григорианский
birth-date-solar_year = Этот год — по солнечной хиджре. Напишите год по григорианскому календарю, например 1986.
badge-short-damaged = Дефект

## The frame: palette and keys
find-hint = Имя или действие
find-recent = Недавно открытые
find-commands = Что можно сделать
find-count = { $count ->
    [0] Ничего не найдено
    [one] Найдено: { $count }
    [few] Найдено: { $count }
    [many] Найдено: { $count }
   *[other] Найдено: { $count }
}
command-group-do = Сделать
command-group-go = Перейти
command-group-look = Вид и клавиши
command-group-window = Везде
command-group-lists = В списках
command-group-images = Со снимками
command-group-values = С двумя значениями
command-try-now = Отправить и получить сейчас
command-publish = Перенести клинику на сервер
command-tour = Показать обзор ещё раз
command-doctor = Страница для поддержки
command-theme-light = Светлая тема
command-theme-dark = Тёмная тема
command-theme-system = Тема как в системе
command-contrast-more = Повысить контраст
command-contrast-system = Контраст как в системе
command-keys = Показать все клавиши
key-saved = Сообщает, что введённое сохранено
keys-letters-off = Клавиши из одной буквы на этом компьютере выключены.
keys-letters-on = Включить
settings-letter_keys = Клавиши из одной буквы
settings-letter_keys-on = Включены
settings-letter_keys-off = Выключены
settings-notices = Уведомления системы
settings-notices-on = Включены
settings-notices-off = Выключены

## Banners above the page
asks-more = Ещё { $count }
asks-fewer = Только первое
ask-disk_low-1 = Диск этого компьютера заполняется: осталось { $size }. Всё работает; освободите место, пока новые снимки ещё помещаются.
ask-disk_low-2 = Диск этого компьютера заполнен: осталось { $size }. Новые снимки здесь не сохранить. Освободите место или делайте снимки на другом компьютере.
banner-offline = Клиника не отвечает с { $time }. Можно работать, ничего не потеряется.
banner-upgrade_required = Серверу клиники нужна более новая версия Chairside, чем на этом компьютере. Всё введённое хранится на этом компьютере и уйдёт после обновления.
banner-server_old = Сервер клиники старее, чем Chairside на этом компьютере. Всё введённое хранится на этом компьютере и уйдёт, когда сервер обновят.
banner-server_full = На сервере клиники нет места. Всё введённое хранится на этом компьютере и уйдёт, когда место появится.
banner-sign_in_needed = Сервер клиники снова просит пароль. До тех пор всё введённое хранится на этом компьютере.
banner-wrong_clinic = На сервере по этому адресу другая клиника. Туда ничего не отправляется. Спросите того, кто следит за сервером.
reason-server_old = Сервер старее, чем Chairside на этом компьютере.
footer-reason-server_old = Сервер нужно обновить
statement-why-server_old = Сервер старее, чем Chairside на этом компьютере. Попросите обновить сервер: всё, что ждёт, до тех пор в сохранности.

## The sync log
log = Что отправлено и получено
log-lead = На этом компьютере, сначала новое
log-shown = Какие записи показать
log-all = Все
log-problems = Только проблемы
log-waiting = Что ждёт отправки
log-empty = Здесь будет всё, что уходит в клинику и приходит из неё.
log-no-problems = В том, что помнит этот компьютер, проблем не было.
log-from-to = { $from }–{ $to }
log-up = { $count ->
    [one] { $count } изменение ушло в клинику
    [few] { $count } изменения ушли в клинику
    [many] { $count } изменений ушло в клинику
   *[other] { $count } изменения ушло в клинику
}
log-down = { $count ->
    [one] { $count } изменение пришло из клиники
    [few] { $count } изменения пришли из клиники
    [many] { $count } изменений пришло из клиники
   *[other] { $count } изменения пришло из клиники
}
log-exchanged = { $up ->
    [one] { $up } изменение ушло в клинику, пришло из неё: { $down }
    [few] { $up } изменения ушли в клинику, пришло из неё: { $down }
    [many] { $up } изменений ушло в клинику, пришло из неё: { $down }
   *[other] { $up } изменения ушло в клинику, пришло из неё: { $down }
}
log-failed = { $count ->
    [1] Нет связи с клиникой
    [one] Нет связи с клиникой, { $count } попытка
    [few] Нет связи с клиникой, { $count } попытки
    [many] Нет связи с клиникой, { $count } попыток
   *[other] Нет связи с клиникой, { $count } попытки
}
log-images_sent = { $count ->
    [one] { $count } снимок ушёл в клинику, { $size }
    [few] { $count } снимка ушли в клинику, { $size }
    [many] { $count } снимков ушло в клинику, { $size }
   *[other] { $count } снимка ушло в клинику, { $size }
}
log-image_not_sent = { $count ->
    [1] Снимок пока не отправлен
    [one] Снимки пока не отправлены, { $count } попытка
    [few] Снимки пока не отправлены, { $count } попытки
    [many] Снимки пока не отправлены, { $count } попыток
   *[other] Снимки пока не отправлены, { $count } попытки
}
log-images_fetched = { $count ->
    [one] { $count } снимок пришёл из клиники, { $size }
    [few] { $count } снимка пришли из клиники, { $size }
    [many] { $count } снимков пришло из клиники, { $size }
   *[other] { $count } снимка пришло из клиники, { $size }
}
log-image_not_fetched = { $count ->
    [1] Снимок пока не загружен
    [one] Снимки пока не загружены, { $count } попытка
    [few] Снимки пока не загружены, { $count } попытки
    [many] Снимки пока не загружены, { $count } попыток
   *[other] Снимки пока не загружены, { $count } попытки
}
log-two_values = { $count ->
    [1] Двое изменили одно и то же; оба значения сохранены
    [one] Двое изменили одно и то же, { $count } раз; все значения сохранены
    [few] Двое изменили одно и то же, { $count } раза; все значения сохранены
    [many] Двое изменили одно и то же, { $count } раз; все значения сохранены
   *[other] Двое изменили одно и то же, { $count } раза; все значения сохранены
}
log-refused = { $count ->
    [1] Клиника отклонила изменение; его текст сохранён
    [one] Клиника отклонила { $count } изменение; текст сохранён
    [few] Клиника отклонила { $count } изменения; текст сохранён
    [many] Клиника отклонила { $count } изменений; текст сохранён
   *[other] Клиника отклонила { $count } изменения; текст сохранён
}
log-retried = Отклонённое изменение отправлено ещё раз
log-discarded = { $count ->
    [1] Отклонённое изменение удалено с указанием причины
    [one] { $count } отклонённое изменение удалено с указанием причины
    [few] { $count } отклонённых изменения удалены с указанием причины
    [many] { $count } отклонённых изменений удалено с указанием причины
   *[other] { $count } отклонённого изменения удалено с указанием причины
}
log-opened = Клиника открыта на этом компьютере
log-recovered = Chairside закрылся, не закончив работу, и продолжил с того же места
log-copied = Обнаружено, что этот компьютер скопирован с другого
log-own_desk = Этот компьютер стал отдельным
log-why-other = Подробнее на странице для поддержки.

## Messages of the system: counts only, never a name
notify-refused = { $count ->
    [1] Клиника отклонила изменение. Его текст сохранён.
    [one] Клиника отклонила { $count } изменение. Текст сохранён.
    [few] Клиника отклонила { $count } изменения. Текст сохранён.
    [many] Клиника отклонила { $count } изменений. Текст сохранён.
   *[other] Клиника отклонила { $count } изменения. Текст сохранён.
}
notify-two-values = { $count ->
    [1] Двое изменили одно и то же. Оба значения хранятся, пока кто-нибудь не выберет.
    [one] У { $count } поля по два значения. Оба хранятся, пока кто-нибудь не выберет.
    [few] У { $count } полей по два значения. Оба хранятся, пока кто-нибудь не выберет.
    [many] У { $count } полей по два значения. Оба хранятся, пока кто-нибудь не выберет.
   *[other] У { $count } поля по два значения. Оба хранятся, пока кто-нибудь не выберет.
}
notify-offline = { $count ->
    [1] Клиника не отвечает больше часа. На этом компьютере ждёт одно изменение; ничего не потеряется.
    [one] Клиника не отвечает больше часа. На этом компьютере ждёт { $count } изменение; ничего не потеряется.
    [few] Клиника не отвечает больше часа. На этом компьютере ждут { $count } изменения; ничего не потеряется.
    [many] Клиника не отвечает больше часа. На этом компьютере ждут { $count } изменений; ничего не потеряется.
   *[other] Клиника не отвечает больше часа. На этом компьютере ждёт { $count } изменения; ничего не потеряется.
}
notify-disk = Диск этого компьютера почти заполнен: осталось { $count } МБ. Новые снимки могут не поместиться.

## Undo, beside what has its own words
patient-added = Новый пациент сохранён на этом компьютере.
patient-back = Возвращено из корзины.
images-taken = { $count ->
    [one] { $count } снимок сохранён на этом компьютере.
    [few] { $count } снимка сохранены на этом компьютере.
    [many] { $count } снимков сохранено на этом компьютере.
   *[other] { $count } снимка сохранено на этом компьютере.
}
settings-changed = Настройка изменена.

## Said aloud, and the patient's page at 200 %
spoken-badge = { $name }: { $state }
columns = Какая часть страницы
column-record = Данные и история

## The start: the sample clinic, the recovery key on paper, signing in
welcome-sample = Посмотреть пример клиники
welcome-sample-lead = Ещё не решили? Триста вымышленных пациентов, чтобы всё попробовать. Выйти можно в любой момент.
welcome-sample-working = Заполняется пример клиники
sample-strip = Это пример клиники: здесь нет ничего настоящего.
sample-leave = Создать свою клинику
desk-first = Регистратура 1
field-login-filled = Взято из вашего имени; можно ввести другой
password-strength-short = Слишком короткий: нужно восемь знаков или больше
password-strength-weak = Легко подобрать: добавьте одно-два слова
password-strength-fair = Человек не подберёт, машина сможет: добавьте ещё слово
password-strength-good = Трудно подобрать
caps-lock = Включён Caps Lock
recovery-save = Сохранить в файл
recovery-saved = Сохранено. Храните файл отдельно от этого компьютера.
recovery-copied = Скопировано. Вставьте туда, где прочтёте только вы.
recovery-later = Спросить позже
key-page-title = Ключ восстановления
key-page-login = Логин: { $login }
key-page-made = Записан: { $at }, компьютер «{ $desk }»
key-page-for = Для чего он
key-page-for-text = Он откроет эту клинику на этом компьютере, если пароль утерян. У кого есть ключ, тот может прочитать всё на компьютере.
key-page-how = Как им пользоваться
key-page-how-text = Введите его там, где Chairside просит пароль. Большими или маленькими буквами, с дефисами или без: подойдёт любой вариант.
key-page-where = Где его хранить
key-page-where-text = С документами клиники, в сейфе или дома. Не на рабочем месте и не в этом компьютере.
sign-in-tries = { $tries ->
    [1] Осталась одна попытка, затем пауза: { $pause }.
    [one] Осталась { $tries } попытка, затем пауза: { $pause }.
    [few] Осталось { $tries } попытки, затем пауза: { $pause }.
    [many] Осталось { $tries } попыток, затем пауза: { $pause }.
   *[other] Осталось { $tries } попытки, затем пауза: { $pause }.
}
error-sample_clinic = Это пример клиники. Сначала выйдите из него, затем создайте свою.
error-print_failed = Окно печати не открылось. Сохраните страницу в файл или запишите ключ.

## The tour
tour = Обзор
tour-again = Показать обзор
tour-step = { $step } из { $of }
tour-next = Далее
tour-done = Готово
tour-skip = Пропустить
tour-badge = У каждой записи видно, где она
tour-badge-shared = Пунктир: пока только на этом компьютере. Сплошная линия: есть и в клинике. Нажмите на значок, чтобы узнать, почему и с какого времени.
tour-badge-here_only = Тонкое кольцо, пока клиника только на этом компьютере. Когда доступ станет общим, пунктир означает «только на этом компьютере», сплошная линия — «есть и в клинике».
tour-footer = Вся клиника в одной строке
tour-footer-text = Сколько ждёт на этом компьютере и с какого времени. Нажмите, чтобы открыть список.
tour-find = Найти что угодно
tour-find-text = Ctrl K находит пациента по имени, телефону или дате рождения на любом алфавите и любое действие.
tour-new = Новый пациент
tour-new-text = Нажмите N. Снимки перетащите на страницу пациента или вставьте там клавишами Ctrl V.
tour-keys = Все клавиши на одном листе
tour-keys-text = Нажмите ? в любой момент. Этот обзор можно снова открыть в настройках.

## Settings: leaving the desk, sharing the clinic
settings-auto_lock = Блокировать автоматически
settings-auto_lock-off = Никогда
settings-auto_lock-5 = Через 5 мин
settings-auto_lock-15 = Через 15 мин
settings-auto_lock-30 = Через 30 мин
settings-lock-label = Заблокировать сейчас
settings-lock-more = Набранное сохраняется. То, что ждёт, ещё уйдёт в клинику; затем компьютер закроется, пока кто-нибудь не войдёт.
share-title = Общий доступ к клинике
share-lead = Пока эта клиника только на этом компьютере. Через сервер к ней подключатся другие компьютеры, и при потере одного из них ничего не пропадёт.
share-what-sent = Отправится всё: пациенты, снимки, история и корзина. Можно работать; строка внизу показывает, сколько уже ушло.
share-what-stays = На этом компьютере тоже останется всё, и ваш пароль здесь не изменится.
share-what-needed = Сначала тот, кто ведёт сервер, создаёт на нём пустую клинику и даёт вам адрес и логин.
share-login = Логин на сервере
share-login-help = Логин владельца новой клиники
share-password = Пароль на сервере
share-password-help = Только если он не такой, как на этом компьютере
share-choose = Этот логин есть в нескольких клиниках. Какая из них пустая и создана для этой клиники?
share-submit = Открыть общий доступ
share-working = Запрос на сервер
share-done = Теперь клиника доступна через { $server }. Идёт отправка; строка внизу показывает, сколько уже ушло.
share-waiting = Что ждёт отправки
share-error-server_unreachable = Сервер не отвечает. Ничего не отправлено. Проверьте адрес и связь и повторите.
share-error-not_our_server = По этому адресу отвечает не сервер Chairside. Ничего не отправлено. Уточните адрес у того, кто ведёт сервер.
share-error-password_wrong = Такой логин с таким паролем серверу неизвестен. Ничего не отправлено. Введите свой пароль на сервере.
share-error-clinic_not_empty = В клинике на том сервере уже есть свои данные, и туда ничего не отправлено. Попросите у того, кто ведёт сервер, новую пустую клинику.
share-error-has_server = Эта клиника уже на сервере. Ничего не изменено.
share-error-forbidden = Открыть общий доступ может только владелец клиники.
share-error-invalid = Это не адрес. Адрес выглядит так: https://clinic.example.org.

## People: the list's order, filter and columns; duplicates and merging
unit-file_number = Номер карты
column-email = Почта
column-file_number = № карты
column-added = Добавлен
patients-best-first = Сначала самые похожие
patients-filter = Кто в списке
filter-everyone = Все
filter-waiting = Ещё не в клинике
filter-alerts = С пометкой «Важно»
filter-images = Со снимками
filter-no_contact = Без контактов
filter-none-waiting = Все уже в клинике. Здесь будут те, кто ещё ждёт отправки.
filter-none-alerts = Пометок «Важно» ни у кого нет. Здесь будут те, у кого они есть.
filter-none-images = Снимков ни у кого нет. Здесь будут те, у кого они есть.
filter-none-no_contact = У всех есть телефон или почта.
filter-none-found = Среди них не найдено: «{ $text }».
filter-clear = Показать всех
patients-view = Столбцы и строки
patients-columns = Столбцы
density = Высота строк
density-normal = Обычная
density-compact = Компактная
duplicates = Записаны дважды?
duplicates-count = { $count ->
    [one] { $count } записан дважды?
    [few] { $count } записаны дважды?
    [many] { $count } записаны дважды?
   *[other] { $count } записаны дважды?
}
open = Открыть
alike-same_name = то же имя
alike-similar_name = почти то же имя
alike-same_birth_date = та же дата рождения
alike-similar_birth_date = почти та же дата рождения
alike-same_phone = тот же телефон
alike-same_email = та же почта
alike-found = { $count ->
    [one] Возможно, уже есть: { $count } пациент
    [few] Возможно, уже есть: { $count } пациента
    [many] Возможно, уже есть: { $count } пациентов
   *[other] Возможно, уже есть: { $count } пациента
}
alike-open = Открыть: { $name }
compare = Сравнить
different = Это разные люди
different-done = Оставлены как два человека. Об этой паре больше не спросим.
looks-like = { $count ->
    [one] Похожа ещё { $count } карта: { $name }
    [few] Похожи ещё { $count } карты, прежде всего: { $name }
    [many] Похожи ещё { $count } карт, прежде всего: { $name }
   *[other] Похожи ещё { $count } карты, прежде всего: { $name }
}
duplicates-pairs = { $count ->
    [0] никого
    [one] { $count } пара
    [few] { $count } пары
    [many] { $count } пар
   *[other] { $count } пары
}
duplicates-first = Показаны самые вероятные: { $count }
duplicates-lead = Сначала самые вероятные. Enter — сравнить, D — это разные люди.
duplicates-empty = Похоже, дважды никто не записан. Здесь для сравнения будут пары с одинаковым именем, датой рождения или телефоном.
merge-title = Это один человек?
merge-lead = Выберите, какая карта останется и какое значение верно в каждом поле. Это можно отменить в любой момент.
merge-stays = Карта
merge-this-stays = Останется эта карта
merge-shown-as = Будет показана в другой карте
merge-both = Оставить обе заметки
merge-same = Все поля в двух картах совпадают.
merge-allergies = { $count ->
    [0] нет аллергий
    [one] { $count } аллергия
    [few] { $count } аллергии
    [many] { $count } аллергий
   *[other] { $count } аллергии
}
merge-images = { $count ->
    [0] нет снимков
    [one] { $count } снимок
    [few] { $count } снимка
    [many] { $count } снимков
   *[other] { $count } снимка
}
merge-below = Данные обеих карт показываются вместе: { $allergies }, { $images }. Ничего не переносится и не удаляется.
merge-go = Объединить
merged-done = Обе карты теперь — один пациент: { $name }.
merged-into = Это тот же человек: { $name }.
merged-here = Другая карта этого пациента: { $name }.
merged-look = Посмотреть
merged-part = Снова разделить
merged-parted = Это снова два пациента.
history-merged = Объединено с другой картой
history-parted = Снова отделено от другой карты
history-added-distinct_patient = Отмечено: в другой карте другой человек
history-restored-distinct_patient = Снова отмечено: в другой карте другой человек
history-removed-distinct_patient = Отметка снята: в другой карте, возможно, тот же человек
unit-other = Разные люди
another-record = другая карта
own-record = отдельная карта
compare-pair = Сравнить: { $one } и { $other }
different-pair = Это разные люди: { $one } и { $other }

## Progress, with a way to stop
work-taking = { $count ->
    [one] Принято снимков: { $done } из { $count }
    [few] Принято снимков: { $done } из { $count }
    [many] Принято снимков: { $done } из { $count }
   *[other] Принято снимков: { $done } из { $count }
}
work-stop-taking = Отмена
images-left-out = { $count ->
    [one] { $count } файл пропущен.
    [few] { $count } файла пропущены.
    [many] { $count } файлов пропущено.
   *[other] { $count } файла пропущено.
}
work-sending = Уже в клинике: { $what }
work-changes = { $count ->
    [one] { $done } из { $count } изменения
    [few] { $done } из { $count } изменений
    [many] { $done } из { $count } изменений
   *[other] { $done } из { $count } изменения
}
work-images = { $count ->
    [one] { $done } из { $count } снимка
    [few] { $done } из { $count } снимков
    [many] { $done } из { $count } снимков
   *[other] { $done } из { $count } снимка
}
work-stop-sending = Больше не ждать
try-stopped = Пока только здесь: { $what }. В клинику это уйдёт само; продолжайте работу.
footer-partial-counted = Данные клиники загружаются
first-fetch = { $count ->
    [one] Записей здесь: { $came } из { $count }
    [few] Записей здесь: { $came } из { $count }
    [many] Записей здесь: { $came } из { $count }
   *[other] Записей здесь: { $came } из { $count }
}

## Снимки, которые приходят сами: карточка, лоток, наблюдаемые папки
arrived = Новые снимки
arrived-count = { $count ->
    [one] { $count } новый снимок сохранён
    [few] { $count } новых снимка сохранены
    [many] { $count } новых снимков сохранено
   *[other] { $count } нового снимка сохранено
}
arrived-ago = { $span } назад
arrived-more = +{ $count }
arrived-move-one = { $file }: снимок другого пациента
arrived-right = { $count ->
    [one] Верно
    [few] Все { $count } верны
    [many] Все { $count } верны
   *[other] Все { $count } верны
}
arrived-other = Другой пациент…
arrived-another = Здесь открыта карта: { $name }. Снимок попал в другую карту.
arrived-said = { $count ->
    [one] { $count } новый снимок сохранён: { $name }, { $chair }
    [few] { $count } новых снимка сохранены: { $name }, { $chair }
    [many] { $count } новых снимков сохранено: { $name }, { $chair }
   *[other] { $count } нового снимка сохранено: { $name }, { $chair }
}
arrived-choose = Какие снимки
arrived-none-chosen = Выберите хотя бы один снимок.
arrived-moved = { $count ->
    [one] { $count } снимок перенесён: { $name }.
    [few] { $count } снимка перенесены: { $name }.
    [many] { $count } снимков перенесено: { $name }.
   *[other] { $count } снимка перенесено: { $name }.
}
arriving = { $count ->
    [one] Поступает { $count } снимок…
    [few] Поступают { $count } снимка…
    [many] Поступают { $count } снимков…
   *[other] Поступает { $count } снимка…
}
command-arrival-right = Новые снимки: всё верно
command-arrival-other = Новые снимки: другого пациента
pick-whose = { $count ->
    [one] Чей это снимок? ({ $count })
    [few] Чьи это снимки? ({ $count })
    [many] Чьи это снимки? ({ $count })
   *[other] Чьи это снимки? ({ $count })
}
pick-find = Найти пациента
pick-hint = Имя, телефон или дата рождения
tray = Лоток снимков
rail-tray = Лоток
tray-lead = Эти снимки пришли и ждут пациента.
tray-oldest = Показаны самые давние: { $shown } из { $total }.
tray-empty = Здесь ничего не ждёт. Сюда попадают снимки, если у кресла не открыт ни один пациент.
tray-file-picked = { $count ->
    [0] Сохранить выбранные…
    [one] Сохранить { $count } снимок…
    [few] Сохранить { $count } снимка…
    [many] Сохранить { $count } снимков…
   *[other] Сохранить { $count } снимка…
}
tray-file = Сохранить…
tray-discard = Убрать { $file }
tray-reason-nobody_open = У этого кресла не был открыт пациент
tray-reason-patient_changed = Пока он поступал, открыли другого пациента
tray-reason-names_another = В файле указан не тот, чья карта открыта
tray-reason-not_a_picture = Это не снимок, который можно показать
tray-filed = { $count ->
    [one] { $count } снимок сохранён: { $name }.
    [few] { $count } снимка сохранены: { $name }.
    [many] { $count } снимков сохранено: { $name }.
   *[other] { $count } снимка сохранено: { $name }.
}
tray-discard-title = Убрать этот файл?
tray-discard-text = { $file } исчезнет из лотка и не попадёт ни в одну карту. Оригинал останется в своей папке.
tray-discard-go = Убрать
folders = Папки рентгена
folders-empty = Chairside может следить за папками, куда сохраняют снимки ваши рентген-программы. Каждый новый снимок сразу попадает в карту, открытую у этого кресла, и показывается вам для подтверждения.
folder-add = Добавить папку…
folder-own = Этот компьютер
folder-watching = Под наблюдением
folder-polling = Проверяется раз в несколько секунд
folder-state-missing = Не найдена
folder-state-unreadable = Нет доступа
folder-state-too_many = Слишком много файлов
folder-todo-missing = Отсюда снимки не приходят. Подключите диск или сетевую папку. Если папка переехала, уберите её здесь и добавьте снова.
folder-todo-unreadable = Отсюда снимки не приходят. Дайте пользователю этого компьютера право читать папку.
folder-todo-too_many = Отсюда снимки не приходят. Уберите из папки старые файлы или сохраняйте в пустую папку и добавьте её.
folder-troubles = Эти файлы не удалось добавить:
folder-more = { $chair }: изменить
folder-rename = Переименовать кресло
folder-polling-on = Проверять раз в несколько секунд
folder-polling-off = Пусть о новых файлах сообщает система
folder-remove = Не следить
folder-remove-title = Больше не следить за этой папкой?
folder-remove-text = Новые снимки из { $place } больше не будут приходить ({ $chair }). Файлы останутся в папке, а сохранённое останется в картах.
folder-chair = Кресло
folder-chair-help = Кресло или кабинет, снимки которого попадают в эту папку.
folder-chair-missing = Дайте креслу имя.
folder-chair-first = Кресло 1
folder-add-title = Следить за папкой
folder-watch = Следить
folder-place = Папка:
folder-where = Где находится папка
folder-where-here = На этом компьютере
folder-where-network = В сети
folder-rename-title = Другое имя для этого кресла
own-chair = Этот компьютер стоит у кресла
own-chair-help = Пациент, открытый в этом окне, сидит в этом кресле.
own-chair-none = Ни у какого
pick-nothing = Пациента с таким именем нет.
grid-select = Выбрать
grid-selected = { $item }: выбрано
grid-deselected = { $item }: больше не выбрано
grid-all = Выбраны все
grid-count = { $count ->
    [one] Выбран { $count }
    [few] Выбрано { $count }
    [many] Выбрано { $count }
   *[other] Выбрано { $count }
}

## Серии: шаблоны и снимки в них
series = Серии
series-new = Новая серия
series-filled = { $filled } из { $wanted }
template = Серия
template-group-bitewing = Интерпроксимальные
template-group-periapical = Прицельные
template-group-full_mouth = Полный статус
template-group-extraoral = Панорама и телерентген
template-group-photos = Фото
template-bitewing_2 = Интерпроксимальные, 2
template-bitewing_4 = Интерпроксимальные, 4
template-bitewing_vertical_7 = Интерпроксимальные верт., 7
template-periapical_1 = Прицельный, 1
template-periapical_2 = Прицельные, 2
template-periapical_3 = Прицельные, 3
template-periapical_4 = Прицельные, 4
template-full_mouth_14 = Полный статус, 14
template-full_mouth_16 = Полный статус, 16
template-full_mouth_18 = Полный статус, 18
template-full_mouth_20 = Полный статус, 20
template-panoramic = Панорамный
template-cephalogram = Телерентген
template-photos_8 = Фото, 8
template-photos_10 = Фото, 10
mount-position = Место { $n } из { $count }
mount-state-filled = Занято
mount-state-empty = Пусто
mount-state-next = Следующий снимок попадёт сюда
mount-state-skipped = Пропущено
mount-next = Следующий снимок
mount-marked = Ждёт обмена
mount-swap-with = Поменять с…
mount-gone = Этой серии больше нет. Её снимки в карте.
mount-back = Назад к пациенту
mount-right = П
mount-left = Л
mount-listening = Снимки с { $chair } попадают в эту серию
mount-filled = Готово { $filled } из { $wanted }
mount-remove = Убрать эту серию
mount-removed = Серия убрана. Её снимки остались в карте.
mount-chosen = Выбранное место
mount-pending = Перейдите на другое место и нажмите X.
mount-give-up = Отменить
mount-open = Открыть
mount-turn = Повернуть
mount-retake = Переснять
mount-place = Поставить снимок
mount-skip = Пропустить
mount-unskip = Всё же снять
mount-swap = Поменять
mount-swap-here = Поменять с этим
mount-retaken = Вынуто для повторного снимка. Снимок остался в карте.
mount-turn-away = Этого снимка ещё нет на этом компьютере. Сначала откройте его, потом поверните.
mount-place-title = Какой снимок сюда поставить?
mount-place-none = Все снимки этого пациента уже стоят в сериях.
mount-walk = С места на место
command-group-series = В серии

## Images: letting them rest, how far they are, their room on this desk
files-pause = Приостановить снимки
files-resume = Продолжить снимки
files-rest = Снимки ждут, пока вы не продолжите. Остальные данные уходят как обычно; «{ try-now }» всё равно отправит всё.
files-paused = Снимки приостановлены на этом компьютере.
files-resumed = Снимки снова уходят.
footer-images-rest = снимки на паузе
footer-resting = Снимки на паузе
statement-resting = { $count ->
    [one] { $count } снимок на паузе на этом компьютере.
    [few] { $count } снимка на паузе на этом компьютере.
    [many] { $count } снимков на паузе на этом компьютере.
   *[other] { $count } снимка на паузе на этом компьютере.
}
statement-more-resting = Всё остальное уже в клинике. Можно работать, ничего не потеряется.
statement-needs_person-resting = { $person ->
    [one] Требует решения: { $person }.
    [few] Требуют решения: { $person }.
    [many] Требуют решения: { $person }.
   *[other] Требует решения: { $person }.
} { $count ->
    [one] { $count } снимок на паузе.
    [few] { $count } снимка на паузе.
    [many] { $count } снимков на паузе.
   *[other] { $count } снимка на паузе.
}
waiting-sent-of = { $sent } из { $all }
waiting-left = осталось около { $span }
details-next-turn = когда дойдёт очередь
details-next-rest = когда снимки продолжатся
details-next-now = уже отправляется
details-rate = Скорость
settings-files = Снимки на этом компьютере
settings-files_kib_s = Предел скорости
settings-files_kib_s-0 = Без предела
settings-files_kib_s-help = Столько снимки занимают на линии самое большее, в каждую сторону. Остальные данные всегда идут первыми.
settings-files_room_mib = Место на диске
settings-files_room_mib-0 = Сколько есть
settings-files_room_mib-help = Если снимки займут больше, с диска уйдут те, на которые дольше всего не смотрели; при открытии они вернутся. Уходит только то, что проверено в клинике: никогда не снимки, оставленные здесь, и не снимки тех, кто придёт на этой неделе.
patient-pin = Держать снимки на этом компьютере
patient-unpin = Снимки могут уйти отсюда
patient-pinned = { $name }: снимки загрузятся на этот компьютер и останутся.
patient-unpinned = { $name }: снимки могут уйти с этого компьютера, если понадобится место.
patient-pinned-mark = Снимки остаются здесь
