import { BASE, heading, of, REQUIRED, text } from './columns.js';
import type { Register } from './register.js';

/** Those whose complaints are looked at twice before a visit is approved (职业索赔人). */
export const ABNORMAL_COMPLAINANTS: Register = {
  ...BASE,
  id: 'abnormal-complainants',
  columns: [
    text('entryNo', heading('登记编号', 'Entry'), 40, {
      ...REQUIRED,
      hint: heading('如 异投〔2026〕3号；不写姓名和号码', 'A number of your own, no name and no phone'),
    }),
    of('phone', 'phone', heading('投诉人电话', 'Phone'), { digested: 'phone' }),
    text('name', heading('投诉人姓名', 'Name'), 60, {
      digested: 'name',
      hint: heading('只有姓名的，同名者也会提示', 'Of a name alone, others of that name are marked too'),
    }),
    text('reason', heading('列入理由和来源', 'Reason and source'), 300, {
      ...REQUIRED,
      hint: heading(
        '审批人会看到；不写姓名、电话和证件号',
        'Shown to whoever approves: no names, no numbers of persons',
      ),
    }),
    of('date', 'listedFrom', heading('列入日期', 'Listed from'), REQUIRED),
    of('date', 'listedUntil', heading('移出日期', 'Listed until'), {
      hint: heading('在名单内的最后一天', 'The last day on the list'),
    }),
  ],
  keys: ['entryNo'],
  title: 'entryNo',
  shown: ['reason', 'listedFrom', 'listedUntil'],
  periods: [['listedFrom', 'listedUntil']],
  anyOf: ['phone', 'name'],
  keep: 'catalogue.keep',
};
