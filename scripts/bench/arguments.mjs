/**
 * Names of parts (`report`: none, `nothing named`: all) and `--name=number`.
 * @returns {{parts: string[], given: Map<string, number>}}
 */
export const benchArguments = (words, known) => {
  const given = new Map();
  const parts = [];
  for (const word of words) {
    const option = /^--([a-z-]+)=(\d+)$/.exec(word);
    if (option) given.set(option[1], Number(option[2]));
    else if (word === 'report' || known.includes(word)) parts.push(word);
    else
      throw new Error(`no part of the bench is called "${word}"; there are ${known.join(', ')} and report`);
  }
  if (parts.length === 0) return { parts: known, given };
  return { parts: parts.filter((name) => name !== 'report'), given };
};

/** The part's options, with what was given in place of its defaults; one that it does not know is refused. */
export const optionsOf = (part, defaults, given) => {
  for (const name of given.keys())
    if (!(name in defaults))
      throw new Error(`${part} has no option --${name}; it has ${Object.keys(defaults).join(', ')}`);
  return { ...defaults, ...Object.fromEntries(given) };
};
