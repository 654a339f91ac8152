import { DIGESTED, type Register } from '@anqi/shared';
import { upkeepText } from '@anqi/shared/wording/ui/upkeep';
import type { RegisterChangedRow } from '../../api';
import { Box, Facts, Heading, Status, useLanguage, useText, Words } from '../../ui';

interface ChangedRowProps {
  register: Register;
  changed: Pick<RegisterChangedRow, 'row' | 'before' | 'after'>;
  /** Instead of what the row is called. */
  title?: string;
}

/** One row of a change: what each column said, and says. */
export function ChangedRow({ register, changed: { row, before, after }, title }: ChangedRowProps) {
  const say = useText(upkeepText);
  const language = useLanguage();
  const shown = (cell = ''): string => (DIGESTED.test(cell) ? say('digested') : cell || say('blank'));
  const touched = register.columns.filter(({ key }) =>
    before === null ? Boolean(after[key]) : before[key] !== after[key],
  );
  const facts = touched.map(({ key, heading }) => ({
    name: heading[language],
    value:
      before === null
        ? shown(after[key])
        : DIGESTED.test(before[key] ?? '') && DIGESTED.test(after[key] ?? '')
          ? say('replaced')
          : say('from-to', { before: shown(before[key]), after: shown(after[key]) }),
  }));
  return (
    <Box className="stack stack--tight">
      <Box className="card__head">
        <Heading level={3}>{title ?? after[register.title] ?? ''}</Heading>
        {before === null ? <Status tone="good">{say('isNew')}</Status> : null}
      </Box>
      {row === null ? null : <Words className="small muted">{say('row', { row })}</Words>}
      <Facts rows={facts} />
    </Box>
  );
}
