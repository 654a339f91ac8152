import { existsSync } from 'node:fs';
import { at } from './root.mjs';
import { pnpm } from './pnpm.mjs';
import { digestOf, isFresh, keepStamp } from './stamp.mjs';

const inFolder = (folder, names) => names.map((name) => `${folder}/${name}`);
const common = ['pnpm-lock.yaml', 'tsconfig.base.json'];
const shared = inFolder('shared', [
  'src',
  'testing',
  'package.json',
  'tsconfig.build.json',
  'tsconfig.testing.json',
]);
const bff = inFolder('bff', ['src', 'package.json', 'tsconfig.json', 'tsconfig.build.json']);
const miniapp = [
  ...inFolder('miniapp', ['src', 'config', 'scripts', 'types', 'package.json']),
  ...inFolder('miniapp', ['build.mjs', 'babel.config.js', 'tsconfig.json']),
  'scripts/check-miniapp.mjs',
];

/** What is built, in the order of need: each names its sources, its script and the file that shows it is there. */
export const builds = {
  shared: {
    title: '构建规则 shared',
    sources: shared,
    package: 'shared',
    script: 'build',
    output: 'shared/dist',
    entry: 'index.js',
  },
  bff: {
    title: '构建服务 bff',
    sources: [...shared, ...bff],
    package: 'bff',
    script: 'build',
    output: 'bff/dist',
    entry: 'main.js',
  },
  h5: {
    title: '构建网页 miniapp H5',
    sources: [...shared, ...miniapp],
    package: 'miniapp',
    script: 'build:h5',
    output: 'miniapp/dist/h5',
    entry: 'index.html',
  },
  weapp: {
    title: '构建微信小程序 miniapp weapp',
    sources: [...shared, ...miniapp],
    package: 'miniapp',
    script: 'build:weapp',
    output: 'miniapp/dist/weapp',
    entry: 'app.json',
  },
};

const stampOf = (build) => at(build.output, '.sources');
const digest = (build) => digestOf([...build.sources, ...common].map((path) => at(path)));

export const isBuilt = (build) =>
  existsSync(at(build.output, build.entry)) && isFresh(stampOf(build), digest(build));

/** Builds one package. The stamp is of the sources as they were when the build began. */
export const makeBuild = async (build, log) => {
  const before = digest(build);
  const result = await pnpm(['--dir', build.package, 'run', build.script], { log });
  if (result.code !== 0) return result;
  if (!existsSync(at(build.output, build.entry))) {
    return {
      code: 1,
      output: `${result.output}\n${build.output}/${build.entry} is not there after the build`,
    };
  }
  keepStamp(stampOf(build), before);
  return result;
};
