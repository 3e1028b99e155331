import type { Severity } from '#lib/model/issue.ts';
import type { Period } from '#lib/model/period.ts';
import type { Scheme, Unit } from '#lib/model/unit.ts';
import type { IssueCode } from '#lib/text/words/issues.ts';
import type { UnitIndex } from '../units.ts';
import { MAX_NAME, tidyName } from './clean-name.ts';
import type { UnitSuggestion } from './suggest-units.ts';

/** A name as a row gives it, with what stands beside it. */
export type UnitName = {
  raw: string;
  code?: string;
  /** What stands in the column of the unit above, or in the group row over it. */
  parentRaw?: string;
  /** A district between that and the name: "Huyện X" of the columns Tỉnh, Huyện, Xã. */
  districtRaw?: string;
  period?: Period | null;
  line: number;
};

/** What is doubtful about a name; `unitIssues` makes an issue of it. */
export type UnitProblem = {
  code: IssueCode;
  severity: Severity;
  details?: Record<string, string | number>;
};

export type UnitMatch = {
  raw: string;
  /** '' until a person says which unit it is. */
  unitId: string;
  /** As the reference spells it; of other units as the file does, tidied. */
  name: string;
  how: 'exact' | 'alias' | 'code' | 'own' | 'suggested' | 'none';
  /** Best first; with `suggested` and `none` for a person to choose from. */
  suggestions: UnitSuggestion[];
  /** Id of the unit above, or of the province a name states; '' when nothing states it. */
  parentId: string;
  /** The unit itself; for `own` the one to add. Null where `unitId` is ''. */
  unit: Unit | null;
  problems: UnitProblem[];
};

export type MatchOptions = {
  index: UnitIndex;
  /** Decided for the table; null lets each row's own period speak, and else asks. */
  scheme: Scheme | null;
  /** Lines above the table: "TỈNH NGHỆ AN" gives districts their province. */
  title?: readonly string[];
  /** Names a person settled, to ids. */
  settled?: Readonly<Record<string, string>>;
};

/** What all rows share; each distinct name is matched once. */
export type MatchContext = MatchOptions & {
  /** The list of the whole table; null where its rows are told apart by their periods. */
  tableScheme: Scheme | null;
  titleProvinces: readonly Unit[];
  /** Whether the table lists provinces, so that a near miss is a slip rather than a district. */
  listsProvinces: boolean;
  /** Codes of the table are official ones; false when most contradict their names. */
  codesHold: boolean;
};

/** A name that a person is asked about. */
export const asked = (
  { raw }: UnitName,
  problem: UnitProblem,
  suggestions: UnitSuggestion[] = [],
  how: UnitMatch['how'] = 'none'
): UnitMatch => ({
  raw,
  unitId: '',
  name: tidyName(raw.slice(0, MAX_NAME * 4)),
  how,
  suggestions,
  parentId: '',
  unit: null,
  problems: [problem]
});

/** A name that is this unit. */
export const taken = (
  raw: string,
  unit: Unit,
  how: UnitMatch['how'],
  problems: UnitProblem[] = []
): UnitMatch => ({
  raw,
  unitId: unit.id,
  name: unit.nameVi,
  how,
  suggestions: [],
  parentId: unit.parentId,
  unit,
  problems
});

/** A unit as something to choose. */
export const optionOf = (unit: Unit): UnitSuggestion => ({
  unitId: unit.id,
  name: unit.nameVi,
  score: 1
});

/** Choices as a sentence names them: "Bắc Ninh (63:27), Bắc Ninh (34:24)". */
export const listOf = (units: readonly { unitId: string; name: string }[]): string =>
  units.map((u) => `${u.name} (${u.unitId})`).join(', ');
