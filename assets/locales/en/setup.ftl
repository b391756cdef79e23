# setup
refusal-setup-not-a-demo = This is a real shop, not the demo. It is not wiped; restore a backup if you want other data.
