/**
 * The phone's photos as WeChat hands them out: one to choose, the files that the app saved, and their way to the server.
 * `answers` answer later, `atOnce` are functions of WeChat that answer at once or return a task.
 */
export function photoStore({ url, network, picture }) {
  const saved = new Map();
  const taken = 'wxfile://taken.png';
  const small = 'wxfile://small.png';
  const manager = {
    saveFileSync: (path) => {
      const kept = `wxfile://store/${saved.size + 1}`;
      saved.set(kept, path);
      return kept;
    },
    accessSync: (path) => {
      if (!saved.has(path)) throw new Error('accessSync:fail no such file');
    },
    removeSavedFile: ({ filePath }) => void saved.delete(filePath),
  };
  const post = async ({ url: path, filePath, name, header }) => {
    network.sent.push(`POST ${path}`);
    if (!network.isOn) throw new Error('no network');
    if (!saved.has(filePath)) throw new Error(`no such file: ${filePath}`);
    const body = new FormData();
    body.append(name, new Blob([picture], { type: 'image/png' }), 'small.png');
    const response = await fetch(url + path, { method: 'POST', headers: header, body });
    return { statusCode: response.status, data: await response.text() };
  };
  const uploadFile = (options) => {
    const listeners = [];
    post(options).then(
      (value) => {
        listeners.forEach((listen) => listen({ progress: 100 }));
        options.success?.({ errMsg: 'uploadFile:ok', ...value });
        options.complete?.({});
      },
      ({ message }) => {
        options.fail?.({ errMsg: `uploadFile:fail ${message}` });
        options.complete?.({});
      },
    );
    return {
      onProgressUpdate: (listener) => listeners.push(listener),
      offProgressUpdate: () => undefined,
      onHeadersReceived: () => undefined,
      abort: () => undefined,
    };
  };
  return {
    saved,
    answers: {
      chooseMedia: () => ({ tempFiles: [{ tempFilePath: taken, size: picture.length }], type: 'image' }),
      compressImage: () => ({ tempFilePath: small }),
    },
    atOnce: { getFileSystemManager: () => manager, uploadFile },
  };
}
