# Sentences of the command line.
cli-elsewhere = This shop is open in another window. Close it there, or ask it with storeloop-cli call … --as NAME.
