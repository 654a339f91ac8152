import { type Action, can, relationsBetween } from '@anqi/shared';
import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { type Actor, CurrentActor, May, refuse } from '../platform/index.js';
import {
  Catalogue,
  DepartmentList,
  OfficerList,
  presentDepartment,
  presentItem,
  presentOfficer,
} from './department.dto.js';
import { Departments } from './departments.js';

@Controller('departments')
export class DepartmentsController {
  constructor(private readonly departments: Departments) {}

  @Get()
  @May('department.read')
  @ApiOkResponse({ type: DepartmentList })
  async list(): Promise<DepartmentList> {
    return { items: (await this.departments.list()).map(presentDepartment) };
  }

  @Get(':id/officers')
  @May('catalogue.read')
  @ApiOkResponse({ type: OfficerList })
  async officers(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<OfficerList> {
    await this.demand(actor, 'catalogue.read', id);
    return { items: (await this.departments.officersFor(id)).map(presentOfficer) };
  }

  @Get(':id/items')
  @May('catalogue.read')
  @ApiOkResponse({ type: Catalogue })
  async items(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<Catalogue> {
    await this.demand(actor, 'catalogue.read', id);
    return { items: (await this.departments.itemsOf(id)).map(presentItem) };
  }

  /** That a department exists is no secret: 404 where it does not, 403 where it is not one's own. */
  private async demand(actor: Actor, action: Action, departmentId: string): Promise<void> {
    if ((await this.departments.find(departmentId)) === null) refuse('not-found', 404);
    const relations = relationsBetween({ ...actor, officerId: null }, { departmentId });
    if (!can(actor.roles, action, relations)) refuse('forbidden', 403);
  }
}
