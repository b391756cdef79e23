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
backup-unfit-aside = El archivo anterior está en
backup-unfit-detail = Para quien le ayude
backup-unfit-version = Storeloop { $version }
unfit-corrupt-title = El archivo de la tienda está dañado
unfit-corrupt-body = No se ha borrado nada; el archivo dañado se conserva. Recupere la tienda con la copia más reciente. Lo confirmado después sigue en el archivo dañado y quizá pueda rescatarlo alguien que sepa.
unfit-newer-title = Esta tienda necesita un Storeloop más nuevo
unfit-newer-body = El archivo lo escribió una versión más nueva (formato { $found }, este programa conoce hasta { $known }). Instale la versión nueva en este ordenador; el archivo no se ha tocado.
unfit-read-only-title = El archivo de la tienda solo se puede leer
unfit-read-only-body = Storeloop no puede escribir en su carpeta. Dé permiso de escritura al usuario de este ordenador o quite la protección, y vuelva a intentarlo.
unfit-synced-folder-title = La tienda está en una carpeta que se sincroniza con internet
unfit-synced-folder-body = Esas carpetas pueden estropear un archivo abierto. Cierre Storeloop, mueva la carpeta de la tienda a una carpeta normal de este ordenador y ábrala desde allí.
unfit-network-folder-title = La tienda está en otro ordenador
unfit-network-folder-body = Una tienda abierta por la red puede dañarse sin que nadie lo note. Mueva su carpeta al disco de este ordenador. Las copias sí pueden ir por la red.
unfit-disk-full-title = El disco está lleno
unfit-disk-full-body = Storeloop no puede garantizar que guarde nada nuevo. Libere espacio en el disco y vuelva a intentarlo. No se ha perdido nada.
unfit-in-use-title = La tienda ya está abierta
unfit-in-use-body = Otra ventana o programa de este ordenador la tiene abierta. Siga allí, o ciérrela y vuelva a intentarlo.
unfit-not-a-shop-title = Este archivo no es una tienda
unfit-not-a-shop-body = Donde debería estar el archivo de la tienda hay uno de otro programa. No se ha tocado. Restaure una copia, o aparte ese archivo y vuelva a intentarlo.
unfit-failed-title = No se pudo abrir el archivo de la tienda
unfit-failed-body = No se ha cambiado. Vuelva a intentarlo; si sigue igual, reinicie el ordenador y, después, restaure una copia.
