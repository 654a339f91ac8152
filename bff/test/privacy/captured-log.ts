import fs from 'node:fs';

type Written = string | Uint8Array;

/** What the program writes to its standard output while `work` runs: pino writes there past `process.stdout`. */
export async function capturedLog(work: () => Promise<void>): Promise<string> {
  const { write, writeSync } = fs;
  let text = '';
  const take = (data: Written): number => {
    text += typeof data === 'string' ? data : Buffer.from(data).toString();
    return Buffer.byteLength(data as Uint8Array);
  };
  const isLog = (fd: number): boolean => fd === 1 || fd === process.stdout.fd;
  fs.writeSync = ((fd: number, data: Written, ...more: never[]) =>
    isLog(fd)
      ? take(data)
      : (writeSync as (...all: unknown[]) => number)(fd, data, ...more)) as typeof writeSync;
  fs.write = ((fd: number, data: Written, ...more: never[]) => {
    if (!isLog(fd)) return (write as (...all: unknown[]) => void)(fd, data, ...more);
    const done = more.at(-1) as unknown as (error: null, bytes: number) => void;
    return done(null, take(data));
  }) as unknown as typeof write;
  try {
    await work();
  } finally {
    Object.assign(fs, { write, writeSync });
  }
  return text;
}
