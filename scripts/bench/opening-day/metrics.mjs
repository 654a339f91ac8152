/** Sums a figure of the text format over its labels; `by` keeps one label's words apart. */
const linesOf = (text, name) =>
  text
    .split('\n')
    .filter((line) => line.startsWith(`${name}{`))
    .map((line) => ({
      labels: line.slice(line.indexOf('{'), line.lastIndexOf('}')),
      value: Number(line.split(' ').at(-1)),
    }));

const sumOf = (lines) => lines.reduce((sum, { value }) => sum + value, 0);

const byCause = (lines) => {
  const causes = {};
  for (const { labels, value } of lines) {
    const cause = /cause="([^"]+)"/.exec(labels)?.[1] ?? 'unknown';
    causes[cause] = (causes[cause] ?? 0) + value;
  }
  return causes;
};

/** What the processes say at `/metrics`: their own counts added up, the database's as the first one tells them. */
export const figuresOf = async (addresses) => {
  const texts = await Promise.all(
    addresses.map(async (address) => (await fetch(`${address}/metrics`)).text()),
  );
  const all = (name) => texts.flatMap((text) => linesOf(text, name));
  return {
    retries: byCause(all('anqi_transaction_retries_total')),
    givenUp: sumOf(all('anqi_transactions_given_up_total')),
    unsealed: sumOf(linesOf(texts[0], 'anqi_audit_rows')),
    undelivered: sumOf(linesOf(texts[0], 'anqi_outbox_messages')),
  };
};
