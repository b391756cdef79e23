import { invoke } from '@tauri-apps/api/core';
import { listen } from '@tauri-apps/api/event';
import type { ChangeNotice } from '../api/generated';
import type { OpenedFiles, Transport } from './transport';

const opened: OpenedFiles = {
  onCame: (came) => {
    void listen('file-opened', came);
  },
  name: () => invoke<string | null>('opened_file'),
  take: async () => new File([await invoke<ArrayBuffer>('take_opened_file')], ''),
};

/** The desktop window: one command carries them all. */
export function tauriTransport(): Transport {
  return {
    send: (command, request, envelope) => invoke('call', { command, request, envelope }),
    onChanges: (changed) => {
      void listen<ChangeNotice>('changes', (event) => changed(event.payload.topics));
    },
    pickFolder: () => invoke('pick_folder'),
    pickBackup: () => invoke('pick_backup'),
    opened,
    showDisplay: () => invoke('show_display'),
    hideDisplay: () => invoke('hide_display'),
  };
}
