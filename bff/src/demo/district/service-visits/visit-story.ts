/** A service visit's life as the demo tells it: who plans it, who comes along, what was logged. Pure data. */
export type ServiceVisitAct = { at: number; by: string } & (
  { kind: 'plan'; body: object } | { kind: 'log'; body: object } | { kind: 'call-off'; body: object }
);

export interface ServiceVisitStory {
  key: string;
  /** In the order of their instants; whoever plans after the first comes along. `by` are accounts. */
  acts: ServiceVisitAct[];
}
