/** Hands a text to the window's own way of saving files. */
export function saveText(fileName: string, text: string, type: string): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  // The window reads the text after the click; the address must outlive that.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
