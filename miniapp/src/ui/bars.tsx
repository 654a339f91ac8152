import { Box, Words } from '../platform/elements';

export interface BarsProps {
  label: string;
  bars: { name: string; value: number; text: string }[];
  /** The value that fills a line; the greatest one unless given. */
  full?: number;
}

/** Lengths beside their numbers: a chart that can be read without seeing it. */
export function Bars({ label, bars, full }: BarsProps) {
  const most = full ?? Math.max(1, ...bars.map(({ value }) => value));
  return (
    <Box className="bars" role="list" label={label}>
      {bars.map(({ name, value, text }) => (
        <Box key={name} role="listitem" className="bar">
          <Box className="spread">
            <Words>{name}</Words>
            <Words className="muted">{text}</Words>
          </Box>
          <Box className="bar__ground" decorative>
            <Box className="bar__length" style={{ width: `${Math.round((100 * value) / most)}%` }} />
          </Box>
        </Box>
      ))}
    </Box>
  );
}
