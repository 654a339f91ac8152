import { Box, Words } from '../platform/elements';
import { classNames } from './class-names';

export interface ProgressProps {
  /** Where one is, in words: 第 2 步，共 5 步：事由与事项. */
  label: string;
  /** From 1. */
  at: number;
  of: number;
}

/** How far a form in steps has come: words first, the bar repeats them. */
export function Progress({ label, at, of }: ProgressProps) {
  return (
    <Box className="progress">
      <Words className="small" live="polite">
        {label}
      </Words>
      <Box className="progress__bar" decorative>
        {Array.from({ length: of }, (_, index) => (
          <Box key={index} className={classNames('progress__part', index < at && 'progress__part--done')} />
        ))}
      </Box>
    </Box>
  );
}
