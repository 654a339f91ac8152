/** One act of a service visit's story as a call of the API. */
import type { CallApi, Reply } from '../call-api.js';
import type { ServiceVisitAct, ServiceVisitStory } from './visit-story.js';

export interface ServiceVisitStage {
  call: CallApi;
  /** By the story's key. */
  serviceVisits: Map<string, { id: string; version: number }>;
}

const REFUSED = 300;

/** `null` where an earlier act did not come off, so that it has no ground. */
export async function playServiceVisitAct(
  { call, serviceVisits }: ServiceVisitStage,
  { key }: ServiceVisitStory,
  act: ServiceVisitAct,
): Promise<Reply | null> {
  const visit = serviceVisits.get(key);
  if (act.kind !== 'plan' && visit === undefined) return null;
  const reply = await call({
    accountId: act.by,
    method: 'POST',
    path: act.kind === 'plan' ? '/service-visits' : `/service-visits/${visit?.id}/${act.kind}`,
    body: act.kind === 'plan' ? act.body : { ...act.body, version: visit?.version },
    key: `demo-${key}-${act.kind}-${act.at}`.slice(-64),
  });
  const { id, version } = reply.body;
  if (reply.status < REFUSED) serviceVisits.set(key, { id: String(id), version: Number(version) });
  else serviceVisits.delete(key);
  return reply;
}
