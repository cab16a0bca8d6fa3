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
find-short = Buscar un paciente o una acción
find-results = Resultados
find-nothing = Ningún paciente ni acción con ese nombre.
drop-nowhere = Abrir primero la ficha del paciente y soltar ahí las imágenes.

## Keys
keys = Teclas
key-find = Buscar o hacer
key-rail = Secciones
key-tab = Pestaña de paciente
key-tab-next = Pestaña siguiente
key-tab-close = Cerrar pestaña
key-region = Zona siguiente
key-undo = Deshacer
key-back = Subir un nivel
key-new = Nuevo paciente
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
field-login-help = Un nombre corto, como ana
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
images-drop = Soltar o pegar imágenes en cualquier parte de esta ventana
images-drop-here = Soltar aquí las imágenes: van a la ficha de { $name }
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
