const vi = {
  title: 'Mở lại',
  lead: 'Đưa vào một hình, một bài trình chiếu hay một tệp đã tải từ đây, hoặc gõ mã in dưới hình: trang này hỏi lại đúng câu hỏi ấy và cho biết số liệu đã đổi hay chưa.',
  fromFile: 'Từ tệp',
  drop: 'Kéo tệp vào đây',
  dropHere: 'Thả tệp ở đây',
  choose: 'Chọn tệp',
  kinds:
    'PNG, SVG, PowerPoint, Excel, CSV, JSON-stat, Arrow, Parquet hoặc trang HTML một tệp. Tệp được đọc ngay trên máy này, không gửi đi đâu.',
  fromCode: 'Từ mã in dưới hình',
  code: 'Mã hình',
  codeHint: 'Bốn chữ và số, có hoặc không có “ĐC-”. Chữ hoa hay thường đều được.',
  codeExample: 'ĐC-7K2M',
  find: 'Tìm',
  badCode: (typed: string) =>
    `“${typed}” không phải mã hình. Mã gồm bốn chữ và số, như ĐC-7K2M; hãy xem lại dòng nguồn dưới hình.`,
  noCode: (code: string) => `Máy này chưa biết mã ${code}.`,
  noCodeWhy:
    'Mã chỉ đặt tên cho hình, không chứa hình. Máy này biết mã của các hình có sẵn trên trang và các hình từng mở ở trình duyệt này.',
  noCodeNext:
    'Hãy đưa chính tệp hình hoặc bài trình chiếu vào đây; nếu chỉ có bản in, hãy xin người làm hình đường dẫn mở lại.',
  codeFound: (code: string, count: number) =>
    count === 1 ? `Mã ${code}` : `Mã ${code} ứng với ${count} hình; hãy so tiêu đề với bản in`,
  codeOne: 'Hai hình có thể trùng mã. Hãy so tiêu đề với bản in trước khi dùng.',
  sources: {
    noted: (day: string) => `Đã mở ở trình duyệt này ngày ${day}`,
    saved: 'Trong các so sánh đã lưu',
    shipped: 'Hình có sẵn trên trang'
  },
  reading: (name: string) => `Đang đọc ${name}…`,
  asking: 'Đang hỏi lại số liệu…',
  figures: (count: string) => `${count} hình`,
  damaged: (count: string) =>
    `Có ${count} hình mà thông tin mở lại không đọc được: nó đã bị sửa, hoặc do một bản mới hơn của trang này ghi. Hãy dùng tệp gốc đã tải.`,
  clear: 'Bỏ khỏi danh sách',
  slides: (numbers: string, isOne: boolean) => `${isOne ? 'Trang' : 'Các trang'} ${numbers}`,
  made: (day: string) => `Tải ngày ${day}`,
  inFile: (title: string) => `Trong tệp: “${title}”`,
  untitled: 'Hình không có tiêu đề',
  states: {
    asking: 'Đang hỏi lại',
    same: 'Số liệu không đổi',
    changed: (count: string) => `Đã đổi: ${count} ô`,
    changedUnknown: 'Số liệu đã đổi',
    changedElse: 'Đã đổi tình trạng hoặc ghi chú',
    found: 'Đã tìm thấy',
    refused: 'Nay không trả lời được',
    absent: 'Thiếu số liệu ở máy này',
    failed: 'Chưa hỏi lại được'
  },
  changedUnknown:
    'Tệp này chỉ giữ dấu vân của số liệu, không giữ từng con số, nên không nói được ô nào đã đổi. Hãy mở hình hôm nay để so với bản cũ; bài trình chiếu, Excel và trang HTML thì giữ đủ con số.',
  changedElse:
    'Các con số vẫn như cũ; điều đã đổi là tình trạng của số liệu (tạm tính, ước tính), kỳ hoặc danh sách đơn vị.',
  absentOwn:
    'Hình này vẽ từ số liệu “Của bạn” chưa có ở trình duyệt này. Hãy mở tệp số liệu hoặc tệp .doichieu ở trang Dữ liệu rồi đưa tệp vào lại.',
  absentOther:
    'Bộ số liệu của hình này không còn trên trang. Hãy xem các bộ hiện có ở trang Dữ liệu.',
  failed: 'Không nạp được số liệu để hỏi lại. Hãy kiểm tra kết nối rồi thử lại.',
  retry: 'Thử lại',
  toData: 'Đến trang Dữ liệu',
  open: 'Mở ở So sánh',
  lineage: 'Vì sao có số này?',
  lineageClose: 'Ẩn nguồn gốc',
  changes: 'Những ô đã đổi',
  columns: { unit: 'Đơn vị', period: 'Kỳ', before: 'Trong tệp', after: 'Hôm nay' },
  counted: (unit: string) => `Đơn vị tính: ${unit}`,
  notThere: 'không có',
  more: (count: string) => `Xem thêm ${count} ô`,
  deck: {
    title: 'Bản cập nhật',
    offer: (count: string) =>
      `${count} hình có số liệu đã đổi. Bản cập nhật là bản sao của chính tệp này: chỉ thay số, bảng, hình và những dòng chữ do trang này viết; trang chiếu, vị trí, phông chữ và định dạng của bạn giữ nguyên.`,
    none: 'Số liệu của các hình không đổi, nên không cần bản cập nhật.',
    make: 'Tải bản cập nhật',
    working: (done: string, of: string) => `Đang cập nhật ${done}/${of} hình…`,
    cancel: 'Dừng',
    stopped: 'Đã dừng. Tệp của bạn còn nguyên.',
    saved: (name: string) => `Đã tải ${name}.`,
    nothing: 'Không hình nào cập nhật được, nên không có tệp mới. Lý do ở từng hình dưới đây.',
    failed: 'Chưa tạo được bản cập nhật. Tệp của bạn còn nguyên; hãy thử lại.',
    updated: 'Đã cập nhật',
    left: 'Chưa cập nhật',
    kept: {
      title: 'Tiêu đề đã được sửa tay nên giữ nguyên; hãy xem còn đúng không.',
      foot: 'Dòng ghi chú đã được sửa tay nên giữ nguyên; hãy xem còn đúng không.',
      source: 'Dòng nguồn đã được sửa tay nên giữ nguyên; hãy xem còn đúng không.'
    },
    newTitle: (before: string, after: string) => `Tiêu đề: “${before}” thành “${after}”.`,
    dropped: (names: string) => `Không còn trong số liệu nên đã bỏ khỏi biểu đồ: ${names}.`,
    behind: 'Trang số liệu ẩn đi kèm chưa cập nhật được; hãy xóa trang ẩn ấy hoặc tải lại hình.',
    why: {
      numbers: 'Đây là trang bốn số chính. Hãy tải lại trang này từ Tổng quan và thay vào.',
      chart_gone: 'Biểu đồ không còn trên trang chiếu. Hãy tải hình mới và chèn vào.',
      chart_changed: 'Biểu đồ đã được đổi sang kiểu khác. Hãy tải hình mới và chèn vào.',
      sheet: 'Bảng tính sau biểu đồ đã được sửa nhiều. Hãy tải hình mới và chèn vào.',
      table_gone: 'Bảng không còn trên trang chiếu. Hãy tải hình mới và chèn vào.',
      picture_gone: 'Hình không còn trên trang chiếu. Hãy tải hình mới và chèn vào.',
      form: 'Số liệu mới cần kiểu hình khác với trang cũ. Hãy tải hình mới và chèn vào.',
      pages: 'Số liệu mới cần nhiều hoặc ít trang hơn. Hãy tải hình mới và chèn vào.'
    }
  },
  refusedFile: {
    empty: 'Tệp trống. Hãy chọn tệp khác.',
    too_large:
      'Tệp lớn quá nên không đọc được ở đây. Hãy tách riêng trang chiếu có hình rồi thử lại.',
    locked:
      'Tệp có mật khẩu, hoặc là định dạng Office cũ (.ppt, .xls). Hãy mở bằng PowerPoint hay Excel, bỏ mật khẩu và lưu thành .pptx hay .xlsx.',
    broken: 'Tệp bị hỏng nên không mở được. Hãy lấy lại tệp gốc.',
    pdf: 'PDF không mang thông tin để mở lại. Hãy gõ mã in dưới hình, hoặc dùng tệp PNG, SVG hay PowerPoint.',
    workspace: 'Đây là tệp làm việc .doichieu. Hãy mở ở trang Dữ liệu.',
    table: 'Đây là bảng số liệu, không phải hình tải từ trang này. Hãy nhập ở trang Dữ liệu.',
    no_passport:
      'Tệp không mang thông tin để mở lại; có thể nó đã qua ứng dụng trò chuyện hoặc là ảnh chụp màn hình. Hãy gõ mã in dưới hình, hoặc dùng tệp gốc.',
    no_passport_deck:
      'Không trang nào mang thông tin để mở lại: ghi chú của trang chiếu có thể đã bị xóa. Hãy gõ mã in dưới hình, hoặc dùng tệp gốc.',
    damaged: 'Thông tin mở lại trong tệp đã bị sửa. Hãy gõ mã in dưới hình, hoặc dùng tệp gốc.',
    unknown: 'Trang này không nhận ra tệp. Hãy chọn tệp đã tải từ đây.'
  },
  known: {
    title: 'Các hình đã mở ở trình duyệt này',
    lead: 'Để tìm lại bằng mã. Chỉ giữ câu hỏi, không giữ số liệu. Danh sách ở lại máy này, trừ khi bạn lưu tệp làm việc .doichieu. Ai mở tệp đó bằng “Thêm vào” thì hai danh sách được gộp, mỗi hình một dòng với ngày mở sau; bằng “Thay hết” thì chỉ còn danh sách trong tệp.',
    none: 'Chưa có hình nào.',
    forget: 'Xóa danh sách',
    forgotten: 'Đã xóa danh sách.',
    more: (count: string) => `Xem thêm ${count} mã`
  }
};

const en: typeof vi = {
  title: 'Reopen',
  lead: 'Bring a picture, a presentation or a file downloaded from here, or type the code printed under a figure: this page asks the very same question again and tells whether the figures have changed.',
  fromFile: 'From a file',
  drop: 'Drag a file here',
  dropHere: 'Drop the file here',
  choose: 'Choose a file',
  kinds:
    'PNG, SVG, PowerPoint, Excel, CSV, JSON-stat, Arrow, Parquet or a single-file HTML page. The file is read on this computer and sent nowhere.',
  fromCode: 'From the code printed under a figure',
  code: 'Figure code',
  codeHint: 'Four letters and digits, with or without “ĐC-”, in any case.',
  codeExample: 'ĐC-7K2M',
  find: 'Find',
  badCode: (typed) =>
    `“${typed}” is no figure code. A code has four letters and digits, like ĐC-7K2M; look at the source line under the figure.`,
  noCode: (code) => `This computer does not know the code ${code}.`,
  noCodeWhy:
    'A code only names a figure; it does not hold it. This computer knows the codes of the figures that come with the site and of those opened in this browser.',
  noCodeNext:
    'Bring the picture or the presentation itself; if you only have a print, ask whoever made the figure for its link.',
  codeFound: (code, count) =>
    count === 1
      ? `Code ${code}`
      : `Code ${code} stands for ${count} figures; compare their titles with the print`,
  codeOne: 'Two figures may share a code. Compare the title with the print before you rely on it.',
  sources: {
    noted: (day) => `Opened in this browser on ${day}`,
    saved: 'Among the saved comparisons',
    shipped: 'Comes with the site'
  },
  reading: (name) => `Reading ${name}…`,
  asking: 'Asking again…',
  figures: (count) => (count === '1' ? '1 figure' : `${count} figures`),
  damaged: (count) =>
    `Figures whose words about themselves cannot be read, since they were altered or written by a newer edition of this page: ${count}. Use the file as downloaded.`,
  clear: 'Remove from the list',
  slides: (numbers, isOne) => `${isOne ? 'Slide' : 'Slides'} ${numbers}`,
  made: (day) => `Downloaded on ${day}`,
  inFile: (title) => `In the file: “${title}”`,
  untitled: 'A figure without a title',
  states: {
    asking: 'Asking again',
    same: 'Figures unchanged',
    changed: (count) => `Cells changed: ${count}`,
    changedUnknown: 'Figures have changed',
    changedElse: 'State or notes have changed',
    found: 'Found',
    refused: 'Can no longer be answered',
    absent: 'Its data is not on this computer',
    failed: 'Could not be asked again'
  },
  changedUnknown:
    'This file keeps a fingerprint of the figures, not each number, so it cannot be said which cells changed. Open today’s figure beside the old one; presentations, Excel files and HTML pages keep every number.',
  changedElse:
    'The numbers are as they were; what changed is the state of the figures (provisional, estimated), a period, or the list of units.',
  absentOwn:
    'This figure is drawn from your own data, which this browser does not have. Open the data file or the .doichieu file on the Data page, then bring this file again.',
  absentOther:
    'The data set of this figure is no longer on the site. See the Data page for those there are.',
  failed: 'The data needed to ask again could not be loaded. Check the connection and try again.',
  retry: 'Try again',
  toData: 'To the Data page',
  open: 'Open in Compare',
  lineage: 'Why this number?',
  lineageClose: 'Hide the origin',
  changes: 'Cells that changed',
  columns: { unit: 'Unit', period: 'Period', before: 'In the file', after: 'Today' },
  counted: (unit) => `Unit of measure: ${unit}`,
  notThere: 'not there',
  more: (count) => `Show ${count} more`,
  deck: {
    title: 'Updated copy',
    offer: (count) =>
      `Figures whose numbers have changed: ${count}. The updated copy is a copy of this very file: only numbers, tables, pictures and lines written by this site are replaced; your slides, places, fonts and formatting stay.`,
    none: 'No figure has changed, so no updated copy is needed.',
    make: 'Download the updated copy',
    working: (done, of) => `Updating figure ${done} of ${of}…`,
    cancel: 'Stop',
    stopped: 'Stopped. Your file is as it was.',
    saved: (name) => `${name} downloaded.`,
    nothing: 'No figure could be updated, so there is no new file. The reasons are below.',
    failed: 'The updated copy could not be made. Your file is as it was; please try again.',
    updated: 'Updated',
    left: 'Not updated',
    kept: {
      title: 'The title was rewritten by hand and stays; see whether it is still true.',
      foot: 'The notes were rewritten by hand and stay; see whether they are still true.',
      source: 'The source line was rewritten by hand and stays; see whether it is still true.'
    },
    newTitle: (before, after) => `Title: “${before}” became “${after}”.`,
    dropped: (names) => `No longer in the figures, so taken off the chart: ${names}.`,
    behind: 'The hidden data slide could not be updated; delete it, or download the figure anew.',
    why: {
      numbers:
        'This is a page of headline numbers. Download it anew from Overview and put it in its place.',
      chart_gone: 'The chart is no longer on the slide. Download the figure anew and insert it.',
      chart_changed:
        'The chart was changed to another kind. Download the figure anew and insert it.',
      sheet:
        'The sheet behind the chart was changed too much. Download the figure anew and insert it.',
      table_gone: 'The table is no longer on the slide. Download the figure anew and insert it.',
      picture_gone:
        'The picture is no longer on the slide. Download the figure anew and insert it.',
      form: 'The new figures need another form than the old slide. Download the figure anew and insert it.',
      pages: 'The new figures need more or fewer slides. Download the figure anew and insert it.'
    }
  },
  refusedFile: {
    empty: 'The file is empty. Choose another one.',
    too_large:
      'The file is too large to be read here. Save the slides with figures apart and try again.',
    locked:
      'The file has a password, or is of an old Office format (.ppt, .xls). Open it in PowerPoint or Excel, take the password away and save it as .pptx or .xlsx.',
    broken: 'The file is damaged and cannot be opened. Get the original again.',
    pdf: 'A PDF does not carry what is needed to reopen it. Type the code printed under the figure, or use the PNG, SVG or PowerPoint file.',
    workspace: 'This is a .doichieu workspace file. Open it on the Data page.',
    table:
      'This is a table of figures, no figure downloaded from here. Import it on the Data page.',
    no_passport:
      'The file does not carry what is needed to reopen it; it may have passed through a chat program or be a screenshot. Type the code printed under the figure, or use the file as downloaded.',
    no_passport_deck:
      'No slide carries what is needed to reopen it: the notes of the slides may have been deleted. Type the code printed under the figure, or use the file as downloaded.',
    damaged:
      'What the file says of itself cannot be read: it was altered, or written by a newer edition of this page. Type the code printed under the figure, or use the file as downloaded.',
    unknown: 'This file is not recognised. Choose a file downloaded from here.'
  },
  known: {
    title: 'Figures opened in this browser',
    lead: 'To find them again by their code. Only the question is kept, no figures. The list stays on this computer unless you save a .doichieu workspace file. Whoever opens that file with “Add” has both lists in one, each figure once with the later day; with “Replace everything”, the list of the file alone.',
    none: 'None yet.',
    forget: 'Delete the list',
    forgotten: 'The list is deleted.',
    more: (count) => `Show ${count} more codes`
  }
};

/** Words of the page that opens figures again from files and codes. */
export const reopenWords = { vi, en };
