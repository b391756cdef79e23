# Hoy: qué entregar, qué decir, qué se acaba.
today-unread = No se pudo leer el día
today-link-of = { $link }: { $what }

today-welcome = Regalo de bienvenida para nuevos socios
today-welcome-free = { $count ->
    [one] libre en el estante
   *[other] libres en el estante
}
today-welcome-none = Aún no hay regalo de bienvenida
today-welcome-none-note = Un pequeño regalo anima a entrar. Elija uno del estante.
today-welcome-choose = Elegir uno
today-say = Dígalo así
today-say-gift = «¿Quiere la tarjeta de socio? Basta con nombre y teléfono, y se lleva este regalo: { $gift }.»
today-say-plain = «¿Quiere la tarjeta de socio? Basta con nombre y teléfono.»
today-promise = Por qué entrar: { $promise }
today-joined = Nuevos socios
today-handed = Regalos entregados

today-waiting = Regalos por entregar
today-waiting-none = Ningún regalo por entregar
today-waiting-none-note = Cuando alguien entra o trae a un amigo, su regalo espera aquí hasta que se entrega.
today-waiting-none-act = Ver los regalos
today-waiting-more = { $count } más en Regalos.
today-who = { $name } acaba en { $last4 }
today-line = { $who }, { $why }

today-low = Se acaban
today-low-receive = Recibir
today-low-mark = aviso en { $mark }
today-low-from = Pedir a { $supplier }
today-low-none = Todos los regalos están por encima del aviso.

today-owed = Pendientes, sin existencias
today-owed-for = para { $names }
today-owed-none = No se debe nada.
today-and = { " y " }

today-safe = Copia hecha, { $when }
today-safe-never = Aún no hay copia
today-safe-problem = La última copia falló. Revísela antes de cerrar.
today-safe-here-only = Solo en este ordenador. Elija otro sitio, como una memoria USB.
today-safe-elsewhere = también fuera, { $when }
today-safe-next = { $elsewhere }; próxima { $at }
today-safe-act = Ver las copias

today-owner = El día hasta ahora
today-owner-note = solo lo ven encargados y dueño
today-owner-joined = desde esta mañana
today-owner-waiting = { $count ->
    [one] queda { $count } por entregar
   *[other] quedan { $count } por entregar
}
today-owner-cost = Coste de regalos
today-owner-each = { $amount } por regalo
today-owner-none = aún nada entregado
today-owner-shelf = Regalos en el estante
today-owner-shelf-note = a precio de coste
today-other-till = De otra caja
today-owner-sold = Ventas de hoy
today-owner-sales = { $count ->
    [one] { $count } venta por ahora
   *[other] { $count } ventas por ahora
}
today-owner-usual = a esta hora, lo usual: { $amount }
today-owner-owed = Saldo debido
today-owner-owed-parts = { $paid } pagado, { $bonus } bonif.
today-owner-owed-points = { $points } puntos, valen { $worth }
