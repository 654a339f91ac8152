import { Fragment, type ReactNode } from 'react';
import { Box, Heading, Tap, Words } from '../platform/elements';
import { classNames } from './class-names';
import { Icon, type IconName } from './icon';
import type { Tone } from './tone';

export interface CardProps {
  title?: string;
  action?: ReactNode;
  children?: ReactNode;
  id?: string;
  className?: string;
}

export function Card({ title, action, children, id, className }: CardProps) {
  return (
    <Box className={classNames('card', className)} id={id}>
      {title ? (
        <Box className="card__head">
          <Heading level={2}>{title}</Heading>
          {action}
        </Box>
      ) : null}
      {children}
    </Box>
  );
}

export function List({ label, children }: { label?: string; children: ReactNode }) {
  return (
    <Box className="list" role="group" label={label}>
      {children}
    </Box>
  );
}

export interface RowProps {
  title: ReactNode;
  note?: ReactNode;
  /** A third line, smaller: when it was. */
  meta?: ReactNode;
  icon?: IconName;
  trailing?: ReactNode;
  onTap?: () => void;
  id?: string;
}

/** One line of a list; it is a button where it leads somewhere. */
export function Row({ title, note, meta, icon, trailing, onTap, id }: RowProps) {
  const inside = (
    <Fragment>
      {icon ? (
        <Box className="row__lead">
          <Icon name={icon} />
        </Box>
      ) : null}
      <Box className="row__words">
        <Words className="row__title">{title}</Words>
        {note ? <Words className="row__note">{note}</Words> : null}
        {meta ? <Words className="row__meta">{meta}</Words> : null}
      </Box>
      {trailing ? <Box className="row__trail">{trailing}</Box> : null}
      {onTap ? <Icon name="next" className="row__next" /> : null}
    </Fragment>
  );
  if (!onTap) {
    return (
      <Box className="row" id={id}>
        {inside}
      </Box>
    );
  }
  return (
    <Tap className="row" id={id} onTap={onTap}>
      {inside}
    </Tap>
  );
}

export function Status({
  tone = 'plain',
  icon,
  children,
}: {
  tone?: Tone;
  icon?: IconName;
  children: ReactNode;
}) {
  return (
    <Words className={`status tone--${tone}`}>
      {icon ? <Icon name={icon} /> : null}
      {children}
    </Words>
  );
}

const SIGN: Record<Tone, IconName> = {
  plain: 'info',
  info: 'info',
  quiet: 'calendar',
  accent: 'info',
  good: 'check',
  warn: 'warn',
  bad: 'warn',
};

export interface NoteProps {
  tone?: Tone;
  title?: string;
  children?: ReactNode;
  /** Said at once to who listens: for what has just happened. */
  live?: boolean;
  id?: string;
}

export function Note({ tone = 'plain', title, children, live, id }: NoteProps) {
  return (
    <Box className={`note tone--${tone}`} live={live ? 'polite' : undefined} id={id}>
      <Icon name={SIGN[tone]} />
      <Box className="note__words">
        {title ? <Words className="strong">{title}</Words> : null}
        {children ? <Box className="note__text">{children}</Box> : null}
      </Box>
    </Box>
  );
}

export interface FactsProps {
  rows: { name: string; value: ReactNode }[];
  /** Numbers at the right edge, under each other. */
  figures?: boolean;
}

/** Names and their values, one below the other; a row without a value is left out. */
export function Facts({ rows, figures }: FactsProps) {
  return (
    <Box className={classNames('facts', figures && 'facts--figures')}>
      {rows
        .filter(({ value }) => value !== null && value !== undefined && value !== '')
        .map(({ name, value }) => (
          <Box className="facts__row" key={name}>
            <Words className="facts__name">{name}</Words>
            <Box className="facts__value">{value}</Box>
          </Box>
        ))}
    </Box>
  );
}
