import { existsSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import sirv from 'sirv';
import { isMain, option, ROOT } from './run.ts';

export type Served = { url: string; close: () => Promise<void> };

type ServeOptions = {
  dir?: string;
  /** Null takes 4173 or the next free one; 0 takes any free one. */
  port?: number | null;
  /** Path the site hangs under, such as `/thong-ke/`. */
  base?: string;
  /** Told of each answer when its last byte has left, with the bytes on the wire, headers included. */
  onSent?: (sent: Sent) => void;
};

export type Sent = { path: string; bytes: number; /** Epoch milliseconds. */ at: number };

const FIRST_PORT = 4173;

/** `/a/b/` from `a/b`, `/a/b` or `/a/b/`; `/` from nothing. */
export const toBase = (text: string): string =>
  `/${text.split('/').filter(Boolean).join('/')}/`.replace('//', '/');

/** Serves a built site on the loopback address; files compressed beforehand are preferred. */
export async function serve({
  dir = join(ROOT, 'build'),
  port = null,
  base = '/',
  onSent
}: ServeOptions = {}): Promise<Served> {
  const prefix = toBase(base);
  const handler = createHandler(resolve(dir), prefix);
  const server = createServer((request, response) => {
    if (onSent) reportSent(request, response, onSent);
    handler(request, response);
  });
  await listen(server, port);
  const { port: taken } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${taken}${prefix}`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      })
  };
}

function reportSent(
  request: IncomingMessage,
  response: ServerResponse,
  onSent: (sent: Sent) => void
) {
  const { socket } = request;
  const before = socket.bytesWritten;
  const path = request.url ?? '/';
  response.once('finish', () =>
    onSent({ path, bytes: socket.bytesWritten - before, at: Date.now() })
  );
}

function createHandler(dir: string, prefix: string) {
  const notFound = join(dir, '404.html');
  const files = sirv(dir, {
    brotli: true,
    gzip: true,
    etag: true,
    onNoMatch: (_, response) => answerNotFound(response, notFound),
    setHeaders: (response, path) => {
      response.setHeader('X-Content-Type-Options', 'nosniff');
      const named = path.startsWith('/_app/immutable/');
      response.setHeader(
        'Cache-Control',
        named ? 'public, max-age=31536000, immutable' : 'no-cache'
      );
    }
  });
  return (request: IncomingMessage, response: ServerResponse) => {
    const { pathname, search } = new URL(request.url ?? '/', 'http://127.0.0.1');
    if (`${pathname}/` === prefix) return redirect(response, prefix + search);
    if (!pathname.startsWith(prefix)) return answerNotFound(response, notFound);
    const path = pathname.slice(prefix.length - 1);
    // Pages link to each other relatively, so a page is only right with its closing slash.
    if (isPageWithoutSlash(dir, path)) return redirect(response, `${pathname}/${search}`);
    request.url = path + search;
    files(request, response);
  };
}

function isPageWithoutSlash(dir: string, path: string): boolean {
  if (path.endsWith('/') || /\.[a-z0-9]+$/i.test(path)) return false;
  const page = resolve(dir, `.${path}`, 'index.html');
  return page.startsWith(dir) && existsSync(page);
}

function redirect(response: ServerResponse, location: string) {
  response.writeHead(308, { Location: location }).end();
}

function answerNotFound(response: ServerResponse, page: string) {
  response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' });
  response.end(existsSync(page) ? readFileSync(page) : 'Không có trang này.\n');
}

async function listen(server: Server, port: number | null): Promise<void> {
  const candidates = port === null ? Array.from({ length: 50 }, (_, i) => FIRST_PORT + i) : [port];
  for (const candidate of candidates) {
    const failure = await new Promise<NodeJS.ErrnoException | null>((settle) => {
      server.once('error', settle);
      server.listen(candidate, '127.0.0.1', () => {
        server.removeListener('error', settle);
        settle(null);
      });
    });
    if (failure === null) return;
    if (failure.code !== 'EADDRINUSE') throw failure;
  }
  throw new Error(`no free port: ${candidates[0]}–${candidates.at(-1)}`);
}

/** Serves with `--port`, `--base` and `--dir` of the command line, and says where. */
export async function serveFromCommandLine(): Promise<void> {
  const port = option('port');
  const dir = resolve(option('dir') ?? join(ROOT, 'build'));
  if (!existsSync(join(dir, 'index.html'))) {
    console.error('Nothing is built yet: run `npm run build` first.');
    process.exitCode = 1;
    return;
  }
  try {
    const { url } = await serve({
      dir,
      port: port === null ? null : Number(port),
      base: option('base') ?? '/'
    });
    console.log(`Đối Chiếu: ${url}`);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}

if (isMain(import.meta.url)) await serveFromCommandLine();
