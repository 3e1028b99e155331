import { strFromU8, strToU8 } from 'fflate';
import type { Palette } from '#lib/charts/palette.ts';
import { intoTemplate } from './into-template.ts';
import { layOut } from './lay-out.ts';
import { openTemplate } from './open-template.ts';
import { targetOf, treeOf, type Files } from './package-parts.ts';
import type { Slide } from './slide.ts';
import type { Stage } from './stage.ts';
import { templatePalette, themeColours } from './template-colours.ts';
import { templateStage } from './template-stage.ts';
import { titleStyle, toScale, toTitle, type TitleLook, type TitleStyle } from './template-title.ts';

/** A template ready to be written on: its room, its colours, and how slides go into it. */
export type TemplateGround = {
  stage: Stage;
  paletteOf: (highlights: boolean) => Palette;
  fill: (slides: readonly Slide[], ours: Files, options: { keepSlides: boolean }) => Files;
};

/** In the file's own inches and points. */
function titleOf(slide: Slide, stage: Stage): TitleLook {
  const { own, size, x, y, w, h } = layOut(slide, stage).title;
  const { scale } = stage;
  const area = { x: x * scale, y: y * scale, w: w * scale, h: h * scale };
  return { text: slide.title, size: own ? null : size * scale, area: stage.title ? null : area };
}

/** Opens a template; throws `TemplateFault` where it cannot serve. */
export function openGround(bytes: Uint8Array): TemplateGround {
  const template = openTemplate(bytes);
  const { files, master, layout } = template;
  const theme = treeOf(files, targetOf(files, master, 'theme') ?? '');
  const [layoutTree, masterTree] = [treeOf(files, layout), treeOf(files, master)];
  const themed = themeColours(theme, masterTree, layoutTree);
  const style = titleStyle(layoutTree, masterTree);
  const stage = templateStage(template, themed);
  return {
    stage,
    paletteOf: (highlights) => templatePalette(themed, stage.ground, { highlights }),
    fill: (slides, ours, { keepSlides }) => {
      const titles = slides.map((slide) => titleOf(slide, stage));
      const dressed = dress(ours, titles, { style, scale: stage.scale });
      return intoTemplate({ ours: dressed, template, keepSlides });
    }
  };
}

const SLIDE_PART = /^ppt\/slides\/slide(\d+)\.xml$/;
const CHART_PART = /^ppt\/charts\/chart\d+\.xml$/;

/** Our parts with titles as the template writes them, at the template's own inches. */
function dress(
  ours: Files,
  titles: readonly TitleLook[],
  { style, scale }: { style: TitleStyle; scale: number }
): Files {
  const dressed = { ...ours };
  for (const [path, part] of Object.entries(ours)) {
    const slide = SLIDE_PART.exec(path);
    if (!slide && !CHART_PART.test(path)) continue;
    const text = toScale(strFromU8(part), scale);
    const titled = slide ? toTitle(text, titles[Number(slide[1]) - 1]!, style) : text;
    dressed[path] = strToU8(titled);
  }
  return dressed;
}
