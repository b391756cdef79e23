# Las páginas que ve el móvil del cliente. Le hablan a él.
phone-scan-title = Escanee el código de la pantalla del mostrador
phone-scan-text = Desde allí se abre el formulario. En el mostrador también le dan de alta sin móvil.
phone-stale-title = Este código ya no vale
phone-stale-text = Escanee otra vez la pantalla. El código cambia cada minuto.
phone-old-title = Esta página lleva demasiado tiempo abierta
phone-old-text = No se envió nada. Escanee otra vez la pantalla, o abra de nuevo su propia página.
phone-lost-title = Aquí no hay nada
phone-lost-text = Escanee el código de la pantalla del mostrador, o pregunte en el mostrador.
phone-often-title = Han sido demasiadas veces
phone-often-text = Espere un minuto e inténtelo de nuevo, o pregunte en el mostrador.
phone-again-title = Un momento
phone-again-text = Su página vuelve sola.
phone-crowd-title = Ahora mismo se apunta mucha gente
phone-crowd-text = Escanee otra vez la pantalla dentro de un minuto, o pregunte en el mostrador.
phone-busy-title = La tienda está ocupada ahora mismo
phone-busy-text = No se envió nada. Pregunte en el mostrador, o inténtelo dentro de un minuto.
phone-garbled-title = El formulario no llegó entero
phone-garbled-text = No se envió nada. Vuelva atrás, revise lo escrito y envíelo otra vez.
phone-failed-title = No ha funcionado
phone-failed-text = No se envió nada. Pregunte en el mostrador; allí pueden darle de alta.
phone-ended-title = Hable con quien atiende
phone-ended-text = Esta solicitud ha terminado. En el mostrador le ayudan a seguir; también puede escanear otra vez la pantalla. Lo que escribió se borra en una hora.
phone-withdrawn-title = Ha retirado su solicitud
phone-withdrawn-text = Lo que escribió se borra en una hora. Escanee otra vez la pantalla cuando quiera.

phone-join = Hágase socio
phone-same-words = La pantalla del mostrador muestra las mismas palabras
phone-name = Su nombre
phone-name-hint = como quiere que le llamemos
phone-phone = Móvil
phone-phone-hint = le encuentra sin tarjeta
phone-needs = La tarjeta necesita ambos, y guarda sus visitas y regalos.
phone-optional = Lo demás lo decide usted:
phone-purpose-offers = Avísenme de ofertas por mensaje
phone-purpose-birthday = Denme un detalle por mi cumpleaños
phone-purpose-profile = Recuerden lo que me gusta
phone-month = Mes de su cumpleaños
phone-month-hint = si quiere
phone-code-summary = ¿Le dio un código un amigo o un folleto?
phone-code = Código
phone-code-hint = como está impreso o se lo dijeron
phone-fourteen = Tengo 14 años o más, o viene conmigo mi madre, padre o tutor
phone-ask = Pedir el alta
phone-stays = Se queda en el ordenador de esta tienda. En el mostrador puede verlo, cambiarlo o borrarlo.

phone-wrong-name-missing = Hace falta un nombre. Escriba cómo quiere que le llamemos.
phone-wrong-phone-not-usable = El número no está completo. Revise las cifras, o empiece con + y el código del país.
phone-wrong-under-fourteen = La tarjeta requiere esta casilla: tener 14 años o más, o venir con madre, padre o tutor.
phone-wrong-unknown-wording = Estos textos han cambiado. Escanee otra vez la pantalla.
phone-wrong-code-unknown = Ninguna invitación ni folleto de esta tienda tiene este código. Revíselo, o déjelo vacío.
phone-wrong-too-many-waiting = Hay mucha gente esperando en el mostrador. Inténtelo dentro de un minuto, o pregunte allí.

phone-wait-title = Ahora, al mostrador
phone-wait-lead = Enseñe esta página en el mostrador y diga su nombre, { $name }.
phone-wait-ends = su número acaba en { $ends }
phone-step-asked = Su solicitud está en el mostrador
phone-step-confirm = Quien atiende la confirma
phone-step-soon = unos segundos
phone-step-card = Su tarjeta se abre en esta página
phone-look-again = Mirar otra vez
phone-looks-itself = La página mira sola cada 5 segundos.
phone-withdraw = Retirar mi solicitud

phone-card-title = Mi tarjeta
phone-card-number = N.º { $number }
phone-card-picture = La imagen de su tarjeta
phone-card-show = Enséñela en el mostrador
phone-card-keep = Haga una captura de su tarjeta: esta página solo se abre en el Wi-Fi de la tienda.
phone-gift-waiting = Le espera
phone-gift-until = en el mostrador, hasta el { $day }
phone-gift-any-day = en el mostrador
phone-gift-more = y { $count } más en el mostrador
phone-vouchers-all = { $count ->
    [one] Un vale de un vecino
   *[other] { $count } vales de vecinos
}
phone-vouchers-back = Volver a la tarjeta
phone-voucher = Vale para
phone-voucher-picture = Código QR del vale
phone-voucher-until = Vale hasta el { $day }
phone-voucher-keep = Mantenga pulsada la imagen para guardarla entre sus fotos y muéstrela allí.
phone-invite-yours = Su código para invitar
phone-invite-how = Quien lo diga al hacerse socio cuenta como invitado por usted.
phone-friends-counted = { $count ->
    [one] Cuenta un amigo suyo.
   *[other] Cuentan { $count } amigos suyos.
}
phone-friends-missing = { $count ->
    [one] Con un amigo más:
   *[other] Con { $count } amigos más:
}
phone-friends-points = { $count ->
    [one] un punto
   *[other] { $count } puntos
}
phone-friends-bonus = saldo de regalo en su tarjeta
phone-invite-picture = Para escanear
phone-me = Qué sabe de mí la tienda
phone-me-number-ends = Número acabado en
phone-me-joined = Socio desde
phone-me-rights = Sus visitas y regalos se guardan con la tarjeta. En el mostrador puede verlo, cambiarlo o borrarlo todo.
phone-choice-given = Dijo que sí
phone-choice-not-given = Dijo que no
phone-choice-give = Decir que sí
phone-choice-take-back = Retirar
