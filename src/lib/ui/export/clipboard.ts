/**
 * Puts a picture on the clipboard; false where the browser refuses. It has to be called in the
 * click itself: Safari allows no waiting before it, so the clipboard is given a promise.
 */
export async function copyPicture(makePng: () => Promise<Blob>): Promise<boolean> {
  try {
    const png = makePng();
    // Not every clipboard asks the promise; what it rejects with is told by the write.
    png.catch(() => undefined);
    await write(png);
    return true;
  } catch {
    return false;
  }
}

async function write(png: Promise<Blob>): Promise<void> {
  let item: ClipboardItem;
  try {
    item = new ClipboardItem({ 'image/png': png });
  } catch {
    // Older engines take no promise.
    item = new ClipboardItem({ 'image/png': await png });
  }
  await navigator.clipboard.write([item]);
}

/** Puts a table on the clipboard, for documents as HTML and for spreadsheets as text. */
export async function copyTable({ html, text }: { html: string; text: string }): Promise<boolean> {
  try {
    const item = new ClipboardItem({
      'text/html': new Blob([html], { type: 'text/html' }),
      'text/plain': new Blob([text], { type: 'text/plain' })
    });
    await navigator.clipboard.write([item]);
    return true;
  } catch {
    return false;
  }
}

/** Puts a drawing on the clipboard as SVG; false where the browser does not know it, or refuses. */
export async function copySvg(svg: string): Promise<boolean> {
  const type = 'image/svg+xml';
  try {
    if (!ClipboardItem.supports(type)) return false;
    await navigator.clipboard.write([new ClipboardItem({ [type]: new Blob([svg], { type }) })]);
    return true;
  } catch {
    return false;
  }
}

/** Puts a text on the clipboard; false where the browser refuses. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
