/** Hands a text over as a file, the way this window saves files. */
export function saveText(fileName: string, text: string, type = 'text/plain;charset=utf-8'): void {
  saveBlob(fileName, new Blob([text], { type }));
}

/** The bytes that the core sent as base64. */
export function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
}

/** The same for what the core sent as base64: a drawn document. */
export function saveBase64(fileName: string, base64: string, type: string): void {
  saveBlob(fileName, new Blob([bytesOf(base64)], { type }));
}

/** The same for what this window made itself: a picture. */
export function saveBlob(fileName: string, blob: Blob): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  document.body.append(link);
  link.click();
  link.remove();
  // The window reads the file after the click; the address must outlive that.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
