import type { Commands } from '../../ui/src/api/generated.ts';
import { PINS } from '../e2e/server.ts';
import { say } from '../e2e/words.ts';
import type { WebDriver } from './webdriver.ts';

/** The words on the screen; the window of the tests speaks English whatever the computer does. */
export const words = (id: string, args: Record<string, string | number> = {}) => say('en', id, args);

/** Sends a command as the person at this till, through the window's own bridge. */
export async function command<N extends keyof Commands>(
  window: WebDriver,
  name: N,
  request: Commands[N]['request'],
): Promise<Commands[N]['reply']> {
  const answer = await window.runAsync<{ reply?: Commands[N]['reply']; error?: unknown }>(
    `const [command, request, done] = arguments;
     const kept = { session: sessionStorage.getItem('storeloop.session'), till: localStorage.getItem('storeloop.till') ?? '' };
     window.__TAURI_INTERNALS__.invoke('call', { command, request, envelope: { requestId: crypto.randomUUID(), approval: null, ...kept } })
       .then((reply) => done({ reply }), (error) => done({ error }));`,
    name,
    request,
  );
  if (answer.reply === undefined) throw new Error(`${name}: ${JSON.stringify(answer.error)}`);
  return answer.reply;
}

/** Signs somebody of the demo shop in; their name. */
export async function signIn(window: WebDriver, role: keyof typeof PINS): Promise<string> {
  const { people } = await command(window, 'staff.list_people', {});
  const person = people.find((one) => one.role === role);
  if (!person) throw new Error(`the demo shop has no ${role}`);
  await (await window.button(person.name)).click();
  const pin = await window.css('input[type="password"]');
  await pin.type(PINS[role]);
  await (await window.button(words('app-pin-done'))).click();
  await window.css('nav.rail');
  return person.name;
}
