/** What markup is made of: tags and the text between them. Attributes are read when asked for. */
export type Token =
  | { kind: 'open' | 'close'; name: string; source: string; end: number }
  | { kind: 'text'; text: string; end: number };

/** Quoted attributes may hold `>`; a quotation mark that is never closed must not cost time. */
const LONGEST_TAG = 4000;
/** Their content is no markup and no text either. */
const RAW = new Set(['script', 'style', 'noscript', 'textarea', 'xml']);

function tagEnd(text: string, from: number): number {
  let quote = '';
  const limit = Math.min(text.length, from + LONGEST_TAG);
  for (let i = from; i < limit; i++) {
    const char = text[i]!;
    if (quote) {
      if (char === quote) quote = '';
    } else if (char === '>') return i;
    else if ((char === '"' || char === "'") && text[i - 1] === '=') quote = char;
  }
  return text.indexOf('>', from);
}

/** End of what is neither tag nor text: comment, declaration, instruction, CDATA; -1 when none begins. */
function skipSpecial(text: string, at: number): number {
  const mark = text.startsWith('<!--', at) ? '-->' : text.startsWith('<?', at) ? '?>' : null;
  if (mark === null && text[at + 1] !== '!') return -1;
  const end = text.indexOf(mark ?? '>', at + 2);
  return end < 0 ? text.length : end + (mark ?? '>').length;
}

/** The tags and texts of markup, names in lower case. Linear; sound on any text. */
export function* tokens(text: string): Generator<Token> {
  let at = 0;
  while (at < text.length) {
    const open = text.indexOf('<', at);
    const stop = open < 0 ? text.length : open;
    if (stop > at) yield { kind: 'text', text: text.slice(at, stop), end: stop };
    if (open < 0) return;
    const special = skipSpecial(text, open);
    if (special >= 0) {
      at = special;
      continue;
    }
    const match = /^<(\/?)([A-Za-z][\w:.-]*)/.exec(text.slice(open, open + 80));
    const end = match ? tagEnd(text, open) : -1;
    if (!match || end < 0) {
      yield { kind: 'text', text: '<', end: open + 1 };
      at = open + 1;
      // Without any further end of a tag the rest is text.
      if (match) {
        yield { kind: 'text', text: text.slice(at), end: text.length };
        return;
      }
      continue;
    }
    const name = match[2]!.toLowerCase();
    const source = text.slice(open, end + 1);
    at = end + 1;
    yield { kind: match[1] ? 'close' : 'open', name, source, end: at };
    if (!match[1] && source.at(-2) === '/' && !VOID.has(name))
      yield { kind: 'close', name, source: '', end: at };
    else if (!match[1] && RAW.has(name)) at = afterRaw(text, name, at);
  }
}

/** Elements that are never closed. */
const VOID = new Set(
  'area base br col embed hr img input link meta param source track wbr'.split(' ')
);

function afterRaw(text: string, name: string, from: number): number {
  const close = new RegExp(`</${name}\\s*>`, 'gi');
  close.lastIndex = from;
  const found = close.exec(text);
  return found ? found.index : text.length;
}

/** The element that holds everything else; null when the text is more than one element. */
export function rootOf(text: string): string | null {
  let root: string | null = null;
  let depth = 0;
  for (const token of tokens(text)) {
    if (token.kind === 'text') {
      if (depth === 0 && token.text.trim() !== '') return null;
    } else if (token.kind === 'open') {
      if (VOID.has(token.name)) continue;
      if (depth === 0 && root !== null) return null;
      root ??= token.name;
      depth++;
    } else if (depth > 0) depth--;
  }
  return depth === 0 ? root : null;
}

/** One attribute of a tag, entities read; null when it is not there. */
export function attribute(source: string, name: string): string | null {
  const pattern = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s>"']+))`, 'i');
  const match = pattern.exec(source);
  return match ? unescapeText(match[1] ?? match[2] ?? match[3] ?? '') : null;
}

const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const OTHERS: Record<string, string> = {
  ndash: '–',
  mdash: '—',
  hellip: '…',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  bull: '•',
  le: '≤',
  ge: '≥'
};
/** U+00A0 to U+00FF, in order. */
const LATIN_1 =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml';
const ENTITIES = new Map([
  ...Object.entries({ ...NAMED, ...OTHERS }),
  ...LATIN_1.split(' ').map((name, i) => [name, String.fromCharCode(0xa0 + i)] as const)
]);

const fromCode = (code: number): string =>
  code > 0 && code < 0x110000 && !(code >= 0xd800 && code < 0xe000)
    ? String.fromCodePoint(code)
    : '\uFFFD';

/** Text with its entities read: "&amp;" is "&". An unknown one stays as it is. */
export const unescapeText = (text: string): string =>
  text.replace(
    /&(?:#(\d{1,7})|#x([\dA-Fa-f]{1,6})|([A-Za-z]\w{1,9}));/g,
    (seen, decimal, hex, name) =>
      decimal
        ? fromCode(Number(decimal))
        : hex
          ? fromCode(parseInt(hex, 16))
          : (ENTITIES.get(name) ?? seen)
  );
