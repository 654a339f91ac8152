export { type Check, type Fault } from './shape.js';
