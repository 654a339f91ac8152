/** Every request is delivered twice at once, and once more after its answer. */
export const title = 'every request delivered three times';
export const databases = ['mariadb', 'sqlite', 'galera'];
export const isTwice = true;

export const strike = (_place, { writers }) => writers.more(60);
