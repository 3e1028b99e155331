import { profileBelow } from './profile-below.ts';
import { profileHead } from './profile-head.ts';
import { profileRows } from './profile-rows.ts';
import { profileStanding } from './profile-standing.ts';

/** Words of the page of one unit; both languages have the same keys. */
export const profileWords = {
  vi: { ...profileHead.vi, ...profileStanding.vi, ...profileBelow.vi, ...profileRows.vi },
  en: { ...profileHead.en, ...profileStanding.en, ...profileBelow.en, ...profileRows.en }
};
