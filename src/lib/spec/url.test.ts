import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DIMENSIONS, STATES } from '#lib/model/observation.ts';
import {
  AXES,
  BASES,
  DEFAULT_SPEC,
  KINDS,
  NORMS,
  SORTS,
  SPAN_POLICIES,
  normaliseSpec,
  type Spec,
  type SpecInput
} from './spec.ts';
import { PARAMETERS, fromQuery, toAnswerKey, toQuery } from './url.ts';

const id = fc.constantFrom('63:40', '34:40', 'bdv-nghe-an', 'một đơn vị', 'a&b=c');
const year = fc.integer({ min: 1990, max: 2050 });

const spec: fc.Arbitrary<Spec> = fc
  .record({
    pack: fc.constantFrom('published', 'demo', 'user', 'gói của tôi'),
    measure: fc.constantFrom('models_new', 'charity_money'),
    by: fc.constantFrom('', ...DIMENSIONS),
    states: fc.subarray([...STATES]),
    units: fc.oneof(
      fc.constantFrom<Spec['units']>(
        { kind: 'all' },
        { kind: 'any' },
        { kind: 'region', id: '63:r:TN' }
      ),
      fc.record({ kind: fc.constant('list' as const), ids: fc.array(id, { minLength: 1 }) }),
      fc.record({ kind: fc.constant('under' as const), id })
    ),
    basis: fc.constantFrom(...BASES),
    years: fc.option(fc.record({ from: year, to: year })),
    spans: fc.constantFrom(...SPAN_POLICIES),
    norm: fc.constantFrom(...NORMS),
    baseYear: fc.option(year),
    denominatorYear: fc.option(year),
    kind: fc.constantFrom(...KINDS),
    sort: fc.constantFrom(...SORTS),
    against: fc.constantFrom('', 'checks_made'),
    axes: fc.constantFrom(...AXES),
    highlight: fc.array(id),
    mute: fc.array(id),
    lang: fc.constantFrom('vi' as const, 'en' as const),
    theme: fc.constantFrom('auto' as const, 'light' as const, 'dark' as const)
  })
  .map(normaliseSpec);

describe('a spec and its address', () => {
  test('go to and fro without loss', () => {
    fc.assert(
      fc.property(spec, (s) => {
        expect(fromQuery(toQuery(s))).toEqual(s);
      })
    );
  });

  test('equal specs have one address, whatever the order they were written in', () => {
    expect(toQuery({ units: { kind: 'list', ids: ['34:40', '34:38', '34:40'] } })).toBe(
      toQuery({ units: { kind: 'list', ids: ['34:38', '34:40'] } })
    );
    expect(toQuery({ years: { from: 2020, to: 2016 } })).toBe('v=1&years=2016-2020');
    expect(toQuery(DEFAULT_SPEC)).toBe('v=1');
  });

  test('only documented parameters are written', () => {
    fc.assert(
      fc.property(spec, (s) => {
        const written = [...new URLSearchParams(toQuery(s)).keys()];
        expect(written.filter((key) => !(PARAMETERS as readonly string[]).includes(key))).toEqual(
          []
        );
      })
    );
  });

  test('anything at all gives a complete spec', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(normaliseSpec(fromQuery(text))).toEqual(fromQuery(text));
      })
    );
    expect(fromQuery('kind=pie3d&years=20x6&basis=12&norm=&v=9')).toEqual(DEFAULT_SPEC);
  });

  test('links we have published stay readable', () => {
    expect(
      fromQuery('v=1&pack=demo&measure=models_new&basis=34&years=2016-2024&kind=line&mark=34:40')
    ).toMatchObject({
      pack: 'demo',
      measure: 'models_new',
      basis: '34',
      years: { from: 2016, to: 2024 },
      kind: 'line',
      highlight: ['34:40']
    });
  });

  test('sort, highlight, language and theme do not change the numbers', () => {
    fc.assert(
      fc.property(spec, (s) => {
        const shown = {
          ...s,
          sort: 'name' as const,
          highlight: ['x'],
          lang: 'en' as const,
          theme: 'dark' as const
        };
        expect(toAnswerKey(shown)).toBe(toAnswerKey(s));
      })
    );
  });
});

test('a second measure is part of the question only where the kind has an axis for it', () => {
  const scatter = normaliseSpec({ kind: 'scatter', measure: 'a', against: 'b' });
  expect(toQuery(scatter)).toBe('v=1&measure=a&kind=scatter&against=b');
  expect(fromQuery(toQuery(scatter))).toEqual(scatter);
  const keyOf = (more: SpecInput) => toAnswerKey(normaliseSpec({ ...scatter, ...more }));
  expect(keyOf({ against: 'c' })).not.toBe(toAnswerKey(scatter));
  expect(keyOf({ kind: 'path' })).not.toBe(toAnswerKey(scatter));
  expect(keyOf({ kind: 'rank' })).toBe(keyOf({ kind: 'rank', against: '' }));
});
