/** What the two commands print: Chinese first, then English, on one line. */

const isTerminal = process.stdout.isTTY === true;

export const say = (zh, en) => process.stdout.write(`${zh}  ${en}\n`);

export const complain = (zh, en) => process.stderr.write(`\n✗ ${zh}\n  ${en}\n`);

/** Seconds since `startedAt` (milliseconds), for people. */
export const secondsSince = (startedAt) => `${Math.round((Date.now() - startedAt) / 1000)} s`;

/**
 * Shows that something long is under way: a line that counts seconds on a terminal, one line every
 * 30 s elsewhere. Returns the function that ends it with a mark.
 */
export const progress = (title) => {
  const startedAt = Date.now();
  const draw = () => process.stdout.write(isTerminal ? `\r  … ${title} ${secondsSince(startedAt)} ` : '');
  if (!isTerminal) process.stdout.write(`  … ${title}\n`);
  draw();
  const every = isTerminal ? 1000 : 30_000;
  const timer = setInterval(() => {
    if (isTerminal) draw();
    else process.stdout.write(`    ${title} ${secondsSince(startedAt)}\n`);
  }, every);
  return (mark) => {
    clearInterval(timer);
    process.stdout.write(`${isTerminal ? '\r' : ''}  ${mark} ${title} ${secondsSince(startedAt)}\n`);
  };
};

/** The last lines of a text, indented: what one wants to see of a long log. */
export const tail = (text, lines = 25) =>
  text
    .trimEnd()
    .split('\n')
    .slice(-lines)
    .map((line) => `    ${line}`)
    .join('\n');
