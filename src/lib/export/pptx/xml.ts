/** What XML 1.0 cannot hold at all. */
// eslint-disable-next-line no-control-regex -- these are the signs that are left out
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;'
};

/** Text of people or of data as XML text or attribute, composed (NFC). */
export const toXmlText = (text: string): string =>
  toPlain(text).replace(/[&<>"']/g, (sign) => ENTITIES[sign]!);

/** The same without the escapes, for a library that escapes by itself but lets every sign through. */
export const toPlain = (text: string): string => text.normalize('NFC').replace(FORBIDDEN, '');

type Content = string | readonly Content[];

const join = (content: Content): string =>
  typeof content === 'string' ? content : content.map(join).join('');

/** One element; its content is XML already, its attributes are text. */
export function element(
  name: string,
  attributes: Record<string, string | number> = {},
  content: Content = ''
): string {
  const written = Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${toXmlText(String(value))}"`)
    .join('');
  const inner = join(content);
  return inner === '' ? `<${name}${written}/>` : `<${name}${written}>${inner}</${name}>`;
}

/** The many elements of DrawingML that hold one value. */
export const val = (name: string, value: string | number): string => element(name, { val: value });
