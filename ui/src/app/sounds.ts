import { shop } from '../api/shop.svelte';

export type Sound = 'accepted' | 'refused' | 'gift' | 'request';

/** Pitches in hertz, one after the other: one short rising, two low, three climbing, and two that fall like a door bell. */
const TONES: Record<Sound, readonly { from: number; to: number; seconds: number }[]> = {
  accepted: [{ from: 880, to: 1175, seconds: 0.11 }],
  refused: [
    { from: 220, to: 196, seconds: 0.15 },
    { from: 196, to: 175, seconds: 0.2 },
  ],
  gift: [
    { from: 659, to: 659, seconds: 0.09 },
    { from: 784, to: 784, seconds: 0.09 },
    { from: 1047, to: 1047, seconds: 0.16 },
  ],
  request: [
    { from: 698, to: 698, seconds: 0.16 },
    { from: 523, to: 523, seconds: 0.26 },
  ],
};

let speaker: AudioContext | null = null;

/** Plays a tone at a loudness of 0 to 100, made on the spot because the window may not play files. */
export function play(kind: Sound, loudness: number): void {
  if (loudness <= 0 || typeof AudioContext === 'undefined') return;
  speaker ??= new AudioContext();
  void speaker.resume();
  let at = speaker.currentTime;
  for (const tone of TONES[kind]) {
    const voice = speaker.createOscillator();
    const gain = speaker.createGain();
    voice.type = kind === 'refused' ? 'triangle' : 'sine';
    voice.frequency.setValueAtTime(tone.from, at);
    voice.frequency.linearRampToValueAtTime(tone.to, at + tone.seconds);
    // Loudness is heard in proportions, not in sums.
    const full = ((loudness / 100) * loudness) / 100 / 3;
    gain.gain.setValueAtTime(0, at);
    gain.gain.linearRampToValueAtTime(full, at + 0.01);
    gain.gain.linearRampToValueAtTime(0, at + tone.seconds);
    voice.connect(gain).connect(speaker.destination);
    voice.start(at);
    voice.stop(at + tone.seconds);
    at += tone.seconds + 0.03;
  }
}

/** Plays a tone as loud as the settings say. */
export function sound(kind: Sound): void {
  const settings = shop.state?.settings;
  if (settings?.soundOn) play(kind, settings.loudness);
}
