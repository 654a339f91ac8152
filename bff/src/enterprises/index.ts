import { EnterpriseEntity } from './enterprise.entity.js';
import { EnterpriseSiteEntity } from './enterprise-site.entity.js';
import { PrintedCodeEntity } from './printed-code.entity.js';

export { EnterpriseSummary, presentEnterprise } from './enterprise.dto.js';
export { EnterpriseEntity, EnterpriseSiteEntity, PrintedCodeEntity };
export { Enterprises } from './enterprises.js';
export { EnterprisesModule } from './enterprises.module.js';
export const ENTERPRISE_ENTITIES = [EnterpriseEntity, EnterpriseSiteEntity, PrintedCodeEntity];
