# Lo que dicen el libro de un socio y la barra de deshacer; el núcleo nombra la clase.
timeline-joined = Alta
    .detail = { $source ->
        [walk_in] entró al pasar
        [flyer] por un folleto
        [partner] por un comercio socio
        [inviter] por un amigo
        [activity] en una actividad
        [stand] en un puesto
       *[online] por internet
    }
timeline-visited = Visita
timeline-gift-promised = { $gift }
    .detail = prometido
timeline-gift-handed-over = { $gift }: entregado
timeline-gift-taken-back = { $gift }: devuelto
timeline-gift-cancelled = { $gift }: anulado
timeline-gift-expired = { $gift }: no se recogió a tiempo
timeline-friend-joined = Alta de { $name }
    .detail = vino de su parte
timeline-card-issued = Tarjeta emitida
timeline-card-lost = Tarjeta perdida
timeline-card-replaced = Tarjeta cambiada
timeline-details-changed = Datos cambiados
timeline-consent-given = Acepta
    .detail = { $purpose ->
        [card] guardar nombre y teléfono
        [offers] mensajes con ofertas
        [birthday] felicitación de cumpleaños
       *[profile] recordar gustos y visitas
    }
timeline-consent-withdrawn = Ya no acepta
    .detail = { $purpose ->
        [card] guardar nombre y teléfono
        [offers] mensajes con ofertas
        [birthday] felicitación de cumpleaños
       *[profile] recordar gustos y visitas
    }
timeline-merged = Unido con el n.º { $number }
timeline-merge-undone = Separado del n.º { $number }

act-gift-handed-over = { $gift }, { $name }
act-gift-promised = { $gift } prometido, { $name }
act-joined = Alta, n.º { $number } { $name }
