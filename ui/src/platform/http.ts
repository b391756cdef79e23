import type { ChangeNotice } from '../api/generated';
import type { Envelope, Seat, Transport } from './transport';

function headers(envelope: Envelope, seat: Seat): Record<string, string> {
  const sent: Record<string, string> = { 'Content-Type': 'application/json', 'X-Till': envelope.till };
  if (seat === 'display') sent['X-Seat'] = seat;
  if (envelope.requestId) sent['X-Request-Id'] = envelope.requestId;
  if (envelope.session) sent['X-Session'] = envelope.session;
  if (envelope.approval) sent['X-Approval'] = envelope.approval;
  return sent;
}

async function post(path: string, body: unknown, head: Record<string, string>): Promise<unknown> {
  const response = await fetch(path, {
    method: 'POST',
    headers: head,
    body: JSON.stringify(body),
    credentials: 'same-origin',
    cache: 'no-store',
  });
  const text = await response.text();
  const answer: unknown = text === '' ? {} : JSON.parse(text);
  if (!response.ok) throw answer;
  return answer;
}

/** The one-time token of the address becomes a cookie; it does not stay in the address bar. */
async function open(): Promise<void> {
  const found = /(?:^#|&)token=([^&]+)/.exec(location.hash);
  if (!found?.[1]) return;
  history.replaceState(null, '', location.pathname + location.search);
  await post('/api/_open', { token: decodeURIComponent(found[1]) }, { 'Content-Type': 'application/json' });
}

/** The same commands over HTTP, for `storeloop-cli serve`. */
export function httpTransport(seat: Seat): Transport {
  // A used-up token is no reason to stop: the cookie of an earlier opening may still be good.
  const opened = open().catch(() => undefined);
  return {
    send: async (command, request, envelope) => {
      await opened;
      return post(`/api/${command}`, request, headers(envelope, seat));
    },
    showDisplay: () => {
      window.open('display.html', 'storeloop-display')?.focus();
      return Promise.resolve();
    },
    onChanges: (changed) => {
      void opened.then(() => {
        const stream = new EventSource('/api/changes', { withCredentials: true });
        // A notice sent while the stream was down is lost, so every opening counts as a change of everything.
        stream.addEventListener('open', () => changed('everything'));
        stream.addEventListener('message', (event: MessageEvent<string>) => {
          changed((JSON.parse(event.data) as ChangeNotice).topics);
        });
      });
    },
  };
}
