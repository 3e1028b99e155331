/** How far two pictures of one drawing are apart. */
export type Apart = {
  /** Mean difference of blurred pixels, of 1. */
  mean: number;
  /** The largest difference of one blurred spot, of 1. */
  worst: number;
  /** Labels that one of the two left blank. */
  blank: string[];
};

/**
 * Runs inside a browser: draws the SVG itself, opens the picture that another program made of it,
 * and compares both coarsely, since no two programs set letters to the same pixel.
 */
export async function comparePictures([svg, png]: readonly [string, string]): Promise<Apart> {
  const SPOT = 24;
  const open = async (url: string) => {
    const image = new Image();
    image.src = url;
    await image.decode();
    return image;
  };
  const toPixels = (image: CanvasImageSource, width: number, height: number) => {
    const canvas = Object.assign(document.createElement('canvas'), { width, height });
    const context = canvas.getContext('2d', { willReadFrequently: true })!;
    context.fillStyle = '#ffffff';
    context.fillRect(0, 0, width, height);
    context.imageSmoothingQuality = 'high';
    context.drawImage(image, 0, 0, width, height);
    return { canvas, data: context.getImageData(0, 0, width, height).data };
  };

  const parsed = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement;
  const [width, height] = ['width', 'height'].map((name) => Number(parsed.getAttribute(name)));
  const own = await open(`data:image/svg+xml;base64,${btoa(unescape(encodeURIComponent(svg)))}`);
  const other = await open(`data:image/png;base64,${png}`);
  const whole = [own, other].map((image) => toPixels(image, width!, height!));

  const [a, b] = whole.map(
    ({ canvas }) => toPixels(canvas, Math.round(width! / SPOT), Math.round(height! / SPOT)).data
  );
  let [sum, worst] = [0, 0];
  for (let i = 0; i < a!.length; i += 4) {
    const apart = Math.max(...[0, 1, 2].map((c) => Math.abs(a![i + c]! - b![i + c]!))) / 255;
    sum += apart;
    worst = Math.max(worst, apart);
  }

  // A label is there where its place is not of one colour.
  const root = document.body.appendChild(
    document.importNode(parsed, true)
  ) as unknown as SVGElement;
  const spread = (data: Uint8ClampedArray, box: DOMRect) => {
    let [low, high] = [255, 0];
    const [left, right] = [Math.max(0, Math.floor(box.x)), Math.min(width!, box.x + box.width)];
    const [top, bottom] = [Math.max(0, Math.floor(box.y)), Math.min(height!, box.y + box.height)];
    for (let y = top; y < bottom; y++)
      for (let x = left; x < right; x++) {
        const at = (y * width! + x) * 4;
        const light = (data[at]! + data[at + 1]! + data[at + 2]!) / 3;
        low = Math.min(low, light);
        high = Math.max(high, light);
      }
    return high - low;
  };
  const blank = [...root.querySelectorAll('text')]
    .filter((text) => (text.textContent ?? '').trim() !== '')
    .filter((text) => whole.some(({ data }) => spread(data, text.getBBox()) < 40))
    .map((text) => text.textContent ?? '');
  root.remove();
  return { mean: sum / (a!.length / 4), worst, blank };
}
