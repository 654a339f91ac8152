import * as breakNetwork from './break-network.mjs';
import * as clockBack from './clock-back.mjs';
import * as fullDisk from './full-disk.mjs';
import * as killDatabase from './kill-database.mjs';
import * as killMigration from './kill-migration.mjs';
import * as killProduct from './kill-product.mjs';
import * as killNode from './kill-node.mjs';
import * as migrateTogether from './migrate-together.mjs';
import * as partNode from './part-node.mjs';
import * as twice from './twice.mjs';
import * as wechatAway from './wechat-away.mjs';

/** What breaks while people write, or (`strikeAlone`) by itself; by name, in the order in which a place suffers them. */
export const faults = {
  'kill-product': killProduct,
  'kill-database': killDatabase,
  'break-network': breakNetwork,
  twice,
  'full-disk': fullDisk,
  'clock-back': clockBack,
  'wechat-away': wechatAway,
  'kill-migration': killMigration,
  'kill-node': killNode,
  'part-node': partNode,
  'migrate-together': migrateTogether,
};
