import { expect, test } from 'vitest';
import { CASES } from '../cases/all.ts';
import '../draw-more.ts';
import { layoutMap } from '../layout/map.ts';
import { toChartModel } from '../model.ts';
import type { MapModel } from '../models/areas.ts';
import { toGroups } from './map-names.ts';

const MAPS = Object.keys(CASES)
  .filter((name) => /^map/.test(name))
  .map((name) => {
    const { result, context } = CASES[name]!();
    return { name, model: toChartModel(result, context) as MapModel };
  });

/** Half of the line that closes a frame. */
const EDGE = 0.25;

test.each(MAPS)('frames of the archipelagos are closed on all sides: $name', ({ model }) => {
  for (const width of [320, 358, 576, 640, 716, 888, 960, 1140, 1280]) {
    const { frame } = layoutMap(model, width);
    for (const { box } of toGroups(model, layoutMap(model, width))) {
      expect(box.x, `${width}`).toBeGreaterThanOrEqual(frame.x + EDGE);
      expect(box.y, `${width}`).toBeGreaterThanOrEqual(frame.y + EDGE);
      expect(box.x + box.width, `${width}`).toBeLessThanOrEqual(frame.x + frame.width - EDGE);
      expect(box.y + box.height, `${width}`).toBeLessThanOrEqual(frame.y + frame.height - EDGE);
    }
  }
});
