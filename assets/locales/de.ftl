# Chairside, Deutsch. Sagen, was ist, dann, was geschieht, dann, was man tun kann.

## The window
rail = Bereiche
rail-patients = Patienten
rail-conflicts = Zwei Werte
rail-waiting = Wartet
rail-trash = Papierkorb
rail-settings = Optionen
rail-count = { $count ->
    [one] { $count } Punkt zu klären
   *[other] { $count } Punkte zu klären
}
tabs = Offene Akten
tabs-more = { $count } weitere
tab-close = { $name } schließen
tab-draft = Unfertige Eingabe
toasts = Meldungen
close = Schließen
back = Zurück
cancel = Abbrechen
save = Speichern
edit = Ändern
add = Hinzufügen
more = Weitere Aktionen
undo = Rückgängig
restore = Zurückholen
decide = Entscheiden
or = oder
today = Heute
yesterday = Gestern
try-now = Abgleichen
trying = Läuft
try-again = Wiederholen
copy-details = Details kopieren
copied = Kopiert
not-given = –
no-name = Noch kein Name
slow-read = Das dauert länger als sonst. Die Datei der Praxis wird an diesem Platz gelesen.
page-broken = Diese Seite lässt sich nicht anzeigen. Nichts Gespeichertes ist verloren; die anderen Seiten funktionieren.
saved-as-typed = Eingaben werden beim Tippen an diesem Platz gespeichert.
find = Patient oder Aktion suchen
find-short = Patient oder Aktion suchen
find-results = Treffer
find-nothing = Kein Patient und keine Aktion mit diesem Namen.
drop-nowhere = Zuerst die Akte öffnen, dann die Bilder dort ablegen.

## Keys
keys = Tasten
key-find = Suchen, ausführen
key-tab = Patienten-Tab
key-tab-next = Nächster Tab
key-tab-close = Tab schließen
key-region = Nächste Zone
key-undo = Rückgängig
key-back = Eine Ebene zurück
key-search = Suchen
key-rows = Nächste und vorige Zeile
key-open = Öffnen
key-waiting = Was noch wartet
key-paste = Bilder einfügen
key-zoom = Bild vergrößern
key-invert = Bild invertieren
key-keep = Ersten oder zweiten Wert behalten
key-write = Anderen Wert eingeben
key-pick = Auswählen, alle, zurücknehmen

## First start
welcome-title = Willkommen
welcome-lead = Chairside hält die ganze Praxis an diesem Platz bereit und arbeitet weiter, auch wenn das Internet ausfällt.
welcome-new = Neue Praxis anlegen
welcome-new-lead = Für den ersten Platz. Die Praxis bleibt hier, bis ein zweiter Platz oder ein Server dazukommt.
welcome-join = Praxis beitreten
welcome-join-lead = Für einen weiteren Platz. Sie brauchen die Adresse des Praxisservers, Ihren Anmeldenamen und Ihr Passwort.
new-clinic-title = Neue Praxis anlegen
new-clinic-lead = Alles lässt sich später ändern, doch nur das Passwort oder der Notfallschlüssel öffnet die Praxis.
new-clinic-submit = Praxis anlegen
new-clinic-working = Praxis wird angelegt
join-title = Praxis beitreten
join-lead = Dieser Platz gehört dann zur Praxis. Er arbeitet auch ohne Verbindung weiter.
join-submit = Beitreten
join-working = Praxis wird gefragt
join-choose = Ihr Anmeldename ist in mehreren Praxen bekannt. Zu welcher gehört dieser Platz?
field-clinic = Name der Praxis
field-your-name = Ihr Name
field-login = Anmeldename
field-password = Passwort
field-password-help = Vier oder fünf Wörter: leicht zu merken, schwer zu erraten
field-password-or-key = Passwort oder Notfallschlüssel
field-desk = Name dieses Platzes
field-desk-help = Zum Beispiel Empfang 1 oder Stuhl 2
field-server = Adresse des Praxisservers
field-server-help = Zum Beispiel https://praxis.example.org
field-recovery = Notfallschlüssel
field-needed = Bitte ausfüllen.
password-show = Passwort anzeigen
password-hide = Passwort verbergen
recovery-title = Ihr Notfallschlüssel
recovery-lead = Drucken oder aufschreiben und getrennt von diesem Platz aufbewahren.
recovery-why = Er öffnet die Praxis, wenn alle Passwörter verloren sind. Ohne Passwort und Schlüssel kann niemand mehr die Daten lesen: weder Sie noch wir.
recovery-kept = Ist sicher verwahrt
recovery-print = Drucken
recovery-copy = Kopieren
recovery-ask-title = Ihren Schlüssel eingeben
recovery-ask-lead = Wird nur einmal gefragt: So fällt ein Schreibfehler jetzt auf und nicht in einem Jahr.
recovery-open = Praxis öffnen
recovery-show = Schlüssel erneut zeigen
recovery-ask-later = Er wurde einmal gezeigt, als die Praxis an diesen Platz kam, und ist nirgends in Chairside gespeichert. Geben Sie ihn so ein, wie Sie ihn notiert haben.
recovery-confirm = Bestätigen
recovery-confirm-open = Notfallschlüssel bestätigen
recovery-unconfirmed = Noch hat niemand den Notfallschlüssel eingegeben. Ein Schreibfehler würde erst auffallen, wenn der Schlüssel gebraucht wird.
recovery-confirmed = Der Notfallschlüssel stimmt. Getrennt von diesem Platz aufbewahren.
sign-in-title = Praxis öffnen
sign-in-lead = Die Praxis ist an diesem Platz gesperrt.
sign-in-submit = Öffnen
sign-in-working = Öffnet
sign-in-forgotten = Vergessen? Auch der gedruckte Notfallschlüssel öffnet die Praxis.
sign-in-pause = Zu viele falsche Passwörter. Wieder möglich in { $span }.
sign-in-again = Sperren und mit Passwort öffnen

## The clinic cannot be opened
blocked-works = Was noch geht
blocked-fails = Was nicht geht
blocked-do = Was Sie tun können
blocked-again = Erneut prüfen
blocked-title-database_corrupt = Die Datei der Praxis ist an diesem Platz beschädigt
blocked-works-database_corrupt = Die anderen Plätze und der Server arbeiten wie bisher. Die beschädigte Datei bleibt, wie sie ist; nichts wurde gelöscht.
blocked-fails-database_corrupt = Die Praxis an diesem Platz öffnen.
blocked-do-database_corrupt = An einem anderen Platz arbeiten. Diesen Platz aus der letzten Sicherung wiederherstellen oder der Praxis neu beitreten; dann mit dem Text unten den Support anrufen.
blocked-title-database_newer = Diese Praxis lief zuletzt mit einem neueren Chairside
blocked-works-database_newer = Alle Plätze mit dem neueren Chairside. An diesem Platz wurde nichts geändert.
blocked-fails-database_newer = Die Praxis mit dieser älteren Version öffnen: Was die neuere geschrieben hat, könnte verloren gehen.
blocked-do-database_newer = Chairside an diesem Platz aktualisieren, dann erneut prüfen.
blocked-title-not_a_database = Diese Datei ist keine Praxis
blocked-works-not_a_database = Die anderen Plätze und der Server. Die Datei blieb, wie sie ist.
blocked-fails-not_a_database = Die Praxis an diesem Platz öffnen: Die Datei ist etwas anderes oder wurde nur halb kopiert.
blocked-do-not_a_database = Diesen Platz aus der letzten Sicherung wiederherstellen oder der Praxis neu beitreten.
blocked-title-profile_read_only = Chairside darf hier nicht schreiben
blocked-works-profile_read_only = Die anderen Plätze. An diesem Platz wurde nichts geändert.
blocked-fails-profile_read_only = An diesem Platz etwas speichern: Sein Ordner ist schreibgeschützt.
blocked-do-profile_read_only = Schreiben im Ordner der Praxis erlauben oder den Schreibschutz der Festplatte aufheben, dann erneut prüfen.
blocked-title-disk_full = Festplatte an diesem Platz voll
blocked-works-disk_full = Gespeichertes ist sicher. Die anderen Plätze arbeiten wie bisher.
blocked-fails-disk_full = Neue Einträge und Bilder an diesem Platz speichern.
blocked-do-disk_full = Auf der Festplatte Speicher freigeben, dann erneut prüfen. Bilder lassen sich inzwischen an einem anderen Platz aufnehmen.
blocked-title-profile_in_use = Die Praxis ist an diesem Platz schon geöffnet
blocked-works-profile_in_use = Das bereits offene Fenster.
blocked-fails-profile_in_use = Ein zweites Fenster für dieselbe Praxis.
blocked-do-profile_in_use = Zum offenen Fenster wechseln. Gibt es keines, eine halbe Minute warten und erneut prüfen.
blocked-title-other = Die Praxis lässt sich an diesem Platz nicht öffnen
blocked-works-other = Die anderen Plätze und der Server. An diesem Platz wurde nichts geändert.
blocked-fails-other = Die Praxis hier öffnen.
blocked-do-other = Erneut prüfen. Bleibt es dabei, mit dem Text unten den Support anrufen.

## Patients
patients-search = Name, Telefon oder Geburtsdatum
patients-count = { $count ->
    [one] { $count } Patient
   *[other] { $count } Patienten
}
patients-empty = Hier erscheinen die Patienten. Den ersten anlegen oder N drücken.
patients-none-found = Niemand heißt „{ $text }“. Neuen Patienten anlegen oder N drücken.
column-name = Name
column-born = Geboren
column-phone = Telefon
column-alerts = Warnungen
column-images = Bilder
column-state = In der Praxis?
years = { $years ->
    [one] { $years } Jahr
   *[other] { $years } Jahre
}
alerts-count = { $count ->
    [one] Allergie
   *[other] { $count } Allergien
}
patient-new = Neuer Patient
patient-save = Speichern
patient-to-trash = In den Papierkorb
patient-trashed = { $name } bleibt 30 Tage im Papierkorb.
patient-in-trash = Dieser Patient ist im Papierkorb.
patient-decide = Zwei Werte: { $fields }
born-read = { $date }, { $years ->
    [one] { $years } Jahr
   *[other] { $years } Jahre
}
field-birth_date-help = Zum Beispiel { $example }
name-needed = Ein Vor- oder Nachname ist nötig.
birth-date-unread = Das ist kein Datum. Bitte Tag, Monat und Jahr angeben.
draft-restored = Das ist Ihre nicht gespeicherte Eingabe.
draft-drop = Leer beginnen
contact = Kontakt
contact-go-on = Weiter ändern
contact-saved = An diesem Platz gespeichert.
unit-given = Vorname
unit-family = Nachname
unit-name = Name
unit-birth_date = Geburts­datum
unit-phone = Telefon
unit-email = E-Mail
unit-note = Notiz
unit-substance = Auslöser
unit-reaction = Reaktion
unit-reaction_group = Allergie und Reaktion
unit-allergy = Allergie
unit-criticality = Mögliche Gefahr
unit-file = Datei
unit-filename = Dateiname
unit-sha256 = Datei
unit-taken_at = Aufnahme
unit-bytes = Größe
unit-mime = Art
unit-patient = Patient
unit-merged_into = Gleicher Patient wie

## Allergies
alerts = Warnungen
allergy = Allergie
allergies = Allergien
allergies-none = Keine Allergien erfasst. Nachfragen.
allergies-empty = Keine erfasst.
allergy-edit = { $substance } ändern
allergy-remove = { $substance } entfernen
allergy-removed = { $substance } entfernt.
criticality-low = ungefährlich
criticality-high = kann lebensbedrohlich sein
criticality-unable-to-assess = Gefahr unbekannt
criticality-short-low = Gering
criticality-short-high = Hoch
criticality-short-unable-to-assess = Unbekannt

## Timeline
timeline = Verlauf
timeline-empty = Hier erscheint alles, was diesen Patienten betrifft.
history-added-patient = Neuer Patient
history-added-allergy = Neue Allergie
history-added-image = Neues Bild
history-added-record = Neuer Eintrag
history-removed-patient = In den Papierkorb gelegt
history-removed-allergy = Allergie entfernt
history-removed-image = Bild entfernt
history-removed-record = Eintrag entfernt
history-restored-patient = Aus dem Papierkorb geholt
history-restored-allergy = Allergie zurückgeholt
history-restored-image = Bild zurückgeholt
history-restored-record = Eintrag zurückgeholt
history-changed = { $unit }: { $value }
history-emptied = { $unit } geleert
history-changed-many = Geändert: { $units }
history-changed-record = Geändert
history-was = vorher: { $value }

## Images
images = Bilder
images-empty = Hier erscheinen Röntgenbilder und Fotos.
images-drop = Bilder in dieses Fenster ziehen oder einfügen
images-drop-here = Bilder für { $name } hier ablegen
whose-title = Von wem ist dieses Bild?
whose-lead = { $file } nennt eine andere Person als diese Akte. Noch ist nichts abgelegt.
whose-in-file = In der Datei
whose-in-chart = In dieser Akte
whose-differs = weicht ab
whose-file = In dieser Akte ablegen
whose-leave = Weglassen
paste-nothing = Kein Bild in der Zwischenablage.
image-open = Öffnen: { $name }, { $day }
image-no-picture = Keine Vorschau
image-gone = Dieses Bild ist nicht mehr hier.
image-remove = Entfernen
image-removed = { $name } entfernt.
image-tools = Bildwerkzeuge
image-next = Nächstes Bild
image-previous = Voriges Bild
image-view-on_server = Dieses Bild ist in der Praxis. Es wird geholt.
image-view-downloading = Dieses Bild kommt aus der Praxis.
image-view-lost_here = Die Datei fehlt an diesem Platz. Praxis und andere Plätze werden danach gefragt.
image-view-saved_here = Für diese Datei gibt es keine Vorschau. Sie bleibt Byte für Byte erhalten.
image-view-uploading = Für diese Datei gibt es keine Vorschau. Sie bleibt Byte für Byte erhalten.
image-view-retry = Für diese Datei gibt es keine Vorschau. Sie bleibt Byte für Byte erhalten.
image-view-verified = Für diese Datei gibt es keine Vorschau. Sie bleibt Byte für Byte erhalten.
image-view-damaged = Diese Datei weicht vom Original ab. Nichts wurde überschrieben.
zoom-in = Vergrößern
zoom-out = Verkleinern
zoom-fit = Einpassen
invert = Invertieren
viewer = Röntgenbetrachter
viewer-back = Zurück zur Akte
viewer-compare = Vergleichen
viewer-compare-none = Es gibt kein früheres Bild zum Vergleichen.
viewer-together = Gemeinsam bewegen
viewer-window-open = Zweiter Bildschirm
viewer-print = Drucken
viewer-printed = Gedruckt { $at }
viewer-export = Exportieren
viewer-export-as = Kopie speichern
viewer-export-png = Bild, wie es jetzt aussieht (PNG)
viewer-export-dicom = DICOM-Datei
viewer-export-original = Die Datei, wie sie kam
viewer-exported = Eine Kopie ist gespeichert.
viewer-purpose = Zur Dokumentation. Nicht zur Erstbefundung.
viewer-strip = Bilder davor und danach
viewer-stage = { $name }, { $day }. Pfeile und Enter zeichnen mit dem gewählten Werkzeug.
viewer-preview = Bis das Bild hier ist, steht hier eine kleine Vorschau.
viewer-panel = Zu diesem Bild
viewer-look = Fenster
viewer-window-handles = Fenster: was schwarz und was weiß ist
viewer-window-low = Schwarz bis
viewer-window-high = Weiß ab
viewer-presets = Fertige Fenster
viewer-preset-as_taken = Original
viewer-preset-soft = Weich
viewer-preset-hard = Kontrast
viewer-preset-enamel = Schmelz
viewer-preset-bone = Knochen
viewer-preset-fine = Feinzeichnung
viewer-gamma = Mitteltöne
viewer-sharpen = Schärfe
viewer-reset = Zurück zum Original
viewer-reset-done = Das Bild ist wieder wie aufgenommen.
viewer-not-saved = Diese Ansicht ist noch nicht gespeichert.
viewer-unsaved = Die Ansicht des Bildes wurde nicht gespeichert. { $why }
viewer-loupe = Lupe
viewer-marks = Markierungen
viewer-marks-aside = eigene Ebene, Original unberührt
viewer-marks-none = Auf diesem Bild ist nichts markiert.
viewer-marks-shown = Markierungen zeigen
viewer-px = { $count } px
viewer-scale-device = Die Millimeter stammen vom Gerät.
viewer-scale-person = Die Millimeter stammen von einer Kalibrierung von Hand.
viewer-scale-nobody = Längen in Pixeln: Der Maßstab dieses Bildes ist nicht bekannt.
viewer-calibrate = Kalibrieren
viewer-calibrate-again = Neu kalibrieren
viewer-calibrate-done = Maßstab setzen
viewer-uncalibrate = Maßstab vergessen
viewer-calibrated = Der Maßstab des Bildes wurde geändert.
viewer-known-length = Länge der Linie in Millimetern
viewer-known-length-help = Zum Beispiel die bekannte Länge eines Stifts oder Implantats.
viewer-known-length-wrong = Eine Zahl in Millimetern, höchstens 500.
viewer-teeth = Zähne
viewer-teeth-none = Noch keine Zähne angegeben.
viewer-teeth-choose = Zähne wählen
viewer-teeth-changed = Die Zähne des Bildes wurden geändert.
viewer-view-changed = Die Art des Bildes wurde geändert.
viewer-image = Bild
viewer-kind = Art
viewer-kind-unknown = Unbekannt
viewer-fact-taken = Aufnahme
viewer-fact-size = Größe
viewer-fact-file = Datei
viewer-bits = { $bits } Bit
teeth-permanent = Bleibende Zähne
teeth-primary = Milchzähne
tool-level = Helligkeit und Kontrast
tool-move = Bild verschieben
tool-ruler = Lineal
tool-angle = Winkel
tool-freehand = Freihand
tool-text = Notiz
turn-left = Nach links drehen
turn-right = Nach rechts drehen
mirror = Spiegeln
zoom-one = Eins zu eins
mark-ruler = Länge
mark-angle = Winkel
mark-freehand = Zeichnung
mark-text = Notiz
mark-added = Markierung hinzugefügt.
mark-changed = Markierung geändert.
mark-removed = Markierung entfernt.
mark-add = Notiz setzen
mark-words = Text
mark-words-empty = Bitte den Text der Notiz eingeben.
mark-write = Text zu Markierung { $number }
mark-remove = Markierung { $number } entfernen
mark-point = Punkt { $number }
image-kind-bitewing = Bissflügel
image-kind-periapical = Zahnfilm
image-kind-occlusal = Aufbissaufnahme
image-kind-panoramic = Panorama
image-kind-ceph_lateral = Fernröntgen seitlich
image-kind-ceph_pa = Fernröntgen frontal
image-kind-tmj = Kiefergelenk
image-kind-cbct = Volumen (DVT)
image-kind-intraoral_frontal = Biss, frontal
image-kind-intraoral_right = Biss, rechts
image-kind-intraoral_left = Biss, links
image-kind-intraoral_upper = Oberkiefer, Aufsicht
image-kind-intraoral_lower = Unterkiefer, Aufsicht
image-kind-intraoral_overjet = Overjet
image-kind-extraoral_rest = Gesicht, entspannt
image-kind-extraoral_smile = Gesicht, lächelnd
image-kind-extraoral_oblique = Gesicht, schräg
image-kind-extraoral_profile = Profil
image-kind-scan = Scan
image-kind-other = Anderes
image-kind-IO = Intraorales Röntgen
image-kind-PX = Panorama-Röntgen
image-kind-DX = Röntgen
image-kind-XC = Foto
images-filter = Filter
images-filter-kind = Art
images-filter-kind-any = Jede Art
images-filter-teeth = Zähne
images-filter-from = Aufgenommen ab
images-filter-to = Aufgenommen bis
images-filter-date-wrong = Ein Datum, zum Beispiel { $example }
images-filter-clear = Alle zeigen
images-filter-none = Kein Bild passt zum Filter.
images-filtered = { $count } von { $total }
key-viewer-hold = Fenster, Hand, Lineal nehmen
key-viewer-draw = Winkel, Freihand, Notiz nehmen
key-viewer-turn = Bild drehen und spiegeln
key-viewer-look = Nächstes Fenster, schärfen
key-viewer-loupe = Lupe, Markierungen
key-viewer-one = Eins zu eins
key-viewer-compare = Vergleichen, gemeinsam bewegen
key-viewer-level = Fenster mit Pfeilen
key-viewer-step = Nächstes und voriges Bild

## Badges: word and sentence of each state
badge-word-here_only = An diesem Platz
badge-word-new_here = An diesem Platz
badge-word-waiting = Wartet
badge-word-sending = Sendet
badge-word-saved = In der Praxis
badge-word-needs_review = Zwei Werte
badge-word-rejected = Abgelehnt
badge-word-held = Angehalten
badge-word-saved_here = An diesem Platz
badge-word-uploading = Sendet
badge-word-retry = Versuch
badge-word-verified = Geprüft
badge-word-on_server = In der Praxis
badge-word-downloading = Kommt
badge-word-lost_here = Fehlt hier
badge-word-damaged = Beschädigt
badge-short-here_only = Hier
badge-short-saved_here = Hier
badge-short-retry = Folgt
badge-short-on_server = Praxis
badge-short-lost_here = Fehlt
badge-changes-waiting = { $count ->
    [one] { $count } Änderung wartet
   *[other] { $count } Änderungen warten
}
badge-sentence-here_only = Diese Praxis gibt es nur an diesem Platz. Am besten sichern oder mit einem weiteren Platz teilen.
badge-sentence-new_here = Neu, nur an diesem Platz. Noch nicht gesendet.
badge-sentence-waiting = An diesem Platz gespeichert. Wird gesendet, sobald die Verbindung steht.
badge-sentence-sending = Unterwegs zur Praxis.
badge-sentence-saved = In der Praxis und an anderen Plätzen.
badge-sentence-needs_review = Zwei Personen haben dasselbe geändert. Beide Werte bleiben erhalten.
badge-sentence-rejected = Die Praxis hat das abgelehnt. Ihre Eingabe bleibt erhalten.
badge-sentence-held = Eine andere Änderung kommt zuerst.
badge-sentence-saved_here = Das Original ist an diesem Platz sicher. Noch nicht gesendet.
badge-sentence-uploading = Unterwegs zur Praxis. Nach einer Unterbrechung geht es hier weiter.
badge-sentence-retry = Der letzte Versuch ist gescheitert. Weitere folgen.
badge-sentence-verified = Byte für Byte in der Praxis angekommen. Auch hier gespeichert.
badge-sentence-on_server = Nicht an diesem Platz. Wird beim Öffnen geholt.
badge-sentence-downloading = Kommt aus der Praxis.
badge-sentence-lost_here = Die Datei fehlt an diesem Platz. Praxis und andere Plätze werden danach gefragt.
badge-sentence-damaged = Die Datei weicht vom Original ab. Nichts wurde überschrieben.
badge-since = Seit { $time }
badge-since-age = Seit { $time } ({ $age })
badge-next = Neuer Versuch in { $span }
badge-in = in { $span }
badge-any-moment = jeden Moment
reason-no_server = Die Praxis hat keinen Server.
reason-not_sent_yet = Noch nicht an der Reihe.
reason-offline = Keine Verbindung.
reason-not_our_server = Etwas antwortet, aber nicht der Praxisserver.
reason-server_busy = Der Server ist ausgelastet und bittet zu warten.
reason-server_error = Der Server hat nicht richtig geantwortet.
reason-sign_in_needed = Der Server verlangt eine Anmeldung.
reason-server_full = Der Server hat keinen Speicher frei.
reason-upgrade_required = Der Server braucht ein neueres Chairside.
reason-wrong_clinic = Auf dem Server liegt eine andere Praxis.
reason-comparing = Abgleich mit dem Server: Er wurde wiederhergestellt oder geändert.
reason-copied = Dieser Platz ist eine Kopie; er meldet sich als eigener Platz an.
reason-paused = Senden ist angehalten.
reason-in_flight = Wird gerade gesendet.
reason-two_values = Zwei Personen haben dasselbe geändert.
reason-refused = Die Praxis hat es abgelehnt.
reason-waits_for_another = Eine andere Änderung kommt zuerst.
reason-on_another_desk = Die Datei ist noch an einem anderen Platz.
reason-not_fetched = Wurde an diesem Platz bisher nicht gebraucht.
reason-file_missing = Die Datei fehlt an diesem Platz.
reason-file_damaged = Die Datei ist an diesem Platz beschädigt.
reason-clock_wrong = Die Uhr dieses Platzes geht falsch.

## Footer
footer-paused = Angehalten: Die Praxis hat eine Frage
footer-here_only = Diese Praxis gibt es nur an diesem Platz
footer-offline = Offline
footer-offline-since = Offline seit { $time }
footer-reason-not_our_server = Online, aber nicht beim Praxisserver
footer-reason-sign_in_needed = Der Server verlangt eine Anmeldung
footer-reason-server_full = Der Server ist voll
footer-reason-upgrade_required = Der Server braucht ein neueres Chairside
footer-reason-wrong_clinic = Auf dem Server liegt eine andere Praxis
footer-reason-server_busy = Server ist ausgelastet
footer-reason-server_error = Der Server ist gestört
footer-needs_person = { $count ->
    [one] { $count } Änderung zu klären
   *[other] { $count } Änderungen zu klären
}
footer-sending = Online
footer-waiting = Online
footer-partial = Die Praxis wird geholt. Zuerst kommt, wer diese Woche einen Termin hat
footer-fetching = Änderungen der anderen Plätze werden geholt
footer-safe = Alles ist in der Praxis
footer-sending-what = sendet { $what }
footer-kept = { $what } nur an diesem Platz
count-changes = { $count ->
    [one] { $count } Änderung
   *[other] { $count } Änderungen
}
count-images = { $count ->
    [one] { $count } Bild
   *[other] { $count } Bilder
}
footer-oldest = älteste: { $span }
footer-next = Versuch in { $span }
footer-last = Letzter voller Abgleich: { $time }

## The waiting page
statement-paused = Alles ist an diesem Platz gespeichert. Das Senden ist angehalten.
statement-here_only = Diese Praxis gibt es nur an diesem Platz.
statement-offline = { $count ->
    [0] Alles ist in der Praxis. Keine Verbindung.
    [one] Alles ist an diesem Platz gespeichert. { $count } Element ist noch zu senden.
   *[other] Alles ist an diesem Platz gespeichert. { $count } Elemente sind noch zu senden.
}
statement-needs_person = { $person ->
    [one] { $person } Punkt ist zu klären.
   *[other] { $person } Punkte sind zu klären.
} { $count ->
    [0] Sonst wartet nichts.
    [one] { $count } weiteres Element ist unterwegs.
   *[other] { $count } weitere Elemente sind unterwegs.
}
statement-sending = { $count ->
    [one] { $count } Element ist unterwegs zur Praxis.
   *[other] { $count } Elemente sind unterwegs zur Praxis.
}
statement-waiting = { $count ->
    [one] { $count } Element wartet, bis es an der Reihe ist.
   *[other] { $count } Elemente warten, bis sie an der Reihe sind.
}
statement-partial = Die Praxis wird geholt. Zuerst kommt, wer diese Woche einen Termin hat.
statement-fetching = Ihre Arbeit ist in der Praxis. Die Änderungen der anderen Plätze werden geholt.
statement-safe = Alles ist in der Praxis.
statement-more-paused = Die Praxis hat eine Frage, bevor das Senden weitergeht. Einfach weiterarbeiten, nichts ist verloren.
statement-more-here_only = Nichts muss gesendet werden. Praxis sichern oder mit einem Server verbinden, um an mehreren Plätzen zu arbeiten.
statement-more-needs_person = Nichts ist verloren: Jeder Wert bleibt erhalten, bis jemand entscheidet.
statement-more-sending = Einfach weiterarbeiten. Chairside darf jederzeit geschlossen werden: Der Rest wird danach gesendet.
statement-more-waiting = Einfach weiterarbeiten. Das Senden beginnt von selbst.
statement-more-partial = Einfach weiterarbeiten. Bis alles hier ist, sind Listen und Suche noch unvollständig.
statement-more-fetching = Einfach weiterarbeiten. Neue Zeilen kommen laufend dazu.
statement-more-safe = Die anderen Plätze haben alles. Chairside darf jederzeit geschlossen werden.
statement-why-offline = { $known ->
    [no] Der Praxisserver antwortet nicht.
   *[yes] Der Praxisserver antwortet seit { $time } nicht mehr.
} Arbeiten Sie wie gewohnt: Nichts geht verloren, auch wenn Chairside geschlossen wird oder der Strom ausfällt. Das Senden beginnt von selbst, sobald die Verbindung steht.
statement-why-not_our_server = Etwas antwortet, aber nicht der Praxisserver: vielleicht eine Anmeldeseite des Netzwerks. Arbeiten Sie wie gewohnt, nichts ist verloren.
statement-why-sign_in_needed = Der Server möchte wissen, wer Sie sind. Öffnen Sie die Praxis erneut mit Ihrem Passwort: Was an diesem Platz wartet, bleibt inzwischen sicher.
statement-why-server_full = Der Praxisserver hat keinen Speicher mehr frei. Was wartet, bleibt an diesem Platz sicher; auf dem Server muss jemand Speicher freigeben.
statement-why-upgrade_required = Der Server braucht ein neueres Chairside. Aktualisieren Sie diesen Platz: Was wartet, bleibt bis dahin sicher.
statement-why-wrong_clinic = Auf dem Server an dieser Adresse liegt eine andere Praxis. Dorthin wird nichts gesendet.
statement-why-server_busy = Der Server bittet zu warten. Das Senden beginnt von selbst wieder.
statement-why-server_error = Der Server ist gestört. Es wird immer wieder versucht, nichts ist verloren.
statement-clock = Die Uhr dieses Platzes geht falsch. Deshalb wird nichts abgelehnt, sie sollte aber gestellt werden.
map-this-desk = Dieser Platz
map-server = Praxisserver
map-others = Andere Plätze
map-others-detail = holen es dort ab
map-no-server = Kein Server
map-no-server-yet = noch keiner verbunden
map-answering = antwortet
map-silent = noch nie gehört
map-last-heard = zuletzt gehört: { $time }
map-wait = { $count ->
    [one] { $count } wartet
   *[other] { $count } warten
}
map-since = seit { $time }
map-at = Stand { $time }
map-reached = Dieser Platz erreicht den Praxisserver; noch zu senden: { $count }.
map-cut = Dieser Platz erreicht den Praxisserver nicht; noch zu senden: { $count }.
waiting-title = Was noch wartet
waiting-empty = Nichts wartet. Alles hier Gespeicherte ist, wo es hingehört.
waiting-decide = { $count ->
    [one] { $count } Feld hat zwei Werte.
   *[other] { $count } Felder haben zwei Werte.
}
waiting-more = { $count } weitere zeigen
waiting-group-person = Zu klären
waiting-group-records = Einträge
waiting-group-images = Bilder
waiting-count = { $count }
waiting-images = { $count }, noch { $size } zu senden
details = Details
details-since = Seit
details-since-age = { $time } ({ $age })
details-attempts = Versuche
details-tries = { $count }
details-next = Neuer Versuch
details-next-line = sobald die Verbindung steht
details-next-person = sobald jemand entschieden hat
details-sent = Gesendet
details-sent-of = { $sent } von { $all }, { $part }
details-open = Akte öffnen
words-show = Eingabe anzeigen
words-none = Zu dieser Änderung gibt es keinen Text. Die Kopie enthält alles.
words-copy = Text kopieren
words-copied = Kopiert. Ihr Text ist in der Zwischenablage.
words-not-copied = Kopieren nicht möglich. Der Text steht weiter auf der Seite.
discard = Änderung verwerfen
discard-reason = Grund für das Verwerfen
tried = { $waiting ->
    [0] Erledigt. Nichts wartet.
    [one] Versucht. { $waiting } Element wartet noch.
   *[other] Versucht. { $waiting } Elemente warten noch.
}

## Two values
conflicts = Zwei Werte
conflicts-count = { $count ->
    [0] nichts zu entscheiden
    [one] { $count } zu entscheiden
   *[other] { $count } zu entscheiden
}
conflicts-empty = Nichts zu entscheiden. Ändern zwei Personen dasselbe Feld, bevor ihre Plätze sich abgleichen, stehen hier beide Werte nebeneinander, und eine Taste wählt aus.
conflicts-all = Alle zeigen
conflict-field-patient = { $field }
conflict-field-allergy = Allergie, { $field }
conflict-rule-higher_rank = Der spätere Wert wird gezeigt, bis jemand entscheidet.
conflict-rule-keep_both = Klinischer Wert: Der spätere wird gezeigt, beide gelten, bis ein Behandler entscheidet.
conflict-rule-signed_stands = Einer war signiert: Er wird gezeigt.
conflict-rule-edit_beats_delete = Jemand hat dies entfernt, während jemand anderes es bearbeitet hat. Es blieb erhalten.
conflict-shown = jetzt gezeigt
conflict-kept = Der andere Wert bleibt im Verlauf.
conflicts-shown = { $count } gezeigt
conflicts-search = Patient suchen
conflicts-which = Welche
conflicts-of-patient = { $count } bei diesem Patienten
conflicts-open = Zu entscheiden ({ $count })
conflicts-auto = Per Regel ({ $count })
conflicts-resolved = Entschieden ({ $count })
conflicts-none-found = Hier ist niemand mit diesem Namen.
conflicts-picked = { $count ->
    [one] { $count } ausgewählt
   *[other] { $count } ausgewählt
}
bulk-winner = Gezeigte behalten ({ $count })
bulk-loser = Andere nehmen ({ $count })
bulk-none = Abwählen
conflict-take-back = Entscheidung zurücknehmen
conflict-taken-back = { $count ->
    [one] Zurückgenommen. Bitte neu entscheiden.
   *[other] { $count } zurückgenommen. Bitte neu entscheiden.
}
conflict-not-taken-back = { $count ->
    [one] Eine Entscheidung ließ sich nicht zurücknehmen: inzwischen geändert oder an einem anderen Platz getroffen. Sie bleibt bestehen.
   *[other] { $count } Entscheidungen ließen sich nicht zurücknehmen: inzwischen geändert oder an einem anderen Platz getroffen. Sie bleiben bestehen.
}
conflict-skipped = { $count ->
    [one] Ein Fall blieb unverändert: Jemand hat ihn inzwischen entschieden oder geändert.
   *[other] { $count } Fälle blieben unverändert: Jemand hat sie inzwischen entschieden oder geändert.
}
conflict-decided = { $count ->
    [one] Entschieden. Der andere Wert bleibt im Verlauf.
   *[other] { $count } entschieden. Die anderen Werte bleiben im Verlauf.
}
keep-this = Behalten
write-another = Anderen Wert eingeben

## What sync asks
ask-long_absence = Dieser Platz war seit { $since } weg. { $touched ->
    [one] { $touched } von { $waiting } Änderungen betrifft einen anderswo geänderten Eintrag.
   *[other] { $touched } von { $waiting } Änderungen betreffen anderswo geänderte Einträge.
} Bei Abweichungen bleiben beide Werte erhalten.
ask-go-long_absence = Senden
ask-mass_delete = An diesem Platz wurden { $count } von { $of } { $what } gelöscht. Die Praxis behält sie, bis Sie bestätigen, dass es gewollt war.
ask-go-mass_delete = War gewollt
ask-back-mass_delete = Zurückholen
ask-what-patient = Patienten
ask-what-allergy = Allergien
ask-what-image = Bildern
ask-what-record = Einträgen
ask-queue_long-1 = { $waiting } Änderungen warten nur an diesem Platz. Alles läuft weiter; verbinden Sie ihn bald mit der Praxis.
ask-queue_long-2 = { $waiting } Änderungen warten nur an diesem Platz und gingen mit ihm verloren. Verbinden Sie ihn heute mit der Praxis.
ask-server_restored = Der Praxisserver wurde aus einer älteren Kopie wiederhergestellt. Dieser Platz hat ergänzt, was dort fehlte.
ask-profile_copied = Dieser Platz ist eine Kopie von { $of }, der anderswo weiterarbeitet. Er ist jetzt ein eigener Platz und heißt { $desk }; nichts ging verloren.
ask-clock_off-ahead = Die Uhr dieses Platzes geht { $span } vor. Alles läuft weiter; bitte richtig stellen.
ask-clock_off-behind = Die Uhr dieses Platzes geht { $span } nach. Alles läuft weiter; bitte richtig stellen.
ask-wait = Später
ask-noted = Schließen

## Trash
trash-lead = 30 Tage aufbewahrt
trash-empty = Entfernte Patienten bleiben 30 Tage hier.
trash-restored = { $name } ist zurück.

## Settings
settings-lead = Nur für diesen Platz
settings-look = Anzeige und Sprache
settings-language = Sprache
settings-theme = Hell oder dunkel
settings-theme-system = Wie das System
settings-theme-light = Hell
settings-theme-dark = Dunkel
settings-contrast = Kontrast
settings-contrast-system = Wie das System
settings-contrast-more = Höher
settings-numerals = Ziffern
settings-numerals-auto = Je nach Sprache
settings-about = Über diesen Platz
settings-clinic = Praxis
settings-desk = Platz
settings-person = Person
settings-server = Server
settings-server-none = keiner: Diese Praxis gibt es nur an diesem Platz
settings-version = Chairside
settings-lock = Beim Verlassen
settings-lock-now = Praxis sperren

## Errors, by code
error-with-message = Das ging nicht: { $message }
error-internal = Das ging nicht. Nichts Gespeichertes ist verloren.
error-not_signed_in = Zuerst anmelden.
error-password_wrong = Dieses Passwort öffnet diese Praxis nicht.
error-locked_for = Zu viele falsche Passwörter. Warten, dann erneut versuchen.
error-profile_in_use = Diese Praxis ist in einem anderen Chairside geöffnet.
error-profile_read_only = In den Ordner der Praxis kann nicht geschrieben werden.
error-database_corrupt = Die Datei der Praxis ist nicht lesbar. Sie blieb, wie sie ist; nichts wurde gelöscht.
error-database_newer = Die Datei der Praxis stammt von einem neueren Chairside.
error-not_a_database = Die Datei der Praxis stammt nicht von Chairside.
error-database_missing = Die Datei der Praxis fehlt an diesem Platz. Sie wurde durch nichts ersetzt.
error-keys_damaged = Die Schlüssel der Praxis sind an diesem Platz beschädigt. Die Datei der Praxis blieb, wie sie ist.
error-keys_missing = Die Schlüssel der Praxis fehlen an diesem Platz. Die Datei der Praxis blieb, wie sie ist.
error-profile_not_empty = An diesem Platz gibt es schon eine Praxis.
error-file_unwritable = Die Datei lässt sich nicht schreiben.
error-disk_full = Die Festplatte ist voll. Speicher freigeben, dann erneut versuchen.
error-server_unreachable = Der Server antwortet nicht. Stimmt die Adresse, und steht die Verbindung?
error-not_our_server = An dieser Adresse antwortet etwas, aber kein Chairside-Server.
error-wrong_clinic = Auf dem Server liegt eine andere Praxis.
error-choose_clinic = Ihr Anmeldename ist in mehreren Praxen bekannt. Bitte eine wählen.
error-sign_in_needed = Der Server verlangt eine neue Anmeldung.
error-invalid = So lässt sich das nicht speichern.
error-too_long = Das ist zu lang zum Speichern.
error-not_found = Das ist nicht mehr hier. Vielleicht hat es jemand entfernt.
error-file_empty = Die Datei ist leer (0 Byte). Vielleicht schreibt der Scanner noch: gleich noch einmal übernehmen.
error-file_missing = Die Datei ist nicht mehr da.
error-file_too_big = Die Datei ist größer als 2 GB.
error-file_unreadable = Die Datei ist nicht lesbar.
error-not_an_image_handle = Die abgelegte Datei ist nicht mehr bekannt. Bild erneut ablegen.
error-forbidden = Ihre Rolle erlaubt das nicht.
error-recovery_key_wrong = Das ist nicht der Schlüssel. Bitte jedes Zeichen prüfen.
error-unknown_call = Dieses Fenster und sein Kern passen nicht zusammen. Chairside neu starten.
error-too_many = Zu viele Dateien auf einmal. Bitte weniger nehmen.
error-no_server = Diese Praxis gibt es nur an diesem Platz: Es gibt keinen Server, der gefragt werden kann.
error-file_damaged = Die Datei weicht vom Original ab. Nichts wurde überschrieben.
error-folder_unreadable = Dieser Ordner kann nicht gelesen werden.
error-folder_watched = Dieser Ordner wird schon beobachtet.
error-folder_too_deep = Der Ordner hat zu viele Ordner in Ordnern. Nehmen Sie den, in dem die Dateien liegen.
error-no_picture = Diese Datei kann nicht gezeigt werden, deshalb lässt sich nur das Original exportieren.
error-window_failed = Das zweite Fenster ging nicht auf.

## For support: the hidden page, and the desks
doctor = Dieser Platz, für den Support
doctor-queue = Warteschlange
doctor-why = Warum es wartet
doctor-retry = Erneut anbieten
doctor-waiting = Wartende Änderungen
doctor-pick = Verlauf von { $op } zeigen
doctor-timeline = Eine Änderung
doctor-timeline-more = Eine Änderung in der Warteschlange oder bei den Ereignissen wählen, um ihren Verlauf zu sehen.
doctor-timeline-gone = Dieser Platz kennt die Änderung nicht mehr.
doctor-attempts = Versuche
doctor-exchanges = Austausch mit dem Server
doctor-cursor = Gelesen bis
doctor-cursor-of = { $cursor } von { $head }, { $behind } zurück
doctor-success = Erfolg
doctor-success-of = { $percent } % der letzten { $count }
doctor-reason = Letzter Grund
doctor-files = Dateien
doctor-sent = { $sent } von { $all } gesendet
doctor-conflicts = Zwei Werte, nach Sammlung
doctor-trouble = Störung testen
doctor-trouble-more = Nur an diesem Platz, nur bis Chairside geschlossen wird. Nichts Gespeichertes geht verloren.
doctor-line = Verbindung
doctor-line-on = Normal
doctor-line-off = Getrennt
doctor-latency = Verzögerung
doctor-latency-of = { $value } ms
doctor-drop = Antwortverlust
doctor-drop-of = { $value } %
doctor-skew = Uhr
doctor-skew-of = { $value ->
    [0] Richtig
   *[other] { $value } T
}
doctor-support = Für den Support
doctor-support-more = Zahlen, Codes und Zeiten. Keine Namen und nichts anderes von Patienten.
doctor-bundle = Supportbericht kopieren
doctor-bundle-save = Supportbericht speichern
doctor-bundle-saved = Gespeichert. Bitte an Ihre Nachricht anhängen.
doctor-bundle-copied = Kopiert. Bitte in Ihre Nachricht einfügen.
doctor-checksum = Prüfsummen
doctor-checksum-equal = Hier und auf dem Praxisserver: gleich.
doctor-checksum-differs = Etwas weicht ab. Es wird gerade behoben; in einer Minute erneut prüfen.
doctor-checksum-moving = Gerade sind Änderungen unterwegs. Erneut prüfen, wenn nichts mehr wartet.
doctor-checksum-offline = Der Server war nicht erreichbar. Das sind nur die Werte dieses Platzes.
doctor-checksum-here_only = Diese Praxis hat keinen Server: Das sind nur die Werte dieses Platzes.
doctor-events = Ereignisse
doctor-col-state = Status
doctor-col-code = Code
doctor-col-count = Anzahl
doctor-col-since = Seit
doctor-col-collection = Sammlung
doctor-col-rows = Zeilen
doctor-col-digest = Prüfsumme
doctor-col-kind = Art
doctor-col-p50 = p50 ms
doctor-col-p99 = p99 ms
doctor-col-open = Offen
doctor-col-auto = Per Regel
doctor-col-resolved = Entschieden
doctor-col-at = Wann
doctor-col-times = Wie oft
doctor-col-ms = ms
doctor-col-op = Änderung oder Datei
statement-simulated = Verbindung oder Uhr sind absichtlich gestört, auf der Seite für den Support.
desks = Die Plätze der Praxis
desk-this = { $name }: dieser Platz
desk-seen = { $count ->
    [0] { $name }: letzter Abgleich { $age } her, nichts wartet
   *[other] { $name }: letzter Abgleich { $age } her, noch { $count } zu senden
}

## Languages, digits, calendars
settings-language-system = Wie das System
settings-calendar = Kalender
settings-calendar-auto = Wie die Sprache
settings-calendar-gregory = Gregorianisch
birth-date-solar_year = Dieses Jahr gehört zum persischen Sonnenkalender. Geben Sie das gregorianische Jahr ein, etwa 1986.
badge-short-damaged = Defekt

## The frame: palette and keys
find-hint = Ein Name oder was zu tun ist
find-recent = Zuletzt gesehen
find-commands = Was möglich ist
find-count = { $count ->
    [0] Nichts gefunden
    [one] { $count } Treffer
   *[other] { $count } Treffer
}
command-group-do = Tun
command-group-go = Gehe zu
command-group-look = Anzeige, Tasten
command-group-window = Überall
command-group-lists = In Listen
command-group-images = Bei Bildern
command-group-values = Bei zwei Werten
command-try-now = Jetzt abgleichen
command-publish = Diese Praxis auf einen Server bringen
command-tour = Tour erneut zeigen
command-doctor = Support-Seite
command-theme-light = Helle Anzeige
command-theme-dark = Dunkle Anzeige
command-theme-system = Anzeige wie das System
command-contrast-more = Mehr Kontrast
command-contrast-system = Kontrast wie das System
command-keys = Alle Tasten zeigen
key-saved = Meldet, dass Eingaben gespeichert sind
keys-letters-off = Tasten mit einem Buchstaben sind an diesem Platz ausgeschaltet.
keys-letters-on = Einschalten
settings-letter_keys = Tasten mit einem Buchstaben
settings-letter_keys-on = An
settings-letter_keys-off = Aus
settings-notices = Systemmeldungen
settings-notices-on = An
settings-notices-off = Aus

## Banners above the page
asks-more = { $count } weitere
asks-fewer = Nur die erste
ask-disk_low-1 = Die Festplatte dieses Platzes füllt sich: noch { $size } frei. Alles läuft weiter; bitte Speicher freigeben, solange neue Bilder noch Platz haben.
ask-disk_low-2 = Die Festplatte dieses Platzes ist voll: noch { $size } frei. Neue Bilder lassen sich hier nicht speichern. Speicher freigeben oder die Bilder an einem anderen Platz aufnehmen.
banner-offline = Die Praxis antwortet seit { $time } nicht mehr. Arbeiten Sie weiter, nichts ist verloren.
banner-upgrade_required = Der Praxisserver braucht ein neueres Chairside als das an diesem Platz. Eingaben bleiben an diesem Platz sicher und werden gesendet, sobald er aktualisiert ist.
banner-server_old = Der Praxisserver ist älter als das Chairside an diesem Platz. Eingaben bleiben an diesem Platz sicher und werden gesendet, sobald der Server aktualisiert ist.
banner-server_full = Der Praxisserver hat keinen Speicher mehr frei. Eingaben bleiben an diesem Platz sicher und werden gesendet, sobald Speicher frei ist.
banner-sign_in_needed = Der Praxisserver verlangt das Passwort erneut. Bis dahin bleiben Eingaben an diesem Platz sicher.
banner-wrong_clinic = Auf dem Server an dieser Adresse liegt eine andere Praxis. Dorthin wird nichts gesendet. Fragen Sie die Person, die den Server betreut.
reason-server_old = Der Server ist älter als das Chairside an diesem Platz.
footer-reason-server_old = Server braucht ein Update
statement-why-server_old = Der Server ist älter als das Chairside an diesem Platz. Bitten Sie darum, ihn zu aktualisieren: Was wartet, bleibt bis dahin sicher.

## The sync log
log = Was gesendet und geholt wurde
log-lead = An diesem Platz, Neuestes zuerst
log-shown = Welche Einträge
log-all = Alles
log-problems = Nur Probleme
log-waiting = Was noch wartet
log-empty = Hier erscheint, was zur Praxis geht und was von ihr kommt.
log-no-problems = Soweit dieser Platz sich erinnert, ging nichts schief.
log-from-to = { $from }–{ $to }
log-up = { $count ->
    [one] { $count } Änderung an die Praxis gesendet
   *[other] { $count } Änderungen an die Praxis gesendet
}
log-down = { $count ->
    [one] { $count } Änderung aus der Praxis geholt
   *[other] { $count } Änderungen aus der Praxis geholt
}
log-exchanged = { $up ->
    [one] { $up } Änderung gesendet, { $down } aus der Praxis geholt
   *[other] { $up } Änderungen gesendet, { $down } aus der Praxis geholt
}
log-failed = { $count ->
    [one] Die Praxis war nicht erreichbar
   *[other] Die Praxis war nicht erreichbar, { $count } Versuche
}
log-images_sent = { $count ->
    [one] { $count } Bild gesendet, { $size }
   *[other] { $count } Bilder gesendet, { $size }
}
log-image_not_sent = { $count ->
    [one] Ein Bild ist noch nicht gesendet
   *[other] Bilder sind noch nicht gesendet, { $count } Versuche
}
log-images_fetched = { $count ->
    [one] { $count } Bild aus der Praxis geholt, { $size }
   *[other] { $count } Bilder aus der Praxis geholt, { $size }
}
log-image_not_fetched = { $count ->
    [one] Ein Bild ließ sich noch nicht holen
   *[other] Bilder ließen sich noch nicht holen, { $count } Versuche
}
log-two_values = { $count ->
    [one] Zwei Personen hatten dasselbe geändert; beide Werte bleiben erhalten
   *[other] Zwei Personen hatten dasselbe geändert, { $count } Mal; alle Werte bleiben erhalten
}
log-refused = { $count ->
    [one] Die Praxis hat eine Änderung abgelehnt; die Eingabe bleibt erhalten
   *[other] Die Praxis hat { $count } Änderungen abgelehnt; die Eingaben bleiben erhalten
}
log-retried = Eine abgelehnte Änderung wurde erneut gesendet
log-discarded = { $count ->
    [one] Eine abgelehnte Änderung wurde mit Begründung verworfen
   *[other] { $count } abgelehnte Änderungen wurden mit Begründung verworfen
}
log-opened = Die Praxis wurde an diesem Platz geöffnet
log-recovered = Chairside wurde mitten in der Arbeit beendet; es ging von dort weiter
log-copied = Dieser Platz wurde als Kopie eines anderen erkannt
log-own_desk = Dieser Platz wurde ein eigener Platz
log-why-other = Die Support-Seite weiß mehr.

## Messages of the system: counts only, never a name
notify-refused = { $count ->
    [one] Die Praxis hat eine Änderung abgelehnt. Die Eingabe bleibt erhalten.
   *[other] Die Praxis hat { $count } Änderungen abgelehnt. Die Eingaben bleiben erhalten.
}
notify-two-values = { $count ->
    [one] Zwei Personen haben dasselbe geändert. Beide Werte bleiben, bis jemand entscheidet.
   *[other] { $count } Angaben haben je zwei Werte. Beide bleiben, bis jemand entscheidet.
}
notify-offline = { $count ->
    [one] Die Praxis antwortet seit über einer Stunde nicht. Eine Änderung wartet an diesem Platz; nichts ist verloren.
   *[other] Die Praxis antwortet seit über einer Stunde nicht. { $count } Änderungen warten an diesem Platz; nichts ist verloren.
}
notify-disk = Die Festplatte dieses Platzes ist fast voll: noch { $count } MB frei. Neue Bilder passen vielleicht nicht mehr.

## Undo, beside what has its own words
patient-added = Neuer Patient an diesem Platz gespeichert.
patient-back = Aus dem Papierkorb geholt.
images-taken = { $count ->
    [one] { $count } Bild an diesem Platz gespeichert.
   *[other] { $count } Bilder an diesem Platz gespeichert.
}
settings-changed = Option geändert.

## Said aloud, and the patient's page at 200 %
spoken-badge = { $name }: { $state }
columns = Welcher Teil der Seite
column-record = Daten und Verlauf

## The start: the sample clinic, the recovery key on paper, signing in
welcome-sample = Beispielpraxis ansehen
welcome-sample-lead = Noch unsicher? Dreihundert erfundene Patienten, um alles auszuprobieren. Sie können jederzeit aufhören.
welcome-sample-working = Beispielpraxis wird gefüllt
sample-strip = Das ist eine Beispielpraxis: Nichts hier ist echt.
sample-leave = Eigene Praxis anlegen
desk-first = Empfang 1
field-login-filled = Aus Ihrem Namen gebildet; ein anderer ist möglich
password-strength-short = Zu kurz: mindestens acht Zeichen nehmen
password-strength-weak = Leicht zu erraten: ein, zwei Wörter mehr
password-strength-fair = Hält einem Menschen stand, keiner Maschine: ein Wort mehr hilft
password-strength-good = Schwer zu erraten
caps-lock = Feststelltaste ist an
recovery-save = Als Datei speichern
recovery-saved = Gespeichert. Die Datei getrennt von diesem Platz aufbewahren.
recovery-copied = Kopiert. Dort einfügen, wo nur Sie es lesen können.
recovery-later = Später fragen
key-page-title = Notfallschlüssel
key-page-login = Anmeldename: { $login }
key-page-made = Geschrieben { $at }, Platz: { $desk }
key-page-for = Wofür er da ist
key-page-for-text = Er öffnet diese Praxis an diesem Platz, wenn das Passwort verloren ist. Wer ihn hat, kann alles an diesem Platz lesen.
key-page-how = So wird er benutzt
key-page-how-text = Dort eingeben, wo Chairside nach dem Passwort fragt. Groß oder klein, mit oder ohne Striche: Beides ist richtig.
key-page-where = Wohin damit
key-page-where-text = Zu den Unterlagen der Praxis, in einen Tresor oder nach Hause. Nicht an diesen Platz und nicht in diesen Computer.
sign-in-tries = { $tries ->
    [one] Noch { $tries } Versuch bis zu einer Pause von { $pause }.
   *[other] Noch { $tries } Versuche bis zu einer Pause von { $pause }.
}
error-sample_clinic = Das ist die Beispielpraxis. Verlassen Sie sie zuerst, dann legen Sie Ihre eigene an.
error-print_failed = Das Druckfenster hat sich nicht geöffnet. Die Seite als Datei speichern oder den Schlüssel aufschreiben.

## The tour
tour = Tour
tour-again = Tour zeigen
tour-step = { $step } von { $of }
tour-next = Weiter
tour-done = Fertig
tour-skip = Auslassen
tour-badge = Jeder Eintrag sagt, wo er ist
tour-badge-shared = Gestrichelt: bisher nur an diesem Platz. Durchgezogen: auch in der Praxis. Ein Klick zeigt, warum und seit wann.
tour-badge-here_only = Ein dünner Ring, solange es die Praxis nur an diesem Platz gibt. Ist sie geteilt, heißt gestrichelt: nur an diesem Platz, und durchgezogen: auch in der Praxis.
tour-footer = Die ganze Praxis in einer Zeile
tour-footer-text = Wie viel an diesem Platz wartet und seit wann. Ein Klick öffnet die Liste.
tour-find = Alles finden
tour-find-text = Ctrl K findet Patienten nach Name, Telefon oder Geburtsdatum, in jeder Schrift, und jede Aktion.
tour-new = Ein neuer Patient
tour-new-text = N drücken. Bilder werden in der Akte abgelegt oder dort mit Ctrl V eingefügt.
tour-keys = Alle Tasten auf einem Blatt
tour-keys-text = Jederzeit ? drücken. Diese Tour gibt es wieder unter Optionen.

## Settings: leaving the desk, sharing the clinic
settings-auto_lock = Von selbst sperren
settings-auto_lock-off = Nie
settings-auto_lock-5 = Nach 5 min
settings-auto_lock-15 = Nach 15 min
settings-auto_lock-30 = Nach 30 min
settings-lock-label = Jetzt sperren
settings-lock-more = Getipptes bleibt erhalten. Was wartet, geht noch an die Praxis; dann schließt der Platz, bis sich jemand anmeldet.
share-title = Diese Praxis teilen
share-lead = Bisher gibt es diese Praxis nur an diesem Platz. Auf einem Server können weitere Plätze ihr beitreten, und mit einem verlorenen Computer geht nichts verloren.
share-what-sent = Alles wird gesendet: Patienten, Bilder, Verlauf und Papierkorb. Sie können weiterarbeiten; die Leiste unten zeigt, wie weit es ist.
share-what-stays = Alles bleibt auch an diesem Platz, und Ihr Passwort hier bleibt dasselbe.
share-what-needed = Wer den Server betreut, legt dort zuerst eine leere Praxis an und gibt Ihnen die Adresse und einen Anmeldenamen.
share-login = Anmeldename am Server
share-login-help = Anmeldename des Inhabers der neuen Praxis
share-password = Passwort am Server
share-password-help = Nur wenn es nicht das dieses Platzes ist
share-choose = Dieser Anmeldename ist in mehreren Praxen bekannt. Welche ist leer und für diese Praxis gedacht?
share-submit = Diese Praxis teilen
share-working = Server wird gefragt
share-done = Diese Praxis wird jetzt über { $server } geteilt. Sie wird gesendet; die Leiste unten zeigt, wie weit es ist.
share-waiting = Zeigen, was wartet
share-error-server_unreachable = Der Server antwortet nicht. Nichts wurde gesendet. Adresse und Verbindung prüfen, dann erneut teilen.
share-error-not_our_server = Dort antwortet etwas, aber kein Chairside-Server. Nichts wurde gesendet. Fragen Sie die Person, die den Server betreut, nach der Adresse.
share-error-password_wrong = Der Server kennt diesen Anmeldenamen mit diesem Passwort nicht. Nichts wurde gesendet. Geben Sie Ihr Passwort am Server ein.
share-error-clinic_not_empty = Die Praxis auf diesem Server hat schon eigene Einträge, und nichts wurde an sie gesendet. Bitten Sie die Person, die den Server betreut, um eine neue, leere Praxis.
share-error-has_server = Diese Praxis ist schon auf einem Server. Nichts wurde geändert.
share-error-forbidden = Nur der Inhaber der Praxis darf sie teilen.
share-error-invalid = Das ist keine Adresse. Sie sieht so aus: https://praxis.example.org.

## People: the list's order, filter and columns; duplicates and merging
unit-file_number = Aktennummer
column-email = E-Mail
column-file_number = Akten-Nr.
column-added = Angelegt
patients-best-first = Beste Treffer zuerst
patients-filter = Wen zeigen
filter-everyone = Alle
filter-waiting = Noch nicht in der Praxis
filter-alerts = Mit Warnungen
filter-images = Mit Bildern
filter-no_contact = Ohne Kontaktdaten
filter-none-waiting = Alle Akten sind in der Praxis. Was noch zu senden ist, erscheint hier.
filter-none-alerts = Niemand hat eine Warnung. Wer eine hat, erscheint hier.
filter-none-images = Niemand hat ein Bild. Wer eins hat, erscheint hier.
filter-none-no_contact = Alle haben eine Telefonnummer oder E-Mail-Adresse.
filter-none-found = Niemand von diesen heißt „{ $text }“.
filter-clear = Alle zeigen
patients-view = Spalten und Zeilen
patients-columns = Spalten
density = Zeilenhöhe
density-normal = Normal
density-compact = Kompakt
duplicates = Doppelt erfasst?
duplicates-count = { $count ->
    [one] { $count } doppelt erfasst?
   *[other] { $count } doppelt erfasst?
}
open = Öffnen
alike-same_name = gleicher Name
alike-similar_name = fast gleicher Name
alike-same_birth_date = gleiches Geburtsdatum
alike-similar_birth_date = fast gleiches Geburtsdatum
alike-same_phone = gleiche Telefonnummer
alike-same_email = gleiche E-Mail
alike-found = { $count ->
    [one] Vielleicht schon da: { $count } Patient
   *[other] Vielleicht schon da: { $count } Patienten
}
alike-open = { $name } öffnen
compare = Vergleichen
different = Zwei Personen
different-done = Bleiben zwei Personen. Nach diesem Paar wird nicht mehr gefragt.
looks-like = { $count ->
    [one] Ähnelt einer anderen Akte: { $name }
   *[other] Ähnelt { $count } anderen Akten, zuerst: { $name }
}
duplicates-pairs = { $count ->
    [0] niemand
    [one] { $count } Paar
   *[other] { $count } Paare
}
duplicates-first = Die { $count } wahrscheinlichsten werden gezeigt
duplicates-lead = Die wahrscheinlichsten zuerst. Enter vergleicht, D heißt: zwei Personen.
duplicates-empty = Niemand scheint doppelt erfasst zu sein. Paare mit gleichem Namen, Geburtsdatum oder Telefon erscheinen hier zum Vergleich.
merge-title = Dieselbe Person?
merge-lead = Wählen, welche Akte bleibt und welcher Wert je Feld gilt. Das lässt sich jederzeit zurücknehmen.
merge-stays = Akte
merge-this-stays = Diese Akte bleibt
merge-shown-as = Wird als die andere gezeigt
merge-both = Beide Notizen behalten
merge-same = Alle Felder der beiden Akten stimmen überein.
merge-allergies = { $count ->
    [0] keine Allergien
    [one] { $count } Allergie
   *[other] { $count } Allergien
}
merge-images = { $count ->
    [0] keine Bilder
    [one] { $count } Bild
   *[other] { $count } Bilder
}
merge-below = Was beide haben, wird zusammen gezeigt: { $allergies }, { $images }. Nichts wird verschoben, nichts gelöscht.
merge-go = Zusammenführen
merged-done = Beide Akten sind jetzt ein Patient: { $name }.
merged-into = Das ist dieselbe Person wie { $name }.
merged-here = Auch erfasst als { $name }.
merged-look = Ansehen
merged-part = Wieder trennen
merged-parted = Es sind wieder zwei Patienten.
history-merged = Mit anderer Akte zusammengeführt
history-parted = Von anderer Akte wieder getrennt
history-added-distinct_patient = Vermerkt: nicht dieselbe Person wie in anderer Akte
history-restored-distinct_patient = Erneut vermerkt: nicht dieselbe Person wie in anderer Akte
history-removed-distinct_patient = Vielleicht doch dieselbe Person wie in anderer Akte
unit-other = Zwei Personen
another-record = andere Akte
own-record = eine eigene Akte
compare-pair = { $one } und { $other } vergleichen
different-pair = Zwei Personen: { $one } und { $other }

## Progress, with a way to stop
work-taking = { $count ->
    [one] { $done } von { $count } Bild übernommen
   *[other] { $done } von { $count } Bildern übernommen
}
work-stop-taking = Abbrechen
images-left-out = { $count ->
    [one] { $count } Datei wurde ausgelassen.
   *[other] { $count } Dateien wurden ausgelassen.
}
work-sending = In der Praxis: { $what }
work-changes = { $count ->
    [one] { $done } von { $count } Änderung
   *[other] { $done } von { $count } Änderungen
}
work-images = { $count ->
    [one] { $done } von { $count } Bild
   *[other] { $done } von { $count } Bildern
}
work-stop-sending = Nicht mehr warten
try-stopped = Noch nur an diesem Platz: { $what }. Es geht von selbst in die Praxis; arbeiten Sie weiter.
footer-partial-counted = Die Praxis wird geholt
first-fetch = { $count ->
    [one] { $came } von { $count } Datensatz ist hier
   *[other] { $came } von { $count } Datensätzen sind hier
}

## Röntgenbilder, die von selbst kommen: Karte, Eingang, beobachtete Ordner
arrived = Neue Röntgenbilder
arrived-count = { $count ->
    [one] Neues Bild, abgelegt
   *[other] { $count } neue Bilder, abgelegt
}
arrived-ago = vor { $span }
arrived-more = +{ $count }
arrived-move-one = { $file } gehört jemand anderem
arrived-right = { $count ->
    [one] Stimmt
   *[other] Alle { $count } stimmen
}
arrived-other = Andere Person …
arrived-another = Hier ist { $name } geöffnet. Dies kam in eine andere Akte.
arrived-said = { $count ->
    [one] Neues Bild abgelegt: { $name }, { $chair }
   *[other] { $count } neue Bilder abgelegt: { $name }, { $chair }
}
arrived-choose = Welche Bilder
arrived-none-chosen = Mindestens ein Bild wählen.
arrived-moved = { $count ->
    [one] Verschoben zu { $name }.
   *[other] { $count } Bilder verschoben zu { $name }.
}
arriving = { $count ->
    [one] Ein Bild kommt gerade an …
   *[other] { $count } Bilder kommen gerade an …
}
command-arrival-right = Neue Bilder: sie stimmen
command-arrival-other = Neue Bilder: von jemand anderem
pick-whose = { $count ->
    [one] Von wem ist dieses Bild?
   *[other] Von wem sind diese { $count } Bilder?
}
pick-find = Patient suchen
pick-hint = Name, Telefon oder Geburtsdatum
tray = Röntgen-Eingang
rail-tray = Eingang
tray-lead = Diese Bilder sind angekommen und warten auf eine Akte.
tray-oldest = Die ältesten { $shown } von { $total } werden gezeigt.
tray-empty = Hier wartet nichts. Röntgenbilder kommen hierher, wenn an ihrem Stuhl niemand geöffnet ist.
tray-file-picked = { $count ->
    [0] Gewählte ablegen …
    [one] { $count } Bild ablegen …
   *[other] { $count } Bilder ablegen …
}
tray-file = Ablegen …
tray-discard = { $file } verwerfen
tray-reason-nobody_open = An diesem Stuhl war niemand geöffnet
tray-reason-patient_changed = Während es ankam, wurde eine andere Akte geöffnet
tray-reason-names_another = Nennt jemand anderen als die geöffnete Akte
tray-reason-not_a_picture = Kein Bild, das gezeigt werden kann
tray-filed = { $count ->
    [one] Abgelegt bei { $name }.
   *[other] { $count } Bilder abgelegt bei { $name }.
}
tray-discard-title = Diese Datei verwerfen?
tray-discard-text = { $file } verlässt den Eingang und kommt in keine Akte. Das Original bleibt in seinem Ordner.
tray-discard-go = Verwerfen
folders = Röntgenordner
folders-empty = Chairside kann die Ordner beobachten, in die Ihre Röntgenprogramme exportieren. Jedes neue Bild wird dann sofort bei der Person abgelegt, die an diesem Stuhl geöffnet ist, und Ihnen zum Bestätigen gezeigt.
folder-add = Ordner hinzufügen …
folder-own = Dieser Platz
folder-watching = Wird beobachtet
folder-polling = Alle paar Sekunden geprüft
folder-state-missing = Nicht gefunden
folder-state-unreadable = Nicht lesbar
folder-state-too_many = Zu viele Dateien
folder-todo-missing = Von hier kommen keine Röntgenbilder. Laufwerk oder Netzwerkfreigabe verbinden. Ist der Ordner umgezogen, hier entfernen und neu hinzufügen.
folder-todo-unreadable = Von hier kommen keine Röntgenbilder. Dem Benutzer dieses Computers das Leserecht für den Ordner geben.
folder-todo-too_many = Von hier kommen keine Röntgenbilder. Alte Dateien herausnehmen, oder in einen leeren Ordner exportieren und diesen hinzufügen.
folder-troubles = Diese Dateien ließen sich nicht übernehmen:
folder-more = { $chair }: ändern
folder-rename = Stuhl umbenennen
folder-polling-on = Alle paar Sekunden prüfen
folder-polling-off = Das System neue Dateien melden lassen
folder-remove = Nicht mehr beobachten
folder-remove-title = Diesen Ordner nicht mehr beobachten?
folder-remove-text = Neue Bilder in { $place } kommen nicht mehr von { $chair } herein. Die Dateien bleiben im Ordner, und Abgelegtes bleibt in den Akten.
folder-chair = Stuhl
folder-chair-help = Der Stuhl oder Raum, dessen Bilder in diesen Ordner kommen.
folder-chair-missing = Dem Stuhl einen Namen geben.
folder-chair-first = Stuhl 1
folder-add-title = Ordner beobachten
folder-watch = Beobachten
folder-place = Ordner:
folder-where = Wo der Ordner liegt
folder-where-here = Auf diesem Computer
folder-where-network = Im Netzwerk
folder-rename-title = Anderer Name für diesen Stuhl
own-chair = Dieser Platz gehört zu
own-chair-help = Wer in diesem Fenster geöffnet ist, sitzt an diesem Stuhl.
own-chair-none = Kein Stuhl
pick-nothing = Niemand mit diesem Namen.
grid-select = Wählen
grid-selected = { $item } gewählt
grid-deselected = { $item } nicht mehr gewählt
grid-all = Alle sind gewählt
grid-count = { $count ->
    [one] { $count } gewählt
   *[other] { $count } gewählt
}

## Serien: Status und was darin steht
series = Serien
series-new = Neue Serie
series-filled = { $filled } von { $wanted }
template = Serie
template-group-bitewing = Bissflügel
template-group-periapical = Zahnfilme
template-group-full_mouth = Zahnstatus
template-group-extraoral = Panorama und Fernröntgen
template-group-photos = Fotos
template-bitewing_2 = Bissflügel, 2
template-bitewing_4 = Bissflügel, 4
template-bitewing_vertical_7 = Bissflügel, vertikal, 7
template-periapical_1 = Zahnfilm, 1
template-periapical_2 = Zahnfilme, 2
template-periapical_3 = Zahnfilme, 3
template-periapical_4 = Zahnfilme, 4
template-full_mouth_14 = Zahnstatus, 14
template-full_mouth_16 = Zahnstatus, 16
template-full_mouth_18 = Zahnstatus, 18
template-full_mouth_20 = Zahnstatus, 20
template-panoramic = Panorama
template-cephalogram = Fernröntgen
template-photos_8 = Fotos, 8
template-photos_10 = Fotos, 10
mount-position = Position { $n } von { $count }
mount-state-filled = Belegt
mount-state-empty = Leer
mount-state-next = Die nächste Aufnahme kommt hierher
mount-state-skipped = Übersprungen
mount-next = Nächste Aufnahme
mount-marked = Wartet auf den Tausch
mount-swap-with = Tauschen mit …
mount-gone = Diese Serie gibt es nicht mehr. Ihre Bilder sind in der Akte.
mount-back = Zurück zur Akte
mount-right = R
mount-left = L
mount-listening = Aufnahmen von { $chair } kommen in diese Serie
mount-filled = { $filled } von { $wanted } belegt
mount-remove = Diese Serie entfernen
mount-removed = Serie entfernt. Ihre Bilder bleiben in der Akte.
mount-chosen = Die gewählte Position
mount-pending = Zur anderen Position gehen und X drücken.
mount-give-up = Lassen
mount-open = Öffnen
mount-turn = Drehen
mount-retake = Wiederholen
mount-place = Bild einsetzen
mount-skip = Überspringen
mount-unskip = Doch verwenden
mount-swap = Tauschen
mount-swap-here = Hiermit tauschen
mount-retaken = Zur Wiederholung herausgenommen. Das Bild bleibt in der Akte.
mount-turn-away = Dieses Bild ist noch nicht an diesem Platz. Erst öffnen, dann drehen.
mount-place-title = Welches Bild kommt hierher?
mount-place-none = Alle Bilder dieser Akte stehen schon in einer Serie.
mount-walk = Von Position zu Position
command-group-series = In einer Serie

## Images: letting them rest, how far they are, their room on this desk
files-pause = Bilder anhalten
files-resume = Bilder weitersenden
files-rest = Die Bilder ruhen, bis Sie sie weitersenden. Einträge laufen weiter; „{ try-now }“ sendet trotzdem alles.
files-paused = Die Bilder ruhen an diesem Platz.
files-resumed = Die Bilder werden weitergesendet.
footer-images-rest = Bilder ruhen
footer-resting = Bilder ruhen
statement-resting = { $count ->
    [one] { $count } Bild ruht an diesem Platz.
   *[other] { $count } Bilder ruhen an diesem Platz.
}
statement-more-resting = Alle andere Arbeit ist in der Praxis. Einfach weiterarbeiten, nichts geht verloren.
statement-needs_person-resting = { $person ->
    [one] { $person } Punkt ist zu klären.
   *[other] { $person } Punkte sind zu klären.
} { $count ->
    [one] { $count } Bild ruht hier.
   *[other] { $count } Bilder ruhen hier.
}
waiting-sent-of = { $sent } von { $all }
waiting-left = noch etwa { $span }
details-next-turn = sobald es an der Reihe ist
details-next-rest = sobald Bilder weitergesendet werden
details-next-now = ist unterwegs
details-rate = Tempo
settings-files = Bilder an diesem Platz
settings-files_kib_s = Höchsttempo
settings-files_kib_s-0 = Keine Grenze
settings-files_kib_s-help = So viel nehmen Bilder höchstens von der Leitung, je Richtung. Einträge gehen immer vor.
settings-files_room_mib = Platz auf der Festplatte
settings-files_room_mib-0 = So viel da ist
settings-files_room_mib-help = Brauchen Bilder mehr, verlassen die am längsten nicht angesehenen diese Festplatte und kommen beim Öffnen wieder. Gehen darf nur, was die Praxis geprüft hat: nie Bilder, die Sie hier behalten, und nie die von Patienten dieser Woche.
patient-pin = Bilder hier behalten
patient-unpin = Bilder dürfen diesen Platz verlassen
patient-pinned = Die Bilder von { $name } kommen an diesen Platz und bleiben.
patient-unpinned = Die Bilder von { $name } dürfen diesen Platz verlassen, wenn er den Raum braucht.
patient-pinned-mark = Bilder bleiben hier
