import { can, relationsBetween } from '@anqi/shared';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import {
  type Actor,
  Clock,
  CurrentActor,
  DEFAULT_LIMIT,
  May,
  type Page,
  pageOf,
  readCursor,
  refuse,
} from '../platform/index.js';
import {
  EnterprisePage,
  EnterpriseQuery,
  EnterpriseView,
  type EnterpriseSummary,
  presentEnterprise,
} from './enterprise.dto.js';
import { Enterprises } from './enterprises.js';

@Controller('enterprises')
export class EnterprisesController {
  constructor(
    private readonly enterprises: Enterprises,
    private readonly clock: Clock,
  ) {}

  @Get()
  @May('enterprise.search')
  @ApiOkResponse({ type: EnterprisePage })
  async search(@Query() query: EnterpriseQuery): Promise<Page<EnterpriseSummary>> {
    const limit = query.limit ?? DEFAULT_LIMIT;
    const rows = await this.enterprises.search({
      query: query.query ?? '',
      after: readCursor(query.cursor, 2),
      limit,
      today: this.clock.today(),
    });
    return pageOf(rows, limit, { keyOf: ({ name, id }) => [name, id], present: presentEnterprise });
  }

  /** An enterprise that one may not read is answered like one that does not exist. */
  @Get(':id')
  @May('enterprise.read')
  @ApiOkResponse({ type: EnterpriseView })
  async read(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<EnterpriseView> {
    const enterprise = await this.enterprises.find(id);
    const relations = relationsBetween({ ...actor, officerId: null }, { enterpriseId: id });
    if (enterprise === null || !can(actor.roles, 'enterprise.read', relations)) refuse('not-found', 404);
    const sites = await this.enterprises.sitesOf(id, this.clock.today());
    return {
      ...presentEnterprise(enterprise),
      sites: sites.map(({ id: site, name, address }) => ({ id: site, name, address })),
    };
  }
}
