import type { Qualifier } from '#lib/model/bound.ts';
import { toPhrases } from './words.ts';

/** What words before a number say of it. `up_to`: "lên tới 400", most and at once the amount itself. */
export type Before =
  | Qualifier
  | 'up_to'
  | 'from'
  | 'provisional'
  | 'estimated'
  | 'planned'
  | 'filler'
  | 'negative'
  | 'money'
  | 'usd';

export const takeBefore = toPhrases<Before>([
  [
    'more_than',
    ['hơn', 'trên', 'vượt', '=quá', 'nhiều hơn', 'lớn hơn', 'cao hơn', 'over', 'more than', 'above']
  ],
  ['more_than', ['greater than', '>']],
  [
    'nearly',
    ['gần', 'gần đến', 'gần tới', 'ngót', 'dưới', 'ít hơn', 'nhỏ hơn', 'thấp hơn', 'chưa đến']
  ],
  ['nearly', ['chưa tới', 'chưa đầy', 'không đến', 'không tới', 'không đầy', 'nearly', 'almost']],
  ['nearly', ['under', 'less than', 'below', 'fewer than', '<']],
  [
    'at_least',
    ['ít nhất', 'tối thiểu', 'không dưới', 'không ít hơn', 'không thấp hơn', 'at least']
  ],
  ['at_least', ['minimum', 'min', 'no less than', '>=', '≥']],
  [
    'at_most',
    ['nhiều nhất', 'tối đa', 'không quá', 'không vượt quá', 'không hơn', 'không nhiều hơn']
  ],
  ['at_most', ['không trên', 'at most', 'maximum', 'max', 'no more than', '<=', '≤']],
  ['up_to', ['đến', 'tới', 'lên đến', 'lên tới', 'up to']],
  ['about', ['khoảng', 'khoảng chừng', 'vào khoảng', 'xấp xỉ', 'chừng', '=độ', '=cỡ', '=tầm']],
  ['about', ['trên dưới', 'hơn kém', 'ước chừng', 'gần bằng', 'suýt soát', 'about', 'around']],
  ['about', ['approximately', 'approx.', 'approx', 'circa', 'ca.', '~', '≈', '≃', '∼']],
  ['from', ['từ']],
  ['provisional', ['sơ bộ', 'tạm tính', 'số tạm tính', 'prel.', 'prel', 'provisional']],
  ['estimated', ['ước', 'ước tính', 'ước đạt', 'ước thực hiện', 'ước có', 'est.']],
  ['estimated', ['estimated', 'est']],
  ['planned', ['dự kiến', 'kế hoạch', 'dự báo', 'kh', 'planned']],
  ['filler', ['đạt', 'có', 'được', 'là', 'gồm', 'tổng số', 'tổng cộng', 'tổng', 'đã có', ':']],
  ['negative', ['âm']],
  ['money', ['vnd', 'vnđ', '₫']],
  ['usd', ['usd', 'us$', '$']]
]);

/** Said after a number: "400 trở lên", "400+". */
export const takeAfter = toPhrases<Qualifier>([
  ['at_least', ['trở lên', 'hoặc hơn', 'or more', '+']],
  ['at_most', ['trở xuống', 'đổ lại', 'or less']]
]);
