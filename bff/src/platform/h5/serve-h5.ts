import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fastifyStatic } from '@fastify/static';
import type { FastifyInstance } from 'fastify';

/** A name with a content hash never changes what it stands for, compressed or not. */
const HASHED = /[.-][0-9a-f]{8,}\.[a-z0-9]+(\.br|\.gz)?$/i;
const YEAR_SECONDS = 31_536_000;
const INLINE_SCRIPT = /<script>([\s\S]*?)<\/script>/g;

/** Serves the built H5 app, by what the build compressed where the browser takes it. Its pages are behind `#`, so that no other path needs to answer with it. */
export async function serveH5(server: FastifyInstance, dir: string): Promise<void> {
  await server.register(fastifyStatic, {
    root: dir,
    cacheControl: false,
    preCompressed: true,
    setHeaders: (reply, path) => void reply.header('cache-control', cacheControl(path)),
  });
}

/** `sha256-…` of each script in the page itself, for the content security policy. */
export function scriptHashes(dir: string): string[] {
  const page = join(dir, 'index.html');
  if (!existsSync(page)) throw new Error(`H5_DIR has no index.html: ${dir}`);
  return [...readFileSync(page, 'utf8').matchAll(INLINE_SCRIPT)].map(
    ([, script = '']) => `sha256-${createHash('sha256').update(script).digest('base64')}`,
  );
}

function cacheControl(path: string): string {
  return HASHED.test(basename(path)) ? `public, max-age=${YEAR_SECONDS}, immutable` : 'no-cache';
}
