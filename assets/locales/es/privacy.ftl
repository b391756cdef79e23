## Negativas

refusal-privacy-reason-too-long = El motivo tiene más de { $most } caracteres. Acórtelo.

## Lo que se pide aceptar; un texto no se cambia nunca, el nuevo lleva el número siguiente

wording-card-1 = La tienda guarda mi nombre y mi teléfono, solo en su propio ordenador, para llevar mi tarjeta de socio y saber qué regalos tengo por recoger. Sin esto no hay tarjeta. Puedo pedir en la tienda, cuando quiera, que se me muestren, corrijan o borren mis datos.
wording-offers-1 = La tienda puede informarme de sus ofertas y actividades. Mi regalo de bienvenida no depende de ello y puedo retirarlo cuando quiera.
wording-birthday-1 = La tienda guarda el mes de mi cumpleaños, y el día si lo doy, para felicitarme o reservarme un detalle. No pregunta el año. Puedo retirarlo cuando quiera.
wording-profile-1 = La tienda puede anotar mis gustos e intereses para aconsejarme mejor. No los comunica a nadie. Puedo pedir ver estas notas y retirarlo cuando quiera.
