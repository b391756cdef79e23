import { invoke } from '@tauri-apps/api/core';
import { listen } from '@tauri-apps/api/event';
import type { ChangeNotice } from '../api/generated';
import type { Transport } from './transport';

/** The desktop window: one command carries them all. */
export function tauriTransport(): Transport {
  return {
    send: (command, request, envelope) => invoke('call', { command, request, envelope }),
    onChanges: (changed) => {
      void listen<ChangeNotice>('changes', (event) => changed(event.payload.topics));
    },
    pickFolder: () => invoke('pick_folder'),
    pickBackup: () => invoke('pick_backup'),
    showDisplay: () => invoke('show_display'),
    hideDisplay: () => invoke('hide_display'),
  };
}
