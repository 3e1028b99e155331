import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type PptxGenJS from 'pptxgenjs';

type Files = Record<string, Uint8Array>;

/** A template as an office has it: dark, with a band, a sign, footers and slides of its own. */
export async function officeTemplate(): Promise<Uint8Array> {
  const { default: Library } = (await import('pptxgenjs')) as unknown as {
    default: typeof PptxGenJS;
  };
  const deck = new Library();
  deck.layout = 'LAYOUT_16x9';
  deck.theme = { headFontFace: 'Times New Roman', bodyFontFace: 'Times New Roman' };
  deck.defineSlideMaster({
    title: 'Mẫu của tỉnh',
    background: { color: '10324A' },
    objects: [
      { rect: { x: 0, y: 5.2, w: 10, h: 0.425, fill: { color: 'B5121B' } } },
      { rect: { x: 9.1, y: 0.2, w: 0.6, h: 0.6, fill: { color: 'FFD24D' } } },
      {
        placeholder: {
          options: {
            name: 'title',
            type: 'title',
            x: 0.5,
            y: 0.25,
            w: 8.4,
            h: 0.8,
            fontSize: 28,
            align: 'left',
            color: 'FFFFFF'
          },
          text: ''
        }
      }
    ]
  });
  for (const name of ['Bìa', 'Trang có biểu đồ']) {
    const slide = deck.addSlide({ masterName: 'Mẫu của tỉnh' });
    slide.addText(name, { placeholder: 'title' });
    slide.addChart('bar', [{ name: 'Cũ', labels: ['A', 'B'], values: [1, 2] }], {
      x: 1,
      y: 2,
      w: 4,
      h: 2
    });
    slide.addNotes('ghi chú cũ');
  }
  const files = unzipSync((await deck.write({ outputType: 'uint8array' })) as Uint8Array, {
    filter: ({ name }) => !name.endsWith('/')
  });
  const change = (path: string, how: (text: string) => string): void => {
    files[path] = strToU8(how(strFromU8(files[path]!)));
  };
  // What PptxGenJS leaves askew is not what a program of an office writes.
  change('[Content_Types].xml', (xml) =>
    xml.replace(/<Override PartName="\/([^"]+)"[^>]*\/>/g, (whole, path: string) =>
      files[path] ? whole : ''
    )
  );
  for (const path of Object.keys(files).filter((p) => /^ppt\/charts\/chart\d+\.xml$/.test(p)))
    change(path, (xml) =>
      xml.replace(/((?:<c:axId[^>]*\/>\s*){2})<c:axId[^>]*\/>(?=\s*<\/c:barChart>)/, '$1')
    );
  change('ppt/presentation.xml', withSections);
  // Light words on a dark ground.
  change('ppt/slideMasters/slideMaster1.xml', (xml) =>
    xml.replace(/bg1="lt1" tx1="dk1"/, 'bg1="dk1" tx1="lt1"')
  );
  return zip(files);
}

/** Sections name slides by their ids, and are to go with them. */
const withSections = (xml: string): string =>
  xml.replace(
    /<p:extLst>[\s\S]*<\/p:extLst>|(?=<\/p:presentation>)/,
    '<p:extLst><p:ext uri="{521415D9-36F7-43E2-AB2F-B90AF26B5E84}">' +
      '<p14:sectionLst xmlns:p14="http://schemas.microsoft.com/office/powerpoint/2010/main">' +
      '<p14:section name="Cũ" id="{6C9D5A2E-0000-4000-8000-000000000001}"><p14:sldIdLst>' +
      '<p14:sldId id="256"/><p14:sldId id="257"/></p14:sldIdLst></p14:section>' +
      '</p14:sectionLst></p:ext></p:extLst>'
  );

const zip = (files: Files): Uint8Array => zipSync(files, { level: 1 });

/** The same template with some of its parts written otherwise; null leaves one out. */
export function changed(
  template: Uint8Array,
  how: (files: Files, text: (path: string) => string) => Record<string, string | null>
): Uint8Array {
  const files = unzipSync(template);
  for (const [path, text] of Object.entries(how(files, (path) => strFromU8(files[path]!)))) {
    if (text === null) delete files[path];
    else files[path] = strToU8(text);
  }
  return zip(files);
}
