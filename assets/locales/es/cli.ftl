# Frases de la línea de órdenes.
cli-elsewhere = Esta tienda está abierta en otra ventana. Ciérrela allí o pregúntele con storeloop-cli call … --as NOMBRE.
