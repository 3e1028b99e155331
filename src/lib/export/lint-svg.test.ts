import { expect, test } from 'vitest';
import { draw } from './cases.fixture.ts';
import { lintSvg } from './lint-svg.ts';

const { svg } = draw('rankBounds', 'slide');
const withShape = (shape: string) => svg.replace('</svg>', `${shape}</svg>`);
const text = (rest: string, words = 'a') =>
  `<text x="9" y="90" font-family="Arial, sans-serif" font-size="12" fill="#000000"${rest}>${words}</text>`;
const rect = (rest: string) => `<rect x="0" y="0" width="1" height="1" ${rest}/>`;

test('a picture of ours is clean', () => expect(lintSvg(svg)).toEqual([]));

test.each([
  ['a variable', withShape(rect('fill="var(--ink)"')), /fill="var/],
  ['currentColor', withShape(rect('fill="currentColor"')), /currentColor/],
  ['rgba', withShape(rect('fill="rgba(0,0,0,0.5)"')), /rgba/],
  ['hsl', withShape(rect('fill="hsl(1 2% 3%)"')), /hsl/],
  ['oklch', withShape(rect('fill="oklch(0 0 0)"')), /oklch/],
  ['transparent', withShape(rect('fill="transparent"')), /transparent/],
  ['a named colour', withShape(rect('fill="red"')), /red/],
  ['no fill at all', withShape('<rect x="0" y="0" width="1" height="1"/>'), /missing fill/],
  ['a style sheet', withShape('<style>a{}</style>'), /style/],
  ['a style attribute', withShape(rect('fill="none" style="fill:red"')), /style/],
  ['foreignObject', withShape('<foreignObject/>'), /foreignObject/],
  ['a filter', withShape(rect('fill="none" filter="url(#a)"')), /filter/],
  ['a mask', withShape('<mask/>'), /mask/],
  ['a pattern', withShape('<pattern/>'), /pattern/],
  ['an inner svg', withShape('<svg/>'), /svg inside svg/],
  ['paint-order', withShape(text(' paint-order="stroke"')), /paint-order/],
  ['dominant-baseline', withShape(text(' dominant-baseline="middle"')), /dominant-baseline/],
  ['textLength', withShape(text(' textLength="9"')), /textLength/],
  ['em', withShape(text('').replace('y="90"', 'y="0.32em"')), /0\.32em/],
  ['a web font', withShape(text('').replace('Arial', 'Be Vietnam Pro')), /font-family/],
  ['system-ui', withShape(text('').replace('Arial', 'system-ui')), /font-family/],
  ['a transform', withShape(text(' transform="translate(1,2)"')), /transform/],
  ['an id', withShape(rect('fill="none" id="a"')), /id/],
  ['a script', withShape('<script>1</script>'), /script/],
  ['a link', withShape('<a href="https://a.b"/>'), /profile: a/],
  ['a picture from elsewhere', withShape('<image href="x"/>'), /image/],
  ['decomposed text', withShape(text('', 'Đa\u0300')), /not composed/],
  ['a zero-width sign', withShape(text('', 'a\u200bb')), /invisible/],
  ['a text turned round', withShape(text('', 'a\u202eb')), /invisible/],
  ['a label of two texts', withShape(text('') + text(' stroke="#ffffff"')), /twice/],
  ['an entity of HTML', withShape(text('', 'a&nbsp;b')), /entity/],
  ['text outside', withShape(text('').replace('x="9"', 'x="1279"')), /outside/],
  ['a shape not closed', svg.replace('</svg>', '<text></svg>'), /unmatched|not closed/],
  ['markup that breaks off', svg.slice(0, -20), /broken|not closed/],
  ['no paper', svg.replace('fill="#ffffff"', 'fill="none"'), /paper/],
  ['no size', svg.replace(/ height="720"/, ''), /height|viewBox/],
  ['no passport', svg.replace(/<metadata>.*<\/metadata>/, ''), /metadata/]
])('%s is found', (_, bad, pattern) => {
  expect(bad).not.toBe(svg);
  expect(lintSvg(bad).join('\n')).toMatch(pattern);
});

test('names that look like markup are text', () => {
  const hostile = draw('rankBounds', 'slide').svg.replaceAll('Cao Bằng', '&lt;b&gt;&amp;');
  expect(lintSvg(hostile)).toEqual([]);
});
