import { upkeepText } from '@anqi/shared/wording/ui/upkeep';
import { useState } from 'react';
import { useFile } from '../../../api';
import { MoreButton } from '../../../features/lists/more-button';
import { usePages } from '../../../features/lists/use-pages';
import { OfflineStrip } from '../../../features/offline-strip';
import { pageStateOf } from '../../../features/page-state-of';
import { ProblemNote } from '../../../features/problem-note';
import {
  AboutNote,
  ReadOnlyNote,
  RegisterPage,
  UnmatchedNote,
  type OpenRegister,
} from '../../../features/upkeep/register-page';
import { navigation } from '../../../platform/navigation';
import { usePull } from '../../../platform/pull';
import { useShown } from '../../../platform/shown';
import { Box, Button, List, Page, Row, SearchBox, StateFace, useLanguage, useText } from '../../../ui';
import { useSettled } from '../../../features/lists/use-settled';

/** One register: its rows, and the ways to change them. */
export default function OneRegisterPage() {
  return <RegisterPage>{(open) => <RegisterList open={open} />}</RegisterPage>;
}

function RegisterList({ open: { register, name, mayKeep } }: { open: OpenRegister }) {
  const say = useText(upkeepText);
  const language = useLanguage();
  const [typed, setTyped] = useState('');
  const sought = useSettled(typed);
  const path = { register: register.id };
  const pages = usePages('GET /registers/{register}/rows', { path, query: { query: sought || undefined } });
  usePull(pages.reload);
  useShown(pages.reload);
  const nothing = sought ? { title: say('notFound') } : { title: say('nothing'), hint: say('nothingHint') };
  const state = pageStateOf(pages.first, ({ items }) => (items.length === 0 ? nothing : null));
  const go = (page: string, more: object = {}) =>
    navigation.open(`packages/upkeep/${page}/index`, { register: register.id, ...more });
  const noteOf = (cells: Record<string, string>): string =>
    register.columns
      .filter(({ key }) => register.shown.includes(key) && cells[key])
      .map(({ key, kind, heading }) => (kind === 'date' ? `${heading[language]} ${cells[key]}` : cells[key]))
      .join(' · ');
  const foot =
    mayKeep && register.mayAdd ? (
      <Button id="register-add" icon="edit" onTap={() => go('row')}>
        {say('add')}
      </Button>
    ) : null;
  return (
    <Page title={name} above={<OfflineStrip query={pages.first} />} foot={foot}>
      {mayKeep ? null : <ReadOnlyNote register={register} />}
      <AboutNote register={register} />
      <UnmatchedNote register={register} />
      <Ways open={{ register, name, mayKeep }} onGo={go} />
      <SearchBox
        id="register-search"
        label={say(register.id === 'officers' || register.id === 'staff' ? 'searchPeople' : 'search')}
        value={typed}
        onValue={setTyped}
      />
      {state.kind === 'ready' ? null : <StateFace state={state} inside />}
      {pages.items.length > 0 ? (
        <List label={name}>
          {pages.items.map(({ id, cells }) => (
            <Row
              key={id}
              title={cells[register.title]}
              note={noteOf(cells)}
              onTap={() => go('row', { id })}
            />
          ))}
        </List>
      ) : null}
      <MoreButton pages={pages} />
    </Page>
  );
}

function Ways({
  open: { register, name, mayKeep },
  onGo,
}: {
  open: OpenRegister;
  onGo: (page: string) => void;
}) {
  const say = useText(upkeepText);
  const file = useFile('GET /registers/{register}/file');
  return (
    <>
      <Box className="two-buttons">
        {mayKeep ? (
          <Button id="register-file" tone="soft" icon="document" onTap={() => onGo('file')}>
            {say('import')}
          </Button>
        ) : (
          <Button
            id="register-download"
            tone="soft"
            busy={file.busy}
            onTap={() => void file.open({ path: { register: register.id } }, `${name}.xlsx`)}
          >
            {say('download')}
          </Button>
        )}
        <Button id="register-changes" tone="plain" icon="clock" onTap={() => onGo('changes')}>
          {say('history')}
        </Button>
      </Box>
      <ProblemNote problem={file.problem} />
    </>
  );
}
