import { expect, test } from 'vitest';
import { emptyReason, toEmptyWays } from './ways-out.ts';
import { normaliseSpec, type SpecInput } from '#lib/spec/spec.ts';
import { panelWords } from '#lib/text/words/panel.ts';

const { ways, empty, emptyUnchanged } = panelWords.vi;
const DEMO: SpecInput = { pack: 'demo', measure: 'models_new' };
const list = (...ids: string[]): SpecInput => ({ ...DEMO, units: { kind: 'list', ids } });

test.each<[string, SpecInput, string, [string, string][]]>([
  [
    'a merged province among those left as they were',
    { ...list('34:86'), basis: 'unchanged' },
    emptyUnchanged,
    [
      [ways.on34, '?v=1&pack=demo&measure=models_new&units=34:86&basis=34'],
      [ways.allUnits, '?v=1&pack=demo&measure=models_new&basis=unchanged']
    ]
  ],
  [
    'a former province has no figure of today',
    { ...list('63:83'), basis: 'unchanged', highlight: ['63:83'] },
    emptyUnchanged,
    [[ways.allUnits, '?v=1&pack=demo&measure=models_new&basis=unchanged']]
  ],
  [
    'a region of a list that is not looked at',
    { ...DEMO, units: { kind: 'region', id: 'r1' } },
    empty,
    [[ways.allUnits, '?v=1&pack=demo&measure=models_new']]
  ],
  ['every province, and none there', DEMO, empty, []]
])('nothing to draw: %s', (_, input, reason, found) => {
  const spec = normaliseSpec(input);
  expect(emptyReason(spec, 'vi')).toBe(reason);
  expect(toEmptyWays(spec, 'vi').map(({ label, href }) => [label, href])).toEqual(found);
});
