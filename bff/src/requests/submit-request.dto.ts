import { REQUEST_CATEGORIES, REQUEST_LIMITS, type RequestCategory } from '@anqi/shared';
import { IdField, OneOfField, TextField } from '../platform/index.js';
import { REQUEST_CHANNELS, type RequestChannel, URGENCIES, type Urgency } from './request.entity.js';
import { ArrayMaxSize } from 'class-validator';

const BEHALF = REQUEST_CHANNELS.filter((channel) => channel !== 'enterprise');

export class SubmitRequest {
  @IdField()
  enterpriseId: string;

  @OneOfField(REQUEST_CATEGORIES, { name: 'RequestCategory' })
  category: RequestCategory;

  @TextField({ min: REQUEST_LIMITS.leastWords, max: REQUEST_LIMITS.mostWords })
  words: string;

  @TextField({ optional: true, max: 60 })
  contactName?: string;

  @TextField({ optional: true, max: 40 })
  contactPhone?: string;

  @OneOfField(URGENCIES, { name: 'Urgency' })
  urgency: Urgency;

  @IdField({ optional: true, list: true, description: 'Of POST /photos, at most nine' })
  @ArrayMaxSize(REQUEST_LIMITS.mostPhotos)
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
