import type { Seat, Transport } from './transport';

/** The desktop window when there is one, else the page's own server. The desktop knows the seat by its window. */
export async function chooseTransport(seat: Seat = 'counter'): Promise<Transport> {
  if ('__TAURI_INTERNALS__' in window) {
    const { tauriTransport } = await import('./tauri');
    return tauriTransport();
  }
  const { httpTransport } = await import('./http');
  return httpTransport(seat);
}
