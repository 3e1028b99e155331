import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cell, figures, openFolder, type Folder } from '../../../scripts/query-rules.fixture.ts';

/** Provinces whose borders were drawn anew inside the time asked for. */

let folder: Folder;
beforeAll(async () => {
  folder = await openFolder({
    checks: figures([], {
      checks_made: `
63:01 | 2006 | 10
63:01 | 2007 | 20
63:01 | 2008 | 70
63:01 | 2009 | 80
63:01 | 2010 | 90
63:26 | 2006/2010 | 50
63:17 | 2007 | 6
63:40 | 2006 | 1
63:40 | 2007 | 1
63:40 | 2008 | 1
63:40 | 2009 | 1
63:40 | 2010 | 1`
    })
  });
});
afterAll(() => folder.close());

const told = async (query: string) => {
  const doc = await folder.ask(`measure=checks_made&${query}`);
  const of = (code: string) => doc.warnings.find((w) => w.code === code)?.unitIds?.toSorted() ?? [];
  return { doc, before: of('redrawn'), across: of('redrawn_within') };
};

describe('August 2008', () => {
  test('a range across it says so, of one report and of a sum alike', async () => {
    const { doc, before, across } = await told('years=2006-2010');
    expect(cell(doc, '63:01', '')).toBe('≥ 270');
    expect(cell(doc, '63:26', '')).toBe('= 50');
    expect(across).toEqual(['63:01', '63:17', '63:26']);
    expect(before).toEqual([]);
  });

  test('on the later list too', async () => {
    expect((await told('basis=34&years=2006-2010')).across).toContain('34:01');
  });

  test.each([
    ['years=2009-2010', [], []],
    ['years=2008', [], ['63:01']],
    ['years=2007', ['63:01', '63:17'], []],
    // Years before it are told apart from those after it; once is enough.
    ['kind=line&years=2006-2010', ['63:01', '63:17'], ['63:26']]
  ])('%s', async (query, before, across) => {
    const found = await told(query);
    expect(found.before).toEqual(before);
    expect(found.across).toEqual(across);
  });
});
