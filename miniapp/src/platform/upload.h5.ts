import type { Arrived } from './transport';
import type { Upload } from './upload';

/** `fetch` does not tell how far an upload is. */
export function postFile(
  file: Blob,
  name: string,
  { path, headers, timeoutMs, onProgress }: Upload,
): Promise<Arrived> {
  const form = new FormData();
  form.append('file', file, name);
  return new Promise((resolve) => {
    const call = new XMLHttpRequest();
    call.open('POST', path);
    Object.entries(headers).forEach(([name, value]) => call.setRequestHeader(name, value));
    call.timeout = timeoutMs;
    call.upload.onprogress = ({ loaded, total }) => onProgress?.(total > 0 ? loaded / total : 0);
    call.onload = () =>
      resolve({
        kind: 'answer',
        status: call.status,
        header: (name) => call.getResponseHeader(name),
        body: parse(call.responseText),
      });
    call.onerror = () => resolve({ kind: 'offline' });
    call.ontimeout = () => resolve({ kind: 'timeout' });
    call.send(form);
  });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text; // a proxy's page instead of our JSON
  }
}
