import { checkCells, NO, type Register, type RegisterFault } from '@anqi/shared';
import { registerFaultTexts } from '@anqi/shared/wording/registers';
import { upkeepText } from '@anqi/shared/wording/ui/upkeep';
import { useState } from 'react';
import { useIntention, type RegisterRowDetails } from '../../api';
import { navigation } from '../../platform/navigation';
import { Button, Card, Note, toast, useText, useWords } from '../../ui';
import { ProblemNote } from '../problem-note';
import { useKeptForm } from '../use-kept-form';
import { RowField } from './row-field';

interface RowFormProps {
  register: Register;
  row: RegisterRowDetails | null;
  choices: Record<string, string[]>;
}

/** Every cell of a row, checked as files are. */
export function RowForm({ register, row, choices }: RowFormProps) {
  const say = useText(upkeepText);
  const [tried, setTried] = useState(false);
  const seen = row?.cells ?? blankOf(register);
  const { form, change, forget } = useKeptForm<Record<string, string>>(
    `register:${register.id}:${row?.id ?? 'new'}`,
    () => ({ ...seen }),
  );
  const saving = useSaving(register, row);
  const changed = Object.fromEntries(Object.entries(form).filter(([key, cell]) => cell !== seen[key]));
  const isSame = Object.keys(changed).length === 0;
  const errorOf = useErrors({ register, form, changed, choices, tried, faults: saving.problem?.faults });
  const save = async () => {
    setTried(true);
    if (isSame || register.columns.some(({ key }) => errorOf(key, true) !== null)) return;
    if (!(await saving.save(changed))) return;
    forget();
    toast(say('saved'));
    navigation.back();
  };
  return (
    <Card id="register-row">
      {register.columns.map((column) => (
        <RowField
          key={column.key}
          column={column}
          choices={choices[column.key] ?? []}
          value={form[column.key] ?? ''}
          kept={seen[column.key] ?? ''}
          error={errorOf(column.key)}
          disabled={row !== null && isOfEnterprise(register) && register.keys.includes(column.key)}
          onValue={(cell) => change({ [column.key]: cell })}
        />
      ))}
      <ProblemNote problem={saving.problem} />
      {tried && isSame ? <Note>{say('unchanged')}</Note> : null}
      <Button id="register-save" busy={saving.busy} onTap={() => void save()}>
        {say('save')}
      </Button>
    </Card>
  );
}

const isOfEnterprise = ({ columns }: Register): boolean => columns.some(({ derived }) => derived);

const blankOf = ({ columns }: Register): Record<string, string> =>
  Object.fromEntries(columns.map(({ key, kind }) => [key, kind === 'flag' ? NO : '']));

/** By one route for a new row and by another for one that is there. */
function useSaving({ id: register }: Register, row: RegisterRowDetails | null) {
  const adding = useIntention('POST /registers/{register}/rows');
  const editing = useIntention('POST /registers/{register}/rows/{id}');
  const { busy, problem } = row === null ? adding : editing;
  const save = async (cells: Record<string, string>): Promise<boolean> => {
    const answer =
      row === null
        ? await adding.submit({ path: { register }, body: { cells } })
        : await editing.submit({ path: { register, id: row.id }, body: { cells, seen: row.cells } });
    return answer.kind === 'done';
  };
  return { busy, problem, save };
}

/** What may be wrong with a cell that nobody touched. */
const ELSEWHERE: readonly RegisterFault[] = ['missing', 'needs-both', 'needs-one', 'ends-before-it-begins'];

interface Checked {
  register: Register;
  form: Record<string, string>;
  changed: Record<string, string>;
  choices: Record<string, string[]>;
  tried: boolean;
  faults?: { column: string | null; text: string }[];
}

/** What is wrong with a column: as the phone sees it once it was tried, or as the server said of what was sent. */
function useErrors({ register, form, changed, choices, tried, faults }: Checked) {
  const words = useWords();
  const { faults: found } = checkCells(register, form, choices);
  return (key: string, now = tried): string | null => {
    const own = found.find(
      ({ column, fault }) => column === key && (key in changed || ELSEWHERE.includes(fault)),
    );
    if (now && own) return words(registerFaultTexts[own.fault], own.params);
    return now === tried ? (faults?.find(({ column }) => column === key)?.text ?? null) : null;
  };
}
