import { REQUEST_CATEGORIES, type RequestCategory } from '@anqi/shared';
import { IdField, OneOfField, TextField } from '../platform/index.js';
import { REQUEST_CHANNELS, type RequestChannel, URGENCIES, type Urgency } from './request.entity.js';
import { ArrayMaxSize } from 'class-validator';

export const MOST_PHOTOS = 9;
const BEHALF = REQUEST_CHANNELS.filter((channel) => channel !== 'enterprise');

export class SubmitRequest {
  @IdField()
  enterpriseId: string;

  @OneOfField(REQUEST_CATEGORIES, { name: 'RequestCategory' })
  category: RequestCategory;

  @TextField({ min: 10, max: 2000 })
  words: string;

  @TextField({ optional: true, max: 60 })
  contactName?: string;

  @TextField({ optional: true, max: 40 })
  contactPhone?: string;

  @OneOfField(URGENCIES, { name: 'Urgency' })
  urgency: Urgency;

  @IdField({ optional: true, list: true, description: 'Of POST /photos, at most nine' })
  @ArrayMaxSize(MOST_PHOTOS)
  photoIds?: string[];

  @OneOfField(BEHALF, {
    optional: true,
    description: 'How it came in, where it is not the enterprise that sends it',
  })
  channel?: Exclude<RequestChannel, 'enterprise'>;
}

export class SimilarRequests {
  @IdField()
  enterpriseId: string;

  @TextField({ min: 2, max: 2000 })
  words: string;
}
