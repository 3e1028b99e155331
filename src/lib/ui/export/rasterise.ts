import { stampPng } from '#lib/export/png.ts';
import { writePassport, type Passport } from '#lib/export/passport.ts';
import type { Picture } from '#lib/export/picture.ts';

/** The picture as the browser shows it; fonts are those installed, so nothing is waited for. */
function load(svg: string): Promise<HTMLImageElement> {
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  return new Promise<HTMLImageElement>((done, fail) => {
    const image = new Image();
    image.onload = () => done(image);
    image.onerror = () => fail(new Error('invalid SVG'));
    image.src = url;
  }).finally(() => URL.revokeObjectURL(url));
}

/**
 * The picture as an opaque PNG of `scale` times its size, with its physical size and passport in
 * it. Rejects where the browser cannot hold so large a canvas.
 */
export async function toPng(
  { svg, width, height }: Pick<Picture, 'svg' | 'width' | 'height'>,
  { scale, passport }: { scale: number; passport: Passport }
): Promise<Blob> {
  const image = await load(svg);
  const canvas = document.createElement('canvas');
  canvas.width = width * scale;
  canvas.height = height * scale;
  const context = canvas.getContext('2d', { alpha: false });
  if (!context) throw new Error('missing canvas');
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
  if (!blob) throw new Error('missing PNG');
  const bytes = new Uint8Array(await blob.arrayBuffer());
  const stamped = stampPng(bytes, { scale, text: writePassport(passport) });
  return new Blob([stamped], { type: 'image/png' });
}
