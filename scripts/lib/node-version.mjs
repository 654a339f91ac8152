/** Whether `version` ("20.19.1") is at least `wanted` (">=20.19"), both read from the left. */
export const isRecentEnough = (version, wanted) => {
  const numbers = (text) =>
    text
      .replace(/^[^\d]*/, '')
      .split('.')
      .map(Number);
  const have = numbers(version);
  const need = numbers(wanted);
  for (const [place, least] of need.entries()) {
    if ((have[place] ?? 0) !== least) return (have[place] ?? 0) > least;
  }
  return true;
};
