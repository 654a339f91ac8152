/** What live codes that tests compose themselves say of the visit. */
export const A_STATEMENT = {
  periodSeconds: 60,
  emergency: false,
  startsAtMinute: 29_935_890,
  endsAtMinute: 29_936_010,
  department: '示例应急局',
  enterprise: '甲演示有限公司',
};
