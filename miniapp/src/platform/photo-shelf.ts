import Taro from '@tarojs/taro';
import type { Arrived } from './transport';
import { uploadFile, type Upload } from './upload';

/** 10 MB, as the server takes them. */
export const LARGEST_PHOTO = 10 * 1024 * 1024;

export type Chosen = { kind: 'kept'; id: string } | { kind: 'too-large' } | { kind: 'unreadable' };

/** `missing`: the phone has lost the picture, e.g. because its store was emptied. */
export type Uploaded = Arrived | { kind: 'missing' };

const QUALITY = 80;

/**
 * Photos that wait on the phone: made small when they are chosen, kept over a restart until they are sent. Here an id is
 * the path of a saved file.
 */
export const photoShelf = {
  /** Lets the visitor take or choose at most so many; nothing where he thinks better of it. */
  async choose(most: number): Promise<Chosen[]> {
    try {
      const { tempFiles } = await Taro.chooseMedia({
        count: most,
        mediaType: ['image'],
        sourceType: ['album', 'camera'],
        sizeType: ['compressed'],
      });
      return await Promise.all(tempFiles.map(({ tempFilePath, size }) => keep(tempFilePath, size)));
    } catch {
      return []; // changed his mind, or allows no camera: WeChat itself says so
    }
  },
  /** What an image can show, or null where it is gone. */
  show: (id: string): Promise<string | null> => Promise.resolve(exists(id) ? id : null),
  release(_source: string): void {},
  remove(id: string): void {
    Taro.getFileSystemManager().removeSavedFile({ filePath: id });
  },
  async send(id: string, upload: Upload): Promise<Uploaded> {
    if (!exists(id)) return { kind: 'missing' };
    return uploadFile(id, upload);
  },
};

async function keep(taken: string, size: number): Promise<Chosen> {
  const small = await Taro.compressImage({ src: taken, quality: QUALITY }).then(
    ({ tempFilePath }) => tempFilePath,
    () => null, // a format that WeChat does not compress
  );
  if (small === null && size > LARGEST_PHOTO) return { kind: 'too-large' };
  const file = small ?? taken;
  try {
    return { kind: 'kept', id: String(Taro.getFileSystemManager().saveFileSync(file)) };
  } catch {
    return { kind: 'kept', id: file }; // a full store: it lasts until the app is closed
  }
}

function exists(path: string): boolean {
  try {
    Taro.getFileSystemManager().accessSync(path);
    return true;
  } catch {
    return false;
  }
}
