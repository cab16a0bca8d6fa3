# Chairside, español. Decir lo que pasa, luego lo que pasará, luego lo que se puede hacer.

## The window
rail = Secciones
rail-patients = Pacientes
rail-conflicts = Dos valores
rail-waiting = En espera
rail-trash = Papelera
rail-settings = Ajustes
rail-count = { $count ->
    [one] { $count } requiere atención
   *[other] { $count } requieren atención
}
tabs = Fichas abiertas
tabs-more = { $count } más
tab-close = Cerrar { $name }
tab-draft = Texto sin terminar
toasts = Mensajes
close = Cerrar
back = Volver
cancel = Cancelar
save = Guardar
edit = Editar
add = Agregar
more = Más acciones
undo = Deshacer
restore = Recuperar
decide = Decidir
or = o
today = Hoy
yesterday = Ayer
try-now = Probar ya
trying = Probando
try-again = Reintentar
copy-details = Copiar detalles
copied = Copiado
not-given = –
no-name = Aún sin nombre
slow-read = Está tardando más de lo normal. Se está leyendo el archivo de la clínica en este puesto.
page-broken = No se pudo mostrar esta página. Nada de lo guardado se ha perdido; las demás páginas funcionan.
saved-as-typed = Lo escrito se guarda en este puesto al momento.
find = Buscar un paciente o una acción
find-short = Paciente o acción
find-results = Resultados
find-nothing = Ningún paciente ni acción con ese nombre.
drop-nowhere = Abrir primero la ficha del paciente y soltar ahí las imágenes.

## Keys
keys = Teclas
key-find = Buscar o hacer
key-tab = Pestaña de paciente
key-tab-next = Pestaña siguiente
key-tab-close = Cerrar pestaña
key-region = Zona siguiente
key-undo = Deshacer
key-back = Subir un nivel
key-search = Buscar
key-rows = Fila siguiente y anterior
key-open = Abrir
key-waiting = Qué está en espera
key-paste = Pegar imágenes
key-zoom = Ampliar una imagen
key-invert = Invertir una imagen
key-keep = Usar el primer o el segundo valor
key-write = Escribir otro valor
key-pick = Marcar, marcar todo, deshacer

## First start
welcome-title = Para empezar
welcome-lead = Chairside guarda toda la clínica en este puesto y sigue funcionando aunque falle internet.
welcome-new = Crear una clínica
welcome-new-lead = Para el primer puesto. La clínica queda aquí hasta que se agregue otro puesto o un servidor.
welcome-join = Unirse a una clínica
welcome-join-lead = Para un puesto más. Hacen falta la dirección del servidor de la clínica, el usuario y la contraseña.
new-clinic-title = Crear una clínica
new-clinic-lead = Todo se puede cambiar después, menos una cosa: la clínica solo se abre con la contraseña o con la clave de recuperación.
new-clinic-submit = Crear la clínica
new-clinic-working = Creando la clínica
join-title = Unirse a una clínica
join-lead = Este puesto pasa a formar parte de la clínica. Sigue funcionando aunque se corte la conexión.
join-submit = Unirse
join-working = Consultando a la clínica
join-choose = Este usuario existe en más de una clínica. ¿De cuál es este puesto?
field-clinic = Nombre de la clínica
field-your-name = Nombre y apellido
field-login = Usuario
field-password = Contraseña
field-password-help = Cuatro o cinco palabras se recuerdan bien y son difíciles de adivinar
field-password-or-key = Contraseña o clave de recuperación
field-desk = Nombre de este puesto
field-desk-help = Por ejemplo, Recepción 1 o Sillón 2
field-server = Dirección del servidor de la clínica
field-server-help = Por ejemplo, https://clinica.example.org
field-recovery = Clave de recuperación
field-needed = Falta este dato.
password-show = Mostrar la contraseña
password-hide = Ocultar la contraseña
recovery-title = Clave de recuperación
recovery-lead = Hay que imprimirla o anotarla y guardarla lejos de este puesto.
recovery-why = Abre la clínica si se pierden todas las contraseñas. Sin contraseña ni clave, nadie podrá volver a leer los datos de la clínica, tampoco nosotros.
recovery-kept = Ya está guardada
recovery-print = Imprimir
recovery-copy = Copiar
recovery-ask-title = Escribir la clave guardada
recovery-ask-lead = Se pide una sola vez, para que un error al anotarla se note ahora y no dentro de un año.
recovery-open = Abrir la clínica
recovery-show = Ver la clave otra vez
recovery-ask-later = Se mostró una vez, cuando la clínica llegó a este puesto, y Chairside no la guarda en ninguna parte. Hay que escribirla tal como se anotó.
recovery-confirm = Confirmar
recovery-confirm-open = Confirmar la clave
recovery-unconfirmed = Nadie ha escrito aún la clave de recuperación. Un error al anotarla solo se notaría cuando hiciera falta.
recovery-confirmed = La clave es correcta. Conviene guardarla lejos de este puesto.
sign-in-title = Abrir la clínica
sign-in-lead = La clínica está bloqueada en este puesto.
sign-in-submit = Abrir
sign-in-working = Abriendo
sign-in-forgotten = ¿Contraseña olvidada? También sirve la clave impresa.
sign-in-pause = Demasiados intentos fallidos. Probar de nuevo en { $span }.
sign-in-again = Bloquear y abrir con la contraseña

## The clinic cannot be opened
blocked-works = Lo que funciona
blocked-fails = Lo que no funciona
blocked-do = Lo que se puede hacer
blocked-again = Comprobar
blocked-title-database_corrupt = El archivo de la clínica en este puesto está dañado
blocked-works-database_corrupt = Los demás puestos y el servidor funcionan como antes. El archivo dañado se conserva como está, no se borró nada.
blocked-fails-database_corrupt = Abrir la clínica en este puesto.
blocked-do-database_corrupt = Trabajar en otro puesto. Restaurar este desde su última copia de seguridad o volver a unirlo a la clínica; después, llamar a soporte con el texto de abajo.
blocked-title-database_newer = Esta clínica se usó con un Chairside más nuevo
blocked-works-database_newer = Todos los puestos con el Chairside más nuevo. En este no se cambió nada.
blocked-fails-database_newer = Abrir la clínica con esta versión anterior, que podría perder lo que escribió la más nueva.
blocked-do-database_newer = Actualizar Chairside en este puesto y comprobar de nuevo.
blocked-title-not_a_database = Este archivo no es de una clínica
blocked-works-not_a_database = Los demás puestos y el servidor. El archivo se dejó como estaba.
blocked-fails-not_a_database = Abrir la clínica en este puesto: el archivo es otra cosa o se copió a medias.
blocked-do-not_a_database = Restaurar este puesto desde su última copia de seguridad o volver a unirlo a la clínica.
blocked-title-profile_read_only = Chairside no puede escribir aquí
blocked-works-profile_read_only = Los demás puestos. En este puesto no se cambió nada.
blocked-fails-profile_read_only = Guardar en este puesto: la carpeta está protegida contra escritura.
blocked-do-profile_read_only = Permitir la escritura en la carpeta de la clínica o quitar la protección del disco, y comprobar de nuevo.
blocked-title-disk_full = El disco de este puesto está lleno
blocked-works-disk_full = Lo guardado está a salvo. Los demás puestos funcionan como antes.
blocked-fails-disk_full = Guardar registros e imágenes nuevos en este puesto.
blocked-do-disk_full = Liberar espacio en el disco y comprobar de nuevo. Mientras tanto, las imágenes se pueden tomar en otro puesto.
blocked-title-profile_in_use = La clínica ya está abierta en este puesto
blocked-works-profile_in_use = La ventana que ya está abierta.
blocked-fails-profile_in_use = Una segunda ventana con la misma clínica.
blocked-do-profile_in_use = Ir a la ventana abierta. Si no hay ninguna, esperar medio minuto y comprobar de nuevo.
blocked-title-other = No se puede abrir la clínica en este puesto
blocked-works-other = Los demás puestos y el servidor. En este puesto no se cambió nada.
blocked-fails-other = Abrir la clínica aquí.
blocked-do-other = Comprobar de nuevo. Si sigue igual, llamar a soporte con el texto de abajo.

## Patients
patients-search = Nombre, teléfono o nacimiento
patients-count = { $count ->
    [one] { $count } paciente
   *[other] { $count } pacientes
}
patients-empty = Aquí aparecerán los pacientes. Agregar el primero o pulsar N.
patients-none-found = No hay nadie llamado “{ $text }”. Agregar un paciente nuevo o pulsar N.
column-name = Nombre
column-born = Nacimiento
column-phone = Teléfono
column-alerts = Alertas
column-images = Imágenes
column-state = ¿En la clínica?
years = { $years ->
    [one] { $years } año
   *[other] { $years } años
}
alerts-count = { $count ->
    [one] Alergia
   *[other] { $count } alergias
}
patient-new = Nuevo paciente
patient-save = Guardar paciente
patient-to-trash = Mover a la papelera
patient-trashed = La ficha de { $name } queda 30 días en la papelera.
patient-in-trash = Esta ficha está en la papelera.
patient-decide = Dos valores: { $fields }
born-read = { $date }, { $years ->
    [one] { $years } año
   *[other] { $years } años
}
field-birth_date-help = Por ejemplo, { $example }
name-needed = Hace falta un nombre o un apellido.
birth-date-unread = Esto no es una fecha. Hay que escribir día, mes y año.
draft-restored = Este texto quedó sin guardar.
draft-drop = Vaciar todo
contact = Contacto
contact-go-on = Seguir editando
contact-saved = Guardado en este puesto.
unit-given = Nombre
unit-family = Apellidos
unit-name = Nombre completo
unit-birth_date = Fecha de nacimiento
unit-phone = Teléfono
unit-email = Correo
unit-note = Nota
unit-substance = Sustancia
unit-reaction = Reacción
unit-reaction_group = Alergia y reacción
unit-allergy = Alergia
unit-criticality = Gravedad posible
unit-file = Archivo
unit-filename = Nombre del archivo
unit-sha256 = Archivo
unit-taken_at = Fecha de la imagen
unit-bytes = Tamaño
unit-mime = Tipo
unit-patient = Paciente
unit-merged_into = Mismo paciente que

## Allergies
alerts = Alertas
allergy = Alergia
allergies = Alergias
allergies-none = Sin alergias anotadas. Preguntar.
allergies-empty = Ninguna anotada.
allergy-edit = Editar { $substance }
allergy-remove = Quitar { $substance }
allergy-removed = Se quitó { $substance }.
criticality-low = sin peligro
criticality-high = puede ser mortal
criticality-unable-to-assess = peligro desconocido
criticality-short-low = Baja
criticality-short-high = Alta
criticality-short-unable-to-assess = No se sabe

## Timeline
timeline = Historial
timeline-empty = Aquí aparecerá lo que pase con este paciente.
history-added-patient = Paciente agregado
history-added-allergy = Alergia agregada
history-added-image = Imagen agregada
history-added-record = Registro agregado
history-removed-patient = Pasó a la papelera
history-removed-allergy = Alergia quitada
history-removed-image = Imagen quitada
history-removed-record = Registro quitado
history-restored-patient = Salió de la papelera
history-restored-allergy = Alergia recuperada
history-restored-image = Imagen recuperada
history-restored-record = Registro recuperado
history-changed = { $unit }: { $value }
history-emptied = { $unit }: en blanco
history-changed-many = Cambios: { $units }
history-changed-record = Modificado
history-was = antes: { $value }

## Images
images = Imágenes
images-empty = Aquí aparecerán las radiografías y fotos.
images-drop = Soltar o pegar imágenes en esta ventana
images-drop-here = Soltar aquí las imágenes: van a la ficha de { $name }
whose-title = ¿De quién es esta imagen?
whose-lead = { $file } nombra a otra persona que esta ficha. Todavía no se ha guardado nada.
whose-in-file = En el archivo
whose-in-chart = En esta ficha
whose-differs = no coincide
whose-file = Guardar en esta ficha
whose-leave = Dejar fuera
paste-nothing = El portapapeles no tiene imágenes.
image-open = Abrir { $name }, { $day }
image-no-picture = Sin vista previa
image-gone = Esta imagen ya no está aquí.
image-remove = Quitar
image-removed = Se quitó { $name }.
image-tools = Herramientas de imagen
image-next = Imagen siguiente
image-previous = Imagen anterior
image-view-on_server = Esta imagen está en la clínica. Se está descargando.
image-view-downloading = Esta imagen está llegando de la clínica.
image-view-lost_here = El archivo ya no está en este puesto. Se pide a la clínica y a los demás puestos.
image-view-saved_here = Este archivo no tiene vista previa. Se conserva intacto, byte a byte.
image-view-uploading = Este archivo no tiene vista previa. Se conserva intacto, byte a byte.
image-view-retry = Este archivo no tiene vista previa. Se conserva intacto, byte a byte.
image-view-verified = Este archivo no tiene vista previa. Se conserva intacto, byte a byte.
image-view-damaged = Este archivo no coincide con el original. No se sobrescribió nada.
zoom-in = Ampliar
zoom-out = Reducir
zoom-fit = Ajustar
invert = Invertir
viewer = Visor de radiografías
viewer-back = Volver a la ficha
viewer-compare = Comparar
viewer-compare-none = No hay una imagen anterior con la que comparar.
viewer-together = Mover juntas
viewer-window-open = Segunda pantalla
viewer-print = Imprimir
viewer-printed = Impreso: { $at }
viewer-export = Exportar
viewer-export-as = Guardar una copia
viewer-export-png = La imagen como se ve ahora (PNG)
viewer-export-dicom = Archivo DICOM
viewer-export-original = El archivo tal como llegó
viewer-exported = Se guardó una copia.
viewer-purpose = Para el registro clínico. No para diagnóstico primario.
viewer-strip = Imágenes anteriores y posteriores
viewer-stage = { $name }, { $day }. Las flechas e Intro dibujan con la herramienta elegida.
viewer-preview = Se ve una vista previa pequeña hasta que llegue la imagen.
viewer-panel = Sobre esta imagen
viewer-look = Ventana
viewer-window-handles = Ventana: qué es negro y qué es blanco
viewer-window-low = Negro hasta
viewer-window-high = Blanco desde
viewer-presets = Ventanas preparadas
viewer-preset-as_taken = Original
viewer-preset-soft = Suave
viewer-preset-hard = Contraste
viewer-preset-enamel = Esmalte
viewer-preset-bone = Hueso
viewer-preset-fine = Detalle fino
viewer-gamma = Tonos medios
viewer-sharpen = Nitidez
viewer-reset = Volver al original
viewer-reset-done = La imagen se ve como se tomó.
viewer-not-saved = Este aspecto aún no está guardado.
viewer-unsaved = No se pudo guardar el aspecto de la imagen. { $why }
viewer-loupe = Lupa
viewer-marks = Marcas
viewer-marks-aside = una capa, el original queda intacto
viewer-marks-none = No hay nada marcado en esta imagen.
viewer-marks-shown = Mostrar marcas
viewer-px = { $count } px
viewer-scale-device = Los milímetros vienen del aparato.
viewer-scale-person = Los milímetros vienen de una calibración hecha a mano.
viewer-scale-nobody = Longitudes en píxeles: no se conoce la escala de esta imagen.
viewer-calibrate = Calibrar
viewer-calibrate-again = Calibrar de nuevo
viewer-calibrate-done = Fijar la escala
viewer-uncalibrate = Olvidar la escala
viewer-calibrated = Se cambió la escala de la imagen.
viewer-known-length = Longitud de la línea en milímetros
viewer-known-length-help = Por ejemplo, la longitud conocida de un perno o un implante.
viewer-known-length-wrong = Un número de milímetros, hasta 500.
viewer-teeth = Dientes
viewer-teeth-none = Aún no hay dientes indicados.
viewer-teeth-choose = Elegir dientes
viewer-teeth-changed = Se cambiaron los dientes de la imagen.
viewer-view-changed = Se cambió el tipo de la imagen.
viewer-image = Imagen
viewer-kind = Tipo
viewer-kind-unknown = Desconocido
viewer-fact-taken = Tomada
viewer-fact-size = Tamaño
viewer-fact-file = Archivo
viewer-bits = { $bits } bits
teeth-permanent = Dientes permanentes
teeth-primary = Dientes de leche
tool-level = Brillo y contraste
tool-move = Mover la imagen
tool-ruler = Regla
tool-angle = Ángulo
tool-freehand = Mano alzada
tool-text = Nota
turn-left = Girar a la izquierda
turn-right = Girar a la derecha
mirror = Reflejar
zoom-one = Uno a uno
mark-ruler = Longitud
mark-angle = Ángulo
mark-freehand = Dibujo
mark-text = Nota
mark-added = Se añadió una marca.
mark-changed = Se cambió una marca.
mark-removed = Se quitó una marca.
mark-add = Poner la nota
mark-words = Texto
mark-words-empty = Hay que escribir el texto de la nota.
mark-write = Escribir en la marca { $number }
mark-remove = Quitar la marca { $number }
mark-point = Punto { $number }
image-kind-bitewing = Aleta de mordida
image-kind-periapical = Periapical
image-kind-occlusal = Oclusal
image-kind-panoramic = Panorámica
image-kind-ceph_lateral = Telerradiografía lateral
image-kind-ceph_pa = Telerradiografía frontal
image-kind-tmj = Articulación (ATM)
image-kind-cbct = Volumen (CBCT)
image-kind-intraoral_frontal = Mordida, frontal
image-kind-intraoral_right = Mordida, derecha
image-kind-intraoral_left = Mordida, izquierda
image-kind-intraoral_upper = Arcada superior
image-kind-intraoral_lower = Arcada inferior
image-kind-intraoral_overjet = Resalte
image-kind-extraoral_rest = Cara en reposo
image-kind-extraoral_smile = Cara sonriendo
image-kind-extraoral_oblique = Cara, tres cuartos
image-kind-extraoral_profile = Perfil
image-kind-scan = Escaneado
image-kind-other = Otra
image-kind-IO = Radiografía intraoral
image-kind-PX = Radiografía panorámica
image-kind-DX = Radiografía
image-kind-XC = Foto
images-filter = Filtrar
images-filter-kind = Tipo
images-filter-kind-any = Cualquier tipo
images-filter-teeth = Dientes
images-filter-from = Tomadas desde
images-filter-to = Tomadas hasta
images-filter-date-wrong = Una fecha, por ejemplo { $example }
images-filter-clear = Mostrar todas
images-filter-none = Ninguna imagen cumple el filtro.
images-filtered = { $count } de { $total }
key-viewer-hold = Tomar ventana, mano, regla
key-viewer-draw = Tomar ángulo, mano alzada, nota
key-viewer-turn = Girar y reflejar una imagen
key-viewer-look = Ventana siguiente, nitidez
key-viewer-loupe = Lupa, marcas
key-viewer-one = Uno a uno
key-viewer-compare = Comparar, mover juntas
key-viewer-level = Ventana con flechas
key-viewer-step = Imagen siguiente y anterior

## Badges: word and sentence of each state
badge-word-here_only = En este puesto
badge-word-new_here = En este puesto
badge-word-waiting = En espera
badge-word-sending = Enviando
badge-word-saved = En la clínica
badge-word-needs_review = Dos valores
badge-word-rejected = Rechazado
badge-word-held = Retenido
badge-word-saved_here = En este puesto
badge-word-uploading = Enviando
badge-word-retry = Reintento
badge-word-verified = Verificado
badge-word-on_server = En la clínica
badge-word-downloading = Llegando
badge-word-lost_here = Falta aquí
badge-word-damaged = Dañado
badge-short-here_only = Aquí
badge-short-saved_here = Aquí
badge-short-retry = Reintento
badge-short-on_server = Clínica
badge-short-lost_here = Falta
badge-changes-waiting = { $count ->
    [one] { $count } cambio en espera
   *[other] { $count } cambios en espera
}
badge-sentence-here_only = Esta clínica está solo en este puesto. Conviene hacer una copia de seguridad o compartirla con otro puesto.
badge-sentence-new_here = Nuevo, guardado en este puesto. Aún sin enviar.
badge-sentence-waiting = Guardado en este puesto. Irá a la clínica cuando vuelva la conexión.
badge-sentence-sending = En camino a la clínica.
badge-sentence-saved = En la clínica. Ya está en los demás puestos.
badge-sentence-needs_review = Dos personas cambiaron lo mismo. Se conservan los dos valores.
badge-sentence-rejected = La clínica lo rechazó. Lo escrito se conserva.
badge-sentence-held = Espera a que salga antes otro cambio.
badge-sentence-saved_here = El original está a salvo en este puesto. Aún sin enviar.
badge-sentence-uploading = En camino a la clínica. Si se corta, sigue desde aquí.
badge-sentence-retry = El último intento falló. Se seguirá intentando.
badge-sentence-verified = La clínica lo tiene, byte a byte. Aquí también se conserva.
badge-sentence-on_server = No está en este puesto. Se descarga al abrirlo.
badge-sentence-downloading = Está llegando de la clínica.
badge-sentence-lost_here = El archivo ya no está en este puesto. Se pide a la clínica y a los demás puestos.
badge-sentence-damaged = El archivo no coincide con el original. No se sobrescribió nada.
badge-since = Desde { $time }
badge-since-age = Desde { $time }, hace { $age }
badge-next = Próximo intento en { $span }
badge-in = en { $span }
badge-any-moment = enseguida
reason-no_server = La clínica no tiene servidor.
reason-not_sent_yet = Aún no es su turno.
reason-offline = No hay conexión.
reason-not_our_server = Algo responde, pero no es el servidor de la clínica.
reason-server_busy = El servidor está ocupado y pide esperar.
reason-server_error = El servidor no respondió bien.
reason-sign_in_needed = El servidor pide iniciar sesión.
reason-server_full = Al servidor no le queda espacio.
reason-upgrade_required = El servidor necesita un Chairside más nuevo.
reason-wrong_clinic = El servidor es de otra clínica.
reason-comparing = Comparando con el servidor: se restauró o cambió.
reason-copied = Este puesto es copia de otro; ahora cuenta como un puesto aparte.
reason-paused = El envío está en pausa.
reason-in_flight = Se está enviando ahora.
reason-two_values = Dos personas cambiaron lo mismo.
reason-refused = La clínica lo rechazó.
reason-waits_for_another = Antes tiene que salir otro cambio.
reason-on_another_desk = El archivo sigue en otro puesto.
reason-not_fetched = Hasta ahora no hizo falta en este puesto.
reason-file_missing = El archivo falta en este puesto.
reason-file_damaged = El archivo está dañado en este puesto.
reason-clock_wrong = El reloj de este puesto no va bien.

## Footer
footer-paused = En pausa: la clínica pregunta algo
footer-here_only = Esta clínica está solo en este puesto
footer-offline = Sin conexión
footer-offline-since = Sin conexión desde las { $time }
footer-reason-not_our_server = Conectado, pero no al servidor de la clínica
footer-reason-sign_in_needed = El servidor pide iniciar sesión
footer-reason-server_full = El servidor está lleno
footer-reason-upgrade_required = El servidor necesita un Chairside más nuevo
footer-reason-wrong_clinic = El servidor es de otra clínica
footer-reason-server_busy = El servidor está ocupado
footer-reason-server_error = El servidor tiene un fallo
footer-needs_person = { $count ->
    [one] { $count } cambio requiere atención
   *[other] { $count } cambios requieren atención
}
footer-sending = Conectado
footer-waiting = Conectado
footer-partial = Llegan los datos de la clínica. Primero, los pacientes de esta semana
footer-fetching = Llegan los cambios de los demás puestos
footer-safe = Todo está en la clínica
footer-sending-what = enviando { $what }
footer-kept = { $what } solo en este puesto
count-changes = { $count ->
    [one] { $count } cambio
   *[other] { $count } cambios
}
count-images = { $count ->
    [one] { $count } imagen
   *[other] { $count } imágenes
}
footer-oldest = lo más antiguo: { $span }
footer-next = próximo intento en { $span }
footer-last = Última vez al día: { $time }

## The waiting page
statement-paused = Todo está guardado en este puesto. El envío está en pausa.
statement-here_only = Esta clínica está solo en este puesto.
statement-offline = { $count ->
    [0] Todo está en la clínica. No hay conexión.
    [one] Todo está guardado en este puesto. Falta enviar { $count } elemento.
   *[other] Todo está guardado en este puesto. Falta enviar { $count } elementos.
}
statement-needs_person = { $person ->
    [one] { $person } elemento requiere atención.
   *[other] { $person } elementos requieren atención.
} { $count ->
    [0] No hay nada más en espera.
    [one] { $count } más va en camino.
   *[other] { $count } más van en camino.
}
statement-sending = { $count ->
    [one] { $count } elemento va camino de la clínica.
   *[other] { $count } elementos van camino de la clínica.
}
statement-waiting = { $count ->
    [one] { $count } elemento espera su turno.
   *[other] { $count } elementos esperan su turno.
}
statement-partial = Están llegando los datos de la clínica. Primero, los pacientes de esta semana.
statement-fetching = Lo hecho aquí ya está en la clínica. Están llegando los cambios de los demás puestos.
statement-safe = Todo está en la clínica.
statement-more-paused = La clínica pregunta algo antes de seguir enviando. Se puede seguir trabajando, no se pierde nada.
statement-more-here_only = No hay nada que enviar. Conviene hacer una copia de seguridad, o unir la clínica a un servidor para trabajar en varios puestos.
statement-more-needs_person = No se pierde nada: todos los valores se conservan hasta que alguien decida.
statement-more-sending = Se puede seguir trabajando y cerrar Chairside en cualquier momento: lo que falte seguirá desde ahí.
statement-more-waiting = Se puede seguir trabajando. El envío empieza solo.
statement-more-partial = Se puede seguir trabajando. Hasta que llegue todo, las listas y las búsquedas estarán incompletas.
statement-more-fetching = Se puede seguir trabajando. Las filas nuevas aparecen al llegar.
statement-more-safe = Ya está en los demás puestos. Chairside se puede cerrar en cualquier momento.
statement-why-offline = { $known ->
    [no] El servidor de la clínica no responde.
   *[yes] El servidor de la clínica no responde desde las { $time }.
} Se puede trabajar como siempre: no se pierde nada al cerrar Chairside ni si se va la luz. El envío empieza solo cuando vuelve la conexión.
statement-why-not_our_server = Algo responde, pero no es el servidor de la clínica: quizá una página de acceso de la red. Se puede trabajar como siempre, no se pierde nada.
statement-why-sign_in_needed = El servidor pide identificarse. Hay que volver a abrir la clínica con la contraseña: mientras tanto, lo que espera en este puesto está a salvo.
statement-why-server_full = Al servidor de la clínica no le queda espacio. Lo que espera está a salvo en este puesto; alguien tiene que liberar espacio allí.
statement-why-upgrade_required = El servidor necesita un Chairside más nuevo. Hay que actualizar este puesto: hasta entonces, lo que espera está a salvo.
statement-why-wrong_clinic = El servidor de esta dirección es de otra clínica. No se le envía nada.
statement-why-server_busy = El servidor pide esperar. El envío se reanuda solo.
statement-why-server_error = El servidor tiene un fallo. Se sigue intentando, no se pierde nada.
statement-clock = El reloj de este puesto no va bien. No se rechaza nada por eso, pero conviene ponerlo en hora.
map-this-desk = Este puesto
map-server = Servidor de la clínica
map-others = Otros puestos
map-others-detail = lo reciben de allí
map-no-server = Sin servidor
map-no-server-yet = aún no hay ninguno
map-answering = responde
map-silent = aún sin respuesta
map-last-heard = última respuesta: { $time }
map-wait = { $count ->
    [one] { $count } en espera
   *[other] { $count } en espera
}
map-since = desde las { $time }
map-at = { $time }
map-reached = Este puesto está conectado al servidor de la clínica; { $count } en espera.
map-cut = Este puesto no está conectado al servidor de la clínica; { $count } en espera.
waiting-title = Qué está en espera
waiting-empty = Nada en espera. Todo lo guardado aquí está donde tiene que estar.
waiting-decide = { $count ->
    [one] { $count } campo tiene dos valores.
   *[other] { $count } campos tienen dos valores.
}
waiting-more = Mostrar { $count } más
waiting-group-person = Requiere atención
waiting-group-records = Registros
waiting-group-images = Imágenes
waiting-count = { $count }
waiting-images = { $count }, { $size } por enviar
details = Detalles
details-since = Desde
details-since-age = { $time }, hace { $age }
details-attempts = Intentos
details-tries = { $count }
details-next = Próximo intento
details-next-line = cuando vuelva la conexión
details-next-person = cuando alguien decida
details-sent = Enviado
details-sent-of = { $sent } de { $all }, { $part }
details-open = Abrir la ficha
words-show = Ver lo escrito
words-none = Este cambio no tiene texto que mostrar. La copia lo contiene todo.
words-copy = Copiar lo escrito
words-copied = Copiado. Lo escrito está en el portapapeles.
words-not-copied = No se pudo copiar. El texto está en la página.
discard = Descartar este cambio
discard-reason = Por qué se descarta
tried = { $waiting ->
    [0] Listo. Nada en espera.
    [one] Se intentó. Queda { $waiting } elemento en espera.
   *[other] Se intentó. Quedan { $waiting } elementos en espera.
}

## Two values
conflicts = Dos valores
conflicts-count = { $count ->
    [0] nada por decidir
    [one] { $count } por decidir
   *[other] { $count } por decidir
}
conflicts-empty = Nada por decidir. Si dos personas cambian el mismo campo antes de que sus puestos se conecten, los dos valores estarán aquí lado a lado y se elige con una tecla.
conflicts-all = Ver todos
conflict-field-patient = { $field }
conflict-field-allergy = Alergia, { $field }
conflict-rule-higher_rank = Se muestra el más reciente hasta que alguien decida.
conflict-rule-keep_both = Es un dato clínico: se muestra el más reciente, pero valen los dos hasta que decida un profesional.
conflict-rule-signed_stands = Uno de los dos estaba firmado: se muestra el firmado.
conflict-rule-edit_beats_delete = Alguien lo quitó mientras otra persona lo editaba. Se conservó.
conflict-shown = se muestra ahora
conflict-kept = El otro valor queda en el historial.
conflicts-shown = { $count } en la lista
conflicts-search = Buscar por paciente
conflicts-which = Cuáles
conflicts-of-patient = { $count } de este paciente
conflicts-open = Por decidir ({ $count })
conflicts-auto = Decididos por regla ({ $count })
conflicts-resolved = Decididos ({ $count })
conflicts-none-found = Aquí no hay nadie con ese nombre.
conflicts-picked = { $count ->
    [one] { $count } marcado
   *[other] { $count } marcados
}
bulk-winner = Usar el que se muestra ({ $count })
bulk-loser = Usar el otro ({ $count })
bulk-none = Desmarcar
conflict-take-back = Deshacer esta decisión
conflict-taken-back = { $count ->
    [one] Decisión deshecha. Hay que volver a decidir.
   *[other] { $count } decisiones deshechas. Hay que volver a decidir.
}
conflict-not-taken-back = { $count ->
    [one] Una no se pudo deshacer: hubo cambios después o se decidió en otro puesto. Quedó como estaba.
   *[other] { $count } no se pudieron deshacer: hubo cambios después o se decidieron en otro puesto. Quedaron como estaban.
}
conflict-skipped = { $count ->
    [one] Uno quedó como estaba: entretanto alguien lo decidió o lo cambió.
   *[other] { $count } quedaron como estaban: entretanto alguien los decidió o los cambió.
}
conflict-decided = { $count ->
    [one] Decidido. El otro valor queda en el historial.
   *[other] { $count } decididos. Los otros valores quedan en el historial.
}
keep-this = Usar este
write-another = Escribir otro valor

## What sync asks
ask-long_absence = Este puesto estuvo sin conexión desde { $since }. De sus { $waiting } cambios, { $touched } tocan registros que otros cambiaron entretanto. Donde difieran, se conservarán los dos valores.
ask-go-long_absence = Enviarlos
ask-mass_delete = En este puesto se borraron { $count } de { $of } { $what }. La clínica conserva todo hasta que se confirme que fue a propósito.
ask-go-mass_delete = Fue a propósito
ask-back-mass_delete = Recuperar todo
ask-what-patient = pacientes
ask-what-allergy = alergias
ask-what-image = imágenes
ask-what-record = registros
ask-queue_long-1 = Hay { $waiting } cambios en espera solo en este puesto. Todo sigue funcionando; conviene conectarlo pronto a la clínica.
ask-queue_long-2 = Hay { $waiting } cambios en espera solo en este puesto, y se perderían con él. Hay que conectarlo hoy a la clínica.
ask-server_restored = El servidor de la clínica se había restaurado desde una copia anterior. Este puesto le devolvió lo que faltaba en la copia.
ask-profile_copied = Este puesto es una copia de { $of }, que sigue trabajando en otro sitio. Ahora es un puesto aparte y se llama { $desk }; no se perdió nada.
ask-clock_off-ahead = El reloj de este puesto está { $span } adelantado. Todo sigue funcionando; conviene ponerlo en hora.
ask-clock_off-behind = El reloj de este puesto está { $span } atrasado. Todo sigue funcionando; conviene ponerlo en hora.
ask-wait = Ahora no
ask-noted = Cerrar

## Trash
trash-lead = Se conserva 30 días
trash-empty = Las fichas que se quiten estarán aquí 30 días.
trash-restored = { $name } está de vuelta.

## Settings
settings-lead = Solo para este puesto
settings-look = Aspecto e idioma
settings-language = Idioma
settings-theme = Claro u oscuro
settings-theme-system = Según el sistema
settings-theme-light = Claro
settings-theme-dark = Oscuro
settings-contrast = Contraste
settings-contrast-system = Según el sistema
settings-contrast-more = Más
settings-numerals = Cifras
settings-numerals-auto = Según el idioma
settings-about = Sobre este puesto
settings-clinic = Clínica
settings-desk = Puesto
settings-person = Persona
settings-server = Servidor
settings-server-none = ninguno: esta clínica está solo en este puesto
settings-version = Chairside
settings-lock = Al dejar el puesto
settings-lock-now = Bloquear la clínica

## Errors, by code
error-with-message = No se pudo: { $message }
error-internal = No se pudo. Nada de lo guardado se ha perdido.
error-not_signed_in = Primero, iniciar sesión.
error-password_wrong = Esa contraseña no abre esta clínica.
error-locked_for = Demasiados intentos fallidos. Esperar y probar de nuevo.
error-profile_in_use = Otro Chairside tiene abierta esta clínica.
error-profile_read_only = No se puede escribir en la carpeta de la clínica.
error-database_corrupt = No se puede leer el archivo de la clínica. Se dejó como estaba, no se borró nada.
error-database_newer = El archivo de la clínica es de un Chairside más nuevo.
error-not_a_database = El archivo de la clínica no lo escribió Chairside.
error-database_missing = Falta el archivo de la clínica en este puesto. No se puso nada nuevo en su lugar.
error-keys_damaged = Las claves de la clínica en este puesto están dañadas. El archivo de la clínica se dejó como estaba.
error-keys_missing = Faltan las claves de la clínica en este puesto. El archivo de la clínica se dejó como estaba.
error-profile_not_empty = Este puesto ya tiene una clínica.
error-file_unwritable = No se puede escribir el archivo.
error-disk_full = El disco de este puesto está lleno. Liberar espacio y probar de nuevo.
error-server_unreachable = El servidor no responde. ¿Es correcta la dirección y hay conexión?
error-not_our_server = Algo responde en esta dirección, pero no es un servidor de Chairside.
error-wrong_clinic = El servidor es de otra clínica.
error-choose_clinic = Este usuario existe en más de una clínica. Hay que elegir una.
error-sign_in_needed = El servidor pide iniciar sesión otra vez.
error-invalid = No se puede guardar tal como está escrito.
error-too_long = Es demasiado largo para guardarlo.
error-not_found = Ya no está aquí. Puede que alguien lo haya quitado.
error-file_empty = El archivo está vacío (0 bytes). Quizá el escáner aún lo está escribiendo: conviene probar de nuevo en un momento.
error-file_missing = El archivo ya no está ahí.
error-file_too_big = El archivo supera los 2 GB.
error-file_unreadable = No se puede leer el archivo.
error-not_an_image_handle = Se perdió el rastro de esa imagen. Hay que soltarla otra vez.
error-forbidden = Este rol no lo permite.
error-recovery_key_wrong = Esa no es la clave. Hay que revisarla letra por letra.
error-unknown_call = Esta ventana y el programa no coinciden. Hay que abrir Chairside de nuevo.
error-too_many = Demasiados archivos a la vez. Agregar menos cada vez.
error-no_server = Esta clínica está solo en este puesto: no hay servidor al que preguntar.
error-file_damaged = El archivo no coincide con el original. No se sobrescribió nada.
error-folder_unreadable = No se puede leer esta carpeta.
error-folder_watched = Esta carpeta ya se vigila.
error-folder_too_deep = La carpeta tiene demasiadas carpetas dentro de carpetas. Elija la que contiene los archivos.
error-no_picture = Este archivo no se puede mostrar; solo se puede exportar el original.
error-window_failed = La segunda ventana no se abrió.

## For support: the hidden page, and the desks
doctor = Este puesto, para soporte
doctor-queue = Cola por estado
doctor-why = Por qué espera
doctor-retry = Reenviar
doctor-waiting = Cambios en espera
doctor-pick = Ver qué pasó con { $op }
doctor-timeline = Un cambio
doctor-timeline-more = Al elegir un cambio en la cola o entre los eventos, aquí se ve qué pasó con él.
doctor-timeline-gone = Este puesto ya no conoce ese cambio.
doctor-attempts = Intentos
doctor-exchanges = Intercambios con el servidor
doctor-cursor = Leído hasta
doctor-cursor-of = { $cursor } de { $head }, pendientes: { $behind }
doctor-success = Éxito
doctor-success-of = { $percent } % de los últimos { $count }
doctor-reason = Último motivo
doctor-files = Archivos
doctor-sent = { $sent } de { $all } enviados
doctor-conflicts = Dos valores, por colección
doctor-trouble = Simular mala conexión
doctor-trouble-more = Solo en este puesto y hasta que se cierre. Nada de lo guardado se pierde.
doctor-line = Conexión
doctor-line-on = Tal cual
doctor-line-off = Cortada
doctor-latency = Retraso
doctor-latency-of = { $value } ms
doctor-drop = Respuestas perdidas
doctor-drop-of = { $value } %
doctor-skew = Reloj
doctor-skew-of = { $value ->
    [0] En hora
   *[other] { $value } d
}
doctor-support = Para quien ayude
doctor-support-more = Cantidades, códigos y horas. Ni nombres ni ningún otro dato de pacientes.
doctor-bundle = Copiar datos para soporte
doctor-bundle-save = Guardar datos para soporte
doctor-bundle-saved = Guardado. Ya se puede adjuntar el archivo al mensaje.
doctor-bundle-copied = Copiado. Ya se puede pegar en el mensaje.
doctor-checksum = Comparar ahora
doctor-checksum-equal = Aquí y en el servidor de la clínica: lo mismo.
doctor-checksum-differs = Algo difiere. Se está corrigiendo; comprobar de nuevo en un minuto.
doctor-checksum-moving = Hay cambios en camino. Comprobar de nuevo cuando no haya nada en espera.
doctor-checksum-offline = No se pudo preguntar al servidor. Estos datos son de este puesto.
doctor-checksum-here_only = Esta clínica no tiene servidor: estos datos son de este puesto.
doctor-events = Últimos eventos
doctor-col-state = Estado
doctor-col-code = Código
doctor-col-count = Cantidad
doctor-col-since = Desde
doctor-col-collection = Colección
doctor-col-rows = Filas
doctor-col-digest = Huella
doctor-col-kind = Tipo
doctor-col-p50 = p50 ms
doctor-col-p99 = p99 ms
doctor-col-open = Por decidir
doctor-col-auto = Por regla
doctor-col-resolved = Decididos
doctor-col-at = Cuándo
doctor-col-times = Veces
doctor-col-ms = ms
doctor-col-op = Cambio o archivo
statement-simulated = Hay fallos de conexión o de reloj simulados desde la página de soporte.
desks = Los puestos de la clínica
desk-this = { $name }: este puesto
desk-seen = { $count ->
    [0] { $name } se puso al día hace { $age }, nada en espera
   *[other] { $name } se puso al día hace { $age }, { $count } en espera
}

## Languages, digits, calendars
settings-language-system = Como el sistema
settings-calendar = Calendario
settings-calendar-auto = Según el idioma
settings-calendar-gregory = Gregoriano
birth-date-solar_year = Este año es del calendario solar persa. Escriba el año gregoriano, por ejemplo 1986.
badge-short-damaged = Dañado

## The frame: palette and keys
find-hint = Un nombre o qué hacer
find-recent = Vistos hace poco
find-commands = Qué se puede hacer
find-count = { $count ->
    [0] Ningún resultado
    [one] { $count } resultado
   *[other] { $count } resultados
}
command-group-do = Hacer
command-group-go = Ir a
command-group-look = Aspecto y teclas
command-group-window = En todas partes
command-group-lists = En listas
command-group-images = Con imágenes
command-group-values = Con dos valores
command-try-now = Probar ya a enviar y recibir
command-publish = Llevar esta clínica a un servidor
command-tour = Ver el recorrido otra vez
command-doctor = Página para soporte
command-theme-light = Aspecto claro
command-theme-dark = Aspecto oscuro
command-theme-system = Aspecto según el sistema
command-contrast-more = Más contraste
command-contrast-system = Contraste según el sistema
command-keys = Ver todas las teclas
key-saved = Avisa de que lo escrito se guarda
keys-letters-off = Las teclas de una sola letra están desactivadas en este puesto.
keys-letters-on = Activarlas
settings-letter_keys = Teclas de una sola letra
settings-letter_keys-on = Sí
settings-letter_keys-off = No
settings-notices = Avisos del sistema
settings-notices-on = Sí
settings-notices-off = No

## Banners above the page
asks-more = { $count } más
asks-fewer = Solo el primero
ask-disk_low-1 = El disco de este puesto se está llenando: quedan { $size }. Todo sigue funcionando; conviene liberar espacio antes de que no quepan más imágenes.
ask-disk_low-2 = El disco de este puesto está lleno: quedan { $size }. Aquí no se pueden guardar más imágenes. Hay que liberar espacio o hacerlas en otro puesto.
banner-offline = La clínica no responde desde las { $time }. Se puede seguir trabajando, no se pierde nada.
banner-upgrade_required = El servidor de la clínica necesita un Chairside más nuevo que el de este puesto. Lo que se escribe aquí está a salvo en este puesto y se enviará cuando se actualice.
banner-server_old = El servidor de la clínica es más antiguo que el Chairside de este puesto. Lo que se escribe aquí está a salvo en este puesto y se enviará cuando se actualice el servidor.
banner-server_full = Al servidor de la clínica no le queda espacio. Lo que se escribe aquí está a salvo en este puesto y se enviará cuando haya espacio.
banner-sign_in_needed = El servidor de la clínica pide otra vez la contraseña. Hasta entonces, lo que se escribe aquí está a salvo en este puesto.
banner-wrong_clinic = El servidor de esta dirección es de otra clínica. No se le envía nada. Conviene preguntar a quien lleva el servidor.
reason-server_old = El servidor es más antiguo que el Chairside de este puesto.
footer-reason-server_old = Hay que actualizar el servidor
statement-why-server_old = El servidor es más antiguo que el Chairside de este puesto. Hay que pedir que lo actualicen: hasta entonces, lo que espera está a salvo.

## The sync log
log = Qué se envió y se recibió
log-lead = En este puesto, lo más nuevo primero
log-shown = Qué entradas
log-all = Todo
log-problems = Solo problemas
log-waiting = Qué está en espera
log-empty = Aquí aparecerá lo que va a la clínica y lo que llega de ella.
log-no-problems = Nada salió mal en lo que recuerda este puesto.
log-from-to = { $from }–{ $to }
log-up = { $count ->
    [one] { $count } cambio enviado a la clínica
   *[other] { $count } cambios enviados a la clínica
}
log-down = { $count ->
    [one] { $count } cambio recibido de la clínica
   *[other] { $count } cambios recibidos de la clínica
}
log-exchanged = { $up ->
    [one] { $up } cambio enviado
   *[other] { $up } cambios enviados
}, { $down ->
    [one] { $down } recibido de la clínica
   *[other] { $down } recibidos de la clínica
}
log-failed = { $count ->
    [one] No hubo conexión con la clínica
   *[other] No hubo conexión con la clínica, { $count } intentos
}
log-images_sent = { $count ->
    [one] { $count } imagen enviada, { $size }
   *[other] { $count } imágenes enviadas, { $size }
}
log-image_not_sent = { $count ->
    [one] Una imagen aún no se pudo enviar
   *[other] Imágenes aún sin enviar, { $count } intentos
}
log-images_fetched = { $count ->
    [one] { $count } imagen recibida de la clínica, { $size }
   *[other] { $count } imágenes recibidas de la clínica, { $size }
}
log-image_not_fetched = { $count ->
    [one] Una imagen aún no se pudo recibir
   *[other] Imágenes aún sin recibir, { $count } intentos
}
log-two_values = { $count ->
    [one] Dos personas habían cambiado lo mismo; se conservan los dos valores
   *[other] Dos personas habían cambiado lo mismo, { $count } veces; se conservan todos los valores
}
log-refused = { $count ->
    [one] La clínica rechazó un cambio; lo escrito se conserva
   *[other] La clínica rechazó { $count } cambios; lo escrito se conserva
}
log-retried = Se volvió a enviar un cambio rechazado
log-discarded = { $count ->
    [one] Se descartó un cambio rechazado, con un motivo
   *[other] Se descartaron { $count } cambios rechazados, con un motivo
}
log-opened = La clínica se abrió en este puesto
log-recovered = Chairside se había cerrado con algo en curso; siguió desde ahí
log-copied = Se vio que este puesto es copia de otro
log-own_desk = Este puesto pasó a ser un puesto aparte
log-why-other = La página para soporte dice más.

## Messages of the system: counts only, never a name
notify-refused = { $count ->
    [one] La clínica rechazó un cambio. Lo escrito se conserva.
   *[other] La clínica rechazó { $count } cambios. Lo escrito se conserva.
}
notify-two-values = { $count ->
    [one] Dos personas cambiaron lo mismo. Se conservan los dos valores hasta que alguien decida.
   *[other] { $count } datos tienen dos valores. Se conservan los dos hasta que alguien decida.
}
notify-offline = { $count ->
    [one] La clínica no responde desde hace más de una hora. Hay un cambio en espera en este puesto; no se pierde nada.
   *[other] La clínica no responde desde hace más de una hora. Hay { $count } cambios en espera en este puesto; no se pierde nada.
}
notify-disk = El disco de este puesto está casi lleno: quedan { $count } MB. Puede que no quepan más imágenes.

## Undo, beside what has its own words
patient-added = Nuevo paciente guardado en este puesto.
patient-back = Salió de la papelera.
images-taken = { $count ->
    [one] { $count } imagen guardada en este puesto.
   *[other] { $count } imágenes guardadas en este puesto.
}
settings-changed = Ajuste cambiado.

## Said aloud, and the patient's page at 200 %
spoken-badge = { $name }: { $state }
columns = Qué parte de la página
column-record = Datos e historial

## The start: the sample clinic, the recovery key on paper, signing in
welcome-sample = Ver la clínica de ejemplo
welcome-sample-lead = ¿Aún hay dudas? Trescientos pacientes inventados para probarlo todo. Se puede salir en cualquier momento.
welcome-sample-working = Preparando la clínica de ejemplo
sample-strip = Esta es una clínica de ejemplo: aquí nada es real.
sample-leave = Crear la clínica propia
desk-first = Recepción 1
field-login-filled = Sale del nombre; se puede escribir otro
password-strength-short = Demasiado corta: hacen falta ocho caracteres o más
password-strength-weak = Fácil de adivinar: mejor una o dos palabras más
password-strength-fair = Resiste a una persona, no a una máquina: ayuda una palabra más
password-strength-good = Difícil de adivinar
caps-lock = Bloq Mayús está activado
recovery-save = Guardar como archivo
recovery-saved = Guardado. El archivo debe quedar lejos de este puesto.
recovery-copied = Copiado. Conviene pegarlo donde nadie más pueda leerlo.
recovery-later = Preguntar luego
key-page-title = Clave de recuperación
key-page-login = Usuario: { $login }
key-page-made = Escrita: { $at }, en { $desk }
key-page-for = Para qué sirve
key-page-for-text = Abre esta clínica en este puesto si se pierde la contraseña. Quien la tenga puede leer todo lo que hay en el puesto.
key-page-how = Cómo se usa
key-page-how-text = Se escribe donde Chairside pide la contraseña. En mayúsculas o minúsculas, con guiones o sin ellos: todo vale.
key-page-where = Dónde guardarla
key-page-where-text = Con los papeles de la clínica, en una caja fuerte o en casa. Ni en este puesto ni en este equipo.
sign-in-tries = { $tries ->
    [one] Queda { $tries } intento antes de una pausa de { $pause }.
   *[other] Quedan { $tries } intentos antes de una pausa de { $pause }.
}
error-sample_clinic = Esta es la clínica de ejemplo. Hay que salir de ella antes de crear la propia.
error-print_failed = No se abrió el diálogo de impresión. Se puede guardar la página como archivo o anotar la clave.

## The tour
tour = Recorrido
tour-again = Ver el recorrido
tour-step = { $step } de { $of }
tour-next = Siguiente
tour-done = Listo
tour-skip = Omitir
tour-badge = Cada registro dice dónde está
tour-badge-shared = Línea discontinua: por ahora, solo en este puesto. Línea continua: también en la clínica. Un clic muestra por qué y desde cuándo.
tour-badge-here_only = Un anillo fino, mientras la clínica está solo en este puesto. Cuando se comparta, la línea discontinua dirá solo en este puesto y la continua, también en la clínica.
tour-footer = Toda la clínica en una línea
tour-footer-text = Cuánto espera en este puesto y desde cuándo. Un clic abre la lista.
tour-find = Buscar lo que sea
tour-find-text = Ctrl K busca pacientes por nombre, teléfono o fecha de nacimiento, en cualquier escritura, y todas las acciones.
tour-new = Un nuevo paciente
tour-new-text = Tecla N. Las imágenes se sueltan en la ficha del paciente o se pegan ahí con Ctrl V.
tour-keys = Todas las teclas en una hoja
tour-keys-text = Tecla ? en cualquier momento. Este recorrido sigue en Ajustes.

## Settings: leaving the desk, sharing the clinic
settings-auto_lock = Bloqueo automático
settings-auto_lock-off = Nunca
settings-auto_lock-5 = Tras 5 min
settings-auto_lock-15 = Tras 15 min
settings-auto_lock-30 = Tras 30 min
settings-lock-label = Bloquear ya
settings-lock-more = Lo escrito se conserva. Lo que espera todavía va a la clínica; después el puesto se cierra hasta que alguien entre.
share-title = Compartir esta clínica
share-lead = Por ahora, esta clínica está solo en este puesto. En un servidor se le pueden unir más puestos, y si se pierde un equipo no se pierde nada.
share-what-sent = Se envía todo: pacientes, imágenes, historial y papelera. Se puede seguir trabajando; la barra de abajo dice cuánto falta.
share-what-stays = Todo queda también en este puesto, y aquí la contraseña sigue siendo la misma.
share-what-needed = Antes, quien lleva el servidor crea allí una clínica vacía y da su dirección y un usuario.
share-login = Usuario en el servidor
share-login-help = El usuario del titular de la nueva clínica
share-password = Contraseña en el servidor
share-password-help = Solo si no es la de este puesto
share-choose = Este usuario existe en más de una clínica. ¿Cuál está vacía y es para esta clínica?
share-submit = Compartir esta clínica
share-working = Consultando al servidor
share-done = Esta clínica se comparte ahora a través de { $server }. Se está enviando; la barra de abajo dice cuánto falta.
share-waiting = Ver qué está en espera
share-error-server_unreachable = El servidor no responde. No se envió nada. Hay que revisar la dirección y la conexión y volver a compartir.
share-error-not_our_server = Allí responde algo, pero no es un servidor de Chairside. No se envió nada. Hay que pedir la dirección a quien lleva el servidor.
share-error-password_wrong = El servidor no conoce este usuario con esta contraseña. No se envió nada. Hay que escribir la contraseña del servidor.
share-error-clinic_not_empty = La clínica de ese servidor ya tiene registros propios, y no se le envió nada. Hay que pedir a quien lleva el servidor una clínica nueva y vacía.
share-error-has_server = Esta clínica ya está en un servidor. No se cambió nada.
share-error-forbidden = Solo el titular de la clínica puede compartirla.
share-error-invalid = Esto no es una dirección. Tiene esta forma: https://clinica.example.org.

## People: the list's order, filter and columns; duplicates and merging
unit-file_number = Número de ficha
column-email = Correo
column-file_number = N.º de ficha
column-added = Agregado
patients-best-first = Primero los más parecidos
patients-filter = A quién mostrar
filter-everyone = Todos
filter-waiting = Aún no en la clínica
filter-alerts = Con alertas
filter-images = Con imágenes
filter-no_contact = Sin contacto
filter-none-waiting = Todas las fichas están en la clínica. Las que falten por llegar aparecerán aquí.
filter-none-alerts = Nadie tiene alertas. Quien las tenga aparecerá aquí.
filter-none-images = Nadie tiene imágenes. Quien las tenga aparecerá aquí.
filter-none-no_contact = Todos tienen teléfono o correo.
filter-none-found = Entre estos no hay nadie llamado “{ $text }”.
filter-clear = Mostrar todos
patients-view = Columnas y filas
patients-columns = Columnas
density = Altura de fila
density-normal = Normal
density-compact = Compacta
duplicates = ¿Duplicados?
duplicates-count = { $count ->
    [one] ¿{ $count } duplicado?
   *[other] ¿{ $count } duplicados?
}
open = Abrir
alike-same_name = mismo nombre
alike-similar_name = nombre casi igual
alike-same_birth_date = misma fecha de nacimiento
alike-similar_birth_date = fecha de nacimiento casi igual
alike-same_phone = mismo teléfono
alike-same_email = mismo correo
alike-found = { $count ->
    [one] Quizá ya está aquí: { $count } paciente
   *[other] Quizá ya está aquí: { $count } pacientes
}
alike-open = Abrir { $name }
compare = Comparar
different = Dos personas distintas
different-done = Quedan como dos personas. No se volverá a preguntar por este par.
looks-like = { $count ->
    [one] Se parece a otra ficha: { $name }
   *[other] Se parece a otras { $count } fichas; la primera, { $name }
}
duplicates-pairs = { $count ->
    [0] nadie
    [one] { $count } par
   *[other] { $count } pares
}
duplicates-first = Se muestran los { $count } más probables
duplicates-lead = Primero los más probables. Enter compara, D indica que son dos.
duplicates-empty = Nadie parece estar duplicado. Los pares con el mismo nombre, nacimiento o teléfono aparecerán aquí para compararlos.
merge-title = ¿La misma persona?
merge-lead = Elegir qué ficha se queda y qué valor vale en cada campo. Se puede deshacer en cualquier momento.
merge-stays = Ficha
merge-this-stays = Se queda esta ficha
merge-shown-as = Se mostrará como la otra
merge-both = Conservar las dos notas
merge-same = Todos los campos de las dos fichas coinciden.
merge-allergies = { $count ->
    [0] sin alergias
    [one] { $count } alergia
   *[other] { $count } alergias
}
merge-images = { $count ->
    [0] sin imágenes
    [one] { $count } imagen
   *[other] { $count } imágenes
}
merge-below = Lo que tienen las dos se muestra junto: { $allergies }, { $images }. No se mueve ni se borra nada.
merge-go = Unir las fichas
merged-done = Las dos fichas son ahora un solo paciente: { $name }.
merged-into = Es la misma persona que { $name }.
merged-here = También figura como { $name }.
merged-look = Ver ficha
merged-part = Volver a separar
merged-parted = Vuelven a ser dos pacientes.
history-merged = Unida con otra ficha
history-parted = Separada de otra ficha
history-added-distinct_patient = Se indicó que no es la persona de otra ficha
history-restored-distinct_patient = Se indicó de nuevo que no es la persona de otra ficha
history-removed-distinct_patient = Quizá sí es la persona de otra ficha
unit-other = Dos personas distintas
another-record = otra ficha
own-record = una ficha propia
compare-pair = Comparar { $one } y { $other }
different-pair = Dos personas distintas: { $one } y { $other }

## Progress, with a way to stop
work-taking = { $count ->
    [one] { $done } de { $count } imagen incorporada
   *[other] { $done } de { $count } imágenes incorporadas
}
work-stop-taking = Cancelar
images-left-out = { $count ->
    [one] Se dejó fuera { $count } archivo.
   *[other] Se dejaron fuera { $count } archivos.
}
work-sending = Ya en la clínica: { $what }
work-changes = { $count ->
    [one] { $done } de { $count } cambio
   *[other] { $done } de { $count } cambios
}
work-images = { $count ->
    [one] { $done } de { $count } imagen
   *[other] { $done } de { $count } imágenes
}
work-stop-sending = Dejar de esperar
try-stopped = Todavía solo en este puesto: { $what }. Llegará a la clínica sin más; siga trabajando.
footer-partial-counted = Llegan los datos de la clínica
first-fetch = { $count ->
    [one] Ya está aquí { $came } de { $count } registro
   *[other] Ya están aquí { $came } de { $count } registros
}

## Radiografías que llegan solas: la tarjeta, la bandeja, las carpetas vigiladas
arrived = Nuevas radiografías
arrived-count = { $count ->
    [one] Imagen nueva, guardada
   *[other] { $count } imágenes nuevas, guardadas
}
arrived-ago = hace { $span }
arrived-more = +{ $count }
arrived-move-one = { $file } es de otro paciente
arrived-right = { $count ->
    [one] Correcto
   *[other] Las { $count } son correctas
}
arrived-other = Otro paciente…
arrived-another = Aquí está abierta la ficha de { $name }. Esto fue a otra ficha.
arrived-said = { $count ->
    [one] Imagen nueva guardada: { $name }, { $chair }
   *[other] { $count } imágenes nuevas guardadas: { $name }, { $chair }
}
arrived-choose = Qué imágenes
arrived-none-chosen = Elegir al menos una imagen.
arrived-moved = { $count ->
    [one] Pasada a { $name }.
   *[other] { $count } imágenes pasadas a { $name }.
}
arriving = { $count ->
    [one] Está llegando una imagen…
   *[other] Están llegando { $count } imágenes…
}
command-arrival-right = Imágenes nuevas: son correctas
command-arrival-other = Imágenes nuevas: de otro paciente
pick-whose = { $count ->
    [one] ¿De quién es esta imagen?
   *[other] ¿De quién son estas { $count } imágenes?
}
pick-find = Buscar un paciente
pick-hint = Nombre, teléfono o fecha de nacimiento
tray = Bandeja de radiografías
rail-tray = Bandeja
tray-lead = Han llegado y esperan a un paciente.
tray-oldest = Se muestran las { $shown } más antiguas de { $total }.
tray-empty = Aquí no espera nada. Las radiografías vienen aquí cuando no hay ficha abierta en su sillón.
tray-file-picked = { $count ->
    [0] Guardar las elegidas…
    [one] Guardar { $count } imagen…
   *[other] Guardar { $count } imágenes…
}
tray-file = Guardar…
tray-discard = Descartar { $file }
tray-reason-nobody_open = No había ficha abierta en este sillón
tray-reason-patient_changed = Se abrió otro paciente mientras llegaba
tray-reason-names_another = Nombra a otra persona que la ficha abierta
tray-reason-not_a_picture = No es una imagen que se pueda mostrar
tray-filed = { $count ->
    [one] Guardada en la ficha de { $name }.
   *[other] { $count } imágenes guardadas en la ficha de { $name }.
}
tray-discard-title = ¿Descartar este archivo?
tray-discard-text = { $file } sale de la bandeja y no va a ninguna ficha. El original se queda en su carpeta.
tray-discard-go = Descartar
folders = Carpetas de radiografías
folders-empty = Chairside puede vigilar las carpetas a las que exportan sus programas de radiografía. Cada imagen nueva se guarda al momento en la ficha abierta en ese sillón y se le muestra para confirmarla.
folder-add = Añadir una carpeta…
folder-own = Este puesto
folder-watching = Vigilada
folder-polling = Se mira cada pocos segundos
folder-state-missing = No se encuentra
folder-state-unreadable = No se puede leer
folder-state-too_many = Demasiados archivos
folder-todo-missing = De aquí no llegan radiografías. Conectar la unidad o la carpeta de red. Si la carpeta ha cambiado de sitio, quitarla aquí y añadirla de nuevo.
folder-todo-unreadable = De aquí no llegan radiografías. Dar al usuario de este equipo permiso para leer la carpeta.
folder-todo-too_many = De aquí no llegan radiografías. Sacar los archivos antiguos, o exportar a una carpeta vacía y añadirla.
folder-troubles = Estos archivos no se pudieron incorporar:
folder-more = { $chair }: cambiar
folder-rename = Cambiar el nombre del sillón
folder-polling-on = Mirar cada pocos segundos
folder-polling-off = Que el sistema avise de archivos nuevos
folder-remove = Dejar de vigilar
folder-remove-title = ¿Dejar de vigilar esta carpeta?
folder-remove-text = Las imágenes nuevas de { $place } ya no entrarán por { $chair }. Los archivos se quedan en la carpeta, y lo guardado sigue en las fichas.
folder-chair = Sillón
folder-chair-help = El sillón o la sala cuyas imágenes llegan a esta carpeta.
folder-chair-missing = Dar un nombre al sillón.
folder-chair-first = Sillón 1
folder-add-title = Vigilar una carpeta
folder-watch = Vigilar
folder-place = Carpeta:
folder-where = Dónde está la carpeta
folder-where-here = En este equipo
folder-where-network = En la red
folder-rename-title = Otro nombre para este sillón
own-chair = Este puesto está en
own-chair-help = El paciente abierto en esta ventana es el de ese sillón.
own-chair-none = Ningún sillón
pick-nothing = Ningún paciente con ese nombre.
grid-select = Elegir
grid-selected = { $item }: elegido
grid-deselected = { $item }: ya no elegido
grid-all = Están elegidos todos
grid-count = { $count ->
    [one] { $count } elegido
   *[other] { $count } elegidos
}

## Series: plantillas y lo que contienen
series = Series
series-new = Nueva serie
series-filled = { $filled } de { $wanted }
template = Serie
template-group-bitewing = Aletas de mordida
template-group-periapical = Periapicales
template-group-full_mouth = Serie completa
template-group-extraoral = Panorámica y cefalometría
template-group-photos = Fotos
template-bitewing_2 = Aletas de mordida, 2
template-bitewing_4 = Aletas de mordida, 4
template-bitewing_vertical_7 = Aletas verticales, 7
template-periapical_1 = Periapical, 1
template-periapical_2 = Periapicales, 2
template-periapical_3 = Periapicales, 3
template-periapical_4 = Periapicales, 4
template-full_mouth_14 = Serie completa, 14
template-full_mouth_16 = Serie completa, 16
template-full_mouth_18 = Serie completa, 18
template-full_mouth_20 = Serie completa, 20
template-panoramic = Panorámica
template-cephalogram = Cefalometría
template-photos_8 = Fotos, 8
template-photos_10 = Fotos, 10
mount-position = Posición { $n } de { $count }
mount-state-filled = Ocupada
mount-state-empty = Vacía
mount-state-next = Aquí va la próxima toma
mount-state-skipped = Omitida
mount-next = Próxima toma
mount-marked = Espera el cambio
mount-swap-with = Cambiar con…
mount-gone = Esta serie ya no está. Sus imágenes siguen en la ficha.
mount-back = Volver al paciente
mount-right = D
mount-left = I
mount-listening = Las radiografías de { $chair } van a esta serie
mount-filled = { $filled } de { $wanted } puestas
mount-remove = Quitar esta serie
mount-removed = Serie quitada. Sus imágenes siguen en la ficha.
mount-chosen = La posición elegida
mount-pending = Ir a la otra posición y pulsar X.
mount-give-up = Dejarlo
mount-open = Abrir
mount-turn = Girar
mount-retake = Repetir
mount-place = Poner una imagen
mount-skip = Omitir
mount-unskip = Usarla al final
mount-swap = Cambiar
mount-swap-here = Cambiar con esta
mount-retaken = Sacada para repetir la toma. La imagen sigue en la ficha.
mount-turn-away = Esta imagen todavía no está en este puesto. Abrirla primero y luego girarla.
mount-place-title = ¿Qué imagen va aquí?
mount-place-none = Todas las imágenes de este paciente están ya en una serie.
mount-walk = De posición en posición
command-group-series = En una serie

## Images: letting them rest, how far they are, their room on this desk
files-pause = Pausar imágenes
files-resume = Seguir con las imágenes
files-rest = Las imágenes quedan en pausa hasta que siga con ellas. Los registros siguen; «{ try-now }» envía todo igualmente.
files-paused = Las imágenes quedan en pausa en este puesto.
files-resumed = Las imágenes siguen.
footer-images-rest = imágenes en pausa
footer-resting = Imágenes en pausa
statement-resting = { $count ->
    [one] { $count } imagen en pausa en este puesto.
   *[other] { $count } imágenes en pausa en este puesto.
}
statement-more-resting = Todo lo demás ya está en la clínica. Se puede seguir trabajando, no se pierde nada.
statement-needs_person-resting = { $person ->
    [one] { $person } elemento requiere atención.
   *[other] { $person } elementos requieren atención.
} { $count ->
    [one] { $count } imagen en pausa aquí.
   *[other] { $count } imágenes en pausa aquí.
}
waiting-sent-of = { $sent } de { $all }
waiting-left = quedan unos { $span }
details-next-turn = cuando le toque
details-next-rest = cuando sigan las imágenes
details-next-now = va en camino
details-rate = Velocidad
settings-files = Imágenes en este puesto
settings-files_kib_s = Límite de velocidad
settings-files_kib_s-0 = Sin límite
settings-files_kib_s-help = Lo máximo que las imágenes toman de la línea, en cada sentido. Los registros siempre van primero.
settings-files_room_mib = Espacio en este disco
settings-files_room_mib-0 = Todo el que haya
settings-files_room_mib-help = Si las imágenes ocupan más, las que hace más tiempo que nadie mira salen de este disco y vuelven al abrirlas. Solo sale lo que la clínica tiene verificado: nunca las que se guardan aquí ni las de quien viene esta semana.
patient-pin = Guardar imágenes en este puesto
patient-unpin = Las imágenes pueden salir de aquí
patient-pinned = Las imágenes de { $name } llegan a este puesto y se quedan.
patient-unpinned = Las imágenes de { $name } pueden salir de este puesto cuando haga falta espacio.
patient-pinned-mark = Imágenes guardadas aquí
