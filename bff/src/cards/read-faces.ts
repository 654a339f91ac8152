import { Injectable } from '@nestjs/common';
import { type AccountEntity, Accounts } from '../accounts/index.js';
import { type DepartmentEntity, Departments } from '../departments/index.js';
import { Enterprises } from '../enterprises/index.js';
import { type Duties, type EnterpriseServiceEntity, Services } from '../services/index.js';
import type { CardContact, CardFace } from './card.dto.js';
import type { ContactCardEntity } from './contact-card.entity.js';

/** Whose card, and of which site: a card, or what would be one. */
export type Faced = Pick<ContactCardEntity, 'enterpriseId' | 'siteName' | 'siteAddress'>;

/** What stands on cards today, in a few round trips however many they are: for a phone and for the printer. */
@Injectable()
export class ReadFaces {
  constructor(
    private readonly enterprises: Enterprises,
    private readonly departments: Departments,
    private readonly accounts: Accounts,
    private readonly services: Services,
  ) {}

  /** In the order of the cards. */
  async read(cards: readonly Faced[]): Promise<CardFace[]> {
    const enterpriseIds = [...new Set(cards.map(({ enterpriseId }) => enterpriseId))];
    const services = await this.services.findMany(enterpriseIds);
    const duties = await this.services.duties();
    const people = services.flatMap((service) => [
      service.officerId,
      service.deputyId,
      duties.onDutyOf(service),
    ]);
    const [enterprises, departments, accounts, centre] = await Promise.all([
      this.enterprises.findMany(enterpriseIds),
      this.departments.findMany(services.flatMap((service) => [service.unitId, ...comingAlong(service)])),
      this.accounts.findMany(people.filter((id): id is string => id !== null)),
      this.centre(),
    ]);
    const lookUp = {
      names: new Map(enterprises.map(({ id, name }) => [id, name])),
      services: new Map(services.map((service) => [service.enterpriseId, service])),
      departments: new Map(departments.map((department) => [department.id, department])),
      accounts: new Map(accounts.map((account) => [account.id, account])),
      centre,
      duties,
    };
    return cards.map((card) => faceOf(card, lookUp));
  }

  /** As it is printed. */
  async centre(): Promise<CardContact | null> {
    const centre = await this.departments.serviceCentre();
    return centre && { name: centre.name, phone: centre.phone };
  }
}

interface LookUp {
  names: ReadonlyMap<string, string>;
  services: ReadonlyMap<string, EnterpriseServiceEntity>;
  departments: ReadonlyMap<string, DepartmentEntity>;
  accounts: ReadonlyMap<string, AccountEntity>;
  centre: CardContact | null;
  duties: Duties;
}

/** Whom nobody serves yet, the centre serves. */
function faceOf({ enterpriseId, siteName, siteAddress }: Faced, lookUp: LookUp): CardFace {
  const service = lookUp.services.get(enterpriseId);
  const lead = service && lookUp.departments.get(service.unitId);
  const personOf = (id: string | null | undefined): CardContact | null => {
    const account = id ? lookUp.accounts.get(id) : undefined;
    return account === undefined ? null : { name: account.name, phone: account.workPhone };
  };
  return {
    enterpriseName: lookUp.names.get(enterpriseId) ?? '',
    site: siteName === null ? null : { name: siteName, address: siteAddress },
    cooperating: service ? comingAlong(service).flatMap((id) => lookUp.departments.get(id)?.name ?? []) : [],
    lead: lead ? { name: lead.name, phone: lead.phone } : (lookUp.centre ?? { name: '', phone: null }),
    officer: personOf(service?.officerId),
    deputy: personOf(service?.deputyId),
    ...(service ? dutyOf(service, lookUp.duties, personOf) : { onDuty: null, standIn: null }),
  };
}

/** The departments that cooperate in serving it. */
const comingAlong = ({ cooperatingIds }: EnterpriseServiceEntity): string[] => cooperatingIds ?? [];

/** Neither of the two on the card, nor anybody in their place: the unit's line is called. */
function dutyOf(
  service: EnterpriseServiceEntity,
  duties: Duties,
  personOf: (id: string | null) => CardContact | null,
): Pick<CardFace, 'onDuty' | 'standIn'> {
  const person = duties.onDutyOf(service);
  if (person !== null && person === service.officerId) return { onDuty: 'officer', standIn: null };
  if (person !== null && person === service.deputyId) return { onDuty: 'deputy', standIn: null };
  return { onDuty: null, standIn: personOf(person) };
}
