# Chairside, português do Brasil. Dizer o que há, depois o que acontece, depois o que a pessoa pode fazer.

## The window
rail = Seções
rail-patients = Pacientes
rail-conflicts = Dois valores
rail-waiting = Em espera
rail-trash = Lixeira
rail-settings = Ajustes
rail-count = { $count ->
    [one] { $count } precisa de atenção
   *[other] { $count } precisam de atenção
}
tabs = Fichas abertas
tabs-more = mais { $count }
tab-close = Fechar { $name }
tab-draft = Texto não terminado
toasts = Mensagens
close = Fechar
back = Voltar
cancel = Cancelar
save = Salvar
edit = Editar
add = Incluir
more = Mais ações
undo = Desfazer
restore = Recuperar
decide = Decidir
or = ou
today = Hoje
yesterday = Ontem
try-now = Tentar já
trying = Tentando
try-again = Tentar de novo
copy-details = Copiar detalhes
copied = Copiado
not-given = –
no-name = Ainda sem nome
slow-read = Está demorando mais que o normal. O arquivo da clínica está sendo lido neste computador.
page-broken = Não foi possível mostrar esta página. Nada do que foi salvo se perdeu; as outras páginas funcionam.
saved-as-typed = O que você digita já fica neste computador.
find = Buscar um paciente ou uma ação
find-short = Paciente ou ação
find-results = Resultados
find-nothing = Nenhum paciente e nenhuma ação com esse nome.
drop-nowhere = Abra primeiro a ficha do paciente e solte as imagens lá.

## Keys
keys = Teclas
key-find = Buscar ou fazer
key-tab = Aba de paciente
key-tab-next = Próxima aba
key-tab-close = Fechar aba
key-region = Próxima área
key-undo = Desfazer
key-back = Voltar um nível
key-search = Buscar
key-rows = Linha seguinte e anterior
key-open = Abrir
key-waiting = O que está em espera
key-paste = Colar imagens
key-zoom = Ampliar uma imagem
key-invert = Inverter uma imagem
key-keep = Usar o primeiro ou o segundo valor
key-write = Escrever outro valor
key-pick = Marcar, marcar tudo, desfazer

## First start
welcome-title = Boas-vindas
welcome-lead = O Chairside guarda a clínica inteira neste computador e continua funcionando mesmo sem internet.
welcome-new = Criar uma clínica
welcome-new-lead = Para o primeiro computador. A clínica fica aqui até você incluir outro computador ou um servidor.
welcome-join = Entrar em uma clínica
welcome-join-lead = Para mais um computador. Tenha em mãos o endereço do servidor da clínica, seu usuário e sua senha.
new-clinic-title = Criar uma clínica
new-clinic-lead = Tudo pode ser mudado depois, menos uma coisa: só a senha ou a chave de recuperação abre a clínica.
new-clinic-submit = Criar a clínica
new-clinic-working = Criando a clínica
join-title = Entrar em uma clínica
join-lead = Este computador passa a fazer parte da clínica. Ele continua funcionando quando a conexão cai.
join-submit = Entrar
join-working = Consultando a clínica
join-choose = Seu usuário existe em mais de uma clínica. De qual delas é este computador?
field-clinic = Nome da clínica
field-your-name = Seu nome
field-login = Usuário
field-password = Senha
field-password-help = Quatro ou cinco palavras são fáceis de lembrar e difíceis de adivinhar
field-password-or-key = Senha ou chave de recuperação
field-desk = Nome deste computador
field-desk-help = Por exemplo, Recepção 1 ou Cadeira 2
field-server = Endereço do servidor da clínica
field-server-help = Por exemplo, https://clinica.example.org
field-recovery = Chave de recuperação
field-needed = Falta preencher.
password-show = Mostrar a senha
password-hide = Ocultar a senha
recovery-title = Sua chave de recuperação
recovery-lead = Imprima ou anote a chave e guarde longe deste computador.
recovery-why = Ela abre a clínica se todas as senhas se perderem. Sem senha e sem chave, ninguém mais consegue ler os dados da clínica: nem você, nem nós.
recovery-kept = Já guardei
recovery-print = Imprimir
recovery-copy = Copiar
recovery-ask-title = Digite a chave guardada
recovery-ask-lead = Só se pede uma vez, para que um erro na anotação apareça agora, e não daqui a um ano.
recovery-open = Abrir a clínica
recovery-show = Ver a chave de novo
recovery-ask-later = Ela foi mostrada uma vez, quando a clínica chegou a este computador, e o Chairside não a guarda em lugar nenhum. Digite como você anotou.
recovery-confirm = Confirmar
recovery-confirm-open = Confirmar a chave
recovery-unconfirmed = Ninguém digitou ainda a chave de recuperação. Um erro na anotação só apareceria na hora de usar a chave.
recovery-confirmed = A chave de recuperação está certa. Guarde longe deste computador.
sign-in-title = Abrir a clínica
sign-in-lead = A clínica está bloqueada neste computador.
sign-in-submit = Abrir
sign-in-working = Abrindo
sign-in-forgotten = Esqueceu a senha? A chave de recuperação impressa também abre.
sign-in-pause = Muitas senhas erradas. Tente de novo em { $span }.
sign-in-again = Bloquear e abrir com a senha

## The clinic cannot be opened
blocked-works = O que funciona
blocked-fails = O que não funciona
blocked-do = O que você pode fazer
blocked-again = Verificar
blocked-title-database_corrupt = O arquivo da clínica neste computador está danificado
blocked-works-database_corrupt = Os outros computadores e o servidor funcionam como antes. O arquivo danificado foi mantido como está, nada foi apagado.
blocked-fails-database_corrupt = Abrir a clínica neste computador.
blocked-do-database_corrupt = Trabalhe em outro computador. Restaure este a partir do último backup, ou entre de novo na clínica; depois ligue para o suporte com o texto abaixo.
blocked-title-database_newer = Esta clínica foi usada por um Chairside mais novo
blocked-works-database_newer = Todos os computadores com o Chairside mais novo. Neste, nada foi alterado.
blocked-fails-database_newer = Abrir a clínica com esta versão antiga, que poderia perder o que a mais nova gravou.
blocked-do-database_newer = Atualize o Chairside neste computador e verifique de novo.
blocked-title-not_a_database = Este arquivo não é de uma clínica
blocked-works-not_a_database = Os outros computadores e o servidor. O arquivo ficou como estava.
blocked-fails-not_a_database = Abrir a clínica neste computador: o arquivo é outra coisa ou foi copiado pela metade.
blocked-do-not_a_database = Restaure este computador a partir do último backup, ou entre de novo na clínica.
blocked-title-profile_read_only = O Chairside não pode gravar aqui
blocked-works-profile_read_only = Os outros computadores. Neste, nada foi alterado.
blocked-fails-profile_read_only = Salvar neste computador: a pasta está protegida contra gravação.
blocked-do-profile_read_only = Permita a gravação na pasta da clínica, ou tire a proteção do disco, e verifique de novo.
blocked-title-disk_full = O disco deste computador está cheio
blocked-works-disk_full = O que foi salvo está seguro. Os outros computadores funcionam como antes.
blocked-fails-disk_full = Salvar novos registros e imagens neste computador.
blocked-do-disk_full = Libere espaço no disco e verifique de novo. Enquanto isso, as imagens podem ser feitas em outro computador.
blocked-title-profile_in_use = A clínica já está aberta neste computador
blocked-works-profile_in_use = A janela que já está aberta.
blocked-fails-profile_in_use = Uma segunda janela da mesma clínica.
blocked-do-profile_in_use = Vá para a janela aberta. Se não houver nenhuma, espere meio minuto e verifique de novo.
blocked-title-other = Não foi possível abrir a clínica neste computador
blocked-works-other = Os outros computadores e o servidor. Neste, nada foi alterado.
blocked-fails-other = Abrir a clínica aqui.
blocked-do-other = Verifique de novo. Se continuar assim, ligue para o suporte com o texto abaixo.

## Patients
patients-search = Nome, telefone ou nascimento
patients-count = { $count ->
    [0] { $count } pacientes
    [one] { $count } paciente
   *[other] { $count } pacientes
}
patients-empty = Os pacientes aparecerão aqui. Inclua o primeiro ou tecle N.
patients-none-found = Não há ninguém com o nome “{ $text }”. Inclua um novo paciente ou tecle N.
column-name = Nome
column-born = Nascimento
column-phone = Telefone
column-alerts = Alertas
column-images = Imagens
column-state = Na clínica?
years = { $years ->
    [0] { $years } anos
    [one] { $years } ano
   *[other] { $years } anos
}
alerts-count = { $count ->
    [0] { $count } alergias
    [one] Alergia
   *[other] { $count } alergias
}
patient-new = Novo paciente
patient-save = Salvar paciente
patient-to-trash = Mover para a lixeira
patient-trashed = A ficha de { $name } fica 30 dias na lixeira.
patient-in-trash = Esta ficha está na lixeira.
patient-decide = Dois valores: { $fields }
born-read = { $date }, { $years ->
    [0] { $years } anos
    [one] { $years } ano
   *[other] { $years } anos
}
field-birth_date-help = Por exemplo, { $example }
name-needed = É preciso um nome ou um sobrenome.
birth-date-unread = Isto não é uma data. Digite dia, mês e ano.
draft-restored = Este texto ainda não foi salvo.
draft-drop = Limpar tudo
contact = Contato
contact-go-on = Seguir editando
contact-saved = Salvo neste computador.
unit-given = Nome
unit-family = Sobrenome
unit-name = Nome completo
unit-birth_date = Data de nascimento
unit-phone = Telefone
unit-email = E-mail
unit-note = Observação
unit-substance = Substância
unit-reaction = Reação
unit-reaction_group = Alergia e reação
unit-allergy = Alergia
unit-criticality = Gravidade possível
unit-file = Arquivo
unit-filename = Nome do arquivo
unit-sha256 = Arquivo
unit-taken_at = Data da imagem
unit-bytes = Tamanho
unit-mime = Tipo
unit-patient = Paciente
unit-merged_into = Mesmo paciente que

## Allergies
alerts = Alertas
allergy = Alergia
allergies = Alergias
allergies-none = Nenhuma alergia anotada. Pergunte.
allergies-empty = Nenhuma anotada.
allergy-edit = Editar { $substance }
allergy-remove = Remover { $substance }
allergy-removed = Removido: { $substance }.
criticality-low = sem perigo
criticality-high = pode ser fatal
criticality-unable-to-assess = perigo desconhecido
criticality-short-low = Baixa
criticality-short-high = Alta
criticality-short-unable-to-assess = Não se sabe

## Timeline
timeline = Histórico
timeline-empty = O que acontecer com este paciente aparecerá aqui.
history-added-patient = Paciente incluído
history-added-allergy = Alergia incluída
history-added-image = Imagem incluída
history-added-record = Registro incluído
history-removed-patient = Foi para a lixeira
history-removed-allergy = Alergia removida
history-removed-image = Imagem removida
history-removed-record = Registro removido
history-restored-patient = Voltou da lixeira
history-restored-allergy = Alergia recuperada
history-restored-image = Imagem recuperada
history-restored-record = Registro recuperado
history-changed = { $unit }: { $value }
history-emptied = { $unit }: em branco
history-changed-many = Alterações: { $units }
history-changed-record = Alterado
history-was = antes: { $value }

## Images
images = Imagens
images-empty = Radiografias e fotos aparecerão aqui.
images-drop = Solte ou cole imagens em qualquer lugar desta janela
images-drop-here = Solte as imagens aqui: vão para a ficha de { $name }
whose-title = De quem é esta imagem?
whose-lead = { $file } indica outra pessoa que não a desta ficha. Ainda nada foi arquivado.
whose-in-file = No ficheiro
whose-in-chart = Nesta ficha
whose-differs = diferente
whose-file = Arquivar nesta ficha
whose-leave = Deixar de fora
paste-nothing = Não há imagem na área de transferência.
image-open = Abrir { $name }, { $day }
image-no-picture = Sem prévia
image-gone = Esta imagem não está mais aqui.
image-remove = Remover
image-removed = Removido: { $name }.
image-tools = Ferramentas de imagem
image-next = Próxima imagem
image-previous = Imagem anterior
image-view-on_server = Esta imagem está na clínica. Está sendo baixada.
image-view-downloading = Esta imagem está chegando da clínica.
image-view-lost_here = O arquivo sumiu deste computador. Está sendo pedido à clínica e aos outros computadores.
image-view-saved_here = Este arquivo não tem prévia. Ele é mantido intacto, byte a byte.
image-view-uploading = Este arquivo não tem prévia. Ele é mantido intacto, byte a byte.
image-view-retry = Este arquivo não tem prévia. Ele é mantido intacto, byte a byte.
image-view-verified = Este arquivo não tem prévia. Ele é mantido intacto, byte a byte.
image-view-damaged = Este arquivo está diferente do original. Nada foi sobrescrito.
zoom-in = Ampliar
zoom-out = Reduzir
zoom-fit = Ajustar
invert = Inverter
viewer = Visualizador de radiografias
viewer-back = Voltar à ficha
viewer-compare = Comparar
viewer-compare-none = Não há imagem anterior para comparar.
viewer-together = Mover juntas
viewer-window-open = Segunda tela
viewer-print = Imprimir
viewer-printed = Impresso: { $at }
viewer-export = Exportar
viewer-export-as = Salvar uma cópia
viewer-export-png = A imagem como está agora (PNG)
viewer-export-dicom = Arquivo DICOM
viewer-export-original = O arquivo como chegou
viewer-exported = Uma cópia foi salva.
viewer-purpose = Para registro. Não para diagnóstico primário.
viewer-strip = Imagens anteriores e seguintes
viewer-stage = { $name }, { $day }. As setas e Enter desenham com a ferramenta escolhida.
viewer-preview = Uma pequena prévia aparece até a imagem chegar.
viewer-panel = Sobre esta imagem
viewer-look = Janela
viewer-window-handles = Janela: o que é preto e o que é branco
viewer-window-low = Preto até
viewer-window-high = Branco a partir de
viewer-presets = Janelas prontas
viewer-preset-as_taken = Original
viewer-preset-soft = Suave
viewer-preset-hard = Contraste
viewer-preset-enamel = Esmalte
viewer-preset-bone = Osso
viewer-preset-fine = Detalhe fino
viewer-gamma = Meios-tons
viewer-sharpen = Nitidez
viewer-reset = Voltar ao original
viewer-reset-done = A imagem aparece como foi feita.
viewer-not-saved = Esta aparência ainda não foi salva.
viewer-unsaved = Não foi possível salvar a aparência da imagem. { $why }
viewer-loupe = Lupa
viewer-marks = Marcas
viewer-marks-aside = uma camada, o original fica intacto
viewer-marks-none = Nada está marcado nesta imagem.
viewer-marks-shown = Mostrar marcas
viewer-px = { $count } px
viewer-scale-device = Os milímetros vêm do aparelho.
viewer-scale-person = Os milímetros vêm de uma calibração feita à mão.
viewer-scale-nobody = Comprimentos em pixels: a escala desta imagem não é conhecida.
viewer-calibrate = Calibrar
viewer-calibrate-again = Calibrar de novo
viewer-calibrate-done = Definir a escala
viewer-uncalibrate = Esquecer a escala
viewer-calibrated = A escala da imagem foi alterada.
viewer-known-length = Comprimento da linha em milímetros
viewer-known-length-help = Por exemplo, o comprimento conhecido de um pino ou implante.
viewer-known-length-wrong = Um número de milímetros, até 500.
viewer-teeth = Dentes
viewer-teeth-none = Nenhum dente indicado ainda.
viewer-teeth-choose = Escolher dentes
viewer-teeth-changed = Os dentes da imagem foram alterados.
viewer-view-changed = O tipo da imagem foi alterado.
viewer-image = Imagem
viewer-kind = Tipo
viewer-kind-unknown = Desconhecido
viewer-fact-taken = Feita em
viewer-fact-size = Tamanho
viewer-fact-file = Arquivo
viewer-bits = { $bits } bits
teeth-permanent = Dentes permanentes
teeth-primary = Dentes de leite
tool-level = Brilho e contraste
tool-move = Mover a imagem
tool-ruler = Régua
tool-angle = Ângulo
tool-freehand = Mão livre
tool-text = Nota
turn-left = Girar à esquerda
turn-right = Girar à direita
mirror = Espelhar
zoom-one = Um para um
mark-ruler = Comprimento
mark-angle = Ângulo
mark-freehand = Desenho
mark-text = Nota
mark-added = Uma marca foi adicionada.
mark-changed = Uma marca foi alterada.
mark-removed = Uma marca foi removida.
mark-add = Colocar a nota
mark-words = Texto
mark-words-empty = Escreva o texto da nota.
mark-write = Escrever na marca { $number }
mark-remove = Remover a marca { $number }
mark-point = Ponto { $number }
image-kind-bitewing = Interproximal
image-kind-periapical = Periapical
image-kind-occlusal = Oclusal
image-kind-panoramic = Panorâmica
image-kind-ceph_lateral = Telerradiografia lateral
image-kind-ceph_pa = Telerradiografia frontal
image-kind-tmj = Articulação (ATM)
image-kind-cbct = Volume (CBCT)
image-kind-intraoral_frontal = Mordida, frente
image-kind-intraoral_right = Mordida, direita
image-kind-intraoral_left = Mordida, esquerda
image-kind-intraoral_upper = Arcada superior
image-kind-intraoral_lower = Arcada inferior
image-kind-intraoral_overjet = Trespasse horizontal
image-kind-extraoral_rest = Rosto em repouso
image-kind-extraoral_smile = Rosto sorrindo
image-kind-extraoral_oblique = Rosto, três quartos
image-kind-extraoral_profile = Perfil
image-kind-scan = Escaneamento
image-kind-other = Outra
image-kind-IO = Radiografia intraoral
image-kind-PX = Radiografia panorâmica
image-kind-DX = Radiografia
image-kind-XC = Foto
images-filter = Filtrar
images-filter-kind = Tipo
images-filter-kind-any = Qualquer tipo
images-filter-teeth = Dentes
images-filter-from = Feitas desde
images-filter-to = Feitas até
images-filter-date-wrong = Uma data, por exemplo { $example }
images-filter-clear = Mostrar todas
images-filter-none = Nenhuma imagem corresponde ao filtro.
images-filtered = { $count } de { $total }
key-viewer-hold = Pegar janela, mão, régua
key-viewer-draw = Pegar ângulo, mão livre, nota
key-viewer-turn = Girar e espelhar uma imagem
key-viewer-look = Próxima janela, nitidez
key-viewer-loupe = Lupa, marcas
key-viewer-one = Um para um
key-viewer-compare = Comparar, mover juntas
key-viewer-level = Janela pelas setas
key-viewer-step = Imagem seguinte e anterior

## Badges: word and sentence of each state
badge-word-here_only = Neste computador
badge-word-new_here = Neste computador
badge-word-waiting = Em espera
badge-word-sending = Enviando
badge-word-saved = Na clínica
badge-word-needs_review = Dois valores
badge-word-rejected = Recusado
badge-word-held = Retido
badge-word-saved_here = Neste computador
badge-word-uploading = Enviando
badge-word-retry = Nova tentativa
badge-word-verified = Verificado
badge-word-on_server = Na clínica
badge-word-downloading = Chegando
badge-word-lost_here = Falta aqui
badge-word-damaged = Danificado
badge-short-here_only = Aqui
badge-short-saved_here = Aqui
badge-short-retry = De novo
badge-short-on_server = Clínica
badge-short-lost_here = Falta
badge-changes-waiting = { $count ->
    [one] { $count } alteração em espera
   *[other] { $count } alterações em espera
}
badge-sentence-here_only = Esta clínica está só neste computador. Faça um backup ou compartilhe com outro computador.
badge-sentence-new_here = Novo, salvo neste computador. Ainda não enviado.
badge-sentence-waiting = Salvo neste computador. Vai para a clínica quando a conexão voltar.
badge-sentence-sending = A caminho da clínica.
badge-sentence-saved = Na clínica. Já está nos outros computadores.
badge-sentence-needs_review = Duas pessoas alteraram a mesma coisa. Os dois valores ficam guardados.
badge-sentence-rejected = A clínica recusou. O que você digitou fica guardado.
badge-sentence-held = Espera outra alteração ir primeiro.
badge-sentence-saved_here = O original está seguro neste computador. Ainda não enviado.
badge-sentence-uploading = A caminho da clínica. Se a conexão cair, continua daqui.
badge-sentence-retry = A última tentativa falhou. As tentativas continuam.
badge-sentence-verified = A clínica tem o arquivo, byte a byte. Aqui também fica guardado.
badge-sentence-on_server = Não está neste computador. É baixado ao abrir.
badge-sentence-downloading = Chegando da clínica.
badge-sentence-lost_here = O arquivo sumiu deste computador. Está sendo pedido à clínica e aos outros computadores.
badge-sentence-damaged = O arquivo está diferente do original. Nada foi sobrescrito.
badge-since = Desde { $time }
badge-since-age = Desde { $time }, há { $age }
badge-next = Próxima tentativa em { $span }
badge-in = em { $span }
badge-any-moment = em instantes
reason-no_server = A clínica não tem servidor.
reason-not_sent_yet = Ainda não chegou a vez.
reason-offline = Sem conexão.
reason-not_our_server = Algo responde, mas não é o servidor da clínica.
reason-server_busy = O servidor está ocupado e pediu para esperar.
reason-server_error = O servidor não respondeu direito.
reason-sign_in_needed = O servidor pede login.
reason-server_full = O servidor não tem mais espaço.
reason-upgrade_required = O servidor precisa de um Chairside mais novo.
reason-wrong_clinic = O servidor é de outra clínica.
reason-comparing = Comparando com o servidor: ele foi restaurado ou alterado.
reason-copied = Este computador é cópia de outro; agora conta como um computador à parte.
reason-paused = O envio está em pausa.
reason-in_flight = Está sendo enviado agora.
reason-two_values = Duas pessoas alteraram a mesma coisa.
reason-refused = A clínica recusou.
reason-waits_for_another = Outra alteração precisa ir primeiro.
reason-on_another_desk = O arquivo ainda está em outro computador.
reason-not_fetched = Até agora não foi preciso neste computador.
reason-file_missing = O arquivo falta neste computador.
reason-file_damaged = O arquivo está danificado neste computador.
reason-clock_wrong = O relógio deste computador está errado.

## Footer
footer-paused = Em pausa: a clínica tem uma pergunta
footer-here_only = Esta clínica está só neste computador
footer-offline = Sem conexão
footer-offline-since = Sem conexão desde as { $time }
footer-reason-not_our_server = Conectado, mas não ao servidor da clínica
footer-reason-sign_in_needed = O servidor pede login
footer-reason-server_full = O servidor está cheio
footer-reason-upgrade_required = O servidor precisa de um Chairside mais novo
footer-reason-wrong_clinic = O servidor é de outra clínica
footer-reason-server_busy = O servidor está ocupado
footer-reason-server_error = O servidor está com defeito
footer-needs_person = { $count ->
    [one] { $count } alteração precisa de atenção
   *[other] { $count } alterações precisam de atenção
}
footer-sending = Conectado
footer-waiting = Conectado
footer-partial = Os dados da clínica estão chegando. Primeiro, os pacientes desta semana
footer-fetching = Chegando alterações dos outros computadores
footer-safe = Tudo está na clínica
footer-sending-what = enviando { $what }
footer-kept = { $what } só neste computador
count-changes = { $count ->
    [one] { $count } alteração
   *[other] { $count } alterações
}
count-images = { $count ->
    [one] { $count } imagem
   *[other] { $count } imagens
}
footer-oldest = o mais antigo: { $span }
footer-next = próxima tentativa em { $span }
footer-last = Última vez em dia: { $time }

## The waiting page
statement-paused = Tudo está salvo neste computador. O envio está em pausa.
statement-here_only = Esta clínica está só neste computador.
statement-offline = { $count ->
    [0] Tudo está na clínica. Sem conexão.
    [one] Tudo está salvo neste computador. Falta enviar { $count } item.
   *[other] Tudo está salvo neste computador. Falta enviar { $count } itens.
}
statement-needs_person = { $person ->
    [one] { $person } item precisa de atenção.
   *[other] { $person } itens precisam de atenção.
} { $count ->
    [0] Nada mais está em espera.
    [one] Mais { $count } está a caminho.
   *[other] Mais { $count } estão a caminho.
}
statement-sending = { $count ->
    [one] { $count } item está a caminho da clínica.
   *[other] { $count } itens estão a caminho da clínica.
}
statement-waiting = { $count ->
    [one] { $count } item espera a sua vez.
   *[other] { $count } itens esperam a sua vez.
}
statement-partial = Os dados da clínica estão chegando. Primeiro, os pacientes desta semana.
statement-fetching = O que você fez já está na clínica. As alterações dos outros computadores estão chegando.
statement-safe = Tudo está na clínica.
statement-more-paused = A clínica tem uma pergunta antes de continuar o envio. Continue trabalhando, nada se perde.
statement-more-here_only = Nada precisa ser enviado. Faça um backup, ou conecte a clínica a um servidor para trabalhar em vários computadores.
statement-more-needs_person = Nada se perde: todos os valores ficam guardados até alguém decidir.
statement-more-sending = Continue trabalhando. Você pode fechar o Chairside quando quiser: o que faltar continua de onde parou.
statement-more-waiting = Continue trabalhando. O envio começa sozinho.
statement-more-partial = Continue trabalhando. Até tudo chegar, listas e buscas ficam incompletas.
statement-more-fetching = Continue trabalhando. As novas linhas aparecem conforme chegam.
statement-more-safe = Já está nos outros computadores. Você pode fechar o Chairside quando quiser.
statement-why-offline = { $known ->
    [no] O servidor da clínica não responde.
   *[yes] O servidor da clínica não responde desde as { $time }.
} Trabalhe normalmente: nada se perde ao fechar o Chairside ou se faltar luz. O envio começa sozinho quando a conexão voltar.
statement-why-not_our_server = Algo responde, mas não é o servidor da clínica: talvez uma página de acesso da rede. Trabalhe normalmente, nada se perde.
statement-why-sign_in_needed = O servidor pergunta quem é você. Abra a clínica de novo com sua senha: enquanto isso, o que espera neste computador está seguro.
statement-why-server_full = O servidor da clínica não tem mais espaço. O que espera está seguro neste computador; alguém precisa liberar espaço lá.
statement-why-upgrade_required = O servidor precisa de um Chairside mais novo. Atualize este computador: até lá, o que espera está seguro.
statement-why-wrong_clinic = O servidor neste endereço é de outra clínica. Nada é enviado para ele.
statement-why-server_busy = O servidor pediu para esperar. O envio recomeça sozinho.
statement-why-server_error = O servidor está com defeito. As tentativas continuam, nada se perde.
statement-clock = O relógio deste computador está errado. Nada é recusado por isso, mas acerte a hora.
map-this-desk = Este computador
map-server = Servidor da clínica
map-others = Outros computadores
map-others-detail = recebem de lá
map-no-server = Sem servidor
map-no-server-yet = ainda não há nenhum
map-answering = responde
map-silent = ainda sem resposta
map-last-heard = última resposta: { $time }
map-wait = { $count ->
    [one] { $count } em espera
   *[other] { $count } em espera
}
map-since = desde { $time }
map-at = { $time }
map-reached = Este computador está conectado ao servidor da clínica; { $count } em espera.
map-cut = Este computador não está conectado ao servidor da clínica; { $count } em espera.
waiting-title = O que está em espera
waiting-empty = Nada em espera. Tudo o que foi salvo aqui está onde deve estar.
waiting-decide = { $count ->
    [one] { $count } campo tem dois valores.
   *[other] { $count } campos têm dois valores.
}
waiting-more = Mostrar mais { $count }
waiting-group-person = Precisa de atenção
waiting-group-records = Registros
waiting-group-images = Imagens
waiting-count = { $count }
waiting-images = { $count }, { $size } a enviar
details = Detalhes
details-since = Desde
details-since-age = { $time }, há { $age }
details-attempts = Tentativas
details-tries = { $count }
details-next = Próxima tentativa
details-next-line = quando a conexão voltar
details-next-person = quando alguém decidir
details-sent = Enviado
details-sent-of = { $sent } de { $all }, { $part }
details-open = Abrir a ficha
words-show = Ver o texto digitado
words-none = Esta alteração não tem texto para mostrar. A cópia contém tudo.
words-copy = Copiar este texto
words-copied = Copiado. O texto está na área de transferência.
words-not-copied = Não foi possível copiar. O texto está na página.
discard = Descartar esta alteração
discard-reason = Por que descartar
tried = { $waiting ->
    [0] Pronto. Nada em espera.
    [one] Tentativa feita. { $waiting } item continua em espera.
   *[other] Tentativa feita. { $waiting } itens continuam em espera.
}

## Two values
conflicts = Dois valores
conflicts-count = { $count ->
    [0] nada a decidir
    [one] { $count } a decidir
   *[other] { $count } a decidir
}
conflicts-empty = Nada a decidir. Se duas pessoas alterarem o mesmo campo antes que seus computadores se conectem, os dois valores ficarão aqui lado a lado e uma tecla escolhe.
conflicts-all = Ver todos
conflict-field-patient = { $field }
conflict-field-allergy = Alergia, { $field }
conflict-rule-higher_rank = O mais recente é exibido até alguém decidir.
conflict-rule-keep_both = É um dado clínico: o mais recente é exibido, mas os dois valem até um profissional decidir.
conflict-rule-signed_stands = Um deles estava assinado: o assinado é exibido.
conflict-rule-edit_beats_delete = Alguém removeu isto enquanto outra pessoa editava. Foi mantido.
conflict-shown = exibido agora
conflict-kept = O outro valor fica no histórico.
conflicts-shown = { $count } na lista
conflicts-search = Buscar por paciente
conflicts-which = Quais
conflicts-of-patient = { $count } deste paciente
conflicts-open = A decidir ({ $count })
conflicts-auto = Decididos por regra ({ $count })
conflicts-resolved = Decididos ({ $count })
conflicts-none-found = Não há ninguém com esse nome aqui.
conflicts-picked = { $count ->
    [one] { $count } marcado
   *[other] { $count } marcados
}
bulk-winner = Usar o exibido ({ $count })
bulk-loser = Usar o outro ({ $count })
bulk-none = Desmarcar
conflict-take-back = Desfazer esta decisão
conflict-taken-back = { $count ->
    [one] Decisão desfeita. É preciso decidir de novo.
   *[other] { $count } decisões desfeitas. É preciso decidir de novo.
}
conflict-not-taken-back = { $count ->
    [one] Uma não pôde ser desfeita: algo mudou depois, ou a decisão foi tomada em outro computador. Ficou como estava.
   *[other] { $count } não puderam ser desfeitas: algo mudou depois, ou a decisão foi tomada em outro computador. Ficaram como estavam.
}
conflict-skipped = { $count ->
    [one] Um ficou como estava: alguém já decidiu ou alterou nesse meio-tempo.
   *[other] { $count } ficaram como estavam: alguém já decidiu ou alterou nesse meio-tempo.
}
conflict-decided = { $count ->
    [one] Decidido. O outro valor fica no histórico.
   *[other] { $count } decididos. Os outros valores ficam no histórico.
}
keep-this = Usar este
write-another = Escrever outro valor

## What sync asks
ask-long_absence = Este computador ficou sem conexão desde { $since }. Das suas { $waiting } alterações, { $touched } mexem em registros que outros alteraram nesse tempo. Onde houver diferença, os dois valores ficam guardados.
ask-go-long_absence = Enviar
ask-mass_delete = Este computador excluiu { $count } de { $of } { $what }. A clínica guarda tudo até você confirmar que foi de propósito.
ask-go-mass_delete = Foi de propósito
ask-back-mass_delete = Recuperar tudo
ask-what-patient = pacientes
ask-what-allergy = alergias
ask-what-image = imagens
ask-what-record = registros
ask-queue_long-1 = { $waiting } alterações estão em espera só neste computador. Tudo continua funcionando; conecte-o logo à clínica.
ask-queue_long-2 = { $waiting } alterações estão em espera só neste computador, e se perderiam com ele. Conecte-o à clínica hoje.
ask-server_restored = O servidor da clínica tinha sido restaurado de uma cópia mais antiga. Este computador devolveu o que faltava na cópia.
ask-profile_copied = Este computador é uma cópia de { $of }, que continua trabalhando em outro lugar. Agora é um computador à parte e se chama { $desk }; nada se perdeu.
ask-clock_off-ahead = O relógio deste computador está { $span } adiantado. Tudo continua funcionando; acerte a hora.
ask-clock_off-behind = O relógio deste computador está { $span } atrasado. Tudo continua funcionando; acerte a hora.
ask-wait = Agora não
ask-noted = Fechar

## Trash
trash-lead = Guardado por 30 dias
trash-empty = As fichas que você remover ficarão aqui por 30 dias.
trash-restored = { $name } está de volta.

## Settings
settings-lead = Só para este computador
settings-look = Aparência e idioma
settings-language = Idioma
settings-theme = Claro ou escuro
settings-theme-system = Como no sistema
settings-theme-light = Claro
settings-theme-dark = Escuro
settings-contrast = Contraste
settings-contrast-system = Como no sistema
settings-contrast-more = Mais
settings-numerals = Algarismos
settings-numerals-auto = Como no idioma
settings-about = Sobre este computador
settings-clinic = Clínica
settings-desk = Computador
settings-person = Pessoa
settings-server = Servidor
settings-server-none = nenhum: esta clínica está só neste computador
settings-version = Chairside
settings-lock = Ao sair do computador
settings-lock-now = Bloquear a clínica

## Errors, by code
error-with-message = Não deu certo: { $message }
error-internal = Não deu certo. Nada do que foi salvo se perdeu.
error-not_signed_in = Faça login primeiro.
error-password_wrong = Essa senha não abre esta clínica.
error-locked_for = Muitas senhas erradas. Espere e tente de novo.
error-profile_in_use = Outro Chairside está com esta clínica aberta.
error-profile_read_only = Não é possível gravar na pasta da clínica.
error-database_corrupt = Não é possível ler o arquivo da clínica. Ele ficou como está, nada foi apagado.
error-database_newer = O arquivo da clínica foi gravado por um Chairside mais novo.
error-not_a_database = O arquivo da clínica não foi gravado pelo Chairside.
error-database_missing = O arquivo da clínica falta neste computador. Nada novo foi posto no lugar.
error-keys_damaged = As chaves da clínica neste computador estão danificadas. O arquivo da clínica ficou como estava.
error-keys_missing = Faltam as chaves da clínica neste computador. O arquivo da clínica ficou como estava.
error-profile_not_empty = Este computador já tem uma clínica.
error-file_unwritable = Não é possível gravar o arquivo.
error-disk_full = O disco deste computador está cheio. Libere espaço e tente de novo.
error-server_unreachable = O servidor não responde. O endereço está certo e há conexão?
error-not_our_server = Algo responde neste endereço, mas não é um servidor do Chairside.
error-wrong_clinic = O servidor é de outra clínica.
error-choose_clinic = Seu usuário existe em mais de uma clínica. Escolha uma.
error-sign_in_needed = O servidor pede login de novo.
error-invalid = Não é possível salvar do jeito que está escrito.
error-too_long = É longo demais para salvar.
error-not_found = Não está mais aqui. Alguém pode ter removido.
error-file_empty = O arquivo está vazio (0 bytes). Talvez o scanner ainda esteja gravando: tente de novo daqui a pouco.
error-file_missing = O arquivo não está mais lá.
error-file_too_big = O arquivo tem mais de 2 GB.
error-file_unreadable = Não é possível ler o arquivo.
error-not_an_image_handle = Essa imagem se perdeu no caminho. Solte a imagem de novo.
error-forbidden = Sua função não permite isto.
error-recovery_key_wrong = Essa não é a chave. Confira cada letra de novo.
error-unknown_call = Esta janela e o programa não combinam. Abra o Chairside de novo.
error-too_many = Arquivos demais de uma vez. Inclua menos por vez.
error-no_server = Esta clínica está só neste computador: não há servidor a consultar.
error-file_damaged = O arquivo está diferente do original. Nada foi sobrescrito.
error-folder_unreadable = Não é possível ler esta pasta.
error-folder_watched = Esta pasta já é observada.
error-folder_too_deep = A pasta tem pastas demais dentro de pastas. Escolha aquela em que estão os arquivos.
error-no_picture = Este arquivo não pode ser mostrado; só o original pode ser exportado.
error-window_failed = A segunda janela não abriu.

## For support: the hidden page, and the desks
doctor = Este computador, para o suporte
doctor-queue = Fila por estado
doctor-why = Por que espera
doctor-retry = Reenviar
doctor-waiting = Alterações em espera
doctor-pick = Ver o que houve com { $op }
doctor-timeline = Uma alteração
doctor-timeline-more = Escolha uma alteração na fila ou nos eventos para ver o que houve com ela.
doctor-timeline-gone = Este computador não conhece mais essa alteração.
doctor-attempts = Tentativas
doctor-exchanges = Trocas com o servidor
doctor-cursor = Lido até
doctor-cursor-of = { $cursor } de { $head }, pendentes: { $behind }
doctor-success = Sucesso
doctor-success-of = { $percent }% das últimas { $count }
doctor-reason = Último motivo
doctor-files = Arquivos
doctor-sent = { $sent } de { $all } enviados
doctor-conflicts = Dois valores, por coleção
doctor-trouble = Simular conexão ruim
doctor-trouble-more = Só neste computador e só até fechar. Nada do que foi salvo se perde.
doctor-line = Conexão
doctor-line-on = Normal
doctor-line-off = Cortada
doctor-latency = Atraso
doctor-latency-of = { $value } ms
doctor-drop = Respostas perdidas
doctor-drop-of = { $value }%
doctor-skew = Relógio
doctor-skew-of = { $value ->
    [0] Certo
   *[other] { $value } d
}
doctor-support = Para quem ajuda
doctor-support-more = Quantidades, códigos e horários. Nem nomes nem outros dados de pacientes.
doctor-bundle = Copiar dados para o suporte
doctor-bundle-save = Salvar dados para o suporte
doctor-bundle-saved = Salvo. Anexe o arquivo à sua mensagem.
doctor-bundle-copied = Copiado. Cole na sua mensagem.
doctor-checksum = Comparar agora
doctor-checksum-equal = Aqui e no servidor da clínica: iguais.
doctor-checksum-differs = Algo está diferente. Já está sendo corrigido; verifique de novo em um minuto.
doctor-checksum-moving = Há alterações a caminho agora. Verifique de novo quando nada estiver em espera.
doctor-checksum-offline = O servidor não pôde ser consultado. Estes dados são deste computador.
doctor-checksum-here_only = Esta clínica não tem servidor: estes dados são deste computador.
doctor-events = Últimos eventos
doctor-col-state = Estado
doctor-col-code = Código
doctor-col-count = Quantidade
doctor-col-since = Desde
doctor-col-collection = Coleção
doctor-col-rows = Linhas
doctor-col-digest = Resumo
doctor-col-kind = Tipo
doctor-col-p50 = p50 ms
doctor-col-p99 = p99 ms
doctor-col-open = A decidir
doctor-col-auto = Por regra
doctor-col-resolved = Decididos
doctor-col-at = Quando
doctor-col-times = Vezes
doctor-col-ms = ms
doctor-col-op = Alteração ou arquivo
statement-simulated = Há falhas de conexão ou de relógio simuladas na página do suporte.
desks = Os computadores da clínica
desk-this = { $name }: este computador
desk-seen = { $count ->
    [0] { $name } ficou em dia há { $age }, nada em espera
   *[other] { $name } ficou em dia há { $age }, { $count } em espera
}

## Languages, digits, calendars
settings-language-system = Como o sistema
settings-calendar = Calendário
settings-calendar-auto = Conforme o idioma
settings-calendar-gregory = Gregoriano
birth-date-solar_year = Este ano é do calendário solar persa. Escreva o ano gregoriano, por exemplo 1986.
badge-short-damaged = Falha

## The frame: palette and keys
find-hint = Um nome ou o que fazer
find-recent = Vistos há pouco
find-commands = O que dá para fazer
find-count = { $count ->
    [0] Nenhum resultado
    [one] { $count } resultado
   *[other] { $count } resultados
}
command-group-do = Fazer
command-group-go = Ir para
command-group-look = Aparência e teclas
command-group-window = Em todo lugar
command-group-lists = Em listas
command-group-images = Com imagens
command-group-values = Com dois valores
command-try-now = Tentar já enviar e receber
command-publish = Levar esta clínica a um servidor
command-tour = Ver a apresentação de novo
command-doctor = Página para o suporte
command-theme-light = Aparência clara
command-theme-dark = Aparência escura
command-theme-system = Aparência como no sistema
command-contrast-more = Mais contraste
command-contrast-system = Contraste como no sistema
command-keys = Ver todas as teclas
key-saved = Avisa que o texto fica guardado
keys-letters-off = As teclas de uma só letra estão desativadas neste computador.
keys-letters-on = Ativar
settings-letter_keys = Teclas de uma só letra
settings-letter_keys-on = Sim
settings-letter_keys-off = Não
settings-notices = Avisos do sistema
settings-notices-on = Sim
settings-notices-off = Não

## Banners above the page
asks-more = mais { $count }
asks-fewer = Só o primeiro
ask-disk_low-1 = O disco deste computador está enchendo: restam { $size }. Tudo continua funcionando; libere espaço antes que novas imagens não caibam mais.
ask-disk_low-2 = O disco deste computador está cheio: restam { $size }. Não é possível guardar novas imagens aqui. Libere espaço ou faça as imagens em outro computador.
banner-offline = A clínica não responde desde as { $time }. Continue trabalhando, nada se perde.
banner-upgrade_required = O servidor da clínica precisa de um Chairside mais novo que o deste computador. O que você digita aqui está seguro neste computador e será enviado depois da atualização.
banner-server_old = O servidor da clínica é mais antigo que o Chairside deste computador. O que você digita aqui está seguro neste computador e será enviado quando o servidor for atualizado.
banner-server_full = O servidor da clínica não tem mais espaço. O que você digita aqui está seguro neste computador e será enviado quando houver espaço.
banner-sign_in_needed = O servidor da clínica pede a senha de novo. Até lá, o que você digita aqui está seguro neste computador.
banner-wrong_clinic = O servidor neste endereço é de outra clínica. Nada é enviado para ele. Fale com quem cuida do servidor.
reason-server_old = O servidor é mais antigo que o Chairside deste computador.
footer-reason-server_old = O servidor precisa ser atualizado
statement-why-server_old = O servidor é mais antigo que o Chairside deste computador. Peça a atualização do servidor: até lá, o que espera está seguro.

## The sync log
log = O que foi enviado e recebido
log-lead = Neste computador, o mais novo primeiro
log-shown = Quais registros
log-all = Tudo
log-problems = Só problemas
log-waiting = O que está em espera
log-empty = O que vai para a clínica e o que chega dela aparecerá aqui.
log-no-problems = Nada deu errado no que este computador lembra.
log-from-to = { $from }–{ $to }
log-up = { $count ->
    [one] { $count } alteração enviada à clínica
   *[other] { $count } alterações enviadas à clínica
}
log-down = { $count ->
    [one] { $count } alteração recebida da clínica
   *[other] { $count } alterações recebidas da clínica
}
log-exchanged = { $up ->
    [one] { $up } alteração enviada
   *[other] { $up } alterações enviadas
}, { $down ->
    [one] { $down } recebida da clínica
   *[other] { $down } recebidas da clínica
}
log-failed = { $count ->
    [one] Não houve conexão com a clínica
   *[other] Não houve conexão com a clínica, { $count } tentativas
}
log-images_sent = { $count ->
    [one] { $count } imagem enviada, { $size }
   *[other] { $count } imagens enviadas, { $size }
}
log-image_not_sent = { $count ->
    [one] Uma imagem ainda não foi enviada
   *[other] Imagens ainda não enviadas, { $count } tentativas
}
log-images_fetched = { $count ->
    [one] { $count } imagem recebida da clínica, { $size }
   *[other] { $count } imagens recebidas da clínica, { $size }
}
log-image_not_fetched = { $count ->
    [one] Uma imagem ainda não foi recebida
   *[other] Imagens ainda não recebidas, { $count } tentativas
}
log-two_values = { $count ->
    [one] Duas pessoas tinham alterado a mesma coisa; os dois valores ficam guardados
   *[other] Duas pessoas tinham alterado a mesma coisa, { $count } vezes; todos os valores ficam guardados
}
log-refused = { $count ->
    [one] A clínica recusou uma alteração; o texto fica guardado
   *[other] A clínica recusou { $count } alterações; os textos ficam guardados
}
log-retried = Uma alteração recusada foi enviada de novo
log-discarded = { $count ->
    [one] Uma alteração recusada foi descartada, com um motivo
   *[other] { $count } alterações recusadas foram descartadas, com um motivo
}
log-opened = A clínica foi aberta neste computador
log-recovered = O Chairside tinha fechado com algo em andamento; continuou de onde parou
log-copied = Viu-se que este computador é cópia de outro
log-own_desk = Este computador agora conta como um à parte
log-why-other = A página para o suporte diz mais.

## Messages of the system: counts only, never a name
notify-refused = { $count ->
    [one] A clínica recusou uma alteração. O texto fica guardado.
   *[other] A clínica recusou { $count } alterações. Os textos ficam guardados.
}
notify-two-values = { $count ->
    [one] Duas pessoas alteraram a mesma coisa. Os dois valores ficam guardados até alguém decidir.
   *[other] { $count } dados têm dois valores cada. Os dois ficam guardados até alguém decidir.
}
notify-offline = { $count ->
    [one] A clínica não responde há mais de uma hora. Uma alteração está em espera neste computador; nada se perde.
   *[other] A clínica não responde há mais de uma hora. { $count } alterações estão em espera neste computador; nada se perde.
}
notify-disk = O disco deste computador está quase cheio: restam { $count } MB. Novas imagens podem não caber.

## Undo, beside what has its own words
patient-added = Novo paciente salvo neste computador.
patient-back = Voltou da lixeira.
images-taken = { $count ->
    [one] { $count } imagem salva neste computador.
   *[other] { $count } imagens salvas neste computador.
}
settings-changed = Ajuste alterado.

## Said aloud, and the patient's page at 200 %
spoken-badge = { $name }: { $state }
columns = Qual parte da página
column-record = Dados e histórico

## The start: the sample clinic, the recovery key on paper, signing in
welcome-sample = Ver a clínica de exemplo
welcome-sample-lead = Ainda em dúvida? Trezentos pacientes inventados para testar tudo. Você pode sair quando quiser.
welcome-sample-working = Preparando a clínica de exemplo
sample-strip = Esta é uma clínica de exemplo: nada aqui é real.
sample-leave = Criar sua clínica
desk-first = Recepção 1
field-login-filled = Vem do seu nome; digite outro se quiser
password-strength-short = Curta demais: use oito caracteres ou mais
password-strength-weak = Fácil de adivinhar: use mais uma ou duas palavras
password-strength-fair = Resiste a uma pessoa, não a uma máquina: mais uma palavra ajuda
password-strength-good = Difícil de adivinhar
caps-lock = Caps Lock está ligado
recovery-save = Salvar em arquivo
recovery-saved = Salvo. Guarde o arquivo longe deste computador.
recovery-copied = Copiado. Cole onde só você possa ler.
recovery-later = Perguntar depois
key-page-title = Chave de recuperação
key-page-login = Usuário: { $login }
key-page-made = Escrita: { $at }, em { $desk }
key-page-for = Para que serve
key-page-for-text = Ela abre esta clínica neste computador quando a senha se perde. Quem tiver a chave pode ler tudo o que está no computador.
key-page-how = Como usar
key-page-how-text = Digite a chave onde o Chairside pede a senha. Maiúsculas ou minúsculas, com ou sem os traços: tudo vale.
key-page-where = Onde guardar
key-page-where-text = Com os papéis da clínica, em um cofre ou em casa. Não junto deste computador nem dentro dele.
sign-in-tries = { $tries ->
    [one] Resta { $tries } tentativa antes de uma pausa de { $pause }.
   *[other] Restam { $tries } tentativas antes de uma pausa de { $pause }.
}
error-sample_clinic = Esta é a clínica de exemplo. Saia dela primeiro e depois crie a sua.
error-print_failed = A janela de impressão não abriu. Salve a página em arquivo ou anote a chave.

## The tour
tour = Apresentação
tour-again = Ver a apresentação
tour-step = { $step } de { $of }
tour-next = Próximo
tour-done = Pronto
tour-skip = Pular
tour-badge = Cada registro diz onde está
tour-badge-shared = Linha tracejada: por enquanto, só neste computador. Linha contínua: também na clínica. Clique para ver por que e desde quando.
tour-badge-here_only = Um anel fino, enquanto a clínica está só neste computador. Depois de compartilhada, a linha tracejada diz só neste computador, e a contínua, também na clínica.
tour-footer = A clínica inteira em uma linha
tour-footer-text = Quanto espera neste computador e desde quando. Um clique abre a lista.
tour-find = Buscar qualquer coisa
tour-find-text = Ctrl K busca pacientes por nome, telefone ou data de nascimento, em qualquer escrita, e todas as ações.
tour-new = Um novo paciente
tour-new-text = Tecle N. As imagens são soltas na ficha do paciente ou coladas lá com Ctrl V.
tour-keys = Todas as teclas em uma folha
tour-keys-text = Tecle ? a qualquer momento. Esta apresentação continua em Ajustes.

## Settings: leaving the desk, sharing the clinic
settings-auto_lock = Bloqueio automático
settings-auto_lock-off = Nunca
settings-auto_lock-5 = Após 5 min
settings-auto_lock-15 = Após 15 min
settings-auto_lock-30 = Após 30 min
settings-lock-label = Bloquear já
settings-lock-more = O que foi digitado fica guardado. O que espera ainda vai para a clínica; depois o computador se fecha até alguém entrar.
share-title = Compartilhar esta clínica
share-lead = Por enquanto, esta clínica está só neste computador. Em um servidor, outros computadores podem entrar nela, e se um computador se perder, nada se perde com ele.
share-what-sent = Tudo é enviado: pacientes, imagens, histórico e lixeira. Você pode continuar trabalhando; a barra de baixo mostra o andamento.
share-what-stays = Tudo fica também neste computador, e sua senha aqui continua a mesma.
share-what-needed = Antes, quem cuida do servidor cria lá uma clínica vazia e passa a você o endereço e um usuário.
share-login = Usuário no servidor
share-login-help = O usuário do responsável pela nova clínica
share-password = Senha no servidor
share-password-help = Só se não for a deste computador
share-choose = Este usuário existe em mais de uma clínica. Qual delas está vazia e é para esta clínica?
share-submit = Compartilhar esta clínica
share-working = Consultando o servidor
share-done = Esta clínica agora é compartilhada através de { $server }. Ela está sendo enviada; a barra de baixo mostra o andamento.
share-waiting = Ver o que está em espera
share-error-server_unreachable = O servidor não responde. Nada foi enviado. Verifique o endereço e a conexão e compartilhe de novo.
share-error-not_our_server = Algo responde lá, mas não é um servidor do Chairside. Nada foi enviado. Peça o endereço a quem cuida do servidor.
share-error-password_wrong = O servidor não conhece este usuário com esta senha. Nada foi enviado. Digite a senha que você tem no servidor.
share-error-clinic_not_empty = A clínica nesse servidor já tem registros próprios, e nada foi enviado para ela. Peça a quem cuida do servidor uma clínica nova e vazia.
share-error-has_server = Esta clínica já está em um servidor. Nada foi alterado.
share-error-forbidden = Só o responsável pela clínica pode compartilhá-la.
share-error-invalid = Isto não é um endereço. O formato é https://clinica.example.org.

## People: the list's order, filter and columns; duplicates and merging
unit-file_number = Número da ficha
column-email = E-mail
column-file_number = Nº da ficha
column-added = Incluído
patients-best-first = Mais parecidos primeiro
patients-filter = Quem mostrar
filter-everyone = Todos
filter-waiting = Ainda não na clínica
filter-alerts = Com alertas
filter-images = Com imagens
filter-no_contact = Sem contato
filter-none-waiting = Todas as fichas estão na clínica. As que ainda faltam chegar aparecerão aqui.
filter-none-alerts = Ninguém tem alertas. Quem tiver aparecerá aqui.
filter-none-images = Ninguém tem imagens. Quem tiver aparecerá aqui.
filter-none-no_contact = Todos têm telefone ou e-mail.
filter-none-found = Entre estes não há ninguém com o nome “{ $text }”.
filter-clear = Mostrar todos
patients-view = Colunas e linhas
patients-columns = Colunas
density = Altura da linha
density-normal = Normal
density-compact = Compacta
duplicates = Duplicados?
duplicates-count = { $count ->
    [0] { $count } duplicados?
    [one] { $count } duplicado?
   *[other] { $count } duplicados?
}
open = Abrir
alike-same_name = mesmo nome
alike-similar_name = nome quase igual
alike-same_birth_date = mesma data de nascimento
alike-similar_birth_date = data de nascimento quase igual
alike-same_phone = mesmo telefone
alike-same_email = mesmo e-mail
alike-found = { $count ->
    [0] Talvez já esteja aqui: { $count } pacientes
    [one] Talvez já esteja aqui: { $count } paciente
   *[other] Talvez já esteja aqui: { $count } pacientes
}
alike-open = Abrir { $name }
compare = Comparar
different = Duas pessoas diferentes
different-done = Ficam como duas pessoas. Não se perguntará mais sobre este par.
looks-like = { $count ->
    [one] Parece outra ficha: { $name }
   *[other] Parece outras { $count } fichas; a primeira, { $name }
}
duplicates-pairs = { $count ->
    [0] ninguém
    [one] { $count } par
   *[other] { $count } pares
}
duplicates-first = Os { $count } mais prováveis são exibidos
duplicates-lead = Os mais prováveis primeiro. Enter compara, D indica que são dois.
duplicates-empty = Ninguém parece estar duplicado. Os pares com o mesmo nome, nascimento ou telefone aparecerão aqui para comparar.
merge-title = A mesma pessoa?
merge-lead = Escolha qual ficha fica e qual valor vale em cada campo. Dá para desfazer a qualquer momento.
merge-stays = Ficha
merge-this-stays = Esta ficha fica
merge-shown-as = Será exibida como a outra
merge-both = Manter as duas observações
merge-same = Todos os campos das duas fichas são iguais.
merge-allergies = { $count ->
    [0] nenhuma alergia
    [one] { $count } alergia
   *[other] { $count } alergias
}
merge-images = { $count ->
    [0] nenhuma imagem
    [one] { $count } imagem
   *[other] { $count } imagens
}
merge-below = O que as duas têm é exibido junto: { $allergies }, { $images }. Nada muda de lugar e nada é apagado.
merge-go = Unir as fichas
merged-done = As duas fichas agora são um só paciente: { $name }.
merged-into = É a mesma pessoa que { $name }.
merged-here = Também consta como { $name }.
merged-look = Ver ficha
merged-part = Separar de novo
merged-parted = Voltaram a ser dois pacientes.
history-merged = Unida a outra ficha
history-parted = Separada de outra ficha
history-added-distinct_patient = Indicado que não é a pessoa de outra ficha
history-restored-distinct_patient = Indicado de novo que não é a pessoa de outra ficha
history-removed-distinct_patient = Talvez seja, sim, a pessoa de outra ficha
unit-other = Duas pessoas diferentes
another-record = outra ficha
own-record = uma ficha própria
compare-pair = Comparar { $one } e { $other }
different-pair = Duas pessoas diferentes: { $one } e { $other }

## Progress, with a way to stop
work-taking = { $count ->
    [one] { $done } de { $count } imagem recebida
   *[other] { $done } de { $count } imagens recebidas
}
work-stop-taking = Cancelar
images-left-out = { $count ->
    [one] { $count } arquivo ficou de fora.
   *[other] { $count } arquivos ficaram de fora.
}
work-sending = Já na clínica: { $what }
work-changes = { $count ->
    [one] { $done } de { $count } alteração
   *[other] { $done } de { $count } alterações
}
work-images = { $count ->
    [one] { $done } de { $count } imagem
   *[other] { $done } de { $count } imagens
}
work-stop-sending = Parar de esperar
try-stopped = Ainda só neste computador: { $what }. O envio continua por si; siga trabalhando.
footer-partial-counted = Os dados da clínica estão chegando
first-fetch = { $count ->
    [one] { $came } de { $count } registro já está aqui
   *[other] { $came } de { $count } registros já estão aqui
}

## Radiografias que chegam sozinhas: o cartão, a bandeja, as pastas observadas
arrived = Novas radiografias
arrived-count = { $count ->
    [one] Nova imagem, arquivada
   *[other] { $count } novas imagens, arquivadas
}
arrived-ago = há { $span }
arrived-more = +{ $count }
arrived-move-one = { $file } é de outro paciente
arrived-right = { $count ->
    [one] Está certo
   *[other] As { $count } estão certas
}
arrived-other = Outro paciente…
arrived-another = A ficha de { $name } está aberta aqui. Isto foi para outra ficha.
arrived-said = { $count ->
    [one] Nova imagem arquivada: { $name }, { $chair }
   *[other] { $count } novas imagens arquivadas: { $name }, { $chair }
}
arrived-choose = Quais imagens
arrived-none-chosen = Escolha ao menos uma imagem.
arrived-moved = { $count ->
    [one] Movida para { $name }.
   *[other] { $count } imagens movidas para { $name }.
}
arriving = { $count ->
    [one] Uma imagem está chegando…
   *[other] { $count } imagens estão chegando…
}
command-arrival-right = Novas imagens: estão certas
command-arrival-other = Novas imagens: de outro paciente
pick-whose = { $count ->
    [one] De quem é esta imagem?
   *[other] De quem são estas { $count } imagens?
}
pick-find = Buscar um paciente
pick-hint = Nome, telefone ou data de nascimento
tray = Bandeja de radiografias
rail-tray = Bandeja
tray-lead = Chegaram e esperam por um paciente.
tray-oldest = São mostradas as { $shown } mais antigas de { $total }.
tray-empty = Nada espera aqui. As radiografias vêm para cá quando não há ficha aberta na sua cadeira.
tray-file-picked = { $count ->
    [0] Arquivar as escolhidas…
    [one] Arquivar { $count } imagem…
   *[other] Arquivar { $count } imagens…
}
tray-file = Arquivar…
tray-discard = Descartar { $file }
tray-reason-nobody_open = Não havia ficha aberta nesta cadeira
tray-reason-patient_changed = Outro paciente foi aberto enquanto chegava
tray-reason-names_another = Indica outra pessoa que não a da ficha aberta
tray-reason-not_a_picture = Não é uma imagem que se possa mostrar
tray-filed = { $count ->
    [one] Arquivada na ficha de { $name }.
   *[other] { $count } imagens arquivadas na ficha de { $name }.
}
tray-discard-title = Descartar este arquivo?
tray-discard-text = { $file } sai da bandeja e não vai para nenhuma ficha. O original fica na sua pasta.
tray-discard-go = Descartar
folders = Pastas de radiografias
folders-empty = O Chairside pode observar as pastas para onde os seus programas de radiografia exportam. Cada nova imagem é arquivada na hora na ficha aberta nessa cadeira e mostrada para você confirmar.
folder-add = Adicionar uma pasta…
folder-own = Este computador
folder-watching = Observada
folder-polling = Vista a cada poucos segundos
folder-state-missing = Não encontrada
folder-state-unreadable = Não pode ser lida
folder-state-too_many = Arquivos demais
folder-todo-missing = Daqui não chegam radiografias. Conecte a unidade ou a pasta de rede. Se a pasta mudou de lugar, remova-a aqui e adicione-a de novo.
folder-todo-unreadable = Daqui não chegam radiografias. Dê ao usuário deste computador permissão para ler a pasta.
folder-todo-too_many = Daqui não chegam radiografias. Tire os arquivos antigos, ou exporte para uma pasta vazia e adicione essa.
folder-troubles = Estes arquivos não puderam ser incluídos:
folder-more = { $chair }: alterar
folder-rename = Renomear a cadeira
folder-polling-on = Ver a cada poucos segundos
folder-polling-off = Deixar o sistema avisar de novos arquivos
folder-remove = Parar de observar
folder-remove-title = Parar de observar esta pasta?
folder-remove-text = As novas imagens em { $place } deixam de entrar por { $chair }. Os arquivos ficam na pasta, e o que foi arquivado continua nas fichas.
folder-chair = Cadeira
folder-chair-help = A cadeira ou sala cujas imagens chegam a esta pasta.
folder-chair-missing = Dê um nome à cadeira.
folder-chair-first = Cadeira 1
folder-add-title = Observar uma pasta
folder-watch = Observar
folder-place = Pasta:
folder-where = Onde está a pasta
folder-where-here = Neste computador
folder-where-network = Na rede
folder-rename-title = Outro nome para esta cadeira
own-chair = Este computador está na
own-chair-help = O paciente aberto nesta janela é o dessa cadeira.
own-chair-none = Nenhuma cadeira
pick-nothing = Nenhum paciente com esse nome.
grid-select = Escolher
grid-selected = { $item }: escolhido
grid-deselected = { $item }: não mais escolhido
grid-all = Todos estão escolhidos
grid-count = { $count ->
    [one] { $count } escolhido
   *[other] { $count } escolhidos
}

## Séries: modelos e o que está neles
series = Séries
series-new = Nova série
series-filled = { $filled } de { $wanted }
template = Série
template-group-bitewing = Interproximais
template-group-periapical = Periapicais
template-group-full_mouth = Boca inteira
template-group-extraoral = Panorâmica e cefalométrica
template-group-photos = Fotos
template-bitewing_2 = Interproximais, 2
template-bitewing_4 = Interproximais, 4
template-bitewing_vertical_7 = Interproximais verticais, 7
template-periapical_1 = Periapical, 1
template-periapical_2 = Periapicais, 2
template-periapical_3 = Periapicais, 3
template-periapical_4 = Periapicais, 4
template-full_mouth_14 = Boca inteira, 14
template-full_mouth_16 = Boca inteira, 16
template-full_mouth_18 = Boca inteira, 18
template-full_mouth_20 = Boca inteira, 20
template-panoramic = Panorâmica
template-cephalogram = Cefalométrica
template-photos_8 = Fotos, 8
template-photos_10 = Fotos, 10
mount-position = Posição { $n } de { $count }
mount-state-filled = Ocupada
mount-state-empty = Vazia
mount-state-next = A próxima tomada vai aqui
mount-state-skipped = Pulada
mount-next = Próxima tomada
mount-marked = Espera a troca
mount-swap-with = Trocar com…
mount-gone = Esta série já não está aqui. As imagens estão na ficha.
mount-back = Voltar ao paciente
mount-right = D
mount-left = E
mount-listening = As radiografias de { $chair } vão para esta série
mount-filled = { $filled } de { $wanted } colocadas
mount-remove = Remover esta série
mount-removed = Série removida. As imagens continuam na ficha.
mount-chosen = A posição escolhida
mount-pending = Vá à outra posição e tecle X.
mount-give-up = Desistir
mount-open = Abrir
mount-turn = Girar
mount-retake = Repetir
mount-place = Colocar uma imagem
mount-skip = Pular
mount-unskip = Usar mesmo assim
mount-swap = Trocar
mount-swap-here = Trocar com esta
mount-retaken = Retirada para repetir. A imagem continua na ficha.
mount-turn-away = Esta imagem ainda não está neste computador. Abra-a primeiro, depois gire.
mount-place-title = Que imagem vai aqui?
mount-place-none = Todas as imagens deste paciente já estão numa série.
mount-walk = De posição em posição
command-group-series = Numa série

## Images: letting them rest, how far they are, their room on this desk
files-pause = Pausar imagens
files-resume = Retomar imagens
files-rest = As imagens ficam em pausa até você retomá-las. Os registros continuam; “{ try-now }” envia tudo mesmo assim.
files-paused = As imagens estão em pausa neste computador.
files-resumed = As imagens continuam.
footer-images-rest = imagens em pausa
footer-resting = Imagens em pausa
statement-resting = { $count ->
    [one] { $count } imagem em pausa neste computador.
   *[other] { $count } imagens em pausa neste computador.
}
statement-more-resting = Todo o resto está na clínica. Continue trabalhando, nada se perde.
statement-needs_person-resting = { $person ->
    [one] { $person } item precisa de atenção.
   *[other] { $person } itens precisam de atenção.
} { $count ->
    [one] { $count } imagem em pausa aqui.
   *[other] { $count } imagens em pausa aqui.
}
waiting-sent-of = { $sent } de { $all }
waiting-left = faltam cerca de { $span }
details-next-turn = quando chegar a sua vez
details-next-rest = quando as imagens forem retomadas
details-next-now = está a caminho
details-rate = Velocidade
settings-files = Imagens neste computador
settings-files_kib_s = Limite de velocidade
settings-files_kib_s-0 = Sem limite
settings-files_kib_s-help = O máximo que as imagens usam da conexão, em cada sentido. Os registros sempre vão primeiro.
settings-files_room_mib = Espaço neste disco
settings-files_room_mib-0 = Todo o que houver
settings-files_room_mib-help = Se as imagens ocuparem mais, as que ninguém olha há mais tempo saem deste disco e voltam ao serem abertas. Só sai o que a clínica tem verificado: nunca as imagens mantidas aqui nem as de quem vem nesta semana.
patient-pin = Manter imagens neste computador
patient-unpin = As imagens podem sair daqui
patient-pinned = As imagens de { $name } vêm para este computador e ficam.
patient-unpinned = As imagens de { $name } podem sair deste computador quando faltar espaço.
patient-pinned-mark = Imagens mantidas aqui
