# The two words that phone and customer display show alike.
join-word = { $word ->
 *[w00] ciruela
  [w01] farol
  [w02] manzana
  [w03] cometa
  [w04] limón
  [w05] campana
  [w06] melocotón
  [w07] barco
  [w08] cereza
  [w09] tambor
  [w10] aceituna
  [w11] lámpara
  [w12] melón
  [w13] torre
  [w14] nuez
  [w15] puente
  [w16] mango
  [w17] jardín
  [w18] higo
  [w19] espejo
  [w20] almendra
  [w21] vela
  [w22] jengibre
  [w23] ventana
  [w24] pimiento
  [w25] montura
  [w26] trébol
  [w27] ancla
  [w28] calabaza
  [w29] cinta
  [w30] albahaca
  [w31] brújula
}

## Negativas

refusal-intake-too-many-waiting = Ya esperan { $most } personas. Inténtelo de nuevo en unos minutos.
refusal-intake-code-unknown = Este código no se conoce aquí. Compárelo con el papel o deje el campo vacío.
refusal-intake-unknown-page = Esta página no muestra ninguna tarjeta. Pregunte en el mostrador.
refusal-intake-too-many-deeds = Se aceptan hasta { $most } acciones a la vez. Envíelas por partes.
refusal-intake-unknown-request = No existe esa solicitud. Mire de nuevo la lista.
refusal-intake-request-ended = Esta solicitud ya no espera. Mire de nuevo la lista.
refusal-intake-ask-for-card = Este número es de { $name }. Pida la tarjeta y escanéela, o llame a un encargado.
refusal-intake-number-not-known = Este número no es de ningún socio. Confirme la solicitud y tendrá su propia tarjeta.
refusal-intake-card-not-usable = No es una tarjeta válida aquí. Escanee de nuevo la tarjeta del socio o llame a un encargado.
refusal-intake-card-of-another = Esta tarjeta es de alguien con otro número. Pregunte de quién es.
refusal-intake-too-late-to-undo = { $seconds ->
    [one] Un rechazo se puede deshacer durante un segundo. Pida al cliente que escanee de nuevo el código.
   *[other] Un rechazo se puede deshacer durante { $seconds } segundos. Pida al cliente que escanee de nuevo el código.
}
refusal-intake-asked-again = El mismo número ha vuelto a pedirlo después. Confirme la solicitud más reciente.
refusal-intake-kiosk-off = En esta pantalla no se puede escribir. Escanee el código o pregunte en el mostrador.
refusal-intake-interface-not-an-address = No es una dirección de red. Elija una de la lista o deje que el programa elija.
refusal-intake-port-out-of-bounds = Un puerto está entre { $least } y { $most }. Corrija el número.
refusal-intake-source-not-of-the-door = El código de la pantalla vale por entrar al pasar, puesto en la calle o actividad. Elija una de las tres.
refusal-intake-idle-out-of-bounds = Las imágenes empiezan a los { $least } a { $most } segundos, o nunca con 0. Corrija el número.
refusal-intake-wifi-name-not-usable = El nombre de la wifi tiene como máximo { $most } bytes en una línea. Cópielo del rúter.
refusal-intake-wifi-password-not-usable = La contraseña de la wifi tiene de { $least } a { $most } caracteres en una línea. Cópiela del rúter o elija red abierta.
refusal-intake-slot-out-of-bounds = Hay sitio para { $most } imágenes. Elija uno de ellos.
refusal-intake-invite-not-made = Esta invitación se está creando. Ábrala de nuevo en un minuto.
refusal-intake-run-name-missing = Una tirada de folletos necesita un nombre. Diga dónde o cuándo se reparte.
refusal-intake-text-too-long = El texto tiene más de { $most } caracteres. Acórtelo.
refusal-intake-pieces-out-of-bounds = Una tirada tiene de 0 a { $most } piezas. Corrija el número; 0 significa que nadie las cuenta.

## La palabra de un encargado

override-connect = Tarjeta en un teléfono sin la tarjeta anterior
override-connect-reasons = Se le conoce | Mostró otra prueba | Perdió la tarjeta

## Quién hizo qué

audit-intake-confirm = Alta por teléfono o pantalla
audit-intake-decline = Solicitud rechazada
audit-intake-undo-decline = Rechazo deshecho
audit-intake-connect = Tarjeta mostrada en un teléfono
audit-intake-set-open = Página de alta abierta o cerrada
audit-intake-change-settings = Página de alta cambiada
audit-intake-set-picture = Imagen de la pantalla cambiada
audit-intake-add-run = Tirada de folletos añadida

## Lo que encuentra una revisión

check-intake-request = Una solicitud pasó a ser socio y no consta de quién
check-intake-page = Un teléfono aún muestra la tarjeta de una persona borrada
check-intake-invite = Una persona borrada aún tiene una invitación
