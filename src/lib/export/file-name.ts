import { fold } from '#lib/text/fold.ts';

/** `mo-hinh-moi-dc-7k2m`: what a file of a figure is called, without its ending. */
export function toFileName(title: string, code: string): string {
  const plain = (text: string) =>
    fold(text)
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '');
  const words = plain(title).slice(0, 60).replace(/-+$/, '');
  return [words, plain(code)].filter(Boolean).join('-');
}
