import type { Palette } from '#lib/charts/palette.ts';
import { SLIDE } from '../palette.ts';
import { contrast, luminance, mix, toRgb } from './mix.ts';
import { down, localName, within, type XmlNode } from './xml-tree.ts';

/** The colours of a theme by their names on slides: `tx1`, `bg1`, `accent1` … as `#rrggbb`. */
export type ThemeColours = Record<string, string>;

const SLOTS = ['dk1', 'lt1', 'dk2', 'lt2', ...[1, 2, 3, 4, 5, 6].map((n) => `accent${n}`)];
/** As office programs have it where a master says nothing. */
const USUAL_MAP = { bg1: 'lt1', tx1: 'dk1', bg2: 'lt2', tx2: 'dk2' };

const isHex = (text: string | undefined): text is string => /^[\da-f]{6}$/i.test(text ?? '');

/** A colour element as `#rrggbb`, about as light as it comes out; null for what cannot be known. */
function toHex(node: XmlNode | undefined, themed: ThemeColours): string | null {
  if (!node) return null;
  const { val, lastClr } = node.attributes;
  const kind = localName(node);
  const named = kind === 'schemeClr' ? (themed[val ?? ''] ?? null) : null;
  const plain = kind === 'srgbClr' && isHex(val) ? val : kind === 'sysClr' ? lastClr : undefined;
  const base = named ?? (isHex(plain) ? `#${plain.toLowerCase()}` : null);
  if (base === null) return null;
  const share = (name: string, usual: number) =>
    Number(down(node, name)?.attributes['val'] ?? usual * 1e5) / 1e5;
  const [by, and] = [share('lumMod', 1), share('lumOff', 0)];
  const parts = toRgb(base).map((c) => Math.max(0, Math.min(255, Math.round(c * by + 255 * and))));
  return `#${parts.map((c) => c.toString(16).padStart(2, '0')).join('')}`;
}

/** The colours of a theme as a master, or a layout of its own mind, maps them. */
export function themeColours(
  theme: XmlNode | null,
  master: XmlNode | null,
  layout: XmlNode | null
): ThemeColours {
  const scheme = down(theme, 'themeElements', 'clrScheme');
  const slots: ThemeColours = { dk1: '#000000', lt1: '#ffffff', dk2: '#000000', lt2: '#ffffff' };
  for (const slot of SLOTS) {
    const found = toHex(within(down(scheme, slot))[0], {});
    if (found) slots[slot] = found;
  }
  const own = down(layout, 'clrMapOvr', 'overrideClrMapping') ?? down(master, 'clrMap');
  const map = { ...USUAL_MAP, ...(own?.attributes ?? {}) };
  const mapped = Object.entries(map).flatMap(([name, slot]) =>
    slots[slot] ? [[name, slots[slot]] as const] : []
  );
  return { ...slots, ...Object.fromEntries(mapped) };
}

/** Shades this far apart in one fill are no single ground. */
const ONE_GROUND = 2;

/** What fills a shape or a slide, as one colour; null for pictures and wide runs of shades. */
export function fillOf(holder: XmlNode | null, themed: ThemeColours): string | null {
  const solid = within(down(holder, 'solidFill'))[0];
  if (solid) return toHex(solid, themed);
  const stops = within(down(holder, 'gradFill', 'gsLst')).map((n) => toHex(within(n)[0], themed));
  const [first] = stops;
  if (!first || stops.some((s) => s === null || contrast(s, first) > ONE_GROUND)) return null;
  return first;
}

/** The ground on which slides stand; null where it is a picture. */
export function groundOf(parts: readonly (XmlNode | null)[], themed: ThemeColours): string | null {
  const bg = parts.map((part) => down(part, 'cSld', 'bg')).find((found) => found !== null);
  if (!bg) return themed['bg1']!;
  const own = down(bg, 'bgPr');
  return own ? fillOf(own, themed) : toHex(within(down(bg, 'bgRef'))[0], themed);
}

/** Text needs this; marks that are large need less (WCAG 2). */
const READ = 4.5;
const SEEN = 3;
const DARK = 0.3;
/** A grey is no colour to point with. */
const LEAST_HUE = 40;

const hue = (hex: string): number => Math.max(...toRgb(hex)) - Math.min(...toRgb(hex));

/** The first colour of the theme that stands out on its ground; null when none does. */
function pointer(themed: ThemeColours, ground: string): string | null {
  const names = SLOTS.slice(4).filter((name) => themed[name] && hue(themed[name]) >= LEAST_HUE);
  const beyond = (least: number) => names.find((n) => contrast(themed[n]!, ground) >= least);
  return beyond(READ) ?? beyond(SEEN) ?? null;
}

/** The colour itself, or as much nearer to the ink as it takes to be seen on the ground. */
function seen(colour: string, ground: string, ink: string, least = SEEN): string {
  for (let share = 1; share > 0; share -= 0.1) {
    const mixed = mix(colour, ink, share);
    if (contrast(mixed, ground) >= least) return mixed;
  }
  return ink;
}

/**
 * Our colours on the ground of a template: text and highlight are the theme's own, by name; what
 * stands back is between text and ground; series keep their colours as far as they can be seen.
 * Where nothing is highlighted, the theme's colour is that of all marks.
 */
export function templatePalette(
  themed: ThemeColours,
  ground: string,
  { highlights }: { highlights: boolean }
): Palette {
  const isRead = contrast(themed['tx1']!, ground) >= READ;
  const better = contrast('#ffffff', ground) > contrast(SLIDE.ink, ground) ? '#ffffff' : SLIDE.ink;
  const ink = isRead ? themed['tx1']! : better;
  const between = (share: number) => mix(ink, ground, share);
  const found = pointer(themed, ground);
  const accent = found ?? seen(SLIDE.accent, ground, ink);
  // Names at the ends of lines are written in these.
  const least = luminance(ground) < DARK ? READ : SEEN;
  const cat = SLIDE.cat.map((c) => seen(c, ground, ink, least)) as unknown as Palette['cat'];
  return {
    ...SLIDE,
    paper: ground,
    ink: isRead ? 'tx1' : better,
    ink2: between(0.8),
    ink3: between(0.68),
    rule: between(0.5),
    grid: between(0.13),
    surface: between(0.06),
    accent,
    mark: highlights ? between(0.45) : accent,
    quiet: between(0.38),
    faint: between(0.2),
    hatch: between(0.5),
    dots: between(0.4),
    cat
  };
}
