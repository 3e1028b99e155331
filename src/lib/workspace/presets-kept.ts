/** How files were read is remembered in this browser; where that is refused, nothing is. */
const KEY = 'doi-chieu-presets';

/** As `presetsToJson` writes them; '' when there are none. */
export function keptPresets(): string {
  try {
    return localStorage.getItem(KEY) ?? '';
  } catch {
    return '';
  }
}

/** False when the browser refused. */
export function keepPresets(text: string): boolean {
  try {
    if (text === '') localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, text);
    return true;
  } catch {
    return false;
  }
}

/** Those of a colleague's file taken in beside one's own; what is wrong with it is told. */
export async function takePresets(text: string, file: string) {
  const { keepPreset, presetsFromJson, presetsToJson } =
    await import('#lib/ingest/review/presets.ts');
  const { presets, issues } = presetsFromJson(text, { file });
  const own = keptPresets();
  const before = own === '' ? [] : presetsFromJson(own, { file }).presets;
  if (presets.length > 0) keepPresets(presetsToJson(presets.reduce(keepPreset, before)));
  return { taken: presets.length, issues };
}

/** Forgets what was remembered from one name; all of it when that was the last. */
export async function dropPreset(name: string): Promise<void> {
  const { presetsFromJson, presetsToJson } = await import('#lib/ingest/review/presets.ts');
  const { presets } = presetsFromJson(keptPresets(), { file: '' });
  const left = presets.filter((p) => p.name !== name);
  keepPresets(left.length > 0 ? presetsToJson(left) : '');
}
