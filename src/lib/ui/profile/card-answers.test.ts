import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FigureContext } from '#lib/charts/context.ts';
import { ask } from '#lib/query/ask.ts';
import type { ResultRow } from '#lib/query/result.ts';
import type { Spec } from '#lib/spec/spec.ts';
import { toQuery } from '#lib/spec/url.ts';
import { askProfile, toSubject } from '#lib/workspace/profile.ts';
import { newestOf } from '#lib/workspace/profile-standing.ts';
import { createQueryHost, type QueryHost } from '../../../../scripts/query.ts';
import { toWhy } from '../why-clause.ts';
import { QUESTIONS } from './card-answers.ts';
import type { CardAnswer } from './card-clauses.ts';
import { toCardView } from './card-view.ts';
import { toMini } from './mini.ts';

/** Every part of an answer leads to the rows from which it is reckoned, and to no others. */

let host: QueryHost;
beforeAll(async () => {
  host = await createQueryHost();
});
afterAll(() => host.engine.close());

const known = new Map<string, ReturnType<typeof ask>>();
const answer = (spec: Spec) => {
  const query = toQuery(spec);
  if (!known.has(query))
    known.set(
      query,
      ask(spec, host.catalogue, (text) => host.engine.query(text))
    );
  return known.get(query)!;
};

async function cardsOf(pack: string, unit: string, lang: 'vi' | 'en') {
  const subject = toSubject(unit, pack, host.catalogue)!;
  const { measures } = await askProfile(subject, host.catalogue, answer);
  const context: FigureContext = { catalogue: host.catalogue, lang };
  return measures.map((measure) => {
    const choice = { kind: 'value' as const };
    const mini = toMini(subject, measure, choice, lang);
    const view = toCardView({ subject, measure, mini, choice, context });
    return { subject, measure, mini, view, newest: newestOf(measure.rows).newest! };
  });
}

/** The answer as it is read. */
const answerText = ({ clauses }: CardAnswer, lang: 'vi' | 'en'): string =>
  `${clauses.map((clause) => clause[lang]).join('')}.`;

const whyOf = ({ clauses, result }: CardAnswer, at: number | null, lang: 'vi' | 'en') =>
  toWhy({ clauses, at, results: [result] }, lang);

/** The rows behind the first clause that says something. */
function behind(of: CardAnswer, text: RegExp): ResultRow[] {
  const at = of.clauses.findIndex((clause) => clause.topic && text.test(clause.vi));
  expect(at, answerText(of, 'vi')).toBeGreaterThanOrEqual(0);
  return whyOf(of, at, 'vi').results.flatMap(({ rows }) => rows);
}

const middle = (rows: readonly ResultRow[]): number => {
  const sorted = rows.map((r) => r.value!).sort((a, b) => a - b);
  const half = sorted.length / 2;
  return sorted.length % 2 ? sorted[Math.floor(half)]! : (sorted[half - 1]! + sorted[half]!) / 2;
};

const UNITS = [
  ['demo', '63:40'],
  ['demo', '63:86'],
  ['demo', '34:86'],
  ['demo', 'dv-40-1'],
  ['published', '63:62'],
  ['published', '63:83'],
  ['published', '34:86'],
  ['published', 'bdv-nghe-an'],
  ['published', 'chi-bo-khoi-dang']
] as const;

describe.each(UNITS)('%s %s', (pack, unit) => {
  it.each(['vi', 'en'] as const)(
    'every part is written well and leads to rows: %s',
    async (lang) => {
      const cards = await cardsOf(pack, unit, lang);
      expect(cards.length).toBeGreaterThan(0);
      for (const { view } of cards)
        for (const key of QUESTIONS) {
          const said = view.answers[key];
          const text = answerText(said, lang);
          expect(text).toMatch(/^\P{Ll}.*[^.;:,\s]\.$/su);
          expect(text).not.toMatch(/\.\.|;\s*;|\s{2}|undefined|NaN/);
          said.clauses.forEach((clause, at) => {
            if (!clause.topic) return;
            const rows = whyOf(said, at, lang).results.flatMap((r) => r.rows);
            expect(new Set(rows.flatMap((r) => r.lineage))).toEqual(new Set(clause.lineage));
          });
          const isAsked = said.clauses.some((clause) => clause.topic);
          expect(whyOf(said, null, lang).results.length, text).toBe(isAsked ? 1 : 0);
        }
    }
  );
});

describe('Nghệ An of the demonstration', () => {
  it('stands after those behind its place, beside whom its medians are the middle of', async () => {
    let ranked = 0;
    for (const { view, newest, mini, subject } of await cardsOf('demo', '63:40', 'vi')) {
      const { where, whom, sure } = view.answers;
      const { reported } = newest.coverage;
      const silent = Number(/(\d+) nơi chưa có số liệu/.exec(answerText(where, 'vi'))?.[1] ?? 0);
      const hidden = Number(/(\d+) nơi không công bố/.exec(answerText(where, 'vi'))?.[1] ?? 0);
      expect(behind(where, /^Hạng/)).toHaveLength(newest.rank![1] - silent - hidden);
      const year = Number(newest.periodStart!.slice(0, 4));
      const all = behind(whom, /trung vị .* nơi có số/);
      expect(all).toHaveLength(reported - hidden);
      expect(middle(all)).toBe(mini.medians.find((m) => m.year === year)!.value);
      const region = behind(whom, /trong vùng/);
      expect(middle(region)).toBe(mini.regionMedians.find((m) => m.year === year)!.value);
      expect(region.map((r) => r.unitId)).toContain(subject.unit.id);
      expect(behind(sure, /nơi đã báo cáo/)).toHaveLength(reported - hidden);
      const peers = whom.clauses.filter((clause) => clause.topic === 'value');
      expect(peers).toHaveLength(Math.min(mini.peers.length, 6));
      ranked++;
    }
    expect(ranked).toBe(5);
  });

  it('names who has no figure', async () => {
    const card = (await cardsOf('demo', '63:40', 'vi')).find(
      ({ measure }) => measure.measureId === 'commendation_occasions'
    )!;
    const { where } = card.view.answers;
    const at = where.clauses.findIndex(({ vi }) => vi.includes('chưa có số liệu'));
    const silent = card.measure.result.rows.filter(
      (r) =>
        r.periodStart === card.newest.periodStart &&
        r.periodEnd === card.newest.periodEnd &&
        r.blank !== null &&
        r.blank !== 'suppressed'
    );
    expect(silent).toHaveLength(2);
    const [note] = whyOf(where, at, 'vi').notes;
    for (const { unitId } of silent)
      expect(note).toContain(host.catalogue.units.find((u) => u.id === unitId)!.nameVi);
  });

  it('has its years behind a run, its own first, and a middle of each', async () => {
    for (const { view, measure, newest } of await cardsOf('demo', '63:40', 'vi')) {
      const { since } = view.answers;
      const own = behind(since, /^Có số/);
      expect(own.map((r) => r.unitId)).toEqual(own.map(() => '63:40'));
      expect(own).toHaveLength(Number(/Có số (\d+)\//.exec(answerText(since, 'vi'))![1]));
      const at = since.clauses.findIndex(({ vi }) => vi.startsWith('chắc chắn'));
      if (at < 0) continue;
      const why = whyOf(since, at, 'vi');
      const rows = why.results[0]!.rows;
      expect(rows[0]!.unitId).toBe('63:40');
      const last = rows.filter((r) => r.periodStart === newest.periodStart);
      expect(last).toHaveLength(
        measure.result.rows.filter(
          (r) =>
            r.periodStart === newest.periodStart &&
            r.periodEnd === newest.periodEnd &&
            r.value !== null
        ).length
      );
      expect(why.notes[0]).toContain(newest.periodStart!.slice(0, 4));
    }
  });

  it('adds up the units below, and takes the sum from its own figure', async () => {
    const card = (await cardsOf('demo', '63:40', 'vi')).find(
      ({ measure }) => measure.measureId === 'models_new'
    )!;
    // 184 reported, 164 by the seven units below: counted by hand in models.csv.
    const { sure } = card.view.answers;
    const below = behind(sure, /^đơn vị trực thuộc cộng lại 164 \(7\/7\)/);
    expect(below).toHaveLength(7);
    expect(below.reduce((sum, r) => sum + r.value!, 0)).toBe(164);
    const apart = behind(sure, /^lệch 20/);
    expect(apart).toHaveLength(8);
    expect(apart.filter((r) => r.unitId === '63:40').map((r) => r.value)).toEqual([184]);
  });
});
