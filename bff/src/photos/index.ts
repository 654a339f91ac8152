import { LooseFileEntity } from './loose-file.entity.js';
import { PhotoEntity } from './photo.entity.js';

export { Photos } from './photos.js';
export { PhotosModule } from './photos.module.js';
export { reEncode } from './re-encode.js';
export const PHOTO_ENTITIES = [PhotoEntity, LooseFileEntity];
