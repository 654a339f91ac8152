/** The parts of the bench, in the order of the page. How to add one: README.md. */
export const partNames = ['ratio', 'opening-day', 'galera', 'growth', 'lifecycle', 'start'];

export const loadPart = (name) => import(`./${name}.mjs`);
