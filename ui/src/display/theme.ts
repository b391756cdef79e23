/** Customers see what their eyes are used to from the computer: its own theme, not the till's. Returns how to stop. */
export function followSystemTheme(): () => void {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const apply = () => (document.documentElement.dataset.theme = dark.matches ? 'dark' : 'light');
  apply();
  dark.addEventListener('change', apply);
  return () => dark.removeEventListener('change', apply);
}
