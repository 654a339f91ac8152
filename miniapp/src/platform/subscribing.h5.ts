/** A browser has no subscribe messages: nothing is offered. */
export const subscribing = {
  isThere: false,
  ask: (_templateIds: string[]): Promise<Record<string, string>> => Promise.resolve({}),
};
