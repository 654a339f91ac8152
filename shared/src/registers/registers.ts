import { ABNORMAL_COMPLAINANTS } from './abnormal-complainants.js';
import { BASE, CREDIT_CODE, DEPARTMENT, ENTERPRISE_NAME, heading, of, REQUIRED, text } from './columns.js';
import type { Register, RegisterId } from './register.js';

const ENTERPRISES: Register = {
  ...BASE,
  id: 'enterprises',
  columns: [
    CREDIT_CODE,
    text('name', heading('企业名称', 'Enterprise'), 120, REQUIRED),
    text('town', heading('所在地', 'Town'), 60, REQUIRED),
    text('address', heading('地址', 'Address'), 200, REQUIRED),
    text('kind', heading('行业', 'Line of business'), 40, REQUIRED),
    text('park', heading('园区', 'Business park'), 60),
    of('choice', 'townUnit', heading('属地镇街', 'Town in charge'), {
      hint: heading('部门名录中类型为镇街的简称', 'The short name of a town in the register of departments'),
    }),
    of('choices', 'classes', heading('服务分类', 'Classes'), {
      hint: heading(
        '决定由谁服务；可填多个，用顿号隔开',
        'They decide who serves it; several are joined by 、',
      ),
    }),
    of('choice', 'scale', heading('统计规模', 'Scale'), {
      hint: heading('规上、限上、资质以上填“以上”', 'Above or below the line of the statistics'),
    }),
    text('groupName', heading('所属企业系', 'Group'), 40),
    of('choice', 'attractedBy', heading('招引部门', 'Attracted by'), {
      hint: heading('仅新引进企业填写', 'Of a newly attracted enterprise alone'),
    }),
    of('date', 'endedOn', heading('迁出或注销日期', 'Left on'), {
      hint: heading('填写后不再出现在企业搜索中', 'From then on it is not found by search'),
    }),
  ],
  keys: ['creditCode'],
  title: 'name',
  shown: ['creditCode', 'town'],
  keep: 'register.keep',
};

/** Where enterprises work beside their registered address. */
const SITES: Register = {
  ...BASE,
  id: 'sites',
  columns: [
    CREDIT_CODE,
    ENTERPRISE_NAME,
    text('site', heading('场所名称', 'Site'), 60, {
      ...REQUIRED,
      hint: heading('如 二厂区、示例路门店', 'As people call it: plant 2, the shop in Example Road'),
    }),
    text('address', heading('场所地址', 'Address of the site'), 200, REQUIRED),
    of('date', 'endedOn', heading('停用日期', 'Closed on'), {
      hint: heading('使用的最后一天', 'The last day on which it was used'),
    }),
  ],
  keys: ['creditCode', 'site'],
  title: 'site',
  shown: ['name', 'address', 'endedOn'],
  keep: 'register.keep',
};

const DEPARTMENTS: Register = {
  ...BASE,
  id: 'departments',
  columns: [
    text('name', heading('部门全称', 'Department'), 80, REQUIRED),
    text('shortName', heading('简称', 'Short name'), 20, REQUIRED),
    of('choice', 'kind', heading('类型', 'Kind'), REQUIRED),
    of('phone', 'phone', heading('公开电话', 'Public line'), REQUIRED),
    of('date', 'endedOn', heading('撤销日期', 'Dissolved on')),
  ],
  keys: ['name'],
  unique: [['shortName']],
  title: 'name',
  shown: ['shortName', 'kind'],
  keep: 'register.keep',
};

/** Who works for the district, and as what. Two of a name in one department are told apart in the name: 王伟（二）. */
const STAFF: Register = {
  ...BASE,
  id: 'staff',
  columns: [
    of('choice', 'department', heading('部门', 'Department'), {
      hint: heading('部门名录中的简称；不属于部门的留空', 'Short name; blank where he is of none'),
    }),
    text('name', heading('姓名', 'Name'), 60, {
      ...REQUIRED,
      hint: heading('同部门重名的，加注区分，如 王伟（二）', 'Two of a name in one department differ in it'),
    }),
    text('title', heading('职务', 'Post'), 60, REQUIRED),
    of('choices', 'roles', heading('身份', 'Roles'), {
      ...REQUIRED,
      hint: heading('可填多个，用顿号隔开', 'Several are joined by 、'),
    }),
    of('phone', 'workPhone', heading('工作电话', 'Work phone'), {
      hint: heading(
        '服务专员必填：印在联系卡上，对外公开',
        'Of service officers: printed on cards, so public',
      ),
    }),
  ],
  keys: ['department', 'name'],
  title: 'name',
  shown: ['department', 'title', 'roles'],
  keep: 'register.keep',
};

const OFFICERS: Register = {
  ...BASE,
  id: 'officers',
  columns: [
    DEPARTMENT,
    text('name', heading('姓名', 'Name'), 40, REQUIRED),
    text('certificateKind', heading('证件种类', 'Kind of certificate'), 40, REQUIRED),
    text('certificateNo', heading('证件号', 'Certificate number'), 40, REQUIRED),
    of('date', 'certificateExpires', heading('证件有效期至', 'Certificate valid until'), REQUIRED),
    of('choices', 'mayActFor', heading('受委托部门', 'Entrusted by'), {
      hint: heading('委托其执法的部门简称，可填多个，用顿号隔开', 'Short names, joined by 、'),
    }),
    of('date', 'servesUntil', heading('在岗至', 'In office until'), {
      hint: heading(
        '离岗前的最后一天；次日起的检查不能再列其为执法人员',
        'The last day on which he inspects',
      ),
    }),
  ],
  keys: ['department', 'certificateNo'],
  title: 'name',
  shown: ['department', 'certificateExpires'],
  keep: 'register.keep',
};

const ITEMS: Register = {
  ...BASE,
  id: 'items',
  columns: [
    DEPARTMENT,
    text('name', heading('检查事项', 'Item'), 120, REQUIRED),
    text('basis', heading('法律依据', 'Legal basis'), 300, REQUIRED),
    of('choices', 'fields', heading('法定领域', 'Statutory fields'), {
      hint: heading(
        '可按这些领域的法定理由检查；可填多个，用顿号隔开',
        'Statutory reasons it may be checked for',
      ),
    }),
    of('flag', 'offSite', heading('可非现场检查', 'Off site')),
    of('flag', 'noDisturb', heading('无事不扰', 'No-disturb')),
    of('flag', 'unannounced', heading('可不事先告知', 'Unannounced')),
    of('flag', 'noPenalty', heading('首违不罚', 'No penalty')),
    of('date', 'publishedFrom', heading('公布起始日', 'Published from')),
    of('date', 'publishedUntil', heading('公布截止日', 'Published until'), {
      hint: heading('此后的检查不能再选该事项', 'Visits after it cannot be for this item'),
    }),
  ],
  keys: ['department', 'name'],
  title: 'name',
  shown: ['department', 'fields'],
  periods: [['publishedFrom', 'publishedUntil']],
  keep: 'catalogue.keep',
};

const PASSIVE_MONITORING: Register = {
  ...BASE,
  id: 'passive-monitoring',
  columns: [
    CREDIT_CODE,
    ENTERPRISE_NAME,
    of('date', 'from', heading('列入日期', 'On the list from')),
    of('date', 'until', heading('移出日期', 'On the list until'), {
      hint: heading('在名单内的最后一天', 'The last day on the list'),
    }),
  ],
  keys: ['creditCode'],
  title: 'name',
  shown: ['creditCode', 'from', 'until'],
  periods: [['from', 'until']],
  keep: 'catalogue.keep',
};

const GRADES: Register = {
  ...BASE,
  id: 'grades',
  columns: [
    CREDIT_CODE,
    ENTERPRISE_NAME,
    of('choice', 'grade', heading('现分级', 'Grade')),
    of('choice', 'nextGrade', heading('新分级', 'Next grade')),
    of('date', 'nextGradeFrom', heading('新分级生效日', 'Next grade from'), {
      hint: heading('自这一天起的检查按新分级判定', 'Visits from this day on go by the next grade'),
    }),
  ],
  keys: ['creditCode'],
  title: 'name',
  shown: ['creditCode', 'grade'],
  together: [['nextGrade', 'nextGradeFrom']],
  keep: 'catalogue.keep',
  mayAdd: false,
};

export const REGISTERS: Readonly<Record<RegisterId, Register>> = {
  enterprises: ENTERPRISES,
  sites: SITES,
  departments: DEPARTMENTS,
  staff: STAFF,
  officers: OFFICERS,
  items: ITEMS,
  'passive-monitoring': PASSIVE_MONITORING,
  grades: GRADES,
  'abnormal-complainants': ABNORMAL_COMPLAINANTS,
};
