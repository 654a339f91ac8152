import { meText } from '@anqi/shared/wording/ui/me';
import { useState } from 'react';
import type { Demo, Persona, Problem } from '../../api';
import { navigation } from '../../platform/navigation';
import { Box, OptionRow, Sheet, useText } from '../../ui';
import { ProblemNote } from '../problem-note';
import { sessions, useSession } from '../session/session';

interface PersonaSheetProps {
  demo: Demo;
  onClose: () => void;
}

/** Try another persona; the app begins anew at its home. */
export function PersonaSheet({ demo, onClose }: PersonaSheetProps) {
  const say = useText(meText);
  const { session } = useSession();
  const [problem, setProblem] = useState<Problem | null>(null);
  async function become({ id }: Persona) {
    const refused = await sessions.signInAs(id);
    setProblem(refused);
    if (refused !== null) return;
    onClose();
    navigation.home();
  }
  return (
    <Sheet title={say('choosePersona')} onClose={onClose}>
      <ProblemNote problem={problem} />
      <Box role="radiogroup" label={say('choosePersona')}>
        {demo.personas.map((persona) => (
          <OptionRow
            key={persona.id}
            many={false}
            chosen={persona.id === session?.account.id}
            option={{
              id: persona.id,
              title: persona.name,
              note: [persona.title, persona.departmentName ?? persona.enterpriseName]
                .filter(Boolean)
                .join(' · '),
            }}
            onTap={() => void become(persona)}
          />
        ))}
      </Box>
    </Sheet>
  );
}
