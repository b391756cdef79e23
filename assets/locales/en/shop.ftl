# What the shop's own details, settings and pictures are refused for.
refusal-shop-name-missing = The shop needs a name. Type it as it stands on the sign.
refusal-shop-text-too-long = This text is too long. Shorten it to { $most } characters.
refusal-shop-unknown-time-zone = This time zone is not known. Choose one from the list.
refusal-shop-unknown-currency = This currency is not known. Choose one from the list.
refusal-shop-unknown-country = This country is not known. Choose one from the list.
refusal-shop-lock-minutes-out-of-bounds = The till can lock after { $least } to { $most } minutes. Choose a time in between.
refusal-shop-loudness-out-of-bounds = The loudness lies between 0 and 100. Choose a number in between.
refusal-shop-prefix-not-usable = The scanner’s prefix has up to 8 letters and digits. Look it up in the scanner’s manual.
refusal-shop-already-open = There is a shop in this folder already. Sign in, or choose another folder.
refusal-picture-unknown-picture = This file is not a picture that can be shown. Choose a PNG, JPEG or WebP.
refusal-picture-too-large = This picture is too large. Choose one of at most { $mostKib } KiB.
