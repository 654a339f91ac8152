import type { Role } from '@anqi/shared';

/** Who calls, as the guard found out. */
export interface Actor {
  readonly accountId: string;
  readonly roles: readonly Role[];
  readonly departmentId: string | null;
  /** Of staff who inspect. */
  readonly officerId: string | null;
  readonly enterpriseIds: readonly string[];
  /** Departments that he heads today, in person or as the dated deputy. */
  readonly headsDepartmentIds: readonly string[];
  /** Those of them that he heads in person. */
  readonly headOfIds: readonly string[];
  /** Those of them whose administrator he is. */
  readonly administersIds: readonly string[];
}

/** Where the guard finds the actor of another system's key; the intake feature provides it. */
export abstract class KeySource {
  /** `null` where it is no key of ours, or revoked. */
  abstract findActorByKey(key: string): Promise<Actor | null>;
}

/** A sign-in that is still good, and whose it is. */
export interface SignedIn {
  readonly sessionId: string;
  readonly actor: Actor;
}

/** Where the guard finds whose an access token is; the sign-in feature provides it. */
export abstract class SessionSource {
  /** `null` where the token is none of ours or expired, or its session has ended. One round trip, shared by calls that come in together. */
  abstract findSignedIn(token: string): Promise<SignedIn | null>;
}

/** Where the guard finds the actor of an account; the accounts feature provides it. */
export abstract class ActorSource {
  /** `null` where there is no such account or it is closed. */
  abstract findActor(accountId: string): Promise<Actor | null>;
}
