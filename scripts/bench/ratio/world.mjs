import { benchEnvironment } from '../lib/server.mjs';
import { idOf, loadDistrict, tokensOf } from '../lib/district.mjs';
import { withProduct } from '../lib/product.mjs';
import { fileCall, previewCall } from './calls.mjs';

const DAY_MS = 86_400_000;
const OFFICERS = 10;

/** How much there is to measure on. `readers` have lists of `listed` plans of their own and file nothing more. */
export const SIZES = {
  departments: 20,
  enterprises: 3000,
  members: 200,
  readers: 20,
  listed: 30,
  visits: 20,
};

const localDate = (ms) => new Date(ms + 8 * 3_600_000).toISOString().slice(0, 10);
const localInstant = (ms) => `${new Date(ms + 8 * 3_600_000).toISOString().slice(0, 19)}+08:00`;

const numbers = (count) => Array.from({ length: count }, (_, index) => index);

/** Loads the district and makes tokens of its people. */
export const makeWorld = ({ databaseUrl, keys, sizes }) =>
  withProduct({ environment: benchEnvironment(databaseUrl, keys) }, async (product) => {
    await loadDistrict(product, sizes);
    const tokenOf = await tokensOf(product);
    const inspectors = numbers(sizes.departments * OFFICERS).map((number) => tokenOf(idOf('AN', number)));
    return {
      enterprises: sizes.enterprises,
      filers: inspectors.length - sizes.readers,
      inspectors,
      readers: inspectors.slice(-sizes.readers),
      members: numbers(sizes.members).map((number) => tokenOf(idOf('AE', number))),
      visitDate: localDate(Date.now() + 3 * DAY_MS),
    };
  });

const ask = async (address, { path, status, ...call }) => {
  const answer = await fetch(address + path, call);
  const body = await answer.json();
  if (answer.status !== status) throw new Error(`${path}: ${answer.status} ${JSON.stringify(body)}`);
  return body;
};

const seenOf = ({ outcome, steps, policy, calendarVersion = '' }) => ({
  outcome,
  verdicts: Object.fromEntries(steps.map(({ rule, verdict }) => [rule, verdict])),
  ...{ policyId: policy.id, policyVersion: policy.version, calendarVersion },
});

/** Has the plans filed that are read, and visits begun whose codes are scanned: through the product itself. */
export const furnish = async (address, world, { readers, listed, visits }) => {
  const decided = async (more) => seenOf((await ask(address, previewCall(world, more))).decision);
  world.seen = await decided();
  for (const reader of numbers(readers))
    for (const nth of numbers(listed))
      await ask(
        address,
        fileCall(world, {
          inspector: world.filers + reader,
          enterprise: (reader * listed + nth) % world.enterprises,
        }),
      );
  const now = Date.now();
  const emergency = {
    ...{ reason: 'emergency', evidence: { incident: '示例管道泄漏' } },
    ...{ startsAt: localInstant(now - 600_000), endsAt: localInstant(now + 7_200_000) },
  };
  const seen = await decided(emergency);
  world.visits = [];
  for (const nth of numbers(visits)) {
    const inspector = nth * OFFICERS;
    const enterprise = (nth * 17) % world.enterprises;
    const { id } = await ask(
      address,
      fileCall({ ...world, seen }, { inspector, enterprise, more: emergency }),
    );
    const headers = { authorization: `Bearer ${world.inspectors[inspector]}` };
    const { codes } = await ask(address, {
      method: 'GET',
      path: `/api/v1/plans/${id}/codes?hours=1`,
      headers,
      status: 200,
    });
    world.visits.push(
      codes.map(({ validFrom, link }) => ({ from: Date.parse(validFrom), token: link.split('/q/')[1] })),
    );
  }
};

/** The live codes of this moment: one that is a period old is still taken. */
export const withCodes = (world, now) => ({
  ...world,
  visits: undefined,
  codes: world.visits.map((codes) => (codes.findLast(({ from }) => from <= now) ?? codes[0]).token),
});
