import { Module } from '@nestjs/common';
import { DepartmentsModule } from '../departments/index.js';
import { EnterprisesModule } from '../enterprises/index.js';
import { PoliciesModule } from '../policies/index.js';
import { RequestsModule } from '../requests/index.js';
import { CardLinks } from './card-links.js';
import { CardWrites } from './card-writes.js';
import { CardsController } from './cards.controller.js';
import { DeliverCard } from './deliver-card.js';
import { IssueCard } from './issue-card.js';
import { ListCards } from './list-cards.js';
import { OpenCard } from './open-card.js';
import { PresentCards } from './present-cards.js';
import { ReadCoverage } from './read-coverage.js';
import { ReadFaces } from './read-faces.js';
import { RevokeCard } from './revoke-card.js';

const USE_CASES = [DeliverCard, IssueCard, ListCards, OpenCard, ReadCoverage, RevokeCard];

/** Contact cards (服务企业联系卡): who serves an enterprise, on its wall. */
@Module({
  imports: [DepartmentsModule, EnterprisesModule, PoliciesModule, RequestsModule],
  controllers: [CardsController],
  providers: [CardLinks, CardWrites, PresentCards, ReadFaces, ...USE_CASES],
  exports: [CardLinks, ReadFaces],
})
export class CardsModule {}
