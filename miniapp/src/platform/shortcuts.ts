/** Keys of a desk. A phone has none. */
export const shortcuts = {
  /** Whether it is worth telling of them. */
  hasKeys: (): boolean => false,
  /** Calls back with each key that nobody else wants; returns how to end it. */
  listen(_listId: string, _onKey: (key: string) => boolean): () => void {
    return () => undefined;
  },
  /** Puts the focus so many buttons further in the list; the first one where none has it. */
  move(_listId: string, _by: number): void {},
  /** Which button of the list has the focus; -1 where none has. */
  at: (_listId: string): number => -1,
  focus(_id: string): void {},
};
