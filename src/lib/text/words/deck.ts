/** Words of slides and decks. */
export const deckWords = {
  vi: {
    continued: (name: string, part: number): string => `${name} (đoạn ${part})`,
    estimated: (name: string): string => `${name} (tạm tính, ước tính)`,
    partial: (name: string): string => `${name} (một phần năm)`,
    signs: '… là chưa có số liệu; x là không áp dụng.',
    data: 'Số liệu và định nghĩa',
    columns: ['Đơn vị', 'Phần', 'Kỳ', 'Giá trị', 'Ghi chú'],
    more: (count: string): string => `Còn ${count} dòng nữa; hãy tải bảng Excel của hình để có đủ.`
  },
  en: {
    continued: (name: string, part: number): string => `${name} (part ${part})`,
    estimated: (name: string): string => `${name} (provisional, estimated)`,
    partial: (name: string): string => `${name} (part of a year)`,
    signs: '… means no figure; x means not applicable.',
    data: 'Data and definitions',
    columns: ['Unit', 'Part', 'Period', 'Value', 'Note'],
    more: (count: string): string =>
      `${count} more rows; download the figure’s Excel table for all.`
  }
};
