# setup
refusal-setup-not-a-demo = Esta es una tienda de verdad, no la de prueba, y no se borra. Si quiere otros datos, restaure una copia.
