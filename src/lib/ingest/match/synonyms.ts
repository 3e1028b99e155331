import type { Dimension } from '#lib/model/observation.ts';
import type { Concept } from './concepts.ts';

/**
 * One way in which headers speak of a measure: `all` of the concepts, at least one of `some`, and
 * besides them only those of `also`. A concept that no list names makes the header another thing.
 */
export type Rule = {
  all: readonly Concept[];
  some?: readonly Concept[];
  also?: readonly Concept[];
  /**
   * Needs a unit of money, or must not have one; with `header` the header itself has to say it.
   * Otherwise the unit does not matter.
   */
  money?: boolean | 'header';
  /** A unit that settles the rule ("%", "cuộc"); others make it not fit. */
  unit?: readonly string[];
  fixed?: Partial<Record<Dimension, string>>;
  /** How sure, 0 to 1; below 0.6 other measures are as near and a person looks. 0.9 unless said. */
  base?: number;
};

const WHO = ['collective', 'individual', 'collectiveShort', 'individualShort'] as const;
const STATE = ['commend', 'propose', 'introduce', 'award'] as const;
const LEVEL = ['central', 'provincial', 'bloc', 'district', 'communal', 'cell'] as const;
const FIELD = ['economy', 'culture', 'defence', 'politics'] as const;
const CHECK = ['inspect', 'supervise', 'both'] as const;
const TARGET = ['officials', 'officialsCivil', 'officialsPublic', 'member', 'leaders'] as const;
const ITEM = ['flood', 'skilful', 'livelihood', 'model', 'gift', 'poor'] as const;

/** By measure id; a measure that the reference does not have is passed over. */
export const MEASURE_RULES: Readonly<Record<string, readonly Rule[]>> = {
  models_new: [{ all: ['model', 'new'], also: [...FIELD, 'built'] }],
  models_commended: [
    { all: ['model'], some: STATE, also: [...LEVEL, 'exemplar'] },
    { all: ['exemplar'], some: ['commend', 'introduce'], also: [...LEVEL, 'propose'], base: 0.7 }
  ],
  models_built: [
    { all: ['model', 'built'], also: FIELD },
    // The word alone: what was built is the widest of the three counts of models.
    { all: ['model'], also: FIELD, base: 0.55 }
  ],
  exemplars: [{ all: ['exemplar'], also: [...LEVEL, 'built'] }],
  commended: [
    { all: ['commend'], some: WHO, also: [...LEVEL, 'propose', 'award', 'exemplar'] },
    { all: ['propose'], some: WHO, also: [...LEVEL, 'award'], base: 0.75 },
    { all: ['award'], some: WHO, also: LEVEL, base: 0.7 },
    { all: ['commend', 'people'], also: LEVEL, fixed: { recipient: 'individual' }, base: 0.7 },
    { all: ['commend'], also: [...LEVEL, 'propose'], unit: ['tập thể, cá nhân'], base: 0.85 },
    {
      all: ['commend'],
      also: [...LEVEL, 'propose'],
      unit: ['người', 'cá nhân'],
      fixed: { recipient: 'individual' },
      base: 0.7
    },
    {
      all: ['commend'],
      also: [...LEVEL, 'propose'],
      unit: ['tập thể'],
      fixed: { recipient: 'collective' },
      base: 0.8
    }
  ],
  commendation_occasions: [
    { all: ['commend', 'occasion'], also: [...WHO, ...LEVEL, 'propose', 'award'] },
    {
      all: ['commend'],
      also: [...WHO, ...LEVEL, 'propose'],
      unit: ['lượt', 'lượt người'],
      base: 0.9
    },
    { all: ['award', 'occasion'], also: [...WHO, ...LEVEL], base: 0.7 },
    { all: ['occasion'], some: WHO, also: [...LEVEL, 'propose'], base: 0.6 }
  ],
  checks_made: [
    { all: ['round'], some: CHECK },
    { all: [], some: CHECK, unit: ['cuộc'], base: 0.9 },
    { all: [], some: CHECK, base: 0.55 }
  ],
  checked_organisations: [{ all: ['organisation'], some: CHECK, also: LEVEL }],
  checked_members: [{ all: ['member'], some: CHECK, also: LEVEL }],
  charity_money: [
    { all: ['money', 'charity'], also: ['fund', 'cash', 'flood', 'skilful', 'livelihood', 'poor'] },
    {
      all: ['cash'],
      some: ['charity', 'fund'],
      also: ['money', ...ITEM],
      fixed: { form: 'money' }
    },
    {
      all: ['inGoods'],
      some: ['charity', 'fund', 'money'],
      also: ['money', 'charity', 'fund'],
      fixed: { form: 'goods' }
    },
    { all: ['fund'], also: ['money', 'charity'], base: 0.75 },
    {
      all: ['charity'],
      also: ['flood', 'skilful', 'livelihood', 'poor', 'fund'],
      money: true,
      base: 0.75
    },
    { all: ['flood'], also: ['charity', 'money'], money: true, base: 0.75 },
    { all: ['house'], also: ['charity', 'money', 'built'], money: true, base: 0.6 }
  ],
  charity_goods: [
    { all: ['goods'], also: ['charity'], money: false, base: 0.7 },
    { all: ['desks'], also: ['charity'], money: false, fixed: { item: 'desks' } },
    { all: ['coats'], also: ['charity'], money: false, fixed: { item: 'warm_coats' } },
    { all: ['cow'], also: ['charity'], money: false, fixed: { item: 'cow' } }
  ],
  charity_gifts: [{ all: ['gift'], also: ['charity', 'poor'], money: false }],
  charity_models: [
    { all: ['model', 'charity'], money: false },
    {
      all: ['livelihood', 'charity'],
      also: ['model'],
      money: false,
      fixed: { item: 'livelihood_models' }
    },
    {
      all: ['skilful', 'charity'],
      also: ['model'],
      money: false,
      fixed: { item: 'mass_mobilisation_models' }
    }
  ],
  charity_goods_value: [
    { all: ['money', 'goods'], also: ['charity', 'gift'] },
    { all: ['goods'], also: ['charity', 'gift'], money: 'header', base: 0.75 },
    { all: ['money', 'gift'], also: ['charity'], fixed: { item: 'gifts' }, base: 0.8 },
    { all: ['gift'], also: ['charity'], money: 'header', fixed: { item: 'gifts' }, base: 0.7 }
  ],
  gift_unit_value: [{ all: ['per', 'gift', 'money'], also: ['charity'] }],
  model_unit_value: [
    { all: ['per', 'model'], some: ['charity', 'money'], also: ['skilful', 'livelihood'] }
  ],
  study_topics: [{ all: ['topic'], also: ['study'] }],
  study_rate: [
    { all: ['rate', 'study'], also: TARGET },
    { all: ['study'], also: TARGET, unit: ['%'], base: 0.75 }
  ],
  registration_rate: [
    { all: ['rate', 'register'], also: TARGET },
    { all: ['register'], also: TARGET, unit: ['%'], base: 0.75 }
  ],
  pledge_rate: [
    { all: ['rate', 'pledge'], also: TARGET },
    { all: ['pledge'], also: TARGET, unit: ['%'], base: 0.75 }
  ],
  practice_rate: [
    { all: ['rate', 'practice'], also: TARGET },
    { all: ['practice'], also: TARGET, unit: ['%'], base: 0.75 }
  ],
  pledges_signed: [
    { all: ['pledge', 'people'], also: TARGET },
    { all: ['pledge'], also: TARGET, unit: ['người'] }
  ],
  registration_contents: [{ all: ['content', 'register'] }],
  articles: [{ all: ['article'] }],
  session_minutes: [{ all: ['minutes'], base: 0.6 }],
  paper_groups: [{ all: ['resident'], base: 0.6 }],
  dialogue_communes: [{ all: ['dialogue'], some: ['communes', 'commune'] }],
  members: [{ all: ['member'], base: 0.7 }],
  party_groups: [{ all: ['partyGroup'] }],
  new_rural_communes: [{ all: ['commune', 'newRural'] }],
  poverty_rate: [
    { all: ['rate', 'poor'], also: ['household'] },
    { all: ['poor'], unit: ['%'], base: 0.8 }
  ],
  poor_households: [{ all: ['poorHouseholds'] }]
};

/** Codes that a concept fixes, where the measure is split by the dimension. */
export const CONCEPT_CODES: readonly {
  dimension: Dimension;
  concepts: Partial<Record<Concept, string>>;
}[] = [
  {
    dimension: 'recipient',
    concepts: {
      collective: 'collective',
      individual: 'individual',
      collectiveShort: 'collective',
      individualShort: 'individual'
    }
  },
  { dimension: 'form', concepts: { inspect: 'inspection', supervise: 'supervision' } },
  {
    dimension: 'level',
    concepts: {
      central: 'central',
      provincial: 'province',
      bloc: 'bloc',
      district: 'district',
      communal: 'commune',
      cell: 'cell'
    }
  },
  {
    dimension: 'field',
    concepts: { economy: 'economy', culture: 'culture', defence: 'defence', politics: 'politics' }
  },
  {
    dimension: 'item',
    concepts: {
      flood: 'flood_relief',
      skilful: 'mass_mobilisation_models',
      livelihood: 'livelihood_models'
    }
  },
  {
    dimension: 'target',
    concepts: {
      officials: 'officials_members',
      officialsCivil: 'officials_members_civil_servants',
      officialsPublic: 'officials_members_public_employees',
      member: 'members',
      leaders: 'office_leaders'
    }
  }
];

/** Concepts of which the header itself replaces those that stand above it: "Kiểm tra, giám sát" / "Kiểm tra". */
export const SLOTS: readonly (readonly Concept[])[] = [
  CHECK,
  WHO,
  LEVEL,
  FIELD,
  [
    'model',
    'exemplar',
    'round',
    'organisation',
    'member',
    'money',
    'gift',
    'goods',
    'topic',
    'article',
    'rate'
  ],
  ['cash', 'inGoods']
];
