import { Box, Tap, Words } from '../platform/elements';
import { classNames } from './class-names';

export interface SegmentedProps<Id extends string> {
  label: string;
  options: { id: Id; title: string }[];
  value: Id;
  onValue: (id: Id) => void;
}

/** Two to four ways side by side; they wrap under large text. */
export function Segmented<Id extends string>({ label, options, value, onValue }: SegmentedProps<Id>) {
  return (
    <Box className="segments" role="radiogroup" label={label}>
      {options.map(({ id, title }) => (
        <Tap
          key={id}
          role="radio"
          checked={id === value}
          className={classNames('segment', id === value && 'segment--on')}
          onTap={() => onValue(id)}
        >
          <Words>{title}</Words>
        </Tap>
      ))}
    </Box>
  );
}

export interface LevelsProps<Level extends number> {
  label: string;
  /** From the best to the worst. */
  options: { level: Level; title: string }[];
  value: number | null;
  onValue: (level: Level) => void;
}

/** Five levels, each with its words: stars alone do not say what they mean. */
export function Levels<Level extends number>({ label, options, value, onValue }: LevelsProps<Level>) {
  return (
    <Box className="levels" role="radiogroup" label={label}>
      {options.map(({ level, title }) => (
        <Tap
          key={level}
          role="radio"
          checked={level === value}
          className={classNames('level', level === value && 'level--on')}
          onTap={() => onValue(level)}
        >
          <Words>{title}</Words>
          <Words className="level__stars" decorative>
            {'★'.repeat(level)}
          </Words>
        </Tap>
      ))}
    </Box>
  );
}

export interface SwitchRowProps {
  title: string;
  note?: string;
  on: boolean;
  onChange: (on: boolean) => void;
}

export function SwitchRow({ title, note, on, onChange }: SwitchRowProps) {
  return (
    <Tap className="row" role="switch" checked={on} onTap={() => onChange(!on)}>
      <Box className="row__words">
        <Words>{title}</Words>
        {note ? <Words className="row__note">{note}</Words> : null}
      </Box>
      <Box className={classNames('switch', on && 'switch--on')}>
        <Box className="switch__knob" />
      </Box>
    </Tap>
  );
}

export interface StarsProps {
  label: string;
  value: number | null;
  /** The level's words, for those who do not see the stars. */
  titleOf: (level: StarCount) => string;
  onValue: (level: StarCount) => void;
}

type StarCount = (typeof STARS)[number];
const STARS = [1, 2, 3, 4, 5] as const;

/** One to five in a row, for what is only a part of the whole. */
export function Stars({ label, value, titleOf, onValue }: StarsProps) {
  return (
    <Box className="stars" role="radiogroup" label={label}>
      <Words className="stars__label">{label}</Words>
      <Box className="stars__row">
        {STARS.map((level) => (
          <Tap
            key={level}
            role="radio"
            checked={level === value}
            label={titleOf(level)}
            className={classNames('star', level <= (value ?? 0) && 'star--on')}
            onTap={() => onValue(level)}
          >
            <Words decorative>★</Words>
          </Tap>
        ))}
      </Box>
    </Box>
  );
}
