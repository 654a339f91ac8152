import { useEffect, useState } from 'react';
import { request, type Problem, type SignInTicket } from '../../api';
import { enter } from './enter';

/** How often the browser asks what became of its ticket. */
const ASK_MS = 2000;

interface TicketView {
  ticket: SignInTicket | null;
  /** Two digits, once a phone has scanned. */
  number: string | null;
  isOver: boolean;
  isOffline: boolean;
  problem: Problem | null;
}

const NONE: TicketView = { ticket: null, number: null, isOver: false, isOffline: false, problem: null };

/** A ticket of this browser's, asked on until it is confirmed, refused or over. The secret leaves this page for nobody. */
export function useTicket(): TicketView & { askAgain: () => void } {
  const [view, setView] = useState<TicketView>(NONE);
  const [round, setRound] = useState(0);
  useEffect(() => {
    let isGone = false;
    let timer: ReturnType<typeof setTimeout>;
    const later = (then: () => Promise<void>) => {
      timer = setTimeout(() => void then(), ASK_MS);
    };
    const change = (changes: Partial<TicketView>) => {
      if (!isGone) setView((before) => ({ ...before, ...changes }));
    };
    const begin = async () => {
      const asked = await request('POST /sign-in/tickets', { body: {} });
      if (isGone) return;
      if (!asked.ok) return change({ problem: asked.problem, isOver: true });
      change({ ticket: asked.value });
      later(() => follow(asked.value));
    };
    const follow = async (ticket: SignInTicket): Promise<void> => {
      const { ticket: code, secret } = ticket;
      const asked = await request('POST /sign-in/tickets/state', { body: { ticket: code, secret } });
      if (isGone) return;
      if (asked.ok && asked.value.signedIn !== null) return enter(asked.value.signedIn);
      if (!asked.ok && asked.problem.code === 'ticket-over') return change({ isOver: true });
      change({ isOffline: !asked.ok, ...(asked.ok && { number: asked.value.number }) });
      later(() => follow(ticket));
    };
    setView(NONE);
    void begin();
    return () => {
      isGone = true;
      clearTimeout(timer);
    };
  }, [round]);
  return { ...view, askAgain: () => setRound((before) => before + 1) };
}
