type Fault =
  | 'not_office'
  | 'not_slides'
  | 'old_format'
  | 'password'
  | 'strict'
  | 'damaged'
  | 'no_layout'
  | 'too_large'
  | 'swells';

type Sign = '≥' | '≤' | '≈';

const BOUNDS: Record<'vi' | 'en', Record<Sign, string>> = {
  vi: { '≥': 'ít nhất', '≤': 'nhiều nhất', '≈': 'gần đúng' },
  en: { '≥': 'at least', '≤': 'at most', '≈': 'about' }
};

/** Words of slides and decks. */
export const deckWords = {
  vi: {
    continued: (name: string, part: number): string => `${name} (đoạn ${part})`,
    estimated: (name: string): string => `${name} (tạm tính, ước tính)`,
    partial: (name: string): string => `${name} (một phần năm)`,
    sheet: { unit: 'Đơn vị', year: 'Năm', series: 'Nhóm', label: 'Chữ trên hình' },
    dots: {
      exact: 'số đúng',
      across: (bound: Sign): string => `trục ngang ${bound} (${BOUNDS.vi[bound]})`,
      upward: (bound: Sign): string => `trục dọc ${bound} (${BOUNDS.vi[bound]})`,
      unsettled: 'tạm tính hoặc ước tính'
    },
    openPath: 'Điểm hình tam giác là số ghi ≥, ≤ hoặc ≈ trong nguồn.',
    definitionOf: (measure: string, definition: string): string => `${measure}: ${definition}`,
    template: {
      use: 'Dùng mẫu của cơ quan (.pptx, .potx)',
      uses: (name: string): string => `Theo mẫu ${name}`,
      remove: 'Bỏ mẫu',
      keep: 'Giữ cả các trang có sẵn trong mẫu',
      hint: 'Trang chiếu lấy nền, phông chữ, màu và khổ của mẫu. Mẫu chỉ được đọc trong trình duyệt này.',
      reading: 'Đang đọc mẫu…',
      orWithout: 'Bạn vẫn tải được PowerPoint theo kiểu của trang này.',
      faults: {
        not_office:
          'Tệp này không phải tệp PowerPoint nên không làm mẫu được. Hãy chọn tệp .pptx hoặc .potx.',
        not_slides:
          'Tệp này là văn bản, bảng tính hoặc của phần mềm khác, không có trang mẫu của PowerPoint. Hãy mở mẫu bằng PowerPoint hoặc LibreOffice, lưu thành .pptx rồi chọn lại.',
        old_format:
          'Đây là tệp .ppt kiểu cũ (PowerPoint 97–2003), trình duyệt không đọc được. Hãy mở bằng PowerPoint, lưu thành .pptx rồi chọn lại.',
        password: 'Tệp có mật khẩu nên không mở được. Hãy lưu một bản không mật khẩu rồi chọn lại.',
        strict:
          'Tệp được lưu theo kiểu “Strict Open XML” mà nhiều phần mềm không đọc được. Hãy lưu lại thành .pptx thông thường rồi chọn lại.',
        damaged:
          'Tệp bị hỏng hoặc tải về chưa đủ nên không đọc được mẫu. Hãy mở thử bằng PowerPoint, lưu lại rồi chọn lại.',
        no_layout:
          'Tệp không có trang mẫu nào để đặt hình vào. Hãy chọn mẫu có ít nhất một bố cục trang.',
        too_large:
          'Tệp nặng hơn 50 MB, trình duyệt có thể không mở nổi. Hãy bỏ bớt ảnh và phim trong mẫu rồi chọn lại.',
        swells:
          'Tệp mở ra lớn hơn 300 MB, nhiều hơn mọi mẫu trình chiếu, nên không được mở. Hãy chọn mẫu khác.'
      } satisfies Record<Fault, string>
    },
    signs: '… là chưa có số liệu; x là không áp dụng.',
    data: 'Số liệu và định nghĩa',
    columns: ['Đơn vị', 'Phần', 'Kỳ', 'Giá trị', 'Ghi chú'],
    more: (count: string): string => `Còn ${count} dòng nữa; hãy tải bảng Excel của hình để có đủ.`
  },
  en: {
    continued: (name: string, part: number): string => `${name} (part ${part})`,
    estimated: (name: string): string => `${name} (provisional, estimated)`,
    partial: (name: string): string => `${name} (part of a year)`,
    sheet: { unit: 'Unit', year: 'Year', series: 'Group', label: 'Label on the chart' },
    dots: {
      exact: 'exact figure',
      across: (bound: Sign): string => `across ${bound} (${BOUNDS.en[bound]})`,
      upward: (bound: Sign): string => `upward ${bound} (${BOUNDS.en[bound]})`,
      unsettled: 'provisional or estimated'
    },
    openPath: 'A triangle is a figure that the source gives as ≥, ≤ or ≈.',
    definitionOf: (measure: string, definition: string): string => `${measure}: ${definition}`,
    template: {
      use: 'Use your office’s template (.pptx, .potx)',
      uses: (name: string): string => `Template: ${name}`,
      remove: 'Remove template',
      keep: 'Keep the slides that are in the template',
      hint: 'Slides take the template’s background, fonts, colours and size. The template is only read in this browser.',
      reading: 'Reading the template…',
      orWithout: 'You can still download PowerPoint in the style of this site.',
      faults: {
        not_office:
          'This file is no PowerPoint file, so it cannot be a template. Choose a .pptx or .potx file.',
        not_slides:
          'This file is a text, a sheet or of another program, and has no PowerPoint layouts. Open the template in PowerPoint or LibreOffice, save it as .pptx and choose it again.',
        old_format:
          'This is an old .ppt file (PowerPoint 97–2003), which browsers cannot read. Open it in PowerPoint, save it as .pptx and choose it again.',
        password:
          'The file has a password, so it cannot be opened. Save a copy without one and choose that.',
        strict:
          'The file is saved as “Strict Open XML”, which many programs cannot read. Save it as a usual .pptx and choose it again.',
        damaged:
          'The file is damaged or was not downloaded completely. Open it in PowerPoint, save it and choose it again.',
        no_layout:
          'The file has no layout to put a figure on. Choose a template with at least one layout.',
        too_large:
          'The file is larger than 50 MB, more than a browser may be able to open. Take pictures and films out of the template and choose it again.',
        swells:
          'The file unpacks to more than 300 MB, more than any template, so it was not opened. Choose another one.'
      } satisfies Record<Fault, string>
    },
    signs: '… means no figure; x means not applicable.',
    data: 'Data and definitions',
    columns: ['Unit', 'Part', 'Period', 'Value', 'Note'],
    more: (count: string): string =>
      `${count} more rows; download the figure’s Excel table for all.`
  }
};
