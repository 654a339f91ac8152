import { rmSync, renameSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The folder of photos is full: a photo is refused for the moment, all else goes on, and it is taken when there is room. */
export const title = 'a full folder of photos';
export const databases = ['mariadb', 'sqlite'];

/** The small file system of the place is filled to its last byte. */
const fill = (dir) => {
  const filler = join(dir, 'filler');
  const { bavail, bsize } = statfsSync(dir);
  writeFileSync(filler, Buffer.alloc(bavail * bsize));
  return () => rmSync(filler);
};

/** Where nothing may be mounted: a file stands where the folder was, so that nothing can be written either. */
const block = (dir) => {
  renameSync(dir, `${dir}-away`);
  writeFileSync(dir, '');
  return () => {
    rmSync(dir);
    renameSync(`${dir}-away`, dir);
  };
};

export const strike = async ({ photoDir, hasOwnDisk }, { writers, say }) => {
  await writers.more(30);
  if (!hasOwnDisk)
    say('nothing may be mounted here: a file in the place of the folder instead of a full one');
  const free = (hasOwnDisk ? fill : block)(photoDir);
  try {
    const before = writers.repeats.sent;
    do await writers.more(20);
    while (writers.repeats.sent === before); // until a photo was refused
  } finally {
    free();
  }
};
