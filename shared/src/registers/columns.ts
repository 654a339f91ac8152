/** What the descriptions of registers are made of. */
import type { Text } from '../wording/language.js';
import type { RegisterColumn } from './register.js';

type More = Partial<Omit<RegisterColumn, 'key' | 'heading' | 'kind'>>;

export const heading = (zh: string, en: string): Text => ({ 'zh-CN': zh, en });
export const text = (key: string, name: Text, most: number, more: More = {}): RegisterColumn => ({
  key,
  heading: name,
  kind: 'text',
  most,
  ...more,
});
export const of = (
  kind: Exclude<RegisterColumn['kind'], 'text'>,
  key: string,
  name: Text,
  more: More = {},
): RegisterColumn => ({ key, heading: name, kind, ...more });

export const REQUIRED = { required: true } as const;
export const CREDIT_CODE = of(
  'credit-code',
  'creditCode',
  heading('统一社会信用代码', 'Credit code'),
  REQUIRED,
);
export const ENTERPRISE_NAME = text('name', heading('企业名称', 'Enterprise'), 120, { derived: true });
export const DEPARTMENT = of('choice', 'department', heading('部门', 'Department'), {
  ...REQUIRED,
  hint: heading('部门名录中的简称', 'The short name in the register of departments'),
});

export const BASE = { unique: [], periods: [], together: [], mayAdd: true } as const;
