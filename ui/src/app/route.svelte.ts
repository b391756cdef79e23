/*
 * Where the window is: #/members/12 is the screen `members` with the rest ['12'].
 * Screens read `route.rest` and move with `go`; the address is the only memory of it.
 */

export const SCREENS = [
  'counter',
  'today',
  'members',
  'gifts',
  'draws',
  'vouchers',
  'settlement',
  'rewards',
  'alliance',
  'print',
  'shift',
  'staff',
  'settings',
] as const;
export type ScreenName = (typeof SCREENS)[number];

function read(): { screen: ScreenName; rest: string[] } {
  const [first, ...rest] = location.hash.replace(/^#\/?/, '').split('/').map(decodeURIComponent);
  const screen = SCREENS.find((name) => name === first) ?? 'counter';
  return { screen, rest: rest.filter((part) => part !== '') };
}

class Route {
  screen = $state<ScreenName>('counter');
  rest = $state.raw<string[]>([]);

  /** Follows the address; called once by the shell. */
  follow(): () => void {
    const take = () => Object.assign(this, read());
    take();
    window.addEventListener('hashchange', take);
    return () => window.removeEventListener('hashchange', take);
  }
}

export const route = new Route();

export function address(screen: ScreenName, ...rest: (string | number)[]): string {
  return `#/${[screen, ...rest].map((part) => encodeURIComponent(part)).join('/')}`;
}

/** `go('members', 12)` opens that member, `go('members', 12, 'edit')` their form, `go('gifts', 'receive')` that act. */
export function go(screen: ScreenName, ...rest: (string | number)[]): void {
  location.hash = address(screen, ...rest);
}
