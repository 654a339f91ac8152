import { existsSync, mkdirSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { at } from './root.mjs';
import { headersOfNode, pnpm } from './pnpm.mjs';
import { digestOf, isFresh, keepStamp } from './stamp.mjs';

const manifests = ['.', 'shared', 'bff', 'miniapp', 'scripts'].map((folder) => at(folder, 'package.json'));

// In node_modules, so that it goes when they go.
const stampFile = () => at('node_modules', '.cache', 'anqi-install');

// The native module is compiled for one version of Node's interface.
const digest = () =>
  `${digestOf([...manifests, at('pnpm-lock.yaml'), at('pnpm-workspace.yaml')])} ${process.versions.modules}`;

export const isInstalled = () => isFresh(stampFile(), digest());

/** Brings the dependencies exactly as locked; nothing to do where that was done for this lockfile. */
export const install = async (log) => {
  const result = await pnpm(
    ['install', '--frozen-lockfile', '--prefer-offline', '--config.confirmModulesPurge=false'],
    { log, env: headersOfNode() },
  );
  if (result.code === 0) {
    mkdirSync(dirname(stampFile()), { recursive: true });
    keepStamp(stampFile(), digest());
  }
  return result;
};

const isOnPath = (name, path = process.env.PATH ?? '') =>
  path.split(delimiter).some((folder) => existsSync(join(folder, name)));

/** The tools that compiling better-sqlite3 needs and this machine lacks. */
export const missingCompilers = (hasTool = isOnPath) => {
  const missing = ['python3', 'make'].filter((name) => !hasTool(name));
  const hasCompiler = ['g++', 'c++', 'clang++'].some((name) => hasTool(name));
  return hasCompiler ? missing : [...missing, 'g++'];
};

/**
 * What to do about a failed installation, read from its output.
 * @returns {{zh: string, en: string}}
 */
export const remedyOfInstall = (output, missing = missingCompilers()) => {
  const isNative = /node-gyp|prebuild-install|better-sqlite3.*(?:install|rebuild)/i.test(output);
  if (isNative && missing.length > 0) {
    const tools = missing.join(' ');
    return {
      zh: `better-sqlite3 没有现成的二进制，本机又缺少编译工具：${tools}。Debian/Ubuntu：apt-get install -y ${tools}；macOS：xcode-select --install`,
      en: `better-sqlite3 could be neither fetched nor compiled; missing: ${tools}. Install them and start again.`,
    };
  }
  if (isNative) {
    return {
      zh: 'better-sqlite3 编译失败。若取不到 Node 头文件，请设 npm_config_nodedir 为 Node 的安装目录',
      en: "better-sqlite3 failed to compile. Where Node's headers cannot be fetched, set npm_config_nodedir to Node's own folder.",
    };
  }
  if (/ENOTFOUND|ECONNREFUSED|ETIMEDOUT|EAI_AGAIN|ECONNRESET|META_FETCH_FAIL/.test(output)) {
    return {
      zh: '连不上 npm 源，请检查网络或代理设置（npm config get registry）',
      en: 'The npm registry cannot be reached: check the network or the proxy (npm config get registry).',
    };
  }
  if (output.includes('ERR_PNPM_OUTDATED_LOCKFILE')) {
    return {
      zh: 'pnpm-lock.yaml 与 package.json 不一致：npx pnpm install 后提交锁文件',
      en: 'pnpm-lock.yaml does not match a package.json: run pnpm install and commit the lockfile.',
    };
  }
  return { zh: '请看上面的输出', en: 'See the output above.' };
};
