import Papa from 'papaparse';
import { subjectTable, type TEMPLATE_SUBJECTS } from '#lib/model/schema.ts';
import { DENOMINATORS_TEMPLATE } from './read-denominators.ts';

export type TemplateSubject = (typeof TEMPLATE_SUBJECTS)[number];
export type TemplateKind = TemplateSubject | 'denominators';

/** The ids of the example rows begin with this, so that a forgotten one is recognised. */
export const EXAMPLE_PREFIX = 'vi-du-';

const NOTES = {
  vi: 'Dòng ví dụ, số không có thật: xóa trước khi nhập số liệu của đơn vị',
  en: 'Example row, not a real figure: delete it before entering your own'
};

type Cells = Record<string, string>;

const AN_GIANG = { unit_id: '34:91', unit: 'An Giang' };
const NGHE_AN = { unit_id: '63:40', unit: 'Nghệ An' };
const YEAR = { period_start: '2024', period_end: '2024', period_basis: 'stated' };
const HALF = { period_start: '2026-01', period_end: '2026-06', period_basis: 'stated' };
const SPAN = { period_start: '2016', period_end: '2020', period_basis: 'stated' };
const MODELS = { measure: 'models_commended', unit_of_measure: 'mo_hinh' };
const OCCASIONS = { measure: 'commendation_occasions', unit_of_measure: 'luot' };
const CHECKS = { measure: 'checks_made', unit_of_measure: 'cuoc' };
const MONEY = { measure: 'charity_money', unit_of_measure: 'dong' };
const EXACT = { qualifier: 'exact', status: 'normal' };

/** One plain row, one with a bound or a span, one blank with its reason or a part of another. */
const EXAMPLES: Record<TemplateSubject, Cells[]> = {
  models: [
    { ...NGHE_AN, ...MODELS, ...YEAR, state: 'awarded', value: '120', ...EXACT },
    {
      ...NGHE_AN,
      ...MODELS,
      ...SPAN,
      state: 'awarded',
      value: '400',
      ...EXACT,
      qualifier: 'more_than'
    },
    { ...AN_GIANG, ...MODELS, ...HALF, state: 'awarded', value: '', status: 'missing' }
  ],
  commendations: [
    {
      ...NGHE_AN,
      ...OCCASIONS,
      ...YEAR,
      recipient: 'collective',
      state: 'awarded',
      value: '35',
      ...EXACT
    },
    {
      ...NGHE_AN,
      ...OCCASIONS,
      ...YEAR,
      recipient: 'individual',
      state: 'awarded',
      value: '210',
      ...EXACT
    },
    {
      ...AN_GIANG,
      ...OCCASIONS,
      ...HALF,
      recipient: 'individual',
      state: 'proposed',
      value: '18',
      ...EXACT
    }
  ],
  checks: [
    { ...NGHE_AN, ...CHECKS, ...YEAR, form: 'inspection', value: '42', ...EXACT },
    { ...NGHE_AN, ...CHECKS, ...YEAR, form: 'supervision', value: '17', ...EXACT },
    { ...AN_GIANG, ...CHECKS, ...HALF, value: '', status: 'missing' }
  ],
  charity: [
    { ...NGHE_AN, ...MONEY, ...YEAR, value: '370000000', ...EXACT, qualifier: 'nearly' },
    {
      ...NGHE_AN,
      ...MONEY,
      ...YEAR,
      item: 'flood_relief',
      value: '100000000',
      ...EXACT,
      part_of: 'vi-du-1'
    },
    { ...AN_GIANG, ...MONEY, ...HALF, value: '85000000', ...EXACT }
  ]
};

const DENOMINATORS: Cells[] = [
  { ...NGHE_AN, kind: 'members', year: '2024', value: '1000' },
  { ...AN_GIANG, kind: 'subordinate_units', year: '2026', value: '100' }
];

const examplesOf = (kind: TemplateKind): Cells[] =>
  kind === 'denominators' ? DENOMINATORS : EXAMPLES[kind];

/** Cells that mark a row as an example; a denominator has no id or note and says it elsewhere. */
const marksOf = (kind: TemplateKind, number: number, lang: 'vi' | 'en'): Cells => {
  const id = `${EXAMPLE_PREFIX}${number}`;
  return kind === 'denominators'
    ? { source: id, name_vi: NOTES.vi, name_en: NOTES.en }
    : { id, note: NOTES[lang] };
};

/**
 * A template as a file: titles in the language, two or three example rows that are themselves
 * valid and say that they are examples. UTF-8 with a byte order mark, for spreadsheets.
 */
export function templateCsv(kind: TemplateKind, lang: 'vi' | 'en'): string {
  const table = kind === 'denominators' ? DENOMINATORS_TEMPLATE : subjectTable(kind);
  const titles = table.fields.map((f) => (lang === 'vi' ? f.titleVi : f.titleEn));
  const rows = examplesOf(kind).map((cells, i) => {
    const all = { ...cells, ...marksOf(kind, i + 1, lang) };
    return table.fields.map((f) => all[f.name] ?? '');
  });
  return `\uFEFF${Papa.unparse([titles, ...rows], { newline: '\r\n' })}\r\n`;
}
