import { SEED } from './dice.ts';
import { FLAW_NAMES, FLAWS } from './flaws.ts';
import type { Observations } from './observations.ts';
import type { Row } from './row.ts';

const flawLine = (rows: Row[], name: (typeof FLAW_NAMES)[number]): string => {
  const flawed = rows.filter((r) => r.flaw === name);
  const { label, vi, en } = FLAWS[name];
  return `| ${label} | ${vi} | ${en} | ${flawed.length} | \`${flawed[0]?.id ?? ''}\` |`;
};

/** What the pack is and what is wrong with it on purpose, with the count and an example of each flaw. */
export const readme = ({ rows, absent }: Observations): string => `# Dữ liệu minh họa

Mọi con số ở đây do máy tạo từ một giá trị khởi tạo cố định (\`${SEED}\`). Không số nào là của một địa phương thật. Chúng chỉ cho thấy sản phẩm đọc số liệu ra sao, và không bao giờ đứng chung biểu đồ với số đã công bố. Đừng sửa tay: chạy \`npm run data:demo\`.

63 tỉnh, thành phố đến 6-2025, 34 từ 7-2025. Năm 2025 gồm sáu tháng đầu theo danh sách 63 và sáu tháng cuối theo danh sách 34; năm 2026 chỉ có sáu tháng đầu. Đơn vị trực thuộc là đơn vị đặt ra, không ứng với đơn vị nào có thật.

Có ${rows.length} dòng, mang sẵn lỗi thường gặp của báo cáo thật. Dòng có lỗi mở đầu ghi chú bằng tên lỗi trong bảng dưới. Ngoài ra ${absent.length} báo cáo không có dòng nào, ví dụ \`${absent[0]}\`.

# Illustrative data

Every figure here is made by a machine from a fixed seed. None belongs to a real province. They show how the product reads figures, and never share a chart with published ones. Do not edit by hand: run \`npm run data:demo\`.

The 63 provinces until June 2025, the 34 from July 2025. The year 2025 is its first half on the list of 63 and its second half on the list of 34; of 2026 there is only the first half. Subordinate units are invented and stand for no real one.

There are ${rows.length} rows with the usual flaws of real reporting, put there on purpose. The note of a flawed row begins with the label below. Besides, ${absent.length} reports have no row at all, such as \`${absent[0]}\`.

| Ghi chú | Lỗi cố ý | Flaw on purpose | Số dòng / rows | Ví dụ / example |
| --- | --- | --- | ---: | --- |
${FLAW_NAMES.map((name) => flawLine(rows, name)).join('\n')}
`;
