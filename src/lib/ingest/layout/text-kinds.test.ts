import { expect, test } from 'vitest';
import { readPlainly } from './layout.fixture.ts';

const refusalOf = (text: string) => readPlainly(text).error?.split(' ')[0] ?? null;

/** Texts whose commas make cells, and what they are. */
const REFUSED: [name: string, text: string, code: string][] = [
  [
    'the log of a web server',
    '10.0.0.1 - - [15/Jan/2024:08:00:01 +0700] "GET /index.html HTTP/1.1" 200 1234\n'.repeat(6),
    'no_table_log'
  ],
  [
    'the log of a system',
    'Jan 15 08:00:01 may-chu cron[99]: (root) CMD (run-parts)\nJan 15 08:00:05 may-chu sshd[12]: Failed password, port 22\n',
    'no_table_log'
  ],
  [
    'a conversation',
    '[15/06/2021, 08:00:01] Anh Nam: Chào mọi người, báo cáo xong chưa?\n[15/06/2021, 08:01:12] Chị Hoa: Em gửi rồi ạ\n',
    'no_table_prose'
  ],
  [
    'subtitles',
    '1\n00:00:01,000 --> 00:00:04,000\nXin chào các đồng chí\n\n2\n00:00:05,000 --> 00:00:08,000\nHôm nay, chúng ta bàn về\n',
    'no_table_prose'
  ],
  [
    'a table of contents',
    'MỤC LỤC\nPhần I. Đặt vấn đề ........ 1\nPhần II. Kết quả ........ 5\nPhần III. Kết luận ........ 12\n',
    'no_table_prose'
  ],
  [
    'two paragraphs full of figures',
    'Trong năm 2020, toàn tỉnh có 120 mô hình mới, tăng 20 mô hình so với năm 2019, khen thưởng 45 tập thể, 230 cá nhân.\nTrong năm 2021, phấn đấu xây dựng 150 mô hình, tổ chức 12 cuộc kiểm tra.\n',
    'no_table_prose'
  ],
  [
    'one sentence',
    'Kính gửi các đồng chí, đề nghị báo cáo trước ngày 30/6. Trân trọng cảm ơn sự phối hợp trong thời gian qua.\n',
    'no_table_prose'
  ],
  [
    'a dump with its rows beneath COPY',
    '--\n-- PostgreSQL database dump\n--\nSET statement_timeout = 0;\nCOPY public.units (id, name, n) FROM stdin;\n1\tNghệ An\t5\n2\tHà Tĩnh\t6\n3\tQuảng Bình\t7\n',
    'no_table_code'
  ],
  [
    'one INSERT over many rows',
    `INSERT INTO mo_hinh VALUES\n${"(1, 'Nghệ An', 2020, 5),\n".repeat(12)}`,
    'no_table_code'
  ],
  [
    'a query over several lines',
    'SELECT tinh, nam, SUM(so) AS tong\nFROM mo_hinh\nWHERE nam BETWEEN 2016 AND 2020\nGROUP BY tinh, nam;\n',
    'no_table_code'
  ],
  [
    'a program in Python',
    'import csv\nimport sys\n\ndef main(path):\n    with open(path, "r", encoding="utf-8") as f:\n        for row in csv.reader(f):\n            print(row[0], row[1])\n',
    'no_table_code'
  ],
  [
    'a macro',
    'Sub TinhTong()\n    Dim i As Integer, tong As Double\n    For i = 1 To 10\n        tong = tong + Cells(i, 1).Value\n    Next i\nEnd Sub\n',
    'no_table_code'
  ],
  ['a style sheet', 'body {\n  margin: 0;\n  font-family: Arial, serif;\n}\n', 'no_table_code'],
  ['a script', '#!/bin/bash\nfor f in *.csv; do\n  echo "$f"\ndone\n', 'no_table_code'],
  [
    'a difference of two texts',
    'diff --git a/x b/x\n--- a/x\n+++ b/x\n@@ -1,3 +1,3 @@\n-cũ, dòng\n+mới, dòng\n',
    'no_table_code'
  ],
  ['settings', 'version: 3\nservices:\n  web:\n    image: nginx\n', 'no_table_settings'],
  ['sections', '[section]\nname=abc\nvalue=12\n[other]\nx=1\n', 'no_table_settings'],
  [
    'a certificate',
    '-----BEGIN CERTIFICATE-----\nMIIDdzCCAl+gAwIBAgIEAgAAuTANBgkqhkiG9w0BAQ\n-----END CERTIFICATE-----\n',
    'no_table_encoded'
  ]
];

test.each(REFUSED)('%s is named', (_, text, code) => {
  expect(refusalOf(text)).toBe(code);
});

/** Tables that share a trait with one of them. */
test.each([
  [
    'moments beside remarks',
    'Thời điểm,Tỉnh,Ghi chú,Số mô hình\n15/06/2021 08:00:01,Nghệ An,Ý kiến: đạt,5\n16/06/2021 08:00:02,Hà Tĩnh,Ý kiến: chưa đạt,6\n'
  ],
  ['names and their numbers', 'Tỉnh: Nghệ An\nKỳ: Quý II/2021\nChỉ tiêu,Số lượng\nMô hình,5\n'],
  [
    'a remark of one sentence',
    'Tỉnh,Ghi chú\nNghệ An,"Đã báo cáo, đủ."\nHà Tĩnh,"Chưa, xin lùi."\n'
  ]
])('%s are a table', (_, text) => {
  expect(refusalOf(text)).toBeNull();
});
