# Restaurar una copia, y un archivo que no se puede usar.
backup-restore = Restaurar una copia
backup-trial = Probar una copia
backup-restore-step = { $name ->
    [file] Paso { $step } de { $steps }: qué copia
    [key] Paso { $step } de { $steps }: la clave de la hoja de recuperación
   *[look] Paso { $step } de { $steps }: ver qué contiene
}
backup-files = Copias en los lugares conocidos
backup-files-all = Ver las { $count }
backup-files-none = No hay copias en los lugares conocidos. Conecte la memoria USB o escriba dónde está el archivo.
backup-file-path = Archivo
backup-file-path-note = La ruta completa, por ejemplo D:\backup\storeloop-2026-11-20.age
backup-file-choose = Elegir archivo
backup-key = Clave de las copias
backup-key-note = La línea larga de la hoja de recuperación. Los espacios y las minúsculas no importan.
backup-key-wrong = La clave no está completa. Empieza por AGE-SECRET-KEY-1; compárela con la hoja.
backup-next-key = Siguiente: la clave
backup-next-look = Siguiente: ver dentro
backup-other-file = Otra copia
backup-inside-whole = Esta copia está entera. Todo cuadra.
backup-inside-broken = Esta copia se puede leer, pero algo no cuadra. Pruebe antes una más antigua.
backup-inside-shop = Tienda
backup-inside-made = Hecha
backup-inside-last = Último acto
backup-inside-members = Socios
backup-inside-gifts = Regalos
backup-inside-head = Cabeza del registro
backup-moment = { $day }, { $time }
backup-trial-note = Solo ha sido mirar. En la tienda no ha cambiado nada.
backup-replaces = { $shop }, tal como está ahora, se aparta sin borrarse. Lo hecho después de esta copia no estará. Todos vuelven a entrar con su PIN.
backup-brings = No se sobrescribe nada. Después todos entran con los PIN de esa tienda.
backup-restore-do = Restaurar esta copia
backup-keep = Dejar la tienda como está

backup-unfit-folder = Carpeta de la tienda
backup-unfit-detail = Para quien le ayude
backup-unfit-version = Storeloop { $version }
