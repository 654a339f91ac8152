import { liveTokenIn } from '@anqi/shared';
import { useState } from 'react';
import { request, type Problem, type ScanResult } from '../../api';
import { navigation } from '../../platform/navigation';
import { openOwnPage } from './own-page';

export interface Scanning {
  busy: boolean;
  problem: Problem | null;
  /** What was found where nothing could be opened at once. */
  found: { text: string; result: ScanResult } | null;
  /** `isPicture`: it was read from one. */
  classify: (text: string, isPicture?: boolean) => Promise<void>;
  clear: () => void;
}

/** What a scanned or typed text is; where there is one thing to do with it, that page opens. */
export function useScan(): Scanning {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [found, setFound] = useState<Scanning['found']>(null);
  const clear = () => {
    setFound(null);
    setProblem(null);
  };

  async function classify(text: string, isPicture = false): Promise<void> {
    if (busy || text.trim() === '') return;
    clear();
    if (openOwnPage(text)) return;
    const token = liveTokenIn(text);
    if (token !== null) return openVerdict(token, isPicture); // it is checked there, without a network too
    setBusy(true);
    const asked = await request('POST /scans', { body: { text: text.trim() } });
    setBusy(false);
    if (!asked.ok) return setProblem(asked.problem);
    if (!openOnly(asked.value)) setFound({ text: text.trim(), result: asked.value });
  }

  return { busy, problem, found, classify, clear };
}

const openVerdict = (token: string, isPicture: boolean): void =>
  navigation.replace('packages/inspections/verdict/index', {
    token,
    ...(isPicture ? { from: 'picture' } : {}),
  });

/** Opens what a code of ours is for; anything else is shown and chosen from. */
function openOnly({ kind, token, actions, enterprise }: ScanResult): boolean {
  if (kind === 'inspection-code' && token !== null) {
    openVerdict(token, false);
    return true;
  }
  if (kind === 'contact-card' && token !== null) {
    navigation.replace('packages/cards/card/index', { token });
    return true;
  }
  if (kind === 'plan-code' && actions.includes('file-plan') && enterprise !== null) {
    navigation.replace('packages/inspections/filing/index', { enterpriseId: enterprise.id });
    return true;
  }
  return false;
}
