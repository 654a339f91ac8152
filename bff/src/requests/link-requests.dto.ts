import { LINK_RESULTS, type LinkResult } from '@anqi/shared';
import { ArrayMaxSize, ArrayMinSize } from 'class-validator';
import { IdField, NestedField, OneOfField, TextField } from '../platform/index.js';

export class LinkRequests {
  @IdField({ description: 'The request that goes on' })
  mainId: string;

  @IdField({ list: true, description: 'Those that are answered with it, at most 50' })
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  ids: string[];

  @TextField({ optional: true, min: 2, max: 2000 })
  words?: string;
}

export class LinkedOne {
  @IdField()
  id: string;

  @TextField({ nullable: true })
  number: string | null;

  @OneOfField(LINK_RESULTS, { name: 'LinkResult' })
  result: LinkResult;
}

export class LinkAnswer {
  @NestedField(() => LinkedOne, { list: true })
  items: LinkedOne[];
}
