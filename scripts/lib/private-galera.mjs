import { spawn } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freePortFrom } from './port.mjs';
import { asRoot, install, isAlive, must, temporaryIn, withClient } from './private-mariadb.mjs';

const PROVIDERS = ['/usr/lib/galera/libgalera_smm.so', '/usr/lib64/galera-4/libgalera_smm.so'];
const SYNCED_WITHIN_MS = 90_000;
const account = 'anqi';
const database = 'anqi_test';

/** Four ports a node (SQL, group, increments, snapshots), all below the range for outgoing connections. */
const choosePorts = async (count) => {
  const nodes = [];
  let from = 20_000 + Math.floor(Math.random() * 8_000);
  for (let number = 0; number < count; number++) {
    const ports = [];
    for (let each = 0; each < 4; each++) {
      ports.push(await freePortFrom(from));
      from = ports.at(-1) + 1;
    }
    nodes.push({ number, sql: ports[0], group: ports[1], ist: ports[2], sst: ports[3] });
  }
  return nodes;
};

const provider = () => {
  const found = PROVIDERS.find((file) => existsSync(file));
  if (found === undefined)
    throw new Error(
      'no Galera library: sudo apt-get install -y mariadb-server galera-4 mariadb-backup socat',
    );
  return found;
};

const argumentsOf = (dir, node, nodes) => {
  const own = join(dir, `n${node.number}`);
  const local = (port) => `127.0.0.1:${port}`;
  return [
    '--no-defaults',
    ...asRoot(),
    `--datadir=${join(own, 'data')}`,
    temporaryIn(own),
    `--socket=${join(own, 's.sock')}`,
    `--pid-file=${join(own, 'pid')}`,
    '--bind-address=127.0.0.1',
    `--port=${node.sql}`,
    '--skip-name-resolve',
    '--character-set-server=utf8mb4',
    '--collation-server=utf8mb4_unicode_ci',
    '--default-time-zone=+00:00',
    '--binlog-format=ROW',
    '--innodb-autoinc-lock-mode=2',
    // a commit is on the disk when it is acknowledged, as in production
    '--innodb-flush-log-at-trx-commit=1',
    '--wsrep-on=ON',
    `--wsrep-provider=${provider()}`,
    '--wsrep-cluster-name=anqi',
    `--wsrep-cluster-address=gcomm://${nodes.map(({ group }) => local(group)).join(',')}`,
    '--wsrep-node-address=127.0.0.1',
    // rsync would lock the giver against writes (docs/operations.md)
    '--wsrep-sst-method=mariabackup',
    '--wsrep-sst-auth=root:',
    `--wsrep-sst-receive-address=${local(node.sst)}`,
    // what was answered by one node is read from every other: see docs/operations.md
    '--wsrep-sync-wait=1',
    '--wsrep-retry-autocommit=8',
    `--wsrep-provider-options=base_host=127.0.0.1;base_port=${node.group};gmcast.listen_addr=tcp://${local(node.group)};ist.recv_addr=${local(node.ist)};gcache.size=128M`,
  ];
};

const statusOf = async (dir, number) => {
  const { output } = await withClient(
    join(dir, `n${number}`),
    'mariadb',
    '-Ne',
    "SHOW STATUS LIKE 'wsrep_%'",
  );
  const of = (name) => new RegExp(`^wsrep_${name}\\s+(.*)$`, 'm').exec(output)?.[1] ?? '';
  return {
    state: of('local_state_comment'),
    size: Number(of('cluster_size')),
    isReady: of('ready') === 'ON',
    isPrimary: of('cluster_status') === 'Primary',
  };
};

const untilSynced = async (dir, number, pid) => {
  const until = Date.now() + SYNCED_WITHIN_MS;
  while (isAlive(pid) && Date.now() < until) {
    const { state, isReady } = await statusOf(dir, number);
    if (state === 'Synced' && isReady) return;
    await pause(200);
  }
  const log = readFileSync(join(dir, `n${number}`, 'log'), 'utf8').slice(-1500);
  throw new Error(`node ${number} did not join: ${log}`);
};

const describedIn = (dir) => JSON.parse(readFileSync(join(dir, 'cluster.json'), 'utf8'));
const pidOf = (dir, number) => Number(readFileSync(join(dir, `n${number}`, 'pid'), 'utf8'));

/** Starts one node and waits until it is one of the cluster: the first time, and again after it was killed. */
export const startNode = async (dir, number, { isFirst = false } = {}) => {
  const nodes = describedIn(dir);
  const log = openSync(join(dir, `n${number}`, 'log'), 'a');
  const args = [...argumentsOf(dir, nodes[number], nodes), ...(isFirst ? ['--wsrep-new-cluster'] : [])];
  const server = spawn('mariadbd', args, { stdio: ['ignore', log, log], detached: true });
  closeSync(log);
  server.on('error', () => {});
  server.unref();
  await untilSynced(dir, number, server.pid);
  return server.pid;
};

/** At once and without a word to the others. */
export const killNode = async (dir, number) => {
  const pid = pidOf(dir, number);
  process.kill(pid, 'SIGKILL');
  while (isAlive(pid)) await pause(20);
};

const isolate = (dir, number, value) =>
  must(
    'mariadb',
    withClient(
      join(dir, `n${number}`),
      'mariadb',
      '-e',
      `SET GLOBAL wsrep_provider_options = 'gmcast.isolate=${value}'`,
    ),
  );

/** As a network does that takes nothing to the others any more; what comes from outside still reaches it. */
export const cutOffNode = (dir, number) => isolate(dir, number, 1);

export const untilPowerless = async (dir, number) => {
  while ((await statusOf(dir, number)).isPrimary) await pause(100);
};

/** The network is whole again: until it is one of them. */
export const reconnectNode = async (dir, number) => {
  await isolate(dir, number, 0);
  await untilSynced(dir, number, pidOf(dir, number));
};

/**
 * Three MariaDB nodes in one Galera cluster on free ports of 127.0.0.1, each with a folder in `dir`.
 * @returns {Promise<{dir: string, urls: string[]}>} a URL for each node, for an account that may create databases
 */
export const startGalera = async (dir, count = 3) => {
  const nodes = await choosePorts(count);
  mkdirSync(dir, { recursive: true });
  writeFileSync(join(dir, 'cluster.json'), JSON.stringify(nodes));
  try {
    for (const { number } of nodes) {
      await install(join(dir, `n${number}`));
      await startNode(dir, number, { isFirst: number === 0 });
    }
    const sql = `CREATE DATABASE ${database}; CREATE USER ${account}@'127.0.0.1' IDENTIFIED BY '${account}'; GRANT ALL ON *.* TO ${account}@'127.0.0.1';`;
    await must('mariadb', withClient(join(dir, 'n0'), 'mariadb', '-e', sql));
  } catch (error) {
    await stopGalera(dir);
    throw error;
  }
  return { dir, urls: nodes.map(({ sql }) => `mysql://${account}:${account}@127.0.0.1:${sql}/${database}`) };
};

/** Stops the nodes, by their own process ids, and removes the folder. */
export const stopGalera = async (dir) => {
  for (const { number } of describedIn(dir)) {
    if (!existsSync(join(dir, `n${number}`, 'pid'))) continue;
    const pid = pidOf(dir, number);
    if (isAlive(pid)) process.kill(pid, 'SIGKILL'); // nothing of it is kept
    while (isAlive(pid)) await pause(20);
  }
  rmSync(dir, { recursive: true, force: true });
};

export const sizeOfCluster = async (dir, number) => (await statusOf(dir, number)).size;
