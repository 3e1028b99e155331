import type { LotBlock } from '#lib/model/lot.ts';

/** Figures of one block; a block is handed over as one table. */
const SIZE = 1 << 18;

export type LotFigure = {
  unit: number;
  what: number;
  when: number;
  how: number;
  column: number;
  value: number;
  line: number;
  /** Place among the texts; 0 says nothing. */
  text?: number;
};

const createBlock = (size: number, withText: boolean): LotBlock => ({
  unit: new Uint32Array(size),
  what: new Uint16Array(size),
  when: new Uint16Array(size),
  how: new Uint8Array(size),
  column: new Uint8Array(size),
  value: new Float64Array(size),
  line: new Uint32Array(size),
  ...(withText ? { text: new Uint16Array(size) } : {})
});

/** The same figures in arrays no longer than they are. */
const cut = (block: LotBlock, size: number): LotBlock => ({
  unit: block.unit.slice(0, size),
  what: block.what.slice(0, size),
  when: block.when.slice(0, size),
  how: block.how.slice(0, size),
  column: block.column.slice(0, size),
  value: block.value.slice(0, size),
  line: block.line.slice(0, size),
  ...(block.text ? { text: block.text.slice(0, size) } : {})
});

/** Writes figures into blocks, one after another; with what the file says beside them, if asked to. */
export function createLotWriter({ withText = false } = {}) {
  const blocks: LotBlock[] = [];
  let block = createBlock(SIZE, withText);
  let at = 0;
  return {
    get length(): number {
      return blocks.length * SIZE + at;
    },
    put({ unit, what, when, how, column, value, line, text = 0 }: LotFigure): void {
      if (at === SIZE) {
        blocks.push(block);
        block = createBlock(SIZE, withText);
        at = 0;
      }
      block.unit[at] = unit;
      block.what[at] = what;
      block.when[at] = when;
      block.how[at] = how;
      block.column[at] = column;
      block.value[at] = value;
      block.line[at] = line;
      if (block.text) block.text[at] = text;
      at++;
    },
    finish: (): LotBlock[] =>
      at === 0 ? blocks : [...blocks, at === SIZE ? block : cut(block, at)]
  };
}
