import { Module } from '@nestjs/common';
import { Config, dataDir } from '../platform/index.js';
import { DepartmentsModule } from '../departments/index.js';
import { EnterprisesModule } from '../enterprises/index.js';
import { PoliciesModule } from '../policies/index.js';
import { RequestsModule } from '../requests/index.js';
import { ServicesModule } from '../services/index.js';
import { CardLinks } from './card-links.js';
import { CardWrites } from './card-writes.js';
import { CardsController } from './cards.controller.js';
import { DeliverCard } from './deliver-card.js';
import { IssueCard } from './issue-card.js';
import { IssueCards } from './issue-cards.js';
import { ListCards } from './list-cards.js';
import { OpenCard } from './open-card.js';
import { PresentCards } from './present-cards.js';
import { CardPrints } from './printing/card-prints.js';
import { ClearCardPrints } from './printing/clear-card-prints.js';
import { PrintCard } from './printing/print-card.js';
import { PrintStore } from './printing/print-store.js';
import { PrintingController } from './printing/printing.controller.js';
import { ReadPrintedCards } from './printing/read-printed-cards.js';
import { RunCardPrints } from './printing/run-card-prints.js';
import { SelectCards } from './printing/select-cards.js';
import { ReadCoverage } from './read-coverage.js';
import { ReadFaces } from './read-faces.js';
import { RevokeCard } from './revoke-card.js';

const USE_CASES = [DeliverCard, IssueCard, IssueCards, ListCards, OpenCard, ReadCoverage, RevokeCard];
const PRINTING = [
  CardPrints,
  ClearCardPrints,
  PrintCard,
  ReadPrintedCards,
  RunCardPrints,
  SelectCards,
  {
    provide: PrintStore,
    useFactory: (config: Config) => new PrintStore(dataDir('prints', config.printDir, config.database)),
    inject: [Config],
  },
];

/** Contact cards (服务企业联系卡): who serves an enterprise, on its wall. */
@Module({
  imports: [DepartmentsModule, EnterprisesModule, PoliciesModule, RequestsModule, ServicesModule],
  controllers: [CardsController, PrintingController],
  providers: [CardLinks, CardWrites, PresentCards, ReadFaces, ...USE_CASES, ...PRINTING],
  exports: [CardLinks, ReadFaces],
})
export class CardsModule {}
