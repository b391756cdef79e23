## Refusals

refusal-privacy-reason-too-long = The reason is longer than { $most } characters. Shorten it.

## What customers are asked to agree to; a wording is never changed, a new one gets the next number

wording-card-1 = The shop keeps my name and phone number, on its own computer only, to run my member card and to know which gifts are waiting for me. Without this there is no card. I can have my data shown, corrected or erased at any time, here in the shop.
wording-offers-1 = The shop may tell me about its offers and activities. My welcome gift does not depend on this, and I can take it back at any time.
wording-birthday-1 = The shop keeps the month of my birthday, and the day if I give it, to send me a greeting or keep a small gift for me. It does not ask for the year. I can take this back at any time.
wording-profile-1 = The shop may write down what I like and what interests me, in order to advise me better. It passes nothing on. I can ask to see these notes and take this back at any time.
