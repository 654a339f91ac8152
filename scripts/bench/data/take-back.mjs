import { setTimeout as pause } from 'node:timers/promises';
import { askerOf } from './asker.mjs';

const PARTS = ['request_pairs', 'request_departments', 'request_clocks', 'request_events'];

/**
 * Takes back what earlier runs did to a data set, as far as later ones would feel it: ratings, which can be given only once, and
 * requests, of which many were left open. Ids of the loaded ones begin with `00`, those of the product with the time.
 */
export const takeBack = async (databaseUrl) => {
  const { ask, end } = await askerOf(databaseUrl);
  const visits = "f.id > '01' AND f.subject = 'visit'";
  await ask(`DELETE u FROM follow_up_units u JOIN follow_ups f ON f.id = u.followUpId WHERE ${visits}`);
  await ask(`DELETE f FROM follow_ups f WHERE ${visits}`);
  await ask("DELETE FROM ratings WHERE id > '01'");
  for (const table of PARTS) await ask(`DELETE FROM ${table} WHERE requestId > '01'`);
  await ask("DELETE FROM service_requests WHERE id > '01'");
  await end();
};

const FEW = 500;

/** Until the database has cleared away what was deleted, as it does beside other work: it would slow down whatever is measured first. */
export const untilPurged = async (url) => {
  const { ask, end } = await askerOf(url);
  const left = async () => {
    const [{ Value: count }] = await ask("SHOW GLOBAL STATUS LIKE 'Innodb_history_list_length'");
    return Number(count);
  };
  while ((await left()) > FEW) await pause(200);
  await end();
};
