#!/usr/bin/env node
// What no committed file may carry: a path of one machine, a registry's host, a real phone number in data.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { at, root } from './lib/root.mjs';

const binary = /\.(png|jpg|ico|woff2?|ttf|wasm|sqlite|y4m|pdf)$/;

const watched = [
  // A home folder or a drive: it exists on one machine only.
  { name: 'a path of one machine', pattern: /(?<![\w.])\/(?:home|Users)\/[a-z][\w-]*\/|\b[A-Z]:\\Users\\/ },
  {
    name: 'a work folder of one machine',
    pattern: /(?<![\w.:~@-])\/(?:work|tmp)\/[a-z][\w-]*/,
    except: /\.test\.mjs$/,
  },
  // The lockfile says what, .npmrc says from where.
  { name: "a registry's host", pattern: /(?:tarball|resolved|registry)["']?\s*[:=]\s*["']?https?:\/\// },
  { name: 'a merge mark', pattern: /^(?:<{7}|>{7}) /m },
  // Chinese mobile numbers: an invented one shows it by four noughts in a row.
  {
    name: 'a mobile number that may be real',
    pattern: /(?<!\d)(?!\d*0000)1[3-9]\d{9}(?!\d)/,
    except: /^pnpm-lock|\.(spec|test)\./,
  },
];

const findings = (file) => {
  const text = readFileSync(at(file), 'utf8');
  return watched
    .filter(({ except }) => !except?.test(file))
    .flatMap(({ name, pattern }) => {
      const hit = pattern.exec(text);
      if (!hit) return [];
      const line = text.slice(0, hit.index).split('\n').length;
      return [`${file}:${line}: ${name}: ${hit[0].trim()}`];
    });
};

const files = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
  cwd: root,
  encoding: 'utf8',
})
  .split('\0')
  .filter((file) => file !== '' && !binary.test(file));
const found = files.flatMap((file) => {
  try {
    return findings(file);
  } catch (error) {
    return error.code === 'ENOENT' ? [] : [`${file}: ${error.message}`];
  }
});
if (found.length > 0) {
  process.stdout.write(`${found.join('\n')}\n`);
  process.exit(1);
}
