import { Refused } from '../api/errors';

/** As much as the core takes of one file. */
const MOST_MIB = 64;

/** The bytes of a chosen or dropped file in base64. Throws Refused when it is too large or cannot be read. */
export function bytesOfFile(file: File): Promise<string> {
  if (file.size > MOST_MIB * 1024 * 1024) {
    return Promise.reject(new Refused({ area: 'alliance', code: 'too_large', most: MOST_MIB * 1024 * 1024 }));
  }
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).split(',')[1] ?? '');
    // A folder, or a file that went away: whatever it is, nothing can be read from it.
    reader.onerror = () => reject(new Refused({ area: 'alliance', code: 'not_ours' }));
    reader.readAsDataURL(file);
  });
}

/** The file that is dragged in; none when it is something else. */
export function draggedFile(event: DragEvent): File | undefined {
  return event.dataTransfer?.files[0];
}

/** Whether what is being dragged is a file at all. */
export const carriesFile = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;
