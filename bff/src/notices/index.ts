import { NoticeEntity } from './notice.entity.js';

export { NoticeEntity };
export { NoticesModule } from './notices.module.js';
export const NOTICE_ENTITIES = [NoticeEntity];
