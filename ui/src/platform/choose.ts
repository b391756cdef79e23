import type { Transport } from './transport';

/** The desktop window when there is one, else the page's own server. */
export async function chooseTransport(): Promise<Transport> {
  if ('__TAURI_INTERNALS__' in window) {
    const { tauriTransport } = await import('./tauri');
    return tauriTransport();
  }
  const { httpTransport } = await import('./http');
  return httpTransport();
}
