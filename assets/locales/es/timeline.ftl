# Lo que dicen el libro de un socio y la barra de deshacer; el núcleo nombra la clase. El atributo es la mitad más tenue.
timeline-joined = Alta
    .detail = { $source ->
        [walk_in] entró al pasar
        [flyer] por un folleto
        [partner] por un comercio socio
        [inviter] de parte de { $inviter }
        [activity] en una actividad
        [stand] en un puesto
       *[online] por internet
    }
timeline-invited = Alta de { $friend }
    .detail = vino de su parte
timeline-consent = { $given ->
    [yes] Acepta
   *[no] Ya no acepta
}
    .detail = { $purpose ->
        [card] guardar nombre y teléfono
        [offers] mensajes con ofertas
        [birthday] felicitación de cumpleaños
       *[profile] recordar gustos y visitas
    }
timeline-card-replaced = Tarjeta nueva
    .detail = { $why ->
        [lost] la anterior se perdió
       *[replaced] se cambió la anterior
    }
timeline-merged = Unido con el n.º { $number }
timeline-gift-promised = { $gift }
    .detail = prometido, { $reason ->
        [joined] regalo de bienvenida
        [post] por compartir
        [apology] con nuestras disculpas
        [birthday] por su cumpleaños
        [drew] del sorteo
        [referred] por traer a alguien
        [voucher] por un vale
        [activity] de una actividad
        [points] por puntos
       *[other] detalle de la casa
    }
timeline-gift-handed-over = { $gift }: entregado
timeline-gift-taken-back = { $gift }: devuelto
timeline-gift-cancelled = { $gift }: anulado
timeline-gift-expired = { $gift }
    .detail = no se recogió a tiempo
timeline-recharged = Recarga
    .detail = { $principal } pagados, { $bonus } de bonificación
timeline-recharge-undone = Recarga anulada
    .detail = { $principal } pagados, { $bonus } de bonificación
timeline-bonus-granted = Bonificación de la tienda
timeline-bonus-taken-back = Bonificación retirada
timeline-value-spent = Pagado con la tarjeta
    .detail = { $principal } de lo pagado, { $bonus } de bonificación
timeline-value-returned = De vuelta en la tarjeta
    .detail = { $principal } de lo pagado, { $bonus } de bonificación
timeline-balance-paid-out = Saldo devuelto
    .detail = { $principal } devueltos, { $bonus } de bonificación caducados
timeline-value-closed = Saldo cerrado
timeline-points-earned = { $points } puntos ganados
timeline-points-granted = { $points } puntos de la tienda
timeline-points-adjusted = { $direction ->
    [up] { $points } puntos dados a mano
   *[down] { $points } puntos quitados a mano
}
timeline-points-spent = { $points } puntos usados
timeline-points-returned = { $points } puntos devueltos
timeline-points-taken-back = { $points } puntos retirados
timeline-points-expired = { $points } puntos caducados
timeline-points-erased = Puntos cerrados
timeline-sale = Venta
    .detail = recibo { $receipt }, { $points ->
        [0] sin puntos
        [one] un punto
       *[other] { $points } puntos
    }
timeline-sale-imported = Venta en otra caja
    .detail = { $points ->
        [0] sin puntos
        [one] un punto
       *[other] { $points } puntos
    }
timeline-sale-refunded = Devolución
    .detail = recibo { $receipt }, { $points ->
        [0] sin puntos descontados
        [one] un punto descontado
       *[other] { $points } puntos descontados
    }
timeline-sale-voided = Venta anulada
    .detail = recibo { $receipt }
timeline-reward-given = Premio: { $programme }
timeline-reward-missed = Premio no dado: { $programme }
timeline-reward-taken-back = Premio retirado: { $programme }
timeline-other = Un apunte de una versión más nueva

act-joined = Alta, n.º { $number } { $name }
act-gift-promised = { $gift } prometido, { $name }
act-gift-handed-over = { $gift }, { $name }
act-recharged = Recarga { $amount }, { $name }
act-sale-paid = Venta { $amount }, { $name ->
    [none] recibo { $receipt }
   *[other] { $name }
}
act-sale-refunded = Devolución { $amount }, { $name ->
    [none] recibo { $receipt }
   *[other] { $name }
}
