import type { RoutingRow, RoutingTable } from '../routing/routing-table.js';
import type { Text } from '../wording/language.js';

export const ROLE_NAMES = {
  aviation: { 'zh-CN': '航管委', en: 'Aviation committee' },
  investment: { 'zh-CN': '投促局', en: 'Investment promotion bureau' },
  'science-economy': { 'zh-CN': '科经局', en: 'Science and economy bureau' },
  'general-office': { 'zh-CN': '党政办', en: 'General office' },
  construction: { 'zh-CN': '建管局', en: 'Construction bureau' },
  'social-development': { 'zh-CN': '社发局', en: 'Social development bureau' },
  organisation: { 'zh-CN': '组织部', en: 'Organisation department' },
  'new-economy': { 'zh-CN': '新经济中心', en: 'New economy centre' },
  'service-centre': { 'zh-CN': '企服中心', en: 'Service centre' },
} as const satisfies Record<string, Text>;
type RoleKey = keyof typeof ROLE_NAMES;

const held = (...roles: RoleKey[]) => roles.map((role) => ({ role }));

const row = (
  id: string,
  [zh, en]: readonly [string, string],
  rest: Pick<RoutingRow, 'when' | 'lead'> & Partial<RoutingRow>,
): RoutingRow => ({ id, name: { 'zh-CN': zh, en }, cooperating: [], overseeing: [], ...rest });

/** Whoever no row before it takes is the service centre's. */
export const ELSE: RoutingRow = row('else', ['其他企业', 'Any other'], {
  when: {},
  lead: { role: 'service-centre' satisfies RoleKey },
});

/** S001 二(一)1. That aviation comes first is inferred from "统一由航管委". */
export const NANCHANG_HITECH_ROUTING: RoutingTable = [
  row('aviation', ['航空类企业', 'Aviation'], {
    when: { classes: ['aviation'] },
    lead: { role: 'aviation' },
  }),
  row('named-groups', ['重点企业集团', 'Named groups'], {
    when: { groups: ['龙旗系', '华勤系', '美晨系', '中微系', '兆驰系', '欧菲系', '小传系'] },
    lead: { role: 'investment' },
  }),
  row('newly-attracted', ['新引进企业', 'Newly attracted'], { when: {}, lead: { of: 'attractedBy' } }),
  row('industry', ['规模以上工业', 'Above-scale industry'], {
    when: { classes: ['industry'], scale: 'above' },
    lead: { role: 'science-economy' },
    cooperating: held('investment'),
  }),
  row('trade', ['限额以上批零住餐', 'Above-limit wholesale, retail, lodging, catering'], {
    when: { classes: ['wholesale', 'retail', 'lodging', 'catering'], scale: 'above' },
    lead: { role: 'investment' },
    cooperating: held('science-economy', 'general-office'),
  }),
  row('services', ['规模以上服务业', 'Above-scale services'], {
    when: { classes: ['services'], scale: 'above' },
    lead: { role: 'science-economy' },
    cooperating: held('construction', 'social-development', 'organisation', 'general-office'),
  }),
  row('construction', ['资质以上建筑业', 'Qualified construction'], {
    when: { classes: ['construction'], scale: 'above' },
    lead: { role: 'construction' },
  }),
  row('real-estate', ['房地产', 'Real estate'], {
    when: { classes: ['real-estate'] },
    lead: { role: 'construction' },
  }),
  row('below-scale', ['规限下企业', 'Below scale'], {
    when: { scale: 'below' },
    lead: { of: 'townId' },
    overseeing: held('new-economy', 'service-centre'),
  }),
  ELSE,
];
