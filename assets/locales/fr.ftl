# Chairside, français. Dire ce qui est, puis ce qui se passe, puis ce que l’on peut faire.

## The window
rail = Sections
rail-patients = Patients
rail-conflicts = Deux valeurs
rail-waiting = En attente
rail-trash = Corbeille
rail-settings = Réglages
rail-count = { $count ->
    [one] { $count } élément à traiter
   *[other] { $count } éléments à traiter
}
tabs = Dossiers ouverts
tabs-more = { $count } de plus
tab-close = Fermer { $name }
tab-draft = Saisie inachevée
toasts = Messages
close = Fermer
back = Retour
cancel = Annuler
save = Enregistrer
edit = Modifier
add = Ajouter
more = Autres actions
undo = Annuler
restore = Restaurer
decide = Trancher
or = ou
today = Aujourd’hui
yesterday = Hier
try-now = Réessayer
trying = En cours
try-again = Réessayer
copy-details = Copier le détail
copied = Copié
not-given = –
no-name = Sans nom
slow-read = C’est plus long que d’habitude. Ce poste est en train de lire le fichier du cabinet.
page-broken = Cette page n’a pas pu s’afficher. Rien d’enregistré n’est perdu ; les autres pages fonctionnent.
saved-as-typed = La saisie est gardée sur ce poste au fur et à mesure.
find = Chercher un patient ou une action
find-short = Patient ou action
find-results = Résultats
find-nothing = Aucun patient ni aucune action de ce nom.
drop-nowhere = Ouvrez d’abord le dossier du patient, puis déposez-y les images.

## Keys
keys = Raccourcis
key-find = Chercher ou agir
key-tab = Onglet patient
key-tab-next = Onglet suivant
key-tab-close = Fermer l’onglet
key-region = Zone suivante
key-undo = Annuler
key-back = Niveau précédent
key-search = Chercher
key-rows = Ligne suivante ou précédente
key-open = Ouvrir
key-waiting = Ce qui attend
key-paste = Coller des images
key-zoom = Agrandir une image
key-invert = Inverser une image
key-keep = Garder la 1re ou la 2e valeur
key-write = Saisir une autre valeur
key-pick = Sélectionner, tout, annuler

## First start
welcome-title = Bienvenue
welcome-lead = Chairside garde tout le cabinet sur ce poste et continue de fonctionner quand internet est coupé.
welcome-new = Créer un cabinet
welcome-new-lead = Pour le premier poste. Le cabinet reste ici jusqu’à l’ajout d’un autre poste ou d’un serveur.
welcome-join = Rejoindre un cabinet
welcome-join-lead = Pour un poste de plus. Il faut l’adresse du serveur, votre identifiant et votre mot de passe.
new-clinic-title = Créer un cabinet
new-clinic-lead = Tout pourra être changé plus tard, mais seul le mot de passe ou la clé de secours ouvre le cabinet.
new-clinic-submit = Créer le cabinet
new-clinic-working = Création du cabinet
join-title = Rejoindre un cabinet
join-lead = Ce poste devient un poste du cabinet. Il continue de fonctionner sans connexion.
join-submit = Rejoindre
join-working = Demande au cabinet
join-choose = Votre identifiant existe dans plusieurs cabinets. Pour lequel est ce poste ?
field-clinic = Nom du cabinet
field-your-name = Votre nom
field-login = Identifiant
field-password = Mot de passe
field-password-help = Quatre ou cinq mots : faciles à retenir, difficiles à deviner
field-password-or-key = Mot de passe ou clé de secours
field-desk = Nom de ce poste
field-desk-help = Par exemple Accueil 1 ou Fauteuil 2
field-server = Adresse du serveur du cabinet
field-server-help = Par exemple https://cabinet.example.org
field-recovery = Clé de secours
field-needed = Champ à remplir.
password-show = Voir le mot de passe
password-hide = Cacher le mot de passe
recovery-title = Votre clé de secours
recovery-lead = Imprimez-la ou notez-la, et gardez-la loin de ce poste.
recovery-why = Elle ouvre le cabinet si tous les mots de passe sont perdus. Sans mot de passe ni clé, plus personne ne peut lire les données : ni vous, ni nous.
recovery-kept = Je l’ai gardée
recovery-print = Imprimer
recovery-copy = Copier
recovery-ask-title = Saisissez votre clé
recovery-ask-lead = Demandée une seule fois : une erreur de copie se voit ainsi maintenant, pas dans un an.
recovery-open = Ouvrir le cabinet
recovery-show = Revoir la clé
recovery-ask-later = Elle a été affichée une seule fois, à l’arrivée du cabinet sur ce poste, et Chairside ne la garde nulle part. Saisissez-la d’après votre note.
recovery-confirm = Confirmer
recovery-confirm-open = Confirmer la clé de secours
recovery-unconfirmed = Personne n’a encore saisi la clé de secours. Une erreur de copie ne se verrait qu’au moment de s’en servir.
recovery-confirmed = La clé de secours est exacte. Gardez-la loin de ce poste.
sign-in-title = Ouvrir le cabinet
sign-in-lead = Le cabinet est verrouillé sur ce poste.
sign-in-submit = Ouvrir
sign-in-working = Ouverture
sign-in-forgotten = Oublié ? La clé de secours imprimée ouvre aussi le cabinet.
sign-in-pause = Trop de mots de passe erronés. Réessayez dans { $span }.
sign-in-again = Verrouiller et rouvrir par mot de passe

## The clinic cannot be opened
blocked-works = Ce qui fonctionne
blocked-fails = Ce qui est bloqué
blocked-do = Que faire
blocked-again = Vérifier
blocked-title-database_corrupt = Le fichier du cabinet est endommagé sur ce poste
blocked-works-database_corrupt = Les autres postes et le serveur fonctionnent comme avant. Le fichier endommagé est gardé tel quel, rien n’a été supprimé.
blocked-fails-database_corrupt = L’ouverture du cabinet sur ce poste.
blocked-do-database_corrupt = Travaillez sur un autre poste. Restaurez ici la dernière sauvegarde, ou rejoignez à nouveau le cabinet ; puis appelez l’assistance avec le texte ci-dessous.
blocked-title-database_newer = Ce cabinet a été ouvert avec un Chairside plus récent
blocked-works-database_newer = Tous les postes qui ont le Chairside plus récent. Rien n’a changé sur ce poste.
blocked-fails-database_newer = L’ouverture du cabinet avec cette ancienne version, qui pourrait perdre ce que la nouvelle a écrit.
blocked-do-database_newer = Mettez Chairside à jour ici, puis vérifiez de nouveau.
blocked-title-not_a_database = Ce fichier n’est pas un cabinet
blocked-works-not_a_database = Les autres postes et le serveur. Le fichier est resté tel quel.
blocked-fails-not_a_database = L’ouverture du cabinet sur ce poste : son fichier est autre chose, ou n’a été copié qu’à moitié.
blocked-do-not_a_database = Restaurez la dernière sauvegarde de ce poste, ou rejoignez à nouveau le cabinet.
blocked-title-profile_read_only = Chairside ne peut pas écrire ici
blocked-works-profile_read_only = Les autres postes. Rien n’a changé sur ce poste.
blocked-fails-profile_read_only = L’enregistrement sur ce poste : son dossier est protégé en écriture.
blocked-do-profile_read_only = Autorisez l’écriture dans le dossier du cabinet, ou retirez la protection du disque, puis vérifiez de nouveau.
blocked-title-disk_full = Le disque de ce poste est plein
blocked-works-disk_full = Rien n’est perdu. Les autres postes fonctionnent comme avant.
blocked-fails-disk_full = L’enregistrement de fiches et d’images sur ce poste.
blocked-do-disk_full = Libérez de la place sur le disque, puis vérifiez de nouveau. En attendant, prenez les images sur un autre poste.
blocked-title-profile_in_use = Le cabinet est déjà ouvert sur ce poste
blocked-works-profile_in_use = La fenêtre déjà ouverte.
blocked-fails-profile_in_use = Une seconde fenêtre sur le même cabinet.
blocked-do-profile_in_use = Revenez à la fenêtre ouverte. S’il n’y en a pas, attendez une demi-minute et vérifiez de nouveau.
blocked-title-other = Impossible d’ouvrir le cabinet sur ce poste
blocked-works-other = Les autres postes et le serveur. Rien n’a changé sur ce poste.
blocked-fails-other = L’ouverture du cabinet ici.
blocked-do-other = Vérifiez. Si cela persiste, appelez l’assistance avec le texte ci-dessous.

## Patients
patients-search = Nom, téléphone, naissance
patients-count = { $count ->
    [one] { $count } patient
   *[other] { $count } patients
}
patients-empty = La liste des patients s’affichera ici. Ajoutez le premier, ou appuyez sur N.
patients-none-found = Aucun patient « { $text } ». Ajoutez un patient, ou appuyez sur N.
column-name = Nom
column-born = Naissance
column-phone = Téléphone
column-alerts = Alertes
column-images = Images
column-state = Au cabinet ?
years = { $years ->
    [one] { $years } an
   *[other] { $years } ans
}
alerts-count = { $count ->
    [one] Allergie
   *[other] { $count } allergies
}
patient-new = Nouveau patient
patient-save = Enregistrer
patient-to-trash = Mettre à la corbeille
patient-trashed = { $name } reste 30 jours dans la corbeille.
patient-in-trash = Ce patient est dans la corbeille.
patient-decide = Deux valeurs : { $fields }
born-read = { $date }, { $years ->
    [one] { $years } an
   *[other] { $years } ans
}
field-birth_date-help = Par exemple { $example }
name-needed = Il faut un prénom ou un nom de famille.
birth-date-unread = Ce n’est pas une date. Indiquez jour, mois et année.
draft-restored = Voici votre saisie non enregistrée.
draft-drop = Tout effacer
contact = Contact
contact-go-on = Reprendre
contact-saved = Enregistré sur ce poste.
unit-given = Prénom
unit-family = Nom de famille
unit-name = Nom
unit-birth_date = Naissance
unit-phone = Téléphone
unit-email = E-mail
unit-note = Note
unit-substance = Substance
unit-reaction = Réaction
unit-reaction_group = Allergie et réaction
unit-allergy = Allergie
unit-criticality = Gravité possible
unit-file = Fichier
unit-filename = Nom du fichier
unit-sha256 = Fichier
unit-taken_at = Prise le
unit-bytes = Taille
unit-mime = Type
unit-patient = Patient
unit-merged_into = Même patient que

## Allergies
alerts = Alertes
allergy = Allergie
allergies = Allergies
allergies-none = Aucune allergie notée. À demander.
allergies-empty = Aucune notée.
allergy-edit = Modifier { $substance }
allergy-remove = Retirer { $substance }
allergy-removed = Retiré : { $substance }.
criticality-low = sans danger
criticality-high = peut mettre la vie en danger
criticality-unable-to-assess = danger inconnu
criticality-short-low = Faible
criticality-short-high = Élevée
criticality-short-unable-to-assess = Inconnue

## Timeline
timeline = Historique
timeline-empty = Tout ce qui concerne ce patient s’affichera ici.
history-added-patient = Patient ajouté
history-added-allergy = Allergie ajoutée
history-added-image = Image ajoutée
history-added-record = Fiche ajoutée
history-removed-patient = Mis à la corbeille
history-removed-allergy = Allergie retirée
history-removed-image = Image retirée
history-removed-record = Fiche retirée
history-restored-patient = Sorti de la corbeille
history-restored-allergy = Allergie restaurée
history-restored-image = Image restaurée
history-restored-record = Fiche restaurée
history-changed = { $unit } : { $value }
history-emptied = Effacé : { $unit }
history-changed-many = Modifié : { $units }
history-changed-record = Modifié
history-was = avant : { $value }

## Images
images = Images
images-empty = Les radios et les photos seront ici.
images-drop = Déposez ou collez des images dans cette fenêtre
images-drop-here = Déposez ici les images pour { $name }
whose-title = À qui est cette image ?
whose-lead = { $file } désigne une autre personne que ce dossier. Rien n’est encore classé.
whose-in-file = Dans le fichier
whose-in-chart = Dans ce dossier
whose-differs = différent
whose-file = Classer dans ce dossier
whose-leave = Laisser de côté
paste-nothing = Pas d’image dans le presse-papiers.
image-open = Ouvrir { $name }, { $day }
image-no-picture = Pas d’aperçu
image-gone = Cette image n’est plus ici.
image-remove = Retirer
image-removed = Retiré : { $name }.
image-tools = Outils d’image
image-next = Image suivante
image-previous = Image précédente
image-view-on_server = Cette image est au cabinet. Elle va arriver.
image-view-downloading = Cette image arrive du cabinet.
image-view-lost_here = Le fichier n’est plus sur ce poste. Le cabinet et les autres postes sont interrogés.
image-view-saved_here = Ce fichier n’a pas d’aperçu. Il est gardé octet pour octet.
image-view-uploading = Ce fichier n’a pas d’aperçu. Il est gardé octet pour octet.
image-view-retry = Ce fichier n’a pas d’aperçu. Il est gardé octet pour octet.
image-view-verified = Ce fichier n’a pas d’aperçu. Il est gardé octet pour octet.
image-view-damaged = Ce fichier n’est plus identique à l’original. Rien n’a été écrasé.
zoom-in = Agrandir
zoom-out = Réduire
zoom-fit = Ajuster
invert = Inverser
viewer = Visionneuse de radios
viewer-back = Retour au dossier
viewer-compare = Comparer
viewer-compare-none = Aucune image plus ancienne à comparer.
viewer-together = Déplacer ensemble
viewer-window-open = Second écran
viewer-print = Imprimer
viewer-printed = Imprimé : { $at }
viewer-export = Exporter
viewer-export-as = Enregistrer une copie
viewer-export-png = L’image telle qu’affichée (PNG)
viewer-export-dicom = Fichier DICOM
viewer-export-original = Le fichier tel qu’il est arrivé
viewer-exported = Une copie est enregistrée.
viewer-purpose = Pour le dossier. Pas pour le diagnostic primaire.
viewer-strip = Images avant et après
viewer-stage = { $name }, { $day }. Les flèches et Entrée dessinent avec l’outil choisi.
viewer-preview = Un petit aperçu est affiché en attendant l’image.
viewer-panel = À propos de cette image
viewer-look = Fenêtre
viewer-window-handles = Fenêtre : ce qui est noir et ce qui est blanc
viewer-window-low = Noir jusqu’à
viewer-window-high = Blanc à partir de
viewer-presets = Fenêtres prêtes
viewer-preset-as_taken = Original
viewer-preset-soft = Doux
viewer-preset-hard = Contraste
viewer-preset-enamel = Émail
viewer-preset-bone = Os
viewer-preset-fine = Détail fin
viewer-gamma = Tons moyens
viewer-sharpen = Netteté
viewer-reset = Revenir à l’original
viewer-reset-done = L’image est affichée telle que prise.
viewer-not-saved = Cet affichage n’est pas encore enregistré.
viewer-unsaved = L’affichage de l’image n’a pas pu être enregistré. { $why }
viewer-loupe = Loupe
viewer-marks = Repères
viewer-marks-aside = un calque, l’original est intact
viewer-marks-none = Rien n’est marqué sur cette image.
viewer-marks-shown = Afficher les repères
viewer-px = { $count } px
viewer-scale-device = Les millimètres viennent de l’appareil.
viewer-scale-person = Les millimètres viennent d’un étalonnage manuel.
viewer-scale-nobody = Longueurs en pixels : l’échelle de cette image n’est pas connue.
viewer-calibrate = Étalonner
viewer-calibrate-again = Étalonner à nouveau
viewer-calibrate-done = Fixer l’échelle
viewer-uncalibrate = Oublier l’échelle
viewer-calibrated = L’échelle de l’image a été modifiée.
viewer-known-length = Longueur de la ligne en millimètres
viewer-known-length-help = Par exemple la longueur connue d’un tenon ou d’un implant.
viewer-known-length-wrong = Un nombre de millimètres, 500 au plus.
viewer-teeth = Dents
viewer-teeth-none = Aucune dent indiquée.
viewer-teeth-choose = Choisir les dents
viewer-teeth-changed = Les dents de l’image ont été modifiées.
viewer-view-changed = Le type de l’image a été modifié.
viewer-image = Image
viewer-kind = Type
viewer-kind-unknown = Inconnu
viewer-fact-taken = Prise
viewer-fact-size = Taille
viewer-fact-file = Fichier
viewer-bits = { $bits } bits
teeth-permanent = Dents permanentes
teeth-primary = Dents de lait
tool-level = Luminosité et contraste
tool-move = Déplacer l’image
tool-ruler = Règle
tool-angle = Angle
tool-freehand = Main levée
tool-text = Note
turn-left = Tourner à gauche
turn-right = Tourner à droite
mirror = Miroir
zoom-one = Un pour un
mark-ruler = Longueur
mark-angle = Angle
mark-freehand = Dessin
mark-text = Note
mark-added = Repère ajouté.
mark-changed = Repère modifié.
mark-removed = Repère retiré.
mark-add = Poser la note
mark-words = Texte
mark-words-empty = Écrivez le texte de la note.
mark-write = Écrire sur le repère { $number }
mark-remove = Retirer le repère { $number }
mark-point = Point { $number }
image-kind-bitewing = Rétrocoronaire
image-kind-periapical = Rétroalvéolaire
image-kind-occlusal = Occlusale
image-kind-panoramic = Panoramique
image-kind-ceph_lateral = Téléradio de profil
image-kind-ceph_pa = Téléradio de face
image-kind-tmj = Articulation (ATM)
image-kind-cbct = Volume (CBCT)
image-kind-intraoral_frontal = Occlusion, de face
image-kind-intraoral_right = Occlusion, à droite
image-kind-intraoral_left = Occlusion, à gauche
image-kind-intraoral_upper = Arcade supérieure
image-kind-intraoral_lower = Arcade inférieure
image-kind-intraoral_overjet = Surplomb
image-kind-extraoral_rest = Visage au repos
image-kind-extraoral_smile = Visage souriant
image-kind-extraoral_oblique = Visage de trois quarts
image-kind-extraoral_profile = Profil
image-kind-scan = Numérisation
image-kind-other = Autre
image-kind-IO = Radio intraorale
image-kind-PX = Radio panoramique
image-kind-DX = Radio
image-kind-XC = Photo
images-filter = Filtrer
images-filter-kind = Type
images-filter-kind-any = Tous les types
images-filter-teeth = Dents
images-filter-from = Prises depuis
images-filter-to = Prises jusqu’à
images-filter-date-wrong = Une date, par exemple { $example }
images-filter-clear = Tout afficher
images-filter-none = Aucune image ne correspond au filtre.
images-filtered = { $count } sur { $total }
key-viewer-hold = Prendre fenêtre, main, règle
key-viewer-draw = Prendre angle, main levée, note
key-viewer-turn = Tourner et retourner une image
key-viewer-look = Fenêtre suivante, netteté
key-viewer-loupe = Loupe, repères
key-viewer-one = Un pour un
key-viewer-compare = Comparer, déplacer ensemble
key-viewer-level = Fenêtre par les flèches
key-viewer-step = Image suivante et précédente

## Badges: word and sentence of each state
badge-word-here_only = Sur ce poste
badge-word-new_here = Sur ce poste
badge-word-waiting = En attente
badge-word-sending = Envoi
badge-word-saved = Au cabinet
badge-word-needs_review = Deux valeurs
badge-word-rejected = Refusé
badge-word-held = Retenu
badge-word-saved_here = Sur ce poste
badge-word-uploading = Envoi
badge-word-retry = Réessai
badge-word-verified = Vérifié
badge-word-on_server = Au cabinet
badge-word-downloading = Arrive
badge-word-lost_here = Introuvable
badge-word-damaged = Endommagé
badge-short-here_only = Ici
badge-short-saved_here = Ici
badge-short-retry = Réessai
badge-short-on_server = Cabinet
badge-short-lost_here = Absent
badge-changes-waiting = { $count ->
    [one] { $count } changement en attente
   *[other] { $count } changements en attente
}
badge-sentence-here_only = Ce cabinet n’existe que sur ce poste. Sauvegardez-le, ou partagez-le avec un autre poste.
badge-sentence-new_here = Nouveau, gardé sur ce poste. Pas encore envoyé.
badge-sentence-waiting = Gardé sur ce poste. L’envoi se fera au retour de la connexion.
badge-sentence-sending = En route vers le cabinet.
badge-sentence-saved = Au cabinet, et sur les autres postes.
badge-sentence-needs_review = Deux personnes ont changé la même chose. Les deux valeurs sont gardées.
badge-sentence-rejected = Le cabinet l’a refusé. Votre saisie est gardée.
badge-sentence-held = Un autre changement doit partir avant.
badge-sentence-saved_here = L’original est en sécurité sur ce poste. Pas encore envoyé.
badge-sentence-uploading = En route vers le cabinet. Après une coupure, l’envoi reprend au même point.
badge-sentence-retry = Le dernier essai a échoué. Les essais continuent.
badge-sentence-verified = Arrivé au cabinet, octet pour octet. Gardé ici aussi.
badge-sentence-on_server = Pas sur ce poste. Se charge à l’ouverture.
badge-sentence-downloading = Arrive du cabinet.
badge-sentence-lost_here = Le fichier n’est plus sur ce poste. Le cabinet et les autres postes sont interrogés.
badge-sentence-damaged = Le fichier n’est plus identique à l’original. Rien n’a été écrasé.
badge-since = Depuis { $time }
badge-since-age = Depuis { $time } ({ $age })
badge-next = Réessai dans { $span }
badge-in = dans { $span }
badge-any-moment = imminent
reason-no_server = Le cabinet n’a pas de serveur.
reason-not_sent_yet = Son tour n’est pas encore venu.
reason-offline = Pas de connexion.
reason-not_our_server = Quelque chose répond, mais ce n’est pas le serveur du cabinet.
reason-server_busy = Le serveur est occupé et demande d’attendre.
reason-server_error = Le serveur n’a pas répondu correctement.
reason-sign_in_needed = Le serveur demande de se connecter.
reason-server_full = Le serveur n’a plus de place.
reason-upgrade_required = Le serveur exige un Chairside plus récent.
reason-wrong_clinic = Le serveur contient un autre cabinet.
reason-comparing = Comparaison avec le serveur : il a été restauré ou changé.
reason-copied = Ce poste est la copie d’un autre ; il se connecte comme poste distinct.
reason-paused = L’envoi est en pause.
reason-in_flight = Envoi en cours.
reason-two_values = Deux personnes ont changé la même chose.
reason-refused = Le cabinet l’a refusé.
reason-waits_for_another = Un autre changement doit partir avant.
reason-on_another_desk = Son fichier est encore sur un autre poste.
reason-not_fetched = Ce poste n’en a pas encore eu besoin.
reason-file_missing = Son fichier manque sur ce poste.
reason-file_damaged = Son fichier est endommagé sur ce poste.
reason-clock_wrong = L’horloge de ce poste est fausse.

## Footer
footer-paused = En pause : le cabinet pose une question
footer-here_only = Ce cabinet n’existe que sur ce poste
footer-offline = Hors ligne
footer-offline-since = Hors ligne depuis { $time }
footer-reason-not_our_server = En ligne, mais pas avec le serveur du cabinet
footer-reason-sign_in_needed = Le serveur demande de se connecter
footer-reason-server_full = Le serveur est plein
footer-reason-upgrade_required = Le serveur exige un Chairside plus récent
footer-reason-wrong_clinic = Le serveur contient un autre cabinet
footer-reason-server_busy = Le serveur est occupé
footer-reason-server_error = Le serveur est en panne
footer-needs_person = { $count ->
    [one] { $count } changement à traiter
   *[other] { $count } changements à traiter
}
footer-sending = En ligne
footer-waiting = En ligne
footer-partial = Le cabinet arrive sur ce poste. D’abord les patients de la semaine
footer-fetching = Arrivée des changements des autres postes
footer-safe = Tout est au cabinet
footer-sending-what = envoi de { $what }
footer-kept = { $what } sur ce poste seulement
count-changes = { $count ->
    [one] { $count } changement
   *[other] { $count } changements
}
count-images = { $count ->
    [one] { $count } image
   *[other] { $count } images
}
footer-oldest = plus ancien : { $span }
footer-next = réessai dans { $span }
footer-last = Échange complet : { $time }

## The waiting page
statement-paused = Tout est gardé sur ce poste. L’envoi est en pause.
statement-here_only = Ce cabinet n’existe que sur ce poste.
statement-offline = { $count ->
    [0] Tout est au cabinet. Pas de connexion.
    [one] Tout est gardé sur ce poste. { $count } élément reste à envoyer.
   *[other] Tout est gardé sur ce poste. { $count } éléments restent à envoyer.
}
statement-needs_person = { $person ->
    [one] { $person } élément est à traiter.
   *[other] { $person } éléments sont à traiter.
} { $count ->
    [0] Rien d’autre n’attend.
    [one] { $count } autre est en route.
   *[other] { $count } autres sont en route.
}
statement-sending = { $count ->
    [one] { $count } élément est en route vers le cabinet.
   *[other] { $count } éléments sont en route vers le cabinet.
}
statement-waiting = { $count ->
    [one] { $count } élément attend son tour.
   *[other] { $count } éléments attendent leur tour.
}
statement-partial = Le cabinet arrive sur ce poste. D’abord les patients de la semaine.
statement-fetching = Votre travail est au cabinet. Les changements des autres postes arrivent.
statement-safe = Tout est au cabinet.
statement-more-paused = Le cabinet pose une question avant la suite de l’envoi. Continuez à travailler, rien n’est perdu.
statement-more-here_only = Rien n’est à envoyer. Sauvegardez le cabinet, ou reliez-le à un serveur pour travailler sur plusieurs postes.
statement-more-needs_person = Rien n’est perdu : chaque valeur est gardée jusqu’à la décision.
statement-more-sending = Continuez à travailler. Vous pouvez fermer Chairside à tout moment : l’envoi reprendra au même point.
statement-more-waiting = Continuez à travailler. L’envoi démarre tout seul.
statement-more-partial = Continuez à travailler. D’ici là, les listes et les recherches sont incomplètes.
statement-more-fetching = Continuez à travailler. Les lignes s’affichent en arrivant.
statement-more-safe = Les autres postes ont tout. Vous pouvez fermer Chairside à tout moment.
statement-why-offline = { $known ->
    [no] Le serveur du cabinet ne répond pas.
   *[yes] Le serveur du cabinet ne répond plus depuis { $time }.
} Travaillez comme d’habitude : rien ne se perd, même si Chairside est fermé ou le courant coupé. L’envoi démarre tout seul au retour de la connexion.
statement-why-not_our_server = Quelque chose répond, mais ce n’est pas le serveur du cabinet : peut-être la page de connexion du réseau. Travaillez comme d’habitude, rien n’est perdu.
statement-why-sign_in_needed = Le serveur demande qui vous êtes. Rouvrez le cabinet avec votre mot de passe : ce qui attend sur ce poste reste en sécurité.
statement-why-server_full = Le serveur du cabinet n’a plus de place. Ce qui attend reste en sécurité sur ce poste ; il faut libérer de la place sur le serveur.
statement-why-upgrade_required = Le serveur exige un Chairside plus récent. Mettez ce poste à jour : d’ici là, ce qui attend reste en sécurité.
statement-why-wrong_clinic = Le serveur à cette adresse contient un autre cabinet. Rien ne lui est envoyé.
statement-why-server_busy = Le serveur demande d’attendre. L’envoi reprendra tout seul.
statement-why-server_error = Le serveur est en panne. Les essais se répètent, rien n’est perdu.
statement-clock = L’horloge de ce poste est fausse. Rien n’est refusé pour cela, mais mettez-la à l’heure.
map-this-desk = Ce poste
map-server = Serveur du cabinet
map-others = Autres postes
map-others-detail = le récupèrent là
map-no-server = Pas de serveur
map-no-server-yet = pas encore relié
map-answering = répond
map-silent = aucun signe encore
map-last-heard = dernier signe : { $time }
map-wait = { $count ->
    [one] { $count } en attente
   *[other] { $count } en attente
}
map-since = depuis { $time }
map-at = échange : { $time }
map-reached = Ce poste joint le serveur du cabinet ; { $count } en attente.
map-cut = Ce poste ne joint pas le serveur du cabinet ; { $count } en attente.
waiting-title = Ce qui attend
waiting-empty = Rien n’attend. Tout ce qui a été enregistré ici est à sa place.
waiting-decide = { $count ->
    [one] { $count } champ a deux valeurs.
   *[other] { $count } champs ont deux valeurs.
}
waiting-more = Voir { $count } de plus
waiting-group-person = À traiter
waiting-group-records = Fiches
waiting-group-images = Images
waiting-count = { $count }
waiting-images = { $count }, { $size } à envoyer
details = Détails
details-since = Depuis
details-since-age = { $time } ({ $age })
details-attempts = Essais
details-tries = { $count }
details-next = Réessai
details-next-line = au retour de la connexion
details-next-person = après décision
details-sent = Envoyé
details-sent-of = { $sent } sur { $all }, { $part }
details-open = Ouvrir le dossier
words-show = Voir la saisie
words-none = Ce changement n’a pas de texte à montrer. La copie contient tout.
words-copy = Copier ce texte
words-copied = Copié. Votre texte est dans le presse-papiers.
words-not-copied = La copie n’a pas abouti. Le texte reste affiché sur la page.
discard = Abandonner ce changement
discard-reason = Motif de l’abandon
tried = { $waiting ->
    [0] Terminé. Rien n’attend.
    [one] Essai fait. { $waiting } élément attend encore.
   *[other] Essai fait. { $waiting } éléments attendent encore.
}

## Two values
conflicts = Deux valeurs
conflicts-count = { $count ->
    [0] rien à trancher
    [one] { $count } à trancher
   *[other] { $count } à trancher
}
conflicts-empty = Rien à trancher. Quand deux personnes changent le même champ avant que leurs postes ne se joignent, les deux valeurs s’affichent ici côte à côte ; une touche suffit pour choisir.
conflicts-all = Tout afficher
conflict-field-patient = { $field }
conflict-field-allergy = Allergie, { $field }
conflict-rule-higher_rank = La plus récente s’affiche tant que personne n’a tranché.
conflict-rule-keep_both = Donnée clinique : la plus récente s’affiche, les deux comptent jusqu’à la décision d’un praticien.
conflict-rule-signed_stands = L’une des deux était signée : c’est elle qui s’affiche.
conflict-rule-edit_beats_delete = Quelqu’un l’a retiré pendant qu’un autre le modifiait. Il a été gardé.
conflict-shown = affichée
conflict-kept = L’autre valeur reste dans l’historique.
conflicts-shown = { $count ->
    [one] { $count } affiché
   *[other] { $count } affichés
}
conflicts-search = Chercher un patient
conflicts-which = Lesquels
conflicts-of-patient = { $count } pour ce patient
conflicts-open = À trancher ({ $count })
conflicts-auto = Tranché par règle ({ $count })
conflicts-resolved = Tranché ({ $count })
conflicts-none-found = Personne de ce nom ici.
conflicts-picked = { $count ->
    [one] { $count } sélectionné
   *[other] { $count } sélectionnés
}
bulk-winner = Garder l’actuelle ({ $count })
bulk-loser = Prendre l’autre ({ $count })
bulk-none = Désélectionner
conflict-take-back = Annuler cette décision
conflict-taken-back = { $count ->
    [one] Décision annulée. À trancher de nouveau.
   *[other] { $count } décisions annulées. À trancher de nouveau.
}
conflict-not-taken-back = { $count ->
    [one] Une décision n’a pas pu être annulée : modifiée depuis, ou prise sur un autre poste. Elle reste telle quelle.
   *[other] { $count } décisions n’ont pas pu être annulées : modifiées depuis, ou prises sur un autre poste. Elles restent telles quelles.
}
conflict-skipped = { $count ->
    [one] Un cas est resté tel quel : tranché ou modifié entre-temps.
   *[other] { $count } cas sont restés tels quels : tranchés ou modifiés entre-temps.
}
conflict-decided = { $count ->
    [one] Tranché. L’autre valeur reste dans l’historique.
   *[other] { $count } cas tranchés. Les autres valeurs restent dans l’historique.
}
keep-this = Garder
write-another = Saisir une autre valeur

## What sync asks
ask-long_absence = Ce poste était absent depuis { $since }. { $touched ->
    [one] { $touched } changement sur { $waiting } touche une fiche modifiée ailleurs.
   *[other] { $touched } changements sur { $waiting } touchent des fiches modifiées ailleurs.
} En cas d’écart, les deux valeurs seront gardées.
ask-go-long_absence = Les envoyer
ask-mass_delete = Ce poste a supprimé { $count } { $what } sur { $of }. Le cabinet les garde tant que vous n’avez pas confirmé que c’était voulu.
ask-go-mass_delete = C’était voulu
ask-back-mass_delete = Les restaurer
ask-what-patient = patients
ask-what-allergy = allergies
ask-what-image = images
ask-what-record = fiches
ask-queue_long-1 = { $waiting } changements attendent sur ce seul poste. Tout fonctionne ; reliez-le bientôt au cabinet.
ask-queue_long-2 = { $waiting } changements attendent sur ce seul poste et seraient perdus avec lui. Reliez-le au cabinet aujourd’hui.
ask-server_restored = Le serveur du cabinet a été restauré depuis une copie plus ancienne. Ce poste a complété ce qui manquait.
ask-profile_copied = Ce poste est une copie de { $of }, qui continue ailleurs. C’est maintenant un poste distinct, nommé { $desk } ; rien n’est perdu.
ask-clock_off-ahead = L’horloge de ce poste avance de { $span }. Tout fonctionne ; mettez-la à l’heure.
ask-clock_off-behind = L’horloge de ce poste retarde de { $span }. Tout fonctionne ; mettez-la à l’heure.
ask-wait = Plus tard
ask-noted = Fermer

## Trash
trash-lead = Gardés 30 jours
trash-empty = Les patients retirés resteront ici 30 jours.
trash-restored = Restauré : { $name }.

## Settings
settings-lead = Pour ce poste seulement
settings-look = Affichage et langue
settings-language = Langue
settings-theme = Clair ou sombre
settings-theme-system = Selon le système
settings-theme-light = Clair
settings-theme-dark = Sombre
settings-contrast = Contraste
settings-contrast-system = Selon le système
settings-contrast-more = Renforcé
settings-numerals = Chiffres
settings-numerals-auto = Selon la langue
settings-about = À propos de ce poste
settings-clinic = Cabinet
settings-desk = Poste
settings-person = Personne
settings-server = Serveur
settings-server-none = aucun : ce cabinet n’existe que sur ce poste
settings-version = Chairside
settings-lock = En quittant le poste
settings-lock-now = Verrouiller

## Errors, by code
error-with-message = Cela a échoué : { $message }
error-internal = Cela a échoué. Rien d’enregistré n’est perdu.
error-not_signed_in = Connectez-vous.
error-password_wrong = Ce mot de passe n’ouvre pas ce cabinet.
error-locked_for = Trop de mots de passe erronés. Attendez, puis réessayez.
error-profile_in_use = Ce cabinet est ouvert dans un autre Chairside.
error-profile_read_only = Impossible d’écrire dans le dossier du cabinet.
error-database_corrupt = Le fichier du cabinet est illisible. Il est resté tel quel, rien n’a été supprimé.
error-database_newer = Le fichier du cabinet vient d’un Chairside plus récent.
error-not_a_database = Le fichier du cabinet ne vient pas de Chairside.
error-database_missing = Le fichier du cabinet manque sur ce poste. Rien de nouveau n’a été mis à sa place.
error-keys_damaged = Les clés du cabinet sont endommagées sur ce poste. Le fichier du cabinet est resté tel quel.
error-keys_missing = Les clés du cabinet manquent sur ce poste. Le fichier du cabinet est resté tel quel.
error-profile_not_empty = Ce poste contient déjà un cabinet.
error-file_unwritable = Impossible d’écrire le fichier.
error-disk_full = Le disque de ce poste est plein. Libérez de la place, puis réessayez.
error-server_unreachable = Le serveur ne répond pas. L’adresse est-elle juste, la connexion établie ?
error-not_our_server = Quelque chose répond à cette adresse, mais ce n’est pas un serveur Chairside.
error-wrong_clinic = Le serveur contient un autre cabinet.
error-choose_clinic = Votre identifiant existe dans plusieurs cabinets. Choisissez-en un.
error-sign_in_needed = Le serveur demande de se reconnecter.
error-invalid = Impossible d’enregistrer sous cette forme.
error-too_long = Texte trop long pour être gardé.
error-not_found = Ce n’est plus ici. Quelqu’un l’a peut-être retiré.
error-file_empty = Le fichier est vide (0 octet). Le scanner écrit peut-être encore : reprenez-le dans un instant.
error-file_missing = Le fichier n’est plus là.
error-file_too_big = Le fichier dépasse 2 Go.
error-file_unreadable = Le fichier est illisible.
error-not_an_image_handle = Ce dépôt n’est plus valable. Déposez l’image à nouveau.
error-forbidden = Votre rôle ne le permet pas.
error-recovery_key_wrong = Ce n’est pas la clé. Vérifiez chaque caractère.
error-unknown_call = Cette fenêtre et son noyau ne concordent pas. Relancez Chairside.
error-too_many = Trop de fichiers à la fois. Prenez-en moins.
error-no_server = Ce cabinet n’existe que sur ce poste : il n’y a pas de serveur à interroger.
error-file_damaged = Le fichier n’est plus identique à l’original. Rien n’a été écrasé.
error-folder_unreadable = Ce dossier ne peut pas être lu.
error-folder_watched = Ce dossier est déjà surveillé.
error-folder_too_deep = Ce dossier contient trop de dossiers imbriqués. Prenez celui où se trouvent les fichiers.
error-no_picture = Ce fichier ne peut pas être affiché ; seul l’original peut être exporté.
error-window_failed = La seconde fenêtre ne s’est pas ouverte.

## For support: the hidden page, and the desks
doctor = Ce poste, pour l’assistance
doctor-queue = File par état
doctor-why = Motif d’attente
doctor-retry = Reproposer
doctor-waiting = Changements en attente
doctor-pick = Voir le parcours de { $op }
doctor-timeline = Un changement
doctor-timeline-more = Choisissez un changement dans la file ou dans les événements pour voir son parcours.
doctor-timeline-gone = Ce poste ne connaît plus ce changement.
doctor-attempts = Essais
doctor-exchanges = Échanges avec le serveur
doctor-cursor = Lu jusqu’à
doctor-cursor-of = { $cursor } sur { $head }, retard de { $behind }
doctor-success = Réussite
doctor-success-of = { $percent } % des { $count } derniers
doctor-reason = Dernier motif
doctor-files = Fichiers
doctor-sent = Envoyé : { $sent } sur { $all }
doctor-conflicts = Deux valeurs, par collection
doctor-trouble = Simuler une panne
doctor-trouble-more = Sur ce poste seulement, et jusqu’à sa fermeture. Rien d’enregistré n’est perdu.
doctor-line = Connexion
doctor-line-on = Normale
doctor-line-off = Coupée
doctor-latency = Délai
doctor-latency-of = { $value } ms
doctor-drop = Réponses perdues
doctor-drop-of = { $value } %
doctor-skew = Horloge
doctor-skew-of = { $value ->
    [0] À l’heure
   *[other] { $value } j
}
doctor-support = Pour l’assistance
doctor-support-more = Nombres, codes et heures. Aucun nom ni rien d’autre sur un patient.
doctor-bundle = Copier le rapport
doctor-bundle-save = Enregistrer le rapport
doctor-bundle-saved = Enregistré. Joignez le fichier à votre message.
doctor-bundle-copied = Copié. Collez-le dans votre message.
doctor-checksum = Comparer les sommes
doctor-checksum-equal = Ici et sur le serveur du cabinet : identique.
doctor-checksum-differs = Il y a un écart. Il est en cours de correction ; vérifiez de nouveau dans une minute.
doctor-checksum-moving = Des changements sont en route. Vérifiez de nouveau quand rien n’attend.
doctor-checksum-offline = Le serveur n’a pas pu être interrogé. Ce sont les sommes de ce poste.
doctor-checksum-here_only = Ce cabinet n’a pas de serveur : ce sont les sommes de ce poste.
doctor-events = Événements
doctor-col-state = État
doctor-col-code = Code
doctor-col-count = Nombre
doctor-col-since = Depuis
doctor-col-collection = Collection
doctor-col-rows = Lignes
doctor-col-digest = Empreinte
doctor-col-kind = Type
doctor-col-p50 = p50 ms
doctor-col-p99 = p99 ms
doctor-col-open = Ouvert
doctor-col-auto = Tranché par règle
doctor-col-resolved = Tranché
doctor-col-at = Quand
doctor-col-times = Fois
doctor-col-ms = ms
doctor-col-op = Changement/fichier
statement-simulated = La connexion ou l’horloge est perturbée exprès, depuis la page d’assistance.
desks = Les postes du cabinet
desk-this = { $name } : ce poste
desk-seen = { $count ->
    [0] { $name } : dernier échange il y a { $age }, rien en attente
   *[other] { $name } : dernier échange il y a { $age }, { $count } en attente
}

## Languages, digits, calendars
settings-language-system = Comme le système
settings-calendar = Calendrier
settings-calendar-auto = Selon la langue
settings-calendar-gregory = Grégorien
birth-date-solar_year = Cette année est du calendrier solaire persan. Écrivez l’année grégorienne, par exemple 1986.
badge-short-damaged = Abîmé

## The frame: palette and keys
find-hint = Un nom, ou quoi faire
find-recent = Vus récemment
find-commands = Actions possibles
find-count = { $count ->
    [0] Aucun résultat
    [one] { $count } résultat
   *[other] { $count } résultats
}
command-group-do = Agir
command-group-go = Aller à
command-group-look = Affichage et raccourcis
command-group-window = Partout
command-group-lists = Dans les listes
command-group-images = Avec les images
command-group-values = Avec deux valeurs
command-try-now = Essayer l’échange maintenant
command-publish = Mettre ce cabinet sur un serveur
command-tour = Revoir la visite
command-doctor = Page pour l’assistance
command-theme-light = Affichage clair
command-theme-dark = Affichage sombre
command-theme-system = Affichage selon le système
command-contrast-more = Plus de contraste
command-contrast-system = Contraste selon le système
command-keys = Voir tous les raccourcis
key-saved = Rappelle que la saisie est gardée
keys-letters-off = Les raccourcis d’une seule lettre sont désactivés sur ce poste.
keys-letters-on = Les activer
settings-letter_keys = Raccourcis d’une seule lettre
settings-letter_keys-on = Oui
settings-letter_keys-off = Non
settings-notices = Notifications du système
settings-notices-on = Oui
settings-notices-off = Non

## Banners above the page
asks-more = { $count } de plus
asks-fewer = Seulement le premier
ask-disk_low-1 = Le disque de ce poste se remplit : il reste { $size }. Tout fonctionne ; libérez de la place avant que de nouvelles images ne tiennent plus.
ask-disk_low-2 = Le disque de ce poste est plein : il reste { $size }. Aucune nouvelle image ne peut être gardée ici. Libérez de la place, ou prenez les images sur un autre poste.
banner-offline = Le cabinet ne répond plus depuis { $time }. Continuez à travailler, rien n’est perdu.
banner-upgrade_required = Le serveur du cabinet exige un Chairside plus récent que celui de ce poste. Ce qui est saisi ici reste en sécurité sur ce poste et partira après la mise à jour.
banner-server_old = Le serveur du cabinet est plus ancien que le Chairside de ce poste. Ce qui est saisi ici reste en sécurité sur ce poste et partira une fois le serveur mis à jour.
banner-server_full = Le serveur du cabinet n’a plus de place. Ce qui est saisi ici reste en sécurité sur ce poste et partira dès qu’il y aura de la place.
banner-sign_in_needed = Le serveur du cabinet redemande le mot de passe. D’ici là, ce qui est saisi ici reste en sécurité sur ce poste.
banner-wrong_clinic = Le serveur à cette adresse contient un autre cabinet. Rien ne lui est envoyé. Adressez-vous à la personne qui gère le serveur.
reason-server_old = Le serveur est plus ancien que le Chairside de ce poste.
footer-reason-server_old = Le serveur doit être mis à jour
statement-why-server_old = Le serveur est plus ancien que le Chairside de ce poste. Demandez sa mise à jour : d’ici là, ce qui attend reste en sécurité.

## The sync log
log = Ce qui a été envoyé et reçu
log-lead = Sur ce poste, le plus récent d’abord
log-shown = Quelles lignes
log-all = Tout
log-problems = Problèmes seuls
log-waiting = Ce qui attend
log-empty = Ce qui part au cabinet et ce qui en arrive s’affichera ici.
log-no-problems = Aucun problème dans ce que ce poste a retenu.
log-from-to = { $from }–{ $to }
log-up = { $count ->
    [one] { $count } changement envoyé au cabinet
   *[other] { $count } changements envoyés au cabinet
}
log-down = { $count ->
    [one] { $count } changement reçu du cabinet
   *[other] { $count } changements reçus du cabinet
}
log-exchanged = { $up ->
    [one] { $up } changement envoyé
   *[other] { $up } changements envoyés
}, { $down ->
    [one] { $down } reçu du cabinet
   *[other] { $down } reçus du cabinet
}
log-failed = { $count ->
    [one] Le cabinet n’a pas pu être joint
   *[other] Le cabinet n’a pas pu être joint, { $count } essais
}
log-images_sent = { $count ->
    [one] { $count } image envoyée, { $size }
   *[other] { $count } images envoyées, { $size }
}
log-image_not_sent = { $count ->
    [one] Une image n’a pas encore pu partir
   *[other] Des images n’ont pas encore pu partir, { $count } essais
}
log-images_fetched = { $count ->
    [one] { $count } image reçue du cabinet, { $size }
   *[other] { $count } images reçues du cabinet, { $size }
}
log-image_not_fetched = { $count ->
    [one] Une image n’a pas encore pu être reçue
   *[other] Des images n’ont pas encore pu être reçues, { $count } essais
}
log-two_values = { $count ->
    [one] Deux personnes avaient changé la même chose ; les deux valeurs sont gardées
   *[other] Deux personnes avaient changé la même chose, { $count } fois ; toutes les valeurs sont gardées
}
log-refused = { $count ->
    [one] Le cabinet a refusé un changement ; la saisie est gardée
   *[other] Le cabinet a refusé { $count } changements ; la saisie est gardée
}
log-retried = Un changement refusé a été proposé de nouveau
log-discarded = { $count ->
    [one] Un changement refusé a été abandonné, avec un motif
   *[other] { $count } changements refusés ont été abandonnés, avec un motif
}
log-opened = Le cabinet a été ouvert sur ce poste
log-recovered = Chairside s’était arrêté en pleine tâche ; il l’a reprise où elle en était
log-copied = Ce poste s’est révélé être la copie d’un autre
log-own_desk = Ce poste est devenu un poste distinct
log-why-other = La page pour l’assistance en dit plus.

## Messages of the system: counts only, never a name
notify-refused = { $count ->
    [one] Le cabinet a refusé un changement. La saisie est gardée.
   *[other] Le cabinet a refusé { $count } changements. La saisie est gardée.
}
notify-two-values = { $count ->
    [one] Deux personnes ont changé la même chose. Les deux valeurs sont gardées jusqu’à ce que quelqu’un tranche.
   *[other] { $count } éléments ont chacun deux valeurs. Les deux sont gardées jusqu’à ce que quelqu’un tranche.
}
notify-offline = { $count ->
    [one] Le cabinet ne répond plus depuis plus d’une heure. Un changement attend sur ce poste ; rien n’est perdu.
   *[other] Le cabinet ne répond plus depuis plus d’une heure. { $count } changements attendent sur ce poste ; rien n’est perdu.
}
notify-disk = Le disque de ce poste est presque plein : il reste { $count } Mo. De nouvelles images risquent de ne pas tenir.

## Undo, beside what has its own words
patient-added = Nouveau patient enregistré sur ce poste.
patient-back = Sorti de la corbeille.
images-taken = { $count ->
    [one] { $count } image gardée sur ce poste.
   *[other] { $count } images gardées sur ce poste.
}
settings-changed = Réglage modifié.

## Said aloud, and the patient's page at 200 %
spoken-badge = { $name } : { $state }
columns = Quelle partie de la page
column-record = Données et historique

## The start: the sample clinic, the recovery key on paper, signing in
welcome-sample = Voir le cabinet d’exemple
welcome-sample-lead = Vous hésitez encore ? Trois cents patients inventés pour tout essayer. Vous pouvez quitter à tout moment.
welcome-sample-working = Préparation du cabinet d’exemple
sample-strip = Ceci est un cabinet d’exemple : rien n’est réel ici.
sample-leave = Créer votre cabinet
desk-first = Accueil 1
field-login-filled = Tiré de votre nom ; choisissez-en un autre si vous voulez
password-strength-short = Trop court : prenez au moins huit caractères
password-strength-weak = Facile à deviner : ajoutez un mot ou deux
password-strength-fair = Résiste à une personne, pas à une machine : un mot de plus aide
password-strength-good = Difficile à deviner
caps-lock = Verr. Maj est activé
recovery-save = Enregistrer en fichier
recovery-saved = Enregistré. Gardez le fichier loin de ce poste.
recovery-copied = Copié. Collez la clé là où vous seul pouvez la lire.
recovery-later = Plus tard
key-page-title = Clé de secours
key-page-login = Identifiant : { $login }
key-page-made = Écrite : { $at }, sur { $desk }
key-page-for = À quoi elle sert
key-page-for-text = Elle ouvre ce cabinet sur ce poste quand le mot de passe est perdu. Qui la possède peut tout lire sur le poste.
key-page-how = Comment l’utiliser
key-page-how-text = Saisissez-la là où Chairside demande le mot de passe. Majuscules ou minuscules, avec ou sans tirets : tout convient.
key-page-where = Où la garder
key-page-where-text = Avec les papiers du cabinet, dans un coffre ou chez vous. Ni près de ce poste, ni dans cet ordinateur.
sign-in-tries = { $tries ->
    [one] Il reste { $tries } essai avant une pause de { $pause }.
   *[other] Il reste { $tries } essais avant une pause de { $pause }.
}
error-sample_clinic = Ceci est le cabinet d’exemple. Quittez-le d’abord, puis créez le vôtre.
error-print_failed = La fenêtre d’impression ne s’est pas ouverte. Enregistrez la page dans un fichier, ou notez la clé.

## The tour
tour = Visite
tour-again = Voir la visite
tour-step = { $step } sur { $of }
tour-next = Suivant
tour-done = Terminé
tour-skip = Passer
tour-badge = Chaque fiche dit où elle est
tour-badge-shared = En tirets : sur ce poste seulement, pour l’instant. En trait plein : au cabinet aussi. Un clic dit pourquoi, et depuis quand.
tour-badge-here_only = Un anneau fin, tant que le cabinet n’existe que sur ce poste. Une fois partagé, les tirets voudront dire sur ce poste seulement, et le trait plein, au cabinet aussi.
tour-footer = Tout le cabinet en une ligne
tour-footer-text = Combien attend sur ce poste, et depuis quand. Un clic ouvre la liste.
tour-find = Tout chercher
tour-find-text = Ctrl K trouve un patient par nom, téléphone ou date de naissance, dans toutes les écritures, et toutes les actions.
tour-new = Un nouveau patient
tour-new-text = Appuyez sur N. Les images se déposent dans le dossier du patient, ou s’y collent avec Ctrl V.
tour-keys = Tous les raccourcis sur une page
tour-keys-text = Appuyez sur ? à tout moment. Cette visite reste disponible dans les Réglages.

## Settings: leaving the desk, sharing the clinic
settings-auto_lock = Verrouillage auto
settings-auto_lock-off = Jamais
settings-auto_lock-5 = Après 5 min
settings-auto_lock-15 = Après 15 min
settings-auto_lock-30 = Après 30 min
settings-lock-label = Verrouiller maintenant
settings-lock-more = Ce qui est saisi est gardé. Ce qui attend part encore vers le cabinet ; puis le poste se ferme jusqu’à la prochaine connexion.
share-title = Partager ce cabinet
share-lead = Pour l’instant, ce cabinet n’existe que sur ce poste. Sur un serveur, d’autres postes peuvent le rejoindre, et un ordinateur perdu ne fait rien perdre.
share-what-sent = Tout est envoyé : patients, images, historique et corbeille. Vous pouvez continuer à travailler ; la barre du bas dit où en est l’envoi.
share-what-stays = Tout reste aussi sur ce poste, et votre mot de passe ici ne change pas.
share-what-needed = La personne qui gère le serveur y crée d’abord un cabinet vide, puis vous donne son adresse et un identifiant.
share-login = Identifiant sur le serveur
share-login-help = L’identifiant du responsable du nouveau cabinet
share-password = Mot de passe sur le serveur
share-password-help = Seulement si ce n’est pas celui de ce poste
share-choose = Cet identifiant existe dans plusieurs cabinets. Lequel est vide et destiné à ce cabinet ?
share-submit = Partager ce cabinet
share-working = Demande au serveur
share-done = Ce cabinet est maintenant partagé via { $server }. L’envoi est en cours ; la barre du bas dit où il en est.
share-waiting = Voir ce qui attend
share-error-server_unreachable = Le serveur ne répond pas. Rien n’a été envoyé. Vérifiez l’adresse et la connexion, puis partagez de nouveau.
share-error-not_our_server = Quelque chose répond, mais ce n’est pas un serveur Chairside. Rien n’a été envoyé. Demandez l’adresse à la personne qui le gère.
share-error-password_wrong = Le serveur ne connaît pas cet identifiant avec ce mot de passe. Rien n’a été envoyé. Saisissez votre mot de passe du serveur.
share-error-clinic_not_empty = Le cabinet sur ce serveur a déjà ses propres fiches, et rien ne lui a été envoyé. Demandez un nouveau cabinet vide à la personne qui gère le serveur.
share-error-has_server = Ce cabinet est déjà sur un serveur. Rien n’a changé.
share-error-forbidden = Seul le responsable du cabinet peut le partager.
share-error-invalid = Ce n’est pas une adresse. Elle ressemble à https://cabinet.example.org.

## People: the list's order, filter and columns; duplicates and merging
unit-file_number = Numéro de dossier
column-email = E-mail
column-file_number = N° de dossier
column-added = Ajouté le
patients-best-first = Les plus proches d’abord
patients-filter = Qui afficher
filter-everyone = Tous
filter-waiting = Pas encore au cabinet
filter-alerts = Avec alertes
filter-images = Avec images
filter-no_contact = Sans coordonnées
filter-none-waiting = Tous les dossiers sont au cabinet. Ceux qui restent à envoyer s’afficheront ici.
filter-none-alerts = Personne n’a d’alerte. Les patients qui en ont s’afficheront ici.
filter-none-images = Personne n’a d’image. Les patients qui en ont s’afficheront ici.
filter-none-no_contact = Tous ont un téléphone ou un e-mail.
filter-none-found = Aucun patient « { $text } » parmi ceux-ci.
filter-clear = Afficher tous
patients-view = Colonnes et lignes
patients-columns = Colonnes
density = Hauteur des lignes
density-normal = Normale
density-compact = Compacte
duplicates = Doublons ?
duplicates-count = { $count ->
    [one] { $count } doublon ?
   *[other] { $count } doublons ?
}
open = Ouvrir
alike-same_name = même nom
alike-similar_name = nom presque identique
alike-same_birth_date = même date de naissance
alike-similar_birth_date = date de naissance presque identique
alike-same_phone = même téléphone
alike-same_email = même e-mail
alike-found = { $count ->
    [one] Peut-être déjà ici : { $count } patient
   *[other] Peut-être déjà ici : { $count } patients
}
alike-open = Ouvrir { $name }
compare = Comparer
different = Deux personnes différentes
different-done = Gardés comme deux personnes. La question ne sera plus posée pour cette paire.
looks-like = { $count ->
    [one] Ressemble à un autre dossier : { $name }
   *[other] Ressemble à { $count } autres dossiers, d’abord { $name }
}
duplicates-pairs = { $count ->
    [0] personne
    [one] { $count } paire
   *[other] { $count } paires
}
duplicates-first = Les { $count } plus probables sont affichées
duplicates-lead = Les plus probables d’abord. Entrée compare, D indique deux personnes.
duplicates-empty = Aucun doublon probable. Les paires qui partagent un nom, une naissance ou un téléphone s’afficheront ici pour comparaison.
merge-title = La même personne ?
merge-lead = Choisissez le dossier qui reste et la valeur qui compte pour chaque champ. Vous pourrez revenir en arrière à tout moment.
merge-stays = Dossier
merge-this-stays = Ce dossier reste
merge-shown-as = S’affichera comme l’autre
merge-both = Garder les deux notes
merge-same = Tous les champs des deux dossiers sont identiques.
merge-allergies = { $count ->
    [0] aucune allergie
    [one] { $count } allergie
   *[other] { $count } allergies
}
merge-images = { $count ->
    [0] aucune image
    [one] { $count } image
   *[other] { $count } images
}
merge-below = Le contenu des deux s’affiche ensemble : { $allergies }, { $images }. Rien n’est déplacé, rien n’est supprimé.
merge-go = Réunir les dossiers
merged-done = Les deux dossiers ne font plus qu’un patient : { $name }.
merged-into = C’est la même personne que { $name }.
merged-here = Figure aussi sous : { $name }.
merged-look = Voir le dossier
merged-part = Séparer de nouveau
merged-parted = Ce sont de nouveau deux patients.
history-merged = Réuni avec un autre dossier
history-parted = Séparé d’un autre dossier
history-added-distinct_patient = Indiqué : pas la même personne qu’un autre dossier
history-restored-distinct_patient = Indiqué de nouveau : pas la même personne qu’un autre dossier
history-removed-distinct_patient = Peut-être bien la même personne qu’un autre dossier
unit-other = Deux personnes différentes
another-record = autre dossier
own-record = un dossier à part
compare-pair = Comparer { $one } et { $other }
different-pair = Deux personnes différentes : { $one } et { $other }

## Progress, with a way to stop
work-taking = { $count ->
    [one] { $done } sur { $count } image reprise
   *[other] { $done } sur { $count } images reprises
}
work-stop-taking = Annuler
images-left-out = { $count ->
    [one] { $count } fichier a été laissé de côté.
   *[other] { $count } fichiers ont été laissés de côté.
}
work-sending = Au cabinet : { $what }
work-changes = { $count ->
    [one] { $done } sur { $count } changement
   *[other] { $done } sur { $count } changements
}
work-images = { $count ->
    [one] { $done } sur { $count } image
   *[other] { $done } sur { $count } images
}
work-stop-sending = Ne plus attendre
try-stopped = Encore sur ce poste seulement : { $what }. L’envoi continue de lui-même ; poursuivez votre travail.
footer-partial-counted = Le cabinet arrive sur ce poste
first-fetch = { $count ->
    [one] { $came } sur { $count } fiche est ici
   *[other] { $came } sur { $count } fiches sont ici
}

## Radios qui arrivent d’elles-mêmes : la carte, le bac, les dossiers surveillés
arrived = Nouvelles radios
arrived-count = { $count ->
    [one] Nouvelle image, classée
   *[other] { $count } nouvelles images, classées
}
arrived-ago = il y a { $span }
arrived-more = +{ $count }
arrived-move-one = { $file } est d’un autre patient
arrived-right = { $count ->
    [one] C’est juste
   *[other] Les { $count } sont justes
}
arrived-other = Autre patient…
arrived-another = Le dossier de { $name } est ouvert ici. Ceci est allé dans un autre dossier.
arrived-said = { $count ->
    [one] Nouvelle image classée : { $name }, { $chair }
   *[other] { $count } nouvelles images classées : { $name }, { $chair }
}
arrived-choose = Quelles images
arrived-none-chosen = Choisissez au moins une image.
arrived-moved = { $count ->
    [one] Déplacée vers { $name }.
   *[other] { $count } images déplacées vers { $name }.
}
arriving = { $count ->
    [one] Une image arrive…
   *[other] { $count } images arrivent…
}
command-arrival-right = Nouvelles images : elles sont justes
command-arrival-other = Nouvelles images : d’un autre patient
pick-whose = { $count ->
    [one] À qui est cette image ?
   *[other] À qui sont ces { $count } images ?
}
pick-find = Trouver un patient
pick-hint = Nom, téléphone ou date de naissance
tray = Bac des radios
rail-tray = Bac
tray-lead = Elles sont arrivées et attendent un patient.
tray-oldest = Les { $shown } plus anciennes sur { $total } sont affichées.
tray-empty = Rien n’attend ici. Les radios viennent ici quand aucun patient n’est ouvert à leur fauteuil.
tray-file-picked = { $count ->
    [0] Classer les choisies…
    [one] Classer { $count } image…
   *[other] Classer { $count } images…
}
tray-file = Classer…
tray-discard = Écarter { $file }
tray-reason-nobody_open = Aucun patient n’était ouvert à ce fauteuil
tray-reason-patient_changed = Un autre patient a été ouvert pendant son arrivée
tray-reason-names_another = Désigne une autre personne que le dossier ouvert
tray-reason-not_a_picture = Pas une image qui puisse être montrée
tray-filed = { $count ->
    [one] Classée dans le dossier de { $name }.
   *[other] { $count } images classées dans le dossier de { $name }.
}
tray-discard-title = Écarter ce fichier ?
tray-discard-text = { $file } quitte le bac et ne va dans aucun dossier de patient. L’original reste à sa place.
tray-discard-go = Écarter
folders = Dossiers de radios
folders-empty = Chairside peut surveiller les dossiers où vos logiciels de radio exportent. Chaque nouvelle image est alors classée aussitôt chez le patient ouvert à ce fauteuil, et vous est montrée pour confirmation.
folder-add = Ajouter un dossier…
folder-own = Ce poste
folder-watching = Surveillé
folder-polling = Regardé toutes les quelques secondes
folder-state-missing = Introuvable
folder-state-unreadable = Illisible
folder-state-too_many = Trop de fichiers
folder-todo-missing = Aucune radio n’arrive d’ici. Connectez le disque ou le partage réseau. Si le dossier a changé de place, retirez-le ici et ajoutez-le de nouveau.
folder-todo-unreadable = Aucune radio n’arrive d’ici. Donnez à l’utilisateur de cet ordinateur le droit de lire le dossier.
folder-todo-too_many = Aucune radio n’arrive d’ici. Sortez-en les anciens fichiers, ou exportez dans un dossier vide et ajoutez celui-ci.
folder-troubles = Ces fichiers n’ont pas pu être repris :
folder-more = { $chair } : modifier
folder-rename = Renommer le fauteuil
folder-polling-on = Regarder toutes les quelques secondes
folder-polling-off = Laisser le système signaler les nouveaux fichiers
folder-remove = Ne plus surveiller
folder-remove-title = Ne plus surveiller ce dossier ?
folder-remove-text = Les nouvelles images de { $place } n’arriveront plus depuis { $chair }. Les fichiers restent dans le dossier, et ce qui est classé reste chez les patients.
folder-chair = Fauteuil
folder-chair-help = Le fauteuil ou la salle dont les images arrivent dans ce dossier.
folder-chair-missing = Donnez un nom au fauteuil.
folder-chair-first = Fauteuil 1
folder-add-title = Surveiller un dossier
folder-watch = Surveiller
folder-place = Dossier :
folder-where = Où se trouve le dossier
folder-where-here = Sur cet ordinateur
folder-where-network = Sur le réseau
folder-rename-title = Un autre nom pour ce fauteuil
own-chair = Ce poste est au
own-chair-help = Le patient ouvert dans cette fenêtre est celui de ce fauteuil.
own-chair-none = Aucun fauteuil
pick-nothing = Aucun patient de ce nom.
grid-select = Choisir
grid-selected = { $item } choisi
grid-deselected = { $item } n’est plus choisi
grid-all = Tous sont choisis
grid-count = { $count ->
    [one] { $count } choisi
   *[other] { $count } choisis
}

## Séries : gabarits et ce qu’ils contiennent
series = Séries
series-new = Nouvelle série
series-filled = { $filled } sur { $wanted }
template = Série
template-group-bitewing = Rétro-coronaires
template-group-periapical = Rétro-alvéolaires
template-group-full_mouth = Bilan complet
template-group-extraoral = Panoramique et téléradiographie
template-group-photos = Photos
template-bitewing_2 = Rétro-coronaires, 2
template-bitewing_4 = Rétro-coronaires, 4
template-bitewing_vertical_7 = Rétro-coronaires verticales, 7
template-periapical_1 = Rétro-alvéolaire, 1
template-periapical_2 = Rétro-alvéolaires, 2
template-periapical_3 = Rétro-alvéolaires, 3
template-periapical_4 = Rétro-alvéolaires, 4
template-full_mouth_14 = Bilan complet, 14
template-full_mouth_16 = Bilan complet, 16
template-full_mouth_18 = Bilan complet, 18
template-full_mouth_20 = Bilan complet, 20
template-panoramic = Panoramique
template-cephalogram = Téléradiographie
template-photos_8 = Photos, 8
template-photos_10 = Photos, 10
mount-position = Position { $n } sur { $count }
mount-state-filled = Remplie
mount-state-empty = Vide
mount-state-next = Le prochain cliché va ici
mount-state-skipped = Sautée
mount-next = Prochain cliché
mount-marked = En attente d’échange
mount-swap-with = Échanger avec…
mount-gone = Cette série n’est plus là. Ses images sont dans le dossier.
mount-back = Retour au patient
mount-right = D
mount-left = G
mount-listening = Les radios de { $chair } vont dans cette série
mount-filled = { $filled } sur { $wanted } placées
mount-remove = Retirer cette série
mount-removed = Série retirée. Ses images restent dans le dossier.
mount-chosen = La position choisie
mount-pending = Allez à l’autre position et appuyez sur X.
mount-give-up = Renoncer
mount-open = Ouvrir
mount-turn = Tourner
mount-retake = Refaire
mount-place = Placer une image
mount-skip = Sauter
mount-unskip = L’utiliser quand même
mount-swap = Échanger
mount-swap-here = Échanger ici
mount-retaken = Retirée pour être refaite. L’image reste dans le dossier.
mount-turn-away = Cette image n’est pas encore sur ce poste. Ouvrez-la d’abord, puis tournez-la.
mount-place-title = Quelle image va ici ?
mount-place-none = Toutes les images de ce patient sont déjà dans une série.
mount-walk = De position en position
command-group-series = Dans une série

## Images: letting them rest, how far they are, their room on this desk
files-pause = Suspendre les images
files-resume = Reprendre les images
files-rest = Les images attendent que vous les repreniez. Les fiches partent toujours ; « { try-now } » envoie tout quand même.
files-paused = Les images sont suspendues sur ce poste.
files-resumed = Les images reprennent.
footer-images-rest = images suspendues
footer-resting = Images suspendues
statement-resting = { $count ->
    [one] { $count } image suspendue sur ce poste.
   *[other] { $count } images suspendues sur ce poste.
}
statement-more-resting = Tout le reste est au cabinet. Continuez à travailler, rien ne se perd.
statement-needs_person-resting = { $person ->
    [one] { $person } élément est à traiter.
   *[other] { $person } éléments sont à traiter.
} { $count ->
    [one] { $count } image suspendue ici.
   *[other] { $count } images suspendues ici.
}
waiting-sent-of = { $sent } sur { $all }
waiting-left = reste environ { $span }
details-next-turn = quand ce sera son tour
details-next-rest = à la reprise des images
details-next-now = en route
details-rate = Débit
settings-files = Images sur ce poste
settings-files_kib_s = Limite de débit
settings-files_kib_s-0 = Sans limite
settings-files_kib_s-help = Ce que les images prennent au plus de la ligne, dans chaque sens. Les fiches passent toujours d’abord.
settings-files_room_mib = Place sur ce disque
settings-files_room_mib-0 = Toute la place
settings-files_room_mib-help = Si les images en prennent plus, celles que personne n’a regardées depuis le plus longtemps quittent ce disque et reviennent à l’ouverture. Seul part ce que le cabinet a vérifié : jamais les images gardées ici, ni celles des patients de la semaine.
patient-pin = Garder les images sur ce poste
patient-unpin = Les images peuvent quitter ce poste
patient-pinned = Les images de { $name } viennent sur ce poste et y restent.
patient-unpinned = Les images de { $name } peuvent quitter ce poste s’il manque de place.
patient-pinned-mark = Images gardées ici
