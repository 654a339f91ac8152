import { Box, Tap, Words } from '../platform/elements';
import { classNames } from './class-names';

export interface ChipsProps<Id extends string> {
  label: string;
  options: { id: Id; title: string }[];
  value: Id;
  onValue: (id: Id) => void;
}

/** One filter of many, in a line that scrolls sideways. */
export function Chips<Id extends string>({ label, options, value, onValue }: ChipsProps<Id>) {
  return (
    <Box className="chips" role="radiogroup" label={label}>
      {options.map(({ id, title }) => (
        <Tap
          key={id}
          role="radio"
          checked={id === value}
          className={classNames('chip', id === value && 'chip--on')}
          onTap={() => onValue(id)}
        >
          <Words>{title}</Words>
        </Tap>
      ))}
    </Box>
  );
}
