const NAME = 'anqi';
const STORE = 'photos';

/** Where a browser forbids a store of its own, e.g. in a private window, blobs last until the page is closed. */
const inMemory = new Map<string, Blob>();

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(NAME, 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore(STORE);
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error ?? new Error('the store does not open'));
  });
}

async function within<T>(
  mode: IDBTransactionMode,
  work: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  const database = await open();
  try {
    return await new Promise<T>((resolve, reject) => {
      const transaction = database.transaction(STORE, mode);
      const request = work(transaction.objectStore(STORE));
      transaction.oncomplete = () => resolve(request.result);
      transaction.onabort = () => reject(transaction.error ?? new Error('the store is full'));
    });
  } finally {
    database.close();
  }
}

/** Pictures in the browser's own database: they are too large for `storage`. */
export const blobs = {
  async write(id: string, blob: Blob): Promise<void> {
    await within('readwrite', (store) => store.put(blob, id)).catch(() => inMemory.set(id, blob));
  },
  async read(id: string): Promise<Blob | null> {
    const kept = inMemory.get(id);
    if (kept !== undefined) return kept;
    const found = await within<unknown>('readonly', (store) => store.get(id) as IDBRequest<unknown>).catch(
      () => null,
    );
    return found instanceof Blob ? found : null;
  },
  async remove(id: string): Promise<void> {
    if (inMemory.delete(id)) return;
    await within('readwrite', (store) => store.delete(id)).catch(() => undefined);
  },
};
