import { relationsOf, treeOf } from './package-parts.ts';
import { fillOf, groundOf, type ThemeColours } from './template-colours.ts';
import type { Template } from './open-template.ts';
import type { Area, Stage } from './stage.ts';
import { areaOf, isTitle, shapesOf, typeOf } from './template-shapes.ts';
import { titleStyle } from './template-title.ts';
import { down, localName, type XmlNode } from './xml-tree.ts';

/** Our sizes are made for a slide of 10 by 7.5 inches and wider. */
const OURS = { width: 10, height: 7.5 };
const EDGE = 0.3;
const SIDE = 0.5;
const EMU = 914_400;
const USUAL_INSET = 0.1;
const AIR = 0.08;
/** Of the slide: what covers more is a ground, not an obstacle. */
const GROUND = 0.5;
/** A room lower than this share of the slide is not worth keeping to. */
const LEAST_ROOM = 0.45;
/** Faces that run clearly wider than Arial. */
const WIDE = /verdana|montserrat|poppins|open sans|tahoma|be vietnam|georgia|raleway|nunito/i;

const meet = (a: Area, b: Area): boolean =>
  a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;

const FOOTERS = ['dt', 'ftr', 'sldNum'];

/** Inches that text keeps from the sides of its place, so that ours begins where the title's does. */
function insetOf(shape: XmlNode | undefined): number {
  const said = down(shape, 'txBody', 'bodyPr')?.attributes['lIns'];
  return said === undefined ? USUAL_INSET : Number(said) / EMU || 0;
}

type Cuts = { area: Area; obstacles: readonly Area[]; trusted: Area | null };

/** Leaves out what stands in the way, but for what the layout itself writes over. */
function cut({ area, obstacles, trusted }: Cuts): Area {
  let [top, bottom] = [area.y, area.y + area.h];
  for (const thing of obstacles) {
    if (!meet(thing, { ...area, y: top, h: bottom - top })) continue;
    if (trusted && meet(thing, trusted)) continue;
    const isLow = thing.y + thing.h / 2 > area.y + area.h / 2;
    if (isLow) bottom = Math.min(bottom, thing.y - AIR);
    else top = Math.max(top, thing.y + thing.h + AIR);
  }
  return { ...area, y: top, h: bottom - top };
}

/** What a template's layout leaves to write on: under its title, above its foot, beside its signs. */
export function templateStage(
  { files, layout, master, width, height }: Template,
  themed: ThemeColours
): Stage {
  const scale = Math.min(width / OURS.width, height / OURS.height);
  const [w, h] = [width / scale, height / scale];
  const [layoutTree, masterTree] = [treeOf(files, layout), treeOf(files, master)];
  const [own, inherited] = [shapesOf(layoutTree), shapesOf(masterTree)];
  const titleShape = own.find(isTitle);
  const masterTitle = inherited.find(isTitle);
  const titleArea = titleShape && (areaOf(titleShape, scale) ?? areaOf(masterTitle, scale));
  const isCover = titleShape !== undefined && typeOf(titleShape) === 'ctrTitle';
  const title =
    titleArea && !isCover && titleArea.y + titleArea.h < h * LEAST_ROOM
      ? { ...titleArea, size: titleStyle(layoutTree, masterTree).size / scale }
      : null;

  const bodies = [...own, ...inherited].filter((s) => ['body', 'obj'].includes(typeOf(s) ?? ''));
  const trusted = bodies.map((s) => areaOf(s, scale)).find((a) => a && a.w > w * 0.6) ?? null;
  const sides = trusted ?? (title && title.w > w * 0.6 ? title : null);
  const indent = insetOf(titleShape ?? masterTitle) / scale;
  const [left, right] = sides
    ? [Math.max(0.2, sides.x + indent), Math.min(w - 0.2, sides.x + sides.w - indent)]
    : [SIDE, w - SIDE];
  const top = title ? title.y + title.h + AIR : Math.max(EDGE, Math.min(trusted?.y ?? SIDE, SIDE));
  const isPlain = layoutTree?.attributes['showMasterSp'] === '0';
  const drawn = [...own, ...(isPlain ? [] : inherited)].filter(
    (s) =>
      typeOf(s) === null && ['sp', 'pic', 'grpSp', 'cxnSp', 'graphicFrame'].includes(localName(s))
  );
  const feet = (own.some((s) => FOOTERS.includes(typeOf(s) ?? '')) ? own : []).filter((s) =>
    FOOTERS.includes(typeOf(s) ?? '')
  );
  const footAreas = feet.flatMap((s) => {
    const same = inherited.find((m) => typeOf(m) === typeOf(s));
    return areaOf(s, scale) ?? areaOf(same, scale) ?? [];
  });
  const obstacles = [...drawn.flatMap((s) => areaOf(s, scale) ?? []), ...footAreas].filter(
    (a) => a.w * a.h < w * h * GROUND
  );
  const whole = { x: left, y: top, w: right - left, h: h - EDGE - top };
  const free = cut({ area: whole, obstacles, trusted });
  const area = free.h >= h * LEAST_ROOM ? free : whole;
  const base = groundOf([layoutTree, masterTree], themed);
  const under = [...(isPlain ? [] : inherited), ...own].filter((s) => drawn.includes(s));
  const { ground, panel } = groundUnder(under, { area, base, scale, themed });
  return {
    width: w,
    height: h,
    scale,
    title,
    area: panel ? inset(area) : area,
    ground: panel ? '#ffffff' : ground,
    panel: panel ? area : null,
    run: runOf(files, master)
  };
}

/** Inches between the edge of a panel and what is on it. */
const PANEL = { across: 0.15, down: 0.08 };

const inset = ({ x, y, w, h }: Area): Area => ({
  x: x + PANEL.across,
  y: y + PANEL.down,
  w: w - 2 * PANEL.across,
  h: h - 2 * PANEL.down
});

const sizeOf = ({ w, h }: Area): number => Math.max(0, w) * Math.max(0, h);

const shared = (a: Area, b: Area): number =>
  sizeOf({
    x: 0,
    y: 0,
    w: Math.min(a.x + a.w, b.x + b.w) - Math.max(a.x, b.x),
    h: Math.min(a.y + a.h, b.y + b.h) - Math.max(a.y, b.y)
  });

/** Of the area: a shape that covers so much of it is its ground; less than the other is a touch. */
const COVERS = 0.97;
const TOUCHES = 0.01;

type Under = { area: Area; base: string | null; scale: number; themed: ThemeColours };

/** What the area stands on: the slide, or the last shape under all of it. */
function groundUnder(
  shapes: readonly XmlNode[],
  { area, base, scale, themed }: Under
): { ground: string; panel: boolean } {
  let ground = base;
  let isDrawnOn = false;
  for (const shape of shapes) {
    const at = areaOf(shape, scale);
    const share = at ? shared(at, area) / sizeOf(area) : 0;
    const look = down(shape, 'spPr');
    const isEmpty = localName(shape) === 'sp' && down(look, 'noFill') !== null;
    if (share < TOUCHES || isEmpty) continue;
    isDrawnOn = share < COVERS;
    if (share >= COVERS) ground = localName(shape) === 'sp' ? fillOf(look, themed) : null;
  }
  return { ground: ground ?? '#ffffff', panel: ground === null || isDrawnOn };
}

function runOf(files: Template['files'], master: string): number {
  const theme = relationsOf(files, master).find((r) => r.type.endsWith('/theme'))?.target ?? '';
  const fonts = down(treeOf(files, theme), 'themeElements', 'fontScheme');
  const faces = ['majorFont', 'minorFont'].map(
    (kind) => down(fonts, kind, 'latin')?.attributes['typeface'] ?? ''
  );
  return faces.some((face) => WIDE.test(face)) ? 1.18 : 1.05;
}
