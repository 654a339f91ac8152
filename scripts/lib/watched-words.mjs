/** What no committed file may carry, however it got there. */
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

/** Where `text`, the content of `file` (its path in the repository), has what it may not have: one line each. */
export const findingsIn = (file, text) =>
  watched
    .filter(({ except }) => !except?.test(file))
    .flatMap(({ name, pattern }) => {
      const hit = pattern.exec(text);
      if (!hit) return [];
      const line = text.slice(0, hit.index).split('\n').length;
      return [`${file}:${line}: ${name}: ${hit[0].trim()}`];
    });
