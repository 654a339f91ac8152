import { useEffect, useRef, useState } from 'react';
import { useIntention, type CardScope, type Problem } from '../../api';

export interface Issuing {
  busy: boolean;
  problem: Problem | null;
  /** Since the button was tapped; `null` before. */
  progress: { issued: number; left: number } | null;
  run: (scope: CardScope) => Promise<void>;
  /** After the chunk that is under way. */
  stop: () => void;
}

/** Asks for chunk after chunk until none is left, somebody stops it or the network is gone; `onEnd` in every case. */
export function useIssuing(onEnd: () => void): Issuing {
  const { problem, submit } = useIntention('POST /cards/issues');
  const [busy, setBusy] = useState(false);
  const [progress, setProgress] = useState<Issuing['progress']>(null);
  const stopped = useRef(false);
  const ended = useRef(onEnd);
  ended.current = onEnd;
  const stop = () => {
    stopped.current = true;
  };
  useEffect(() => stop, []);
  const run = async (scope: CardScope) => {
    stopped.current = false;
    setBusy(true);
    for (let issued = 0; !stopped.current;) {
      const answer = await submit({ body: scope });
      if (answer.kind !== 'done') break;
      issued += answer.value.issued;
      setProgress({ issued, left: answer.value.left });
      if (answer.value.left === 0 || answer.value.issued === 0) break;
    }
    setBusy(false);
    ended.current();
  };
  return { busy, problem, progress, run, stop };
}
