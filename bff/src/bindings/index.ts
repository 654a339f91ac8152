import { BindingRequestEntity } from './binding-request.entity.js';

export { BindingsModule } from './bindings.module.js';
export const BINDING_ENTITIES = [BindingRequestEntity];
