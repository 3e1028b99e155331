import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import subsetFont from 'subset-font';

/**
 * `npm run fonts`: cuts Be Vietnam Pro (SIL OFL 1.1) down to Vietnamese and English. Two files a
 * weight, as the package has them, so that a page in English does not fetch the Vietnamese one.
 */
const OUT = 'src/lib/ui/fonts';
const WEIGHTS = [400, 500, 600] as const;

const range = (from: number, to: number) =>
  String.fromCodePoint(...Array.from({ length: to - from + 1 }, (_, i) => from + i));

/** ASCII, the Latin-1 letters of Vietnamese, and the signs our texts and charts use. */
const LATIN = range(0x20, 0x7e) + 'ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúý' + '\u00a0«»×÷±°¹²³·–—‘’“”…−€';

const VIETNAMESE = 'ĂăĐđĨĩŨũƠơƯư' + range(0x1ea0, 0x1ef9) + '₫';

const require = createRequire(import.meta.url);

mkdirSync(OUT, { recursive: true });
for (const weight of WEIGHTS) {
  for (const [script, text] of Object.entries({ latin: LATIN, vietnamese: VIETNAMESE })) {
    const file = `be-vietnam-pro-${script}-${weight}-normal.woff2`;
    const whole = readFileSync(require.resolve(`@fontsource/be-vietnam-pro/files/${file}`));
    const cut = await subsetFont(whole, text, { targetFormat: 'woff2', noLayoutClosure: true });
    writeFileSync(join(OUT, `be-vietnam-pro-${script}-${weight}.woff2`), cut);
    process.stdout.write(`${file}: ${whole.length} → ${cut.length} bytes\n`);
  }
}
