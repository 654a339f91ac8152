import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fastifyStatic } from '@fastify/static';
import type { FastifyInstance } from 'fastify';

/** A name with a content hash never changes what it stands for. */
const HASHED = /[.-][0-9a-f]{8,}\.[a-z0-9]+$/i;
const YEAR_SECONDS = 31_536_000;

/** Serves the built H5 app. Its pages are behind `#`, so that no other path needs to answer with it. */
export async function serveH5(server: FastifyInstance, dir: string): Promise<void> {
  if (!existsSync(join(dir, 'index.html'))) throw new Error(`H5_DIR has no index.html: ${dir}`);
  await server.register(fastifyStatic, {
    root: dir,
    cacheControl: false,
    setHeaders: (reply, path) => void reply.header('cache-control', cacheControl(path)),
  });
}

export function cacheControl(path: string): string {
  return HASHED.test(basename(path)) ? `public, max-age=${YEAR_SECONDS}, immutable` : 'no-cache';
}
