import { dateOf, HOTLINE } from '@anqi/shared';
import { Injectable } from '@nestjs/common';
import { toInstant } from '../../platform/index.js';
import { CardLinks } from '../card-links.js';
import type { ContactCardEntity } from '../contact-card.entity.js';
import { ReadFaces } from '../read-faces.js';
import type { PrintedCard } from './printed-card.js';

/** So many at a time: some round trips for each, and no more in memory. */
const AT_ONCE = 100;

/** What is printed on cards, read as it is needed. */
@Injectable()
export class ReadPrintedCards {
  constructor(
    private readonly faces: ReadFaces,
    private readonly links: CardLinks,
  ) {}

  async *of(
    cards: readonly ContactCardEntity[],
    { origin, at }: { origin: string; at: Date },
  ): AsyncGenerator<PrintedCard> {
    const centre = await this.faces.centre();
    for (let start = 0; start < cards.length; start += AT_ONCE) {
      const some = cards.slice(start, start + AT_ONCE);
      const faces = await this.faces.read(some);
      for (const [index, { codeId }] of some.entries()) {
        const face = faces[index];
        if (face === undefined) continue;
        const { enterpriseName, site, lead, cooperating, officer, deputy } = face;
        yield {
          cardNo: codeId,
          link: this.links.linkOf(codeId, origin),
          enterpriseName,
          siteName: site?.name ?? null,
          lead,
          cooperating,
          officer,
          deputy,
          centre,
          hotline: HOTLINE,
          printedOn: dateOf(toInstant(at)),
        };
      }
    }
  }
}
