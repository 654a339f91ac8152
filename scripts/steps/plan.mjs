import { builds, isBuilt, makeBuild } from '../lib/builds.mjs';
import { install, isInstalled, remedyOfInstall } from '../lib/install.mjs';
import { checkResult } from '../lib/results.mjs';
import { installPackages, missingPackages } from '../lib/system-packages.mjs';
import { parts, steps } from './table.mjs';

export { parts };

const unique = (lists) => [...new Set(lists.flat())];

const installStep = {
  id: 'install',
  needs: [],
  run: async ({ log }) => {
    if (isInstalled()) return checkResult({ code: 0, output: '' });
    const result = await install(log);
    const { zh, en } = remedyOfInstall(result.output);
    return checkResult({ ...result, output: `${result.output}\n${zh}\n${en}` });
  },
};

const packagesStep = (wanted) => ({
  id: 'system-packages',
  needs: [],
  run: async ({ log }) => {
    const missing = await missingPackages(wanted);
    return checkResult(
      missing.length === 0 ? { code: 0, output: '' } : await installPackages(missing, { log }),
    );
  },
});

const buildStep = (name) => ({
  id: `build-${name}`,
  needs: ['install', ...(name === 'shared' ? [] : ['build-shared'])],
  run: async ({ log }) =>
    checkResult(isBuilt(builds[name]) ? { code: 0, output: '' } : await makeBuild(builds[name], log)),
});

/** The chosen parts' steps (all, where none is named), and before them what they stand on. */
export const planOf = (wanted) => {
  const chosen = steps.filter(({ part }) => wanted.length === 0 || wanted.includes(part));
  const packages = unique(chosen.map((step) => step.packages ?? []));
  const neededBuilds = Object.keys(builds).filter((name) =>
    chosen.some((step) => step.builds?.includes(name)),
  );
  return [
    installStep,
    ...(packages.length > 0 ? [packagesStep(packages)] : []),
    ...neededBuilds.map(buildStep),
    ...chosen.map((step) => ({
      ...step,
      needs: [
        'install',
        ...(step.packages?.length ? ['system-packages'] : []),
        ...(step.builds ?? []).map((name) => `build-${name}`),
      ],
    })),
  ];
};
