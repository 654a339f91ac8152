import { groundText } from '@anqi/shared/wording/grounds';
import { verdictPageText } from '@anqi/shared/wording/ui/verdict';
import type { JointVisit, VerifiedOfficer, VerifiedVisit } from '../../api';
import { Box, Card, Facts, Heading, Icon, useLanguage, useText, Words } from '../../ui';
import { useDates } from '../dates/use-dates';

export interface VisitDetailsProps {
  visit: VerifiedVisit;
  /** The officer's own phone shows everything; a verified visit is masked to all but the enterprise's members. */
  inFull?: boolean;
}

/** Who comes, for what, when and on what ground; with the officers' certificates. */
export function VisitDetails({ visit, inFull = visit.member }: VisitDetailsProps) {
  const say = useText(verdictPageText);
  return (
    <>
      <Card>
        <VisitFacts visit={visit} enterprise={visit.enterprise.name} />
      </Card>
      <Card title={say('items')}>
        <Items items={visit.items} />
      </Card>
      <Card title={say('officers')}>
        <Officers officers={visit.officers} />
        <Words className="small muted">{say(inFull ? 'compare' : 'masked')}</Words>
      </Card>
      {visit.joint.map((joint) => (
        <Card key={joint.department.name} title={say('joint')}>
          <VisitFacts visit={joint} />
          <Items items={joint.items} />
          <Officers officers={joint.officers} />
        </Card>
      ))}
    </>
  );
}

function VisitFacts({ visit, enterprise }: { visit: JointVisit; enterprise?: string }) {
  const say = useText(verdictPageText);
  const dates = useDates();
  const language = useLanguage();
  return (
    <Facts
      rows={[
        { name: say('department'), value: <Words className="strong">{visit.department.name}</Words> },
        { name: say('enterprise'), value: enterprise },
        { name: say('period'), value: dates.period(visit.startsAt, visit.endsAt) },
        { name: say('ground'), value: groundText(visit.ground, language) },
      ]}
    />
  );
}

function Items({ items }: { items: { name: string; basis: string }[] }) {
  const say = useText(verdictPageText);
  return (
    <Box className="stack stack--tight" role="list">
      {items.map(({ name, basis }) => (
        <Box key={name} role="listitem">
          <Words>{name}</Words>
          {basis ? <Box className="small muted">{say('basis', { basis })}</Box> : null}
        </Box>
      ))}
    </Box>
  );
}

export function Officers({ officers }: { officers: VerifiedOfficer[] }) {
  const say = useText(verdictPageText);
  return (
    <Box className="stack" role="list">
      {officers.map(({ name, certificateKind, certificateNo, certificateExpires }) => (
        <Box key={`${name}${certificateNo}`} role="listitem" className="officer">
          <Box className="row__lead">
            <Icon name="person" />
          </Box>
          <Box className="row__words">
            <Heading level={3}>{name}</Heading>
            <Words className="small">{`${certificateKind} ${certificateNo}`}</Words>
            <Words className="small muted">{say('expires', { date: certificateExpires })}</Words>
          </Box>
        </Box>
      ))}
    </Box>
  );
}
