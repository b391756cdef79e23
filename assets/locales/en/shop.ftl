# Why the shop's own data and pictures are not taken.
refusal-shop-name-missing = The shop needs a name. Write it as it is on the sign.
refusal-shop-text-too-long = This text is too long. Use at most { $most } characters.
refusal-shop-unknown-time-zone = This time zone is not known. Choose one from the list.
refusal-shop-unknown-currency = This currency is not known. Choose one from the list.
refusal-shop-unknown-country = This country is not known. Choose one from the list.
refusal-shop-lock-minutes-out-of-bounds = The till can lock after { $least } to { $most } minutes. Choose a number between.
refusal-shop-loudness-out-of-bounds = The loudness goes from 0 to 100. Choose a value between.
refusal-shop-prefix-not-usable = A prefix has at most 8 letters and digits. Look into the scanner’s booklet, or leave it empty.
refusal-shop-already-open = There is a shop in this folder already. Close this page and sign in.
refusal-picture-unknown-picture = This is no picture Storeloop can show. Choose a PNG, JPEG or WebP.
refusal-picture-too-large = The picture is larger than { $mostKib } KiB. Make it smaller and choose it again.
