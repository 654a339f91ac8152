import { Injectable } from '@nestjs/common';
import { Accounts, ReadSession } from '../accounts/index.js';
import { Config, DemoClock, refuse } from '../platform/index.js';
import { Policies } from '../policies/index.js';
import type { DemoState, Persona } from './demo.dto.js';
import { latestDate } from './district/demo-dates.js';

@Injectable()
export class ReadDemo {
  constructor(
    private readonly accounts: Accounts,
    private readonly sessions: ReadSession,
    private readonly clock: DemoClock,
    private readonly policies: Policies,
    private readonly config: Config,
  ) {}

  async read(): Promise<DemoState> {
    this.demand();
    const personas = await this.accounts.personas();
    return {
      demo: true,
      personas: await Promise.all(personas.map((persona) => this.present(persona))),
      today: this.clock.today(),
      offsetDays: this.clock.offsetDays,
      latestDate: this.latestDate(),
    };
  }

  /** Never before today: where the calendar ends sooner, the clock just cannot be moved. */
  latestDate(): string {
    const latest = latestDate(this.policies.calendar());
    const today = this.clock.today();
    return latest < today ? today : latest;
  }

  /** Outside demo mode there is no such door. */
  demand(): void {
    if (!this.config.demo) refuse('not-found', 404);
  }

  private async present({ id, name, title }: { id: string; name: string; title: string }): Promise<Persona> {
    const actor = await this.accounts.findActor(id);
    const session = actor && (await this.sessions.read(actor));
    return {
      id,
      name,
      title,
      roles: session?.roles ?? [],
      departmentName: session?.department?.name ?? null,
      enterpriseName: session?.enterprises[0]?.name ?? null,
    };
  }
}
