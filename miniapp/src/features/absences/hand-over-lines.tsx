import { servicesText } from '@anqi/shared/wording/ui/services';
import type { AbsenceHandOver } from '../../api';
import { Box, useText, Words } from '../../ui';

/** To whom the enterprises go, the most first. */
export function HandOverLines({ handOver: { enterprises, goTo } }: { handOver: AbsenceHandOver }) {
  const say = useText(servicesText);
  if (enterprises === 0) return <Words>{say('absences.noneServed')}</Words>;
  return (
    <Box className="stack stack--tight">
      {goTo.map(({ account, enterprises: n }) => (
        <Words key={account?.id ?? ''}>
          {account === null
            ? say('absences.goToUnit', { n })
            : say('absences.goTo', { n, name: account.name })}
        </Words>
      ))}
    </Box>
  );
}
