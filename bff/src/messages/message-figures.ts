import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { MessageState } from '@anqi/shared';
import { DataSource, In } from 'typeorm';
import { Metrics } from '../platform/index.js';
import { MessageDeliveryEntity } from './message-delivery.entity.js';

/** States that a healthy house has few rows in: those of the others only grow. */
const WATCHED: readonly MessageState[] = ['pending', 'sending', 'unknown', 'refused', 'dead'];

/** How many messages by WeChat are under way or went wrong. */
@Injectable()
export class MessageFigures implements OnModuleInit {
  constructor(
    private readonly dataSource: DataSource,
    private readonly metrics: Metrics,
  ) {}

  onModuleInit(): void {
    this.metrics.register({
      name: 'anqi_messages',
      help: 'Messages by WeChat that are under way or went wrong',
      label: 'state',
      read: () => this.byState(),
    });
  }

  private async byState(): Promise<Record<string, number>> {
    const found = await this.dataSource
      .createQueryBuilder(MessageDeliveryEntity, 'delivery')
      .select('delivery.state', 'state')
      .addSelect('COUNT(*)', 'many')
      .where({ state: In(WATCHED) })
      .groupBy('delivery.state')
      .getRawMany<{ state: string; many: unknown }>();
    const counted = found.map(({ state, many }) => [state, Number(many)]);
    return { ...Object.fromEntries(WATCHED.map((state) => [state, 0])), ...Object.fromEntries(counted) };
  }
}
