/** Hands a file to the person. */
export function downloadBlob(name: string, blob: Blob): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/** Hands a text to the person as a file. Spreadsheets need the byte order mark to read it as UTF-8. */
export function downloadText(name: string, text: string, type = 'text/csv;charset=utf-8'): void {
  const withMark = text.startsWith('\uFEFF') ? text : `\uFEFF${text}`;
  downloadBlob(name, new Blob([withMark], { type }));
}
