import type { District } from '@anqi/shared';

/** Which district this instance serves, and which others run the system too. */
export interface DistrictConfig {
  /** Six digits, the issuer in our live codes. */
  readonly code: string;
  readonly others: readonly District[];
}

const UNNAMED = '000000';
const OTHER = /^(\d{6}) (\S+) ([^\s/]+)$/;

/** `DISTRICT_CODE=360191`, `OTHER_DISTRICTS=360199 示例北区 north.example,…`. */
export function districtFrom(env: Record<string, string | undefined>): DistrictConfig {
  const code = env.DISTRICT_CODE ?? UNNAMED;
  if (!/^\d{6}$/.test(code)) throw new Error('DISTRICT_CODE is the six digits of the district');
  const others = (env.OTHER_DISTRICTS ?? '')
    .split(',')
    .map((each) => each.trim())
    .filter((each) => each !== '')
    .map(otherOf);
  if (others.some((other) => other.code === code))
    throw new Error('OTHER_DISTRICTS names the district of DISTRICT_CODE');
  return { code, others };
}

function otherOf(text: string): District {
  const [, code, name, host] = OTHER.exec(text) ?? [];
  if (code === undefined || name === undefined || host === undefined)
    throw new Error(`OTHER_DISTRICTS is "<six digits> <name> <host>", separated by commas, not "${text}"`);
  return { code, name, host };
}
