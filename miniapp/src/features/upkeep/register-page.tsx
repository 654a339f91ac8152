import { can, REGISTER_IDS, REGISTERS, type Register } from '@anqi/shared';
import { registerTexts } from '@anqi/shared/wording/registers';
import { upkeepText } from '@anqi/shared/wording/ui/upkeep';
import type { ReactNode } from 'react';
import { useQuery } from '../../api';
import { usePageParameters } from '../../platform/page-parameters';
import { Note, Page, useLanguage, useText } from '../../ui';
import { SignedIn } from '../session/signed-in';

export interface OpenRegister {
  register: Register;
  /** Of the register. */
  name: string;
  mayKeep: boolean;
}

/** A page of one register, named by its address: for whoever reads registers, or for its keeper alone. */
export function RegisterPage({
  keepers,
  children,
}: {
  keepers?: true;
  children: (open: OpenRegister) => ReactNode;
}) {
  const say = useText(upkeepText);
  const language = useLanguage();
  const { register: asked } = usePageParameters();
  const id = REGISTER_IDS.find((each) => each === asked);
  if (id === undefined) return <Page title={say('title')} state={{ kind: 'not-found' }} />;
  const register = REGISTERS[id];
  const name = registerTexts[id][language];
  const action = keepers ? register.keep : 'register.read';
  return (
    <SignedIn title={name} may={({ roles }) => can(roles, action, ['district'])}>
      {({ roles }) => children({ register, name, mayKeep: can(roles, register.keep, ['district']) })}
    </SignedIn>
  );
}

/** Why there is nothing to change here. */
export function ReadOnlyNote({ register: { keep } }: { register: Register }) {
  const say = useText(upkeepText);
  return <Note title={say('readOnly')}>{say('readOnlySay', { who: say(`keeper.${keep}`) })}</Note>;
}

/** What one has to know before filling it in. */
export function AboutNote({ register: { id } }: { register: Register }) {
  const say = useText(upkeepText);
  return id === 'abnormal-complainants' ? <Note>{say(`about.${id}`)}</Note> : null;
}

/** That entries match nobody any more, where there are some. */
export function UnmatchedNote({ register }: { register: Register }) {
  const say = useText(upkeepText);
  const hasDigests = register.columns.some(({ digested }) => digested !== undefined);
  const { data } = useQuery(
    'GET /registers/{register}',
    hasDigests ? { path: { register: register.id } } : null,
  );
  const n = data?.unmatched ?? 0;
  return n === 0 ? null : <Note tone="warn">{say('unmatched', { n })}</Note>;
}
