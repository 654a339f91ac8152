import { benchEnvironment } from '../../bench/lib/server.mjs';
import { idOf, loadDistrict, sessionIdOf, tokensOf } from '../../bench/lib/district.mjs';
import { withProduct } from '../../bench/lib/product.mjs';
import { fileCall, previewCall } from '../../bench/ratio/calls.mjs';

const DAY_MS = 86_400_000;
const SIZES = { departments: 4, enterprises: 2_000, members: 6 };
const QUIET_UNTIL = 23;
const CENTRE = idOf('AO', 0);

const localDate = (ms) => new Date(ms + 8 * 3_600_000).toISOString().slice(0, 10);

/** Days that are far enough and outside the quiet window, which begins with every month, from the first one on. */
function* openDates() {
  for (let days = 3; ; days++) {
    const date = localDate(Date.now() + days * DAY_MS);
    if (Number(date.slice(-2)) > QUIET_UNTIL) yield date;
  }
}

const monthOf = (date) => Number(date.slice(5, 7));

/** Two of them in one calendar year, too far apart for one visit to stand for both. */
const datesOfOneYear = () => {
  for (const first of openDates()) {
    const later = `${first.slice(0, 5)}${String(monthOf(first) + 2).padStart(2, '0')}-${QUIET_UNTIL + 1}`;
    if (monthOf(first) + 2 <= 12) return [first, later];
  }
};

const onDate = (date) => ({ startsAt: `${date}T10:00:00+08:00`, endsAt: `${date}T11:30:00+08:00` });

/** By turns what they collide at: rule 8, 9 or 10. */
const ruleAt = (enterprise) => 8 + (enterprise % 3);

/** Where rule 10 is put to the test a department may come once a year. */
const gradeA = async ({ dataSource: { manager }, built }) => {
  const { EnterpriseEntity } = await built('enterprises/index.js');
  for (let number = 0; number < SIZES.enterprises; number++)
    if (ruleAt(number) === 10)
      await manager.update(EnterpriseEntity, { id: idOf('EN', number) }, { grade: 'A' });
};

/** Somebody of the service centre, signed in as the others are. */
const loadCentre = async ({ dataSource: { manager }, built }) => {
  const { AccountEntity, AccountRoleEntity } = await built('accounts/index.js');
  const { SessionEntity } = await built('sign-in/session.entity.js');
  const account = { name: '示例中心', title: '中心', personaOrder: null, workPhone: null };
  const departmentId = idOf('DE', SIZES.departments - 1);
  await manager.insert(AccountEntity, { ...account, id: CENTRE, departmentId });
  await manager.insert(AccountRoleEntity, { accountId: CENTRE, role: 'centre' });
  const [session] = await manager.find(SessionEntity, { take: 1 });
  // as `tokensOf` makes the ids of sessions
  await manager.insert(SessionEntity, { ...session, id: sessionIdOf(CENTRE), accountId: CENTRE });
};

/** Loads a small district into the migrated database. @returns `world` without an address */
export const makeDistrict = ({ databaseUrl, keys }) =>
  withProduct({ environment: benchEnvironment(databaseUrl, keys) }, async (product) => {
    await loadDistrict(product, SIZES);
    await loadCentre(product);
    await gradeA(product);
    return {
      ...SIZES,
      centre: CENTRE,
      contended: 0,
      tokenOf: await tokensOf(product),
      visitDate: localDate(Date.now() + 3 * DAY_MS),
    };
  });

/** Learns what a filer sees before he files such a visit where nobody has filed one yet, and answers what he sends. */
const learnFiling = async (world, more) => {
  const inspectors = [world.tokenOf(idOf('AN', 0))];
  const { path, headers, body } = previewCall({ ...world, inspectors }, more);
  const answer = await fetch(world.address + path, { method: 'POST', headers, body });
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  const { decision } = await answer.json();
  const { outcome, steps, policy, calendarVersion = '' } = decision;
  const verdicts = Object.fromEntries(steps.map(({ rule, verdict }) => [rule, verdict]));
  const seen = { outcome, verdicts, policyId: policy.id, policyVersion: policy.version, calendarVersion };
  return (filing) => {
    const filed = fileCall({ ...world, inspectors, seen }, { ...filing, more: { ...more, ...filing.more } });
    return { headers: { 'content-type': 'application/json' }, body: filed.body };
  };
};

/**
 * `filingOf`: a visit against which no rule stands, however many there are; `rivalsOf`: two inspectors and their ordinary visits at one
 * enterprise, of which one may stand: of one department on one day (rule 8), of two on one day (9), of one on two days of a year (10).
 */
export const learnFilings = async (world) => {
  const [date, later] = datesOfOneYear();
  const rivalOf = await learnFiling(world, { reason: 'routine', evidence: {}, ...onDate(date) });
  const rivalsOf = (enterprise) => {
    const rule = ruleAt(enterprise);
    return [
      { inspector: 0, more: {} },
      { inspector: rule === 9 ? 10 : 1, more: rule === 10 ? onDate(later) : {} },
    ].map(({ inspector, more }) => ({ inspector, body: () => rivalOf({ inspector, enterprise, more }) }));
  };
  return { filingOf: await learnFiling(world), rivalsOf };
};
