/** A browser knows nobody: name and password do. */
export const login = {
  byWechat: false,
  code: (): Promise<string | null> => Promise.resolve(null),
};
