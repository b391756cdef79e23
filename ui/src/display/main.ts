import { mount } from 'svelte';
import { connect, setSession } from '../api/client';
import { preferredLanguage, speak, speakFrom } from '../api/words.svelte';
import { chooseTransport } from '../platform/choose';
import '../parts/base.css';
import Display from './Display.svelte';
import { displayWords } from './words';

const way = await chooseTransport('display');
connect(way);
// A page opened from the counter's begins with a copy of what that one keeps for itself.
setSession(null);
speakFrom(displayWords);
await speak(preferredLanguage(null));

const place = document.getElementById('app');
if (place) {
  // Where it shares the counter's monitor there must be a way back by touch.
  const inFront = location.hash === '#front';
  mount(Display, { target: place, props: { inFront, onleave: () => void way.hideDisplay?.() } });
}

// After the first picture: slices of the Chinese font for computers that have none of their own.
void import('@fontsource-variable/noto-sans-sc/wght.css');
