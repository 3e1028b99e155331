import { compareWords } from './compare.ts';
import { dataWords } from './data-page.ts';
import { exportWords } from './export.ts';
import { methodsWords } from './methods.ts';
import { overviewWords } from './overview.ts';
import { panelWords } from './panel.ts';
import { profileWords } from './profile.ts';
import { howReadWords } from './how-read.ts';
import { reconcileWords } from './reconcile.ts';
import { whyWords } from './why.ts';
import { reopenWords } from './reopen.ts';
import { shellWords } from './shell.ts';
import { slidesWords } from './slides.ts';
import { tipWords } from './tip.ts';

/** The words of every page, by page and language; both languages have the same keys. */
export const pageWords = {
  shell: shellWords,
  overview: overviewWords,
  compare: compareWords,
  data: dataWords,
  methods: methodsWords,
  panel: panelWords,
  profile: profileWords,
  reconcile: reconcileWords,
  howRead: howReadWords,
  why: whyWords,
  reopen: reopenWords,
  tip: tipWords,
  export: exportWords,
  slides: slidesWords
};
