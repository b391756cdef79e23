# Por qué no se hizo, no se eligió o no se restauró una copia de seguridad.
refusal-backup-no-key = Esta tienda no tiene clave para cifrar las copias. Termine de crear la tienda y haga después la copia.
refusal-backup-key-malformed = La clave no está completa. Compárela con la hoja de recuperación: empieza por AGE-SECRET-KEY-1.
refusal-backup-key-does-not-fit = Esta clave no abre las copias de esta tienda. Tome la última hoja de recuperación de la tienda.
refusal-backup-wrong-key = Esta copia se cifró con otra clave. Tome la hoja de recuperación de la tienda de la que viene.
refusal-backup-file-missing = Ese archivo no está. Conecte el disco en el que se guardó o elija otra copia.
refusal-backup-not-a-backup = Este archivo no es una copia de Storeloop. Elija uno cuyo nombre empiece por storeloop- y termine en .age.
refusal-backup-damaged = Esta copia está incompleta o su contenido ha cambiado. Elija una anterior o la que hay en otro lugar.
refusal-backup-newer = Esta copia es de la versión { $found } y este programa llega hasta la { $known }. Instale el Storeloop más reciente y restáurela después.
refusal-backup-altered = El contenido de esta copia no lo escribió Storeloop. Elija otra; la tienda sigue como estaba.
refusal-backup-folder-missing = Esa carpeta no está o hay otro disco conectado en su lugar. Conecte el disco o elija de nuevo la carpeta.
refusal-backup-folder-read-only = En esta carpeta no se puede escribir. Elija otra o quite la protección del disco.
refusal-backup-folder-inside-shop = Esta carpeta está dentro de la de la tienda y se perderían juntas. Elija una en otro disco.
refusal-backup-folder-unfit = Otro archivo no lo arreglaría. Haga primero lo que la ventana indica sobre la carpeta.

# Qué impide hacer una copia.
backup-problem-disk-full = La última copia no cabía en el disco. Libere espacio en él.
backup-problem-folder-missing = La carpeta de las copias no está. Conecte el disco o elija de nuevo la carpeta.
backup-problem-folder-read-only = En la carpeta de las copias no se puede escribir. Quite la protección del disco o elija otra carpeta.
backup-problem-damaged = El archivo de la tienda no se pudo leer hasta el final. Haga la comprobación y conserve las copias anteriores.
backup-problem-failed = La última copia no se hizo. Se intentará de nuevo antes de un cuarto de hora.
backup-problem-check-found = La última comprobación encontró algo que no cuadra. Repítala y muéstrela a quien le ayude.

# Qué encuentra la comprobación.
check-integrity = El propio archivo está dañado.
check-foreign-keys = Un registro remite a otro que no existe.

# Quién hizo qué.
audit-backup-back-up = Copia de seguridad hecha
audit-backup-check = Comprobación completa
audit-backup-set-folder = Carpeta de copias elegida
audit-backup-confirm-key = Clave de las copias comprobada
audit-backup-new-key = Clave nueva de las copias
audit-backup-restore = Tienda restaurada desde una copia

# El archivo de la tienda no se puede usar: qué pasa y cómo seguir.
unfit-corrupt-title = El archivo de la tienda está dañado
unfit-corrupt-body = Restaure una copia de seguridad: hace falta la hoja de recuperación con la clave. El archivo dañado se conserva, no se borra nada.
unfit-newer-title = Esta tienda se abrió con un Storeloop más reciente
unfit-newer-body = El archivo es de la versión { $found } y este programa llega hasta la { $known }. Instale el Storeloop más reciente en este ordenador; el archivo queda como está.
unfit-read-only-title = La carpeta de la tienda es de solo lectura
unfit-read-only-body = Storeloop tiene que escribir en { $folder }. Dé permiso de escritura a este usuario o quite la protección del disco e inténtelo de nuevo.
unfit-synced-folder-title = La tienda está en una carpeta que se sincroniza con una nube
unfit-synced-folder-body = Las nubes estropean el archivo de una tienda mientras se usa. Cierre Storeloop, mueva { $folder } a una carpeta que sea solo de este ordenador y ábrala allí. Si quiere una copia en la nube, elija una carpeta de la nube para las copias de seguridad.
unfit-network-folder-title = La tienda está en otro ordenador
unfit-network-folder-body = A través de la red puede perderse lo que se hace. Cierre Storeloop, mueva { $folder } a un disco de este ordenador y ábrala allí. Las copias de seguridad sí pueden ir a la red.
unfit-disk-full-title = El disco está lleno
unfit-disk-full-body = No queda sitio para abrir la tienda. Libere espacio e inténtelo de nuevo; no se ha perdido nada.
unfit-linked-title = El archivo de la tienda tiene dos nombres
unfit-linked-body = El archivo de { $folder } es un enlace o tiene un segundo nombre, y podría faltar lo último que se hizo. Ponga allí el archivo mismo, con un solo nombre, e inténtelo de nuevo.
unfit-in-use-title = La tienda está abierta en otra ventana
unfit-in-use-body = Siga en esa ventana, o ciérrela e inténtelo de nuevo.
unfit-not-a-shop-title = El archivo de esta carpeta no es una tienda
unfit-not-a-shop-body = El archivo de { $folder } lo creó otro programa. Abra otra carpeta o restaure aquí una copia: el archivo se conserva, no se borra nada.
unfit-failed-title = El archivo de la tienda no se pudo abrir
unfit-failed-body = Reinicie el ordenador e inténtelo de nuevo. Si sigue igual, restaure una copia de seguridad: el archivo se conserva, no se borra nada.
