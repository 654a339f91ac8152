import { benchEnvironment } from '../../bench/lib/server.mjs';
import { idOf, loadDistrict, sessionIdOf, tokensOf } from '../../bench/lib/district.mjs';
import { withProduct } from '../../bench/lib/product.mjs';
import { fileCall, previewCall } from '../../bench/ratio/calls.mjs';

const DAY_MS = 86_400_000;
const SIZES = { departments: 4, enterprises: 2_000, members: 6 };
const QUIET_UNTIL = 23;
const CENTRE = idOf('AO', 0);

const localDate = (ms) => new Date(ms + 8 * 3_600_000).toISOString().slice(0, 10);

/** The first day that is far enough and outside the quiet window, which begins with every month. */
const openDate = () => {
  for (let days = 3; ; days++) {
    const date = localDate(Date.now() + days * DAY_MS);
    if (Number(date.slice(-2)) > QUIET_UNTIL) return date;
  }
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
    const filed = fileCall({ ...world, inspectors, seen }, { ...filing, more });
    return { headers: { 'content-type': 'application/json' }, body: filed.body };
  };
};

/** `filingOf`: a visit against which no rule stands, however many there are; `rivalOf`: one that stands in the way of others. */
export const learnFilings = async (world) => {
  const date = openDate();
  const ordinary = {
    ...{ reason: 'routine', evidence: {} },
    ...{ startsAt: `${date}T10:00:00+08:00`, endsAt: `${date}T11:30:00+08:00` },
  };
  return { filingOf: await learnFiling(world), rivalOf: await learnFiling(world, ordinary) };
};
