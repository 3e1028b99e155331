type Rule = { title: string; text: string };

const vi = {
  title: 'Phương pháp',
  lead: 'Đối Chiếu đặt các số liệu tổng hợp cạnh nhau mà không làm chúng nói quá điều nguồn đã nói. Trang này ghi từng số đếm cái gì, tính ra sao, lấy từ đâu, và chỗ nào chưa biết.',
  contents: 'Trong trang này',
  rulesTitle: 'Mười quy tắc',
  rules: [
    {
      title: 'Chưa có số liệu không phải là số không',
      text: 'Nơi chưa báo cáo vẫn có mặt trong hình, ghi “chưa có số liệu”. Đường theo năm để hở ở năm thiếu. Số không chỉ viết khi nguồn ghi là không.'
    },
    {
      title: 'Số gộp nhiều năm giữ nguyên là số gộp',
      text: 'Tổng của năm năm không đặt vào một năm, cũng không so ngang với tổng của ba năm. Khi cần, đổi thành bình quân mỗi năm và nói rõ. Các kỳ chồng nhau không bao giờ được cộng.'
    },
    {
      title: '“Trong đó” không cộng thêm lần nữa',
      text: 'Số là một phần của số khác không cộng vào tổng. Báo cáo của tỉnh và phép cộng từ đơn vị trực thuộc là hai số, đặt cạnh nhau kèm chênh lệch.'
    },
    {
      title: 'Đã khen khác với đề nghị khen',
      text: 'Đã khen, đề nghị và không rõ là ba tình trạng, không gộp. Lượt khen không phải là số người.'
    },
    {
      title: 'Dấu mức đi cùng con số',
      text: '“Hơn 400” là ≥ 400, “gần 370 triệu” là ≤ 370 triệu, “khoảng” là ≈. Dấu theo số vào hình, vào tổng, vào bảng và vào bản xuất. Không tự đặt ra khoảng sai số.'
    },
    {
      title: 'Địa giới là lựa chọn nói rõ',
      text: 'Trên 34 tỉnh, thành, số cộng được của tỉnh mới là tổng các tỉnh cũ; thiếu một nơi thì là ≥ và ghi có mấy nơi. Số của 34 tỉnh không tách ngược về 63. Có ba cách xem: 34 hiện nay, 63 như đã báo cáo, và 11 nơi không đổi địa giới.'
    },
    {
      title: 'Mẫu số có tên và có năm',
      text: 'Không có số bình quân đầu người nếu không nêu được dân số nào, năm nào. Mẫu số của năm khác chỉ dùng khi người xem chọn.'
    },
    {
      title: 'Số nào cũng trả lời được “vì sao có số này?”',
      text: 'Thẻ Nguồn gốc số dẫn về tệp, dòng, văn bản, chỗ trong văn bản, phép tính, và những gì đã để ra ngoài.'
    },
    {
      title: 'Xếp hạng kèm phần chưa chắc',
      text: 'Nơi chưa có số và nơi bằng nhau làm hạng thành một khoảng, ví dụ “hạng 3–5”.'
    },
    {
      title: 'Câu nhận xét là một phép tính',
      text: 'Tiêu đề và nhận xét được tính từ chính kết quả đang xem, và mất đi khi không còn đúng.'
    }
  ] as Rule[],
  measuresTitle: 'Chỉ tiêu và định nghĩa',
  measuresLead:
    'Hai cách đếm khác nhau là hai chỉ tiêu. Chúng có thể đứng cạnh nhau, không bao giờ chung một bảng xếp hạng hay một tổng.',
  unitOfMeasure: 'Đơn vị tính',
  adds: 'Cách cộng',
  addsOf: {
    count: 'cộng theo đơn vị và theo các kỳ nối nhau',
    amount: 'cộng theo đơn vị và theo các kỳ nối nhau',
    stock: 'cộng theo đơn vị, không cộng theo thời gian',
    rate: 'không cộng'
  },
  splitBy: 'Chia theo',
  splitNone: 'không chia',
  heldBy: 'Có trong',
  figures: (n: string) => `${n} số`,
  dimensionsTitle: 'Các cách chia',
  dimensions: {
    state: 'Tình trạng khen',
    level: 'Cấp',
    recipient: 'Đối tượng khen',
    form: 'Hình thức',
    target: 'Đối tượng',
    item: 'Khoản, hiện vật',
    field: 'Lĩnh vực'
  },
  sourcesTitle: 'Nguồn số liệu',
  sourcesLead: 'Chỉ lấy con số và chỗ của nó trong nguồn. Phần ghi chú nêu điều nguồn không nói.',
  undated: 'không ghi ngày',
  publisher: 'Nơi đăng',
  date: 'Ngày',
  licence: 'Giấy phép',
  silent: 'Ghi chú',
  packsTitle: 'Các bộ số liệu',
  packFrame: {
    reporting: 'Tính độ phủ trên các tỉnh, thành có mặt trong bộ số liệu.',
    all: 'Tính độ phủ trên mọi tỉnh, thành của danh sách.'
  },
  packDate: 'Ngày của số mới nhất',
  denominatorsTitle: 'Mẫu số',
  denominatorsNone: 'Chưa có mẫu số nào.',
  scheme: { '63': '63 tỉnh, thành', '34': '34 tỉnh, thành', '': 'đơn vị khác' } as Record<
    string,
    string
  >,
  limitsTitle: 'Điều các số này chưa nói được',
  limits: [
    'Số báo cáo cho biết đã ghi nhận bao nhiêu, không cho biết chất lượng hay tác dụng của từng việc.',
    'Nơi có số lớn có thể đông dân hơn, đếm rộng hơn, hoặc báo cáo đủ hơn.',
    'Số không nêu kỳ không cho biết tăng hay giảm.',
    'Báo cáo của một cơ quan không phải là báo cáo của cả tỉnh.',
    'Năm 2025 có số của cả hai danh sách tỉnh, thành; nửa năm không so với cả năm.',
    'Dữ liệu minh họa do máy sinh, không nói điều gì về địa phương nào.'
  ]
};

const en: typeof vi = {
  title: 'Methods',
  lead: 'Đối Chiếu puts aggregated figures side by side without making them say more than their sources do. This page says what each figure counts, how it is computed, where it comes from, and what is not known.',
  contents: 'On this page',
  rulesTitle: 'Ten rules',
  rules: [
    {
      title: 'Missing is not zero',
      text: 'A place that has not reported stays in the figure, worded “no figure”. Lines over the years stay open at gaps. A zero is written only where the source says none.'
    },
    {
      title: 'Totals over several years stay totals',
      text: 'A five-year total is never put on one year, nor compared with a three-year total as if equal. Yearly averages are used where needed, and said so. Overlapping periods are never added.'
    },
    {
      title: '“Of which” is not added again',
      text: 'A figure that is part of another does not enter the sum. The province’s own report and the sum of its units are two figures, shown beside each other with the difference.'
    },
    {
      title: 'Awarded is not proposed',
      text: 'Awarded, proposed and unknown are three states and are not merged. Occasions are not people.'
    },
    {
      title: 'Bounds travel with the number',
      text: '“More than 400” is ≥ 400, “nearly 370 million” is ≤ 370 million, “about” is ≈. The sign goes into charts, totals, tables and exports. No margin of error is invented.'
    },
    {
      title: 'Boundaries are a stated choice',
      text: 'On the 34 provinces an additive figure of a new province is the sum of the old ones; with one missing it is ≥, with the count. Figures of the 34 are not split back to the 63. There are three lenses: today’s 34, the 63 as reported, and the 11 that did not change.'
    },
    {
      title: 'Denominators have a name and a year',
      text: 'No per-capita figure without naming which population, of which year. Another year’s denominator is used only when the reader chooses it.'
    },
    {
      title: 'Every figure answers “why this number?”',
      text: 'The tab Lineage leads back to file, line, document, place in it, arithmetic, and what was left out.'
    },
    {
      title: 'Ranks carry their doubt',
      text: 'Missing reports and ties make a rank a range, such as “3–5”.'
    },
    {
      title: 'A sentence is a query',
      text: 'Titles and findings are computed from the result in view, and go when they stop being true.'
    }
  ],
  measuresTitle: 'Measures and definitions',
  measuresLead:
    'Two ways of counting are two measures. They may stand side by side, never in one ranking or sum.',
  unitOfMeasure: 'Unit of measure',
  adds: 'Adds',
  addsOf: {
    count: 'over units and adjoining periods',
    amount: 'over units and adjoining periods',
    stock: 'over units, not over time',
    rate: 'never'
  },
  splitBy: 'Split by',
  splitNone: 'not split',
  heldBy: 'Held by',
  figures: (n) => `${n} figures`,
  dimensionsTitle: 'Breakdowns',
  dimensions: {
    state: 'State of the commendation',
    level: 'Level',
    recipient: 'Recipient',
    form: 'Form',
    target: 'Target',
    item: 'Item',
    field: 'Field'
  },
  sourcesTitle: 'Sources',
  sourcesLead:
    'Only the numbers and their place in the source are taken. The notes say what the source leaves out.',
  undated: 'undated',
  publisher: 'Publisher',
  date: 'Date',
  licence: 'Licence',
  silent: 'Notes',
  packsTitle: 'Data packs',
  packFrame: {
    reporting: 'Coverage is counted among the provinces that appear in the pack.',
    all: 'Coverage is counted among every province of the list.'
  },
  packDate: 'Date of the newest figure',
  denominatorsTitle: 'Denominators',
  denominatorsNone: 'There are none yet.',
  scheme: { '63': 'the 63 provinces', '34': 'the 34 provinces', '': 'other units' },
  limitsTitle: 'What these figures cannot say',
  limits: [
    'A report says how many were recorded, not how good or how effective each was.',
    'A place with a large figure may have more people, count more widely, or report more fully.',
    'A figure without a period says nothing of growth or decline.',
    'The report of one office is not the report of its province.',
    'The year 2025 has figures on both lists of provinces; half a year is not compared with a whole one.',
    'Illustrative data are made by a machine and say nothing of any place.'
  ]
};

/** Words of the methods page. */
export const methodsWords = { vi, en };
