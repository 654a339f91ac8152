import { useState, type ReactNode } from 'react';
import { Box, Tap, Words } from '../platform/elements';
import { classNames } from './class-names';
import { Icon, type IconName } from './icon';
import type { Tone } from './tone';

export interface TimelineEntry {
  id: string;
  title: string;
  at?: string;
  /** What it came with, in short. */
  detail?: string;
  note?: string | null;
  tone?: Tone;
}

/** What happened, one below the other. */
export function Timeline({ entries }: { entries: TimelineEntry[] }) {
  return (
    <Box className="timeline" role="list">
      {entries.map(({ id, title, at, detail, note, tone }) => (
        <Box key={id} role="listitem" className={`timeline__entry timeline__entry--${tone ?? 'plain'}`}>
          <Words>{title}</Words>
          {at ? <Words className="small muted">{at}</Words> : null}
          {detail ? <Words className="small">{detail}</Words> : null}
          {note ? <Words className="small as-written">{note}</Words> : null}
        </Box>
      ))}
    </Box>
  );
}

export interface TraceLine {
  rule: string;
  /** The rule's name, e.g. 企业安静日. */
  title: string;
  /** What it found, in words. */
  text: string;
  /** The verdict in one word. */
  verdict: string;
  tone: Tone;
  /** Where it stands, e.g. `S001 二(二)2`. */
  clause?: string;
}

const SIGNS: Record<Tone, IconName> = {
  good: 'check',
  bad: 'cross',
  warn: 'warn',
  info: 'info',
  quiet: 'info',
  accent: 'info',
  plain: 'info',
};

/** Every rule with its verdict: sign, word and colour say the same. */
export function RuleTrace({ lines }: { lines: TraceLine[] }) {
  return (
    <Box className="trace" role="list">
      {lines.map(({ rule, title, text, verdict, tone, clause }) => (
        <Box key={rule} role="listitem" className="trace__step">
          <Box className={`trace__sign tone--${tone}`}>
            <Icon name={SIGNS[tone]} />
          </Box>
          <Box className="trace__words">
            <Box className="spread">
              <Words className="strong">{title}</Words>
              <Words className={`status tone--${tone}`}>{verdict}</Words>
            </Box>
            <Words>{text}</Words>
            {clause ? <Words className="trace__clause">{clause}</Words> : null}
          </Box>
        </Box>
      ))}
    </Box>
  );
}

export interface FoldProps {
  title: string;
  children: ReactNode;
  open?: boolean;
}

/** Details one tap away. */
export function Fold({ title, children, open: atFirst = false }: FoldProps) {
  const [open, setOpen] = useState(atFirst);
  return (
    <Box className="fold">
      <Tap className="fold__head" expanded={open} onTap={() => setOpen(!open)}>
        <Words>{title}</Words>
        <Icon name="down" className={classNames('fold__sign', open && 'fold__sign--open')} />
      </Tap>
      {open ? children : null}
    </Box>
  );
}
