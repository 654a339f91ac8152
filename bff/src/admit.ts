import 'reflect-metadata';
import { createApp } from './app.js';
import { configFrom } from './platform/config/config.js';
import { Admit } from './sign-in/index.js';

/** `null` where an administrator has been let in before: then codes come from him. */
export type Admitted = { code: string; goodUntil: Date } | null;

/** A one-time code for the first administrator of the district whose database the environment names. */
export async function admitFirst(
  env: Record<string, string | undefined>,
  named: { name: string; title: string },
): Promise<Admitted> {
  const config = { ...configFrom(env), h5Dir: null, logLevel: 'warn' };
  const app = await createApp({ config, timers: false });
  try {
    return await app.get(Admit).issueFirst(named);
  } finally {
    await app.close();
  }
}
