import { MessageConsentEntity } from './message-consent.entity.js';
import { MessageDeliveryEntity } from './message-delivery.entity.js';
import { WechatBindingEntity } from './wechat/wechat-binding.entity.js';
import { WechatTokenEntity } from './wechat/wechat-token.entity.js';

export type { Addressed, MessageChannel } from './message-channel.js';
export { MessagesModule } from './messages.module.js';
export { Openids } from './wechat/openids.js';
export { WechatChannel } from './wechat/wechat-channel.js';
export const MESSAGE_ENTITIES = [
  MessageConsentEntity,
  MessageDeliveryEntity,
  WechatBindingEntity,
  WechatTokenEntity,
];
