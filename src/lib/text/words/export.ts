const vi = {
  title: 'Tải hình và số liệu',
  close: 'Đóng',
  place: 'Dùng ở đâu',
  places: {
    slide: 'Trang chiếu 16:9',
    half: 'Nửa trang chiếu',
    document: 'Văn bản A4',
    square: 'Hình vuông'
  },
  sharpness: 'Độ nét của PNG',
  picture: 'Hình',
  data: 'Số liệu',
  copy: 'Sao chép',
  ownTitle: 'Tiêu đề trong tệp',
  slide: 'Trình chiếu',
  pptx: 'Tải PowerPoint',
  pptxHint: 'Cột, đường, điểm và bảng sửa được ngay trong PowerPoint; số liệu nằm trong tệp.',
  png: 'Tải PNG',
  svg: 'Tải SVG',
  pictureHint: 'PNG dùng được ở mọi phần mềm. SVG nét ở mọi cỡ và sửa được trong PowerPoint.',
  xlsx: 'Excel (XLSX)',
  csv: 'CSV',
  json: 'JSON-stat',
  arrow: 'Arrow',
  parquet: 'Parquet',
  programs: 'Cho phần mềm thống kê, phân tích',
  pages: 'Trang in và tệp mở riêng',
  print: 'In hoặc lưu PDF',
  printHint: 'Một trang A4 ngang, chữ chọn và tìm được.',
  printed: 'Đã mở hộp thoại in. Muốn có tệp PDF, hãy chọn máy in “Lưu dưới dạng PDF”.',
  html: 'Tệp HTML (mở không cần mạng)',
  htmlHint: 'Biểu đồ, bảng và số liệu trong một tệp; mở bằng trình duyệt, kể cả từ thẻ nhớ.',
  stop: 'Dừng',
  stopped: 'Đã dừng. Chưa có tệp nào được tải.',
  progress: (done: number, of: number) => `Xong ${done}/${of}`,
  copySvg: 'SVG',
  copiedSvg: (width: number, height: number) =>
    `Đã sao chép hình SVG ${width} × ${height}, nét ở mọi cỡ. Chương trình nào không nhận khi dán, hãy dùng “Hình”.`,
  refusedSvg: 'Trình duyệt không sao chép được SVG. Hãy bấm “Tải SVG” rồi chèn tệp vào nơi cần.',
  copyPicture: 'Hình',
  copyData: 'Bảng số liệu',
  copyLink: 'Đường dẫn',
  size: (width: number, height: number) => `${width} × ${height} điểm ảnh, nền trắng`,
  small: (points: string) =>
    `Chữ trong hình là ${points} pt, nhỏ hơn mức nên có ở khổ này. Hãy chọn khổ lớn hơn hoặc bớt đơn vị.`,
  working: 'Đang chuẩn bị…',
  saved: (name: string) => `Đã tải ${name}.`,
  copiedPicture: (width: number, height: number) =>
    `Đã sao chép hình PNG ${width} × ${height}, nền trắng. Hãy dán vào trang chiếu hoặc văn bản.`,
  copiedData: (rows: number) =>
    `Đã sao chép bảng ${rows} dòng. Dán vào Excel, Word hay trang chiếu sẽ thành bảng.`,
  copiedLink: 'Đã sao chép đường dẫn mở lại đúng hình này.',
  copiedLinkOwn:
    'Đã sao chép đường dẫn. Đường dẫn không mang theo số liệu “Của bạn”; người nhận cần có cả tệp số liệu ấy.',
  refusedPicture:
    'Trình duyệt không cho sao chép hình ở đây. Hãy bấm “Tải PNG” rồi chèn tệp vào nơi cần.',
  refusedData: 'Trình duyệt không cho sao chép bảng ở đây. Hãy bấm “Excel (XLSX)” để lấy số liệu.',
  refusedLink: (link: string) =>
    `Trình duyệt không cho sao chép ở đây. Hãy chép đường dẫn này bằng tay: ${link}`,
  failedPicture:
    'Trình duyệt không vẽ được hình lớn như vậy. Hãy chọn độ nét thấp hơn, hoặc tải SVG.',
  failed: 'Chưa làm được. Số liệu còn nguyên, hãy thử lại.',
  reopen: 'Mở lại hình đã tải',
  reopenHint: 'Chọn tệp PNG, SVG, PPTX hoặc HTML tải từ trang này',
  workbook: {
    data: 'Số liệu',
    dictionary: 'Giải nghĩa',
    notes: 'Ghi chú',
    unitId: 'Mã đơn vị',
    blankCode: 'Mã lý do trống',
    column: 'Cột',
    meaning: 'Nghĩa',
    measure: 'Chỉ tiêu',
    definition: 'Định nghĩa',
    unitOfMeasure: 'Đơn vị tính',
    link: 'Mở lại hình',
    made: 'Ngày tải',
    hash: 'Dấu vân số liệu (SHA-256)',
    meanings: {
      unitId: 'Mã của đơn vị trong danh mục, không đổi khi đổi tên.',
      unit: 'Tên đơn vị có số liệu.',
      part: 'Phần của con số khi chia nhỏ; để trống là số chung.',
      period: 'Kỳ của con số, như nguồn nêu.',
      from: 'Ngày đầu kỳ (năm-tháng-ngày); để trống khi nguồn không nêu.',
      to: 'Ngày cuối kỳ (năm-tháng-ngày); để trống khi nguồn không nêu.',
      bound: '≥ là ít nhất, ≤ là nhiều nhất, ≈ là gần đúng; để trống là đúng số đó.',
      value: 'Con số đầy đủ, không làm tròn; để trống khi không có số, không phải là 0.',
      unitOfMeasure: 'Con số đếm bằng gì.',
      blank: 'Vì sao không có số.',
      blankCode: 'Lý do trống, dạng mã cho máy đọc.',
      rank: 'Hạng; là khoảng khi chưa xác định được.',
      note: 'Cách có con số, tình trạng của nó.'
    }
  }
};

const en: typeof vi = {
  title: 'Download figure and data',
  close: 'Close',
  place: 'Where it goes',
  places: {
    slide: 'Slide 16:9',
    half: 'Half a slide',
    document: 'A4 document',
    square: 'Square'
  },
  sharpness: 'Sharpness of the PNG',
  picture: 'Picture',
  data: 'Data',
  copy: 'Copy',
  ownTitle: 'Title in the file',
  slide: 'Presentation',
  pptx: 'Download PowerPoint',
  pptxHint:
    'Bars, lines, points and tables can be edited in PowerPoint; the numbers are in the file.',
  png: 'Download PNG',
  svg: 'Download SVG',
  pictureHint: 'PNG works in every program. SVG is sharp at any size and editable in PowerPoint.',
  xlsx: 'Excel (XLSX)',
  csv: 'CSV',
  json: 'JSON-stat',
  arrow: 'Arrow',
  parquet: 'Parquet',
  programs: 'For statistics and analysis programs',
  pages: 'Printed page and file of its own',
  print: 'Print or save as PDF',
  printHint: 'One A4 page on its side; its text can be selected and searched.',
  printed: 'The print dialog was opened. For a PDF file choose the printer “Save as PDF”.',
  html: 'HTML file (opens offline)',
  htmlHint: 'Chart, table and data in one file; opens in a browser, even from a USB stick.',
  stop: 'Stop',
  stopped: 'Stopped. No file was downloaded.',
  progress: (done, of) => `${done} of ${of} done`,
  copySvg: 'SVG',
  copiedSvg: (width, height) =>
    `An SVG picture of ${width} × ${height}, sharp at any size, is on the clipboard. Where pasting it does nothing, use “Picture”.`,
  refusedSvg:
    'The browser cannot copy SVG. Choose “Download SVG” and insert the file where you need it.',
  copyPicture: 'Picture',
  copyData: 'Table',
  copyLink: 'Link',
  size: (width, height) => `${width} × ${height} pixels, white background`,
  small: (points) =>
    `The type in the figure is ${points} pt, smaller than this size should have. Choose a larger size or fewer units.`,
  working: 'Getting it ready…',
  saved: (name) => `${name} downloaded.`,
  copiedPicture: (width, height) =>
    `A PNG picture of ${width} × ${height} on white is on the clipboard. Paste it into a slide or a document.`,
  copiedData: (rows) =>
    `A table of ${rows} rows is on the clipboard. Pasted into Excel, Word or a slide it becomes a table.`,
  copiedLink: 'A link that opens this very figure is on the clipboard.',
  copiedLinkOwn:
    'A link is on the clipboard. It does not carry your own data; whoever receives it needs that file too.',
  refusedPicture:
    'The browser does not allow copying a picture here. Choose “Download PNG” and insert the file where you need it.',
  refusedData:
    'The browser does not allow copying a table here. Choose “Excel (XLSX)” to get the data.',
  refusedLink: (link) => `The browser does not allow copying here. Copy this link by hand: ${link}`,
  failedPicture:
    'The browser could not draw so large a picture. Choose a lower sharpness, or download the SVG.',
  failed: 'That did not work. The data is intact; please try again.',
  reopen: 'Reopen a downloaded figure',
  reopenHint: 'Choose a PNG, SVG, PPTX or HTML file downloaded from this site',
  workbook: {
    data: 'Data',
    dictionary: 'Dictionary',
    notes: 'Notes',
    unitId: 'Unit id',
    blankCode: 'Code of blank',
    column: 'Column',
    meaning: 'Meaning',
    measure: 'Measure',
    definition: 'Definition',
    unitOfMeasure: 'Unit of measure',
    link: 'Reopen the figure',
    made: 'Downloaded on',
    hash: 'Fingerprint of the data (SHA-256)',
    meanings: {
      unitId: 'Id of the unit in the lists; it stays when names change.',
      unit: 'Name of the unit the figure is of.',
      part: 'Part the figure is of when split; empty for the whole.',
      period: 'Period of the figure, as the source states it.',
      from: 'First day of the period (year-month-day); empty when the source gives none.',
      to: 'Last day of the period (year-month-day); empty when the source gives none.',
      bound: '≥ at least, ≤ at most, ≈ approximate; empty for an exact figure.',
      value: 'The full figure, not rounded; empty where there is none, which is not 0.',
      unitOfMeasure: 'What the figure counts.',
      blank: 'Why there is no figure.',
      blankCode: 'The reason as a code for machines.',
      rank: 'Rank; a range where it is not certain.',
      note: 'How the figure came to be, and its state.'
    }
  }
};

/** Words of the export menu, and of the files it writes. */
export const exportWords = { vi, en };
