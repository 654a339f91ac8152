import { useState } from 'react';
import { commonText } from '@anqi/shared/wording/ui/common';
import { Box, Tap, Words } from '../platform/elements';
import { Button } from './button';
import { classNames } from './class-names';
import { Field, SearchBox, type FieldProps } from './field';
import { Icon } from './icon';
import { Sheet } from './sheet';
import { useText } from './use-text';

export interface Option {
  id: string;
  title: string;
  note?: string;
  disabled?: boolean;
}

interface OptionRowProps {
  option: Option;
  chosen: boolean;
  many: boolean;
  onTap: () => void;
}

/** A checkbox (many) or a radio (one) with its words. */
export function OptionRow({ option, chosen, many, onTap }: OptionRowProps) {
  return (
    <Tap
      role={many ? 'checkbox' : 'radio'}
      checked={chosen}
      disabled={option.disabled}
      className={classNames('option', option.disabled && 'option--off')}
      onTap={onTap}
    >
      <Box
        className={classNames('option__mark', !many && 'option__mark--round', chosen && 'option__mark--on')}
      >
        <Icon name="check" />
      </Box>
      <Box className="option__words">
        <Words>{option.title}</Words>
        {option.note ? <Words className="small muted">{option.note}</Words> : null}
      </Box>
    </Tap>
  );
}

interface ChoiceProps extends FieldProps {
  options: Option[];
  /** A search box above the options; on by itself for more than eight. */
  search?: boolean;
  disabled?: boolean;
}

/** Chooses one in a sheet; the field shows its title. */
export function ChooseOne(props: ChoiceProps & { value: string | null; onValue: (id: string) => void }) {
  return (
    <ChoiceField
      {...props}
      many={false}
      chosen={props.value === null ? [] : [props.value]}
      onChosen={([id]) => id !== undefined && props.onValue(id)}
    />
  );
}

/** Chooses any number in a sheet; the field shows the titles. */
export function ChooseMany(props: ChoiceProps & { value: string[]; onValue: (ids: string[]) => void }) {
  return <ChoiceField {...props} many chosen={props.value} onChosen={props.onValue} />;
}

interface ChoiceFieldProps extends ChoiceProps {
  many: boolean;
  chosen: string[];
  onChosen: (ids: string[]) => void;
}

function ChoiceField({ many, chosen, onChosen, ...props }: ChoiceFieldProps) {
  const say = useText(commonText);
  const [open, setOpen] = useState(false);
  const titles = props.options.filter(({ id }) => chosen.includes(id)).map(({ title }) => title);
  const shown = titles.length > 0 ? titles.join(say('and')) : say('choose');
  const toggle = (id: string) => {
    if (many) return onChosen(chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id]);
    onChosen([id]);
    setOpen(false);
  };
  return (
    <Field {...props}>
      <Tap
        id={props.id}
        label={say('pair', { name: props.label, value: shown })}
        describedBy={props.error ? `${props.id}-error` : undefined}
        disabled={props.disabled}
        className={classNames('input input--choice', Boolean(props.error) && 'input--wrong')}
        onTap={() => setOpen(true)}
      >
        <Words className={titles.length === 0 ? 'muted' : undefined}>{shown}</Words>
        <Icon name="down" />
      </Tap>
      {open ? (
        <Options {...props} many={many} chosen={chosen} onToggle={toggle} onClose={() => setOpen(false)} />
      ) : null}
    </Field>
  );
}

interface OptionsProps extends ChoiceProps {
  many: boolean;
  chosen: string[];
  onToggle: (id: string) => void;
  onClose: () => void;
}

function Options({ label, options, search, many, chosen, onToggle, onClose }: OptionsProps) {
  const say = useText(commonText);
  const [sought, setSought] = useState('');
  const found = options.filter(({ title, note }) => `${title} ${note ?? ''}`.includes(sought.trim()));
  const done = (
    <Button onTap={onClose}>
      {say('done')}
      {chosen.length > 0 ? ` · ${say('chosen', { n: chosen.length })}` : ''}
    </Button>
  );
  return (
    <Sheet title={label} onClose={onClose} foot={many ? done : undefined}>
      {(search ?? options.length > 8) ? (
        <SearchBox label={say('search')} value={sought} onValue={setSought} />
      ) : null}
      <Box role={many ? 'group' : 'radiogroup'} label={label}>
        {found.map((option) => (
          <OptionRow
            key={option.id}
            option={option}
            many={many}
            chosen={chosen.includes(option.id)}
            onTap={() => onToggle(option.id)}
          />
        ))}
      </Box>
      {found.length === 0 ? <Words className="muted">{say('nothingFound')}</Words> : null}
    </Sheet>
  );
}
