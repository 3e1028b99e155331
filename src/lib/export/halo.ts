import { fontWidth } from './font-width.ts';
import { NO_PAINT, type Shape, type TextShape } from './shape.ts';

/** Heights over the baseline in sizes of the type, a little more than those of any font of ours. */
const SMALL = 0.55;
const TALL = 0.74;
const MARK = 0.2;
/** A tone stands half beside the mark that it is written over. */
const NEXT_MARK = 0.12;
const UNDER = 0.22;
/** As high as their own bodies; every other sign may be as high as a capital. */
const LOW = /^[acegmnopqrsuvwxyz ,.·–−]$/;
const DEEP = /^[gjpqyQ,;()[\]|]$/;
/** Marks that stand over a letter, or over another mark. */
const OVER = /[\u0300-\u0304\u0306-\u030c]/g;
const BELOW = /[\u0323-\u0328\u032d-\u0331]/;

type Step = { width: number; top: number; bottom: number };

/** How far a letter with its marks stands up and down from the baseline. */
function stepOf(letter: string, width: number): Step {
  const [base = ' '] = letter.normalize('NFD').replaceAll('\u00a0', ' ');
  const marks = letter.normalize('NFD').slice(base.length);
  const over = marks.match(OVER)?.length ?? 0;
  return {
    width,
    top: (LOW.test(base) ? SMALL : TALL) + (over > 0 ? MARK + (over - 1) * NEXT_MARK : 0),
    bottom: DEEP.test(base) || BELOW.test(marks) ? UNDER : 0.02
  };
}

/** Neighbours of one height are one step. */
const joined = (steps: readonly Step[]): Step[] =>
  steps.reduce<Step[]>((all, step) => {
    const last = all.at(-1);
    if (!last || last.top !== step.top || last.bottom !== step.bottom) return [...all, step];
    return [...all.slice(0, -1), { ...last, width: last.width + step.width }];
  }, []);

/**
 * The ground of a text's halo: the outline of its letters in steps, as a shape. A copy of the text
 * with a thick stroke looks much the same, but then every label is read, copied and found twice in
 * a PDF, and moved by halves in a slide. Null where the text has no halo.
 */
export function toHalo(shape: TextShape, font: string): Shape | null {
  const { halo, text, size, bold, anchor } = shape;
  if (!halo) return null;
  const letters = [...text.normalize('NFC')];
  const steps = joined(letters.map((l) => stepOf(l, fontWidth(l, font, { size, bold }))));
  const width = steps.reduce((sum, step) => sum + step.width, 0);
  let x = shape.x - { start: 0, middle: width / 2, end: width }[anchor];
  const sides = steps.map((step) => {
    const left = x;
    x += step.width;
    return { left, right: x, top: shape.y - step.top * size, foot: shape.y + step.bottom * size };
  });
  const along = sides.flatMap((s) => [[s.left, s.top] as const, [s.right, s.top] as const]);
  const back = sides.flatMap((s) => [[s.left, s.foot] as const, [s.right, s.foot] as const]);
  const { fill } = halo;
  return {
    kind: 'path',
    stretches: [{ points: [...along, ...back.reverse()], closed: true }],
    paint: { ...NO_PAINT, fill, stroke: fill, width: halo.width * 2, round: true },
    ...(shape.unit ? { unit: shape.unit } : {})
  };
}
