# Tablas de otros programas: en qué se convierten sus columnas, cuánto falta, qué no se importó.
import-choose = Elegir archivo
import-column = Columna del archivo
import-samples = Primeros datos
import-becomes = Pasa a ser
import-becomes-what = { $column } pasa a ser
import-leave-out = No se importa
import-no-heading = sin encabezado
import-no-samples = vacía
import-stop = Detener
import-go-on = Continuar
import-progress = { $done } de { $total } filas
import-missed-so-far = { $count } sin importar
import-missed-first = La lista recoge las { $most } primeras.
import-row = Fila
import-why = Motivo
import-save = Guardar la lista
import-saved = Guardado como { $file }
import-list-file = sin-importar.csv
import-file = { $rows ->
    [one] { $file }: una fila, leída como { $encoding }
   *[other] { $file }: { $count } filas, leídas como { $encoding }
}
import-left = { $rows ->
    [one] Queda una fila por mirar.
   *[other] Quedan { $left } filas por mirar.
}
import-missed = { $rows ->
    [one] Una fila sin importar
   *[other] { $missed } filas sin importar
}
import-list = { $sum }, { $word }

## Ventas de otra caja

import-sales-title = Ventas de otra caja
import-sales-note = De la caja que usaba antes, o de una que sigue funcionando junto a esta.
import-sales-how-save = Exporte allí las ventas como CSV o como libro de Excel. La primera fila lleva los encabezados.
import-sales-how-look = Elija el archivo. Verá cómo se leen las primeras filas y dirá qué hay en cada columna.
import-sales-how-take = Una venta ya importada se omite, aunque venga en otro archivo.
import-sales-date = Día
import-sales-time = Hora
import-sales-receipt = Número de recibo
import-sales-amount = Importe
import-sales-phone = Teléfono del socio
import-sales-member = Número o tarjeta del socio
import-sales-way = Forma de pago
import-sales-note-column = Nota
import-sales-first = Así se leen las primeras filas
import-sales-when = Cuándo
import-sales-who = Socio
import-sales-unread = no se puede leer
import-sales-nobody = nadie
import-sales-before = { $rows ->
    [one] Una fila de este archivo ya se importó y se omite.
   *[other] { $count } filas de este archivo ya se importaron y se omiten.
}
import-sales-earns = Los socios ganan puntos por estas ventas
import-sales-quiet = Estas ventas no pertenecen a ningún turno y no dan regalos.
import-sales-begin = { $rows ->
    [one] Importar una fila
   *[other] Importar { $count } filas
}
import-sales-running = Importando ventas
import-sales-meanwhile = Las cajas siguen funcionando. Lo ya importado se queda aunque la detenga.
import-sales-done = Ventas importadas
import-sales-stopped = Importación detenida
import-sales-taken = { $rows ->
    [0] No se ha importado ninguna venta
    [one] Se ha importado una venta
   *[other] Se han importado { $taken } ventas
}
import-sales-passed = { $rows ->
    [one] Una fila ya se había importado y se omitió.
   *[other] { $passed } filas ya se habían importado y se omitieron.
}
import-sales-missed-note = Las filas se cuentan como en la hoja de cálculo: los encabezados son la fila 1. Corríjalas e importe de nuevo el archivo; nada entra dos veces.
