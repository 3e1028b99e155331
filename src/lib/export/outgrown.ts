import { PAGE, PRESET_NAMES, PRESETS, type PresetName } from './presets.ts';

type Drawn = { height: number; label: number; isTall: boolean };

/** A picture that is taller than its place. */
export type Outgrown = {
  /** Its height in those of the place. */
  times: number;
  /** Points of its type once it is shrunk to the height of the place. */
  points: number;
  /** It still stands whole on an upright page of a document. */
  isOnPage: boolean;
  /** Other sizes that hold it; [] where none does. */
  fits: PresetName[];
};

/** An upright page of A4 between margins of 25 mm at head and foot, at 96 dots to the inch. */
const UPRIGHT = 933;
const POINTS = 72 / 96;

/**
 * What is to be said of a picture that outgrew its place; null where it fits. `draw` gives it at
 * other sizes, and is only asked then.
 */
export function toOutgrown(
  picture: Drawn,
  place: PresetName,
  draw: (preset: PresetName) => Drawn
): Outgrown | null {
  if (!picture.isTall) return null;
  const times = picture.height / PRESETS[place].height;
  const isOnPage = (name: PresetName, { height }: Drawn) =>
    name === 'document' && height <= UPRIGHT;
  return {
    times,
    points: (picture.label * POINTS) / times,
    isOnPage: isOnPage(place, picture),
    fits: PRESET_NAMES.filter((name) => {
      if (name === place) return false;
      const drawn = draw(name);
      return !drawn.isTall || isOnPage(name, drawn);
    })
  };
}

/** Points of type of a drawing that is shrunk to a sheet of A4 on its side; null where it fits. */
export const shrunkPoints = ({ height, label, isTall }: Drawn): number | null =>
  isTall ? (label * POINTS * PAGE.height) / height : null;
