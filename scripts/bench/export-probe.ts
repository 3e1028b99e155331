/** When a press gave its file, clipboard or print, in milliseconds of the page. */
export type Given = { at: number; bytes: number; text: string | null };

export type Probe = { given: Given | null; blob: Blob | null };

/** Runs in a page before its scripts: files are timed where they are handed over, and not kept. */
export function watchGiven(): void {
  const probe: Probe = { given: null, blob: null };
  Object.assign(window, { benchExport: probe });
  const give = (bytes: number, text: string | null = null) =>
    (probe.given = { at: performance.now(), bytes, text });

  const toUrl = URL.createObjectURL.bind(URL);
  URL.createObjectURL = (blob: Blob) => {
    probe.blob = blob;
    return toUrl(blob);
  };
  const click = HTMLAnchorElement.prototype.click;
  HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
    if (!this.hasAttribute('download')) return click.call(this);
    const { blob } = probe;
    const { at } = give(blob?.size ?? 0);
    void blob?.text().then((text) => (probe.given = { at, bytes: blob.size, text }));
  };
  window.print = () => void give(0);
  Object.assign(navigator.clipboard, {
    write: async (items: ClipboardItem[]) => {
      const types = items.flatMap((item) => item.types.map((type) => item.getType(type)));
      const blobs = await Promise.all(types);
      give(blobs.reduce((sum, { size }) => sum + size, 0));
    }
  });
}

/** Presses a button of the open dialog by its words, and waits for what it gives. */
export async function timePress(name: string): Promise<Given & { took: number }> {
  const probe = (window as unknown as { benchExport: Probe }).benchExport;
  const button = [...document.querySelectorAll<HTMLButtonElement>('dialog button')].find(
    (one) => one.textContent?.trim() === name
  );
  if (!button) throw new Error(`missing button: ${name}`);
  probe.given = null;
  const start = performance.now();
  button.click();
  const later = () => new Promise((done) => setTimeout(done, 2));
  while (probe.given === null) await later();
  const { at } = probe.given as Given;
  // The text of a file is read after it was given; the dialog takes no second press before it spoke.
  await new Promise((done) => setTimeout(done, 150));
  return { ...(probe.given as Given), took: at - start };
}

/** The browser alone: a drawing that is there already, as a PNG of twice its size. */
export async function timePlainPng(svg: string): Promise<number> {
  const start = performance.now();
  const image = new Image();
  image.src = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  await image.decode();
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [image.naturalWidth * 2, image.naturalHeight * 2];
  canvas.getContext('2d')!.drawImage(image, 0, 0, canvas.width, canvas.height);
  await new Promise((done) => canvas.toBlob(done, 'image/png'));
  return performance.now() - start;
}
