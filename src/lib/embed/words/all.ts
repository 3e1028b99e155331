import * as against from '#lib/text/words/against.ts';
import * as more from '#lib/text/words/chart-more.ts';
import * as noted from '#lib/text/words/chart-noted.ts';
import * as chart from '#lib/text/words/chart.ts';
import * as figure from '#lib/text/words/figure.ts';
import * as map from '#lib/text/words/map.ts';
import * as warnings from '#lib/text/words/warnings.ts';

/**
 * The words of figures that stand in both languages. In the site they are modules like any other;
 * the build of the frame (`scripts/embed-words.ts`) makes two files of them, one for each language,
 * and a frame fetches the one it speaks.
 */
export const words = { against, more, noted, chart, figure, map, warnings };
