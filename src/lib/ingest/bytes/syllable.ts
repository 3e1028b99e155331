/**
 * Whether a word can be one Vietnamese syllable: a consonant, a rhyme and a tone of the closed
 * lists of the orthography. Of legacy bytes read in a wrong encoding few come out as one.
 */

const RHYMES = new Set(
  `a ac ach ai am an ang anh ao ap at au ay ak ăc ăm ăn ăng ăp ăt ăk âc âm ân âng âp ât âu ây
  e ec em en eng eo ep et ê êch êm ên ênh êp êt êu i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip
  it iu o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi
  om on ong ooc oong op ot ok ô ôc ôi ôm ôn ông ôp ôt ôk ơ ơi ơm ơn ơp ơt u ua uân uâng uât uây uc uê
  uêch uênh ui um un ung uơ uôc uôi uôm uôn uông uôt up ut uk uy uya uych uyên uyêt uynh uyp uyt uyu ư
  ynh yt ych ưa ưc ưi ưng ưt ươc ươi ươm ươn ương ươp ươt ươu ưu y yêm yên yêng yêt yêu`
    .normalize('NFC')
    .split(/\s+/)
);

const ONSET = /^(?:ngh|ng|gh|gi|kh|ch|nh|ph|th|tr|qu|[bcdđghklmnrstvx])?/;
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;
/** After a stop only two of the six tones exist. */
const STOPPED = /(?:[ptck]|ch)$/;
const STOP_TONE = /^[\u0301\u0323]$/;
const FRONT = /^[eêiy]/;

/** Consonants are spelt by the vowel that follows: c, g, ng before back vowels, k, gh, ngh before front ones. */
function spelt(onset: string, rhyme: string): boolean {
  const front = FRONT.test(rhyme);
  if (onset === 'gh' || onset === 'ngh') return front;
  if (onset === 'c' || onset === 'ng') return !front;
  if (onset === 'g') return !/^[eêy]/.test(rhyme);
  if (onset === 'qu') return !/^[uưoô]/.test(rhyme) || /^ô/.test(rhyme);
  return true;
}

/** Vowels on which the tone may stand, counted within the rhyme: "hoà" and "hòa" are both written. */
function toneFits(rhyme: string, at: number): boolean {
  const marked = rhyme.search(/[ăâêôơư](?!.*[ăâêôơư])/);
  if (marked >= 0) return at === marked;
  const vowels = /^[aeiouy]+/.exec(rhyme)?.[0].length ?? 0;
  if (vowels === 1) return at === 0;
  if (vowels === 3) return at === 1;
  if (/^(?:oa|oe|uy|oo)/.test(rhyme)) return vowels === rhyme.length ? at < 2 : at === 1;
  return at === 0;
}

function fits(onset: string, rest: string): boolean {
  const tones = [...rest.matchAll(TONES)];
  if (tones.length > 1) return false;
  const rhyme = rest.replace(TONES, '').normalize('NFC');
  if (!RHYMES.has(rhyme) || !spelt(onset, rhyme)) return false;
  const tone = tones[0];
  if (STOPPED.test(rhyme) && !STOP_TONE.test(tone?.[0] ?? '')) return false;
  if (!tone) return true;
  const before = rest.slice(0, tone.index).normalize('NFC');
  return toneFits(rhyme, before.length - 1);
}

/** Letters with their quality (ă, ơ …) composed and the tone apart, after its vowel. */
const apart = (word: string): string =>
  word
    .normalize('NFD')
    .replace(/([aeiouy])(\u0323?)([\u0302\u0306\u031B])(\u0323?)/g, '$1$3$2$4')
    .replace(/[aeiou][\u0302\u0306\u031B]/g, (pair) => pair.normalize('NFC'));

/** `word` in lower case. "nghệ" is a syllable, "nghö" and "tænh" are not. */
export function isSyllable(word: string): boolean {
  if (word.length > 12) return false;
  const text = apart(word);
  const onset = ONSET.exec(text)?.[0] ?? '';
  if (fits(onset, text.slice(onset.length))) return true;
  // "gì", "gìn": the i belongs to the rhyme.
  return onset === 'gi' && fits('g', text.slice(1));
}
