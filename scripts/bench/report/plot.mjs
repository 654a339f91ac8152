const COLOURS = ['#1f6feb', '#d97706', '#2da44e', '#8250df'];
const WIDTH = 720;
const LEFT = 170;
const RIGHT = 70;
const TOP = 56;
const BAR = 16;
const GAP = 14;

const escape = (text) =>
  String(text).replace(
    /[&<>"]/g,
    (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign],
  );

const short = (value) =>
  value === null ? 'none' : value >= 100 ? String(Math.round(value)) : String(Number(value.toPrecision(3)));

/** A round number at or above the largest value, at which the axis ends. */
const axisEnd = (most) => {
  const power = 10 ** Math.floor(Math.log10(most || 1));
  return [1, 1.5, 2, 3, 5, 7.5, 10].map((step) => step * power).find((end) => end >= most);
};

const text = (x, y, words, more = '') => `<text x="${x}" y="${y}" ${more}>${escape(words)}</text>`;

const keyOf = (series) =>
  series.map(({ name }, index) => {
    const x = LEFT + index * 150;
    return `<rect x="${x}" y="30" width="12" height="12" fill="${COLOURS[index]}"/>${text(x + 18, 40, name)}`;
  });

/** One group of bars a label; `aims[index]` is marked by a line across the group. */
const barsOf = ({ labels, series, aims = [] }) => {
  const values = [...series.flatMap((each) => each.values), ...aims].filter((value) => value != null);
  const scale = (WIDTH - LEFT - RIGHT) / axisEnd(Math.max(...values));
  const step = series.length * BAR + GAP;
  const groups = labels.map((label, group) => {
    const y = TOP + group * step;
    const bars = series.map(({ values: of }, index) => {
      const value = of[group] ?? null;
      const top = y + index * BAR;
      const width = (value ?? 0) * scale;
      const bar = `<rect x="${LEFT}" y="${top}" width="${width.toFixed(1)}" height="${BAR - 2}" fill="${COLOURS[index]}"/>`;
      return bar + text((LEFT + width + 6).toFixed(1), top + 11, short(value));
    });
    const aim = aims[group];
    const x = (LEFT + (aim ?? 0) * scale).toFixed(1);
    const mark =
      aim == null
        ? ''
        : `<line x1="${x}" x2="${x}" y1="${y - 4}" y2="${y + step - GAP + 2}" stroke="#cf222e" stroke-width="2"/>`;
    return text(LEFT - 10, y + (step - GAP) / 2 + 4, label, 'text-anchor="end"') + bars.join('') + mark;
  });
  return { height: TOP + labels.length * step + 8, body: groups };
};

/** One line a series over evenly spaced labels. */
const linesOf = ({ labels, series }) => {
  const height = 220;
  const end = axisEnd(Math.max(...series.flatMap(({ values }) => values.filter((value) => value != null))));
  const x = (index) => LEFT + (index * (WIDTH - LEFT - RIGHT)) / Math.max(1, labels.length - 1);
  const y = (value) => TOP + height - (value / end) * height;
  const axis = [0, end / 2, end].map(
    (value) =>
      `<line x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="${y(value)}" y2="${y(value)}" stroke="#d0d7de"/>` +
      text(LEFT - 10, y(value) + 4, short(value), 'text-anchor="end"'),
  );
  const names = labels.map((label, index) =>
    text(x(index), TOP + height + 20, label, 'text-anchor="middle"'),
  );
  const lines = series.map(({ values }, index) => {
    const points = values.map((value, at) => (value == null ? null : [x(at), y(value)])).filter(Boolean);
    const dots = points.map(
      ([cx, cy]) => `<circle cx="${cx}" cy="${cy.toFixed(1)}" r="4" fill="${COLOURS[index]}"/>`,
    );
    const path = points.map(([px, py]) => `${px},${py.toFixed(1)}`).join(' ');
    return `<polyline points="${path}" fill="none" stroke="${COLOURS[index]}" stroke-width="2"/>${dots.join('')}`;
  });
  return { height: TOP + height + 36, body: [...axis, ...names, ...lines] };
};

const DRAWN = { bars: barsOf, lines: linesOf };

const spoken = ({ unit, labels, series, aims = [] }) =>
  labels
    .map((label, index) => {
      const said = series.map(({ name, values }) => `${name} ${short(values[index] ?? null)}`);
      return `${label}: ${said.join(', ')}${aims[index] == null ? '' : `, aim ${short(aims[index])}`}`;
    })
    .join('; ') + ` (${unit}).`;

/**
 * A plot as SVG with a title and, in words, its figures. At most four series.
 * @param {{title: string, unit: string, kind: 'bars' | 'lines', labels: string[],
 *   series: {name: string, values: (number | null)[]}[], aims?: (number | null)[]}} plot
 */
export const plotOf = (plot) => {
  const { height, body } = DRAWN[plot.kind](plot);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-labelledby="title figures" font-family="system-ui, sans-serif" font-size="12" fill="#1f2328">
<title id="title">${escape(plot.title)}</title>
<desc id="figures">${escape(spoken(plot))}</desc>
<rect width="${WIDTH}" height="${height}" fill="#ffffff"/>
${text(16, 22, `${plot.title} (${plot.unit})`, 'font-size="14" font-weight="600"')}
${[...keyOf(plot.series), ...body].join('\n')}
</svg>
`;
};
