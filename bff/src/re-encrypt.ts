import 'reflect-metadata';
import type { DataSource } from 'typeorm';
import { IntakeItemEntity } from './intake/index.js';
import { configFrom } from './platform/config/config.js';
import { openDatabase } from './platform/database/data-source.js';
import { type Config, Fingerprints, PersonalValues, Seals } from './platform/index.js';
import { personalColumns, type ReSealed, reSeal, type SealedColumn } from './platform/personal/re-seal.js';
import { IdempotencyKeyEntity } from './platform/writes/idempotency-key.entity.js';
import { SCHEMA } from './schema.js';
import { AdmissionCodeEntity, PasswordCredentialEntity, TOTP_SEAL } from './sign-in/index.js';

/** Seals everything by the key and suite in use, in the database that the environment names; tells of each column. */
export async function reEncryptAll(
  env: Record<string, string | undefined>,
  tell: (done: ReSealed) => void,
): Promise<void> {
  const config = configFrom(env);
  const personal = new PersonalValues(new Seals(config), config);
  const dataSource = await openDatabase(config.database, SCHEMA, personal);
  try {
    await reEncrypt(dataSource, config, tell);
  } finally {
    await dataSource.destroy();
  }
}

export async function reEncrypt(
  dataSource: DataSource,
  config: Config,
  tell: (done: ReSealed) => void,
): Promise<void> {
  const columns = [
    ...personalColumns(dataSource),
    ...oneTimeSecrets(new Seals(config)),
    ...fingerprints(config),
  ];
  for (const column of columns) tell(await reSeal(dataSource, column));
}

function oneTimeSecrets(seals: Seals): SealedColumn[] {
  const renew = (stored: unknown, accountId: string): unknown => {
    const [sealed, purpose] = [stored as string, TOTP_SEAL(accountId)];
    return seals.isCurrent(sealed) ? sealed : seals.seal(purpose, seals.open(purpose, sealed));
  };
  return [PasswordCredentialEntity, AdmissionCodeEntity].map((entity) => {
    return { entity, property: 'totpSecret', isJson: false, renew };
  });
}

/** Those of earlier days were plain digests. */
function fingerprints(config: Config): SealedColumn[] {
  const keyed = new Fingerprints(config);
  const renew = (stored: unknown): unknown => keyed.keyedFrom(stored as string);
  return [IdempotencyKeyEntity, IntakeItemEntity].map((entity) => {
    return { entity, property: 'fingerprint', isJson: false, renew };
  });
}
