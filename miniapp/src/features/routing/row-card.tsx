import type { RoutingRow } from '@anqi/shared';
import { routingText } from '@anqi/shared/wording/ui/routing';
import type { ReactNode } from 'react';
import { Card, Facts, Status, useLanguage, useText } from '../../ui';
import type { Naming } from './use-naming';

export interface RowCardProps {
  row: RoutingRow;
  place: number;
  naming: Naming;
  /** Whom it serves now; left out for a table that is not in force. */
  enterprises?: number;
  /** What can be done with it. */
  children?: ReactNode;
}

/** One row of the table in words. */
export function RowCard({ row, place, naming, enterprises, children }: RowCardProps) {
  const say = useText(routingText);
  const language = useLanguage();
  const { name, lead, cooperating, overseeing } = row;
  return (
    <Card
      title={`${place + 1}. ${name[language]}`}
      action={enterprises === undefined ? null : <Status>{say('count', { n: enterprises })}</Status>}
    >
      <Facts
        rows={[
          { name: say('when'), value: naming.condition(row) },
          { name: say('lead'), value: naming.unit(lead) },
          { name: say('cooperating'), value: naming.units(cooperating) },
          { name: say('overseeing'), value: naming.units(overseeing) },
        ]}
      />
      {children}
    </Card>
  );
}
