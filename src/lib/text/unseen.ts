/**
 * Signs that take no room, and marks that turn the direction of writing: a name with them looks
 * like another, or is measured wider than it is drawn. A joiner that holds an emoji together is
 * none of them.
 */
const UNSEEN =
  /[\u00AD\u061C\u200B\u200C\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]|\u200D(?!\p{Extended_Pictographic})/gu;

/** A text without what cannot be seen in it; everything else as it was. */
export const dropUnseen = (text: string): string => text.replace(UNSEEN, '');

/** The same signs written out as JSON has them, so that a text that is JSON stays what it was. */
export const escapeUnseen = (json: string): string =>
  json.replace(UNSEEN, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
