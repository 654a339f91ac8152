/** What a register says of a visit's dates: it is kept ahead of time, so that a filing for next month goes by next month. */
import { parseDate } from '../calendar/dates.js';
import type { FactEnterprise, ValidDates } from './types.js';

interface Days {
  firstDay: number;
  lastDay: number;
}

/** Valid on every one of the days. */
export function isValidOn({ validFrom, validUntil }: ValidDates, { firstDay, lastDay }: Days): boolean {
  return (
    (validFrom == null || parseDate(validFrom) <= firstDay) &&
    (validUntil == null || parseDate(validUntil) >= lastDay)
  );
}

/** As it is on the days: graded by the first one, passively monitored where one of them is in the list's dates. */
export function enterpriseOn(enterprise: FactEnterprise, { firstDay, lastDay }: Days): FactEnterprise {
  const { nextGrade, passiveDates, grade, passivelyMonitored } = enterprise;
  const isRegraded = nextGrade != null && parseDate(nextGrade.from) <= firstDay;
  const { validFrom, validUntil } = passiveDates ?? {};
  const isListed =
    passivelyMonitored &&
    (validFrom == null || parseDate(validFrom) <= lastDay) &&
    (validUntil == null || parseDate(validUntil) >= firstDay);
  return { ...enterprise, grade: isRegraded ? nextGrade.grade : grade, passivelyMonitored: isListed };
}
