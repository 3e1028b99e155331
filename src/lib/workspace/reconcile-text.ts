import { otherSide, type Side } from '#lib/reconcile/cell.ts';
import type { Diagnosis, Exhibit } from '#lib/reconcile/diagnosis.ts';
import type { Line } from '#lib/reconcile/reconcile.ts';
import { writeDay } from '#lib/text/format.ts';
import { capitalise, uncapitalise } from '#lib/text/words/join.ts';
import { reconcileWords } from '#lib/text/words/reconcile.ts';
import type { Names } from './reconcile-names.ts';

/** A long sum is cut in the middle of its terms, never in its total. */
const TERMS = 8;

function sumText(terms: readonly string[], sum: string): string {
  const shown = terms.length <= TERMS ? terms : [...terms.slice(0, 3), '…', ...terms.slice(-3)];
  return `${shown.join(' + ')} = ${sum}`;
}

const partsText = (parts: readonly Exhibit[], sum: number, names: Names): string =>
  sumText(
    parts.map((p) => `${names.unit(p.unitId)} ${names.number(p.value)}`),
    names.number(sum)
  );

/** The sentence of a diagnosis, with its evidence. */
export function causeSentence(d: Diagnosis, line: Line, names: Names): string {
  const words = reconcileWords[names.lang];
  const says = words.says;
  const side = (s: Side) => uncapitalise(words.sides[s]);
  const place = (e: Exhibit) => says.place(e.file, String(e.line));
  const count = (n: number) => names.number(n);
  const sentence = (): string => {
    switch (d.cause) {
      case 'conflict':
        return says.conflict(side(d.side), d.values.map(count).join('; '));
      case 'shifted':
        if (d.unitId === '') return says.shiftedEdge(count(d.run));
        return d.swap
          ? says.swapped(names.unit(d.unitId))
          : says.shifted(names.unit(d.unitId), count(d.run));
      case 'missing_zero':
        return says.missing_zero(side(d.side), names.blank(line[d.side]!), side(otherSide(d.side)));
      case 'missing':
        return says.missing(side(d.side), names.blank(line[d.side]!), side(otherSide(d.side)));
      case 'scale':
        return says.scale(side(d.side), count(d.factor), count(d.same), count(d.of));
      case 'sign':
        return says.sign(side(d.side));
      case 'rounding':
        return says.rounding(side(d.side), count(d.step));
      case 'other_basis':
        return says.other_basis(
          side(d.side),
          partsText(d.parts, d.sum, names),
          names.unitOnList(d.heirId)
        );
      case 'cumulative':
        return says.cumulative(
          side(d.side),
          writeDay(d.from),
          sumText(d.terms.map(count), count(line[d.side]!.value!))
        );
      case 'double_count':
        if (d.how === 'twice') return says.twice(side(d.side));
        if (d.how === 'children') return says.children(count(d.sum));
        return says[d.how](count(d.sum), place(d.exhibit!));
      case 'transposed':
        return says.transposed;
      case 'unknown':
        return says.unknown;
    }
  };
  return capitalise(sentence());
}

/** Why a cell on one side only was not paired with the close one of the other; '' when nothing is close. */
export function nearSentence({ near, left, right }: Line, names: Names): string {
  if (!near) return '';
  const words = reconcileWords[names.lang].nearSays;
  const { reason, other, sum } = near;
  const cell = (left ?? right)!;
  const what = names.split(other) || reconcileWords[names.lang].whole;
  const said = (): string => {
    switch (reason) {
      case 'renamed':
        return words.renamed(names.unitOnList(other.unitId, other.end));
      case 'basis': {
        const parts = sum && partsText(sum.parts, sum.sum, names);
        const added = parts ? ` ${(sum.isEqual ? words.basisEqual : words.basisOff)(parts)}` : '';
        return words.basis(names.unitOnList(other.unitId, other.end)) + added;
      }
      case 'state':
      case 'breakdown':
        return words[reason](what);
      case 'span':
      case 'part_year':
      case 'overlap':
        return words[reason](names.period(other));
      case 'part_of':
      case 'no_period':
        return words[reason];
    }
  };
  const isTold = reason === 'renamed' || other.value === null || cell.value === null;
  return isTold ? said() : `${said()} ${words.value(names.figure(other))}`;
}

/** What a line says in one phrase: its first cause, why it stands alone, or how it agrees. */
export function lineLabel(line: Line, names: Names): string {
  const words = reconcileWords[names.lang];
  const cause = line.causes[0]?.cause;
  if (cause) return words.cause[cause];
  if (line.near) return words.near[line.near.reason];
  if (line.grade === null) return words.alone;
  const via = line.via && line.via !== 'id' ? words.via[line.via] : '';
  return [words.grade[line.grade], via].filter(Boolean).join(', ');
}

/** All that is to be said of a line, the strongest first. */
export function lineSentences(line: Line, names: Names): { first: string; also: string[] } {
  const [first, ...others] = line.causes.map((d) => causeSentence(d, line, names));
  if (first !== undefined) return { first, also: others };
  const near = nearSentence(line, names);
  if (line.standing !== 'agree')
    return { first: near || reconcileWords[names.lang].alone, also: [] };
  return { first: `${capitalise(lineLabel(line, names))}.`, also: [] };
}
