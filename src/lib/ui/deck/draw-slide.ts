import type { Palette } from '#lib/charts/palette.ts';
import { readyToDraw, type Shown } from '#lib/workspace/deck-slides.ts';

/** Type of a slide in pixels. */
export type SlideType = {
  pad: number;
  title: number;
  subtitle: number;
  caption: number;
  foot: number;
  label: { best: number; enough: number; least: number };
  /** Taller than it is wide: a phone held upright, where a drawing may be scrolled. */
  isTall: boolean;
};

/** Sizes for a screen: from 20 px at 1080 lines, and never below 12. */
export function slideType(width: number, height: number): SlideType {
  if (width < 620 && height > width)
    return {
      ...{ pad: 16, title: 20, subtitle: 14, caption: 15, foot: 12, isTall: true },
      label: { best: 14, enough: 12.5, least: 12 }
    };
  const u = Math.min(width / 1280, height / 720);
  const small = Math.max(12, 14.2 * u);
  return {
    pad: Math.max(20, 48 * u),
    title: Math.max(18, 33 * u),
    subtitle: Math.max(13, 20 * u),
    caption: Math.max(13, 19 * u),
    foot: small,
    label: { best: Math.max(13, 20 * u), enough: Math.max(12, 16 * u), least: small },
    isTall: false
  };
}

const FONT = "'Be Vietnam Pro', 'Be Vietnam Pro Fallback', Arial, sans-serif";

type Room = { width: number; height: number };

/** Plot comes with the first drawing. */
const tools = async () => {
  const [fit, write, presets, palette] = await Promise.all([
    import('#lib/export/fit.ts'),
    import('#lib/export/write-svg.ts'),
    import('#lib/export/presets.ts'),
    import('#lib/charts/palette.ts')
  ]);
  const model = await import('#lib/charts/model.ts');
  return { ...fit, ...write, ...presets, ...palette, ...model };
};

/** Draws a figure anew for a room of a slide, in the colours of the page. */
export async function drawSlide(
  shown: Shown,
  room: Room,
  label: SlideType['label'],
  document: Document
): Promise<SVGSVGElement> {
  const { fitChart, writeSvg, PRESETS, SCREEN, toChartModel } = await tools();
  await readyToDraw(shown);
  const model = toChartModel(shown.result, shown.context);
  const preset = { ...PRESETS.slide, label, palette: SCREEN as Palette };
  const { shapes, height } = fitChart(model, room, { preset, document });
  const text = writeSvg(shapes, {
    width: room.width,
    height: Math.max(1, Math.ceil(height)),
    font: FONT,
    title: '',
    description: '',
    metadata: '',
    lang: shown.context.lang
  });
  const parsed = new DOMParser().parseFromString(text, 'image/svg+xml').documentElement;
  const svg = document.importNode(parsed, true) as unknown as SVGSVGElement;
  for (const part of svg.querySelectorAll('title, desc, metadata')) part.remove();
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-label', shown.text.alt);
  return svg;
}
