import {
  RegisterChangeEntity,
  RegisterChangeRowEntity,
  RegisterVersionEntity,
} from './register-change.entity.js';

export { RegistersModule } from './registers.module.js';
export const REGISTER_ENTITIES = [RegisterVersionEntity, RegisterChangeEntity, RegisterChangeRowEntity];
