import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { compress } from './compress.ts';
import { serve, toBase, type Sent, type Served } from './serve.ts';

const dir = mkdtempSync(join(tmpdir(), 'doi-chieu-serve-'));
const sent: Sent[] = [];
let site: Served;

beforeAll(async () => {
  mkdirSync(join(dir, 'so-sanh'));
  writeFileSync(join(dir, 'index.html'), '<h1>Tổng quan</h1>');
  writeFileSync(join(dir, 'so-sanh', 'index.html'), '<h1>So sánh</h1>');
  writeFileSync(join(dir, 'engine.wasm'), Buffer.alloc(5000));
  await compress(dir);
  site = await serve({ dir, port: 0, base: 'thong-ke', onSent: (one) => sent.push(one) });
});
afterAll(async () => {
  await site.close();
  rmSync(dir, { recursive: true });
});

/** Asks without normalising the path, as an unfriendly visitor would. */
const ask = (path: string, headers: Record<string, string> = {}) =>
  new Promise<{ status: number; headers: Record<string, unknown>; body: string }>((done, fail) => {
    const { hostname, port } = new URL(site.url);
    request({ hostname, port, path, headers }, (response) => {
      let body = '';
      response.on('data', (chunk: Buffer) => (body += chunk.toString('latin1')));
      response.on('end', () =>
        done({ status: response.statusCode ?? 0, headers: response.headers, body })
      );
    })
      .on('error', fail)
      .end();
  });

test('a base is written in one way', () => {
  expect(['', '/', 'a/b', '/a/b', '/a/b/'].map(toBase)).toEqual([
    '/',
    '/',
    '/a/b/',
    '/a/b/',
    '/a/b/'
  ]);
});

test('pages hang under the base, with their closing slash', async () => {
  expect(site.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/thong-ke\/$/);
  expect((await ask('/thong-ke/')).status).toBe(200);
  expect((await ask('/thong-ke/so-sanh/')).status).toBe(200);
  const bare = await ask('/thong-ke/so-sanh?v=1&kind=line');
  expect(bare.status).toBe(308);
  expect(bare.headers.location).toBe('/thong-ke/so-sanh/?v=1&kind=line');
  expect((await ask('/thong-ke')).headers.location).toBe('/thong-ke/');
});

test('what is not there, or outside, is not found', async () => {
  for (const path of [
    '/',
    '/khac/',
    '/thong-ke/khong-co/',
    '/thong-ke/../../etc/passwd',
    '/thong-ke/%2e%2e/%2e%2e/etc/passwd'
  ])
    expect((await ask(path)).status, path).toBe(404);
});

test('the engine has its type and comes compressed to those who take it', async () => {
  const plain = await ask('/thong-ke/engine.wasm');
  expect(plain.headers['content-type']).toBe('application/wasm');
  expect(plain.headers['content-encoding']).toBeUndefined();
  const small = await ask('/thong-ke/engine.wasm', { 'Accept-Encoding': 'br' });
  expect(small.headers['content-encoding']).toBe('br');
  expect(small.headers['content-type']).toBe('application/wasm');
  expect(small.body.length).toBeLessThan(plain.body.length);
  const counted = await vi.waitFor(() => {
    const sizes = sent.filter(({ path }) => path.endsWith('.wasm')).map(({ bytes }) => bytes);
    expect(sizes).toHaveLength(2);
    return sizes;
  });
  expect(counted[0]).toBeGreaterThan(5000);
  expect(counted[1]).toBeLessThan(1000);
});
