import type { RoutingRow } from '@anqi/shared';
import { routingText } from '@anqi/shared/wording/ui/routing';
import { useEffect, useState } from 'react';
import type { Department, Routing } from '../../api';
import { device } from '../../platform/device';
import { Box, Button, Card, ChooseOne, Question, useLanguage, useText, Words } from '../../ui';
import { freshRowId, moved, rolesOf, withRow, type RoutingDraft } from './draft';
import { RowCard } from './row-card';
import { RowSheet } from './row-sheet';
import type { Naming } from './use-naming';

export interface DraftRowsProps {
  draft: RoutingDraft;
  roleNames: Routing['roleNames'];
  departments: Department[];
  naming: Naming;
  onChange: (part: Partial<RoutingDraft>) => void;
}

type Asked = { what: 'edit' | 'remove'; row: RoutingRow };

const emptyRow = (table: readonly RoutingRow[]): RoutingRow => ({
  id: freshRowId(table),
  name: { 'zh-CN': '', en: '' },
  when: {},
  lead: { role: '' },
  cooperating: [],
  overseeing: [],
});

/** The rows of a draft with what can be done to each, and who is in which role. */
export function DraftRows({ draft, roleNames, departments, naming, onChange }: DraftRowsProps) {
  const say = useText(routingText);
  const language = useLanguage();
  const [asked, setAsked] = useState<Asked | null>(null);
  const [said, setSaid] = useState('');
  const [focus, setFocus] = useState('');
  useEffect(() => device.focusOn(focus), [focus, draft.table]);
  const { table, roles } = draft;
  const close = () => setAsked(null);
  const move = (place: number, by: -1 | 1) => {
    onChange({ table: moved(table, place, by) });
    const isAtEdge = place + by === 0 || place + by === table.length - 1;
    const goesUp = isAtEdge ? by === 1 : by === -1;
    setFocus(buttonId(table[place]?.id ?? '', goesUp ? 'up' : 'down'));
    setSaid(say('moved', { row: table[place]?.name[language] ?? '', n: place + by + 1 }));
  };
  const remove = (row: RoutingRow) => {
    onChange({ table: table.filter(({ id }) => id !== row.id) });
    close();
  };
  return (
    <>
      <Words className="small muted" live="polite" id="routing-said">
        {said}
      </Words>
      {table.map((row, place) => (
        <RowCard key={row.id} row={row} place={place} naming={naming}>
          <RowButtons
            id={row.id}
            name={row.name[language]}
            isFirst={place === 0}
            isLast={place === table.length - 1}
            onMove={(by) => move(place, by)}
            onAsk={(what) => {
              setFocus('');
              setAsked({ what, row });
            }}
          />
        </RowCard>
      ))}
      <Button
        id="routing-add"
        tone="plain"
        icon="edit"
        onTap={() => setAsked({ what: 'edit', row: emptyRow(table) })}
      >
        {say('add')}
      </Button>
      <Card title={say('roles')} id="routing-roles">
        {rolesOf(draft, roleNames).map((role) => (
          <ChooseOne
            key={role}
            id={`role-${role}`}
            label={naming.role(role)}
            options={departments.map(({ id, name }) => ({ id, title: name }))}
            value={roles[role] ?? null}
            onValue={(id) => onChange({ roles: { ...roles, [role]: id } })}
          />
        ))}
      </Card>
      {asked?.what === 'edit' ? (
        <RowSheet
          row={asked.row}
          draft={draft}
          roleNames={roleNames}
          departments={departments}
          naming={naming}
          onSave={(row, held) => {
            onChange({ table: withRow(table, row), roles: held });
            close();
          }}
          onClose={close}
        />
      ) : null}
      {asked?.what === 'remove' ? (
        <Question
          title={say('removeAsk', { row: asked.row.name[language] })}
          yes={say('remove')}
          danger
          onYes={() => remove(asked.row)}
          onClose={close}
        >
          <Words>{say('removeSay')}</Words>
        </Question>
      ) : null}
    </>
  );
}

const buttonId = (rowId: string, what: string) => `row-${rowId}-${what}`;

interface RowButtonsProps {
  id: string;
  name: string;
  isFirst: boolean;
  isLast: boolean;
  onMove: (by: -1 | 1) => void;
  onAsk: (what: Asked['what']) => void;
}

function RowButtons({ id, name, isFirst, isLast, onMove, onAsk }: RowButtonsProps) {
  const say = useText(routingText);
  const button = (what: 'up' | 'down' | 'edit' | 'remove', onTap: () => void, disabled = false) => (
    <Button
      id={buttonId(id, what)}
      small
      tone="plain"
      disabled={disabled}
      label={say('of', { what: say(what), row: name })}
      onTap={onTap}
    >
      {say(what)}
    </Button>
  );
  return (
    <Box className="side-by-side">
      {button('up', () => onMove(-1), isFirst)}
      {button('down', () => onMove(1), isLast)}
      {button('edit', () => onAsk('edit'))}
      {button('remove', () => onAsk('remove'))}
    </Box>
  );
}
