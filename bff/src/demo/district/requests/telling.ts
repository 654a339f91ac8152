/** Tells a request's life step by step: each step says how many working minutes after the last one it comes. */
import type {
  Complexity,
  ExtensionGround,
  RatingLevel,
  RequestCategory,
  RequestEvent,
  RequestOutcome,
  SessionKind,
} from '@anqi/shared';
import {
  clerkAccountId,
  headAccountId,
  leaderAccountId,
  memberAccountId,
  officeAccountId,
} from '../accounts.js';
import { departmentOf } from '../departments.js';
import type { DemoEnterprise } from '../enterprises.js';
import { serviceAccountIdOf } from '../service-officers.js';
import type { World } from '../world.js';
import * as say from './phrases.js';
import type { Picture } from './pictures.js';
import type { RequestAct, RequestStory } from './request-story.js';
import { workedOn } from './working-time.js';

export interface Opening {
  key: string;
  enterprise: DemoEnterprise;
  /** When it is submitted. */
  at: number;
  category: RequestCategory;
  words: string;
  /** Keys of departments. */
  lead: string;
  cooperating?: readonly string[];
  complexity?: Complexity;
  urgent?: boolean;
  pictures?: readonly Picture[];
  /** On the enterprise's behalf: by its officer on a visit, or by the centre from the hotline. */
  channel?: 'visit' | 'hotline';
}

const CENTRE = officeAccountId('centre');

export class RequestTelling {
  private readonly acts: RequestAct[] = [];
  private lead: string;
  /** Who handles it: the lead's clerk, or the officer who answered on the spot. */
  private handler: string;
  private at: number;

  constructor(
    private readonly world: World,
    private readonly opening: Opening,
  ) {
    this.lead = opening.lead;
    this.handler = clerkAccountId(opening.lead);
    this.at = opening.at;
    this.submit();
  }

  private get member(): string {
    return memberAccountId(this.opening.enterprise.ordinal);
  }

  private get officer(): string {
    return serviceAccountIdOf(this.opening.enterprise.servedBy);
  }

  private get head(): string {
    return headAccountId(this.lead);
  }

  /** The instant of the last step. */
  get now(): number {
    return this.at;
  }

  answeredOnTheSpot(after: number, outcome: RequestOutcome, words: string): this {
    this.handler = this.officer;
    return this.event(after, this.officer, 'answer-on-the-spot', { outcome, words });
  }

  passedOn = (after: number, words: string = this.pick(say.PASSED_ON)): this =>
    this.event(after, this.officer, 'pass-to-centre', { words });

  registered = (after: number): this => this.event(after, CENTRE, 'register', {});

  /** To another lead than at first, where one is given. */
  dispatched(after: number, lead: string = this.lead): this {
    this.lead = lead;
    this.handler = clerkAccountId(lead);
    const { complexity = 'general', cooperating = [] } = this.opening;
    return this.event(after, CENTRE, 'dispatch', {
      complexity,
      leadId: departmentOf(lead).id,
      cooperatingIds: cooperating.map((key) => departmentOf(key).id),
    });
  }

  returned = (after: number, words: string = say.RETURNED): this =>
    this.event(after, this.handler, 'return', { words });

  contested = (after: number, complexity: Complexity, words: string): this =>
    this.event(after, this.handler, 'contest', { complexity, words });

  accepted = (after: number): this => this.event(after, this.handler, 'accept', {});

  askedForMaterial = (after: number, words: string = this.pick(say.MATERIAL_ASKED)): this =>
    this.event(after, this.handler, 'ask-material', { words });

  supplied = (after: number): this =>
    this.event(after, this.member, 'supply-material', { words: say.SUPPLIED });

  proposedExtension = (
    after: number,
    body: { ground: ExtensionGround; until: string; words: string },
  ): this => this.event(after, this.handler, 'propose-extension', body);

  agreedExtension = (after: number): this => this.event(after, this.head, 'agree-extension', {});

  answered = (after: number, outcome: RequestOutcome, words: string): this =>
    this.event(after, this.handler, 'answer', { outcome, words });

  fedBack = (after: number): this => this.event(after, this.officer, 'feed-back', {});

  calledInVain = (after: number): this =>
    this.event(after, CENTRE, 'call-in-vain', { words: '电话无人接听。' });

  gaveUpCalling = (after: number): this => this.event(after, CENTRE, 'give-up-calling', {});

  calledSatisfied = (after: number): this =>
    this.event(after, CENTRE, 'call-satisfied', { words: this.pick(say.CALLED_SATISFIED) });

  calledDissatisfied = (after: number, words: string = this.pick(say.CALLED_DISSATISFIED)): this =>
    this.event(after, CENTRE, 'call-dissatisfied', { words });

  passedDissatisfaction = (after: number): this => this.event(after, CENTRE, 'pass-on', {});

  appliedForCloseOut = (after: number, outcome: RequestOutcome, words?: string): this =>
    this.event(after, this.handler, 'apply-close-out', {
      outcome,
      ...(words === undefined ? {} : { words }),
    });

  acceptedCloseOut = (after: number): this => this.event(after, this.officer, 'accept-close-out', {});

  refusedCloseOut = (after: number, words: string): this =>
    this.event(after, this.officer, 'refuse-close-out', { words });

  reopened = (after: number, words: string = this.pick(say.REOPENED)): this =>
    this.event(after, this.member, 'reopen', { words });

  rated(after: number, rating: RatingLevel): this {
    const words = this.pick(say.SERVICE_RATING_WORDS[rating]);
    return this.event(after, this.member, 'rate', { rating, ...(words === null ? {} : { words }) });
  }

  withdrawn = (after: number): this => this.event(after, this.member, 'withdraw', { words: say.WITHDRAWN });

  foundTheSameAs(after: number, key: string): this {
    this.event(after, CENTRE, 'mark-duplicate', { words: '与已受理的同一路段诉求合并办理，一并答复。' });
    Object.assign(this.acts.at(-1)!, { sameAs: key });
    return this;
  }

  escalated = (after: number, words: string): this => this.event(after, this.handler, 'escalate', { words });

  /** By the head of the lead department at level 3, by a leader above it. */
  decided(after: number, level: 3 | 2 | 1, body: { session: SessionKind; words: string }): this {
    const by = level === 3 ? this.head : leaderAccountId(level);
    return this.event(after, by, 'decide-scheduling', body);
  }

  nudged = (after: number): this => this.event(after, this.member, 'nudge', { words: '请问有进展了吗？' });

  commented = (after: number, words: string = this.pick(say.COMMENTS)): this =>
    this.event(after, this.member, 'comment', { words });

  contactedRater(after: number, planDate?: string): this {
    return this.followedUp(after, 'contact', { note: say.CONTACTED, ...(planDate ? { planDate } : {}) });
  }

  settled = (after: number, outcome: keyof typeof say.SETTLED): this =>
    this.followedUp(after, 'outcome', { outcome, reason: say.SETTLED[outcome] });

  story(): RequestStory {
    return { key: this.opening.key, acts: this.acts };
  }

  private submit(): void {
    const { enterprise, category, words, urgent = false, channel, pictures = [] } = this.opening;
    const by = { visit: this.officer, hotline: CENTRE, own: this.member }[channel ?? 'own'];
    const body = {
      enterpriseId: enterprise.id,
      category,
      words,
      urgency: urgent ? 'urgent' : 'normal',
      contactName: '示例联系人',
      contactPhone: `0000${String(enterprise.ordinal).padStart(7, '0')}`,
      ...(channel === undefined ? {} : { channel }),
    };
    this.acts.push({ kind: 'submit', at: this.at, by, body, pictures });
  }

  private event(after: number, by: string, event: RequestEvent, body: object): this {
    this.at = workedOn(this.world.days, this.at, after);
    this.acts.push({ kind: 'event', at: this.at, by, event, body });
    return this;
  }

  private followedUp(after: number, step: 'contact' | 'outcome', body: object): this {
    this.at = workedOn(this.world.days, this.at, after);
    this.acts.push({ kind: 'follow-up', at: this.at, by: CENTRE, step, body });
    return this;
  }

  private pick<T>(list: readonly T[]): T {
    return this.world.random.pick(list);
  }
}
