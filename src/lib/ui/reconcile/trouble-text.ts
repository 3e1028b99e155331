import type { Lang } from '../links.ts';
import { formatNumber } from '#lib/text/format.ts';
import { issueSentence } from '#lib/text/words/issues.ts';
import { capitalise } from '#lib/text/words/join.ts';
import { reconcileWords } from '#lib/text/words/reconcile.ts';
import { MOST_FIGURES, type SourceTrouble } from '#lib/workspace/reconcile-source.ts';

/** Why a source is not there, and what can be done about it. */
export function troubleText(trouble: SourceTrouble, lang: Lang): string {
  const words = reconcileWords[lang].trouble;
  const count = (n: number) => formatNumber(n, { lang });
  switch (trouble.code) {
    case 'too_many':
      return words.too_many(count(trouble.figures), count(MOST_FIGURES));
    case 'failed':
      return words.failed(trouble.why);
    case 'nothing':
      if (trouble.issue) return capitalise(issueSentence(trouble.issue, lang));
      return trouble.open > 0 ? words.nothingOpen(count(trouble.open)) : words.nothing;
    case 'gone':
    case 'no_levels':
      return words[trouble.code];
  }
}
