import { expect, figure, settled, test } from './site.ts';
import { WARNING_WORDS } from '../src/lib/text/words/warnings.ts';
