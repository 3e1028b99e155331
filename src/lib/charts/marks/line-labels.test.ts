import { parseHTML } from 'linkedom';
import { expect, it } from 'vitest';
import { line4 } from '../cases/line.ts';
import { toChartModel, type DrawnModel } from '../model.ts';
import { toAnnotations } from '../own-notes.ts';
import { drawToString } from '../ssr.ts';

const NOTES = [
  { day: '2017-05-01', text: 'đổi mẫu báo cáo từ quý hai theo hướng dẫn mới' },
  { day: '2019-03-01', text: 'tách báo cáo của khối doanh nghiệp' },
  { day: '2020-09-01', text: 'thêm chỉ tiêu' }
];

it.each([358, 460, 700])('every line of a note keeps its number, at %d pixels', (width) => {
  const { result, context } = line4();
  const own = toAnnotations(NOTES);
  expect(own).toHaveLength(3);
  const model = toChartModel(result, { ...context, own }) as DrawnModel;
  const { document } = parseHTML(drawToString(model, { width }));
  const texts = [...document.querySelectorAll('text')].map((e) => e.textContent ?? '');
  for (const sign of '¹²³') expect(texts.filter((t) => t.endsWith(sign))).toHaveLength(1);
});
