import type { PackInfo } from '#lib/model/pack.ts';

/** `pack.json` as it is written. */
export const INFO: PackInfo = {
  id: 'demo',
  titleVi: 'Số liệu mẫu 63 và 34 tỉnh, thành phố, 2016–2026 (dữ liệu minh họa)',
  titleEn: 'Sample figures of the 63 and 34 provinces, 2016–2026 (illustrative data)',
  frame: 'all',
  demo: true,
  date: '2026-06-30',
  sourceLineVi: 'Nguồn: dữ liệu minh họa do máy tạo, không phải số liệu của địa phương nào.',
  sourceLineEn: 'Source: illustrative data made by a machine; not the figures of any province.'
};

const source = (id: string, titleVi: string, titleEn: string, note: string) => ({
  id,
  title_vi: titleVi,
  title_en: titleEn,
  publisher: 'Đối Chiếu',
  date: INFO.date,
  url: '',
  licence: 'MIT',
  note
});

/** Records of `sources.csv`. */
export const SOURCES = [
  source(
    'demo',
    'Dữ liệu minh họa: báo cáo định kỳ (do máy tạo)',
    'Illustrative data: periodic report (made by a machine)',
    'Không có văn bản thật'
  ),
  source(
    'demo-annex',
    'Dữ liệu minh họa: phụ lục báo cáo (do máy tạo)',
    'Illustrative data: annex to the report (made by a machine)',
    'Không có văn bản thật; chỉ dùng cho dòng mâu thuẫn'
  )
];

/** Records of `annotations.csv`: the merger, which is real, and what this pack itself lacks. */
export const ANNOTATIONS = [
  {
    id: 'sap-xep-2025',
    kind: 'boundary',
    start: '2025-07-01',
    label_vi: '34 tỉnh, thành',
    label_en: '34 provinces',
    text_vi: 'từ ngày này cả nước có 34 tỉnh, thành thay cho 63.',
    text_en: 'from this day there are 34 provinces in place of 63.',
    basis: 'Nghị quyết 202/2025/QH15'
  },
  {
    id: 'nua-dau-2026',
    kind: 'incomplete',
    start: '2026-01-01',
    end: '2026-06-30',
    label_vi: 'mới sáu tháng',
    label_en: 'six months only',
    text_vi: 'bộ minh họa mới có số sáu tháng đầu năm, không đặt cạnh số cả năm.',
    text_en:
      'the illustrative pack holds the first six months only, not to be set beside whole years.',
    basis: ''
  }
];
