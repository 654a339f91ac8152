import { mayEver } from '@anqi/shared';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../platform/index.js';
import { type Contact, type ContactSource, ContactSources } from '../reveals/index.js';
import { VisitReportEntity } from './visit-report.entity.js';

/** Of whoever reported a visit: to those who look into it. */
@Injectable()
export class ReportContacts implements ContactSource, OnModuleInit {
  constructor(private readonly sources: ContactSources) {}

  onModuleInit(): void {
    this.sources.register('visit-report', this);
  }

  async contactFor(tx: EntityManager, { roles }: Actor, id: string): Promise<Contact | null> {
    const report = mayEver(roles, 'report.handle') ? await tx.findOneBy(VisitReportEntity, { id }) : null;
    return report && { name: null, phone: report.contactPhone };
  }
}
