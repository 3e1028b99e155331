import type { MultiplesModel, Panel } from '../models/multiples.ts';
import { textWidth, widest, wrapText } from '../text-width.ts';

type Line = { text: string; y: number };

export type PanelBox = {
  panel: Panel;
  names: Line[];
  said: Line[];
  /** The plot of the panel. */
  left: number;
  right: number;
  top: number;
  bottom: number;
  /** Middle of the years under it. */
  axis: number;
  /** Its axis is written beside it. */
  hasTicks: boolean;
};

export type MultiplesLayout = {
  panels: PanelBox[];
  /** Middle of the line that says what the pale and the upright lines are; null without any. */
  key: number | null;
  height: number;
};

const GAP = { x: 22, y: 20 };
const NAME_SIZE = 12;
const NAME_LINE = 16;
const SAID_SIZE = 11;
const SAID_LINE = 15;
const AXIS = 18;
const KEY = 26;
/** Panels are at least as wide as this, and not so wide that few would fill a row. */
const FEW = { count: 4, least: 210 };
const MANY = 148;
const PLOT = { few: 116, many: 78, least: 44 };

/** As many columns as there is room for, and rows as even as they can be. */
function columnsOf(count: number, width: number): number {
  const least = count <= FEW.count ? FEW.least : MANY;
  const room = Math.max(1, Math.floor((width + GAP.x) / (least + GAP.x)));
  const most = Math.max(Math.min(room, count), width < 2 * least ? Math.min(2, count) : 1);
  const rows = Math.ceil(count / most);
  return Math.ceil(count / rows);
}

/** Height of the plot of every panel. */
export const plotOf = ({ panels, plotHeight }: MultiplesModel): number =>
  Math.max(PLOT.least, plotHeight ?? (panels.length <= 6 ? PLOT.few : PLOT.many));

/** Where the panels stand: row after row, as many beside each other as the width allows. */
export function layoutMultiples(model: MultiplesModel, width: number): MultiplesLayout {
  const count = model.panels.length;
  const columns = columnsOf(count, width);
  const plot = plotOf(model);
  const gutterOf = (panels: readonly Panel[]) =>
    8 +
    widest(
      panels.flatMap((p) => p.ticks.map((t) => t.text)),
      SAID_SIZE
    );
  const shared = model.axes === 'shared';
  const gutter = gutterOf(model.panels);
  // A shared axis is written once a row, at its left; own axes at each panel.
  const margin = shared ? gutter : 0;
  const pitch = (width - margin + GAP.x) / columns;
  const inner = pitch - GAP.x - (shared ? 0 : gutter);
  const key = model.medianText === '' && model.notedText === '' ? null : 8;
  let y = key === null ? 0 : KEY;
  const panels: PanelBox[] = [];
  for (let i = 0; i < count; i += columns) {
    const row = model.panels.slice(i, i + columns).map((panel) => ({
      panel,
      names: wrapText(panel.name, inner, NAME_SIZE, { bold: true }),
      said: panel.said.flatMap((text) => wrapText(text, inner, SAID_SIZE))
    }));
    const head = Math.max(
      ...row.map((r) => r.names.length * NAME_LINE + r.said.length * SAID_LINE)
    );
    const top = y + head + 8;
    row.forEach(({ panel, names, said }, column) => {
      const left = margin + column * pitch + (shared ? 0 : gutter);
      const under = y + names.length * NAME_LINE;
      panels.push({
        panel,
        names: names.map((text, k) => ({ text, y: y + (k + 0.5) * NAME_LINE })),
        said: said.map((text, k) => ({ text, y: under + (k + 0.5) * SAID_LINE })),
        left,
        right: left + inner,
        top,
        bottom: top + plot,
        axis: top + plot + 12,
        hasTicks: !shared || column === 0
      });
    });
    y = top + plot + AXIS + GAP.y;
  }
  return { panels, key, height: Math.max(y - GAP.y, 20) + 4 };
}

/** Whether the first and the last year find room under a panel. */
export const hasBothYears = ({ left, right }: PanelBox): boolean =>
  right - left > 2 * textWidth('2016', SAID_SIZE) + 10;
