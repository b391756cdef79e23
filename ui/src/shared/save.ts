/** Hands a text over as a file, the way this window saves files. */
export function saveText(fileName: string, text: string, type = 'text/plain;charset=utf-8'): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  document.body.append(link);
  link.click();
  link.remove();
  // The window reads the text after the click; the address must outlive that.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
