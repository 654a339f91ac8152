import { Box, Words } from '../platform/elements';

export interface CountdownRingProps {
  secondsLeft: number;
  ofSeconds: number;
  /** Said once to who listens; the seconds themselves are not read out. */
  label: string;
}

export function CountdownRing({ secondsLeft, ofSeconds, label }: CountdownRingProps) {
  const degrees = Math.round((360 * secondsLeft) / ofSeconds);
  return (
    <Box
      className="ring"
      role="img"
      label={label}
      style={{ background: `conic-gradient(var(--accent) ${degrees}deg, var(--line) 0)` }}
    >
      <Box className="ring__hole">
        <Words decorative>{String(secondsLeft)}</Words>
      </Box>
    </Box>
  );
}
